//! The commands as a person runs them, on the built program.

mod answers;
mod batch;
mod captures;
pub mod checks;
mod commands;
mod content;
mod hostile;
mod left;
mod limits;
mod poor_system;
mod spoken;
mod verify;
mod versions;
mod whole_year;

#[allow(dead_code, reason = "shared: each program needs a part of it")]
#[path = "../support/academies.rs"]
mod academies;

#[allow(dead_code, reason = "shared: each program needs a part of it")]
#[path = "../support/guide.rs"]
mod guide;

#[allow(dead_code, reason = "shared: this program needs a part of it")]
#[path = "../support/servers.rs"]
mod servers;

#[path = "../support/year.rs"]
mod year;

use std::process::{Command, Output};

fn program(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_assistant-pronote")).args(arguments).output().expect("the program starts")
}

/// Runs a command that must succeed, and gives its answer.
fn answer(arguments: &[&str]) -> String {
    let output = program(arguments);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {errors}");
    String::from_utf8(output.stdout).expect("UTF-8")
}
