//! From page to page: which may be reached, what keeps one here, and the way on, back and out.

use super::page::Page;
use super::update::{PAGE, RAIL_LIST};
use super::widgets::focus;
use super::{App, Message, Open, Overlay, screens};
use crate::domain::inputs::Field;
use crate::domain::settings::Blocker;
use crate::dossier::StepState;
use crate::dossier::history::Edit;
use iced::Task;
use iced::widget::operation::{self, AbsoluteOffset};

impl Open {
    /// Stands on a page. The checks are beside the order: the dossier keeps the page one came from.
    fn arrive(&mut self, page: Page) {
        let left = std::mem::replace(&mut self.page, page);
        if left == Page::Checks {
            self.checking.leave();
        }
        if self.page == Page::Checks {
            if left != Page::Checks {
                self.before_checks = Some(left);
            }
        } else {
            self.session.stand_on(&self.page.id());
        }
    }
}

impl App {
    /// The pages of the open dossier.
    pub(super) fn pages(&self) -> Vec<Page> {
        self.open.as_ref().map_or_else(Vec::new, |open| Page::all(&self.walkthrough, open.session.hosting()))
    }

    /// The last page one may go to: those before are done or were seen, and no input blocks them.
    pub(super) fn reach(&self) -> usize {
        let Some(open) = &self.open else { return 0 };
        let pages = self.pages();
        if let Err(blockers) = open.session.settings() {
            let first = blockers.iter().map(|blocker| Page::of_field(blocker.field));
            return first.filter_map(|page| pages.iter().position(|p| *p == page)).min().unwrap_or(0);
        }
        let stood = if open.page == Page::Checks { open.before_checks.as_ref() } else { Some(&open.page) };
        let here = pages.iter().position(|page| Some(page) == stood).unwrap_or(0);
        let touched = pages.iter().rposition(|page| match page {
            Page::Step(step) => open.session.step(step.as_str()).is_some(),
            _ => false,
        });
        let after = touched.map_or(0, |index| index + 1);
        here.max(after).max(4).min(pages.len() - 1)
    }

    pub(super) fn go(&mut self, page: Page) -> Task<Message> {
        self.overlays.clear();
        self.notice = None;
        self.lit = None;
        let Some(open) = &mut self.open else { return Task::none() };
        let changed = open.page != page;
        open.insisted = false;
        if page == Page::Checks {
            open.checking.machine = self.services.network().route;
        }
        // The page is shown before it is saved, which some disks take their time for.
        open.arrive(page);
        let top = operation::scroll_to(PAGE, AbsoluteOffset { x: 0.0, y: 0.0 });
        if changed { Task::batch([top, self.show_in_rail()]) } else { Task::none() }
    }

    /// Brings the page's line of the rail in view.
    pub(super) fn show_in_rail(&self) -> Task<Message> {
        let (pages, here) = (self.pages(), self.page());
        // The checks are at the end of the rail, beside the order.
        let last = pages.len().saturating_sub(1);
        let beside = if here == Some(&Page::Checks) { last } else { 0 };
        let index = pages.iter().position(|page| Some(page) == here).unwrap_or(beside);
        let share = index.saturating_sub(3) as f32 / pages.len().saturating_sub(6).max(1) as f32;
        operation::snap_to(RAIL_LIST, operation::RelativeOffset { x: 0.0, y: share.min(1.0) })
    }

    /// What keeps one on this page.
    pub(super) fn blockers_here(&self) -> Vec<Blocker> {
        let Some(open) = &self.open else { return Vec::new() };
        let Err(blockers) = open.session.settings() else { return Vec::new() };
        let here = |field| !open.page.is_input() || Page::of_field(field) == open.page;
        blockers.iter().filter(|blocker| here(blocker.field)).cloned().collect()
    }

    pub(super) fn next(&mut self) -> Task<Message> {
        if self.page() == Some(&Page::Checks) {
            return self.go(Page::Summary);
        }
        if let Some(first) = self.blockers_here().first() {
            let field = first.field;
            if let Some(open) = &mut self.open {
                open.insisted = true;
                if Page::of_field(field) == open.page {
                    return focus::give(screens::field_id(field));
                }
            }
            return Task::none();
        }
        if let Some((number, _)) = self.refused_number() {
            return focus::give(number.field_id());
        }
        let pages = self.pages();
        let Some(open) = &self.open else { return Task::none() };
        if let Page::Step(step) = &open.page {
            let step = step.clone();
            self.step(&step, Edit::Act, |progress| {
                if progress.state == StepState::Untouched {
                    progress.state = StepState::InProgress;
                }
            });
        }
        let Some(open) = &self.open else { return Task::none() };
        let here = pages.iter().position(|page| *page == open.page);
        match here.and_then(|index| pages.get(index + 1)).cloned() {
            Some(page) => {
                let task = self.go(page);
                Task::batch([task, self.first_focus()])
            }
            None => Task::none(),
        }
    }

    /// On a page with fields, the first one has the focus.
    fn first_focus(&self) -> Task<Message> {
        match self.page() {
            Some(Page::School) => focus::give(screens::field_id(Field::Name)),
            Some(Page::Address) => focus::give(screens::field_id(Field::Address)),
            Some(Page::Ent) => focus::give(screens::field_id(Field::Ent)),
            _ => Task::none(),
        }
    }

    pub(super) fn back(&mut self) -> Task<Message> {
        let pages = self.pages();
        let Some(open) = &self.open else { return Task::none() };
        if open.page == Page::Checks {
            return self.go(open.before_checks.clone().unwrap_or(Page::Summary));
        }
        // A step that no longer applies goes back to the inputs.
        let here = pages.iter().position(|page| *page == open.page).unwrap_or(1);
        match here.checked_sub(1).and_then(|index| pages.get(index)).cloned() {
            Some(page) => self.go(page),
            None => self.home(),
        }
    }

    pub(super) fn home(&mut self) -> Task<Message> {
        if self.would_lose() {
            self.overlays.push(Overlay::Closing);
            return Task::none();
        }
        self.open = None;
        self.overlays.clear();
        self.read_recent();
        focus::give(screens::welcome::name_id())
    }
}
