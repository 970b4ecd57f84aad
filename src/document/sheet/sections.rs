//! From the dossier to the sheet: which parts, in which order, with which values.

use super::checks;
use super::values::{given, row, rows};
use super::{Block, Cell, Footer, Header, Row, Rows, Section, SheetModel, StepLine, StepMark};
use crate::document::{long_date, ticket};
use crate::domain::cas::CasServer;
use crate::domain::inputs::{Attribute, Field};
use crate::domain::registration::Registration;
use crate::domain::settings::{Server, Settings};
use crate::domain::space::Space;
use crate::domain::value::Value;
use crate::dossier::{Dossier, Progress, StepId, StepProgress, StepState};
use crate::text;
use crate::texts::{Texts, warnings};
use crate::walkthrough::{PathStep, Walkthrough};
use chrono::NaiveDate;
use serde::Serialize;

/// Everything the sheet says, on the day it is made.
pub fn sheet(
    dossier: &Dossier,
    settings: &Settings,
    walkthrough: &Walkthrough,
    texts: &Texts,
    today: NaiveDate,
) -> SheetModel {
    let date = long_date(texts, today);
    SheetModel {
        lang: texts.language().code(),
        author: concat!("Assistant PRONOTE ", env!("CARGO_PKG_VERSION")).to_owned(),
        header: header(settings, texts, &date),
        footer: Footer {
            document: text!(texts, "fiche-pied", nom = settings.name.clone(), date = date),
            page: text!(texts, "fiche-page", page = "{page}", pages = "{pages}"),
        },
        sections: vec![
            school(settings, texts),
            server(settings, texts),
            publication(settings, texts),
            ent(settings, texts),
            identification(settings, texts),
            attention(settings, texts),
            registration(&settings.registration, texts),
            steps(&dossier.progress, settings, walkthrough, texts),
            checks::section(&dossier.findings, settings, texts),
            Section {
                title: text!(texts, "fiche-partie-ticket"),
                blocks: vec![Block::Letter { text: ticket::text(settings, &ticket::Trials::of(dossier), texts) }],
            },
            Section {
                title: text!(texts, "fiche-partie-spr"),
                blocks: vec![Block::Handwritten {
                    label: text!(texts, "fiche-spr"),
                    hint: text!(texts, "fiche-spr-conseil"),
                }],
            },
        ],
    }
}

fn header(settings: &Settings, texts: &Texts, date: &str) -> Header {
    Header {
        title: text!(texts, "fiche-titre"),
        name: settings.name.clone(),
        facts: vec![
            row(settings, texts, Value::Uai),
            row(settings, texts, Value::Ent),
            Row::new(text!(texts, "fiche-etablie"), Cell::Words(date.to_owned())),
            Row::new(
                "Assistant PRONOTE".to_owned(),
                Cell::Words(text!(texts, "fiche-version", version = env!("CARGO_PKG_VERSION"))),
            ),
        ],
    }
}

fn table(rows: Vec<Row>) -> Block {
    Block::Rows(Rows { heading: None, rows })
}

fn school(settings: &Settings, texts: &Texts) -> Section {
    let mut table_rows = rows(settings, texts, &[Value::NomEtablissement, Value::Uai, Value::Hebergement]);
    let contact = &settings.contact;
    let name = contact.name.as_ref().map(|name| Cell::Words(name.as_str().to_owned()));
    let phone = contact.phone.as_ref().map(|phone| Cell::Address(phone.as_str().to_owned()));
    let email = contact.email.as_ref().map(|email| Cell::Address(email.as_str().to_owned()));
    let fields = [(Field::ContactName, name), (Field::ContactPhone, phone), (Field::ContactEmail, email)];
    table_rows.extend(fields.into_iter().map(|(field, cell)| given(texts, texts.field(field), cell)));
    Section { title: text!(texts, "fiche-partie-college"), blocks: vec![table(table_rows)] }
}

fn server(settings: &Settings, texts: &Texts) -> Section {
    let block = match settings.server {
        Server::Publisher => Block::Paragraph { text: text!(texts, "fiche-serveur-heberge") },
        Server::Own(_) => table(rows(
            settings,
            texts,
            &[Value::AdresseIp, Value::NomServeur, Value::DossierInstallation, Value::Base, Value::Port2013],
        )),
    };
    Section { title: text!(texts, "fiche-partie-serveur"), blocks: vec![block] }
}

fn publication(settings: &Settings, texts: &Texts) -> Section {
    let published = [Value::Protocole, Value::PortEcoute, Value::Racine, Value::PrefixeUrl, Value::UrlPublique];
    let mut addresses = vec![row(settings, texts, Value::PageCommune)];
    for address in &settings.spaces {
        let (page, mobile) = Value::of_space(address.space);
        let name = short_name(texts, address.space);
        addresses.push(Row { label: name.clone(), ..row(settings, texts, page) });
        addresses.extend(mobile.map(|mobile| Row {
            label: text!(texts, "fiche-mobile", espace = name),
            mark: address.to_check_on_screen.then(|| text!(texts, "fiche-a-verifier")),
            ..row(settings, texts, mobile)
        }));
    }
    Section {
        title: text!(texts, "fiche-partie-publication"),
        blocks: vec![
            table(rows(settings, texts, &published)),
            Block::Rows(Rows { heading: Some(text!(texts, "fiche-partie-espaces")), rows: addresses }),
        ],
    }
}

