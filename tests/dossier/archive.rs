//! The hand-over `.zip`: what goes in, what comes out, and what is refused as a whole.

use crate::odd_disk::{Asked, OddDisk};
use crate::{at, bourgade, created, i18n, names, registered, say, tree};
use assistant_pronote::dossier::archive::{self, ArchiveError, Choice, Fault, HandOver, Inclusion, Part};
use assistant_pronote::dossier::captures::CaptureName;
use assistant_pronote::dossier::{Capture, Captures, Dossier, DossierError, StepState, Store};
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;

/// A picture, and bytes that only begin like one.
fn png() -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image::RgbImage::from_pixel(3, 2, image::Rgb([1, 2, 3])).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n a picture";
const SHEET: &[u8] = b"%PDF-1.7 DRAWN-ANEW";
const GUIDE: &[u8] = b"<!DOCTYPE html><title>Guide</title>";

/// Notes, registration, sheet, captures, versions, a damaged file kept aside and files of others.
fn full() -> (tempfile::TempDir, PathBuf, Dossier) {
    let mut dossier = registered();
    dossier.progress.step_mut(&"sauvegarder".into()).note = "NOTE-PRIVEE".into();
    dossier.captures.push(Capture {
        file: CaptureName::new(&"sauvegarder".into(), 1).unwrap(),
        step: "sauvegarder".into(),
        description: String::new(),
        added: at(0),
    });
    let (place, folder) = created(&dossier);
    fs::write(folder.join("fiche.pdf"), b"%PDF-1.7 NOTE-PRIVEE").unwrap();
    fs::create_dir(folder.join("captures")).unwrap();
    fs::write(folder.join("captures/sauvegarder-1.png"), png()).unwrap();
    fs::write(folder.join("captures/sauvegarder-2.png"), b"TAKEN-AWAY").unwrap();
    fs::write(folder.join("dossier.abime-2014-08-25_14-03-07.ron"), "CLIENT-42-SECRET").unwrap();
    fs::write(folder.join("autre.txt"), "autre").unwrap();
    (place, folder, dossier)
}

fn export(folder: &Path, dossier: &Dossier, parts: &[Part]) -> PathBuf {
    let choice: Choice = parts.iter().copied().collect();
    let path = folder.parent().unwrap().join(format!("remise{}.zip", parts.len()));
    let hand_over = HandOver { folder, dossier, choice: &choice, now: at(0), sheet: Some(SHEET), guide: None };
    let plan = hand_over.plan().unwrap();
    assert_eq!(hand_over.write(&path).unwrap(), plan);
    let mut planned: Vec<_> =
        plan.iter().filter(|entry| entry.inclusion == Inclusion::Included).map(|entry| entry.name.clone()).collect();
    planned.dedup();
    let zip = zip::ZipArchive::new(fs::File::open(&path).unwrap()).unwrap();
    let written: Vec<_> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
    assert_eq!(written, planned, "the list is what goes in");
    path
}

fn contents(folder: &Path) -> String {
    tree(folder).into_values().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).collect()
}

#[test]
fn notes_client_code_and_captures_stay_unless_asked_for() {
    let (place, folder, dossier) = full();
    let zip = export(&folder, &dossier, &[]);
    let back = archive::extract(&zip, &place.path().join("recu"), at(9)).unwrap();
    let found = Store::open(&back).unwrap().dossier;
    assert_eq!(found.inputs, dossier.inputs);
    assert_eq!(found.registration, None);
    assert!(!contents(&back).contains("NOTE-PRIVEE") && !contents(&back).contains("SECRET"));
    assert!(!names(&back).iter().any(|name| name.ends_with(".png")));
    // The sheet is the one drawn from what goes, never the one that lay there with the note.
    assert_eq!(fs::read(back.join("fiche.pdf")).unwrap(), SHEET);
}

