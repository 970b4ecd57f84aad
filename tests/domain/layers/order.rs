//! Which part may use which, and which libraries a part may name: what the sources do against what a table allows.

use super::paths::{self, Named};
use super::sources::{Module, Sources};
use std::collections::BTreeSet;

/// The parts right below one module, each with those that it may use.
#[derive(Clone, Copy)]
pub struct Layers {
    /// From the crate's root, which is the empty text.
    pub below: &'static str,
    /// A part's name, and the parts it uses. The module itself, apart from those below it, has its own name, or `lib`.
    pub rows: &'static [(&'static str, &'static [&'static str])],
}

/// Where a library may be named.
pub struct Library {
    /// What the rule is for, as a person says it.
    pub rule: &'static str,
    /// Paths, by their beginning: `std::fs`. One that begins with `…` is a last name, wherever it stands.
    pub names: &'static [&'static str],
    pub place: Place,
}

/// Modules by their path, as `diagnostics::connection`; those below them are of them.
pub enum Place {
    Only(&'static [&'static str]),
    Never(&'static [&'static str]),
}

/// What breaks the order, a line each; with `file:line` where there is one.
pub fn faults(sources: &Sources, layers: &[Layers], libraries: &[Library]) -> Vec<String> {
    let code: Vec<_> = sources.modules.iter().map(|module| (module, paths::of(module))).collect();
    let mut faults = Vec::new();
    for table in layers {
        table.check(sources, &code, &mut faults);
    }
    for library in libraries {
        library.check(&code, &mut faults);
    }
    for (module, named) in &code {
        let blind = |named: &&Named| matches!(words(&named.path)[..], ["crate"] | ["crate", "*"]);
        let lines = named.iter().filter(blind).map(|named| named.line);
        faults.extend(lines.map(|line| format!("{}:{line}: a path may not hide the crate's root", module.file)));
    }
    faults
}

impl Layers {
    fn check(&self, sources: &Sources, code: &[(&Module, Vec<Named>)], faults: &mut Vec<String>) {
        let root: Vec<String> = segments(self.below).iter().map(|&segment| segment.to_owned()).collect();
        let own = root.last().map_or("lib", String::as_str);
        let parts = sources.children(&root);
        let known: BTreeSet<&str> = self.rows.iter().map(|(part, _)| *part).collect();
        let (missing, unknown) = (parts.difference(&known), known.iter().filter(|part| !parts.contains(*part)));
        faults.extend(missing.map(|part| format!("`{part}` is not in the table")));
        faults
            .extend(unknown.filter(|part| **part != own).map(|part| format!("the table names `{part}`, which is not")));
        let mut used = BTreeSet::new();
        for (module, named) in code.iter().filter(|(module, _)| module.path.starts_with(&root)) {
            let from = module.path.get(root.len()).map_or(own, String::as_str);
            for Named { path, line } in named {
                // The module itself may call those below it by their names alone.
                let is_own_child = module.path == root && path.len() > 1 && parts.contains(path[0].as_str());
                let to = if is_own_child {
                    path[0].as_str()
                } else if path[0] != "crate" {
                    continue;
                } else {
                    // A macro stands at the root, whoever defines it.
                    let path = match &path[1..] {
                        [name] => sources.macros.get(name).map_or(&path[1..], Vec::as_slice),
                        path => path,
                    };
                    if !path.starts_with(&root) {
                        continue;
                    }
                    path.get(root.len()).map(String::as_str).filter(|name| parts.contains(name)).unwrap_or(own)
                };
                if from == to {
                    continue;
                }
                used.insert((from, to));
                if !self.rows.iter().any(|(part, uses)| *part == from && uses.contains(&to)) {
                    faults.push(format!("{}:{line}: `{from}` may not use `{to}`", module.file));
                }
            }
        }
        for (from, uses) in self.rows {
            let unused = uses.iter().filter(|to| !used.contains(&(from, to)));
            faults.extend(unused.map(|to| format!("the table lets `{from}` use `{to}`: it does not")));
        }
    }
}

impl Library {
    fn check(&self, code: &[(&Module, Vec<Named>)], faults: &mut Vec<String>) {
        let (Place::Only(places) | Place::Never(places)) = self.place;
        let is_at = |module: &Module, place: &str| {
            module.path.join("::") == place || module.path.join("::").starts_with(&format!("{place}::"))
        };
        let mut users: BTreeSet<&str> = BTreeSet::new();
        for (module, named) in code {
            let place = places.iter().find(|place| is_at(module, place));
            let is_allowed = matches!(self.place, Place::Only(_)) == place.is_some();
            for named in named.iter().filter(|named| self.names.iter().any(|name| is_named(name, &named.path))) {
                users.extend(place.copied());
                if !is_allowed {
                    let path = named.path.join("::");
                    faults.push(format!("{}:{}: `{path}`: {}", module.file, named.line, self.rule));
                }
            }
        }
        if let Place::Only(places) = self.place {
            let idle = places.iter().filter(|place| !users.contains(*place));
            faults.extend(idle.map(|place| format!("`{place}` has no need of what this allows: {}", self.rule)));
        }
    }
}

fn is_named(name: &str, path: &[String]) -> bool {
    match name.strip_prefix('…') {
        Some(last) => path.iter().any(|segment| segment == last),
        None => words(path).starts_with(&segments(name)),
    }
}

fn segments(path: &str) -> Vec<&str> {
    path.split("::").filter(|segment| !segment.is_empty()).collect()
}

fn words(path: &[String]) -> Vec<&str> {
    path.iter().map(String::as_str).collect()
}
