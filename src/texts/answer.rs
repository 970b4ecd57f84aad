//! What is said of a CAS answer: why it cannot be read, what it tells, where the person enters.

use super::{Sentence, Texts};
use crate::diagnostics::answer::reading::{Candidate, Code, Conclusion, Fact, Reading, Reason, Remark, State, Why};
use crate::diagnostics::answer::{AnswerError, Cause, Encoding, Note, Private};
use crate::domain::inputs::Attribute;
use crate::domain::space::Space;
use crate::{sentence, text};

/// Values of the profile that a sentence repeats, and how long each may be.
const MOST_CODES: usize = 6;

/// Why a text is not an answer.
pub fn error(texts: &Texts, error: &AnswerError) -> Sentence {
    match error {
        AnswerError::Empty => sentence!(texts, "reponse-vide"),
        AnswerError::TooLarge => sentence!(texts, "reponse-trop-grande"),
        AnswerError::Unreadable(kind) => sentence!(texts, "reponse-illisible", cause = kind.to_string()),
        AnswerError::Nul { position } => sentence!(texts, "reponse-octet-nul", position = position.to_string()),
        AnswerError::BrokenUtf16 => sentence!(texts, "reponse-utf16"),
        AnswerError::Doctype => sentence!(texts, "reponse-dtd"),
        AnswerError::UnknownEntity { name, line } => {
            sentence!(texts, "reponse-entite", nom = name, ligne = line.to_string())
        }
        AnswerError::Control { code } => sentence!(texts, "reponse-caractere", code = code),
        AnswerError::TooDeep { limit } => sentence!(texts, "reponse-profonde", limite = limit.to_string()),
        AnswerError::TooManyElements { limit } => sentence!(texts, "reponse-elements", limite = limit.to_string()),
        AnswerError::TooManyAttributes { limit } => {
            sentence!(texts, "reponse-trop-attributs", limite = limit.to_string())
        }
        AnswerError::TooManyValues { limit } => sentence!(texts, "reponse-trop-valeurs", limite = limit.to_string()),
        AnswerError::Truncated { element } => sentence!(texts, "reponse-tronquee", element = element),
        AnswerError::Malformed { line, column } => {
            sentence!(texts, "reponse-mal-formee", ligne = line.to_string(), colonne = column.to_string())
        }
        AnswerError::WebPage => sentence!(texts, "reponse-page-web"),
        AnswerError::NotAuthorisedPage => sentence!(texts, "reponse-page-refus"),
        AnswerError::Json => sentence!(texts, "reponse-json"),
        AnswerError::Saml2 => sentence!(texts, "reponse-saml2"),
        AnswerError::Request => sentence!(texts, "reponse-demande"),
        AnswerError::AssertionAlone => sentence!(texts, "reponse-assertion-seule"),
        AnswerError::NoOutcome => sentence!(texts, "reponse-sans-resultat"),
        AnswerError::Contradictory => sentence!(texts, "reponse-contradictoire"),
        AnswerError::NotAnAnswer => sentence!(texts, "reponse-autre"),
    }
}

/// A remark on the answer itself.
pub fn note(texts: &Texts, note: &Note) -> String {
    match note {
        Note::Encoding(Encoding::Utf16) => text!(texts, "reponse-note-utf16"),
        Note::Encoding(Encoding::Utf8 | Encoding::Windows1252) => text!(texts, "reponse-note-cp1252"),
        Note::TextAround => text!(texts, "reponse-note-autour"),
        Note::Unescaped => text!(texts, "reponse-note-source"),
        Note::PrefixUndeclared { prefix } => text!(texts, "reponse-note-prefixe", prefixe = prefix.clone()),
        Note::OtherNamespace => text!(texts, "reponse-note-espace-de-noms"),
        Note::Fragment => text!(texts, "reponse-note-fragment"),
        Note::NotSaml(protocol) => text!(texts, "reponse-note-protocole", protocole = protocol.name()),
        Note::Valid { seconds } => text!(texts, "reponse-note-duree", secondes = seconds.to_string()),
        Note::ValidityMissing => text!(texts, "reponse-note-sans-duree"),
        Note::ValidityUnreadable => text!(texts, "reponse-note-duree-illisible"),
        Note::ValidityReversed => text!(texts, "reponse-note-duree-inversee"),
        Note::IssuedOutsideValidity => text!(texts, "reponse-note-emise-hors-duree"),
        Note::Audience { service } => text!(texts, "reponse-note-service", service = service.clone()),
        Note::Joined { attribute } => text!(texts, "reponse-note-jointes", attribut = attribute.clone()),
        Note::JsonArray { attribute } => text!(texts, "reponse-note-json", attribut = attribute.clone()),
    }
}

