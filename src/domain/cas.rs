//! The ENT's CAS server: its address, or two full ones, and the links PRONOTE makes of them.

use super::address::{
    AddressError, AddressNote, Parts, Prepared, PublicUrl, WebAddress, encoded_service, looks_like_a_page,
    refused_query,
};
use super::excerpt;
use super::inputs::{Field, Protocol};
use super::recognition::{self, CasLink, CasRole, Proposal, Recognition};
use std::fmt;

/// An address of a CAS server, without query or final slash.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CasUrl(WebAddress);

/// Where users log in and where PRONOTE asks who they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CasServer {
    /// « URL du serveur CAS »: both addresses begin with it.
    Single(CasUrl),
    /// « Les adresses d’authentification et de validation sont différentes ».
    Separate {
        /// Where users log in.
        login: CasUrl,
        /// Where PRONOTE asks who they are.
        validation: CasUrl,
    },
}

impl CasUrl {
    /// Reads « URL du serveur CAS »; a pasted link is brought back to it, a missing scheme is https.
    ///
    /// # Errors
    /// [`AddressError`] for what is ambiguous, unsafe, or no CAS server's address.
    pub fn parse_base(text: &str) -> Result<(Self, Vec<AddressNote>), AddressError> {
        let prepared = Prepared::of(text)?;
        let link = of_cas_server(&prepared)?;
        let mut parts = Parts::split(link.map_or(prepared.text.as_str(), |link| link.base.as_str()), Protocol::Https)?;
        parts.notes.extend(prepared.notes.iter().cloned());
        if let Some(link) = link {
            parts.final_slash = false;
            parts.notes.push(AddressNote::CasLinkReduced { removed: link.endpoint.clone() });
            let service = link.inside.service.as_deref().and_then(|service| PublicUrl::parse(service).ok());
            parts.notes.extend(service.map(|(url, _)| AddressNote::ServiceFound { address: url.ent_base() }));
        }
        if let Some(query) = parts.query.take() {
            return Err(refused_query(&query, Vec::new()));
        }
        if let Some(page) = parts.address.root.last().filter(|segment| looks_like_a_page(segment)) {
            return Err(AddressError::PageForCas { page: excerpt(page) });
        }
        Self::finish(parts)
    }

    /// Reads one of the two full addresses.
    ///
    /// # Errors
    /// [`AddressError`]; a query is refused, even a link's `service=`, and so is the address of the other role.
    pub fn parse_full(text: &str, role: CasRole) -> Result<(Self, Vec<AddressNote>), AddressError> {
        let prepared = Prepared::of(text)?;
        let link = of_cas_server(&prepared)?;
        if let Some(link) = link.filter(|link| link.role != role) {
            let proposals = link.own_field().map(|field| without_query(&prepared.text, field, link.role));
            return Err(AddressError::OtherCasAddress {
                endpoint: link.endpoint.clone(),
                proposals: proposals.unwrap_or_default(),
            });
        }
        let mut parts = Parts::split(&prepared.text, Protocol::Https)?;
        parts.notes.extend(prepared.notes.iter().cloned());
        match parts.query.take() {
            Some(query) => {
                let field = link.and_then(CasLink::own_field);
                let proposals = field.map(|field| without_query(&prepared.text, field, role));
                Err(refused_query(&query, proposals.unwrap_or_default()))
            }
            None => Self::finish(parts),
        }
    }

    fn finish(mut parts: Parts) -> Result<(Self, Vec<AddressNote>), AddressError> {
        if parts.address.root.iter().any(|segment| segment.contains('*')) {
            return Err(AddressError::Asterisk);
        }
        let host = parts.address.host().to_string();
        if recognition::is_publisher(&host) || recognition::is_publisher_site(&host) {
            return Err(AddressError::PronoteForCas);
        }
        if parts.final_slash {
            parts.notes.push(AddressNote::FinalSlashRemoved);
        }
        Ok((Self(parts.address), parts.notes))
    }

    /// Its parts.
    pub fn address(&self) -> &WebAddress {
        &self.0
    }
}

