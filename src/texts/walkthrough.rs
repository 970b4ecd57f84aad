//! The sentences of a refused walkthrough, and the names of its places, levels and actors.

use super::{Language, Sentence, Texts};
use crate::domain::inputs::Hosting;
use crate::walkthrough::fault::{Fault, FaultKind, LoadError, Part, SyntaxFault, Unreadable, Words};
use crate::walkthrough::names::name;
use crate::walkthrough::{Actor, Condition, Level, Place};
use crate::{sentence, text};

impl Texts {
    /// The name of a machine, as its badge says it.
    pub fn place(&self, place: Place) -> String {
        match place {
            Place::Client2013 => text!(self, "lieu-client-2013"),
            Place::Poste => text!(self, "lieu-poste"),
            Place::Serveur => text!(self, "lieu-serveur"),
            Place::ConsoleHebergeur => text!(self, "lieu-console-hebergeur"),
            Place::Ent => text!(self, "lieu-ent"),
            Place::Navigateur => text!(self, "lieu-navigateur"),
        }
    }

    /// The word that heads a warning.
    pub fn level(&self, level: Level) -> String {
        match level {
            Level::Attention => text!(self, "niveau-attention"),
            Level::PointDeNonRetour => text!(self, "niveau-point-de-non-retour"),
        }
    }

    /// Who acts on a symptom.
    pub fn actor(&self, actor: Actor) -> String {
        match actor {
            Actor::Adjoint => text!(self, "acteur-adjoint"),
            Actor::Dane => text!(self, "acteur-dane"),
            Actor::Ent => text!(self, "acteur-ent"),
            Actor::Editeur => text!(self, "acteur-editeur"),
            Actor::Reseau => text!(self, "acteur-reseau"),
        }
    }
}

/// Everything that is wrong with a walkthrough, a sentence for each fault.
pub fn sentences(texts: &Texts, error: &LoadError) -> Vec<Sentence> {
    match error {
        LoadError::Unreadable { path, why } => vec![unreadable(texts, &path.display().to_string(), *why)],
        LoadError::TooLarge { path, most_kib } => {
            vec![sentence!(texts, "parcours-trop-gros", chemin = path.display().to_string(), taille = most_kib)]
        }
        LoadError::NotUtf8 { path, line } => {
            vec![sentence!(texts, "parcours-utf8", chemin = path.display().to_string(), ligne = line)]
        }
        LoadError::Syntax { line, column, kind } => {
            let place = text!(texts, "parcours-ou-colonne", ligne = line, colonne = column);
            vec![syntax(texts, &place, kind)]
        }
        LoadError::Content(faults) => faults.iter().map(|fault| content(texts, fault)).collect(),
    }
}

fn unreadable(texts: &Texts, path: &str, why: Unreadable) -> Sentence {
    match why {
        Unreadable::NotFound => sentence!(texts, "parcours-introuvable", chemin = path.to_owned()),
        Unreadable::NotAFile => sentence!(texts, "parcours-pas-un-fichier", chemin = path.to_owned()),
        Unreadable::Denied => sentence!(texts, "parcours-refuse", chemin = path.to_owned()),
        Unreadable::Other => sentence!(texts, "parcours-illisible", chemin = path.to_owned()),
    }
}

