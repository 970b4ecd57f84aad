//! What becomes of each message.

use super::page::Page;
use super::services::Picked;
use super::session::{SaveState, Session};
use super::widgets::focus::{self, Way};
use super::widgets::keys::Shortcut;
use super::{App, CasChoice, HelpTab, Message, Notice, Open, Overlay, Recent, Table, screen, screens};
use super::{annexing, capturing};
use crate::crash::Crash;
use crate::domain::inputs::{CasInputs, Field};
use crate::dossier::history::{Edit, TextId};
use crate::dossier::naming;
use crate::dossier::store::Editing;
use crate::dossier::{self, Dossier, DossierError, Occasion, Opened, StepState, Store};
use crate::i18n::{I18n, dossier as say};
use crate::walkthrough::StepId;
use iced::widget::operation::{self, AbsoluteOffset};
use iced::{Task, window};
use std::path::Path;
use std::time::Duration;

/// How long after a key the dossier is saved.
const SAVE_AFTER: Duration = Duration::from_millis(700);
/// How long « Copié » stays.
const COPIED_FOR: Duration = Duration::from_secs(2);

/// The name of the page's scrollable.
pub const PAGE: &str = "page";
/// The name of the rail's.
pub const RAIL_LIST: &str = "rail";

impl App {
    /// Does what a message asks.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        let task = self.act(message);
        let save = self.save_soon();
        let draw = self.draw_soon();
        let look = self.look_soon();
        Task::batch([task, save, draw, look])
    }

    fn act(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Shortcut(shortcut) => return self.shortcut(shortcut),
            Message::Go(page) => return self.go(page),
            Message::JumpTo(field) => {
                let task = self.go(Page::of_field(field));
                return Task::batch([task, focus::give(screens::field_id(field))]);
            }
            Message::Next => return self.next(),
            Message::Back => return self.back(),
            Message::Show(overlay) => {
                self.overlays.retain(|shown| std::mem::discriminant(shown) != std::mem::discriminant(&overlay));
                let first = match &overlay {
                    Overlay::Compare { .. } => focus::give(screens::overlays::compare_id()),
                    Overlay::Skip { .. } => focus::give(screens::overlays::reason_id()),
                    _ => Task::none(),
                };
                self.overlays.push(overlay);
                return first;
            }
            Message::CloseOverlay => {
                self.overlays.pop();
            }
            Message::Home => return self.home(),
            Message::NameTyped(name) => {
                self.welcome.name = name;
                self.welcome.problem = None;
            }
            Message::Create => return self.create(),
            Message::PickFolder => {
                let title = crate::text!(self.i18n, "fenetre-ouvrir-dossier");
                return Task::perform(self.services.pick_folder(title), Message::Picked);
            }
            Message::PickZip => {
                let title = crate::text!(self.i18n, "fenetre-ouvrir-zip");
                return Task::perform(self.services.pick_zip(title), Message::Picked);
            }
            Message::Picked(Picked::Path(path)) => return self.open_place(&path),
            Message::Picked(Picked::Cancelled) => {}
            Message::Picked(Picked::NoDialog) => self.notice = Some(Notice::NoDialog),
            Message::Open(folder) => return self.open_dossier(&folder),
            Message::Forget(folder) => {
                self.preferences.forget(&folder);
                self.keep_preferences();
                self.read_recent();
            }
            Message::ReadOnly(folder) => {
                self.overlays.pop();
                match Store::open(&folder) {
                    Ok(opened) => {
                        let session = Session::reading(opened, &self.catalogue);
                        return self.enter(session);
                    }
                    Err(error) => self.notice = Some(Notice::Dossier(error)),
                }
            }
            Message::TakeOver(folder, held) => {
                self.overlays.pop();
                let editing = Store::take_over(&folder, &held, self.services.now());
                return self.opened(&folder, editing);
            }
            Message::Typed(field, text) => {
                self.edit(Edit::Typing(TextId::Input(field)), |dossier| dossier.inputs.set(field, text));
            }
            Message::Guessed(field, text) => self.edit(Edit::Act, |dossier| dossier.inputs.set(field, text)),
            Message::Host(hosting) => self.edit(Edit::Act, |dossier| dossier.inputs.school.hosting = hosting),
            Message::Listen(protocol) => self.edit(Edit::Act, |dossier| dossier.inputs.server.protocol = protocol),
            Message::SearchEnt(text) => {
                if let Some(open) = &mut self.open {
                    open.search = text;
                }
            }
            Message::ChooseEnt(id) => self.edit(Edit::Act, |dossier| {
                dossier.inputs.ent.id = id;
                dossier.inputs.ent.cas = CasInputs::FromEnt;
            }),
            Message::ChooseCas(choice) => self.edit(Edit::Act, |dossier| {
                dossier.inputs.ent.cas = match choice {
                    CasChoice::FromEnt => CasInputs::FromEnt,
                    CasChoice::Server => CasInputs::Server(String::new()),
                    CasChoice::Separate => CasInputs::Separate { login: String::new(), validation: String::new() },
                };
            }),
            Message::EditTable(table) => {
                let ent =
                    self.open.as_ref().and_then(|open| self.catalogue.find(&open.session.dossier().inputs.ent.id));
                let (attributes, profiles) =
                    (ent.and_then(|ent| ent.attributes.clone()), ent.and_then(|ent| ent.profiles.clone()));
                self.edit(Edit::Act, |dossier| match table {
                    Table::Attributes => dossier.inputs.ent.attributes = Some(attributes.unwrap_or_default()),
                    Table::Profiles => dossier.inputs.ent.profiles = Some(profiles.unwrap_or_default()),
                });
            }
            Message::ResetTable(table) => self.edit(Edit::Act, |dossier| match table {
                Table::Attributes => dossier.inputs.ent.attributes = None,
                Table::Profiles => dossier.inputs.ent.profiles = None,
            }),
            Message::Tick(step, item) => self.step(&step, Edit::Act, |progress| {
                if !progress.ticked.remove(item.as_str()) {
                    progress.ticked.insert(item.as_str().to_owned());
                }
                if progress.state == StepState::Untouched {
                    progress.state = StepState::InProgress;
                }
            }),
            Message::Done(step) => {
                let on = self.services.now();
                let all = self.items_of(&step);
                self.step(&step, Edit::Act, |progress| {
                    progress.ticked.extend(all);
                    progress.state = StepState::Done { on };
                });
                self.save(Occasion::StepDone);
            }
            Message::NotDone(step) => self.step(&step, Edit::Act, |progress| progress.state = StepState::InProgress),
            Message::Note(step, note) => {
                let text = TextId::Note(dossier::StepId::from(step.as_str()));
                self.step(&step, Edit::Typing(text), |progress| progress.note = note);
            }
            Message::SkipReason(text) => {
                if let Some(Overlay::Skip { reason, .. }) = self.overlays.last_mut() {
                    *reason = text;
                }
            }
            Message::Skip(step) => {
                let Some(Overlay::Skip { reason, .. }) = self.overlays.pop() else { return Task::none() };
                let on = self.services.now();
                self.step(&step, Edit::Act, |progress| {
                    progress.state = StepState::Skipped { reason: reason.trim().to_owned(), on };
                });
                return self.next();
            }
            Message::Shown(text) => {
                if let Some(Overlay::Compare { shown, .. }) = self.overlays.last_mut() {
                    *shown = text;
                }
            }
            Message::Copy(value) => {
                self.copies += 1;
                let copy = self.copies;
                self.copied = Some(value.clone());
                let fade = Task::perform(self.services.wait(COPIED_FOR), move |()| Message::CopyFaded(copy));
                return Task::batch([iced::clipboard::write(value), fade]);
            }
            Message::CopyFaded(copy) => {
                if copy == self.copies {
                    self.copied = None;
                }
            }
            Message::SaveDue => {
                self.is_saving_soon = false;
                self.save(Occasion::Typing);
            }
            Message::Theme(choice) => {
                self.preferences.theme = choice;
                self.keep_preferences();
            }
            Message::System(mode) => self.system = mode,
            Message::WindowOpened(id) => return screen::fit(id),
            Message::Language(language) => {
                self.preferences.language = language;
                self.i18n = I18n::new(language);
                self.keep_preferences();
            }
            Message::OpenFolder => {
                if let Some(open) = &self.open {
                    let _ = self.services.open(open.session.folder());
                }
            }
            Message::Drawn(drawing) => {
                if let Some(drawing) = drawing {
                    self.studio.keep(drawing);
                }
            }
            Message::Capture(message) => return self.capture(message),
            Message::Annex(message) => return self.annex(message),
            Message::MakeSheet => {
                self.save(Occasion::Typing);
                let (now, language) = (self.services.now(), self.i18n.language());
                self.notice = None;
                let open = self.open.as_ref();
                let annex = self.annexing.wanted();
                let (walkthrough, catalogue) = (&self.walkthrough, &self.catalogue);
                let made = open
                    .and_then(|open| self.studio.sheet(&open.session, walkthrough, catalogue, annex, language, now));
                return made.map_or_else(Task::none, |made| Task::perform(made, Message::SheetMade));
            }
            Message::SheetMade(Ok(file)) => {
                self.notice = Some(match self.services.open(&file) {
                    Ok(()) => Notice::SheetMade { file },
                    Err(answer) => Notice::SheetUnopened { file, answer },
                });
            }
            Message::SheetMade(Err(error)) => self.notice = Some(Notice::SheetFailed(error)),
            Message::Light(callout) => self.lit = Some(callout),
            Message::Unlight(callout) => {
                // What is entered may be announced before what is left.
                if self.lit == Some(callout) {
                    self.lit = None;
                }
            }
            Message::Register(ask) => return self.register(ask),
            Message::HandOver(act) => return self.hand_over(act),
            Message::Unpacked(Ok(folder)) => return self.open_dossier(&folder),
            Message::Unpacked(Err(error)) => self.notice = Some(Notice::Archive(error)),
            Message::CloseAsked(id) => {
                if !self.would_lose() {
                    return window::close(id);
                }
                self.overlays.retain(|shown| *shown != Overlay::Closing);
                self.overlays.push(Overlay::Closing);
            }
            Message::CloseAnyway => return iced::exit(),
            Message::Checking(message) => return self.check(message),
            Message::Nothing => {}
        }
        Task::none()
    }

    fn shortcut(&mut self, shortcut: Shortcut) -> Task<Message> {
        match shortcut {
            Shortcut::ZoomIn => self.zoom(super::Preferences::zoom_in),
            Shortcut::ZoomOut => self.zoom(super::Preferences::zoom_out),
            Shortcut::ZoomReset => self.zoom(super::Preferences::zoom_reset),
            Shortcut::Undo => {
                self.forget_said();
                if let Some(open) = &mut self.open {
                    open.session.undo(&self.catalogue);
                }
            }
            Shortcut::Redo => {
                self.forget_said();
                if let Some(open) = &mut self.open {
                    open.session.redo(&self.catalogue);
                }
            }
            Shortcut::Open => return self.act(Message::PickFolder),
            Shortcut::Print => return self.act(Message::MakeSheet),
            Shortcut::Save => self.save(Occasion::Typing),
            Shortcut::Help => return self.act(Message::Show(Overlay::Help(HelpTab::Keys))),
            Shortcut::Back if self.overlays.is_empty() => return self.back(),
            Shortcut::Forward if self.overlays.is_empty() => return self.next(),
            Shortcut::Back | Shortcut::Forward => {}
            Shortcut::Escape => {
                // What is on top, and only that.
                if self.overlays.pop().is_none() {
                    self.notice = None;
                }
            }
            Shortcut::NextFocus => return focus::step(Way::Forward),
            Shortcut::PreviousFocus => return focus::step(Way::Backward),
            Shortcut::PageDown => return scroll(400.0),
            Shortcut::PageUp => return scroll(-400.0),
            Shortcut::Paste => {
                if let (true, Some(step)) = (self.overlays.is_empty(), self.step_here()) {
                    return self.capture(capturing::Message::Paste(step));
                }
            }
            Shortcut::Main => return self.main(),
        }
        Task::none()
    }

    /// Enter: the main button of what is on top.
    fn main(&mut self) -> Task<Message> {
        match self.overlays.last() {
            None if self.open.is_none() => self.create(),
            None if self.page() == Some(&Page::Summary) && self.blockers_here().is_empty() => {
                self.act(Message::MakeSheet)
            }
            None => self.next(),
            Some(Overlay::Skip { step, .. }) => {
                let step = step.clone();
                self.act(Message::Skip(step))
            }
            Some(Overlay::Held { folder, .. }) => {
                let folder = folder.clone();
                self.act(Message::ReadOnly(folder))
            }
            Some(Overlay::HandOver(handing)) => {
                let act = handing.main();
                self.hand_over(act)
            }
            Some(Overlay::Annex) => self.annex(annexing::Message::Make),
            // « Ne pas fermer » among them: nothing is lost by Enter.
            Some(_) => self.act(Message::CloseOverlay),
        }
    }

    fn zoom(&mut self, change: impl FnOnce(&mut super::Preferences)) {
        change(&mut self.preferences);
        self.keep_preferences();
    }

    pub(super) fn keep_preferences(&self) {
        if let Some(folder) = self.services.config() {
            self.preferences.save(&folder);
        }
    }

    fn create(&mut self) -> Task<Message> {
        let name = self.welcome.name.trim().to_owned();
        if name.is_empty() {
            self.welcome.problem = Some(Notice::NameMissing);
            return focus::give(screens::welcome::name_id());
        }
        let mut dossier = Dossier::default();
        dossier.inputs.school.name = name.clone();
        dossier.progress.current = Some(dossier::PageId::from(Page::School.id().as_str()));
        let folder = naming::free(&self.services.documents(), &naming::folder_name(&name), "");
        let now = self.services.now();
        match Store::create(&folder, &dossier, now) {
            Ok(store) => {
                self.welcome = super::Welcome::default();
                let session = Session::writing(store, dossier, now, &self.catalogue);
                let task = self.enter(session);
                Task::batch([task, focus::give(screens::field_id(Field::Uai))])
            }
            Err(error) => {
                self.warn_of(&error);
                self.welcome.problem = Some(Notice::Dossier(error));
                Task::none()
            }
        }
    }

    pub(super) fn open_dossier(&mut self, folder: &Path) -> Task<Message> {
        if self.would_lose() {
            self.overlays.push(Overlay::Closing);
            return Task::none();
        }
        let editing = Store::open_for_editing(folder, self.services.now());
        self.opened(folder, editing)
    }

    fn opened(&mut self, folder: &Path, editing: Result<Editing, dossier::DossierError>) -> Task<Message> {
        match editing {
            Ok(Editing::Ready { store, opened }) => {
                let Opened { folder, dossier, saved, recovery, .. } = *opened;
                let recovered = recovery.map(|recovery| Notice::Recovered { folder, recovery });
                let session = Session::writing(*store, dossier, saved, &self.catalogue);
                let task = self.enter(session);
                self.notice = recovered;
                task
            }
            Ok(Editing::LockHolder(held)) => {
                self.overlays.push(Overlay::Held { folder: folder.to_owned(), held });
                Task::none()
            }
            Err(error) => {
                self.warn_of(&error);
                self.notice = Some(Notice::Dossier(error));
                Task::none()
            }
        }
    }

    /// Shows a dossier on the page where one stopped.
    fn enter(&mut self, session: Session) -> Task<Message> {
        if let Some(open) = &mut self.open {
            open.session.save(self.services.now(), Occasion::Typing);
        }
        self.preferences.remember(session.folder());
        self.keep_preferences();
        let pages = Page::all(&self.walkthrough, session.hosting());
        let kept = session.dossier().progress.current.as_ref();
        let page = kept.and_then(|kept| pages.iter().find(|page| page.id() == kept.as_str())).cloned();
        self.notice = None;
        self.overlays.clear();
        self.open = Some(Open::on(page.unwrap_or(Page::School), session));
        self.show_in_rail()
    }

    pub(super) fn read_recent(&mut self) {
        let recent = self.preferences.recent.iter().filter_map(|folder| {
            let dossier = Store::open(folder).ok()?.dossier;
            let path = self.walkthrough.path(dossier.inputs.school.hosting);
            let tally = path.tally(|id| dossier.progress.state(&id.as_str().into()).is_settled());
            let kept = dossier.progress.current.as_ref().map(|page| page.as_str().to_owned());
            let page = Page::all(&self.walkthrough, dossier.inputs.school.hosting)
                .into_iter()
                .find(|page| Some(page.id()) == kept);
            let name = dossier.inputs.school.name;
            Some(Recent { folder: folder.clone(), name, done: tally.done, total: tally.total, page })
        });
        self.welcome.recent = recent.collect();
    }

    pub(super) fn edit(&mut self, edit: Edit, change: impl FnOnce(&mut Dossier)) {
        if let Some(open) = &mut self.open {
            open.session.edit(edit, &self.catalogue, change);
        }
    }

    pub(super) fn step(&mut self, step: &StepId, edit: Edit, change: impl FnOnce(&mut dossier::StepProgress)) {
        let id = dossier::StepId::from(step.as_str());
        self.edit(edit, |dossier| change(dossier.progress.step_mut(&id)));
    }

    /// Everything to tick on a step.
    fn items_of(&self, step: &StepId) -> Vec<String> {
        let Some(open) = &self.open else { return Vec::new() };
        let path = self.walkthrough.path(open.session.hosting());
        let Some(step) = path.step(step) else { return Vec::new() };
        let instructions = step.instructions().map(|numbered| &numbered.instruction.id);
        let safe = step.safe_first().map(|item| &item.id);
        instructions.chain(safe).map(|id| id.as_str().to_owned()).collect()
    }

    /// Tries once more to save, and tells whether something typed would be lost.
    pub(super) fn would_lose(&mut self) -> bool {
        self.save(Occasion::Typing);
        self.open.as_ref().is_some_and(|open| open.session.would_lose())
    }

    pub(super) fn save(&mut self, occasion: Occasion) {
        let Some(open) = &mut self.open else { return };
        let failed_before = open.session.would_lose();
        open.session.save(self.services.now(), occasion);
        // Once, not at each letter typed until the disk is well again.
        let Some(open) = self.open.as_ref().filter(|_| !failed_before) else { return };
        if let SaveState::Failed(error) = open.session.save_state() {
            self.warn_of(error);
        }
    }

    /// The system refuses to write: the page says it, and so does a box, for what is typed would be lost.
    fn warn_of(&self, error: &DossierError) {
        if let Some(what) = error.refusal() {
            let said = say::error(&self.i18n, error);
            self.services.warn(Crash::Unwritable { what }, said, self.i18n.language());
        }
    }

    /// The figures of the page one is on.
    fn draw_soon(&mut self) -> Task<Message> {
        let Some(open) = &self.open else { return Task::none() };
        let Page::Step(step) = &open.page else { return Task::none() };
        let path = self.walkthrough.path(open.session.hosting());
        let figures = path.step(step).map_or_else(Vec::new, |step| step.figures());
        let drawings = self.studio.draw(&figures, self.lit, &open.session, &self.catalogue, &self.i18n);
        Task::batch(drawings.into_iter().map(|drawing| Task::perform(drawing, Message::Drawn)))
    }

    /// One timer at most: whatever is typed meanwhile is saved with it.
    fn save_soon(&mut self) -> Task<Message> {
        let is_due = self.open.as_ref().is_some_and(|open| open.session.is_to_save());
        if !is_due || self.is_saving_soon {
            return Task::none();
        }
        self.is_saving_soon = true;
        Task::perform(self.services.wait(SAVE_AFTER), |()| Message::SaveDue)
    }
}

fn scroll(by: f32) -> Task<Message> {
    operation::scroll_by(PAGE, AbsoluteOffset { x: 0.0, y: by })
}
