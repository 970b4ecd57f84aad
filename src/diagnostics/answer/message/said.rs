//! Who says something, and what it means.

use crate::domain::finding::Actor;
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

    /// Every meaning.
    pub const ALL: [Said; 52] = [
        Said::TicketUnknown,
        Said::TicketUsed,
        Said::TicketExpired,
        Said::NotAServiceTicket,
        Said::SpecificationNotMet,
        Said::ServiceMismatch,
        Said::TicketOrService,
        Said::ServiceRefused,
        Said::ServiceNotRegistered,
        Said::ServiceDisabled,
        Said::ServiceNotHttps,
        Said::ServiceMalformed,
        Said::AccountNotAllowed,
        Said::AttributeNeeded,
        Said::SessionEnded,
        Said::MissingParameter,
        Said::BadRequestFormat,
        Said::VersionMismatch,
        Said::Proxy,
        Said::InternalError,
        Said::Unavailable,
        Said::CasNotHttps,
        Said::ClockSkew,
        Said::NoAnswer,
        Said::BadAnswer,
        Said::NoAssertion,
        Said::NoUser,
        Said::CasUnreachable,
        Said::CasCertificate,
        Said::NoServiceAtLogin,
        Said::LoginAgain,
        Said::LoginLoop,
        Said::LoginFormStale,
        Said::LoginRestricted,
        Said::WrongPassword,
        Said::PasswordExpired,
        Said::AccountDisabled,
        Said::AccountLocked,
        Said::TooManyAttempts,
        Said::PronoteUnavailable,
        Said::EspaceClosed,
        Said::PersonNotMatched,
        Said::ValidationFailed,
        Said::TicketNotGranted,
        Said::LoggedInWithoutService,
        Said::LoggedOut,
        Said::LogoutNotice,
        Said::AttributePage,
        Said::PageToConfirm,
        Said::TicketGranted,
        Said::TicketValidated,
        Said::LoginPage,
    ];

    /// The name used in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Said::TicketUnknown => "ticket",
            Said::TicketUsed => "ticket_servi",
            Said::TicketExpired => "ticket_expire",
            Said::NotAServiceTicket => "pas_un_ticket",
            Said::SpecificationNotMet => "exigence",
            Said::ServiceMismatch => "autre_service",
            Said::TicketOrService => "ticket_ou_service",
            Said::ServiceRefused => "service_refuse",
            Said::ServiceNotRegistered => "service_non_enregistre",
            Said::ServiceDisabled => "service_desactive",
            Said::ServiceNotHttps => "service_sans_https",
            Said::ServiceMalformed => "service_mal_ecrit",
            Said::AccountNotAllowed => "compte_sans_droit",
            Said::AttributeNeeded => "attribut_exige",
            Said::SessionEnded => "session_finie",
            Said::MissingParameter => "parametre_manquant",
            Said::BadRequestFormat => "demande_mal_ecrite",
            Said::VersionMismatch => "version",
            Said::Proxy => "mandataire",
            Said::InternalError => "erreur_du_serveur",
            Said::Unavailable => "cas_ferme",
            Said::CasNotHttps => "cas_sans_https",
            Said::ClockSkew => "horloge",
            Said::NoAnswer => "sans_reponse",
            Said::BadAnswer => "reponse_illisible",
            Said::NoAssertion => "sans_assertion",
            Said::NoUser => "sans_utilisateur",
            Said::CasUnreachable => "cas_injoignable",
            Said::CasCertificate => "cas_certificat",
            Said::NoServiceAtLogin => "connexion_sans_service",
            Said::LoginAgain => "se_reconnecter",
            Said::LoginLoop => "boucle",
            Said::LoginFormStale => "formulaire_perime",
            Said::LoginRestricted => "connexion_limitee",
            Said::WrongPassword => "mot_de_passe",
            Said::PasswordExpired => "mot_de_passe_expire",
            Said::AccountDisabled => "compte_desactive",
            Said::AccountLocked => "compte_verrouille",
            Said::TooManyAttempts => "trop_d_essais",
            Said::PronoteUnavailable => "pronote_ferme",
            Said::EspaceClosed => "espace_ferme",
            Said::PersonNotMatched => "personne_inconnue",
            Said::ValidationFailed => "validation_refusee",
            Said::TicketNotGranted => "ticket_non_donne",
            Said::LoggedInWithoutService => "connecte_sans_service",
            Said::LoggedOut => "deconnecte",
            Said::LogoutNotice => "avis_de_deconnexion",
            Said::AttributePage => "page_des_attributs",
            Said::PageToConfirm => "page_a_confirmer",
            Said::TicketGranted => "ticket_donne",
            Said::TicketValidated => "ticket_valide",
            Said::LoginPage => "page_de_connexion",
        }
    }

    /// Who must act first.
    pub fn actor(self) -> Actor {
        match self {
            Said::ServiceRefused
            | Said::ServiceNotRegistered
            | Said::ServiceDisabled
            | Said::ServiceNotHttps
            | Said::AccountNotAllowed
            | Said::AttributeNeeded
            | Said::InternalError
            | Said::Unavailable
            | Said::NoAssertion
            | Said::NoUser
            | Said::LoginRestricted
            | Said::AccountDisabled
            | Said::AccountLocked
            | Said::ValidationFailed
            | Said::TicketNotGranted => Actor::Ent,
            Said::ClockSkew | Said::CasUnreachable | Said::CasCertificate => Actor::Dane,
            _ => Actor::Deputy,
        }
    }
}
