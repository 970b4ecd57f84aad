//! What is said above the page: kept as what happened, so that it follows the language.

use super::figure_cache::SheetError;
use super::printing::PrintError;
use crate::domain::inputs::Field;
use crate::domain::settings::Blocker;
use crate::domain::timestamp::Timestamp;
use crate::dossier::{ArchiveError, CaptureError, Displaced, DossierError, Remark, store::Recovery};
use crate::i18n::{I18n, UserMessage, archive, captures, dossier as say};
use crate::lang::Bilingual;
use crate::user_message;
use std::path::{Path, PathBuf};

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// A dossier could not be opened, made or saved.
    Dossier(DossierError),
    /// A `.zip` could not be opened.
    Archive(ArchiveError),
    /// « Commencer » without a name.
    NameMissing,
    /// A version has taken the place of what was on screen.
    VersionTaken {
        saved: Timestamp,
    },
    /// The program has written no log on this computer.
    NoLog,
    /// A page that is locked was asked for: what is missing first.
    PageLocked {
        field: Field,
    },
    /// A damaged dossier was replaced by its last good version.
    Recovered {
        folder: PathBuf,
        recovery: Recovery,
    },
    /// The open dossier goes on in this folder.
    SavedElsewhere {
        folder: PathBuf,
    },
    /// The dossier follows another walkthrough than the one whose title this is.
    Displaced(Box<(Displaced, Bilingual)>),
    /// The dossier holds more than this program knows.
    Remark(Remark),
    SheetMade {
        file: PathBuf,
    },
    /// The sheet was made, but nothing opened it.
    SheetUnopened {
        file: PathBuf,
    },
    SheetFailed(SheetError),
    /// The sheet was given to the program that prints its kind.
    PrintAsked {
        file: PathBuf,
    },
    /// It was made, but is not printed.
    NotPrinted {
        file: PathBuf,
        why: PrintError,
    },
    /// The page of HTML was made and opened.
    GuideMade {
        file: PathBuf,
    },
    /// It was made, but nothing opened it.
    GuideUnopened {
        file: PathBuf,
    },
    /// A file was written where the user wanted it.
    FileWritten {
        file: PathBuf,
    },
    /// It was not: `answer` is the system's own words.
    FileNotWritten {
        file: PathBuf,
        answer: String,
    },
    Capture(CaptureNotice),
    /// The system showed no file dialog; what it was for.
    NoDialog(DialogFor),
}

/// What a file dialog was to be used for: what to do without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DialogFor {
    /// Opening a dossier.
    Dossier,
    /// Reading a text, which may be pasted.
    Text,
    /// Writing a text that can be read and copied on the page.
    Paper,
    /// Writing the server's script, which the dossier can keep.
    Script,
    /// Writing the dossier somewhere else.
    Elsewhere,
}

impl DialogFor {
    fn user_message(self, i18n: &I18n) -> UserMessage {
        match self {
            Self::Dossier => user_message!(i18n, "fenetre-sans-dialogue"),
            Self::Text => user_message!(i18n, "fenetre-sans-dialogue-texte"),
            Self::Paper => user_message!(i18n, "fenetre-sans-dialogue-papier"),
            Self::Script => user_message!(i18n, "fenetre-sans-dialogue-script"),
            Self::Elsewhere => user_message!(i18n, "fenetre-sans-dialogue-ailleurs"),
        }
    }
}

/// Between the names of a path.
const SEPARATORS: [char; 2] = ['/', '\\'];

/// How it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Good,
    Warning,
}

impl Notice {
    /// The page of HTML that was made, once it is opened, or why there is none.
    pub fn guide(made: Result<PathBuf, SheetError>, open: impl FnOnce(&Path) -> bool) -> Self {
        match made {
            Ok(file) if open(&file) => Notice::GuideMade { file },
            Ok(file) => Notice::GuideUnopened { file },
            Err(error) => Notice::SheetFailed(error),
        }
    }

    /// How it is shown.
    pub fn tone(&self) -> Tone {
        match self {
            Notice::SheetMade { .. }
            | Notice::PrintAsked { .. }
            | Notice::GuideMade { .. }
            | Notice::FileWritten { .. }
            | Notice::SavedElsewhere { .. }
            | Notice::VersionTaken { .. }
            | Notice::NoLog => Tone::Good,
            Notice::Capture(notice) if notice.is_good() => Tone::Good,
            _ => Tone::Warning,
        }
    }

    /// Whether what it asks for has been done since; `blockers`: what is still to correct.
    pub fn is_settled(&self, blockers: &[Blocker]) -> bool {
        matches!(self, Notice::PageLocked { field } if !blockers.iter().any(|blocker| blocker.field == *field))
    }

    /// A file that is offered to be opened.
    pub fn opens(&self) -> Option<&Path> {
        match self {
            Notice::NotPrinted { file, .. } => Some(file),
            _ => None,
        }
    }

