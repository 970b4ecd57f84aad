//! The ticket: what the ENT's support needs to register the school's PRONOTE, as text to copy into eCare.

use super::checked::{self, Checked};
use super::long_date;
use super::plain::{WIDTH, hanging, paragraph};
use crate::domain::finding::Verdict;
use crate::domain::inputs::Hosting;
use crate::domain::setting_key::SettingKey;
use crate::domain::settings::Settings;
use crate::domain::trial::Trial;
use crate::dossier::standing::TrialStanding;
use crate::dossier::{DatedFinding, Dossier, Findings, Progress};
use crate::i18n::{I18n, connection as say, progress};
use crate::text;

/// What the user said of the trials, and what the connection checks found.
#[derive(Clone, Copy, Debug)]
pub struct Trials<'a> {
    progress: &'a Progress,
    findings: &'a Findings,
}

impl<'a> Trials<'a> {
    /// What the user answered, and the checks. A step marked as done, or a point ticked, proves nothing.
    pub fn of(dossier: &'a Dossier) -> Self {
        Self { progress: &dossier.progress, findings: &dossier.findings }
    }
}

/// The ticket. Values that are long stand alone on their line, so that they are copied whole.
pub fn text(settings: &Settings, trials: &Trials<'_>, i18n: &I18n) -> String {
    let support = settings.ent.operator.clone().unwrap_or_else(|| text!(i18n, "ticket-assistance"));
    let hosted = match settings.server.hosting() {
        Hosting::Publisher => text!(i18n, "ticket-oui"),
        Hosting::OwnServer => text!(i18n, "ticket-non"),
    };
    let value = |value| settings.get(value).unwrap_or_else(|| text!(i18n, "ticket-a-indiquer"));
    let field = |name: String, written: String| field(i18n, &name, &written);
    let alone = |name: String, written: String| format!("{}\n{written}", text!(i18n, "ticket-champ", champ = name));
    let labelled = |wanted| alone(i18n.value(wanted), value(wanted));

    let about = [
        field(
            text!(i18n, "ticket-objet"),
            text!(i18n, "ticket-objet-valeur", nom = settings.name.clone(), uai = settings.uai.to_string()),
        ),
        field(text!(i18n, "ticket-categorie"), "ENT".to_owned()),
        field(text!(i18n, "ticket-destinataire"), support.clone()),
    ];
    let school = [
        field(i18n.value(SettingKey::Uai), value(SettingKey::Uai)),
        field(i18n.value(SettingKey::SchoolName), settings.name.clone()),
        field(i18n.value(SettingKey::Ent), settings.ent.label.clone()),
        field(text!(i18n, "ticket-heberge"), hosted),
        field(text!(i18n, "ticket-contact"), contact(settings, i18n)),
    ];
    let links = [labelled(SettingKey::LoginLink), labelled(SettingKey::ValidationLink)];
    let tried = Trial::ALL.map(|trial| trial_line(settings, i18n, trial, trials.progress));
    let tried: Vec<_> =
        std::iter::once(text!(i18n, "ticket-champ", champ = text!(i18n, "ticket-essais"))).chain(tried).collect();

    let checked = checked(settings, trials.findings, i18n);
    let mut parts = vec![
        about.join("\n"),
        text!(i18n, "ticket-bonjour"),
        paragraph(&text!(i18n, "ticket-demande")),
        labelled(SettingKey::EntPattern),
        school.join("\n"),
        links.join("\n"),
        tried.join("\n"),
    ];
    if !checked.is_empty() {
        let title = text!(i18n, "ticket-champ", champ = text!(i18n, "ticket-verifications"));
        parts.push(format!("{title}\n{}", checked.join("\n")));
    }
    parts.push(text!(i18n, "ticket-merci"));
    parts.join("\n\n") + "\n"
}

/// What the checks found, each on its lines.
fn checked(settings: &Settings, findings: &Findings, i18n: &I18n) -> Vec<String> {
    let run = findings.iter().filter(|dated| dated.finding.verdict() != Verdict::NotRun);
    let lines = checked::lines(run, settings, i18n).into_iter();
    let said = |Checked { title, dated }| {
        let said = finding_said(settings, i18n, dated);
        format!("{}\n{}", hanging("- ", &title), hanging("  ", &said))
    };
    lines.map(said).collect()
}

/// The verdict, its day and its cause; what it must be read with.
fn finding_said(settings: &Settings, i18n: &I18n, dated: &DatedFinding) -> String {
    let finding = &dated.finding;
    let verdict = say::dated_verdict(i18n, finding.verdict(), &long_date(i18n, dated.on.local().date()));
    let mut said = format!("{verdict} {}", say::cause(i18n, finding).message);
    for note in say::reserves(i18n, dated, settings) {
        said.push(' ');
        said.push_str(&note);
    }
    said
}

/// `name : value` on one line when it is short enough, the value on its own line otherwise.
fn field(i18n: &I18n, name: &str, value: &str) -> String {
    let name = text!(i18n, "ticket-champ", champ = name);
    let line = format!("{name} {value}");
    if line.chars().count() <= WIDTH { line } else { format!("{name}\n{value}") }
}

fn contact(settings: &Settings, i18n: &I18n) -> String {
    let contact = &settings.contact;
    let name = contact.name.as_ref().map(|name| name.as_str());
    let phone = contact.phone.as_ref().map(|phone| phone.as_str());
    let email = contact.email.as_ref().map(|email| email.as_str());
    let given: Vec<_> = [name, phone, email].into_iter().flatten().collect();
    if given.is_empty() { text!(i18n, "fiche-non-indique") } else { given.join(", ") }
}

/// What the school says that it tried, and what came of it.
fn trial_line(settings: &Settings, i18n: &I18n, trial: Trial, kept: &Progress) -> String {
    let result = progress::trial_result(i18n, &TrialStanding::of(trial, kept, settings));
    let what = text!(i18n, "ticket-champ", champ = progress::trial(i18n, trial));
    let line = hanging("- ", &format!("{what} {result}"));
    match trial {
        Trial::DirectLogin => format!("{line}\n  {}", settings.direct_login),
        Trial::Teacher | Trial::PupilOrParent | Trial::Staff => line,
    }
}
