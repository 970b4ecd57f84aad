//! Who says something, and what it means.

use crate::domain::finding::Actor;
use serde::Deserialize;

/// The servers, and the programs that ask them, whose words are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
pub enum CasSoftware {
    /// What the protocol itself lays down.
    Standard,
    /// Apereo CAS, formerly JASIG's.
    Apereo,
    /// Open ENT, ONE, NEO.
    Edifice,
    /// LemonLDAP::NG.
    LemonLdap,
    /// Keycloak with the extension `keycloak-protocol-cas`.
    Keycloak,
    /// `django-cas-server`.
    DjangoCasServer,
    /// `django-mama-cas`.
    DjangoMamaCas,
    /// CASino.
    Casino,
    /// RubyCAS-Server.
    RubyCas,
    /// Casdoor.
    Casdoor,
    /// phpCAS, which asks a CAS from PHP.
    PhpCas,
    /// `mod_auth_cas`, which asks a CAS from Apache.
    ModAuthCas,
    /// `java-cas-client`, which asks a CAS from Java.
    JavaCasClient,
    /// PRONOTE.net itself.
    Pronote,
}

/// What a sentence, a code or a mark means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
pub enum Said {
    /// Unknown, expired or used: the server does not tell which.
    TicketUnknown,
    /// The ticket has served already.
    TicketUsed,
    /// The ticket is too old.
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
    /// No registration fits the service.
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
    /// The request lacks the ticket or the service.
    MissingParameter,
    /// The request is not written as the protocol wants it.
    BadRequestFormat,
    /// The request is in another version of SAML.
    VersionMismatch,
    /// Only proxies meet it.
    Proxy,
    /// The server itself failed.
    InternalError,
    /// Closed for now.
    Unavailable,
    /// The CAS is asked in plain http and refuses it.
    CasNotHttps,
    /// The clocks of the two servers are too far apart.
    ClockSkew,
    /// The CAS answered nothing.
    NoAnswer,
    /// What came back is no answer of a CAS.
    BadAnswer,
    /// The answer holds no assertion.
    NoAssertion,
    /// The answer names nobody.
    NoUser,
    /// The CAS could not be reached.
    CasUnreachable,
    /// The certificate of the CAS is not trusted.
    CasCertificate,
    /// The link to log in named no service.
    NoServiceAtLogin,
    /// This service wants a new login.
    LoginAgain,
    /// Sent to and fro without end.
    LoginLoop,
    /// The form was too old or already sent.
    LoginFormStale,
    /// Not now, or not from there.
    LoginRestricted,
    /// The password or the account's name is wrong.
    WrongPassword,
    /// The password must be changed.
    PasswordExpired,
    /// The account is switched off.
    AccountDisabled,
    /// The account is locked.
    AccountLocked,
    /// Too many attempts to log in.
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
    /// Logged in, and no service to go back to.
    LoggedInWithoutService,
    /// Logged out.
    LoggedOut,
    /// Sent to each service when somebody logs out.
    LogoutNotice,
    /// The CAS shows the person's attributes.
    AttributePage,
    /// The CAS waits for a click.
    PageToConfirm,
    /// The person logged in; nothing is said of a service yet.
    LoggedIn,
    /// A ticket was given.
    TicketGranted,
    /// A ticket was validated.
    TicketValidated,
    /// The page asks for a login.
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
            | Said::LoggedIn
            | Said::TicketGranted
            | Said::TicketValidated => Weight::State,
            Said::ValidationFailed | Said::TicketNotGranted => Weight::Hint,
            _ => Weight::Refusal,
        }
    }

    /// Whether it refuses, or tells of one who was refused; otherwise it only says how far the login is.
    pub fn refuses(self) -> bool {
        self.weight() >= Weight::Hint
    }

    /// Whether an address that stands beside it is the service's.
    pub(in crate::diagnostics) fn is_about_a_service(self) -> bool {
        matches!(
            self,
            Said::ServiceMismatch
                | Said::TicketOrService
                | Said::ServiceRefused
                | Said::ServiceNotRegistered
                | Said::ServiceDisabled
                | Said::ServiceNotHttps
                | Said::ServiceMalformed
                | Said::AccountNotAllowed
                | Said::TicketGranted
                | Said::TicketValidated
                | Said::ValidationFailed
                | Said::TicketNotGranted
        )
    }

    /// Every meaning.
    pub const ALL: [Said; 53] = [
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
        Said::LoggedIn,
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
            Said::LoggedIn => "connecte",
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
