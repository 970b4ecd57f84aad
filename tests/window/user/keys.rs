//! The keys that a user presses, and what the system makes of them.

use iced::keyboard::key::{Code, Named, Physical};
use iced::keyboard::{self, Key, Modifiers};

/// A key, or several at once, as they are pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    ZoomIn,
    Undo,
    Redo,
    Open,
    Save,
    Back,
    Forward,
    Escape,
    NextFocus,
    Paste,
    SelectAll,
    /// Enter.
    Main,
    Erase,
    PageUp,
    PageDown,
    Copy,
    /// The Menu key, and Shift + F10.
    Menu,
    MenuByF10,
    Up,
    Down,
    Space,
}

impl Shortcut {
    pub(super) fn keys(self) -> (Key, Code, Modifiers) {
        let sign = |sign: &str| Key::Character(sign.into());
        let (ctrl, alt, none) = (Modifiers::CTRL, Modifiers::ALT, Modifiers::empty());
        match self {
            Self::ZoomIn => (sign("+"), Code::NumpadAdd, ctrl),
            Self::Undo => (sign("z"), Code::KeyW, ctrl),
            Self::Redo => (sign("y"), Code::KeyY, ctrl),
            Self::Open => (sign("o"), Code::KeyO, ctrl),
            Self::Save => (sign("s"), Code::KeyS, ctrl),
            Self::Paste => (sign("v"), Code::KeyV, ctrl),
            Self::SelectAll => (sign("a"), Code::KeyQ, ctrl),
            Self::Back => (Key::Named(Named::ArrowLeft), Code::ArrowLeft, alt),
            Self::Forward => (Key::Named(Named::ArrowRight), Code::ArrowRight, alt),
            Self::Escape => (Key::Named(Named::Escape), Code::Escape, none),
            Self::NextFocus => (Key::Named(Named::Tab), Code::Tab, none),
            Self::Main => (Key::Named(Named::Enter), Code::Enter, none),
            Self::Erase => (Key::Named(Named::Backspace), Code::Backspace, none),
            Self::PageUp => (Key::Named(Named::PageUp), Code::PageUp, none),
            Self::PageDown => (Key::Named(Named::PageDown), Code::PageDown, none),
            Self::Copy => (sign("c"), Code::KeyC, ctrl),
            Self::Menu => (Key::Named(Named::ContextMenu), Code::ContextMenu, none),
            Self::MenuByF10 => (Key::Named(Named::F10), Code::F10, Modifiers::SHIFT),
            Self::Up => (Key::Named(Named::ArrowUp), Code::ArrowUp, none),
            Self::Down => (Key::Named(Named::ArrowDown), Code::ArrowDown, none),
            Self::Space => (Key::Named(Named::Space), Code::Space, none),
        }
    }
}

/// A key that is pressed, with the sign it types.
pub fn pressed(key: Key, code: Code, modifiers: Modifiers) -> iced::Event {
    let text = match &key {
        Key::Character(sign) => Some(sign.clone()),
        _ => None,
    };
    iced::Event::Keyboard(keyboard::Event::KeyPressed {
        modified_key: key.clone(),
        key,
        physical_key: Physical::Code(code),
        location: keyboard::Location::Standard,
        modifiers,
        repeat: false,
        text,
    })
}
