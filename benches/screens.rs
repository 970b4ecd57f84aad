//! How captures are read: `cargo bench --bench screens -- FOLDER`, FOLDER being what `tests/screens/make.py` made.
//!
//! For each half (even numbers were used to choose thresholds, odd ones are only measured): fields found, rightly equal,
//! rightly different, left to the user, and false ones, which must be none. Then the time of a reading, and the memory.
//!
//! `cargo bench --bench screens -- FOLDER wrong` holds the same pictures against values of which each is wrong by one
//! sign: none of them may be called equal.

use assistant_pronote::diagnostics::compare::Candidate;
use assistant_pronote::diagnostics::connection::CancelToken;
use assistant_pronote::domain::setting_key::SettingKey;
use assistant_pronote::screen::{self, Answer, Grey};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

#[derive(Default)]
struct Half {
    pictures: usize,
    unread: usize,
    shown: usize,
    found: usize,
    equal: usize,
    different: usize,
    doubt: usize,
    falsely: Vec<String>,
    times: Vec<Duration>,
}

/// In megabytes: now, and at most so far. Linux tells it.
fn memory() -> Option<(u64, u64)> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let of = |name: &str| {
        let line = status.lines().find(|line| line.starts_with(name))?;
        line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kib| kib / 1024)
    };
    Some((of("VmRSS:")?, of("VmHWM:")?))
}

fn specifications(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let files = entries.flatten().map(|entry| entry.path());
    let mut found: Vec<_> = files.filter(|path| path.extension().is_some_and(|ending| ending == "json")).collect();
    found.sort();
    found
}

/// One sign of a value changed: lost, doubled, of the other case, another.
fn altered(rank: usize, text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let at = (rank * 7 + 3) % signs.len();
    let sign = signs[at];
    let cases = [sign.to_ascii_uppercase(), sign.to_ascii_lowercase()];
    let with = match rank % 4 {
        0 if signs.len() > 2 => Vec::new(),
        1 => vec![sign, sign],
        2 if sign.is_ascii_alphabetic() => cases.into_iter().filter(|case| *case != sign).collect(),
        _ => vec![if sign == 'e' { 'c' } else { 'e' }],
    };
    [&signs[..at], &with, &signs[at + 1..]].concat().into_iter().collect()
}

fn measure(path: &Path, wrong: bool, half: &mut Half) -> Option<()> {
    let spec: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).ok()?).ok()?;
    let texts = |of: &str| serde_json::from_value::<BTreeMap<String, String>>(spec[of].clone()).ok();
    let (expected, shown) = (texts("expected")?, texts("shown")?);
    let key = |id: &str| SettingKey::ALL.iter().copied().find(|key| key.id() == id);
    let wanted: Vec<_> = expected
        .iter()
        .filter(|(_, text)| !text.is_empty())
        .enumerate()
        .filter_map(|(rank, (id, text))| {
            let truth = shown.get(id).filter(|_| wrong);
            Some(Candidate { value: key(id)?, text: truth.map_or(text.clone(), |truth| altered(rank, truth)) })
        })
        .collect();
    let picture = image::open(path.parent()?.join(spec["picture"].as_str()?)).ok()?.into_rgba8();
    let grey = Grey::of_rgba(picture.width() as usize, picture.height() as usize, picture.as_raw())?;
    half.pictures += 1;
    half.shown += shown.len();
    let start = Instant::now();
    let reading = screen::read(&grey, None, &wanted, &CancelToken::default(), |_| ());
    half.times.push(start.elapsed());
    let Ok(reading) = reading else {
        half.unread += 1;
        return Some(());
    };
    for field in &reading.fields {
        let Some(truth) = shown.get(field.value.id()) else { continue };
        half.found += 1;
        match (*truth == field.expected, field.answer) {
            (_, Answer::Doubt) => half.doubt += 1,
            (true, Answer::Equal) => half.equal += 1,
            (false, Answer::Different) => half.different += 1,
            _ => half.falsely.push(format!("{}: {truth} read as {}", path.display(), field.read)),
        }
    }
    Some(())
}

fn main() {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/screens/samples");
    let given: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let folder = given.first().map_or(own, PathBuf::from);
    let wrong = given.get(1).is_some_and(|argument| argument == "wrong");
    let mut halves = [Half::default(), Half::default()];
    println!("memory before: {:?} MB now, at most", memory());
    for (rank, path) in specifications(&folder).iter().enumerate() {
        let number = path.file_stem().and_then(|stem| stem.to_str()?.parse().ok()).unwrap_or(rank);
        if measure(path, wrong, &mut halves[number % 2]).is_none() {
            println!("{} cannot be used", path.display());
        }
    }
    for (name, half) in ["tuning", "measured"].iter().zip(&mut halves) {
        half.times.sort_unstable();
        let middle = half.times.get(half.times.len() / 2).copied().unwrap_or_default();
        let Half { pictures, unread, shown, found, equal, different, doubt, falsely, .. } = half;
        println!(
            "{name}: {pictures} pictures ({unread} unread), {shown} values shown, {found} found: {equal} equal, \
             {different} different, {doubt} to be read again, {} false; {:.1} s at the middle",
            falsely.len(),
            middle.as_secs_f64()
        );
        falsely.iter().for_each(|told| println!("  FALSE {told}"));
    }
    println!("memory after: {:?} MB now, at most", memory());
}
