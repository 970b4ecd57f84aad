//! The client code and the invoice: on screen at once, on disk only when asked, refused with a sentence.

use crate::user::User;
use crate::{go_to, reference};
use assistant_pronote::app::Message;
use assistant_pronote::app::testing::{ClientCodeMessage, Number, Shortcut, StepMessage};
use std::fs;
use std::path::{Path, PathBuf};

const STEP: &str = "installer-edt";
const CODE: &str = "CLG-778899";

fn typed(user: &mut User, number: Number, text: &str) {
    user.send(Message::Step(StepMessage::ClientCode(ClientCodeMessage::Type(number, text.into()))));
}

fn at_the_step() -> (User, PathBuf) {
    let mut user = User::new();
    reference(&mut user);
    let folder = user.app.session().expect("open").folder().to_owned();
    go_to(&mut user, STEP);
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
    typed(&mut user, Number::ClientCode, CODE);
    user.must_see(CODE);
    user.press(Shortcut::Save);
    assert!(!is_on_disk(&folder, CODE), "not asked for");
    user.send(Message::Step(StepMessage::ClientCode(ClientCodeMessage::Keep)));
    typed(&mut user, Number::Invoice, "F14-08152");
    assert!(is_on_disk(&folder, CODE) && is_on_disk(&folder, "F14-08152"));
    // A version of the dossier that holds them.
    user.press(Shortcut::Back);
    go_to(&mut user, STEP);
    user.send(Message::Step(StepMessage::ClientCode(ClientCodeMessage::Withdraw)));
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
        typed(&mut user, Number::ClientCode, CODE);
        if keep {
            user.send(Message::Step(StepMessage::ClientCode(ClientCodeMessage::Keep)));
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
        ("0069999L", "C’est l’UAI du collège : EDT demande le code client de l’éditeur."),
        ("12€", "Le caractère « € » ne convient pas ici."),
        ("1234567890123456789012345678901", "Le texte compte 31 caractères : il en faut 30 au plus."),
        ("12\u{202e}34", "Le texte contient un caractère invisible."),
    ] {
        let sentence = sentence.replace(" :", "\u{a0}:").replace("« ", "«\u{a0}").replace(" »", "\u{a0}»");
        for number in Number::ALL {
            let (mut user, _) = at_the_step();
            let here = user.app.page().cloned();
            typed(&mut user, number, text);
            user.must_see(&sentence);
            user.press(Shortcut::Main);
            assert_eq!(user.app.page().cloned(), here, "{number:?} {text:?} went on");
            typed(&mut user, number, "");
            user.press(Shortcut::Main);
            assert_ne!(user.app.page().cloned(), here, "empty is well");
        }
    }
}
