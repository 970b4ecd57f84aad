//! The rail: the entry of the page one is on is wholly in sight, on every page, in every size, after any change.

use crate::user::{Shortcut, User};
use assistant_pronote::app::testing::Page;
use assistant_pronote::domain::inputs::Hosting;
use assistant_pronote::domain::timestamp::Timestamp;
use assistant_pronote::dossier::{Dossier, StepState};
use assistant_pronote::walkthrough::Walkthrough;
use iced::Size;
use iced_test::selector::Target;

const SIZES: [Size; 4] =
    [Size::new(1366.0, 768.0), Size::new(1024.0, 768.0), Size::new(911.0, 512.0), Size::new(1024.0, 420.0)];

/// Fails unless the current entry is seen from its top to its foot.
fn must_be_in_sight(user: &User, what: &str) {
    let here = iced::widget::Id::new("sidebar-ici");
    let all = user.widgets();
    let found = all.iter().find(|target| matches!(target, Target::Container { id: Some(id), .. } if *id == here));
    let entry = found.unwrap_or_else(|| panic!("{what}: no current entry"));
    let (whole, seen) = (entry.bounds(), entry.visible_bounds());
    let seen = seen.unwrap_or_else(|| panic!("{what}: the current entry is out of sight"));
    assert!(whole.height > 20.0 && seen.height >= whole.height - 0.5, "{what}: {seen:?} of {whole:?} is seen");
}

#[test]
fn the_current_entry_is_in_sight_all_the_way_in_every_size() {
    for size in SIZES {
        let mut user = User::on("etablissement");
        user.resize(size);
        let mut seen = 0;
        loop {
            let page = user.app.page().cloned().expect("a page");
            must_be_in_sight(&user, &format!("{page:?} at {size:?}"));
            seen += 1;
            if page == Page::Summary {
                break;
            }
            user.press(Shortcut::Forward);
            assert_ne!(user.app.page(), Some(&page), "one goes on");
        }
        assert_eq!(seen, 4 + 22 + 2);
        // And back.
        for _ in 0..24 {
            user.press(Shortcut::Back);
            must_be_in_sight(&user, &format!("back on {:?} at {size:?}", user.app.page()));
        }
    }
}

#[test]
fn it_stays_in_sight_when_groups_fold_and_when_the_window_changes() {
    let mut user = User::on("etape-installer-client");
    user.resize(Size::new(1024.0, 500.0));
    while let Some(page @ Page::Step(_)) = user.app.page().cloned() {
        for size in SIZES {
            user.resize(size);
            must_be_in_sight(&user, &format!("{page:?} resized to {size:?}"));
        }
        user.press(Shortcut::ZoomIn);
        must_be_in_sight(&user, &format!("{page:?} zoomed"));
        let done = if user.sees("C’est fait, étape suivante") { "C’est fait, étape suivante" } else { break };
        user.click(done);
        must_be_in_sight(&user, &format!("after {page:?} is done"));
        if user.app.page() == Some(&page) {
            break;
        }
    }
}

/// What the wheel did to the list is undone by what follows, not before: nothing moves under the pointer.
#[test]
fn the_list_stays_where_one_scrolls_it_until_one_goes_elsewhere() {
    let mut user = User::on("etape-publication");
    user.resize(Size::new(1024.0, 500.0));
    user.scroll(iced::Point::new(120.0, 300.0), -2000.0);
    let top = user.scrolled("Pour finir");
    user.let_time_pass();
    assert_eq!(user.scrolled("Pour finir"), top);
    user.press(Shortcut::Forward);
    must_be_in_sight(&user, "the next step");
}

/// What a locked entry asks for is no longer asked once it is done.
#[test]
fn what_a_locked_page_says_leaves_with_its_reason() {
    let mut user = User::on("etablissement");
    user.fill("UAI (RNE)", "006167");
    user.click("ENT");
    user.must_see("«\u{a0}UAI (RNE)\u{a0}» est à corriger d’abord.");
    user.fill("UAI (RNE)", "0061670H");
    assert!(!user.sees_within("est à corriger d’abord"));
}

/// A step that was left out is not one that is done: the group that folds says each.
#[test]
fn a_folded_group_counts_apart_what_was_left_out() {
    let walkthrough = Walkthrough::embedded().expect("the walkthrough");
    let path = walkthrough.path(Hosting::OwnServer);
    let group = path.runs().into_iter().find(|run| run.steps.len() > 2).expect("a group");
    let ids: Vec<_> = group.steps.iter().map(|step| step.step.id.clone()).collect();
    let mut dossier = Dossier { inputs: crate::guide::inputs(80), ..Dossier::default() };
    let on = Timestamp::parse("2014-08-25T10:00:00+02:00").expect("a moment");
    for id in &ids {
        dossier.progress.step_mut(id).state = StepState::Done { on };
    }
    let said = format!("{} étapes terminées", ids.len());
    User::taking_up(dossier.clone(), "recapitulatif").must_see(&said);
    dossier.progress.step_mut(&ids[1]).state = StepState::Skipped { reason: String::new(), on };
    let user = User::taking_up(dossier, "recapitulatif");

    user.must_see(&format!("{} étapes terminées, 1 passée", ids.len() - 1));
}

/// A step that is done is not one whose trial succeeded: its line says so, and no group folds it away.
#[test]
fn a_step_done_without_a_success_of_its_trials_says_so_and_is_not_folded() {
    let walkthrough = Walkthrough::embedded().expect("the walkthrough");
    let path = walkthrough.path(Hosting::OwnServer);
    let mut dossier = Dossier { inputs: crate::guide::inputs(8036), ..Dossier::default() };
    let on = Timestamp::parse("2014-08-25T10:00:00+02:00").expect("a moment");
    for step in path.steps() {
        dossier.progress.step_mut(&step.step.id).state = StepState::Done { on };
    }
    let user = User::taking_up(dossier, "etablissement");
    user.must_see("faite, un essai sans réussite notée");
    user.must_see("faite, 3\u{a0}essais sans réussite notée");
}

/// Once its head is scrolled away, the page still says which one it is, above what scrolls.
#[test]
fn a_page_that_is_scrolled_still_says_which_it_is() {
    let mut user = User::on("etape-publication");
    user.resize(Size::new(1024.0, 700.0));
    let above = iced::Rectangle::new(iced::Point::new(290.0, 60.0), Size::new(500.0, 44.0));
    let page = iced::Point::new(600.0, 400.0);
    let blank = user.darkest(above);
    user.scroll(page, 30.0);
    assert_eq!(user.darkest(above), blank, "its head is in sight");
    user.scroll(page, 200.0);
    assert!(user.darkest(above) + 200 < blank, "« Étape 16 sur 22 – … »");
    user.scroll(page, -400.0);
    assert_eq!(user.darkest(above), blank);
}
