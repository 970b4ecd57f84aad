//! What is generated leads where it was typed, whatever was typed.

use assistant_pronote::domain::address::PublicUrl;
use assistant_pronote::domain::cas::CasUrl;
use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::inputs::{CasInputs, Field, Inputs, Protocol};
use assistant_pronote::domain::settings::Settings;
use proptest::prelude::*;
use std::sync::LazyLock;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::embedded().expect("embedded"));

/// Read by another parser than ours: the one browsers follow.
fn read(url: &str) -> url::Url {
    url::Url::parse(url).unwrap_or_else(|error| panic!("{url}: {error}"))
}

fn host(url: &str) -> String {
    read(url).host_str().unwrap_or_default().to_owned()
}

fn decoded(encoded: &str) -> String {
    encoded.replace("%2F", "/")
}

fn label() -> impl Strategy<Value = String> {
    "[a-zA-Zéèçàô0-9]([a-zA-Z0-9-]{0,12}[a-zA-Z0-9])?"
}

fn address() -> impl Strategy<Value = String> {
    let host = prop_oneof![
        prop::collection::vec(label(), 1..4).prop_map(|labels| format!("{}.fr", labels.join("."))),
        any::<[u8; 4]>().prop_map(|[a, b, c, d]| format!("{a}.{b}.{c}.{d}")),
    ];
    let scheme = prop_oneof![Just("http://"), Just("https://"), Just(""), Just("HTTP://")];
    let port = prop_oneof![Just(String::new()), (1u16..).prop_map(|port| format!(":{port}"))];
    let root = prop_oneof![Just(String::new()), "/[a-zA-Z0-9_~-]{1,20}", "/[a-z]{1,8}/[a-z.0-9]{0,6}[a-z]"];
    let end = prop_oneof![
        Just(""),
        Just("/"),
        Just("/**"),
        Just("/?login=true"),
        Just("/professeur.html"),
        Just("/mobile.eleve.html?login=true&ticket=ST-1"),
    ];
    (scheme, host, port, root, end).prop_map(|(s, h, p, r, e)| format!("{s}{h}{p}{r}{e}"))
}

fn settings(address: &str) -> Option<Settings> {
    let mut inputs = Inputs::default();
    inputs.school.name = "Collège".into();
    inputs.school.uai = "0069999L".into();
    inputs.address = address.into();
    inputs.ent.id = "agora06".into();
    Settings::compute(&inputs, &CATALOGUE).ok()
}

