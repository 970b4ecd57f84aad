//! The note of a step: several lines, in a box that keeps its height, kept in the dossier and on the papers.

use crate::user::{Shortcut, User};
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
