//! A user's captures in the window: brought by a file, a drop or a paste; listed, described, enlarged, removed, put
//! back; and the annex of the sheet that shows them.

use crate::user::{FakeServices, Shortcut, User};
use assistant_pronote::app::Message;
use assistant_pronote::app::testing::{
    AnnexMessage, Ask, CaptureMessage, Destination, Dialog, DialogMessage, Page, Pasted, Picked, StepMessage,
    SummaryMessage,
};
use assistant_pronote::document::annex::Content;
use assistant_pronote::dossier::captures::{Capture, Captures, Raster};
use assistant_pronote::dossier::{Dossier, Store};
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::{StepId, Walkthrough};
use image::{ImageFormat, RgbImage};
use std::path::PathBuf;

const PASTE: &str = "Coller l’image copiée";
const CHOOSE: &str = "Choisir un fichier…";

fn step(id: &str) -> StepId {
    let walkthrough = Walkthrough::embedded().expect("the walkthrough");
    walkthrough.steps().iter().find(|step| step.id.as_str() == id).expect("the step").id.clone()
}

/// A user on the page « Régler la publication » of the guide's case.
fn publishing() -> User {
    let mut user = User::on("etape-publication");
    user.size = iced::Size::new(1366.0, 2400.0);
    user
}

fn folder(user: &User) -> PathBuf {
    user.app.session().expect("open").folder().to_owned()
}

fn captures(user: &User) -> Vec<Capture> {
    user.app.session().expect("open").dossier().captures.clone()
}

/// What a new start would find.
fn saved(user: &User) -> Dossier {
    Store::open(&folder(user)).expect("saved").dossier
}

/// A picture's file beside the dossiers.
fn file(user: &User, name: &str, form: ImageFormat) -> PathBuf {
    let path = user.desk.folder.path().join(name);
    RgbImage::from_pixel(64, 48, image::Rgb([31, 78, 121])).save_with_format(&path, form).expect("a picture");
    path
}

fn says(user: &User, sentence: &str) {
    let sentence = sentence.replace(" :", "\u{a0}:").replace("« ", "«\u{a0}").replace(" »", "\u{a0}»");
    user.must_see(&sentence);
}

#[test]
fn a_file_is_added_described_enlarged_removed_and_brought_back() {
    let mut user = publishing();
    *user.desk.picks.lock().expect("picks") = Picked::Path(file(&user, "Mon écran (1).jpg", ImageFormat::Jpeg));
    user.click(CHOOSE);
    user.must_see("La capture est ajoutée à l’étape.");
    let [capture] = &captures(&user)[..] else { panic!("one capture") };
    assert_eq!(capture.file.as_str(), "publication-1.png");
    assert_eq!(capture.description, "PRONOTE.net\u{a0}2014, Paramètres de publication (étape\u{a0}16)");
    assert_eq!(saved(&user).captures, captures(&user), "on disk at once");
    let kept = Captures::of(&folder(&user)).path(capture);
    assert!(std::fs::read(&kept).expect("the file").starts_with(b"\x89PNG"));

    let name = capture.file.clone();
    for text in ["L", "Le", "Les", "Les\nports"] {
        user.send(Message::Step(StepMessage::Capture(CaptureMessage::Describe(name.clone(), text.into()))));
    }
    assert_eq!(captures(&user)[0].description, "Les ports");
    user.press(Shortcut::Undo);
    assert!(captures(&user)[0].description.starts_with("PRONOTE.net"), "typing is undone as one");
    user.press(Shortcut::Redo);

    user.send(Message::Ask(Ask::OpenDialog(Dialog::Capture(name))));
    user.must_see("Les ports");
    user.must_see("Ce que l’image montre");
    user.press(Shortcut::Escape);
    assert!(!user.sees("Ce que l’image montre"));

    user.click("Retirer");
    assert_eq!(captures(&user), []);
    says(&user, "La capture est retirée.");
    assert!(saved(&user).captures.is_empty() && kept.exists(), "nothing is lost yet");
    user.press(Shortcut::Undo);
    assert_eq!(captures(&user)[0].description, "Les ports");
    assert!(!user.sees("La capture est retirée."));
    assert_eq!(saved(&user).captures.len(), 1);
}