/// Every address the settings hold stays on the host, port and root that were understood.
fn lead_home(settings: &Settings) -> Result<(), TestCaseError> {
    let home = settings.public_url.address();
    let root = home.path();
    let cas = settings.cas.as_ref().expect("agora06 has one");
    let service = decoded(cas.login_link.split_once("?service=").expect("a service").1);
    let target = decoded(cas.validation_link.split_once("?TARGET=").expect("a target").1);
    prop_assert_eq!(&service, &target);
    prop_assert_eq!(host(&cas.login_link), "www.agora06.fr");
    prop_assert_eq!(host(&cas.validation_link), "www.agora06.fr");
    let mut generated = vec![service, settings.direct_login.clone(), settings.ent_pattern.replace("**", "")];
    generated.push(settings.public_url.to_string());
    for space in &settings.spaces {
        generated.push(space.url.clone());
        generated.extend(space.mobile_url.clone());
    }
    for url in generated {
        let url = read(&url);
        prop_assert_eq!(url.scheme(), home.protocol().scheme());
        prop_assert_eq!(host(url.as_str()), home.host().to_string());
        prop_assert_eq!(url.port_or_known_default(), Some(home.effective_port().get()));
        prop_assert!(url.path().starts_with(&root) && url.username().is_empty() && url.fragment().is_none());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn an_accepted_address_leads_where_it_was_typed(typed in address()) {
        let Some(settings) = settings(&typed) else {
            return Ok(());
        };
        lead_home(&settings)?;
        // The browser's own parser reads the same machine in what was typed.
        let whole = if typed.to_lowercase().starts_with("http") { typed.clone() } else { format!("http://{typed}") };
        let theirs = read(&whole);
        let ours = settings.public_url.address();
        prop_assert_eq!(host(&whole), ours.host().to_string());
        prop_assert_eq!(theirs.port_or_known_default(), Some(ours.effective_port().get()));
        prop_assert_eq!(theirs.scheme(), ours.protocol().scheme());
        if ours.protocol() == Protocol::Http {
            let explicit = format!("http://{}:{}/", ours.host(), ours.effective_port());
            prop_assert!(settings.ent_pattern.starts_with(&explicit));
        }
        // Reading again what was understood changes nothing more.
        let (again, notes) = PublicUrl::parse(&settings.public_url.to_string()).expect("accepted once");
        prop_assert_eq!(&again, &settings.public_url);
        prop_assert!(notes.is_empty());
    }

    #[test]
    fn any_text_at_all_is_refused_or_leads_home(typed in "\\PC{0,40}|[a-z:/@.?#%\\\\\u{a0}é*-]{0,30}|http://[\\PC]{0,30}") {
        if let Some(settings) = settings(&typed) {
            lead_home(&settings)?;
        }
        if let Ok((cas, _)) = CasUrl::parse_base(&typed) {
            prop_assert_eq!(host(&cas.to_string()), cas.address().host().to_string());
        }
    }

    /// Whatever link holds them, the addresses that are proposed are the right ones, and each is accepted in its field.
    #[test]
    fn a_proposal_is_accepted_and_right(
        pronote in "http://n[a-z]{1,6}\\.ac-nice\\.fr:[1-9][0-9]{1,3}(/pronote)?|https://n[a-z]{1,6}\\.fr(/pronote)?",
        cas in "https://(cas|ent)\\.x[a-z]{1,6}\\.fr(/cas|/cas-prod)?",
        page in prop_oneof![Just("/"), Just("/eleve.html"), Just("/mobile.parent.html"), Just("/?login=true")],
        shape in 0usize..6,
        times in 1usize..4,
        in_cas_field in any::<bool>(),
    ) {
        let encoded = |text: &str, times: usize| (0..times).fold(text.to_owned(), |text, _| {
            text.replace('%', "%25").replace(':', "%3A").replace('/', "%2F").replace('?', "%3F").replace('=', "%3D")
        });
        let service = encoded(&format!("{pronote}{page}"), 1);
        let link = match shape {
            0 => format!("{cas}/login?service={service}"),
            1 => format!("{cas}/samlValidate?TARGET={service}&ticket=ST-1-abc"),
            2 => format!("{cas}/p3/serviceValidate?ticket=ST-1-abc&service={service}"),
            3 => format!("https://portail.z.fr/auth/login?callback={}", encoded(&format!("{cas}/login?service={service}"), times)),
            4 => format!("https://portail.z.fr/entrer?url={}", encoded(&format!("{cas}/login?service={service}"), times)),
            _ => format!("{cas}/login;jsessionid=A1B2C3?service={service}&renew=true"),
        };
        let mut inputs = Inputs::default();
        inputs.school.name = "Collège".into();
        inputs.school.uai = "0069999L".into();
        inputs.ent.id = "manuelle".into();
        if in_cas_field {
            inputs.ent.cas = CasInputs::Server(link.clone());
        } else {
            inputs.address = link.clone();
        }
        let blockers = Settings::compute(&inputs, &CATALOGUE).expect_err("a link is no address");
        let proposals: Vec<_> = blockers.iter().flat_map(|blocker| blocker.proposals.clone()).collect();
        prop_assert!(proposals.iter().any(|proposal| proposal.field == Field::Address), "{}: {:?}", link, blockers);
        for proposal in proposals {
            match proposal.field {
                Field::Address => inputs.address = proposal.value,
                Field::CasServer => inputs.ent.cas = CasInputs::Server(proposal.value),
                other => prop_assert!(false, "{:?}", other),
            }
        }
        let settings = Settings::compute(&inputs, &CATALOGUE);
        prop_assert!(settings.is_ok(), "{}: {:?}", link, settings);
        let settings = settings.expect("accepted");
        prop_assert_eq!(settings.public_url.ent_base(), pronote);
        let server = settings.cas.expect("a CAS").server;
        prop_assert_eq!(server.base().expect("a base").to_string(), cas);
    }

    #[test]
    fn a_ticket_never_stays(typed in "http://n\\.fr/(\\?|\\?[a-z]{1,3}=[a-z]{0,3}&|x\\?)(ticket|TICKET)=ST-[a-z0-9]{1,9}(&a=b)?") {
        let mut inputs = Inputs { address: typed.clone(), ..Inputs::default() };
        inputs.ent.cas = CasInputs::Server(typed);
        let written = ron::to_string(&inputs).expect("written");
        prop_assert!(!written.contains("ST-"), "{}", written);
    }
}
