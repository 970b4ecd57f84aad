//! What a first journey through the window met, and no other tests here hold: the numbers of the steps, the blanks of a
//! value shown large, pages that are in order and not filled in.

use crate::user::{Shortcut, User};
use assistant_pronote::app::Message;
use assistant_pronote::app::testing::{Ask, Destination, Dialog, Page};
use assistant_pronote::domain::inputs::EntInputs;
use assistant_pronote::dossier::Dossier;
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::Walkthrough;

/// The number that texts say (« étape 12 ») is on the page, and before the title in the rail.
#[test]
fn every_step_has_its_number_on_its_page_and_in_the_rail() {
    let walkthrough = Walkthrough::embedded().expect("the walkthrough");
    let mut user = User::on("etablissement");
    for (rank, step) in walkthrough.steps().iter().enumerate() {
        user.send(Message::Ask(Ask::Go(Destination::Page(Page::Step(step.id.clone())))));
        let title = step.title.say(Language::French);
        user.must_see(&format!("Étape\u{a0}{} sur\u{a0}22", rank + 1));
        user.must_see(&format!("{}. {title}", rank + 1));
    }
}

#[test]
fn a_space_to_type_is_drawn_and_told_from_the_gaps_between_groups() {
    let show = |value: &str| {
        let mut user = User::on("etablissement");
        let large = Dialog::LargeValue { name: "Dossier".into(), value: value.into() };
        user.send(Message::Ask(Ask::OpenDialog(large)));
        user
    };
    let user = show(r"E:\PRONOTE 2014");
    user.must_see("Une espace, à taper\u{a0}: il y en a une.");
    user.must_see("Les blancs sans ce signe ne se tapent pas.");
    assert!(!user.sees("Les blancs entre les groupes ne se tapent pas."), "two sentences that contradict");
    // No blank is part of a text that is drawn large: it is the sign, or a gap.
    assert!(user.sees("2014") && !user.texts().iter().any(|text| text == "PRONOTE\u{a0}" || text == "PRONOTE "));
    let user = show("http://notes.clg-la-bourgade.ac-nice.fr:80");
    user.must_see("Les blancs entre les groupes ne se tapent pas.");
    assert!(!user.sees_within("à taper"));
    // One group: there is no gap to speak of.
    assert!(!show("postalCode").sees_within("ne se tapent pas"));
}

/// What only the ENT can tell is not « remplie ».
#[test]
fn a_page_whose_values_the_ent_must_tell_is_not_filled_in() {
    let mut inputs = crate::guide::inputs(8036);
    inputs.ent = EntInputs { id: "manuelle".into(), ..EntInputs::default() };
    let mut user = User::taking_up(Dossier { inputs, ..Dossier::default() }, "identification");
    assert_eq!(user.count("à demander à l’ENT"), 2, "the ENT, and the identification");
    assert_eq!(user.count("remplie"), 2, "the school, and the address");
    user.press(Shortcut::Forward);
    assert!(!user.sees("4 pages remplies"));
    user.click("4 pages, des valeurs à demander à l’ENT");
    assert_eq!(user.app.page(), Some(&Page::Ent));
    // The reference case has all of its values.
    let mut user =
        User::taking_up(Dossier { inputs: crate::guide::inputs(8036), ..Dossier::default() }, "identification");
    user.press(Shortcut::Forward);
    user.must_see("4 pages remplies");
}

/// Types in the search above the list.
fn search(user: &mut User, typed: &str) {
    let field = user.fields().first().expect("the search").bounds();
    user.click_point(field.center());
    user.paste_text(typed);
}

#[test]
fn an_ent_is_found_however_it_is_written_and_one_configures_by_hand_always() {
    for typed in ["agora 06", "Agora-06", "cg 06", "06", "www.agora06.fr"] {
        let mut user = User::on("ent");
        search(&mut user, typed);
        user.must_see("Agora06 (CG06)");
        user.must_see("Configuration manuelle");
    }
    let mut user = User::on("ent");
    search(&mut user, "rien de tel");
    assert!(!user.sees("Agora06 (CG06)"));
    user.must_see("Configuration manuelle");
}
