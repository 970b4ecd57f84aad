//! What was read of a capture: its fields lit on the picture, and one answer for each.

use super::reading::{AROUND, ByEye, Fault, Field, Message, Reading};
use crate::app::theme::styles;
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, text_button};
use crate::i18n::screen as say;
use crate::screen::Answer;
use crate::text;
use iced::widget::image::Handle;
use iced::widget::{Column, Row, Stack, column, container, image, pin, responsive, row};
use iced::{Color, Element, Length, Size};

/// How wide the picture is drawn.
const WIDTH: f32 = 420.0;
/// How high the part of a field in doubt is drawn at the most: twice a screen's letters.
const PART: f32 = 44.0;
/// How many times it is enlarged at the most.
const ENLARGED: f32 = 3.0;
/// The room that there is for it in the narrowest window.
const NARROWEST: f32 = 280.0;

/// The reading of a capture, under it.
pub fn view<'a>(ui: Ui<'a>, reading: &'a Reading) -> Element<'a, Message> {
    let mut parts = Column::new().spacing(space::S).push(ui.caption(text!(ui.i18n, "ecran-rien-ne-sort")));
    parts = parts.push(lit(ui, reading));
    match &reading.ended {
        None => {
            let (done, all) = reading.lines;
            let said = text!(ui.i18n, "ecran-progres", fait = done.to_string(), total = all.to_string());
            let stop = text_button(ui, Kind::Quiet, text!(ui.i18n, "ecran-arreter"), Some(Message::Stop));
            let bar = ui.progress_bar(done as f32 / all.max(1) as f32);
            parts = parts.push(bar).push(row![ui.caption(said), stop].spacing(space::S));
        }
        Some(Err(Fault::Screen(error))) => parts = parts.push(ui.warning(say::error(ui.i18n, error))),
        Some(Err(Fault::Picture(error))) => {
            parts = parts.push(ui.warning(crate::i18n::captures::error(ui.i18n, error)));
        }
        Some(Ok(whole)) => {
            let unseen: Vec<String> = whole.unseen.iter().map(|&value| ui.i18n.value(value)).collect();
            if !unseen.is_empty() {
                parts = parts.push(ui.caption(text!(ui.i18n, "ecran-pas-vus", valeurs = unseen.join(", "))));
            }
        }
    }
    for field in &reading.fields {
        parts = parts.push(one(ui, reading, field));
    }
    if reading.ended.is_some() {
        parts = parts.push(text_button(ui, Kind::Quiet, text!(ui.i18n, "ecran-fermer"), Some(Message::Close)));
    }
    parts.width(Length::Fill).into()
}

/// The picture, a frame around each field that was read: as wide as there is room, and the frames with it.
fn lit<'a>(ui: Ui<'a>, reading: &'a Reading) -> Option<Element<'a, Message>> {
    let (handle, width, height) = reading.picture.as_ref()?;
    let drawn = move |room: Size| framed(ui, reading, handle, (*width as f32, *height as f32), room.width);
    Some(responsive(drawn).height(Length::Shrink).into())
}

fn framed<'a>(
    ui: Ui<'a>,
    reading: &'a Reading,
    handle: &Handle,
    (width, height): (f32, f32),
    room: f32,
) -> Element<'a, Message> {
    let scale = (WIDTH.min(room) / width).min(1.0);
    let sized = |side: f32| side * scale;
    let picture = image(handle.clone()).width(sized(width)).height(sized(height));
    let mut stack = Stack::new().push(picture);
    for Field { reading: field, .. } in &reading.fields {
        let color = color(ui, field.answer);
        let frame = container(iced::widget::Space::new())
            .width(sized(field.area.width as f32) + 6.0)
            .height(sized(field.area.height as f32) + 6.0)
            .style(styles::boxed(Color::TRANSPARENT, color));
        let (x, y) = (sized(field.area.x as f32) - 3.0, sized(field.area.y as f32) - 3.0);
        stack = stack.push(pin(frame).x(x.max(0.0)).y(y.max(0.0)));
    }
    stack.into()
}

fn color(ui: Ui<'_>, answer: Answer) -> Color {
    match answer {
        Answer::Equal => ui.palette.done,
        Answer::Different => ui.palette.refused,
        Answer::Doubt => ui.palette.warning,
    }
}

/// One field: its name, its answer, and what the answer rests on.
fn one<'a>(ui: Ui<'a>, reading: &'a Reading, field: &'a Field) -> Element<'a, Message> {
    let Field { reading: read, part } = field;
    let by_eye = reading.by_eye.get(&read.value);
    let answer = match by_eye {
        None => say::answer(ui.i18n, read.answer),
        Some(ByEye::Same) => text!(ui.i18n, "ecran-vu-pareil"),
        Some(ByEye::Different) => text!(ui.i18n, "ecran-vu-different"),
    };
    let name = ui.i18n.named(ui.i18n.value(read.value), answer);
    let mut parts = Column::new().spacing(space::XS).push(ui.strong(name, size::TEXT));
    if read.answer != Answer::Equal {
        // The same height for both, one above the other: an eye decides.
        let (width, height) =
            (read.area.width as f32 + 2.0 * AROUND as f32, read.area.height as f32 + 2.0 * AROUND as f32);
        let largest = if read.answer == Answer::Doubt { ENLARGED } else { 1.0 };
        let scale = (PART / height).min(NARROWEST / width).min(largest);
        let shown = image(part.clone()).width(width * scale).height(height * scale);
        parts = parts.push(shown).push(ui.value(&read.expected));
    }
    if read.answer == Answer::Different {
        let both = text!(ui.i18n, "ecran-ligne-lu", lu = say::read(read), attendu = read.expected.clone());
        parts = parts.push(ui.text(both.trim_start().to_owned()));
        for gap in read.comparison.iter().flat_map(|comparison| &comparison.gaps) {
            parts = parts.push(ui.text(crate::i18n::compare::meaning(ui.i18n, gap)));
        }
    }
    if read.answer == Answer::Doubt {
        let say = |seen| Some(Message::Seen(read.value, seen));
        let same = text_button(ui, Kind::Plain, text!(ui.i18n, "ecran-pareil"), say(ByEye::Same));
        let other = text_button(ui, Kind::Plain, text!(ui.i18n, "ecran-pas-pareil"), say(ByEye::Different));
        parts = parts.push(Row::new().spacing(space::S).push(same).push(other).wrap());
    }
    column![parts].into()
}
