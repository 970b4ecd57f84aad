//! The house's rules: which room may know which tool.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the sources").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            found.extend(sources(&entry));
        } else if entry.extension().is_some_and(|ending| ending == "rs") {
            found.push(entry);
        }
    }
    found
}

/// The files of `src` that hold one of the words in their code, remarks apart, and are not in the rooms.
fn outside(rooms: &[&str], words: &[&str]) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = sources(&root);
    assert!(files.len() > 40, "{} files", files.len());
    let name = |file: &Path| file.strip_prefix(&root).expect("below").to_str().expect("UTF-8").replace('\\', "/");
    let holds = |file: &PathBuf| {
        let text = fs::read_to_string(file).expect("readable");
        text.lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .any(|line| words.iter().any(|word| line.contains(word)))
    };
    let allowed =
        |name: &str| rooms.iter().any(|room| name == format!("{room}.rs") || name.starts_with(&format!("{room}/")));
    files.iter().filter(|file| holds(file)).map(|file| name(file)).filter(|name| !allowed(name)).collect()
}

#[test]
fn only_the_window_names_its_library() {
    assert_eq!(outside(&["app", "main"], &["iced", "sweeten", "rfd::", "arboard"]), Vec::<String>::new());
}

#[test]
fn only_the_checks_open_a_connection() {
    let words =
        ["ureq", "rustls", "std::net::Tcp", "TcpStream", "UdpSocket", "TcpListener", "ocket_addrs", "ocketAddrs"];
    assert_eq!(outside(&["diagnostics/connection"], &words), Vec::<String>::new());
}

#[test]
fn the_domain_reads_and_writes_nothing() {
    let words = ["std::fs", "std::io", "std::process", "std::env", "fs::File", "tempfile", "println!"];
    let rooms = ["app", "main", "crash", "cli", "document", "dossier", "walkthrough", "diagnostics", "texts", "lib"];
    assert_eq!(outside(&rooms, &words), Vec::<String>::new());
}

#[test]
fn no_sentence_is_left_unsaid() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let said: String =
        sources(&root.join("src")).iter().map(|file| fs::read_to_string(file).expect("readable")).collect();
    let sentences = fs::read_to_string(root.join("locales/fr/assistant-pronote.ftl")).expect("the sentences");
    let keys: Vec<_> = sentences
        .lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter_map(|line| line.split(" =").next())
        .collect();
    assert!(keys.len() > 800, "{} keys", keys.len());
    let unsaid: Vec<_> = keys.iter().filter(|key| !said.contains(&format!("\"{key}\""))).collect();
    assert!(unsaid.is_empty(), "sentences that nothing says: {unsaid:?}");
}
