//! What an annex gathers, and what becomes of it in the pages: instructions with their figures, every one with its words.

use super::*;
use crate::document::engine::Engine;
use crate::document::{figure, sheet};
use crate::domain::inputs::{Hosting, Inputs};
use crate::domain::timestamp::Timestamp;
use crate::dossier::Dossier;
use crate::dossier::captures::Source;
use crate::lang::Language;
use crate::walkthrough::StepId;
use image::{ImageFormat, RgbImage};
use std::cell::OnceCell;
use std::io::Cursor;
use typst::introspection::Tag;
use typst::layout::{Frame, FrameItem};

fn now() -> Timestamp {
    Timestamp::parse("2014-08-25T14:03:07+02:00").unwrap()
}

struct Bench {
    folder: tempfile::TempDir,
    dossier: Dossier,
    /// What the papers are made from, once the captures are there.
    shareable: OnceCell<Shareable>,
    walkthrough: Walkthrough,
    catalogue: Catalogue,
    figures: FigureCatalogue,
    settings: Settings,
    content: Content,
}

impl Bench {
    fn new(hosting: Hosting) -> Self {
        let mut inputs = Inputs::default();
        inputs.school.name = "Collège #panic() $x$ *La Bourgade*".into();
        inputs.school.uai = "0069999L".into();
        inputs.school.hosting = hosting;
        inputs.address = "http://notes.clg-la-bourgade.ac-nice.fr:80".into();
        inputs.server.listening_port = "8036".into();
        inputs.ent.id = "agora06".into();
        let catalogue = Catalogue::embedded().unwrap();
        let settings = Settings::compute(&inputs, &catalogue).unwrap();
        Self {
            folder: tempfile::tempdir().unwrap(),
            dossier: Dossier { inputs, ..Dossier::default() },
            shareable: OnceCell::new(),
            walkthrough: Walkthrough::embedded().unwrap(),
            catalogue,
            figures: FigureCatalogue::embedded().unwrap(),
            settings,
            content: Content::Both,
        }
    }

    fn capture(&mut self, step: &str, description: &str, width: u32, height: u32) -> Capture {
        let mut bytes = Cursor::new(Vec::new());
        RgbImage::new(width, height).write_to(&mut bytes, ImageFormat::Png).unwrap();
        self.shareable.take();
        let captures = Captures::of(self.folder.path());
        let source = Source::Bytes(bytes.get_ref());
        captures.add(&mut self.dossier, source, &StepId::from(step), description, now()).unwrap()
    }

    fn shareable(&self) -> &Shareable {
        self.shareable.get_or_init(|| self.dossier.shareable())
    }

    fn gather<'a>(&'a self, choice: &AnnexSteps, i18n: &'a I18n) -> Result<Annex<'a>, AnnexError> {
        let Self { folder, walkthrough, catalogue, figures, settings, .. } = self;
        let (folder, dossier) = (folder.path(), self.shareable());
        let wanted = AnnexRequest { steps: choice.clone(), content: self.content };
        Annex::gather(&wanted, Sources { dossier, folder, settings, walkthrough, catalogue, figures, i18n })
    }
}

fn steps(ids: &[&str]) -> AnnexSteps {
    AnnexSteps::Steps(ids.iter().map(|&id| id.to_owned()).collect())
}

fn plates<'a>(annex: &'a Annex<'_>) -> Vec<&'a Plate> {
    annex.steps.iter().flat_map(|step| &step.plates).collect()
}

fn captions(annex: &Annex<'_>) -> Vec<String> {
    plates(annex).iter().map(|plate| plate.caption.clone()).collect()
}

#[test]
fn the_chosen_steps_are_shown_in_the_guides_order_with_their_captures() {
    let mut bench = Bench::new(Hosting::OwnServer);
    bench.capture("publication", "Mon écran", 30, 20);
    bench.capture("nouvelle-base", "Autre écran", 30, 20);
    let i18n = I18n::new(Language::French);
    let annex = bench.gather(&steps(&["publication", "arreter-services-2013"]), &i18n).unwrap();
    let shown = plates(&annex);
    let names: Vec<_> = shown.iter().map(|plate| plate.picture.clone()).collect();
    let expected = [
        Picture::Drawing { name: "arreter-service" },
        Picture::Drawing { name: "publication" },
        Picture::Capture { rank: 0 },
    ];
    assert_eq!(names, expected);
    assert_eq!(captions(&annex)[2], "Mon écran");
    assert_eq!(shown[2].origin, "Capture du 25 août 2014");
    assert_eq!(shown[1].origin, "Avec vos valeurs");
    assert!(shown[1].alternative.contains("8036"), "the dossier's values in words");
    assert_eq!(annex.steps[1].title, "Étape\u{a0}16 – Régler la publication");
}

