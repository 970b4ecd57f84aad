//! `ents`: the ENTs of the catalogue.

use super::arguments::OutputFormat;
use super::{CommandError, Session};
use crate::domain::ent::Confidence;
use crate::text;
use serde_json::{Value as Json, json};

impl Session {
    /// An ENT, then its CAS address under it.
    pub(super) fn list_ents(&mut self, format: OutputFormat) -> Result<(), CommandError> {
        let catalogue = self.catalogue()?;
        let language = self.i18n.language();
        if format == OutputFormat::Json {
            let ents: Vec<_> = catalogue
                .ents
                .iter()
                .map(|ent| {
                    json!({
                        "id": ent.id,
                        "libelle": ent.label,
                        "departements": ent.departments,
                        "operateur": ent.operator,
                        "cas": ent.cas_address(),
                        "cas_ulterieur": ent.later,
                        "date": ent.date.as_ref().map(|date| date.say(language)),
                        "source": ent.source.say(language),
                        "confiance": confidence(ent.confidence),
                        "note": ent.note.as_ref().map(|note| note.say(language)),
                        "assistance": ent.channel.as_ref().map(|channel| channel.say(language)),
                        "rangement": ent.place.as_ref().map(|place| place.say(language)),
                    })
                })
                .collect();
            return self.print_json(&Json::from(ents));
        }
        for ent in &catalogue.ents {
            let cas = ent.cas_address().map_or_else(|| text!(self.i18n, "valeur-inconnue"), str::to_owned);
            self.print(&format!("{:<16} {}", ent.id, ent.label))?;
            self.print(&format!("{:<16} {cas}", ""))?;
        }
        Ok(())
    }
}

fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Sure => "sure",
        Confidence::Probable => "probable",
        Confidence::Unknown => "inconnue",
    }
}
