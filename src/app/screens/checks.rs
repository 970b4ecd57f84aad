//! The page « Vérifications »: its parts, and the connection checks with what they found.

use super::{answer, blockers, server};
use crate::app::checking::{self, Tab};
use crate::app::icon::{Icon, Tint};
use crate::app::page::Page;
use crate::app::preferences::ProxyKind;
use crate::app::tokens::{COLUMN, NARROW, size, space};
use crate::app::widgets::button::{act, act_icon, choice};
use crate::app::widgets::{Kind, Ui};
use crate::app::{App, Message, Open, shell, theme};
use crate::domain::finding::{Check, Diagnosis, Verdict};
use crate::domain::settings::Settings;
use crate::dossier::DatedFinding;
use crate::i18n::{connection as say, dossier as say_dossier};
use crate::text;
use crate::walkthrough::Step;
use iced::widget::{Column, Row, column, container, row, text_input};
use iced::{Color, Element, Length, alignment};

/// The widest line of the page.
const WIDEST: f32 = COLUMN + 260.0;
/// The sign's column.
const SIGN: f32 = 22.0;

/// The groups of the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    /// The collège's own address.
    Address,
    Ent,
    Spaces,
}

impl Group {
    const ALL: [Group; 3] = [Group::Address, Group::Ent, Group::Spaces];

    /// `None` for what the network is not asked.
    fn of(check: Check) -> Option<Self> {
        Some(match check {
            Check::Name | Check::Port | Check::Page | Check::Tls | Check::DirectLogin | Check::Clock => Group::Address,
            Check::CasLogin | Check::CasService | Check::CasValidation => Group::Ent,
            Check::Space(_) => Group::Spaces,
            Check::Server => return None,
        })
    }
}

/// The button that leads here.
pub fn way_in<'a>(ui: Ui<'a>) -> Element<'a, Message> {
    act_icon(ui, Kind::Plain, Icon::Search, text!(ui.i18n, "verification-ouvrir"), Some(checking::way_in()))
}

/// The sign of a verdict, its colour, its tint.
fn sign(ui: Ui<'_>, verdict: Verdict) -> (Icon, Tint, Color) {
    match verdict {
        Verdict::Right => (Icon::Check, Tint::Done, ui.palette.done),
        Verdict::Wrong => (Icon::Cross, Tint::Refused, ui.palette.refused),
        Verdict::Undecided => (Icon::Question, Tint::Attention, ui.palette.attention),
        Verdict::NotRun => (Icon::Skip, Tint::Soft, ui.palette.soft),
    }
}

/// What the rail says of the checks: the worst verdict, in a sign and a word.
pub fn standing(ui: Ui<'_>, open: &Open) -> (Icon, Tint, String) {
    if open.checking.progress().is_some() {
        return (Icon::Half, Tint::Main, text!(ui.i18n, "verification-en-cours"));
    }
    let Ok(settings) = open.session.settings() else { return (Icon::Ring, Tint::Soft, String::new()) };
    // A stale finding is about other values.
    let current = || open.session.dossier().findings.iter().filter(|dated| !dated.finding.is_stale(settings));
    let found = || current().map(|dated| dated.finding.verdict());
    let count = |verdict| found().filter(|found| *found == verdict).count();
    match (count(Verdict::Wrong), count(Verdict::Undecided)) {
        (0, 0) if found().next().is_none() => (Icon::Ring, Tint::Soft, String::new()),
        (0, 0) => (Icon::Check, Tint::Done, String::new()),
        (0, undecided) => {
            (Icon::Question, Tint::Attention, text!(ui.i18n, "verification-nombre-indecis", nombre = undecided))
        }
        (wrong, _) => (Icon::Cross, Tint::Refused, text!(ui.i18n, "verification-nombre-faux", nombre = wrong)),
    }
}

