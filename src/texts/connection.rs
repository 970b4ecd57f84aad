//! What is said of the checks: what is asked, what was found, who acts.

use super::{Sentence, Texts, server_report};
use crate::diagnostics::connection::proxy::ProxyError;
use crate::diagnostics::connection::{PinError, ProxyAddress, Route};
use crate::domain::finding::{Actor, Cause, Check, Finding, TlsFault, Trouble, Verdict};
use crate::domain::settings::Settings;
use crate::domain::value::Value;
use crate::dossier::Dated;
use crate::{sentence, text};

/// What a check asks.
pub fn check(texts: &Texts, check: Check) -> String {
    match check {
        Check::Name => text!(texts, "connexion-verification-nom"),
        Check::Port => text!(texts, "connexion-verification-port"),
        Check::Page => text!(texts, "connexion-verification-page"),
        Check::Tls => text!(texts, "connexion-verification-tls"),
        Check::DirectLogin => text!(texts, "connexion-verification-directe"),
        Check::Space(space) => {
            text!(texts, "connexion-verification-espace", espace = texts.value(Value::of_space(space).0))
        }
        Check::CasLogin => text!(texts, "connexion-verification-cas-connexion"),
        Check::CasService => text!(texts, "connexion-verification-cas-service"),
        Check::CasValidation => text!(texts, "connexion-verification-cas-validation"),
        Check::Clock => text!(texts, "connexion-verification-horloge"),
        Check::Server => text!(texts, "connexion-verification-serveur"),
    }
}

/// A verdict, in a word.
pub fn verdict(texts: &Texts, verdict: Verdict) -> String {
    match verdict {
        Verdict::Right => text!(texts, "connexion-verdict-juste"),
        Verdict::Wrong => text!(texts, "connexion-verdict-faux"),
        Verdict::Undecided => text!(texts, "connexion-verdict-indecis"),
        Verdict::NotRun => text!(texts, "connexion-verdict-non-lance"),
    }
}

/// « Bon, le 25 août 2014. »
pub fn dated_verdict(texts: &Texts, verdict: Verdict, date: &str) -> String {
    match verdict {
        Verdict::Right => text!(texts, "verification-juste-le", date = date),
        Verdict::Wrong => text!(texts, "verification-faux-le", date = date),
        Verdict::Undecided => text!(texts, "verification-indecis-le", date = date),
        Verdict::NotRun => text!(texts, "verification-non-lance-le", date = date),
    }
}

/// What a kept finding must be read with: it is stale, or the addresses were given by hand.
pub fn reserves(texts: &Texts, dated: &Dated, settings: &Settings) -> Vec<String> {
    let stale = dated.finding.is_stale(settings).then(|| text!(texts, "verification-perimee"));
    let by_hand = (!dated.by_hand.is_empty()).then(|| by_hand(texts, dated));
    stale.into_iter().chain(by_hand).collect()
}

/// The addresses that were given by hand.
pub fn by_hand(texts: &Texts, dated: &Dated) -> String {
    text!(texts, "verification-adresse-imposee", adresses = dated.by_hand.join(", "))
}

/// Who acts.
pub fn actor(texts: &Texts, actor: Actor) -> String {
    match actor {
        Actor::Deputy => text!(texts, "connexion-acteur-adjoint"),
        Actor::Dane => text!(texts, "connexion-acteur-dane"),
        Actor::Ent => text!(texts, "connexion-acteur-ent"),
        Actor::Publisher => text!(texts, "connexion-acteur-editeur"),
        Actor::NetworkKeeper => text!(texts, "connexion-acteur-reseau"),
    }
}

/// Why an address given by hand is refused.
pub fn pin_error(texts: &Texts, error: &PinError, typed: &str) -> Sentence {
    let texte = crate::domain::excerpt(typed);
    match error {
        PinError::Shape => sentence!(texts, "connexion-resoudre-forme", texte = texte),
        PinError::Address => sentence!(texts, "connexion-resoudre-adresse", texte = texte),
        PinError::Host(error) => super::problems::host(texts, error),
        PinError::Port(error) => super::problems::port(texts, error),
    }
}

