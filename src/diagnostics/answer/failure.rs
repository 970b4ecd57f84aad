//! Why a CAS refuses: each code of each protocol has a cause, and somebody who acts.

use super::message::{Document, Said};
use super::{Services, told};
use crate::domain::finding::Actor;

/// The cause of a refusal, as far as the code and the message tell it (domain facts, § 4.3 to 4.6).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FailureKind {
    /// Unknown, expired or already used: a ticket serves once, for about ten seconds.
    Ticket,
    /// The server's message says that the time is over.
    Expired,
    /// The server's message says that the time has not come: a clock is wrong.
    NotYetValid,
    /// The ticket is good, but for another service; it is destroyed.
    Service,
    /// SAML only says « denied »: the ticket or the service.
    TicketOrService,
    /// The service is not registered with the CAS.
    ServiceNotRegistered,
    /// The account may not enter this service.
    UserRefused,
    /// A required parameter is missing.
    RequestIncomplete,
    /// The ticket does not satisfy what the request asks for.
    TicketSpec,
    /// The CAS itself fails.
    ServerError,
    /// Only proxies meet it, and PRONOTE is none.
    Proxy,
    /// Not the SAML version that the CAS speaks.
    Version,
    /// CAS 1 says `no` and nothing more.
    PlainNo,
    /// SOAP's own error.
    SoapFault,
    /// `Responder` with the message « Success »: a failure all the same.
    SuccessInWordOnly,
    /// A success without a status: PRONOTE cannot trust it.
    NoStatus,
    /// A success that asserts nothing.
    NoAssertion,
    /// A success that names nobody.
    NoUser,
    /// A code of this server's own.
    #[default]
    Unknown,
    /// What a server is known to say, and no cause above.
    Told(Said),
}

impl FailureKind {
    /// Every cause that is not told by a server.
    pub const ALL: [FailureKind; 19] = [
        FailureKind::Ticket,
        FailureKind::Expired,
        FailureKind::NotYetValid,
        FailureKind::Service,
        FailureKind::TicketOrService,
        FailureKind::ServiceNotRegistered,
        FailureKind::UserRefused,
        FailureKind::RequestIncomplete,
        FailureKind::TicketSpec,
        FailureKind::ServerError,
        FailureKind::Proxy,
        FailureKind::Version,
        FailureKind::PlainNo,
        FailureKind::SoapFault,
        FailureKind::SuccessInWordOnly,
        FailureKind::NoStatus,
        FailureKind::NoAssertion,
        FailureKind::NoUser,
        FailureKind::Unknown,
    ];

    /// CAS 2 and 3: the code and the message, as the table of what servers say reads them.
    pub(super) fn of_cas(code: &str, message: &str) -> (Self, Services) {
        let codes: Vec<_> = std::iter::once(code).collect();
        let said =
            Self::said(&codes, "", message).or_else(|| Self::said(&codes_in(message), "", message)).unwrap_or_default();
        Self::with_addresses(said, message)
    }

    /// SAML 1.1, whose codes say little: the message often says more.
    pub(super) fn of_saml(code: &str, message: &str) -> (Self, Services) {
        if code == "Responder" && message.trim().eq_ignore_ascii_case("success") {
            return (FailureKind::SuccessInWordOnly, Services::default());
        }
        Self::with_addresses(Self::said(&codes_in(message), code, message).unwrap_or_default(), message)
    }

    /// A message about a service in a language that the table does not know still shows the addresses; two of them
    /// under a vague refusal are the one expected and the one given.
    fn with_addresses((kind, services): (Self, Services), message: &str) -> (Self, Services) {
        let about_a_service = matches!(
            kind,
            FailureKind::Service
                | FailureKind::TicketOrService
                | FailureKind::ServiceNotRegistered
                | FailureKind::UserRefused
                | FailureKind::Unknown
        );
        if !about_a_service || !services.is_empty() {
            return (kind, services);
        }
        let services = Services::in_message(message);
        match kind {
            FailureKind::TicketOrService | FailureKind::Unknown if services.unordered.len() == 2 => {
                (FailureKind::Service, services)
            }
            kind => (kind, services),
        }
    }

