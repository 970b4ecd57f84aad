//! `figure-isolee`: the process that draws one figure which somebody else wrote. No user types it: see
//! [`crate::walkthrough::isolated`].

use super::{figures, terminal};
use crate::bounds::{DRAWN_FIGURE_MEMORY, OWN_FIGURE_SOURCE_BYTES};
use crate::confinement::bound_memory;
use crate::document::isolated::{IsolatedError, IsolatedFigure};
use crate::walkthrough::isolated::{READY, REFUSED, TOO_LARGE, TOO_MUCH_MEMORY};
use std::io::Read;

/// Draws the source of the standard input, and ends the process.
pub(super) fn draw(file: &str) -> ! {
    let (answer, status) = match drawn(file) {
        Ok(png) => (png, 0),
        Err(IsolatedError::Refused(detail)) => (detail.into_bytes(), REFUSED),
        Err(IsolatedError::TooLarge) => (Vec::new(), TOO_LARGE),
    };
    terminal::answer_a_process(&answer);
    std::process::exit(i32::from(status))
}

fn drawn(file: &str) -> Result<Vec<u8>, IsolatedError> {
    let mut source = String::new();
    let read = std::io::stdin().take(OWN_FIGURE_SOURCE_BYTES + 1).read_to_string(&mut source);
    read.map_err(|error| IsolatedError::Refused(error.to_string()))?;
    let figure = IsolatedFigure::new(file, source)?;
    terminal::answer_a_process(&[READY]);
    bound_memory(DRAWN_FIGURE_MEMORY, TOO_MUCH_MEMORY);
    figures::png(&figure.draw()?).ok_or(IsolatedError::TooLarge)
}
