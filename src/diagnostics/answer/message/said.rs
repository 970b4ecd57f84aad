//! Who says something, and what it means.

use serde::Deserialize;

/// The servers, and the programs that ask them, whose words are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
pub enum Server {
    /// What the protocol itself lays down.
    Standard,
    Apereo,
    /// Open ENT, ONE, NEO.
    Edifice,
    LemonLdap,
    Keycloak,
    DjangoCasServer,
    DjangoMamaCas,
    Casino,
    RubyCas,
    Casdoor,
    PhpCas,
    ModAuthCas,
    JavaCasClient,
    Pronote,
}

/// What a sentence, a code or a mark means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
pub enum Said {
    /// Unknown, expired or used: the server does not tell which.
    TicketUnknown,
    TicketUsed,
    TicketExpired,
    /// What was sent as a ticket is none that this address takes.
    NotAServiceTicket,
    /// The ticket is good but does not satisfy what the request asks for.
    SpecificationNotMet,
    /// The ticket was given for another service.
    ServiceMismatch,
    /// The ticket or the service: the server does not tell which.
    TicketOrService,
    /// The service is refused: not registered, or another one.
    ServiceRefused,
    ServiceNotRegistered,
    /// Registered, but switched off or past its end.
    ServiceDisabled,
    /// This server takes https services only.
    ServiceNotHttps,
    /// The service is not an address this server understands.
    ServiceMalformed,
    /// The service is registered; this account may not enter it.
    AccountNotAllowed,
    /// The service asks for an attribute that this account lacks.
    AttributeNeeded,
    /// The person's session ended before the ticket was shown.
    SessionEnded,
    MissingParameter,
    BadRequestFormat,
    VersionMismatch,
    /// Only proxies meet it.
    Proxy,
    InternalError,
    /// Closed for now.
    Unavailable,
    /// The CAS is asked in plain http and refuses it.
    CasNotHttps,
    ClockSkew,
    NoAnswer,
    /// What came back is no answer of a CAS.
    BadAnswer,
    NoAssertion,
    NoUser,
    CasUnreachable,
    CasCertificate,
    /// The link to log in named no service.
    NoServiceAtLogin,
    /// One must log in anew for this service.
    LoginAgain,
    /// Sent to and fro without end.
    LoginLoop,
    /// The form was too old or already sent.
    LoginFormStale,
    /// Not now, or not from there.
    LoginRestricted,
    WrongPassword,
    PasswordExpired,
    AccountDisabled,
    AccountLocked,
    TooManyAttempts,
    /// PRONOTE's own page: not published.
    PronoteUnavailable,
    /// PRONOTE's own page: the espace is not opened to this person.
    EspaceClosed,
    /// PRONOTE's own page: the ENT's person is not found in the base.
    PersonNotMatched,
    /// A validation failed, and this line does not tell why.
    ValidationFailed,
    /// A ticket was not given, and this line does not tell why.
    TicketNotGranted,
    LoggedInWithoutService,
    LoggedOut,
    /// Sent to each service when somebody logs out.
    LogoutNotice,
    /// The CAS shows the person's attributes.
    AttributePage,
    /// The CAS waits for a click.
    PageToConfirm,
    TicketGranted,
    TicketValidated,
    LoginPage,
}

/// How much a meaning weighs when a document holds several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    LoginPage,
    State,
    Hint,
    Refusal,
}

impl Said {
    pub(super) fn weight(self) -> Weight {
        match self {
            Said::LoginPage => Weight::LoginPage,
            Said::LoggedInWithoutService
            | Said::LoggedOut
            | Said::LogoutNotice
            | Said::AttributePage
            | Said::PageToConfirm
            | Said::TicketGranted
            | Said::TicketValidated => Weight::State,
            Said::ValidationFailed | Said::TicketNotGranted => Weight::Hint,
            _ => Weight::Refusal,
        }
    }

    /// Whether it refuses, or tells of one who was refused; otherwise it only says where one is.
    pub fn refuses(self) -> bool {
        self.weight() >= Weight::Hint
    }
}
