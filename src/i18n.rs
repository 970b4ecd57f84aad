//! The program's sentences: Fluent files of `locales/`, French first, keys checked by the compiler.

use crate::lang::Language;
use i18n_embed::LanguageLoader;
use i18n_embed::fluent::{FluentLanguageLoader, fluent_language_loader};
use rust_embed::RustEmbed;
use serde::Serialize;

pub mod answer;
pub mod archive;
pub mod captures;
pub mod catalogue;
pub mod compare;
pub mod connection;
pub mod content;
pub mod coverage;
pub mod customer;
pub mod dossier;
pub mod left;
pub mod problems;
pub mod progress;
pub mod screen;
pub mod server_report;
pub mod values;
pub mod walkthrough;
pub mod warnings;

#[derive(RustEmbed)]
#[folder = "locales"]
struct Locales;

/// The sentences in one language. Switching language is making another one.
pub struct I18n {
    loader: FluentLanguageLoader,
    language: Language,
}

impl I18n {
    /// Loads the sentences of `language`; a key it lacks is said in French, which the loader adds by itself.
    pub fn new(language: Language) -> Self {
        let loader = fluent_language_loader!();
        // The files are embedded and a test loads them all: a failure here leaves the keys visible.
        let _ = loader.load_languages(&Locales, &[identifier(language)]);
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

fn identifier(language: Language) -> unic_langid::LanguageIdentifier {
    match language {
        Language::French => unic_langid::langid!("fr"),
        Language::English => unic_langid::langid!("en"),
    }
}

/// A name and its number, such as « SAML 1.1 », which no line's end parts.
fn whole(name: &str) -> String {
    name.replace(' ', "\u{a0}")
}

/// What a sentence's argument may be.
pub type Argument = fluent_bundle::FluentValue<'static>;

/// What is said of a problem: what is wrong, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UserMessage {
    /// What is wrong, where.
    pub message: String,
    /// How to mend it.
    pub hint: String,
}

/// One sentence of the program: `text!(texts, "key", name = value)`; the key is checked by the compiler.
#[macro_export]
macro_rules! text {
    ($i18n:expr, $($rest:tt)*) => {
        i18n_embed_fl::fl!($i18n.loader(), $($rest)*)
    };
}

/// A [`UserMessage`]: the key's text and its `.remede` attribute, which may each use the arguments or not.
/// The key is checked by the compiler; tests look for arguments left unfilled (`{$…}`).
#[macro_export]
macro_rules! user_message {
    ($i18n:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        #[allow(unused_mut)]
        let mut arguments = std::collections::HashMap::<&str, $crate::i18n::Argument>::new();
        $(arguments.insert(stringify!($name), $crate::i18n::Argument::from($value.clone()));)*
        $crate::i18n::UserMessage {
            message: i18n_embed_fl::fl!($i18n.loader(), $key, arguments.clone()),
            hint: i18n_embed_fl::fl!($i18n.loader(), $key, "remede", arguments),
        }
    }};
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn keys(language: Language) -> BTreeSet<String> {
        let i18n = I18n::new(language);
        i18n.loader.with_message_iter(&identifier(language), |messages| {
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