#[test]
fn all_of_them_means_every_figure_once_and_every_capture() {
    for (hosting, most) in [(Hosting::OwnServer, FigureId::ALL.len()), (Hosting::Publisher, FigureId::ALL.len() - 1)] {
        let mut bench = Bench::new(hosting);
        bench.capture("publication", "a", 30, 20);
        bench.capture("une-etape-d-avant", "b", 30, 20);
        let i18n = I18n::new(Language::English);
        let annex = bench.gather(&AnnexSteps::All, &i18n).unwrap();
        let drawn: Vec<_> =
            plates(&annex).into_iter().filter(|plate| matches!(plate.picture, Picture::Drawing { .. })).collect();
        assert!(drawn.len() <= most && drawn.len() > 5, "{}", drawn.len());
        assert!(drawn.iter().all(|plate| drawn.iter().filter(|other| other.picture == plate.picture).count() == 1));
        assert_eq!(hosting == Hosting::OwnServer, drawn.len() == FigureId::ALL.len());
        let others: Vec<_> = captions(&annex).into_iter().filter(|caption| caption.len() == 1).collect();
        assert_eq!(others, ["a", "b"]);
    }
}

#[test]
fn one_may_want_only_the_figures_or_only_the_captures() {
    let mut bench = Bench::new(Hosting::OwnServer);
    bench.capture("publication", "Mon écran", 30, 20);
    bench.capture("une-etape-d-avant", "Ancien", 30, 20);
    let i18n = I18n::new(Language::French);
    bench.content = Content::Captures;
    assert_eq!(captions(&bench.gather(&AnnexSteps::All, &i18n).unwrap()), ["Mon écran", "Ancien"]);
    assert_eq!(bench.gather(&steps(&["nouvelle-base"]), &i18n).err(), Some(AnnexError::Nothing));
    bench.content = Content::Figures;
    let annex = bench.gather(&AnnexSteps::All, &i18n).unwrap();
    assert_eq!(plates(&annex).len(), FigureId::ALL.len());
    assert!(plates(&annex).iter().all(|plate| matches!(plate.picture, Picture::Drawing { .. })));
}

#[test]
fn a_step_that_does_not_exist_and_an_empty_annex_are_refused() {
    let bench = Bench::new(Hosting::OwnServer);
    let i18n = I18n::new(Language::French);
    let refused = |choice| bench.gather(&choice, &i18n).err();
    assert_eq!(refused(steps(&["publication", "ailleurs"])), Some(AnnexError::UnknownStep { id: "ailleurs".into() }));
    assert_eq!(refused(steps(&["installer-client"])), None, "its instructions are something to show");
    assert_eq!(refused(steps(&[])), Some(AnnexError::Nothing));
}

#[test]
fn a_capture_that_cannot_be_read_is_said_and_the_sheet_is_made() {
    let mut bench = Bench::new(Hosting::OwnServer);
    let lost = bench.capture("publication", "Perdue", 30, 20);
    let broken = bench.capture("publication", "Abîmée", 30, 20);
    let captures = Captures::of(bench.folder.path());
    std::fs::remove_file(captures.path(&lost)).unwrap();
    std::fs::write(captures.path(&broken), b"\x89PNG\r\n\x1a\n").unwrap();
    let i18n = I18n::new(Language::French);
    let annex = bench.gather(&steps(&["publication"]), &i18n).unwrap();
    for plate in &plates(&annex)[1..] {
        assert_eq!(plate.picture, Picture::Missing);
        assert!(plate.origin.contains(".png"), "{}", plate.origin);
    }
    pdf(&bench, &annex, &i18n);
}

fn engine() -> Engine {
    Engine::new(&[sheet::SOURCES, figure::SOURCES]).unwrap()
}

fn pdf(bench: &Bench, annex: &Annex<'_>, i18n: &I18n) -> Vec<u8> {
    let (dossier, settings, walkthrough) = (bench.shareable(), &bench.settings, &bench.walkthrough);
    let when = now().date_time();
    crate::document::sheet(&engine(), dossier, settings, walkthrough, i18n, when, Some(annex)).unwrap()
}