    fn said(codes: &[&str], status: &str, message: &str) -> Option<(Self, Services)> {
        let Some(meaning) = told::meaning(Document::Answer { codes, status, message, source: message }) else {
            let kind = codes.iter().find_map(|code| Self::of_clock(code)).or_else(|| Self::of_clock(message));
            return kind.map(|kind| (kind, Services::default()));
        };
        let kind = match Self::from(meaning.said) {
            vague @ (FailureKind::Ticket | FailureKind::TicketOrService | FailureKind::ServerError) => {
                Self::of_clock(message).unwrap_or(vague)
            }
            kind => kind,
        };
        Some((kind, Services::of(&meaning)))
    }

    /// What any server may say of time, when its code says nothing of it.
    fn of_clock(message: &str) -> Option<Self> {
        const SAID: [(&str, FailureKind); 4] = [
            ("not yet valid", FailureKind::NotYetValid),
            ("pas encore valide", FailureKind::NotYetValid),
            ("expired", FailureKind::Expired),
            ("expiré", FailureKind::Expired),
        ];
        let message = message.to_lowercase().replace('_', " ");
        SAID.iter().find(|(said, _)| message.contains(said)).map(|&(_, kind)| kind)
    }

    /// The name used in JSON.
    pub fn id(self) -> &'static str {
        match self {
            FailureKind::Ticket => "ticket",
            FailureKind::Expired => "expire",
            FailureKind::NotYetValid => "horloge",
            FailureKind::Service => "autre_service",
            FailureKind::TicketOrService => "ticket_ou_service",
            FailureKind::ServiceNotRegistered => "service_non_enregistre",
            FailureKind::UserRefused => "compte_sans_droit",
            FailureKind::RequestIncomplete => "parametre_manquant",
            FailureKind::TicketSpec => "exigence",
            FailureKind::ServerError => "erreur_du_serveur",
            FailureKind::Proxy => "mandataire",
            FailureKind::Version => "version",
            FailureKind::PlainNo => "non",
            FailureKind::SoapFault => "erreur_soap",
            FailureKind::SuccessInWordOnly => "faux_succes",
            FailureKind::NoStatus => "sans_statut",
            FailureKind::NoAssertion => "sans_assertion",
            FailureKind::NoUser => "sans_utilisateur",
            FailureKind::Unknown => "inconnue",
            FailureKind::Told(said) => said.id(),
        }
    }

    /// Who must act first.
    pub fn actor(self) -> Actor {
        match self {
            FailureKind::Ticket
            | FailureKind::Expired
            | FailureKind::TicketOrService
            | FailureKind::PlainNo
            | FailureKind::TicketSpec => Actor::Deputy,
            FailureKind::NotYetValid => Actor::Dane,
            FailureKind::Service | FailureKind::RequestIncomplete | FailureKind::Version | FailureKind::Proxy => {
                Actor::Deputy
            }
            FailureKind::ServiceNotRegistered
            | FailureKind::UserRefused
            | FailureKind::ServerError
            | FailureKind::SoapFault
            | FailureKind::SuccessInWordOnly
            | FailureKind::NoStatus
            | FailureKind::NoAssertion
            | FailureKind::NoUser
            | FailureKind::Unknown => Actor::Ent,
            FailureKind::Told(said) => said.actor(),
        }
    }
}

impl From<Said> for FailureKind {
    fn from(said: Said) -> Self {
        match said {
            Said::TicketUnknown | Said::TicketUsed => FailureKind::Ticket,
            Said::TicketExpired => FailureKind::Expired,
            Said::ClockSkew => FailureKind::NotYetValid,
            Said::ServiceMismatch => FailureKind::Service,
            Said::TicketOrService => FailureKind::TicketOrService,
            Said::ServiceNotRegistered => FailureKind::ServiceNotRegistered,
            Said::AccountNotAllowed => FailureKind::UserRefused,
            Said::MissingParameter => FailureKind::RequestIncomplete,
            Said::SpecificationNotMet => FailureKind::TicketSpec,
            Said::InternalError => FailureKind::ServerError,
            Said::Proxy => FailureKind::Proxy,
            Said::VersionMismatch => FailureKind::Version,
            Said::NoAssertion => FailureKind::NoAssertion,
            Said::NoUser => FailureKind::NoUser,
            other => FailureKind::Told(other),
        }
    }
}

/// The codes of the protocol that a message holds: some servers write them there.
fn codes_in(message: &str) -> Vec<&str> {
    let is_code = |word: &&str| word.contains('_') && word.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    message.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).filter(is_code).take(20).collect()
}
