//! What the state of PRONOTE's server means, fact by fact: whether it disturbs, and who acts.

use super::{Actor, Verdict};
use crate::domain::port::Port;
use serde::{Deserialize, Serialize};

/// A fact of the report, and its meaning for PRONOTE.net.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ServerFact {
    /// The end is missing.
    Incomplete,
    /// Made for another port or protocol than the settings'.
    MadeForOther {
        /// The prefix the report was made for.
        seen: String,
        /// The prefix of the settings.
        expected: String,
    },
    /// Nothing listens on the port.
    PortFree {
        /// The listening port.
        port: Port,
    },
    /// Windows itself listens, for PRONOTE.net, IIS or another.
    PortHeldByWindows {
        /// The listening port.
        port: Port,
    },
    /// A program other than Windows listens on the port.
    PortHeldBy {
        /// The listening port.
        port: Port,
        /// The program's name, shortened.
        process: String,
    },
    /// PRONOTE.net's prefix is reserved for nobody.
    PrefixFree {
        /// As `http://+:8036/`.
        prefix: String,
    },
    /// PRONOTE.net's prefix is reserved.
    PrefixReserved {
        /// As `http://+:8036/`.
        prefix: String,
    },
    /// Reserved, but for everyone.
    PrefixForEveryone {
        /// As `http://+:8036/`.
        prefix: String,
    },
    /// Reserved in another form, which may take precedence or not be PRONOTE's.
    OtherReservation {
        /// The reservation, shortened.
        prefix: String,
        /// The prefix that PRONOTE.net uses.
        expected: String,
    },
    /// The tool of XP and 2003 is not there.
    PrefixUnknown,
    /// A firewall rule lets the port in.
    FirewallRule {
        /// The listening port.
        port: Port,
    },
    /// No firewall rule for the port was seen.
    NoFirewallRule {
        /// The listening port.
        port: Port,
    },
    /// A 2013 service is running: it takes the port from 2014.
    OldRunning {
        /// The service's displayed name.
        name: String,
    },
    /// A 2013 service is stopped but will start with Windows.
    OldWillStart {
        /// The service's displayed name.
        name: String,
    },
    /// A 2013 service is stopped and not automatic: still to uninstall.
    OldStillThere {
        /// The service's displayed name.
        name: String,
    },
    /// A service of 2014 is running.
    ServiceRunning {
        /// The service's displayed name.
        name: String,
    },
    /// A service of 2014 is stopped.
    ServiceStopped {
        /// The service's displayed name.
        name: String,
    },
    /// Its state is not known.
    ServiceListed {
        /// The service's displayed name.
        name: String,
    },
    /// No service of PRONOTE was found.
    NoService,
}

impl ServerFact {
    /// What it says of the server: wrong for what keeps PRONOTE.net from publishing or may take its place,
    /// undecided for what is not known or depends on the steps already done.
    pub fn verdict(&self) -> Verdict {
        match self {
            ServerFact::PortFree { .. }
            | ServerFact::PortHeldByWindows { .. }
            | ServerFact::PrefixReserved { .. }
            | ServerFact::FirewallRule { .. }
            | ServerFact::ServiceRunning { .. } => Verdict::Right,
            ServerFact::PortHeldBy { .. }
            | ServerFact::PrefixFree { .. }
            | ServerFact::PrefixForEveryone { .. }
            | ServerFact::OldRunning { .. }
            | ServerFact::OldWillStart { .. } => Verdict::Wrong,
            ServerFact::Incomplete
            | ServerFact::MadeForOther { .. }
            | ServerFact::OtherReservation { .. }
            | ServerFact::PrefixUnknown
            | ServerFact::NoFirewallRule { .. }
            | ServerFact::OldStillThere { .. }
            | ServerFact::ServiceStopped { .. }
            | ServerFact::ServiceListed { .. }
            | ServerFact::NoService => Verdict::Undecided,
        }
    }

    /// Whether something is to be done, or is only good to know.
    pub fn needs_attention(&self) -> bool {
        self.verdict() != Verdict::Right
    }

    /// Who acts on it.
    pub fn actor(&self) -> Actor {
        match self {
            ServerFact::Incomplete
            | ServerFact::MadeForOther { .. }
            | ServerFact::PrefixFree { .. }
            | ServerFact::ServiceStopped { .. }
            | ServerFact::NoService => Actor::Deputy,
            _ => Actor::Dane,
        }
    }
}
