//! The checker, tried: what the table forbids is planted in the sources, and found.

use super::*;
use std::collections::BTreeSet;

/// Small sources: their files, each with its text.
fn small(files: &[(&str, &str)]) -> Sources {
    Sources::of(&files.iter().map(|(name, text)| (name.to_string(), text.to_string())).collect::<BTreeMap<_, _>>())
}

#[test]
fn a_forbidden_use_planted_in_each_module_is_found() {
    for table in [CRATE, WINDOW] {
        let mut files = files();
        let mut expected = BTreeSet::new();
        for (from, uses) in table.rows {
            let file = match table.below {
                own if own == *from || own.is_empty() => format!("{from}.rs"),
                below => format!("{below}/{from}.rs"),
            };
            let root = if *from == "main" { "assistant_pronote" } else { "crate" };
            let below = if table.below.is_empty() { String::new() } else { format!("{}::", table.below) };
            let text = files.get_mut(&file).unwrap_or_else(|| panic!("{file}"));
            let forbidden = |to: &str| to != *from && to != "main" && to != table.below && !uses.contains(&to);
            for (to, _) in table.rows.iter().filter(|(to, _)| forbidden(to)) {
                let line = text.lines().count() + 1;
                text.push_str(&format!("use {root}::{below}{to} as planted_{to};\n"));
                expected.insert(format!("{file}:{line}: `{from}` may not use `{to}`"));
            }
        }
        assert!(expected.len() > 40, "{} forbidden arrows", expected.len());
        assert_eq!(faults(&files).into_iter().collect::<BTreeSet<_>>(), expected);
    }
}

const LINE: Layers = Layers { below: "", rows: &[("low", &[]), ("high", &["low"])] };

#[test]
fn every_way_to_name_a_module_is_seen() {
    let ways = [
        "use crate::high;",
        "use crate::{high};",
        "use crate::{high as other};",
        "use crate::{\n    high::{self, Thing},\n};",
        "use super::high::Thing;",
        "use super::{high::*};",
        "pub use crate::high::*;",
        "fn f() { crate::high::g() }",
        "fn f(thing: &crate::high::Thing) {}",
        "fn f() { println!(\"{}\", crate::high::g()); }",
        "macro_rules! m { () => { $crate::high::g() }; }",
        "struct S { thing: Option<Box<super::high::Thing>> }",
        "impl From<crate::high::Thing> for S { fn from(_: crate::high::Thing) -> S { S } }",
        "mod inner { use super::super::high; }",
        "mod inner { mod deeper { pub(crate) fn f() { super::super::super::high::g() } } }",
        "use crate::say;",
        "fn f() { crate::say!() }",
        "#[cfg(not(test))] use crate::high;",
        "#[cfg(windows)] mod inner { use crate::high; }",
    ];
    let high = "use crate::low;\n#[macro_export]\nmacro_rules! say { () => {}; }";
    for way in ways {
        let sources = small(&[("lib.rs", "mod low;\nmod high;"), ("low.rs", way), ("high.rs", high)]);
        let found = order::faults(&sources, &[LINE], &[]);
        assert!(!found.is_empty() && found.iter().all(|f| f.ends_with("`low` may not use `high`")), "{way}: {found:?}");
    }
}

