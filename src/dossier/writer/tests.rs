//! What is asked of the writer: nobody waits, nothing acknowledged is lost, the newest wins, refusals are told.

use super::*;
use crate::dossier::Editing;
use std::sync::mpsc::{Receiver, channel};

const LONG: Duration = Duration::from_secs(30);

fn now() -> Timestamp {
    Timestamp::parse("2014-08-25T14:00:00+02:00").unwrap()
}

fn named(name: &str) -> Dossier {
    let mut dossier = Dossier::default();
    dossier.inputs.school.name = name.to_owned();
    dossier
}

fn revision(number: u64, dossier: Dossier) -> Revision {
    Revision { number, dossier: Arc::new(dossier), at: now(), occasion: Occasion::Typing }
}

fn started(folder: &Path) -> (Writer, Receiver<Report>) {
    let store = Store::create(folder, &named("0"), now()).unwrap();
    let (tell, told) = channel();
    (Writer::start(store, move |report| drop(tell.send(report))).unwrap(), told)
}

#[test]
fn what_is_left_is_written_and_told_and_closing_waits_for_it() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("Bourgade");
    let (writer, told) = started(&folder);
    assert_eq!(writer.folder(), folder);
    writer.save(revision(1, named("1")));
    assert_eq!(writer.wait(LONG), Wait::Done);
    assert_eq!(Store::open(&folder).unwrap().dossier, named("1"));
    for number in 2..100 {
        writer.save(revision(number, named(&number.to_string())));
    }
    assert_eq!(writer.close(LONG), Wait::Done);
    assert_eq!(Store::open(&folder).unwrap().dossier, named("99"));
    assert!(!folder.join("dossier.verrou").exists());
    let told: Vec<_> = told.iter().collect();
    assert_eq!(told.first(), Some(&Report::Saved { number: 1, at: now(), outcome: Ok(()) }));
    assert_eq!(told.last(), Some(&Report::Closed { unsaved: None }));
    let number = |report: &Report| if let Report::Saved { number, .. } = report { Some(*number) } else { None };
    let numbers: Vec<_> = told.iter().filter_map(number).collect();
    assert!(numbers.is_sorted() && numbers.last() == Some(&99), "{numbers:?}");
}

#[test]
fn a_slow_disk_keeps_nobody_waiting_and_the_newest_revision_wins() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("Bourgade");
    let store = Store::create(&folder, &named("0"), now()).unwrap();
    // The callback holds the thread as a slow disk would.
    let (tell, told) = channel();
    let (go, gate) = channel::<()>();
    let writer = Writer::start(store, move |report| {
        let _ = tell.send(report);
        let _ = gate.recv();
    })
    .unwrap();
    writer.save(revision(1, named("1")));
    told.recv_timeout(LONG).unwrap();
    let start = Instant::now();
    for number in 2..=1000 {
        writer.save(revision(number, named(&number.to_string())));
    }
    assert_eq!(writer.wait(Duration::ZERO), Wait::Late);
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
    drop(go);
    assert_eq!(told.recv_timeout(LONG).unwrap(), Report::Saved { number: 1000, at: now(), outcome: Ok(()) });
    assert_eq!(writer.close(LONG), Wait::Done);
}

#[test]
fn a_step_done_keeps_its_version_though_a_newer_revision_takes_its_place() {
    let queue = Shared::default();
    let writer = Writer { folder: PathBuf::new(), shared: Arc::new(queue) };
    writer.save(Revision { occasion: Occasion::StepDone, ..revision(1, named("1")) });
    writer.save(revision(2, named("2")));
    let pending = writer.shared.queue().pending.clone().unwrap();
    assert_eq!((pending.number, pending.occasion), (2, Occasion::StepDone));
}

