//! One school's folder: made whole in one move, or brought up to date under its lock.

use super::columns::{Column, shown};
use super::facts::{Conflict, Fact};
use super::mark::{Mark, Print, Run};
use super::refusal::{Reason, Refusal};
use super::run::{Means, State};
use super::school::School;
use crate::bounds::ARCHIVE_BYTES;
use crate::document::engine::Engine;
use crate::document::request::Request;
use crate::document::sheet::summary::summary;
use crate::document::unprintable::{Unprintable, unprintable};
use crate::document::{self, DocumentError, REQUEST_FILE, SHEET_FILE, origin, sheet};
use crate::domain::settings::Settings;
use crate::domain::timestamp::Timestamp;
use crate::domain::uai::Uai;
use crate::dossier::naming::folder_name;
use crate::dossier::standing::Tally;
use crate::dossier::store::{Editing, Occasion};
use crate::dossier::{self, Dossier, DossierError, Followed, LockHolder, Shareable, Store};
use crate::files::{FileError, Files, Kind, is_temporary, temporary_name};
use crate::walkthrough::Walkthrough;
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

/// The request's text inside its dossier, to be pasted in a message.
pub const TEXT_FILE: &str = "demande.txt";

/// What became of a school that is not refused.
pub struct Made {
    /// Made, brought up to date or left as it was.
    pub state: State,
    /// Its folder.
    pub folder: PathBuf,
    /// The steps done, of those there are.
    pub steps: (usize, usize),
    /// How many points of attention its papers say.
    pub notices: usize,
    /// The texts with signs that its papers cannot show.
    pub unprintable: Vec<Unprintable>,
}

/// What every school of a run is made with.
pub struct Workshop<'a> {
    files: Files,
    /// The folder of all.
    folder: &'a Path,
    means: Means<'a>,
    engine: &'a Engine,
    run: &'a Run,
    /// The folders that bear a school's number, by that number.
    folders: HashMap<Uai, Vec<PathBuf>>,
    /// What the papers look like: another program's are made anew.
    look: Print,
}

/// The papers of a dossier, and what they say as a number.
struct Papers {
    files: BTreeMap<String, Vec<u8>>,
    content: Print,
}

impl<'a> Workshop<'a> {
    /// Looks at the folders that are there.
    ///
    /// # Errors
    /// The folder cannot be listed.
    pub fn new(
        files: Files,
        folder: &'a Path,
        means: Means<'a>,
        engine: &'a Engine,
        run: &'a Run,
    ) -> Result<Self, FileError> {
        let mut folders: HashMap<Uai, Vec<PathBuf>> = HashMap::new();
        for (path, kind) in files.entries(folder)? {
            if let Some(uai) = number_of(&path).filter(|_| kind == Kind::Folder) {
                folders.entry(uai).or_default().push(path);
            }
        }
        let sources: Vec<_> = sheet::SOURCES.iter().flat_map(|(_, text)| text.bytes()).collect();
        let look = Print::of(&[env!("CARGO_PKG_VERSION").as_bytes(), &sources].concat());
        Ok(Self { files, folder, means, engine, run, folders, look })
    }

    /// Takes away what a run that was cut left half made. Only whoever has the folder's lock may.
    ///
    /// # Errors
    /// The folder cannot be listed, or something resists.
    pub fn sweep(&self) -> Result<(), FileError> {
        self.files.sweep(self.folder)?;
        let left = self
            .files
            .entries(self.folder)?
            .into_iter()
            .filter(|(path, kind)| *kind == Kind::Folder && path.file_name().is_some_and(is_temporary));
        left.map(|(path, _)| path).try_for_each(|path| self.files.remove_whole_folder(&path))
    }

    /// Makes a school's dossier and papers, or brings them up to date.
    ///
    /// # Errors
    /// Why they are not; what was there is then as it was, or its next run ends what was begun.
    pub fn make(&self, school: &School) -> Result<Made, Vec<Refusal>> {
        match self.place(&school.uai)? {
            None => self.create(school),
            Some(folder) => match self.up_to_date(school, folder)? {
                Some(made) => Ok(made),
                None => self.update(school, folder),
            },
        }
    }

