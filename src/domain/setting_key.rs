//! The values a step shows, a figure draws and the sheet prints: one table, each declared once.

use super::inputs::Attribute;
use super::settings::{OwnServer, Settings};
use super::space::Space;
use serde::{Deserialize, Serialize};
use strum::VariantArray;

/// Declares the values: variant = name in the walkthrough's RON and in JSON, key of its label in `locales`, group,
/// comparison, and how it is read from the settings (`None`: unknown, or it does not apply).
macro_rules! setting_keys {
    ($($(#[$doc:meta])* $variant:ident = $id:literal, $label:literal, $group:ident, $comparison:ident, $read:expr;)+) => {
        /// A value of the settings, by the name that the walkthrough's RON gives it; in the order of the summary.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, VariantArray)]
        pub enum SettingKey {
            $($(#[$doc])* #[serde(rename = $id)] $variant,)+
        }

        impl SettingKey {
            /// Every value, in the order of the summary.
            pub const ALL: &'static [SettingKey] = Self::VARIANTS;

            /// Its name in the walkthrough's RON and in JSON.
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)+ }
            }

            /// The key of its label in `locales`.
            pub fn label_key(self) -> &'static str {
                match self { $(Self::$variant => $label,)+ }
            }

            /// Where it stands in the summary.
            pub fn group(self) -> Group {
                match self { $(Self::$variant => Group::$group,)+ }
            }

            /// How what a screen shows is compared with it.
            pub fn comparison(self) -> ComparisonKind {
                match self { $(Self::$variant => ComparisonKind::$comparison,)+ }
            }

            /// The value as it is typed or shown; `None` when it is unknown or does not apply.
            pub(super) fn read(self, settings: &Settings) -> Option<String> {
                let read: fn(&Settings) -> Option<String> = match self { $(Self::$variant => $read,)+ };
                read(settings)
            }
        }
    };
}