/// The page « Vérifications ».
pub fn view<'a>(app: &'a App, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let badge = ui.badge(text!(ui.i18n, "fenetre-fin"), ui.palette.badges[0]);
    let lead = ui.colored(text!(ui.i18n, "page-verifications-pourquoi"), ui.palette.soft, size::TEXT);
    let mut page = Column::new().spacing(space::XL).max_width(WIDEST);
    page = page.push(shell::head(ui, badge, text!(ui.i18n, "page-verifications"), lead)).push(blockers(app, ui, open));
    let mut tabs = Row::new().spacing(space::S);
    for tab in Tab::ALL {
        let label = match tab {
            Tab::Connection => text!(ui.i18n, "verification-onglet-connexion"),
            Tab::Answer => text!(ui.i18n, "verification-onglet-reponse"),
            Tab::Server => text!(ui.i18n, "verification-onglet-serveur"),
        };
        let kind = if open.checking.tab == tab { Kind::Main } else { Kind::Plain };
        tabs = tabs.push(act(ui, kind, label, Some(Message::Checking(checking::Message::Show(tab)))));
    }
    page = page.push(tabs.wrap());
    match open.checking.tab {
        Tab::Connection => page.push(connection(app, ui, open)).into(),
        Tab::Answer => page.push(answer::view(app, ui, open)).into(),
        Tab::Server => page.push(server::view(ui, open)).into(),
    }
}

fn connection<'a>(app: &'a App, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let Ok(settings) = open.session.settings() else {
        return ui.soft(text!(ui.i18n, "fenetre-resultat-attente"));
    };
    let mut parts = Column::new().spacing(space::XL).push(before(app, ui, open, settings));
    for group in Group::ALL {
        let title = match group {
            Group::Address => text!(ui.i18n, "verification-groupe-adresse"),
            Group::Ent => text!(ui.i18n, "verification-groupe-ent"),
            Group::Spaces => text!(ui.i18n, "verification-groupe-espaces"),
        };
        let mut list = Column::new().spacing(space::M).push(ui.heading(title));
        let checks = Check::CONNECTION.into_iter().filter(|check| Group::of(*check) == Some(group));
        for (rank, check) in checks.enumerate() {
            if rank > 0 {
                list = list.push(ui.rule());
            }
            list = list.push(line(app, ui, open, settings, check));
        }
        parts = parts.push(ui.card(list));
    }
    parts.push(proxy(app, ui, open)).into()
}

/// By which proxy the pages are asked.
fn proxy<'a>(app: &'a App, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let mut list = Column::new().spacing(space::XS).push(ui.heading(text!(ui.i18n, "verification-mandataire")));
    for kind in [ProxyKind::Machine, ProxyKind::None, ProxyKind::Own] {
        let label = match kind {
            ProxyKind::Machine => {
                let way = say::route(ui.i18n, &open.checking.machine);
                text!(ui.i18n, "verification-mandataire-machine", voie = way)
            }
            ProxyKind::None => text!(ui.i18n, "verification-mandataire-sans"),
            ProxyKind::Own => text!(ui.i18n, "verification-mandataire-propre"),
        };
        let chosen = app.preferences.proxy == kind;
        let choose = Message::Checking(checking::Message::Proxy(kind));
        list = list.push(choice(ui, chosen, ui.text(label), Some(choose)));
    }
    if app.preferences.proxy == ProxyKind::Own {
        let typed = text_input("proxy.exemple.fr:3128", &app.preferences.own_proxy)
            .id(iced::widget::Id::new("mandataire"))
            .on_input(|typed| Message::Checking(checking::Message::ProxyTyped(typed)))
            .font(crate::app::font::MONO)
            .size(size::TEXT)
            .padding([7.0, space::M])
            .style(theme::input(ui.palette, app.preferences.proxy().is_err()));
        list = list.push(typed);
        if let Err(error) = app.preferences.proxy() {
            let said = say::proxy_error(ui.i18n, &error);
            list = list.push(ui.colored(said.message, ui.palette.refused, size::SMALL)).push(ui.soft(said.hint));
        }
    }
    ui.card(list)
}

