//! What a capture shows, read and compared: our own figures, real windows with and without a planted difference, and
//! pictures that are no window.

use crate::case::Case;
use assistant_pronote::diagnostics::compare::{Candidate, candidates};
use assistant_pronote::diagnostics::connection::CancelToken;
use assistant_pronote::document::engine::Engine;
use assistant_pronote::document::figure::{FigureValues, SOURCES, View};
use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::inputs::CasInputs;
use assistant_pronote::domain::setting_key::SettingKey;
use assistant_pronote::i18n::I18n;
use assistant_pronote::lang::Language;
use assistant_pronote::screen::{self, Answer, Grey, ScreenError, ScreenReading};
use assistant_pronote::walkthrough::FigureId;
use assistant_pronote::walkthrough::figure_catalogue::FigureCatalogue;
use std::collections::BTreeMap;
use std::path::Path;

fn read(picture: &Grey, expected: &[Candidate]) -> Result<ScreenReading, ScreenError> {
    screen::read(picture, None, expected, &CancelToken::default(), |_| ())
}

fn grey(image: &image::RgbaImage) -> Grey {
    let (width, height) = image.dimensions();
    Grey::of_rgba(width as usize, height as usize, image.as_raw()).expect("four bytes a pixel")
}

/// What a program of the set says of each value: which is shown, and what is expected.
fn values(spec: &serde_json::Value, of: &str) -> BTreeMap<String, String> {
    serde_json::from_value(spec[of].clone()).expect("a list of values")
}

fn key(id: &str) -> SettingKey {
    SettingKey::ALL.iter().copied().find(|key| key.id() == id).expect("a value of the settings")
}

#[test]
fn windows_of_the_set_are_never_read_wrongly() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/screens/samples");
    let mut counts = BTreeMap::new();
    let mut specs: Vec<_> = std::fs::read_dir(&folder)
        .expect("the samples")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    specs.sort();
    assert!(specs.len() >= 8, "{}", specs.len());
    for path in specs {
        let spec = std::fs::read_to_string(&path).expect("a specification");
        let spec: serde_json::Value = serde_json::from_str(&spec).expect("JSON");
        let picture = folder.join(spec["picture"].as_str().expect("a file"));
        let picture = image::open(&picture).expect("a picture").into_rgba8();
        let (shown, expected) = (values(&spec, "shown"), values(&spec, "expected"));
        let wanted: Vec<_> = expected
            .iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(id, text)| Candidate { value: key(id), text: text.clone() })
            .collect();
        let reading = read(&grey(&picture), &wanted).expect("a window");
        for field in &reading.fields {
            let Some(truth) = shown.get(field.value.id()) else { continue };
            let is_same = *truth == field.expected;
            *counts.entry((is_same, field.answer.id())).or_insert(0) += 1;
            let is_false = matches!((is_same, field.answer), (true, Answer::Different) | (false, Answer::Equal));
            assert!(!is_false, "{}: {truth} was read {} for {}", path.display(), field.read, field.expected);
        }
    }
    println!("the samples: {counts:?}");
    let count = |same, answer| counts.get(&(same, answer)).copied().unwrap_or(0);
    let equal = count(true, "egal");
    assert!(equal * 10 >= (equal + count(true, "a_relire")) * 3, "{counts:?}");
    assert!(count(false, "different") > 0, "{counts:?}");
}

/// A dossier with no value in common with the guide's example.
fn another() -> Case {
    let mut case = Case::reference(80);
    let inputs = &mut case.dossier.inputs;
    inputs.address = "https://pronote.college-voltaire.fr:8443/notes".into();
    inputs.server.ip = "192.168.30.7".into();
    inputs.server.name = "SRV-VOLTAIRE".into();
    inputs.server.listening_port = "8443".into();
    inputs.server.install_folder = r"D:\Index Education\Voltaire".into();
    inputs.server.base = "voltaire_2014.not".into();
    inputs.ent.cas = CasInputs::Server("https://cas.exemple-ent.fr/cas/".into());
    case
}

