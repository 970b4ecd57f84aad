//! The ENT's CAS server: its address, or two full ones, and the links PRONOTE makes of them.

use super::address::{AddressError, AddressNote, Parts, WebAddress, encoded_service};
use super::excerpt;
use super::inputs::Protocol;
use std::fmt;

/// An address of a CAS server, without query or final slash.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CasUrl(WebAddress);

/// Where users log in and where PRONOTE asks who they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CasServer {
    /// « URL du serveur CAS »: both addresses begin with it.
    Base(CasUrl),
    /// « Les adresses d’authentification et de validation sont différentes ».
    Separate { login: CasUrl, validation: CasUrl },
}

impl CasUrl {
    /// Reads « URL du serveur CAS »; a pasted link is brought back to it, a missing scheme is https.
    ///
    /// # Errors
    /// [`AddressError`] for what is ambiguous or unsafe.
    pub fn parse_base(text: &str) -> Result<(Self, Vec<AddressNote>), AddressError> {
        let mut parts = Parts::split(text, Protocol::Https)?;
        let endpoint = parts.address.root.last().filter(|segment| is_endpoint(segment)).cloned();
        match (parts.query.take(), endpoint) {
            (Some(query), Some(endpoint)) if is_service_query(&query) => reduce(&mut parts, endpoint),
            (Some(query), _) => return Err(refused_query(&query)),
            (None, Some(endpoint)) => reduce(&mut parts, endpoint),
            (None, None) => {}
        }
        Self::finish(parts)
    }

    /// Reads one of the two full addresses.
    ///
    /// # Errors
    /// [`AddressError`]; a query is refused, even a link's `service=`.
    pub fn parse_full(text: &str) -> Result<(Self, Vec<AddressNote>), AddressError> {
        let mut parts = Parts::split(text, Protocol::Https)?;
        match parts.query.take() {
            Some(query) => Err(refused_query(&query)),
            None => Self::finish(parts),
        }
    }

    fn finish(mut parts: Parts) -> Result<(Self, Vec<AddressNote>), AddressError> {
        if parts.address.root.iter().any(|segment| segment.contains('*')) {
            return Err(AddressError::Asterisk);
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

fn is_endpoint(segment: &str) -> bool {
    ["login", "samlValidate", "serviceValidate", "validate"].iter().any(|known| segment.eq_ignore_ascii_case(known))
}

fn is_service_query(query: &str) -> bool {
    let lower = query.to_ascii_lowercase();
    lower.starts_with("service=") || lower.starts_with("target=")
}

fn refused_query(query: &str) -> AddressError {
    let query = super::address::without_ticket(&format!("?{query}"));
    AddressError::Query { query: excerpt(query.trim_start_matches('?')) }
}

fn reduce(parts: &mut Parts, endpoint: String) {
    parts.address.root.pop();
    parts.final_slash = false;
    parts.notes.push(AddressNote::CasLinkReduced { removed: endpoint });
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
            CasServer::Base(base) => Some(base),
            CasServer::Separate { .. } => None,
        }
    }

    /// The address that leads to the login page: the login's own, or the server's.
    pub fn login(&self) -> &CasUrl {
        match self {
            CasServer::Base(base) => base,
            CasServer::Separate { login, .. } => login,
        }
    }

    /// The address that leads to the validation: its own, or the server's.
    pub fn validation(&self) -> &CasUrl {
        match self {
            CasServer::Base(base) => base,
            CasServer::Separate { validation, .. } => validation,
        }
    }

    /// Where users log in, without query.
    pub fn login_address(&self) -> String {
        match self {
            CasServer::Base(base) => format!("{base}/login"),
            CasServer::Separate { login, .. } => login.to_string(),
        }
    }

    /// Where PRONOTE validates a ticket, without query.
    pub fn validation_address(&self) -> String {
        match self {
            CasServer::Base(base) => format!("{base}/samlValidate"),
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
            CasServer::Base(base) => vec![base.address()],
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
        assert!(matches!(CasUrl::parse_full("https://cas.x.fr/login?service=a"), Err(AddressError::Query { .. })));
    }
}
