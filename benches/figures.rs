//! How long each figure takes, and what memory showing them all leaves: `cargo bench --bench figures`.
//!
//! Cold: a new engine that remembers nothing. Warm: the next key typed in a value. Both at the window's 2×;
//! medians of [`ROUNDS`]. Nothing fails here: times depend on the machine.

use assistant_pronote::app::testing::{FigureCache, Session};
use assistant_pronote::document::engine::Engine;
use assistant_pronote::document::figure::{FigureValues, SOURCES, View};
use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::inputs::Inputs;
use assistant_pronote::domain::settings::Settings;
use assistant_pronote::domain::timestamp::Timestamp;
use assistant_pronote::dossier::{Dossier, Store};
use assistant_pronote::i18n::I18n;
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::figure_catalogue::FigureCatalogue;
use assistant_pronote::walkthrough::{FigureId, Walkthrough};
use std::time::{Duration, Instant};

const ROUNDS: u16 = 9;
const SCALE: f32 = 2.0;

fn inputs(port: u16) -> Inputs {
    let mut inputs = Inputs::default();
    inputs.school.name = "Collège La Bourgade".into();
    inputs.school.uai = "0069999L".into();
    inputs.address = format!("http://notes.clg-la-bourgade.ac-nice.fr:{port}");
    inputs.server.ip = "10.106.152.36".into();
    inputs.server.name = "serveur-pronote".into();
    inputs.server.listening_port = port.to_string();
    inputs.server.install_folder = r"E:\PRONOTE 2014".into();
    inputs.server.base = "base_bourgade_2014.not".into();
    inputs.ent.id = "agora06".into();
    inputs
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64() * 1000.0
}

fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    std::hint::black_box(work());
    start.elapsed()
}

/// What the process holds, in megabytes: now, and at most so far. Linux tells it.
fn memory() -> Option<(u64, u64)> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let of = |name: &str| {
        let line = status.lines().find(|line| line.starts_with(name))?;
        line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kib| kib / 1024)
    };
    Some((of("VmRSS:")?, of("VmHWM:")?))
}

fn say_memory(when: &str) {
    match memory() {
        Some((now, most)) => println!("memory {when}: {now} MB, at most {most} MB"),
        None => println!("memory {when}: only Linux tells"),
    }
}

/// Every figure, page after page, as the window draws and keeps them.
fn show_all(catalogue: &Catalogue, i18n: &I18n) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bourgade");
    let dossier = Dossier { inputs: inputs(8036), ..Dossier::default() };
    Store::create(&path, &dossier, Timestamp::now()).expect("a dossier");
    let session = Session::reading(Store::open(&path).expect("the dossier"), catalogue);
    let walkthrough = Walkthrough::embedded().expect("the walkthrough");
    let mut cache = FigureCache::default();
    let mut first = None;
    for step in walkthrough.path(session.hosting()).steps() {
        for callout in
            [None].into_iter().chain(step.instructions().map(|numbered| numbered.instruction.callout.as_ref()))
        {
            for drawing in cache.draw(&step.figures(), callout, None, &session, catalogue, i18n) {
                let start = Instant::now();
                let drawn = iced::futures::executor::block_on(drawing).expect("drawn");
                first.get_or_insert(start.elapsed());
                cache.keep(drawn);
            }
        }
    }
    println!("the first of all, engine and fonts included: {:.0} ms", median(first.into_iter().collect()));
    say_memory("after every figure, with every callout lit in turn");
}

fn main() {
    let catalogue = Catalogue::embedded().expect("ENTs");
    let i18n = I18n::new(Language::French);
    let figures = FigureCatalogue::embedded().expect("figures");
    say_memory("before");
    show_all(&catalogue, &i18n);
    let shown = |port: u16| {
        let settings = Settings::compute(&inputs(port), &catalogue).expect("settings");
        FigureValues::of(&settings, &catalogue, &i18n)
    };
    let draw = |engine: &Engine, id: FigureId, shown: &FigureValues| {
        let view = View { id, figures: &figures, shown, lit: None, language: Language::French };
        view.pixels(engine, SCALE).expect("pixels")
    };
    println!("{:<26}{:>10}{:>10}   ms, medians of {ROUNDS}", "figure", "cold", "warm");
    for id in FigureId::ALL {
        let cold = (0..ROUNDS).map(|round| {
            Engine::forget();
            let engine = Engine::new(&[SOURCES]).expect("sources");
            let shown = shown(8000 + round);
            timed(|| draw(&engine, id, &shown))
        });
        let cold = median(cold.collect());
        let engine = Engine::new(&[SOURCES]).expect("sources");
        draw(&engine, id, &shown(8036));
        let warm = (0..ROUNDS).map(|round| {
            let shown = shown(9000 + round);
            timed(|| draw(&engine, id, &shown))
        });
        println!("{:<26}{cold:>10.1}{:>10.1}", id.name(), median(warm.collect()));
    }
    say_memory("at the end");
}