    /// What [`Workshop::make`] would do, without writing anything.
    ///
    /// # Errors
    /// As [`Workshop::make`], as far as it can be told beforehand.
    pub fn foresee(&self, school: &School) -> Result<Made, Vec<Refusal>> {
        let Some(folder) = self.place(&school.uai)? else {
            let dossier = new_dossier(school, self.means.content.first());
            let settings = self.settings(&dossier)?;
            return Ok(self.made(State::Made, &self.new_folder(school), &dossier, &settings));
        };
        if let Some(made) = self.up_to_date(school, folder)? {
            return Ok(made);
        }
        if let Some(holder) = dossier::lock::holder(&self.files, folder) {
            return Err(open_elsewhere(folder, holder));
        }
        let dossier = Store::open_on(&self.files, folder).map_err(refused)?.dossier;
        let (mark, dossier) = self.merged(school, folder, dossier)?;
        let settings = self.settings(&dossier)?;
        let papers = self.papers(&dossier, &settings)?;
        self.refuse_foreign(folder, &papers, mark.as_ref())?;
        Ok(self.made(State::Updated, folder, &dossier, &settings))
    }

    /// The folder of a school, if there is one.
    fn place(&self, uai: &Uai) -> Result<Option<&Path>, Vec<Refusal>> {
        match self.folders.get(uai).map_or(&[][..], Vec::as_slice) {
            [] => Ok(None),
            [folder] => Ok(Some(folder)),
            several => {
                let folders = several.iter().map(|folder| name(folder)).collect();
                Err(vec![Refusal::of_line(Reason::FoldersTwice { folders })])
            }
        }
    }

    fn new_folder(&self, school: &School) -> PathBuf {
        self.folder.join(format!("{} {}", school.uai, folder_name(&school.name)))
    }

    /// Makes the whole beside its place, then moves it there.
    fn create(&self, school: &School) -> Result<Made, Vec<Refusal>> {
        let folder = self.new_folder(school);
        let dossier = new_dossier(school, self.means.content.first());
        let settings = self.settings(&dossier)?;
        let papers = self.papers(&dossier, &settings)?;
        let beside = self.folder.join(temporary_name(&format!("lot-{}", school.uai)));
        let written = self
            .write_new(&beside, school, &dossier, &papers)
            .and_then(|()| Ok(self.files.rename(&beside, &folder)?));
        match written {
            Ok(()) => Ok(self.made(State::Made, &folder, &dossier, &settings)),
            Err(error) => {
                // What resists is swept by the next run.
                let _ = self.files.remove_whole_folder(&beside);
                Err(refused(error.at_its_place(&beside, &folder)))
            }
        }
    }

    fn write_new(
        &self,
        beside: &Path,
        school: &School,
        dossier: &Dossier,
        papers: &Papers,
    ) -> Result<(), DossierError> {
        self.files.remove_whole_folder(beside)?;
        let files = self.files.unflushed();
        // The lock goes before the folder takes its place.
        drop(Store::create_on(&files, beside, dossier, self.run.day)?);
        for (name, bytes) in &papers.files {
            files.replace(&beside.join(name), bytes)?;
        }
        self.mark(school, State::Made, papers).write(&files, beside)?;
        Ok(self.files.flush_folder(beside)?)
    }

    /// What is there, if nothing has to be done: the line, the dossier, the texts and the papers are those of the mark.
    fn up_to_date(&self, school: &School, folder: &Path) -> Result<Option<Made>, Vec<Refusal>> {
        let Some(mark) = Mark::read(&self.files, folder) else { return Ok(None) };
        let opened = Store::open_on(&self.files, folder).map_err(refused)?;
        if mark.facts != school.facts || mark.town != school.town || opened.recovery.is_some() {
            return Ok(None);
        }
        let settings = self.settings(&opened.dossier)?;
        let is_whole = |(name, prints): (&String, &Vec<Print>)| {
            let bytes = self.files.read(&folder.join(name), ARCHIVE_BYTES);
            prints.len() == 1 && bytes.is_ok_and(|bytes| prints[0] == Print::of(&bytes))
        };
        if self.content(&opened.dossier.shareable(), &settings, mark.day) != mark.content
            || !mark.papers.iter().all(is_whole)
        {
            return Ok(None);
        }
        // A run that was cut and is taken up again did it itself.
        let state = if mark.run == self.run.rank { mark.state } else { State::Unchanged };
        Ok(Some(self.made(state, folder, &opened.dossier, &settings)))
    }