/// Why a proxy's address is refused.
pub fn proxy_error(texts: &Texts, error: &ProxyError) -> Sentence {
    match error {
        ProxyError::Empty => sentence!(texts, "mandataire-vide"),
        ProxyError::Credentials => sentence!(texts, "mandataire-secret"),
        ProxyError::Scheme { text } => sentence!(texts, "mandataire-protocole", texte = text),
        ProxyError::PortMissing => sentence!(texts, "mandataire-sans-port"),
        ProxyError::Host(error) => super::problems::host(texts, error),
        ProxyError::Port(error) => super::problems::port(texts, error),
    }
}

/// By which way the pages are asked.
pub fn route(texts: &Texts, route: &Route) -> String {
    let or_none = |address: &Option<ProxyAddress>| address.as_ref().map(ToString::to_string);
    match route {
        Route::Direct => text!(texts, "mandataire-aucun"),
        Route::Environment => text!(texts, "mandataire-environnement"),
        Route::Fixed(fixed) => {
            let mut addresses: Vec<_> = [&fixed.http, &fixed.https].into_iter().filter_map(or_none).collect();
            addresses.dedup();
            text!(texts, "mandataire-fixe", adresse = addresses.join(", "))
        }
        Route::Script { address } => text!(texts, "mandataire-script", script = address.clone()),
    }
}

/// What was found, and how to mend it.
pub fn cause(texts: &Texts, finding: &Finding) -> Sentence {
    let cote = side(finding.check);
    match &finding.cause {
        Cause::Stopped => sentence!(texts, "connexion-arretee"),
        Cause::NotHttps => sentence!(texts, "connexion-sans-https"),
        Cause::NoName => sentence!(texts, "connexion-sans-nom"),
        Cause::NoCas => sentence!(texts, "connexion-sans-cas"),
        Cause::BehindProxy => sentence!(texts, "connexion-mandataire", adresse = subject(finding)),
        Cause::ProxyScript { script } => {
            sentence!(texts, "connexion-mandataire-script", adresse = subject(finding), script = script)
        }
        Cause::Trouble(found) => trouble(texts, finding, found),
        Cause::NameResolves { address } => sentence!(texts, "connexion-nom-juste", adresses = address),
        Cause::NameSeveral { addresses } => sentence!(texts, "connexion-nom-plusieurs", adresses = addresses),
        Cause::NamePrivate { addresses } => sentence!(texts, "connexion-nom-prive", adresses = addresses),
        Cause::NameLoopback { addresses } => sentence!(texts, "connexion-nom-boucle", adresses = addresses),
        Cause::NamePinned { address } => sentence!(texts, "connexion-nom-impose", adresses = address),
        Cause::PortOpen { address } => sentence!(texts, "connexion-port-juste", adresses = address),
        Cause::CertificateValid { until } => sentence!(texts, "connexion-tls-juste", date = or_unknown(texts, until)),
        Cause::SentElsewhere { destination } => {
            sentence!(texts, "connexion-page-ailleurs", destination = destination, cote = cote)
        }
        Cause::RedirectLoop => sentence!(texts, "connexion-page-boucle", cote = cote),
        Cause::TooManyRedirects => sentence!(texts, "connexion-page-trop-de-renvois", cote = cote),
        Cause::NotFound => sentence!(texts, "connexion-page-introuvable", cote = cote),
        Cause::ServerError { status } => {
            sentence!(texts, "connexion-page-erreur", statut = status.to_string(), cote = cote)
        }
        Cause::OtherStatus { status } => {
            sentence!(texts, "connexion-page-statut", statut = status.to_string(), cote = cote)
        }
        Cause::ServerNotRead => sentence!(texts, "connexion-serveur-non-lu"),
        Cause::ServerHosted => server_report::hosted(texts),
        Cause::Server { facts } => server_report::state(texts, facts),
        Cause::Pronote
        | Cause::SentToCas
        | Cause::OtherService { .. }
        | Cause::DirectLoginOff
        | Cause::OtherSite { .. }
        | Cause::Unpublished => page(texts, &finding.cause),
        Cause::ClockRight { .. } | Cause::ClockWrong { .. } | Cause::ClockHere { .. } | Cause::ClockUnknown => {
            clock(texts, &finding.cause)
        }
        Cause::CasLogin
        | Cause::CasLoginUnclear
        | Cause::ServiceKnown
        | Cause::ServiceKnownAs { .. }
        | Cause::ServiceRefused { .. }
        | Cause::ServiceLoginTwice
        | Cause::ServiceSameTwice
        | Cause::ServiceUnclear
        | Cause::ValidationAnswers
        | Cause::ValidationIsAPage
        | Cause::ValidationMissing { .. }
        | Cause::ValidationOtherProtocol { .. }
        | Cause::ValidationAcceptsAnything
        | Cause::ValidationUnclear => cas(texts, &finding.cause),
    }
}

