//! What people paste for an address is recognised before it does harm: kept without its secrets, or refused with a way out.

use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::inputs::{CasInputs, Field, Hosting, Inputs};
use assistant_pronote::domain::settings::{Blocker, Settings};
use assistant_pronote::i18n::{I18n, problems, warnings};
use assistant_pronote::lang::Language;

/// A school of the guide's kind, without its addresses.
fn school() -> Inputs {
    let mut inputs = Inputs::default();
    inputs.school.name = "Collège Essai".into();
    inputs.school.uai = "0069999L".into();
    inputs.server.listening_port = "8036".into();
    inputs.address = "http://notes.clg-x.ac-nice.fr:8036".into();
    inputs.ent.id = "agora06".into();
    inputs
}

fn with_address(text: &str) -> Inputs {
    Inputs { address: text.into(), ..school() }
}

fn with_cas(text: &str) -> Inputs {
    let mut inputs = school();
    inputs.ent.id = "manuelle".into();
    inputs.ent.cas = CasInputs::Server(text.into());
    inputs
}

fn with_separate(login: &str, validation: &str) -> Inputs {
    let mut inputs = with_cas("");
    inputs.ent.cas = CasInputs::Separate { login: login.into(), validation: validation.into() };
    inputs
}

fn hosted(uai: &str, address: &str) -> Inputs {
    let mut inputs = with_address(address);
    inputs.school.uai = uai.into();
    inputs.school.hosting = Hosting::Publisher;
    inputs
}

fn compute(inputs: &Inputs) -> Result<Settings, Vec<Blocker>> {
    Settings::compute(inputs, &Catalogue::embedded().expect("the catalogue"))
}

fn accepted(inputs: &Inputs) -> Settings {
    compute(inputs).unwrap_or_else(|blockers| panic!("{inputs:?}: {blockers:?}"))
}

fn codes(settings: &Settings) -> Vec<&'static str> {
    settings.warnings.iter().map(|warning| warning.code()).collect()
}

/// Everything that is said of some settings, or of what blocks, in both languages.
fn said(inputs: &Inputs) -> String {
    let mut all = String::new();
    for language in Language::ALL {
        let i18n = I18n::new(language);
        let messages = match compute(inputs) {
            Ok(settings) => settings.warnings.iter().map(|each| warnings::warning(&i18n, each)).collect::<Vec<_>>(),
            Err(blockers) => blockers.iter().map(|each| problems::blocker(&i18n, each)).collect(),
        };
        for message in messages {
            all += &format!("{}\n{}\n", message.message, message.hint);
        }
    }
    assert!(!all.contains("{$") && !all.contains("erreur-") && !all.contains("attention-"), "{all}");
    all
}

/// The code of the one refusal, and the values it proposes.
fn refused(inputs: &Inputs) -> (Field, &'static str, Vec<(Field, String)>) {
    let blockers = compute(inputs).expect_err(&format!("{inputs:?} must be refused"));
    assert_eq!(blockers.len(), 1, "{blockers:?}");
    let proposals = blockers[0].proposals.iter().map(|found| (found.field, found.value.clone())).collect();
    said(inputs);
    (blockers[0].field, blockers[0].problem.code(), proposals)
}

/// What was meant as `http://` is said to be badly written, never to be there twice nor to be a host.
#[test]
fn a_beginning_that_is_badly_written_is_told_as_such() {
    for typed in
        ["http//n.fr", "https//n.fr:8036", "http;//n.fr", "http.//n.fr", "HTTP,//n.fr", "http::///n.fr", "http/n.fr"]
    {
        let inputs = with_address(typed);
        refused(&inputs);
        let (start, _) = typed.split_at(typed.rfind('/').expect("a slash") + 1);
        let named = if start == "http/" { typed } else { start };
        assert!(said(&inputs).contains(&format!("«\u{a0}{named}\u{a0}»")), "{}", said(&inputs));
    }
    assert!(said(&with_address("http://https//n.fr")).contains("deux fois"));
    assert_eq!(accepted(&with_address("http.n.fr/pronote")).public_url.to_string(), "http://http.n.fr/pronote");
    assert_eq!(accepted(&with_address("https-n.fr")).public_url.to_string(), "http://https-n.fr");
    // What is decoded is read as strictly as what was typed.
    let secret = said(&with_address("http://moi%3Asecret%40n.fr"));
    assert!(secret.contains("avant\u{a0}@") && !secret.contains("secret"), "{secret}");
}

