//! The map at the head of `lib.rs`: every module, what it uses, and names that lead somewhere.

use super::*;
use std::collections::BTreeSet;

/// The cells of each line of the map's tables.
fn lines(text: &str) -> Vec<Vec<&str>> {
    let rows = text.lines().filter_map(|line| line.strip_prefix("//! |")?.trim_end().strip_suffix('|'));
    rows.map(|row| row.split('|').map(str::trim).collect()).collect()
}

/// What stands between two marks.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    text.split(open).skip(1).filter_map(|rest| rest.split_once(close)).map(|(inside, _)| inside).collect()
}

/// What stands between two backquotes.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// Whether a path names a module by its file, or an item of a module that has one.
fn is_module(path: &str, files: &Files) -> bool {
    let file = |path: &str| files.contains_key(&format!("{}.rs", path.replace("::", "/")));
    let is_item = |(module, item): (&str, &str)| file(module) && item.starts_with(|first: char| first.is_uppercase());
    file(path) || path.rsplit_once("::").is_some_and(is_item)
}

/// What the map of a `lib.rs` gets wrong.
fn wrong(map: &str, files: &Files, layers: &Layers) -> Vec<String> {
    let mut wrong = Vec::new();
    let modules: BTreeMap<&str, BTreeSet<&str>> = layers
        .rows
        .iter()
        .filter(|(part, _)| *part != "main")
        .map(|(part, uses)| (*part, uses.iter().copied().collect()))
        .collect();
    let mut drawn = BTreeSet::new();
    for cells in lines(map) {
        let [first, _, uses] = cells[..] else { continue };
        let Some(module) = between(first, "[`", "`]").first().copied() else { continue };
        drawn.insert(module);
        let said: BTreeSet<&str> = quoted(uses).into_iter().collect();
        match modules.get(module) {
            None => wrong.push(format!("the map names `{module}`, which is not")),
            Some(uses) if *uses != said => wrong.push(format!("`{module}` uses {uses:?}; the map says {said:?}")),
            Some(_) => {}
        }
    }
    wrong.extend(
        modules.keys().filter(|module| !drawn.contains(*module)).map(|module| format!("the map lacks `{module}`")),
    );
    for path in map.lines().filter(|line| line.starts_with("//!")).flat_map(quoted) {
        let first = path.split("::").next().unwrap_or_default();
        if modules.contains_key(first) && !is_module(path, files) {
            wrong.push(format!("`{path}` is no module"));
        }
        let folder = path.split_once('*').map_or(path, |(before, _)| before.rsplit_once('/').map_or("", |(up, _)| up));
        if path.contains('/') && !path.contains(' ') && !root().join(folder).exists() {
            wrong.push(format!("`{path}` is not there"));
        }
    }
    wrong
}

#[test]
fn the_map_names_every_module_and_what_it_uses() {
    let files = files();
    assert_eq!(wrong(&files["lib.rs"], &files, &CRATE), Vec::<String>::new());
}

#[test]
fn a_map_that_is_wrong_is_found_out() {
    let layers = Layers { below: "", rows: &[("low", &[]), ("high", &["low"]), ("main", &["high"])] };
    let files: Files = ["lib.rs", "low.rs", "high.rs"].map(|name| (name.to_owned(), String::new())).into();
    let right = "//! | Module | What | Uses |\n//! | --- | --- | --- |\n//! | [`low`] | a | – |\n//! | [`high`] | b `assets/*.ron` | `low` |\n";
    assert_eq!(wrong(right, &files, &layers), Vec::<String>::new());
    for (from, to, said) in [
        ("//! | [`low`] | a | – |\n", "", "the map lacks `low`"),
        ("| `low` |", "| – |", "`high` uses {\"low\"}; the map says {}"),
        ("| – |", "| `high` |", "`low` uses {}; the map says {\"high\"}"),
        ("| – |\n", "| – |\n//! | [`old`] | c | – |\n", "the map names `old`, which is not"),
        ("b `", "[`high::gone`] `", "`high::gone` is no module"),
        ("assets/*", "assets/gone/*", "`assets/gone/*.ron` is not there"),
    ] {
        let found = wrong(&right.replace(from, to), &files, &layers);
        assert!(found.iter().any(|fault| fault == said), "{said}: {found:?}");
    }
}
