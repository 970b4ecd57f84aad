//! What is said of the checks: what is asked, what was found, who acts.

use super::{I18n, UserMessage, server_report, whole};
use crate::diagnostics::connection::proxy::ProxyError;
use crate::diagnostics::connection::{ProxyAddress, ResolveOverrideError, Route, Source};
use crate::domain::finding::{Actor, Check, ConnectError, Diagnosis, Finding, NetworkFault, TlsFault, Verdict};
use crate::domain::setting_key::SettingKey;
use crate::domain::settings::Settings;
use crate::domain::timestamp::Timestamp;
use crate::dossier::DatedFinding;
use crate::{text, user_message};

/// What a check asks.
pub fn check(i18n: &I18n, check: Check) -> String {
    match check {
        Check::Network => text!(i18n, "connexion-verification-reseau"),
        Check::Name => text!(i18n, "connexion-verification-nom"),
        Check::Port => text!(i18n, "connexion-verification-port"),
        Check::Page => text!(i18n, "connexion-verification-page"),
        Check::Tls => text!(i18n, "connexion-verification-tls"),
        Check::DirectLogin => text!(i18n, "connexion-verification-directe"),
        Check::Space(space) => {
            text!(i18n, "connexion-verification-espace", espace = i18n.value(SettingKey::of_space(space).0))
        }
        Check::CasLogin => text!(i18n, "connexion-verification-cas-connexion"),
        Check::CasService => text!(i18n, "connexion-verification-cas-service"),
        Check::CasValidation => text!(i18n, "connexion-verification-cas-validation"),
        Check::Clock => text!(i18n, "connexion-verification-horloge"),
        Check::Server => text!(i18n, "connexion-verification-serveur"),
        Check::Screen(window) => super::screen::check(i18n, window),
    }
}

/// A verdict, in a word.
pub fn verdict(i18n: &I18n, verdict: Verdict) -> String {
    match verdict {
        Verdict::Right => text!(i18n, "connexion-verdict-juste"),
        Verdict::Wrong => text!(i18n, "connexion-verdict-faux"),
        Verdict::Undecided => text!(i18n, "connexion-verdict-indecis"),
        Verdict::NotRun => text!(i18n, "connexion-verdict-non-lance"),
    }
}

/// « Bon, le 25 août 2014. »
pub fn dated_verdict(i18n: &I18n, verdict: Verdict, date: &str) -> String {
    match verdict {
        Verdict::Right => text!(i18n, "verification-juste-le", date = date),
        Verdict::Wrong => text!(i18n, "verification-faux-le", date = date),
        Verdict::Undecided => text!(i18n, "verification-indecis-le", date = date),
        Verdict::NotRun => text!(i18n, "verification-non-lance-le", date = date),
    }
}

/// What a kept finding must be read with: it is stale, or the addresses were given by hand.
pub fn reserves(i18n: &I18n, dated: &DatedFinding, settings: &Settings) -> Vec<String> {
    let stale = dated.finding.is_stale(settings).then(|| text!(i18n, "verification-perimee"));
    let by_hand = (!dated.by_hand.is_empty()).then(|| by_hand(i18n, dated));
    stale.into_iter().chain(by_hand).collect()
}

/// The addresses that were given by hand.
pub fn by_hand(i18n: &I18n, dated: &DatedFinding) -> String {
    text!(i18n, "verification-adresse-imposee", adresses = dated.by_hand.join(", "))
}

/// Who acts.
pub fn actor(i18n: &I18n, actor: Actor) -> String {
    match actor {
        Actor::Deputy => text!(i18n, "connexion-acteur-adjoint"),
        Actor::Dane => text!(i18n, "connexion-acteur-dane"),
        Actor::Ent => text!(i18n, "connexion-acteur-ent"),
        Actor::Publisher => text!(i18n, "connexion-acteur-editeur"),
        Actor::NetworkAdmin => text!(i18n, "connexion-acteur-reseau"),
    }
}

