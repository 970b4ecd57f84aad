//! The client code and the invoice: on screen at once, on disk only when asked, refused with a sentence.

use crate::user::{Shortcut, User};
use std::fs;
use std::path::{Path, PathBuf};

const CODE: &str = "CLG-778899";

const CODE_FIELD: &str = "Code client";
const INVOICE_FIELD: &str = "Numéro de facture";
const KEEP: &str = "Garder dans le dossier";

fn at_the_step() -> (User, PathBuf) {
    let user = User::on("etape-installer-edt");
    let folder = user.app.session().expect("open").folder().to_owned();
    (user, folder)
}

/// Whether a text is anywhere in a folder.
fn is_on_disk(folder: &Path, text: &str) -> bool {
    fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path()).any(|path| {
        if path.is_dir() {
            is_on_disk(&path, text)
        } else {
            String::from_utf8_lossy(&fs::read(path).expect("read")).contains(text)
        }
    })
}

#[test]
fn the_client_code_is_kept_only_on_request_and_taken_out_whole() {
    let (mut user, folder) = at_the_step();
    user.fill(CODE_FIELD, CODE);
    user.must_see(CODE);
    user.press(Shortcut::Save);
    assert!(!is_on_disk(&folder, CODE), "not asked for");
    user.click(KEEP);
    user.fill(INVOICE_FIELD, "F14-08152");
    assert!(is_on_disk(&folder, CODE) && is_on_disk(&folder, "F14-08152"));
    // A version of the dossier that holds them.
    user.press(Shortcut::Back);
    user.press(Shortcut::Forward);
    user.click(KEEP);
    user.press(Shortcut::Save);
    assert!(!is_on_disk(&folder, CODE) && !is_on_disk(&folder, "F14-08152"));
    user.must_see(CODE);
    user.press(Shortcut::Undo);
    user.press(Shortcut::Save);
    assert!(!is_on_disk(&folder, CODE), "no undo brings it back to the disk");
}

#[test]
fn a_kept_code_is_found_again_and_an_unkept_one_is_not() {
    for keep in [true, false] {
        let (mut user, folder) = at_the_step();
        user.fill(CODE_FIELD, CODE);
        if keep {
            user.click(KEEP);
        }
        user.press(Shortcut::Save);
        let desk = user.desk.clone();
        drop(user);
        let again = User::at(desk, Some(folder));
        assert_eq!(again.sees(CODE), keep);
    }
}

#[test]
fn a_refused_number_shows_its_sentence_and_blocks_next_with_it() {
    for (text, sentence) in [
        ("0069999L", "C’est l’UAI du collège, qui ne se donne pas ici."),
        ("12€", "Le caractère\u{a0}« € » ne convient pas ici."),
        ("1234567890123456789012345678901", "Le texte compte 31 caractères : il en faut 30 au plus."),
        ("12\u{202e}34", "Le texte contient un caractère invisible."),
    ] {
        let sentence = sentence.replace(" :", "\u{a0}:").replace("« ", "«\u{a0}").replace(" »", "\u{a0}»");
        for number in [CODE_FIELD, INVOICE_FIELD] {
            let (mut user, _) = at_the_step();
            let here = user.app.page().cloned();
            user.fill(number, text);
            user.must_see(&sentence);
            user.click("C’est fait, étape suivante");
            assert_eq!(user.app.page().cloned(), here, "{number} {text:?} went on");
            user.fill(number, "");
            user.press(Shortcut::Main);
            assert_eq!(user.app.page().cloned(), here, "Enter in a field says nothing of the step");
            user.click("C’est fait, étape suivante");
            assert_ne!(user.app.page().cloned(), here, "empty is well");
        }
    }
}

/// The buttons that come with a number have their room before it.
#[test]
fn a_number_that_is_typed_moves_nothing() {
    let (mut user, _) = at_the_step();
    user.size.height = 3000.0;
    user.settle();
    let keep = user.place_of("Garder dans le dossier");
    for number in [CODE_FIELD, INVOICE_FIELD] {
        user.fill(number, "123456");
        assert_eq!(user.place_of("Garder dans le dossier"), keep, "{number}");
    }
    assert_eq!(user.count("Copier"), 2);
}
