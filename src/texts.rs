//! The program's sentences: Fluent files of `locales/`, French first, keys checked by the compiler.

use i18n_embed::LanguageLoader;
use i18n_embed::fluent::{FluentLanguageLoader, fluent_language_loader};
use rust_embed::RustEmbed;
use serde::{Deserialize, Serialize};

pub mod answer;
pub mod archive;
pub mod captures;
pub mod catalogue;
pub mod compare;
pub mod connection;
pub mod customer;
pub mod dossier;
pub mod problems;
pub mod server_report;
pub mod values;
pub mod walkthrough;
pub mod warnings;

/// The languages of the program; French is the source and the fallback.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    #[default]
    French,
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

    fn identifier(self) -> unic_langid::LanguageIdentifier {
        match self {
            Language::French => unic_langid::langid!("fr"),
            Language::English => unic_langid::langid!("en"),
        }
    }
}

/// A text that content files (RON) hold in both languages, side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    pub fr: String,
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

#[derive(RustEmbed)]
#[folder = "locales"]
struct Locales;

/// The sentences in one language. Switching language is making another one.
pub struct Texts {
    loader: FluentLanguageLoader,
    language: Language,
}

impl Texts {
    /// Loads the sentences of `language`; a key it lacks is said in French.
    pub fn new(language: Language) -> Self {
        let loader = fluent_language_loader!();
        let wanted = [language.identifier(), Language::French.identifier()];
        // The files are embedded and a test loads them all: a failure here leaves the keys visible.
        let _ = loader.load_languages(&Locales, &wanted);
        // Each load brings the invisible isolating marks back; they must never land in a copied value.
        loader.set_use_isolating(false);
        Self { loader, language }
    }

    /// Which language these sentences are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// What [`text!`](crate::text) reads.
    pub fn loader(&self) -> &FluentLanguageLoader {
        &self.loader
    }
}

/// What a sentence's argument may be.
pub type Argument = fluent_bundle::FluentValue<'static>;

/// What is said of a problem: what is wrong, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sentence {
    pub message: String,
    pub remedy: String,
}

/// One sentence of the program: `text!(texts, "key", name = value)`; the key is checked by the compiler.
#[macro_export]
macro_rules! text {
    ($texts:expr, $($rest:tt)*) => {
        i18n_embed_fl::fl!($texts.loader(), $($rest)*)
    };
}

/// A [`Sentence`]: the key's text and its `.remede` attribute, which may each use the arguments or not.
/// The key is checked by the compiler; tests look for arguments left unfilled (`{$…}`).
#[macro_export]
macro_rules! sentence {
    ($texts:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        #[allow(unused_mut)]
        let mut arguments = std::collections::HashMap::<&str, $crate::texts::Argument>::new();
        $(arguments.insert(stringify!($name), $crate::texts::Argument::from($value.clone()));)*
        $crate::texts::Sentence {
            message: i18n_embed_fl::fl!($texts.loader(), $key, arguments.clone()),
            remedy: i18n_embed_fl::fl!($texts.loader(), $key, "remede", arguments),
        }
    }};
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn keys(language: Language) -> BTreeSet<String> {
        let texts = Texts::new(language);
        texts.loader.with_message_iter(&language.identifier(), |messages| {
            let mut keys = BTreeSet::new();
            for message in messages {
                keys.insert(message.id.name.to_owned());
                keys.extend(message.attributes.iter().map(|a| format!("{}.{}", message.id.name, a.id.name)));
            }
            keys
        })
    }

    #[test]
    fn both_languages_say_the_same_things() {
        let (french, english) = (keys(Language::French), keys(Language::English));
        assert!(french.len() > 20);
        assert_eq!(french.symmetric_difference(&english).collect::<Vec<_>>(), Vec::<&String>::new());
    }

    /// A key written twice says only one of its two texts.
    #[test]
    fn a_key_is_written_once() {
        for language in Language::ALL {
            let file = Locales::get(&format!("{}/assistant-pronote.ftl", language.code())).expect("embedded");
            let source = String::from_utf8(file.data.into_owned()).expect("UTF-8");
            let mut seen = BTreeSet::new();
            for line in source.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())) {
                let key = line.split(" =").next().unwrap_or_default().to_owned();
                assert!(seen.insert(key.clone()), "{}: {key} is written twice", language.code());
            }
        }
    }

    /// « mot ! », never « mot ! » with a space where a line may break, nor a straight apostrophe.
    #[test]
    fn french_typography_is_kept() {
        let file = Locales::get("fr/assistant-pronote.ftl").expect("embedded");
        let source = String::from_utf8(file.data.into_owned()).expect("UTF-8");
        for (number, line) in source.lines().enumerate().filter(|(_, l)| !l.starts_with('#')) {
            let text = line.split_once('=').map_or(line, |(_, text)| text);
            for wrong in [" ;", " !", " ?", " :", " »", "« ", "'", "..."] {
                // Variants of a Fluent selector and URLs are syntax, not sentences.
                let syntax = line.contains("->") || line.trim_start().starts_with('[') || line.contains("http");
                assert!(syntax || !text.contains(wrong), "fr line {}: {wrong:?} in {line}", number + 1);
            }
        }
    }
}
