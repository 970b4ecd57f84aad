//! How well a text fits what the network saw, held against every text that is one sign away from it.
//!
//! The network gives, for each step of a line, the chance of each sign and of « nothing » (connectionist temporal
//! classification). The chance of a text is the sum over its ways through the steps; that of a text with one sign
//! changed, left out or added comes from the same sums, taken before and after the change.

/// What the network saw of a value's lines, in one showing.
#[derive(Clone, Debug, Default)]
pub(super) struct Chances {
    /// For each step, the chance of each class; class 0 is « nothing » or a space.
    rows: Vec<Vec<f32>>,
    /// For each step, the classes of signs that may be there.
    seen: Vec<Vec<usize>>,
    /// For each step, its line and its column in the picture.
    places: Vec<(usize, f32)>,
}

/// A chance is never less: the network is surer than it may be.
const LEAST: f32 = 1e-4;
/// A sign whose chance is nowhere more is not there.
const UNSEEN: f32 = 1e-3;
/// Steps by which a sign may stand away from where it is likeliest.
const NEAR: usize = 4;
/// A margin is never more (natural logarithm).
const MOST: f32 = 9.0;

/// How well a text fits.
#[derive(Clone, Debug)]
pub(super) struct Weight {
    /// How much likelier the likeliest way through the steps is, whatever its text (natural logarithm).
    pub loss: f32,
    /// The line and the column of each sign.
    pub places: Vec<(usize, f32)>,
    /// How much likelier the text is than that with another sign there, by place (natural logarithm).
    pub other: Vec<Margins>,
    /// The same, than that without the sign.
    pub without: Vec<f32>,
    /// The same, than that with a sign more before that place, or at the end.
    pub more: Vec<Margins>,
}

/// How much likelier a text is than others, by the class of the sign that they have more or instead.
#[derive(Clone, Debug, Default)]
pub(super) struct Margins(Vec<(usize, f32)>);

impl Margins {
    /// The classes that were seen there.
    pub fn classes(&self) -> impl Iterator<Item = usize> {
        self.0.iter().map(|(class, _)| *class)
    }

    /// The margin to the text with a sign of that class; a sign that was not seen is far.
    pub fn of(&self, class: usize) -> f32 {
        self.0.iter().find(|(seen, _)| *seen == class).map_or(MOST, |(_, margin)| *margin)
    }
}

impl Chances {
    /// The steps of one line: the chance of each class, `space` being a class of its own, and the column of each step.
    pub fn of_line(rows: impl Iterator<Item = Vec<f32>>, space: usize, column: impl Fn(usize) -> f32) -> Self {
        let rows: Vec<Vec<f32>> = rows
            .map(|mut row| {
                row[0] += row[space];
                row[space] = 0.0;
                row.iter_mut().for_each(|chance| *chance = chance.max(LEAST));
                row
            })
            .collect();
        let places = (0..rows.len()).map(|step| (0, column(step))).collect();
        Self { seen: seen(&rows), rows, places }
    }

