//! From the dossier to the sheet: which parts, in which order, with which values.

use super::checks;
use super::values::{given, row, rows};
use super::{Block, Cell, Footer, Header, Row, Rows, Section, SheetModel, StepLine, StepMark};
use crate::document::{long_date, ticket};
use crate::domain::cas::CasServer;
use crate::domain::cas_registration::CasServiceRegistration;
use crate::domain::inputs::{Attribute, Field};
use crate::domain::setting_key::SettingKey;
use crate::domain::settings::{Server, Settings};
use crate::domain::space::Space;
use crate::dossier::{Dossier, Standing, StepProgress, StepState, Tally};
use crate::i18n::{I18n, progress as say, warnings};
use crate::text;
use crate::walkthrough::{PathStep, Walkthrough};
use chrono::NaiveDate;
use serde::Serialize;

/// Everything the sheet says, on the day it is made.
pub fn sheet(
    dossier: &Dossier,
    settings: &Settings,
    walkthrough: &Walkthrough,
    i18n: &I18n,
    today: NaiveDate,
) -> SheetModel {
    let date = long_date(i18n, today);
    SheetModel {
        lang: i18n.language().code(),
        author: concat!("Assistant PRONOTE ", env!("CARGO_PKG_VERSION")).to_owned(),
        header: header(settings, i18n, &date),
        footer: Footer {
            document: text!(i18n, "fiche-pied", nom = settings.name.clone(), date = date),
            page: text!(i18n, "fiche-page", page = "{page}", pages = "{pages}"),
        },
        sections: vec![
            school(settings, i18n),
            server(settings, i18n),
            publication(settings, i18n),
            ent(settings, i18n),
            identification(settings, i18n),
            attention(settings, i18n),
            registration(&settings.registration, i18n),
            steps(dossier, settings, walkthrough, i18n),
            checks::section(&dossier.findings, settings, i18n),
            Section {
                title: text!(i18n, "fiche-partie-ticket"),
                blocks: vec![Block::Letter { text: ticket::text(settings, &ticket::Trials::of(dossier), i18n) }],
            },
            Section {
                title: text!(i18n, "fiche-partie-spr"),
                blocks: vec![Block::Handwritten {
                    label: text!(i18n, "fiche-spr"),
                    hint: text!(i18n, "fiche-spr-conseil"),
                }],
            },
        ],
    }
}

fn header(settings: &Settings, i18n: &I18n, date: &str) -> Header {
    Header {
        title: text!(i18n, "fiche-titre"),
        name: settings.name.clone(),
        facts: vec![
            row(settings, i18n, SettingKey::Uai),
            row(settings, i18n, SettingKey::Ent),
            Row::new(text!(i18n, "fiche-etablie"), Cell::Words(date.to_owned())),
            Row::new(
                "Assistant PRONOTE".to_owned(),
                Cell::Words(text!(i18n, "fiche-version", version = env!("CARGO_PKG_VERSION"))),
            ),
        ],
    }
}

fn table(rows: Vec<Row>) -> Block {
    Block::Rows(Rows { heading: None, rows })
}

fn school(settings: &Settings, i18n: &I18n) -> Section {
    let mut table_rows = rows(settings, i18n, &[SettingKey::SchoolName, SettingKey::Uai, SettingKey::Hosting]);
    let contact = &settings.contact;
    let name = contact.name.as_ref().map(|name| Cell::Words(name.as_str().to_owned()));
    let phone = contact.phone.as_ref().map(|phone| Cell::Address(phone.as_str().to_owned()));
    let email = contact.email.as_ref().map(|email| Cell::Address(email.as_str().to_owned()));
    let fields = [(Field::ContactName, name), (Field::ContactPhone, phone), (Field::ContactEmail, email)];
    table_rows.extend(fields.into_iter().map(|(field, cell)| given(i18n, i18n.field(field), cell)));
    Section { title: text!(i18n, "fiche-partie-college"), blocks: vec![table(table_rows)] }
}

fn server(settings: &Settings, i18n: &I18n) -> Section {
    let block = match settings.server {
        Server::Publisher => Block::Paragraph { text: text!(i18n, "fiche-serveur-heberge") },
        Server::Own(_) => table(rows(
            settings,
            i18n,
            &[
                SettingKey::ServerIp,
                SettingKey::ServerName,
                SettingKey::InstallFolder,
                SettingKey::Base,
                SettingKey::Port2013,
            ],
        )),
    };
    Section { title: text!(i18n, "fiche-partie-serveur"), blocks: vec![block] }
}

