//! The request to the ENT's support, said once and given twice: as a text to paste, and as a page to send or print.

use super::checked::{self, Checked};
use super::plain::{WIDTH, hanging, paragraph};
use super::sheet::values::users;
use super::sheet::{self, Block, Cell, Density, Entry, Footer, Header, Row, Section, SheetModel};
use super::tried::{finding_said, trial_line};
use super::{contact, long_date};
use crate::domain::cas_registration::CasServiceRegistration;
use crate::domain::ent::Catalogue;
use crate::domain::finding::Verdict;
use crate::domain::inputs::{Attribute, Hosting};
use crate::domain::port_conflict::open_conflicts;
use crate::domain::setting_key::{PROFILE_ORDER, SettingKey};
use crate::domain::settings::Settings;
use crate::domain::trial::Trial;
use crate::dossier::{Findings, LocalField, Shareable};
use crate::i18n::{I18n, UserMessage, content, left};
use crate::text;
use chrono::NaiveDate;

mod json;

/// What the request says, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    parts: Vec<Part>,
    /// The list of ENTs, when it is not the program's own.
    ents: Option<String>,
    /// What would make it wrong: ports that contradict one another.
    open: Vec<UserMessage>,
}

/// Some lines that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    title: String,
    /// Whether the pasted text says the title too.
    is_titled: bool,
    items: Vec<Item>,
}

/// A line of a part, or several.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Item {
    /// What the text alone says: a form of letters, or what the page has in its head.
    Pasted(Box<Item>),
    Sentence(String),
    /// A value behind its name, on one line when it is short.
    Field {
        name: String,
        value: Cell,
    },
    /// A value to be copied whole, alone on its line.
    Whole {
        name: String,
        value: Cell,
    },
    /// What the support is asked to fill in, with examples.
    Blank {
        name: String,
        examples: String,
    },
    /// A line of a list.
    Line(String),
    Question(String),
    Code {
        name: String,
        text: String,
    },
}

impl Request {
    /// What a dossier asks of its ENT.
    pub fn of(dossier: &Shareable, settings: &Settings, catalogue: &Catalogue, i18n: &I18n) -> Self {
        let parts = vec![
            asked(settings, i18n),
            school(dossier, settings, i18n),
            links(settings, i18n),
            identification(settings, catalogue, i18n),
            tried(dossier, settings, i18n),
            found(&dossier.findings, settings, i18n),
            answers(dossier, settings, i18n),
            registration(&settings.registration, i18n),
        ];
        let ents = content::ents_on_paper(i18n, catalogue);
        let open = open_conflicts(&dossier.inputs).iter().map(|conflict| left::ports(i18n, conflict)).collect();
        Self { parts: parts.into_iter().filter(|part| !part.items.is_empty()).collect(), ents, open }
    }

    /// What would make it wrong, to be settled before it is sent. The text itself does not say it: it is what is sent.
    pub fn open(&self) -> &[UserMessage] {
        &self.open
    }

    /// The text to paste: short lines, long values whole on their own.
    pub fn text(&self, i18n: &I18n) -> String {
        let parts: Vec<_> = self.parts.iter().map(|part| part.text(i18n)).collect();
        parts.join("\n\n") + "\n"
    }

    /// The page to send or print, dated.
    pub fn page(&self, settings: &Settings, i18n: &I18n, today: NaiveDate) -> SheetModel {
        let date = long_date(i18n, today);
        let mut sections: Vec<_> = self.parts.iter().map(Part::section).collect();
        sections.retain(|section| !section.blocks.is_empty());
        SheetModel {
            lang: i18n.language().code(),
            author: sheet::author(),
            density: Density::Close,
            header: Header {
                title: text!(i18n, "demande-titre"),
                name: settings.name.clone(),
                facts: [
                    Row::new(i18n.value(SettingKey::Uai), Cell::Address(settings.uai.to_string())),
                    Row::new(text!(i18n, "ticket-destinataire"), Cell::Words(addressee(settings, i18n))),
                    Row::new(text!(i18n, "ticket-heberge"), Cell::Words(hosted(settings, i18n))),
                    Row::new(text!(i18n, "fiche-etablie"), Cell::Words(date.clone())),
                ]
                .into_iter()
                .chain(self.ents.clone().map(|ents| Row::new(text!(i18n, "contenu-libelle-ents"), Cell::Words(ents))))
                .collect(),
                notices: self.open.clone(),
            },
            footer: Footer {
                document: text!(i18n, "demande-pied", nom = settings.name.clone(), date = date),
                page: text!(i18n, "fiche-page", page = "{page}", pages = "{pages}"),
            },
            sections,
        }
    }
}