    /// The steps of several lines as those of one text.
    pub fn joined<'a>(lines: impl Iterator<Item = &'a Self>) -> Self {
        let mut joined = Self::default();
        for (rank, line) in lines.enumerate() {
            joined.rows.extend(line.rows.iter().cloned());
            joined.seen.extend(line.seen.iter().cloned());
            joined.places.extend(line.places.iter().map(|&(_, column)| (rank, column)));
        }
        joined
    }

    /// How much likelier the likeliest way through the steps is, whatever its text.
    fn loss_of(&self, sums: &Sums) -> f32 {
        let best: f64 = self.rows.iter().map(|row| f64::from(row.iter().copied().fold(0.0, f32::max)).ln()).sum();
        (best - sums.logarithm) as f32
    }

    /// How well the text of those classes fits; `None`: it cannot be there at all.
    pub fn weigh(&self, text: &[usize]) -> Option<Weight> {
        let sums = Sums::of(&self.rows, text)?;
        let steps = sums.steps_of_signs(text.len());
        let mut weight = Weight {
            loss: self.loss_of(&sums),
            places: steps.iter().map(|&step| self.places[step]).collect(),
            other: Vec::new(),
            without: Vec::new(),
            more: Vec::new(),
        };
        let at = |sign: usize| text.get(sign).copied();
        for sign in 0..=text.len() {
            let before = sign.checked_sub(1);
            weight.more.push(self.margins(&sums, text, &steps, sign, sign));
            if sign < text.len() {
                weight.other.push(self.margins(&sums, text, &steps, sign, sign + 1));
                let same = before.is_some_and(|before| at(before) == at(sign + 1));
                weight.without.push(sums.margin(sums.without(sign, at(sign + 1).is_some(), same)));
            }
        }
        Some(weight)
    }

    /// The margin to the text with a sign of each class between its first `kept` signs and sign `after`.
    fn margins(&self, sums: &Sums, text: &[usize], steps: &[usize], kept: usize, after: usize) -> Margins {
        let before = kept.checked_sub(1);
        // The steps where the change may lie: between the sign before and the sign after.
        let first = before.map_or(0, |before| steps[before].saturating_sub(NEAR));
        let last = steps.get(after).map_or(self.rows.len(), |step| (step + NEAR + 1).min(self.rows.len()));
        // Signs that are hardly there may stand anywhere.
        let steps_between = first.min(last)..first.max(last);
        let next =
            Next { blank: 2 * after, sign: text.get(after).map(|_| 2 * after + 1), class: text.get(after).copied() };
        let gone = if after > kept { text.get(kept).copied() } else { None };
        let last_class = before.map(|before| text[before]);
        let mut classes: Vec<usize> = Vec::new();
        for &class in self.seen[steps_between.clone()].iter().flatten() {
            if Some(class) != gone && !classes.contains(&class) {
                classes.push(class);
            }
        }
        let margin = |class| {
            let sum = sums.with(&self.rows, last_class, kept, class, &next, steps_between.clone());
            (class, sums.margin(sum))
        };
        Margins(classes.into_iter().map(margin).collect())
    }
}

/// For each step, the classes of signs that are not unlikely.
fn seen(rows: &[Vec<f32>]) -> Vec<Vec<usize>> {
    let of = |row: &Vec<f32>| (1..row.len()).filter(|&class| row[class] >= UNSEEN).collect();
    rows.iter().map(of).collect()
}

/// What may follow a changed sign: « nothing », or the next sign at once.
struct Next {
    blank: usize,
    sign: Option<usize>,
    class: Option<usize>,
}

/// The sums over the ways through the steps. State 2n is « nothing » before sign n, state 2n+1 is sign n; each step is
/// divided by its total, so that long texts stay within what a number holds.
struct Sums {
    /// By step and state: the ways from the start to it.
    before: Vec<Vec<f64>>,
    /// By step and state: the ways from it, with it, to the end.
    after: Vec<Vec<f64>>,
    /// What each step was divided by.
    totals: Vec<f64>,
    /// All the ways, divided.
    whole: f64,
    /// The natural logarithm of all the ways.
    logarithm: f64,
}

