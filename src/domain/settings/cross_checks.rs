//! What the addresses say of one another: PRONOTE's host, the CAS server's, the publisher's, the ENTs' and the UAI.

use super::{Blocker, Problem, Reader, Settings};
use crate::domain::address::{AddressError, AddressNote, PublicUrl, WebAddress};
use crate::domain::cas::{CasServer, CasUrl};
use crate::domain::ent::{Catalogue, Kinship, Site};
use crate::domain::host::Host;
use crate::domain::inputs::{CasInputs, Field, Inputs};
use crate::domain::recognition::{self, CasRole, Proposal};
use crate::domain::warning::Warning;

/// Refuses a host that surely is not the school's PRONOTE; `ent` is the chosen one's identifier.
fn own_host(host: &Host, catalogue: &Catalogue, ent: &str) -> Result<(), Problem> {
    let name = host.to_string();
    if recognition::is_publisher_site(&name) {
        return Err(Problem::PublisherSite { host: name });
    }
    match catalogue.site_of(host, ent) {
        Some((Site::Ent(label), Kinship::Own)) => Err(Problem::EntHost { host: name, ent: label.to_owned() }),
        Some((Site::Ministry, Kinship::Own)) => Err(Problem::MinistryHost { host: name }),
        _ => Ok(()),
    }
}

/// Reads PRONOTE's address, and refuses a host that surely is not its own, whatever else is wrong with the text.
pub(super) fn own_address(
    text: &str,
    catalogue: &Catalogue,
    ent: &str,
) -> Result<(PublicUrl, Vec<AddressNote>), Problem> {
    match PublicUrl::parse(text) {
        Ok(read) => own_host(read.0.address().host(), catalogue, ent).map(|()| read),
        Err(error) if recognises_nothing(&error) => {
            let named = Host::parse(&recognition::named_host(text)).ok();
            named.map_or(Ok(()), |(host, _)| own_host(&host, catalogue, ent))?;
            Err(Problem::Address(error))
        }
        Err(error) => Err(Problem::Address(error)),
    }
}

/// An error that says nothing of whose address it is.
fn recognises_nothing(error: &AddressError) -> bool {
    matches!(
        error,
        AddressError::UnknownPage { .. }
            | AddressError::Query { .. }
            | AddressError::Fragment { .. }
            | AddressError::RootTooLong { .. }
            | AddressError::Character { .. }
            | AddressError::Percent { .. }
    )
}

impl Reader {
    /// Refuses a CAS server whose address is PRONOTE's own.
    pub(super) fn refuse_cas_on_pronote(&mut self, public: Option<&PublicUrl>, cas: Option<&CasServer>) {
        let (Some(public), Some(cas)) = (public, cas) else { return };
        let same = |url: &CasUrl| is_same(url.address(), public.address());
        let found = match cas {
            CasServer::Single(base) => [(Field::CasServer, base)].into_iter().find(|(_, url)| same(url)),
            CasServer::Separate { login, validation } => {
                [(Field::CasLogin, login), (Field::CasValidation, validation)].into_iter().find(|(_, url)| same(url))
            }
        };
        if let Some((field, url)) = found {
            self.block(field, Problem::CasIsPronote { address: url.to_string() });
        }
    }

    /// What blocks, each with the values that were found and would be accepted.
    pub(super) fn refused(self, catalogue: &Catalogue, ent: &str) -> Vec<Blocker> {
        let accepted = |proposal: &Proposal| is_accepted(proposal, catalogue, ent);
        let service = self.warnings.iter().find_map(|warning| match warning {
            Warning::Understood { note: AddressNote::ServiceFound { address }, .. } => Some(address.clone()),
            _ => None,
        });
        let with_proposals = |blocker: Blocker| {
            let mut proposals = found_in(&blocker);
            if let (Problem::Missing, Field::Address, Some(value)) = (&blocker.problem, blocker.field, &service) {
                proposals.push(Proposal { field: Field::Address, value: value.clone() });
            }
            Blocker { proposals: proposals.into_iter().filter(accepted).collect(), ..blocker }
        };
        self.blockers.into_iter().map(with_proposals).collect()
    }
}

/// The values found in what was refused.
fn found_in(blocker: &Blocker) -> Vec<Proposal> {
    let Problem::Address(error) = &blocker.problem else { return Vec::new() };
    match error {
        AddressError::CasLink { proposals }
        | AddressError::EntLogin { proposals }
        | AddressError::Redirection { proposals }
        | AddressError::OtherCasAddress { proposals, .. }
        | AddressError::Query { proposals, .. } => proposals.clone(),
        AddressError::DoubleScheme { inner } => {
            inner.iter().map(|value| Proposal { field: blocker.field, value: value.clone() }).collect()
        }
        _ => Vec::new(),
    }
}

fn is_accepted(proposal: &Proposal, catalogue: &Catalogue, ent: &str) -> bool {
    let value = proposal.value.as_str();
    match proposal.field {
        Field::Address => {
            PublicUrl::parse(value).is_ok_and(|(url, _)| own_host(url.address().host(), catalogue, ent).is_ok())
        }
        Field::CasServer => CasUrl::parse_base(value).is_ok(),
        Field::CasLogin => CasUrl::parse_full(value, CasRole::Login).is_ok(),
        Field::CasValidation => CasUrl::parse_full(value, CasRole::Validation).is_ok(),
        _ => false,
    }
}

fn is_same(one: &WebAddress, other: &WebAddress) -> bool {
    one.host() == other.host() && one.effective_port() == other.effective_port() && one.path() == other.path()
}

impl Settings {
    /// What is said of the CAS server's host by PRONOTE's and those of the ENTs.
    pub(super) fn warn_of_cas_host(&self, inputs: &Inputs, catalogue: &Catalogue, warnings: &mut Vec<Warning>) {
        let (Some(cas), true) = (&self.cas, inputs.ent.cas != CasInputs::FromEnt) else { return };
        let host = self.public_url.address().host();
        for address in cas.server.addresses() {
            let name = address.host().to_string();
            if address.host() == host {
                warnings.push(Warning::CasOnPronoteHost { host: name });
            } else if let Some((owner, Kinship::Own)) = catalogue.owner_of(address.host(), &self.ent.id)
                && owner.id != self.ent.id
            {
                let (ent, chosen) = (owner.label.clone(), self.ent.label.clone());
                warnings.push(Warning::CasOfOtherEnt { host: name, ent, chosen });
            }
        }
        warnings.dedup();
    }

    /// The service of a pasted CAS link is worth a word only when it is another than the settings'.
    pub(super) fn forget_own_service(&mut self) {
        let own = self.public_url.ent_base();
        self.warnings.retain(|warning| {
            !matches!(warning, Warning::Understood { note: AddressNote::ServiceFound { address }, .. } if *address == own)
        });
    }
}

impl Warning {
    /// The values that would mend it, each for its field.
    pub fn proposals(&self) -> Vec<Proposal> {
        let address = |value: &String| vec![Proposal { field: Field::Address, value: value.clone() }];
        match self {
            Warning::HostedWithoutRoot { address: value } => address(value),
            Warning::Understood { note: AddressNote::ServiceFound { address: value }, .. } => address(value),
            _ => Vec::new(),
        }
    }
}
