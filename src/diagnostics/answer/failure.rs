//! Why a CAS refuses: each code of each protocol has a cause, and somebody who acts.

use crate::domain::finding::Actor;

/// The cause of a refusal, as far as the code and the message tell it (domain facts, § 4.3 to 4.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cause {
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

impl Cause {
    /// Every cause.
    pub const ALL: [Cause; 19] = [
        Cause::Ticket,
        Cause::Expired,
        Cause::NotYetValid,
        Cause::Service,
        Cause::TicketOrService,
        Cause::ServiceNotRegistered,
        Cause::UserRefused,
        Cause::RequestIncomplete,
        Cause::TicketSpec,
        Cause::ServerError,
        Cause::Proxy,
        Cause::Version,
        Cause::PlainNo,
        Cause::SoapFault,
        Cause::SuccessInWordOnly,
        Cause::NoStatus,
        Cause::NoAssertion,
        Cause::NoUser,
        Cause::Unknown,
    ];

    /// CAS 2 and 3 (specification, § 2.5.3, and what some servers add).
    pub(super) fn of_cas(code: &str, message: &str) -> Self {
        match code.to_ascii_uppercase().as_str() {
            "INVALID_REQUEST" => Cause::RequestIncomplete,
            "INVALID_TICKET_SPEC" => Cause::TicketSpec,
            "INVALID_TICKET" => Cause::of_message(message).unwrap_or(Cause::Ticket),
            "INVALID_SERVICE" => Cause::Service,
            "INTERNAL_ERROR" => Cause::ServerError,
            "UNAUTHORIZED_SERVICE" => Cause::ServiceNotRegistered,
            "UNAUTHORIZED_USER" => Cause::UserRefused,
            "UNAUTHORIZED_SERVICE_PROXY" | "INVALID_PROXY_CALLBACK" => Cause::Proxy,
            _ => Cause::of_message(message).unwrap_or(Cause::Unknown),
        }
    }

    /// SAML 1.1, whose codes say little: the message often says more.
    pub(super) fn of_saml(code: &str, message: &str) -> Self {
        let said = Cause::of_message(message);
        match code {
            "Responder" if message.trim().eq_ignore_ascii_case("success") => Cause::SuccessInWordOnly,
            "RequestDenied" => said.unwrap_or(Cause::TicketOrService),
            "AuthnFailed" => said.unwrap_or(Cause::Ticket),
            "Requester" => said.unwrap_or(Cause::RequestIncomplete),
            "Responder" => said.unwrap_or(Cause::ServerError),
            "VersionMismatch" | "RequestVersionTooHigh" | "RequestVersionTooLow" | "RequestVersionDeprecated" => {
                Cause::Version
            }
            _ => said.unwrap_or(Cause::Unknown),
        }
    }

    /// What usual messages tell, in English or in French.
    fn of_message(message: &str) -> Option<Self> {
        const SAID: [(&str, Cause); 20] = [
            ("not yet valid", Cause::NotYetValid),
            ("pas encore valide", Cause::NotYetValid),
            ("expired", Cause::Expired),
            ("expiré", Cause::Expired),
            ("match supplied service", Cause::Service),
            ("does not match service", Cause::Service),
            ("invalid_service", Cause::Service),
            ("ne correspond pas au service", Cause::Service),
            ("unauthorized_service_proxy", Cause::Proxy),
            ("unauthorized_service", Cause::ServiceNotRegistered),
            ("not authorized to use cas", Cause::ServiceNotRegistered),
            ("service non autorisé", Cause::ServiceNotRegistered),
            ("unauthorized_user", Cause::UserRefused),
            ("invalid_request", Cause::RequestIncomplete),
            ("are both required", Cause::RequestIncomplete),
            ("internal_error", Cause::ServerError),
            ("invalid_ticket", Cause::Ticket),
            ("not recognized", Cause::Ticket),
            ("invalid ticket", Cause::Ticket),
            ("pas reconnu", Cause::Ticket),
        ];
        let message = message.to_lowercase();
        SAID.iter().find(|(said, _)| message.contains(said)).map(|&(_, cause)| cause)
    }

    /// Who must act first.
    pub fn actor(self) -> Actor {
        match self {
            Cause::Ticket | Cause::Expired | Cause::TicketOrService | Cause::PlainNo | Cause::TicketSpec => {
                Actor::Deputy
            }
            Cause::NotYetValid => Actor::Dane,
            Cause::Service | Cause::RequestIncomplete | Cause::Version | Cause::Proxy => Actor::Deputy,
            Cause::ServiceNotRegistered
            | Cause::UserRefused
            | Cause::ServerError
            | Cause::SoapFault
            | Cause::SuccessInWordOnly
            | Cause::NoStatus
            | Cause::NoAssertion
            | Cause::NoUser
            | Cause::Unknown => Actor::Ent,
        }
    }
}
