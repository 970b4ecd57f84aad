//! The notes that announce the ENT: one for families, one for staff. PRONOTE is reached through the ENT, by no other address.

use super::contact;
use super::plain::{hanging, paragraph};
use crate::domain::settings::Settings;
use crate::dossier::{LocalField, Shareable};
use crate::i18n::I18n;
use crate::text;

/// Whom a note is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Pupils and parents.
    Families,
    /// Teachers and everyone else who works there.
    Staff,
}

impl Audience {
    /// Every note.
    pub const ALL: [Audience; 2] = [Audience::Families, Audience::Staff];
}

/// A note, to be pasted in a mail or printed.
pub fn text(settings: &Settings, dossier: &Shareable, audience: Audience, i18n: &I18n) -> String {
    let (ent, local) = (i18n.ent(&settings.ent), &dossier.local);
    let open = match local.get(LocalField::EntAddress) {
        Some(address) => text!(i18n, "note-ouvrir-adresse", ent = ent.clone(), adresse = address),
        None => text!(i18n, "note-ouvrir", ent = ent.clone()),
    };
    let language = i18n.language();
    let place = local.get(LocalField::PronotePlace).or(settings.ent.place.as_ref().map(|place| place.say(language)));
    let find = match place {
        Some(place) => text!(i18n, "note-pronote-ou", ou = place),
        None => text!(i18n, "note-pronote"),
    };
    let numbered = [open, text!(i18n, "note-identifiant"), find];
    let numbered: Vec<_> =
        numbered.iter().zip(1..).map(|(line, number)| hanging(&format!("{number}. "), line)).collect();
    let since = match local.get(LocalField::SwitchDate) {
        Some(date) => text!(i18n, "note-essentiel-date", date = date),
        None => text!(i18n, "note-essentiel"),
    };
    let whom = local.get(LocalField::LastingContact).map(str::to_owned).or_else(|| contact(&settings.contact));
    let tell = match whom {
        Some(whom) => text!(i18n, "note-refus-contact", qui = whom),
        None => text!(i18n, "note-refus-prevenir", nom = settings.name.clone()),
    };
    let refused = match audience {
        Audience::Families => vec![text!(i18n, "note-refus-ent"), tell],
        Audience::Staff => vec![text!(i18n, "note-refus-ent"), text!(i18n, "note-refus-espace"), tell],
    };
    let refused: Vec<_> = refused.iter().map(|line| hanging("- ", line)).collect();
    let mut parts = vec![
        paragraph(&text!(i18n, "note-titre", ent = ent)),
        settings.name.clone(),
        paragraph(&since),
        format!("{}\n{}", text!(i18n, "note-comment"), numbered.join("\n")),
        format!("{}\n- {}", paragraph(&text!(i18n, "note-eviter")), settings.public_url),
        format!("{}\n{}", text!(i18n, "note-refus"), refused.join("\n")),
    ];
    match audience {
        Audience::Families => parts.push(paragraph(&text!(i18n, "note-quitter"))),
        Audience::Staff => {
            parts.push(paragraph(&text!(i18n, "note-client")));
            parts.push(paragraph(&text!(i18n, "note-quitter")));
        }
    }
    parts.join("\n\n") + "\n"
}
