//! What is accepted of the public address and yet should be looked at: known as soon as the address is, before the ENT.

use crate::domain::address::{PublicUrl, WebAddress};
use crate::domain::ent::{Catalogue, Kinship, Site};
use crate::domain::host::Host;
use crate::domain::inputs::{Hosting, Protocol};
use crate::domain::recognition;
use crate::domain::uai::Uai;
use crate::domain::warning::Warning;

/// The public address, and what it is held against.
pub(super) struct Address<'a> {
    pub url: &'a PublicUrl,
    pub hosting: Hosting,
    /// `None` while it is not given, or refused.
    pub uai: Option<&'a Uai>,
    /// The identifier of the ENT; empty while none is chosen.
    pub ent: &'a str,
}

impl Address<'_> {
    /// Each of them, in the order a reader meets the values.
    pub(super) fn warnings(&self, catalogue: &Catalogue) -> Vec<Warning> {
        let mut warnings = Vec::new();
        self.warn_of_form(&mut warnings);
        self.warn_of_host(catalogue, &mut warnings);
        warnings
    }

    fn warn_of_form(&self, warnings: &mut Vec<Warning>) {
        let address = self.url.address();
        let at_publisher = recognition::is_publisher(&address.host().to_string());
        let hosted = at_publisher || self.hosting == Hosting::Publisher;
        match (address.protocol(), address.port()) {
            (Protocol::Https, Some(port)) => warnings.push(Warning::HttpsPortToCheck { port: port.get() }),
            (Protocol::Https, None) => {}
            (Protocol::Http, _) if hosted => warnings.push(Warning::HostedWithoutHttps),
            (Protocol::Http, _) => warnings.push(Warning::PlainHttp),
        }
        if address.host().is_private_address() {
            warnings.push(Warning::PrivateAddress { host: address.host().to_string() });
        } else if address.host().is_bare_name() {
            warnings.push(Warning::BareName { host: address.host().to_string() });
        }
    }

    /// What is said of PRONOTE's host by those of the ENTs and of the publisher.
    fn warn_of_host(&self, catalogue: &Catalogue, warnings: &mut Vec<Warning>) {
        let host = self.url.address().host();
        let name = host.to_string();
        if let Some((Site::Ent(label), Kinship::Domain)) = catalogue.site_of(host, self.ent) {
            warnings.push(Warning::AddressInEntDomain { host: name.clone(), ent: label.to_owned() });
        } else if looks_like_a_login(self.url.address()) {
            warnings.push(Warning::AddressLooksLikeEnt { address: self.url.to_string() });
        }
        if recognition::is_publisher(&name) {
            self.warn_of_publisher_host(&name, warnings);
        } else if self.hosting == Hosting::Publisher {
            warnings.push(Warning::HostedElsewhere { host: name });
        }
    }

    fn warn_of_publisher_host(&self, host: &str, warnings: &mut Vec<Warning>) {
        if self.hosting == Hosting::OwnServer {
            warnings.push(Warning::PublisherHost { host: host.to_owned() });
        }
        let label = recognition::publisher_label(host).unwrap_or_default();
        match (Uai::parse(label), self.uai) {
            (Ok(found), Some(expected)) if found != *expected => {
                warnings.push(Warning::HostedOtherUai { found: found.to_string(), expected: expected.to_string() });
            }
            (Ok(_), _) => {}
            (Err(_), _) => warnings.push(Warning::HostedNotASchool { label: label.to_owned() }),
        }
        let address = self.url.address();
        if !address.path().eq_ignore_ascii_case("/pronote") {
            let rooted = match address.port().filter(|_| address.protocol() == Protocol::Https) {
                Some(port) => format!("https://{host}:{port}/pronote"),
                None => format!("https://{host}/pronote"),
            };
            warnings.push(Warning::HostedWithoutRoot { address: rooted });
        }
    }
}

/// A name or a root that login servers usually have, and PRONOTE has not.
fn looks_like_a_login(address: &WebAddress) -> bool {
    let Host::Name(name) = address.host() else { return false };
    let label = name.split('.').next().unwrap_or_default().trim_end_matches(|c: char| c.is_ascii_digit());
    let root = address.path().to_ascii_lowercase();
    let first = root.split('/').nth(1).unwrap_or_default();
    let by_name = name.contains('.') && ["cas", "sso", "ent", "idp", "auth", "connexion"].contains(&label);
    let by_root = ["cas", "sso", "auth", "connexion"].contains(&first);
    (by_name || by_root) && !root.contains("pronote")
}
