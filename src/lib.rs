//! **Assistant PRONOTE** takes a collège from PRONOTE 2013 to 2014 and connects it to its ENT by CAS.
//!
//! This page is the map of the house. Data flows one way, and each room knows only those before it:
//!
//! ```text
//! dossier (texts as typed, progress) ─> domain::settings (pure) ─> document (figures, sheet, ticket, note)
//!         ▲                                     └─> walkthrough (steps that apply)
//!         └──────── cli ─ reads all of the above, writes only the dossier
//! ```
//!
//! | To change… | look in |
//! | --- | --- |
//! | what an input accepts, and how a pasted text is understood | [`domain`]: `uai`, `address`, `host`, `port`, `server`, `contact`, `cas`, `identity`, `customer` |
//! | a generated value (link, prefix, registration) | [`domain::settings`], [`domain::cas_registration`] |
//! | a consistency warning | [`domain::warning`] |
//! | an ENT's address, operator or coding | `assets/ents.ron`, read by [`domain::ent`] |
//! | what a dossier holds, how it is saved, recovered, locked, undone | [`dossier`] |
//! | how a file is read and written; the only module that speaks to the disk | [`files`] |
//! | a step, an instruction, a symptom, a term | `assets/walkthroughs/*.ron`, read by [`walkthrough`] |
//! | the sheet, the ticket, the note for families | [`document`], `assets/sheet/*.typ` |
//! | a figure: its drawing | `assets/figures/*.typ`, by [`document::figure`] |
//! | a figure: its callouts, its description | `assets/figures/figures.ron`, by [`walkthrough::figure_catalogue`] |
//! | a command, its options and answers | [`cli`] |
//! | how a CAS answer is read, a screen compared, a server reported | [`diagnostics`] |
//! | what a check found, who acts, when it goes stale, how it is kept | [`domain::finding`], [`dossier::findings`] |
//! | what a connection check asks and concludes; the only room that opens connections | [`diagnostics::connection`] |
//! | what is said when the program cannot go on, the log, the console of Windows | [`crash`] |
//! | a sentence of the program | `locales/fr`, `locales/en`, by [`texts`] |
//!
//! Three rules that a test holds: `domain` does no input or output, nothing but `app` names the
//! window's library, and the documents get the user's texts as data, never as markup.

pub mod app;
pub mod cli;
pub mod crash;
pub mod diagnostics;
pub mod document;
pub mod domain;
pub mod dossier;
pub mod files;
pub mod i18n;
pub mod lang;
pub mod walkthrough;
