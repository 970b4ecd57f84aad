//! « Connexion »: what will be asked of whom, then what each check found.

use super::finding::{SIGN, found, sign, values};
use super::{Checks, Message};
use crate::app::context::{Context, Open};
use crate::app::page::Page;
use crate::app::preferences::ProxyKind;
use crate::app::theme::fonts;
use crate::app::theme::icons::{Icon, Tint};
use crate::app::theme::tokens::{NARROW, size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, radio, text_button};
use crate::app::ui::input::input;
use crate::diagnostics::connection::Route;
use crate::domain::finding::{Check, Verdict};
use crate::domain::settings::Settings;
use crate::i18n::connection as say;
use crate::text;
use crate::walkthrough::Step;
use iced::widget::{Column, column, container, row};
use iced::{Element, Length, alignment};

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
            Check::Network | Check::Server | Check::Screen(_) => return None,
        })
    }
}

/// The connection checks, by group, with what they found.
pub fn view<'a>(state: &'a Checks, cx: &'a Context, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let Ok(settings) = open.session.settings() else {
        return ui.caption(text!(ui.i18n, "fenetre-resultat-attente"));
    };
    let mut parts = Column::new().spacing(space::XL).push(before(state, cx, ui, open, settings));
    if let Some(missing) = &state.no_network {
        parts = parts.push(ui.warning(say::cause(ui.i18n, missing)));
    }
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
                list = list.push(ui.divider());
            }
            list = list.push(line(state, cx, ui, open, settings, check));
        }
        parts = parts.push(ui.card(list));
    }
    parts.push(proxy(state, cx, ui)).into()
}

/// By which proxy the pages are asked.
fn proxy<'a>(state: &'a Checks, cx: &'a Context, ui: Ui<'a>) -> Element<'a, Message> {
    let mut list = Column::new().spacing(space::XS).push(ui.heading(text!(ui.i18n, "verification-mandataire")));
    for kind in [ProxyKind::Machine, ProxyKind::None, ProxyKind::Own] {
        let label = match kind {
            ProxyKind::Machine => {
                let way = say::route(ui.i18n, &state.machine);
                text!(ui.i18n, "verification-mandataire-machine", voie = way)
            }
            ProxyKind::None => text!(ui.i18n, "verification-mandataire-sans"),
            ProxyKind::Own => text!(ui.i18n, "verification-mandataire-propre"),
        };
        let chosen = cx.preferences.proxy == kind;
        let choose = Message::Proxy(kind);
        list = list.push(radio(ui, chosen, ui.text(label), Some(choose)));
    }
    if cx.preferences.proxy == ProxyKind::Own {
        let (id, typed) = (iced::widget::Id::new("mandataire"), &cx.preferences.own_proxy);
        let is_refused = cx.preferences.proxy().is_err();
        let input = input(ui, id, "proxy.exemple.fr:3128", typed, fonts::MONO, is_refused);
        list = list.push(input.on_input(Message::ProxyTyped));
        if let Err(error) = cx.preferences.proxy() {
            let said = say::proxy_error(ui.i18n, &error);
            list = list.push(ui.colored(said.message, ui.palette.refused, size::SMALL)).push(ui.caption(said.hint));
        }
    }
    ui.card(list)
}

/// What will be asked of whom, before any click; then how far the checks are.
fn before<'a>(
    state: &'a Checks,
    cx: &'a Context,
    ui: Ui<'a>,
    open: &'a Open,
    settings: &Settings,
) -> Element<'a, Message> {
    let mut hosts: Vec<String> = Vec::new();
    for host in Check::CONNECTION.into_iter().flat_map(|check| check.hosts(settings)) {
        if !hosts.contains(&host) {
            hosts.push(host);
        }
    }
    let asked = hosts.into_iter().fold(Column::new().spacing(2.0), |list, host| list.push(ui.value(host)));
    let all = Message::Run(Check::CONNECTION.to_vec());
    let action: Element<'a, Message> = match state.progress() {
        None => {
            let press = cx.preferences.proxy().is_ok().then_some(all);
            let mut buttons =
                row![text_button(ui, Kind::Main, text!(ui.i18n, "verification-toutes"), press)].spacing(space::S);
            if let Some(step) = step_before(cx, open) {
                let title = step.title.say(ui.language()).to_owned();
                let run = Message::Run(step.checks.clone());
                let press = cx.preferences.proxy().is_ok().then_some(run);
                buttons = buttons.push(text_button(
                    ui,
                    Kind::Plain,
                    text!(ui.i18n, "verification-etape", etape = title),
                    press,
                ));
            }
            buttons.wrap().into()
        }
        Some((done, total)) => {
            let words = text!(ui.i18n, "verification-avancement", faites = done, total = total);
            let stop = text_button(ui, Kind::Main, text!(ui.i18n, "verification-arreter"), Some(Message::Cancel));
            let bar = ui.progress_bar(done as f32 / total.max(1) as f32);
            column![ui.text(words), bar, stop].spacing(space::S).into()
        }
    };
    let mut words = column![
        ui.text(text!(ui.i18n, "verification-avant-clic")),
        ui.caption(text!(ui.i18n, "verification-serveurs")),
        asked
    ];
    if let (ProxyKind::Machine, Route::Automatic(_)) = (cx.preferences.proxy, &state.machine) {
        let way = say::route(ui.i18n, &state.machine);
        words = words.push(ui.caption(text!(ui.i18n, "verification-mandataire-demande", voie = way)));
    }
    let tested = || Check::CONNECTION.into_iter().flat_map(|check| check.tested(settings));
    if tested().any(|value| value.starts_with("https://")) {
        words = words.push(ui.caption(text!(ui.i18n, "verification-revocation")));
    }
    ui.card(column![words.spacing(space::XS), action, tally(ui, open, settings)].spacing(space::L))
}

