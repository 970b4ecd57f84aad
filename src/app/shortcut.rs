//! The shortcuts of the window, and which keys ask for them.

use iced::keyboard::key::{Code, Named, Physical};
use iced::keyboard::{Key, Modifiers};

/// What a key asks of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    ZoomIn,
    ZoomOut,
    ZoomReset,
    Undo,
    Redo,
    Open,
    Print,
    Save,
    Help,
    Back,
    Forward,
    Escape,
    NextFocus,
    PreviousFocus,
    /// Ctrl + V, when no field takes it.
    Paste,
    /// Enter, when nothing that has the focus takes it.
    Main,
    /// Enter in a field of one line.
    Submit,
    /// From the list of pages to the page, and back.
    OtherSide,
    PageUp,
    PageDown,
}

/// What is done with a key before the widgets see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    Take(Shortcut),
    /// With Ctrl, but nothing to us nor to a field: nobody gets it.
    Swallow,
    Pass,
}

pub fn before(key: &Key, modified: &Key, physical: &Physical, modifiers: Modifiers) -> Before {
    match key {
        Key::Named(Named::F1) => return Before::Take(Shortcut::Help),
        Key::Named(Named::F6) => return Before::Take(Shortcut::OtherSide),
        Key::Named(Named::Escape) => return Before::Take(Shortcut::Escape),
        Key::Named(Named::Tab) if modifiers.shift() => return Before::Take(Shortcut::PreviousFocus),
        Key::Named(Named::Tab) => return Before::Take(Shortcut::NextFocus),
        Key::Named(Named::ArrowLeft) if modifiers.alt() => return Before::Take(Shortcut::Back),
        Key::Named(Named::ArrowRight) if modifiers.alt() => return Before::Take(Shortcut::Forward),
        Key::Named(Named::PageUp) => return Before::Take(Shortcut::PageUp),
        Key::Named(Named::PageDown) => return Before::Take(Shortcut::PageDown),
        _ => {}
    }
    // AltGr is Ctrl + Alt on Windows, and types signs.
    if !modifiers.command() || modifiers.alt() {
        return Before::Pass;
    }
    let signs = [key, modified].map(|key| match key {
        Key::Character(sign) => sign.to_lowercase(),
        _ => String::new(),
    });
    let is = |sign: &str| signs.iter().any(|typed| typed == sign);
    let on = |code: Code| *physical == Physical::Code(code);
    // On a French keyboard « - » is on 6, « 0 » on « à » with Shift, « + » on « = » with Shift.
    if is("+") || is("=") || on(Code::NumpadAdd) {
        Before::Take(Shortcut::ZoomIn)
    } else if is("-") || is("_") && on(Code::Minus) || on(Code::NumpadSubtract) {
        Before::Take(Shortcut::ZoomOut)
    } else if is("0") || on(Code::Digit0) || on(Code::Numpad0) {
        Before::Take(Shortcut::ZoomReset)
    } else if is("z") && modifiers.shift() || is("y") {
        Before::Take(Shortcut::Redo)
    } else if is("z") {
        Before::Take(Shortcut::Undo)
    } else if is("o") {
        Before::Take(Shortcut::Open)
    } else if is("p") {
        Before::Take(Shortcut::Print)
    } else if is("s") {
        Before::Take(Shortcut::Save)
    } else if ["a", "c", "v", "x"].into_iter().any(is) || matches!(key, Key::Named(named) if *named != Named::Space) {
        Before::Pass
    } else {
        Before::Swallow
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn character(sign: &str) -> Key {
        Key::Character(sign.into())
    }

    /// What a French keyboard sends: the key, the sign with Shift, the place on the keyboard.
    #[test]
    fn the_zoom_keys_of_a_french_keyboard_are_known() {
        for (key, modified, code, modifiers, expected) in [
            ("=", "+", Code::Equal, Modifiers::CTRL | Modifiers::SHIFT, Shortcut::ZoomIn),
            ("=", "=", Code::Equal, Modifiers::CTRL, Shortcut::ZoomIn),
            ("-", "-", Code::Digit6, Modifiers::CTRL, Shortcut::ZoomOut),
            ("à", "à", Code::Digit0, Modifiers::CTRL, Shortcut::ZoomReset),
            ("à", "0", Code::Digit0, Modifiers::CTRL | Modifiers::SHIFT, Shortcut::ZoomReset),
            ("+", "+", Code::NumpadAdd, Modifiers::CTRL, Shortcut::ZoomIn),
            ("-", "-", Code::Minus, Modifiers::CTRL, Shortcut::ZoomOut),
        ] {
            let found = before(&character(key), &character(modified), &Physical::Code(code), modifiers);
            assert_eq!(found, Before::Take(expected), "{key} {modified}");
        }
    }

    #[test]
    fn ctrl_with_any_other_sign_reaches_no_field_but_copy_and_paste_do() {
        let place = Physical::Code(Code::KeyK);
        for sign in ["k", "é", "(", "6", "/"] {
            assert_eq!(before(&character(sign), &character(sign), &place, Modifiers::CTRL), Before::Swallow, "{sign}");
        }
        for sign in ["a", "c", "v", "x", "C"] {
            assert_eq!(before(&character(sign), &character(sign), &place, Modifiers::CTRL), Before::Pass, "{sign}");
        }
        let altgr = Modifiers::CTRL | Modifiers::ALT;
        assert_eq!(before(&character("@"), &character("@"), &place, altgr), Before::Pass);
        assert_eq!(before(&character("-"), &character("-"), &place, Modifiers::empty()), Before::Pass);
    }
}
