//! `modifier`: what is typed in a dossier, shown or changed; the numbers, dates and people of the papers too.

use super::arguments::{LocalOptions, Modify, OutputFormat};
use super::{CommandError, Fault, Session, report};
use crate::domain::customer;
use crate::domain::inputs::{CasChoice, Field, Inputs, Table};
use crate::domain::noted;
use crate::domain::port_conflict::open_conflicts;
use crate::domain::setting_key::SettingKey;
use crate::domain::settings::{Blocker, Problem, Settings};
use crate::domain::timestamp::Timestamp;
use crate::dossier::local::LocalFacts;
use crate::dossier::{Dossier, Followed, LocalField, Occasion};
use crate::i18n::{I18n, problems};
use crate::{text, user_message};
use serde_json::{Value as Json, json};

/// What `--vider` empties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cleared {
    Field(Field),
    Local(LocalField),
    /// The three of whom to call back.
    Contact,
    /// The CAS addresses go back to the ENT's.
    Cas,
    /// A table goes back to the ENT's.
    Table(Table),
    /// The client code and the invoice's number, out of the versions too.
    Client,
}

impl Cleared {
    /// By the name of a field's option, or by the field's name in JSON.
    pub fn parse(text: &str) -> Result<Self, String> {
        let id = text.trim().replace('-', "_");
        match id.as_str() {
            "contact" => return Ok(Cleared::Contact),
            "attributs" => return Ok(Cleared::Table(Table::Attributes)),
            "profils" => return Ok(Cleared::Table(Table::Profiles)),
            "client" => return Ok(Cleared::Client),
            _ => {}
        }
        match (Field::find(&id), LocalField::find(&id)) {
            (Some(Field::CasServer | Field::CasLogin | Field::CasValidation), _) => Ok(Cleared::Cas),
            (Some(field), _) => Ok(Cleared::Field(field)),
            (None, Some(field)) => Ok(Cleared::Local(field)),
            (None, None) => {
                let fields = Field::all().into_iter().map(Field::id);
                let local = LocalField::ALL.iter().map(|field| field.id());
                let names: Vec<_> = fields.chain(local).map(|id| id.replace('_', "-")).collect();
                Err(format!("{}, contact, attributs, profils, client", names.join(", ")))
            }
        }
    }
}

/// A text of the dossier as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Shown {
    /// Its name in JSON.
    id: &'static str,
    label: String,
    /// Empty when it was not given.
    value: String,
    /// What holds when it was not given.
    otherwise: Otherwise,
}

/// What holds in the place of a text that was not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Otherwise {
    Nothing,
    /// The ENT's own.
    OfTheEnt,
}

impl Session {
    /// Shows what is typed, or changes it and says what changed.
    pub(super) fn modify(&mut self, asked: Modify) -> Result<(), CommandError> {
        let format = asked.format.format;
        if asked.asks_nothing() {
            let opened = self.open(&asked.place.path)?;
            return self.show(&opened.dossier, format);
        }
        let catalogue = self.catalogue()?;
        let (mut store, before) = self.edit(&asked.place.path, asked.take_over)?;
        let mut dossier = before.clone();
        let is_withdrawn = asked.cleared.contains(&Cleared::Client);
        for cleared in &asked.cleared {
            clear(&mut dossier, *cleared, &catalogue);
        }
        let given = asked.inputs.write(&mut dossier.inputs, &catalogue);
        self.fill(&mut dossier.local, asked.local)?;
        self.keep_numbers(&mut dossier, asked.client_code, asked.invoice)?;
        if let Some(by) = &asked.ports_confirmed_by {
            self.confirm_ports(&mut dossier, by)?;
        }
        let settings = Settings::compute(&dossier.inputs, &catalogue);
        let blockers = settings.as_ref().err().map(Vec::as_slice).unwrap_or_default();
        self.refuse(blockers, &given)?;
        if is_withdrawn {
            store.withdraw_registration().map_err(|error| self.say_dossier(&error))?;
        }
        if dossier != before {
            dossier.walkthrough = Some(Followed::of(&self.followed(&dossier)?));
            store.save(&dossier, Timestamp::now(), Occasion::StepDone).map_err(|error| self.say_dossier(&error))?;
        }
        let (was, is) = (shown(&before, &self.i18n), shown(&dossier, &self.i18n));
        let changed: Vec<_> = was.into_iter().zip(is).filter(|(was, is)| was != is).collect();
        if format == OutputFormat::Json {
            let changed: Vec<_> = changed
                .iter()
                .map(|(was, is)| json!({ "champ": is.id, "avant": was.value, "apres": is.value }))
                .collect();
            let mut json = self.typed_json(&dossier)?;
            json["modifies"] = changed.into();
            return self.print_json(&json);
        }
        if changed.is_empty() {
            self.print(&text!(self.i18n, "commande-rien-change"))?;
        }
        for (was, is) in &changed {
            let (before, after) = (self.said(was), self.said(is));
            self.print(&text!(self.i18n, "commande-modifie", champ = is.label.clone(), apres = after, avant = before))?;
        }
        self.print_lines_if_any(&blockers_said(blockers, &self.i18n))?;
        let former = Settings::compute(&before.inputs, &catalogue).map(|former| former.warnings).unwrap_or_default();
        let warnings = settings.map(|settings| settings.warnings).unwrap_or_default();
        self.print_warnings(warnings.iter().filter(|warning| !former.contains(warning)))
    }

