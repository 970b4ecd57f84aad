//! A dossier put in a `.zip`: what goes in is listed first.

use super::{ArchiveError, CAPTURES, Choice, EXTENSION, GUIDE, MOST_BYTES, MOST_ENTRIES, Part, SHEET};
use crate::domain::timestamp::Timestamp;
use crate::dossier::error::{Action, DossierError, Failure};
use crate::dossier::location;
use crate::dossier::store::{FILE, serialise};
use crate::dossier::{
    Capture, CaptureError, Captures, CustomerNumbers, Dossier, StepProgress, StepState, UnknownFields,
};
use crate::files::{FileError, Files, Kind, Links};
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The file of the `.zip` it is in.
    pub name: String,
    /// What the line is about.
    pub what: What,
    /// Bytes, before they are packed.
    pub size: u64,
    /// Whether it goes.
    pub inclusion: Inclusion,
}

/// What a line is about. Notes and client code are inside `dossier.ron`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// `dossier.ron`, less the parts that are left out.
    Dossier,
    /// The summary sheet, as PDF.
    Sheet,
    /// The whole dossier as one page of HTML.
    Guide,
    /// The notes of the steps, and the reasons why steps were skipped.
    Notes,
    /// The client code and the invoice.
    Client,
    /// One picture of the screen.
    Capture,
}

impl What {
    /// The part to ask for so that it goes; the dossier goes in any case, the sheet and the page with what they say.
    pub fn part(self) -> Option<Part> {
        match self {
            What::Dossier | What::Sheet | What::Guide => None,
            What::Notes => Some(Part::Notes),
            What::Client => Some(Part::Client),
            What::Capture => Some(Part::Captures),
        }
    }
}

/// Whether it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inclusion {
    /// It is in the `.zip`.
    Included,
    /// It stays in the dossier.
    LeftOut,
}

impl Inclusion {
    fn when(asked: bool) -> Self {
        if asked { Inclusion::Included } else { Inclusion::LeftOut }
    }
}

/// A dossier about to be handed over. Versions, locks and damaged files never go.
#[derive(Clone, Debug)]
pub struct HandOver<'a> {
    /// The dossier's folder.
    pub folder: &'a Path,
    /// As it is, whole.
    pub dossier: &'a Dossier,
    /// The parts asked for.
    pub choice: &'a Choice,
    /// The date that the dossier inside bears.
    pub now: Timestamp,
    /// The summary sheet, drawn anew from [`HandOver::content`]; without one, none goes: the one already in the
    /// folder may print what was since removed.
    pub sheet: Option<&'a [u8]>,
    /// The whole as one page of HTML, made anew from [`HandOver::content`] too.
    pub guide: Option<&'a [u8]>,
}