/// What will be asked of whom, before any click; then how far the checks are.
fn before<'a>(app: &'a App, ui: Ui<'a>, open: &'a Open, settings: &Settings) -> Element<'a, Message> {
    let mut hosts: Vec<String> = Vec::new();
    for host in Check::CONNECTION.into_iter().flat_map(|check| check.hosts(settings)) {
        if !hosts.contains(&host) {
            hosts.push(host);
        }
    }
    let asked = hosts.into_iter().fold(Column::new().spacing(2.0), |list, host| list.push(ui.value(host)));
    let all = Message::Checking(checking::Message::Run(Check::CONNECTION.to_vec()));
    let action: Element<'a, Message> = match open.checking.progress() {
        None => {
            let press = app.preferences.proxy().is_ok().then_some(all);
            let mut buttons = row![act(ui, Kind::Main, text!(ui.i18n, "verification-toutes"), press)].spacing(space::S);
            if let Some(step) = step_before(app, open) {
                let title = step.title.say(ui.language()).to_owned();
                let run = Message::Checking(checking::Message::Run(step.checks.clone()));
                let press = app.preferences.proxy().is_ok().then_some(run);
                buttons =
                    buttons.push(act(ui, Kind::Plain, text!(ui.i18n, "verification-etape", etape = title), press));
            }
            buttons.wrap().into()
        }
        Some((done, total)) => {
            let words = text!(ui.i18n, "verification-avancement", faites = done, total = total);
            let stop = act(
                ui,
                Kind::Main,
                text!(ui.i18n, "verification-arreter"),
                Some(Message::Checking(checking::Message::CancelToken)),
            );
            let gauge = ui.gauge(done as f32 / total.max(1) as f32);
            column![ui.text(words), gauge, stop].spacing(space::S).into()
        }
    };
    let mut words = column![
        ui.text(text!(ui.i18n, "verification-avant-clic")),
        ui.soft(text!(ui.i18n, "verification-serveurs")),
        asked
    ];
    let tested = || Check::CONNECTION.into_iter().flat_map(|check| check.tested(settings));
    if tested().any(|value| value.starts_with("https://")) {
        words = words.push(ui.soft(text!(ui.i18n, "verification-revocation")));
    }
    ui.card(column![words.spacing(space::XS), action].spacing(space::L))
}

/// The step that led here, when it has checks of its own.
fn step_before<'a>(app: &'a App, open: &Open) -> Option<&'a Step> {
    let Some(Page::Step(id)) = &open.before_checks else { return None };
    app.walkthrough.step(id).filter(|step| !step.checks.is_empty())
}

/// One check: its question, its last finding, its button.
fn line<'a>(app: &'a App, ui: Ui<'a>, open: &'a Open, settings: &Settings, check: Check) -> Element<'a, Message> {
    let dated = open.session.dossier().findings.of(check);
    let running = open.checking.is_running(check);
    let (icon, tint) = match dated {
        _ if running => (Icon::Half, Tint::Main),
        None => (Icon::Ring, Tint::Soft),
        Some(dated) => {
            let (icon, tint, _) = sign(ui, dated.finding.verdict());
            (icon, tint)
        }
    };
    let button: Element<'a, Message> = if running {
        ui.soft(text!(ui.i18n, "verification-en-cours"))
    } else {
        let label = match dated {
            None => text!(ui.i18n, "verification-lancer"),
            Some(_) => text!(ui.i18n, "verification-relancer"),
        };
        let run = Message::Checking(checking::Message::Run(vec![check]));
        act(ui, Kind::Plain, label, app.preferences.proxy().is_ok().then_some(run))
    };
    let title = match check {
        Check::Space(space) => ui.i18n.value(crate::domain::setting_key::SettingKey::of_space(space).0),
        _ => say::check(ui.i18n, check),
    };
    let words = column![ui.strong(title, size::TEXT)].spacing(space::XS).width(Length::Fill);
    let words = match dated {
        Some(dated) => found(ui, open, settings, words, dated),
        None => words.push(values(ui, text!(ui.i18n, "verification-demandera"), &check.tested(settings))),
    };
    let sign = container(ui.icon(icon, tint, SIGN)).padding(iced::Padding { top: 1.0, ..iced::Padding::ZERO });
    if ui.width < NARROW {
        return row![sign, words.push(button)].spacing(space::M).into();
    }
    row![sign, words, button].spacing(space::M).align_y(alignment::Vertical::Top).into()
}

