//! The summary: what is typed, in the order of the screens, then what remains, whom to call and how far one is.

use super::values::{given, row, rows, short_name, users};
use super::{Block, Cell, Density, Entry, Footer, Header, Row, Rows, Section, SheetModel, checks, progress};
use crate::document::long_date;
use crate::domain::cas::CasServer;
use crate::domain::inputs::{Attribute, CasInputs, Field};
use crate::domain::setting_key::{PROFILE_ORDER, SettingKey};
use crate::domain::settings::{Server, Settings};
use crate::domain::warning::Warning;
use crate::dossier::left::{Left, Point};
use crate::dossier::{LocalField, Shareable};
use crate::i18n::{I18n, UserMessage, content, left as say, warnings};
use crate::text;
use crate::walkthrough::{Instruction, Path, Walkthrough};
use chrono::NaiveDate;

/// Everything the summary says, on the day it is made.
pub fn summary(
    dossier: &Shareable,
    settings: &Settings,
    walkthrough: &Walkthrough,
    i18n: &I18n,
    today: NaiveDate,
) -> SheetModel {
    let date = long_date(i18n, today);
    let path = walkthrough.path(settings.server.hosting());
    let left = Left::of(&path, dossier, settings);
    SheetModel {
        lang: i18n.language().code(),
        author: super::author(),
        density: Density::Airy,
        header: header(settings, walkthrough, &left, i18n, &date),
        footer: Footer {
            document: text!(i18n, "fiche-pied", nom = settings.name.clone(), date = date),
            page: text!(i18n, "fiche-page", page = "{page}", pages = "{pages}"),
        },
        sections: vec![
            server(settings, &path, i18n),
            publication(settings, &path, i18n),
            ent(settings, &path, i18n),
            identification(settings, &path, i18n),
            open_points(dossier, settings, &left, i18n, today).on_a_new_page(),
            checks::section(dossier, settings, &path, i18n),
            contacts(dossier, settings, i18n),
            progress::section(dossier, settings, &path, i18n),
        ],
    }
}

fn header(settings: &Settings, walkthrough: &Walkthrough, left: &Left<'_>, i18n: &I18n, date: &str) -> Header {
    let ports = left.points.iter().filter_map(|point| match point {
        Point::Ports(conflict) => Some(say::ports(i18n, conflict)),
        _ => None,
    });
    let mut header = Header {
        title: text!(i18n, "fiche-titre"),
        name: settings.name.clone(),
        facts: vec![
            row(settings, i18n, SettingKey::Uai),
            Row::new(i18n.value(SettingKey::Hosting), Cell::Words(i18n.hosting(settings.server.hosting()))),
            Row::new(text!(i18n, "fiche-etablie"), Cell::Words(date.to_owned())),
            Row::new(
                "Assistant PRONOTE".to_owned(),
                Cell::Words(text!(i18n, "fiche-version", version = env!("CARGO_PKG_VERSION"))),
            ),
        ],
        notices: ports.collect(),
    };
    // Only what is not the program's own: who reads the paper must know whose steps these are.
    let source = content::walkthrough_on_paper(i18n, walkthrough);
    header.facts.extend(source.map(|source| Row::new(text!(i18n, "contenu-libelle-parcours"), Cell::Words(source))));
    header
}

/// A title with the numbers of the steps where one of these values is typed or compared.
fn title(i18n: &I18n, title: String, path: &Path<'_>, values: &[SettingKey]) -> String {
    let uses = |step: &&crate::walkthrough::PathStep<'_>| {
        let used = |instruction: &Instruction| {
            instruction.values.iter().chain(&instruction.compare).any(|value| values.contains(value))
        };
        step.instructions().any(|numbered| used(numbered.instruction))
    };
    let numbers: Vec<_> = path.steps().iter().filter(uses).map(|step| step.step.number.to_string()).collect();
    match numbers.len() {
        0 => title,
        count => text!(i18n, "fiche-partie-etapes", titre = title, nombre = count, numeros = numbers.join(", ")),
    }
}

