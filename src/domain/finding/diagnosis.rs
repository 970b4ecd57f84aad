//! What a check can conclude: each cause has one verdict, and one person who acts.

use super::{Check, ServerFact};
use crate::domain::inputs::Hosting;
use serde::{Deserialize, Serialize};

/// How a check ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    Right,
    Wrong,
    Undecided,
    NotRun,
}

/// Who acts on what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Actor {
    /// The collège's deputy head, who runs the assistant.
    Deputy,
    /// The académie's digital department, which keeps the servers.
    Dane,
    /// The ENT's support.
    Ent,
    /// PRONOTE's publisher, when it hosts.
    Publisher,
    /// Whoever keeps the names, the routers and the firewalls.
    #[serde(rename = "NetworkKeeper")]
    NetworkAdmin,
}

/// Why nothing could be read of a server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ConnectError {
    NameUnknown,
    Refused,
    /// Nothing readable within the limit.
    Silent,
    /// It began to answer and did not end within the limit.
    Late,
    /// Closed without an answer.
    Closed,
    Reset,
    Unreachable,
    NotHttp,
    /// More headers than any server sends.
    HeadersTooLarge,
    Tls(TlsFault),
    /// The proxy refused or failed.
    Proxy,
    Other,
}

/// What is wrong with a secure connection. Lists and dates are empty when the server did not show them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TlsFault {
    SelfSigned,
    UnknownIssuer,
    WrongName {
        names: String,
    },
    Expired {
        until: String,
    },
    NotYetValid {
        from: String,
    },
    Revoked,
    /// TLS 1.0 or 1.1 only, as servers of 2014.
    OldVersion,
    /// Something else than TLS answers.
    NotTls,
    Other,
}

/// What a check concludes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Diagnosis {
    /// The user stopped, before the check ended.
    Stopped,
    /// The check is about https and the address is http.
    NotHttps,
    /// The address is an IP address: there is no name to resolve.
    NoName,
    /// The settings know no CAS server.
    NoCas,
    /// Nothing can be said of a direct connection: a proxy stands between.
    BehindProxy,
    /// Not reached directly, where a script that is not run chooses the proxy.
    ProxyScript {
        script: String,
    },
    Trouble(ConnectError),

    NameResolves {
        address: String,
    },
    NameSeveral {
        addresses: String,
    },
    NamePrivate {
        addresses: String,
    },
    NameLoopback {
        addresses: String,
    },
    /// `--resoudre` gave the address: the name was not asked.
    NamePinned {
        address: String,
    },
    PortOpen {
        address: String,
    },

    Pronote,
    /// The page sends to the ENT, as it does once CAS is on.
    SentToCas,
    /// The page sends to the ENT, but asks it for another service than the registered one.
    OtherService {
        seen: String,
        expected: String,
    },
    /// `?login=true` still sends to the ENT.
    DirectLoginOff,
    OtherSite {
        title: String,
    },
    SentElsewhere {
        destination: String,
    },
    RedirectLoop,
    TooManyRedirects,
    NotFound,
    /// 503: PRONOTE.net runs, the base is not published.
    Unpublished,
    ServerError {
        status: u16,
    },
    OtherStatus {
        status: u16,
    },

    CertificateValid {
        until: String,
    },

    CasLogin,
    /// A page, but without a form to log in.
    CasLoginUnclear,
    ServiceKnown,
    /// The ENT knows another form of the address.
    ServiceKnownAs {
        known: String,
        expected: String,
    },
    /// The ENT says that it refuses the service.
    ServiceRefused {
        expected: String,
    },
    /// The login page for both questions.
    ServiceLoginTwice,
    /// The same answer to both questions.
    ServiceSameTwice,
    /// Two answers of which nothing can be drawn.
    ServiceUnclear,
    ValidationAnswers,
    ValidationIsAPage,
    ValidationMissing {
        status: u16,
    },
    /// It answers in another protocol than SAML 1.1.
    ValidationOtherProtocol {
        protocol: String,
    },
    /// It accepts a ticket that does not exist.
    ValidationAcceptsAnything,
    ValidationUnclear,

    /// Seconds of drift.
    ClockRight {
        seconds: i64,
    },
    /// Between PRONOTE's server and the ENT, or this computer.
    ClockWrong {
        seconds: i64,
    },
    /// The servers agree: this computer's clock is wrong.
    ClockHere {
        seconds: i64,
    },
    /// No date was given.
    ClockUnknown,

    /// The server's state is read from its script's report, and none was given.
    ServerNotRead,
    /// The publisher hosts: there is no state to read.
    ServerHosted,
    /// What needs attention on the server, by [`Diagnosis::server`]; nothing when it is ready.
    Server {
        facts: Vec<ServerFact>,
    },
}