/// Whose server was asked: the remedy is not the same.
fn side(check: Check) -> &'static str {
    if check.asks_the_ent() { "ent" } else { "pronote" }
}

fn subject(finding: &Finding) -> String {
    // The address without its query: a link would drown the sentence.
    let tested = finding.tested.first().map(String::as_str).unwrap_or_default();
    tested.split('?').next().unwrap_or_default().to_owned()
}

fn or_unknown(texts: &Texts, value: &str) -> String {
    if value.is_empty() { text!(texts, "valeur-inconnue") } else { value.to_owned() }
}

fn trouble(texts: &Texts, finding: &Finding, trouble: &Trouble) -> Sentence {
    let (adresse, cote) = (subject(finding), side(finding.check));
    match trouble {
        Trouble::NameUnknown => sentence!(texts, "connexion-panne-nom", adresse = adresse, cote = cote),
        Trouble::Refused => sentence!(texts, "connexion-panne-refus", adresse = adresse, cote = cote),
        Trouble::Silent => sentence!(texts, "connexion-panne-silence", adresse = adresse, cote = cote),
        Trouble::Late => sentence!(texts, "connexion-panne-lenteur", adresse = adresse, cote = cote),
        Trouble::Closed => sentence!(texts, "connexion-panne-fermeture", adresse = adresse, cote = cote),
        Trouble::Reset => sentence!(texts, "connexion-panne-coupure", adresse = adresse, cote = cote),
        Trouble::Unreachable => sentence!(texts, "connexion-panne-chemin", adresse = adresse),
        Trouble::NotHttp => sentence!(texts, "connexion-panne-langue", adresse = adresse, cote = cote),
        Trouble::HeadersTooLarge => sentence!(texts, "connexion-panne-en-tetes", adresse = adresse),
        Trouble::Proxy => sentence!(texts, "connexion-panne-proxy", adresse = adresse),
        Trouble::Other => sentence!(texts, "connexion-panne-autre", adresse = adresse),
        Trouble::Tls(fault) => tls(texts, adresse, fault),
    }
}

fn tls(texts: &Texts, adresse: String, fault: &TlsFault) -> Sentence {
    match fault {
        TlsFault::SelfSigned => sentence!(texts, "connexion-tls-auto-signe", adresse = adresse),
        TlsFault::UnknownIssuer => sentence!(texts, "connexion-tls-autorite", adresse = adresse),
        TlsFault::WrongName { names } => {
            sentence!(texts, "connexion-tls-nom", adresse = adresse, noms = or_unknown(texts, names))
        }
        TlsFault::Expired { until } => {
            sentence!(texts, "connexion-tls-expire", adresse = adresse, date = or_unknown(texts, until))
        }
        TlsFault::NotYetValid { from } => {
            sentence!(texts, "connexion-tls-futur", adresse = adresse, date = or_unknown(texts, from))
        }
        TlsFault::Revoked => sentence!(texts, "connexion-tls-revoque", adresse = adresse),
        TlsFault::OldVersion => sentence!(texts, "connexion-tls-ancien", adresse = adresse),
        TlsFault::NotTls => sentence!(texts, "connexion-tls-absent", adresse = adresse),
        TlsFault::Other => sentence!(texts, "connexion-tls-autre", adresse = adresse),
    }
}

fn page(texts: &Texts, cause: &Cause) -> Sentence {
    match cause {
        Cause::SentToCas => sentence!(texts, "connexion-page-ent"),
        Cause::OtherService { seen, expected } => {
            let seen = or_unknown(texts, seen);
            sentence!(texts, "connexion-page-autre-service", vu = seen, attendu = expected)
        }
        Cause::DirectLoginOff => sentence!(texts, "connexion-page-directe-fermee"),
        Cause::OtherSite { title } if title.is_empty() => sentence!(texts, "connexion-page-autre-site-muet"),
        Cause::OtherSite { title } => sentence!(texts, "connexion-page-autre-site", titre = title),
        Cause::Unpublished => sentence!(texts, "connexion-page-non-publiee"),
        _ => sentence!(texts, "connexion-page-pronote"),
    }
}

