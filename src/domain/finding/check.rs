//! The checks by name: what each asks, and with which of the settings.

use super::Diagnosis;
use crate::domain::address::WebAddress;
use crate::domain::cas::{CasServer, CasUrl};
use crate::domain::inputs::Protocol;
use crate::domain::screen_window::ScreenWindow;
use crate::domain::settings::{CasLinks, OwnServer, Settings};
use crate::domain::space::Space;
use serde::{Deserialize, Serialize};

/// One check, by what it asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Check {
    /// Whether this computer has a network at all: what every other check needs.
    Network,
    /// What the public name resolves to.
    Name,
    /// Whether the public port accepts a connection.
    Port,
    /// What the common page answers.
    Page,
    /// The certificate and the protocol of an https address.
    Tls,
    /// `?login=true`: PRONOTE's own login page.
    DirectLogin,
    /// What the page of one espace answers.
    Space(Space),
    /// The ENT's login page.
    CasLogin,
    /// Whether the ENT knows the service.
    CasService,
    /// Whether the validation address answers as one.
    CasValidation,
    /// Whether the server's clock is right: an assertion is valid for seconds only.
    Clock,
    /// What the server's script reported: no connection is opened for it.
    Server,
    /// What a capture of a window shows: no connection either, and no check that is run.
    Screen(ScreenWindow),
}

impl Check {
    /// Every check that is run, in the order of the page.
    pub const ALL: [Check; 17] = {
        let mut all = [Check::Server; 17];
        all[0] = Check::Network;
        let mut rank = 0;
        while rank < Check::CONNECTION.len() {
            all[rank + 1] = Check::CONNECTION[rank];
            rank += 1;
        }
        all
    };

    /// The checks that ask a server.
    pub const CONNECTION: [Check; 15] = [
        Check::Name,
        Check::Port,
        Check::Page,
        Check::Tls,
        Check::DirectLogin,
        Check::Space(Space::Professeurs),
        Check::Space(Space::VieScolaire),
        Check::Space(Space::Parents),
        Check::Space(Space::Eleves),
        Check::Space(Space::Entreprise),
        Check::Space(Space::Academie),
        Check::CasLogin,
        Check::CasService,
        Check::CasValidation,
        Check::Clock,
    ];

