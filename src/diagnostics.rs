//! What can be checked of a connection: an answer, a screen, the server's own report, and the connection itself.

pub mod answer;
pub mod compare;
pub mod connection;
pub mod script;
pub mod server_report;

/// Who must act on what a check found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    /// The person who tests, by starting again.
    Tester,
    /// The collège, in PRONOTE.net's settings.
    School,
    /// The ENT's support.
    EntSupport,
    /// Whoever keeps the server's machine: its clock, its services, its network.
    ServerKeeper,
}

impl Actor {
    /// Every actor.
    pub const ALL: [Actor; 4] = [Actor::Tester, Actor::School, Actor::EntSupport, Actor::ServerKeeper];

    /// The name used in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Actor::Tester => "testeur",
            Actor::School => "college",
            Actor::EntSupport => "support_ent",
            Actor::ServerKeeper => "gestionnaire_serveur",
        }
    }
}
