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

/// The same text with each paragraph on one line: a line that ended where its next word had no room goes on, unless that
/// word is a label with its colon, which begins a line of its own.
pub fn unfolded(text: &str) -> String {
    /// What is shorter ended by itself: a label before an address that had no room beside it.
    const FULL: usize = WIDTH * 2 / 3;
    let mut done = String::new();
    let mut before = 0;
    for (rank, line) in text.lines().enumerate() {
        let (width, words) = (line.chars().count(), line.trim_start());
        let word = words.split(' ').next().unwrap_or_default();
        let first = word.chars().count();
        let goes_on = before >= FULL && first > 0 && before + 1 + first > WIDTH && !word.ends_with(':');
        match rank {
            0 => done.push_str(line),
            _ if goes_on => done.extend([" ", words]),
            _ => done.extend(["\n", line]),
        }
        before = width;
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_folded_is_whole_again() {
        let sentence = "Notre établissement passe à PRONOTE 2014. Pouvez-vous enregistrer l’adresse ci-dessous dans le \
                        CAS de l’ENT, basculer vers votre connecteur PRONOTE 2014, puis nous prévenir ?";
        let folded = format!("Bonjour,\n\n{}\n\n{}\nFin", paragraph(sentence), hanging("1. ", sentence));
        assert_eq!(unfolded(&folded), format!("Bonjour,\n\n{sentence}\n\n1. {sentence}\nFin"));
        let head = format!("Subject: {}\nCategory: ENT", "a".repeat(WIDTH - 10));
        assert_eq!(unfolded(&head), head);
        let address = format!("Adresse :\nhttp://{}.fr/", "a".repeat(80));
        assert_eq!(unfolded(&address), address);
    }
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
