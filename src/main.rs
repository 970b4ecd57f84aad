//! Assistant PRONOTE: the window, or the command line when a command is given.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use assistant_pronote::cli::Outcome;
use assistant_pronote::crash::console::{self, Console};
use assistant_pronote::crash::message::Audience;
use assistant_pronote::crash::{self, Crash};
use assistant_pronote::{app, cli};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Set to `arret`, the program ends as by a fault of its own, before the window; to `sans-fenetre`, as where no window
/// can open, which Wine cannot be brought to: how `.ci/windows-window` sees what a user would see.
const REHEARSAL: &str = "ASSISTANT_PRONOTE_ESSAI";

fn main() -> ExitCode {
    match std::env::var(REHEARSAL).as_deref() {
        Ok("arret") => rehearse_a_fault(),
        Ok("sans-fenetre") => return rehearse_no_window(),
        _ => {}
    }
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    match arguments.as_slice() {
        [] => window(None),
        // A folder, a dossier's file or a hand-over: opened in the window, on the step where one stopped.
        [only] if is_a_place(Path::new(only)) => window(Some(PathBuf::from(only))),
        _ => command(std::env::args_os()),
    }
}

fn window(dossier: Option<PathBuf>) -> ExitCode {
    crash::install_panic_hook(Audience::Window);
    // The panic was told by the hook; what is left is the program's status.
    std::panic::catch_unwind(|| app::run(dossier)).unwrap_or(ExitCode::FAILURE)
}

fn command(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let console = console::join();
    let audience = if console == Console::Heard { Audience::Terminal } else { Audience::Window };
    crash::install_panic_hook(audience);
    let arguments: Vec<_> = arguments.collect();
    let Ok(outcome) = std::panic::catch_unwind(|| cli::run(arguments)) else { return ExitCode::FAILURE };
    if console == Console::Unheard && outcome != Outcome::Done {
        crash::report(&Crash::NoConsole, audience);
    }
    outcome.into()
}

fn rehearse_a_fault() -> ! {
    crash::install_panic_hook(Audience::Window);
    panic!("essai demandé")
}

fn rehearse_no_window() -> ExitCode {
    crash::report(&Crash::NoWindow { reason: "essai demandé".to_owned() }, Audience::Window);
    ExitCode::FAILURE
}

/// A command's name is never a path of several parts, nor a folder that is there.
fn is_a_place(argument: &Path) -> bool {
    let is_zip = argument.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
    is_zip || argument.is_dir() || argument.file_name().is_some_and(|name| name == "dossier.ron")
}