#[test]
fn pages_and_their_parameters_are_taken_away_and_told() {
    let hosted = "https://0069999l.index-education.net/pronote";
    for (typed, kept, told) in [
        ("https://ejda.exemple.fr:81/eleve.html", "https://ejda.exemple.fr:81", "eleve.html"),
        ("https://0069999l.index-education.net/pronote/mobile.eleve.html?&login=true", hosted, "login=true"),
        ("https://0069999l.index-education.net/pronote/mobile.parent.html?fd=1", hosted, "(fd)"),
        (
            "https://0069999l.index-education.net/pronote/mobile.eleve.html?fd=1&bydlg=A6ABB224-12DD-4E31&login=true",
            hosted,
            "(fd)",
        ),
        (
            "https://0069999l.index-education.net/pronote/infoMobileApp.json?id=0D264427-EEFC-4810",
            hosted,
            "infoMobileApp",
        ),
        ("http://n.fr:8036/PROFESSEUR.HTML?LOGIN=TRUE", "http://n.fr:8036", "PROFESSEUR.HTML"),
        ("http://n.fr:8036/VieScolaire.html", "http://n.fr:8036", "VieScolaire.html"),
        ("http%3A%2F%2Fn.fr%3A8036%2Fpronote%2F", "http://n.fr:8036/pronote", "%2F"),
        ("http:%2F%2Fn.fr:8036%2Feleve.html", "http://n.fr:8036", "eleve.html"),
        ("http%253A%252F%252Fn.fr%253A8036%252F", "http://n.fr:8036", "%2F"),
        // Its host and port alone were copied encoded.
        ("http://n.fr%3A8036", "http://n.fr:8036", "%2F"),
        ("http://n.fr%3a8036/eleve.html", "http://n.fr:8036", "eleve.html"),
        ("n.fr%3A8036", "http://n.fr:8036", "http://"),
        ("https://n.fr%2Fpronote", "https://n.fr/pronote", "%2F"),
    ] {
        let inputs = with_address(typed);
        assert_eq!(accepted(&inputs).public_url.to_string(), kept, "{typed}");
        assert!(said(&inputs).contains(told), "{typed}: {}", said(&inputs));
    }
    let ip = accepted(&with_address("http://194.167.101.67/pronote/"));
    assert_eq!(ip.ent_pattern, "http://194.167.101.67:80/pronote/**");
}

