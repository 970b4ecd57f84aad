//! Assistant PRONOTE: the window, or the command line when a command is given.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use assistant_pronote::app;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    match arguments.as_slice() {
        [] => app::run(None),
        // A folder, a dossier's file or a hand-over: opened in the window, on the step where one stopped.
        [only] if is_a_place(Path::new(only)) => app::run(Some(PathBuf::from(only))),
        _ => assistant_pronote::cli::run(std::env::args_os()).into(),
    }
}

/// A command's name is never a path of several parts, nor a folder that is there.
fn is_a_place(argument: &Path) -> bool {
    let is_zip = argument.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
    is_zip || argument.is_dir() || argument.file_name().is_some_and(|name| name == "dossier.ron")
}
