//! What is made to fill the memory or the time of whoever opens it: refused or drawn, within a memory that is told.
#![cfg(target_os = "linux")]

use crate::checks::bourgade;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

/// What a command may take, in KiB, all that it maps included: the fonts and the program itself are some 200 MB of it.
const MEMORY_KIB: u64 = 1_400_000;
/// Seconds of work, whatever else the machine does, on a program that is not optimised; what is held back takes minutes.
const LONG: u64 = 100;

/// Runs a command within the memory, and so many seconds of work.
fn bounded(arguments: &[&str], seconds: u64) -> Output {
    let program = env!("CARGO_BIN_EXE_assistant-pronote");
    let limited = format!("ulimit -v {MEMORY_KIB}; ulimit -t {seconds}; exec \"$0\" \"$@\"");
    let output = Command::new("sh").args(["-c", &limited, program]).args(arguments).output().expect("a shell");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(matches!(output.status.code(), Some(0 | 1)), "{arguments:?}: {:?} {said}", output.status);
    output
}

/// The sum of a PNG's block.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 })
    })
}

fn block(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let body = [&kind[..], content].concat();
    [&(content.len() as u32).to_be_bytes()[..], &body, &crc32(&body).to_be_bytes()].concat()
}

/// A deflated run of so many zeros: a literal, then copies of 258 bytes at distance 1, thirteen bits each (RFC 1951).
fn zeros(count: usize) -> Vec<u8> {
    let (mut bytes, mut held, mut bits) = (vec![0x78, 0x01], 0u64, 0u32);
    let mut put = |value: u64, length: u32, bytes: &mut Vec<u8>| {
        held |= value << bits;
        bits += length;
        while bits >= 8 {
            bytes.push(held as u8);
            held >>= 8;
            bits -= 8;
        }
    };
    // The last block, with the fixed codes; codes go from their highest bit, numbers from their lowest.
    put(0b011, 3, &mut bytes);
    put(u64::from(0b0011_0000u8.reverse_bits()), 8, &mut bytes);
    for _ in 0..count / 258 {
        put(u64::from(0b1100_0101u8.reverse_bits()), 8, &mut bytes);
        put(0, 5, &mut bytes);
    }
    put(0, 7, &mut bytes);
    put(0, 8, &mut bytes);
    bytes.extend([0; 4]);
    bytes
}

/// A PNG of 10 × 10 whose colour profile inflates to so many bytes.
fn bomb(inflated: usize) -> Vec<u8> {
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(10, 10).write_to(&mut png, image::ImageFormat::Png).expect("a PNG");
    let png = png.into_inner();
    let profile = block(b"iCCP", &[&b"p\0\0"[..], &zeros(inflated)].concat());
    [&png[..33], &profile, &png[33..]].concat()
}

/// A dossier whose list of captures is so, with that one file.
fn with_captures(dossier: &str, names: impl Iterator<Item = String>, png: &[u8]) {
    let folder = Path::new(dossier).join("captures");
    fs::create_dir_all(&folder).expect("a folder");
    let mut list = String::new();
    for name in names {
        fs::write(folder.join(&name), png).expect("a capture");
        list += &format!(
            "(file: \"{name}\", step: \"publication\", description: \"d\", added: \"2014-08-25T14:00:00+02:00\"),"
        );
    }
    let file = Path::new(dossier).join("dossier.ron");
    let text = fs::read_to_string(&file).expect("a dossier");
    fs::write(&file, text.replace("captures: [", &format!("captures: [{list}"))).expect("changed");
}

#[test]
fn a_colour_profile_that_inflates_without_end_reaches_nobody() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = bourgade(&folder);
    let bomb = bomb(2 << 30);
    assert!(bomb.len() < 16 << 20, "small enough to be a capture: {}", bomb.len());
    with_captures(&dossier, ["publication-1.png".to_owned()].into_iter(), &bomb);
    let output = bounded(&["fiche", &dossier, "--annexe", "publication"], LONG);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let zip = folder.path().join("z.zip");
    let zip = zip.to_str().expect("UTF-8");
    bounded(&["exporter", &dossier, "-o", zip, "--avec", "captures"], LONG);
    let picture = folder.path().join("p.png");
    fs::write(&picture, &bomb).expect("a picture");
    bounded(&["capture", &dossier, "ajouter", picture.to_str().expect("UTF-8"), "--etape", "publication"], LONG);
}

