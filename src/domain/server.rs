//! The server's own values: its address and name on the network, where PRONOTE is installed, its base.

use super::device_names::is_device_name;
use super::{excerpt, forbidden_character, trimmed};
use std::fmt;
use std::net::Ipv4Addr;

/// Windows' classic limit is 260 characters; PRONOTE adds file names below.
const LONGEST_PATH: usize = 200;
const LONGEST_SERVER_NAME: usize = 63;

/// Why a text is not one of the server's values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ServerError {
    /// Not four numbers from 0 to 255.
    Ip {
        /// What was typed, shortened.
        text: String,
    },
    /// An IPv6 address: PRONOTE 2014's page shows an IPv4 one.
    Ipv6 {
        /// What was typed, shortened.
        text: String,
    },
    /// 0.0.0.0, broadcast or multicast: no machine's own address.
    IpNotAMachine {
        /// What was typed, shortened.
        text: String,
    },
    /// A character that a machine's name may not hold.
    NameCharacter {
        /// The first such character.
        found: char,
    },
    /// A machine's name over 63 characters.
    NameTooLong {
        /// Its length in characters.
        length: usize,
    },
    /// A control or invisible character.
    Control {
        /// Its code point, `U+XXXX`.
        code: String,
    },
    /// Not `X:\…`.
    NotAbsolute {
        /// What was typed, shortened.
        text: String,
    },
    /// `\\server\share`.
    NetworkShare,
    /// A character that Windows refuses in a path.
    PathCharacter {
        /// The first such character.
        found: char,
    },
    /// `.` or `..` in the path.
    DotSegment,
    /// A folder's name that Windows reserves, or that ends with a dot or a space.
    PathSegment {
        /// The folder's or the file's name, shortened.
        segment: String,
    },
    /// A path over 200 characters.
    PathTooLong {
        /// Its length in characters.
        length: usize,
    },
    /// The base's file does not end with `.not`.
    NotABase {
        /// What was typed, shortened.
        text: String,
    },
}

/// The server's IPv4 address, as PRONOTE.net shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServerIp(Ipv4Addr);

/// The server's name on its network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerName(String);

/// A Windows folder with its drive letter, without a final backslash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstallFolder(String);

/// The base's file, with its folder when it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseFile(String);

impl ServerIp {
    /// Reads an IPv4 address.
    ///
    /// # Errors
    /// [`ServerError`] for anything that is not a machine's own address.
    pub fn parse(text: &str) -> Result<Self, ServerError> {
        let text = trimmed(text);
        if text.contains(':') {
            return Err(ServerError::Ipv6 { text: excerpt(text) });
        }
        let ip: Ipv4Addr = text.parse().map_err(|_| ServerError::Ip { text: excerpt(text) })?;
        if ip.is_unspecified() || ip.is_broadcast() || ip.is_multicast() {
            return Err(ServerError::IpNotAMachine { text: excerpt(text) });
        }
        Ok(Self(ip))
    }
}

impl ServerName {
    /// Reads a machine's name; underscores are allowed, as Windows allows them.
    ///
    /// # Errors
    /// [`ServerError`] names the character that is wrong.
    pub fn parse(text: &str) -> Result<Self, ServerError> {
        let text = trimmed(text);
        let wrong = text.chars().find(|c| !(c.is_ascii_alphanumeric() || "-_.".contains(*c)));
        if let Some(found) = wrong {
            return Err(match forbidden_character(text) {
                Some(code) => ServerError::Control { code },
                None => ServerError::NameCharacter { found },
            });
        }
        let length = text.chars().count();
        if length > LONGEST_SERVER_NAME {
            return Err(ServerError::NameTooLong { length });
        }
        Ok(Self(text.to_owned()))
    }
}

impl InstallFolder {
    /// Reads a folder; `/` is understood as `\`, as the guide itself writes it.
    ///
    /// # Errors
    /// [`ServerError`] for a path without a drive letter or that Windows would refuse.
    pub fn parse(text: &str) -> Result<Self, ServerError> {
        windows_path(text).map(Self)
    }
}

impl BaseFile {
    /// Whether a text is a base's name without its extension: no path, and no other extension either.
    pub fn is_bare(text: &str) -> bool {
        let text = trimmed(text);
        !text.is_empty() && !text.contains(['.', '\\', '/', ':'])
    }

