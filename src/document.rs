//! What is drawn, printed or sent: the figures, the summary and the request to the ENT (PDF), the whole dossier as one page
//! (HTML), the request and the notes as texts.

use crate::domain::contact::Contact;
use crate::domain::settings::Settings;
use crate::dossier::Shareable;
use crate::files::{FileError, Files};
use crate::i18n::{I18n, UserMessage};
use crate::user_message;
use crate::walkthrough::Walkthrough;
use annex::Annex;
use chrono::{DateTime, FixedOffset};
use engine::{Engine, EngineError, Pixels, Readings};
use request::Request;
use std::path::Path;

/// The sheet's name inside its dossier.
pub use crate::dossier::archive::SHEET as SHEET_FILE;
/// A date in words.
pub use crate::i18n::progress::day as long_date;

/// The request's name inside its dossier.
pub const REQUEST_FILE: &str = "demande.pdf";

pub mod annex;
mod checked;
mod drawable;
pub mod engine;
pub mod figure;
pub mod html;
pub mod isolated;
pub mod note;
pub mod origin;
pub mod plain;
pub mod preview;
mod printable;
pub mod request;
pub mod sheet;
pub mod steps;
mod tried;
pub mod unprintable;

/// Why a document could not be made. What a user types cannot cause it; the detail is for the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentError(pub EngineError);

impl From<EngineError> for DocumentError {
    fn from(error: EngineError) -> Self {
        Self(error)
    }
}

impl DocumentError {
    /// What the user is told.
    pub fn user_message(&self, i18n: &I18n) -> UserMessage {
        user_message!(i18n, "document-impossible")
    }
}

/// The summary sheet as a PDF/UA-1 file, with its annex if one is wanted; `now` dates it.
/// The engine has [`sheet::SOURCES`] and, for an annex, [`figure::SOURCES`].
///
/// # Errors
/// [`DocumentError`] when the program's own sources are at fault.
pub fn sheet(
    engine: &Engine,
    dossier: &Shareable,
    settings: &Settings,
    walkthrough: &Walkthrough,
    i18n: &I18n,
    now: DateTime<FixedOffset>,
    annex: Option<&Annex<'_>>,
) -> Result<Vec<u8>, DocumentError> {
    let mut model = sheet::summary::summary(dossier, settings, walkthrough, i18n, now.date_naive());
    model.sections.extend(annex.map(Annex::section));
    let besides = annex.map(Annex::readings).transpose()?.unwrap_or_default();
    let made = sheet::compile(engine, &model, besides).and_then(|document| engine.pdf(&document, now));
    if annex.is_some() {
        // The decoded captures would otherwise stay in memory for the next few documents.
        Engine::forget();
    }
    Ok(made?)
}

/// The summary sheet's first page as a picture of `scale` pixels a point, to be seen before it is printed.
///
/// # Errors
/// As [`sheet`].
pub fn sheet_page(
    engine: &Engine,
    dossier: &Shareable,
    settings: &Settings,
    walkthrough: &Walkthrough,
    i18n: &I18n,
    now: DateTime<FixedOffset>,
    scale: f32,
) -> Result<Pixels, DocumentError> {
    let model = sheet::summary::summary(dossier, settings, walkthrough, i18n, now.date_naive());
    let document = sheet::compile(engine, &model, Readings::default())?;
    Ok(engine.pixels(&document, scale).next().ok_or(EngineError::NoPage)?)
}

/// The request to the ENT as a PDF/UA-1 file; `now` dates it. The engine has [`sheet::SOURCES`].
///
/// # Errors
/// [`DocumentError`] when the program's own sources are at fault.
pub fn request(
    engine: &Engine,
    request: &Request,
    settings: &Settings,
    i18n: &I18n,
    now: DateTime<FixedOffset>,
) -> Result<Vec<u8>, DocumentError> {
    let document = sheet::compile(engine, &request.page(settings, i18n, now.date_naive()), Readings::default())?;
    Ok(engine.pdf(&document, now)?)
}

/// Whom to call back, on one line; nothing when nobody is named.
fn contact(contact: &Contact) -> Option<String> {
    let name = contact.name.as_ref().map(|name| name.as_str());
    let phone = contact.phone.as_ref().map(|phone| phone.as_str());
    let email = contact.email.as_ref().map(|email| email.as_str());
    let given: Vec<_> = [name, phone, email].into_iter().flatten().collect();
    (!given.is_empty()).then(|| given.join(", "))
}

/// Writes a document whole or not at all: a sheet that a viewer shows is never half of one. What a former writing that
/// was cut left beside goes, except in a dossier's folder, where it may be the newest dossier.
///
/// # Errors
/// What the system refuses: no such folder, no right, disk full.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let files = Files::system();
    files.replace(path, bytes)?;
    if !crate::dossier::is_below_a_dossier(path) {
        files.sweep_old(path);
    }
    Ok(())
}