    /// The sentence, in the language of the moment.
    pub fn user_message(&self, i18n: &I18n) -> UserMessage {
        match self {
            Notice::Dossier(error) => say::error(i18n, error),
            Notice::Archive(error) => archive::error(i18n, error),
            Notice::NameMissing => user_message!(i18n, "fenetre-nom-absent"),
            Notice::Recovered { folder, recovery } => say::recovery(i18n, folder, recovery),
            Notice::PageLocked { field } => user_message!(i18n, "fenetre-page-verrouillee", champ = i18n.field(*field)),
            Notice::VersionTaken { saved } => {
                user_message!(i18n, "versions-reprise", date = say::moment(i18n, *saved))
            }
            Notice::NoLog => user_message!(i18n, "a-propos-sans-journal"),
            Notice::SavedElsewhere { folder } => {
                user_message!(i18n, "dossier-enregistre-ailleurs", dossier = short(folder))
            }
            Notice::Displaced(told) => say::displaced(i18n, &told.0, &told.1),
            Notice::Remark(remark) => say::remark(i18n, *remark),
            Notice::SheetMade { file } => user_message!(i18n, "fiche-faite", fichier = short(file)),
            Notice::SheetUnopened { file } => {
                user_message!(i18n, "fiche-sans-lecteur", fichier = file.display().to_string())
            }
            Notice::SheetFailed(SheetError::Annex(_)) => user_message!(i18n, "fiche-annexe-vide"),
            Notice::SheetFailed(SheetError::Document) => user_message!(i18n, "document-impossible"),
            Notice::SheetFailed(SheetError::NotWritten(answer)) => {
                user_message!(i18n, "fiche-non-ecrite", reponse = answer.clone())
            }
            Notice::PrintAsked { file } => {
                user_message!(i18n, "impression-confiee", fichier = short(file))
            }
            Notice::NotPrinted { file, why: PrintError::NoProgram } => {
                user_message!(i18n, "impression-sans-programme", fichier = file.display().to_string())
            }
            Notice::NotPrinted { file, why: PrintError::Refused(answer) } => {
                let (file, answer) = (file.display().to_string(), answer.clone());
                user_message!(i18n, "impression-refusee", fichier = file, reponse = answer)
            }
            Notice::GuideMade { file } => user_message!(i18n, "guide-fait", fichier = short(file)),
            Notice::GuideUnopened { file } => {
                user_message!(i18n, "guide-sans-navigateur", fichier = file.display().to_string())
            }
            Notice::FileWritten { file } => {
                user_message!(i18n, "serveur-script-ecrit", fichier = short(file))
            }
            Notice::FileNotWritten { file, answer } => {
                let (file, answer) = (file.display().to_string(), answer.clone());
                user_message!(i18n, "serveur-script-non-ecrit", fichier = file, reponse = answer)
            }
            Notice::NoDialog(wanted) => wanted.user_message(i18n),
            Notice::Capture(notice) => notice.user_message(i18n),
        }
    }
}

/// A place in so few words that its sentence holds on a line: the name of a file, and that of its folder.
fn short(place: &Path) -> String {
    let whole = place.display().to_string();
    let whole = whole.trim_end_matches(SEPARATORS);
    match whole.rmatch_indices(SEPARATORS).nth(1) {
        Some((at, _)) => format!("…{}", &whole[at..]),
        None => whole.to_owned(),
    }
}

/// What is said of captures at the head of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaptureNotice {
    Added,
    Removed,
    Refused(CaptureError),
    NoPicture,
    Unreadable,
    /// The system's own words.
    NoClipboard(String),
    /// The system showed no file dialog.
    NoDialog,
    /// Dropped on a page that is no step.
    NoStep,
    ReadOnly,
}

impl CaptureNotice {
    /// The sentence, in the language of the moment.
    pub fn user_message(&self, i18n: &I18n) -> UserMessage {
        match self {
            CaptureNotice::Added => user_message!(i18n, "capture-ajoutee"),
            CaptureNotice::Removed => user_message!(i18n, "capture-retiree"),
            CaptureNotice::Refused(error) => captures::error(i18n, error),
            CaptureNotice::NoPicture => user_message!(i18n, "capture-rien-a-coller"),
            CaptureNotice::Unreadable => user_message!(i18n, "capture-collee-illisible"),
            CaptureNotice::NoClipboard(answer) => {
                user_message!(i18n, "capture-sans-presse-papiers", reponse = answer.clone())
            }
            CaptureNotice::NoDialog => user_message!(i18n, "capture-sans-dialogue"),
            CaptureNotice::NoStep => user_message!(i18n, "capture-sans-etape"),
            CaptureNotice::ReadOnly => user_message!(i18n, "capture-lecture-seule"),
        }
    }

    /// Whether all went well.
    pub fn is_good(&self) -> bool {
        matches!(self, CaptureNotice::Added | CaptureNotice::Removed)
    }
}

#[cfg(test)]
mod tests {
    use super::short;
    use std::path::Path;

    #[test]
    fn a_place_is_said_by_its_name_and_its_folder() {
        for (whole, said) in [
            (r"C:\Users\padjoint\Documents\Assistant PRONOTE\Collège\fiche.pdf", r"…\Collège\fiche.pdf"),
            ("/home/adjoint/Collège/fiche.pdf", "…/Collège/fiche.pdf"),
            ("/home/adjoint/Documents/Collège/", "…/Documents/Collège"),
            (r"E:\fiche.pdf", r"E:\fiche.pdf"),
            ("fiche.pdf", "fiche.pdf"),
        ] {
            assert_eq!(short(Path::new(whole)), said);
        }
    }
}