fn ent(settings: &Settings, texts: &Texts) -> Section {
    let mut table_rows = rows(settings, texts, &[Value::Ent, Value::EntOperateur, Value::UrlServeurCas]);
    if let Some(CasServer::Separate { login, validation }) = settings.cas.as_ref().map(|cas| &cas.server) {
        let addresses = [(Field::CasLogin, login), (Field::CasValidation, validation)];
        table_rows
            .extend(addresses.map(|(field, address)| Row::new(texts.field(field), Cell::Address(address.to_string()))));
    }
    let made_of_it =
        [Value::LienAuthentification, Value::LienValidation, Value::UrlSocleEnt, Value::UrlConnexionDirecte];
    table_rows.extend(rows(settings, texts, &made_of_it));
    Section { title: text!(texts, "fiche-partie-ent"), blocks: vec![table(table_rows)] }
}

fn identification(settings: &Settings, texts: &Texts) -> Section {
    // The guide's order of the profiles, which is not the one of the espaces.
    const PROFILES: [Space; 6] =
        [Space::Professeurs, Space::Eleves, Space::Parents, Space::Entreprise, Space::Academie, Space::VieScolaire];
    let profile = |space: Space| Row {
        label: match space {
            Space::Professeurs => text!(texts, "fiche-enseignants"),
            _ => short_name(texts, space),
        },
        ..row(settings, texts, Value::of_profile(space))
    };
    Section {
        title: text!(texts, "fiche-partie-identification"),
        blocks: vec![
            Block::Paragraph { text: text!(texts, "fiche-mode-identification") },
            Block::Pair {
                left: Rows {
                    heading: Some(text!(texts, "fiche-partie-attributs")),
                    rows: rows(settings, texts, &Attribute::ALL.map(Value::of_attribute)),
                },
                right: Rows {
                    heading: Some(text!(texts, "fiche-partie-profils")),
                    rows: PROFILES.map(profile).to_vec(),
                },
            },
        ],
    }
}

/// An espace's name under a heading that says « espace »: its label stays on one line.
fn short_name(texts: &Texts, space: Space) -> String {
    match space {
        Space::Professeurs => text!(texts, "fiche-professeurs"),
        Space::VieScolaire => text!(texts, "fiche-vie-scolaire"),
        Space::Parents => text!(texts, "fiche-parents"),
        Space::Eleves => text!(texts, "fiche-eleves"),
        Space::Entreprise => text!(texts, "fiche-entreprise"),
        Space::Academie => text!(texts, "fiche-academie"),
    }
}

fn attention(settings: &Settings, texts: &Texts) -> Section {
    let notices: Vec<_> = settings.warnings.iter().map(|warning| warnings::warning(texts, warning)).collect();
    let block = if notices.is_empty() {
        Block::Paragraph { text: text!(texts, "fiche-aucune-attention") }
    } else {
        Block::Notices { notices }
    };
    Section { title: text!(texts, "fiche-partie-attention"), blocks: vec![block] }
}

fn registration(registration: &Registration, texts: &Texts) -> Section {
    let form = |value, written: &String, hint| Row {
        hint: Some(hint),
        ..Row::new(texts.value(value), Cell::Address(written.clone()))
    };
    Section {
        title: text!(texts, "fiche-partie-enregistrement"),
        blocks: vec![
            Block::Paragraph { text: text!(texts, "fiche-enregistrement") },
            table(vec![
                form(Value::EnregistrementAnt, &registration.ant, text!(texts, "fiche-ant-conseil")),
                form(Value::EnregistrementRegex, &registration.regex, text!(texts, "fiche-regex-conseil")),
            ]),
            Block::Code { label: text!(texts, "fiche-apereo"), text: json_lines(&registration.apereo) },
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

fn steps(progress: &Progress, settings: &Settings, walkthrough: &Walkthrough, texts: &Texts) -> Section {
    let path = walkthrough.path(settings.server.hosting());
    let lines: Vec<_> = path.steps().iter().map(|step| step_line(*step, progress, texts)).collect();
    let count = |mark| lines.iter().filter(|line| line.state == mark).count();
    let summary = text!(
        texts,
        "fiche-avancement",
        faites = count(StepMark::Done),
        ecartees = count(StepMark::Skipped),
        total = lines.len()
    );
    Section {
        title: text!(texts, "fiche-partie-avancement"),
        blocks: vec![Block::Paragraph { text: summary }, Block::Steps { steps: lines }],
    }
}

fn step_line(step: PathStep<'_>, progress: &Progress, texts: &Texts) -> StepLine {
    let kept = progress.steps.get(&StepId::from(step.step.id.as_str()));
    let untouched = StepProgress::default();
    let StepProgress { state, note, .. } = kept.unwrap_or(&untouched);
    let day = |on: crate::dossier::Moment| long_date(texts, on.local().date());
    let (mark, said) = match state {
        StepState::Untouched => (StepMark::Todo, text!(texts, "fiche-reste")),
        StepState::InProgress => (StepMark::Todo, text!(texts, "fiche-commence")),
        StepState::Done { on } => (StepMark::Done, text!(texts, "fiche-fait", date = day(*on))),
        StepState::Skipped { on, .. } => (StepMark::Skipped, text!(texts, "fiche-ecarte", date = day(*on))),
    };
    let reason = match state {
        StepState::Skipped { reason, .. } if !reason.trim().is_empty() => {
            Some(text!(texts, "fiche-raison", raison = reason.trim()))
        }
        _ => None,
    };
    let note = (!note.trim().is_empty()).then(|| text!(texts, "fiche-note", note = note.trim()));
    StepLine {
        title: format!("{}. {}", step.step.number, step.step.title.say(texts.language())),
        place: texts.place(step.place()),
        state: mark,
        said,
        notes: reason.into_iter().chain(note).collect(),
    }
}
