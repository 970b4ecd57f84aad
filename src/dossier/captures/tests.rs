//! Captures as users bring them: whole, turned, huge, cut, disguised; added, removed, put back, purged.

use super::picture::{LONGEST_DECODED, LONGEST_KEPT, MOST_PIXELS};
use super::*;
use crate::dossier::{Editing, Occasion, Store};
use crate::files::{Action, Failure};
use image::{DynamicImage, GenericImageView, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use std::fs;
use std::io::Cursor;

fn now() -> Timestamp {
    Timestamp::parse("2014-08-25T14:03:07+02:00").unwrap()
}

/// Red on the left, blue on the right.
fn flag(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([255, 0, 0]) } else { Rgb([0, 0, 255]) })
}

/// Every pixel differs from its neighbours: hardly compressed, so that a cut anywhere cuts pixels.
fn noise(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let mixed = (x * 7919 + y * 104_729).wrapping_mul(2_654_435_761);
        Rgb([(mixed >> 24) as u8, (mixed >> 16) as u8, (mixed >> 8) as u8])
    })
}

fn encoded(picture: impl Into<DynamicImage>, form: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.into().write_to(&mut bytes, form).unwrap();
    bytes.into_inner()
}

struct Bench {
    folder: tempfile::TempDir,
    dossier: Dossier,
}

