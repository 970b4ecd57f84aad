//! Which ENT a host belongs to, of all those the catalogue knows.

use super::{Catalogue, Ent, Portal};
use crate::domain::cas::CasUrl;
use crate::domain::host::Host;

/// How a host belongs to an ENT.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kinship {
    /// Its CAS server, of 2014 or later, or the domain itself.
    Own,
    /// A name in the ENT's domain: a school's site there, most often.
    Domain,
}

/// Whose site a host is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Site<'a> {
    /// An ENT's, by its name.
    Ent(&'a str),
    /// The ministry's: EduConnect, Téléservices…
    Ministry,
}

impl Catalogue {
    /// The ENT a host belongs to; `chosen` first when several share it.
    pub fn owner_of(&self, host: &Host, chosen: &str) -> Option<(&Ent, Kinship)> {
        let Host::Name(name) = host else { return None };
        let kinships = self.ents.iter().filter_map(|ent| Some((ent, ent.kinship(name)?)));
        // Own before domain, the chosen ENT before the others; the first of equals.
        kinships.min_by_key(|(ent, kinship)| (*kinship != Kinship::Own, ent.id != chosen))
    }

    /// Whose site a host is; the list's ENTs first.
    pub fn site_of(&self, host: &Host, chosen: &str) -> Option<(Site<'_>, Kinship)> {
        let ent = self.owner_of(host, chosen).map(|(ent, kinship)| (Site::Ent(&ent.label), kinship));
        let Host::Name(name) = host else { return ent };
        ent.or_else(|| self.portals.iter().find_map(|portal| Some((portal.site(), portal.kinship(name)?))))
    }
}

impl Portal {
    fn site(&self) -> Site<'_> {
        if self.ministry { Site::Ministry } else { Site::Ent(&self.label) }
    }

    /// How a host's name belongs to this portal.
    fn kinship(&self, name: &str) -> Option<Kinship> {
        let before = name.strip_suffix(self.domain.as_str())?;
        if before.is_empty() || before.ends_with('.') && (self.ministry || is_login_label(before.trim_end_matches('.')))
        {
            return Some(Kinship::Own);
        }
        before.ends_with('.').then_some(Kinship::Domain)
    }
}

/// The label of a server where people log in, and not of a school's site.
fn is_login_label(label: &str) -> bool {
    let label = label.trim_end_matches(|c: char| c.is_ascii_digit());
    ["www", "cas", "sso", "ent", "mon", "auth", "connexion", "portail", "idp"].contains(&label)
}

impl Ent {
    /// How a host's name belongs to this ENT.
    pub fn kinship(&self, name: &str) -> Option<Kinship> {
        let known: Vec<String> = self.hosts();
        let domains = || known.iter().map(|host| domain(host));
        if known.iter().any(|host| host == name) || domains().any(|domain| domain == name) {
            return Some(Kinship::Own);
        }
        let under = |domain: &str| name.strip_suffix(domain).is_some_and(|before| before.ends_with('.'));
        domains().any(under).then_some(Kinship::Domain)
    }

    /// The hosts of its CAS servers, of 2014 and later.
    fn hosts(&self) -> Vec<String> {
        let addresses = self.cas.iter().map(|cas| &cas.address).chain(&self.later);
        addresses.filter_map(|address| Some(CasUrl::parse_base(address).ok()?.0.address().host().to_string())).collect()
    }
}

/// The ENT's domain: without the label that only names its CAS server or its web site.
fn domain(host: &str) -> &str {
    match host.split_once('.') {
        Some((label, rest))
            if rest.contains('.')
                && ["cas", "www", "sso"].contains(&label.trim_end_matches(|c: char| c.is_ascii_digit())) =>
        {
            rest
        }
        _ => host,
    }
}
