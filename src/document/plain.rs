//! I18n for a mail or a ticket: short lines, no markup, values whole on their line.

/// The longest line, values apart: what a mail or a ticket shows without cutting.
pub(super) const WIDTH: usize = 78;

/// A sentence on as many lines as it takes; only ordinary spaces break, so « a b ; » with no-break ones holds.
pub(super) fn paragraph(text: &str) -> String {
    hanging("", text)
}

/// The same after a `mark` (a dash, a number), whose width the next lines leave empty.
pub(super) fn hanging(mark: &str, text: &str) -> String {
    let width = |text: &str| text.chars().count();
    let margin = " ".repeat(width(mark));
    let (mut done, mut line, mut bare) = (String::new(), mark.to_owned(), true);
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if !bare && width(&line) + 1 + width(word) > WIDTH {
            done += &line;
            done.push('\n');
            line.clone_from(&margin);
            bare = true;
        }
        if !bare {
            line.push(' ');
        }
        line += word;
        bare = false;
    }
    done + &line
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn words_are_kept_and_lines_are_short(words in prop::collection::vec("[a-zé\u{a0}]{1,20}", 1..60)) {
            let text = words.join(" ");
            let laid = hanging("- ", &text);
            prop_assert!(laid.lines().all(|line| line.chars().count() <= WIDTH), "{laid}");
            prop_assert_eq!(laid.trim_start_matches("- ").split_whitespace().count(), text.split_whitespace().count());
            let joined: Vec<_> = laid[2..].split(['\n', ' ']).filter(|w| !w.is_empty()).collect();
            prop_assert_eq!(joined.join(" "), text);
        }
    }

    #[test]
    fn a_long_value_stays_whole() {
        let address = format!("http://{}.fr/", "a".repeat(100));
        assert_eq!(paragraph(&format!("Voir {address} ici")), format!("Voir\n{address}\nici"));
    }
}