#[test]
fn everything_asked_for_comes_back_and_nothing_else() {
    let (place, folder, dossier) = full();
    let zip = export(&folder, &dossier, &Part::ALL);
    let back = archive::extract(&zip, &place.path().join("recu"), at(9)).unwrap();
    assert_eq!(Store::open(&back).unwrap().dossier, dossier);
    let pixels = |bytes: &[u8]| image::load_from_memory(bytes).unwrap().into_rgb8();
    assert_eq!(pixels(&fs::read(back.join("captures/sauvegarder-1.png")).unwrap()), pixels(&png()));
    assert_eq!(fs::read(back.join("fiche.pdf")).unwrap(), SHEET);
    let names = names(&back);
    assert!(!names.iter().any(|name| ["sauvegarder-2.png", "autre.txt", "lock"].contains(&name.as_str())), "{names:?}");
    assert!(!names.iter().any(|name| name.contains("abime")), "{names:?}");
    let reopened = Store::open_for_editing(&back, at(10)).unwrap();
    assert!(matches!(reopened, assistant_pronote::dossier::Editing::Ready { .. }), "no lock is left");
}

#[test]
fn a_part_asked_for_alone_comes_alone() {
    let (place, folder, dossier) = full();
    for (part, kept) in [(Part::Notes, "NOTE-PRIVEE"), (Part::Client, "CLIENT-42-SECRET"), (Part::Captures, "PNG")] {
        let zip = export(&folder, &dossier, &[part]);
        let back = archive::extract(&zip, &place.path().join(kept), at(9)).unwrap();
        for word in ["NOTE-PRIVEE", "CLIENT-42-SECRET", "PNG"] {
            assert_eq!(contents(&back).contains(word), word == kept, "{part:?}: {word}");
        }
    }
}

#[test]
fn the_sheet_that_lies_in_the_folder_never_goes_and_the_one_drawn_does() {
    let (place, folder) = created(&bourgade());
    fs::write(folder.join("fiche.pdf"), b"%PDF-1.7 OLD").unwrap();
    let choice = Choice::default();
    let without =
        HandOver { folder: &folder, dossier: &bourgade(), choice: &choice, now: at(0), sheet: None, guide: None };
    assert!(without.plan().unwrap().iter().all(|entry| entry.name != "fiche.pdf"));
    let zip = place.path().join("sans.zip");
    without.write(&zip).unwrap();
    let back = archive::extract(&zip, &place.path().join("sans"), at(9)).unwrap();
    assert!(!back.join("fiche.pdf").exists());
    let plan = HandOver { sheet: Some(SHEET), guide: Some(GUIDE), ..without }.plan().unwrap();
    assert!(plan.iter().any(|entry| entry.name == "fiche.pdf" && entry.inclusion == Inclusion::Included));
}

/// It is read in the `.zip`, or made anew by who receives it: a page from elsewhere may hold anything.
#[test]
fn the_page_of_html_goes_in_and_is_not_let_out() {
    let (place, folder) = created(&bourgade());
    let (choice, dossier) = (Choice::default(), bourgade());
    let of = |guide| HandOver { folder: &folder, dossier: &dossier, choice: &choice, now: at(0), sheet: None, guide };
    let zip = place.path().join("guide.zip");
    let plan = of(Some(GUIDE)).write(&zip).unwrap();
    assert!(plan.iter().any(|entry| entry.name == "guide.html" && entry.inclusion == Inclusion::Included));
    let back = archive::extract(&zip, &place.path().join("recu"), at(9)).unwrap();
    assert_eq!(Store::open(&back).unwrap().dossier, bourgade());
    assert!(!back.join("guide.html").exists());
    of(Some(b"MZ a program")).write(&zip).unwrap();
    let refused = archive::extract(&zip, &place.path().join("autre"), at(9));
    assert!(matches!(refused, Err(archive::ArchiveError::Misnamed { name, .. }) if name == "guide.html"));
}

