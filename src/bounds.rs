//! The bounds of everything that is read from outside: files, hand-overs, pictures, pastes, answers of the network.
//!
//! One list, so that a reader without its bound is seen, and so that two bounds that depend on each other stand side
//! by side. Each says why it is that high: a bound is far above what an honest source needs, and low enough for a
//! machine of 2 GB to hold the worst that passes it. What a *field* accepts (a port, the length of a name) is not
//! here: that is a fact of the field, and stands with its type in [`crate::domain`].

use std::time::Duration;

// ---- The dossier: `dossier.ron`, its versions, its lock.

/// Bytes of a `dossier.ron`. A dossier filled in with every note of a usual length is some 40 kB.
pub const DOSSIER_BYTES: u64 = 1 << 20;
/// Structures within each other in a file of RON: a dossier has six, a walkthrough nine.
pub const RON_DEPTH: usize = 64;
/// Characters of a one-line input. Far above what each field accepts: a refused text is kept as typed.
pub const INPUT_CHARACTERS: usize = 2_000;
/// Characters of a note or a reason: some seven printed pages.
pub const NOTE_CHARACTERS: usize = 20_000;
/// Characters of an identifier of a page, a step or an instruction; ours have at most 48.
pub const IDENTIFIER_CHARACTERS: usize = 200;
/// Values that one finding may have tested, or been given by hand. A check tests three at the most; the window that
/// shows the most of them shows seventeen.
pub const FINDING_VALUES: usize = 24;
/// Findings of a later program that are kept unread: as many as the checks of today, several times over.
pub const UNKNOWN_FINDINGS: usize = 100;
/// Fields of a later program that are kept unread.
pub const UNKNOWN_FIELDS: usize = 200;
/// Bytes of a lock: a few lines.
pub const LOCK_BYTES: u64 = 4096;
/// Bytes of a short text of the system, such as `/proc/…/stat`.
pub const SYSTEM_TEXT_BYTES: u64 = 4096;
/// Versions of a dossier: an hour's, then one an hour for a day, then one a day for a month, and some to spare.
pub const VERSIONS: usize = 150;
/// Bytes of all the versions: some two hundred with the longest notes.
pub const VERSIONS_BYTES: u64 = 32 << 20;

// ---- Captures, and what the typesetter is given of them.

/// Captures of one dossier: three a step, and a sheet that shows them all can still be made.
pub const CAPTURES: usize = 60;
/// Characters of a capture's description: a caption of five lines.
pub const DESCRIPTION_CHARACTERS: usize = 500;
/// Bytes of a picture to add: the photograph of a telephone is 15 MB at the most.
pub const PICTURE_BYTES: u64 = 64 << 20;
/// Pixels of a picture to add: three screens side by side, or a telephone's camera.
pub const PICTURE_PIXELS: u64 = 50_000_000;
/// The longest side of a picture to add, in pixels: a page scrolled from top to bottom.
pub const PICTURE_SIDE: u32 = 25_000;
/// The longest side of a capture that is kept, in pixels: 290 points an inch over the width of a printed page.
pub const CAPTURE_SIDE: u32 = 2_000;
/// Pixels of a capture that is kept, and of one that is read back.
pub const CAPTURE_PIXELS: u64 = CAPTURE_SIDE as u64 * CAPTURE_SIDE as u64;
/// Bytes of a capture's file: the largest one, hardly compressed.
pub const CAPTURE_BYTES: u64 = 16 << 20;
/// Bytes that a decoder may take for a picture to add: four a pixel, and as much again for itself.
pub const PICTURE_MEMORY: u64 = 8 * PICTURE_PIXELS;
/// Bytes that a decoder may take for a capture, its colour profile included: eight a pixel at the most, and as much
/// again for itself.
pub const CAPTURE_MEMORY: u64 = 16 * CAPTURE_PIXELS;
/// Pixels of all the captures of one annex: the typesetter takes some eight bytes for each, so 320 MB. Twenty whole
/// screens (1920 × 1080) pass as they are; sixty are each reduced to 1088 × 612, 160 points an inch on paper.
pub const ANNEX_PIXELS: u64 = 40_000_000;

// ---- A capture that is read.

/// Pixels of a picture whose text is read: the largest screens are under 9 million; more is a photograph.
pub const SCREEN_PIXELS: u64 = 16_000_000;
/// Connected pieces of ink of a picture whose text is read: a screen full of text has some 6,000 letters.
pub const SCREEN_PIECES: usize = 12_000;
/// Lines of text that are read: a full screen has some two hundred.
pub const SCREEN_LINES: usize = 500;
/// What a reading may take; a screen takes some seconds, ten times as many on an old computer that does much else.
pub const SCREEN_TIME: Duration = Duration::from_secs(180);

// ---- The hand-over `.zip`.

/// Bytes of a `.zip`, packed or not: the whole goes through the memory.
pub const ARCHIVE_BYTES: u64 = 64 << 20;
/// Entries of a `.zip`: a dossier, a sheet, the captures, and some to spare for a later program.
pub const ARCHIVE_ENTRIES: usize = 200;

// ---- What is laid out on paper.

/// Characters in a row that no font of ours can draw, each shown as a box; the rest of the row is counted.
pub const UNDRAWABLE_IN_A_ROW: usize = 8;
/// Marks stacked on one letter: no language puts more than three.
pub const STACKED_MARKS: usize = 4;
/// Characters without a place to break a line: the longest address has 2,000.
pub const UNBROKEN_CHARACTERS: usize = 2_000;

// ---- What is said on a terminal.

/// Characters of one line of a command's answer: the longest value has 2,000, and stands in a sentence.
pub const LINE_CHARACTERS: usize = 4_000;

// ---- The content files: walkthrough, ENTs, a CAS server's sentences.

