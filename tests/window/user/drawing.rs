//! What is drawn: the window laid out, its texts, and its pixels.

use super::User;
use assistant_pronote::app::Message;
use assistant_pronote::app::testing::fonts;
use assistant_pronote::domain::line_ends::unmarked;
use iced::advanced::graphics::text::{Paragraph, Text};
use iced::advanced::text::Paragraph as _;
use iced::{Rectangle, Size};
use iced_test::runtime::user_interface::Cache;
use std::borrow::Cow;
use std::path::Path;
use std::sync::{Once, OnceLock};
use std::time::{Duration, Instant};

/// Where the window is drawn.
pub struct Canvas {
    picture: tiny_skia::Pixmap,
    mask: tiny_skia::Mask,
}

impl Canvas {
    fn new(width: u32, height: u32) -> Self {
        let picture = tiny_skia::Pixmap::new(width, height).expect("pixels");
        Self { picture, mask: tiny_skia::Mask::new(width, height).expect("a mask") }
    }
}

impl User {
    /// Every text that is drawn, signs apart.
    pub fn texts(&self) -> Vec<String> {
        self.drawn().into_iter().map(|(text, _)| text).collect()
    }

    /// The darkest point there is in a place of the window as it is now, menus and selections included: from 0, black,
    /// to 765, white.
    pub fn darkest(&mut self, place: Rectangle) -> u32 {
        let pixels = self.pixels();
        let width = self.size.width as usize;
        let shade = |x: usize, y: usize| pixels[4 * (y * width + x)..][..3].iter().map(|part| u32::from(*part)).sum();
        let columns = place.x as usize..(place.x + place.width) as usize;
        let rows = place.y as usize..(place.y + place.height) as usize;
        rows.flat_map(|y| columns.clone().map(move |x| (x, y))).map(|(x, y)| shade(x, y)).min().expect("a place")
    }

    /// The colour of a point.
    pub fn pixel(&mut self, x: f32, y: f32) -> [u8; 3] {
        let pixels = self.pixels();
        let at = 4 * (y as usize * self.size.width as usize + x as usize);
        [pixels[at], pixels[at + 1], pixels[at + 2]]
    }

    /// The window as it is now: scrolled, with its menus and its selections.
    pub fn pixels(&mut self) -> Vec<u8> {
        use iced::advanced::renderer::{Headless, Style};
        let theme = self.app.theme().expect("a theme");
        let base = iced::theme::Base::base(&theme);
        let renderer = self.renderer.get_mut();
        let mut screen = Screen::build(self.app.view(), self.size, self.cache.take(), renderer);
        let redraw = iced::Event::Window(iced::window::Event::RedrawRequested(Instant::now()));
        let clipboard = &mut iced::advanced::clipboard::Null;
        let _ = screen.update(&[redraw], self.pointer, renderer, clipboard, &mut Vec::new());
        screen.draw(renderer, &theme, &Style { text_color: base.text_color }, self.pointer);
        self.cache.replace(screen.into_cache());
        let size = iced::Size::new(self.size.width as u32, self.size.height as u32);
        renderer.screenshot(size, 1.0, base.background_color)
    }

    /// Does what a message asks as the window does, to the last pixel, and tells how long that keeps the processor: to
    /// answer, to lay out, to draw, to make the pixels; then waits for what follows.
    pub fn time_to_pixels(&mut self, message: Message) -> [Duration; 4] {
        use iced::advanced::graphics::Viewport;
        use iced::advanced::renderer::Style;
        // Kept from one picture to the next, as the window keeps them: only what is drawn is counted.
        let (width, height) = (self.size.width as u32, self.size.height as u32);
        let viewport = Viewport::with_physical_size(Size::new(width, height), 1.0);
        let kept = self.canvas.take().filter(|kept| (kept.picture.width(), kept.picture.height()) == (width, height));
        let mut pixels = kept.unwrap_or_else(|| Canvas::new(width, height));
        let begun = busy();
        let task = self.app.update(message);
        let answered = busy();
        let theme = self.app.theme().expect("a theme");
        let base = iced::theme::Base::base(&theme);
        let renderer = self.renderer.get_mut();
        let mut screen = Screen::build(self.app.view(), self.size, self.cache.take(), renderer);
        let redraw = iced::Event::Window(iced::window::Event::RedrawRequested(Instant::now()));
        let clipboard = &mut iced::advanced::clipboard::Null;
        let _ = screen.update(&[redraw], self.pointer, renderer, clipboard, &mut Vec::new());
        let laid_out = busy();
        screen.draw(renderer, &theme, &Style { text_color: base.text_color }, self.pointer);
        let drawn = busy();
        self.cache.replace(screen.into_cache());
        let whole = [Rectangle::with_size(self.size)];
        renderer.draw(&mut pixels.picture.as_mut(), &mut pixels.mask, &viewport, &whole, base.background_color);
        let made = busy();
        self.canvas = Some(pixels);
        self.follow(task);
        [answered - begun, laid_out - answered, drawn - laid_out, made - drawn]
    }