impl Verdict {
    /// The name used in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Verdict::Right => "juste",
            Verdict::Wrong => "faux",
            Verdict::Undecided => "indecis",
            Verdict::NotRun => "non_lance",
        }
    }
}

impl Actor {
    /// Every actor.
    pub const ALL: [Actor; 5] = [Actor::Deputy, Actor::Dane, Actor::Ent, Actor::Publisher, Actor::NetworkAdmin];

    /// The name used in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Actor::Deputy => "adjoint",
            Actor::Dane => "dane",
            Actor::Ent => "ent",
            Actor::Publisher => "editeur",
            Actor::NetworkAdmin => "reseau",
        }
    }
}

/// The most that the facts of one report take once written, in characters: a dossier refuses a longer cause.
const LARGEST_FACTS: usize = 1_800;

impl Diagnosis {
    /// The state of a server: what needs attention, the worst first, as much of it as a finding may hold.
    pub fn server(mut facts: Vec<ServerFact>) -> Self {
        facts.retain(ServerFact::needs_attention);
        facts.sort_by_key(|fact| fact.verdict() != Verdict::Wrong);
        let mut written = 0;
        let mut rank = 0;
        // The first stays whatever its length: without it the server would pass for ready.
        facts.retain(|fact| {
            written += format!("{fact:?}").chars().count();
            rank += 1;
            rank == 1 || written <= LARGEST_FACTS
        });
        Diagnosis::Server { facts }
    }

    /// Whether it says nothing of what was to be checked, and so takes no finding's place.
    pub fn tells_nothing(&self) -> bool {
        matches!(self, Diagnosis::Stopped | Diagnosis::ServerNotRead | Diagnosis::ServerHosted)
    }

    /// The verdict this cause gives.
    pub fn verdict(&self) -> Verdict {
        match self {
            Diagnosis::Stopped
            | Diagnosis::NotHttps
            | Diagnosis::NoName
            | Diagnosis::NoCas
            | Diagnosis::ServerNotRead
            | Diagnosis::ServerHosted => Verdict::NotRun,
            Diagnosis::Server { facts } => {
                let worst = |verdict| facts.iter().any(|fact| fact.verdict() == verdict).then_some(verdict);
                worst(Verdict::Wrong).or_else(|| worst(Verdict::Undecided)).unwrap_or(Verdict::Right)
            }
            Diagnosis::NameResolves { .. }
            | Diagnosis::NameSeveral { .. }
            | Diagnosis::PortOpen { .. }
            | Diagnosis::Pronote
            | Diagnosis::SentToCas
            | Diagnosis::CertificateValid { .. }
            | Diagnosis::CasLogin
            | Diagnosis::ServiceKnown
            | Diagnosis::ValidationAnswers
            | Diagnosis::ClockRight { .. } => Verdict::Right,
            Diagnosis::BehindProxy
            | Diagnosis::ProxyScript { .. }
            | Diagnosis::Trouble(ConnectError::Proxy | ConnectError::Other)
            | Diagnosis::NamePrivate { .. }
            | Diagnosis::NamePinned { .. }
            | Diagnosis::SentElsewhere { .. }
            | Diagnosis::CasLoginUnclear
            | Diagnosis::ServiceLoginTwice
            | Diagnosis::ServiceSameTwice
            | Diagnosis::ServiceUnclear
            | Diagnosis::ValidationUnclear
            | Diagnosis::ClockHere { .. }
            | Diagnosis::ClockUnknown => Verdict::Undecided,
            Diagnosis::Trouble(_)
            | Diagnosis::NameLoopback { .. }
            | Diagnosis::OtherService { .. }
            | Diagnosis::DirectLoginOff
            | Diagnosis::OtherSite { .. }
            | Diagnosis::RedirectLoop
            | Diagnosis::TooManyRedirects
            | Diagnosis::NotFound
            | Diagnosis::Unpublished
            | Diagnosis::ServerError { .. }
            | Diagnosis::OtherStatus { .. }
            | Diagnosis::ServiceKnownAs { .. }
            | Diagnosis::ServiceRefused { .. }
            | Diagnosis::ValidationIsAPage
            | Diagnosis::ValidationMissing { .. }
            | Diagnosis::ValidationOtherProtocol { .. }
            | Diagnosis::ValidationAcceptsAnything
            | Diagnosis::ClockWrong { .. } => Verdict::Wrong,
        }
    }

