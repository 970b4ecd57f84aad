//! The sentences of a refused walkthrough, and the names of its places, levels and actors.

use super::{I18n, Language, UserMessage};
use crate::domain::finding::Actor;
use crate::domain::inputs::Hosting;
use crate::walkthrough::fault::{Fault, FaultKind, FilePart, LoadError, ReadFailure, SyntaxFault, Words};
use crate::walkthrough::names::Word;
use crate::walkthrough::own_figure::FigureFileFault;
use crate::walkthrough::{Condition, Level, Place, Tool};
use crate::{text, user_message};

impl I18n {
    /// What the program has ready for an instruction, as a button says it.
    pub fn tool(&self, tool: Tool) -> String {
        match tool {
            Tool::Captures => text!(self, "outil-captures"),
            Tool::Summary => text!(self, "outil-recapitulatif"),
            Tool::Script => text!(self, "outil-script"),
            Tool::Checks => text!(self, "outil-verifications"),
            Tool::Request => text!(self, "outil-demande"),
            Tool::Notes => text!(self, "outil-notes"),
        }
    }

    /// The name of a machine, as its badge says it.
    pub fn place(&self, place: Place) -> String {
        match place {
            Place::Client2013 => text!(self, "lieu-client-2013"),
            Place::OfficePc => text!(self, "lieu-poste"),
            Place::Server => text!(self, "lieu-serveur"),
            Place::HostConsole => text!(self, "lieu-console-hebergeur"),
            Place::Ent => text!(self, "lieu-ent"),
            Place::Browser => text!(self, "lieu-navigateur"),
        }
    }

    /// The word that heads a warning.
    pub fn level(&self, level: Level) -> String {
        match level {
            Level::Attention => text!(self, "niveau-attention"),
            Level::PointOfNoReturn => text!(self, "niveau-point-de-non-retour"),
        }
    }

    /// Who acts, in a word: « DANE », « éditeur ».
    pub fn actor(&self, actor: Actor) -> String {
        match actor {
            Actor::Deputy => text!(self, "acteur-adjoint"),
            Actor::Dane => text!(self, "acteur-dane"),
            Actor::Ent => text!(self, "acteur-ent"),
            Actor::Publisher => text!(self, "acteur-editeur"),
            Actor::NetworkAdmin => text!(self, "acteur-reseau"),
        }
    }
}

/// Everything that is wrong with a walkthrough, a sentence for each fault.
pub fn sentences(i18n: &I18n, error: &LoadError) -> Vec<UserMessage> {
    match error {
        LoadError::Unreadable { path, why } => vec![unreadable(i18n, &path.display().to_string(), *why)],
        LoadError::TooLarge { path, most_kib } => {
            vec![user_message!(i18n, "parcours-trop-gros", chemin = path.display().to_string(), taille = most_kib)]
        }
        LoadError::NotUtf8 { path, line } => {
            vec![user_message!(i18n, "parcours-utf8", chemin = path.display().to_string(), ligne = line)]
        }
        LoadError::Syntax { line, column, kind } => {
            let place = text!(i18n, "parcours-ou-colonne", ligne = line, colonne = column);
            vec![syntax(i18n, &place, kind)]
        }
        LoadError::Content(faults) => faults.iter().map(|fault| content(i18n, fault)).collect(),
    }
}

fn unreadable(i18n: &I18n, path: &str, why: ReadFailure) -> UserMessage {
    match why {
        ReadFailure::NotFound => user_message!(i18n, "parcours-introuvable", chemin = path.to_owned()),
        ReadFailure::NotAFile => user_message!(i18n, "parcours-pas-un-fichier", chemin = path.to_owned()),
        ReadFailure::Denied => user_message!(i18n, "parcours-refuse", chemin = path.to_owned()),
        ReadFailure::Other => user_message!(i18n, "parcours-illisible", chemin = path.to_owned()),
    }
}