impl HandOver<'_> {
    /// What goes in and what is left out, in order.
    ///
    /// # Errors
    /// The folder cannot be listed, or the dossier cannot be written.
    pub fn plan(&self) -> Result<Vec<Entry>, ArchiveError> {
        self.plan_on(&Files::system())
    }

    fn plan_on(&self, files: &Files) -> Result<Vec<Entry>, ArchiveError> {
        let Self { dossier, choice, .. } = self;
        let line = |name: &str, what, size, inclusion| Entry { name: name.to_owned(), what, size, inclusion };
        let text = self.text()?;
        let mut entries = vec![line(FILE, What::Dossier, text.len() as u64, Inclusion::Included)];
        let notes: usize = dossier.progress.steps.values().map(length_of_notes).sum();
        if notes > 0 {
            entries.push(line(FILE, What::Notes, notes as u64, Inclusion::when(choice.has(Part::Notes))));
        }
        if let Some(CustomerNumbers { client_code, invoice }) = &dossier.registration {
            let size = (client_code.trim().len() + invoice.trim().len()) as u64;
            if size > 0 {
                entries.push(line(FILE, What::Client, size, Inclusion::when(choice.has(Part::Client))));
            }
        }
        if let Some(sheet) = self.sheet {
            entries.push(line(SHEET, What::Sheet, sheet.len() as u64, Inclusion::Included));
        }
        if let Some(guide) = self.guide {
            entries.push(line(GUIDE, What::Guide, guide.len() as u64, Inclusion::Included));
        }
        for path in self.captures(files)? {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            let size = files.look(&path, Links::Shown)?.map_or(0, |stat| stat.length);
            let inclusion = Inclusion::when(choice.has(Part::Captures));
            entries.push(line(&format!("{CAPTURES}/{name}"), What::Capture, size, inclusion));
        }
        Ok(entries)
    }

    /// Writes the `.zip`, whole or not at all; one that was there is replaced.
    ///
    /// # Errors
    /// As [`HandOver::plan`]; too much to hand over; a path that does not end in `.zip`; the system refuses.
    pub fn write(&self, path: &Path) -> Result<Vec<Entry>, ArchiveError> {
        self.write_on(&Files::system(), path)
    }

    /// [`HandOver::write`] on another disk.
    ///
    /// # Errors
    /// As [`HandOver::write`].
    pub fn write_on(&self, files: &Files, path: &Path) -> Result<Vec<Entry>, ArchiveError> {
        // No other file of the user's is ever replaced, the dossier's own least of all.
        if !path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(EXTENSION)) {
            return Err(ArchiveError::NotNamedZip { path: path.to_owned() });
        }
        let path = std::path::absolute(path).map_err(|error| FileError::system(Action::Write, path, &error))?;
        let plan = self.plan_on(files)?;
        let mut packed = vec![(FILE.to_owned(), self.text()?.into_bytes())];
        let kept = Captures::on(files, self.folder);
        for entry in plan.iter().filter(|entry| entry.inclusion == Inclusion::Included) {
            let bytes = match entry.what {
                What::Sheet => self.sheet.unwrap_or_default().to_vec(),
                What::Guide => self.guide.unwrap_or_default().to_vec(),
                What::Capture => match self.capture(entry) {
                    Some(capture) => kept.read(capture).map_err(|why| self.picture(entry, why))?,
                    None => continue,
                },
                What::Dossier | What::Notes | What::Client => continue,
            };
            packed.push((entry.name.clone(), bytes));
            if packed.iter().map(|(_, bytes)| bytes.len() as u64).sum::<u64>() > MOST_BYTES {
                return Err(ArchiveError::TooMuch { path });
            }
        }
        if packed.len() > MOST_ENTRIES {
            return Err(ArchiveError::TooManyEntries { path });
        }
        let bytes = pack(&packed).map_err(|error| DossierError::System {
            action: Action::Write,
            path: path.clone(),
            failure: Failure::Other { answer: error.to_string() },
        })?;
        // Pictures hardly shrink: what is written must be what can be read again.
        if bytes.len() as u64 > MOST_BYTES {
            return Err(ArchiveError::TooMuch { path });
        }
        files.replace(&path, &bytes)?;
        if !location::is_below_a_dossier(&path) {
            files.sweep_old(&path);
        }
        Ok(plan)
    }

    /// The `dossier.ron` that goes in, without what is left out.
    fn text(&self) -> Result<String, DossierError> {
        serialise(&self.folder.join(FILE), &self.content(), self.now)
    }

    /// What goes in of the dossier, and what its sheet is to be drawn from.
    pub fn content(&self) -> Dossier {
        // Taken apart whole, so that the compiler asks for a part added later.
        // What is not known stays: nobody could say what it tells.
        let Dossier { inputs, walkthrough, mut progress, registration, mut captures, findings, local, unknown: _ } =
            self.dossier.clone();
        if !self.choice.has(Part::Notes) {
            for step in progress.steps.values_mut() {
                step.note.clear();
                if let StepState::Skipped { reason, .. } = &mut step.state {
                    reason.clear();
                }
                if let Some(past) = &mut step.way_past {
                    past.reason.clear();
                }
            }
        }
        let registration = registration.filter(|_| self.choice.has(Part::Client));
        if !self.choice.has(Part::Captures) {
            captures.clear();
        }
        let (findings, unknown) = (findings.with_unknown(Vec::new()), UnknownFields::default());
        Dossier { inputs, walkthrough, progress, registration, captures, findings, local, unknown }
    }

    /// The files of the dossier's captures: one taken away stays on the disk until undoing ends, and does not go.
    fn captures(&self, files: &Files) -> Result<Vec<PathBuf>, DossierError> {
        let kept = Captures::on(files, self.folder);
        let mut paths = Vec::new();
        if files.exists(&self.folder.join(CAPTURES)) {
            files.ordinary_folder(&self.folder.join(CAPTURES))?;
            for path in self.dossier.captures.iter().map(|capture| kept.path(capture)) {
                let is_a_file = files.look(&path, Links::Shown)?.is_some_and(|stat| stat.kind == Kind::File);
                if is_a_file && !paths.contains(&path) {
                    paths.push(path);
                }
            }
        }
        paths.sort();
        Ok(paths)
    }

    fn picture(&self, entry: &Entry, why: CaptureError) -> ArchiveError {
        ArchiveError::Picture { path: self.folder.to_owned(), name: entry.name.clone(), why: Box::new(why) }
    }

    fn capture(&self, entry: &Entry) -> Option<&Capture> {
        let name = entry.name.strip_prefix(CAPTURES)?.strip_prefix('/')?;
        self.dossier.captures.iter().find(|capture| capture.file.as_str() == name)
    }
}

/// The note of a step, and the reasons why it was skipped or done without what it asks for; in bytes.
fn length_of_notes(step: &StepProgress) -> usize {
    let reason = match &step.state {
        StepState::Skipped { reason, .. } => reason.trim().len(),
        _ => 0,
    };
    let past = step.way_past.as_ref().map_or(0, |past| past.reason.trim().len());
    step.note.trim().len() + reason + past
}

fn pack(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ZipError> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
