//! TCP ports, from 1 to 65535.

use super::{excerpt, trimmed};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::num::NonZeroU16;

/// A TCP port.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Port(NonZeroU16);

/// Why a text is not a port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PortError {
    /// Nothing after the colon.
    Empty,
    /// Something else than the digits 0 to 9.
    NotDigits {
        /// What was typed, shortened.
        text: String,
    },
    /// A port begins with a zero: `080`.
    LeadingZero {
        /// What was typed, shortened.
        text: String,
    },
    /// Zero, or above 65535.
    OutOfRange {
        /// What was typed, shortened.
        text: String,
    },
}

impl Port {
    /// The port of the web without a port: 80 for http.
    pub const HTTP: Port = Port(NonZeroU16::new(80).unwrap());
    /// 443 for https.
    pub const HTTPS: Port = Port(NonZeroU16::new(443).unwrap());
    /// PRONOTE.net's usual port in the guide.
    pub const PRONOTE: Port = Port(NonZeroU16::new(8036).unwrap());

    /// Reads a port; spaces around it are understood.
    ///
    /// # Errors
    /// [`PortError`] with the text that was refused.
    pub fn parse(text: &str) -> Result<Self, PortError> {
        let text = trimmed(text).trim_start_matches(':');
        if text.is_empty() {
            return Err(PortError::Empty);
        }
        if !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(PortError::NotDigits { text: excerpt(text) });
        }
        if text.starts_with('0') && text.len() > 1 {
            return Err(PortError::LeadingZero { text: excerpt(text) });
        }
        text.parse::<NonZeroU16>().map(Self).map_err(|_| PortError::OutOfRange { text: excerpt(text) })
    }

    /// The number.
    pub fn get(self) -> u16 {
        self.0.get()
    }
}

impl fmt::Display for Port {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
