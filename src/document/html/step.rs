//! One step of the guide: where it is done, its warnings, its numbered instructions with their values, its figures.

use super::{Sources, lists, said};
use crate::document::DocumentError;
use crate::document::engine::Engine;
use crate::document::figure::{FigureValues, View};
use crate::document::sheet::values::rows;
use crate::document::sheet::{Row, progress};
use crate::text;
use crate::walkthrough::path::Numbered;
use crate::walkthrough::{PathStep, StepFigure};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use maud::{Markup, html};

/// Everything under the step's heading.
pub(super) fn body(
    engine: &Engine,
    from: Sources<'_>,
    shown: &FigureValues,
    step: PathStep<'_>,
) -> Result<Markup, DocumentError> {
    let i18n = from.i18n;
    let places: Vec<_> = step.places().into_iter().map(|place| i18n.place(place)).collect();
    let line = progress::line(step, from.dossier, from.settings, i18n);
    let figures =
        step.figures().into_iter().map(|shows| figure(engine, from, shown, &shows)).collect::<Result<Vec<_>, _>>()?;
    Ok(html! {
        dl.facts {
            dt { (text!(i18n, "guide-ou")) }
            dd { (places.join(", ")) }
            dt { (text!(i18n, "guide-duree")) }
            dd { (text!(i18n, "guide-minutes", minutes = step.step.minutes)) }
            dt { (text!(i18n, "guide-etat")) }
            dd { (line.said) @for note in line.notes.iter().flat_map(|note| note.lines()) { br; (note) } }
        }
        p { (said(i18n, &step.step.why)) }
        @for warning in step.warnings() {
            p.warning role="note" { strong { (text!(i18n, "guide-niveau", niveau = i18n.level(warning.level))) } " " (said(i18n, &warning.text)) }
        }
        @if step.safe_first().next().is_some() {
            h3 { (text!(i18n, "guide-en-surete")) }
            ul { @for item in step.safe_first() { li { (said(i18n, &item.text)) } } }
        }
        h3 { (text!(i18n, "guide-consignes")) }
        ol { @for numbered in step.instructions() { li { (instruction(from, step, numbered)) } } }
        @if !step.step.values.is_empty() {
            h3 { (text!(i18n, "guide-valeurs-etape")) }
            (lists::pairs(&rows(from.settings, i18n, &step.step.values)))
        }
        @if let Some(reference) = &step.step.reference { p { (reference.say(i18n.language())) } }
        @for figure in &figures { (figure) }
    })
}

fn instruction(from: Sources<'_>, step: PathStep<'_>, Numbered { instruction, .. }: Numbered<'_>) -> Markup {
    let i18n = from.i18n;
    // To type, to compare, to note: said in the label, for who hears it.
    let compared = rows(from.settings, i18n, &instruction.compare)
        .into_iter()
        .map(|row| Row { label: text!(i18n, "etape-a-comparer", champ = row.label), ..row });
    let noted = instruction.note.iter().map(|&noted| from.noted(noted));
    let rows: Vec<_> =
        rows(from.settings, i18n, &instruction.values).into_iter().chain(compared).chain(noted).collect();
    html! {
        @if instruction.place != step.place() {
            strong { (text!(i18n, "guide-ailleurs", lieu = i18n.place(instruction.place))) } " "
        }
        (said(i18n, &instruction.text))
        (lists::pairs(&rows))
    }
}

/// The picture, then the same in words.
fn figure(
    engine: &Engine,
    from: Sources<'_>,
    shown: &FigureValues,
    figure: &StepFigure,
) -> Result<Markup, DocumentError> {
    let i18n = from.i18n;
    let language = i18n.language();
    let (form, picture, description) = match figure {
        StepFigure::Drawing(id) => {
            let view = View { id: *id, figures: from.figures, shown, lit: None, language };
            ("svg+xml", BASE64_STANDARD.encode(view.svg(engine)?), view.description())
        }
        StepFigure::Own(own) => {
            ("png", BASE64_STANDARD.encode(&own.picture.png), own.description.say(language).to_owned())
        }
    };
    let title = from.figures.title(figure).say(language);
    Ok(html! {
        figure aria-label=(text!(i18n, "guide-figure", titre = title)) {
            img alt=(text!(i18n, "guide-figure-decrite", titre = title))
                src={ "data:image/" (form) ";base64," (picture) };
            figcaption { (lists::lines(&description)) }
        }
    })
}
