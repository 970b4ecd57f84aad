//! `parametres`: the settings as JSON for programs and as text for people.

use crate::domain::inputs::{Attribute, Hosting};
use crate::domain::recognition::Proposal;
use crate::domain::setting_key::{Group, PROFILE_ORDER, SettingKey};
use crate::domain::settings::{Blocker, Settings};
use crate::domain::space::Space;
use crate::domain::warning::Warning;
use crate::i18n::{I18n, UserMessage, problems, warnings};
use serde_json::{Value as Json, json};

/// Every key is always there; what is unknown or does not apply is `null`, and a warning says why.
pub fn settings_json(settings: &Settings, i18n: &I18n) -> Json {
    let value = |value| settings.get(value);
    let spaces: Vec<_> = settings
        .spaces
        .iter()
        .map(|address| {
            json!({
                "espace": address.space.id(),
                "url": address.url,
                "url_mobile": address.mobile_url,
                "a_verifier": address.to_check_on_screen,
            })
        })
        .collect();
    json!({
        "etablissement": {
            "nom": settings.name,
            "uai": settings.uai.as_str(),
            "heberge": settings.server.hosting() == Hosting::Publisher,
        },
        "serveur": {
            "adresse_ip": value(SettingKey::ServerIp),
            "nom": value(SettingKey::ServerName),
            "protocole": value(SettingKey::Protocol),
            "port_ecoute": settings.server.own().and_then(|server| server.listening_port).map(|port| port.get()),
            "racine": value(SettingKey::Root),
            "dossier_installation": value(SettingKey::InstallFolder),
            "base": value(SettingKey::Base),
        },
        "publication": {
            "url_publique": value(SettingKey::PublicUrl),
            "prefixe_url": value(SettingKey::UrlPrefix),
            "page_commune": value(SettingKey::CommonPage),
            "espaces": spaces,
        },
        "cas": {
            "url_serveur": value(SettingKey::CasServerUrl),
            "lien_authentification": value(SettingKey::LoginLink),
            "lien_validation": value(SettingKey::ValidationLink),
            "url_socle_ent": value(SettingKey::EntPattern),
            "url_connexion_directe": value(SettingKey::DirectLoginUrl),
        },
        "identification": {
            "mode": "identite",
            "attributs": object(Attribute::ALL, Attribute::id, |attribute| {
                json!(settings.get(SettingKey::of_attribute(attribute)))
            }),
            "profils": object(PROFILE_ORDER, profile_key, |space| {
                json!(settings.profiles.as_ref().map(|profiles| profiles.get(space)))
            }),
        },
        "enregistrement": {
            "ant": settings.registration.ant,
            "regex": settings.registration.regex,
            "apereo": settings.registration.apereo,
        },
        "avertissements": warnings_json(settings, i18n),
    })
}

/// What is to be looked at, each with its code and its remedy.
pub fn warnings_json(settings: &Settings, i18n: &I18n) -> Vec<Json> {
    let one = |warning: &Warning| {
        let UserMessage { message, hint } = warnings::warning(i18n, warning);
        let proposals = proposals_json(&warning.proposals());
        json!({ "code": warning.code(), "message": message, "remede": hint, "propositions": proposals })
    };
    settings.warnings.iter().map(one).collect()
}

fn profile_key(space: Space) -> &'static str {
    match space {
        Space::Professeurs => "enseignants",
        other => other.id(),
    }
}

fn object<T: Copy, const N: usize>(items: [T; N], key: fn(T) -> &'static str, value: impl Fn(T) -> Json) -> Json {
    items.into_iter().map(|item| (key(item).to_owned(), value(item))).collect::<serde_json::Map<_, _>>().into()
}

/// What blocks, for programs.
pub fn blockers_json(blockers: &[Blocker], i18n: &I18n) -> Json {
    let errors: Vec<_> = blockers
        .iter()
        .map(|blocker| {
            let UserMessage { message, hint } = problems::blocker(i18n, blocker);
            json!({
                "champ": blocker.field.id(),
                "code": blocker.problem.code(),
                "message": message,
                "remede": hint,
                "propositions": proposals_json(&blocker.proposals),
            })
        })
        .collect();
    let first = errors
        .first()
        .map(|error| json!({ "code": error["code"], "message": error["message"], "remede": error["remede"] }));
    json!({ "erreur": first, "erreurs": errors })
}

/// Values that can be put in a field as they are.
fn proposals_json(proposals: &[Proposal]) -> Vec<Json> {
    proposals.iter().map(|proposal| json!({ "champ": proposal.field.id(), "valeur": proposal.value })).collect()
}

/// What blocks, for people: a line for what is wrong, one for how to mend it.
pub fn blockers_text(blockers: &[Blocker], i18n: &I18n) -> String {
    blockers
        .iter()
        .map(|blocker| {
            let UserMessage { message, hint } = problems::blocker(i18n, blocker);
            format!("{}\n  → {hint}\n", i18n.named(i18n.field(blocker.field), message))
        })
        .collect()
}

/// The settings for people: groups of labels and values, then the points of attention.
pub fn settings_text(settings: &Settings, i18n: &I18n) -> String {
    let mut text = String::new();
    for group in Group::ALL {
        text += &format!("{}\n", i18n.group(group));
        for value in group.values() {
            let shown = match (value, settings.get(value)) {
                (SettingKey::Hosting, _) => i18n.hosting(settings.server.hosting()),
                (_, Some(shown)) if shown.is_empty() => crate::text!(i18n, "valeur-vide"),
                (_, Some(shown)) => shown,
                (_, None) => crate::text!(i18n, "valeur-inconnue"),
            };
            text += &format!("  {}\n", i18n.named(i18n.value(value), shown));
        }
        text.push('\n');
    }
    let apereo = serde_json::to_string_pretty(&settings.registration.apereo).unwrap_or_default();
    text += &format!("{}\n{apereo}\n", crate::text!(i18n, "groupe-apereo"));
    let open: Vec<_> = settings.warnings.iter().filter(|warning| !warning.asks_nothing()).collect();
    if !open.is_empty() {
        text += &format!("\n{}\n", crate::text!(i18n, "groupe-attention"));
    }
    for warning in open {
        let UserMessage { message, hint } = warnings::warning(i18n, warning);
        text += &format!("  - {message}\n    → {hint}\n");
    }
    text
}