/// Why a step was skipped is a note too.
#[test]
fn reasons_go_with_the_notes_only() {
    let mut dossier = bourgade();
    dossier.progress.step_mut(&"sauvegarder".into()).state =
        StepState::Skipped { on: at(0), reason: "MOTIF-PRIVE".into() };
    let (place, folder) = created(&dossier);
    for (parts, goes) in [(&[][..], false), (&[Part::Notes], true)] {
        let zip = export(&folder, &dossier, parts);
        let back = archive::extract(&zip, &place.path().join(format!("recu{goes}")), at(9)).unwrap();
        assert_eq!(contents(&back).contains("MOTIF-PRIVE"), goes);
        assert!(matches!(
            Store::open(&back).unwrap().dossier.progress.state(&"sauvegarder".into()),
            StepState::Skipped { .. }
        ));
    }
}

/// The same picture with a chunk that is no pixel, before its data.
fn with_chunk(png: &[u8], kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    // After the signature (8 bytes) and the header (25).
    let (head, rest) = png.split_at(33);
    // CRC-32, bit by bit.
    let sum = kind.iter().chain(data).fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg()))
    });
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    [head, &length, kind, data, &(!sum).to_be_bytes(), rest].concat()
}

/// A colour profile, which may swell to gigabytes in the typesetter, a text: pixels only come out.
#[test]
fn what_a_picture_carries_beside_its_pixels_goes_nowhere() {
    let place = tempfile::tempdir().unwrap();
    // A zlib stream of one stored block: zeros, whose Adler-32 is their number and one.
    let stored = [&[0x78, 1, 1, 0xe8, 3, 0x17, 0xfc][..], &[0; 1000], &[3, 0xe8, 0, 1]].concat();
    let profile = [&b"ICC\0\0"[..], &stored].concat();
    let bomb = with_chunk(&with_chunk(&png(), b"iCCP", &profile), b"tEXt", b"Comment\0SECRET");
    let mut dossier = full().2;
    dossier.registration = None;
    let (_other, folder) = created(&dossier);
    let text = fs::read(folder.join("dossier.ron")).unwrap();
    let path = place.path().join("recu.zip");
    fs::write(&path, zipped(&[("dossier.ron", &text), ("captures/sauvegarder-1.png", &bomb)])).unwrap();
    let back = archive::extract(&path, &place.path().join("recu"), at(9)).unwrap();
    let clean = |bytes: &[u8]| !bytes.windows(4).any(|word| word == b"iCCP" || word == b"tEXt");
    assert!(clean(&fs::read(back.join("captures/sauvegarder-1.png")).unwrap()));
    // One that is in a dossier already, by whatever way, is cleaned on its way to the sheet.
    fs::write(back.join("captures/sauvegarder-1.png"), &bomb).unwrap();
    assert!(clean(&Captures::of(&back).read(&dossier.captures[0]).unwrap()));
}

/// What a cut import leaves beside does not keep the same command from being given again.
#[test]
fn a_cut_import_is_given_again() {
    let (place, folder, dossier) = full();
    let zip = export(&folder, &dossier, &Part::ALL);
    let beside = place.path().join(".assistant-recu.tmp");
    fs::create_dir_all(beside.join("captures")).unwrap();
    fs::write(beside.join("captures/sauvegarder-1.png"), "half").unwrap();
    fs::write(beside.join("dossier.ron"), "half").unwrap();
    let back = archive::extract(&zip, &place.path().join("recu"), at(9)).unwrap();
    assert_eq!(Store::open(&back).unwrap().dossier, dossier);
    assert!(!beside.exists());
    assert!(!names(&back).iter().any(|name| name == "dossier.verrou"));
}

#[test]
fn no_other_file_is_ever_replaced() {
    let (_place, folder, dossier) = full();
    let before = tree(&folder);
    let choice = Choice::default();
    let hand_over =
        HandOver { folder: &folder, dossier: &dossier, choice: &choice, now: at(0), sheet: None, guide: None };
    let refused = hand_over.write(&folder.join("dossier.ron")).unwrap_err();
    assert!(matches!(refused, ArchiveError::NotNamedZip { .. }));
    assert_eq!(tree(&folder), before);
}