    /// Reads the base's file: a whole path, or a name that goes in `folder`; a bare name gets its `.not`.
    ///
    /// # Errors
    /// [`ServerError`] when it is not a `.not` file or the path is wrong.
    pub fn parse(text: &str, folder: Option<&InstallFolder>) -> Result<Self, ServerError> {
        let completed = Self::is_bare(text).then(|| format!("{}.not", trimmed(text)));
        let text = completed.as_deref().unwrap_or(trimmed(text));
        if !text.to_ascii_lowercase().ends_with(".not") || text.len() <= ".not".len() {
            return Err(ServerError::NotABase { text: excerpt(text) });
        }
        if text.contains(['\\', '/', ':']) {
            return windows_path(text).map(Self);
        }
        check_path_segment(text)?;
        Ok(match folder {
            Some(folder) => Self(format!("{}\\{text}", folder.0.trim_end_matches('\\'))),
            None => Self(text.to_owned()),
        })
    }
}

fn windows_path(text: &str) -> Result<String, ServerError> {
    let text = trimmed(text).trim_matches('"').replace('/', "\\");
    if let Some(code) = forbidden_character(&text) {
        return Err(ServerError::Control { code });
    }
    if text.starts_with("\\\\") {
        return Err(ServerError::NetworkShare);
    }
    let mut characters = text.chars();
    let (drive, colon, backslash) = (characters.next(), characters.next(), characters.next());
    let drive = match (drive, colon, backslash) {
        (Some(drive), Some(':'), Some('\\')) if drive.is_ascii_alphabetic() => drive.to_ascii_uppercase(),
        _ => return Err(ServerError::NotAbsolute { text: excerpt(&text) }),
    };
    let rest = text[3..].trim_end_matches('\\');
    for segment in rest.split('\\').filter(|_| !rest.is_empty()) {
        check_path_segment(segment)?;
    }
    let path = format!("{drive}:\\{rest}");
    let length = path.chars().count();
    if length > LONGEST_PATH { Err(ServerError::PathTooLong { length }) } else { Ok(path) }
}

fn check_path_segment(segment: &str) -> Result<(), ServerError> {
    if segment == "." || segment == ".." {
        return Err(ServerError::DotSegment);
    }
    if let Some(code) = forbidden_character(segment) {
        return Err(ServerError::Control { code });
    }
    if let Some(found) = segment.chars().find(|c| "<>:\"|?*".contains(*c)) {
        return Err(ServerError::PathCharacter { found });
    }
    if segment.is_empty() || segment.ends_with(['.', ' ']) || is_device_name(segment) {
        return Err(ServerError::PathSegment { segment: excerpt(segment) });
    }
    Ok(())
}

macro_rules! shown_as_typed {
    ($($type:ty),*) => {$(
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}
shown_as_typed!(ServerIp, ServerName, InstallFolder, BaseFile);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_guides_values_are_read() {
        let folder = InstallFolder::parse("e:/PRONOTE 2014/").unwrap();
        assert_eq!(folder.to_string(), r"E:\PRONOTE 2014");
        let base = r"E:\PRONOTE 2014\base_bourgade_2014.not";
        assert_eq!(BaseFile::parse("base_bourgade_2014.not", Some(&folder)).unwrap().to_string(), base);
        assert_eq!(BaseFile::parse(base, None).unwrap().to_string(), base);
        // A bare name is enough; what is a path, or has another extension, is not completed.
        assert_eq!(BaseFile::parse("base_bourgade_2014", Some(&folder)).unwrap().to_string(), base);
        assert_eq!(BaseFile::parse(" base lucie 2014 ", None).unwrap().to_string(), "base lucie 2014.not");
        for text in ["", ".", ".not", "base.", "base.zip", r"E:\PRONOTE 2014", r"E:\PRONOTE 2014\base", "E:"] {
            assert!(BaseFile::parse(text, Some(&folder)).is_err(), "{text}");
        }
        assert_eq!(ServerIp::parse(" 10.106.152.36 ").unwrap().to_string(), "10.106.152.36");
    }

    #[test]
    fn a_path_never_leaves_its_folder() {
        assert_eq!(InstallFolder::parse(r"E:\a\..\b"), Err(ServerError::DotSegment));
        assert_eq!(InstallFolder::parse(r"\\srv\part"), Err(ServerError::NetworkShare));
        assert!(matches!(InstallFolder::parse(r"PRONOTE 2014"), Err(ServerError::NotAbsolute { .. })));
        for device in [r"E:\nul", r"E:\COM3", r"E:\LPT9.txt\PRONOTE"] {
            assert!(matches!(InstallFolder::parse(device), Err(ServerError::PathSegment { .. })), "{device}");
        }
        assert!(matches!(BaseFile::parse("base.zip", None), Err(ServerError::NotABase { .. })));
    }
}