impl Sums {
    fn of(rows: &[Vec<f32>], text: &[usize]) -> Option<Self> {
        let states = 2 * text.len() + 1;
        let class = |state: usize| if state % 2 == 1 { text[state / 2] } else { 0 };
        // A sign follows another at once, unless it is the same.
        let may_skip = |state: usize| state >= 3 && state % 2 == 1 && class(state) != class(state - 2);
        let steps = rows.len();
        if steps == 0 || text.is_empty() {
            return None;
        }
        let chance = |step: usize, state: usize| f64::from(rows[step][class(state)]);
        let mut before = vec![vec![0.0; states]; steps];
        let mut totals = vec![0.0; steps];
        for step in 0..steps {
            for state in 0..states {
                let ways = match step.checked_sub(1) {
                    None => f64::from(u8::from(state <= 1)),
                    Some(last) => {
                        let last: &[f64] = &before[last];
                        let one = state.checked_sub(1).map_or(0.0, |one| last[one]);
                        last[state] + one + if may_skip(state) { last[state - 2] } else { 0.0 }
                    }
                };
                before[step][state] = ways * chance(step, state);
            }
            let total: f64 = before[step].iter().sum();
            if total <= 0.0 || !total.is_finite() {
                return None;
            }
            before[step].iter_mut().for_each(|ways| *ways /= total);
            totals[step] = total;
        }
        let mut after = vec![vec![0.0; states]; steps];
        for step in (0..steps).rev() {
            for state in 0..states {
                let ways = match after.get(step + 1) {
                    None => f64::from(u8::from(state + 2 >= states)),
                    Some(next) => {
                        let one = next.get(state + 1).copied().unwrap_or(0.0);
                        let skipped = if state + 2 < states && may_skip(state + 2) { next[state + 2] } else { 0.0 };
                        next[state] + one + skipped
                    }
                };
                after[step][state] = ways * chance(step, state) / totals[step];
            }
        }
        let whole = before[steps - 1][states - 1] + before[steps - 1][states - 2];
        let logarithm = whole.ln() + totals.iter().map(|total| total.ln()).sum::<f64>();
        (whole > 0.0).then_some(Self { before, after, totals, whole, logarithm })
    }

    /// How much likelier the text is than others whose ways have that sum.
    fn margin(&self, sum: f64) -> f32 {
        ((self.whole.ln() - sum.max(f64::MIN_POSITIVE).ln()) as f32).clamp(-MOST, MOST)
    }

    /// The middle of the steps at which each sign may stand.
    fn steps_of_signs(&self, signs: usize) -> Vec<usize> {
        // The mean of the steps, each as often as it is likely to be the sign's.
        let mean = |sign: usize| {
            let state = 2 * sign + 1;
            let weights = self.before.iter().zip(&self.after).map(|(before, after)| before[state] * after[state]);
            let (sum, all) = weights
                .enumerate()
                .fold((0.0, 0.0), |(sum, all), (step, weight)| (sum + step as f64 * weight, all + weight));
            if all > 0.0 { (sum / all).round() as usize } else { 0 }
        };
        (0..signs).map(mean).collect()
    }

    /// All the ways with a sign of that class after the first `kept` signs.
    fn with(
        &self,
        rows: &[Vec<f32>],
        last: Option<usize>,
        kept: usize,
        class: usize,
        next: &Next,
        steps: std::ops::Range<usize>,
    ) -> f64 {
        let mut ways = 0.0;
        let mut sum = 0.0;
        for step in steps {
            let entering = match step.checked_sub(1) {
                None if kept == 0 => 1.0,
                None => 0.0,
                Some(earlier) => {
                    let earlier = &self.before[earlier];
                    let at_once = if kept > 0 && last != Some(class) { earlier[2 * kept - 1] } else { 0.0 };
                    earlier[2 * kept] + at_once
                }
            };
            ways = (ways + entering) * f64::from(rows[step][class]) / self.totals[step];
            sum += ways
                * match self.after.get(step + 1) {
                    // The last step: there must be nothing left to read.
                    None => f64::from(u8::from(next.sign.is_none())),
                    Some(after) => {
                        let at_once = next.sign.filter(|_| next.class != Some(class)).map_or(0.0, |sign| after[sign]);
                        after[next.blank] + at_once
                    }
                };
        }
        sum
    }