/// Sixteen bits a channel: eight bytes a pixel, of which a file keeps nearly nothing.
fn deep(side: u32) -> Vec<u8> {
    let mut png = std::io::Cursor::new(Vec::new());
    let picture = image::ImageBuffer::<image::Rgba<u16>, _>::from_pixel(side, side, image::Rgba([40_000u16; 4]));
    picture.write_to(&mut png, image::ImageFormat::Png).expect("a PNG");
    png.into_inner()
}

#[test]
fn the_captures_of_an_annex_are_bounded_in_number_and_in_memory() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = bourgade(&folder);
    let deep = deep(2_000);
    let whole = fs::read(Path::new(&dossier).join("dossier.ron")).expect("a dossier");
    with_captures(&dossier, (1..=198).map(|rank| format!("publication-{rank}.png")), &deep);
    let output = bounded(&["fiche", &dossier, "--annexe", "toutes"], LONG);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.code() == Some(1) && said.contains("198 captures"), "{said}");
    fs::write(Path::new(&dossier).join("dossier.ron"), whole).expect("put back");
    // As many as may be, each the largest, and one that stands sixty times.
    with_captures(&dossier, (1..=60).map(|rank| format!("publication-{rank}.png")), &deep);
    assert!(bounded(&["fiche", &dossier, "--annexe", "toutes"], LONG).status.success());
}

/// Notes of any script are laid out soon, and what is left out is counted.
#[test]
fn long_notes_of_any_script_are_laid_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = bourgade(&folder);
    let file = Path::new(&dossier).join("dossier.ron");
    let text = fs::read_to_string(&file).expect("a dossier");
    let notes = [
        std::iter::once('e').chain(std::iter::repeat_n('\u{301}', 19_999)).collect::<String>(),
        "中".repeat(20_000),
        "مرحبا ".repeat(3_333),
        "a".repeat(20_000),
        "é\u{301}\u{302}\u{303}\u{304}\u{305}".repeat(3_333),
    ];
    for note in notes {
        let step = format!("steps: {{\"publication\": (state: InProgress, ticked: [], note: \"{note}\"),");
        let changed = text.replacen("steps: {", &step, 1);
        assert_ne!(changed, text);
        fs::write(&file, changed).expect("changed");
        let output = bounded(&["fiche", &dossier], 20);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

/// A program that has no home nor any other variable, and no screen, ends as any command.
#[test]
fn without_a_home_or_a_screen_a_command_ends_as_usual() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = bourgade(&folder);
    let program = env!("CARGO_BIN_EXE_assistant-pronote");
    let bare = Command::new(program).args(["parametres", &dossier]).env_clear().output().expect("the program starts");
    assert_eq!(bare.status.code(), Some(0), "{}", String::from_utf8_lossy(&bare.stderr));
    let mut window = Command::new(program);
    let window = window.env_clear().env("XDG_CONFIG_HOME", folder.path()).stdin(Stdio::null()).output();
    let window = window.expect("the program starts");
    let said = String::from_utf8_lossy(&window.stderr).into_owned();
    assert_eq!(window.status.code(), Some(1), "without a display: {said}");
    assert!(said.contains("fenêtre"), "{said}");
}

/// A document has the rights that the user's other files have, and what a cut writing left beside goes.
#[test]
fn a_document_has_the_users_rights_and_old_leavings_go() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = bourgade(&folder);
    let beside = tempfile::tempdir().expect("a folder");
    let path = beside.path().join("fiche.pdf");
    let leave = |name: &str, hours: u64| {
        let path = beside.path().join(name);
        fs::write(&path, "%PDF-").expect("left");
        let then = std::time::SystemTime::now() - Duration::from_secs(hours * 3600);
        fs::File::options().write(true).open(&path).and_then(|file| file.set_modified(then)).expect("a date");
        path
    };
    let (old, young) = (leave(".assistant-0123456789abcdef.tmp", 2), leave(".assistant-0123456789abcde0.tmp", 0));
    for (mask, mode) in [("077", 0o600), ("022", 0o644)] {
        let script = format!("umask {mask}; exec \"$0\" \"$@\"");
        let program = env!("CARGO_BIN_EXE_assistant-pronote");
        let arguments = ["fiche", &dossier, "-o", path.to_str().expect("UTF-8")];
        let made = Command::new("sh").args(["-c", &script, program]).args(arguments).status().expect("a shell");
        assert!(made.success());
        assert_eq!(fs::metadata(&path).expect("a sheet").permissions().mode() & 0o777, mode, "umask {mask}");
    }
    assert!(!old.exists() && young.exists());
    let mut start = [0; 5];
    fs::File::open(&path).and_then(|mut file| file.read_exact(&mut start)).expect("a sheet");
    assert_eq!(&start, b"%PDF-");
}