fn syntax(texts: &Texts, place: &str, kind: &SyntaxFault) -> Sentence {
    match kind {
        SyntaxFault::UnknownField { found, known } => {
            let found = crate::domain::excerpt(found);
            sentence!(texts, "parcours-champ-inconnu", ou = place.to_owned(), champ = found, connus = known.join(", "))
        }
        SyntaxFault::MissingField { field } => {
            sentence!(texts, "parcours-champ-absent", ou = place.to_owned(), champ = field)
        }
        SyntaxFault::DuplicateField { field } => {
            sentence!(texts, "parcours-champ-double", ou = place.to_owned(), champ = field)
        }
        SyntaxFault::UnclosedText => sentence!(texts, "parcours-texte-ouvert", ou = place.to_owned()),
        SyntaxFault::UnclosedComment => sentence!(texts, "parcours-commentaire-ouvert", ou = place.to_owned()),
        SyntaxFault::MissingComma => sentence!(texts, "parcours-virgule", ou = place.to_owned()),
        SyntaxFault::NotAText => sentence!(texts, "parcours-pas-texte", ou = place.to_owned()),
        SyntaxFault::NotANumber => sentence!(texts, "parcours-pas-nombre", ou = place.to_owned()),
        SyntaxFault::NotAList => sentence!(texts, "parcours-pas-liste", ou = place.to_owned()),
        SyntaxFault::NotAGroup => sentence!(texts, "parcours-pas-groupe", ou = place.to_owned()),
        SyntaxFault::NotYesOrNo => sentence!(texts, "parcours-pas-oui-non", ou = place.to_owned()),
        SyntaxFault::BadEscape => sentence!(texts, "parcours-barre-inversee", ou = place.to_owned()),
        SyntaxFault::EndOfFile => sentence!(texts, "parcours-inacheve", ou = place.to_owned()),
        SyntaxFault::AfterTheEnd => sentence!(texts, "parcours-apres-la-fin", ou = place.to_owned()),
        SyntaxFault::Other => sentence!(texts, "parcours-syntaxe", ou = place.to_owned()),
    }
}

/// « Ligne 12, étape « publication », champ « titre.en » ».
fn place(texts: &Texts, fault: &Fault) -> String {
    let part = match &fault.part {
        Part::File => text!(texts, "parcours-partie-fichier"),
        Part::AtHand(id) => text!(texts, "parcours-partie-sous-la-main", id = id),
        Part::Step(id) => text!(texts, "parcours-partie-etape", id = id),
        Part::Instruction { step, instruction } => {
            text!(texts, "parcours-partie-consigne", etape = step, id = instruction)
        }
        Part::Rollback => text!(texts, "parcours-partie-retour"),
        Part::RollbackCase(id) => text!(texts, "parcours-partie-cas", id = id),
        Part::Symptom(id) => text!(texts, "parcours-partie-symptome", id = id),
        Part::Term(id) => text!(texts, "parcours-partie-terme", id = id),
    };
    text!(texts, "parcours-ou", ligne = fault.line, partie = part, champ = fault.field.as_str())
}

