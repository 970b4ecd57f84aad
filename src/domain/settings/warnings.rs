//! The consistency warnings of the settings, in the order a reader meets the values.

use super::{CasServer, Contact, Server, Settings, Space, Warning};
use crate::domain::cas::CasUrl;
use crate::domain::ent::Catalogue;
use crate::domain::inputs::{Attribute, CasInputs, Field, Inputs, PortDecision, Protocol};
use crate::domain::port::Port;
use crate::domain::port_conflict;

impl Settings {
    /// Adds them after those of the address.
    pub(super) fn add_warnings(&mut self, of_address: Vec<Warning>, inputs: &Inputs, catalogue: &Catalogue) {
        let mut warnings = of_address;
        self.forget_own_service();
        self.warn_of_cas_host(inputs, catalogue, &mut warnings);
        self.warn_of_server(inputs, &mut warnings);
        self.warn_of_ent(inputs, &mut warnings);
        self.warn_of_identification(&mut warnings);
        if self.contact == Contact::default() {
            warnings.push(Warning::ContactMissing);
        }
        warnings.extend([Warning::MobileToCheck, Warning::MobileNone]);
        self.warnings.extend(warnings);
    }

    fn warn_of_server(&self, inputs: &Inputs, warnings: &mut Vec<Warning>) {
        let Server::Own(server) = &self.server else {
            warnings.extend([Warning::HostedServerValues, Warning::HostedConsole]);
            return;
        };
        let public = self.public_url.address().effective_port().get();
        let listening = server.listening_port.map(Port::get).filter(|&port| port != public);
        let noted = server.port_2013.map(Port::get).filter(|&port| port != public);
        let warned = [
            listening.map(|listening| (listening, Warning::PublicPortNotListening { public, listening })),
            noted.map(|noted| (noted, Warning::PublicPortNot2013 { public, noted })),
        ];
        for (other, warning) in warned.into_iter().flatten() {
            let warning = match port_conflict::decision(inputs, public, other) {
                Some(PortDecision { confirmed_by, on, .. }) => {
                    Warning::PortConfirmed { public, other, by: confirmed_by.clone(), on: *on }
                }
                None => warning,
            };
            if !warnings.contains(&warning) {
                warnings.push(warning);
            }
        }
        let given = [
            (Field::ServerIp, server.ip.is_some()),
            (Field::ServerName, server.name.is_some()),
            (Field::ListeningPort, server.listening_port.is_some()),
            (Field::InstallFolder, server.install_folder.is_some()),
            (Field::Base, server.base.is_some()),
        ];
        warnings.extend(
            given.into_iter().filter(|(_, given)| !given).map(|(field, _)| Warning::ServerValueMissing { field }),
        );
    }

    fn warn_of_ent(&self, inputs: &Inputs, warnings: &mut Vec<Warning>) {
        let ent = &self.ent;
        let outside = self.uai.department().filter(|d| !ent.departments.is_empty() && !ent.departments.contains(d));
        if let Some(department) = outside {
            let served = ent.departments.join(", ");
            warnings.push(Warning::UaiOutsideEnt { department, ent: ent.label.clone(), served });
        }
        let Some(cas) = &self.cas else {
            warnings.push(Warning::CasUnknown { ent: ent.label.clone(), operator: ent.operator.clone() });
            self.warn_of_several_addresses(0, warnings);
            return;
        };
        if inputs.ent.cas == CasInputs::FromEnt {
            self.warn_of_catalogue_address(warnings);
        }
        for address in cas.server.addresses().into_iter().filter(|a| a.protocol() == Protocol::Http) {
            warnings.push(Warning::CasPlainHttp { address: address.to_string() });
        }
        if let CasServer::Separate { validation, .. } = &cas.server {
            warnings.push(Warning::CasSeparate);
            if !ends_with_saml_validate(validation) {
                warnings.push(Warning::ValidationNotSaml { address: validation.to_string() });
            }
        }
    }

    /// Every address of the catalogue is dated: ENTs changed supplier in these very months.
    fn warn_of_catalogue_address(&self, warnings: &mut Vec<Warning>) {
        let ent = &self.ent;
        if let Some(date) = &ent.date {
            warnings.push(Warning::EntDated { ent: ent.label.clone(), date: date.clone() });
        }
        if ent.confidence != crate::domain::ent::Confidence::Sure {
            warnings.push(Warning::EntToConfirm { ent: ent.label.clone() });
        }
        self.warn_of_several_addresses(1, warnings);
    }

    /// The catalogue's addresses that are not the one in use, whose first is at `from`.
    fn warn_of_several_addresses(&self, from: usize, warnings: &mut Vec<Warning>) {
        let ent = &self.ent;
        let others: Vec<_> = ent.cas.iter().skip(from).map(|cas| (cas.address.clone(), cas.period.clone())).collect();
        if !others.is_empty() {
            warnings.push(Warning::EntSeveralAddresses { ent: ent.label.clone(), others });
        }
    }

    fn warn_of_identification(&self, warnings: &mut Vec<Warning>) {
        match &self.attributes {
            None => warnings.push(Warning::AttributesUnknown { ent: self.ent.label.clone() }),
            Some(mapping) => warnings.extend(
                Attribute::ALL
                    .into_iter()
                    .filter(|&attribute| mapping.get(attribute).is_none())
                    .map(|attribute| Warning::AttributeMissing { attribute }),
            ),
        }
        let Some(profiles) = &self.profiles else {
            warnings.push(Warning::ProfilesUnknown { ent: self.ent.label.clone() });
            return;
        };
        warnings.extend(profiles.shared().into_iter().map(|(value, first, second)| Warning::ProfileTwice {
            value,
            first,
            second,
        }));
        warnings.extend(
            Space::ALL
                .into_iter()
                .filter(|&space| profiles.get(space).is_empty())
                .map(|space| Warning::ProfileWithoutValue { space }),
        );
    }
}

fn ends_with_saml_validate(validation: &CasUrl) -> bool {
    validation.to_string().to_ascii_lowercase().ends_with("/samlvalidate")
}