/// What was last found by a check that no button runs.
pub fn last<'a>(ui: Ui<'a>, open: &'a Open, check: Check) -> Option<Element<'a, Message>> {
    let settings = open.session.settings().ok()?;
    let dated = open.session.dossier().findings.of(check)?;
    let (icon, tint, _) = sign(ui, dated.finding.verdict());
    let words = Column::new().spacing(space::XS).width(Length::Fill);
    let words = found(ui, open, settings, words, dated);
    Some(row![ui.icon(icon, tint, SIGN), words].spacing(space::M).into())
}

/// A finding: verdict, cause, hint, who acts, what was tested, and what was seen once unfolded.
fn found<'a>(
    ui: Ui<'a>,
    open: &'a Open,
    settings: &Settings,
    words: Column<'a, Message>,
    dated: &'a DatedFinding,
) -> Column<'a, Message> {
    let finding = &dated.finding;
    let (_, _, color) = sign(ui, finding.verdict());
    let said = say::cause(ui.i18n, finding);
    let verdict = say::dated_verdict(ui.i18n, finding.verdict(), &say_dossier::moment(ui.i18n, dated.on));
    let mut words = words.push(colored_strong(verdict, color));
    if finding.is_stale(settings) {
        words = words.push(colored_strong(text!(ui.i18n, "verification-perimee"), ui.palette.attention));
    }
    if !dated.by_hand.is_empty() {
        words = words.push(ui.soft(say::by_hand(ui.i18n, dated)));
    }
    words = match &finding.cause {
        // Each with its own hint and actor, where there is room for them.
        Diagnosis::Server { facts } if !facts.is_empty() => {
            let list = Column::new().spacing(space::M);
            words.push(facts.iter().fold(list, |list, fact| list.push(server::fact(ui, fact))))
        }
        _ => words.push(ui.text(said.message)).push(finding.actor.map(|actor| {
            let actor = say::actor(ui.i18n, actor);
            let line = ui.strong(text!(ui.i18n, "connexion-ligne-acteur", acteur = actor), size::SMALL);
            column![ui.text(said.hint), line].spacing(space::XS)
        })),
    };
    words =
        words.push(values(ui, text!(ui.i18n, "verification-teste", nombre = finding.tested.len()), &finding.tested));
    if finding.evidence.as_str().is_empty() {
        return words;
    }
    let is_open = open.checking.unfolded.contains(&finding.check);
    let label = if is_open { text!(ui.i18n, "verification-replier") } else { text!(ui.i18n, "verification-deplier") };
    let fold = Message::Checking(checking::Message::Fold(finding.check));
    let mut buttons = row![act(ui, Kind::Quiet, label, Some(fold))].spacing(space::S);
    if is_open {
        let copy = Message::Copy(finding.evidence.as_str().to_owned());
        buttons = buttons.push(act_icon(ui, Kind::Quiet, Icon::Copy, text!(ui.i18n, "fenetre-copier"), Some(copy)));
    }
    words = words.push(buttons);
    if is_open {
        words = words.push(ui.card(listing(ui, finding.evidence.as_str())));
    }
    words
}

fn colored_strong<'a>(content: String, color: Color) -> Element<'a, Message> {
    iced::widget::text(content).size(size::TEXT).font(crate::app::font::BOLD).color(color).line_height(1.3).into()
}

/// Values as they are asked, under a word that says what they are.
fn values<'a>(ui: Ui<'a>, label: String, values: &[String]) -> Column<'a, Message> {
    let list = Column::new().push(ui.soft(label));
    if values.is_empty() {
        return Column::new();
    }
    values.iter().fold(list, |list, value| list.push(mono(ui, value)))
}

/// A value as a machine wrote it.
pub fn mono<'a>(ui: Ui<'a>, content: &str) -> Element<'a, Message> {
    machine(content, size::SMALL, ui.palette.soft)
}

/// A text of many lines, as a machine wrote it.
pub fn listing<'a>(ui: Ui<'a>, content: &str) -> Element<'a, Message> {
    machine(content, 13.0, ui.palette.ink)
}

fn machine<'a>(content: &str, size: f32, color: Color) -> Element<'a, Message> {
    iced::widget::text(content.to_owned())
        .size(size)
        .font(crate::app::font::MONO)
        .color(color)
        .line_height(1.4)
        .wrapping(iced::widget::text::Wrapping::WordOrGlyph)
        .into()
}