    /// Writes what the list says anew in the dossier, then makes its papers from it.
    fn update(&self, school: &School, folder: &Path) -> Result<Made, Vec<Refusal>> {
        let (mut store, opened) =
            match Store::open_for_editing_on(&self.files, folder, self.run.day).map_err(refused)? {
                Editing::Ready { store, opened } => (store, opened),
                Editing::LockHolder(holder) => return Err(open_elsewhere(folder, holder)),
            };
        let (mark, dossier) = self.merged(school, folder, opened.dossier)?;
        let settings = self.settings(&dossier)?;
        let papers = self.papers(&dossier, &settings)?;
        self.refuse_foreign(folder, &papers, mark.as_ref())?;
        // Never before what the user saved that same day.
        store.save(&dossier, self.run.day.max(opened.saved), Occasion::StepDone).map_err(refused)?;
        let state = match &mark {
            Some(mark) if mark.run == self.run.rank => mark.state,
            _ => State::Updated,
        };
        let done = self.mark(school, state, &papers);
        self.write_papers(folder, mark, &done, &papers).map_err(|error| refused(error.into()))?;
        // The lock goes first: were it left by a cut, the mark would say that nothing is left to do.
        drop(store);
        done.write(&self.files, folder).map_err(|error| refused(error.into()))?;
        Ok(self.made(state, folder, &dossier, &settings))
    }

    /// Before the first paper is replaced, both the former and the new ones are known as ours: a cut leaves some of each.
    fn write_papers(&self, folder: &Path, former: Option<Mark>, done: &Mark, papers: &Papers) -> Result<(), FileError> {
        let mut meanwhile = former.unwrap_or_else(|| Mark { facts: Default::default(), ..done.clone() });
        meanwhile.content = Print::of(b"");
        for (name, prints) in &done.papers {
            let known = meanwhile.papers.entry(name.clone()).or_default();
            known.extend(prints.iter().filter(|print| !known.contains(print)).cloned().collect::<Vec<_>>());
        }
        meanwhile.write(&self.files, folder)?;
        papers.files.iter().try_for_each(|(name, bytes)| self.files.replace(&folder.join(name), bytes))
    }

    /// The dossier with what the list says anew, and what was kept of its line.
    fn merged(
        &self,
        school: &School,
        folder: &Path,
        mut dossier: Dossier,
    ) -> Result<(Option<Mark>, Dossier), Vec<Refusal>> {
        let mark = Mark::read(&self.files, folder);
        let before = mark.as_ref().map(|mark| mark.facts.clone()).unwrap_or_default();
        school
            .facts
            .write(&before, &mut dossier.inputs, &mut dossier.local)
            .map_err(|conflicts| conflicts.into_iter().map(changed_twice).collect::<Vec<_>>())?;
        Ok((mark, dossier))
    }

    /// The walkthrough that a dossier is shown with.
    fn followed(&self, dossier: &Dossier) -> &Walkthrough {
        self.means.content.followed(dossier.walkthrough.as_ref().map(|followed| &followed.id))
    }

    fn settings(&self, dossier: &Dossier) -> Result<Settings, Vec<Refusal>> {
        Settings::compute(&dossier.inputs, &self.means.content.catalogue).map_err(|blockers| {
            let refusal = |blocker: crate::domain::settings::Blocker| Refusal {
                column: None,
                value: dossier.inputs.get(blocker.field).to_owned(),
                reason: Reason::Input(Box::new(blocker)),
            };
            blockers.into_iter().map(refusal).collect()
        })
    }

    fn papers(&self, dossier: &Dossier, settings: &Settings) -> Result<Papers, Vec<Refusal>> {
        let (catalogue, i18n) = (&self.means.content.catalogue, self.means.i18n);
        let (dossier, walkthrough) = (&dossier.shareable(), self.followed(dossier));
        let now = self.run.day.date_time();
        let request = Request::of(dossier, settings, catalogue, i18n);
        let draw = || -> Result<_, DocumentError> {
            let sheet = document::sheet(self.engine, dossier, settings, walkthrough, i18n, now, None)?;
            Ok((sheet, document::request(self.engine, &request, settings, i18n, now)?))
        };
        let (sheet, page) = draw().map_err(|_| vec![Refusal::of_line(Reason::Document)])?;
        // The mark and the line ends are what the oldest Notepad needs.
        let text = format!("\u{feff}{}", request.text(i18n).replace('\n', "\r\n"));
        let files = [(SHEET_FILE, sheet), (REQUEST_FILE, page), (TEXT_FILE, text.into_bytes())];
        Ok(Papers {
            files: files.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect(),
            content: self.content(dossier, settings, self.run.day),
        })
    }

