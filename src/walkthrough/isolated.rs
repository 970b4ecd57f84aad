//! A figure that somebody else wrote for typst, drawn by another process of this program: it reaches no file, and is
//! ended when it takes too long or too much memory.

use super::own_figure::{FigureFile, FigureFileFault, OwnPicture};
use super::pictures;
use crate::bounds::{DRAWN_FIGURE_BYTES, DRAWN_FIGURE_MEMORY, DRAWN_FIGURE_START, DRAWN_FIGURE_TIME};
use crate::threads;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

/// The command by which this program draws one figure: its source comes by the standard input, and [`READY`], then the
/// picture or what is wrong, goes by the standard output.
pub const COMMAND: &str = "figure-isolee";
/// Said once the source is there and the typesetter ready: the time of the figure itself begins.
pub const READY: u8 = b'.';
/// The status of a figure that the typesetter refuses; what it says is the answer.
pub const REFUSED: u8 = 4;
/// The status of a figure that has more pixels than are read.
pub const TOO_LARGE: u8 = 5;
/// The status of a process that wanted more memory than it may have.
pub const TOO_MUCH_MEMORY: u8 = 6;

/// What draws figures: the program that is started for each. A test says which; else it is the one that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawer {
    program: Option<PathBuf>,
}

impl Default for Drawer {
    fn default() -> Self {
        Self { program: std::env::current_exe().ok() }
    }
}

/// What comes from the other process, in this order.
enum Heard {
    Ready,
    /// The picture, or what is wrong.
    Answer(Vec<u8>),
}

impl Drawer {
    /// Another program than the one that runs: a test is not one that draws.
    pub fn program(program: PathBuf) -> Self {
        Self { program: Some(program) }
    }

    /// The picture that a source gives.
    ///
    /// # Errors
    /// The typesetter refuses it, or it takes too much; within [`DRAWN_FIGURE_TIME`] once it is begun.
    pub(super) fn draw(&self, file: &FigureFile, source: Vec<u8>) -> Result<OwnPicture, FigureFileFault> {
        let program = self.program.as_deref().ok_or(FigureFileFault::NotDrawn)?;
        let mut child = started(program, file).ok_or(FigureFileFault::NotDrawn)?;
        let answer = answer_of(&mut child, source);
        // Whatever it still does is not waited for.
        let _ = child.kill();
        let status = child.wait().ok().and_then(|status| status.code());
        let answer = answer?;
        let is = |wanted: u8| status == Some(i32::from(wanted));
        if is(TOO_MUCH_MEMORY) {
            return Err(FigureFileFault::TooMuchMemory { most_mb: DRAWN_FIGURE_MEMORY >> 20 });
        }
        if is(TOO_LARGE) {
            return Err(FigureFileFault::TooManyPixels { width: 0, height: 0, most: crate::bounds::OWN_FIGURE_PIXELS });
        }
        if is(REFUSED) {
            let said = String::from_utf8_lossy(&answer);
            return Err(FigureFileFault::Refused { detail: crate::domain::excerpt(said.trim()) });
        }
        // A picture is believed by its bytes, as any that comes from elsewhere.
        pictures::of_png(&answer).map_err(|_| FigureFileFault::NotDrawn)
    }
}

fn started(program: &Path, file: &FigureFile) -> Option<Child> {
    let mut command = Command::new(program);
    command.arg(COMMAND).arg(file.as_str()).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    command.spawn().ok()
}

/// What it answers; it is ended by the caller.
fn answer_of(child: &mut Child, source: Vec<u8>) -> Result<Vec<u8>, FigureFileFault> {
    let (Some(mut to), Some(from)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(FigureFileFault::NotDrawn);
    };
    // On a thread of its own: a process that reads nothing must not hold this one.
    let started = threads::start(move || {
        let _ = to.write_all(&source);
    });
    let (Ok(()), Some(heard)) = (started.map_err(drop), listen(from)) else { return Err(FigureFileFault::NotDrawn) };
    match next(&heard, DRAWN_FIGURE_START) {
        Some(Heard::Ready) => {}
        _ => return Err(FigureFileFault::NotDrawn),
    }
    match next(&heard, DRAWN_FIGURE_TIME) {
        Some(Heard::Answer(answer)) => {
            // It says nothing more, and ends; unless it does not, and is ended.
            let mut left = 100;
            while left > 0 && matches!(child.try_wait(), Ok(None)) {
                std::thread::sleep(Duration::from_millis(10));
                left -= 1;
            }
            Ok(answer)
        }
        _ => Err(FigureFileFault::TooSlow { seconds: DRAWN_FIGURE_TIME.as_secs() }),
    }
}

fn next(heard: &Receiver<Heard>, within: Duration) -> Option<Heard> {
    heard.recv_timeout(within).ok()
}

/// Reads on a thread of its own, which ends with what it reads.
///
/// `None` when the system gives none.
fn listen(mut from: impl Read + Send + 'static) -> Option<Receiver<Heard>> {
    let (say, heard) = mpsc::channel();
    let started = threads::start(move || {
        let mut first = [0];
        if from.read_exact(&mut first).is_ok() && first[0] == READY && say.send(Heard::Ready).is_ok() {
            let mut answer = Vec::new();
            let _ = from.take(DRAWN_FIGURE_BYTES).read_to_end(&mut answer);
            let _ = say.send(Heard::Answer(answer));
        }
    });
    started.is_ok().then_some(heard)
}