#[test]
fn our_own_figures_are_right_for_their_dossier_and_wrong_for_another() {
    let catalogue = Catalogue::embedded().expect("the ENTs");
    let i18n = I18n::new(Language::French);
    let figures = FigureCatalogue::embedded().expect("the list of figures");
    let engine = Engine::new(&[SOURCES]).expect("the drawings");
    let (own, other) = (Case::reference(8036).settings(), another().settings());
    let shown = FigureValues::of(&own, &catalogue, &i18n);
    let (own, other) = (candidates(&own), candidates(&other));
    let (mut equal, mut different) = (0, 0);
    // The windows with fields are read at both sizes; the others have none, and one size tells it.
    const WINDOWS: [FigureId; 4] =
        [FigureId::Publication, FigureId::EntRempli, FigureId::Identification, FigureId::InstallerEmplacement];
    for id in FigureId::ALL {
        for scale in [1.0, 2.0] {
            let is_window = WINDOWS.contains(&id);
            if !is_window && scale > 1.0 {
                continue;
            }
            let view = View { id, figures: &figures, shown: &shown, lit: None, language: Language::French };
            let pixels = view.pixels(&engine, scale).expect("a figure");
            let picture = Grey::of_rgba(pixels.width as usize, pixels.height as usize, &pixels.rgba).expect("pixels");
            let Ok(reading) = read(&picture, &own) else { continue };
            for field in &reading.fields {
                assert_ne!(field.answer, Answer::Different, "{id:?} {scale}: {} for {}", field.read, field.expected);
                equal += usize::from(field.answer == Answer::Equal);
            }
            if !is_window || scale < 2.0 {
                continue;
            }
            for field in &read(&picture, &other).expect("the same window").fields {
                let is_same = own.iter().any(|own| own.value == field.value && own.text == field.expected);
                if !is_same {
                    assert_ne!(field.answer, Answer::Equal, "{id:?} {scale}: {} for {}", field.read, field.expected);
                    different += usize::from(field.answer == Answer::Different);
                }
            }
        }
    }
    println!("our figures: {equal} equal, {different} different for another dossier");
    assert!(equal >= 8, "{equal}");
    assert!(different >= 4, "{different}");
}

#[test]
fn what_is_no_window_is_refused_and_bounded() {
    let expected = [Candidate { value: SettingKey::ListeningPort, text: "8036".into() }];
    let plain = |width, height, level| Grey::of_rgba(width, height, &vec![level; 4 * width * height]).expect("pixels");
    assert_eq!(read(&plain(1, 30_000, 255), &expected), Err(ScreenError::NothingKnown));
    assert_eq!(read(&plain(30_000, 1, 0), &expected), Err(ScreenError::NothingKnown));
    assert_eq!(read(&plain(1, 1, 7), &expected), Err(ScreenError::NothingKnown));
    assert!(matches!(read(&plain(5_000, 4_000, 255), &expected), Err(ScreenError::TooLarge { .. })));
    let specks = image::RgbaImage::from_fn(1_400, 1_000, |x, y| {
        let is_ink = x % 4 == 0 && y % 3 == 0;
        image::Rgba(if is_ink { [0, 0, 0, 255] } else { [255; 4] })
    });
    assert_eq!(read(&grey(&specks), &expected), Err(ScreenError::TooManySpecks));
    // A noise that is the same each time.
    let mut state = 7_u32;
    let noise = image::RgbaImage::from_fn(900, 700, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [level, ..] = state.to_be_bytes();
        image::Rgba([level, level, level, 255])
    });
    let noise = read(&grey(&noise), &expected);
    assert!(matches!(noise, Err(ScreenError::TooManySpecks | ScreenError::NothingKnown)), "{noise:?}");
    assert!(Grey::of_rgba(10, 10, &[0; 3]).is_none());
}

#[test]
fn a_reading_that_is_stopped_says_so() {
    let stop = CancelToken::default();
    stop.cancel();
    let picture = Grey::of_rgba(40, 40, &[255; 4 * 40 * 40]).expect("pixels");
    assert_eq!(screen::read(&picture, None, &[], &stop, |_| ()), Err(ScreenError::Stopped));
}
