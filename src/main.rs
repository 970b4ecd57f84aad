//! Assistant PRONOTE: the command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    assistant_pronote::cli::run(std::env::args_os()).into()
}
