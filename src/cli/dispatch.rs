//! Which command does what.

use super::arguments::{Command, OutputFormat};
use super::{CommandError, Session, answer, figures, isolated, report, verify};
use crate::document::note::Audience;
use crate::document::request::Request;
use crate::dossier::Part;

impl Session {
    pub(super) fn dispatch(&mut self, command: Command) -> Result<(), CommandError> {
        match command {
            Command::Nouveau(new) => self.create(*new),
            Command::Modifier(asked) => self.modify(*asked),
            Command::Parcours(asked) => self.walk(&asked),
            Command::Etape(asked) => self.step(*asked),
            Command::Essai(asked) => self.trial(asked),
            Command::Parametres { dossier, format } => {
                let (_, settings) = self.settings_of(&dossier.path)?;
                match format.format {
                    OutputFormat::Json => self.print_json(&report::settings_json(&settings, &self.i18n)),
                    OutputFormat::Texte => self.print_lines(&report::settings_text(&settings, &self.i18n)),
                }
            }
            Command::Fiche(asked) => {
                self.make_sheet(&asked.dossier.path, asked.output, asked.annex.as_ref(), asked.replacing)
            }
            Command::Demande(asked) => self.make_request(&asked.dossier.path, asked.output, asked.replacing),
            Command::Guide(asked) => self.make_guide(&asked.dossier.path, asked.output, asked.replacing),
            Command::Ticket { dossier } => {
                let (opened, settings) = self.settings_of(&dossier.path)?;
                let request = Request::of(&opened.dossier.shareable(), &settings, &self.catalogue()?, &self.i18n);
                self.print_lines(&request.text(&self.i18n))?;
                request.open().iter().for_each(super::say_aside);
                Ok(())
            }
            Command::Note(asked) => {
                let audience = if asked.staff { Audience::Staff } else { Audience::Families };
                self.write_note(&asked.dossier.path, audience)
            }
            Command::Capture(asked) => self.captures(&asked.dossier.path, asked.action),
            Command::Versions(asked) => self.versions(&asked),
            Command::Figure(asked) if asked.list => self.list_figures(),
            Command::Figure(asked) => {
                // clap asks for the three unless the list is wanted.
                let (id, dossier) = (asked.id.unwrap_or_default(), asked.dossier.unwrap_or_default());
                let (output, scale, replacing) = (asked.output.unwrap_or_default(), asked.scale, asked.replacing);
                self.draw_figure(&figures::Request { id: &id, dossier: &dossier, output: &output, scale, replacing })
            }
            Command::Reponse(asked) => {
                let told = answer::Told { format: asked.format.format, with_user: asked.with_user };
                self.read_answer(&asked.source, asked.dossier.as_deref(), told)
            }
            Command::Comparer(asked) => self.compare(&asked.dossier.path, &asked.shown, asked.format.format),
            Command::Script(asked) => self.make_script(&asked.dossier.path, asked.output, asked.replacing),
            Command::Verifier(asked) => {
                let (only, pins, proxy, take_over) = (&asked.only, &asked.pins, &asked.proxy, asked.take_over);
                let wanted = verify::Wanted { only, pins, proxy, take_over };
                self.verify(&asked.dossier.path, asked.format.format, &wanted)
            }
            Command::EtatServeur(asked) => self.read_server_state(&asked),
            Command::Exporter(asked) => {
                let choice = asked.with.into_iter().map(Part::from).collect();
                self.export(&asked.dossier.path, &asked.output, &choice, asked.replacing)
            }
            Command::Importer(asked) => self.import(&asked.file, &asked.dossier.path),
            Command::Lot(asked) => self.batch(asked),
            Command::Ents { format } => self.list_ents(format.format),
            Command::Completion { shell } => self.completion(shell),
            Command::Manuel => self.manual(),
            Command::FigureIsolee { file } => isolated::draw(&file),
        }
    }
}
