//! The order of the modules: which may use which, which libraries each may name, and the map that says so.

use order::{Layers, Library, Place};
use sources::{Files, Sources};
use std::collections::BTreeMap;
use std::path::Path;

mod map;
mod order;
mod paths;
mod planted;
mod sources;

/// Which module of the crate may use which. The map of `lib.rs` says the same.
const CRATE: Layers = Layers {
    below: "",
    rows: &[
        ("bounds", &[]),
        ("lang", &[]),
        ("confinement", &[]),
        ("threads", &[]),
        ("domain", &["bounds", "lang"]),
        ("files", &[]),
        ("diagnostics", &["bounds", "domain", "lang", "threads"]),
        ("screen", &["bounds", "diagnostics", "domain"]),
        ("walkthrough", &["bounds", "domain", "files", "lang", "threads"]),
        ("dossier", &["bounds", "domain", "files", "walkthrough"]),
        ("i18n", &["diagnostics", "domain", "dossier", "lang", "screen", "walkthrough"]),
        ("crash", &["bounds", "domain", "files", "i18n", "lang"]),
        ("document", &["bounds", "domain", "dossier", "files", "i18n", "lang", "walkthrough"]),
        ("batch", &["bounds", "document", "domain", "dossier", "files", "i18n", "walkthrough"]),
        (
            "cli",
            &[
                "batch",
                "bounds",
                "confinement",
                "diagnostics",
                "document",
                "domain",
                "dossier",
                "files",
                "i18n",
                "lang",
                "screen",
                "threads",
                "walkthrough",
            ],
        ),
        (
            "app",
            &[
                "batch",
                "bounds",
                "crash",
                "diagnostics",
                "document",
                "domain",
                "dossier",
                "files",
                "i18n",
                "lang",
                "screen",
                "threads",
                "walkthrough",
            ],
        ),
        ("main", &["app", "cli", "confinement", "crash"]),
    ],
};

/// Which part of the window may use which: the layout, the features (welcome, inputs, step, checks, summary, dialogs),
/// what pages share that knows the dossier (page_parts), what they are drawn with (ui), colours and sizes (theme).
/// No feature uses the layout, nor another feature; nothing but `run` uses the window itself.
const WINDOW: Layers = Layers {
    below: "app",
    rows: &[
        ("system_look", &[]),
        ("theme", &["system_look"]),
        ("clipboard", &[]),
        ("printing", &[]),
        ("page", &[]),
        ("shortcut", &[]),
        ("services", &["clipboard", "printing", "system_look"]),
        ("saver", &["services"]),
        ("session", &["saver"]),
        ("figure_cache", &["services", "session"]),
        ("notification", &["figure_cache", "printing"]),
        ("preferences", &["theme"]),
        ("action", &["notification", "page"]),
        ("ui", &["shortcut", "theme"]),
        ("context", &["figure_cache", "page", "preferences", "services", "session", "system_look", "theme", "ui"]),
        ("page_parts", &["action", "context", "page", "theme", "ui"]),
        ("port_parts", &["action", "context", "theme", "ui"]),
        ("navigation", &["context", "page"]),
        ("opening", &["action", "page"]),
        (
            "storage",
            &["action", "context", "notification", "opening", "page", "preferences", "saver", "services", "session"],
        ),
        (
            "welcome",
            &["action", "context", "figure_cache", "notification", "page", "page_parts", "services", "theme", "ui"],
        ),
        ("inputs", &["action", "context", "page", "page_parts", "port_parts", "theme", "ui"]),
        (
            "step",
            &[
                "action",
                "clipboard",
                "context",
                "figure_cache",
                "notification",
                "page",
                "page_parts",
                "port_parts",
                "services",
                "theme",
                "ui",
            ],
        ),
        (
            "checks",
            &["action", "context", "notification", "page", "page_parts", "preferences", "services", "theme", "ui"],
        ),
        (
            "summary",
            &[
                "action",
                "context",
                "figure_cache",
                "notification",
                "page",
                "page_parts",
                "printing",
                "services",
                "theme",
                "ui",
            ],
        ),
        ("dialogs", &["action", "context", "notification", "services", "session", "theme", "ui"]),
        ("refused", &["action", "context", "services", "theme", "ui"]),
        ("features", &["checks", "dialogs", "inputs", "refused", "step", "summary", "welcome"]),
        (
            "message",
            &["action", "checks", "dialogs", "inputs", "refused", "shortcut", "step", "storage", "summary", "welcome"],
        ),
        (
            "layout",
            &[
                "action",
                "checks",
                "context",
                "dialogs",
                "features",
                "message",
                "notification",
                "page",
                "page_parts",
                "session",
                "shortcut",
                "step",
                "summary",
                "theme",
                "ui",
                "welcome",
            ],
        ),
        ("run", &["app", "message", "services", "step", "theme"]),
        ("window_size", &["message", "run"]),
        (
            "testing",
            &[
                "action",
                "checks",
                "clipboard",
                "dialogs",
                "figure_cache",
                "inputs",
                "notification",
                "page",
                "printing",
                "refused",
                "services",
                "session",
                "shortcut",
                "step",
                "summary",
                "system_look",
                "theme",
                "ui",
                "welcome",
            ],
        ),
        (
            "app",
            &[
                "action",
                "checks",
                "context",
                "dialogs",
                "features",
                "figure_cache",
                "inputs",
                "layout",
                "message",
                "notification",
                "page",
                "refused",
                "run",
                "session",
                "shortcut",
                "step",
                "storage",
                "summary",
                "theme",
                "ui",
                "welcome",
                "window_size",
            ],
        ),
    ],
};

