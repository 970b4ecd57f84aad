//! Two machines on one dossier: random edits, takings over, delays and kills; what was acknowledged is never lost.
//!
//! Each machine is a process of its own, with its own name and a clock of its own, an hour from the other's. It goes
//! through a disk that bears the other's name in its locks, is slow at random places, ends the process at random places,
//! and may have neither fsync nor hard links.
//!
//! By hand: `EDITS=10000` asks for more edits. `FOLDER=/mnt/share` has them done in a folder of that disk (a share, a
//! stick, a FUSE mount) with what it answers itself to fsync and to hard links, instead of the two disks above. On Linux
//! and as root, `APART=1` gives each process its own table of processes, and locks keep what the program writes in them.

use crate::*;
use assistant_pronote::dossier::{DossierError, Occasion};
use assistant_pronote::files::disk::NewFile;
use assistant_pronote::files::{Disk, Files, Kind, Links, Stat, System};
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, Cursor, ErrorKind, Read, Write};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Acknowledged edits that are waited for; `EDITS` asks for more.
const EDITS: usize = 200;
const SEED: u64 = 20_140_825;
/// A process is ended after fewer edits than that, or so long.
const MOST_OF_A_LIFE: u64 = 50;
const LONGEST_LIFE: Duration = Duration::from_secs(20);
/// Where the dossier is, instead of a folder of temporary files: its disk is asked for all that it has.
const FOLDER: &str = "FOLDER";
/// Each process has its own table of processes (`unshare`, as root).
const APART: &str = "APART";
/// Present in the process that edits: what it is to do.
const CHILD: &str = "ASSISTANT_PRONOTE_TWO_MACHINES";

/// SplitMix64, of Steele, Lea and Flood; shared by the threads of a process.
struct Chance(AtomicU64);

impl Chance {
    fn of(&self, most: u64) -> u64 {
        let state = self.0.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed).wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % most
    }
}

/// What a file system lacks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lacks {
    Nothing,
    /// Neither fsync nor hard links, as some shares and sticks.
    FsyncAndLinks,
    /// What it says itself, when it is asked.
    WhatItSays,
}

impl Lacks {
    const ALL: [(&str, Lacks); 3] =
        [("nothing", Lacks::Nothing), ("both", Lacks::FsyncAndLinks), ("own", Lacks::WhatItSays)];

    fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, lacks)| *lacks == self).unwrap().0
    }

    fn read(word: &str) -> Self {
        Self::ALL.iter().find(|(known, _)| *known == word).unwrap().1
    }
}

/// The machine's disk as one of the two machines sees it.
struct Seen {
    name: String,
    chance: Arc<Chance>,
    lacks: Lacks,
}

impl Seen {
    /// A delay, or the end, before anything that changes the disk.
    fn pass(&self) {
        match self.chance.of(2_000) {
            0..3 => std::process::abort(),
            3..40 => std::thread::sleep(Duration::from_millis(self.chance.of(12))),
            _ => {}
        }
    }
}

struct Written {
    file: fs::File,
    seen: Arc<Seen>,
    held: Mutex<Vec<u8>>,
}

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.held.get_mut().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Written {
    /// Locks bear the machine's own name and identity.
    fn put(&mut self) -> io::Result<()> {
        let bytes = std::mem::take(self.held.get_mut().unwrap());
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let bytes = if text.contains("token:") && std::env::var_os(APART).is_none() {
            let own = |line: &str| match line.trim_start() {
                line if line.starts_with("host:") => format!("host: Some(\"{}\"),\n", self.seen.name),
                line if line.starts_with("machine:") => format!("machine: Some(\"{}\"),\n", self.seen.name),
                line => format!("{line}\n"),
            };
            text.lines().map(own).collect::<String>().into_bytes()
        } else {
            bytes
        };
        // In two pieces, so that an end falls between them.
        let (one, other) = bytes.split_at(bytes.len() / 2);
        self.file.write_all(one)?;
        self.seen.pass();
        self.file.write_all(other)
    }
}

impl NewFile for Written {
    fn sync(&mut self) -> io::Result<()> {
        self.put()?;
        self.seen.pass();
        // The processes end, the machine does not: what was written is seen by the other.
        match self.seen.lacks {
            Lacks::Nothing => Ok(()),
            Lacks::FsyncAndLinks => Err(ErrorKind::Unsupported.into()),
            Lacks::WhatItSays => self.file.sync_all(),
        }
    }
}

struct SeenDisk(Arc<Seen>);

