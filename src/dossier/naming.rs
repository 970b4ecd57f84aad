//! Names for folders and files that the window makes, none of them taken.

use std::path::{Path, PathBuf};

/// A name that every system accepts for a folder.
pub fn folder_name(name: &str) -> String {
    const LONGEST: usize = 60;
    let kept: String = name
        .chars()
        .map(|c| if c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '’' | '\'') { c } else { ' ' })
        .take(LONGEST)
        .collect();
    let kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    // Windows makes no folder that bears a device's name.
    match kept.as_str() {
        "" => "Dossier".to_owned(),
        device if is_device(device) => format!("Dossier {device}"),
        _ => kept,
    }
}

/// `CON`, `NUL`, `COM1`…
fn is_device(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    let is_port = |kind| name.strip_prefix(kind).is_some_and(|rank| rank.len() == 1 && rank != "0");
    matches!(name.as_str(), "CON" | "PRN" | "AUX" | "NUL") || is_port("COM") || is_port("LPT")
}

/// The first of `name`, `name 2`, … with that ending that is not there yet.
pub fn free(parent: &Path, name: &str, ending: &str) -> PathBuf {
    let first = parent.join(format!("{name}{ending}"));
    let others = (2..1000).map(|number| parent.join(format!("{name} {number}{ending}")));
    std::iter::once(first.clone()).chain(others).find(|path| !path.exists()).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_name_stays_where_it_is_put() {
        assert_eq!(folder_name("Collège La Bourgade"), "Collège La Bourgade");
        for hostile in ["../..", "a/b", r"a\b", "C:", "...", "a\0b", "  "] {
            let name = folder_name(hostile);
            assert!(!name.is_empty() && !name.contains(['/', '\\', ':', '\0', '.']), "{hostile} -> {name}");
        }
        for device in ["CON", "nul", "Com1", "LPT9"] {
            assert_eq!(folder_name(device), format!("Dossier {device}"));
        }
        for other in ["Condorcet", "COM", "COM10", "Nulle part"] {
            assert_eq!(folder_name(other), other);
        }
    }
}
