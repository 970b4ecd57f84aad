//! Sentences of no known server: the words that stand in them together say what they seem to mean, and it is said so.

use assistant_pronote::diagnostics::answer::looks::Looks;
use assistant_pronote::diagnostics::answer::message::{MessageError, Said, Table};
use assistant_pronote::diagnostics::answer::told::{Told, Wording};
use assistant_pronote::diagnostics::answer::{Answer, AnswerError};
use assistant_pronote::i18n::{I18n, answer as say};
use assistant_pronote::lang::Language;
use std::collections::BTreeSet;

/// Written by nobody that is known: other servers, portals, supports, browsers.
const SAMPLES: [(&str, Said); 44] = [
    (
        "WARN [x.Controller] - <Ticket [ST-1-a] with service [http://a.fr/] does not match supplied service [http://a.fr:80/]>",
        Said::ServiceMismatch,
    ),
    ("Le service reçu n’est pas celui du ticket.", Said::ServiceMismatch),
    (
        "Bonjour, l’URL transmise par votre serveur ne correspond\npas à celle du ticket. Cordialement.",
        Said::ServiceMismatch,
    ),
    ("Fehler: Der Service stimmt nicht überein", Said::ServiceMismatch),
    ("{\"error\":\"Service https://notes.exemple.fr is not registered\"}", Said::ServiceNotRegistered),
    ("Votre application PRONOTE n’est pas déclarée dans notre portail.", Said::ServiceNotRegistered),
    ("ERROR: unauthorized service 'http://notes.exemple.fr/'", Said::ServiceNotRegistered),
    ("L’adresse de votre serveur est inconnue du CAS", Said::ServiceNotRegistered),
    ("Votre compte ne dispose pas des droits nécessaires pour accéder à cette application.", Said::AccountNotAllowed),
    ("You are not allowed to use this resource.", Said::AccountNotAllowed),
    ("Accès refusé : votre profil n’est pas habilité", Said::AccountNotAllowed),
    ("Le ticket a expiré, merci de vous reconnecter", Said::TicketExpired),
    ("java.lang.Exception: token is too old (12 s)", Said::TicketExpired),
    ("Ce ticket a déjà été utilisé : déjà validé par 10.1.2.3", Said::TicketUsed),
    ("the ticket was used twice", Said::TicketUsed),
    ("Erreur : ticket introuvable", Said::TicketUnknown),
    ("ticket is not valid any more or never was: not found", Said::TicketUnknown),
    ("Das Ticket ist ungültig", Said::TicketUnknown),
    ("Le paramètre « service » est obligatoire", Said::MissingParameter),
    ("Required request parameter 'ticket' is missing", Said::MissingParameter),
    ("notes.exemple.fr vous a redirigé à de trop nombreuses reprises.", Said::LoginLoop),
    ("La page n’est pas redirigée correctement", Said::LoginLoop),
    ("NET::ERR_CERT_AUTHORITY_INVALID : certificat non approuvé", Said::CasCertificate),
    ("SSL: self signed certificate in certificate chain", Said::CasCertificate),
    ("Le certificat du serveur a expiré le 12/08", Said::CasCertificate),
    ("L’horloge du serveur est décalée de six minutes : vérifier le décalage", Said::ClockSkew),
    ("assertion is not within the allowed window", Said::ClockSkew),
    ("Impossible de joindre le serveur CAS", Said::CasUnreachable),
    ("sso.exemple.fr: unknown host, says the server", Said::CasUnreachable),
    ("Connexion refusée par le serveur d’authentification : connexion refusée", Said::CasUnreachable),
    ("Échec : impossible de contacter le serveur de l’ENT", Said::CasUnreachable),
    ("Vos identifiants sont erronés", Said::WrongPassword),
    ("Bad credentials", Said::WrongPassword),
    ("PRONOTE : aucun utilisateur trouvé, identification impossible", Said::PersonNotMatched),
    ("L’élève n’a pas été identifié dans la base", Said::PersonNotMatched),
    ("Le portail est en maintenance jusqu’à 14 h", Said::Unavailable),
    ("Service momentanément indisponible", Said::Unavailable),
    ("Erreur lors de la communication avec le serveur CAS : code 500", Said::InternalError),
    ("L’authentification a échoué : erreur inattendue", Said::InternalError),
    ("2014-09-02 08:12:40 service a refusé\n2014-09-02 08:13:40 ticket déjà utilisé\n", Said::TicketUsed),
    ("<p>Votre compte n’a <b>pas les droits</b> sur ce service</p>", Said::AccountNotAllowed),
    ("<html><body><h1>Oups</h1>Cette application n’est pas référencée.</body></html>", Said::ServiceNotRegistered),
    ("Le service n’est pas enregistré\r\n", Said::ServiceNotRegistered),
    ("TICKET INCONNU", Said::TicketUnknown),
];

/// What says nothing of a CAS, and must not be made to.
const OTHERS: [&str; 8] = [
    "Bonjour, cela ne marche pas.",
    "Merci de me rappeler demain au secrétariat.",
    "Le conseil de classe du 12 est déplacé.",
    "2014-09-02 08:12:40 GET /index.html\n2014-09-02 08:12:41 GET /style.css",
    "<?php phpCAS::client(CAS_VERSION_2_0, 'cas.exemple.fr', 443, '/cas'); ?>",
    "<html><title>Accueil</title><body>Bienvenue au collège. Horaires du service de restauration.</body></html>",
    "Le numéro de série du poste est 1234.",
    "Réunion des professeurs en salle 500.",
];

