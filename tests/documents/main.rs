//! The papers: the request, the notes, the summary and the figures, as their readers get them.

mod case;
mod every_ent;
mod html;
mod left;
mod screens;
mod texts;

// With poppler, another program of the machine.
#[cfg(feature = "external-readers")]
mod academies_papers;
#[cfg(feature = "external-readers")]
mod figures_pdf;
#[cfg(feature = "external-readers")]
mod pdf;
#[cfg(feature = "external-readers")]
mod sheet_layout;
#[cfg(feature = "external-readers")]
mod sheet_pdf;
#[cfg(feature = "external-readers")]
mod sheet_states;

#[allow(dead_code, reason = "shared: each program needs a part of it")]
#[path = "../support/academies.rs"]
mod academies;

#[allow(dead_code, reason = "shared: each program needs a part of it")]
#[path = "../support/guide.rs"]
mod guide;
