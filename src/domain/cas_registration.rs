//! The service's registration in the ENT's CAS, in three forms that match the same addresses.

use super::address::PublicUrl;
use super::identity::AttributeMapping;
use super::uai::Uai;
use serde::Serialize;

/// One service, said in the three ways that CAS servers read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CasServiceRegistration {
    /// Ant pattern (CAS 3.1 to 4.0, case ignored): « URL à communiquer au socle ENT ».
    pub ant: String,
    /// Anchored regular expression, to be compared without case, as `RegexRegisteredService` does.
    pub regex: String,
    /// Apereo's service file.
    pub apereo: ApereoService,
}

/// An Apereo service definition (`RegexRegisteredService`, up to CAS 6.x).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ApereoService {
    #[serde(rename = "@class")]
    class: &'static str,
    /// The pattern of PRONOTE's addresses, as a regular expression.
    pub service_id: String,
    /// What the entry is called: the school's name and its UAI.
    pub name: String,
    /// The UAI's digits: unique to the school.
    pub id: u32,
    /// Its rank among the entries of the CAS server: the first that fits is taken.
    pub evaluation_order: u32,
    /// Absent when the attributes' names are not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribute_release_policy: Option<ReleasePolicy>,
}

/// Which attributes the CAS gives to PRONOTE.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReleasePolicy {
    #[serde(rename = "@class")]
    class: &'static str,
    /// Java's own notation of a list.
    pub allowed_attributes: (&'static str, Vec<String>),
}

impl CasServiceRegistration {
    /// The registration of one school's PRONOTE.
    pub fn of(url: &PublicUrl, school: &str, uai: &Uai, attributes: Option<&AttributeMapping>) -> Self {
        let regex = anchored_regex(&url.ent_base());
        Self {
            ant: url.ent_pattern(),
            apereo: ApereoService {
                class: "org.apereo.cas.services.RegexRegisteredService",
                service_id: regex.clone(),
                name: format!("PRONOTE {school} ({uai})"),
                id: uai.number(),
                evaluation_order: 10,
                attribute_release_policy: attributes.map(|attributes| ReleasePolicy {
                    class: "org.apereo.cas.services.ReturnAllowedAttributeReleasePolicy",
                    allowed_attributes: (
                        "java.util.ArrayList",
                        attributes.names().into_iter().map(str::to_owned).collect(),
                    ),
                }),
            },
            regex,
        }
    }
}

/// `base`, then nothing or a slash and anything: exactly what the Ant pattern `base/**` matches.
fn anchored_regex(base: &str) -> String {
    // The only special character that a parsed address may hold is the dot.
    format!("^{}(/.*)?$", base.replace('.', r"\."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use regex::RegexBuilder;

    /// Spring's `AntPathMatcher`, as far as patterns ending in `/**` need it, on lower-cased texts
    /// (`RegisteredServiceImpl`): the segments before `**` are compared one by one.
    fn ant_matches(pattern: &str, service: &str) -> bool {
        let (pattern, service) = (pattern.to_lowercase(), service.to_lowercase());
        if pattern.starts_with('/') != service.starts_with('/') {
            return false;
        }
        let segments = |text: &str| text.split('/').filter(|s| !s.is_empty()).map(str::to_owned).collect::<Vec<_>>();
        let (pattern, service) = (segments(&pattern), segments(&service));
        let Some((last, before)) = pattern.split_last() else { return false };
        last == "**" && service.len() >= before.len() && before.iter().zip(&service).all(|(p, s)| p == s)
    }

    /// One table for the three forms: address, service asked for, whether it is ours.
    const EXAMPLES: [(&str, &str, bool); 22] = [
        ("http://n.ac-nice.fr:80", "http://n.ac-nice.fr:80/", true),
        ("http://n.ac-nice.fr:80", "http://n.ac-nice.fr:80", true),
        ("http://n.ac-nice.fr", "http://n.ac-nice.fr:80/", true),
        ("http://n.ac-nice.fr:80", "http://n.ac-nice.fr:80/eleve.html?login=true", true),
        ("http://n.ac-nice.fr:80", "HTTP://N.AC-NICE.FR:80/professeur.html", true),
        ("http://n.ac-nice.fr:80", "http://n.ac-nice.fr:80/a/b/c", true),
        ("http://n.ac-nice.fr:80", "http://n.ac-nice.fr:80//eleve.html", true),
        ("http://n.ac-nice.fr:80", "http://n.ac-nice.fr/", false),
        ("http://n.ac-nice.fr:80", "https://n.ac-nice.fr:80/", false),
        ("http://n.ac-nice.fr:80", "http://n.ac-nice.fr:8036/", false),
        ("http://n.ac-nice.fr:80", "http://n.ac-nice.fr:8/", false),
        ("http://n.ac-nice.fr:80", "http://n.ac-nice.fr:800/", false),
        ("http://n.ac-nice.fr:80", "http://nXac-nice.fr:80/", false),
        ("http://n.ac-nice.fr:80", "http://evil.fr/http://n.ac-nice.fr:80/", false),
        ("http://n.ac-nice.fr:80", "http://n.ac-nice.fr:80.evil.fr/", false),
        ("http://n.ac-nice.fr:80", "http://10.106.152.36:80/", false),
        ("http://n.ac-nice.fr/pronote", "http://n.ac-nice.fr:80/pronote/", true),
        ("http://n.ac-nice.fr/pronote", "http://n.ac-nice.fr:80/pronote", true),
        ("http://n.ac-nice.fr/pronote", "http://n.ac-nice.fr:80/pronote2/", false),
        ("http://n.ac-nice.fr/pronote", "http://n.ac-nice.fr:80/", false),
        ("https://n.ac-nice.fr", "https://n.ac-nice.fr/eleve.html", true),
        ("https://n.ac-nice.fr:443", "https://n.ac-nice.fr/eleve.html", false),
    ];

    #[test]
    fn the_three_forms_match_the_same_addresses() {
        let uai = Uai::parse("0069999L").unwrap();
        for (address, service, ours) in EXAMPLES {
            let (url, _) = PublicUrl::parse(address).unwrap();
            let registration = CasServiceRegistration::of(&url, "Collège", &uai, None);
            let matches =
                |pattern: &str| RegexBuilder::new(pattern).case_insensitive(true).build().unwrap().is_match(service);
            assert_eq!(ant_matches(&registration.ant, service), ours, "ant {address} {service}");
            assert_eq!(matches(&registration.regex), ours, "regex {address} {service}");
            assert_eq!(matches(&registration.apereo.service_id), ours, "apereo {address} {service}");
        }
    }
}
