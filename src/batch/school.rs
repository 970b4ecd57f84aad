//! One line of a list as a school's dossier, or everything that is wrong with it.

use super::columns::{Column, shown};
use super::facts::Facts;
use super::refusal::{Reason, Refusal};
use crate::domain::credential::without_credentials;
use crate::domain::ent::Catalogue;
use crate::domain::inputs::{
    CasInputs, ContactInputs, EntInputs, Hosting, Inputs, Protocol, SchoolInputs, ServerInputs,
};
use crate::domain::settings::{Problem, Settings};
use crate::domain::trimmed;
use crate::domain::uai::Uai;
use crate::dossier::{LocalFacts, LocalField};

/// A line that makes a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct School {
    /// Its number.
    pub uai: Uai,
    /// Its name, as it is read.
    pub name: String,
    /// Its town, when the list says it.
    pub town: String,
    /// What the dossier is made of.
    pub inputs: Inputs,
    /// What only the papers need.
    pub local: LocalFacts,
    /// The same, to be compared.
    pub facts: Facts,
    /// Where the public address leads, however it was written.
    pub address: String,
}

/// The columns of a list, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns(pub Vec<(Option<Column>, String)>);

impl Columns {
    /// Where a column stands.
    pub fn position(&self, column: Column) -> Option<usize> {
        self.0.iter().position(|(known, _)| *known == Some(column))
    }

    /// A column's header, as the list has it.
    fn header(&self, column: Column) -> Option<String> {
        self.position(column).map(|position| self.0[position].1.clone())
    }
}

/// The cells of one line under their columns.
#[derive(Clone, Copy)]
pub struct Cells<'a> {
    /// What each cell is.
    pub columns: &'a Columns,
    /// The texts.
    pub cells: &'a [String],
}

impl<'a> Cells<'a> {
    /// The text of a column; empty when the list has no such column.
    pub fn get(self, column: Column) -> &'a str {
        let cell = self.columns.position(column).and_then(|position| self.cells.get(position));
        cell.map_or("", |cell| trimmed(cell))
    }

    /// What is wrong with a cell.
    pub fn refusal(self, column: Column, reason: Reason) -> Refusal {
        let value = self.columns.position(column).and_then(|position| self.cells.get(position)).cloned();
        Refusal { column: self.columns.header(column), value: value.unwrap_or_default(), reason }
    }

    /// The school's number, if it is one.
    pub fn uai(self) -> Option<Uai> {
        Uai::parse(self.get(Column::Uai)).ok()
    }

    /// The whole line.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn read(self, catalogue: &Catalogue) -> Result<School, Vec<Refusal>> {
        let mut refusals = Vec::new();
        self.check_kind(&mut refusals);
        let hosting = self.hosting(&mut refusals);
        let protocol = self.protocol(&mut refusals);
        let cas = self.cas(&mut refusals);
        let local = self.local(&mut refusals);
        let text = |column| self.get(column).to_owned();
        let inputs = Inputs {
            school: SchoolInputs { name: text(Column::Name), uai: text(Column::Uai), hosting },
            address: without_credentials(self.get(Column::Address)),
            server: ServerInputs {
                protocol,
                ip: text(Column::Ip),
                name: text(Column::Server),
                listening_port: text(Column::ListeningPort),
                port_2013: text(Column::Port2013),
                install_folder: text(Column::InstallFolder),
                base: text(Column::Base),
                ports: Vec::new(),
            },
            contact: ContactInputs::in_one_text(self.get(Column::Contact)),
            ent: EntInputs { id: text(Column::Ent), cas, attributes: None, profiles: None },
        };
        match Settings::compute(&inputs, catalogue) {
            Ok(settings) if refusals.is_empty() => Ok(School {
                facts: Facts::of(&inputs, &local),
                address: settings.public_url.address().place(),
                uai: settings.uai,
                name: settings.name,
                town: text(Column::Town),
                inputs,
                local,
            }),
            Ok(_) => Err(refusals),
            Err(blockers) => {
                let said = blockers.into_iter().map(|blocker| {
                    // An attribute or a profile is the ENT's own.
                    let column = Column::of_field(blocker.field).unwrap_or(Column::Ent);
                    let is_missing = blocker.problem == Problem::Missing;
                    let mut refusal = self.refusal(column, Reason::Input(Box::new(blocker)));
                    // A column that the list lacks is told by its own name.
                    if is_missing && refusal.column.is_none() {
                        refusal.column = Some(shown(column.name()));
                    }
                    refusal
                });
                Err(said.chain(refusals).collect())
            }
        }
    }

    /// Whether the directory's own columns say a collège, in the department of its number.
    fn check_kind(self, refusals: &mut Vec<Refusal>) {
        let kind = self.get(Column::SchoolType).to_lowercase();
        if !kind.is_empty() && !kind.starts_with("collège") && !kind.starts_with("college") {
            refusals.push(self.refusal(Column::SchoolType, Reason::NotACollege));
        }
        let told = self.get(Column::Department).trim_start_matches('0').to_uppercase();
        let told = if told.len() == 1 { format!("0{told}") } else { told };
        // Beyond the sea, a school keeps the number of the department that its island left.
        let is_comparable = |code: &str| code.len() == 2;
        if let Some(of_uai) = self.uai().and_then(|uai| uai.department())
            && is_comparable(&told)
            && is_comparable(&of_uai)
            && told != of_uai
        {
            refusals.push(self.refusal(Column::Department, Reason::Department { of_uai }));
        }
    }

    fn hosting(self, refusals: &mut Vec<Refusal>) -> Hosting {
        match self.get(Column::Hosted).to_lowercase().as_str() {
            "" | "non" | "n" | "faux" | "false" | "0" => Hosting::OwnServer,
            "oui" | "o" | "vrai" | "true" | "1" | "x" => Hosting::Publisher,
            _ => {
                refusals.push(self.refusal(Column::Hosted, Reason::NotYesOrNo));
                Hosting::OwnServer
            }
        }
    }

    fn protocol(self, refusals: &mut Vec<Refusal>) -> Protocol {
        match self.get(Column::Protocol).to_lowercase().as_str() {
            "" | "http" => Protocol::Http,
            "https" => Protocol::Https,
            _ => {
                refusals.push(self.refusal(Column::Protocol, Reason::Protocol));
                Protocol::Http
            }
        }
    }

    fn cas(self, refusals: &mut Vec<Refusal>) -> CasInputs {
        let text = |column| without_credentials(self.get(column));
        let (server, login, validation) = (text(Column::Cas), text(Column::CasLogin), text(Column::CasValidation));
        match (server.is_empty(), login.is_empty(), validation.is_empty()) {
            (true, true, true) => CasInputs::FromEnt,
            (false, true, true) => CasInputs::Server(server),
            (true, false, false) => CasInputs::Separate { login, validation },
            (false, ..) => {
                refusals.push(self.refusal(Column::Cas, Reason::CasTwice));
                CasInputs::FromEnt
            }
            (true, is_without_login, _) => {
                let given = if is_without_login { Column::CasValidation } else { Column::CasLogin };
                refusals.push(self.refusal(given, Reason::CasHalf));
                CasInputs::FromEnt
            }
        }
    }

    fn local(self, refusals: &mut Vec<Refusal>) -> LocalFacts {
        let mut local = LocalFacts::default();
        for &field in LocalField::ALL {
            let column = Column::Local(field);
            if let Err(error) = local.set(field, self.get(column)) {
                refusals.push(self.refusal(column, Reason::Local(error)));
            }
        }
        local
    }
}