impl Part {
    fn new(title: String, items: Vec<Item>) -> Self {
        Self { title, is_titled: false, items }
    }

    fn titled(title: String, items: Vec<Item>) -> Self {
        Self { title, is_titled: true, items }
    }

    fn text(&self, i18n: &I18n) -> String {
        let field = |name: &str| text!(i18n, "ticket-champ", champ = name.to_owned());
        let mut text = String::new();
        let mut number = 0;
        let mut before: Option<&Item> = None;
        if self.is_titled {
            text += &field(&self.title);
        }
        for item in &self.items {
            let item = match item {
                Item::Pasted(item) => item,
                item => item,
            };
            let said = match item {
                // Nothing is pasted twice over.
                Item::Pasted(_) => continue,
                Item::Sentence(said) => paragraph(said),
                Item::Field { name, value } => {
                    let (name, value) = (field(name), value.text());
                    let line = format!("{name} {value}");
                    if line.chars().count() <= WIDTH { line } else { format!("{name}\n{value}") }
                }
                Item::Whole { name, value } => format!("{}\n{}", paragraph(&field(name)), value.text()),
                Item::Blank { name, examples } => {
                    hanging("- ", &text!(i18n, "demande-a-remplir", nom = name.clone(), exemples = examples.clone()))
                }
                Item::Line(said) => said.clone(),
                Item::Question(said) => {
                    number += 1;
                    hanging(&format!("{number}. "), said)
                }
                Item::Code { name, text } => format!("{}\n{text}", paragraph(&field(name))),
            };
            if !text.is_empty() {
                // A sentence, or a form of letters, stands apart from what is around it.
                let stands_apart = |item: &Item| matches!(item, Item::Sentence(_));
                let apart = before.is_some_and(stands_apart) || (before.is_some() && stands_apart(item));
                text += if apart { "\n\n" } else { "\n" };
            }
            text += &said;
            before = Some(item);
        }
        text
    }

    /// The same as blocks: neighbours of one kind in one table.
    fn section(&self) -> Section {
        let mut blocks = Vec::new();
        for item in &self.items {
            match item {
                Item::Pasted(_) => {}
                Item::Sentence(text) => blocks.push(Block::Paragraph { text: text.clone() }),
                Item::Field { name, value } | Item::Whole { name, value } => {
                    add_row(&mut blocks, Row::new(name.clone(), value.clone()));
                }
                Item::Blank { name, examples } => {
                    add_row(&mut blocks, Row::new(name.clone(), Cell::Blank(examples.clone())));
                }
                Item::Line(said) => {
                    // As it is pasted, but for the dash and the margin of its lines; an address stands below.
                    let lines = said.lines().map(|line| line.trim_start_matches(['-', ' ']));
                    let (addresses, words): (Vec<_>, Vec<_>) =
                        lines.partition(|line| line.contains("://") && !line.contains(' '));
                    let address = (!addresses.is_empty()).then(|| addresses.concat());
                    add_entry(&mut blocks, Entry { text: words.join(" "), address });
                }
                Item::Question(said) => add_question(&mut blocks, said.clone()),
                Item::Code { name, text } => {
                    blocks.push(Block::Code { label: name.clone(), text: text.clone() });
                }
            }
        }
        let section = Section::new(self.title.clone(), blocks);
        // Forms of one address: a page with the last of them alone would tell nobody what it is.
        if self.items.iter().any(|item| matches!(item, Item::Code { .. })) { section.whole() } else { section }
    }
}

fn add_row(blocks: &mut Vec<Block>, row: Row) {
    match blocks.last_mut() {
        Some(Block::Rows(table)) => table.rows.push(row),
        _ => blocks.push(Block::Rows(sheet::Rows { heading: None, rows: vec![row] })),
    }
}

