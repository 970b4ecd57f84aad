//! A whole year, by the window and by the command line alone: the same dossier comes out.

use crate::user::User;
use crate::year::{self, CONFIRMED_BY, NOTED, PAST, POSTCODE, REQUEST_DATE, REQUEST_NUMBER, SEEN, SKIPPED};
use crate::{guide, pasted, type_all};
use assistant_pronote::app::Message;
use assistant_pronote::app::testing::{Ask, Dialog, DialogMessage, InputsMessage, StepMessage, Table};
use assistant_pronote::domain::inputs::{Attribute, Field};
use assistant_pronote::domain::noted::Noted;
use assistant_pronote::domain::port_conflict::open_conflicts;
use assistant_pronote::domain::trial::Trial;
use assistant_pronote::dossier::TrialAnswer;
use std::fs;
use std::path::{Path, PathBuf};

/// Goes through the whole of it in a window, and gives the dossier's folder.
fn by_window(user: &mut User) -> PathBuf {
    user.fill("Nom du collège", "Collège La Bourgade");
    user.click("Commencer");
    let mut inputs = guide::inputs(80);
    inputs.server.port_2013 = "8036".into();
    type_all(user, &inputs);
    user.send(Message::Inputs(InputsMessage::EditTable(Table::Attributes)));
    let postcode = Field::Attribute(Attribute::Postcode);
    user.send(Message::Inputs(InputsMessage::Typed(postcode, POSTCODE.into())));
    let conflict = open_conflicts(&user.app.session().expect("open").dossier().inputs).remove(0);
    over(user, Dialog::PortConfirmed { conflict, by: String::new() });
    user.send(Message::Dialog(DialogMessage::Reason(CONFIRMED_BY.into())));
    user.send(Message::Dialog(DialogMessage::ConfirmPort));
    user.send(Message::Step(StepMessage::Noted(Noted::RequestDate, REQUEST_DATE.into())));
    user.send(Message::Step(StepMessage::Noted(Noted::RequestNumber, REQUEST_NUMBER.into())));
    user.send(Message::Step(StepMessage::Note(NOTED.0.into(), pasted(NOTED.1))));
    for (step, points) in year::steps() {
        if step.as_str() == SKIPPED.0 {
            over(user, Dialog::Skip { step: step.clone(), reason: String::new() });
            user.send(Message::Dialog(DialogMessage::Reason(SKIPPED.1.into())));
            user.send(Message::Dialog(DialogMessage::Skip));
            continue;
        }
        if step.as_str() == PAST.0 {
            over(user, Dialog::WayPast { step: step.clone(), reason: String::new() });
            user.send(Message::Dialog(DialogMessage::Reason(PAST.1.into())));
            user.send(Message::Dialog(DialogMessage::GoPast));
        }
        for point in points {
            user.send(Message::Step(StepMessage::Tick(step.clone(), point.into())));
        }
        for trial in year::trials(&step) {
            if trial == Trial::Teacher {
                let failed = TrialAnswer::Failed { seen: String::new() };
                user.send(Message::Step(StepMessage::Tried(step.clone(), trial, failed)));
                user.send(Message::Step(StepMessage::Seen(trial, SEEN.into())));
            }
            user.send(Message::Step(StepMessage::Tried(step.clone(), trial, TrialAnswer::Succeeded)));
        }
        user.send(Message::Step(StepMessage::Done(step)));
    }
    user.app.session().expect("open").folder().to_owned()
}

fn over(user: &mut User, dialog: Dialog) {
    user.send(Message::Ask(Ask::OpenDialog(dialog)));
}

/// What the dossier's file says, its dates and the page on screen apart.
fn kept(folder: &Path) -> String {
    let text = fs::read_to_string(folder.join("dossier.ron")).expect("a dossier");
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("current:"));
    lines.map(|line| without_date(line) + "\n").collect()
}

/// A line whose moment (`"2014-08-25T14:32:00+02:00"`) is a word.
fn without_date(line: &str) -> String {
    let is_date = |text: &str| text.len() == 25 && text.as_bytes()[10] == b'T' && text.starts_with("20");
    let pieces: Vec<_> = line.split('"').map(|piece| if is_date(piece) { "date" } else { piece }).collect();
    pieces.join("\"")
}

#[test]
fn the_window_and_the_command_line_make_the_same_dossier_of_a_year() {
    let mut user = User::new();
    let by_window = by_window(&mut user);
    let place = tempfile::tempdir().expect("a folder");
    let by_command = place.path().join("Collège La Bourgade");
    year::by_command(env!("CARGO_BIN_EXE_assistant-pronote"), &by_command);
    let (window, command) = (kept(&by_window), kept(&by_command));
    assert!(window.contains("\"date\"") && window.contains(PAST.1) && window.lines().count() > 200, "{window}");
    for (line, other) in window.lines().zip(command.lines()) {
        assert_eq!(line, other);
    }
    assert_eq!(window, command);
}