#[test]
fn a_refused_revision_is_told_and_tried_again_when_the_folder_is_back() {
    let place = tempfile::tempdir().unwrap();
    let (folder, away) = (place.path().join("Bourgade"), place.path().join("ailleurs"));
    let (writer, told) = started(&folder);
    std::fs::rename(&folder, &away).unwrap();
    writer.save(revision(1, named("1")));
    let refused = told.recv_timeout(LONG).unwrap();
    assert!(matches!(&refused, Report::Saved { number: 1, outcome: Err(_), .. }), "{refused:?}");
    std::fs::rename(&away, &folder).unwrap();
    writer.save(revision(2, named("2")));
    assert_eq!(told.recv_timeout(LONG).unwrap(), Report::Saved { number: 2, at: now(), outcome: Ok(()) });
    std::fs::rename(&folder, &away).unwrap();
    writer.save(revision(3, named("3")));
    assert_eq!(writer.close(LONG), Wait::Done);
    let last = told.iter().last().unwrap();
    assert!(matches!(last, Report::Closed { unsaved: Some(_) }), "{last:?}");
    std::fs::rename(&away, &folder).unwrap();
    assert_eq!(Store::open(&folder).unwrap().dossier, named("2"));
}

/// A stick that is taken out and put back, a share that goes and comes: nobody has to type, nor to click.
#[test]
fn a_folder_or_a_file_that_comes_back_is_written_in_by_itself() {
    for gone in ["", "dossier.verrou"] {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("Bourgade");
        let (writer, told) = started(&folder);
        // The whole folder, or a file of that name in the way of what it needs.
        let (from, away) = (folder.join(gone), place.path().join("ailleurs"));
        let from = if gone.is_empty() { folder.clone() } else { from };
        std::fs::rename(&from, &away).unwrap();
        if !gone.is_empty() {
            std::fs::create_dir(&from).unwrap();
        }
        writer.save(revision(1, named("1")));
        let refused = told.recv_timeout(LONG).unwrap();
        assert!(matches!(&refused, Report::Saved { number: 1, outcome: Err(_), .. }), "{gone} {refused:?}");
        if !gone.is_empty() {
            std::fs::remove_dir(&from).unwrap();
        }
        std::fs::rename(&away, &from).unwrap();
        let again = told.recv_timeout(RETRY + LONG).unwrap();
        assert_eq!(again, Report::Saved { number: 1, at: now(), outcome: Ok(()) }, "{gone}");
        assert_eq!(writer.close(LONG), Wait::Done);
        assert_eq!(Store::open(&folder).unwrap().dossier, named("1"));
    }
}

#[test]
fn a_lost_lock_is_tried_again_by_itself_and_taken_back_once_the_other_has_gone() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("Bourgade");
    let (writer, told) = started(&folder);
    let other = match Store::open_for_editing(&folder, now()).unwrap() {
        Editing::LockHolder(holder) => Store::take_over(&folder, &holder, now()).unwrap(),
        Editing::Ready { .. } => panic!("the lock does not hold"),
    };
    assert!(matches!(other, Editing::Ready { .. }));
    writer.save(revision(1, named("1")));
    let refused = told.recv_timeout(LONG).unwrap();
    assert!(matches!(&refused, Report::Saved { outcome: Err(DossierError::LockLost { .. }), .. }), "{refused:?}");
    drop(other);
    // Nothing is asked for: the same revision comes by itself.
    let saved = std::iter::from_fn(|| told.recv_timeout(LONG).ok())
        .find(|report| matches!(report, Report::Saved { outcome: Ok(()), .. }));
    assert_eq!(saved, Some(Report::Saved { number: 1, at: now(), outcome: Ok(()) }));
    assert_eq!(Store::open(&folder).unwrap().dossier, named("1"));
    assert_eq!(writer.close(LONG), Wait::Done);
}

#[test]
fn a_withdrawal_takes_the_secret_out_of_what_still_waits() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("Bourgade");
    let (writer, told) = started(&folder);
    let numbers = super::super::CustomerNumbers { client_code: "CODE-SECRET".into(), invoice: "1".into() };
    let secret = Dossier { registration: Some(numbers), ..named("1") };
    for number in 1..20 {
        writer.save(revision(number, secret.clone()));
        writer.withdraw_registration();
    }
    assert_eq!(writer.wait(LONG), Wait::Done);
    assert_eq!(Store::open(&folder).unwrap().dossier, named("1"));
    assert!(told.try_iter().any(|report| report == Report::Withdrawn { outcome: Ok(()) }));
    assert_eq!(writer.close(LONG), Wait::Done);
}
