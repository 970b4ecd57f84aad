//! What every feature may read and change: the open dossier, the texts, the content, the machine.

use super::figure_cache::FigureCache;
use super::page::Page;
use super::preferences::Preferences;
use super::services::Services;
use super::session::Session;
use super::system_look::SystemLook;
use super::theme::styles::FocusRing;
use super::theme::tokens::Palette;
use super::ui::Ui;
use crate::domain::ent::Catalogue;
use crate::domain::settings::Blocker;
use crate::dossier::history::Edit;
use crate::dossier::{Acts, Dossier, Followed, StepProgress};
use crate::i18n::I18n;
use crate::lang::Language;
use crate::walkthrough::{Callout, Content, ContentFault, ContentPlaces, StepId, Walkthrough};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What features share.
pub struct Context {
    pub services: Arc<dyn Services>,
    pub i18n: I18n,
    /// What dossiers may follow and choose from; the program's own until a content that is refused is mended.
    pub content: Content,
    /// The files that keep the window from opening any dossier, and why; empty when all is well.
    pub faults: Vec<ContentFault>,
    /// Where the content is looked for.
    pub places: ContentPlaces,
    /// The ENTs of the content.
    pub catalogue: Catalogue,
    /// The walkthrough that the open dossier follows; on the welcome page, the one that a new dossier is to follow.
    pub walkthrough: Walkthrough,
    pub preferences: Preferences,
    /// What the system says of light and dark.
    pub system: iced::theme::Mode,
    /// What it says of high contrast and of the size of texts.
    pub look: SystemLook,
    /// The open dossier, and the page on screen; `None` is the welcome page.
    pub open: Option<Open>,
    pub figures: FigureCache,
    /// The value just copied.
    pub copied: Option<String>,
    /// The folder of many dossiers that was last shown as a list: the way back from one of them leads there.
    pub lot: Option<PathBuf>,
}

/// A dossier on screen.
pub struct Open {
    pub session: Session,
    pub page: Page,
    /// Where one came to the checks from.
    pub before_checks: Option<Page>,
    /// « Suivant » was pressed and refused: everything that blocks is shown.
    pub show_validation: bool,
    /// What it was refused for, until it is pressed again: what is mended meanwhile keeps its line.
    pub refused: Vec<Blocker>,
    /// The callout of the instruction under the pointer, or that has the focus.
    pub highlighted: Option<Callout>,
}

impl Open {
    /// A dossier just opened, on a page.
    pub fn on(page: Page, session: Session) -> Self {
        Self { session, page, before_checks: None, show_validation: false, refused: Vec::new(), highlighted: None }
    }

    /// The step on screen.
    pub fn step_here(&self) -> Option<&StepId> {
        match &self.page {
            Page::Step(step) => Some(step),
            _ => None,
        }
    }
}

impl Context {
    /// The list that the open dossier was chosen from.
    pub fn lot_of_the_open(&self) -> Option<&Path> {
        let around = self.open.as_ref()?.session.folder().parent();
        self.lot.as_deref().filter(|lot| around == Some(*lot))
    }

    /// The look and the sentences, for a window of that width in logical pixels.
    pub fn ui(&self, width: f32) -> Ui<'_> {
        Ui { i18n: &self.i18n, palette: self.palette(), width, ring: FocusRing::Shown }
    }

    /// The colours.
    pub fn palette(&self) -> &'static Palette {
        self.preferences.theme.palette(self.system, self.look)
    }

    /// The scale of the window in percent: the user's zoom, of the size that the system gives to texts; as far as the
    /// pages are laid out for.
    pub fn scale(&self) -> u16 {
        let scale = u32::from(self.preferences.zoom()) * u32::from(self.look.text.percent()) / 100;
        scale.clamp(80, 200) as u16
    }

    /// The open dossier.
    pub fn session(&self) -> Option<&Session> {
        self.open.as_ref().map(|open| &open.session)
    }

    /// Changes the open dossier; nothing happens without one, or when it is only read. A dossier that is changed follows
    /// the walkthrough on screen from then on.
    pub fn edit(&mut self, edit: Edit, change: impl FnOnce(&mut Dossier)) {
        if let Some(open) = &mut self.open {
            let followed = Followed::of(&self.walkthrough);
            open.session.edit(edit, &self.catalogue, following(followed, change));
        }
    }

    /// Does something to the steps and the trials of the open dossier, as one change.
    pub fn act(&mut self, edit: Edit, change: impl FnOnce(Acts<'_>, &mut Dossier)) {
        let Self { open: Some(open), walkthrough, catalogue, services, .. } = self else { return };
        let (on, settings) = (services.now(), open.session.settings().ok().cloned());
        let path = walkthrough.path(open.session.hosting());
        let acts = Acts { path: &path, settings: settings.as_ref(), on };
        let followed = Followed::of(walkthrough);
        open.session.edit(edit, catalogue, following(followed, |dossier| change(acts, dossier)));
    }

    /// Takes a content into use; no dossier is open.
    pub fn use_content(&mut self, content: Content) {
        self.faults.clear();
        self.catalogue = content.catalogue.clone();
        self.walkthrough = content.first().clone();
        self.content = content;
    }

    /// The walkthrough that a dossier is shown with.
    pub fn followed(&self, dossier: &Dossier) -> &Walkthrough {
        dossier.shown_with(&self.content)
    }

    /// Changes what is kept of a step.
    pub fn edit_step(&mut self, step: &StepId, edit: Edit, change: impl FnOnce(&mut StepProgress)) {
        self.edit(edit, |dossier| change(dossier.progress.step_mut(step)));
    }

    /// Says everything in another language.
    pub fn speak(&mut self, language: Language) {
        self.preferences.language = language;
        self.i18n = I18n::new(language);
    }
}

/// A change after which the dossier follows that walkthrough; one that changes nothing leaves it as it was.
fn following(followed: Followed, change: impl FnOnce(&mut Dossier)) -> impl FnOnce(&mut Dossier) {
    move |dossier| {
        let before = dossier.clone();
        change(dossier);
        if *dossier != before {
            dossier.walkthrough = Some(followed);
        }
    }
}
