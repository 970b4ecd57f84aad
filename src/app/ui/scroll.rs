//! What scrolls: the page, the dialog that is over it, the sidebar.

use super::focus::Direction;
use iced::advanced::widget::operation::{self, Operation, Outcome, Scrollable};
use iced::advanced::widget::{self, Id};
use iced::widget::operation::{AbsoluteOffset, scroll_by, scroll_to};
use iced::{Rectangle, Task, Vector};

/// The name of the page's scrollable.
pub const PAGE: &str = "page";
/// The content of the dialog that is open, which scrolls.
pub const DIALOG: &str = "dialog";
/// The name of the sidebar's.
pub const SIDEBAR_LIST: &str = "sidebar";
/// The line of the page one is on, in the sidebar.
pub const SIDEBAR_HERE: &str = "sidebar-ici";
/// How far Page up and Page down go, in logical pixels.
const PAGE_SCROLL: f32 = 400.0;

/// Pages stand in one scrollable: each begins at its top.
pub fn to_top<M: Send + 'static>() -> Task<M> {
    scroll_to(PAGE, AbsoluteOffset { x: 0.0, y: 0.0 })
}

/// Scrolls what is on top, as Page up and Page down do.
pub fn by_page<M: Send + 'static>(has_dialog: bool, direction: Direction) -> Task<M> {
    let y = match direction {
        Direction::Forward => PAGE_SCROLL,
        Direction::Backward => -PAGE_SCROLL,
    };
    scroll_by(if has_dialog { DIALOG } else { PAGE }, AbsoluteOffset { x: 0.0, y })
}

/// Shows the whole of the widget of that name in the scrollable of another, with some of what surrounds it; nothing
/// moves when it is in sight.
pub fn reveal<M: Send + 'static>(list: &'static str, item: &'static str) -> Task<M> {
    widget::operate(Find { list: Id::new(list), item: Id::new(item), window: None, found: None }).discard()
}

/// What is seen of the list, and where the item is in it.
struct Find {
    list: Id,
    item: Id,
    /// The list's place, and how far it is scrolled.
    window: Option<(Rectangle, Vector)>,
    found: Option<Rectangle>,
}

impl Operation<()> for Find {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<()>)) {
        operate(self);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        if id == Some(&self.item) {
            self.found = Some(bounds);
        }
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        _content: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        if id == Some(&self.list) {
            self.window = Some((bounds, translation));
        }
    }

    fn finish(&self) -> Outcome<()> {
        const ROOM: f32 = 72.0;
        let (Some((window, translation)), Some(item)) = (self.window, self.found) else { return Outcome::None };
        let room = ROOM.min((window.height - item.height).max(0.0) / 2.0);
        let (top, bottom) = (window.y + translation.y, window.y + translation.y + window.height);
        let y = if item.y < top {
            item.y - room - top
        } else if item.y + item.height > bottom {
            item.y + item.height + room - bottom
        } else {
            return Outcome::None;
        };
        Outcome::Chain(Box::new(operation::scrollable::scroll_by(self.list.clone(), AbsoluteOffset { x: 0.0, y })))
    }
}