    /// Everything that is typed, then what is still to be typed.
    fn show(&mut self, dossier: &Dossier, format: OutputFormat) -> Result<(), CommandError> {
        if format == OutputFormat::Json {
            let json = self.typed_json(dossier)?;
            return self.print_json(&json);
        }
        for shown in shown(dossier, &self.i18n) {
            let said = self.said(&shown);
            self.print(&text!(self.i18n, "commande-ligne", champ = shown.label, valeur = said))?;
        }
        let blockers = Settings::compute(&dossier.inputs, &self.catalogue()?).err().unwrap_or_default();
        self.print_lines_if_any(&blockers_said(&blockers, &self.i18n))
    }

    fn typed_json(&self, dossier: &Dossier) -> Result<Json, CommandError> {
        let fields: Vec<_> = shown(dossier, &self.i18n)
            .into_iter()
            .map(|Shown { id, label, value, .. }| {
                let value = (!value.is_empty()).then_some(value);
                json!({ "champ": id, "libelle": label, "valeur": value })
            })
            .collect();
        let (blockers, warnings) = match Settings::compute(&dossier.inputs, &self.catalogue()?) {
            Ok(settings) => (Vec::new(), report::warnings_json(&settings, &self.i18n)),
            Err(blockers) => (blockers, Vec::new()),
        };
        let errors = report::blockers_json(&blockers, &self.i18n)["erreurs"].clone();
        Ok(json!({ "champs": fields, "erreurs": errors, "avertissements": warnings }))
    }

    /// Refuses what was given and cannot be; what is only missing can be given later.
    fn refuse(&self, blockers: &[Blocker], given: &[Field]) -> Result<(), CommandError> {
        let is_refused = |blocker: &&Blocker| blocker.problem != Problem::Missing && given.contains(&blocker.field);
        let faults: Vec<_> = blockers
            .iter()
            .filter(is_refused)
            .map(|blocker| {
                let mut said = problems::blocker(&self.i18n, blocker);
                said.message = self.i18n.named(self.i18n.field(blocker.field), said.message);
                let json = Some(("champ", json!(blocker.field.id())));
                Fault { code: blocker.problem.code(), json, ..said.into() }
            })
            .collect();
        if faults.is_empty() { Ok(()) } else { Err(CommandError::Said(faults)) }
    }

    /// Writes what was given of the papers; every refusal is said, after the name of its field.
    pub(super) fn fill(&self, facts: &mut LocalFacts, options: LocalOptions) -> Result<(), CommandError> {
        let today = Timestamp::now().local().date();
        let mut faults = Vec::new();
        for (field, text) in options.given() {
            let is_to_come = field == LocalField::RequestDate && noted::is_to_come(&text, today);
            let refused = facts.set(field, &text).err().map(|error| problems::contact(&self.i18n, &error));
            if let Some(mut said) = refused.or_else(|| is_to_come.then(|| problems::day_to_come(&self.i18n))) {
                said.message = self.i18n.named(self.i18n.local(field), said.message);
                faults.push(Fault { json: Some(("champ", json!(field.id()))), ..said.into() });
            }
        }
        if faults.is_empty() { Ok(()) } else { Err(CommandError::Said(faults)) }
    }

    /// Keeps what the publisher knows the school by, as « Garder dans le dossier » does.
    fn keep_numbers(
        &self,
        dossier: &mut Dossier,
        client_code: Option<String>,
        invoice: Option<String>,
    ) -> Result<(), CommandError> {
        for number in [&client_code, &invoice].into_iter().flatten() {
            customer::check(number)
                .map_err(|error| CommandError::said(crate::i18n::customer::error(&self.i18n, error)))?;
        }
        if let Some(code) = client_code {
            dossier.registration.get_or_insert_default().client_code = code;
        }
        if let Some(invoice) = invoice {
            dossier.registration.get_or_insert_default().invoice = invoice;
        }
        Ok(())
    }

    /// Keeps who said that the ports which differ go together.
    fn confirm_ports(&self, dossier: &mut Dossier, by: &str) -> Result<(), CommandError> {
        let conflicts = open_conflicts(&dossier.inputs);
        if conflicts.is_empty() {
            return Err(CommandError::coded("port", user_message!(self.i18n, "commande-ports-accordes")));
        }
        if by.trim().is_empty() {
            return Err(CommandError::coded("port", user_message!(self.i18n, "commande-ports-qui")));
        }
        let on = Timestamp::now();
        conflicts.iter().for_each(|conflict| conflict.confirm(&mut dossier.inputs, by, on));
        Ok(())
    }