setting_keys! {
    /// The school's name.
    SchoolName = "nom_etablissement", "valeur-nom-etablissement", School, Exact, |s| Some(s.name.clone());
    /// The school's national number.
    Uai = "uai", "valeur-uai", School, Exact, |s| Some(s.uai.to_string());
    /// Who runs the server: said in words by the pages, typed nowhere.
    Hosting = "hebergement", "valeur-hebergement", School, Exact, |_| None;
    /// `http` or `https`, as PRONOTE.net listens.
    Protocol = "protocole", "valeur-protocole", Server, Exact, |s| s.server.own().map(|own| own.protocol.scheme().to_owned());
    /// The server's IPv4 address.
    ServerIp = "adresse_ip", "valeur-adresse-ip", Server, Exact, |s| s.server.own().and_then(|own| own.ip).map(|ip| ip.to_string());
    /// The server's machine name.
    ServerName = "nom_serveur", "valeur-nom-serveur", Server, Name, |s| shown(s.server.own().and_then(|own| own.name.as_ref()));
    /// The port PRONOTE.net listens on.
    ListeningPort = "port_ecoute", "valeur-port-ecoute", Server, Exact, |s| s.server.own().and_then(|own| own.listening_port).map(|port| port.to_string());
    /// The port noted on the 2013 captures.
    Port2013 = "port_2013", "valeur-port-2013", Server, Exact, |s| s.server.own().and_then(|own| own.port_2013).map(|port| port.to_string());
    /// The folder the server is installed in.
    InstallFolder = "dossier_installation", "valeur-dossier-installation", Server, Path, |s| shown(s.server.own().and_then(|own| own.install_folder.as_ref()));
    /// The base's file.
    Base = "base", "valeur-base", Server, Path, |s| shown(s.server.own().and_then(|own| own.base.as_ref()));
    /// The address by which PRONOTE.net is reached from outside.
    PublicUrl = "url_publique", "valeur-url-publique", Publication, Web, |s| Some(s.public_url.to_string());
    /// The path below the host, `/` when there is none.
    Root = "racine", "valeur-racine", Publication, Exact, |s| Some(s.public_url.root());
    /// The prefix http.sys listens to.
    UrlPrefix = "prefixe_url", "valeur-prefixe-url", Publication, Web, |s| s.server.own().and_then(OwnServer::url_prefix);
    /// The page that leads to every espace.
    CommonPage = "page_commune", "valeur-page-commune", Publication, Web, |s| Some(s.public_url.to_string());
    /// Espace Professeurs.
    EspaceProfesseurs = "espace_professeurs", "valeur-espace-professeurs", Publication, Web, |s| page(s, Space::Professeurs);
    /// Its mobile page.
    EspaceProfesseursMobile = "espace_professeurs_mobile", "valeur-version-mobile", Publication, Web, |s| mobile_page(s, Space::Professeurs);
    /// Espace Vie scolaire.
    EspaceVieScolaire = "espace_vie_scolaire", "valeur-espace-vie-scolaire", Publication, Web, |s| page(s, Space::VieScolaire);
    /// Its mobile page.
    EspaceVieScolaireMobile = "espace_vie_scolaire_mobile", "valeur-version-mobile", Publication, Web, |s| mobile_page(s, Space::VieScolaire);
    /// Espace Parents.
    EspaceParents = "espace_parents", "valeur-espace-parents", Publication, Web, |s| page(s, Space::Parents);
    /// Its mobile page.
    EspaceParentsMobile = "espace_parents_mobile", "valeur-version-mobile", Publication, Web, |s| mobile_page(s, Space::Parents);
    /// Espace Élèves.
    EspaceEleves = "espace_eleves", "valeur-espace-eleves", Publication, Web, |s| page(s, Space::Eleves);
    /// Its mobile page.
    EspaceElevesMobile = "espace_eleves_mobile", "valeur-version-mobile", Publication, Web, |s| mobile_page(s, Space::Eleves);
    /// Espace Entreprise.
    EspaceEntreprise = "espace_entreprise", "valeur-espace-entreprise", Publication, Web, |s| page(s, Space::Entreprise);
    /// Espace Académie.
    EspaceAcademie = "espace_academie", "valeur-espace-academie", Publication, Web, |s| page(s, Space::Academie);
    /// The ENT's name.
    Ent = "ent", "valeur-ent", Cas, Exact, |s| Some(s.ent.label.clone());
    /// Who runs the ENT.
    EntOperator = "ent_operateur", "valeur-ent-operateur", Cas, Exact, |s| s.ent.operator.clone();
    /// « URL du serveur CAS ».
    CasServerUrl = "url_serveur_cas", "valeur-url-serveur-cas", Cas, Web, |s| s.cas.as_ref().and_then(|cas| cas.server.base()).map(ToString::to_string);
    /// The link that sends a user to the CAS.
    LoginLink = "lien_authentification", "valeur-lien-authentification", Cas, Web, |s| s.cas.as_ref().map(|cas| cas.login_link.clone());
    /// The link by which PRONOTE asks the CAS about a ticket.
    ValidationLink = "lien_validation", "valeur-lien-validation", Cas, Web, |s| s.cas.as_ref().map(|cas| cas.validation_link.clone());
    /// The pattern of addresses to have the ENT accept.
    EntPattern = "url_socle_ent", "valeur-url-socle-ent", Cas, Web, |s| Some(s.ent_pattern.clone());
    /// The page that logs in without the ENT.
    DirectLoginUrl = "url_connexion_directe", "valeur-url-connexion-directe", Cas, Web, |s| Some(s.direct_login.clone());
    /// The CAS attribute of the last name.
    AttributeLastName = "attribut_nom", "valeur-attribut-nom", Identification, Exact, |s| attribute(s, Attribute::LastName);
    /// The CAS attribute of the first name.
    AttributeFirstName = "attribut_prenom", "valeur-attribut-prenom", Identification, Exact, |s| attribute(s, Attribute::FirstName);
    /// The CAS attribute of the birth date.
    AttributeBirthDate = "attribut_date_naissance", "valeur-attribut-date-naissance", Identification, Exact, |s| attribute(s, Attribute::BirthDate);
    /// The CAS attribute of the postcode.
    AttributePostcode = "attribut_code_postal", "valeur-attribut-code-postal", Identification, Exact, |s| attribute(s, Attribute::Postcode);
    /// The CAS attribute of the profile.
    AttributeProfile = "attribut_profil", "valeur-attribut-profil", Identification, Exact, |s| attribute(s, Attribute::Profile);
    /// The profile codes of teachers.
    ProfileTeachers = "profil_enseignants", "valeur-profil-enseignants", Identification, Codes, |s| profile(s, Space::Professeurs);
    /// The profile codes of pupils.
    ProfilePupils = "profil_eleves", "valeur-profil-eleves", Identification, Codes, |s| profile(s, Space::Eleves);
    /// The profile codes of parents.
    ProfileParents = "profil_parents", "valeur-profil-parents", Identification, Codes, |s| profile(s, Space::Parents);
    /// The profile codes of companies.
    ProfileCompany = "profil_entreprise", "valeur-profil-entreprise", Identification, Codes, |s| profile(s, Space::Entreprise);
    /// The profile codes of the academy's staff.
    ProfileAcademy = "profil_academie", "valeur-profil-academie", Identification, Codes, |s| profile(s, Space::Academie);
    /// The profile codes of the school life staff.
    ProfileSchoolLife = "profil_vie_scolaire", "valeur-profil-vie-scolaire", Identification, Codes, |s| profile(s, Space::VieScolaire);
    /// The registration as an Ant pattern.
    RegistrationAnt = "enregistrement_ant", "valeur-enregistrement-ant", Registration, Web, |s| Some(s.ent_pattern.clone());
    /// The registration as a regular expression.
    RegistrationRegex = "enregistrement_regex", "valeur-enregistrement-regex", Registration, Exact, |s| Some(s.registration.regex.clone());
}

