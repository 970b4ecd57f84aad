//! `guide.html`: the whole dossier as one page, for a screen reader, a PC without a PDF reader, a printer. Nothing in it
//! runs, nothing in it asks for anything: the look, the figures and the texts are in the file.

use super::annex::Sources;
use super::engine::Engine;
use super::figure::FigureValues;
use super::note::{self, Audience};
use super::request::Request;
use super::{DocumentError, long_date};
use crate::domain::setting_key::SettingKey;
use crate::dossier::left::Left;
use crate::i18n::{I18n, UserMessage, content, left as say};
use crate::text;
use crate::walkthrough::Phrase;
use chrono::{DateTime, FixedOffset, NaiveDate};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use words::{address, phrase};

mod lists;
mod step;
mod words;

/// The guide's name inside its dossier.
pub use crate::dossier::archive::GUIDE as FILE;

const STYLE: &str = include_str!("../../assets/guide/guide.css");

/// What a browser may load for the page: its own style and the pictures that it holds.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// A part of the page: its heading is a line of the table of contents.
struct Part {
    /// The place that the table of contents leads to: letters, digits and hyphens.
    id: String,
    title: String,
    body: Markup,
}

/// The page, in the language of `from`; `now` dates it. The engine has [`super::figure::SOURCES`].
/// Notes and reasons are the user's own page: it shows them; captures are not in it.
///
/// # Errors
/// [`DocumentError`] when a drawing of the program is at fault.
pub fn page(engine: &Engine, from: Sources<'_>, now: DateTime<FixedOffset>) -> Result<String, DocumentError> {
    let parts = parts(engine, from, now.date_naive())?;
    let i18n = from.i18n;
    let title = text!(i18n, "guide-titre", nom = from.settings.name.clone());
    let page = html! {
        (DOCTYPE)
        html lang=(i18n.language().code()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content=(concat!("Assistant PRONOTE ", env!("CARGO_PKG_VERSION")));
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#contenu" { (text!(i18n, "guide-aller-au-contenu")) }
                header role="banner" {
                    h1 { (title) }
                    (facts(from, now))
                }
                nav role="navigation" aria-labelledby="sommaire" {
                    h2 id="sommaire" { (text!(i18n, "guide-sommaire")) }
                    ul { @for part in &parts { li { a href={ "#" (part.id) } { (part.title) } } } }
                }
                main id="contenu" role="main" tabindex="-1" {
                    @for part in &parts {
                        section aria-labelledby=(part.id) {
                            h2 id=(part.id) { (part.title) }
                            (part.body)
                        }
                    }
                }
                footer role="contentinfo" {
                    p { (said(i18n, from.walkthrough.source())) }
                    p { (text!(i18n, "guide-pied", version = env!("CARGO_PKG_VERSION"))) }
                }
            }
        }
    };
    Ok(page.into_string())
}

fn parts(engine: &Engine, from: Sources<'_>, today: NaiveDate) -> Result<Vec<Part>, DocumentError> {
    let Sources { dossier, settings, walkthrough, i18n, .. } = from;
    let shown = FigureValues::of(settings, from.catalogue, i18n);
    let path = walkthrough.path(settings.server.hosting());
    let part = |id: &str, title: String, body: Markup| Part { id: id.to_owned(), title, body };
    let mut parts = vec![
        part("attention", text!(i18n, "fiche-partie-attention"), attention(from, today)),
        part("sous-la-main", text!(i18n, "guide-sous-la-main"), at_hand(from)),
    ];
    for step in path.steps() {
        let title = text!(
            i18n,
            "guide-etape",
            numero = step.step.number,
            total = walkthrough.steps().len(),
            titre = step.step.title.say(i18n.language())
        );
        let body = step::body(engine, from, &shown, *step)?;
        parts.push(Part { id: format!("etape-{}", step.step.id.as_str()), title, body });
    }
    let request = Request::of(dossier, settings, from.catalogue, i18n);
    let request = html! { @if !request.open().is_empty() { (notices(request.open())) } (letter(&request.text(i18n))) };
    let note = |audience| letter(&note::text(settings, dossier, audience, i18n));
    parts.extend([
        part("valeurs", text!(i18n, "guide-valeurs"), lists::values(settings, i18n)),
        part("verifications", text!(i18n, "fiche-partie-verifications"), lists::checks(from)),
        part("demande", text!(i18n, "guide-demande"), request),
        part("note-familles", text!(i18n, "guide-note-familles"), note(Audience::Families)),
        part("note-personnel", text!(i18n, "guide-note-personnel"), note(Audience::Staff)),
        part("retour", walkthrough.rollback().title.say(i18n.language()).to_owned(), lists::rollback(from)),
        part("symptomes", text!(i18n, "guide-symptomes"), lists::symptoms(from)),
        part("glossaire", text!(i18n, "guide-glossaire"), lists::glossary(from)),
    ]);
    Ok(parts)
}

/// Whose guide it is, and of what day.
fn facts(from: Sources<'_>, now: DateTime<FixedOffset>) -> Markup {
    let Sources { settings, i18n, .. } = from;
    html! {
        dl.facts {
            @for key in [SettingKey::SchoolName, SettingKey::Uai, SettingKey::Ent, SettingKey::PublicUrl] {
                dt { (i18n.value(key)) }
                dd { (lists::value(settings, i18n, key)) }
            }
            dt { (text!(i18n, "guide-etabli")) }
            dd { (long_date(i18n, now.date_naive())) }
            @if let Some(source) = content::walkthrough_on_paper(i18n, from.walkthrough) {
                dt { (text!(i18n, "contenu-libelle-parcours")) }
                dd { (source) }
            }
            @if let Some(source) = content::ents_on_paper(i18n, from.catalogue) {
                dt { (text!(i18n, "contenu-libelle-ents")) }
                dd { (source) }
            }
        }
    }
}

fn attention(from: Sources<'_>, today: NaiveDate) -> Markup {
    let Sources { dossier, settings, walkthrough, i18n, .. } = from;
    let path = walkthrough.path(settings.server.hosting());
    let left = Left::of(&path, dossier, settings);
    let points = say::listed(i18n, &left, settings, today);
    let to_know = say::to_know(i18n, &left);
    html! {
        @if points.is_empty() { p { (text!(i18n, "fiche-aucune-attention")) } }
        @else { ul { @for point in points { li { (point) } } } }
        @if !to_know.is_empty() {
            h3 { (text!(i18n, "fin-a-savoir")) }
            (notices(&to_know))
        }
    }
}

fn notices(said: &[UserMessage]) -> Markup {
    html! { ul.notices { @for notice in said { li { strong { (notice.message) } " " (notice.hint) } } } }
}

fn at_hand(from: Sources<'_>) -> Markup {
    html! {
        ul { @for item in from.walkthrough.at_hand(from.settings.server.hosting()) { li { (said(from.i18n, &item.text)) } } }
    }
}

/// A text to copy or to print as it stands.
fn letter(text: &str) -> Markup {
    html! { pre tabindex="0" { (address(text)) } }
}

/// A text of the walkthrough in the page's language.
fn said(i18n: &I18n, text: &Phrase) -> Markup {
    phrase(text.spans(i18n.language()))
}
