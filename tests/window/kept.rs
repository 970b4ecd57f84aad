//! What must last while the window changes: where the page is scrolled to, and the field one types in.

use crate::user::{Shortcut, User};
use assistant_pronote::domain::inputs::Field;
use assistant_pronote::i18n::I18n;
use assistant_pronote::lang::Language;
use iced::Size;

#[test]
fn page_down_and_page_up_scroll_the_page() {
    let mut user = User::on("recapitulatif");
    user.size = Size::new(1024.0, 768.0);
    let title = "Toutes les valeurs, à copier, à vérifier ou à transmettre.";
    assert_eq!(user.scrolled(title), 0.0);
    user.press(Shortcut::PageDown);
    let once = user.scrolled(title);
    assert!(once > 200.0, "{once}");
    user.press(Shortcut::PageDown);
    assert!(user.scrolled(title) > once);
    user.press(Shortcut::PageUp);
    assert_eq!(user.scrolled(title), once);
    user.press(Shortcut::PageUp);
    assert_eq!(user.scrolled(title), 0.0);
}

#[test]
fn page_down_and_page_up_scroll_the_dialog_and_not_the_page_under_it() {
    let mut user = User::on("recapitulatif");
    user.size = Size::new(1024.0, 768.0);
    user.click("Aide (F1)");
    let tab = "Ça ne marche pas";
    assert_eq!(user.scrolled(tab), 0.0);
    user.press(Shortcut::PageDown);
    let once = user.scrolled(tab);
    assert!(once > 200.0, "{once}");
    user.press(Shortcut::PageUp);
    assert_eq!(user.scrolled(tab), 0.0);
    user.press(Shortcut::PageDown);
    user.press(Shortcut::Escape);
    assert_eq!(user.scrolled("Toutes les valeurs, à copier, à vérifier ou à transmettre."), 0.0, "the page stayed");
}

#[test]
fn a_dialog_leaves_the_page_where_it_was_scrolled_to() {
    let mut user = User::on("recapitulatif");
    user.size = Size::new(1024.0, 768.0);
    user.press(Shortcut::PageDown);
    let before = user.scrolled("Toutes les valeurs, à copier, à vérifier ou à transmettre.");
    assert!(before > 200.0);
    user.click("Aide (F1)");
    user.press(Shortcut::Escape);
    assert_eq!(user.scrolled("Toutes les valeurs, à copier, à vérifier ou à transmettre."), before);
}

#[test]
fn the_field_one_types_in_keeps_the_focus_while_sentences_come_and_go_above_it() {
    let texts = I18n::new(Language::French);
    let mut user = User::on("adresse");
    // A warning comes above the server's values once the address is a bare name.
    user.enter(&texts.field(Field::Address));
    user.press(Shortcut::SelectAll);
    for (typed, all) in [("http://", "http://"), ("serveur", "http://serveur"), (".fr:80", "http://serveur.fr:80")] {
        user.type_text(typed);
        assert_eq!(user.focused_field().as_deref(), Some(all));
    }
    assert_eq!(user.app.session().expect("open").dossier().inputs.address, "http://serveur.fr:80");
    user.enter(&texts.field(Field::ServerIp));
    user.press(Shortcut::SelectAll);
    for sign in ["9", "9", "9", ".", "x"] {
        user.type_text(sign);
    }
    assert_eq!(user.focused_field().as_deref(), Some("999.x"));
    user.press(Shortcut::Main);
    assert_eq!(user.focused_field().as_deref(), Some("999.x"), "the list of what is refused comes above");
    user.type_text("9");
    assert_eq!(user.focused_field().as_deref(), Some("999.x9"));
}
