//! What is said of a CAS answer: why it cannot be read, what it tells, where the person enters.

use super::{I18n, UserMessage, whole};
use crate::diagnostics::answer::connector::Connector;
use crate::diagnostics::answer::note::Outside;
use crate::diagnostics::answer::reading::{
    AttributeCandidate, Code, Conclusion, Doubt, Fact, FactAdvice, Never, Reading, Reason, Remark, State, Why,
};
use crate::diagnostics::answer::{AnswerError, Encoding, FailureKind, Note, Private};
use crate::domain::inputs::Attribute;
use crate::domain::space::Space;
use crate::dossier::error::Failure;
use crate::{text, user_message};
use std::io::ErrorKind;

mod told;

pub use told::{against_mapping, for_support, looks, said, services, with_dossier};

/// Values of the profile that a sentence repeats, and how long each may be.
const MOST_CODES: usize = 6;

/// Why a text is not an answer.
pub fn error(i18n: &I18n, error: &AnswerError) -> UserMessage {
    match error {
        AnswerError::Empty => user_message!(i18n, "reponse-vide"),
        AnswerError::TooLarge => user_message!(i18n, "reponse-trop-grande"),
        AnswerError::Unreadable(ErrorKind::InvalidInput | ErrorKind::IsADirectory) => {
            user_message!(i18n, "reponse-pas-un-fichier")
        }
        AnswerError::Unreadable(kind) => {
            super::dossier::refused(i18n, text!(i18n, "reponse-illisible"), &Failure::of(&(*kind).into()))
        }
        AnswerError::Nul { position } => user_message!(i18n, "reponse-octet-nul", position = position.to_string()),
        AnswerError::BrokenUtf16 => user_message!(i18n, "reponse-utf16"),
        AnswerError::Doctype => user_message!(i18n, "reponse-dtd"),
        AnswerError::UnknownEntity { name, line } => {
            user_message!(i18n, "reponse-entite", nom = name, ligne = line.to_string())
        }
        AnswerError::BareAmpersand { line } => user_message!(i18n, "reponse-esperluette", ligne = line.to_string()),
        AnswerError::Control { code } => user_message!(i18n, "reponse-caractere", code = code),
        AnswerError::TooDeep { limit } => user_message!(i18n, "reponse-profonde", limite = limit.to_string()),
        AnswerError::TooManyElements { limit } => user_message!(i18n, "reponse-elements", limite = limit.to_string()),
        AnswerError::TooManyAttributes { limit } => {
            user_message!(i18n, "reponse-trop-attributs", limite = limit.to_string())
        }
        AnswerError::TooManyValues { limit } => user_message!(i18n, "reponse-trop-valeurs", limite = limit.to_string()),
        AnswerError::TooManyDocuments { limit } => {
            user_message!(i18n, "reponse-trop-documents", limite = limit.to_string())
        }
        AnswerError::Truncated { element, refusal } => {
            with_refusal(i18n, user_message!(i18n, "reponse-tronquee", element = element), *refusal)
        }
        AnswerError::Malformed { line, column } => {
            user_message!(i18n, "reponse-mal-formee", ligne = line.to_string(), colonne = column.to_string())
        }
        AnswerError::WebPage { title } if title.is_empty() => user_message!(i18n, "reponse-page-web"),
        AnswerError::WebPage { title } => user_message!(i18n, "reponse-page-web-titre", titre = title),
        AnswerError::FilterPage { title } if title.is_empty() => user_message!(i18n, "reponse-page-filtre"),
        AnswerError::FilterPage { title } => user_message!(i18n, "reponse-page-filtre-titre", titre = title),
        AnswerError::Json { refusal } => with_refusal(i18n, user_message!(i18n, "reponse-json"), *refusal),
        AnswerError::Saml2 => user_message!(i18n, "reponse-saml2"),
        AnswerError::Request => user_message!(i18n, "reponse-demande"),
        AnswerError::AssertionAlone => user_message!(i18n, "reponse-assertion-seule"),
        AnswerError::NoOutcome => user_message!(i18n, "reponse-sans-resultat"),
        AnswerError::Contradictory => user_message!(i18n, "reponse-contradictoire"),
        AnswerError::Told(told) => told::sentence(i18n, told),
        AnswerError::EmptyBody { status: None } => user_message!(i18n, "reponse-corps-vide-sans-statut"),
        AnswerError::EmptyBody { status: Some(status) } => {
            user_message!(i18n, "reponse-corps-vide", statut = status.to_string())
        }
        AnswerError::Redirect { status, services, .. } if !services.is_empty() => {
            let service = services.all().next().unwrap_or_default().to_owned();
            user_message!(i18n, "reponse-renvoi-au-cas", statut = status.to_string(), service = service)
        }
        AnswerError::Redirect { status, destination, .. } if destination.is_empty() => {
            user_message!(i18n, "reponse-renvoi-sans-adresse", statut = status.to_string())
        }
        AnswerError::Redirect { status, destination, .. } => {
            user_message!(i18n, "reponse-renvoi", statut = status.to_string(), adresse = destination)
        }
        AnswerError::HttpStatus { status } => {
            user_message!(i18n, "reponse-statut-http", statut = status.to_string(), genre = kind_of_status(*status))
        }
        AnswerError::NotAnAnswer { looks: kind } => looks(i18n, kind),
    }
}

