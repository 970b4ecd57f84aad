//! The page « Vérifications » as a user meets it: nothing before the click, verdicts kept, answers forgotten.

use crate::user::{FakeServices, Shortcut, User};
use crate::{guide, servers, type_all};
use assistant_pronote::app::Message;
use assistant_pronote::app::testing::{
    Ask, ChecksMessage, Destination, Dialog, InputsMessage, Opening, Page, Picked, StepMessage, SummaryMessage, Tab,
    Unlogged, WelcomeMessage,
};
use assistant_pronote::diagnostics::connection::{Names, ResolveOverride};
use assistant_pronote::document::request::Request;
use assistant_pronote::document::sheet::{Block, summary};
use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::finding::{Actor, Check, ConnectError, Diagnosis, Verdict};
use assistant_pronote::domain::inputs::{Field, Hosting};
use assistant_pronote::domain::setting_key::SettingKey;
use assistant_pronote::domain::settings::Settings;
use assistant_pronote::dossier::Store;
use assistant_pronote::i18n::I18n;
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::Walkthrough;
use iced::widget::text_editor::{Action, Edit};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

/// The sign of what is done, of Lucide's.
const TICK: &str = "\u{e06c}";

const ADDRESS: &str = "http://notes.clg-la-bourgade.ac-nice.fr:80";

fn told(message: ChecksMessage) -> Message {
    Message::Checks(message)
}

/// A dossier whose values are all there, on the page of the checks.
fn at_the_checks(desk: Arc<FakeServices>) -> User {
    let mut user = User::at(desk, None);
    user.send(Message::Welcome(WelcomeMessage::NameTyped("Collège La Bourgade".into())));
    user.send(Message::Welcome(WelcomeMessage::Create));
    let mut inputs = guide::inputs(80);
    // No folder: the tests look for those of a report.
    inputs.server.install_folder.clear();
    inputs.server.base.clear();
    type_all(&mut user, &inputs);
    user.send(Message::Ask(Ask::Go(Destination::Page(Page::Checks))));
    user.size.height = 6000.0;
    user
}

fn desk(pronote: &str, ent: &str) -> Arc<FakeServices> {
    let desk = FakeServices::new();
    let pins = [format!("notes.clg-la-bourgade.ac-nice.fr:80={pronote}"), format!("www.agora06.fr:443={ent}")];
    *desk.pins.lock().expect("pins") = pins.iter().map(|pin| ResolveOverride::parse(pin).expect("a pin")).collect();
    desk
}

fn verdict(user: &User, check: Check) -> Option<Verdict> {
    let findings = &user.app.session().expect("open").dossier().findings;
    findings.of(check).map(|dated| dated.finding.verdict())
}

/// The folder's files, all of them, as bytes.
fn bytes_under(folder: &Path) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            all.extend(bytes_under(&entry));
        } else {
            all.extend(std::fs::read(&entry).expect("readable"));
        }
    }
    all
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn nothing_is_asked_before_the_click_and_the_hosts_are_named() {
    let (pronote, asked) = servers::counted(servers::pronote());
    let desk = desk(&pronote.to_string(), &servers::refused().to_string());
    let mut user = at_the_checks(desk);
    user.must_see("Rien n’est demandé au réseau avant votre clic.");
    user.must_see("notes.clg-la-bourgade.ac-nice.fr:80");
    user.must_see("www.agora06.fr:443");
    user.send(Message::Ask(Ask::Go(Destination::Back)));
    user.send(Message::Ask(Ask::Go(Destination::Page(Page::Checks))));
    assert_eq!(asked.load(Ordering::SeqCst), 0);
    user.click("Tout vérifier");
    assert!(asked.load(Ordering::SeqCst) > 5);
    assert_eq!(verdict(&user, Check::Page), Some(Verdict::Right));
    assert_eq!(verdict(&user, Check::CasLogin), Some(Verdict::Wrong));
    user.must_see("PRONOTE\u{a0}2014 répond.");
    user.must_see("À faire par l’assistance de l’ENT");
    assert!(user.app.checking().expect("open").progress().is_none());
}