impl Bench {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), dossier: Dossier::default() }
    }

    fn captures(&self) -> Captures {
        Captures::of(self.folder.path())
    }

    fn add(&mut self, bytes: &[u8]) -> Result<Capture, CaptureError> {
        self.captures().add(&mut self.dossier, Source::Bytes(bytes), &"publication".into(), "Le menu", now())
    }

    fn kept(&mut self, bytes: &[u8]) -> DynamicImage {
        let capture = self.add(bytes).unwrap();
        image::load_from_memory_with_format(&self.captures().read(&capture).unwrap(), ImageFormat::Png).unwrap()
    }

    fn files(&self) -> Vec<String> {
        let Ok(folder) = fs::read_dir(self.folder.path().join(FOLDER)) else { return vec![] };
        let mut names: Vec<_> = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

#[test]
fn each_form_is_kept_as_png_under_a_name_of_ours() {
    let mut bench = Bench::new();
    for (number, form) in (1..).zip([ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Bmp]) {
        // The name says another form: the content counts.
        let file = bench.folder.path().join("Été ; rm -rf.gif");
        fs::write(&file, encoded(flag(40, 20), form)).unwrap();
        let captures = bench.captures();
        let capture = captures
            .add(&mut bench.dossier, Source::File(&file), &"publication".into(), " Le\nmenu\t ", now())
            .unwrap();
        assert_eq!(capture.file.as_str(), format!("publication-{number}.png"));
        assert_eq!((capture.description.as_str(), capture.added), ("Le menu", now()));
        let png = bench.captures().read(&capture).unwrap();
        let picture = image::load_from_memory_with_format(&png, ImageFormat::Png).unwrap();
        assert_eq!(picture.dimensions(), (40, 20));
        let Rgba([red, _, blue, _]) = picture.get_pixel(5, 10);
        assert!(red > 230 && blue < 30);
    }
    assert_eq!(bench.dossier.captures.len(), 3);
    assert_eq!(bench.files(), ["publication-1.png", "publication-2.png", "publication-3.png"]);
}

#[test]
fn a_large_capture_is_made_smaller_and_keeps_its_shape() {
    for (given, kept) in [((5120, 1440), (2000, 563)), ((1000, 6000), (333, 2000)), ((2000, 2000), (2000, 2000))] {
        let picture = Bench::new().kept(&encoded(flag(given.0, given.1), ImageFormat::Png));
        assert_eq!(picture.dimensions(), kept);
        assert!(kept.0.max(kept.1) <= LONGEST_KEPT);
        assert_eq!(picture.get_pixel(10, 10), Rgba([255, 0, 0, 255]));
    }
}

#[test]
fn what_lets_the_page_through_is_laid_on_white() {
    let picture = RgbaImage::from_pixel(4, 4, Rgba([0, 0, 0, 0]));
    assert_eq!(Bench::new().kept(&encoded(picture, ImageFormat::Png)).get_pixel(1, 1), Rgba([255; 4]));
}

/// The JPEG with an EXIF block that holds an orientation and nothing else.
fn turned(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"\xff\xe1\0\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    [&jpeg[..2], &exif, &jpeg[2..]].concat()
}

#[test]
fn a_turned_photograph_is_kept_upright() {
    let jpeg = encoded(flag(64, 32), ImageFormat::Jpeg);
    // Where the red half goes: the left, the right, the top, the bottom.
    for (orientation, size, red) in
        [(1, (64, 32), (8, 16)), (3, (64, 32), (56, 16)), (6, (32, 64), (16, 8)), (8, (32, 64), (16, 56))]
    {
        let picture = Bench::new().kept(&turned(&jpeg, orientation));
        assert_eq!(picture.dimensions(), size, "{orientation}");
        assert!(picture.get_pixel(red.0, red.1)[0] > 200, "{orientation}");
    }
    // A large one is turned after it was made smaller.
    let picture = Bench::new().kept(&turned(&encoded(flag(4200, 2100), ImageFormat::Jpeg), 6));
    assert_eq!(picture.dimensions(), (1000, 2000));
    let mut bench = Bench::new();
    let capture = bench.add(&turned(&jpeg, 6)).unwrap();
    let kept = bench.captures().read(&capture).unwrap();
    assert!(!kept.windows(4).any(|bytes| bytes == b"Exif" || bytes == b"eXIf"), "what the camera told is not kept");
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

/// A small PNG that says it measures `side` × `side`.
fn boasting_png(side: u32) -> Vec<u8> {
    let mut png = encoded(flag(8, 8), ImageFormat::Png);
    png[16..20].copy_from_slice(&side.to_be_bytes());
    png[20..24].copy_from_slice(&side.to_be_bytes());
    let sum = crc(&png[12..29]);
    png[29..33].copy_from_slice(&sum.to_be_bytes());
    png
}

#[test]
fn a_huge_picture_is_refused_before_it_is_decoded() {
    let too_many = CaptureError::TooManyPixels { width: 30_000, height: 30_000, most: MOST_PIXELS };
    assert_eq!(Bench::new().add(&boasting_png(30_000)), Err(too_many.clone()));
    let mut bmp = encoded(flag(8, 8), ImageFormat::Bmp);
    bmp[18..22].copy_from_slice(&30_000u32.to_le_bytes());
    bmp[22..26].copy_from_slice(&30_000u32.to_le_bytes());
    assert_eq!(Bench::new().add(&bmp), Err(too_many.clone()));
    let mut jpeg = encoded(flag(8, 8), ImageFormat::Jpeg);
    let frame = jpeg.windows(2).position(|mark| mark == [0xff, 0xc0]).unwrap();
    jpeg[frame + 5..frame + 7].copy_from_slice(&30_000u16.to_be_bytes());
    jpeg[frame + 7..frame + 9].copy_from_slice(&30_000u16.to_be_bytes());
    assert!(matches!(Bench::new().add(&jpeg), Err(CaptureError::TooManyPixels { .. })));
    for side in [u32::MAX, i32::MAX as u32, 100_000] {
        let refused = Bench::new().add(&boasting_png(side));
        assert!(
            matches!(refused, Err(CaptureError::TooManyPixels { .. } | CaptureError::Broken)),
            "{side}: {refused:?}"
        );
    }
    // Few pixels, but one side longer than what is decoded: it is not told of millions of them.
    let long = Raster { width: LONGEST_DECODED + 1, height: 1, rgba: vec![9; 4 * (LONGEST_DECODED as usize + 1)] };
    let mut bench = Bench::new();
    let refused =
        bench.captures().add(&mut bench.dossier, Source::Raster(long), &"publication".into(), "Le menu", now());
    assert!(matches!(refused, Err(CaptureError::SideTooLong { height: 1, most: LONGEST_DECODED, .. })), "{refused:?}");
    // One that says what it has not is broken, not huge.
    assert_eq!(Bench::new().add(&boasting_png(3_000)), Err(CaptureError::Broken));
}

#[test]
fn a_picture_cut_anywhere_is_refused_and_nothing_is_kept() {
    for form in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Bmp] {
        let whole = encoded(noise(60, 60), form);
        // The last bytes of a PNG are its end mark, after every pixel.
        let tail = if form == ImageFormat::Png { 24 } else { 1 };
        for cut in (0..40).map(|part| part * whole.len() / 40).chain([whole.len() - tail]) {
            let mut bench = Bench::new();
            let refused = bench.add(&whole[..cut]);
            let expected =
                matches!(refused, Err(CaptureError::Broken | CaptureError::NotAPicture | CaptureError::Empty));
            assert!(expected, "{form:?} cut at {cut} of {}: {refused:?}", whole.len());
            assert_eq!((bench.files(), bench.dossier.captures.len()), (vec![], 0));
        }
    }
}

#[test]
fn other_forms_are_named() {
    let other = |form| Err(CaptureError::OtherForm { form });
    let svg = "\u{feff}<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    for (bytes, refused) in [
        (&b"GIF89a\x01\0\x01\0"[..], other("GIF")),
        (b"RIFF\x10\0\0\0WEBPVP8 ", other("WebP")),
        (b"II\x2a\0\x08\0\0\0", other("TIFF")),
        (b"%PDF-1.7\n", other("PDF")),
        (b"\0\0\0\x18ftypheic\0\0\0\0", other("HEIC")),
        (svg.as_bytes(), other("SVG")),
        (b"<html>not a picture</html>", Err(CaptureError::NotAPicture)),
        (b"MZ\x90\0", Err(CaptureError::NotAPicture)),
        (b"", Err(CaptureError::Empty)),
    ] {
        assert_eq!(Bench::new().add(bytes), refused);
    }
}