/// Bytes of a walkthrough: some ten times the embedded one.
pub const WALKTHROUGH_BYTES: u64 = 1 << 20;
/// Figures that a walkthrough may have in files of its own: two for each step of a long one.
pub const OWN_FIGURES: usize = 60;
/// Bytes of a figure's file: a whole screen, hardly compressed.
pub const OWN_FIGURE_BYTES: u64 = 4 << 20;
/// Bytes of a figure's source: several times the longest of ours.
pub const OWN_FIGURE_SOURCE_BYTES: u64 = 256 * 1024;
/// Bytes of the picture that its source gives.
pub const DRAWN_FIGURE_BYTES: u64 = 16 << 20;
/// What the typesetter may take for a figure that somebody else wrote; ours take some milliseconds.
pub const DRAWN_FIGURE_TIME: Duration = Duration::from_secs(2);
/// What may go by before it begins: the start of a program on a slow disk, an antivirus that looks at it.
pub const DRAWN_FIGURE_START: Duration = Duration::from_secs(20);
/// Bytes of memory that it may take besides the fonts; ours take some 30 MB.
pub const DRAWN_FIGURE_MEMORY: u64 = 256 << 20;
/// Pixels of one figure: the largest usual screen is 1920 × 1200.
pub const OWN_FIGURE_PIXELS: u64 = 3_000_000;
/// Bytes that a decoder may take for a figure: eight a pixel at the most, and as much again for itself.
pub const OWN_FIGURE_MEMORY: u64 = 16 * OWN_FIGURE_PIXELS;
/// Pixels of all the figures of a walkthrough: ten whole screens, or sixty dialogs; half of what captures may take.
pub const OWN_FIGURES_PIXELS: u64 = 20_000_000;
/// Bytes of the catalogue of ENTs; the embedded one has 25 kB.
pub const CATALOGUE_BYTES: usize = 1 << 20;
/// ENTs, sets of names or codings of a catalogue; the embedded one has twenty.
pub const CATALOGUE_ENTRIES: usize = 500;
/// Bytes of the table of a CAS server's sentences; the embedded one has 70 kB.
pub const SENTENCES_BYTES: usize = 1 << 20;

// ---- A list of collèges, and the folder that is made from one.

/// Bytes of a list: the whole directory of schools has some 60 MB, its collèges 7.
pub const LIST_BYTES: u64 = 32 << 20;
/// Lines of a list. France has some 7,000 collèges.
pub const LIST_LINES: usize = 20_000;
/// Columns of a list; the directory of schools has 72.
pub const LIST_COLUMNS: usize = 500;
/// Bytes of what is kept of one line, or of a whole run: as many as the texts of a dossier's inputs.
pub const LIST_MARK_BYTES: u64 = 128 * 1024;

// ---- What is pasted: a CAS answer, a page, a log, a server's report, an ENT's registration.

/// Bytes of a pasted text or of a file of it: an answer is a few kilobytes, a whole day's log a few megabytes.
pub const PASTE_BYTES: usize = 1 << 24;
/// Elements within each other in an XML answer: SAML has nine.
pub const XML_DEPTH: usize = 32;
/// Elements of one XML answer.
pub const XML_ELEMENTS: usize = 20_000;
/// Nodes of one XML answer: twice its elements, as texts are nodes too, and once more for comments.
pub const XML_NODES: u32 = 3 * 20_000;
/// XML attributes of one element; with the depth, it also bounds the namespaces in scope.
pub const XML_ATTRIBUTES: usize = 32;
/// Documents of one paste.
pub const PASTE_DOCUMENTS: usize = 50_000;
/// Attributes that one person may have.
pub const PERSON_ATTRIBUTES: usize = 1_000;
/// Values of one person, all attributes together.
pub const PERSON_VALUES: usize = 10_000;
/// Bytes of one document in which a CAS server's sentences are looked for: a page is mostly scripts.
pub const SENTENCES_READ_BYTES: usize = 1 << 20;
/// Bytes of words that are searched in it; what a server says stands well before.
pub const SENTENCES_SEARCHED_BYTES: usize = 1 << 18;
/// Bytes of one sentence whose words are weighed together: further apart, they speak of different things.
pub const GIST_SENTENCE_BYTES: usize = 1200;
/// Sentences of a text that are weighed so.
pub const GIST_SENTENCES: usize = 2_000;
/// Bytes that are searched from the end of a log: its last lines are those of the last attempt.
pub const LOG_BYTES: usize = 1 << 20;
/// The last events of a log that are read one by one.
pub const LOG_EVENTS: usize = 300;
/// Bytes of a server's report; a real one is a few kilobytes.
pub const REPORT_BYTES: usize = 256 * 1024;
/// Characters of what a screen shows, to be compared: the longest value.
pub const SHOWN_CHARACTERS: usize = 2_000;
/// Bytes of an ENT's registration file.
pub const REGISTRATION_BYTES: usize = 50_000;

// ---- The network.

/// Bytes of headers of one answer.
pub const HEADERS_BYTES: usize = 16 * 1024;
/// Bytes of body of one answer: a title stands in the first ones.
pub const BODY_BYTES: usize = 64 * 1024;
/// Addresses of one name that are tried and shown.
pub const ADDRESSES: usize = 8;
/// Redirects that are followed.
pub const REDIRECTS: usize = 10;
/// What one check may take, all its questions together: longer, and a person thinks that the program stands still.
pub const CHECK_TIME: Duration = Duration::from_secs(10);

// ---- The program's own files.

/// Bytes of the preferences; a larger file is not ours.
pub const PREFERENCES_BYTES: u64 = 64 * 1024;
/// Bytes of the log; a longer one begins anew.
pub const LOG_FILE_BYTES: u64 = 64 * 1024;