#[cfg(unix)]
#[test]
fn a_link_in_the_dossier_takes_nothing_from_elsewhere() {
    let (place, folder, dossier) = full();
    let secret = place.path().join("secret");
    fs::write(&secret, b"%PDF- AILLEURS").unwrap();
    fs::remove_file(folder.join("fiche.pdf")).unwrap();
    std::os::unix::fs::symlink(&secret, folder.join("fiche.pdf")).unwrap();
    std::os::unix::fs::symlink(&secret, folder.join("captures/lien-1.png")).unwrap();
    let zip = export(&folder, &dossier, &Part::ALL);
    let back = archive::extract(&zip, &place.path().join("recu"), at(9)).unwrap();
    assert!(!contents(&back).contains("AILLEURS"));
}

#[test]
fn the_folder_must_be_empty_or_absent() {
    let (place, folder, dossier) = full();
    let zip = export(&folder, &dossier, &[]);
    let before = tree(&folder);
    let refused = archive::extract(&zip, &folder, at(9)).unwrap_err();
    assert!(matches!(refused, ArchiveError::Dossier(DossierError::AlreadyADossier { .. })));
    assert_eq!(tree(&folder), before);
    let other = place.path().join("autre");
    fs::create_dir(&other).unwrap();
    fs::write(other.join("a.txt"), "a").unwrap();
    assert!(archive::extract(&zip, &other, at(9)).is_err());
    assert_eq!(names(&other), ["a.txt"]);
}

/// The text of a good dossier, to put in bad company.
fn good() -> Vec<u8> {
    let (_place, folder) = created(&bourgade());
    fs::read(folder.join("dossier.ron")).unwrap()
}

fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Replaces every such run of bytes by another of the same length.
fn altered(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut bytes = bytes.to_vec();
    for start in 0..=bytes.len() - from.len() {
        if bytes[start..].starts_with(from) {
            bytes[start..start + to.len()].copy_from_slice(to);
        }
    }
    bytes
}

/// What a hostile file meets: a refusal in a sentence that names the file, and nothing written anywhere.
fn refusal(bytes: &[u8]) -> (ArchiveError, String) {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("recu.zip");
    fs::write(&path, bytes).unwrap();
    let error = archive::extract(&path, &place.path().join("dossier"), at(0)).unwrap_err();
    assert_eq!(names(place.path()), ["recu.zip"], "{error:?}");
    let said = say(|t| i18n::archive::error(t, &error));
    assert!(said.contains("recu.zip"), "{said}");
    (error, said)
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    let good = good();
    for name in [
        "../x",
        "/etc/x",
        r"C:\x",
        "C:x",
        r"..\x",
        "captures/../../x",
        r"\\serveur\x",
        "captures/../dossier.ron",
        "fiche.pdf::$DATA",
    ] {
        let (error, said) = refusal(&zipped(&[("dossier.ron", &good), (name, b"x")]));
        assert!(matches!(error, ArchiveError::Outside { .. }), "{name}: {error:?}");
        assert!(said.contains(name), "{name}: {said}");
    }
}

#[test]
fn names_that_no_hand_over_has_are_refused() {
    let good = good();
    for name in [
        "autre.txt",
        "versions/2014-08-25_14-03-07.ron",
        "captures/x.exe",
        "captures/a/b-1.png",
        // The same file to Windows, which takes no account of capitals nor of a last dot.
        "DOSSIER.RON",
        "fiche.pdf.",
        // Its devices.
        "CON",
        "nul.txt",
        "captures/con.png",
        "captures/COM1-1.png",
    ] {
        let (error, said) = refusal(&zipped(&[("dossier.ron", &good), (name, PNG)]));
        assert!(matches!(error, ArchiveError::Unknown { .. }), "{name}: {error:?}");
        assert!(said.contains(name), "{name}: {said}");
    }
    let (error, _) = refusal(&zipped(&[("dossier.ron", &good), ("captures/a-1.png", b"MZ")]));
    assert!(matches!(error, ArchiveError::Misnamed { .. }), "{error:?}");
    let (error, _) = refusal(&zipped(&[("fiche.pdf", b"%PDF-")]));
    assert!(matches!(error, ArchiveError::NoDossier { .. }), "{error:?}");
}

