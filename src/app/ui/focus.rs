//! Moving the focus with Tab, and keeping what has it in view.

use super::scroll::{PAGE, SIDEBAR_HERE};
use super::wrapper::Inside;
use iced::advanced::Layout;
use iced::advanced::widget::operation::{self, Focusable, Operation, Outcome, Scrollable, TextInput};
use iced::advanced::widget::{self, Id, Tree};
use iced::{Rectangle, Task, Vector};

/// Which way Tab goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Forward,
    Backward,
}

/// What surrounds what is looked at: its scrollable, with where it is scrolled to.
#[derive(Clone, Copy, Debug)]
struct Window {
    bounds: Rectangle,
    content: Rectangle,
    translation: Vector,
}

/// Which one is to have the focus.
enum Wish {
    /// The one that follows, or that precedes; from nothing, the first of the page, or the last of all.
    Next(Direction),
    Named(Id),
    /// From the page, the line of the page in the sidebar; from elsewhere, the first of the page.
    OtherSide,
}

/// Counts what can have the focus, and looks for the one that is to have it.
struct Find {
    wish: Wish,
    total: usize,
    focused: Option<usize>,
    named: Option<usize>,
    /// The first in the page, and how many are seen once the page is.
    page: Option<usize>,
    after_page: Option<usize>,
    /// The line of the page in the sidebar.
    line: Option<usize>,
    /// What is looked at now, and what is looked at next.
    place: Place,
    entering: Option<Place>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Elsewhere,
    Page,
    Line,
}

impl Find {
    fn task<M: Send + 'static>(wish: Wish) -> Task<M> {
        let (page, after_page, line) = (None, None, None);
        let (place, entering) = (Place::Elsewhere, None);
        let find = Self { wish, total: 0, focused: None, named: None, page, after_page, line, place, entering };
        widget::operate(find).discard()
    }

    /// Its rank, if it is there.
    fn rank(&self) -> Option<usize> {
        let last = self.total.checked_sub(1)?;
        let page = self.page.filter(|first| Some(*first) < self.after_page);
        let is_in_page = |rank: usize| page.is_some_and(|first| first <= rank) && Some(rank) < self.after_page;
        match (&self.wish, self.focused) {
            (Wish::Named(_), _) => self.named,
            (Wish::OtherSide, Some(rank)) if is_in_page(rank) => self.line,
            (Wish::OtherSide, _) => page,
            (Wish::Next(Direction::Backward), Some(0) | None) => Some(last),
            (Wish::Next(Direction::Backward), Some(rank)) => Some(rank - 1),
            (Wish::Next(Direction::Forward), Some(rank)) => Some((rank + 1) % self.total),
            (Wish::Next(Direction::Forward), None) => page.or(Some(0)),
        }
    }
}

impl Operation<()> for Find {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<()>)) {
        let around = self.place;
        let entered = self.entering.take();
        self.place = entered.unwrap_or(around);
        operate(self);
        self.place = around;
        if entered == Some(Place::Page) {
            self.after_page = Some(self.total);
        }
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        _bounds: Rectangle,
        _content: Rectangle,
        _translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        if id == Some(&Id::new(PAGE)) {
            (self.entering, self.page) = (Some(Place::Page), Some(self.total));
        }
    }

    fn container(&mut self, id: Option<&Id>, _bounds: Rectangle) {
        if id == Some(&Id::new(SIDEBAR_HERE)) {
            self.entering = Some(Place::Line);
        }
    }

    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if state.is_focused() {
            self.focused = Some(self.total);
        }
        if matches!(&self.wish, Wish::Named(name) if id == Some(name)) {
            self.named = Some(self.total);
        }
        if self.place == Place::Line {
            self.line = self.line.or(Some(self.total));
        }
        self.total += 1;
    }

    fn finish(&self) -> Outcome<()> {
        match self.rank() {
            Some(rank) => Outcome::Chain(Box::new(Give { rank, ..Give::default() })),
            None => Outcome::None,
        }
    }
}

/// Gives the focus to one, takes it from the others, and notes what must scroll to show it.
#[derive(Default)]
struct Give {
    rank: usize,
    seen: usize,
    windows: Vec<(usize, Window)>,
    scrollables: usize,
    /// Which scrollable, and by how much.
    reveal: Option<(usize, f32)>,
}

impl Operation<()> for Give {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<()>)) {
        let depth = self.windows.len();
        operate(self);
        self.windows.truncate(depth);
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        self.windows.push((self.scrollables, Window { bounds, content, translation }));
        self.scrollables += 1;
    }

    fn focusable(&mut self, _id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        if self.seen == self.rank {
            state.focus();
            self.reveal = self
                .windows
                .iter()
                .rev()
                .find(|(_, window)| contains(window, bounds))
                .and_then(|(index, window)| Some((*index, by_how_much(window, bounds)?)));
        } else {
            state.unfocus();
        }
        self.seen += 1;
    }

    fn finish(&self) -> Outcome<()> {
        match self.reveal {
            Some((index, by)) => Outcome::Chain(Box::new(Reveal { index, by, seen: 0 })),
            None => Outcome::None,
        }
    }
}

