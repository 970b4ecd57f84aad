//! What each copy button puts on the clipboard, to the letter, and what it says of it.

use crate::servers;
use crate::user::{FakeServices, Shortcut, User};
use assistant_pronote::diagnostics::connection::ResolveOverride;
use assistant_pronote::document::note::{self, Audience};
use assistant_pronote::document::request::Request;
use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::finding::Check;
use assistant_pronote::domain::setting_key::SettingKey;
use assistant_pronote::domain::settings::Settings;
use assistant_pronote::i18n::I18n;
use assistant_pronote::lang::Language;
use iced::Size;

/// The summary of the reference case, all of it in view.
fn at_the_summary() -> (User, Settings) {
    let mut user = User::on("recapitulatif");
    user.size = Size::new(1366.0, 6000.0);
    let settings = user.app.session().and_then(|session| session.settings().ok().cloned()).expect("settings");
    (user, settings)
}

#[test]
fn a_value_is_copied_to_the_letter_whichever_it_is() {
    let (mut user, settings) = at_the_summary();
    let texts = I18n::new(Language::French);
    let mut count = 0;
    for key in SettingKey::ALL {
        let Some(value) = settings.get(*key).filter(|value| !value.is_empty()) else { continue };
        user.click_beside("Copier", &texts.value(*key));
        assert_eq!(user.copied(), Some(&*value), "{key:?}");
        count += 1;
    }
    assert!(count > 30, "{count} values");
}

#[test]
fn the_papers_and_the_groups_are_copied_whole() {
    let (mut user, settings) = at_the_summary();
    let texts = I18n::new(Language::French);
    let dossier = user.app.session().expect("open").dossier().shareable();
    let catalogue = Catalogue::embedded().expect("the catalogue");
    user.click("Copier la demande à l’ENT");
    assert_eq!(user.copied(), Some(&*Request::of(&dossier, &settings, &catalogue, &texts).text(&texts)));
    user.click("Copier la note aux familles");
    assert_eq!(user.copied(), Some(&*note::text(&settings, &dossier, Audience::Families, &texts)));
    user.click("Tout copier");
    let all = user.copied().expect("copied").to_owned();
    for key in SettingKey::ALL {
        let Some(value) = settings.get(*key).filter(|value| !value.is_empty()) else { continue };
        let line = format!("{}\t{value}", texts.value(*key));
        assert!(all.lines().any(|one| one == line), "{line} in\n{all}");
    }
    // « Tout copier » is the groups, each under its title.
    let count = user.count("Copier le groupe");
    assert!(count > 3, "{count} groups");
    let mut rest = all;
    for rank in 0..count {
        user.click_nth("Copier le groupe", rank);
        let group = user.copied().expect("copied");
        assert!(group.contains('\t') && rest.contains(group), "{group}\nnot in\n{rest}");
        rest = rest.replacen(group, "", 1);
    }
    assert_eq!(rest.lines().filter(|line| !line.is_empty()).count(), count, "titles alone: {rest}");
    assert!(!rest.contains('\t'), "{rest}");
}

#[test]
fn the_client_code_is_copied_without_what_surrounds_it() {
    let mut user = User::on("etape-installer-edt");
    user.fill("Code client", " CLG-778899 ");
    user.click("Copier");
    assert_eq!(user.copied(), Some("CLG-778899"));
}

#[test]
fn what_a_check_saw_is_copied() {
    let desk = FakeServices::new();
    let pin = format!("notes.clg-la-bourgade.ac-nice.fr:80={}", servers::always(servers::pronote()));
    *desk.pins.lock().expect("pins") = vec![ResolveOverride::parse(&pin).expect("a pin")];
    let mut user = User::with_desk_on(desk, "recapitulatif");
    user.size.height = 6000.0;
    user.click("Vérifications");
    user.click("Vérifier");
    let findings = user.app.session().expect("open").dossier().findings.clone();
    let (check, seen) = Check::ALL
        .into_iter()
        .filter_map(|check| Some((check, findings.of(check)?.finding.evidence.as_str().to_owned())))
        .find(|(_, seen)| !seen.is_empty())
        .expect("something was seen");
    user.click("Voir ce qui a été vu");
    user.click("Copier");
    assert_eq!(user.copied(), Some(&*seen), "{check:?}");
}

#[test]
fn what_was_copied_is_said_then_no_longer() {
    let (mut user, _) = at_the_summary();
    user.desk.hold_time();
    user.click_beside("Copier", "Base");
    user.must_see("Copié");
    user.click_beside("Copier", "Préfixe d’URL à réserver");
    assert_eq!(user.texts().iter().filter(|text| *text == "Copié").count(), 1, "of the last only");
    user.let_time_pass();
    assert!(!user.sees("Copié"));
}

#[test]
fn a_value_and_an_error_are_selected_with_the_mouse_and_copied() {
    let mut user = User::on("etape-publication");
    let value = "10.106.152.36";
    user.select(value);
    assert_eq!(user.copied(), None, "nothing is copied unasked");
    user.press(Shortcut::Copy);
    assert_eq!(user.copied(), Some(value));
    // A click elsewhere, and nothing is selected any more.
    user.copy_nothing();
    user.click_point(iced::Point::new(700.0, 75.0));
    user.press(Shortcut::Copy);
    assert_eq!(user.copied(), None);
    let mut user = User::on("etablissement");
    user.fill("UAI (RNE)", "006");
    user.click("Suivant");
    let said = "«\u{a0}006\u{a0}» compte 3 caractères\u{a0}; un UAI en compte 8.";
    user.select(said);
    user.press(Shortcut::Copy);
    assert_eq!(user.copied(), Some(said));
}

/// What says where the line of an address may end is never copied.
#[test]
fn an_address_is_copied_to_the_letter_from_what_is_selected() {
    let mut user = User::on("recapitulatif");
    user.size = Size::new(1366.0, 6000.0);
    for value in ["http://+:8036/", "http://notes.clg-la-bourgade.ac-nice.fr:80/**"] {
        user.copy_nothing();
        user.select(value);
        user.press(Shortcut::Copy);
        assert_eq!(user.copied(), Some(value));
    }
}