/// Why an address given by hand is refused.
pub fn pin_error(i18n: &I18n, error: &ResolveOverrideError, typed: &str) -> UserMessage {
    let texte = crate::domain::excerpt(typed);
    match error {
        ResolveOverrideError::Shape => user_message!(i18n, "connexion-resoudre-forme", texte = texte),
        ResolveOverrideError::Address => user_message!(i18n, "connexion-resoudre-adresse", texte = texte),
        ResolveOverrideError::Host(error) => super::problems::host(i18n, error),
        ResolveOverrideError::Port(error) => super::problems::port(i18n, error),
    }
}

/// Why a proxy's address is refused.
pub fn proxy_error(i18n: &I18n, error: &ProxyError) -> UserMessage {
    match error {
        ProxyError::Empty => user_message!(i18n, "mandataire-vide"),
        ProxyError::Credentials => user_message!(i18n, "mandataire-secret"),
        ProxyError::Scheme { text } => user_message!(i18n, "mandataire-protocole", texte = text),
        ProxyError::PortMissing => user_message!(i18n, "mandataire-sans-port"),
        ProxyError::Host(error) => super::problems::host(i18n, error),
        ProxyError::Port(error) => super::problems::port(i18n, error),
    }
}

/// By which way the pages are asked.
pub fn route(i18n: &I18n, route: &Route) -> String {
    let or_none = |address: &Option<ProxyAddress>| address.as_ref().map(ToString::to_string);
    match route {
        Route::Direct => text!(i18n, "mandataire-aucun"),
        Route::Environment => text!(i18n, "mandataire-environnement"),
        Route::Fixed(fixed) => {
            let mut addresses: Vec<_> = [&fixed.http, &fixed.https].into_iter().filter_map(or_none).collect();
            addresses.dedup();
            text!(i18n, "mandataire-fixe", adresse = addresses.join(", "))
        }
        Route::Automatic(automatic) => match (automatic.sources.contains(&Source::Detection), automatic.script()) {
            (true, Some(script)) => text!(i18n, "mandataire-cherche-puis-script", script = script),
            (_, None) => text!(i18n, "mandataire-cherche"),
            (false, Some(script)) => text!(i18n, "mandataire-script", script = script),
        },
    }
}