fn add_entry(blocks: &mut Vec<Block>, entry: Entry) {
    match blocks.last_mut() {
        Some(Block::Entries { entries }) => entries.push(entry),
        _ => blocks.push(Block::Entries { entries: vec![entry] }),
    }
}

fn add_question(blocks: &mut Vec<Block>, question: String) {
    match blocks.last_mut() {
        Some(Block::Questions { questions }) => questions.push(question),
        _ => blocks.push(Block::Questions { questions: vec![question] }),
    }
}

/// Said by the text alone.
fn pasted(item: Item) -> Item {
    Item::Pasted(Box::new(item))
}

fn addressee(settings: &Settings, i18n: &I18n) -> String {
    settings.ent.operator.clone().unwrap_or_else(|| text!(i18n, "ticket-assistance"))
}

fn hosted(settings: &Settings, i18n: &I18n) -> String {
    match settings.server.hosting() {
        Hosting::Publisher => text!(i18n, "ticket-oui"),
        Hosting::OwnServer => text!(i18n, "ticket-non"),
    }
}

fn asked(settings: &Settings, i18n: &I18n) -> Part {
    let subject = text!(i18n, "ticket-objet-valeur", nom = settings.name.clone(), uai = settings.uai.to_string());
    let words = |name: String, value: String| pasted(Item::Field { name, value: Cell::Words(value) });
    let items = vec![
        words(text!(i18n, "ticket-objet"), subject),
        words(text!(i18n, "ticket-categorie"), "ENT".to_owned()),
        words(text!(i18n, "ticket-destinataire"), addressee(settings, i18n)),
        pasted(Item::Sentence(text!(i18n, "ticket-bonjour"))),
        Item::Sentence(text!(i18n, "ticket-demande")),
        Item::Whole { name: i18n.value(SettingKey::EntPattern), value: Cell::Address(settings.ent_pattern.clone()) },
    ];
    Part::new(text!(i18n, "demande-partie-demande"), items)
}

fn school(dossier: &Shareable, settings: &Settings, i18n: &I18n) -> Part {
    let mut items = vec![
        pasted(Item::Field { name: i18n.value(SettingKey::Uai), value: Cell::Address(settings.uai.to_string()) }),
        pasted(Item::Field { name: i18n.value(SettingKey::SchoolName), value: Cell::Words(settings.name.clone()) }),
    ];
    if settings.ent.name().is_some() {
        items.push(Item::Field { name: i18n.value(SettingKey::Ent), value: Cell::Words(settings.ent.label.clone()) });
    }
    let is_hosted = Cell::Words(hosted(settings, i18n));
    items.push(pasted(Item::Field { name: text!(i18n, "ticket-heberge"), value: is_hosted }));
    if let Some(ip) = settings.get(SettingKey::ServerIp) {
        items.push(Item::Field { name: text!(i18n, "demande-ip"), value: Cell::Address(ip) });
    }
    items.push(Item::Field {
        name: text!(i18n, "ticket-contact"),
        value: match contact(&settings.contact) {
            Some(contact) => Cell::Words(contact),
            None => Cell::Said(text!(i18n, "fiche-non-indique")),
        },
    });
    if let Some(lasting) = dossier.local.get(LocalField::LastingContact) {
        items
            .push(Item::Field { name: i18n.local(LocalField::LastingContact), value: Cell::Words(lasting.to_owned()) });
    }
    Part::new(text!(i18n, "demande-partie-college"), items)
}

fn links(settings: &Settings, i18n: &I18n) -> Part {
    let link = |key: SettingKey| {
        let value = settings.get(key).map(Cell::Address);
        Item::Whole {
            name: i18n.value(key),
            value: value.unwrap_or_else(|| Cell::Said(text!(i18n, "ticket-a-indiquer"))),
        }
    };
    let items = [SettingKey::LoginLink, SettingKey::ValidationLink].map(link).to_vec();
    Part::new(text!(i18n, "demande-partie-liens"), items)
}