fn table(rows: Vec<Row>) -> Block {
    Block::Rows(Rows { heading: None, rows })
}

fn side(rows: Vec<Row>) -> Rows {
    Rows { heading: None, rows }
}

fn server(settings: &Settings, path: &Path<'_>, i18n: &I18n) -> Section {
    let typed = [SettingKey::InstallFolder, SettingKey::Base];
    let spr = Block::Handwritten { label: text!(i18n, "fiche-spr"), hint: text!(i18n, "fiche-spr-conseil") };
    let first = match settings.server {
        Server::Publisher => Block::Paragraph { text: text!(i18n, "fiche-serveur-heberge") },
        Server::Own(_) => table(rows(settings, i18n, &typed)),
    };
    let name = text!(i18n, "fiche-partie-serveur");
    Section::new(title(i18n, name, path, &typed), vec![first, spr])
}

fn publication(settings: &Settings, path: &Path<'_>, i18n: &I18n) -> Section {
    let mut blocks = Vec::new();
    if let Server::Own(own) = &settings.server {
        let left = [SettingKey::Protocol, SettingKey::ServerIp, SettingKey::ServerName];
        let right = [SettingKey::ListeningPort, SettingKey::Root, SettingKey::UrlPrefix];
        let mut right = rows(settings, i18n, &right);
        if own.port_2013.is_some() {
            right.push(row(settings, i18n, SettingKey::Port2013));
        }
        blocks.push(Block::Pair { left: side(rows(settings, i18n, &left)), right: side(right) });
    }
    let mut addresses = vec![row(settings, i18n, SettingKey::PublicUrl), row(settings, i18n, SettingKey::CommonPage)];
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
    blocks.push(table(addresses));
    let name = text!(i18n, "fiche-partie-publication");
    Section::new(title(i18n, name, path, &[SettingKey::UrlPrefix]), blocks)
}

fn ent(settings: &Settings, path: &Path<'_>, i18n: &I18n) -> Section {
    let mut table_rows = rows(settings, i18n, &[SettingKey::Ent, SettingKey::CasServerUrl]);
    if let Some(CasServer::Separate { login, validation }) = settings.cas.as_ref().map(|cas| &cas.server) {
        let addresses = [(Field::CasLogin, login), (Field::CasValidation, validation)];
        table_rows
            .extend(addresses.map(|(field, address)| Row::new(i18n.field(field), Cell::Address(address.to_string()))));
    }
    let made_of_it =
        [SettingKey::LoginLink, SettingKey::ValidationLink, SettingKey::EntPattern, SettingKey::DirectLoginUrl];
    table_rows.extend(rows(settings, i18n, &made_of_it));
    let name = text!(i18n, "fiche-partie-ent");
    Section::new(title(i18n, name, path, &[SettingKey::LoginLink]), vec![table(table_rows)])
}

fn identification(settings: &Settings, path: &Path<'_>, i18n: &I18n) -> Section {
    let profile = |space| Row { label: users(i18n, space), ..row(settings, i18n, SettingKey::of_profile(space)) };
    let blocks = vec![
        Block::Paragraph { text: text!(i18n, "fiche-mode-identification") },
        Block::Pair {
            left: Rows {
                heading: Some(text!(i18n, "fiche-partie-attributs")),
                rows: rows(settings, i18n, &Attribute::ALL.map(SettingKey::of_attribute)),
            },
            right: Rows {
                heading: Some(text!(i18n, "fiche-partie-profils")),
                rows: PROFILE_ORDER.map(profile).to_vec(),
            },
        },
    ];
    let name = text!(i18n, "fiche-partie-identification");
    Section::new(title(i18n, name, path, &[SettingKey::AttributeProfile]), blocks)
}