#[test]
fn tests_and_comments_and_what_only_looks_like_a_path_are_left_out() {
    let low = r#"
        //! See [`crate::high`].
        /// Not [`super::high::Thing`].
        pub(crate) fn f() -> &'static str { "crate::high" } // crate::high
        pub(super) struct S { pub(crate) high: u8 }
        impl S { fn high(&self) -> u8 { self.high } #[cfg(test)] fn g() { crate::high::g() } }
        #[cfg(test)] use crate::high;
        #[cfg(all(test, unix))] mod more { use crate::high; }
        #[test] fn t() { crate::high::g() }
        #[cfg(test)] mod tests;
    "#;
    let files = [
        ("lib.rs", "mod low;\nmod high;"),
        ("low.rs", low),
        ("low/tests.rs", "use crate::high;\nmod below { use crate::high; }"),
        ("high.rs", "use crate::low;"),
    ];
    assert_eq!(order::faults(&small(&files), &[LINE], &[]), Vec::<String>::new());
}

#[test]
fn a_module_or_a_line_too_many_or_too_few_is_said() {
    let two = [("lib.rs", "mod low;\nmod high;"), ("low.rs", ""), ("high.rs", "")];
    assert_eq!(order::faults(&small(&two), &[LINE], &[]), ["the table lets `high` use `low`: it does not"]);
    let three =
        [("lib.rs", "mod low;\nmod high;\nmod new;"), ("low.rs", ""), ("high.rs", "use crate::low;"), ("new.rs", "")];
    assert_eq!(order::faults(&small(&three), &[LINE], &[]), ["`new` is not in the table"]);
    let one = [("lib.rs", "mod low;"), ("low.rs", "")];
    assert!(order::faults(&small(&one), &[LINE], &[]).contains(&"the table names `high`, which is not".to_owned()));
}

#[test]
fn the_root_is_not_hidden_nor_used_for_what_is_no_module() {
    for hidden in ["use crate as root;", "use crate::*;", "use super::*;", "extern crate self as root;"] {
        let sources = small(&[("lib.rs", "mod low;\nmod high;"), ("low.rs", hidden), ("high.rs", "use crate::low;")]);
        let found = order::faults(&sources, &[LINE], &[]);
        assert!(
            found.iter().any(|fault| fault == "low.rs:1: a path may not hide the crate's root"),
            "{hidden}: {found:?}"
        );
    }
    let sources = small(&[
        ("lib.rs", "mod low;\nmod high;\npub struct Thing;"),
        ("low.rs", "use crate::Thing;"),
        ("high.rs", "use crate::low;"),
    ]);
    assert_eq!(order::faults(&sources, &[LINE], &[]), ["low.rs:1: `low` may not use `lib`"]);
}

#[test]
fn a_second_table_orders_the_parts_of_one_module() {
    let table = Layers {
        below: "app",
        rows: &[("ui", &[]), ("page", &["ui"]), ("layout", &["page", "ui"]), ("app", &["layout"])],
    };
    let all = Layers { below: "", rows: &[("app", &[])] };
    let with = |page: &'static str| {
        small(&[
            ("lib.rs", "mod app;"),
            ("app.rs", "mod ui;\nmod page;\nmod layout;\nuse layout::draw;\nfn f() { self::layout::draw() }"),
            ("app/ui.rs", ""),
            ("app/page.rs", page),
            ("app/layout.rs", "use super::{page, ui};"),
        ])
    };
    assert_eq!(order::faults(&with("use super::ui;"), &[all, table], &[]), Vec::<String>::new());
    let found = order::faults(&with("use super::ui;\nuse crate::app::layout::draw;\nuse super::App;"), &[table], &[]);
    assert_eq!(found, ["app/page.rs:2: `page` may not use `layout`", "app/page.rs:3: `page` may not use `app`"]);
}

#[test]
fn a_library_is_named_only_where_it_may_be() {
    let ways = [
        "use std::fs;",
        "use std::{fs::File, io};",
        "fn f() { std::fs::read(\"a\"); }",
        "fn f() { ::std::fs::read(\"a\"); }",
    ];
    for way in ways {
        let only = Library { rule: "only high", names: &["std::fs"], place: Place::Only(&["high"]) };
        let never = Library { rule: "never low", names: &["std::fs"], place: Place::Never(&["low"]) };
        let high = "use crate::low;\nuse std::fs;\nmod inner { use std::fs; }";
        let sources = small(&[("lib.rs", "mod low;\nmod high;"), ("low.rs", way), ("high.rs", high)]);
        let found = order::faults(&sources, &[LINE], &[only, never]);
        assert_eq!(found.len(), 2, "{way}: {found:?}");
        assert!(found.iter().all(|fault| fault.starts_with("low.rs:1: `std::fs")), "{found:?}");
    }
    let last = Library { rule: "no names of hosts", names: &["…to_socket_addrs"], place: Place::Never(&["low"]) };
    let low = "fn f(a: &str) { a.to_socket_addrs(); }";
    let sources = small(&[("lib.rs", "mod low;\nmod high;"), ("low.rs", low), ("high.rs", "use crate::low;")]);
    assert_eq!(order::faults(&sources, &[LINE], &[last]), ["low.rs:1: `::to_socket_addrs`: no names of hosts"]);
    let idle = Library { rule: "only low", names: &["std::fs"], place: Place::Only(&["low"]) };
    assert_eq!(order::faults(&sources, &[LINE], &[idle]), ["`low` has no need of what this allows: only low"]);
}