/// Statuses that call for the same remedy, as the sentences name them.
fn kind_of_status(status: u16) -> &'static str {
    match status {
        400 => "demande",
        401 => "acces",
        403 => "refus",
        404 | 410 => "introuvable",
        405 => "methode",
        407 => "proxy",
        408 => "attente",
        429 => "trop",
        500 => "erreur",
        502..=504 => "panne",
        _ => "autre",
    }
}

/// What can be read of an answer that PRONOTE cannot read: whether it refuses, and why.
fn with_refusal(i18n: &I18n, said: UserMessage, refusal: Option<FailureKind>) -> UserMessage {
    let Some(refusal) = refusal else { return said };
    let why = cause(i18n, refusal);
    UserMessage {
        message: text!(i18n, "reponse-refuse-aussi", lecture = said.message, cause = why.message),
        hint: text!(i18n, "reponse-refuse-aussi-remede", premier = why.hint, second = said.hint),
    }
}

/// A remark on the answer itself.
pub fn note(i18n: &I18n, note: &Note) -> String {
    match note {
        Note::Encoding(Encoding::Utf16) => text!(i18n, "reponse-note-utf16"),
        Note::Encoding(Encoding::Utf8 | Encoding::Windows1252) => text!(i18n, "reponse-note-cp1252"),
        Note::SeveralAnswers { count, read } => {
            text!(i18n, "reponse-note-plusieurs", nombre = count.to_string(), rang = read.to_string())
        }
        Note::LastUnreadable => text!(i18n, "reponse-note-derniere-illisible"),
        Note::WithQuestion => text!(i18n, "reponse-note-question"),
        Note::LinePrefixes => text!(i18n, "reponse-note-debuts-de-ligne"),
        Note::Escapes => text!(i18n, "reponse-note-echappements"),
        Note::Percent => text!(i18n, "reponse-note-pourcents"),
        Note::QuotedPrintable => text!(i18n, "reponse-note-courriel"),
        Note::Json => text!(i18n, "reponse-note-en-json"),
        Note::Typographic => text!(i18n, "reponse-note-typographie"),
        Note::TextAround => text!(i18n, "reponse-note-autour"),
        Note::Unescaped => text!(i18n, "reponse-note-source"),
        Note::PrefixUndeclared { prefix } => text!(i18n, "reponse-note-prefixe", prefixe = prefix.clone()),
        Note::OtherNamespace => text!(i18n, "reponse-note-espace-de-noms"),
        Note::Fragment => text!(i18n, "reponse-note-fragment"),
        Note::NotSaml(protocol) => text!(i18n, "reponse-note-protocole", protocole = whole(protocol.name())),
        Note::Valid { seconds } => text!(i18n, "reponse-note-duree", secondes = seconds.to_string()),
        Note::ValidityMissing => text!(i18n, "reponse-note-sans-duree"),
        Note::ValidityUnreadable => text!(i18n, "reponse-note-duree-illisible"),
        Note::ValidityReversed => text!(i18n, "reponse-note-duree-inversee"),
        Note::ValidityZero => text!(i18n, "reponse-note-duree-nulle"),
        Note::IssuedOutsideValidity { side: Outside::Before } => text!(i18n, "reponse-note-emise-trop-tot"),
        Note::IssuedOutsideValidity { side: Outside::After } => text!(i18n, "reponse-note-emise-trop-tard"),
        Note::Audience { service } => text!(i18n, "reponse-note-service", service = service.clone()),
        Note::Joined { attribute } => text!(i18n, "reponse-note-jointes", attribut = attribute.clone()),
        Note::ListAsText { attribute } => text!(i18n, "reponse-note-liste", attribut = attribute.clone()),
        Note::JsonArray { attribute } => text!(i18n, "reponse-note-json", attribut = attribute.clone()),
    }
}