/// The folder beside, where all is made first, is nobody's business: neither in a refusal, nor in what a name may be.
#[test]
fn a_refused_folder_is_the_one_that_was_asked_for() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("recu.zip");
    fs::write(&path, zipped(&[("dossier.ron", &good())])).unwrap();
    let longest = place.path().join("x".repeat(if cfg!(windows) { 120 } else { 250 }));
    archive::extract(&path, &longest, at(0)).unwrap();
    let too_long = "y".repeat(300);
    for name in [&too_long, "z\0z"] {
        let into = place.path().join(name);
        let error = archive::extract(&path, &into, at(0)).unwrap_err();
        let said = say(|t| i18n::archive::error(t, &error));
        assert!(!said.contains(".assistant-"), "{said}");
    }
    for asked in [Asked::Create, Asked::Flush, Asked::Rename] {
        let disk = OddDisk::default();
        disk.refuse(asked, if cfg!(windows) { 112 } else { 28 }, 1_000);
        let into = place.path().join("Reçu");
        let error = archive::extract_on(&disk.files(), &path, &into, at(0)).unwrap_err();
        let said = say(|t| i18n::archive::error(t, &error));
        assert!(said.contains("Reçu") && !said.contains(".assistant-"), "{asked:?}: {said}");
        assert!(!into.exists(), "{asked:?}");
    }
}

#[test]
fn links_are_refused() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("dossier.ron", SimpleFileOptions::default()).unwrap();
    zip.write_all(&good()).unwrap();
    zip.add_symlink("fiche.pdf", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let (error, said) = refusal(&zip.finish().unwrap().into_inner());
    assert!(matches!(error, ArchiveError::NotAFile { .. }) && said.contains("fiche.pdf"), "{error:?}");
}

#[test]
fn a_gigabyte_of_zeros_stops_at_the_bound_whatever_its_header_says() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("fiche.pdf", SimpleFileOptions::default()).unwrap();
    let zeros = vec![0; 1 << 20];
    for _ in 0..1024 {
        zip.write_all(&zeros).unwrap();
    }
    let honest = zip.finish().unwrap().into_inner();
    let modest = altered(&honest, &(1_u32 << 30).to_le_bytes(), &9_u32.to_le_bytes());
    for bytes in [honest, modest] {
        let (error, _) = refusal(&bytes);
        let refused = matches!(error, ArchiveError::TooMuch { .. } | ArchiveError::Altered { .. });
        assert!(refused, "{error:?}");
    }
}

#[test]
fn ten_thousand_entries_are_refused() {
    let names: Vec<_> = (0..10_000).map(|rank| format!("captures/a-{rank}.png")).collect();
    let entries: Vec<_> = names.iter().map(|name| (name.as_str(), PNG)).collect();
    let (error, _) = refusal(&zipped(&entries));
    assert!(matches!(error, ArchiveError::TooManyEntries { .. }), "{error:?}");
}

#[test]
fn a_name_given_twice_is_refused() {
    let good = good();
    let twice = altered(&zipped(&[("dossier.ron", &good), ("dossier.rom", &good)]), b"dossier.rom", b"dossier.ron");
    let (error, _) = refusal(&twice);
    assert!(matches!(error, ArchiveError::Repeated { .. }), "{error:?}");
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    let whole = zipped(&[("dossier.ron", &good())]);
    for length in (0..whole.len()).step_by(7) {
        let (error, _) = refusal(&whole[..length]);
        assert!(matches!(error, ArchiveError::NotAZip { .. }), "cut at {length}: {error:?}");
    }
}

#[test]
fn what_is_not_a_zip_is_refused() {
    for bytes in [&b""[..], b"bonjour", PNG, b"PK\x03\x04", &[0; 5000]] {
        let (error, _) = refusal(bytes);
        assert!(matches!(error, ArchiveError::NotAZip { .. }), "{error:?}");
    }
}

