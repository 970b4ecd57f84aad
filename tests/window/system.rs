//! What the window takes from the system: its high contrast, the size of its texts, its printing.

use crate::user::{FakeServices, User};
use assistant_pronote::app::Message;
use assistant_pronote::app::testing::{Ask, DialogMessage, tokens};
use assistant_pronote::app::testing::{
    Contrast, Dialog, PrintError, Printing, Shortcut, SummaryMessage, SystemLook, TextSize, ThemeChoice,
};
use std::sync::Arc;

fn text_color(user: &User) -> iced::Color {
    user.app.theme().expect("a theme").palette().text
}

fn on_the_summary(desk: &Arc<FakeServices>) -> User {
    User::with_desk_on(desk.clone(), "recapitulatif")
}

#[test]
fn high_contrast_is_followed_when_the_window_comes_back() {
    let mut user = User::new();
    assert_eq!(text_color(&user), tokens::LIGHT.text);
    for (contrast, palette) in
        [(Contrast::HighOnDark, &tokens::CONTRAST), (Contrast::HighOnLight, &tokens::CONTRAST_ON_LIGHT)]
    {
        *user.desk.look.lock().expect("look") = SystemLook { contrast, ..SystemLook::default() };
        user.send(Message::Focused);
        assert_eq!(text_color(&user), palette.text);
        assert_eq!(user.app.theme().expect("a theme").palette().background, palette.background);
        // Whoever chose colours keeps them.
        user.send(Message::Dialog(DialogMessage::Theme(ThemeChoice::Dark)));
        assert_eq!(text_color(&user), tokens::DARK.text);
        user.send(Message::Dialog(DialogMessage::Theme(ThemeChoice::System)));
    }
    *user.desk.look.lock().expect("look") = SystemLook::default();
    user.send(Message::Focused);
    assert_eq!(text_color(&user), tokens::LIGHT.text);
}

#[test]
fn the_size_of_texts_is_that_of_the_system_times_the_zoom() {
    let desk = FakeServices::new();
    *desk.look.lock().expect("look") = SystemLook { text: TextSize::new(150), ..SystemLook::default() };
    // From the first picture on.
    let mut user = User::at(desk, None);
    assert!((user.app.scale_factor() - 1.5).abs() < 0.01);
    user.send(Message::Shortcut(Shortcut::ZoomIn));
    assert!((user.app.scale_factor() - 1.65).abs() < 0.01);
    // The pages are laid out up to 200 %.
    (0..10).for_each(|_| user.send(Message::Shortcut(Shortcut::ZoomIn)));
    assert!((user.app.scale_factor() - 2.0).abs() < 0.01);
    user.send(Message::Shortcut(Shortcut::ZoomReset));
    user.send(Message::Ask(Ask::OpenDialog(Dialog::Display)));
    assert!(user.sees_within("Windows agrandit déjà les textes à 150"), "the display says why");
    *user.desk.look.lock().expect("look") = SystemLook::default();
    user.send(Message::Focused);
    assert!((user.app.scale_factor() - 1.0).abs() < 0.01);
    assert!(!user.sees_within("Windows agrandit"));
}

#[test]
fn the_summary_is_printed_where_the_system_prints() {
    let desk = FakeServices::new();
    let user = on_the_summary(&desk);
    assert!(!user.sees("Imprimer…"), "elsewhere the viewer prints");

    let desk = FakeServices::new();
    *desk.printing.lock().expect("printing") = Printing::Offered;
    let mut user = on_the_summary(&desk);
    user.click("Imprimer…");
    let printed = desk.printed.lock().expect("printed").clone();
    assert_eq!(printed.len(), 1, "{printed:?}");
    let sheet = std::fs::read(&printed[0]).expect("the sheet");
    assert!(sheet.starts_with(b"%PDF-"), "made before it is printed");
    assert!(user.sees_within("Impression demandée"));
    assert!(desk.opened.lock().expect("opened").is_empty(), "nothing else is opened");
}

#[test]
fn without_a_program_that_prints_opening_is_offered() {
    for (answer, said) in [
        (PrintError::NoProgram, "Aucun programme de ce poste n’imprime les PDF"),
        (PrintError::Refused("Accès refusé.".into()), "Accès refusé."),
    ] {
        let desk = FakeServices::new();
        *desk.printing.lock().expect("printing") = Printing::Offered;
        *desk.print_answer.lock().expect("answer") = Err(answer);
        let mut user = on_the_summary(&desk);
        user.send(Message::Summary(SummaryMessage::PrintSheet));
        assert!(user.sees_within(said), "{said}");
        user.click("Ouvrir");
        let opened = desk.opened.lock().expect("opened").clone();
        assert_eq!(opened, *desk.printed.lock().expect("printed"));
    }
}
