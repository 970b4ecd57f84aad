//! Which ENT a host belongs to, of all those the catalogue knows.

use super::{Catalogue, Ent};
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

impl Catalogue {
    /// The ENT a host belongs to; `chosen` first when several share it.
    pub fn owner_of(&self, host: &Host, chosen: &str) -> Option<(&Ent, Kinship)> {
        let Host::Name(name) = host else { return None };
        let kinships = self.ents.iter().filter_map(|ent| Some((ent, ent.kinship(name)?)));
        // Own before domain, the chosen ENT before the others; the first of equals.
        kinships.min_by_key(|(ent, kinship)| (*kinship != Kinship::Own, ent.id != chosen))
    }
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