/// The assertion is for another service than the settings' (`expected`).
pub fn other_audience(i18n: &I18n, seen: &str, expected: &str) -> UserMessage {
    let (seen, expected) = (seen.to_owned(), expected.to_owned());
    user_message!(i18n, "reponse-note-autre-service", vu = seen, attendu = expected)
}

/// Why the CAS refused, and what to do.
pub fn cause(i18n: &I18n, cause: FailureKind) -> UserMessage {
    match cause {
        FailureKind::Ticket => user_message!(i18n, "reponse-cause-ticket"),
        FailureKind::Expired => user_message!(i18n, "reponse-cause-expire"),
        FailureKind::NotYetValid => user_message!(i18n, "reponse-cause-horloge"),
        FailureKind::Service => user_message!(i18n, "reponse-cause-service"),
        FailureKind::TicketOrService => user_message!(i18n, "reponse-cause-ticket-ou-service"),
        FailureKind::ServiceNotRegistered => user_message!(i18n, "reponse-cause-non-enregistre"),
        FailureKind::UserRefused => user_message!(i18n, "reponse-cause-utilisateur"),
        FailureKind::RequestIncomplete => user_message!(i18n, "reponse-cause-demande"),
        FailureKind::TicketSpec => user_message!(i18n, "reponse-cause-exigence"),
        FailureKind::ServerError => user_message!(i18n, "reponse-cause-serveur"),
        FailureKind::Proxy => user_message!(i18n, "reponse-cause-mandataire"),
        FailureKind::Version => user_message!(i18n, "reponse-cause-version"),
        FailureKind::PlainNo => user_message!(i18n, "reponse-cause-non"),
        FailureKind::SoapFault => user_message!(i18n, "reponse-cause-soap"),
        FailureKind::SuccessInWordOnly => user_message!(i18n, "reponse-cause-faux-succes"),
        FailureKind::NoStatus => user_message!(i18n, "reponse-cause-sans-statut"),
        FailureKind::NoAssertion => user_message!(i18n, "reponse-cause-sans-assertion"),
        FailureKind::NoUser => user_message!(i18n, "reponse-cause-sans-utilisateur"),
        FailureKind::Unknown => user_message!(i18n, "reponse-cause-inconnue"),
        FailureKind::Told(meaning) => said(i18n, meaning),
    }
}

/// Whether a fact is in the answer, and what to do, as the whole reading calls for.
pub fn fact(i18n: &I18n, reading: &Reading, fact: &Fact) -> UserMessage {
    let said = state(i18n, fact);
    let hint = match reading.advice(fact) {
        FactAdvice::OfItsState => return said,
        FactAdvice::OtherConnector => text!(i18n, "reponse-fait-connecteur"),
        FactAdvice::Set => text!(i18n, "reponse-fait-jeu"),
        FactAdvice::AskTheEnt => text!(i18n, "reponse-fait-a-envoyer"),
    };
    UserMessage { hint, ..said }
}

fn state(i18n: &I18n, fact: &Fact) -> UserMessage {
    let (what, name) = (attribute_name(i18n, fact.attribute), fact.name.clone());
    match &fact.state {
        State::Found(_) => user_message!(i18n, "reponse-fait-trouve", fait = what, attribut = name),
        State::Empty => user_message!(i18n, "reponse-fait-vide", fait = what, attribut = name),
        State::Missing(candidates) if candidates.is_empty() => {
            user_message!(i18n, "reponse-fait-absent", fait = what, attribut = name)
        }
        State::Missing(candidates) => {
            let offered = offered(i18n, candidates);
            user_message!(i18n, "reponse-fait-ailleurs", fait = what, attribut = name, candidats = offered)
        }
        State::NotMapped(candidates) if candidates.is_empty() => {
            user_message!(i18n, "reponse-fait-sans-nom", fait = what)
        }
        State::NotMapped(candidates) => {
            let offered = offered(i18n, candidates);
            user_message!(i18n, "reponse-fait-sans-nom-ailleurs", fait = what, candidats = offered)
        }
    }
}

fn offered(i18n: &I18n, candidates: &[AttributeCandidate]) -> String {
    let names: Vec<_> = candidates
        .iter()
        .map(|candidate| {
            let name = candidate.name.clone();
            match candidate.why {
                Why::Case => text!(i18n, "reponse-pourquoi-casse", nom = name),
                Why::KnownName => name,
                Why::Content => text!(i18n, "reponse-pourquoi-contenu", nom = name),
            }
        })
        .collect();
    names.join(", ")
}

