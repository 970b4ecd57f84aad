//! What a check can conclude: each cause has one verdict, and one person who acts.

use super::{Check, ServerFact};
use crate::domain::inputs::Hosting;
use crate::domain::setting_key::SettingKey;
use serde::{Deserialize, Serialize};

/// How a check ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Nothing is to be done.
    Right,
    /// Something must be mended.
    Wrong,
    /// What was seen proves neither.
    Undecided,
    /// The check did not take place.
    NotRun,
}

/// Who acts on what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Actor {
    /// The collège's deputy head, who runs the assistant.
    Deputy,
    /// The académie's digital department, which administers the servers.
    Dane,
    /// The ENT's support.
    Ent,
    /// PRONOTE's publisher, when it hosts.
    Publisher,
    /// Who administers the names, the routers and the firewalls.
    #[serde(rename = "NetworkKeeper")]
    NetworkAdmin,
}

/// Why nothing could be read of a server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ConnectError {
    /// No address is known for the name.
    NameUnknown,
    /// The machine refuses connections to this port.
    Refused,
    /// Nothing readable within the limit.
    Silent,
    /// It began to answer and did not end within the limit.
    Late,
    /// Closed without an answer.
    Closed,
    /// Cut off by the server, or by something between.
    Reset,
    /// The network knows no way to the machine.
    Unreachable,
    /// What answers does not speak HTTP.
    NotHttp,
    /// More headers than any server sends.
    HeadersTooLarge,
    /// The secure connection failed.
    Tls(TlsFault),
    /// The proxy refused or failed.
    Proxy,
    /// None of the above.
    Other,
}

/// What is wrong with a secure connection. Lists and dates are empty when the server did not show them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TlsFault {
    /// The server issued its own certificate.
    SelfSigned,
    /// No authority known to this computer issued the certificate, or the chain is incomplete.
    UnknownIssuer,
    /// The certificate is for other names.
    WrongName {
        /// The names it is for, joined by commas.
        names: String,
    },
    /// The certificate is past its end.
    Expired {
        /// Its last day, as `dd/mm/yyyy`.
        until: String,
    },
    /// The certificate does not hold yet.
    NotYetValid {
        /// Its first day, as `dd/mm/yyyy`.
        from: String,
    },
    /// The authority took the certificate back.
    Revoked,
    /// TLS 1.0 or 1.1 only, as servers of 2014.
    OldVersion,
    /// Something else than TLS answers.
    NotTls,
    /// None of the above.
    Other,
}

/// Why this computer is thought to have no network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NetworkFault {
    /// It has no address from which anything outside is reached.
    NoRoute,
    /// No name at all is found: the settings' own, the ENT's, the publisher's.
    NoNames,
}

