//! What the window waits for before its first picture, part by part: `cargo bench --bench start`.
//!
//! Medians of [`ROUNDS`]; the first round of each is told apart, for it also reads the program from the disk. Nothing fails
//! here: times depend on the machine.

use assistant_pronote::i18n::I18n;
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::Content;
use std::time::{Duration, Instant};

const ROUNDS: usize = 15;

fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    std::hint::black_box(work());
    start.elapsed()
}

fn say<T>(what: &str, mut work: impl FnMut() -> T) {
    let first = timed(&mut work);
    let mut others: Vec<_> = (0..ROUNDS).map(|_| timed(&mut work)).collect();
    others.sort_unstable();
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    println!("{what}: {:.2} ms, the first time {:.2} ms", ms(others[ROUNDS / 2]), ms(first));
}

fn main() {
    say("steps and ENTs, read and checked", Content::embedded);
    say("sentences in French", || I18n::new(Language::French));
    say("sentences in English, and French behind them", || I18n::new(Language::English));
}
