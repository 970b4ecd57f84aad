//! What moves the lines of the sidebar: when it changes, the current one is shown again.

use crate::app::context::Context;
use crate::app::page::Page;
use crate::dossier::Progress;
use crate::lang::Language;

/// What the list is made of, and the room it has.
#[derive(Clone, PartialEq)]
pub struct SidebarShape {
    page: Page,
    progress: Progress,
    is_complete: bool,
    is_drawer: bool,
    language: Language,
    scale: u16,
    resized: u64,
}

impl SidebarShape {
    /// That of the open dossier; `is_drawer` when the list is over the page, `resized` changes with the window's size.
    pub fn of(cx: &Context, is_drawer: bool, resized: u64) -> Option<Self> {
        let open = cx.open.as_ref()?;
        Some(Self {
            page: open.page.clone(),
            progress: open.session.dossier().progress.clone(),
            is_complete: open.session.settings().is_ok(),
            is_drawer,
            language: cx.preferences.language,
            scale: cx.scale(),
            resized,
        })
    }
}
