//! The note for staff and families: PRONOTE is reached through the ENT, by no other address.

use super::plain::{hanging, paragraph};
use crate::domain::settings::Settings;
use crate::i18n::I18n;
use crate::text;

/// The note, to be pasted in a mail or printed.
pub fn text(settings: &Settings, i18n: &I18n) -> String {
    let ent = settings.ent.label.clone();
    let numbered =
        [text!(i18n, "note-ouvrir", ent = ent.clone()), text!(i18n, "note-identifiant"), text!(i18n, "note-onglet")];
    let numbered: Vec<_> =
        numbered.iter().zip(1..).map(|(line, number)| hanging(&format!("{number}. "), line)).collect();
    let refused = [
        text!(i18n, "note-refus-ent"),
        text!(i18n, "note-refus-pronote"),
        text!(i18n, "note-refus-espace"),
        text!(i18n, "note-refus-prevenir", nom = settings.name.clone()),
    ];
    let refused: Vec<_> = refused.iter().map(|line| hanging("- ", line)).collect();
    let avoided = [format!("- {}", settings.public_url), format!("- {}", settings.direct_login)];

    [
        paragraph(&text!(i18n, "note-titre", ent = ent)),
        settings.name.clone(),
        paragraph(&text!(i18n, "note-essentiel")),
        format!("{}\n{}", text!(i18n, "note-comment"), numbered.join("\n")),
        format!("{}\n{}", paragraph(&text!(i18n, "note-eviter")), avoided.join("\n")),
        paragraph(&text!(i18n, "note-marque-pages")),
        format!("{}\n{}", text!(i18n, "note-refus"), refused.join("\n")),
        paragraph(&text!(i18n, "note-quitter")),
        paragraph(&text!(i18n, "note-client")),
    ]
    .join("\n\n")
        + "\n"
}