/// What a check concludes: the cause of its verdict.
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
        /// The address of the script, as the system gives it.
        script: String,
    },
    /// The server could not be read.
    Trouble(ConnectError),
    /// This computer has a network.
    NetworkPresent,
    /// This computer has no network: nothing can be said of any server.
    NoNetwork {
        /// What it lacks.
        fault: NetworkFault,
    },
    /// Every address was given by hand: whether there is a network was not looked at.
    NetworkNotAsked,
    /// It cannot be checked from this computer, which has no network.
    NotFromHere,
    /// The host has IPv6 addresses only, and this computer no IPv6.
    NoIpv6Here {
        /// IP addresses, joined by commas.
        addresses: String,
    },
    /// The answer of a proxy or of what filters, not of the server that was asked.
    ProxyStatus {
        /// HTTP status.
        status: u16,
    },
    /// A page that a proxy or what filters shows instead of the server's.
    FilterPage {
        /// The page's title, shortened; may be empty.
        title: String,
    },
    /// A certificate that may be that of a proxy or of what inspects. `issuer` is empty when it was not seen.
    FilterCertificate {
        /// The issuer's name as the certificate writes it.
        issuer: String,
    },

    /// The name has one public address.
    NameResolves {
        /// IP address.
        address: String,
    },
    /// The name has several public addresses.
    NameSeveral {
        /// IP addresses, joined by commas.
        addresses: String,
    },
    /// IPv4 and IPv6: which one is used depends on who asks.
    NameBothFamilies {
        /// IP addresses, joined by commas.
        addresses: String,
    },
    /// IPv6 only, which many networks do not have.
    NameOnlyIpv6 {
        /// IP addresses, joined by commas.
        addresses: String,
    },
    /// One at least of the name's addresses is not reached from outside (RFC 1918, link-local…).
    NamePrivate {
        /// IP addresses, joined by commas.
        addresses: String,
    },
    /// The name leads to the computer that asks.
    NameLoopback {
        /// IP addresses, joined by commas.
        addresses: String,
    },
    /// `--resoudre` gave the address: the name was not asked.
    NamePinned {
        /// The IP address that was given.
        address: String,
    },
    /// The port accepts a connection.
    PortOpen {
        /// The IP address and port that accepted it.
        address: String,
    },

    /// Of several addresses, some accept a connection and others do not.
    PortOpenAtSome {
        /// IP addresses and ports, joined by commas.
        open: String,
        /// IP addresses and ports, joined by commas.
        closed: String,
    },

    /// PRONOTE's own page answers, and does not tell its year.
    Pronote,
    /// PRONOTE's own page answers.
    PronoteOf {
        /// The year it tells, such as 2014.
        year: u16,
    },
    /// The page sends to the ENT, as it does once CAS is on.
    SentToCas,
    /// The page sends to the ENT, but asks it for another service than the registered one.
    OtherService {
        /// The service the ENT is asked for.
        seen: String,
        /// The pattern that the ENT registers.
        expected: String,
    },
    /// `?login=true` still sends to the ENT.
    DirectLoginOff,
    /// A page that is not PRONOTE's.
    OtherSite {
        /// The page's title, shortened; empty when it has none.
        title: String,
    },
    /// A redirect to a server that the settings do not know.
    SentElsewhere {
        /// The address, without its query.
        destination: String,
    },
    /// Redirects come back to where they began.
    RedirectLoop,
    /// More redirects than are followed.
    TooManyRedirects,
    /// 404 or 410: no such page.
    NotFound,
    /// 503: PRONOTE.net runs, the base is not published.
    Unpublished,
    /// 400 of Windows' own server (http.sys): a program listens on the port, under another name.
    HostNotServed,
    /// 503 of Windows' own server (http.sys): the address is reserved, and who reserved it does not serve it.
    HttpSysUnavailable,
    /// A status of 500 or more.
    ServerError {
        /// HTTP status.
        status: u16,
    },
    /// Another status than 200.
    OtherStatus {
        /// HTTP status.
        status: u16,
    },

    /// The certificate is trusted and holds for the name.
    CertificateValid {
        /// Its last day and time; empty when the certificate could not be read.
        until: String,
    },

    /// A page with a form to log in.
    CasLogin,
    /// A page, but without a form to log in.
    CasLoginUnclear,
    /// Refused without a service, as some servers do, and with this one too.
    CasLoginNeedsService {
        /// HTTP status.
        status: u16,
    },
    /// The ENT knows PRONOTE's address as a service.
    ServiceKnown,
    /// The ENT knows another form of the address.
    ServiceKnownAs {
        /// The form it knows.
        known: String,
        /// The form that PRONOTE sends.
        expected: String,
    },
    /// The ENT says that it refuses the service.
    ServiceRefused {
        /// The pattern that the ENT should register.
        expected: String,
    },
    /// The login page for both questions.
    ServiceLoginTwice,
    /// The same answer to both questions.
    ServiceSameTwice,
    /// Two answers of which nothing can be drawn.
    ServiceUnclear,
    /// An answer in SAML 1.1 comes, as PRONOTE 2014 asks for.
    ValidationAnswers,
    /// A web page answers, no CAS.
    ValidationIsAPage,
    /// Nothing at this address.
    ValidationMissing {
        /// HTTP status: 404, 405 or 410.
        status: u16,
    },
    /// It answers in another protocol than SAML 1.1.
    ValidationOtherProtocol {
        /// Its name, such as `CAS 2`.
        protocol: String,
    },
    /// It accepts a ticket that does not exist.
    ValidationAcceptsAnything,
    /// An answer of which nothing can be drawn.
    ValidationUnclear,

    /// The clocks agree to 30 seconds.
    ClockRight {
        /// By how many seconds the server is ahead of this computer; negative when it is behind.
        seconds: i64,
    },
    /// PRONOTE's server is more than 30 seconds away from the ENT, or from this computer when the ENT gives no date.
    ClockWrong {
        /// By how many seconds the server is ahead; negative when it is behind.
        seconds: i64,
    },
    /// The servers agree: this computer's clock is wrong.
    ClockHere {
        /// By how many seconds this computer is ahead of the servers; negative when it is behind.
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
        /// The worst first.
        facts: Vec<ServerFact>,
    },

    /// A capture is read on the page of a step, and none was.
    ScreenNotRead,
    /// What a capture of a window shows, beside the values.
    Screen {
        /// How many fields are as expected.
        equal: usize,
        /// Those that differ.
        different: Vec<SettingKey>,
        /// Those that the reading cannot decide, and that nobody has looked at.
        doubt: Vec<SettingKey>,
        /// How many of these answers a person gave, looking at the picture.
        by_eye: usize,
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

/// The year of the PRONOTE that the walkthrough installs.
const PRONOTE_YEAR: u16 = 2014;

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
        matches!(
            self,
            Diagnosis::Stopped
                | Diagnosis::ServerNotRead
                | Diagnosis::ServerHosted
                | Diagnosis::ScreenNotRead
                | Diagnosis::NetworkPresent
                | Diagnosis::NoNetwork { .. }
                | Diagnosis::NetworkNotAsked
                | Diagnosis::NotFromHere
        )
    }

    /// The verdict this cause gives.
    pub fn verdict(&self) -> Verdict {
        match self {
            Diagnosis::Stopped
            | Diagnosis::NotHttps
            | Diagnosis::NoName
            | Diagnosis::NoCas
            | Diagnosis::NetworkNotAsked
            | Diagnosis::NotFromHere
            | Diagnosis::ServerNotRead
            | Diagnosis::ServerHosted
            | Diagnosis::ScreenNotRead => Verdict::NotRun,
            Diagnosis::Screen { different, .. } if !different.is_empty() => Verdict::Wrong,
            Diagnosis::Screen { doubt, equal, .. } if !doubt.is_empty() || *equal == 0 => Verdict::Undecided,
            Diagnosis::Screen { .. } => Verdict::Right,
            Diagnosis::Server { facts } => {
                let worst = |verdict| facts.iter().any(|fact| fact.verdict() == verdict).then_some(verdict);
                worst(Verdict::Wrong).or_else(|| worst(Verdict::Undecided)).unwrap_or(Verdict::Right)
            }
            // The year before the one that is installed is what must no longer answer.
            Diagnosis::PronoteOf { year } if *year < PRONOTE_YEAR => Verdict::Wrong,
            Diagnosis::NetworkPresent
            | Diagnosis::NameResolves { .. }
            | Diagnosis::NameSeveral { .. }
            | Diagnosis::NameBothFamilies { .. }
            | Diagnosis::PortOpen { .. }
            | Diagnosis::Pronote
            | Diagnosis::PronoteOf { .. }
            | Diagnosis::SentToCas
            | Diagnosis::CertificateValid { .. }
            | Diagnosis::CasLogin
            | Diagnosis::ServiceKnown
            | Diagnosis::ValidationAnswers
            | Diagnosis::ClockRight { .. } => Verdict::Right,
            Diagnosis::BehindProxy
            | Diagnosis::ProxyScript { .. }
            | Diagnosis::NoNetwork { .. }
            | Diagnosis::NoIpv6Here { .. }
            | Diagnosis::ProxyStatus { .. }
            | Diagnosis::FilterPage { .. }
            | Diagnosis::FilterCertificate { .. }
            | Diagnosis::NameOnlyIpv6 { .. }
            | Diagnosis::PortOpenAtSome { .. }
            | Diagnosis::CasLoginNeedsService { .. }
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
            | Diagnosis::HostNotServed
            | Diagnosis::HttpSysUnavailable
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
        let owner = |own| if hosted { Actor::Publisher } else { own };
        Some(match self {
            Diagnosis::Server { facts } => facts.iter().find(|fact| fact.needs_attention())?.actor(),
            Diagnosis::Screen { .. } => Actor::Deputy,
            Diagnosis::BehindProxy
            | Diagnosis::ProxyScript { .. }
            | Diagnosis::ProxyStatus { .. }
            | Diagnosis::FilterPage { .. }
            | Diagnosis::FilterCertificate { .. }
            | Diagnosis::Trouble(ConnectError::Proxy) => Actor::NetworkAdmin,
            Diagnosis::NamePinned { .. }
            | Diagnosis::ClockHere { .. }
            | Diagnosis::NoNetwork { .. }
            | Diagnosis::NoIpv6Here { .. } => Actor::Deputy,
            Diagnosis::Trouble(_) if check.asks_the_ent() => Actor::Ent,
            Diagnosis::Trouble(
                ConnectError::NameUnknown | ConnectError::Silent | ConnectError::Unreachable | ConnectError::Reset,
            )
            | Diagnosis::NamePrivate { .. }
            | Diagnosis::NameOnlyIpv6 { .. }
            | Diagnosis::PortOpenAtSome { .. }
            | Diagnosis::NameLoopback { .. } => owner(Actor::NetworkAdmin),
            Diagnosis::Trouble(ConnectError::Tls(_)) | Diagnosis::ClockWrong { .. } | Diagnosis::ClockUnknown => {
                owner(Actor::Dane)
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
            | Diagnosis::CasLoginNeedsService { .. }
            | Diagnosis::ValidationAcceptsAnything
            | Diagnosis::ValidationUnclear => Actor::Ent,
            // A wrong link is mended in PRONOTE.net's own settings.
            Diagnosis::ValidationIsAPage
            | Diagnosis::ValidationMissing { .. }
            | Diagnosis::ValidationOtherProtocol { .. }
            | Diagnosis::OtherService { .. }
            | Diagnosis::DirectLoginOff => Actor::Deputy,
            _ => owner(Actor::Deputy),
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
