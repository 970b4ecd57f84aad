//! The name of a capture's file: the step, a number, `.png`; never a path.

use crate::walkthrough::StepId;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The longest step in a name, in characters.
const LONGEST_STEP: usize = 48;
/// The highest number in a name.
const HIGHEST: u32 = 999_999;

/// `sauvegarde-1.png`: a step's identifier (small letters, digits, single hyphens), a hyphen, a number from 1.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CaptureName(String);

/// A text that no capture of ours is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACaptureName;

impl CaptureName {
    /// The name of the capture `number` of a step; `None` when the step cannot stand in a file's name.
    pub fn new(step: &StepId, number: u32) -> Option<Self> {
        Self::try_from(format!("{step}-{number}.png")).ok()
    }

    /// The name as the folder has it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name with the next number.
    pub(super) fn next(&self) -> Self {
        match parts(&self.0) {
            Some((step, number)) => Self(format!("{step}-{}.png", number % HIGHEST + 1)),
            None => self.clone(),
        }
    }
}

/// The step and the number of a name.
fn parts(name: &str) -> Option<(&str, u32)> {
    let (step, digits) = name.strip_suffix(".png")?.rsplit_once('-')?;
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    if step.len() > LONGEST_STEP || !step.split('-').all(is_word) {
        return None;
    }
    // Written one way only: no sign, no zero before, so that two names are never one file.
    let number: u32 = digits.parse().ok()?;
    ((1..=HIGHEST).contains(&number) && digits == number.to_string()).then_some((step, number))
}

impl TryFrom<String> for CaptureName {
    type Error = NotACaptureName;

    fn try_from(name: String) -> Result<Self, NotACaptureName> {
        if parts(&name).is_some() { Ok(Self(name)) } else { Err(NotACaptureName) }
    }
}

impl From<CaptureName> for String {
    fn from(name: CaptureName) -> String {
        name.0
    }
}

impl fmt::Display for CaptureName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for NotACaptureName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the name of a capture: a step, a hyphen, a number and .png")
    }
}

impl std::error::Error for NotACaptureName {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_names_are_names() {
        for name in ["sauvegarde-1.png", "a-b-2.png", "edt2014-999999.png"] {
            assert!(CaptureName::try_from(name.to_owned()).is_ok(), "{name}");
        }
        for name in [
            "",
            "-1.png",
            "a.png",
            "a-.png",
            "a-0.png",
            "a-01.png",
            "a-+1.png",
            "a-1000000.png",
            "a--1.png",
            "A-1.png",
            "é-1.png",
            "a-1.PNG",
            "a-1.png/",
            "../a-1.png",
            "/etc/a-1.png",
            "a/b-1.png",
            r"a\b-1.png",
            "C:a-1.png",
            "a-1.png\0",
            "a-1.png.exe",
            ".a-1.png",
        ] {
            assert_eq!(CaptureName::try_from(name.to_owned()), Err(NotACaptureName), "{name}");
        }
        assert_eq!(CaptureName::new(&"../a".into(), 1), None);
        assert_eq!(CaptureName::new(&"a".repeat(LONGEST_STEP + 1).as_str().into(), 1), None);
    }

    #[test]
    fn numbers_follow_each_other() {
        let name = CaptureName::new(&"mise-en-service".into(), 9).unwrap();
        assert_eq!(name.next().as_str(), "mise-en-service-10.png");
    }
}
