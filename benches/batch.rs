//! How long lists of collèges take, and what memory they leave: `cargo bench --bench batch`.
//!
//! Lists of 100, 1,000 and 7,000 lines, three faults in a hundred, one after the other: the memory that is told is the most
//! so far. Then each list again, which has nothing to do. Where there is a `typst` command, it sets a page of a line in
//! the same run: what starting a program for each paper would cost. Nothing fails here: times depend on the machine.

use assistant_pronote::batch::{self, List, Means};
use assistant_pronote::domain::timestamp::Timestamp;
use assistant_pronote::i18n::I18n;
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::Content;
use std::ops::ControlFlow;
use std::process::Command;
use std::time::{Duration, Instant};

#[allow(dead_code, reason = "shared: this program needs a part of it")]
#[path = "../tests/support/schools.rs"]
mod schools;

/// The lengths of the lists; arguments ask for others.
const LINES: [usize; 3] = [100, 1_000, 7_000];

/// What the process holds, in megabytes: now, and at most so far. Linux tells it.
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let of = |name: &str| {
        let line = status.lines().find(|line| line.starts_with(name))?;
        line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kib| kib / 1024)
    };
    match (of("VmRSS:"), of("VmHWM:")) {
        (Some(now), Some(most)) => format!("{now} MB, at most {most} MB"),
        _ => "only Linux tells".to_owned(),
    }
}

/// A page by the typst command, its process included; `None` without such a command.
fn by_the_command(rounds: u32) -> Option<Duration> {
    let folder = tempfile::tempdir().ok()?;
    let (source, page) = (folder.path().join("page.typ"), folder.path().join("page.pdf"));
    std::fs::write(&source, "Une ligne.").ok()?;
    let start = Instant::now();
    for _ in 0..rounds {
        Command::new("typst").arg("compile").args([&source, &page]).status().ok().filter(|status| status.success())?;
    }
    Some(start.elapsed() / rounds)
}

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let lengths = if asked.is_empty() { LINES.to_vec() } else { asked };
    let content = Content::embedded().expect("ENTs and steps");
    let i18n = I18n::new(Language::French);
    let means = Means { content: &content, i18n: &i18n };
    println!("memory before: {}", memory());
    for lines in lengths {
        let made = schools::list(lines, 33);
        let folder = tempfile::tempdir().expect("a folder");
        for round in ["made", "again"] {
            let start = Instant::now();
            let list = List::read(made.text.as_bytes(), &content.catalogue).expect("a list");
            let read = start.elapsed();
            let outcome =
                batch::run(&list, "liste.csv", folder.path(), means, Timestamp::now(), &|| ControlFlow::Continue(()));
            let outcome = outcome.expect("a run");
            let all = start.elapsed();
            println!(
                "{lines} lines, {round}: {:.1} s (list read in {:.1} s), {:.1} ms a line; {}; memory {}",
                all.as_secs_f64(),
                read.as_secs_f64(),
                all.as_secs_f64() * 1000.0 / lines as f64,
                outcome.say(&i18n),
                memory()
            );
        }
    }
    match by_the_command(10) {
        Some(time) => println!("the typst command, a page of one line: {:.0} ms", time.as_secs_f64() * 1000.0),
        None => println!("no typst command here"),
    }
}