/// What is odd in the value of a fact.
pub fn remark(i18n: &I18n, attribute: Attribute, remark: Remark) -> UserMessage {
    let what = attribute_name(i18n, attribute);
    match remark {
        Remark::SeveralValues { count } => {
            user_message!(i18n, "reponse-valeur-plusieurs", fait = what, nombre = count.to_string())
        }
        Remark::IsoDate => user_message!(i18n, "reponse-valeur-date-iso", fait = what),
        Remark::LdapDate => user_message!(i18n, "reponse-valeur-date-ldap", fait = what),
        Remark::MonthFirst => user_message!(i18n, "reponse-valeur-date-mois", fait = what),
        Remark::ImpossibleDate => user_message!(i18n, "reponse-valeur-date-impossible", fait = what),
        Remark::OtherDateForm => user_message!(i18n, "reponse-valeur-date-autre", fait = what),
        Remark::PostcodeZeroLost => user_message!(i18n, "reponse-valeur-code-zero", fait = what),
        Remark::OtherPostcodeForm => user_message!(i18n, "reponse-valeur-code-autre", fait = what),
        Remark::Garbled => user_message!(i18n, "reponse-valeur-accents", fait = what),
    }
}

/// The ready set that fits, by the name the catalogue shows, and those of its names that are `missing` all the same.
pub fn fitting_set(i18n: &I18n, set: &str, missing: &[String]) -> UserMessage {
    let set = set.to_owned();
    match missing {
        [] => user_message!(i18n, "reponse-jeu", jeu = set),
        missing => user_message!(i18n, "reponse-jeu-sauf", jeu = set, noms = missing.join(", ")),
    }
}

/// The ENT's connector is not PRONOTE's.
pub fn connector(i18n: &I18n, connector: Connector) -> UserMessage {
    let (seen, wanted) = (connector.name().to_owned(), Connector::WANTED.to_owned());
    user_message!(i18n, "reponse-connecteur", vu = seen, voulu = wanted)
}

/// Where the person enters, and why. It repeats values of the profile: to be shown, not kept.
pub fn conclusion(i18n: &I18n, reading: &Reading) -> UserMessage {
    let codes = &reading.codes;
    let entered = match &reading.conclusion {
        Conclusion::Enters(space) => user_message!(i18n, "reponse-entre", espace = space_name(i18n, *space)),
        Conclusion::Several { spaces, shared: false } => {
            user_message!(i18n, "reponse-plusieurs", espaces = entered(i18n, spaces, codes))
        }
        Conclusion::Several { spaces, shared: true } => {
            user_message!(i18n, "reponse-plusieurs-reglage", espaces = entered(i18n, spaces, codes))
        }
        Conclusion::Nowhere(reason) => return elsewhere(i18n, reading, nowhere(i18n, reason, codes)),
    };
    doubted(i18n, reading, entered)
}

/// An entry with something left to do.
fn doubted(i18n: &I18n, reading: &Reading, said: UserMessage) -> UserMessage {
    let Some(doubt) = reading.doubts.first() else { return said };
    let doubt = match (doubt, &reading.other_audience, &reading.expected_service) {
        (Doubt::OtherService, Some(seen), Some(expected)) => other_audience(i18n, seen, expected),
        (Doubt::Json, ..) => user_message!(i18n, "reponse-doute-json"),
        (Doubt::Older, ..) => user_message!(i18n, "reponse-doute-ancienne"),
        (Doubt::OtherService | Doubt::Validity, ..) => user_message!(i18n, "reponse-doute-duree"),
        (Doubt::Values, ..) => user_message!(i18n, "reponse-doute-valeurs"),
    };
    let message = text!(i18n, "reponse-entre-mais", entree = said.message, doute = doubt.message);
    let hint = match reading.conclusion {
        Conclusion::Several { .. } => {
            text!(i18n, "reponse-entre-mais-remede", premier = doubt.hint, second = said.hint)
        }
        _ => doubt.hint,
    };
    UserMessage { message, hint }
}

/// What would make the person enter: another set of names, another connector.
fn elsewhere(i18n: &I18n, reading: &Reading, said: UserMessage) -> UserMessage {
    if matches!(reading.conclusion, Conclusion::Nowhere(Reason::Failure(_) | Reason::NeverValid(_))) {
        return said;
    }
    let better = match (reading.connector, &reading.fitting_label) {
        (Some(kind), _) => connector(i18n, kind),
        (None, Some(set)) => {
            let said = fitting_set(i18n, set.say(i18n.language()), &reading.missing_of_set);
            let spaces: Vec<_> = reading.spaces_with_set.iter().map(|&space| space_name(i18n, space)).collect();
            match spaces.is_empty() {
                true => said,
                false => UserMessage {
                    message: text!(i18n, "reponse-jeu-espaces", jeu = said.message, espaces = spaces.join(", ")),
                    ..said
                },
            }
        }
        (None, None) => return said,
    };
    let message = text!(i18n, "reponse-entre-mais", entree = said.message, doute = better.message);
    UserMessage { message, hint: better.hint }
}