fn publication(settings: &Settings, i18n: &I18n) -> Section {
    let published = [
        SettingKey::Protocol,
        SettingKey::ListeningPort,
        SettingKey::Root,
        SettingKey::UrlPrefix,
        SettingKey::PublicUrl,
    ];
    let mut addresses = vec![row(settings, i18n, SettingKey::CommonPage)];
    for address in &settings.spaces {
        let (page, mobile) = SettingKey::of_space(address.space);
        let name = short_name(i18n, address.space);
        addresses.push(Row { label: name.clone(), ..row(settings, i18n, page) });
        addresses.extend(mobile.map(|mobile| Row {
            label: text!(i18n, "fiche-mobile", espace = name),
            mark: address.to_check_on_screen.then(|| text!(i18n, "fiche-a-verifier")),
            ..row(settings, i18n, mobile)
        }));
    }
    Section {
        title: text!(i18n, "fiche-partie-publication"),
        blocks: vec![
            table(rows(settings, i18n, &published)),
            Block::Rows(Rows { heading: Some(text!(i18n, "fiche-partie-espaces")), rows: addresses }),
        ],
    }
}

fn ent(settings: &Settings, i18n: &I18n) -> Section {
    let mut table_rows = rows(settings, i18n, &[SettingKey::Ent, SettingKey::EntOperator, SettingKey::CasServerUrl]);
    if let Some(CasServer::Separate { login, validation }) = settings.cas.as_ref().map(|cas| &cas.server) {
        let addresses = [(Field::CasLogin, login), (Field::CasValidation, validation)];
        table_rows
            .extend(addresses.map(|(field, address)| Row::new(i18n.field(field), Cell::Address(address.to_string()))));
    }
    let made_of_it =
        [SettingKey::LoginLink, SettingKey::ValidationLink, SettingKey::EntPattern, SettingKey::DirectLoginUrl];
    table_rows.extend(rows(settings, i18n, &made_of_it));
    Section { title: text!(i18n, "fiche-partie-ent"), blocks: vec![table(table_rows)] }
}

fn identification(settings: &Settings, i18n: &I18n) -> Section {
    // The guide's order of the profiles, which is not the one of the espaces.
    const PROFILES: [Space; 6] =
        [Space::Professeurs, Space::Eleves, Space::Parents, Space::Entreprise, Space::Academie, Space::VieScolaire];
    let profile = |space: Space| Row {
        label: match space {
            Space::Professeurs => text!(i18n, "fiche-enseignants"),
            _ => short_name(i18n, space),
        },
        ..row(settings, i18n, SettingKey::of_profile(space))
    };
    Section {
        title: text!(i18n, "fiche-partie-identification"),
        blocks: vec![
            Block::Paragraph { text: text!(i18n, "fiche-mode-identification") },
            Block::Pair {
                left: Rows {
                    heading: Some(text!(i18n, "fiche-partie-attributs")),
                    rows: rows(settings, i18n, &Attribute::ALL.map(SettingKey::of_attribute)),
                },
                right: Rows {
                    heading: Some(text!(i18n, "fiche-partie-profils")),
                    rows: PROFILES.map(profile).to_vec(),
                },
            },
        ],
    }
}

/// An espace's name under a heading that says « espace »: its label stays on one line.
fn short_name(i18n: &I18n, space: Space) -> String {
    match space {
        Space::Professeurs => text!(i18n, "fiche-professeurs"),
        Space::VieScolaire => text!(i18n, "fiche-vie-scolaire"),
        Space::Parents => text!(i18n, "fiche-parents"),
        Space::Eleves => text!(i18n, "fiche-eleves"),
        Space::Entreprise => text!(i18n, "fiche-entreprise"),
        Space::Academie => text!(i18n, "fiche-academie"),
    }
}

fn attention(settings: &Settings, i18n: &I18n) -> Section {
    let notices: Vec<_> = settings.warnings.iter().map(|warning| warnings::warning(i18n, warning)).collect();
    let block = if notices.is_empty() {
        Block::Paragraph { text: text!(i18n, "fiche-aucune-attention") }
    } else {
        Block::Notices { notices }
    };
    Section { title: text!(i18n, "fiche-partie-attention"), blocks: vec![block] }
}