/// What a page holds: its pictures' sizes, and how many figures begin on it.
#[derive(Default, Debug)]
struct Found {
    figures: usize,
    text: String,
}

fn look(frame: &Frame, found: &mut Found) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => look(&group.frame, found),
            FrameItem::Text(text) => found.text.push_str(&text.text),
            FrameItem::Tag(Tag::Start(element, _)) if element.elem().name() == "figure" => found.figures += 1,
            _ => {}
        }
    }
}

#[test]
fn the_pages_hold_every_step_and_plate_in_both_languages_whatever_the_pictures_shapes() {
    let mut bench = Bench::new(Hosting::OwnServer);
    let longest = format!("{} {}", "mot".repeat(60), "très long ".repeat(31)).chars().take(500).collect::<String>();
    for (step, description, width, height) in [
        ("publication", "#eval(\"1\") $x$ *gras* <a> @b", 1920, 1080),
        ("publication", longest.as_str(), 400, 2000),
        ("publication", longest.as_str(), 2000, 1),
        ("nouvelle-base", "Petit", 1, 1),
        ("suivi-habituel", "中文 \u{202e}", 2000, 2000),
    ] {
        bench.capture(step, description, width, height);
    }
    for language in Language::ALL {
        let i18n = I18n::new(language);
        let annex = bench.gather(&AnnexSteps::All, &i18n).unwrap();
        let engine = engine();
        let mut model = sheet::summary::summary(
            bench.shareable(),
            &bench.settings,
            &bench.walkthrough,
            &i18n,
            now().local().date(),
        );
        model.sections = vec![annex.section()];
        let document = sheet::compile(&engine, &model, annex.readings().unwrap()).unwrap();
        let pages: Vec<_> = document
            .pages()
            .iter()
            .map(|page| {
                let mut found = Found::default();
                look(&page.frame, &mut found);
                found
            })
            // The sheet's own title stands before the annex.
            .skip_while(|page| page.figures == 0)
            .collect();
        let counts: Vec<_> = pages.iter().map(|page| page.figures).collect();
        assert_eq!(counts.iter().sum::<usize>(), plates(&annex).len());
        let long = pages.iter().filter(|page| page.text.trim().len() < 200 && page.figures == 0).count();
        assert_eq!(long, 0, "no page is nearly empty");
        let text: String = pages.iter().map(|page| page.text.as_str()).collect();
        assert!(text.contains("#eval(\"1\")") && text.contains("*gras*"), "i18n are data");
        // PDF/UA-1: every picture has its words, or no file comes out.
        assert!(pdf(&bench, &annex, &i18n).starts_with(b"%PDF"));
    }
}

/// On paper as on the screen, the number of an instruction is the one drawn on its figure, or it says which.
#[test]
fn the_numbers_of_instructions_and_figures_answer_each_other() {
    let bench = Bench::new(Hosting::OwnServer);
    let i18n = I18n::new(Language::French);
    let annex = bench.gather(&AnnexSteps::All, &i18n).unwrap();
    for (told, step) in annex.steps.iter().zip(bench.walkthrough.path(Hosting::OwnServer).steps()) {
        assert_eq!(told.instructions.len(), step.instructions().count(), "{}", told.title);
        for (line, numbered) in told.instructions.iter().zip(step.instructions()) {
            assert_eq!(line.number, numbered.number);
            let Some(callout) = &numbered.instruction.callout else { continue };
            let figure = bench.figures.figure(callout.figure.drawing().unwrap());
            assert!(figure.callouts.iter().any(|drawn| drawn.number == callout.number), "{}", told.title);
            let names_it = line.callout.as_ref().is_some_and(|said| said.contains(&figure.title.fr));
            assert_eq!(names_it, step.figures().len() > 1 || callout.number != line.number, "{}: {line:?}", told.title);
            let says_number = line.callout.as_ref().is_some_and(|said| said.contains(&callout.number.to_string()));
            assert!(callout.number == line.number || says_number, "{}: {line:?}", told.title);
        }
        assert_eq!(
            told.plates.iter().filter(|plate| matches!(plate.picture, Picture::Drawing { .. })).count() > 0,
            !step.figures().is_empty()
        );
    }
    let publication = annex.steps.iter().find(|step| step.title.contains("publication")).unwrap();
    assert!(
        publication.instructions.iter().any(|line| line.values.iter().any(|row| row.cell.text() == "http://+:8036/"))
    );
    assert!(publication.instructions.iter().any(|line| line.tools.as_ref().is_some_and(|it| it.contains("Script"))));
}
