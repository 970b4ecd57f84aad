//! From page to page: which may be reached, what keeps one here, and what comes next and before.

use super::context::{Context, Open};
use super::page::Page;
use crate::domain::settings::Blocker;

impl Open {
    /// Stands on a page. The checks are beside the order: the dossier keeps the page one came from.
    pub fn enter_page(&mut self, page: Page) {
        self.show_validation = false;
        self.refused.clear();
        self.highlighted = None;
        let left = std::mem::replace(&mut self.page, page);
        if self.page == Page::Checks {
            if left != Page::Checks {
                self.before_checks = Some(left);
            }
        } else {
            self.session.set_current_page(&self.page.id());
        }
    }

    /// What keeps one on this page.
    pub fn blockers_here(&self) -> Vec<Blocker> {
        let Err(blockers) = self.session.settings() else { return Vec::new() };
        let here = |field| !self.page.is_input() || Page::of_field(field) == self.page;
        blockers.iter().filter(|blocker| here(blocker.field)).cloned().collect()
    }
}

impl Context {
    /// The page on screen; `None` is the welcome page.
    pub fn page(&self) -> Option<&Page> {
        self.open.as_ref().map(|open| &open.page)
    }

    /// The pages of the open dossier.
    pub fn pages(&self) -> Vec<Page> {
        self.session().map_or_else(Vec::new, |session| Page::all(&self.walkthrough, session.hosting()))
    }

    /// The last page the user may go to: no input blocks those before.
    pub fn last_reachable(&self) -> usize {
        let Some(open) = &self.open else { return 0 };
        let pages = self.pages();
        if let Err(blockers) = open.session.settings() {
            let first = blockers.iter().map(|blocker| Page::of_field(blocker.field));
            return first.filter_map(|page| pages.iter().position(|p| *p == page)).min().unwrap_or(0);
        }
        // Every step may be read ahead: only what one says of it counts.
        pages.len() - 1
    }

    /// The page after this one; `None` after the last.
    pub fn page_after(&self) -> Option<Page> {
        let pages = self.pages();
        if self.page() == Some(&Page::Checks) {
            return Some(Page::Summary);
        }
        let here = pages.iter().position(|page| Some(page) == self.page())?;
        match (self.page(), pages.get(here + 1)) {
            // After the last step, what can be checked from here; then what there is to hand over.
            (Some(Page::Step(_)), Some(Page::Summary)) => Some(Page::Checks),
            (_, next) => next.cloned(),
        }
    }

    /// The page before this one; `None` before the first.
    pub fn page_before(&self) -> Option<Page> {
        let pages = self.pages();
        let open = self.open.as_ref()?;
        match &open.page {
            // The way that led here: the checks stand between the last step and the summary.
            Page::Summary => return Some(Page::Checks),
            Page::Checks => {
                let left = open.before_checks.clone().filter(|left| *left != Page::Summary);
                return left.or_else(|| pages.iter().rfind(|page| matches!(page, Page::Step(_))).cloned());
            }
            _ => {}
        }
        // A step that no longer applies goes back to the inputs.
        let here = pages.iter().position(|page| *page == open.page).unwrap_or(1);
        here.checked_sub(1).and_then(|index| pages.get(index)).cloned()
    }
}