fn registration(registration: &CasServiceRegistration, i18n: &I18n) -> Section {
    let form = |value, written: &String, hint| Row {
        hint: Some(hint),
        ..Row::new(i18n.value(value), Cell::Address(written.clone()))
    };
    Section {
        title: text!(i18n, "fiche-partie-enregistrement"),
        blocks: vec![
            Block::Paragraph { text: text!(i18n, "fiche-enregistrement") },
            table(vec![
                form(SettingKey::RegistrationAnt, &registration.ant, text!(i18n, "fiche-ant-conseil")),
                form(SettingKey::RegistrationRegex, &registration.regex, text!(i18n, "fiche-regex-conseil")),
            ]),
            Block::Code { label: text!(i18n, "fiche-apereo"), text: json_lines(&registration.apereo) },
        ],
    }
}

/// JSON with one field a line and its lists on one line, as Apereo's documentation shows it.
fn json_lines(data: &impl Serialize) -> String {
    let mut written = Vec::new();
    let layout = FieldLines(serde_json::ser::PrettyFormatter::new());
    let mut serializer = serde_json::Serializer::with_formatter(&mut written, layout);
    // A registration is made of texts and numbers, which are always JSON; a failure would leave it cut.
    let _ = data.serialize(&mut serializer);
    String::from_utf8_lossy(&written).into_owned()
}

struct FieldLines(serde_json::ser::PrettyFormatter<'static>);

impl serde_json::ser::Formatter for FieldLines {
    fn begin_array_value<W: ?Sized + std::io::Write>(&mut self, writer: &mut W, first: bool) -> std::io::Result<()> {
        if first { Ok(()) } else { writer.write_all(b", ") }
    }

    fn begin_object<W: ?Sized + std::io::Write>(&mut self, writer: &mut W) -> std::io::Result<()> {
        self.0.begin_object(writer)
    }

    fn end_object<W: ?Sized + std::io::Write>(&mut self, writer: &mut W) -> std::io::Result<()> {
        self.0.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + std::io::Write>(&mut self, writer: &mut W, first: bool) -> std::io::Result<()> {
        self.0.begin_object_key(writer, first)
    }

    fn begin_object_value<W: ?Sized + std::io::Write>(&mut self, writer: &mut W) -> std::io::Result<()> {
        self.0.begin_object_value(writer)
    }

    fn end_object_value<W: ?Sized + std::io::Write>(&mut self, writer: &mut W) -> std::io::Result<()> {
        self.0.end_object_value(writer)
    }
}

fn steps(dossier: &Dossier, settings: &Settings, walkthrough: &Walkthrough, i18n: &I18n) -> Section {
    let path = walkthrough.path(settings.server.hosting());
    let lines: Vec<_> = path.steps().iter().map(|step| step_line(*step, dossier, settings, i18n)).collect();
    let summary = say::count(i18n, Tally::of(&path, dossier, Some(settings)));
    Section {
        title: text!(i18n, "fiche-partie-avancement"),
        blocks: vec![Block::Paragraph { text: summary }, Block::Steps { steps: lines }],
    }
}

fn step_line(step: PathStep<'_>, dossier: &Dossier, settings: &Settings, i18n: &I18n) -> StepLine {
    let kept = dossier.progress.steps.get(&step.step.id);
    let untouched = StepProgress::default();
    let StepProgress { state, note, way_past, .. } = kept.unwrap_or(&untouched);
    let standing = Standing::of(step, dossier, Some(settings));
    let mark = match &standing {
        Standing::Done { .. } => StepMark::Done,
        Standing::Skipped { .. } => StepMark::Skipped,
        Standing::ToDo | Standing::Begun | Standing::Waiting { .. } | Standing::ToReview { .. } => StepMark::Todo,
    };
    let past = way_past.as_ref().map(|past| text!(i18n, "fiche-passe-outre", raison = past.reason.trim()));
    let reason = match state {
        StepState::Skipped { reason, .. } if !reason.trim().is_empty() => {
            Some(text!(i18n, "fiche-raison", raison = reason.trim()))
        }
        _ => None,
    };
    let note = (!note.trim().is_empty()).then(|| text!(i18n, "fiche-note", note = note.trim()));
    StepLine {
        title: format!("{}. {}", step.step.number, step.step.title.say(i18n.language())),
        place: i18n.place(step.place()),
        state: mark,
        said: say::standing_sentence(i18n, &standing),
        notes: reason.into_iter().chain(past).chain(note).collect(),
    }
}