#[test]
fn what_opens_a_session_is_neither_kept_nor_shown() {
    let secret = "zcnwInVenTeZ5G5M";
    for typed in [
        "https://0069999l.index-education.net/pronote/parent.html?identifiant=SECRET",
        "http://n.fr:8036/?TARGET=http%3A%2F%2Fn.fr%3A8036%2F&SAMLart=ST-12-SECRET-cas",
        "http://n.fr:8036/eleve.html?ticket=ST-1-SECRET&ticket=ST-2-SECRET&ticket=ST-3-SECRET",
        "http://n.fr:8036/eleve.html;jsessionid=SECRET.noeud1",
        "http://n.fr:8036/eleve.html?PHPSESSID=SECRET&login=true",
        "http://n.fr:8036/eleve.html?ticket=ST-1-SECRET#haut",
        "http://n.fr:8036/?a=SECRET",
        "http://n.fr:8036/?nom=dupont&mdp=SECRET",
        "http://n.fr:8036/portail?SECRET",
        "http%3A%2F%2Fn.fr%3A8036%2F%3Fticket%3DST-1-SECRET",
        "https://ent.exemple.fr/auth/login?callback=%2Fcas%2Flogin%3Fservice%3Dhttp%253A%252F%252Fn.fr%252F%253Fticket%253DST-1-SECRET",
        "https://cas.exemple.fr/cas/login;jsessionid=SECRET?service=http%3A%2F%2Fn.fr%2F&execution=SECRET",
        "https://cas.exemple.fr/cas/serviceValidate?ticket=ST-9-SECRET&service=http%3A%2F%2Fn.fr%2F",
        "https://educonnect.education.gouv.fr/idp/profile/SAML2/POST/SSO?SAMLResponse=SECRET&RelayState=SECRET",
        "https://oidc.exemple.fr/retour#access_token=SECRET&state=SECRET",
        "ST-12-SECRET-cas.exemple.fr",
    ] {
        let typed = typed.replace("SECRET", secret);
        let fields = [with_address(&typed), with_cas(&typed), with_separate(&typed, "https://c.fr/samlValidate")];
        for inputs in fields {
            let answer = compute(&inputs);
            assert!(!format!("{answer:?}").contains(secret), "{typed}: {answer:?}");
            assert!(!said(&inputs).contains(secret), "{typed}");
        }
        let kept = ron::to_string(&with_address(&typed)).expect("written");
        if !typed.contains("portail?") && !typed.starts_with("ST-") {
            assert!(!kept.contains(secret), "{kept}");
        }
        // What was accepted is accepted again, once the dossier has let the secret go.
        if let Ok(settings) = compute(&with_address(&typed)) {
            let reopened: Inputs = ron::from_str(&kept).expect("read");
            assert_eq!(accepted(&reopened).public_url, settings.public_url, "{kept}");
        }
    }
    let back = with_address("http://n.fr:8036/?TARGET=http%3A%2F%2Fn.fr%3A8036%2F&SAMLart=ST-12-a-cas");
    assert_eq!(accepted(&back).public_url.to_string(), "http://n.fr:8036");
}

#[test]
fn the_ents_addresses_are_not_pronotes() {
    let pronote = |value: &str| (Field::Address, value.to_owned());
    let cas = |value: &str| (Field::CasServer, value.to_owned());
    for (typed, code, proposals) in [
        ("https://www.agora06.fr/cas/login", "lien_de_connexion", vec![cas("https://www.agora06.fr/cas")]),
        ("https://www.agora06.fr/cas", "adresse_de_l_ent", vec![]),
        ("https://cas.agora06.fr", "adresse_de_l_ent", vec![]),
        ("http://agora06.fr/", "adresse_de_l_ent", vec![]),
        ("https://cas.entmip.fr", "adresse_de_l_ent", vec![]),
        ("https://ent.iledefrance.fr/timeline", "adresse_de_l_ent", vec![]),
        (
            "https://ent.exemple.fr/auth/login?callback=%2Fcas%2Flogin%3Fservice%3Dhttp%253A%252F%252Fnotes.clg-x.ac-nice.fr%253A8036%252F",
            "lien_de_connexion",
            vec![pronote("http://notes.clg-x.ac-nice.fr:8036"), cas("https://ent.exemple.fr/cas")],
        ),
        (
            "https://ent.exemple.fr/auth/login?callback=https%253A%252F%252Fent.exemple.fr%252Fcas%252Flogin%253Fservice%253Dhttps%25253A%25252F%25252Fn.fr%25252Fpronote%25252Feleve.html",
            "lien_de_connexion",
            vec![pronote("https://n.fr/pronote"), cas("https://ent.exemple.fr/cas")],
        ),
        (
            "https://ent.exemple.fr/portail?url=http%3A%2F%2Fn.fr%3A8036%2F",
            "lien_de_connexion",
            vec![pronote("http://n.fr:8036")],
        ),
        ("https://ent.exemple.fr/auth/login", "lien_de_connexion", vec![]),
        (
            "https://ent.exemple.fr/auth/login?callback=https%3A%2F%2Fent.exemple.fr%2Ftimeline",
            "lien_de_connexion",
            vec![],
        ),
        (
            "https://www.agora06.fr/cas/samlValidate?TARGET=http:%2F%2Fn.fr:80%2F",
            "lien_de_connexion",
            vec![pronote("http://n.fr:80"), cas("https://www.agora06.fr/cas")],
        ),
        // The page the link leads to is the ENT's too: it is not proposed.
        ("https://x.fr/auth/login?callback=https%3A%2F%2Fwww.agora06.fr%2F", "lien_de_connexion", vec![]),
        ("https://educonnect.education.gouv.fr/idp/profile/SAML2/Redirect/SSO", "autre_protocole", vec![]),
        ("https://www.index-education.com/fr/pronote-info191.php", "adresse_de_l_editeur", vec![]),
        ("https://index-education.net/pronote", "adresse_de_l_editeur", vec![]),
        ("http://n.fr:8036/eleve.html?a=b", "adresse_invalide", vec![pronote("http://n.fr:8036")]),
        ("http://n.fr:8036/portail?a=b", "adresse_invalide", vec![]),
        ("http://http://n.fr:8036", "adresse_invalide", vec![pronote("http://n.fr:8036")]),
        ("http://https://n.fr", "adresse_invalide", vec![]),
    ] {
        assert_eq!(refused(&with_address(typed)), (Field::Address, code, proposals), "{typed}");
    }
}

