//! What hands do: the side buttons of a mouse, Enter in a note, the zoom that many use, the form of the papers' details.

use crate::user::{Shortcut, User};
use assistant_pronote::app::testing::Page;
use assistant_pronote::domain::inputs::Field;
use assistant_pronote::dossier::LocalField;
use iced::{Size, mouse};

fn press(user: &mut User, button: mouse::Button) {
    user.event(iced::Event::Mouse(mouse::Event::ButtonPressed(button)));
    user.event(iced::Event::Mouse(mouse::Event::ButtonReleased(button)));
}

#[test]
fn the_side_buttons_of_a_mouse_go_back_and_forward_and_keep_what_is_typed() {
    let mut user = User::on("etape-installer-client");
    let here = user.app.page().cloned().expect("a page");
    user.enter("Note");
    user.type_text("à voir");
    press(&mut user, mouse::Button::Back);
    let before = user.app.page().cloned().expect("a page");
    assert_ne!(before, here);
    press(&mut user, mouse::Button::Forward);
    assert_eq!(user.app.page(), Some(&here));
    let note = &user.app.session().expect("open").step("installer-client").expect("kept").note;
    assert_eq!(note, "à voir");
}

#[test]
fn enter_in_a_note_begins_a_line_and_stays_there() {
    let mut user = User::on("etape-installer-client");
    let here = user.app.page().cloned().expect("a page");
    user.enter("Note");
    user.type_text("vu");
    user.press(Shortcut::Main);
    user.type_text(" et fait");
    assert_eq!(user.app.page(), Some(&here));
    let step = user.app.session().expect("open").step("installer-client").expect("kept").clone();
    assert_eq!((step.note.as_str(), step.ticked.len()), ("vu\n et fait", 0));
}

/// At 150 %, a window of 1366 × 768 shows what one of 911 × 512 does.
#[test]
fn at_150_percent_every_page_keeps_its_main_button_in_sight() {
    for page in ["etape-installer-client", "etape-publication", "recapitulatif", "adresse", "ent"] {
        let mut user = User::on(page);
        for _ in 0..3 {
            user.press(Shortcut::ZoomIn);
        }
        assert!((user.app.scale_factor() - 1.5).abs() < 0.01, "{}", user.app.scale_factor());
        user.size = Size::new(1366.0 / 1.5, 768.0 / 1.5);
        user.settle();
        let bottom = user.size.height;
        let controls = user.named_controls();
        let inside =
            controls.iter().filter(|(place, _)| place.y + place.height <= bottom + 0.5 && place.y > bottom - 90.0);
        assert!(inside.count() >= 1, "{page}: no button at the foot of the window: {controls:?}");
        assert!(
            controls.iter().all(|(place, _)| place.x + place.width <= user.size.width + 0.5),
            "{page}: {controls:?}"
        );
    }
}

#[test]
fn the_details_of_the_papers_are_filled_in_the_summary_and_kept() {
    let mut user = User::on("recapitulatif");
    user.size = Size::new(1366.0, 6000.0);
    user.settle();
    user.must_see("0 sur 13 remplies");
    user.click("Compléter les précisions");
    user.fill("Windows du serveur", "Windows Server 2008 R2");
    user.fill("Qui gère le serveur", "M. Sauvaire, conseil départemental");
    user.must_see("2 sur 13 remplies");
    let kept = |user: &User, field| user.app.session().expect("open").dossier().local.get(field).map(str::to_owned);
    assert_eq!(kept(&user, LocalField::ServerWindows).as_deref(), Some("Windows Server 2008 R2"));
    assert_eq!(kept(&user, LocalField::ServerAdmin).as_deref(), Some("M. Sauvaire, conseil départemental"));
    // What is refused stays in its field, and says so.
    user.fill("Téléphone de la DANE", "la DANE");
    assert_eq!(kept(&user, LocalField::DanePhone), None);
    assert!(user.sees_within("numéro de téléphone"));
    user.must_see("2 sur 13 remplies");
    user.click("Replier");
    assert!(!user.sees("Windows du serveur"));
    // Typing is undone as any.
    user.press(Shortcut::Undo);
    assert_eq!(kept(&user, LocalField::ServerAdmin), None);
    assert_eq!(user.app.page(), Some(&Page::Summary));
    assert!(!user.app.session().expect("open").dossier().inputs.get(Field::Name).is_empty());
}