fn syntax(i18n: &I18n, place: &str, kind: &SyntaxFault) -> UserMessage {
    match kind {
        SyntaxFault::UnknownField { found, known } => {
            let found = crate::domain::excerpt(found);
            user_message!(
                i18n,
                "parcours-champ-inconnu",
                ou = place.to_owned(),
                champ = found,
                connus = known.join(", ")
            )
        }
        SyntaxFault::MissingField { field } => {
            user_message!(i18n, "parcours-champ-absent", ou = place.to_owned(), champ = field)
        }
        SyntaxFault::DuplicateField { field } => {
            user_message!(i18n, "parcours-champ-double", ou = place.to_owned(), champ = field)
        }
        SyntaxFault::UnclosedText => user_message!(i18n, "parcours-texte-ouvert", ou = place.to_owned()),
        SyntaxFault::UnclosedComment => user_message!(i18n, "parcours-commentaire-ouvert", ou = place.to_owned()),
        SyntaxFault::MissingComma => user_message!(i18n, "parcours-virgule", ou = place.to_owned()),
        SyntaxFault::NotAText => user_message!(i18n, "parcours-pas-texte", ou = place.to_owned()),
        SyntaxFault::NotANumber => user_message!(i18n, "parcours-pas-nombre", ou = place.to_owned()),
        SyntaxFault::NotAList => user_message!(i18n, "parcours-pas-liste", ou = place.to_owned()),
        SyntaxFault::NotAGroup => user_message!(i18n, "parcours-pas-groupe", ou = place.to_owned()),
        SyntaxFault::NotYesOrNo => user_message!(i18n, "parcours-pas-oui-non", ou = place.to_owned()),
        SyntaxFault::BadEscape => user_message!(i18n, "parcours-barre-inversee", ou = place.to_owned()),
        SyntaxFault::EndOfFile => user_message!(i18n, "parcours-inacheve", ou = place.to_owned()),
        SyntaxFault::AfterTheEnd => user_message!(i18n, "parcours-apres-la-fin", ou = place.to_owned()),
        SyntaxFault::Other => user_message!(i18n, "parcours-syntaxe", ou = place.to_owned()),
    }
}

/// « Ligne 12, étape « publication », champ « titre.en » ».
fn place(i18n: &I18n, fault: &Fault) -> String {
    let part = match &fault.part {
        FilePart::File => text!(i18n, "parcours-partie-fichier"),
        FilePart::AtHand(id) => text!(i18n, "parcours-partie-sous-la-main", id = id),
        FilePart::OwnFigure(id) => text!(i18n, "parcours-partie-figure", id = id),
        FilePart::Step(id) => text!(i18n, "parcours-partie-etape", id = id),
        FilePart::Instruction { step, instruction } => {
            text!(i18n, "parcours-partie-consigne", etape = step, id = instruction)
        }
        FilePart::Rollback => text!(i18n, "parcours-partie-retour"),
        FilePart::RollbackCase(id) => text!(i18n, "parcours-partie-cas", id = id),
        FilePart::Symptom(id) => text!(i18n, "parcours-partie-symptome", id = id),
        FilePart::Term(id) => text!(i18n, "parcours-partie-terme", id = id),
    };
    text!(i18n, "parcours-ou", ligne = fault.line, partie = part, champ = fault.field.as_str())
}

