//! What can go wrong with a file, in the kinds that a user can act on, and what the systems' codes mean.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// What was being done to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Reading a file, or listing a folder.
    Read,
    /// Writing, renaming or removing a file.
    Write,
    /// Making a folder.
    Create,
    /// Taking or looking at a dossier's lock.
    Lock,
}

/// What the system answered, in the kinds a user can act on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Nothing is there, or no longer.
    Missing,
    /// The rights are missing.
    Denied,
    /// The disk is read-only.
    ReadOnly,
    /// The disk is full, or the user's quota is.
    Full,
    /// A file stands in the path where a folder is needed.
    NotAFolder,
    /// Another program holds the file open.
    InUse,
    /// The share, the stick or the disk is no longer there, or does not answer.
    Away,
    /// The system takes no file of that name: a forbidden character, a reserved name, a path too long.
    Name,
    /// Anything else, in the system's own words.
    Other {
        /// The system's words.
        answer: String,
    },
}

/// Why a file was not read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A link, a folder or a device where an ordinary file or folder should be.
    NotOrdinary,
    /// Larger than what is read.
    TooLarge {
        /// In bytes.
        limit: u64,
    },
    /// The system refused.
    Refused(Failure),
}

/// A refusal, with the file that the user knows: never a temporary one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError {
    /// What was being done.
    pub action: Action,
    /// The file or folder.
    pub path: PathBuf,
    /// Why.
    pub cause: Cause,
}

impl FileError {
    /// The system refused.
    pub fn system(action: Action, path: &Path, error: &io::Error) -> Self {
        let failure = match (action, error.kind()) {
            // Windows says so of a folder to make where a file stands.
            (Action::Create, ErrorKind::AlreadyExists) => Failure::NotAFolder,
            _ => Failure::of(error),
        };
        Self { action, path: path.to_owned(), cause: Cause::Refused(failure) }
    }

    pub(super) fn read(path: &Path, error: &io::Error) -> Self {
        Self::system(Action::Read, path, error)
    }

    pub(super) fn write(path: &Path, error: &io::Error) -> Self {
        Self::system(Action::Write, path, error)
    }

    pub(super) fn create(path: &Path, error: &io::Error) -> Self {
        Self::system(Action::Create, path, error)
    }

    pub(super) fn not_ordinary(path: &Path) -> Self {
        Self { action: Action::Read, path: path.to_owned(), cause: Cause::NotOrdinary }
    }

    pub(super) fn too_large(path: &Path, limit: u64) -> Self {
        Self { action: Action::Read, path: path.to_owned(), cause: Cause::TooLarge { limit } }
    }

    /// The kind, as the standard library names it.
    pub fn kind(&self) -> ErrorKind {
        match &self.cause {
            Cause::Refused(Failure::Missing) => ErrorKind::NotFound,
            Cause::Refused(Failure::Denied) => ErrorKind::PermissionDenied,
            Cause::Refused(Failure::ReadOnly) => ErrorKind::ReadOnlyFilesystem,
            Cause::Refused(Failure::Full) => ErrorKind::StorageFull,
            Cause::Refused(Failure::NotAFolder) => ErrorKind::NotADirectory,
            Cause::Refused(Failure::InUse) => ErrorKind::ResourceBusy,
            Cause::Refused(Failure::Away) => ErrorKind::HostUnreachable,
            Cause::Refused(Failure::Name) => ErrorKind::InvalidFilename,
            Cause::NotOrdinary => ErrorKind::InvalidInput,
            Cause::TooLarge { .. } => ErrorKind::FileTooLarge,
            Cause::Refused(Failure::Other { .. }) => ErrorKind::Other,
        }
    }

    /// Whether the file is just not there.
    pub fn is_missing(&self) -> bool {
        self.cause == Cause::Refused(Failure::Missing)
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {}: {:?}", self.action, self.path.display(), self.cause)
    }
}

impl std::error::Error for FileError {}

impl Failure {
    /// The kind of an error of the system.
    pub fn of(error: &io::Error) -> Self {
        Self::told(error, Codes::HERE)
    }

    fn told(error: &io::Error, codes: Codes) -> Self {
        match error.kind() {
            // First: the standard library calls a share that cannot be reached a file that is not found.
            _ if is_away(error, codes) => Failure::Away,
            ErrorKind::NotFound => Failure::Missing,
            _ if is_held(error, codes) => Failure::InUse,
            ErrorKind::ResourceBusy => Failure::InUse,
            ErrorKind::InvalidFilename => Failure::Name,
            ErrorKind::PermissionDenied => Failure::Denied,
            ErrorKind::ReadOnlyFilesystem => Failure::ReadOnly,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Failure::Full,
            ErrorKind::NotADirectory => Failure::NotAFolder,
            _ => Failure::Other { answer: error.to_string() },
        }
    }
}

impl From<&io::Error> for Failure {
    fn from(error: &io::Error) -> Self {
        Self::of(error)
    }
}

/// Whose numbers the raw codes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Codes {
    Unix,
    Windows,
}

impl Codes {
    pub(super) const HERE: Self = if cfg!(windows) { Codes::Windows } else { Codes::Unix };
}

