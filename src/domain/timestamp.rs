//! A moment of the dossier's life: a local date and time, to the second.

use chrono::{DateTime, FixedOffset, Local, NaiveDateTime, TimeDelta, Timelike};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::time::SystemTime;

/// A date and time with its offset from UTC, RFC 3339 in the file. Compared as instants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Timestamp(DateTime<FixedOffset>);

/// A text that is not an RFC 3339 date and time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotATimestamp;

impl Timestamp {
    /// Now, by this machine's clock and time zone.
    pub fn now() -> Self {
        // chrono's own clock panics before 1970, where a flat battery may put a machine.
        Self::from(SystemTime::now())
    }

    /// Reads `2014-08-25T14:03:07+02:00`.
    ///
    /// # Errors
    /// [`NotATimestamp`] for any other form.
    pub fn parse(text: &str) -> Result<Self, NotATimestamp> {
        DateTime::parse_from_rfc3339(text).map(Self::to_the_second).map_err(|_| NotATimestamp)
    }

    /// The file keeps whole seconds: so does the value, or a dossier would change by being read again.
    fn to_the_second(moment: DateTime<FixedOffset>) -> Self {
        Self(moment.with_nanosecond(0).unwrap_or(moment))
    }

    /// The date and time with its offset from UTC.
    pub fn date_time(self) -> DateTime<FixedOffset> {
        self.0
    }

    /// The local date and time, as the clock on the wall showed it.
    pub fn local(self) -> NaiveDateTime {
        self.0.naive_local()
    }

    /// How long after `earlier`; negative when before.
    pub fn since(self, earlier: Timestamp) -> TimeDelta {
        self.0 - earlier.0
    }
}

impl From<SystemTime> for Timestamp {
    fn from(time: SystemTime) -> Self {
        Self::to_the_second(DateTime::<Local>::from(time).fixed_offset())
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(chrono::SecondsFormat::Secs, false))
    }
}

impl fmt::Display for NotATimestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an RFC 3339 date and time")
    }
}

impl std::error::Error for NotATimestamp {}

impl TryFrom<String> for Timestamp {
    type Error = NotATimestamp;

    fn try_from(text: String) -> Result<Self, NotATimestamp> {
        Self::parse(&text)
    }
}

impl From<Timestamp> for String {
    fn from(moment: Timestamp) -> String {
        moment.to_string()
    }
}