/// What was found, and how to mend it.
pub fn cause(i18n: &I18n, finding: &Finding) -> UserMessage {
    let cote = side(finding.check);
    match &finding.cause {
        Diagnosis::Stopped => user_message!(i18n, "connexion-arretee"),
        Diagnosis::NotHttps => user_message!(i18n, "connexion-sans-https"),
        Diagnosis::NetworkPresent
        | Diagnosis::NoNetwork { .. }
        | Diagnosis::NetworkNotAsked
        | Diagnosis::NotFromHere
        | Diagnosis::NoIpv6Here { .. }
        | Diagnosis::ProxyStatus { .. }
        | Diagnosis::FilterPage { .. }
        | Diagnosis::FilterCertificate { .. } => between(i18n, &finding.cause),
        Diagnosis::NoName => user_message!(i18n, "connexion-sans-nom"),
        Diagnosis::NoCas => user_message!(i18n, "connexion-sans-cas"),
        Diagnosis::BehindProxy => user_message!(i18n, "connexion-mandataire", adresse = subject(finding)),
        Diagnosis::ProxyScript { script } => {
            user_message!(i18n, "connexion-mandataire-script", adresse = subject(finding), script = script)
        }
        Diagnosis::Trouble(found) => trouble(i18n, finding, found),
        Diagnosis::NameResolves { address } => user_message!(i18n, "connexion-nom-juste", adresses = address),
        Diagnosis::NameSeveral { addresses } => user_message!(i18n, "connexion-nom-plusieurs", adresses = addresses),
        Diagnosis::NamePrivate { addresses } => user_message!(i18n, "connexion-nom-prive", adresses = addresses),
        Diagnosis::NameLoopback { addresses } => user_message!(i18n, "connexion-nom-boucle", adresses = addresses),
        Diagnosis::NamePinned { address } => user_message!(i18n, "connexion-nom-impose", adresses = address),
        Diagnosis::NameBothFamilies { addresses } => {
            user_message!(i18n, "connexion-nom-deux-familles", adresses = addresses)
        }
        Diagnosis::NameOnlyIpv6 { addresses } => user_message!(i18n, "connexion-nom-ipv6", adresses = addresses),
        Diagnosis::PortOpenAtSome { open, closed } => {
            user_message!(i18n, "connexion-port-partage", ouvertes = open, fermees = closed)
        }
        Diagnosis::PortOpen { address } => user_message!(i18n, "connexion-port-juste", adresses = address),
        Diagnosis::CertificateValid { until } => {
            user_message!(i18n, "connexion-tls-juste", date = or_unknown(i18n, until))
        }
        Diagnosis::SentElsewhere { destination } => {
            user_message!(i18n, "connexion-page-ailleurs", destination = destination, cote = cote)
        }
        Diagnosis::RedirectLoop => user_message!(i18n, "connexion-page-boucle", cote = cote),
        Diagnosis::TooManyRedirects => user_message!(i18n, "connexion-page-trop-de-renvois", cote = cote),
        Diagnosis::NotFound => user_message!(i18n, "connexion-page-introuvable", cote = cote),
        Diagnosis::ServerError { status } => {
            user_message!(i18n, "connexion-page-erreur", statut = status.to_string(), cote = cote)
        }
        Diagnosis::OtherStatus { status } => {
            user_message!(i18n, "connexion-page-statut", statut = status.to_string(), cote = cote)
        }
        Diagnosis::ServerNotRead => user_message!(i18n, "connexion-serveur-non-lu"),
        Diagnosis::ServerHosted => server_report::hosted(i18n),
        Diagnosis::ScreenNotRead => user_message!(i18n, "ecran-pas-lu"),
        Diagnosis::Screen { .. } => super::screen::cause(i18n, &finding.cause),
        Diagnosis::Server { facts } => server_report::state(i18n, facts),
        Diagnosis::Pronote
        | Diagnosis::PronoteOf { .. }
        | Diagnosis::SentToCas
        | Diagnosis::OtherService { .. }
        | Diagnosis::DirectLoginOff
        | Diagnosis::OtherSite { .. }
        | Diagnosis::HostNotServed
        | Diagnosis::HttpSysUnavailable
        | Diagnosis::Unpublished => page(i18n, &finding.cause),
        Diagnosis::ClockRight { .. }
        | Diagnosis::ClockWrong { .. }
        | Diagnosis::ClockHere { .. }
        | Diagnosis::ClockUnknown => clock(i18n, &finding.cause),
        Diagnosis::CasLogin
        | Diagnosis::CasLoginUnclear
        | Diagnosis::CasLoginNeedsService { .. }
        | Diagnosis::ServiceKnown
        | Diagnosis::ServiceKnownAs { .. }
        | Diagnosis::ServiceRefused { .. }
        | Diagnosis::ServiceLoginTwice
        | Diagnosis::ServiceSameTwice
        | Diagnosis::ServiceUnclear
        | Diagnosis::ValidationAnswers
        | Diagnosis::ValidationIsAPage
        | Diagnosis::ValidationMissing { .. }
        | Diagnosis::ValidationOtherProtocol { .. }
        | Diagnosis::ValidationAcceptsAnything
        | Diagnosis::ValidationUnclear => cas(i18n, &finding.cause),
    }
}

/// What to read to whoever acts, over the phone: when, which address, what came back, the sentence. Nothing when the
/// one who asks is the one who acts.
pub fn for_support(i18n: &I18n, finding: &Finding, on: Timestamp) -> Vec<String> {
    if !matches!(finding.actor, Some(Actor::Ent | Actor::Dane | Actor::Publisher | Actor::NetworkAdmin)) {
        return Vec::new();
    }
    let mut lines =
        vec![text!(i18n, "connexion-dire-heure", heure = on.local().format("%d/%m/%Y %H:%M:%S").to_string())];
    lines.extend(finding.tested.iter().map(|tested| text!(i18n, "connexion-dire-adresse", adresse = tested.clone())));
    let reply = finding.evidence.last_reply();
    if !reply.is_empty() {
        lines.push(text!(i18n, "connexion-dire-reponse", reponse = reply));
    }
    lines.push(text!(i18n, "connexion-dire-phrase", phrase = cause(i18n, finding).message));
    lines
}

/// Whose server was asked: the hint is not the same.
fn side(check: Check) -> &'static str {
    if check.asks_the_ent() { "ent" } else { "pronote" }
}

