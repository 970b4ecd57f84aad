//! What the state of PRONOTE's server means, fact by fact: whether it disturbs, and who acts.

use super::{Actor, Verdict};
use crate::domain::port::Port;
use serde::{Deserialize, Serialize};

/// A fact, and its meaning. `name` is a service's displayed name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ServerFact {
    /// The end is missing.
    Incomplete,
    /// Made for another port or protocol than the settings'.
    MadeForOther {
        seen: String,
        expected: String,
    },
    PortFree {
        port: Port,
    },
    /// Windows itself listens, for PRONOTE.net, IIS or another.
    PortHeldByWindows {
        port: Port,
    },
    PortHeldBy {
        port: Port,
        process: String,
    },
    PrefixFree {
        prefix: String,
    },
    PrefixReserved {
        prefix: String,
    },
    /// Reserved, but for everyone.
    PrefixForEveryone {
        prefix: String,
    },
    /// Reserved in another form, which may take precedence or not be PRONOTE's.
    OtherReservation {
        prefix: String,
        expected: String,
    },
    /// The tool of XP and 2003 is not there.
    PrefixUnknown,
    FirewallRule {
        port: Port,
    },
    NoFirewallRule {
        port: Port,
    },
    /// A 2013 service is running: it fights with 2014.
    OldRunning {
        name: String,
    },
    /// A 2013 service is stopped but will start with Windows.
    OldWillStart {
        name: String,
    },
    /// A 2013 service is stopped and not automatic: still to uninstall.
    OldStillThere {
        name: String,
    },
    ServiceRunning {
        name: String,
    },
    ServiceStopped {
        name: String,
    },
    /// Its state is not known.
    ServiceListed {
        name: String,
    },
    NoService,
}

impl ServerFact {
    /// What it says of the server: wrong for what keeps PRONOTE.net from publishing or may take its place,
    /// undecided for what is not known or depends on how far one is.
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
