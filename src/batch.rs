//! Many collèges at once: a list, and for each of its lines a dossier, its papers, or the reason why there is none.
//!
//! | To change… | look in |
//! | --- | --- |
//! | which encodings and separators are understood | `encoding`, `rows` |
//! | which columns there are, and by which names they are known | [`columns`] |
//! | what a line is refused for | `school`, [`refusal`] |
//! | two lines of one school, two schools on one address | `list` |
//! | what is kept of a line beside its dossier | `mark` |
//! | how a dossier is made or brought up to date | `make` |
//! | what the report says | [`report`] |
//! | the dossiers of a folder, and how far each is | [`listing`] |
//!
//! Whatever cuts a run, each dossier is whole: a new one takes its place in one move, papers included, and one that is
//! there counts as up to date only when all was written. What a run makes is dated to the day: a run that was cut and
//! taken up again leaves what an undisturbed one leaves.

pub mod columns;
mod encoding;
mod facts;
pub mod list;
pub mod listing;
mod make;
mod mark;
pub mod refusal;
pub mod report;
mod rows;
mod run;
mod school;
mod sentences;
pub mod template;

pub use encoding::ListEncoding;
pub use list::{List, ListError, Note};
pub use refusal::{Reason, Refusal};
pub use rows::Separator;
pub use run::{FolderError, LineOutcome, Means, Outcome, RunError, State, Step, run, simulate};