#[test]
fn what_is_not_a_file_or_is_too_much_is_refused() {
    let mut bench = Bench::new();
    let here = bench.folder.path().to_owned();
    let captures = bench.captures();
    let mut add = |path: &Path| captures.add(&mut bench.dossier, Source::File(path), &"a".into(), "", now());
    assert_eq!(add(&here), Err(CaptureError::NotAFile { path: here.clone() }));
    assert!(matches!(add(&here.join("absent.png")), Err(CaptureError::Unreadable { .. })));
    let large = here.join("grand.bmp");
    fs::File::create(&large).unwrap().set_len(picture::LARGEST_FILE + 1).unwrap();
    assert_eq!(add(&large), Err(CaptureError::FileTooLarge { limit: picture::LARGEST_FILE }));
    let small = encoded(flag(2, 2), ImageFormat::Png);
    let mut add = |step: &str, description: &str| {
        captures.add(&mut bench.dossier, Source::Bytes(&small), &step.into(), description, now())
    };
    assert!(matches!(add("../a", ""), Err(CaptureError::UnknownStep { .. })));
    assert_eq!(
        add("a", &"é".repeat(LONGEST_DESCRIPTION + 1)),
        Err(CaptureError::DescriptionTooLong { length: LONGEST_DESCRIPTION + 1, longest: LONGEST_DESCRIPTION })
    );
    for _ in 0..MOST {
        add("a", "").unwrap();
    }
    assert_eq!(add("a", ""), Err(CaptureError::TooMany { most: MOST }));
}

#[test]
fn a_capture_removed_can_be_put_back_until_the_dossier_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("dossier");
    let captures = Captures::of(&folder);
    let small = encoded(flag(2, 2), ImageFormat::Png);
    let mut dossier = Dossier::default();
    let mut store = Store::create(&folder, &dossier, now()).unwrap();
    for description in ["un", "deux", "trois"] {
        captures.add(&mut dossier, Source::Bytes(&small), &"a".into(), description, now()).unwrap();
    }
    let whole = dossier.clone();
    let removed = remove(&mut dossier, 1).unwrap();
    assert_eq!(removed.description, "deux");
    store.save(&dossier, now(), Occasion::Typing).unwrap();
    // Undoing gives the dossier back as it was, and the file is still there.
    dossier = whole;
    assert_eq!(dossier.captures[1], removed);
    captures.read(&removed).unwrap();
    assert_eq!(remove(&mut dossier, 3), None);
    // A name is not given again while its file is there.
    let second = remove(&mut dossier, 1).unwrap();
    let another = captures.add(&mut dossier, Source::Bytes(&small), &"a".into(), "", now()).unwrap();
    assert_eq!(another.file.as_str(), "a-4.png");
    store.save(&dossier, now(), Occasion::Typing).unwrap();
    drop(store);
    let foreign = folder.join(FOLDER).join("notes.txt");
    fs::write(&foreign, "à moi").unwrap();
    let Editing::Ready { store, opened } = Store::open_for_editing(&folder, now()).unwrap() else { panic!("held") };
    assert_eq!(opened.dossier.captures.len(), 3);
    assert!(!captures.path(&second).exists() && foreign.exists());
    opened.dossier.captures.iter().for_each(|kept| assert!(captures.read(kept).is_ok()));
    drop(store);
}