fn subject(finding: &Finding) -> String {
    // The address without its query: a link would drown the sentence.
    let tested = finding.tested.first().map(String::as_str).unwrap_or_default();
    tested.split('?').next().unwrap_or_default().to_owned()
}

fn or_unknown(i18n: &I18n, value: &str) -> String {
    if value.is_empty() { text!(i18n, "valeur-inconnue") } else { value.to_owned() }
}

fn trouble(i18n: &I18n, finding: &Finding, trouble: &ConnectError) -> UserMessage {
    let (adresse, cote) = (subject(finding), side(finding.check));
    match trouble {
        ConnectError::NameUnknown => user_message!(i18n, "connexion-panne-nom", adresse = adresse, cote = cote),
        ConnectError::Refused => user_message!(i18n, "connexion-panne-refus", adresse = adresse, cote = cote),
        ConnectError::Silent => user_message!(i18n, "connexion-panne-silence", adresse = adresse, cote = cote),
        ConnectError::Late => user_message!(i18n, "connexion-panne-lenteur", adresse = adresse, cote = cote),
        ConnectError::Closed => user_message!(i18n, "connexion-panne-fermeture", adresse = adresse, cote = cote),
        ConnectError::Reset => user_message!(i18n, "connexion-panne-coupure", adresse = adresse, cote = cote),
        ConnectError::Unreachable => user_message!(i18n, "connexion-panne-chemin", adresse = adresse),
        ConnectError::NotHttp => user_message!(i18n, "connexion-panne-langue", adresse = adresse, cote = cote),
        ConnectError::HeadersTooLarge => user_message!(i18n, "connexion-panne-en-tetes", adresse = adresse),
        ConnectError::Proxy => user_message!(i18n, "connexion-panne-proxy", adresse = adresse),
        ConnectError::Other => user_message!(i18n, "connexion-panne-autre", adresse = adresse),
        ConnectError::Tls(fault) => tls(i18n, adresse, fault),
    }
}

fn tls(i18n: &I18n, adresse: String, fault: &TlsFault) -> UserMessage {
    match fault {
        TlsFault::SelfSigned => user_message!(i18n, "connexion-tls-auto-signe", adresse = adresse),
        TlsFault::UnknownIssuer => user_message!(i18n, "connexion-tls-autorite", adresse = adresse),
        TlsFault::WrongName { names } => {
            user_message!(i18n, "connexion-tls-nom", adresse = adresse, noms = or_unknown(i18n, names))
        }
        TlsFault::Expired { until } => {
            user_message!(i18n, "connexion-tls-expire", adresse = adresse, date = or_unknown(i18n, until))
        }
        TlsFault::NotYetValid { from } => {
            user_message!(i18n, "connexion-tls-futur", adresse = adresse, date = or_unknown(i18n, from))
        }
        TlsFault::Revoked => user_message!(i18n, "connexion-tls-revoque", adresse = adresse),
        TlsFault::OldVersion => user_message!(i18n, "connexion-tls-ancien", adresse = adresse),
        TlsFault::NotTls => user_message!(i18n, "connexion-tls-absent", adresse = adresse),
        TlsFault::Other => user_message!(i18n, "connexion-tls-autre", adresse = adresse),
    }
}

/// What stands between this computer and a server: its own network, a proxy, a filter.
fn between(i18n: &I18n, cause: &Diagnosis) -> UserMessage {
    match cause {
        Diagnosis::NetworkPresent => user_message!(i18n, "connexion-reseau-present"),
        Diagnosis::NoNetwork { fault: NetworkFault::NoRoute } => user_message!(i18n, "connexion-reseau-sans-voie"),
        Diagnosis::NoNetwork { fault: NetworkFault::NoNames } => user_message!(i18n, "connexion-reseau-sans-noms"),
        Diagnosis::NetworkNotAsked => user_message!(i18n, "connexion-reseau-non-demande"),
        Diagnosis::NoIpv6Here { addresses } => user_message!(i18n, "connexion-reseau-sans-ipv6", adresses = addresses),
        Diagnosis::ProxyStatus { status } => {
            user_message!(i18n, "connexion-filtre-statut", statut = status.to_string())
        }
        Diagnosis::FilterPage { title } => {
            user_message!(i18n, "connexion-filtre-page", titre = or_unknown(i18n, title))
        }
        Diagnosis::FilterCertificate { issuer } => {
            user_message!(i18n, "connexion-filtre-certificat", autorite = or_unknown(i18n, issuer))
        }
        _ => user_message!(i18n, "connexion-reseau-non-verifiable"),
    }
}