/// The assertion is for another service than the settings' (`expected`).
pub fn other_audience(texts: &Texts, seen: &str, expected: &str) -> Sentence {
    let (seen, expected) = (seen.to_owned(), expected.to_owned());
    sentence!(texts, "reponse-note-autre-service", vu = seen, attendu = expected)
}

/// Why the CAS refused, and what to do.
pub fn cause(texts: &Texts, cause: Cause) -> Sentence {
    match cause {
        Cause::Ticket => sentence!(texts, "reponse-cause-ticket"),
        Cause::Expired => sentence!(texts, "reponse-cause-expire"),
        Cause::NotYetValid => sentence!(texts, "reponse-cause-horloge"),
        Cause::Service => sentence!(texts, "reponse-cause-service"),
        Cause::TicketOrService => sentence!(texts, "reponse-cause-ticket-ou-service"),
        Cause::ServiceNotRegistered => sentence!(texts, "reponse-cause-non-enregistre"),
        Cause::UserRefused => sentence!(texts, "reponse-cause-utilisateur"),
        Cause::RequestIncomplete => sentence!(texts, "reponse-cause-demande"),
        Cause::TicketSpec => sentence!(texts, "reponse-cause-exigence"),
        Cause::ServerError => sentence!(texts, "reponse-cause-serveur"),
        Cause::Proxy => sentence!(texts, "reponse-cause-mandataire"),
        Cause::Version => sentence!(texts, "reponse-cause-version"),
        Cause::PlainNo => sentence!(texts, "reponse-cause-non"),
        Cause::SoapFault => sentence!(texts, "reponse-cause-soap"),
        Cause::SuccessInWordOnly => sentence!(texts, "reponse-cause-faux-succes"),
        Cause::NoStatus => sentence!(texts, "reponse-cause-sans-statut"),
        Cause::NoAssertion => sentence!(texts, "reponse-cause-sans-assertion"),
        Cause::NoUser => sentence!(texts, "reponse-cause-sans-utilisateur"),
        Cause::Unknown => sentence!(texts, "reponse-cause-inconnue"),
    }
}

/// Whether a fact is in the answer.
pub fn fact(texts: &Texts, fact: &Fact) -> Sentence {
    let (what, name) = (attribute_name(texts, fact.attribute), fact.name.clone());
    match &fact.state {
        State::Found(_) => sentence!(texts, "reponse-fait-trouve", fait = what, attribut = name),
        State::Empty => sentence!(texts, "reponse-fait-vide", fait = what, attribut = name),
        State::Missing(candidates) if candidates.is_empty() => {
            sentence!(texts, "reponse-fait-absent", fait = what, attribut = name)
        }
        State::Missing(candidates) => {
            let offered = offered(texts, candidates);
            sentence!(texts, "reponse-fait-ailleurs", fait = what, attribut = name, candidats = offered)
        }
        State::NotMapped(candidates) if candidates.is_empty() => sentence!(texts, "reponse-fait-sans-nom", fait = what),
        State::NotMapped(candidates) => {
            let offered = offered(texts, candidates);
            sentence!(texts, "reponse-fait-sans-nom-ailleurs", fait = what, candidats = offered)
        }
    }
}

fn offered(texts: &Texts, candidates: &[Candidate]) -> String {
    let names: Vec<_> = candidates
        .iter()
        .map(|candidate| {
            let name = candidate.name.clone();
            match candidate.why {
                Why::Case => text!(texts, "reponse-pourquoi-casse", nom = name),
                Why::KnownName => name,
                Why::Content => text!(texts, "reponse-pourquoi-contenu", nom = name),
            }
        })
        .collect();
    names.join(", ")
}

/// What is odd in the value of a fact.
pub fn remark(texts: &Texts, attribute: Attribute, remark: Remark) -> Sentence {
    let what = attribute_name(texts, attribute);
    match remark {
        Remark::SeveralValues { count } => {
            sentence!(texts, "reponse-valeur-plusieurs", fait = what, nombre = count.to_string())
        }
        Remark::IsoDate => sentence!(texts, "reponse-valeur-date-iso", fait = what),
        Remark::MonthFirst => sentence!(texts, "reponse-valeur-date-mois", fait = what),
        Remark::ImpossibleDate => sentence!(texts, "reponse-valeur-date-impossible", fait = what),
        Remark::OtherDateForm => sentence!(texts, "reponse-valeur-date-autre", fait = what),
        Remark::PostcodeZeroLost => sentence!(texts, "reponse-valeur-code-zero", fait = what),
        Remark::OtherPostcodeForm => sentence!(texts, "reponse-valeur-code-autre", fait = what),
        Remark::Garbled => sentence!(texts, "reponse-valeur-accents", fait = what),
    }
}

