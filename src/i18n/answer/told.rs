//! What is said of a page, a log line or a mail in which a CAS says something, and what to tell the ENT's support.

use super::cause;
use crate::diagnostics::answer::looks::Looks;
use crate::diagnostics::answer::message::Said;
use crate::diagnostics::answer::services::{differences, is_of};
use crate::diagnostics::answer::told::{Told, Wording};
use crate::diagnostics::answer::{Answer, AnswerError, FailureKind, Mapping, Outcome, Reading, Services};
use crate::diagnostics::compare::{AddressPart, Difference};
use crate::domain::ent::AttributeSet;
use crate::i18n::{I18n, UserMessage, compare as say_compare};
use crate::{text, user_message};

/// What a server is known to say.
pub fn said(i18n: &I18n, said: Said) -> UserMessage {
    match said {
        Said::NotAServiceTicket => user_message!(i18n, "reponse-dit-pas-un-ticket"),
        Said::ServiceRefused => user_message!(i18n, "reponse-dit-service-refuse"),
        Said::ServiceDisabled => user_message!(i18n, "reponse-dit-service-desactive"),
        Said::ServiceNotHttps => user_message!(i18n, "reponse-dit-service-sans-https"),
        Said::ServiceMalformed => user_message!(i18n, "reponse-dit-service-mal-ecrit"),
        Said::AttributeNeeded => user_message!(i18n, "reponse-dit-attribut-exige"),
        Said::SessionEnded => user_message!(i18n, "reponse-dit-session-finie"),
        Said::BadRequestFormat => user_message!(i18n, "reponse-dit-demande-mal-ecrite"),
        Said::Unavailable => user_message!(i18n, "reponse-dit-cas-ferme"),
        Said::CasNotHttps => user_message!(i18n, "reponse-dit-cas-sans-https"),
        Said::NoAnswer => user_message!(i18n, "reponse-dit-sans-reponse"),
        Said::BadAnswer => user_message!(i18n, "reponse-dit-reponse-illisible"),
        Said::CasUnreachable => user_message!(i18n, "reponse-dit-cas-injoignable"),
        Said::CasCertificate => user_message!(i18n, "reponse-dit-cas-certificat"),
        Said::NoServiceAtLogin => user_message!(i18n, "reponse-dit-connexion-sans-service"),
        Said::LoginAgain => user_message!(i18n, "reponse-dit-se-reconnecter"),
        Said::LoginLoop => user_message!(i18n, "reponse-dit-boucle"),
        Said::LoginFormStale => user_message!(i18n, "reponse-dit-formulaire-perime"),
        Said::LoginRestricted => user_message!(i18n, "reponse-dit-connexion-limitee"),
        Said::WrongPassword => user_message!(i18n, "reponse-dit-mot-de-passe"),
        Said::PasswordExpired => user_message!(i18n, "reponse-dit-mot-de-passe-expire"),
        Said::AccountDisabled => user_message!(i18n, "reponse-dit-compte-desactive"),
        Said::AccountLocked => user_message!(i18n, "reponse-dit-compte-verrouille"),
        Said::TooManyAttempts => user_message!(i18n, "reponse-dit-trop-d-essais"),
        Said::PronoteUnavailable => user_message!(i18n, "reponse-dit-pronote-ferme"),
        Said::EspaceClosed => user_message!(i18n, "reponse-dit-espace-ferme"),
        Said::PersonNotMatched => user_message!(i18n, "reponse-dit-personne-inconnue"),
        Said::ValidationFailed => user_message!(i18n, "reponse-dit-validation-refusee"),
        Said::TicketNotGranted => user_message!(i18n, "reponse-dit-ticket-non-donne"),
        Said::LoggedInWithoutService => user_message!(i18n, "reponse-dit-connecte-sans-service"),
        Said::LoggedOut => user_message!(i18n, "reponse-dit-deconnecte"),
        Said::LogoutNotice => user_message!(i18n, "reponse-dit-avis-de-deconnexion"),
        Said::AttributePage => user_message!(i18n, "reponse-dit-page-des-attributs"),
        Said::PageToConfirm => user_message!(i18n, "reponse-dit-page-a-confirmer"),
        Said::LoggedIn => user_message!(i18n, "reponse-dit-connecte"),
        Said::TicketGranted => user_message!(i18n, "reponse-dit-ticket-donne"),
        Said::TicketValidated => user_message!(i18n, "reponse-dit-ticket-valide"),
        Said::LoginPage => user_message!(i18n, "reponse-dit-page-de-connexion"),
        Said::TicketUnknown
        | Said::TicketUsed
        | Said::TicketExpired
        | Said::SpecificationNotMet
        | Said::ServiceMismatch
        | Said::TicketOrService
        | Said::ServiceNotRegistered
        | Said::AccountNotAllowed
        | Said::MissingParameter
        | Said::VersionMismatch
        | Said::Proxy
        | Said::InternalError
        | Said::ClockSkew
        | Said::NoAssertion
        | Said::NoUser => cause(i18n, FailureKind::from(said)),
    }
}

/// Where it is said, what it means, and the services it names.
pub(super) fn sentence(i18n: &I18n, told: &Told) -> UserMessage {
    let UserMessage { message, hint } = said(i18n, told.said);
    // What only says where one is names itself: « C’est la page de connexion… ».
    let message = match (told.wording, told.said.refuses(), told.on_page) {
        (Wording::Gist, ..) => text!(i18n, "reponse-d-apres-les-mots", sens = message),
        (Wording::Known, false, _) => message,
        (Wording::Known, true, true) => text!(i18n, "reponse-sur-page", sens = message),
        (Wording::Known, true, false) => text!(i18n, "reponse-dans-texte", sens = message),
    };
    let several =
        (told.refusals > 1).then(|| text!(i18n, "reponse-plusieurs-refus", nombre = told.refusals.to_string()));
    let lines = std::iter::once(message).chain(several).chain(services(i18n, &told.services));
    UserMessage { message: lines.collect::<Vec<_>>().join("\n"), hint }
}

