//! **Assistant PRONOTE** takes a collège from PRONOTE 2013 to 2014 and connects it to its ENT by CAS.
//!
//! This page is the map of the code. `main.rs` is a thin program on this library. Data flows one way, and each module
//! uses only those that the last column names; `tests/domain/layers.rs` holds the same table and fails when the sources,
//! the table or this map disagree.
//!
//! ```text
//! lang ─> domain ─> walkthrough ─> dossier ─> i18n ─> document ─> batch ─> cli, app
//!           └──────> diagnostics ─> screen ────┘└──> crash ────────────────┘
//! files, below all that touch the disk: walkthrough, dossier, document, batch, crash, cli, app
//! bounds, below all that read something from outside; confinement, below cli and main; threads, below diagnostics,
//! walkthrough, cli, app
//! ```
//!
//! | Module | What it is | Uses |
//! | --- | --- | --- |
//! | [`bounds`] | how much of everything is read, and why no more | – |
//! | [`lang`] | the program's languages, and a text in all of them | – |
//! | [`threads`] | work on a thread of its own, and what is done where the system refuses one | – |
//! | [`domain`] | the facts of the field: what an input accepts, every value computed from them, what a check may find; no file, no network, no sentence | `bounds`, `lang` |
//! | [`diagnostics`] | what is checked: a pasted CAS answer, a screen, the server's report, the connection itself | `bounds`, `domain`, `lang`, `threads` |
//! | [`screen`] | what a capture of PRONOTE's windows shows, read on this computer and held against the settings | `bounds`, `diagnostics`, `domain` |
//! | [`walkthrough`] | the steps of the guide, read from a content file and checked whole | `bounds`, `domain`, `files`, `lang`, `threads` |
//! | [`files`] | the disk: bounded reading, atomic writing, the system's errors; no other module touches it | – |
//! | [`dossier`] | what the user typed and did, and how it is kept in a folder | `bounds`, `domain`, `files`, `walkthrough` |
//! | [`i18n`] | the sentences: a function for each error, warning or finding that a person reads | `diagnostics`, `domain`, `dossier`, `lang`, `screen`, `walkthrough` |
//! | [`confinement`] | a bound on the memory of the process that draws a figure which somebody else wrote | – |
//! | [`crash`] | what is said, and kept in a log, when the program cannot go on | `bounds`, `domain`, `files`, `i18n`, `lang` |
//! | [`document`] | what is printed, drawn or sent: summary, annex, figures, request to the ENT, notes | `bounds`, `domain`, `dossier`, `files`, `i18n`, `lang`, `walkthrough` |
//! | [`batch`] | a list of collèges: a dossier and its papers for each line, and their report | `bounds`, `document`, `domain`, `dossier`, `files`, `i18n`, `walkthrough` |
//! | [`cli`] | the command line | `batch`, `bounds`, `confinement`, `diagnostics`, `document`, `domain`, `dossier`, `files`, `i18n`, `lang`, `screen`, `threads`, `walkthrough` |
//! | [`app`] | the window | `batch`, `bounds`, `crash`, `diagnostics`, `document`, `domain`, `dossier`, `files`, `i18n`, `lang`, `screen`, `threads`, `walkthrough` |
//!
//! | To change… | look in |
//! | --- | --- |
//! | what an input accepts, and how a pasted text is understood | `domain::uai`, `domain::address`, `domain::host`, `domain::port`, `domain::server`, `domain::contact`, `domain::cas`, `domain::identity`, `domain::customer` |
//! | which inputs there are, and the name of each | `domain::inputs` |
//! | a value that is computed: link, prefix, registration | `domain::settings`, `domain::cas_registration` |
//! | which values there are, their order, how each is compared | `domain::setting_key` |
//! | where the line of an address or of a list may end, in the window and in `guide.html` · on paper | `domain::line_ends` · `assets/sheet/values.typ`, `assets/figures/base.typ` |
//! | when a consistency warning is raised | `domain::warning`, `domain::settings` |
//! | an ENT's address, operator or coding | `assets/ents.ron`, read by `domain::ent` |
//! | what a CAS server says when it refuses | `assets/cas_messages.ron`, read by `diagnostics::answer::message` |
//! | what a check found, who has to act, what decides that it is stale | `domain::finding` (`is_stale`, `Check::tested`) |
//! | what a connection check asks and concludes; the only code that opens connections | `diagnostics::connection` |
//! | how a CAS answer is read, a screen compared, the server's report read | `diagnostics::answer`, `diagnostics::compare`, `diagnostics::server_report` |
//! | how a capture is read: lines, labels, what is said of a field | `screen`, whose own map says which file |
//! | how a file is read and written; the only code that touches the disk | `files` |
//! | a step, an instruction, a symptom, a term | `assets/walkthroughs/*.ron`, read by `walkthrough` |
//! | which walkthrough and which ENTs are used, and where from | `walkthrough::content` |
//! | the copies that an academy starts from | `walkthrough::model` |
//! | what a content file is refused for | `walkthrough::fault` |
//! | how much of a file, a picture, a paste or an answer is read | `bounds` |
//! | what a terminal is never told | `domain::printable`, `cli::terminal` |
//! | what a dossier holds, its version | `dossier::format` |
//! | what ticking, finishing or skipping a step does, by the window and by a command | `dossier::acts` |
//! | what is chosen and not typed: an ENT, its CAS, its tables | `domain::inputs` |
//! | how a dossier is opened, saved, locked, recovered, undone | `dossier::store`, `dossier::lock`, `dossier::versions`, `dossier::history` |
//! | the numbers, dates and people that only the papers need | `dossier::local` |
//! | which texts are typed freely, and what of them is on no paper and in no file: tickets, sessions, passwords | `dossier::free_texts` |
//! | which walkthrough a dossier follows | `dossier::followed` |
//! | what is handed over in a `.zip` | `dossier::archive` |
//! | what a list of collèges may say, and what is made of it | `batch` |
//! | the words of a sentence, such as the refusal of a port (`erreur-port-…`) | `locales/fr/assistant-pronote.ftl` and `locales/en/assistant-pronote.ftl` |
//! | which sentence is said of a refused input, a warning, a finding | `i18n::problems`, `i18n::warnings`, `i18n::connection` |
//! | what the summary holds, in which order | `document::sheet::summary` |
//! | what the annex holds · how papers are laid out | `document::annex` · `assets/sheet/*.typ` |
//! | a figure: its drawing · its callouts and its description | `assets/figures/*.typ`, by `document::figure` · `assets/figures/figures.ron`, by `walkthrough::figure_catalogue` |
//! | a walkthrough on paper before any dossier follows it | `document::preview` |
//! | the request to the ENT, as a text and as a page · the notes | `document::request` · `document::note` |
//! | what becomes of a character that no font of ours has · what is said of it | `document::printable` · `document::unprintable` |
//! | a command, its options, its answers for programs | `cli::arguments`, `cli::report`, `cli::json` |
//! | a step in full, read aloud or by a program | `document::steps`, `cli::told` |
//! | a page of the window, what a click does | `app`, whose own map says which file |
//! | a colour (of a warning, of a button), a size | `app::theme::tokens`; on paper `assets/sheet/look.typ` |
//! | the log, the console of Windows | `crash`, `crash::console` |
//!
//! # Words that stay French
//!
//! They name things of French schools or of PRONOTE's own screens; a translation would hide what is meant. The commands,
//! the keys of JSON and those of `assets/walkthroughs/*.ron` are French too: so are the people who type and read them.
//!
//! | Word | Meaning |
//! | --- | --- |
//! | `Uai`, UAI | *unité administrative immatriculée*: the national number of a school, seven digits and a letter that checks them |
//! | collège | a lower secondary school (pupils of 11 to 15) |
//! | `Ent`, ENT | *espace numérique de travail*: the portal of an académie or a département, where a pupil logs in once |
//! | `Cas`, CAS | *Central Authentication Service*: the protocol by which PRONOTE asks the ENT who a user is |
//! | espace (`Space`, `EspaceProfesseurs`…) | one of PRONOTE.net's six sites: Professeurs, Vie scolaire (the principal's office and the supervisors), Parents, Élèves, Entreprise, Académie |
//! | `Base`, `BaseFile` | PRONOTE's data file of one school year, ending with `.not` |
//! | dossier | what this program keeps of one school: a folder, with `dossier.ron` and its lock `dossier.verrou` in it |
//! | fiche (`fiche.pdf`) | the summary sheet, printed or handed over; in `FicheEcare`, eCare's form |
//! | SPR | *superviseur*: PRONOTE's administrator account, whose password is never asked for nor kept |
//! | eCare | the help desk of the département's ENT, where the ticket is pasted |
//! | EDT | *emploi du temps*: the publisher's timetable program, from which a new base of PRONOTE takes its data |
//! | académie | a region of the Education ministry |
//! | DANE (`Actor::Dane`) | *délégation académique au numérique éducatif*: the académie's digital department, which administers the servers |
//! | principal adjoint (`Actor::Deputy`) | the deputy head of a collège, who runs this program |
//! | rentrée | the start of the school year, in September |
//! | socle (`url_socle_ent`) | the pattern of addresses that the ENT's support registers |

#![warn(missing_docs)]

#[allow(missing_docs, reason = "public for the tests of the window alone; no other crate uses it")]
pub mod app;
pub mod batch;
pub mod bounds;
pub mod cli;
pub mod confinement;
pub mod crash;
pub mod diagnostics;
pub mod document;
pub mod domain;
pub mod dossier;
pub mod files;
pub mod i18n;
pub mod lang;
pub mod screen;
pub mod threads;
pub mod walkthrough;