fn content(i18n: &I18n, fault: &Fault) -> UserMessage {
    let ou = place(i18n, fault);
    match &fault.kind {
        FaultKind::UnknownFormat { found, known } => {
            user_message!(i18n, "parcours-format", ou = ou, trouve = found, connu = known)
        }
        FaultKind::BadId { found } => user_message!(i18n, "parcours-id", ou = ou, trouve = found),
        FaultKind::DuplicateId { id } => user_message!(i18n, "parcours-id-double", ou = ou, id = id),
        FaultKind::BadDate { found } => user_message!(i18n, "parcours-date", ou = ou, trouve = found),
        FaultKind::NotConsecutive { found, expected } => {
            user_message!(i18n, "parcours-numero", ou = ou, trouve = found, attendu = expected)
        }
        FaultKind::UnknownWord { words, found, close, known } => {
            let list = word_list(i18n, *words);
            match close {
                Some(close) => {
                    user_message!(i18n, "parcours-mot-proche", ou = ou, liste = list, trouve = found, proche = close)
                }
                None => {
                    user_message!(
                        i18n,
                        "parcours-mot-inconnu",
                        ou = ou,
                        liste = list,
                        trouve = found,
                        connus = known.join(", ")
                    )
                }
            }
        }
        FaultKind::RepeatedWord { found } => user_message!(i18n, "parcours-mot-double", ou = ou, trouve = found),
        FaultKind::MissingLanguage { language: found } => {
            user_message!(
                i18n,
                "parcours-langue-absente",
                ou = ou,
                langue = language(i18n, *found),
                code = found.code()
            )
        }
        FaultKind::EmptyText { language: found } => {
            user_message!(i18n, "parcours-texte-vide", ou = ou, langue = language(i18n, *found))
        }
        FaultKind::ForbiddenCharacter { language: found, code } => {
            user_message!(i18n, "parcours-caractere", ou = ou, langue = language(i18n, *found), code = code)
        }
        FaultKind::UnbalancedMark { language: found } => {
            user_message!(i18n, "parcours-etoiles", ou = ou, langue = language(i18n, *found))
        }
        FaultKind::EmptyLabel { language: found } => {
            user_message!(i18n, "parcours-libelle-vide", ou = ou, langue = language(i18n, *found))
        }
        FaultKind::LabelNotAllowed { language: found } => {
            user_message!(i18n, "parcours-libelle-interdit", ou = ou, langue = language(i18n, *found))
        }
        FaultKind::LabelOnlyOnce { label, missing_in } => {
            user_message!(
                i18n,
                "parcours-libelle-absent",
                ou = ou,
                libelle = label,
                langue = language(i18n, *missing_in)
            )
        }
        FaultKind::NoMinutes => user_message!(i18n, "parcours-minutes", ou = ou),
        FaultKind::NoStep { hosting } => user_message!(i18n, "parcours-sans-etape", ou = ou, cas = word_of(*hosting)),
        FaultKind::NoInstruction => user_message!(i18n, "parcours-sans-consigne", ou = ou),
        FaultKind::NothingToDo { hosting } => {
            user_message!(i18n, "parcours-rien-a-faire", ou = ou, cas = word_of(*hosting))
        }
        FaultKind::NeverHolds { condition, outer } => {
            user_message!(i18n, "parcours-jamais", ou = ou, condition = condition.word(), autour = outer.word())
        }
        FaultKind::BadFigureName { found } => user_message!(i18n, "parcours-figure-nom", ou = ou, trouve = found),
        FaultKind::FigureTwice { file } => user_message!(i18n, "parcours-figure-double", ou = ou, fichier = file),
        FaultKind::FigureFile { file, why } => figure_file(i18n, ou, file, why),
        FaultKind::TooManyFigures { most } => {
            user_message!(i18n, "parcours-figures-nombreuses", ou = ou, maximum = most.to_string())
        }
        FaultKind::FiguresTooLarge { most } => {
            user_message!(i18n, "parcours-figures-grandes", ou = ou, maximum = (most / 1_000_000).to_string())
        }
        FaultKind::CalloutTwice { number } => {
            user_message!(i18n, "parcours-repere-repete", ou = ou, numero = number.to_string())
        }
        FaultKind::CalloutWithoutFigure => user_message!(i18n, "parcours-repere-sans-figure", ou = ou),
        FaultKind::FigureNotOfStep { figure } => {
            user_message!(i18n, "parcours-figure-ailleurs", ou = ou, figure = figure)
        }
        FaultKind::FigureNotNamed => user_message!(i18n, "parcours-figure-a-dire", ou = ou),
        FaultKind::CalloutOffFigure => user_message!(i18n, "parcours-repere-hors-figure", ou = ou),
        FaultKind::CalloutZero => user_message!(i18n, "parcours-repere-zero", ou = ou),
        FaultKind::CalloutUnclear => user_message!(i18n, "parcours-repere-incertain", ou = ou),
        FaultKind::CalloutNotDrawn { figure, number, drawn } => {
            let count = drawn.len();
            let drawn = drawn.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
            user_message!(
                i18n,
                "parcours-repere-non-dessine",
                ou = ou,
                figure = figure,
                repere = number.to_string(),
                nombre = count,
                dessines = drawn
            )
        }
        FaultKind::RepeatedCallout { figure, number, other } => {
            user_message!(i18n, "parcours-repere-double", ou = ou, figure = figure, numero = number, autre = other)
        }
        FaultKind::StepNotBefore { found } => user_message!(i18n, "parcours-apres", ou = ou, trouve = found),
        FaultKind::RepeatedTrial { found } => user_message!(i18n, "parcours-essai-double", ou = ou, trouve = found),
        FaultKind::NothingSafeFirst => user_message!(i18n, "parcours-rien-a-l-abri", ou = ou),
        FaultKind::NoReturnNotSaid => user_message!(i18n, "parcours-abri-sans-raison", ou = ou),
        FaultKind::NoCheckToOffer => user_message!(i18n, "parcours-outil-sans-verification", ou = ou),
    }
}