    /// All the ways without that sign; `same`: the signs around it are alike, so that something must stand between them.
    fn without(&self, sign: usize, is_followed: bool, same: bool) -> f64 {
        let steps = self.before.len();
        if !is_followed {
            let last = &self.before[steps - 1];
            return last[2 * sign] + if sign > 0 { last[2 * sign - 1] } else { 0.0 };
        }
        let next = 2 * (sign + 1) + 1;
        let mut sum = if sign == 0 { self.after[0][next] } else { 0.0 };
        for step in 1..steps {
            let earlier = &self.before[step - 1];
            let at_once = if sign > 0 && !same { earlier[2 * sign - 1] } else { 0.0 };
            sum += (earlier[2 * sign] + at_once) * self.after[step][next];
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Chances of five steps for « nothing » and three signs; no chance is zero, so that none is raised.
    fn chances() -> Chances {
        let rows = [
            [0.1, 0.6, 0.2, 0.1],
            [0.5, 0.2, 0.2, 0.1],
            [0.2, 0.1, 0.6, 0.1],
            [0.3, 0.1, 0.5, 0.1],
            [0.4, 0.1, 0.2, 0.3],
        ];
        let rows = rows.map(|row| row.to_vec()).to_vec();
        Chances { seen: seen(&rows), rows, places: (0..5).map(|step| (0, step as f32)).collect() }
    }

    /// The chance of a text, from every way through the steps.
    fn counted(rows: &[Vec<f32>], text: &[usize]) -> f64 {
        let classes = rows[0].len();
        let ways = classes.pow(rows.len() as u32);
        (0..ways)
            .map(|way| {
                let signs: Vec<usize> = (0..rows.len()).map(|step| way / classes.pow(step as u32) % classes).collect();
                let mut said = Vec::new();
                for (step, &sign) in signs.iter().enumerate() {
                    if sign != 0 && (step == 0 || signs[step - 1] != sign) {
                        said.push(sign);
                    }
                }
                let chance: f64 = signs.iter().zip(rows).map(|(&sign, row)| f64::from(row[sign])).product();
                if said == text { chance } else { 0.0 }
            })
            .sum()
    }

    #[test]
    fn the_margins_are_those_of_every_way_counted() {
        let chances = chances();
        for text in [&[1, 2][..], &[1, 2, 3], &[2, 2], &[1], &[1, 2, 1]] {
            let weight = chances.weigh(text).expect("a text that may be there");
            let own = counted(&chances.rows, text);
            let is = |margin: f32, other: &[usize]| {
                let expected = (own / counted(&chances.rows, other)).ln().clamp(-9.0, 9.0);
                assert!((f64::from(margin) - expected).abs() < 1e-3, "{text:?} {other:?}: {margin} for {expected}");
            };
            for at in 0..=text.len() {
                for class in 1..4 {
                    let mut more = text.to_vec();
                    more.insert(at, class);
                    is(weight.more[at].of(class), &more);
                    if at < text.len() && text[at] != class {
                        let mut other = text.to_vec();
                        other[at] = class;
                        is(weight.other[at].of(class), &other);
                    }
                }
                // A text of no sign is not asked for.
                if at < text.len() && text.len() > 1 {
                    let mut without = text.to_vec();
                    without.remove(at);
                    is(weight.without[at], &without);
                }
            }
        }
    }

    #[test]
    fn the_likeliest_text_loses_least_and_its_signs_stand_where_they_were_seen() {
        let chances = chances();
        let loss = |text: &[usize]| chances.weigh(text).expect("a text").loss;
        assert!(loss(&[1, 2]) < loss(&[1, 3]) && loss(&[1, 2]) < loss(&[3, 2]));
        let weight = chances.weigh(&[1, 2]).expect("a text");
        // The second sign is seen at two steps, nearly as well.
        assert!(weight.places[0].1 == 0.0 && matches!(weight.places[1].1, 2.0 | 3.0), "{:?}", weight.places);
        assert!(chances.weigh(&[1, 2, 1, 2, 1, 2]).is_none(), "more signs than steps");
    }
}