    /// Every text that is drawn, signs apart, and where on a page that is not scrolled.
    pub fn drawn(&self) -> Vec<(String, Rectangle)> {
        let mut renderer = iced::Renderer::new(fonts::TEXT, 16.0.into());
        let theme = self.app.theme().expect("a theme");
        let screen = shown(self.app.view(), self.size, &theme, &mut renderer);
        let items = renderer.layers().iter().flat_map(|layer| layer.text.iter()).flat_map(|item| item.as_slice());
        let paragraphs = items.filter_map(|text| match text {
            Text::Paragraph { paragraph, position, .. } => {
                Some((paragraph.upgrade().filter(|paragraph| !is_sign(paragraph))?, *position))
            }
            _ => None,
        });
        let texts = paragraphs.map(|(paragraph, position)| {
            let text = paragraph.buffer().lines.iter().map(|line| line.text()).collect::<Vec<_>>().join("\n");
            // What says where a line may end is not seen.
            let text = unmarked(&text);
            (text, Rectangle::new(position, paragraph.min_bounds()))
        });
        let texts = texts.collect();
        drop(screen);
        texts
    }
}

impl User {
    /// The colours of every text drawn that begins so.
    pub fn colors_of(&self, beginning: &str) -> Vec<iced::Color> {
        let mut renderer = iced::Renderer::new(fonts::TEXT, 16.0.into());
        let theme = self.app.theme().expect("a theme");
        let screen = shown(self.app.view(), self.size, &theme, &mut renderer);
        let items = renderer.layers().iter().flat_map(|layer| layer.text.iter()).flat_map(|item| item.as_slice());
        let colors = items.filter_map(|text| match text {
            Text::Paragraph { paragraph, color, .. } => {
                let paragraph = paragraph.upgrade()?;
                let said = paragraph.buffer().lines.iter().map(|line| line.text()).collect::<Vec<_>>().join("\n");
                unmarked(&said).starts_with(beginning).then_some(*color)
            }
            _ => None,
        });
        let colors = colors.collect();
        drop(screen);
        colors
    }
}

/// How long this thread has kept a processor: what else the machine does is not counted. Linux tells it; elsewhere, the
/// time that has gone.
fn busy() -> Duration {
    static BEGUN: OnceLock<Instant> = OnceLock::new();
    // Else the kernel tells what it counted at its last tick, up to 4 ms ago.
    std::thread::yield_now();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| BEGUN.get_or_init(Instant::now).elapsed(), Duration::from_nanos)
}

/// Whether what is drawn is a sign of the icon font, which says nothing.
pub fn is_sign(paragraph: &Paragraph) -> bool {
    paragraph.font() == fonts::ICONS
}

/// The program's own fonts, once.
pub fn load_fonts() {
    static FONTS: Once = Once::new();
    FONTS.call_once(|| {
        let mut system = iced::advanced::graphics::text::font_system().write().expect("fonts");
        fonts::FILES.iter().for_each(|file| system.load_font(Cow::Borrowed(*file)));
    });
}

/// What is drawn stays in the renderer as long as this lives.
pub type Screen<'a> = iced_test::runtime::user_interface::UserInterface<'a, Message, iced::Theme, iced::Renderer>;

/// Lays out and draws, without pixels yet.
pub fn shown<'a>(
    view: iced::Element<'a, Message>,
    size: Size,
    theme: &iced::Theme,
    renderer: &mut iced::Renderer,
) -> Screen<'a> {
    use iced::advanced::renderer::Style;
    load_fonts();
    let mut screen = Screen::build(view, size, Cache::default(), renderer);
    let redraw = iced::Event::Window(iced::window::Event::RedrawRequested(std::time::Instant::now()));
    let cursor = iced::mouse::Cursor::Unavailable;
    let _ = screen.update(&[redraw], cursor, renderer, &mut iced::advanced::clipboard::Null, &mut Vec::new());
    screen.draw(renderer, theme, &Style { text_color: iced::theme::Base::base(theme).text_color }, cursor);
    screen
}

/// The pages as pixels, from their tops, whatever has the focus.
pub fn picture(user: &User) -> Vec<u8> {
    use iced::advanced::renderer::Headless;
    let mut renderer = iced::Renderer::new(fonts::TEXT, 16.0.into());
    let theme = user.app.theme().expect("a theme");
    let screen = shown(user.app.view(), user.size, &theme, &mut renderer);
    let size = iced::Size::new(user.size.width as u32, user.size.height as u32);
    let pixels = renderer.screenshot(size, 1.0, iced::theme::Base::base(&theme).background_color);
    drop(screen);
    pixels
}

/// Writes pixels where a person will look at them.
pub fn keep(path: &Path, size: Size, pixels: Vec<u8>) {
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder of pictures");
    let picture = image::RgbaImage::from_raw(size.width as u32, size.height as u32, pixels).expect("whole");
    image::DynamicImage::from(picture).to_rgb8().save(path).expect("written");
}
