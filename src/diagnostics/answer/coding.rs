//! The two codings of profiles, numbers before SDET 4 and letters since (domain facts, § 3.1).

/// Each old code with the new ones of the same people.
const CODES: [(&str, &[&str]); 7] = [
    ("National_1", &["National_ELV"]),
    ("National_2", &["National_TUT"]),
    ("National_3", &["National_ENS", "National_DOC"]),
    ("National_4", &["National_DIR", "National_COL"]),
    ("National_5", &["National_EVS"]),
    ("National_6", &["National_ETA", "National_DOC"]),
    ("National_7", &["National_ACA"]),
];

/// What the other coding calls the same people; none for a code of neither.
pub(super) fn counterparts(code: &str) -> Vec<&'static str> {
    CODES
        .iter()
        .flat_map(|&(old, new)| {
            let is_old = old.eq_ignore_ascii_case(code);
            let is_new = new.iter().any(|new| new.eq_ignore_ascii_case(code));
            let others = if is_old { new } else { &[] };
            others.iter().copied().chain(is_new.then_some(old))
        })
        .collect()
}

/// Whether a value looks like a profile of either coding.
pub(super) fn is_code(value: &str) -> bool {
    value.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("National_"))
}

/// The values of a list that was sent as one text, which PRONOTE reads as one value: `[A, B]`, `A,B`, `A|B`.
pub(super) fn listed(value: &str) -> Vec<&str> {
    let inner = value.strip_prefix(['[', '{', '(']).and_then(|rest| rest.strip_suffix([']', '}', ')']));
    let items: Vec<_> = inner
        .unwrap_or(value)
        .split([',', '|'])
        .map(|item| item.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'')))
        .filter(|item| !item.is_empty())
        .collect();
    if inner.is_some() || items.len() > 1 { items } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_counterpart() {
        assert_eq!(counterparts("National_3"), ["National_ENS", "National_DOC"]);
        assert_eq!(counterparts("national_elv"), ["National_1"]);
        assert_eq!(counterparts("National_DOC"), ["National_3", "National_6"]);
        assert_eq!(counterparts("National_8"), Vec::<&str>::new());
    }

    #[test]
    fn a_list_sent_as_a_text_is_seen() {
        for text in ["[A, B]", "{A,B}", "A|B", "A, B", "['A', 'B']"] {
            assert_eq!(listed(text), ["A", "B"], "{text}");
        }
        assert_eq!(listed("[A]"), ["A"]);
        assert_eq!(listed("A"), Vec::<&str>::new());
    }
}