fn content(texts: &Texts, fault: &Fault) -> Sentence {
    let ou = place(texts, fault);
    match &fault.kind {
        FaultKind::UnknownFormat { found, known } => {
            sentence!(texts, "parcours-format", ou = ou, trouve = found, connu = known)
        }
        FaultKind::BadId { found } => sentence!(texts, "parcours-id", ou = ou, trouve = found),
        FaultKind::DuplicateId { id } => sentence!(texts, "parcours-id-double", ou = ou, id = id),
        FaultKind::NotConsecutive { found, expected } => {
            sentence!(texts, "parcours-numero", ou = ou, trouve = found, attendu = expected)
        }
        FaultKind::UnknownWord { words, found, close, known } => {
            let list = word_list(texts, *words);
            match close {
                Some(close) => {
                    sentence!(texts, "parcours-mot-proche", ou = ou, liste = list, trouve = found, proche = close)
                }
                None => {
                    sentence!(
                        texts,
                        "parcours-mot-inconnu",
                        ou = ou,
                        liste = list,
                        trouve = found,
                        connus = known.join(", ")
                    )
                }
            }
        }
        FaultKind::RepeatedWord { found } => sentence!(texts, "parcours-mot-double", ou = ou, trouve = found),
        FaultKind::MissingLanguage { language: found } => {
            sentence!(texts, "parcours-langue-absente", ou = ou, langue = language(texts, *found), code = found.code())
        }
        FaultKind::EmptyText { language: found } => {
            sentence!(texts, "parcours-texte-vide", ou = ou, langue = language(texts, *found))
        }
        FaultKind::ForbiddenCharacter { language: found, code } => {
            sentence!(texts, "parcours-caractere", ou = ou, langue = language(texts, *found), code = code)
        }
        FaultKind::UnbalancedMark { language: found } => {
            sentence!(texts, "parcours-etoiles", ou = ou, langue = language(texts, *found))
        }
        FaultKind::EmptyLabel { language: found } => {
            sentence!(texts, "parcours-libelle-vide", ou = ou, langue = language(texts, *found))
        }
        FaultKind::LabelNotAllowed { language: found } => {
            sentence!(texts, "parcours-libelle-interdit", ou = ou, langue = language(texts, *found))
        }
        FaultKind::LabelOnlyOnce { label, missing_in } => {
            sentence!(texts, "parcours-libelle-absent", ou = ou, libelle = label, langue = language(texts, *missing_in))
        }
        FaultKind::NoMinutes => sentence!(texts, "parcours-minutes", ou = ou),
        FaultKind::NoStep { hosting } => sentence!(texts, "parcours-sans-etape", ou = ou, cas = word_of(*hosting)),
        FaultKind::NoInstruction => sentence!(texts, "parcours-sans-consigne", ou = ou),
        FaultKind::NothingToDo { hosting } => {
            sentence!(texts, "parcours-rien-a-faire", ou = ou, cas = word_of(*hosting))
        }
        FaultKind::NeverHolds { condition, outer } => {
            sentence!(texts, "parcours-jamais", ou = ou, condition = name(condition), autour = name(outer))
        }
        FaultKind::CalloutWithoutFigure => sentence!(texts, "parcours-repere-sans-figure", ou = ou),
        FaultKind::FigureNotOfStep { figure } => sentence!(texts, "parcours-figure-ailleurs", ou = ou, figure = figure),
        FaultKind::FigureNotNamed => sentence!(texts, "parcours-figure-a-dire", ou = ou),
        FaultKind::CalloutOffFigure => sentence!(texts, "parcours-repere-hors-figure", ou = ou),
        FaultKind::CalloutZero => sentence!(texts, "parcours-repere-zero", ou = ou),
        FaultKind::CalloutUnclear => sentence!(texts, "parcours-repere-incertain", ou = ou),
        FaultKind::CalloutNotDrawn { figure, number, drawn } => {
            let count = drawn.len();
            let drawn = drawn.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
            sentence!(
                texts,
                "parcours-repere-non-dessine",
                ou = ou,
                figure = figure,
                repere = number.to_string(),
                nombre = count,
                dessines = drawn
            )
        }
        FaultKind::RepeatedCallout { figure, number, other } => {
            sentence!(texts, "parcours-repere-double", ou = ou, figure = figure, numero = number, autre = other)
        }
        FaultKind::NothingSafeFirst => sentence!(texts, "parcours-rien-a-l-abri", ou = ou),
        FaultKind::NoReturnNotSaid => sentence!(texts, "parcours-abri-sans-raison", ou = ou),
    }
}

fn word_list(texts: &Texts, words: Words) -> String {
    match words {
        Words::Places => text!(texts, "parcours-liste-lieux"),
        Words::Conditions => text!(texts, "parcours-liste-conditions"),
        Words::Figures => text!(texts, "parcours-liste-figures"),
        Words::Values => text!(texts, "parcours-liste-valeurs"),
        Words::Checks => text!(texts, "parcours-liste-verifications"),
        Words::Levels => text!(texts, "parcours-liste-niveaux"),
        Words::Actors => text!(texts, "parcours-liste-acteurs"),
    }
}

fn language(texts: &Texts, language: Language) -> String {
    match language {
        Language::French => text!(texts, "parcours-langue-fr"),
        Language::English => text!(texts, "parcours-langue-en"),
    }
}

/// The file's own word for a hosting.
fn word_of(hosting: Hosting) -> String {
    name(&match hosting {
        Hosting::OwnServer => Condition::ServeurSurPlace,
        Hosting::Publisher => Condition::Heberge,
    })
}