#[test]
fn a_finding_is_kept_goes_stale_with_its_value_and_no_undo_takes_it_back() {
    let pronote = servers::always(servers::pronote());
    let mut user = at_the_checks(desk(&pronote.to_string(), &servers::refused().to_string()));
    user.send(told(ChecksMessage::Run(vec![Check::Page])));
    user.press(Shortcut::Undo);
    assert_eq!(verdict(&user, Check::Page), Some(Verdict::Right), "undoing the ENT keeps what was seen");
    user.press(Shortcut::Redo);
    assert!(!user.sees("Périmé\u{a0}: une valeur a changé depuis."));
    user.send(Message::Inputs(InputsMessage::Typed(Field::Address, format!("{ADDRESS}36"))));
    user.must_see("Périmé\u{a0}: une valeur a changé depuis.");
    user.send(Message::Inputs(InputsMessage::Typed(Field::Address, ADDRESS.into())));
    assert!(!user.sees("Périmé\u{a0}: une valeur a changé depuis."));
    let folder = user.app.session().expect("open").folder().to_owned();
    user.send(Message::Ask(Ask::Go(Destination::Home)));
    let kept = Store::open(&folder).expect("opens").dossier.findings;
    assert_eq!(kept.of(Check::Page).map(|dated| &dated.finding.cause), Some(&Diagnosis::PronoteOf { year: 2014 }));
}

#[test]
fn without_a_network_one_sentence_is_said_and_nothing_is_kept() {
    let desk = FakeServices::new();
    *desk.names.lock().expect("names") = Names::Only(Vec::new());
    let mut user = at_the_checks(desk);
    user.click("Tout vérifier");
    assert!(user.sees_within("Ce poste n’a pas de réseau\u{a0}: aucun nom n’est trouvé"));
    user.must_see("Non vérifiable d’ici\u{a0}: ce poste n’a pas de réseau.");
    for blame in ["À corriger", "En échec", "inconnu du DNS", "À faire par la personne qui gère le réseau"] {
        assert!(!user.sees_within(blame), "{blame}");
    }
    let kept: Vec<_> =
        user.app.session().expect("open").dossier().findings.iter().map(|dated| dated.finding.check).collect();
    // An http address has no certificate, with a network or without.
    assert_eq!(kept, [Check::Tls], "it is about this computer, now");
    // Nothing was verified: the rail has no more ticks than before.
    let fresh = User::with_desk_on(FakeServices::new(), "recapitulatif");
    user.send(Message::Ask(Ask::Go(Destination::Page(Page::Summary))));
    assert_eq!(user.count(TICK), fresh.count(TICK));
    user.send(Message::Ask(Ask::Go(Destination::Page(Page::Checks))));
    // The network is back: the sentence goes.
    *user.desk.names.lock().expect("names") =
        Names::Only(vec![("www.index-education.com".into(), [192, 0, 2, 1].into())]);
    user.send(told(ChecksMessage::Run(vec![Check::Name])));
    assert!(!user.sees_within("Ce poste n’a pas de réseau"));
    assert_eq!(verdict(&user, Check::Name), Some(Verdict::Wrong));
}

#[test]
fn the_stop_button_ends_a_silent_check_at_once_and_keeps_the_last_finding() {
    let mut user = at_the_checks(desk(&servers::silent().to_string(), &servers::refused().to_string()));
    let begun = Instant::now();
    let running = user.app.update(told(ChecksMessage::Run(vec![Check::Page, Check::DirectLogin])));
    assert!(user.app.checking().expect("open").is_running(Check::Page));
    user.must_see("0 vérification terminée sur 2");
    user.click("Arrêter");
    user.follow(running);
    assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
    assert!(user.app.checking().expect("open").progress().is_none());
    assert_eq!(verdict(&user, Check::Page), None);
}

#[test]
fn what_another_dossier_asked_is_not_kept_in_this_one() {
    let mut user = at_the_checks(desk(&servers::silent().to_string(), &servers::refused().to_string()));
    let running = user.app.update(told(ChecksMessage::Run(vec![Check::Page])));
    user.send(Message::Ask(Ask::Go(Destination::Home)));
    user.send(Message::Welcome(WelcomeMessage::NameTyped("Autre collège".into())));
    user.send(Message::Welcome(WelcomeMessage::Create));
    user.follow(running);
    assert!(user.app.session().expect("open").dossier().findings.is_empty());
}

