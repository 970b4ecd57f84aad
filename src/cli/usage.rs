//! clap's errors, said in French: what was typed, and what would be right.

use crate::domain::printable;
use crate::i18n::UserMessage;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// The sentence of a misused command line.
pub fn message(error: &clap::Error) -> String {
    let context = |kind| error.get(kind).map(words).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    let said = match error.kind() {
        ErrorKind::UnknownArgument if !argument.starts_with('-') => format!("argument en trop : « {argument} »."),
        ErrorKind::UnknownArgument => format!("option inconnue : « {argument} »."),
        ErrorKind::InvalidSubcommand => {
            format!("commande inconnue : « {} ».", context(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => format!("il manque : {argument}."),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "il manque une commande.".to_owned()
        }
        ErrorKind::ArgumentConflict => match context(ContextKind::PriorArg) {
            prior if prior.is_empty() || prior == argument => format!("{argument} ne se donne qu’une fois."),
            prior => format!("{argument} et {prior} ne vont pas ensemble."),
        },
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::NoEquals => {
            match context(ContextKind::InvalidValue) {
                value if value.is_empty() => format!("il manque la valeur de {argument}."),
                value => format!("« {value} » ne convient pas pour {argument}."),
            }
        }
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("le nombre de valeurs ne convient pas pour {argument}.")
        }
        ErrorKind::InvalidUtf8 => "un texte n’est pas lisible (codage inconnu).".to_owned(),
        _ => "la commande n’est pas comprise.".to_owned(),
    };
    let suggestion = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::ValidValue]
        .into_iter()
        .map(context)
        .find(|words| !words.is_empty())
        .map(|words| format!("\nPeut-être : {words}."))
        .or_else(|| accepted(error).map(|words| format!("\nAttendu : {words}.")))
        .unwrap_or_default();
    // No-break spaces before the colons and inside the quotation marks, as everywhere.
    let said = format!("Erreur : {said}{suggestion}\nPour l’aide : assistant-pronote --help");
    said.replace(" :", "\u{a0}:").replace("« ", "«\u{a0}").replace(" »", "\u{a0}»")
}

/// What an option of ours accepts, as its reader says it; the standard library's own words are English.
fn accepted(error: &clap::Error) -> Option<String> {
    let reader = std::error::Error::source(error).filter(|_| error.kind() == ErrorKind::ValueValidation)?;
    if reader.is::<std::num::ParseIntError>() {
        return Some("un nombre entier, qui ne soit pas trop grand".to_owned());
    }
    Some(printable::one_line(&reader.to_string()).into_owned())
}

/// The same as a message and its remedy, for programs.
pub fn user_message(said: &str) -> UserMessage {
    let (message, hint) = said.rsplit_once('\n').unwrap_or((said, ""));
    UserMessage { message: message.to_owned(), hint: hint.to_owned() }
}

/// What was typed, or what could have been, on one line.
fn words(value: &ContextValue) -> String {
    let words = match value {
        ContextValue::String(word) => word.clone(),
        ContextValue::Strings(words) => words.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(texts) => texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    };
    printable::one_line(&words).into_owned()
}