impl CasLink {
    /// The field that asks for this very address.
    fn own_field(&self) -> Option<Field> {
        match self.role {
            CasRole::Login => Some(Field::CasLogin),
            CasRole::Validation => Some(Field::CasValidation),
            CasRole::Other => None,
        }
    }
}

/// The CAS link that a text is, if it is one; what surely is no CAS server's is refused.
fn of_cas_server(prepared: &Prepared) -> Result<Option<&CasLink>, AddressError> {
    match &prepared.recognition {
        Recognition::CasLink(link) => Ok(Some(link)),
        Recognition::Federation(federation) => Err(AddressError::Federation { federation: *federation }),
        Recognition::EntLogin(inside) => Err(AddressError::EntLogin { proposals: inside.proposals() }),
        Recognition::Redirection(inside) => Err(AddressError::Redirection { proposals: inside.proposals() }),
        Recognition::PronotePage | Recognition::PronoteReturn => Err(AddressError::PronoteForCas),
        Recognition::Other => Ok(None),
    }
}

/// The same address without what follows `?`, where it would be accepted.
fn without_query(text: &str, field: Field, role: CasRole) -> Vec<Proposal> {
    let before = text.split('?').next().unwrap_or_default();
    let read = CasUrl::parse_full(before, role).ok().map(|(url, _)| Proposal { field, value: url.to_string() });
    read.into_iter().collect()
}

impl fmt::Display for CasUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl CasServer {
    /// « URL du serveur CAS », `None` when two addresses replace it.
    pub fn base(&self) -> Option<&CasUrl> {
        match self {
            CasServer::Single(base) => Some(base),
            CasServer::Separate { .. } => None,
        }
    }

    /// The address that leads to the login page: the login's own, or the server's.
    pub fn login(&self) -> &CasUrl {
        match self {
            CasServer::Single(base) => base,
            CasServer::Separate { login, .. } => login,
        }
    }

    /// The address that leads to the validation: its own, or the server's.
    pub fn validation(&self) -> &CasUrl {
        match self {
            CasServer::Single(base) => base,
            CasServer::Separate { validation, .. } => validation,
        }
    }

    /// Where users log in, without query.
    pub fn login_address(&self) -> String {
        match self {
            CasServer::Single(base) => format!("{base}/login"),
            CasServer::Separate { login, .. } => login.to_string(),
        }
    }

    /// Where PRONOTE validates a ticket, without query.
    pub fn validation_address(&self) -> String {
        match self {
            CasServer::Single(base) => format!("{base}/samlValidate"),
            CasServer::Separate { validation, .. } => validation.to_string(),
        }
    }

    /// « Lien d’authentification » for a service.
    pub fn login_link(&self, service: &str) -> String {
        format!("{}?service={}", self.login_address(), encoded_service(service))
    }

    /// « Lien de validation » for the same service (SAML 1.1: the parameter is `TARGET`).
    pub fn validation_link(&self, service: &str) -> String {
        format!("{}?TARGET={}", self.validation_address(), encoded_service(service))
    }

    /// Every host that PRONOTE and the users' browsers reach.
    pub fn addresses(&self) -> Vec<&WebAddress> {
        match self {
            CasServer::Single(base) => vec![base.address()],
            CasServer::Separate { login, validation } => vec![login.address(), validation.address()],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_link_is_brought_back_to_the_server() {
        for typed in [
            "https://www.agora06.fr/cas",
            "https://www.agora06.fr/cas/",
            "www.agora06.fr/cas",
            "https://www.agora06.fr/cas/login",
            "https://www.agora06.fr/cas/login?service=http:%2F%2Fnotes.clg-x.ac-nice.fr:80%2F",
            "https://www.agora06.fr/cas/samlValidate?TARGET=http:%2F%2Fnotes.clg-x.ac-nice.fr:80%2F",
        ] {
            assert_eq!(CasUrl::parse_base(typed).unwrap().0.to_string(), "https://www.agora06.fr/cas");
        }
        assert!(matches!(CasUrl::parse_base("https://cas.x.fr/?a=b"), Err(AddressError::Query { .. })));
        assert!(matches!(
            CasUrl::parse_full("https://cas.x.fr/login?service=a", CasRole::Login),
            Err(AddressError::Query { .. })
        ));
    }
}
