//! The labels of the windows that are read, as PRONOTE's programs write them, and how one is known again when the
//! network has lost an accent or a letter.

use crate::domain::screen_window::ScreenWindow;
use crate::domain::setting_key::SettingKey;

/// Where a label's value stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// On its line, at its right.
    Beside,
    /// On the lines below it.
    Under,
    /// In the same text, after it.
    After,
}

/// Words that stand on a window.
#[derive(Clone, Copy, Debug)]
pub(super) struct Label {
    pub words: &'static str,
    /// What stands beside or under it; `None`: nothing that is compared.
    pub value: Option<SettingKey>,
    pub place: Place,
}

const fn label(words: &'static str, value: SettingKey, place: Place) -> Label {
    Label { words, value: Some(value), place }
}

/// Words that hold no value, and end the one above them.
const fn words(words: &'static str) -> Label {
    Label { words, value: None, place: Place::Beside }
}

use Place::{After, Beside, Under};
use SettingKey as Key;

const PUBLICATION: &[Label] = &[
    words("Le poste abritant « PRONOTE.net » a une seule carte réseau"),
    label("Choix du protocole", Key::Protocol, Beside),
    label("Adresse IP", Key::ServerIp, Beside),
    label("Nom", Key::ServerName, Beside),
    label("Port d’écoute", Key::ListeningPort, Beside),
    words("Racine"),
    words("Pour pouvoir publier la base, vous devez impérativement réserver le préfixe de votre URL."),
    label("Réserver le préfixe d’URL", Key::UrlPrefix, After),
    words("Adresse publique"),
    label("URL publique de « PRONOTE.net »", Key::PublicUrl, Under),
    words("Adresse des différents Espaces"),
    label("Page commune", Key::CommonPage, Beside),
    label("Espace Professeurs", Key::EspaceProfesseurs, Beside),
    label("Espace Vie scolaire", Key::EspaceVieScolaire, Beside),
    label("Espace Parents", Key::EspaceParents, Beside),
    label("Espace Élèves", Key::EspaceEleves, Beside),
    label("Espace Entreprise", Key::EspaceEntreprise, Beside),
    label("Espace Académie", Key::EspaceAcademie, Beside),
    // Of the espace above it: `mobile_of` says whose.
    label("Version mobile", Key::EspaceProfesseursMobile, Beside),
];

const ENT: &[Label] = &[
    words("Les paramètres nécessaires à l’intégration doivent être communiqués par l’ENT"),
    label("URL du serveur CAS", Key::CasServerUrl, Under),
    words("Les adresses d’authentification et de validation sont différentes"),
    label("Lien d’authentification", Key::LoginLink, Under),
    label("Lien de validation", Key::ValidationLink, Under),
    label("URL à communiquer au socle ENT", Key::EntPattern, Under),
    words("Autoriser l’authentification directe par PRONOTE.net."),
    label("URL à communiquer aux utilisateurs de PRONOTE pour une connexion directe", Key::DirectLoginUrl, Under),
    words("Tester l’authentification par le serveur CAS"),
    words("Identification des utilisateurs"),
];

const IDENTIFICATION: &[Label] = &[
    words("Attributs CAS utilisés"),
    label("Nom", Key::AttributeLastName, Beside),
    label("Prénom", Key::AttributeFirstName, Beside),
    label("Date de naissance", Key::AttributeBirthDate, Beside),
    label("Code Postal", Key::AttributePostcode, Beside),
    label("Profil d’utilisateur", Key::AttributeProfile, Beside),
    words("Personnalisation des valeurs de l’attribut CAS"),
    label("Enseignants", Key::ProfileTeachers, Beside),
    label("Élèves", Key::ProfilePupils, Beside),
    label("Parents", Key::ProfileParents, Beside),
    label("Entreprise (Maîtres de stage)", Key::ProfileCompany, Beside),
    label("Entreprise", Key::ProfileCompany, Beside),
    label("Académie (Inspecteurs pédagogiques)", Key::ProfileAcademy, Beside),
    label("Académie", Key::ProfileAcademy, Beside),
    label("Vie Scolaire (Personnels)", Key::ProfileSchoolLife, Beside),
    label("Vie Scolaire", Key::ProfileSchoolLife, Beside),
    words("Valider"),
];

const INSTALLATION: &[Label] = &[
    words("Veuillez sélectionner le dossier d’installation."),
    label("Chemin d’accès", Key::InstallFolder, Under),
    words("Répertoires"),
];

const BASE: &[Label] = &[
    words("Mettre en service"),
    words("Base en service"),
    label("Base de données", Key::Base, Under),
    words("Le Client peut se connecter."),
    label("Enregistrer dans", Key::InstallFolder, Beside),
    label("Nom du fichier", Key::Base, Beside),
    label("Soit, en entier", Key::Base, Under),
];

/// The words of a window, those that hold a value and those that end the one above them.
pub(super) fn labels(window: ScreenWindow) -> &'static [Label] {
    match window {
        ScreenWindow::Publication => PUBLICATION,
        ScreenWindow::Ent => ENT,
        ScreenWindow::Identification => IDENTIFICATION,
        ScreenWindow::Installation => INSTALLATION,
        ScreenWindow::Base => BASE,
    }
}