const LIBRARIES: &[Library] = &[
    Library {
        rule: "only the window names its library",
        names: &["iced", "iced_core", "iced_widget", "iced_selection", "sweeten", "rfd", "arboard"],
        place: Place::Only(&["app"]),
    },
    Library {
        rule: "only the connection checks open a connection",
        names: &["ureq", "rustls", "…TcpStream", "…TcpListener", "…UdpSocket", "…ToSocketAddrs", "…to_socket_addrs"],
        place: Place::Only(&["diagnostics::connection"]),
    },
    Library {
        rule: "the domain reads and writes nothing",
        names: &[
            "std::fs",
            "std::io",
            "std::process",
            "std::env",
            "tempfile",
            "print",
            "println",
            "eprint",
            "eprintln",
        ],
        place: Place::Never(&["domain", "lang"]),
    },
    Library {
        rule: "only one module speaks to the disk",
        names: &["std::fs", "tempfile"],
        place: Place::Only(&["files"]),
    },
    Library {
        rule: "a thread that the system refuses is done without",
        names: &["std::thread::spawn", "std::thread::scope"],
        place: Place::Only(&[]),
    },
    Library {
        rule: "what goes to a terminal goes by what makes it safe",
        names: &["…stdout", "…stderr", "println", "eprint", "eprintln"],
        place: Place::Only(&["cli::terminal", "crash::message", "walkthrough::isolated"]),
    },
    Library {
        rule: "only the documents and the figures are set by typst",
        names: &["typst", "typst_layout", "typst_pdf", "typst_render"],
        place: Place::Only(&["document"]),
    },
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files() -> Files {
    sources::read(&root().join("src"))
}

fn faults(files: &Files) -> Vec<String> {
    order::faults(&Sources::of(files), &[CRATE, WINDOW], LIBRARIES)
}

#[test]
fn each_module_uses_what_the_table_lets_it_use_and_no_less() {
    let files = files();
    assert!(files.len() > 150, "{} files", files.len());
    assert_eq!(faults(&files), Vec::<String>::new());
}

#[test]
fn no_sentence_is_left_unsaid() {
    let said: String = files().into_values().collect();
    let sentences = std::fs::read_to_string(root().join("locales/fr/assistant-pronote.ftl")).expect("the sentences");
    let keys: Vec<_> = sentences
        .lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter_map(|line| line.split(" =").next())
        .collect();
    assert!(keys.len() > 800, "{} keys", keys.len());
    let unsaid: Vec<_> = keys.iter().filter(|key| !said.contains(&format!("\"{key}\""))).collect();
    assert!(unsaid.is_empty(), "sentences that nothing says: {unsaid:?}");
}

/// The commands and the files that the pages for a newcomer name are there.
#[test]
fn the_readme_and_the_page_of_contributors_name_what_is_there() {
    let program = regex::Regex::new(r"--test ([a-z_]+)").unwrap();
    let file = regex::Regex::new(r"`((?:src|assets|locales|tests|\.ci)/[^` *]*)").unwrap();
    for page in ["README.md", "CONTRIBUTING.md"] {
        let text = std::fs::read_to_string(root().join(page)).expect("the page");
        for found in program.captures_iter(&text) {
            let tests = root().join("tests");
            let is_there = [format!("{}.rs", &found[1]), format!("{}/main.rs", &found[1])];
            assert!(is_there.iter().any(|path| tests.join(path).is_file()), "{page}: no test program {}", &found[1]);
        }
        for found in file.captures_iter(&text) {
            assert!(root().join(&found[1]).exists(), "{page}: no {}", &found[1]);
        }
    }
}