#[test]
fn files_dropped_together_are_all_added_each_under_its_own_name() {
    let mut user = publishing();
    let dropped = [
        file(&user, "a.png", ImageFormat::Png),
        file(&user, "b.bmp", ImageFormat::Bmp),
        file(&user, "c.jpg", ImageFormat::Jpeg),
    ];
    user.send(Message::Step(StepMessage::Capture(CaptureMessage::Hovered)));
    user.must_see("Déposer l’image\u{a0}: elle s’ajoute à l’étape\u{a0}16");
    // All at once, as the system tells them, before the first is read.
    let tasks: Vec<_> = dropped
        .into_iter()
        .map(|path| user.app.update(Message::Step(StepMessage::Capture(CaptureMessage::Dropped(path)))))
        .collect();
    user.follow(iced::Task::batch(tasks));
    assert!(!user.sees("Déposer l’image\u{a0}: elle s’ajoute à l’étape\u{a0}16"));
    let names: Vec<_> = captures(&user).iter().map(|capture| capture.file.to_string()).collect();
    assert_eq!(names, ["publication-1.png", "publication-2.png", "publication-3.png"]);
    let all = Captures::of(&folder(&user));
    assert!(captures(&user).iter().all(|capture| all.read(capture).is_ok()));
    user.send(Message::Step(StepMessage::Capture(CaptureMessage::Hovered)));
    user.send(Message::Step(StepMessage::Capture(CaptureMessage::Left)));
    assert!(!user.sees("Déposer l’image\u{a0}: elle s’ajoute à l’étape\u{a0}16"));
}

#[test]
fn a_picture_is_dropped_on_a_step_only() {
    let mut user = publishing();
    user.send(Message::Ask(Ask::Go(Destination::Page(Page::School))));
    user.send(Message::Step(StepMessage::Capture(CaptureMessage::Hovered)));
    user.must_see("Ouvrir d’abord la page d’une étape\u{a0}: l’image s’y dépose");
    let dropped = file(&user, "a.png", ImageFormat::Png);
    user.send(Message::Step(StepMessage::Capture(CaptureMessage::Dropped(dropped))));
    user.must_see("Une image se dépose sur la page d’une étape.");
    assert_eq!(captures(&user), []);
}

#[test]
fn what_was_copied_is_pasted_or_one_is_told_why_not() {
    let mut user = publishing();
    let put = |user: &User, what: Pasted| *user.desk.pasted.lock().expect("pasted") = what;
    user.click(PASTE);
    user.must_see("Il n’y a pas d’image à coller.");
    put(&user, Pasted::NoClipboard("X11 server connection timed out".into()));
    user.click(PASTE);
    says(&user, "Le système ne donne pas le presse-papiers (« X11 server connection timed out »).");
    put(&user, Pasted::Unreadable);
    user.click(PASTE);
    user.must_see("L’image copiée est abîmée, ou trop grande pour être ouverte sans risque.");
    put(&user, Pasted::Picture(Raster { width: 3, height: 2, rgba: vec![7; 23] }));
    user.click(PASTE);
    user.must_see("Cette image est abîmée ou incomplète.");
    assert_eq!(captures(&user), []);
    // Some programs leave the alpha at 0: the picture is not white for that.
    put(&user, Pasted::Picture(Raster { width: 2, height: 1, rgba: vec![10, 20, 30, 0, 40, 50, 60, 0] }));
    user.press(Shortcut::Paste);
    let kept = Captures::of(&folder(&user)).shown(&captures(&user)[0], 100).expect("readable");
    assert_eq!(kept.rgba, [10, 20, 30, 255, 40, 50, 60, 255]);
    let files = vec![file(&user, "a.png", ImageFormat::Png), file(&user, "b.png", ImageFormat::Png)];
    put(&user, Pasted::Files(files));
    user.press(Shortcut::Paste);
    assert_eq!(captures(&user).len(), 3, "files copied in the explorer");
}

