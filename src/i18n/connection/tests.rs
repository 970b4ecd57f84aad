//! Sentences of the connection checks, for each finding.

use super::*;
use crate::diagnostics::connection::proxy::Fixed;
use crate::diagnostics::connection::{Automatic, Found};
use crate::domain::finding::{Evidence, ServerFact};
use crate::lang::Language;

fn causes() -> Vec<Diagnosis> {
    let (status, seconds) = (418, -75);
    let text = || "texte".to_owned();
    let (address, addresses) = (text(), text());
    let troubles = [
        ConnectError::NameUnknown,
        ConnectError::Refused,
        ConnectError::Silent,
        ConnectError::Late,
        ConnectError::Closed,
        ConnectError::Reset,
        ConnectError::Unreachable,
        ConnectError::NotHttp,
        ConnectError::HeadersTooLarge,
        ConnectError::Proxy,
        ConnectError::Other,
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
        Diagnosis::Stopped,
        Diagnosis::NotHttps,
        Diagnosis::NoName,
        Diagnosis::NoCas,
        Diagnosis::BehindProxy,
        Diagnosis::ProxyScript { script: text() },
        Diagnosis::NameResolves { address: text() },
        Diagnosis::NameSeveral { addresses: text() },
        Diagnosis::NamePrivate { addresses: text() },
        Diagnosis::NameLoopback { addresses },
        Diagnosis::NamePinned { address: text() },
        Diagnosis::PortOpen { address },
        Diagnosis::NetworkPresent,
        Diagnosis::NoNetwork { fault: NetworkFault::NoRoute },
        Diagnosis::NoNetwork { fault: NetworkFault::NoNames },
        Diagnosis::NetworkNotAsked,
        Diagnosis::NotFromHere,
        Diagnosis::NoIpv6Here { addresses: text() },
        Diagnosis::ProxyStatus { status },
        Diagnosis::FilterPage { title: text() },
        Diagnosis::FilterPage { title: String::new() },
        Diagnosis::FilterCertificate { issuer: text() },
        Diagnosis::FilterCertificate { issuer: String::new() },
        Diagnosis::NameBothFamilies { addresses: text() },
        Diagnosis::NameOnlyIpv6 { addresses: text() },
        Diagnosis::PortOpenAtSome { open: text(), closed: text() },
        Diagnosis::PronoteOf { year: 2013 },
        Diagnosis::PronoteOf { year: 2014 },
        Diagnosis::HostNotServed,
        Diagnosis::HttpSysUnavailable,
        Diagnosis::CasLoginNeedsService { status },
        Diagnosis::Pronote,
        Diagnosis::SentToCas,
        Diagnosis::OtherService { seen: text(), expected: text() },
        Diagnosis::DirectLoginOff,
        Diagnosis::OtherSite { title: text() },
        Diagnosis::OtherSite { title: String::new() },
        Diagnosis::SentElsewhere { destination: text() },
        Diagnosis::RedirectLoop,
        Diagnosis::TooManyRedirects,
        Diagnosis::NotFound,
        Diagnosis::Unpublished,
        Diagnosis::ServerError { status },
        Diagnosis::OtherStatus { status },
        Diagnosis::CertificateValid { until: text() },
        Diagnosis::CasLogin,
        Diagnosis::CasLoginUnclear,
        Diagnosis::ServiceKnown,
        Diagnosis::ServiceKnownAs { known: text(), expected: text() },
        Diagnosis::ServiceRefused { expected: text() },
        Diagnosis::ServiceLoginTwice,
        Diagnosis::ServiceSameTwice,
        Diagnosis::ServiceUnclear,
        Diagnosis::ValidationAnswers,
        Diagnosis::ValidationIsAPage,
        Diagnosis::ValidationMissing { status },
        Diagnosis::ValidationOtherProtocol { protocol: "CAS 2".into() },
        Diagnosis::ValidationAcceptsAnything,
        Diagnosis::ValidationUnclear,
        Diagnosis::ClockRight { seconds },
        Diagnosis::ClockWrong { seconds },
        Diagnosis::ClockHere { seconds },
        Diagnosis::ClockUnknown,
        Diagnosis::ServerNotRead,
        Diagnosis::ServerHosted,
        Diagnosis::ScreenNotRead,
        Diagnosis::Server { facts: vec![] },
        Diagnosis::Server { facts: vec![ServerFact::NoService, ServerFact::PrefixUnknown] },
    ];
    causes.extend(troubles.map(Diagnosis::Trouble));
    causes.extend(faults.map(|fault| Diagnosis::Trouble(ConnectError::Tls(fault))));
    causes
}

#[test]
fn every_cause_is_said_whole_on_both_sides() {
    for language in Language::ALL {
        let i18n = I18n::new(language);
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
            let said = cause(&i18n, &finding);
            for part in [said.message, said.hint] {
                assert!(!part.is_empty() && !part.contains(['$', '{', '?']), "{part}");
                assert!(!part.starts_with("connexion-"), "{part}");
            }
        }
        let said = Check::ALL.map(|asked| check(&i18n, asked));
        let actors = Actor::ALL.map(|each| actor(&i18n, each));
        assert!(said.iter().chain(&actors).all(|part| !part.starts_with("connexion-") && !part.contains('$')));
    }
}

#[test]
fn every_proxy_is_said() {
    let address = ProxyAddress::parse("proxy.clg.fr:3128").unwrap();
    let fixed = Route::Fixed(Fixed::every(&address));
    let script = || Source::Script("http://wpad/".into());
    let automatic =
        |sources: Vec<Source>| Route::Automatic(Automatic::new(sources, Fixed::default(), |_, _| Found::Nothing));
    let routes = [
        Route::Direct,
        Route::Environment,
        fixed,
        automatic(vec![Source::Detection]),
        automatic(vec![script()]),
        automatic(vec![Source::Detection, script()]),
    ];
    let errors = ["", "a@b.fr:80", "socks://a.fr:1", "a.fr", "a_b:1", "a.fr:x"].map(ProxyAddress::parse);
    for language in Language::ALL {
        let i18n = I18n::new(language);
        let refused = errors.iter().map(|error| proxy_error(&i18n, error.as_ref().unwrap_err()));
        let said = refused.flat_map(|said| [said.message, said.hint]);
        for part in said.chain(routes.iter().map(|each| route(&i18n, each))) {
            assert!(!part.is_empty() && !part.contains(['$', '{']) && !part.starts_with("mandataire-"), "{part}");
        }
    }
}

#[test]
fn the_ent_s_trouble_is_not_mended_at_the_school_s() {
    let i18n = I18n::new(Language::French);
    let said = |check| {
        let (cause_found, tested) = (Diagnosis::Trouble(ConnectError::Refused), vec!["http://a.fr:80/".to_owned()]);
        let found =
            Finding { check, cause: cause_found, actor: None, tested, compared: vec![], evidence: Evidence::default() };
        cause(&i18n, &found)
    };
    let message = "La connexion à http://a.fr:80/ est refusée\u{a0}: rien n’écoute sur ce port.";
    assert_eq!(said(Check::Page).message, message);
    assert!(said(Check::Page).hint.starts_with("Démarrer PRONOTE.net"));
    assert!(said(Check::CasLogin).hint.contains("que donne l’ENT"));
}