#[test]
fn the_page_is_reached_from_a_step_and_leads_back_there() {
    let mut user = at_the_checks(FakeServices::new());
    let step = Page::Step("tester-par-ent".into());
    user.send(Message::Ask(Ask::Go(Destination::Page(step.clone()))));
    user.click("Vérifier la connexion");
    assert_eq!(user.app.page(), Some(&Page::Checks));
    user.must_see("Seulement pour l’étape «\u{a0}Tester par l’ENT, avec trois comptes\u{a0}»");
    user.click("Précédent");
    assert_eq!(user.app.page(), Some(&step));
    let kept = user.app.session().expect("open").dossier().progress.current.clone();
    assert_eq!(kept.as_ref().map(|page| page.as_str()), Some(&*step.id()), "the dossier opens again on the step");
}

/// Back by the way that leads on: the last step, the checks, the summary.
#[test]
fn the_checks_stand_between_the_last_step_and_the_summary_both_ways() {
    let mut user = User::on("recapitulatif");
    user.click("Précédent");
    assert_eq!(user.app.page(), Some(&Page::Checks));
    user.click("Précédent");
    let last = user.app.page().cloned();
    assert!(matches!(last, Some(Page::Step(_))), "{last:?}");
    user.must_see("Étape\u{a0}22 sur\u{a0}22");
    user.send(Message::Ask(Ask::Go(Destination::Next)));
    assert_eq!(user.app.page(), Some(&Page::Checks));
    user.send(Message::Ask(Ask::Go(Destination::Next)));
    assert_eq!(user.app.page(), Some(&Page::Summary));
}

#[test]
fn a_check_that_cannot_be_reached_names_who_acts() {
    let mut user = at_the_checks(desk(&servers::refused().to_string(), &servers::refused().to_string()));
    user.click("Tout vérifier");
    let findings = &user.app.session().expect("open").dossier().findings;
    let refused = findings.of(Check::Port).expect("kept");
    assert_eq!(refused.finding.cause, Diagnosis::Trouble(ConnectError::Refused));
    assert_eq!(refused.by_hand.len(), 1, "the address given by hand is told");
    user.must_see("À faire par l’adjoint");
}

fn sample(name: &str) -> String {
    std::fs::read_to_string(Path::new("tests/answers").join(name)).expect("the sample")
}

fn paste(user: &mut User, text: &str) {
    let action = Action::Edit(Edit::Paste(Arc::new(text.to_owned())));
    user.send(told(ChecksMessage::Answer(Unlogged(action))));
}

#[test]
fn an_answer_is_read_and_nothing_of_it_is_ever_written() {
    let mut user = at_the_checks(FakeServices::new());
    user.click("Réponse du CAS");
    let answer = sample("saml-enseignant.xml");
    paste(&mut user, &answer);
    user.must_see("Ce que PRONOTE y trouve");
    let secrets: Vec<String> = secrets(&answer);
    assert!(secrets.len() >= 3, "{secrets:?}");
    assert!(secrets.iter().any(|secret| user.sees(secret)), "the values are on screen");
    // Everything that writes: saving, the sheet, undo and redo, a step done, leaving.
    user.press(Shortcut::Save);
    user.send(Message::Summary(SummaryMessage::MakeSheet));
    user.press(Shortcut::Undo);
    user.press(Shortcut::Redo);
    user.send(Message::Step(StepMessage::Done("preparer-annee-suivante".into())));
    user.press(Shortcut::Back);
    user.send(Message::Ask(Ask::Go(Destination::Page(Page::Checks))));
    user.click("Réponse du CAS");
    assert!(!user.sees("Ce que PRONOTE y trouve"), "it went with the page");
    paste(&mut user, &answer);
    user.send(Message::Ask(Ask::Go(Destination::Home)));
    let written = bytes_under(user.desk.folder.path());
    assert!(holds(&written, "La Bourgade") && holds(&written, "%PDF-"), "the dossier and its sheet are there");
    for secret in secrets {
        assert!(!holds(&written, &secret), "« {secret} » is on the disk");
    }
}

/// The values of an answer: what stands between two tags and is neither a code nor an address.
fn secrets(answer: &str) -> Vec<String> {
    let texts = answer.split('>').filter_map(|part| part.split_once('<')).map(|(text, _)| text.trim());
    let is_own = |text: &&str| text.len() > 3 && !text.starts_with("National_") && !text.contains("://");
    texts.filter(is_own).map(str::to_owned).collect()
}

