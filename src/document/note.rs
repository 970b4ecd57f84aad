//! The note for staff and families: PRONOTE is reached through the ENT, by no other address.

use super::plain::{hanging, paragraph};
use crate::domain::settings::Settings;
use crate::text;
use crate::texts::Texts;

/// The note, to be pasted in a mail or printed.
pub fn text(settings: &Settings, texts: &Texts) -> String {
    let ent = settings.ent.label.clone();
    let numbered =
        [text!(texts, "note-ouvrir", ent = ent.clone()), text!(texts, "note-identifiant"), text!(texts, "note-onglet")];
    let numbered: Vec<_> =
        numbered.iter().zip(1..).map(|(line, number)| hanging(&format!("{number}. "), line)).collect();
    let refused = [
        text!(texts, "note-refus-ent"),
        text!(texts, "note-refus-pronote"),
        text!(texts, "note-refus-espace"),
        text!(texts, "note-refus-prevenir", nom = settings.name.clone()),
    ];
    let refused: Vec<_> = refused.iter().map(|line| hanging("- ", line)).collect();
    let avoided = [format!("- {}", settings.public_url), format!("- {}", settings.direct_login)];

    [
        paragraph(&text!(texts, "note-titre", ent = ent)),
        settings.name.clone(),
        paragraph(&text!(texts, "note-essentiel")),
        format!("{}\n{}", text!(texts, "note-comment"), numbered.join("\n")),
        format!("{}\n{}", paragraph(&text!(texts, "note-eviter")), avoided.join("\n")),
        paragraph(&text!(texts, "note-marque-pages")),
        format!("{}\n{}", text!(texts, "note-refus"), refused.join("\n")),
        paragraph(&text!(texts, "note-quitter")),
        paragraph(&text!(texts, "note-client")),
    ]
    .join("\n\n")
        + "\n"
}
