//! A widget around another: it says what it does of its own, and the one inside does the rest.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse, overlay, renderer};
use iced::{Element, Event, Length, Rectangle, Size, Vector};
use std::marker::PhantomData;

/// The widget inside.
pub type Inside<'a, M> = dyn Widget<M, iced::Theme, iced::Renderer> + 'a;
/// What opens over the window.
pub type Overlay<'a, M> = overlay::Element<'a, M, iced::Theme, iced::Renderer>;

/// What a wrapper does of its own. `tree` is what the widget inside remembers.
pub trait Wrapper<M> {
    /// What the wrapper remembers.
    type State: Default + 'static;

    /// The widget inside.
    fn inside(&self) -> &Inside<'_, M>;

    /// The widget inside.
    fn inside_mut(&mut self) -> &mut Inside<'_, M>;

    /// Before it is laid out in a room of that width.
    fn fit(&mut self, _width: f32) {}

    /// Whether what is inside is out of reach of the pointer, of operations, of what opens over the window.
    fn is_out_of_reach(&self) -> bool {
        false
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &iced::Renderer, ask: &mut dyn Operation) {
        self.inside_mut().operate(tree, layout, renderer, ask);
    }

    fn update(&mut self, _: &mut Self::State, tree: &mut Tree, mut happening: Happening<'_, '_, M>) {
        happening.reach(self.inside_mut(), tree);
    }

    fn draw(&self, _: &Self::State, tree: &Tree, renderer: &mut iced::Renderer, drawing: Drawing<'_>) {
        drawing.draw(self.inside(), tree, renderer);
    }

    fn overlay<'b>(
        &'b mut self,
        _: &'b mut Self::State,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &iced::Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<Overlay<'b, M>>
    where
        M: 'b,
    {
        self.inside_mut().overlay(tree, layout, renderer, viewport, translation)
    }
}

/// An event, and where it happens.
pub struct Happening<'a, 's, M> {
    pub event: &'a Event,
    pub layout: Layout<'a>,
    pub cursor: mouse::Cursor,
    pub renderer: &'a iced::Renderer,
    pub clipboard: &'a mut dyn Clipboard,
    pub shell: &'a mut Shell<'s, M>,
    pub viewport: &'a Rectangle,
}

impl<'s, M> Happening<'_, 's, M> {
    /// Lets it reach a widget.
    pub fn reach(&mut self, widget: &mut Inside<'_, M>, tree: &mut Tree) {
        let Self { event, layout, cursor, renderer, viewport, .. } = *self;
        widget.update(tree, event, layout, cursor, renderer, self.clipboard, self.shell, viewport);
    }

    /// Another event in its place.
    pub fn with<'b>(&'b mut self, event: &'b Event) -> Happening<'b, 's, M> {
        Happening { event, clipboard: self.clipboard, shell: self.shell, ..*self }
    }

    /// Answers it with a message: nothing else does.
    pub fn answer(&mut self, message: M) {
        self.shell.publish(message);
        self.shell.capture_event();
    }
}

/// How and where something is drawn.
#[derive(Clone, Copy)]
pub struct Drawing<'a> {
    pub theme: &'a iced::Theme,
    pub style: &'a renderer::Style,
    pub layout: Layout<'a>,
    pub cursor: mouse::Cursor,
    pub viewport: &'a Rectangle,
}

impl Drawing<'_> {
    /// Draws a widget so.
    pub fn draw<M>(self, widget: &Inside<'_, M>, tree: &Tree, renderer: &mut iced::Renderer) {
        widget.draw(tree, renderer, self.theme, self.style, self.layout, self.cursor, self.viewport);
    }
}

/// Makes a wrapper an element of a page.
pub fn wrapped<'a, M: 'a>(wrapper: impl Wrapper<M> + 'a) -> Element<'a, M> {
    Element::new(Wrapped { wrapper, messages: PhantomData })
}

/// A wrapper as a widget; in the tree it is one place, with that of the widget inside below.
struct Wrapped<M, W> {
    wrapper: W,
    messages: PhantomData<M>,
}

/// What a wrapper remembers: a type of its own, for that of what remembers nothing is `()`.
struct Remembered<S>(S);

impl<M, W: Wrapper<M>> Wrapped<M, W> {
    /// The pointer, for what is within its reach.
    fn within_reach(&self, cursor: mouse::Cursor) -> mouse::Cursor {
        if self.wrapper.is_out_of_reach() { mouse::Cursor::Unavailable } else { cursor }
    }
}

impl<M, W: Wrapper<M>> Widget<M, iced::Theme, iced::Renderer> for Wrapped<M, W> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Remembered<W::State>>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(Remembered(W::State::default()))
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(self.wrapper.inside())]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&[self.wrapper.inside()]);
    }

    fn size(&self) -> Size<Length> {
        self.wrapper.inside().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &iced::Renderer, limits: &layout::Limits) -> layout::Node {
        self.wrapper.fit(limits.max().width);
        self.wrapper.inside_mut().layout(&mut tree.children[0], renderer, limits)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &iced::Renderer, ask: &mut dyn Operation) {
        if !self.wrapper.is_out_of_reach() {
            self.wrapper.operate(&mut tree.children[0], layout, renderer, ask);
        }
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &iced::Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        viewport: &Rectangle,
    ) {
        let happening = Happening { event, layout, cursor, renderer, clipboard, shell, viewport };
        let Remembered(state) = tree.state.downcast_mut();
        self.wrapper.update(state, &mut tree.children[0], happening);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &iced::Renderer,
    ) -> mouse::Interaction {
        self.wrapper.inside().mouse_interaction(
            &tree.children[0],
            layout,
            self.within_reach(cursor),
            viewport,
            renderer,
        )
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut iced::Renderer,
        theme: &iced::Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let drawing = Drawing { theme, style, layout, cursor: self.within_reach(cursor), viewport };
        let Remembered(state) = tree.state.downcast_ref();
        self.wrapper.draw(state, &tree.children[0], renderer, drawing);
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &iced::Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<Overlay<'b, M>> {
        if self.wrapper.is_out_of_reach() {
            return None;
        }
        let Remembered(state) = tree.state.downcast_mut();
        self.wrapper.overlay(state, &mut tree.children[0], layout, renderer, viewport, translation)
    }
}