#[test]
fn ctrl_v_adds_the_picture_unless_a_field_takes_it() {
    let mut user = publishing();
    let picture = Raster { width: 2, height: 1, rgba: vec![10, 20, 30, 255, 40, 50, 60, 255] };
    *user.desk.pasted.lock().expect("pasted") = Pasted::Picture(picture);
    user.press(Shortcut::Paste);
    assert_eq!(captures(&user).len(), 1);
    user.enter("Note");
    user.press(Shortcut::Paste);
    assert_eq!(captures(&user).len(), 1, "the field takes it");
    user.fill("Note", "un texte");
    assert_eq!((user.focused_field().as_deref(), captures(&user).len()), (Some("un texte"), 1));
}

#[test]
fn a_broken_a_huge_or_another_file_is_refused_with_its_sentence_and_changes_nothing() {
    let mut user = publishing();
    let mut huge = std::io::Cursor::new(Vec::new());
    RgbImage::new(8, 8).write_to(&mut huge, ImageFormat::Bmp).expect("a picture");
    let mut huge = huge.into_inner();
    huge[18..22].copy_from_slice(&30_000u32.to_le_bytes());
    huge[22..26].copy_from_slice(&30_000u32.to_le_bytes());
    let whole = std::fs::read(file(&user, "a.png", ImageFormat::Png)).expect("bytes");
    for (name, bytes, sentence) in [
        ("immense.bmp", huge, "Cette image mesure 30000 × 30000 pixels"),
        ("coupée.png", whole[..whole.len() / 2].to_vec(), "Cette image est abîmée ou incomplète."),
        ("texte.png", b"bonjour".to_vec(), "Ce fichier n’est pas une image."),
        ("page.pdf", b"%PDF-1.7".to_vec(), "Cette image est en PDF"),
        ("vide.png", Vec::new(), "Le fichier est vide."),
    ] {
        let path = user.desk.folder.path().join(name);
        std::fs::write(&path, bytes).expect("written");
        user.send(Message::Step(StepMessage::Capture(CaptureMessage::Dropped(path))));
        let said = user.texts();
        assert!(said.iter().any(|text| text.starts_with(sentence)), "{name}: {said:#?}");
    }
    user.send(Message::Step(StepMessage::Capture(CaptureMessage::Dropped(user.desk.folder.path().to_owned()))));
    assert!(user.texts().iter().any(|text| text.contains("n’est pas un fichier")));
    assert_eq!(captures(&user), []);
    assert!(!folder(&user).join("captures").exists());
}

#[test]
fn a_picture_that_is_gone_is_said_in_its_place() {
    let mut user = publishing();
    let dropped = file(&user, "a.png", ImageFormat::Png);
    user.send(Message::Step(StepMessage::Capture(CaptureMessage::Dropped(dropped))));
    std::fs::remove_file(Captures::of(&folder(&user)).path(&captures(&user)[0])).expect("removed");
    user.send(Message::Ask(Ask::Go(Destination::Page(Page::School))));
    user.send(Message::Ask(Ask::Go(Destination::Page(Page::Step(step("publication"))))));
    assert!(user.texts().iter().any(|text| text.contains("publication-1.png")), "{:#?}", user.texts());
    user.must_see("Retirer");
}

#[test]
fn a_dossier_that_is_only_read_shows_its_captures_and_takes_none() {
    let mut first = publishing();
    let dropped = file(&first, "a.png", ImageFormat::Png);
    first.send(Message::Step(StepMessage::Capture(CaptureMessage::Dropped(dropped.clone()))));
    let mut second = User::at(FakeServices::new(), Some(folder(&first)));
    second.size = first.size;
    second.click("Lire sans modifier");
    second.must_see("Vos captures");
    assert!(!second.sees("Retirer") && !second.sees(PASTE) && !second.sees(CHOOSE));
    second.send(Message::Step(StepMessage::Capture(CaptureMessage::Dropped(dropped))));
    assert!(second.texts().iter().any(|text| text.starts_with("Le dossier est ouvert en lecture seule")));
    assert_eq!(captures(&second).len(), 1);
}

