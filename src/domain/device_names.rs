//! The names that Windows keeps for devices: no file or folder bears them, whatever follows a dot.

/// Whether Windows takes a file's or a folder's name for a device: `NUL`, `com1`, `Aux.txt`.
///
/// Source: Microsoft, « Naming Files, Paths, and Namespaces ».
pub fn is_device_name(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    let is_port = |kind| {
        let rank = stem.strip_prefix(kind).unwrap_or_default();
        matches!(rank, "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³")
    };
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$") || is_port("COM") || is_port("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn devices_are_known_in_any_case_and_before_any_ending() {
        for device in ["CON", "nul", "Com1", "LPT9", "com3", "aux.txt", "LPT².log", "NUL .a.b", "conin$"] {
            assert!(is_device_name(device), "{device}");
        }
        for other in ["", "Condorcet", "COM", "COM0", "COM10", "Nulle part", "notes.nul", "LPT", "PRONOTE 2014"] {
            assert!(!is_device_name(other), "{other}");
        }
    }
}