#[test]
fn the_names_that_fit_are_taken_with_one_click_and_given_back_by_undo() {
    let mut user = at_the_checks(FakeServices::new());
    user.click("Réponse du CAS");
    paste(&mut user, &sample("saml-autres-noms.xml"));
    let names = |user: &User| user.app.session().expect("open").dossier().inputs.ent.attributes.clone();
    assert_eq!(names(&user), None);
    user.click("Prendre ces noms dans le dossier");
    let taken = names(&user).expect("taken");
    assert_ne!(taken.profile, "ENTPersonProfils");
    assert!(!user.sees("Prendre ces noms dans le dossier"), "they fit now");
    user.press(Shortcut::Undo);
    assert_eq!(names(&user), None);
}

/// What the text and the JSON of `reponse` say, the page says too.
#[test]
fn a_refusal_shows_its_services_and_what_to_tell_the_support() {
    let pasted =
        |name: &str| std::fs::read_to_string(Path::new("tests/samples/pastes").join(name)).expect("the sample");
    let mut user = at_the_checks(FakeServices::new());
    user.click("Réponse du CAS");
    paste(&mut user, &pasted("refus-francais-deux-services.xml"));
    user.must_see("Les services nommés");
    user.must_see("Service de la connexion\u{a0}: http://notes.clg-la-bourgade.ac-nice.fr:80/");
    user.must_see("Service de la validation\u{a0}: http://notes.clg-la-bourgade.ac-nice.fr/");
    assert!(user.sees_within("Écart, Port\u{a0}: «\u{a0}80\u{a0}» d’un côté, rien de l’autre."));
    assert!(user.sees_within("À dire à l’assistance de l’ENT"));
    user.must_see("Ce qui est revenu\u{a0}: RequestDenied");
    // A mail that names two services, of which one is ours.
    user.click("Effacer");
    paste(&mut user, &pasted("courriel-deux-services.txt"));
    assert!(user.sees_within("Service de la connexion\u{a0}:"));
    assert!(user.sees_within("le service de vos réglages"), "compared with the dossier's");
    // How many were pasted, and which was read; the connector's type; another service than the dossier's.
    for (name, said) in [
        ("deux-essais.txt", "Plusieurs réponses ont été collées\u{a0}: 2."),
        ("connecteur-generic.xml", "Generic"),
        ("autre-port.xml", "Les services nommés"),
        ("validite-nulle.xml", "durée nulle"),
    ] {
        user.click("Effacer");
        paste(&mut user, &pasted(name));
        assert!(user.sees_within(said), "{name}: {said}");
    }
    // An entry that is not sure is not drawn as a success.
    user.click("Effacer");
    paste(&mut user, &pasted("autre-port.xml").replace("2014-09-02", "2014-08-25"));
    let success = user.app.theme().expect("a theme").palette().success;
    let drawn = user.colors_of("Cette personne entre dans l’Espace Professeurs.");
    assert!(!drawn.is_empty() && drawn.iter().all(|color| *color != success), "{drawn:?}");
    // What is offered is in the answer; the rest of the set is said not to be.
    user.click("Effacer");
    paste(&mut user, &pasted("connecteur-pronote.xml"));
    assert!(user.sees_within("Ces noms conviennent") && user.sees_within("ces noms ne sont pas dans cette réponse"));
    // A person who enters, with nothing to note: nothing to tell anyone.
    user.click("Effacer");
    paste(&mut user, &sample("saml-enseignant.xml").replace("2014-09-01", "2014-08-25"));
    user.must_see("Ce que PRONOTE y trouve");
    let drawn = user.colors_of("Cette personne entre dans l’Espace Professeurs.");
    assert_eq!(drawn, [success]);
    assert!(!user.sees_within("À dire à l’assistance de l’ENT"));
}

