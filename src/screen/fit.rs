//! How a text fits a field: what the network saw of it in several showings, and what its ink tells.

use super::grey::Grey;
use super::lines::TextLine;
use super::marks;
use super::recogniser::{Reading, Recogniser};
use super::sizes;
use super::weighing::{Chances, Margins, Weight};
use std::collections::BTreeSet;

/// What was read of a field: its lines, each shown to the network in several ways.
pub(super) struct Shown<'a> {
    pub lines: &'a [&'a TextLine],
    /// By showing, then by line.
    pub readings: &'a [Vec<Reading>],
    /// Another text stands close after its end.
    pub goes_on: bool,
}

/// A text that the ink cannot tell from this one must be so much less likely (natural logarithm).
const CLEAR: f32 = 1.0;
/// Where the ink tells them apart, the network may be so much against it.
const HELD: f32 = -3.0;
/// Where the ink tells for another text, it must be so much less likely.
const AGAINST: f32 = 4.0;
/// What the network sees may be so much likelier, whatever it is.
const LOST: f32 = 4.0;
/// Where every showing says the same, texts one sign away must be so much less likely for the ink not to be counted.
const SURE: f32 = 1.5;
/// A text that is far from the expected one is seen although a sign of it may be another, so much likelier.
const SEEN: f32 = -1.0;
/// Letters of one stem: two of them are easily read for one, where they touch another letter.
const STEMS: &str = "il1I";
/// So much less likely than another sign a second one of them must be.
const SLIM: f32 = 4.0;

/// How a text fits a field: the means over its showings, and what the ink tells.
#[derive(Clone, Debug)]
pub(super) struct Fit {
    /// The least margin to a text that is one sign away, where the ink does not tell which it is.
    clear: f32,
    /// The same, where the ink tells for this text.
    held: f32,
    /// How much likelier the likeliest text is.
    loss: f32,
    /// Whether the ink tells for a text that is nearly as likely.
    pub against: bool,
    /// Whether all of the ink is that of the signs.
    marks: bool,
    /// The line and the column of each sign.
    pub places: Vec<(usize, f32)>,
}

impl Fit {
    /// Whether that text was seen, and no other that is one sign away from it; `all_say_it`: in every showing.
    pub fn is_sure(&self, all_say_it: bool) -> bool {
        let is_seen = self.clear >= CLEAR && self.held >= HELD && !self.against && self.loss <= LOST;
        is_seen && (self.marks || (all_say_it && self.clear >= SURE && self.held >= SURE))
    }

    /// Whether that text was seen, but for a sign or two.
    pub fn is_seen(&self) -> bool {
        self.clear >= SEEN && self.held >= HELD && !self.against && self.loss <= LOST && self.marks
    }

    /// Whether further readings may make it sure: the ink stays what it is.
    pub fn may_be_sure(&self) -> bool {
        self.marks && self.loss <= 3.0 * LOST
    }
}

/// How the signs of a text, its spaces left out, fit each of the readings from that one on; `None`: the network does not
/// know them, or they cannot be there.
pub(super) fn weights_of(
    recogniser: &Recogniser,
    readings: &[Vec<Reading>],
    signs: &[char],
    from: usize,
) -> Option<Vec<Weight>> {
    let classes: Vec<usize> = signs.iter().map(|&sign| recogniser.class(sign)).collect::<Option<_>>()?;
    let weigh = |lines: &Vec<Reading>| Chances::joined(lines.iter().map(|line| &line.chances)).weigh(&classes);
    readings.iter().skip(from).map(weigh).collect()
}

/// How the signs of a text, its spaces left out, fit a field whose readings weigh them so.
pub(super) fn fit(
    picture: &Grey,
    recogniser: &Recogniser,
    field: &Shown<'_>,
    wanted: &[char],
    weights: &[Weight],
) -> Option<Fit> {
    let mean = |of: &dyn Fn(&Weight) -> f32| weights.iter().map(of).sum::<f32>() / weights.len() as f32;
    let least = |of: &dyn Fn(&Weight) -> f32| weights.iter().map(of).fold(f32::MAX, f32::min);
    let places = weights.first()?.places.clone();
    let sizes = sizes::of(field.lines, wanted, &places);
    // Of each line, in the order of the signs: which of them the ink counts.
    let counted = field.lines.iter().enumerate().map(|(rank, line)| {
        let of_line = wanted.iter().zip(&places).filter(|(_, place)| place.0 == rank);
        let signs: Vec<(char, f32)> = of_line.map(|(&sign, place)| (sign, place.1)).collect();
        marks::counted(picture, line, &signs)
    });
    let counted: Option<Vec<bool>> = counted.collect::<Option<Vec<_>>>().map(|lines| lines.concat());
    let is_counted = |at: usize| counted.as_ref().is_some_and(|counted| counted.get(at) == Some(&true));
    let (mut clear, mut held) = (f32::MAX, f32::MAX);
    let mut against = false;
    let mut weighs = |told: Option<bool>, margin: f32| match told {
        Some(true) => held = held.min(margin),
        Some(false) if margin < AGAINST => against = true,
        _ => clear = clear.min(margin),
    };
    for at in 0..=wanted.len() {
        for class in seen(weights, at) {
            let Some(other) = recogniser.sign(class) else { continue };
            // A sign more may touch those around it: the ink does not tell. Of a sign that is there already, one reading
            // that saw it once more is enough to doubt: two slashes are often read for three.
            let more = |weight: &Weight| weight.more[at].of(class);
            let is_double =
                [at.checked_sub(1), Some(at)].into_iter().flatten().any(|at| wanted.get(at) == Some(&other));
            let slim = if STEMS.contains(other) { SLIM } else { 0.0 };
            weighs(None, if is_double { least(&more) - slim } else { mean(&more) });
            let Some(&want) = wanted.get(at) else { continue };
            let told = sizes::tells(want, other, sizes.get(at).copied().flatten());
            weighs(told, mean(&|weight| weight.other[at].of(class)));
        }
        if at < wanted.len() {
            // Without it, its own piece of ink would be no sign's.
            weighs(is_counted(at).then_some(true), mean(&|weight| weight.without[at]));
        }
    }
    Some(Fit { clear, held, loss: mean(&|weight| weight.loss), against, marks: counted.is_some(), places })
}

/// The classes that one of the readings saw around a sign, each once.
fn seen(weights: &[Weight], at: usize) -> BTreeSet<usize> {
    let of = |weight: &Weight| {
        let other = weight.other.get(at).into_iter().flat_map(Margins::classes);
        other.chain(weight.more[at].classes()).collect::<Vec<_>>()
    };
    weights.iter().flat_map(of).collect()
}