/// What PRONOTE expects of the ENT; what is not known is asked for by name, with the usual sets as examples.
fn identification(settings: &Settings, catalogue: &Catalogue, i18n: &I18n) -> Part {
    let mut items = Vec::new();
    let attribute = |attribute: Attribute| i18n.attribute(attribute);
    match &settings.attributes {
        Some(_) => {
            items.push(Item::Sentence(text!(i18n, "demande-attributs-connus")));
            items.extend(Attribute::ALL.into_iter().filter_map(|fact| {
                let value = settings.get(SettingKey::of_attribute(fact))?;
                Some(Item::Field { name: attribute(fact), value: Cell::Address(value) })
            }));
        }
        None => {
            items.push(Item::Sentence(text!(i18n, "demande-attributs-inconnus")));
            items.extend(Attribute::ALL.map(|fact| {
                let sets = catalogue.attribute_sets.iter().map(|set| set.names.get(fact).clone());
                Item::Blank { name: attribute(fact), examples: examples(i18n, sets) }
            }));
        }
    }
    if settings.profiles.is_none() {
        items.push(Item::Sentence(text!(i18n, "demande-profils-inconnus")));
        items.extend(PROFILE_ORDER.into_iter().filter_map(|space| {
            let codings = catalogue.codings.iter().map(|coding| coding.values.get(space).clone());
            let codings: Vec<_> = codings.filter(|values| !values.is_empty()).collect();
            let name = users(i18n, space);
            (!codings.is_empty()).then(|| Item::Blank { name, examples: examples(i18n, codings.into_iter()) })
        }));
    }
    Part::new(text!(i18n, "demande-partie-attributs"), items)
}

fn examples(i18n: &I18n, values: impl Iterator<Item = String>) -> String {
    text!(i18n, "demande-exemples", valeurs = values.collect::<Vec<_>>().join(&text!(i18n, "demande-ou")))
}

fn tried(dossier: &Shareable, settings: &Settings, i18n: &I18n) -> Part {
    let line = |trial| Item::Line(trial_line(settings, i18n, trial, &dossier.progress));
    Part::titled(text!(i18n, "ticket-essais"), Trial::ALL.map(line).to_vec())
}

/// What the checks found, when some were run.
fn found(findings: &Findings, settings: &Settings, i18n: &I18n) -> Part {
    let run = findings.iter().filter(|dated| dated.finding.verdict() != Verdict::NotRun);
    let line = |Checked { title, dated }: Checked<'_>| {
        let said = finding_said(settings, i18n, dated);
        Item::Line(format!("{}\n{}", hanging("- ", &title), hanging("  ", &said)))
    };
    let lines = checked::lines(run, settings, i18n).into_iter().map(line).collect();
    Part::titled(text!(i18n, "ticket-verifications"), lines)
}

/// What the answer has to say for the school to go on alone.
fn answers(dossier: &Shareable, settings: &Settings, i18n: &I18n) -> Part {
    let mut questions = vec![text!(i18n, "demande-reponse-enregistree")];
    questions.push(match &settings.cas {
        Some(_) => text!(i18n, "demande-reponse-liens"),
        None => text!(i18n, "demande-reponse-cas"),
    });
    if settings.attributes.is_none() || settings.profiles.is_none() {
        questions.push(text!(i18n, "demande-reponse-attributs"));
    }
    questions.push(text!(i18n, "demande-reponse-format"));
    questions.push(match dossier.local.get(LocalField::WishedDate) {
        Some(date) => text!(i18n, "demande-reponse-bascule-souhaitee", date = date.to_owned()),
        None => text!(i18n, "demande-reponse-bascule"),
    });
    questions.push(text!(i18n, "demande-reponse-contact"));
    Part::titled(text!(i18n, "demande-partie-reponse"), questions.into_iter().map(Item::Question).collect())
}

fn registration(registration: &CasServiceRegistration, i18n: &I18n) -> Part {
    let items = vec![
        pasted(Item::Sentence(text!(i18n, "demande-formes"))),
        Item::Whole { name: text!(i18n, "demande-forme-ant"), value: Cell::Address(registration.ant.clone()) },
        Item::Whole { name: text!(i18n, "demande-forme-regex"), value: Cell::Address(registration.regex.clone()) },
        Item::Code { name: text!(i18n, "demande-forme-apereo"), text: json::field_lines(&registration.apereo) },
        pasted(Item::Sentence(text!(i18n, "ticket-merci"))),
    ];
    Part::new(text!(i18n, "demande-partie-enregistrement"), items)
}
