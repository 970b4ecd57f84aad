//! Two addresses held side by side, piece by piece, the service of a CAS link included.

use super::address::{Address, Service};
use super::indexed_text::IndexedText;
use super::{AddressPart, Candidate, Difference, Meaning, plain};
use crate::domain::setting_key::SettingKey;
use crate::domain::space::{Mobile, Space};

/// The differences between an expected address and a seen one.
pub(super) fn of_addresses(candidate: &Candidate, seen: &IndexedText) -> Vec<Difference> {
    let expected = Address::cut(&IndexedText::of(&candidate.text));
    let mut gaps = of_pieces(&expected, &Address::cut(seen), Some(candidate.value));
    if gaps.is_empty() {
        // The same pieces, but not the same characters: `http://h/?`, `//`…
        gaps.push(plain::whole(Meaning::Value, &candidate.text, seen));
    }
    gaps
}

/// `value` is `None` inside a service.
fn of_pieces(expected: &Address, seen: &Address, value: Option<SettingKey>) -> Vec<Difference> {
    let mut gaps = Vec::new();
    gaps.extend(of_protocols(expected, seen));
    gaps.extend(of_hosts(&expected.host, &seen.host));
    gaps.extend(of_ports(expected, seen));
    gaps.extend(of_segments(AddressPart::Root, Meaning::Root, &expected.root, &seen.root));
    let page = of_pages(&expected.page, &seen.page);
    // Where the pages differ, so do the slashes beside them: said once.
    if page.is_none() {
        gaps.extend(of_final_slashes(expected, seen, value));
    }
    gaps.extend(page);
    gaps.extend(of_services(expected, seen));
    gaps.extend(of_parameters(expected, seen));
    gaps
}

fn of_protocols(expected: &Address, seen: &Address) -> Option<Difference> {
    let wanted = expected.protocol.as_ref().map(IndexedText::text).unwrap_or_default();
    let Some(found) = &seen.protocol else {
        return (!wanted.is_empty()).then(|| {
            Difference::new(AddressPart::Protocol, Meaning::ProtocolMissing, &wanted, "", seen.host.place(0))
        });
    };
    let text = found.text();
    let meaning = if text.eq_ignore_ascii_case(&wanted) { Meaning::ProtocolCase } else { Meaning::Protocol };
    (text != wanted)
        .then(|| Difference::new(AddressPart::Protocol, meaning, &wanted, &text, found.first_difference(&wanted)))
}

fn of_hosts(expected: &IndexedText, seen: &IndexedText) -> Option<Difference> {
    let (wanted, found) = (expected.text(), seen.text());
    if wanted == found {
        return None;
    }
    let meaning = if ascii(&wanted) == ascii(&found) {
        Meaning::HostCase
    } else if plain::look_alike(&wanted, &found) {
        Meaning::LookAlike
    } else {
        Meaning::Host
    };
    let at = if meaning == Meaning::HostCase {
        seen.first_difference(&wanted)
    } else {
        // Capitals do not count: the difference that does comes after them.
        plain::lowered(seen).first_difference(&wanted.to_lowercase())
    };
    Some(Difference::new(AddressPart::Host, meaning, &wanted, &found, at))
}

/// A host in the one form that names are compared in: lower case, accents as punycode.
fn ascii(host: &str) -> String {
    idna::domain_to_ascii(host).unwrap_or_else(|_| host.to_lowercase())
}

/// The default port is not the same as none: the CAS compares the service's characters.
fn of_ports(expected: &Address, seen: &Address) -> Option<Difference> {
    let wanted = expected.port.as_ref().map(IndexedText::text);
    let found = seen.port.as_ref().map(IndexedText::text);
    let after_host = seen.host.place(seen.host.len());
    let (meaning, at) = match (&wanted, &seen.port) {
        _ if wanted == found => return None,
        (Some(wanted), Some(found)) => (Meaning::PortOther, found.first_difference(wanted)),
        (Some(_), None) => (Meaning::PortMissing, after_host),
        (None, _) => (Meaning::PortAdded, after_host),
    };
    Some(Difference::new(AddressPart::Port, meaning, &wanted.unwrap_or_default(), &found.unwrap_or_default(), at))
}

fn of_segments(part: AddressPart, meaning: Meaning, expected: &IndexedText, seen: &IndexedText) -> Option<Difference> {
    let (wanted, found) = (expected.text(), seen.text());
    let (read, meant) = (seen.decoded(), expected.decoded().text());
    let meaning = match read.text() {
        _ if wanted == found => return None,
        read if read == meant => Meaning::Encoding,
        read if read.eq_ignore_ascii_case(&meant) => Meaning::Case,
        read if plain::look_alike(&meant, &read) => Meaning::LookAlike,
        _ => meaning,
    };
    let at = if meaning == Meaning::Encoding { seen.first_difference(&wanted) } else { read.first_difference(&meant) };
    Some(Difference::new(part, meaning, &wanted, &found, at))
}

