//! What a sentence of no known server seems to say, by the words that stand in it together.

use super::super::looks::has_time;
use super::Said;
use super::fold::Folded;
use crate::bounds::{GIST_SENTENCE_BYTES as LONGEST_SENTENCE, GIST_SENTENCES as MOST_SENTENCES};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename = "Gist", deny_unknown_fields)]
pub(super) struct WrittenGist {
    about: Vec<String>,
    says: Vec<String>,
    cause: Said,
}

/// One rule: a word of what it is about and a word of what is said of it, in one sentence.
pub(super) struct Rule {
    about: Vec<String>,
    says: Vec<String>,
    pub(super) cause: Said,
}

/// What a sentence seems to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gist<'a> {
    /// What it seems to mean.
    pub said: Said,
    /// The sentence itself: what it names belongs to it.
    pub sentence: &'a str,
    /// Which rule of the file, from 0, for the tests.
    pub rule: usize,
}

impl Rule {
    /// A rule as the file has it; `None` when it would fit any sentence.
    pub(super) fn of(written: WrittenGist) -> Option<Self> {
        let folded = |words: Vec<String>| -> Vec<String> {
            words.iter().map(|word| Folded::new(word).text().to_owned()).filter(|word| !word.is_empty()).collect()
        };
        let (about, says) = (folded(written.about), folded(written.says));
        (!says.is_empty()).then_some(Self { about, says, cause: written.cause })
    }

    fn fits(&self, sentence: &str) -> bool {
        let any = |words: &[String]| words.iter().any(|word| stands(sentence, word));
        any(&self.says) && (self.about.is_empty() || any(&self.about))
    }
}

/// The first sentence that a rule fits, the last one of a log; the rules in their order.
pub(super) fn find<'a>(rules: &[Rule], text: &'a str) -> Option<Gist<'a>> {
    let lines = || text.lines().filter(|line| line.len() <= LONGEST_SENTENCE);
    let of = |sentence: &'a str| {
        let folded = Folded::new(sentence);
        let rule = rules.iter().position(|rule| rule.fits(folded.text()))?;
        Some(Gist { said: rules[rule].cause, sentence: sentence.trim(), rule })
    };
    if lines().take(MOST_SENTENCES).any(has_time) {
        return text.lines().rev().filter(|line| line.len() <= LONGEST_SENTENCE).take(MOST_SENTENCES).find_map(of);
    }
    lines().take(MOST_SENTENCES).find_map(of).or_else(|| sentences(text).take(MOST_SENTENCES).find_map(of))
}

/// What ends with a sign of the end or an empty line, whatever lines it was cut in.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let paragraphs = text.split("\n\n").flat_map(|paragraph| paragraph.split("\n\r\n"));
    let sentences = paragraphs.flat_map(|paragraph| paragraph.split_inclusive(['.', '!', '?']));
    sentences.filter(|sentence| sentence.len() <= LONGEST_SENTENCE)
}

/// Whether words stand in a folded sentence, not as pieces of longer ones.
fn stands(sentence: &str, words: &str) -> bool {
    sentence.match_indices(words).any(|(at, _)| {
        let before = sentence[..at].chars().next_back();
        let after = sentence[at + words.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}