    /// The name used in JSON and by `--seulement`.
    pub fn id(self) -> &'static str {
        match self {
            Check::Network => "reseau",
            Check::Name => "nom",
            Check::Port => "port",
            Check::Page => "page",
            Check::Tls => "tls",
            Check::DirectLogin => "connexion_directe",
            Check::Space(Space::Professeurs) => "espace_professeurs",
            Check::Space(Space::VieScolaire) => "espace_vie_scolaire",
            Check::Space(Space::Parents) => "espace_parents",
            Check::Space(Space::Eleves) => "espace_eleves",
            Check::Space(Space::Entreprise) => "espace_entreprise",
            Check::Space(Space::Academie) => "espace_academie",
            Check::CasLogin => "cas_connexion",
            Check::CasService => "cas_service",
            Check::CasValidation => "cas_validation",
            Check::Clock => "horloge",
            Check::Server => "serveur",
            Check::Screen(ScreenWindow::Publication) => "ecran_publication",
            Check::Screen(ScreenWindow::Ent) => "ecran_ent",
            Check::Screen(ScreenWindow::Identification) => "ecran_identification",
            Check::Screen(ScreenWindow::Installation) => "ecran_installation",
            Check::Screen(ScreenWindow::Base) => "ecran_base",
        }
    }

    /// The check of that name.
    pub fn find(id: &str) -> Option<Self> {
        let screens = ScreenWindow::ALL.iter().map(|&window| Check::Screen(window));
        Check::ALL.into_iter().chain(screens).find(|check| check.id() == id)
    }

    /// Whether it asks the ENT's server, not PRONOTE's.
    pub fn asks_the_ent(self) -> bool {
        matches!(self, Check::CasLogin | Check::CasService | Check::CasValidation)
    }

    /// The servers it asks, as `host:port`, and no other; none when these settings leave it nothing to ask.
    pub fn hosts(self, settings: &Settings) -> Vec<String> {
        let place = |address: &WebAddress| format!("{}:{}", address.host(), address.effective_port());
        let public = settings.public_url.address();
        let cas = |wanted: fn(&CasServer) -> &CasUrl| {
            settings.cas.iter().map(move |cas| place(wanted(&cas.server).address()))
        };
        match self {
            Check::CasLogin | Check::CasService => cas(CasServer::login).collect(),
            Check::CasValidation => cas(CasServer::validation).collect(),
            Check::Clock => std::iter::once(place(public)).chain(cas(CasServer::login)).collect(),
            Check::Tls if public.protocol() == Protocol::Http => Vec::new(),
            Check::Name | Check::Port | Check::Page | Check::Tls | Check::DirectLogin | Check::Space(_) => {
                vec![place(public)]
            }
            Check::Network | Check::Server | Check::Screen(_) => Vec::new(),
        }
    }

    /// The values of the settings that a conclusion rests on without their having been asked.
    pub fn compared(self, settings: &Settings, cause: &Diagnosis) -> Vec<String> {
        let login = || settings.cas.iter().map(|links| links.server.login_address()).collect();
        match cause {
            Diagnosis::SentToCas | Diagnosis::OtherService { .. } | Diagnosis::DirectLoginOff => login(),
            Diagnosis::SentElsewhere { .. } if !self.asks_the_ent() => login(),
            _ => Vec::new(),
        }
    }

    /// The values of the settings it asks: a finding is stale when they are no longer these.
    pub fn tested(self, settings: &Settings) -> Vec<String> {
        let public = settings.public_url.address();
        let cas = |value: &dyn Fn(&CasLinks) -> Vec<String>| settings.cas.as_ref().map(value).unwrap_or_default();
        match self {
            Check::Network => {
                let mut names = vec![public.host().to_string()];
                names.extend(cas(&|links| vec![links.server.login().address().host().to_string()]));
                names
            }
            Check::Name => vec![public.host().to_string()],
            Check::Port => vec![format!("{}:{}", public.host(), public.effective_port())],
            Check::Page => vec![format!("{}/", settings.public_url)],
            Check::Tls if public.protocol() == Protocol::Http => vec![settings.public_url.to_string()],
            Check::Tls => vec![format!("{}:{}", public.host(), public.effective_port())],
            Check::DirectLogin => vec![settings.direct_login.clone()],
            Check::Space(space) => {
                settings.spaces.iter().filter(|address| address.space == space).map(|a| a.url.clone()).collect()
            }
            Check::CasLogin => cas(&|links| vec![links.server.login_address()]),
            Check::CasService => cas(&|links| vec![links.login_link.clone(), settings.ent_pattern.clone()]),
            Check::CasValidation => cas(&|links| vec![links.validation_link.clone()]),
            Check::Clock => {
                let mut tested = vec![format!("{}/", settings.public_url)];
                tested.extend(cas(&|links| vec![links.server.login_address()]));
                tested
            }
            Check::Screen(window) => window.values().iter().filter_map(|&value| settings.get(value)).collect(),
            Check::Server => settings.server.own().and_then(OwnServer::url_prefix).into_iter().collect(),
        }
    }
}

/// A name that is no check's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownCheck;

impl std::fmt::Display for UnknownCheck {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not the name of a check")
    }
}

impl TryFrom<String> for Check {
    type Error = UnknownCheck;

    fn try_from(id: String) -> Result<Self, UnknownCheck> {
        Check::find(&id).ok_or(UnknownCheck)
    }
}

impl From<Check> for String {
    fn from(check: Check) -> String {
        check.id().to_owned()
    }
}
