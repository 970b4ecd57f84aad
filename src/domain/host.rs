//! A host: a DNS name or an IPv4 address, which browsers, CAS and PRONOTE all read alike.

use super::{excerpt, forbidden_character};
use std::fmt;
use std::net::Ipv4Addr;
use unicode_script::{Script, UnicodeScript};

/// A DNS name (lower case, accents as punycode) or an IPv4 address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Host {
    /// Lower case, labels joined by dots, accents as punycode.
    Name(String),
    /// Four numbers from 0 to 255.
    Ipv4(Ipv4Addr),
}

/// Why a text is not a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostError {
    /// Nothing where the host should be.
    Empty,
    /// A control or invisible character.
    Control {
        /// Its code point, `U+XXXX`.
        code: String,
    },
    /// A space in the name.
    Space {
        /// The host as typed, shortened.
        text: String,
    },
    /// `[…]` or several colons: an IPv6 address.
    Ipv6 {
        /// The host as typed, shortened.
        text: String,
    },
    /// Ends like a number but is not an IPv4 address.
    BadIpv4 {
        /// The host as typed, shortened.
        text: String,
    },
    /// An underscore in a label.
    Underscore {
        /// The label it stands in, shortened.
        label: String,
    },
    /// Two dots in a row, a leading or a final dot.
    EmptyLabel {
        /// The host as typed, shortened.
        text: String,
    },
    /// A label over 63 characters (RFC 1035).
    LabelTooLong {
        /// The label, shortened.
        label: String,
        /// Its length in characters.
        length: usize,
    },
    /// A name over 253 characters (RFC 1035).
    NameTooLong {
        /// Its length in characters.
        length: usize,
    },
    /// A label that begins or ends with a hyphen (RFC 952).
    Hyphen {
        /// The label, shortened.
        label: String,
    },
    /// A letter of another alphabet, which looks like one of ours.
    OtherScript {
        /// The first such letter.
        letter: char,
        /// Its code point, `U+XXXX`.
        code: String,
        /// The alphabet's English name in Unicode: `Cyrillic`, `Greek`…
        script: String,
    },
    /// A character that no name may hold.
    Character {
        /// The first such character.
        found: char,
        /// The label it stands in, shortened.
        label: String,
    },
    /// An international name that does not convert (UTS 46).
    Punycode {
        /// The name, shortened.
        label: String,
    },
    /// `*`, as in a pattern.
    Wildcard {
        /// The host as typed, shortened.
        text: String,
    },
}

/// How a host differs from the text it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostChange {
    /// Upper case was lowered.
    Lowercased,
    /// Accents became punycode: what was typed, what is used.
    Punycode {
        /// The name as typed, shortened.
        typed: String,
        /// The name as used, with `xn--`.
        used: String,
    },
}

impl Host {
    /// Reads a host and tells how it was changed.
    ///
    /// # Errors
    /// [`HostError`] with the part that is wrong.
    pub fn parse(text: &str) -> Result<(Self, Option<HostChange>), HostError> {
        if let Some(code) = forbidden_character(text) {
            return Err(HostError::Control { code });
        }
        if text.is_empty() {
            return Err(HostError::Empty);
        }
        if text.chars().any(char::is_whitespace) {
            return Err(HostError::Space { text: excerpt(text) });
        }
        if text.contains(['[', ']', ':']) {
            return Err(HostError::Ipv6 { text: excerpt(text) });
        }
        if text.contains('*') {
            return Err(HostError::Wildcard { text: excerpt(text) });
        }
        for label in text.split('.') {
            check_letters(label, text)?;
        }
        let ascii = idna::domain_to_ascii(text).map_err(|_| HostError::Punycode { label: excerpt(text) })?;
        check_unicode_form(&ascii)?;
        // WHATWG URL: a name whose last label is a number is an IPv4 address or nothing.
        let last = ascii.rsplit('.').next().unwrap_or_default();
        if last.bytes().all(|b| b.is_ascii_digit()) || is_hexadecimal_number(last) {
            let address = ascii.parse::<Ipv4Addr>().map_err(|_| HostError::BadIpv4 { text: excerpt(text) })?;
            return Ok((Host::Ipv4(address), None));
        }
        check_lengths(&ascii)?;
        let change = if !text.is_ascii() {
            Some(HostChange::Punycode { typed: excerpt(text), used: ascii.clone() })
        } else if ascii != text {
            Some(HostChange::Lowercased)
        } else {
            None
        };
        Ok((Host::Name(ascii), change))
    }

    /// Whether it is an address that the Internet does not reach (RFC 1918, loopback, link-local).
    pub fn is_private_address(&self) -> bool {
        matches!(self, Host::Ipv4(ip) if ip.is_private() || ip.is_loopback() || ip.is_link_local() || ip.is_unspecified())
            || matches!(self, Host::Name(name) if name == "localhost" || name.ends_with(".localhost"))
    }

    /// Whether it is a name without a domain, which only the school's own network knows.
    pub fn is_bare_name(&self) -> bool {
        matches!(self, Host::Name(name) if !name.contains('.'))
    }
}

fn check_letters(label: &str, whole: &str) -> Result<(), HostError> {
    if label.is_empty() {
        return Err(HostError::EmptyLabel { text: excerpt(whole) });
    }
    if label.contains('_') {
        return Err(HostError::Underscore { label: excerpt(label) });
    }
    for c in label.chars() {
        let accented = matches!(c, '\u{c0}'..='\u{24f}' | '\u{300}'..='\u{36f}') && c != '×' && c != '÷';
        if !(c.is_ascii_alphanumeric() || c == '-' || accented) {
            return Err(refusal(c, label));
        }
    }
    if label.starts_with('-') || label.ends_with('-') {
        return Err(HostError::Hyphen { label: excerpt(label) });
    }
    Ok(())
}

fn refusal(c: char, label: &str) -> HostError {
    match c.script() {
        Script::Latin | Script::Common | Script::Inherited | Script::Unknown => {
            HostError::Character { found: c, label: excerpt(label) }
        }
        script => HostError::OtherScript {
            letter: c,
            code: format!("U+{:04X}", c as u32),
            script: script.full_name().to_owned(),
        },
    }
}

/// A typed `xn--…` label must not hide what a typed letter may not show.
fn check_unicode_form(ascii: &str) -> Result<(), HostError> {
    let (unicode, valid) = idna::domain_to_unicode(ascii);
    if valid.is_err() {
        return Err(HostError::Punycode { label: excerpt(ascii) });
    }
    unicode.split('.').try_for_each(|label| check_letters(label, &unicode))
}

fn is_hexadecimal_number(label: &str) -> bool {
    label.strip_prefix("0x").is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))
}

fn check_lengths(ascii: &str) -> Result<(), HostError> {
    if let Some(label) = ascii.split('.').find(|label| label.len() > 63) {
        return Err(HostError::LabelTooLong { label: excerpt(label), length: label.len() });
    }
    if ascii.len() > 253 {
        return Err(HostError::NameTooLong { length: ascii.len() });
    }
    Ok(())
}

impl fmt::Display for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Host::Name(name) => f.write_str(name),
            Host::Ipv4(address) => address.fmt(f),
        }
    }
}