fn page(i18n: &I18n, cause: &Diagnosis) -> UserMessage {
    match cause {
        Diagnosis::PronoteOf { year } if cause.verdict() == Verdict::Wrong => {
            user_message!(i18n, "connexion-page-pronote-ancien", annee = year.to_string())
        }
        Diagnosis::PronoteOf { year } => user_message!(i18n, "connexion-page-pronote-annee", annee = year.to_string()),
        Diagnosis::HostNotServed => user_message!(i18n, "connexion-page-nom-refuse"),
        Diagnosis::HttpSysUnavailable => user_message!(i18n, "connexion-page-http-sys"),
        Diagnosis::SentToCas => user_message!(i18n, "connexion-page-ent"),
        Diagnosis::OtherService { seen, expected } => {
            let seen = or_unknown(i18n, seen);
            user_message!(i18n, "connexion-page-autre-service", vu = seen, attendu = expected)
        }
        Diagnosis::DirectLoginOff => user_message!(i18n, "connexion-page-directe-fermee"),
        Diagnosis::OtherSite { title } if title.is_empty() => user_message!(i18n, "connexion-page-autre-site-muet"),
        Diagnosis::OtherSite { title } => user_message!(i18n, "connexion-page-autre-site", titre = title),
        Diagnosis::Unpublished => user_message!(i18n, "connexion-page-non-publiee"),
        _ => user_message!(i18n, "connexion-page-pronote"),
    }
}

fn clock(i18n: &I18n, cause: &Diagnosis) -> UserMessage {
    let secondes = |seconds: &i64| seconds.saturating_abs().to_string();
    match cause {
        Diagnosis::ClockRight { seconds } => {
            user_message!(i18n, "connexion-horloge-juste", secondes = secondes(seconds))
        }
        Diagnosis::ClockWrong { seconds } => {
            user_message!(i18n, "connexion-horloge-fausse", secondes = secondes(seconds))
        }
        Diagnosis::ClockHere { seconds } => user_message!(i18n, "connexion-horloge-ici", secondes = secondes(seconds)),
        _ => user_message!(i18n, "connexion-horloge-inconnue"),
    }
}

fn cas(i18n: &I18n, cause: &Diagnosis) -> UserMessage {
    match cause {
        Diagnosis::CasLogin => user_message!(i18n, "connexion-cas-juste"),
        Diagnosis::CasLoginUnclear => user_message!(i18n, "connexion-cas-sans-formulaire"),
        Diagnosis::CasLoginNeedsService { status } => {
            user_message!(i18n, "connexion-cas-service-exige", statut = status.to_string())
        }
        Diagnosis::ServiceKnown => user_message!(i18n, "connexion-service-connu"),
        Diagnosis::ServiceKnownAs { known, expected } => {
            user_message!(i18n, "connexion-service-autre-forme", connu = known, attendu = expected)
        }
        Diagnosis::ServiceRefused { expected } => user_message!(i18n, "connexion-service-refuse", attendu = expected),
        Diagnosis::ServiceLoginTwice => user_message!(i18n, "connexion-service-deux-connexions"),
        Diagnosis::ServiceSameTwice => user_message!(i18n, "connexion-service-deux-pareils"),
        Diagnosis::ServiceUnclear => user_message!(i18n, "connexion-service-obscur"),
        Diagnosis::ValidationAnswers => user_message!(i18n, "connexion-validation-juste"),
        Diagnosis::ValidationIsAPage => user_message!(i18n, "connexion-validation-page"),
        Diagnosis::ValidationMissing { status } => {
            user_message!(i18n, "connexion-validation-absente", statut = status.to_string())
        }
        Diagnosis::ValidationOtherProtocol { protocol } => {
            user_message!(i18n, "connexion-validation-protocole", protocole = whole(protocol))
        }
        Diagnosis::ValidationAcceptsAnything => user_message!(i18n, "connexion-validation-laxiste"),
        _ => user_message!(i18n, "connexion-validation-obscure"),
    }
}

#[cfg(test)]
mod tests;
