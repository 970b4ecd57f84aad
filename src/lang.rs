//! The languages of the program, and a text in all of them.

use serde::{Deserialize, Serialize};

/// The languages of the program; French is the source and the fallback.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// The source, and what a sentence is said in when another language lacks it.
    #[default]
    French,
    /// For who reads no French.
    English,
}

impl Language {
    /// Every language, in the order of the menu.
    pub const ALL: [Language; 2] = [Language::French, Language::English];

    /// The BCP 47 code, which is also the folder's name under `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Language::French => "fr",
            Language::English => "en",
        }
    }
}

/// A text that content files (RON) hold in both languages, side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

impl Bilingual {
    /// The text in one language.
    pub fn say(&self, language: Language) -> &str {
        match language {
            Language::French => &self.fr,
            Language::English => &self.en,
        }
    }
}
