//! Every path that a module's code names: in `use`, in expressions and types, in the arguments of macros.

use super::sources::Module;
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A path as the code names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// From the root: `crate::domain::uai`, `std::fs`. A name after a dot begins with an empty segment.
    pub path: Vec<String>,
    /// In the module's file, from 1.
    pub line: usize,
}

/// The library, as the program names it.
const LIBRARY: &str = "assistant_pronote";

/// Every path of a module's code.
pub fn of(module: &Module) -> Vec<Named> {
    let mut reader = Reader { module: &module.path, found: Vec::new() };
    for code in &module.code {
        reader.tokens(code.clone());
    }
    reader.found
}

struct Reader<'a> {
    module: &'a [String],
    found: Vec<Named>,
}

impl Reader<'_> {
    fn tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            at = match &tokens[at] {
                // `pub(crate)` and `pub(super)` name no path.
                TokenTree::Ident(word) if word == "pub" => match tokens.get(at + 1) {
                    Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => at + 2,
                    _ => at + 1,
                },
                TokenTree::Ident(_) => {
                    let is_member =
                        at > 0 && is_punct(&tokens[at - 1], '.') && !(at > 1 && is_punct(&tokens[at - 2], '.'));
                    let prefix = if is_member { vec![String::new()] } else { Vec::new() };
                    self.path(&tokens, at, prefix)
                }
                TokenTree::Group(group) => {
                    self.tokens(group.stream());
                    at + 1
                }
                _ => at + 1,
            };
        }
    }

    /// Reads the path that begins at an identifier; returns where the code goes on.
    fn path(&mut self, tokens: &[TokenTree], mut at: usize, mut path: Vec<String>) -> usize {
        let line = tokens[at].span().start().line;
        while let Some(TokenTree::Ident(name)) = tokens.get(at) {
            path.push(name.to_string().trim_start_matches("r#").to_owned());
            at += 1;
            if !is_separator(tokens, at) {
                break;
            }
            match tokens.get(at + 2) {
                Some(TokenTree::Ident(_)) => at += 2,
                Some(TokenTree::Punct(punct)) if punct.as_char() == '*' => {
                    path.push("*".to_owned());
                    at += 3;
                    break;
                }
                // Only `use` has braces here.
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                    self.members(&group.stream().into_iter().collect::<Vec<_>>(), &path);
                    return at + 3;
                }
                _ => break,
            }
        }
        self.found.extend(self.absolute(path).map(|path| Named { path, line }));
        at
    }

    /// The members of `use prefix::{…}`.
    fn members(&mut self, tokens: &[TokenTree], prefix: &[String]) {
        for member in tokens.split(|token| is_punct(token, ',')).filter(|member| !member.is_empty()) {
            let line = member[0].span().start().line;
            match &member[0] {
                TokenTree::Ident(name) if name != "self" => {
                    self.path(member, 0, prefix.to_vec());
                }
                TokenTree::Ident(_) => {
                    self.found.extend(self.absolute(prefix.to_vec()).map(|path| Named { path, line }));
                }
                _ => {
                    let path = [prefix, &["*".to_owned()]].concat();
                    self.found.extend(self.absolute(path).map(|path| Named { path, line }));
                }
            }
        }
    }

    /// From the root; `None` for the word `self` alone, which is no path.
    fn absolute(&self, path: Vec<String>) -> Option<Vec<String>> {
        let root = || vec!["crate".to_owned()];
        match path[0].as_str() {
            LIBRARY => Some([root(), path[1..].to_vec()].concat()),
            "self" if path.len() == 1 => None,
            "self" => Some([root(), self.module.to_vec(), path[1..].to_vec()].concat()),
            "super" => {
                let up = path.iter().take_while(|segment| *segment == "super").count();
                let module = &self.module[..self.module.len().saturating_sub(up)];
                Some([root(), module.to_vec(), path[up..].to_vec()].concat())
            }
            _ => Some(path),
        }
    }
}

fn is_punct(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}

fn is_separator(tokens: &[TokenTree], at: usize) -> bool {
    tokens.len() > at + 1 && is_punct(&tokens[at], ':') && is_punct(&tokens[at + 1], ':')
}
