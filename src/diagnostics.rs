//! What can be checked of a connection: an answer, a screen, the server's own report, and the connection itself.

pub mod answer;
pub mod compare;
pub mod connection;
pub mod script;
pub mod server_report;