/// The file system has no such request: no fsync, no hard link.
pub(super) fn is_unsupported(error: &io::Error, codes: Codes) -> bool {
    /// `INVALID_FUNCTION`, `NOT_SUPPORTED`, `INVALID_PARAMETER`; the standard library names none of the first two.
    const WINDOWS: [i32; 3] = [1, 50, 87];
    /// `ENOTTY`, `ENOSYS`, `EOPNOTSUPP` of Linux, which come out of shares and FUSE.
    const UNIX: [i32; 3] = [25, 38, 95];
    let raw = error.raw_os_error();
    matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput)
        || raw.is_some_and(|raw| match codes {
            Codes::Windows => WINDOWS.contains(&raw),
            Codes::Unix => UNIX.contains(&raw),
        })
}

/// Another program holds the file: an antivirus, an indexer, a viewer.
pub(super) fn is_held(error: &io::Error, codes: Codes) -> bool {
    /// `SHARING_VIOLATION`, `LOCK_VIOLATION`, `USER_MAPPED_FILE`.
    const WINDOWS: [i32; 3] = [32, 33, 1224];
    codes == Codes::Windows && error.raw_os_error().is_some_and(|raw| WINDOWS.contains(&raw))
}

/// What holds the file went away: a share, a server, a stick, a drive.
pub(super) fn is_away(error: &io::Error, codes: Codes) -> bool {
    /// `NOT_READY`; `REM_NOT_LIST`, `BAD_NETPATH`, `DEV_NOT_EXIST`, `UNEXP_NET_ERR`, `NETNAME_DELETED`, `BAD_NET_NAME`;
    /// `SEM_TIMEOUT`; `NO_SUCH_DEVICE`, `DEVICE_NOT_CONNECTED`; `CONNECTION_UNAVAIL`, `NO_NET_OR_BAD_PATH`,
    /// `NETWORK_UNREACHABLE`, `HOST_UNREACHABLE`, `CONNECTION_ABORTED`.
    const WINDOWS: [i32; 15] = [21, 51, 53, 55, 59, 64, 67, 121, 433, 1167, 1201, 1203, 1231, 1232, 1236];
    /// `ENXIO`, `ENODEV`, `ENOTCONN`, `ETIMEDOUT`, `EHOSTDOWN`, `EHOSTUNREACH`, `ESTALE` of Linux.
    const UNIX: [i32; 7] = [6, 19, 107, 110, 112, 113, 116];
    error.raw_os_error().is_some_and(|raw| match codes {
        Codes::Windows => WINDOWS.contains(&raw),
        Codes::Unix => UNIX.contains(&raw),
    })
}

/// Whether a move over another file is worth a second try in a moment.
pub(super) fn is_worth_another_try(error: &io::Error, codes: Codes) -> bool {
    // Windows answers « access denied » (5) too while a file is held or on its way to be deleted.
    is_held(error, codes) || (codes == Codes::Windows && error.raw_os_error() == Some(5))
}

/// The disk itself fails, or is full: nothing counts as written.
pub(super) fn is_failing(error: &io::Error) -> bool {
    /// `EIO`, on every Unix.
    const EIO: i32 = 5;
    let raw = error.raw_os_error();
    (Codes::HERE == Codes::Unix && raw == Some(EIO))
        || matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::StaleNetworkFileHandle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_codes_that_the_standard_library_does_not_name_are_understood() {
        let raw = io::Error::from_raw_os_error;
        for held in [32, 33] {
            assert!(is_held(&raw(held), Codes::Windows) && is_worth_another_try(&raw(held), Codes::Windows));
        }
        assert!(is_worth_another_try(&raw(5), Codes::Windows) && !is_held(&raw(5), Codes::Windows));
        for unsupported in [1, 50] {
            assert!(is_unsupported(&raw(unsupported), Codes::Windows));
            // « Not permitted » here is no reason to go on.
            assert!(!is_unsupported(&raw(1), Codes::Unix));
        }
        assert!(!is_held(&raw(32), Codes::Unix));
        let told = |code| Failure::told(&raw(code), Codes::Windows);
        for away in [21, 53, 55, 59, 64, 67, 121, 1167, 1231] {
            assert_eq!(told(away), Failure::Away, "{away}");
        }
        for held in [32, 33, 1224] {
            assert_eq!(told(held), Failure::InUse, "{held}");
        }
        // The same numbers are other things here: no such list of words (53), no reply to a name (64).
        assert_ne!(Failure::told(&raw(64), Codes::Unix), Failure::Away);
    }

    #[test]
    fn a_name_that_is_refused_and_a_device_that_is_busy_are_told() {
        assert_eq!(Failure::of(&ErrorKind::InvalidFilename.into()), Failure::Name);
        assert_eq!(Failure::of(&ErrorKind::ResourceBusy.into()), Failure::InUse);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_share_without_fsync_is_told_from_a_disk_that_fails() {
        for raw in [22, 38, 95] {
            let error = io::Error::from_raw_os_error(raw);
            assert!(is_unsupported(&error, Codes::Unix) && !is_failing(&error), "{raw}");
        }
        for raw in [107, 110, 113, 116] {
            assert_eq!(Failure::of(&io::Error::from_raw_os_error(raw)), Failure::Away, "{raw}");
        }
        for raw in [5, 28, 116, 122] {
            let error = io::Error::from_raw_os_error(raw);
            assert!(is_failing(&error) && !is_unsupported(&error, Codes::Unix), "{raw}");
        }
    }
}
