//! A capture that is read in the window: what each field's answer shows, what the user's own eye decides, what is kept.

use crate::user::User;
use assistant_pronote::app::testing::Pasted;
use assistant_pronote::domain::finding::Check;
use assistant_pronote::domain::screen_window::ScreenWindow;
use assistant_pronote::dossier::captures::{Source, raster_to_read};
use std::path::Path;

const PASTE: &str = "Coller l’image copiée";
const READ: &str = "Lire cette capture";

/// A user on a step's page who has pasted that sample of the readings.
fn pasted(page: &str, sample: &str) -> User {
    let mut user = User::on(page);
    user.size = iced::Size::new(1366.0, 2400.0);
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/screens/samples");
    let picture = raster_to_read(Source::File(&samples.join(sample))).expect("a picture");
    *user.desk.pasted.lock().expect("pasted") = Pasted::Picture(picture);
    user.click(PASTE);
    user
}

/// What the dossier keeps of a window's captures.
fn kept(user: &User, window: ScreenWindow) -> Option<String> {
    let session = user.app.session().expect("open");
    let found = session.dossier().findings.of(Check::Screen(window))?;
    Some(format!("{found:?}"))
}

#[test]
fn a_pasted_capture_is_read_and_what_it_shows_is_kept() {
    let mut user = pasted("etape-installer-serveur", "060.png");
    assert_eq!(kept(&user, ScreenWindow::Installation), None, "nothing is read unless asked");
    user.click(READ);
    user.must_see("Lu sur cet ordinateur\u{a0}: rien ne le quitte.");
    user.must_see("Dossier d’installation\u{a0}: Lu, égal");
    assert!(!user.sees("C’est pareil"), "what is decided asks for no eye");
    let finding = kept(&user, ScreenWindow::Installation).expect("a dated check");
    assert!(finding.contains("equal: 1"), "{finding}");
    user.click("Fermer la lecture");
    user.must_see(READ);
    assert!(!user.sees("Lu sur cet ordinateur\u{a0}: rien ne le quitte."));
    assert!(kept(&user, ScreenWindow::Installation).is_some(), "closing forgets nothing");
}
