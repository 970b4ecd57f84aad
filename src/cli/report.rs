//! `parametres`: the settings as JSON for programs and as text for people.

use crate::domain::inputs::{Attribute, Hosting};
use crate::domain::settings::{Blocker, Settings};
use crate::domain::space::Space;
use crate::domain::value::{Group, PROFILE_ORDER, Value};
use crate::texts::{Sentence, Texts, problems, warnings};
use serde_json::{Value as Json, json};

/// Every key is always there; what is unknown or does not apply is `null`, and a warning says why.
pub fn settings_json(settings: &Settings, texts: &Texts) -> Json {
    let value = |value| settings.value(value);
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
            "adresse_ip": value(Value::AdresseIp),
            "nom": value(Value::NomServeur),
            "protocole": value(Value::Protocole),
            "port_ecoute": settings.server.own().and_then(|server| server.listening_port).map(|port| port.get()),
            "racine": value(Value::Racine),
            "dossier_installation": value(Value::DossierInstallation),
            "base": value(Value::Base),
        },
        "publication": {
            "url_publique": value(Value::UrlPublique),
            "prefixe_url": value(Value::PrefixeUrl),
            "page_commune": value(Value::PageCommune),
            "espaces": spaces,
        },
        "cas": {
            "url_serveur": value(Value::UrlServeurCas),
            "lien_authentification": value(Value::LienAuthentification),
            "lien_validation": value(Value::LienValidation),
            "url_socle_ent": value(Value::UrlSocleEnt),
            "url_connexion_directe": value(Value::UrlConnexionDirecte),
        },
        "identification": {
            "mode": "identite",
            "attributs": object(Attribute::ALL, Attribute::id, |attribute| {
                json!(settings.value(Value::of_attribute(attribute)))
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
        "avertissements": settings.warnings.iter().map(|warning| {
            let Sentence { message, remedy } = warnings::warning(texts, warning);
            json!({ "code": warning.code(), "message": message, "remede": remedy })
        }).collect::<Vec<_>>(),
    })
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
pub fn blockers_json(blockers: &[Blocker], texts: &Texts) -> Json {
    let errors: Vec<_> = blockers
        .iter()
        .map(|blocker| {
            let Sentence { message, remedy } = problems::blocker(texts, blocker);
            json!({ "champ": blocker.field.id(), "code": blocker.problem.code(), "message": message, "remede": remedy })
        })
        .collect();
    json!({ "erreurs": errors })
}

/// What blocks, for people: a line for what is wrong, one for how to mend it.
pub fn blockers_text(blockers: &[Blocker], texts: &Texts) -> String {
    blockers
        .iter()
        .map(|blocker| {
            let Sentence { message, remedy } = problems::blocker(texts, blocker);
            format!("{}\u{a0}: {message}\n  → {remedy}\n", texts.field(blocker.field))
        })
        .collect()
}

/// The settings for people: groups of labels and values, then the points of attention.
pub fn settings_text(settings: &Settings, texts: &Texts) -> String {
    let mut text = String::new();
    for group in Group::ALL {
        text += &format!("{}\n", texts.group(group));
        for value in group.values() {
            let shown = match (value, settings.value(value)) {
                (Value::Hebergement, _) => texts.hosting(settings.server.hosting()),
                (_, Some(shown)) if shown.is_empty() => crate::text!(texts, "valeur-vide"),
                (_, Some(shown)) => shown,
                (_, None) => crate::text!(texts, "valeur-inconnue"),
            };
            text += &format!("  {}\u{a0}: {shown}\n", texts.value(value));
        }
        text.push('\n');
    }
    let apereo = serde_json::to_string_pretty(&settings.registration.apereo).unwrap_or_default();
    text += &format!("{}\n{apereo}\n", crate::text!(texts, "groupe-apereo"));
    if !settings.warnings.is_empty() {
        text += &format!("\n{}\n", crate::text!(texts, "groupe-attention"));
    }
    for warning in &settings.warnings {
        let Sentence { message, remedy } = warnings::warning(texts, warning);
        text += &format!("  - {message}\n    → {remedy}\n");
    }
    text
}