/// What a text that says nothing of a CAS looks like, and what to paste instead.
pub fn looks(i18n: &I18n, looks: &Looks) -> UserMessage {
    match looks {
        Looks::Link => user_message!(i18n, "reponse-semble-lien"),
        Looks::Ticket => user_message!(i18n, "reponse-semble-ticket"),
        Looks::OtherXml { root } => user_message!(i18n, "reponse-semble-xml", element = root),
        Looks::Json => user_message!(i18n, "reponse-semble-json"),
        Looks::Encoded => user_message!(i18n, "reponse-semble-code"),
        Looks::Program => user_message!(i18n, "reponse-semble-programme"),
        Looks::Log => user_message!(i18n, "reponse-semble-journal"),
        Looks::Attributes { names, .. } => user_message!(i18n, "reponse-semble-attributs", noms = names),
        Looks::Other => user_message!(i18n, "reponse-autre"),
    }
}

/// The names of a list of attributes that came without an answer, against the mapping's; none for anything else.
pub fn against_mapping(
    i18n: &I18n,
    error: &AnswerError,
    mapping: &Mapping,
    ready_sets: &[AttributeSet],
) -> Vec<String> {
    let AnswerError::NotAnAnswer { looks: Looks::Attributes { all, .. } } = error else { return Vec::new() };
    let Some(seen) = mapping.seen(all, ready_sets) else { return Vec::new() };
    if seen.missing.is_empty() {
        return vec![text!(i18n, "reponse-noms-tous")];
    }
    let missing = text!(i18n, "reponse-noms-manquants", noms = seen.missing.join(", "));
    let fitting =
        seen.fitting.map(|label| text!(i18n, "reponse-noms-du-jeu", jeu = label.say(i18n.language()).to_owned()));
    std::iter::once(missing).chain(fitting).collect()
}

/// The services that a refusal names, one a line, then how they differ.
pub fn services(i18n: &I18n, services: &Services) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(service) = &services.at_login {
        lines.push(text!(i18n, "reponse-service-connexion", service = service.clone()));
    }
    if let Some(service) = &services.at_validation {
        lines.push(text!(i18n, "reponse-service-validation", service = service.clone()));
    }
    for service in services.named.iter().chain(&services.unordered) {
        lines.push(text!(i18n, "reponse-service-nomme", service = service.clone()));
    }
    lines.extend(services.differences().iter().map(|gap| self::gap(i18n, gap)));
    lines
}

/// The services of an answer or of a refusal against the settings' own, one a line.
pub fn with_dossier<'a>(i18n: &I18n, services: impl Iterator<Item = &'a str>, expected: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for service in services {
        if is_of(service, expected) {
            lines.push(text!(i18n, "reponse-service-du-dossier", service = service.to_owned()));
        } else {
            let (seen, expected) = (service.to_owned(), format!("{expected}/"));
            let mut gaps = differences(&expected, service);
            // Any of PRONOTE's pages is right.
            gaps.retain(|gap| !matches!(gap.part, AddressPart::Page | AddressPart::FinalSlash));
            lines.push(text!(i18n, "reponse-service-autre", vu = seen, attendu = expected));
            lines.extend(gaps.iter().map(|gap| self::gap(i18n, gap)));
        }
    }
    lines
}

fn gap(i18n: &I18n, gap: &Difference) -> String {
    let shown = |text: &str| {
        if text.is_empty() {
            text!(i18n, "reponse-ecart-rien")
        } else {
            text!(i18n, "reponse-ecart-cite", texte = text)
        }
    };
    let part = say_compare::part(i18n, gap.part);
    text!(i18n, "reponse-ecart", partie = part, premier = shown(&gap.expected), second = shown(&gap.seen))
}

/// What to read to the ENT's support over the phone: when, for which service, what came back. Nothing of the person.
pub fn for_support(i18n: &I18n, answer: &Answer, reading: &Reading) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(issued) = answer.issued {
        lines.push(text!(i18n, "reponse-dire-heure", heure = issued.format("%d/%m/%Y %H:%M:%S").to_string()));
    }
    let refused = match &answer.outcome {
        Outcome::Failure { services, .. } => services.at_validation.as_deref().or(services.named.as_deref()),
        Outcome::Success { .. } => None,
    };
    match (answer.audience().or(refused), &reading.expected_service) {
        (Some(service), _) => lines.push(text!(i18n, "reponse-dire-service", service = service.to_owned())),
        (None, Some(base)) => lines.push(text!(i18n, "reponse-dire-reglages", service = format!("{base}/"))),
        (None, None) => {}
    }
    if let Outcome::Failure { code, message, .. } = &answer.outcome {
        if !code.is_empty() {
            lines.push(text!(i18n, "reponse-dire-code", code = code.clone()));
        }
        if !message.reveal().is_empty() {
            lines.push(text!(i18n, "reponse-dire-message", message = in_one_line(message.reveal())));
        }
    }
    lines.push(text!(i18n, "reponse-dire-phrase", phrase = super::conclusion(i18n, reading).message));
    lines
}

/// A server's own words, without their line breaks and not without end.
fn in_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").chars().filter(|c| !c.is_control()).take(400).collect()
}
