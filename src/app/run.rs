//! Opening the window: its size, its icon, its fonts, what is dropped on it.

use super::message::Message;
use super::services::{Machine, Services};
use super::theme::fonts;
use super::{App, step};
use crate::crash::message::Audience;
use crate::crash::{self, Crash};
use crate::files::Files;
use crate::threads;
use crate::walkthrough::{Content, ContentFault, ContentPlaces};
use iced::{Size, window};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

/// The least the window can be, in logical pixels.
const SMALLEST: Size = Size::new(640.0, 420.0);
/// What it opens with: fits the server's console.
pub const FIRST: Size = Size::new(1024.0, 720.0);

/// What the window starts with.
pub struct Start {
    /// The machine.
    pub services: Arc<dyn Services>,
    /// A dossier, or a hand-over `.zip`, to open at once.
    pub dossier: Option<PathBuf>,
    /// Where the content is looked for, again when it was refused.
    pub places: ContentPlaces,
    /// The walkthroughs and the ENTs; those of the program when the files that are wanted are refused.
    pub content: Content,
    /// Why the files that are wanted are refused: no dossier is opened until they are mended.
    pub faults: Vec<ContentFault>,
}

/// The application; `start` is asked for once the system's own part of a window is there.
fn application(
    start: impl Fn() -> Start + 'static,
) -> iced::Application<impl iced::Program<Message = Message, Theme = iced::Theme>> {
    let mut window = iced::application(move || App::new(start()), App::update, App::view)
        .title(App::title)
        .theme(App::theme)
        .style(App::style)
        .scale_factor(App::scale_factor)
        .subscription(App::subscription)
        .default_font(fonts::TEXT)
        .window(window::Settings {
            size: FIRST,
            min_size: Some(SMALLEST),
            exit_on_close_request: false,
            icon: window_icon(),
            ..window::Settings::default()
        });
    for file in fonts::FILES {
        window = window.font(file);
    }
    window
}

/// The program's icon, made from `assets/icon/icon.svg`; without it the system shows its own.
fn window_icon() -> Option<window::Icon> {
    let picture = image::load_from_memory(include_bytes!("../../assets/icon/icon.png")).ok()?.into_rgba8();
    let (width, height) = picture.dimensions();
    window::icon::from_rgba(picture.into_raw(), width, height).ok()
}

/// Opens the window; the error, if any, is said in the system's own words.
pub fn run(dossier: Option<PathBuf>, places: ContentPlaces) -> ExitCode {
    // Beside what the system does for a window: the list of its fonts, and what is shown. Which steps there are decides
    // everything on the first picture.
    threads::aside(|| {
        let _ = iced::advanced::graphics::text::font_system();
    });
    let kept = places.clone();
    let reading = threads::begin(move || read(&kept));
    let start = move || {
        // The library asks once.
        let (content, faults) = reading.recv().unwrap_or_else(|_| read(&places));
        Start { services: Arc::new(Machine), dossier: dossier.clone(), places: places.clone(), content, faults }
    };
    match application(start).run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            crash::report(&Crash::NoWindow { reason: error.to_string() }, Audience::Window);
            ExitCode::FAILURE
        }
    }
}

/// The content that is wanted; the program's own, with what is wrong in the other, when that is refused.
fn read(places: &ContentPlaces) -> (Content, Vec<ContentFault>) {
    match places.read(&Files::system()) {
        Ok(content) => (content, Vec::new()),
        Err(faults) => match Content::embedded() {
            Ok(own) => (own, faults),
            // Both files are part of the program, and its tests read them.
            Err(faults) => {
                crash::report(&Crash::CorruptAssets { what: format!("{faults:?}") }, Audience::Window);
                std::process::exit(1)
            }
        },
    }
}

/// Files held over the window, and dropped.
pub(super) fn dropped(event: iced::Event, _: iced::event::Status, _: window::Id) -> Option<Message> {
    let iced::Event::Window(event) = event else { return None };
    let message = match event {
        window::Event::FileHovered(_) => step::captures::Message::Hovered,
        window::Event::FilesHoveredLeft => step::captures::Message::Left,
        window::Event::FileDropped(path) => step::captures::Message::Dropped(path),
        _ => return None,
    };
    Some(Message::Step(step::Message::Capture(message)))
}

/// The window gets the focus.
pub(super) fn focused(event: iced::Event, _: iced::event::Status, _: window::Id) -> Option<Message> {
    matches!(event, iced::Event::Window(window::Event::Focused)).then_some(Message::Focused)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_window_has_its_icon() {
        assert!(super::window_icon().is_some());
    }
}