fn clock(texts: &Texts, cause: &Cause) -> Sentence {
    let secondes = |seconds: &i64| seconds.saturating_abs().to_string();
    match cause {
        Cause::ClockRight { seconds } => sentence!(texts, "connexion-horloge-juste", secondes = secondes(seconds)),
        Cause::ClockWrong { seconds } => sentence!(texts, "connexion-horloge-fausse", secondes = secondes(seconds)),
        Cause::ClockHere { seconds } => sentence!(texts, "connexion-horloge-ici", secondes = secondes(seconds)),
        _ => sentence!(texts, "connexion-horloge-inconnue"),
    }
}

fn cas(texts: &Texts, cause: &Cause) -> Sentence {
    match cause {
        Cause::CasLogin => sentence!(texts, "connexion-cas-juste"),
        Cause::CasLoginUnclear => sentence!(texts, "connexion-cas-sans-formulaire"),
        Cause::ServiceKnown => sentence!(texts, "connexion-service-connu"),
        Cause::ServiceKnownAs { known, expected } => {
            sentence!(texts, "connexion-service-autre-forme", connu = known, attendu = expected)
        }
        Cause::ServiceRefused { expected } => sentence!(texts, "connexion-service-refuse", attendu = expected),
        Cause::ServiceLoginTwice => sentence!(texts, "connexion-service-deux-connexions"),
        Cause::ServiceSameTwice => sentence!(texts, "connexion-service-deux-pareils"),
        Cause::ServiceUnclear => sentence!(texts, "connexion-service-obscur"),
        Cause::ValidationAnswers => sentence!(texts, "connexion-validation-juste"),
        Cause::ValidationIsAPage => sentence!(texts, "connexion-validation-page"),
        Cause::ValidationMissing { status } => {
            sentence!(texts, "connexion-validation-absente", statut = status.to_string())
        }
        Cause::ValidationOtherProtocol { protocol } => {
            sentence!(texts, "connexion-validation-protocole", protocole = protocol)
        }
        Cause::ValidationAcceptsAnything => sentence!(texts, "connexion-validation-laxiste"),
        _ => sentence!(texts, "connexion-validation-obscure"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::finding::{Evidence, ServerFact};
    use crate::texts::Language;

    fn causes() -> Vec<Cause> {
        let (status, seconds) = (418, -75);
        let text = || "texte".to_owned();
        let (address, addresses) = (text(), text());
        let troubles = [
            Trouble::NameUnknown,
            Trouble::Refused,
            Trouble::Silent,
            Trouble::Late,
            Trouble::Closed,
            Trouble::Reset,
            Trouble::Unreachable,
            Trouble::NotHttp,
            Trouble::HeadersTooLarge,
            Trouble::Proxy,
            Trouble::Other,
        ];
        let faults = [
            TlsFault::SelfSigned,
            TlsFault::UnknownIssuer,
            TlsFault::WrongName { names: String::new() },
            TlsFault::WrongName { names: text() },
            TlsFault::Expired { until: text() },
            TlsFault::NotYetValid { from: text() },
            TlsFault::Revoked,
            TlsFault::OldVersion,
            TlsFault::NotTls,
            TlsFault::Other,
        ];
        let mut causes = vec![
            Cause::Stopped,
            Cause::NotHttps,
            Cause::NoName,
            Cause::NoCas,
            Cause::BehindProxy,
            Cause::ProxyScript { script: text() },
            Cause::NameResolves { address: text() },
            Cause::NameSeveral { addresses: text() },
            Cause::NamePrivate { addresses: text() },
            Cause::NameLoopback { addresses },
            Cause::NamePinned { address: text() },
            Cause::PortOpen { address },
            Cause::Pronote,
            Cause::SentToCas,
            Cause::OtherService { seen: text(), expected: text() },
            Cause::DirectLoginOff,
            Cause::OtherSite { title: text() },
            Cause::OtherSite { title: String::new() },
            Cause::SentElsewhere { destination: text() },
            Cause::RedirectLoop,
            Cause::TooManyRedirects,
            Cause::NotFound,
            Cause::Unpublished,
            Cause::ServerError { status },
            Cause::OtherStatus { status },
            Cause::CertificateValid { until: text() },
            Cause::CasLogin,
            Cause::CasLoginUnclear,
            Cause::ServiceKnown,
            Cause::ServiceKnownAs { known: text(), expected: text() },
            Cause::ServiceRefused { expected: text() },
            Cause::ServiceLoginTwice,
            Cause::ServiceSameTwice,
            Cause::ServiceUnclear,
            Cause::ValidationAnswers,
            Cause::ValidationIsAPage,
            Cause::ValidationMissing { status },
            Cause::ValidationOtherProtocol { protocol: "CAS 2".into() },
            Cause::ValidationAcceptsAnything,
            Cause::ValidationUnclear,
            Cause::ClockRight { seconds },
            Cause::ClockWrong { seconds },
            Cause::ClockHere { seconds },
            Cause::ClockUnknown,
            Cause::ServerNotRead,
            Cause::ServerHosted,
            Cause::Server { facts: vec![] },
            Cause::Server { facts: vec![ServerFact::NoService, ServerFact::PrefixUnknown] },
        ];
        causes.extend(troubles.map(Cause::Trouble));
        causes.extend(faults.map(|fault| Cause::Trouble(Trouble::Tls(fault))));
        causes
    }

    #[test]
    fn every_cause_is_said_whole_on_both_sides() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            for (found, asked) in causes().into_iter().flat_map(|c| [(c.clone(), Check::Page), (c, Check::CasLogin)]) {
                let tested = vec!["http://a.fr/x?service=b".to_owned()];
                let finding = Finding {
                    check: asked,
                    cause: found,
                    actor: None,
                    tested,
                    compared: vec![],
                    evidence: Evidence::default(),
                };
                let said = cause(&texts, &finding);
                for part in [said.message, said.remedy] {
                    assert!(!part.is_empty() && !part.contains(['$', '{', '?']), "{part}");
                    assert!(!part.starts_with("connexion-"), "{part}");
                }
            }
            let said = Check::ALL.map(|asked| check(&texts, asked));
            let actors = Actor::ALL.map(|each| actor(&texts, each));
            assert!(said.iter().chain(&actors).all(|part| !part.starts_with("connexion-") && !part.contains('$')));
        }
    }

    #[test]
    fn every_proxy_is_said() {
        let address = ProxyAddress::parse("proxy.clg.fr:3128").unwrap();
        let fixed = Route::Fixed(crate::diagnostics::connection::proxy::Fixed::every(&address));
        let routes = [Route::Direct, Route::Environment, fixed, Route::Script { address: "http://wpad/".into() }];
        let errors = ["", "a@b.fr:80", "socks://a.fr:1", "a.fr", "a_b:1", "a.fr:x"].map(ProxyAddress::parse);
        for language in Language::ALL {
            let texts = Texts::new(language);
            let refused = errors.iter().map(|error| proxy_error(&texts, error.as_ref().unwrap_err()));
            let said = refused.flat_map(|said| [said.message, said.remedy]);
            for part in said.chain(routes.iter().map(|each| route(&texts, each))) {
                assert!(!part.is_empty() && !part.contains(['$', '{']) && !part.starts_with("mandataire-"), "{part}");
            }
        }
    }

    #[test]
    fn the_ent_s_trouble_is_not_mended_at_the_school_s() {
        let texts = Texts::new(Language::French);
        let said = |check| {
            let (cause_found, tested) = (Cause::Trouble(Trouble::Refused), vec!["http://a.fr:80/".to_owned()]);
            let found = Finding {
                check,
                cause: cause_found,
                actor: None,
                tested,
                compared: vec![],
                evidence: Evidence::default(),
            };
            cause(&texts, &found)
        };
        let message = "La connexion à http://a.fr:80/ est refusée\u{a0}: rien n’écoute sur ce port.";
        assert_eq!(said(Check::Page).message, message);
        assert!(said(Check::Page).remedy.starts_with("Démarrer PRONOTE.net"));
        assert!(said(Check::CasLogin).remedy.contains("que donne l’ENT"));
    }
}