#[test]
fn a_link_of_the_cas_is_brought_back_to_its_base() {
    for (typed, base) in [
        ("https://cas.exemple.fr/cas/p3/serviceValidate", "https://cas.exemple.fr/cas"),
        ("https://cas.exemple.fr/cas/proxyValidate", "https://cas.exemple.fr/cas"),
        ("https://cas.exemple.fr/cas/p3/proxyValidate?service=x&ticket=ST-1-a", "https://cas.exemple.fr/cas"),
        ("https://cas.exemple.fr/cas/logout", "https://cas.exemple.fr/cas"),
        (
            "https://cas.exemple.fr/samlValidate?TARGET=http%3A%2F%2Fnotes.clg-x.ac-nice.fr%3A8036%2F",
            "https://cas.exemple.fr",
        ),
        ("https://cas.exemple.fr/cas/login;jsessionid=A1B2?renew=true", "https://cas.exemple.fr/cas"),
        ("https://cas.exemple.fr/validate", "https://cas.exemple.fr"),
        ("https://idp.exemple.fr/idp/profile/cas/login", "https://idp.exemple.fr/idp/profile/cas"),
        ("https://sso.exemple.fr/realms/ent/protocol/cas", "https://sso.exemple.fr/realms/ent/protocol/cas"),
        (
            "https://cas.itslearning.exemple/cas-prod/login?service=https:%2F%2F7200583W.index-education.net%2Fpronote%2Feleve.html",
            "https://cas.itslearning.exemple/cas-prod",
        ),
    ] {
        let settings = accepted(&with_cas(typed));
        assert_eq!(settings.cas.expect("a CAS").server.base().expect("a base").to_string(), base, "{typed}");
    }
    // Another service than the dossier's is told; the dossier's own is not.
    let other = accepted(&with_cas("https://c.fr/cas/login?service=https%3A%2F%2Fn.fr%2Fpronote%2Feleve.html"));
    let found: Vec<_> = other.warnings.iter().flat_map(|warning| warning.proposals()).collect();
    assert_eq!((found.len(), found[0].field, found[0].value.as_str()), (1, Field::Address, "https://n.fr/pronote"));
    let own =
        accepted(&with_cas("https://c.fr/cas/login?service=http:%2F%2Fnotes.clg-x.ac-nice.fr:8036%2Fparent.html"));
    assert!(own.warnings.iter().all(|warning| warning.proposals().is_empty()));
    // Nor is it lost when the address itself is still missing.
    let mut missing = with_cas("https://c.fr/cas/login?service=https%3A%2F%2Fn.fr%2Fpronote%2F");
    missing.address = String::new();
    assert_eq!(refused(&missing), (Field::Address, "absent", vec![(Field::Address, "https://n.fr/pronote".into())]));
}