#[test]
fn an_answer_is_opened_from_a_file_within_bounds() {
    let mut user = at_the_checks(FakeServices::new());
    user.click("Réponse du CAS");
    *user.desk.picks.lock().expect("picks") = Picked::Path(PathBuf::from("tests/answers/saml-refus-ticket.xml"));
    user.click("Ouvrir un fichier…");
    user.must_see("Code du refus");
    let huge = user.desk.folder.path().join("grande.xml");
    std::fs::File::create(&huge).and_then(|file| file.set_len(200 << 20)).expect("a large file");
    *user.desk.picks.lock().expect("picks") = Picked::Path(huge);
    let begun = Instant::now();
    user.click("Ouvrir un fichier…");
    assert!(begun.elapsed() < Duration::from_secs(2));
    assert!(!user.sees("Code du refus"));
    *user.desk.picks.lock().expect("picks") = Picked::Path(PathBuf::from("/nulle/part.xml"));
    user.click("Ouvrir un fichier…");
    assert!(user.app.checking().expect("open").answer.read.as_ref().is_some_and(Result::is_err));
}

#[test]
fn the_script_is_shown_kept_and_its_report_read() {
    let mut user = at_the_checks(FakeServices::new());
    user.click("Serveur");
    user.click("Enregistrer dans le dossier");
    let folder = user.app.session().expect("open").folder().to_owned();
    let script = std::fs::read_to_string(folder.join("preparer-serveur.cmd")).expect("written");
    assert!(script.contains("set \"PORT=8036\"") && script.ends_with("\r\n"));
    let elsewhere = user.desk.folder.path().join("ailleurs.cmd");
    *user.desk.picks.lock().expect("picks") = Picked::Path(elsewhere.clone());
    user.click("Enregistrer ailleurs…");
    assert_eq!(std::fs::read_to_string(&elsewhere).expect("written"), script);
    let report = "[SYSTEME] version=6.1.7601\r\n[SYSTEME] port=8036\r\n[SYSTEME] protocole=http\r\n\
        [PORT] ecoute=0.0.0.0:8036\r\n[PORT] numero=12\r\n[PORT] processus=Skype.exe\r\n[PREFIXE] libre\r\n\
        [PAREFEU] regle=absente\r\n[SERVICE] aucun\r\n[FIN]\r\n";
    paste_report(&mut user, report);
    user.must_see("Le port\u{a0}8036 est pris par un autre programme\u{a0}: Skype.exe.");
    user.send(told(ChecksMessage::Show(Tab::Connection)));
    assert!(user.app.checking().expect("open").report.read.is_none());
}

fn paste_report(user: &mut User, text: &str) {
    let action = Action::Edit(Edit::Paste(Arc::new(text.to_owned())));
    user.send(told(ChecksMessage::Report(Unlogged(action))));
}

/// A server where 2013 was forgotten, whose web server runs under a person's own account.
const FORGOTTEN: &str = "[SYSTEME] version=6.1.7601\n[SYSTEME] port=8036\n[SYSTEME] protocole=http\n\
    [PORT] ecoute=0.0.0.0:8036\n[PORT] numero=4\n[PORT] processus=System\n[PREFIXE] reserve=http://+:8036/\n\
    [PREFIXE] droits=SDDL: D:(A;;GX;;;S-1-5-21-1004)\n[PAREFEU] regle=absente\n[SERVICE] nom=PronoteServeur2013\n\
    [SERVICE] etat=en_marche\n[SERVICE] ImagePath=E:\\PRONOTE 2013\\serveur.exe\n[SERVICE] ObjectName=CLG\\durand\n\
    [SERVICE] Start=0x2\n[SERVICE] nom=PronoteNet2014\n[SERVICE] etat=en_marche\n[FIN]\n";

const OLD_RUNNING: &str = "Le service «\u{a0}PronoteServeur2013\u{a0}» de 2013 est en marche\u{a0}: il gêne PRONOTE\u{a0}2014, dont les connexions se coupent.";
const NO_RULE: &str = concat!(
    "La règle du script n’est pas dans le pare-feu de Windows\u{a0}; ",
    "une autre règle peut ouvrir le port\u{a0}8036."
);