fn told(pasted: &str) -> Told {
    match Answer::read(pasted.as_bytes()) {
        Err(AnswerError::Told(told)) => *told,
        other => panic!("{pasted}: {other:?}"),
    }
}

#[test]
fn words_together_say_what_they_seem_to_mean() {
    let told = |pasted| match Answer::read(pasted) {
        Err(AnswerError::Told(told)) => Some((told.said, told.wording)),
        _ => None,
    };
    let others: Vec<_> = SAMPLES
        .iter()
        .map(|(pasted, said)| (pasted, Some((*said, Wording::Gist)), told(pasted.as_bytes())))
        .filter(|(_, expected, found)| expected != found)
        .collect();
    assert!(others.is_empty(), "{others:#?}");
}

#[test]
fn each_rule_is_met_by_a_sample() {
    let table = Table::embedded().expect("the table");
    let met: BTreeSet<_> = SAMPLES.iter().filter_map(|(text, _)| table.gist(text)).map(|gist| gist.rule).collect();
    assert_eq!(met, (0..table.gists()).collect(), "rules without a sample");
}

#[test]
fn other_texts_are_not_made_to_speak() {
    for text in OTHERS {
        let error = Answer::read(text.as_bytes()).expect_err(text);
        assert!(matches!(error, AnswerError::NotAnAnswer { .. } | AnswerError::WebPage { .. }), "{text}: {error:?}");
    }
}

#[test]
fn a_gist_is_never_told_as_a_server_s_words() {
    for language in [Language::French, Language::English] {
        let i18n = I18n::new(language);
        let known = say::error(&i18n, &AnswerError::Told(Box::new(told("INVALID_SERVICE")))).message;
        let gist = say::error(&i18n, &AnswerError::Told(Box::new(told(SAMPLES[1].0)))).message;
        let hedge = match language {
            Language::French => "semblent dire",
            Language::English => "seem to say",
        };
        assert!(gist.contains(hedge) && !known.contains(hedge), "{gist}\n{known}");
    }
}

#[test]
fn the_services_of_a_sentence_are_those_of_its_line() {
    let mail = "Bonjour,\n\nNous voyons : INVALID_SERVICE, le ticket n’est pas pour http://notes.exemple.fr:8036/ \n\nVoir \
                https://assistance.exemple.fr/faq\n";
    assert_eq!(told(mail).services.named.as_deref(), Some("http://notes.exemple.fr:8036/"));
    let log =
        "[x] Ticket for [http://a.fr/] does not match the service [https://cas.fr/login?service=http%3A%2F%2Fb.fr%2F]";
    assert_eq!(told(log).services.unordered, ["http://a.fr/", "http://b.fr/"]);
}

#[test]
fn a_redirect_to_the_cas_is_pronote_s_own() {
    let head = |link: &str| format!("HTTP/1.1 302 Found\r\nLocation: {link}\r\n\r\n");
    let services = |link: &str| match Answer::read(head(link).as_bytes()) {
        Err(AnswerError::Redirect { services, .. }) => services.named,
        other => panic!("{link}: {other:?}"),
    };
    let page = "http://notes.exemple.fr:80/eleve.html";
    let coded = "http%3A%2F%2Fnotes.exemple.fr%3A80%2Feleve.html";
    assert_eq!(services(&format!("https://cas.exemple.fr/login?service={coded}")).as_deref(), Some(page));
    assert_eq!(services(&format!("https://cas.exemple.fr/login?TARGET={coded}")).as_deref(), Some(page));
    assert_eq!(services("https://cas.exemple.fr/login"), None);
}

#[test]
fn each_status_has_its_own_remedy() {
    let i18n = I18n::new(Language::French);
    let hint = |status| say::error(&i18n, &AnswerError::HttpStatus { status }).hint;
    let all: BTreeSet<_> = [400, 401, 403, 404, 405, 407, 408, 429, 500, 502, 418].map(hint).into();
    assert_eq!(all.len(), 11, "{all:#?}");
    assert_eq!(hint(502), hint(504));
    assert!(hint(405).contains("POST"), "{}", hint(405));
}

#[test]
fn a_captive_portal_is_not_the_cas() {
    for page in [
        "<html><title>Portail captif</title><body>Identifiez-vous</body></html>",
        "<html><title>Erreur</title><body>Vous devez vous authentifier sur le proxy</body></html>",
        "<html><body><h1>Accès à Internet</h1>Votre demande a été refusée</body></html>",
    ] {
        let error = Answer::read(page.as_bytes()).expect_err(page);
        assert!(matches!(error, AnswerError::FilterPage { .. }), "{page}: {error:?}");
    }
}

#[test]
fn names_without_an_answer_are_held_against_the_settings() {
    let text = "nom\tTAVEL\nprenom\tMona\ndateNaissance\t12/03/1975\ncodePostal\t06300\ncategories\tNational_3\n";
    let error = Answer::read(text.as_bytes()).expect_err(text);
    assert!(
        matches!(&error, AnswerError::NotAnAnswer { looks: Looks::Attributes { all, .. } } if all.len() == 5),
        "{error:?}"
    );
}

#[test]
fn a_rule_that_would_fit_anything_is_refused() {
    let table = |gist: &str| format!("(sources: {{}}, sentences: [], codes: [], markers: [], gists: [{gist}])");
    let rule = |says: &str| table(&format!("(about: [], says: [{says}], cause: NoUser)"));
    assert!(Table::parse(&rule("\"personne\"")).is_ok());
    for says in ["", "\"\"", "\" « » \""] {
        assert_eq!(Table::parse(&rule(says)).err(), Some(MessageError::Gist { number: 1 }), "{says}");
    }
}
