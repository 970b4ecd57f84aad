//! The sources as modules: what each file holds, tests and comments left out.

use proc_macro2::TokenStream;
use quote::ToTokens;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use syn::punctuated::Punctuated;
use syn::{Attribute, ImplItem, Item, Meta, Token, TraitItem};

/// The files below `src`, by their path from there (`domain/uai.rs`), with their text.
pub type Files = BTreeMap<String, String>;

/// Every Rust file below a folder.
pub fn read(root: &Path) -> Files {
    fn below(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                below(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    below(root, &mut found);
    let named = |path: PathBuf| {
        let name = path.strip_prefix(root).expect("below the root").to_str().expect("UTF-8").replace('\\', "/");
        (name, fs::read_to_string(&path).expect("a readable source"))
    };
    found.into_iter().map(named).collect()
}

/// The code of one module, its inner modules apart.
pub struct Module {
    /// From the crate's root: empty for `lib.rs`, `main` for the program.
    pub path: Vec<String>,
    pub file: String,
    pub code: Vec<TokenStream>,
}

/// The modules of the library and of the program that is built on it.
#[derive(Default)]
pub struct Sources {
    pub modules: Vec<Module>,
    /// The macros that the crate's root gives, with the module that defines each.
    pub macros: BTreeMap<String, Vec<String>>,
    /// Files that only tests have.
    tests: BTreeSet<String>,
}

impl Sources {
    /// Follows the modules from `lib.rs` and, if it is there, `main.rs`.
    pub fn of(files: &Files) -> Self {
        let mut sources = Self::default();
        sources.file(files, "lib.rs", Vec::new(), false);
        if files.contains_key("main.rs") {
            sources.file(files, "main.rs", vec!["main".to_owned()], false);
        }
        let seen: BTreeSet<&String> = sources.modules.iter().map(|module| &module.file).chain(&sources.tests).collect();
        let lost: Vec<_> = files.keys().filter(|file| !seen.contains(file)).collect();
        assert!(lost.is_empty(), "files of no module: {lost:?}");
        sources
    }

    /// The modules right below one.
    pub fn children(&self, path: &[String]) -> BTreeSet<&str> {
        let is_below = |module: &&Module| module.path.len() > path.len() && module.path.starts_with(path);
        self.modules.iter().filter(is_below).map(|module| module.path[path.len()].as_str()).collect()
    }

    fn file(&mut self, files: &Files, name: &str, path: Vec<String>, is_test: bool) {
        let text = files.get(name).unwrap_or_else(|| panic!("{name} is missing"));
        let parsed = syn::parse_file(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let is_test = is_test || parsed.attrs.iter().any(is_for_tests);
        self.module(files, name, path, parsed.items, is_test);
    }

    fn module(&mut self, files: &Files, file: &str, path: Vec<String>, items: Vec<Item>, is_test: bool) {
        let mut code = Vec::new();
        for item in items {
            let is_test = is_test || attributes(&item).iter().any(is_for_tests);
            match item {
                Item::Mod(inner) => {
                    assert!(!inner.attrs.iter().any(|a| a.path().is_ident("path")), "{file}: #[path] is not followed");
                    let name = inner.ident.to_string();
                    let path = [path.clone(), vec![name.clone()]].concat();
                    match inner.content {
                        Some((_, items)) => self.module(files, file, path, items, is_test),
                        None => self.file(files, &self.place_of(files, file, &path, &name), path, is_test),
                    }
                }
                _ if is_test => {}
                Item::Impl(mut block) => {
                    block.items.retain(|item| !attributes_of_member(item).iter().any(is_for_tests));
                    code.push(block.into_token_stream());
                }
                Item::Trait(mut block) => {
                    block.items.retain(
                        |item| !matches!(item, TraitItem::Fn(function) if function.attrs.iter().any(is_for_tests)),
                    );
                    code.push(block.into_token_stream());
                }
                Item::Macro(definition) => {
                    if let Some(name) = &definition.ident
                        && definition.attrs.iter().any(|a| a.path().is_ident("macro_export"))
                    {
                        self.macros.insert(name.to_string(), path.clone());
                    }
                    code.push(definition.into_token_stream());
                }
                item => code.push(item.into_token_stream()),
            }
        }
        if is_test {
            self.tests.insert(file.to_owned());
        } else {
            self.modules.push(Module { path, file: file.to_owned(), code });
        }
    }

    /// The file of `mod name;`, a module of the given path, written in `file`.
    fn place_of(&self, files: &Files, file: &str, path: &[String], name: &str) -> String {
        let folder = match file {
            "lib.rs" | "main.rs" => String::new(),
            _ => format!("{}/", path[..path.len() - 1].join("/")),
        };
        let (plain, nested) = (format!("{folder}{name}.rs"), format!("{folder}{name}/mod.rs"));
        if files.contains_key(&plain) { plain } else { nested }
    }
}

/// `#[test]`, or a condition that holds in tests only.
fn is_for_tests(attribute: &Attribute) -> bool {
    fn asks_for_tests(condition: &Meta) -> bool {
        let members = |list: &syn::MetaList| {
            list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).expect("a condition")
        };
        match condition {
            Meta::Path(path) => path.is_ident("test"),
            Meta::List(list) if list.path.is_ident("all") => members(list).iter().any(asks_for_tests),
            Meta::List(list) if list.path.is_ident("any") => members(list).iter().all(asks_for_tests),
            _ => false,
        }
    }
    attribute.path().is_ident("test")
        || attribute.path().is_ident("cfg")
            && attribute.parse_args::<Meta>().is_ok_and(|condition| asks_for_tests(&condition))
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::ExternCrate(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::ForeignMod(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::TraitAlias(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

fn attributes_of_member(item: &ImplItem) -> &[Attribute] {
    match item {
        ImplItem::Const(item) => &item.attrs,
        ImplItem::Fn(item) => &item.attrs,
        ImplItem::Type(item) => &item.attrs,
        ImplItem::Macro(item) => &item.attrs,
        _ => &[],
    }
}