#[test]
fn a_picture_on_its_way_when_the_dossier_is_left_harms_nothing() {
    let mut user = publishing();
    let dropped = file(&user, "a.png", ImageFormat::Png);
    let task = user.app.update(Message::Step(StepMessage::Capture(CaptureMessage::Dropped(dropped.clone()))));
    user.send(Message::Ask(Ask::Go(Destination::Home)));
    user.follow(task);
    assert!(user.app.session().is_none());
    let folder = user.desk.folder.path().join("Documents/Collège La Bourgade");
    assert_eq!(Store::open(&folder).expect("saved").dossier.captures, []);
    // Without a dossier, what is dropped is one.
    user.send(Message::Step(StepMessage::Capture(CaptureMessage::Dropped(folder))));
    user.send(Message::Ask(Ask::Go(Destination::Page(Page::Step(step("publication"))))));
    user.send(Message::Step(StepMessage::Capture(CaptureMessage::Dropped(dropped))));
    assert_eq!(captures(&user).len(), 1);
}

#[test]
fn without_a_dialog_one_is_told_the_other_ways() {
    let mut user = publishing();
    *user.desk.picks.lock().expect("picks") = Picked::NoDialog;
    user.click(CHOOSE);
    user.must_see("La fenêtre de choix ne s’ouvre pas sur cet ordinateur.");
    user.send(Message::Dialog(DialogMessage::Language(Language::English)));
    user.must_see("The window to choose a file does not open on this computer.");
}

#[test]
fn the_annex_is_chosen_and_the_sheet_made_with_it() {
    let mut user = publishing();
    let dropped = file(&user, "a.png", ImageFormat::Png);
    user.send(Message::Step(StepMessage::Capture(CaptureMessage::Dropped(dropped))));
    user.send(Message::Ask(Ask::Go(Destination::Page(Page::Summary))));
    let size = |user: &mut User| {
        user.send(Message::Summary(SummaryMessage::MakeSheet));
        std::fs::read(folder(user).join("fiche.pdf")).expect("the sheet").len()
    };
    let plain = size(&mut user);
    user.click("Annexe\u{a0}: aucune");
    user.click("Captures seules");
    user.must_see("Étape\u{a0}16 – Régler la publication");
    user.press(Shortcut::Escape);
    user.must_see("Annexe\u{a0}: 1\u{a0}capture");
    let capture = size(&mut user);
    user.click("Annexe\u{a0}: 1\u{a0}capture");
    user.click("Figures et captures");
    user.click("Faire le récapitulatif (PDF)");
    let all = std::fs::read(folder(&user).join("fiche.pdf")).expect("the sheet").len();
    assert!(plain < capture && capture < all, "{plain} {capture} {all}");
    // Remembered: the next sheet has it too.
    assert_eq!(size(&mut user), all);
    user.send(Message::Ask(Ask::OpenDialog(Dialog::Annex)));
    user.click("Aucune");
    user.must_see("Les étapes choisies n’ont rien à montrer.");
    user.send(Message::Summary(SummaryMessage::Annex(AnnexMessage::Toggle(step("publication")))));
    user.press(Shortcut::Escape);
    user.must_see("Annexe\u{a0}: 1\u{a0}figure, 1\u{a0}capture");
    assert!(size(&mut user) < all);
    user.send(Message::Summary(SummaryMessage::Annex(AnnexMessage::Show(Some(Content::Captures)))));
    user.send(Message::Summary(SummaryMessage::Annex(AnnexMessage::Toggle(step("publication")))));
    user.send(Message::Summary(SummaryMessage::MakeSheet));
    says(&user, "Le récapitulatif n’est pas fait : son annexe n’aurait rien à montrer.");
}