fn open_points(dossier: &Shareable, settings: &Settings, left: &Left<'_>, i18n: &I18n, today: NaiveDate) -> Section {
    let lines = say::listed(i18n, left, settings, today).into_iter();
    let entries: Vec<_> = lines.map(|text| Entry { text, address: None }).collect();
    let mut notices: Vec<_> = left.to_know.iter().map(|warning| open_point(warning, settings, i18n)).collect();
    if dossier.inputs.ent.cas == CasInputs::FromEnt {
        notices.extend(ent_notice(settings, i18n));
    }
    let mut blocks = vec![if entries.is_empty() {
        Block::Paragraph { text: text!(i18n, "fiche-aucune-attention") }
    } else {
        Block::Entries { entries }
    }];
    if !notices.is_empty() {
        blocks.push(Block::Notices { heading: Some(text!(i18n, "fin-a-savoir")), notices });
    }
    Section::new(text!(i18n, "fiche-partie-attention"), blocks)
}

/// What a warning says; of a dated address, also where it was read.
fn open_point(warning: &Warning, settings: &Settings, i18n: &I18n) -> UserMessage {
    let said = warnings::warning(i18n, warning);
    match warning {
        Warning::EntDated { .. } => {
            UserMessage { hint: format!("{} {}", said.hint, ent_source(settings, i18n)), ..said }
        }
        _ => said,
    }
}

/// What one should know of the ENT, and where it was read unless a warning says it.
fn ent_notice(settings: &Settings, i18n: &I18n) -> Option<UserMessage> {
    let ent = &settings.ent;
    let is_dated = settings.warnings.iter().any(|warning| matches!(warning, Warning::EntDated { .. }));
    let note = ent.note.as_ref().map(|note| note.say(i18n.language()).to_owned());
    match (note, is_dated) {
        (Some(message), true) => Some(UserMessage { message, hint: String::new() }),
        (Some(message), false) => Some(UserMessage { message, hint: ent_source(settings, i18n) }),
        (None, _) => None,
    }
}

/// Where the ENT's address was read, and the one it has later.
fn ent_source(settings: &Settings, i18n: &I18n) -> String {
    let ent = &settings.ent;
    let source = text!(i18n, "fiche-ent-source", source = ent.source.say(i18n.language()).to_owned());
    let later = ent.later.as_ref().map(|address| text!(i18n, "fiche-ent-suite", adresse = address));
    [Some(source), later].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn contacts(dossier: &Shareable, settings: &Settings, i18n: &I18n) -> Section {
    let contact = &settings.contact;
    let name = contact.name.as_ref().map(|name| Cell::Words(name.as_str().to_owned()));
    let phone = contact.phone.as_ref().map(|phone| Cell::Words(phone.as_str().to_owned()));
    let email = contact.email.as_ref().map(|email| Cell::Address(email.as_str().to_owned()));
    let fields = [(Field::ContactName, name), (Field::ContactPhone, phone), (Field::ContactEmail, email)];
    let local = |field: LocalField| {
        let cell = match (dossier.local.get(field), field) {
            (Some(text), LocalField::EntAddress) => Cell::Address(text.to_owned()),
            (Some(text), _) => Cell::Words(text.to_owned()),
            (None, _) => Cell::Blank(text!(i18n, "fiche-a-noter")),
        };
        Row::new(i18n.local(field), cell)
    };
    let mut left: Vec<_> = fields.into_iter().map(|(field, cell)| given(i18n, i18n.field(field), cell)).collect();
    left.extend([LocalField::LastingContact, LocalField::DanePhone, LocalField::SupportChannel].map(local));
    left.extend([LocalField::EntAddress, LocalField::PronotePlace].map(local));
    let right =
        [LocalField::RequestNumber, LocalField::RequestDate, LocalField::WishedDate, LocalField::SwitchDate].map(local);
    let mut right = right.to_vec();
    right.push(local(LocalField::PronoteVersion));
    if settings.server.own().is_some() {
        right.extend([LocalField::ServerWindows, LocalField::ServerAdmin, LocalField::Backups].map(local));
    }
    Section::new(text!(i18n, "fiche-partie-contacts"), vec![Block::Columns { left, right }])
}