impl Disk for SeenDisk {
    fn look(&self, path: &Path, links: Links) -> io::Result<Stat> {
        let metadata = if links == Links::Shown { fs::symlink_metadata(path) } else { fs::metadata(path) }?;
        let kind = if metadata.is_dir() { Kind::Folder } else { Kind::File };
        Ok(Stat { kind, length: metadata.len(), modified: metadata.modified().ok() })
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(Cursor::new(fs::read(path)?)))
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        self.0.pass();
        let file = fs::File::options().write(true).create_new(true).open(path)?;
        Ok(Box::new(Written { file, seen: self.0.clone(), held: Mutex::default() }))
    }

    fn append(&self, _: &Path) -> io::Result<Box<dyn NewFile>> {
        Err(ErrorKind::Unsupported.into())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.0.pass();
        fs::rename(from, to)
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.0.pass();
        match self.0.lacks {
            Lacks::Nothing | Lacks::WhatItSays => fs::hard_link(from, to),
            Lacks::FsyncAndLinks => Err(ErrorKind::PermissionDenied.into()),
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.0.pass();
        fs::remove_file(path)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        fs::create_dir(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<(OsString, Kind)>> {
        fs::read_dir(folder)?
            .map(|entry| {
                let entry = entry?;
                let kind = if entry.file_type()?.is_dir() { Kind::Folder } else { Kind::File };
                Ok((entry.file_name(), kind))
            })
            .collect()
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        match self.0.lacks {
            Lacks::Nothing => Ok(()),
            Lacks::FsyncAndLinks => Err(ErrorKind::Unsupported.into()),
            Lacks::WhatItSays => System.sync_folder(folder),
        }
    }

    fn touch(&self, path: &Path) -> io::Result<()> {
        fs::File::options().write(true).open(path)?.set_modified(std::time::SystemTime::now())
    }
}

/// The machine's clock: the real one, and an hour more for the second.
fn now(name: &str) -> Timestamp {
    let ahead = if name == "b" { Duration::from_secs(3600) } else { Duration::ZERO };
    Timestamp::from(std::time::SystemTime::now() + ahead)
}

/// Edits until it is ended, telling each edit once it is acknowledged.
fn edit_until_killed(told: &str) -> ! {
    let [name, life, lacks, folder] = told.splitn(4, ':').collect::<Vec<_>>()[..] else { panic!("{told}") };
    let life: u64 = life.parse().unwrap();
    let chance = Arc::new(Chance(AtomicU64::new(SEED ^ life.wrapping_mul(0x5851_f42d_4c95_7f2d))));
    let seen = Seen { name: name.to_owned(), chance: chance.clone(), lacks: Lacks::read(lacks) };
    let (files, folder) = (Files::on(Arc::new(SeenDisk(Arc::new(seen)))), Path::new(folder));
    let mut pipe = std::io::stdout();
    let mut tell = |edit: &str| {
        pipe.write_all(format!("done {edit}\n").as_bytes()).unwrap();
        pipe.flush().unwrap();
    };
    let mut rank = 0;
    loop {
        let opened = Store::open_for_editing_on(&files, folder, now(name));
        let opened = match opened {
            // The other may be at work: now and then its user says that they have finished.
            Ok(Editing::LockHolder(holder)) if chance.of(4) == 0 => {
                Store::take_over_on(&files, folder, &holder, now(name))
            }
            opened => opened,
        };
        let Ok(Editing::Ready { mut store, opened }) = opened else {
            std::thread::sleep(Duration::from_millis(1 + chance.of(10)));
            continue;
        };
        let mut dossier = opened.dossier;
        for _ in 0..1 + chance.of(12) {
            rank += 1;
            let edit = format!("{name}{life}-{rank}");
            dossier.progress.step_mut(&"a".into()).ticked.insert(edit.clone());
            let occasion = if chance.of(5) == 0 { Occasion::StepDone } else { Occasion::Typing };
            match store.save(&dossier, now(name), occasion) {
                Ok(()) | Err(DossierError::VersionNotKept { .. }) => tell(&edit),
                // What was typed is not acknowledged: the user is told, and saves it beside.
                Err(DossierError::LockLost { .. } | DossierError::ChangedElsewhere { .. }) => {
                    let beside = folder.with_file_name(format!("beside-{edit}"));
                    if let Ok((_, _)) = Store::save_elsewhere(&Files::system(), folder, &dossier, &beside, now(name)) {
                        tell(&edit);
                    }
                    break;
                }
                Err(_) => {}
            }
            std::thread::sleep(Duration::from_millis(chance.of(4)));
        }
    }
}

/// Every edit that a dossier, its versions, and what was kept aside hold.
fn edits_in(folder: &Path, found: &mut BTreeSet<String>) {
    let ron = |path: &PathBuf| path.extension().is_some_and(|end| end == "ron");
    for (path, bytes) in tree(folder).into_iter().filter(|(path, _)| ron(path)) {
        let text = String::from_utf8_lossy(&bytes);
        let words = text.split('"').filter(|word| word.starts_with(['a', 'b']) && word.contains('-'));
        assert!(text.trim_end().ends_with(')'), "{} is not whole", path.display());
        found.extend(words.map(str::to_owned));
    }
}

/// One life of a machine: started, let live, ended if it has not ended itself; what it acknowledged.
fn live(name: &str, life: u64, lacks: Lacks, folder: &Path, chance: &Chance) -> Vec<String> {
    let program = std::env::current_exe().unwrap();
    let mut command = match std::env::var_os(APART) {
        Some(_) => Command::new("unshare"),
        None => Command::new(&program),
    };
    if std::env::var_os(APART).is_some() {
        command.args(["--pid", "--fork", "--kill-child", "--mount-proc"]).arg(&program);
    }
    let mut child = command
        .args([
            concat!(module_path!(), "::what_either_machine_was_told_is_saved").split_once("::").unwrap().1,
            "--exact",
            "--nocapture",
        ])
        .env(CHILD, format!("{name}:{life}:{}:{}", lacks.word(), folder.display()))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let (sender, told) = channel();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let reader = std::thread::spawn(move || {
        let edits = lines.filter_map(|line| line.strip_prefix("done ").map(str::to_owned));
        edits.for_each(|edit| sender.send(edit).unwrap());
    });
    // So many edits, however busy the machine is, and then the end at any moment of the next one.
    let (wanted, end) = (chance.of(MOST_OF_A_LIFE) as usize, Instant::now() + LONGEST_LIFE);
    let mut edits = Vec::new();
    while edits.len() < wanted {
        match told.recv_timeout(end.saturating_duration_since(Instant::now())) {
            Ok(edit) => edits.push(edit),
            // It has ended itself, or has been at it for long.
            Err(_) => break,
        }
    }
    std::thread::sleep(Duration::from_millis(chance.of(60)));
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap();
    edits.extend(told.try_iter());
    edits
}

fn run(lacks: Lacks, wanted: usize) -> (usize, usize, usize) {
    let place = match std::env::var_os(FOLDER) {
        Some(folder) => tempfile::tempdir_in(folder),
        None => tempfile::tempdir(),
    };
    let place = place.unwrap();
    let folder = place.path().join("Bourgade");
    drop(Store::create(&folder, &bourgade(), now("a")).unwrap());
    let acknowledged = Mutex::new(BTreeSet::new());
    let lives = AtomicU64::new(0);
    std::thread::scope(|scope| {
        for name in ["a", "b"] {
            let (acknowledged, lives, folder) = (&acknowledged, &lives, &folder);
            scope.spawn(move || {
                let chance = Chance(AtomicU64::new(SEED ^ u64::from(name.as_bytes()[0])));
                while acknowledged.lock().unwrap().len() < wanted {
                    let life = lives.fetch_add(1, Ordering::Relaxed);
                    assert!(life < 100 * wanted as u64, "the machines do not come to edit");
                    let told = live(name, life, lacks, folder, &chance);
                    acknowledged.lock().unwrap().extend(told);
                }
            });
        }
    });
    let acknowledged = acknowledged.into_inner().unwrap();
    let mut found = BTreeSet::new();
    let folders: Vec<_> = fs::read_dir(place.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.iter().for_each(|folder| edits_in(folder, &mut found));
    let lost: Vec<_> = acknowledged.difference(&found).collect();
    assert!(lost.is_empty(), "{} of {} edits lost: {:?}", lost.len(), acknowledged.len(), &lost[..lost.len().min(20)]);
    (acknowledged.len(), lives.into_inner() as usize, folders.len() - 1)
}

#[test]
fn what_either_machine_was_told_is_saved() {
    if let Ok(told) = std::env::var(CHILD) {
        edit_until_killed(&told);
    }
    let wanted = std::env::var("EDITS").ok().and_then(|edits| edits.parse().ok()).unwrap_or(EDITS);
    let all = match std::env::var_os(FOLDER) {
        Some(_) => &[Lacks::WhatItSays][..],
        None => &[Lacks::Nothing, Lacks::FsyncAndLinks],
    };
    for lacks in all.iter().copied() {
        let (edits, lives, beside) = run(lacks, wanted);
        println!("{edits} edits acknowledged, {lives} lives, {beside} dossiers beside");
        assert!(lives > 3, "too few ends to prove anything");
    }
}