    /// What the papers of that day say, as a number: all that they are drawn from.
    fn content(&self, dossier: &Shareable, settings: &Settings, day: Timestamp) -> Print {
        let (catalogue, i18n) = (&self.means.content.catalogue, self.means.i18n);
        let walkthrough = self.followed(dossier);
        let today = day.date_time().date_naive();
        let sheet = summary(dossier, settings, walkthrough, i18n, today);
        let request = Request::of(dossier, settings, catalogue, i18n);
        let said = (sheet, request.page(settings, i18n, today), request.text(i18n), &self.look);
        // Texts and lists of them are always written.
        Print::of(&serde_json::to_vec(&said).unwrap_or_default())
    }

    fn refuse_foreign(&self, folder: &Path, papers: &Papers, mark: Option<&Mark>) -> Result<(), Vec<Refusal>> {
        let is_foreign = |(name, new): &(&String, &Vec<u8>)| {
            let path = folder.join(name);
            let is_made = |bytes: &Vec<u8>| bytes == *new || mark.is_some_and(|mark| mark.made(name, bytes));
            let is_known = self.files.read(&path, ARCHIVE_BYTES).is_ok_and(|bytes| is_made(&bytes));
            !is_known && origin::is_foreign(&path)
        };
        let foreign: Vec<_> = papers.files.iter().filter(is_foreign).collect();
        if foreign.is_empty() {
            return Ok(());
        }
        let refusal = |(file, _): (&String, &Vec<u8>)| Refusal::of_line(Reason::Foreign { file: file.clone() });
        Err(foreign.into_iter().map(refusal).collect())
    }

    fn mark(&self, school: &School, state: State, papers: &Papers) -> Mark {
        Mark {
            run: self.run.rank,
            state,
            day: self.run.day,
            town: school.town.clone(),
            facts: school.facts.clone(),
            content: papers.content.clone(),
            papers: papers.files.iter().map(|(name, bytes)| (name.clone(), vec![Print::of(bytes)])).collect(),
        }
    }

    fn made(&self, state: State, folder: &Path, dossier: &Dossier, settings: &Settings) -> Made {
        let path = self.followed(dossier).path(settings.server.hosting());
        let tally = Tally::of(&path, dossier, Some(settings));
        let notices = settings.warnings.iter().filter(|warning| !warning.asks_nothing()).count();
        let unprintable = unprintable(dossier, self.followed(dossier));
        Made { state, folder: folder.to_owned(), steps: (tally.done, tally.total), notices, unprintable }
    }
}

fn new_dossier(school: &School, walkthrough: &Walkthrough) -> Dossier {
    let (inputs, local) = (school.inputs.clone(), school.local.clone());
    Dossier { inputs, local, walkthrough: Some(Followed::of(walkthrough)), ..Dossier::default() }
}

/// The school's number that a folder's name begins with.
pub fn number_of(folder: &Path) -> Option<Uai> {
    let name = folder.file_name()?.to_str()?;
    let (number, rest) = name.split_at_checked(8)?;
    if rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    Uai::parse(number).ok()
}

/// A path's last part, to be shown.
pub fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn refused(error: DossierError) -> Vec<Refusal> {
    vec![Refusal::of_line(error.into())]
}

fn open_elsewhere(folder: &Path, holder: LockHolder) -> Vec<Refusal> {
    vec![Refusal::of_line(Reason::Open { folder: folder.to_owned(), holder: Box::new(holder) })]
}

fn changed_twice(conflict: Conflict) -> Refusal {
    let column = match conflict.fact {
        Fact::Input(field) => Column::of_field(field),
        Fact::Hosting => Some(Column::Hosted),
        Fact::Protocol => Some(Column::Protocol),
        Fact::Local(field) => Some(Column::Local(field)),
    };
    Refusal {
        column: column.map(|column| shown(column.name())),
        value: conflict.list.clone(),
        reason: Reason::Changed(Box::new(conflict)),
    }
}