/// How two writings of a value are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ComparisonKind {
    /// Web addresses.
    Web,
    /// Windows paths.
    Path,
    /// Names of machines.
    Name,
    /// Values of the profile, `;` between several.
    Codes,
    /// To the character.
    Exact,
}

fn shown<T: ToString>(value: Option<&T>) -> Option<String> {
    value.map(ToString::to_string)
}

fn page(settings: &Settings, space: Space) -> Option<String> {
    settings.spaces.iter().find(|address| address.space == space).map(|address| address.url.clone())
}

fn mobile_page(settings: &Settings, space: Space) -> Option<String> {
    settings.spaces.iter().find(|address| address.space == space).and_then(|address| address.mobile_url.clone())
}

fn attribute(settings: &Settings, attribute: Attribute) -> Option<String> {
    settings.attributes.as_ref().and_then(|names| names.get(attribute)).map(str::to_owned)
}

fn profile(settings: &Settings, space: Space) -> Option<String> {
    settings.profiles.as_ref().map(|values| values.joined(space))
}

impl SettingKey {
    /// The espace whose mobile page it is.
    pub fn mobile_space(self) -> Option<Space> {
        Space::ALL.into_iter().find(|&space| Self::of_space(space).1 == Some(self))
    }

    /// The value that holds an espace's address, and the one of its mobile page.
    pub fn of_space(space: Space) -> (SettingKey, Option<SettingKey>) {
        match space {
            Space::Professeurs => (SettingKey::EspaceProfesseurs, Some(SettingKey::EspaceProfesseursMobile)),
            Space::VieScolaire => (SettingKey::EspaceVieScolaire, Some(SettingKey::EspaceVieScolaireMobile)),
            Space::Parents => (SettingKey::EspaceParents, Some(SettingKey::EspaceParentsMobile)),
            Space::Eleves => (SettingKey::EspaceEleves, Some(SettingKey::EspaceElevesMobile)),
            Space::Entreprise => (SettingKey::EspaceEntreprise, None),
            Space::Academie => (SettingKey::EspaceAcademie, None),
        }
    }

    /// The value that holds the profile codes of an espace's users.
    pub fn of_profile(space: Space) -> SettingKey {
        match space {
            Space::Professeurs => SettingKey::ProfileTeachers,
            Space::VieScolaire => SettingKey::ProfileSchoolLife,
            Space::Parents => SettingKey::ProfileParents,
            Space::Eleves => SettingKey::ProfilePupils,
            Space::Entreprise => SettingKey::ProfileCompany,
            Space::Academie => SettingKey::ProfileAcademy,
        }
    }

    /// The value that holds an attribute's name.
    pub fn of_attribute(attribute: Attribute) -> SettingKey {
        match attribute {
            Attribute::LastName => SettingKey::AttributeLastName,
            Attribute::FirstName => SettingKey::AttributeFirstName,
            Attribute::BirthDate => SettingKey::AttributeBirthDate,
            Attribute::Postcode => SettingKey::AttributePostcode,
            Attribute::Profile => SettingKey::AttributeProfile,
        }
    }
}

/// The kinds of users in the order of the guide's dialog, by the espace they enter.
pub const PROFILE_ORDER: [Space; 6] =
    [Space::Professeurs, Space::Eleves, Space::Parents, Space::Entreprise, Space::Academie, Space::VieScolaire];

/// Values that are read together, in the order of PRONOTE's pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// The school, and who runs its server.
    School,
    /// « Paramètres de publication »: the server's own values.
    Server,
    /// The addresses PRONOTE.net is reached by.
    Publication,
    /// « Mon ENT », the CAS server and what the ENT is told.
    Cas,
    /// « Identification des utilisateurs ».
    Identification,
    /// How the ENT's CAS server registers PRONOTE.
    Registration,
}

impl Group {
    /// Every group, in the order of the summary.
    pub const ALL: [Group; 6] =
        [Group::School, Group::Server, Group::Publication, Group::Cas, Group::Identification, Group::Registration];

    /// Its values, in order.
    pub fn values(self) -> impl Iterator<Item = SettingKey> {
        SettingKey::ALL.iter().copied().filter(move |value| value.group() == self)
    }
}
