//! The note of a step: several lines, in a box that keeps its height, kept in the dossier and on the papers.

use crate::user::{Shortcut, User};
use assistant_pronote::app::Message;
use assistant_pronote::app::testing::{DialogMessage, ThemeChoice};
use assistant_pronote::dossier::Store;
use iced::{Point, Rectangle, Size};

const STEP: &str = "installer-client";

fn note(user: &User) -> String {
    user.app.session().expect("open").step(STEP).map(|kept| kept.note.clone()).unwrap_or_default()
}

fn on_the_step() -> User {
    User::on("etape-installer-client")
}

/// The box, wherever it is.
fn the_box(user: &User) -> Rectangle {
    let mut boxes = user.fields().into_iter().map(|field| field.bounds()).filter(|bounds| bounds.height > 60.0);
    boxes.next_back().expect("the box of the note")
}

#[test]
fn a_note_has_lines_that_come_back_with_the_dossier() {
    let mut user = on_the_step();
    user.enter("Note");
    user.type_text("la clé bleue");
    user.press(Shortcut::Main);
    user.paste_text("chez la gestionnaire\r\ntiroir\t2");
    let whole = "la clé bleue\nchez la gestionnaire\ntiroir 2";
    assert_eq!(note(&user), whole);
    let (desk, folder) = (user.desk.clone(), user.app.session().expect("open").folder().to_owned());
    let kept = Store::open(&folder).expect("saved").dossier;
    assert_eq!(kept.progress.steps[&STEP.into()].note, whole);
    drop(user);
    let again = User::at(desk, Some(folder));
    again.must_see(whole);
}

#[test]
fn undo_takes_a_note_back_and_a_step_shows_its_own() {
    let mut user = on_the_step();
    user.fill("Note", "première");
    user.press(Shortcut::Undo);
    assert_eq!(note(&user), "");
    assert!(!user.sees("première"), "the box follows");
    user.press(Shortcut::Redo);
    user.must_see("première");
    user.press(Shortcut::Forward);
    assert!(!user.sees("première"), "another step");
    user.press(Shortcut::Back);
    user.must_see("première");
}

#[test]
fn a_long_note_moves_nothing_and_scrolls_inside() {
    let mut user = on_the_step();
    user.resize(Size::new(1024.0, 600.0));
    user.enter("Note");
    let (before, scroll, controls) = (the_box(&user), user.page_scroll(), user.controls());
    for line in 0..30 {
        user.type_text(&format!("ligne {line}"));
        user.press(Shortcut::Main);
        assert_eq!(the_box(&user), before, "after line {line}");
    }
    assert_eq!(user.page_scroll(), scroll);
    // One may now undo; nothing else came, and nothing moved.
    let moved: Vec<_> = controls.iter().filter(|control| !user.controls().contains(control)).collect();
    assert!(moved.is_empty(), "{moved:?}");
}

/// The wheel over the note scrolls the page, as all around it, unless one writes there.
#[test]
fn the_wheel_over_a_note_scrolls_the_page_unless_one_writes_in_it() {
    let mut user = on_the_step();
    user.resize(Size::new(1024.0, 500.0));
    user.fill("Note", &"une ligne\n".repeat(30));
    let center = user.field_of("Note").center();
    let scroll = user.page_scroll();
    user.scroll(center, 40.0);
    assert_eq!(user.page_scroll(), scroll, "the box has the wheel while one writes");
    user.click_point(Point::new(center.x, 70.0));
    let center = user.field_of("Note").center();
    let scroll = user.page_scroll();
    user.scroll(center, -40.0);
    assert!(user.page_scroll() < scroll, "{} then {}", scroll, user.page_scroll());
}

/// The lines are laid out anew when the window changes: one that is then half scrolled out is cut at the edge of their
/// room, and never stands over the frame of the box.
#[test]
fn no_line_stands_over_the_frame_whatever_the_width_of_the_window() {
    let mut user = on_the_step();
    user.send(Message::Dialog(DialogMessage::Theme(ThemeChoice::Light)));
    user.resize(Size::new(1366.0, 1600.0));
    let words = "chez la gestionnaire, dans le tiroir du bas, à côté de la clé bleue. ".repeat(12);
    user.fill("Note", &words);
    let mut over = Vec::new();
    for width in (700..1366).step_by(37).chain([1366]) {
        user.resize(Size::new(width as f32, 1600.0));
        let place = user.field_of("Note");
        // Half a turn of the wheel leaves the lines where a whole number of them does not.
        user.scroll(place.center(), -7.0);
        // Between the ring of the focus and the lines.
        let inside = Rectangle { x: place.x + 6.0, width: place.width - 12.0, ..place };
        for band in [place.y + 4.0, place.y + place.height - 7.0] {
            let band = Rectangle { y: band, height: 3.0, ..inside };
            if user.darkest(band) < 600 {
                over.push(width);
            }
        }
    }
    assert!(over.is_empty(), "a line stands over the frame at {over:?}");
}