/// Bars beside a scrollable are seen after it and are not in it.
fn contains(window: &Window, bounds: Rectangle) -> bool {
    let x = bounds.center_x();
    let y = bounds.center_y();
    window.content.contains(iced::Point::new(x, y))
}

/// How far to scroll so that `bounds` is seen whole with some room around it.
fn by_how_much(window: &Window, bounds: Rectangle) -> Option<f32> {
    const ROOM: f32 = 48.0;
    let top = window.bounds.y + window.translation.y;
    let bottom = top + window.bounds.height;
    if bounds.y < top + ROOM {
        Some(bounds.y - ROOM - top).filter(|by| *by < -0.5)
    } else if bounds.y + bounds.height > bottom - ROOM {
        Some((bounds.y + bounds.height + ROOM - bottom).min(bounds.y - ROOM - top)).filter(|by| *by > 0.5)
    } else {
        None
    }
}

/// Scrolls one scrollable, known by its rank.
struct Reveal {
    index: usize,
    by: f32,
    seen: usize,
}

impl Operation<()> for Reveal {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<()>)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        _translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        if self.seen == self.index {
            state.scroll_by(operation::scrollable::AbsoluteOffset { x: 0.0, y: self.by }, bounds, content);
        }
        self.seen += 1;
    }
}

/// Tab, or Shift + Tab.
pub fn move_focus<M: Send + 'static>(direction: Direction) -> Task<M> {
    Find::task(Wish::Next(direction))
}

/// Gives the focus to the widget of that name, and shows it; where it is not there, the focus stays where it is.
pub fn focus<M: Send + 'static>(id: Id) -> Task<M> {
    Find::task(Wish::Named(id))
}

/// From the page to its line in the sidebar; from elsewhere, to what comes first in the page.
pub fn other_side<M: Send + 'static>() -> Task<M> {
    Find::task(Wish::OtherSide)
}

/// Takes the focus from what has it.
pub fn unfocus<M: Send + 'static>() -> Task<M> {
    widget::operate(operation::focusable::unfocus::<()>()).discard()
}

/// The ranks of what has the focus, among what can have it.
#[derive(Default)]
struct Focused {
    ranks: Vec<usize>,
    seen: usize,
}

impl Operation<()> for Focused {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<()>)) {
        operate(self);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if state.is_focused() {
            self.ranks.push(self.seen);
        }
        self.seen += 1;
    }
}

/// Takes the focus from the one of that rank.
struct Release {
    rank: usize,
    seen: usize,
}

impl Operation<()> for Release {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<()>)) {
        operate(self);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if self.seen == self.rank {
            state.unfocus();
        }
        self.seen += 1;
    }
}

/// The ranks of what has the focus inside a widget.
pub fn within<M>(
    content: &mut Inside<'_, M>,
    tree: &mut Tree,
    layout: Layout<'_>,
    renderer: &iced::Renderer,
) -> Vec<usize> {
    let mut focused = Focused::default();
    content.operate(tree, layout, renderer, &mut focused);
    focused.ranks
}

/// Whether something inside a widget has the focus.
pub fn is_within<M>(
    content: &mut Inside<'_, M>,
    tree: &mut Tree,
    layout: Layout<'_>,
    renderer: &iced::Renderer,
) -> bool {
    !within(content, tree, layout, renderer).is_empty()
}

/// Looks for a field of one line that has the focus.
#[derive(Default)]
struct Typing {
    /// The last one is such a field.
    is_line: bool,
    found: bool,
}

impl Operation<()> for Typing {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<()>)) {
        operate(self);
    }

    fn text_input(&mut self, _id: Option<&Id>, _bounds: Rectangle, _state: &mut dyn TextInput) {
        self.is_line = true;
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        // It says what it is, then that it can have the focus.
        self.found |= std::mem::take(&mut self.is_line) && state.is_focused();
    }
}

/// Whether a field of one line inside a widget has the focus.
pub fn is_in_a_line<M>(
    content: &mut Inside<'_, M>,
    tree: &mut Tree,
    layout: Layout<'_>,
    renderer: &iced::Renderer,
) -> bool {
    let mut typing = Typing::default();
    content.operate(tree, layout, renderer, &mut typing);
    typing.found
}

/// Takes the focus from what had it, once something else inside the same widget has taken it too.
pub fn keep_the_new<M>(
    content: &mut Inside<'_, M>,
    tree: &mut Tree,
    layout: Layout<'_>,
    renderer: &iced::Renderer,
    before: &[usize],
) {
    let now = within(content, tree, layout, renderer);
    if now.iter().any(|rank| !before.contains(rank)) {
        for rank in before {
            content.operate(tree, layout, renderer, &mut Release { rank: *rank, seen: 0 });
        }
    }
}