/// Why a figure's file gives no picture.
fn figure_file(i18n: &I18n, ou: String, file: &str, why: &FigureFileFault) -> UserMessage {
    let file = file.to_owned();
    match why {
        FigureFileFault::NothingBeside => user_message!(i18n, "parcours-figure-sans-dossier", ou = ou, fichier = file),
        FigureFileFault::Unreadable(ReadFailure::NotFound) => {
            user_message!(i18n, "parcours-figure-absente", ou = ou, fichier = file)
        }
        FigureFileFault::Unreadable(ReadFailure::NotAFile) => {
            user_message!(i18n, "parcours-figure-pas-fichier", ou = ou, fichier = file)
        }
        FigureFileFault::Unreadable(ReadFailure::Denied | ReadFailure::Other) => {
            user_message!(i18n, "parcours-figure-illisible", ou = ou, fichier = file)
        }
        FigureFileFault::TooLarge { most_kib } => {
            user_message!(i18n, "parcours-figure-lourde", ou = ou, fichier = file, maximum = most_kib.to_string())
        }
        FigureFileFault::Refused { detail } => {
            user_message!(i18n, "parcours-figure-refusee", ou = ou, fichier = file, detail = detail)
        }
        FigureFileFault::TooSlow { seconds } => {
            user_message!(i18n, "parcours-figure-lente", ou = ou, fichier = file, secondes = seconds.to_string())
        }
        FigureFileFault::TooMuchMemory { most_mb } => {
            user_message!(i18n, "parcours-figure-memoire", ou = ou, fichier = file, maximum = most_mb.to_string())
        }
        FigureFileFault::NotDrawn => user_message!(i18n, "parcours-figure-non-dessinee", ou = ou, fichier = file),
        FigureFileFault::NotPng => user_message!(i18n, "parcours-figure-pas-png", ou = ou, fichier = file),
        FigureFileFault::Broken => user_message!(i18n, "parcours-figure-abimee", ou = ou, fichier = file),
        FigureFileFault::TooManyPixels { width: 0, most, .. } => {
            let most = (most / 1_000_000).to_string();
            user_message!(i18n, "parcours-figure-trop-grande", ou = ou, fichier = file, maximum = most)
        }
        FigureFileFault::TooManyPixels { width, height, most } => user_message!(
            i18n,
            "parcours-figure-grande",
            ou = ou,
            fichier = file,
            largeur = width.to_string(),
            hauteur = height.to_string(),
            maximum = (most / 1_000_000).to_string()
        ),
    }
}

fn word_list(i18n: &I18n, words: Words) -> String {
    match words {
        Words::Places => text!(i18n, "parcours-liste-lieux"),
        Words::Conditions => text!(i18n, "parcours-liste-conditions"),
        Words::Figures => text!(i18n, "parcours-liste-figures"),
        Words::Values => text!(i18n, "parcours-liste-valeurs"),
        Words::Checks => text!(i18n, "parcours-liste-verifications"),
        Words::Tools => text!(i18n, "parcours-liste-outils"),
        Words::Levels => text!(i18n, "parcours-liste-niveaux"),
        Words::Actors => text!(i18n, "parcours-liste-acteurs"),
        Words::Noted => text!(i18n, "parcours-liste-a-noter"),
        Words::Trials => text!(i18n, "parcours-liste-essais"),
    }
}

fn language(i18n: &I18n, language: Language) -> String {
    match language {
        Language::French => text!(i18n, "parcours-langue-fr"),
        Language::English => text!(i18n, "parcours-langue-en"),
    }
}

/// The file's own word for a hosting.
fn word_of(hosting: Hosting) -> String {
    match hosting {
        Hosting::OwnServer => Condition::OwnServer,
        Hosting::Publisher => Condition::Hosted,
    }
    .word()
}
