//! Names for folders and files that the window makes, none of them taken.

use crate::domain::device_names::is_device_name;
use crate::files::Files;
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
        device if is_device_name(device) => format!("Dossier {device}"),
        _ => kept,
    }
}

/// The first of `name`, `name 2`, … with that ending that is not there yet.
pub fn free(parent: &Path, name: &str, ending: &str) -> PathBuf {
    Files::system().free(parent, |rank| match rank {
        1 => format!("{name}{ending}"),
        rank => format!("{name} {rank}{ending}"),
    })
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
