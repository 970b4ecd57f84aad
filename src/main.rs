//! Assistant PRONOTE: the window, or the command line when a command is given.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use assistant_pronote::cli::{Outcome, WindowStart};
use assistant_pronote::confinement::Bounded;
use assistant_pronote::crash::console::{self, Console};
use assistant_pronote::crash::message::Audience;
use assistant_pronote::crash::{self, Crash};
use assistant_pronote::{app, cli};
use std::ffi::OsString;
use std::process::ExitCode;

/// Counts nothing, but in the process that draws a figure which somebody else wrote.
#[global_allocator]
static ALLOCATOR: Bounded = Bounded;

/// Set to `arret`, the program ends as by a fault of its own, before the window; to `sans-fenetre`, as where no window
/// can open, which Wine cannot be brought to: how `.ci/windows-window` sees what a user would see.
const REHEARSAL: &str = "ASSISTANT_PRONOTE_ESSAI";

fn main() -> ExitCode {
    match std::env::var(REHEARSAL).as_deref() {
        Ok("arret") => return rehearse_a_fault(),
        Ok("sans-fenetre") => return rehearse_no_window(),
        _ => {}
    }
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    match cli::window(&arguments) {
        Some(start) => window(start),
        None => command(std::env::args_os()),
    }
}

fn window(WindowStart { dossier, places }: WindowStart) -> ExitCode {
    crash::install_panic_hook(Audience::Window);
    // The panic was told by the hook; what is left is the program's status.
    std::panic::catch_unwind(|| app::run(dossier, places)).unwrap_or(ExitCode::FAILURE)
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

fn rehearse_a_fault() -> ExitCode {
    crash::install_panic_hook(Audience::Window);
    std::panic::catch_unwind(|| panic!("essai demandé")).unwrap_or(ExitCode::FAILURE)
}

fn rehearse_no_window() -> ExitCode {
    crash::report(&Crash::NoWindow { reason: "essai demandé".to_owned() }, Audience::Window);
    ExitCode::FAILURE
}