/// How many checks failed, are uncertain, succeeded, were not made, and are of other values than those there are now; its
/// line is there before any is made.
fn tally<'a>(ui: Ui<'a>, open: &Open, settings: &Settings) -> Element<'a, Message> {
    let found = || Check::CONNECTION.into_iter().filter_map(|check| open.session.dossier().findings.of(check));
    let stale = found().filter(|dated| dated.finding.is_stale(settings)).count();
    let current = || found().filter(|dated| !dated.finding.is_stale(settings));
    let count = |verdict| current().filter(|dated| dated.finding.verdict() == verdict).count();
    let counted = [
        (count(Verdict::Wrong), text!(ui.i18n, "verification-bilan-faux", nombre = count(Verdict::Wrong))),
        (count(Verdict::Undecided), text!(ui.i18n, "verification-bilan-indecis", nombre = count(Verdict::Undecided))),
        (count(Verdict::Right), text!(ui.i18n, "verification-bilan-juste", nombre = count(Verdict::Right))),
        (count(Verdict::NotRun), text!(ui.i18n, "verification-bilan-non-lance", nombre = count(Verdict::NotRun))),
        (stale, text!(ui.i18n, "verification-bilan-perime", nombre = stale)),
    ];
    let said: Vec<_> = counted.into_iter().filter(|(number, _)| *number > 0).map(|(_, said)| said).collect();
    ui.caption(if said.is_empty() { text!(ui.i18n, "verification-bilan-rien") } else { said.join(" · ") })
}

/// The step that led here, when it has checks of its own.
fn step_before<'a>(cx: &'a Context, open: &Open) -> Option<&'a Step> {
    let Some(Page::Step(id)) = &open.before_checks else { return None };
    cx.walkthrough.step(id).filter(|step| !step.checks.is_empty())
}

/// One check: its question, its last finding, its button.
fn line<'a>(
    state: &'a Checks,
    cx: &'a Context,
    ui: Ui<'a>,
    open: &'a Open,
    settings: &Settings,
    check: Check,
) -> Element<'a, Message> {
    let dated = open.session.dossier().findings.of(check);
    let running = state.is_running(check);
    let (icon, tint) = match dated {
        _ if running => (Icon::Half, Tint::Main),
        None => (Icon::Ring, Tint::Caption),
        Some(dated) => {
            let (icon, tint, _) = sign(ui, dated.finding.verdict_now(settings));
            (icon, tint)
        }
    };
    let button: Element<'a, Message> = if running {
        ui.caption(text!(ui.i18n, "verification-en-cours"))
    } else {
        let label = match dated {
            None => text!(ui.i18n, "verification-lancer"),
            Some(_) => text!(ui.i18n, "verification-relancer"),
        };
        let run = Message::Run(vec![check]);
        text_button(ui, Kind::Plain, label, cx.preferences.proxy().is_ok().then_some(run))
    };
    let title = match check {
        Check::Space(space) => ui.i18n.value(crate::domain::setting_key::SettingKey::of_space(space).0),
        _ => say::check(ui.i18n, check),
    };
    let words = column![ui.strong(title, size::TEXT)].spacing(space::XS).width(Length::Fill);
    let words = match dated {
        Some(dated) => found(state, ui, settings, words, dated),
        None => {
            let asked = values(ui, text!(ui.i18n, "verification-demandera"), &check.tested(settings));
            let needs_network = !running && !check.hosts(settings).is_empty();
            let missing = state.no_network.as_ref().filter(|_| needs_network);
            words.push(asked).push(missing.map(|_| ui.caption(text!(ui.i18n, "connexion-reseau-non-verifiable"))))
        }
    };
    let sign = container(ui.icon(icon, tint, SIGN)).padding(iced::Padding { top: 1.0, ..iced::Padding::ZERO });
    if ui.width < NARROW {
        return row![sign, words.push(button)].spacing(space::M).into();
    }
    row![sign, words, button].spacing(space::M).align_y(alignment::Vertical::Top).into()
}