#[test]
fn an_altered_entry_is_refused() {
    let mut bytes = zipped(&[("dossier.ron", &good())]);
    let middle = 30 + "dossier.ron".len() + 100;
    bytes[middle] ^= 0xff;
    let (error, _) = refusal(&bytes);
    assert!(matches!(error, ArchiveError::Altered { .. }), "{error:?}");
}

#[test]
fn a_password_is_refused() {
    let mut bytes = zipped(&[("dossier.ron", &good())]);
    for (signature, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let start = bytes.windows(4).position(|window| window == signature).unwrap();
        bytes[start + flags] |= 1;
    }
    let (error, _) = refusal(&bytes);
    assert!(matches!(error, ArchiveError::Encrypted { .. }), "{error:?}");
}

#[test]
fn the_dossier_inside_is_read_before_anything_is_written() {
    let text = String::from_utf8(good()).unwrap();
    let newer = text.replacen("version: 1", "version: 2", 1);
    let (error, said) = refusal(&zipped(&[("dossier.ron", newer.as_bytes())]));
    assert!(matches!(error, ArchiveError::Dossier(DossierError::Newer { found: 2, .. })), "{error:?} {said}");
    let unfit = text.replacen("uai:", "password:", 1);
    let (error, _) = refusal(&zipped(&[("dossier.ron", unfit.as_bytes()), ("fiche.pdf", b"%PDF-")]));
    assert!(
        matches!(inside(&error), Fault::Dossier(why) if matches!(**why, DossierError::Invalid { .. })),
        "{error:?}"
    );
    let (error, _) = refusal(&zipped(&[("dossier.ron", &vec![b' '; 2 << 20])]));
    assert!(
        matches!(inside(&error), Fault::Dossier(why) if matches!(**why, DossierError::TooLarge { .. })),
        "{error:?}"
    );
}

fn inside(error: &ArchiveError) -> &Fault {
    match error {
        ArchiveError::Inside { fault, .. } => fault,
        other => panic!("{other:?}"),
    }
}

/// Whoever received it cannot mend a file inside: they are told which one, what is wrong, and whom to ask.
#[test]
fn a_fault_inside_says_which_file_and_whom_to_ask() {
    let text = String::from_utf8(good()).unwrap();
    let long = text.replacen("name: \"", &format!("name: \"{}", "x".repeat(3_000)), 1);
    let dossiers = [
        (String::new(), "est vide"),
        (text[..text.len() / 2].to_owned(), "ne se lit plus à partir de la ligne"),
        ("bonjour".into(), "ne commence pas comme un dossier"),
        (text.replacen("uai:", "password:", 1), "uai"),
        (long, "2000 au plus"),
        (" ".repeat(2 << 20), "dépasse 1"),
    ];
    let asks = |said: &str| said.contains("Demander un nouveau .zip") && said.contains("dossier.ron");
    for (dossier, what) in dossiers {
        let (error, said) = refusal(&zipped(&[("dossier.ron", dossier.as_bytes())]));
        inside(&error);
        assert!(said.contains(what) && asks(&said), "{what}: {said}");
        // What only helps whoever has the file under their hands.
        let useless =
            ["éditeur de texte", "Remettre une copie", "Le déplacer", "version gardée", "recu.zip/", "Raccourcir"];
        assert_eq!(useless.iter().find(|words| said.contains(**words)), None, "{said}");
    }
    let captured = text.replacen(
        "captures: [",
        "captures: [(file: \"a-1.png\", step: \"a\", description: \"d\", added: \"2014-08-25T14:00:00+02:00\"),",
        1,
    );
    assert_ne!(captured, text);
    let (error, said) = refusal(&zipped(&[("dossier.ron", captured.as_bytes()), ("captures/a-1.png", PNG)]));
    assert!(matches!(inside(&error), Fault::Picture(_)), "{error:?}");
    assert!(said.contains("captures/a-1.png") && said.contains("Demander un nouveau .zip"), "{said}");
    assert!(!said.contains("Refaire la capture"), "{said}");
}
