//! A field of the dossier: its example, its help, what is refused, understood, offered.

use super::Message;
use crate::app::context::Open;
use crate::app::theme::fonts;
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::app::ui::field::{Offers, Remark, field as draw};
use crate::domain::guess::guesses;
use crate::domain::inputs::{Attribute, Field, Hosting, Inputs};
use crate::domain::settings::Problem;
use crate::domain::space::Space;
use crate::domain::warning::Warning;
use crate::i18n::UserMessage;
use crate::{i18n, text};
use iced::widget::{container, row};
use iced::{Element, Length};

/// The width of a box for a number, in logical pixels: its example stands in it.
const SHORT: f32 = 280.0;

/// The name of a field's widget, for the focus to go to it.
pub fn field_id(field: Field) -> iced::widget::Id {
    iced::widget::Id::from(format!("champ-{}", field.id()))
}

/// One of the dossier's fields.
pub fn field<'a>(ui: Ui<'a>, open: &'a Open, field: Field) -> Element<'a, Message> {
    labelled(ui, open, field, ui.i18n.field(field))
}

/// A line of a table: the field's name, then its box.
pub fn line<'a>(ui: Ui<'a>, open: &'a Open, field: Field) -> Element<'a, Message> {
    let name = container(ui.strong(ui.i18n.field(field), size::TEXT)).padding([7.0, 0.0]);
    let field = container(labelled(ui, open, field, String::new())).width(Length::FillPortion(5));
    row![name.width(Length::FillPortion(3)), field].spacing(space::M).into()
}

fn labelled<'a>(ui: Ui<'a>, open: &'a Open, field: Field, label: String) -> Element<'a, Message> {
    let inputs = &open.session.dossier().inputs;
    let typed = inputs.get(field);
    // What is still missing is said once the user tried to go on.
    let is_shown = |problem: &Problem| open.show_validation || *problem != Problem::Missing;
    let blocker = open.session.blocker(field).filter(|blocker| is_shown(&blocker.problem));
    let is_words = matches!(field, Field::Name | Field::ContactName);
    draw(ui, field_id(field), typed)
        .label(label)
        .optional(is_optional(field))
        .editable(!open.session.is_read_only())
        .width(width(field))
        .example(example(field, inputs.school.hosting))
        .font(if is_words { fonts::TEXT } else { fonts::MONO })
        .help(help(ui, field))
        .problem(blocker.map(|blocker| i18n::problems::blocker(ui.i18n, blocker)))
        .notes(notes(ui, open, field))
        .offers(offers(inputs, field))
        .view(move |text| Message::Typed(field, text))
}

/// Where the group of a field does not say so for all of it, as that of the contact and that of the server do.
fn is_optional(field: Field) -> bool {
    matches!(field, Field::Port2013 | Field::CasServer)
}

/// A box as wide as what it waits for, where that is short: its width says how much is expected.
fn width(field: Field) -> Length {
    match field {
        Field::Uai | Field::Port2013 | Field::ListeningPort | Field::ServerIp | Field::ContactPhone => {
            Length::Fixed(SHORT)
        }
        _ => Length::Fill,
    }
}

/// What the field offers to take with a click.
fn offers(inputs: &Inputs, field: Field) -> Offers<Message> {
    match field {
        Field::Address if inputs.school.hosting == Hosting::Publisher => Offers::Never,
        Field::Address | Field::ListeningPort | Field::InstallFolder | Field::Base => {
            let values = guesses(field, inputs).into_iter();
            Offers::Some(values.map(|value| (value.clone(), Message::Guessed(field, value))).collect())
        }
        _ => Offers::Never,
    }
}

/// What was understood of a text.
fn notes(ui: Ui<'_>, open: &Open, wanted: Field) -> Vec<(Remark, UserMessage)> {
    let remark = |warning: &Warning| match warning {
        Warning::Understood { field, note } if *field == wanted => Some(match note.needs_attention() {
            true => Remark::Wrong,
            false => Remark::Understood,
        }),
        Warning::BaseCompleted { .. } if wanted == Field::Base => Some(Remark::Understood),
        _ => None,
    };
    let said = |warning| Some((remark(warning)?, i18n::warnings::warning(ui.i18n, warning)));
    open.session.warnings().iter().filter_map(said).collect()
}

fn example(field: Field, hosting: Hosting) -> &'static str {
    match field {
        Field::Address if hosting == Hosting::Publisher => "https://0069999l.index-education.net/pronote",
        Field::Name => "Collège La Bourgade",
        Field::Uai => "0069999L",
        // Short enough to be read whole in its box.
        Field::Address => "http://notes.clg-exemple.fr:8036",
        Field::ServerIp => "10.106.152.36",
        Field::ServerName => "serveur-pronote",
        Field::ListeningPort | Field::Port2013 => "8036",
        Field::InstallFolder => r"D:\PRONOTE 2014",
        Field::Base => "base_bourgade_2014.not",
        Field::ContactName => "Mme Martin",
        Field::ContactPhone => "04 93 00 00 00",
        Field::ContactEmail => "ce.0069999L@ac-nice.fr",
        Field::Ent => "Agora06",
        Field::CasServer => "https://www.agora06.fr/cas",
        Field::CasLogin => "https://www.agora06.fr/cas/login",
        Field::CasValidation => "https://www.agora06.fr/cas/samlValidate",
        Field::Attribute(Attribute::LastName) => "sn",
        Field::Attribute(Attribute::FirstName) => "givenName",
        Field::Attribute(Attribute::BirthDate) => "ENTPersonDateNaissance",
        Field::Attribute(Attribute::Postcode) => "postalCode",
        Field::Attribute(Attribute::Profile) => "ENTPersonProfils",
        Field::Profile(Space::Professeurs) => "National_3",
        Field::Profile(Space::Eleves) => "National_1",
        Field::Profile(Space::Parents) => "National_2",
        Field::Profile(Space::Academie) => "National_7",
        Field::Profile(Space::VieScolaire) => "National_4;National_5;National_6",
        Field::Profile(Space::Entreprise) => "",
    }
}

/// « Où trouver cette valeur ? »
fn help(ui: Ui<'_>, field: Field) -> String {
    match field {
        Field::Uai => text!(ui.i18n, "aide-uai"),
        Field::Address => text!(ui.i18n, "aide-adresse"),
        Field::ServerIp => text!(ui.i18n, "aide-ip"),
        Field::ServerName => text!(ui.i18n, "aide-serveur"),
        Field::ListeningPort => text!(ui.i18n, "aide-port"),
        Field::Port2013 => text!(ui.i18n, "aide-port-2013"),
        Field::InstallFolder => text!(ui.i18n, "aide-dossier"),
        Field::Base => text!(ui.i18n, "aide-base"),
        Field::CasServer => text!(ui.i18n, "aide-cas"),
        Field::Profile(Space::Entreprise) => text!(ui.i18n, "aide-entreprise"),
        _ => String::new(),
    }
}