fn of_pages(expected: &IndexedText, seen: &IndexedText) -> Option<Difference> {
    let is_pattern = |page: &IndexedText| page.text().contains('*');
    let is_validation = |page: &IndexedText| page.text().to_ascii_lowercase().ends_with("validate");
    let meaning = match (is_pattern(expected), is_pattern(seen)) {
        (true, false) => Meaning::PatternMissing,
        (false, true) => Meaning::PatternAdded,
        _ if is_validation(expected) && is_validation(seen) => Meaning::Endpoint,
        _ => Meaning::Page,
    };
    of_segments(AddressPart::Page, meaning, expected, seen)
}

fn of_final_slashes(expected: &Address, seen: &Address, value: Option<SettingKey>) -> Option<Difference> {
    let sign = |there: bool| if there { "/" } else { "" };
    let ((wanted, _), (found, at)) = (expected.final_slash, seen.final_slash);
    let meaning = match value {
        _ if wanted == found => return None,
        Some(SettingKey::UrlPrefix) => Meaning::FinalSlashOfPrefix,
        Some(SettingKey::CasServerUrl) => Meaning::FinalSlashOfCas,
        _ if expected.is_origin() && seen.is_origin() => Meaning::RootSlash,
        _ => Meaning::FinalSlash,
    };
    Some(Difference::new(AddressPart::FinalSlash, meaning, sign(wanted), sign(found), at))
}

fn of_services(expected: &Address, seen: &Address) -> Vec<Difference> {
    match (&expected.service, &seen.service) {
        (None, None) => Vec::new(),
        (Some(wanted), None) => {
            vec![Difference::new(AddressPart::Service, Meaning::ServiceMissing, &wanted.whole(), "", seen.end)]
        }
        (None, Some(found)) => {
            vec![Difference::new(AddressPart::Service, Meaning::Query, "", &found.whole(), found.parameter.place(0))]
        }
        (Some(wanted), Some(found)) => of_both_services(wanted, found),
    }
}

fn of_both_services(wanted: &Service, found: &Service) -> Vec<Difference> {
    let mut gaps = Vec::new();
    let parameter = wanted.parameter.text();
    if parameter != found.parameter.text() {
        let at = found.parameter.first_difference(&parameter);
        gaps.push(Difference::new(
            AddressPart::Service,
            Meaning::ServiceParameter,
            &parameter,
            &found.parameter.text(),
            at,
        ));
    }
    let (raw, decoded) = (wanted.raw.text(), found.raw.decoded());
    if raw == found.raw.text() {
        return gaps;
    }
    let twice = decoded.decoded();
    if twice != decoded {
        let at = decoded.place(decoded.find(|c| c == '%').unwrap_or_default());
        gaps.push(Difference::new(AddressPart::Service, Meaning::DoubleEncoding, &raw, &found.raw.text(), at));
    }
    let inside = of_pieces(&Address::cut(&wanted.raw.decoded()), &Address::cut(&twice), None);
    if inside.is_empty() && gaps.is_empty() {
        let at = found.raw.first_difference(&raw);
        gaps.push(Difference::new(AddressPart::Service, Meaning::Encoding, &raw, &found.raw.text(), at));
    }
    let inside = inside.into_iter().map(|gap| Difference { meaning: of_service_page(&gap), in_service: true, ..gap });
    gaps.extend(inside);
    gaps
}

/// PRONOTE sends the page that is asked for as the service: such a link is right, and is an espace's.
fn of_service_page(gap: &Difference) -> Meaning {
    let (name, mobile) = match gap.seen.strip_prefix("mobile.") {
        Some(name) => (name, true),
        None => (gap.seen.as_str(), false),
    };
    let known = |space: &Space| space.page() == name && (!mobile || space.mobile() != Mobile::None);
    match Space::ALL.into_iter().find(known) {
        Some(space) if gap.part == AddressPart::Page && gap.expected.is_empty() => {
            Meaning::ServicePage { space, mobile }
        }
        _ => gap.meaning,
    }
}

impl Service {
    fn whole(&self) -> String {
        format!("{}={}", self.parameter.text(), self.raw.text())
    }
}

fn of_parameters(expected: &Address, seen: &Address) -> Vec<Difference> {
    let read = |parameters: &[IndexedText]| parameters.iter().map(|each| each.decoded().text()).collect::<Vec<_>>();
    let (wanted, found) = (read(&expected.parameters), read(&seen.parameters));
    let is_login = |text: &str| text.eq_ignore_ascii_case("login=true");
    let missing = wanted.iter().filter(|each| !found.contains(each)).map(|each| {
        let meaning = if is_login(each) { Meaning::LoginMissing } else { Meaning::Query };
        Difference::new(AddressPart::Value, meaning, each, "", seen.end)
    });
    let added = seen.parameters.iter().zip(&found).filter(|(_, text)| !wanted.contains(text)).map(|(placed, text)| {
        let is_ticket = text.to_ascii_lowercase().starts_with("ticket=");
        let (meaning, shown) = match is_ticket {
            true => (Meaning::Ticket, "ticket=…"),
            false if is_login(text) => (Meaning::LoginAdded, text.as_str()),
            false => (Meaning::Query, text.as_str()),
        };
        Difference::new(AddressPart::Value, meaning, "", shown, placed.place(0))
    });
    missing.chain(added).collect()
}
