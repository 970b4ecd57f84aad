//! The windows of PRONOTE whose captures are read, and the values that each shows.

use super::setting_key::SettingKey as Key;
use strum::VariantArray;

/// A window whose fields are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray)]
pub enum ScreenWindow {
    /// PRONOTE.net, « Paramètres de publication ».
    Publication,
    /// PRONOTE.net, « Intégration dans un ENT ».
    Ent,
    /// PRONOTE.net, « Identification des utilisateurs ».
    Identification,
    /// The installer of PRONOTE Serveur, « Choisissez un dossier ».
    Installation,
    /// PRONOTE Serveur: its base.
    Base,
}

impl ScreenWindow {
    /// Every window, in the order of the walkthrough.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// Its name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Publication => "publication",
            Self::Ent => "ent",
            Self::Identification => "identification",
            Self::Installation => "installation",
            Self::Base => "base",
        }
    }

    /// The values that it shows, in the order of the summary.
    pub fn values(self) -> &'static [Key] {
        match self {
            Self::Publication => &[
                Key::Protocol,
                Key::ServerIp,
                Key::ServerName,
                Key::ListeningPort,
                Key::PublicUrl,
                Key::UrlPrefix,
                Key::CommonPage,
                Key::EspaceProfesseurs,
                Key::EspaceProfesseursMobile,
                Key::EspaceVieScolaire,
                Key::EspaceVieScolaireMobile,
                Key::EspaceParents,
                Key::EspaceParentsMobile,
                Key::EspaceEleves,
                Key::EspaceElevesMobile,
                Key::EspaceEntreprise,
                Key::EspaceAcademie,
            ],
            Self::Ent => {
                &[Key::CasServerUrl, Key::LoginLink, Key::ValidationLink, Key::EntPattern, Key::DirectLoginUrl]
            }
            Self::Identification => &[
                Key::AttributeLastName,
                Key::AttributeFirstName,
                Key::AttributeBirthDate,
                Key::AttributePostcode,
                Key::AttributeProfile,
                Key::ProfileTeachers,
                Key::ProfilePupils,
                Key::ProfileParents,
                Key::ProfileCompany,
                Key::ProfileAcademy,
                Key::ProfileSchoolLife,
            ],
            Self::Installation => &[Key::InstallFolder],
            Self::Base => &[Key::InstallFolder, Key::Base],
        }
    }

    /// The window that shows the most of these values; `None`: none shows any.
    pub fn showing(values: &[Key]) -> Option<Self> {
        let count = |window: Self| window.values().iter().filter(|value| values.contains(value)).count();
        let counted = Self::ALL.iter().rev().map(|&window| (count(window), window)).filter(|(count, _)| *count > 0);
        counted.max_by_key(|(count, _)| *count).map(|(_, window)| window)
    }
}
