//! What is local to a school, for the papers: numbers, dates and people, all of them optional, folded until asked for.

use crate::app::action::Action;
use crate::app::context::{Context, Open};
use crate::app::theme::tokens::space;
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, text_button};
use crate::app::ui::field::field;
use crate::domain::{noted, trimmed};
use crate::dossier::history::{Edit, TextId};
use crate::dossier::{LocalFacts, LocalField};
use crate::i18n::problems;
use crate::text;
use chrono::NaiveDate;
use iced::Element;
use iced::widget::{Column, Id, Row, column};
use std::collections::BTreeMap;

/// From this width of the window on, two fields stand side by side.
const PAIRED: f32 = 1000.0;

/// What happens in the form.
#[derive(Clone, Debug)]
pub enum Message {
    /// Shows the fields, or folds them.
    Fold,
    Type(LocalField, String),
}

/// The form.
#[derive(Default)]
pub struct Facts {
    is_open: bool,
    /// As typed: the dossier keeps a text without its outer spaces, and none that it refuses.
    typed: BTreeMap<LocalField, String>,
}

impl Facts {
    /// Does what a message asks.
    pub fn update<M: Send + 'static>(&mut self, message: Message, cx: &mut Context) -> Action<M> {
        match message {
            Message::Fold => self.is_open = !self.is_open,
            Message::Type(field, text) => {
                // A text that cannot be kept stays in its field, which says so.
                cx.edit(Edit::Typing(TextId::Local(field)), |dossier| {
                    let _ = dossier.local.set(field, &text);
                });
                self.typed.insert(field, text);
            }
        }
        Action::none()
    }

    /// What a field shows: what is typed in it, unless the dossier has another text by now (undone, taken back).
    fn shown<'a>(&'a self, kept: &'a LocalFacts, field: LocalField) -> &'a str {
        let kept_text = kept.get(field).unwrap_or_default();
        let mut alone = LocalFacts::default();
        let is_it =
            |typed: &&String| alone.set(field, typed).is_err() || alone.get(field).unwrap_or_default() == kept_text;
        self.typed.get(&field).filter(is_it).map_or(kept_text, String::as_str)
    }

    /// The card: how many are filled, and the fields once they are asked for.
    pub fn view<'a>(&'a self, ui: Ui<'a>, open: &'a Open, today: NaiveDate) -> Element<'a, Message> {
        let kept = &open.session.dossier().local;
        let filled = LocalField::ALL.iter().filter(|&&field| kept.get(field).is_some()).count();
        let count = text!(ui.i18n, "precisions-compte", remplies = filled, toutes = LocalField::ALL.len());
        let label =
            if self.is_open { text!(ui.i18n, "papier-replier") } else { text!(ui.i18n, "precisions-completer") };
        let fold = text_button(ui, Kind::Plain, label, Some(Message::Fold));
        let about = ui.caption(text!(ui.i18n, "precisions-pour"));
        let head = column![ui.heading(text!(ui.i18n, "precisions-titre")), about, ui.caption(count), fold];
        let mut parts = Column::new().spacing(space::M).push(head.spacing(space::S));
        if self.is_open {
            // In two columns where there is room: such texts are short.
            let columns = if ui.width >= PAIRED { 2 } else { 1 };
            let fields: Vec<_> = LocalField::ALL.iter().map(|&each| self.one(ui, open, kept, each, today)).collect();
            let mut fields = fields.into_iter();
            while let Some(first) = fields.next() {
                let second = (columns == 2).then(|| fields.next()).flatten();
                parts = parts.push(Row::new().push(first).push(second).spacing(space::XL));
            }
        }
        ui.card(parts)
    }

    fn one<'a>(
        &'a self,
        ui: Ui<'a>,
        open: &Open,
        kept: &'a LocalFacts,
        each: LocalField,
        today: NaiveDate,
    ) -> Element<'a, Message> {
        let typed = self.shown(kept, each);
        let refused = LocalFacts::default().set(each, typed).err().map(|error| problems::contact(ui.i18n, &error));
        let is_to_come = each == LocalField::RequestDate && noted::is_to_come(typed, today);
        let problem = refused.or_else(|| is_to_come.then(|| problems::day_to_come(ui.i18n)));
        let problem = problem.filter(|_| !trimmed(typed).is_empty() && !open.session.is_read_only());
        field(ui, field_id(each), typed)
            .label(ui.i18n.local(each))
            .example(&example(ui, each))
            .problem(problem)
            .view(move |text| Message::Type(each, text))
    }
}

/// What goes in a field whose name does not say it; the others say it, or show their form once refused.
fn example(ui: Ui<'_>, field: LocalField) -> String {
    match field {
        LocalField::PronotePlace => text!(ui.i18n, "local-ent-rangement-exemple"),
        LocalField::LastingContact => text!(ui.i18n, "local-contact-durable-exemple"),
        _ => String::new(),
    }
}

/// The name of a field in the page.
pub fn field_id(field: LocalField) -> Id {
    Id::from(format!("precision-{field:?}"))
}