fn nowhere(i18n: &I18n, reason: &Reason, codes: &[Code]) -> UserMessage {
    match reason {
        Reason::Failure(why) => {
            let UserMessage { message, hint } = cause(i18n, *why);
            UserMessage { message: text!(i18n, "reponse-nulle-part-echec", cause = message), hint }
        }
        Reason::NoAttribute(protocol) => {
            user_message!(i18n, "reponse-nulle-part-attributs", protocole = whole(protocol.name()))
        }
        Reason::NeverValid(Never::Zero) => user_message!(i18n, "reponse-nulle-part-duree-nulle"),
        Reason::NeverValid(Never::Reversed) => user_message!(i18n, "reponse-nulle-part-duree-inversee"),
        Reason::NeverValid(Never::TooSoon) => user_message!(i18n, "reponse-nulle-part-trop-tot"),
        Reason::NeverValid(Never::Expired) => user_message!(i18n, "reponse-nulle-part-expiree"),
        Reason::NeverValid(Never::NotYet) => user_message!(i18n, "reponse-nulle-part-pas-encore"),
        Reason::ListAsText { name } => {
            user_message!(i18n, "reponse-nulle-part-liste", attribut = name, codes = shown(codes))
        }
        Reason::ProfileNotMapped => user_message!(i18n, "reponse-nulle-part-profil-sans-nom"),
        Reason::ProfileMissing { name } => user_message!(i18n, "reponse-nulle-part-profil-absent", attribut = name),
        Reason::ProfileEmpty { name } => user_message!(i18n, "reponse-nulle-part-profil-vide", attribut = name),
        Reason::CodesUnknown => user_message!(i18n, "reponse-nulle-part-codes", codes = shown(codes)),
        Reason::OtherCoding => {
            let expected: Vec<_> = codes.iter().filter_map(|code| code.other_coding.clone()).take(MOST_CODES).collect();
            user_message!(i18n, "reponse-nulle-part-codage", codes = shown(codes), attendus = expected.join(", "))
        }
        Reason::NotRecognised { missing, spaces } => {
            let missing: Vec<_> = missing.iter().map(|&attribute| attribute_name(i18n, attribute)).collect();
            let entered = entered(i18n, spaces, codes);
            user_message!(i18n, "reponse-nulle-part-inconnue", manque = missing.join(", "), espaces = entered)
        }
    }
}

fn shown<'a>(codes: impl IntoIterator<Item = &'a Code>) -> String {
    let shown: Vec<_> =
        codes.into_iter().take(MOST_CODES).map(|code| crate::domain::excerpt(Private::reveal(&code.value))).collect();
    shown.join(", ")
}

fn entered(i18n: &I18n, spaces: &[Space], codes: &[Code]) -> String {
    let each: Vec<_> = spaces
        .iter()
        .map(|space| {
            let by = shown(codes.iter().filter(|code| code.spaces.contains(space)));
            text!(i18n, "reponse-espace-par", espace = space_name(i18n, *space), codes = by)
        })
        .collect();
    each.join(", ")
}

/// An espace as a sentence names it.
pub fn space_name(i18n: &I18n, space: Space) -> String {
    match space {
        Space::Professeurs => text!(i18n, "espace-professeurs"),
        Space::VieScolaire => text!(i18n, "espace-vie-scolaire"),
        Space::Parents => text!(i18n, "espace-parents"),
        Space::Eleves => text!(i18n, "espace-eleves"),
        Space::Entreprise => text!(i18n, "espace-entreprise"),
        Space::Academie => text!(i18n, "espace-academie"),
    }
}

fn attribute_name(i18n: &I18n, attribute: Attribute) -> String {
    match attribute {
        Attribute::LastName => text!(i18n, "valeur-attribut-nom"),
        Attribute::FirstName => text!(i18n, "valeur-attribut-prenom"),
        Attribute::BirthDate => text!(i18n, "valeur-attribut-date-naissance"),
        Attribute::Postcode => text!(i18n, "valeur-attribut-code-postal"),
        Attribute::Profile => text!(i18n, "valeur-attribut-profil"),
    }
}
