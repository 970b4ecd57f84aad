//! The inputs that are chosen and not typed: the ENT, which CAS addresses, whether the ENT's tables are changed. The
//! window and the commands choose by the same rules.

use super::{CasInputs, Inputs};
use crate::domain::ent::Catalogue;

/// Which addresses of the CAS server are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CasChoice {
    /// The catalogue's.
    FromEnt,
    /// « URL du serveur CAS ».
    Server,
    /// One to log in, another to validate.
    Separate,
}

/// The two tables of the identification page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// The names of the attributes.
    Attributes,
    /// The values of the profiles.
    Profiles,
}

impl CasInputs {
    /// Which addresses these are.
    pub fn choice(&self) -> CasChoice {
        match self {
            CasInputs::FromEnt => CasChoice::FromEnt,
            CasInputs::Server(_) => CasChoice::Server,
            CasInputs::Separate { .. } => CasChoice::Separate,
        }
    }
}

impl Inputs {
    /// Chooses an ENT by its identifier: the addresses typed for another one no longer hold.
    pub fn choose_ent(&mut self, id: String) {
        self.ent.id = id;
        self.ent.cas = CasInputs::FromEnt;
    }

    /// Chooses which CAS addresses are used; those to type are empty at first.
    pub fn choose_cas(&mut self, choice: CasChoice) {
        self.ent.cas = match choice {
            CasChoice::FromEnt => CasInputs::FromEnt,
            CasChoice::Server => CasInputs::Server(String::new()),
            CasChoice::Separate => CasInputs::Separate { login: String::new(), validation: String::new() },
        };
    }

    /// Begins to change a table, from the ENT's own values; one that is being changed stays as it is.
    pub fn edit_table(&mut self, table: Table, catalogue: &Catalogue) {
        let ent = catalogue.find(&self.ent.id);
        match table {
            Table::Attributes => {
                let own = || ent.and_then(|ent| ent.attributes.clone()).unwrap_or_default();
                self.ent.attributes.get_or_insert_with(own);
            }
            Table::Profiles => {
                let own = || ent.and_then(|ent| ent.profiles.clone()).unwrap_or_default();
                self.ent.profiles.get_or_insert_with(own);
            }
        }
    }

    /// Goes back to the ENT's own values.
    pub fn reset_table(&mut self, table: Table) {
        match table {
            Table::Attributes => self.ent.attributes = None,
            Table::Profiles => self.ent.profiles = None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::inputs::{AttributeInputs, Field, ProfileInputs};

    #[test]
    fn another_ent_has_its_own_addresses() {
        let mut inputs = Inputs::default();
        inputs.choose_cas(CasChoice::Server);
        inputs.set(Field::CasServer, "https://cas.exemple.fr/cas".into());
        assert_eq!(inputs.ent.cas.choice(), CasChoice::Server);
        inputs.choose_ent("agora06".into());
        assert_eq!((inputs.ent.id.as_str(), inputs.ent.cas.choice()), ("agora06", CasChoice::FromEnt));
        inputs.choose_cas(CasChoice::Separate);
        assert_eq!(inputs.ent.cas.choice(), CasChoice::Separate);
    }

    #[test]
    fn a_table_begins_with_the_ents_own_values_and_one_in_hand_is_kept() {
        let catalogue = Catalogue::embedded().expect("part of the program");
        let mut inputs = Inputs::default();
        inputs.choose_ent("agora06".into());
        for table in [Table::Attributes, Table::Profiles] {
            inputs.edit_table(table, &catalogue);
        }
        let attributes: Option<AttributeInputs> = catalogue.find("agora06").and_then(|ent| ent.attributes.clone());
        let profiles: Option<ProfileInputs> = catalogue.find("agora06").and_then(|ent| ent.profiles.clone());
        assert!(attributes.is_some() && profiles.is_some());
        assert_eq!((&inputs.ent.attributes, &inputs.ent.profiles), (&attributes, &profiles));
        let profile = Field::Profile(crate::domain::space::Space::Parents);
        inputs.set(profile, "autre".into());
        inputs.edit_table(Table::Profiles, &catalogue);
        assert_eq!(inputs.get(profile), "autre");
        inputs.reset_table(Table::Profiles);
        assert_eq!(inputs.ent.profiles, None);
    }
}