/// The ready set that fits, by the name the catalogue shows.
pub fn fitting_set(texts: &Texts, set: &str) -> Sentence {
    let set = set.to_owned();
    sentence!(texts, "reponse-jeu", jeu = set)
}

/// Where the person enters, and why. It repeats values of the profile: to be shown, not kept.
pub fn conclusion(texts: &Texts, reading: &Reading) -> Sentence {
    let codes = &reading.codes;
    match &reading.conclusion {
        Conclusion::Enters(space) => sentence!(texts, "reponse-entre", espace = space_name(texts, *space)),
        Conclusion::Several { spaces, shared: false } => {
            sentence!(texts, "reponse-plusieurs", espaces = entered(texts, spaces, codes))
        }
        Conclusion::Several { spaces, shared: true } => {
            sentence!(texts, "reponse-plusieurs-reglage", espaces = entered(texts, spaces, codes))
        }
        Conclusion::Nowhere(reason) => nowhere(texts, reason, codes),
    }
}

fn nowhere(texts: &Texts, reason: &Reason, codes: &[Code]) -> Sentence {
    match reason {
        Reason::Failure(why) => {
            let Sentence { message, remedy } = cause(texts, *why);
            Sentence { message: text!(texts, "reponse-nulle-part-echec", cause = message), remedy }
        }
        Reason::NoAttribute(protocol) => {
            sentence!(texts, "reponse-nulle-part-attributs", protocole = protocol.name())
        }
        Reason::ProfileNotMapped => sentence!(texts, "reponse-nulle-part-profil-sans-nom"),
        Reason::ProfileMissing { name } => sentence!(texts, "reponse-nulle-part-profil-absent", attribut = name),
        Reason::ProfileEmpty { name } => sentence!(texts, "reponse-nulle-part-profil-vide", attribut = name),
        Reason::CodesUnknown => sentence!(texts, "reponse-nulle-part-codes", codes = shown(codes)),
        Reason::OtherCoding => {
            let expected: Vec<_> = codes.iter().filter_map(|code| code.other_coding.clone()).take(MOST_CODES).collect();
            sentence!(texts, "reponse-nulle-part-codage", codes = shown(codes), attendus = expected.join(", "))
        }
        Reason::NotRecognised { missing, spaces } => {
            let missing: Vec<_> = missing.iter().map(|&attribute| attribute_name(texts, attribute)).collect();
            let entered = entered(texts, spaces, codes);
            sentence!(texts, "reponse-nulle-part-inconnue", manque = missing.join(", "), espaces = entered)
        }
    }
}

fn shown<'a>(codes: impl IntoIterator<Item = &'a Code>) -> String {
    let shown: Vec<_> =
        codes.into_iter().take(MOST_CODES).map(|code| crate::domain::excerpt(Private::reveal(&code.value))).collect();
    shown.join(", ")
}

fn entered(texts: &Texts, spaces: &[Space], codes: &[Code]) -> String {
    let each: Vec<_> = spaces
        .iter()
        .map(|space| {
            let by = shown(codes.iter().filter(|code| code.spaces.contains(space)));
            text!(texts, "reponse-espace-par", espace = space_name(texts, *space), codes = by)
        })
        .collect();
    each.join(", ")
}

/// An espace as a sentence names it.
pub fn space_name(texts: &Texts, space: Space) -> String {
    match space {
        Space::Professeurs => text!(texts, "espace-professeurs"),
        Space::VieScolaire => text!(texts, "espace-vie-scolaire"),
        Space::Parents => text!(texts, "espace-parents"),
        Space::Eleves => text!(texts, "espace-eleves"),
        Space::Entreprise => text!(texts, "espace-entreprise"),
        Space::Academie => text!(texts, "espace-academie"),
    }
}

fn attribute_name(texts: &Texts, attribute: Attribute) -> String {
    match attribute {
        Attribute::LastName => text!(texts, "valeur-attribut-nom"),
        Attribute::FirstName => text!(texts, "valeur-attribut-prenom"),
        Attribute::BirthDate => text!(texts, "valeur-attribut-date-naissance"),
        Attribute::Postcode => text!(texts, "valeur-attribut-code-postal"),
        Attribute::Profile => text!(texts, "valeur-attribut-profil"),
    }
}