#[test]
fn the_servers_state_is_kept_as_a_check_is_and_goes_stale_with_the_port() {
    let mut user = at_the_checks(FakeServices::new());
    user.click("Serveur");
    paste_report(&mut user, FORGOTTEN);
    assert_eq!(verdict(&user, Check::Server), Some(Verdict::Wrong));
    user.must_see("1 vérification en échec");
    // In the dossier, and nothing of whom or where.
    let folder = user.app.session().expect("open").folder().to_owned();
    user.send(Message::Ask(Ask::Go(Destination::Home)));
    let opened = Store::open(&folder).expect("opens");
    let kept = opened.dossier.findings.of(Check::Server).expect("kept").clone();
    assert_eq!(kept.finding.tested, ["http://+:8036/"]);
    assert_eq!(kept.finding.actor, Some(Actor::Dane));
    assert!(kept.finding.evidence.as_str().contains("6.1.7601"), "{}", kept.finding.evidence);
    let written = bytes_under(user.desk.folder.path());
    for private in ["durand", "S-1-5-21", "serveur.exe", "E:\\"] {
        assert!(!holds(&written, private), "« {private} » is on the disk");
    }
    // On the sheet and in the ticket, what disturbs most first.
    let (catalogue, texts) = (Catalogue::embedded().expect("the catalogue"), I18n::new(Language::French));
    let settings = Settings::compute(&opened.dossier.inputs, &catalogue).expect("complete");
    let walkthrough = Walkthrough::embedded().expect("the walkthrough");
    let sheet = summary::summary(&opened.dossier.shareable(), &settings, &walkthrough, &texts, kept.on.local().date());
    let line = sheet.sections.iter().flat_map(|section| &section.blocks).find_map(|block| match block {
        Block::Checks { checks, .. } => checks.first(),
        _ => None,
    });
    let line = line.expect("on the sheet");
    assert_eq!(line.title, "Le serveur est-il prêt, d’après son script\u{a0}?");
    assert_eq!(
        (line.said.as_str(), line.cause.as_str()),
        ("En échec le 25 août 2014.", &*format!("{OLD_RUNNING} {NO_RULE}"))
    );
    assert_eq!(line.notes, ["À faire par la DANE"]);
    let ticket =
        Request::of(&opened.dossier.shareable(), &settings, &catalogue, &texts).text(&texts).replace("\n  ", " ");
    assert!(ticket.contains(OLD_RUNNING) && ticket.contains("En échec le 25 août 2014."), "{ticket}");
    // Opened again: what was found, its day, each fact with its hint.
    user.send(Message::Ask(Ask::Open(Opening::Place(folder))));
    user.send(Message::Ask(Ask::Go(Destination::Page(Page::Checks))));
    user.click("Serveur");
    for seen in [OLD_RUNNING, NO_RULE, "http://+:8036/"] {
        user.must_see(seen);
    }
    user.must_see("Essayer PRONOTE.net depuis un autre poste\u{a0}; si rien ne répond, choix\u{a0}3 du script.");
    user.must_see("En échec le 25/08/2014 à 14\u{a0}h\u{a0}32.");
    user.click("Voir ce qui a été vu");
    assert!(user.texts().iter().any(|text| text.contains("[SYSTEME] version=6.1.7601")));
    let stale = "Périmé\u{a0}: une valeur a changé depuis.";
    assert!(!user.sees(stale));
    user.send(Message::Inputs(InputsMessage::Typed(Field::ListeningPort, "8037".into())));
    user.must_see(stale);
    assert!(!user.sees("1 vérification en échec"), "a stale finding is about another port");
    user.send(Message::Inputs(InputsMessage::Typed(Field::ListeningPort, "8036".into())));
    assert!(!user.sees(stale));
}

#[test]
fn a_newer_report_takes_the_place_of_the_last_and_what_is_not_one_of_none() {
    let mut user = at_the_checks(FakeServices::new());
    user.click("Serveur");
    let cut = FORGOTTEN.split("[PREFIXE]").next().expect("a beginning");
    paste_report(&mut user, cut);
    assert_eq!(verdict(&user, Check::Server), Some(Verdict::Undecided), "its end is missing");
    // The rest, typed or pasted below.
    paste_report(&mut user, FORGOTTEN.strip_prefix(cut).expect("the rest"));
    assert_eq!(verdict(&user, Check::Server), Some(Verdict::Wrong));
    let kept = |user: &User| user.app.session().expect("open").dossier().findings.of(Check::Server).cloned();
    let before = kept(&user);
    user.click("Effacer");
    paste_report(&mut user, "Bonjour, le serveur va bien.");
    user.must_see("Aucune ligne du script n’est reconnue dans ce texte.");
    assert_eq!(kept(&user), before);
    let ready = FORGOTTEN.replace("absente", "presente").replace("2013", "2014");
    let file = user.desk.folder.path().join("etat-serveur.txt");
    std::fs::write(&file, ready).expect("written");
    *user.desk.picks.lock().expect("picks") = Picked::Path(file);
    user.click("Ouvrir etat-serveur.txt…");
    assert_eq!(verdict(&user, Check::Server), Some(Verdict::Right));
    user.click("Effacer");
    user.must_see("Le serveur est prêt\u{a0}: rien de ce que le script a vu ne gêne PRONOTE.net.");
}

