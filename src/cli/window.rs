//! Which arguments open the window, and with what: none, the content's options, a dossier.

use crate::walkthrough::ContentPlaces;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

/// What the window is to open with.
#[derive(Debug, PartialEq, Eq)]
pub struct WindowStart {
    /// A folder, a dossier's file or a hand-over, opened on the step where one stopped.
    pub dossier: Option<PathBuf>,
    /// Where the walkthrough and the ENTs are looked for.
    pub places: ContentPlaces,
}

/// What the arguments, without the program's name, ask of the window; `None` when they are a command's.
pub fn window(arguments: &[OsString]) -> Option<WindowStart> {
    let (mut walkthrough, mut ents, mut rest) = (None, None, Vec::new());
    let mut left = arguments.iter();
    while let Some(argument) = left.next() {
        let (place, value) = match option(argument) {
            Some(("--parcours", value)) => (&mut walkthrough, value),
            Some((_, value)) => (&mut ents, value),
            None => {
                rest.push(argument);
                continue;
            }
        };
        // Given twice, or without its value: the command line says what is wrong.
        let value = value.or_else(|| left.next().cloned())?;
        if place.replace(PathBuf::from(value)).is_some() {
            return None;
        }
    }
    let dossier = match rest[..] {
        [] => None,
        [only] if is_a_place(Path::new(only)) => Some(PathBuf::from(only)),
        _ => return None,
    };
    Some(WindowStart { dossier, places: ContentPlaces::new(walkthrough, ents) })
}

/// An option of the content, with the value that is written behind its `=`.
fn option(argument: &OsStr) -> Option<(&'static str, Option<OsString>)> {
    for name in ["--parcours", "--ents"] {
        if argument == name {
            return Some((name, None));
        }
        if let Some(value) = argument.to_str().and_then(|text| text.strip_prefix(name)?.strip_prefix('=')) {
            return Some((name, Some(OsString::from(value))));
        }
    }
    None
}

/// A command's name is never a path of several parts, nor a folder that is there.
fn is_a_place(argument: &Path) -> bool {
    let is_zip = argument.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
    is_zip || argument.is_dir() || argument.file_name().is_some_and(|name| name == "dossier.ron")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(arguments: &[&str]) -> Option<WindowStart> {
        window(&arguments.iter().map(OsString::from).collect::<Vec<_>>())
    }

    fn places(walkthrough: Option<&str>, ents: Option<&str>) -> ContentPlaces {
        ContentPlaces::new(walkthrough.map(PathBuf::from), ents.map(PathBuf::from))
    }

    #[test]
    fn the_window_opens_with_the_contents_options_before_or_behind_a_dossier() {
        let with = |dossier: Option<&str>, places| Some(WindowStart { dossier: dossier.map(PathBuf::from), places });
        assert_eq!(start(&[]), with(None, places(None, None)));
        assert_eq!(start(&["a.zip"]), with(Some("a.zip"), places(None, None)));
        assert_eq!(start(&["--parcours", "p.ron"]), with(None, places(Some("p.ron"), None)));
        assert_eq!(
            start(&["--ents=e.ron", "x/dossier.ron", "--parcours=p.ron"]),
            with(Some("x/dossier.ron"), places(Some("p.ron"), Some("e.ron")))
        );
        for of_a_command in
            [&["ents"][..], &["--parcours"], &["--ents", "a", "--ents", "b"], &["a.zip", "b.zip"], &["--aide"]]
        {
            assert_eq!(start(of_a_command), None, "{of_a_command:?}");
        }
    }
}