#[test]
fn a_capture_that_a_kept_version_names_is_not_deleted() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("dossier");
    let captures = Captures::of(&folder);
    let mut dossier = Dossier::default();
    let mut store = Store::create(&folder, &dossier, now()).unwrap();
    let bytes = encoded(flag(2, 2), ImageFormat::Png);
    let capture = captures.add(&mut dossier, Source::Bytes(&bytes), &"a".into(), "", now()).unwrap();
    store.save(&dossier, now(), Occasion::StepDone).unwrap();
    remove(&mut dossier, 0).unwrap();
    store.save(&dossier, now(), Occasion::StepDone).unwrap();
    drop(store);
    assert!(matches!(Store::open_for_editing(&folder, now()), Ok(Editing::Ready { .. })));
    let version = Store::versions(&folder).unwrap().into_iter().find(|kept| !kept.dossier.captures.is_empty());
    assert_eq!(version.unwrap().dossier.captures, std::slice::from_ref(&capture));
    captures.read(&capture).unwrap();
}

#[test]
fn a_capture_that_a_version_may_name_is_not_deleted() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("dossier");
    let captures = Captures::of(&folder);
    let mut dossier = Dossier::default();
    let mut store = Store::create(&folder, &dossier, now()).unwrap();
    let bytes = encoded(flag(2, 2), ImageFormat::Png);
    let capture = captures.add(&mut dossier, Source::Bytes(&bytes), &"a".into(), "", now()).unwrap();
    store.save(&dossier, now(), Occasion::Typing).unwrap();
    remove(&mut dossier, 0).unwrap();
    store.save(&dossier, now(), Occasion::Typing).unwrap();
    drop(store);
    // A version that this program cannot read: a later one's, or damaged.
    let version = folder.join("versions").join("2014-08-01_08-00-00.ron");
    fs::write(&version, "(version: 99)").unwrap();
    assert!(matches!(Store::open_for_editing(&folder, now()), Ok(Editing::Ready { .. })));
    captures.read(&capture).unwrap();
    fs::remove_file(&version).unwrap();
    assert!(matches!(Store::open_for_editing(&folder, now()), Ok(Editing::Ready { .. })));
    assert!(!captures.path(&capture).exists());
}

#[cfg(unix)]
#[test]
fn no_link_is_followed_out_of_the_dossier() {
    let mut bench = Bench::new();
    let outside = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(outside.path(), bench.folder.path().join(FOLDER)).unwrap();
    let small = encoded(flag(2, 2), ImageFormat::Png);
    assert!(matches!(bench.add(&small), Err(CaptureError::Dossier(DossierError::NotOrdinary { .. }))));
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
    let mut bench = Bench::new();
    let capture = bench.add(&small).unwrap();
    let path = bench.captures().path(&capture);
    let elsewhere = outside.path().join("a.png");
    fs::rename(&path, &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &path).unwrap();
    assert!(matches!(bench.captures().read(&capture), Err(CaptureError::Dossier(DossierError::NotOrdinary { .. }))));
}

#[test]
fn a_kept_file_that_is_no_longer_ours_is_refused() {
    let mut bench = Bench::new();
    let capture = bench.add(&encoded(flag(2, 2), ImageFormat::Png)).unwrap();
    let path = bench.captures().path(&capture);
    for bytes in [
        encoded(noise(60, 60), ImageFormat::Png)[..2000].to_vec(),
        encoded(flag(2, 2), ImageFormat::Jpeg),
        boasting_png(30_000),
        encoded(flag(2001, 1), ImageFormat::Png),
        vec![],
    ] {
        fs::write(&path, bytes).unwrap();
        assert!(bench.captures().read(&capture).is_err());
    }
    fs::remove_file(&path).unwrap();
    let refused = bench.captures().read(&capture);
    let missing = DossierError::System { action: Action::Read, path, failure: Failure::Missing };
    assert_eq!(refused, Err(CaptureError::Dossier(missing)));
}