#[test]
fn the_network_never_asks_the_servers_state() {
    let mut user = at_the_checks(desk(&servers::refused().to_string(), &servers::refused().to_string()));
    let asked = "Le serveur est-il prêt, d’après son script\u{a0}?";
    assert!(!user.sees(asked), "it is no connection check");
    user.click("Serveur");
    paste_report(&mut user, FORGOTTEN);
    user.click("Connexion");
    assert!(!user.sees(asked));
    let running = user.app.update(told(ChecksMessage::Run(Check::CONNECTION.to_vec())));
    user.must_see(&format!("0 vérification terminée sur {}", Check::CONNECTION.len()));
    user.follow(running);
    assert_eq!(verdict(&user, Check::Server), Some(Verdict::Wrong), "what the report said stays");
}

#[test]
fn the_publishers_server_has_no_state_to_keep() {
    let mut user = at_the_checks(FakeServices::new());
    user.send(Message::Inputs(InputsMessage::Host(Hosting::Publisher)));
    user.click("Serveur");
    user.must_see("PRONOTE est hébergé par l’éditeur\u{a0}: il n’y a pas de serveur à préparer ici.");
    paste_report(&mut user, FORGOTTEN);
    assert_eq!(verdict(&user, Check::Server), None);
}

#[test]
fn a_proxy_of_ones_own_is_kept_and_a_wrong_one_stops_every_check() {
    let (proxy, asked) = servers::counted(servers::pronote());
    let mut user = at_the_checks(FakeServices::new());
    user.click("Un autre");
    user.must_see("L’adresse du mandataire est vide.");
    user.send(told(ChecksMessage::Run(vec![Check::Page])));
    assert_eq!(verdict(&user, Check::Page), None);
    user.send(told(ChecksMessage::ProxyTyped(proxy.to_string())));
    user.send(told(ChecksMessage::Run(vec![Check::Page])));
    assert_eq!((verdict(&user, Check::Page), asked.load(Ordering::SeqCst)), (Some(Verdict::Right), 1));
    let (desk, folder) = (user.desk.clone(), user.app.session().expect("open").folder().to_owned());
    drop(user);
    let mut again = User::at(desk, Some(folder));
    again.send(Message::Ask(Ask::Go(Destination::Page(Page::Checks))));
    assert!(again.app.checking().is_some_and(|checking| checking.progress().is_none()));
    again.must_see("Un autre");
    let kept = std::fs::read_to_string(again.desk.folder.path().join("config/preferences.ron")).expect("kept");
    assert!(kept.contains(&proxy.to_string()), "{kept}");
}

#[test]
fn a_whole_link_pasted_beside_another_value_is_compared_piece_by_piece() {
    let mut user = at_the_checks(FakeServices::new());
    let compare = |shown: &str| Dialog::Compare { value: SettingKey::EntPattern, shown: shown.into() };
    let link = "https://www.agora06.fr/cas/login?service=http%3A%2F%2Fnotes.clg-la-bourgade.ac-nice.fr%3A8036%2F";
    user.send(Message::Ask(Ask::OpenDialog(compare(link))));
    user.must_see("Différent de la valeur attendue\u{a0}: Lien d’authentification.");
    user.must_see(concat!(
        "Dans le service du lien\u{a0}: Ce n’est pas le même port\u{a0}: l’adresse ne correspond pas à celle ",
        "enregistrée dans le CAS, ou personne n’y répond.",
    ));
    let same = link.replace("8036", "80");
    user.send(Message::Ask(Ask::OpenDialog(compare(&same))));
    user.must_see("Écrit autrement, mais équivalent\u{a0}: Lien d’authentification.");
}