    /// Who acts, once this is found by that check; `None` when nothing is to be done.
    pub fn actor(&self, check: Check, hosting: Hosting) -> Option<Actor> {
        if matches!(self.verdict(), Verdict::Right | Verdict::NotRun) {
            return None;
        }
        let hosted = hosting == Hosting::Publisher;
        let keeper = |own| if hosted { Actor::Publisher } else { own };
        Some(match self {
            Diagnosis::Server { facts } => facts.iter().find(|fact| fact.needs_attention())?.actor(),
            Diagnosis::BehindProxy | Diagnosis::ProxyScript { .. } | Diagnosis::Trouble(ConnectError::Proxy) => {
                Actor::NetworkAdmin
            }
            Diagnosis::NamePinned { .. } | Diagnosis::ClockHere { .. } => Actor::Deputy,
            Diagnosis::Trouble(_) if check.asks_the_ent() => Actor::Ent,
            Diagnosis::Trouble(
                ConnectError::NameUnknown | ConnectError::Silent | ConnectError::Unreachable | ConnectError::Reset,
            )
            | Diagnosis::NamePrivate { .. }
            | Diagnosis::NameLoopback { .. } => keeper(Actor::NetworkAdmin),
            Diagnosis::Trouble(ConnectError::Tls(_)) | Diagnosis::ClockWrong { .. } | Diagnosis::ClockUnknown => {
                keeper(Actor::Dane)
            }
            Diagnosis::SentElsewhere { .. }
            | Diagnosis::RedirectLoop
            | Diagnosis::TooManyRedirects
            | Diagnosis::ServerError { .. }
            | Diagnosis::OtherStatus { .. }
            | Diagnosis::NotFound
                if check.asks_the_ent() =>
            {
                Actor::Ent
            }
            Diagnosis::ServiceKnownAs { .. }
            | Diagnosis::ServiceRefused { .. }
            | Diagnosis::ServiceLoginTwice
            | Diagnosis::ServiceSameTwice
            | Diagnosis::ServiceUnclear
            | Diagnosis::CasLoginUnclear
            | Diagnosis::ValidationAcceptsAnything
            | Diagnosis::ValidationUnclear => Actor::Ent,
            // A wrong link is mended in PRONOTE.net's own settings.
            Diagnosis::ValidationIsAPage
            | Diagnosis::ValidationMissing { .. }
            | Diagnosis::ValidationOtherProtocol { .. }
            | Diagnosis::OtherService { .. }
            | Diagnosis::DirectLoginOff => Actor::Deputy,
            _ => keeper(Actor::Deputy),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::port::Port;

    #[test]
    fn a_server_s_state_keeps_what_needs_attention_and_the_worst_decides() {
        let port = Port::PRONOTE;
        let (free, no_rule) = (ServerFact::PortFree { port }, ServerFact::NoFirewallRule { port });
        let prefix = ServerFact::PrefixFree { prefix: "http://+:8036/".into() };
        let state = |facts: &[&ServerFact]| Diagnosis::server(facts.iter().copied().cloned().collect());
        let actor = |cause: &Diagnosis| cause.actor(Check::Server, Hosting::OwnServer);
        let ready = state(&[&free]);
        assert_eq!(
            (&ready, ready.verdict(), actor(&ready)),
            (&Diagnosis::Server { facts: vec![] }, Verdict::Right, None)
        );
        let unsure = state(&[&free, &no_rule]);
        assert_eq!((unsure.verdict(), actor(&unsure)), (Verdict::Undecided, Some(Actor::Dane)));
        let wrong = state(&[&no_rule, &free, &prefix]);
        assert_eq!(wrong, Diagnosis::Server { facts: vec![prefix, no_rule] });
        assert_eq!((wrong.verdict(), actor(&wrong)), (Verdict::Wrong, Some(Actor::Deputy)));
        let long = ServerFact::OldRunning { name: "a".repeat(LARGEST_FACTS) };
        assert_eq!(state(&[&long, &long]), Diagnosis::Server { facts: vec![long] });
    }
}
