//! Why a CAS refuses: each code of each protocol has a cause, and somebody who acts.

use crate::domain::finding::Actor;

/// The cause of a refusal, as far as the code and the message tell it (domain facts, § 4.3 to 4.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
    Unknown,
}

impl FailureKind {
    /// Every cause.
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

    /// CAS 2 and 3 (specification, § 2.5.3, and what some servers add).
    pub(super) fn of_cas(code: &str, message: &str) -> Self {
        match code.to_ascii_uppercase().as_str() {
            "INVALID_REQUEST" => FailureKind::RequestIncomplete,
            "INVALID_TICKET_SPEC" => FailureKind::TicketSpec,
            "INVALID_TICKET" => FailureKind::of_message(message).unwrap_or(FailureKind::Ticket),
            "INVALID_SERVICE" => FailureKind::Service,
            "INTERNAL_ERROR" => FailureKind::ServerError,
            "UNAUTHORIZED_SERVICE" => FailureKind::ServiceNotRegistered,
            "UNAUTHORIZED_USER" => FailureKind::UserRefused,
            "UNAUTHORIZED_SERVICE_PROXY" | "INVALID_PROXY_CALLBACK" => FailureKind::Proxy,
            _ => FailureKind::of_message(message).unwrap_or(FailureKind::Unknown),
        }
    }

    /// SAML 1.1, whose codes say little: the message often says more.
    pub(super) fn of_saml(code: &str, message: &str) -> Self {
        let said = FailureKind::of_message(message);
        match code {
            "Responder" if message.trim().eq_ignore_ascii_case("success") => FailureKind::SuccessInWordOnly,
            "RequestDenied" => said.unwrap_or(FailureKind::TicketOrService),
            "AuthnFailed" => said.unwrap_or(FailureKind::Ticket),
            "Requester" => said.unwrap_or(FailureKind::RequestIncomplete),
            "Responder" => said.unwrap_or(FailureKind::ServerError),
            "VersionMismatch" | "RequestVersionTooHigh" | "RequestVersionTooLow" | "RequestVersionDeprecated" => {
                FailureKind::Version
            }
            _ => said.unwrap_or(FailureKind::Unknown),
        }
    }

    /// What usual messages tell, in English or in French.
    fn of_message(message: &str) -> Option<Self> {
        const SAID: [(&str, FailureKind); 20] = [
            ("not yet valid", FailureKind::NotYetValid),
            ("pas encore valide", FailureKind::NotYetValid),
            ("expired", FailureKind::Expired),
            ("expiré", FailureKind::Expired),
            ("match supplied service", FailureKind::Service),
            ("does not match service", FailureKind::Service),
            ("invalid_service", FailureKind::Service),
            ("ne correspond pas au service", FailureKind::Service),
            ("unauthorized_service_proxy", FailureKind::Proxy),
            ("unauthorized_service", FailureKind::ServiceNotRegistered),
            ("not authorized to use cas", FailureKind::ServiceNotRegistered),
            ("service non autorisé", FailureKind::ServiceNotRegistered),
            ("unauthorized_user", FailureKind::UserRefused),
            ("invalid_request", FailureKind::RequestIncomplete),
            ("are both required", FailureKind::RequestIncomplete),
            ("internal_error", FailureKind::ServerError),
            ("invalid_ticket", FailureKind::Ticket),
            ("not recognized", FailureKind::Ticket),
            ("invalid ticket", FailureKind::Ticket),
            ("pas reconnu", FailureKind::Ticket),
        ];
        let message = message.to_lowercase();
        SAID.iter().find(|(said, _)| message.contains(said)).map(|&(_, cause)| cause)
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
        }
    }
}