#[test]
fn what_is_no_cas_server_is_refused() {
    let callback = "https://ent.exemple.fr/auth/login?callback=%2Fcas%2Flogin%3Fservice%3Dhttp%253A%252F%252Fn.fr%252F";
    for (typed, code, proposals) in [
        (
            "https://educonnect.education.gouv.fr/idp/profile/SAML2/Redirect/SSO?execution=e4s1",
            "autre_protocole",
            vec![],
        ),
        ("https://educonnect.education.gouv.fr/idp/profile/SAML2/Redirect/SSO", "autre_protocole", vec![]),
        ("https://educonnect.education.gouv.fr", "autre_protocole", vec![]),
        ("https://federation.exemple.fr/saml2/sso", "autre_protocole", vec![]),
        ("https://exemple.fr/Shibboleth.sso/Login", "autre_protocole", vec![]),
        ("https://sso.exemple.fr/realms/ent/protocol/openid-connect/auth?client_id=x", "autre_protocole", vec![]),
        ("https://exemple.fr/login?SAMLRequest=fZJ", "autre_protocole", vec![]),
        ("https://0069999l.index-education.net/pronote", "adresse_de_pronote", vec![]),
        ("https://exemple.fr/pronote/parent.html", "adresse_de_pronote", vec![]),
        ("http://notes.clg-x.ac-nice.fr:8036/", "adresse_de_pronote", vec![]),
        ("https://exemple.fr/index.php", "adresse_invalide", vec![]),
        (
            "https://https://cas.exemple.fr/cas",
            "adresse_invalide",
            vec![(Field::CasServer, "https://cas.exemple.fr/cas".into())],
        ),
        (
            callback,
            "lien_de_connexion",
            vec![(Field::Address, "http://n.fr".into()), (Field::CasServer, "https://ent.exemple.fr/cas".into())],
        ),
    ] {
        assert_eq!(refused(&with_cas(typed)), (Field::CasServer, code, proposals), "{typed}");
    }
    let saml = "https://c.fr/cas/samlValidate";
    let (login, validation) = (Field::CasLogin, Field::CasValidation);
    for (inputs, field, proposals) in [
        (
            with_separate("https://c.fr/cas/login?service=http:%2F%2Fn.fr%2F", saml),
            login,
            vec![(login, "https://c.fr/cas/login".to_owned())],
        ),
        (with_separate("https://c.fr/cas/samlValidate?TARGET=a", saml), login, vec![(validation, saml.to_owned())]),
        (with_separate("https://c.fr/cas/logout", saml), login, vec![]),
        (
            with_separate("https://c.fr/cas/login", "https://c.fr/cas/login"),
            validation,
            vec![(login, "https://c.fr/cas/login".to_owned())],
        ),
    ] {
        let (found, _, values) = refused(&inputs);
        assert_eq!((found, values), (field, proposals), "{inputs:?}");
    }
}