/// The mobile page of an espace, whose label stands below the espace's own.
pub(super) fn mobile_of(espace: SettingKey) -> Option<SettingKey> {
    match espace {
        Key::EspaceProfesseurs => Some(Key::EspaceProfesseursMobile),
        Key::EspaceVieScolaire => Some(Key::EspaceVieScolaireMobile),
        Key::EspaceParents => Some(Key::EspaceParentsMobile),
        Key::EspaceEleves => Some(Key::EspaceElevesMobile),
        _ => None,
    }
}

/// A label known again at the start of a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct KnownLabel {
    pub label: Label,
    /// How many of the line's signs are the label's, the colon after it included.
    pub signs: usize,
}

/// The label that a line is, or begins with: the longest one.
pub(super) fn known(window: ScreenWindow, line: &[char]) -> Option<KnownLabel> {
    let known =
        labels(window).iter().filter_map(|&label| Some(KnownLabel { label, signs: begins(line, label.words)? }));
    known.max_by_key(|known| known.label.words.len())
}

/// A sign without its accent, its case, and what the network takes it for; `None`: it does not count.
fn folded(sign: char) -> Option<char> {
    let lower = sign.to_lowercase().next().unwrap_or(sign);
    let plain = match lower {
        'à' | 'â' | 'ä' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | '1' | 'l' | '|' => 'i',
        'ô' | 'ö' | '0' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        other => other,
    };
    plain.is_ascii_alphanumeric().then_some(plain)
}

/// How many signs of `line` are `words`, one letter in six being wrong at most.
fn begins(line: &[char], words: &str) -> Option<usize> {
    let wanted: Vec<char> = words.chars().filter_map(folded).collect();
    let read: Vec<(usize, char)> =
        line.iter().enumerate().filter_map(|(at, &sign)| Some((at, folded(sign)?))).collect();
    let allowed = wanted.len() / 6;
    // The distance between the words and each start of the line (Levenshtein).
    let mut row: Vec<usize> = (0..=wanted.len()).collect();
    let mut best = None;
    for (count, (_, sign)) in read.iter().enumerate().take(wanted.len() + allowed) {
        let mut diagonal = row[0];
        row[0] += 1;
        for (place, want) in wanted.iter().enumerate() {
            let changed = diagonal + usize::from(want != sign);
            diagonal = row[place + 1];
            row[place + 1] = changed.min(row[place] + 1).min(diagonal + 1);
        }
        let distance = row[wanted.len()];
        if distance <= allowed && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, count + 1));
        }
    }
    let (_, count) = best?;
    let end = read.get(count - 1)?.0 + 1;
    let rest = &line[end..];
    // What closes the label: its colon, its quotes, a full stop.
    let closing =
        rest.iter().take_while(|sign| !sign.is_alphanumeric() && **sign != '/' && **sign != '\\' && **sign != '(');
    let colon = rest.iter().take(3).any(|sign| matches!(sign, ':' | ';' | '.'));
    let ends = read.len() == count;
    // A short word begins many others.
    (ends || colon || wanted.len() >= 10).then(|| end + closing.count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn signs(line: &str) -> Vec<char> {
        line.chars().collect()
    }

    #[test]
    fn every_value_of_a_window_has_a_label_and_no_other() {
        for &window in ScreenWindow::ALL {
            let mut labelled: BTreeSet<_> = labels(window).iter().filter_map(|label| label.value).collect();
            let mobiles: Vec<_> = labelled.iter().filter_map(|&value| mobile_of(value)).collect();
            labelled.extend(mobiles);
            assert_eq!(labelled, window.values().iter().copied().collect(), "{window:?}");
        }
    }

    #[test]
    fn a_label_is_known_again_without_its_accents_and_with_a_letter_wrong() {
        let is = |line: &str, value| {
            let known = known(ScreenWindow::Publication, &signs(line)).map(|known| known.label.value);
            assert_eq!(known, value, "{line}");
        };
        is("Port d'ecoute:", Some(Some(SettingKey::ListeningPort)));
        is("Portd'écoute :", Some(Some(SettingKey::ListeningPort)));
        is("Adresse lP :", Some(Some(SettingKey::ServerIp)));
        is("URL publique de < PRONoTE.net >", Some(Some(SettingKey::PublicUrl)));
        is("Espace Eleves", Some(Some(SettingKey::EspaceEleves)));
        is("Espace Professeurs", Some(Some(SettingKey::EspaceProfesseurs)));
        is("Nom :", Some(Some(SettingKey::ServerName)));
        is("Nombre de pages", None);
        is("8036", None);
    }

    #[test]
    fn what_follows_a_label_on_its_line_is_its_value() {
        let line = signs("Reserver le prefixe d'URL http://+:8036/");
        let known = known(ScreenWindow::Publication, &line).expect("a label");
        assert_eq!(line[known.signs..].iter().collect::<String>().trim(), "http://+:8036/");
    }
}