    /// A text as it is read aloud, too.
    fn said(&self, shown: &Shown) -> String {
        match (shown.value.as_str(), shown.otherwise) {
            ("", Otherwise::Nothing) => text!(self.i18n, "fiche-non-indique"),
            ("", Otherwise::OfTheEnt) => text!(self.i18n, "commande-de-l-ent"),
            (value, _) => value.to_owned(),
        }
    }

    fn print_lines_if_any(&mut self, text: &str) -> Result<(), CommandError> {
        if text.is_empty() { Ok(()) } else { self.print_lines(text) }
    }
}

impl Modify {
    /// Whether nothing is to change.
    fn asks_nothing(&self) -> bool {
        self.inputs.is_empty()
            && self.local.is_empty()
            && self.cleared.is_empty()
            && self.client_code.is_none()
            && self.invoice.is_none()
            && self.ports_confirmed_by.is_none()
    }
}

fn clear(dossier: &mut Dossier, cleared: Cleared, catalogue: &crate::domain::ent::Catalogue) {
    let inputs = &mut dossier.inputs;
    match cleared {
        Cleared::Field(Field::Ent) => inputs.choose_ent(String::new()),
        Cleared::Field(field) => {
            match field {
                Field::Attribute(_) => inputs.edit_table(Table::Attributes, catalogue),
                Field::Profile(_) => inputs.edit_table(Table::Profiles, catalogue),
                _ => {}
            }
            inputs.set(field, String::new());
        }
        Cleared::Local(field) => {
            // An empty text is always accepted: it takes the field out.
            let _ = dossier.local.set(field, "");
        }
        Cleared::Contact => {
            for field in [Field::ContactName, Field::ContactPhone, Field::ContactEmail] {
                inputs.set(field, String::new());
            }
        }
        Cleared::Cas => inputs.choose_cas(CasChoice::FromEnt),
        Cleared::Table(table) => inputs.reset_table(table),
        Cleared::Client => dossier.registration = None,
    }
}

/// Everything that is typed, in the order of the window's pages, then of the papers. A client code is not shown: an
/// answer may be kept in a log.
fn shown(dossier: &Dossier, i18n: &I18n) -> Vec<Shown> {
    let inputs = &dossier.inputs;
    let plain =
        |id: &'static str, label: String, value: String| Shown { id, label, value, otherwise: Otherwise::Nothing };
    let mut all = Vec::new();
    for field in Field::all() {
        match field {
            Field::ContactName => {
                let hosting = i18n.hosting(inputs.school.hosting);
                all.push(plain("hebergement", i18n.value(SettingKey::Hosting), hosting));
            }
            Field::ServerIp => {
                let protocol = inputs.server.protocol.scheme().to_owned();
                all.push(plain("protocole", i18n.value(SettingKey::Protocol), protocol));
            }
            _ => {}
        }
        all.push(typed(inputs, field, i18n));
    }
    let confirmed = inputs.server.ports.iter().map(|one| {
        let (public, other) = (one.public.to_string(), one.other.to_string());
        text!(i18n, "commande-ports", public = public, autre = other, nom = one.confirmed_by.clone())
    });
    let confirmed = confirmed.collect::<Vec<_>>().join(", ");
    all.push(plain("ports_confirmes", text!(i18n, "commande-ports-confirmes"), confirmed));
    let local = |field: LocalField| dossier.local.get(field).unwrap_or_default().to_owned();
    all.extend(LocalField::ALL.iter().map(|&field| plain(field.id(), i18n.local(field), local(field))));
    let numbers = dossier.registration.as_ref().map(|_| text!(i18n, "commande-client-garde"));
    all.push(plain("client", text!(i18n, "commande-client"), numbers.unwrap_or_default()));
    all
}

/// One of the inputs; those of the CAS and of the tables are the ENT's own while they are not changed.
fn typed(inputs: &Inputs, field: Field, i18n: &I18n) -> Shown {
    let label = match field {
        Field::Attribute(_) => text!(i18n, "commande-attribut", nom = i18n.field(field)),
        _ => i18n.field(field),
    };
    let is_of_the_ent = match field {
        Field::CasServer | Field::CasLogin | Field::CasValidation => inputs.ent.cas.choice() == CasChoice::FromEnt,
        Field::Attribute(_) => inputs.ent.attributes.is_none(),
        Field::Profile(_) => inputs.ent.profiles.is_none(),
        _ => false,
    };
    let otherwise = if is_of_the_ent { Otherwise::OfTheEnt } else { Otherwise::Nothing };
    Shown { id: field.id(), label, value: inputs.get(field).trim().to_owned(), otherwise }
}

/// What is still to be typed or mended; nothing when nothing is.
fn blockers_said(blockers: &[Blocker], i18n: &I18n) -> String {
    if blockers.is_empty() {
        return String::new();
    }
    format!("{}\n{}", text!(i18n, "commande-reste-a-saisir"), report::blockers_text(blockers, i18n))
}
