//! The program is killed a thousand times while it saves, and the dossier is always whole. What it had written stays
//! in the system's memory: power cuts, which lose that too, are in `tests/dossier/cuts.rs`.

use assistant_pronote::domain::timestamp::Timestamp;
use assistant_pronote::dossier::error::Damage;
use assistant_pronote::dossier::store::Recovery;
use assistant_pronote::dossier::{Dossier, Editing, Occasion, Store};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// On Windows, and above all under Wine, a process takes a hundred times longer to start.
const KILLS: usize = if cfg!(windows) { 150 } else { 1000 };
/// Dossiers that are killed at the same time: what a child waits for, another one uses.
const LANES: usize = 4;
/// Every how many kills the versions are read: many stand in the folder, which may gain one at each.
const VERSIONS_READ: usize = 20;
/// The delays follow from it alone; what the machine does meanwhile is its own.
const SEED: u64 = 20_140_825;
/// Present in the process that saves: the dossier's folder.
const CHILD: &str = "ASSISTANT_PRONOTE_KILLS_FOLDER";

/// The dossier number `count`: its number stands at both ends, and its length changes.
fn numbered(count: u64) -> Dossier {
    let mut dossier = Dossier::default();
    dossier.inputs.school.name = count.to_string();
    let padding = "é\"\n".repeat((count % 97 * 20) as usize);
    dossier.progress.step_mut(&"fin".into()).note = format!("{padding}{count}");
    dossier
}

/// The number of a dossier that is whole.
fn number(dossier: &Dossier) -> Option<u64> {
    let count = dossier.inputs.school.name.parse().ok()?;
    (*dossier == numbered(count)).then_some(count)
}

fn moment(count: u64) -> Timestamp {
    let (day, second) = (1 + count / 86_400 % 28, count % 86_400);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    Timestamp::parse(&format!("2014-09-{day:02}T{hour:02}:{minute:02}:{second:02}+02:00")).unwrap()
}

/// Saves without end, telling each number before and after.
fn save_until_killed(folder: &Path) -> ! {
    let (mut store, mut count) = match Store::open_for_editing(folder, moment(0)).unwrap() {
        Editing::Ready { store, opened } => (store, number(&opened.dossier).unwrap()),
        // The former child is gone: its lock must not hold.
        Editing::LockHolder(held) => panic!("held by {held:?}"),
    };
    let mut pipe = std::io::stdout().lock();
    let mut tell = |word: &str, count: u64| {
        pipe.write_all(format!("{word} {count}\n").as_bytes()).unwrap();
        pipe.flush().unwrap();
    };
    tell("opened", count);
    loop {
        count += 1;
        let occasion = if count.is_multiple_of(5) { Occasion::StepDone } else { Occasion::Typing };
        tell("before", count);
        store.save(&numbered(count), moment(count), occasion).unwrap();
        tell("after", count);
    }
}

/// SplitMix64, of Steele, Lea and Flood.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

/// What a killed child had told: the last number begun, and the last one done.
fn told(lines: impl Iterator<Item = String>) -> (Option<u64>, Option<u64>) {
    lines.fold((None, None), |(begun, done), line| match line.split_once(' ') {
        Some(("before", count)) => (count.parse().ok(), done),
        Some(("after", count)) => (begun, count.parse().ok()),
        _ => (begun, done),
    })
}

/// Every version of a dossier that was killed can be read.
fn must_be_whole(folder: &Path, context: &str) {
    let versions = Store::versions(folder).unwrap();
    let files = std::fs::read_dir(folder.join("versions")).unwrap().flatten();
    let whole = files.filter(|file| file.path().extension().is_some_and(|end| end == "ron")).count();
    assert_eq!(versions.len(), whole, "{context}: every version must be whole");
    assert!(versions.iter().all(|version| number(&version.dossier).is_some()), "{context}");
}

#[test]
fn a_thousand_kills_lose_nothing() {
    if let Some(folder) = std::env::var_os(CHILD) {
        save_until_killed(Path::new(&folder));
    }
    let cut: usize = std::thread::scope(|scope| {
        let lanes: Vec<_> =
            (0..LANES).map(|lane| scope.spawn(move || killed(SEED + lane as u64, KILLS.div_ceil(LANES)))).collect();
        lanes.into_iter().map(|lane| lane.join().unwrap()).sum()
    });
    // Otherwise the kills fell between the saves and proved nothing.
    assert!(cut > KILLS / 4, "only {cut} saves of {KILLS} were cut (seeds from {SEED})");
}

/// One dossier, killed so many times; how many of its saves were cut.
fn killed(seed: u64, kills: usize) -> usize {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("Bourgade");
    drop(Store::create(&folder, &numbered(0), moment(0)).unwrap());
    let mut chance = Chance(seed);
    let (mut last, mut cut) = (0, 0);
    for kill in 0..kills {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                concat!(module_path!(), "::a_thousand_kills_lose_nothing").split_once("::").unwrap().1,
                "--exact",
                "--nocapture",
            ])
            .env(CHILD, &folder)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        // What a save that was cut had left may be opened in place of the file: it then counts as done.
        let opened = lines.by_ref().find_map(|line| line.strip_prefix("opened ")?.parse().ok());
        let first = lines.by_ref().find(|line| line.starts_with("before"));
        std::thread::sleep(Duration::from_micros(chance.next() % 8000));
        child.kill().unwrap();
        child.wait().unwrap();

        let context = format!("kill {kill} of seed {seed}, after {last}");
        let (begun, done) = told(first.into_iter().chain(lines));
        let begun = begun.unwrap_or_else(|| panic!("{context}: the child saved nothing"));
        let opened: u64 = opened.unwrap_or_else(|| panic!("{context}: the child opened nothing"));
        assert!(opened >= last, "{context}: {opened} opened");
        let done = done.unwrap_or(opened);
        let opened = Store::open(&folder).unwrap_or_else(|error| panic!("{context}: {error:?}"));
        // What a cut save left may be newer; the file itself is never damaged nor missing.
        let is_whole = |recovery: &Recovery| matches!(recovery.damage, Damage::Older { .. });
        assert!(opened.recovery.iter().all(is_whole), "{context}: {:?}", opened.recovery);
        let found = number(&opened.dossier).unwrap_or_else(|| panic!("{context}: a mixture {:?}", opened.dossier));
        assert!(found == done || found == begun, "{context}: {found} found, {done} done, {begun} begun");
        // A version is never written again, and stays for longer than this: each one is read, most of them once.
        if kill % VERSIONS_READ == 0 || kill + 1 == kills {
            must_be_whole(&folder, &context);
        }
        cut += usize::from(begun != done);
        last = found;
    }
    cut
}