#[test]
fn the_hosts_are_held_against_one_another() {
    for (inputs, expected) in [
        (hosted("0061670H", "https://0061670h.index-education.net/"), vec!["heberge_sans_racine"]),
        (hosted("0061670H", "http://0061670h.index-education.net/PRONOTE"), vec!["heberge_sans_https"]),
        (hosted("0069999L", "https://0061670h.index-education.net/pronote/"), vec!["heberge_autre_uai"]),
        (hosted("0069999L", "https://demo.index-education.net/pronote/"), vec!["heberge_sans_uai"]),
        (hosted("0069999L", "https://notes.clg-x.ac-nice.fr/pronote"), vec!["heberge_autre_hote"]),
        (hosted("0061670H", "https://0061670h.index-education.net/pronote"), vec![]),
        (with_address("https://0069999l.index-education.net/pronote"), vec!["heberge_non_dit"]),
        (with_address("https://clg-x.agora06.fr/pronote"), vec!["adresse_domaine_ent"]),
        (with_address("https://ent.exemple.fr/accueil"), vec!["adresse_semble_ent"]),
        (with_address("https://exemple.fr/connexion"), vec!["adresse_semble_ent"]),
        (with_address("https://ent.exemple.fr/pronote"), vec![]),
        (with_cas("https://notes.clg-x.ac-nice.fr:8443/cas"), vec!["cas_hote_de_pronote"]),
    ] {
        let new = [
            "heberge_sans_racine",
            "heberge_sans_https",
            "heberge_autre_uai",
            "heberge_sans_uai",
            "heberge_autre_hote",
        ];
        let new = [&new[..], &["heberge_non_dit", "adresse_domaine_ent", "adresse_semble_ent", "cas_hote_de_pronote"]]
            .concat();
        let found: Vec<_> = codes(&accepted(&inputs)).into_iter().filter(|code| new.contains(code)).collect();
        assert_eq!(found, expected, "{inputs:?}");
        said(&inputs);
    }
    let mut other = school();
    other.ent.cas = CasInputs::Server("https://cas.entmip.fr".into());
    assert!(codes(&accepted(&other)).contains(&"cas_autre_ent") && said(&other).contains("cas.entmip.fr"));
    let rooted = accepted(&hosted("0061670H", "http://0061670h.index-education.net:80/"));
    let proposed: Vec<_> = rooted.warnings.iter().flat_map(|warning| warning.proposals()).collect();
    assert_eq!(proposed[0].value, "https://0061670h.index-education.net/pronote");
}

#[test]
fn a_right_number_is_accepted_however_it_is_written() {
    for (typed, read) in [("0180777X", "0180777X"), ("0061670h", "0061670H"), ("006 1670 H", "0061670H")] {
        let mut inputs = school();
        inputs.school.uai = typed.into();
        assert_eq!(accepted(&inputs).uai.as_str(), read);
    }
    let mut letters = school();
    letters.school.uai = "OO61670H".into();
    assert_eq!(refused(&letters).1, "uai_invalide");
}

/// On the first page where the address is typed no ENT is chosen yet: what the address alone deserves is said there.
#[test]
fn what_an_address_deserves_is_told_before_the_ent_is_chosen() {
    let early = |mut inputs: Inputs| {
        let whole = codes(&accepted(&inputs));
        inputs.ent.id = String::new();
        assert!(compute(&inputs).is_err());
        let early = Settings::early_warnings(&inputs, &Catalogue::embedded().expect("the catalogue"));
        let early: Vec<_> = early.iter().map(|warning| warning.code()).collect();
        assert!(!early.is_empty() && early.iter().all(|code| whole.contains(code)), "{early:?} of {whole:?}");
        early
    };
    for (address, code) in [
        ("172.16.4.12", "adresse_privee"),
        ("10.77.3.20:8036", "adresse_privee"),
        ("https://notes.clg-exemple.fr:81", "port_https_a_verifier"),
        ("serveur-pronote", "adresse_sans_domaine"),
        ("https://0061670h.index-education.net/pronote", "heberge_non_dit"),
        ("http://notes.clg-exemple.fr", "adresse_http"),
    ] {
        assert!(early(with_address(address)).contains(&code), "{address}");
    }
    assert_eq!(early(hosted("0069999L", "")), ["adresse_heberge_supposee"]);
    assert!(early(hosted("0069999L", "https://0061670h.index-education.net/pronote")).contains(&"heberge_autre_uai"));
    let nothing = Inputs::default();
    assert_eq!(Settings::early_warnings(&nothing, &Catalogue::embedded().expect("the catalogue")), []);
}
