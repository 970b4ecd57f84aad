//! What the script's first part printed, pasted back: facts on the port, the prefix and the services.

use super::answer::{AnswerError, bytes};
use crate::domain::finding::{Check, Diagnosis, Evidence, Finding, ServerFact, clean};
use crate::domain::inputs::Protocol;
use crate::domain::port::Port;
use crate::domain::settings::Settings;
use crate::domain::trimmed;
use std::io::Read;

/// The largest report that is read, in bytes.
pub use crate::bounds::REPORT_BYTES as LARGEST;
/// Facts of one kind that are kept.
const MOST: usize = 100;
/// The longest text of a line, in characters: Windows' longest path.
const LONGEST: usize = 260;
/// The longest text of a fact, in characters.
const LONGEST_IN_FACT: usize = 100;
/// The keys whose values may be kept: no account, no right, no path.
const TOLD: [&str; 16] = [
    "version",
    "port",
    "protocole",
    "ecoute",
    "numero",
    "processus",
    "reserve",
    "regle",
    "nom",
    "etat",
    "DisplayName",
    "Start",
    "liste",
    "httpcfg",
    "libre",
    "aucun",
];

/// The facts of a report. All texts are shortened and without control characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServerReport {
    /// `6.1.7601`.
    pub windows: String,
    /// What the script was made for.
    pub port: Option<Port>,
    /// What the script was made for.
    pub protocol: Option<Protocol>,
    /// Who listens on the script's port.
    pub listeners: Vec<Listener>,
    /// Every reserved prefix on this port.
    pub reservations: Vec<String>,
    /// Who may use the script's own prefix, in SDDL.
    pub rights: Vec<String>,
    /// Windows XP or 2003 without its tool: the reservations are not known.
    pub without_httpcfg: bool,
    /// Whether the script's firewall rule is there.
    pub firewall_rule: Option<bool>,
    /// PRONOTE's services, running or not.
    pub services: Vec<Service>,
    /// Its last line is there.
    pub complete: bool,
    /// The lines that may be kept.
    evidence: Evidence,
}

/// A process that listens on the port.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listener {
    /// The address and port it listens on, as `netstat` writes them.
    pub address: String,
    /// Its number, `4` for Windows itself.
    pub process_id: Option<u32>,
    /// Its file name, without its folder.
    pub process: String,
}

/// A Windows service whose name speaks of PRONOTE.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Service {
    /// Its short name in the registry.
    pub name: String,
    /// Not known of a service that is only listed by its displayed name.
    pub running: Option<bool>,
    /// The name that « Services » shows; empty when it was not read.
    pub display_name: String,
    /// Its program, with its options; empty when it was not read.
    pub path: String,
    /// The account it runs under; empty when it was not read.
    pub account: String,
    /// `None` when it was not read.
    pub start: Option<Start>,
}

/// When a service starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// With Windows.
    Automatic,
    /// When somebody asks for it.
    Manual,
    /// Never.
    Disabled,
}

/// Why a text is not a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportError {
    /// No sign but spaces.
    Empty,
    /// More than [`LARGEST`] bytes.
    TooLarge,
    /// In an encoding that is not read.
    NotText,
    /// None of the script's marks is in it.
    NotAReport,
}

impl ServerReport {
    /// Reads a file or a pipe, within [`LARGEST`].
    ///
    /// # Errors
    /// As [`ServerReport::read`]; what cannot be read is no text.
    pub fn read_from(file: impl Read) -> Result<Self, ReportError> {
        let mut bytes = Vec::new();
        file.take(LARGEST as u64 + 1).read_to_end(&mut bytes).map_err(|_| ReportError::NotText)?;
        Self::read(&bytes)
    }

    /// Reads what was pasted or saved, whatever stands around the marked lines.
    ///
    /// # Errors
    /// [`ReportError`] when there is no marked line in it.
    pub fn read(text: &[u8]) -> Result<Self, ReportError> {
        if text.len() > LARGEST {
            return Err(ReportError::TooLarge);
        }
        let (text, _) = bytes::decode(text).map_err(|error| match error {
            AnswerError::Empty => ReportError::Empty,
            AnswerError::TooLarge => ReportError::TooLarge,
            _ => ReportError::NotText,
        })?;
        let mut report = Self::default();
        let marked = text.lines().filter_map(marked_line).filter(|(mark, rest)| report.take(mark, rest)).count();
        if marked == 0 { Err(ReportError::NotAReport) } else { Ok(report) }
    }

    /// Takes one line in; whether its mark is known.
    fn take(&mut self, mark: &str, rest: &str) -> bool {
        let (key, value) = rest.split_once('=').map_or((rest, ""), |(key, value)| (key, trimmed(value)));
        let value = if key == "processus" { file_name(value) } else { value };
        let text = clean(value, LONGEST);
        let line = if rest == key { format!("[{mark}] {key}") } else { format!("[{mark}] {key}={text}") };
        match (mark, key) {
            ("SYSTEME", "version") => self.windows = text,
            ("SYSTEME", "port") => self.port = Port::parse(value).ok(),
            ("SYSTEME", "protocole") => self.protocol = protocol(value),
            ("PORT", "ecoute") => push(&mut self.listeners, Listener { address: text, ..Listener::default() }),
            ("PORT", "numero") => set_last(&mut self.listeners, |last| last.process_id = value.parse().ok()),
            ("PORT", "processus") => set_last(&mut self.listeners, |last| last.process = text),
            ("PREFIXE", "reserve") => push(&mut self.reservations, text),
            ("PREFIXE", "droits") => push(&mut self.rights, text),
            ("PREFIXE", "httpcfg") => self.without_httpcfg = true,
            ("PAREFEU", "regle") => self.firewall_rule = Some(value == "presente"),
            ("SERVICE", "nom") => push(&mut self.services, Service { name: text, ..Service::default() }),
            ("SERVICE", "etat") => set_last(&mut self.services, |last| last.running = Some(value == "en_marche")),
            ("SERVICE", "DisplayName") => set_last(&mut self.services, |last| last.display_name = text),
            ("SERVICE", "ImagePath") => set_last(&mut self.services, |last| last.path = text),
            ("SERVICE", "ObjectName") => set_last(&mut self.services, |last| last.account = text),
            ("SERVICE", "Start") => set_last(&mut self.services, |last| last.start = Start::read(value)),
            ("SERVICE", "liste") => self.take_listed(value),
            ("FIN", _) => self.complete = true,
            ("PORT" | "PREFIXE", "libre") | ("SERVICE", "aucun") => {}
            _ => return false,
        }
        if TOLD.contains(&key) {
            self.evidence.note(&line);
        }
        true
    }

    /// `DISPLAY_NAME: …`: a service whose displayed name alone speaks of PRONOTE.
    fn take_listed(&mut self, value: &str) {
        let name = value.split_once(':').map_or(value, |(_, name)| name);
        let name = clean(trimmed(name), LONGEST);
        let known = |service: &Service| {
            service.name.eq_ignore_ascii_case(&name) || service.display_name.eq_ignore_ascii_case(&name)
        };
        if !self.services.iter().any(known) {
            push(&mut self.services, Service { display_name: name, ..Service::default() });
        }
    }

    /// What is kept of it; `None` when the publisher hosts, or when the port is not given.
    pub fn conclude(&self, settings: &Settings) -> Option<Finding> {
        let server = settings.server.own()?;
        let facts = self.facts(server.protocol, server.listening_port?);
        Some(Finding::conclude(settings, Check::Server, Diagnosis::server(facts), self.evidence.clone()))
    }

    /// What the facts mean for the settings' own protocol and port.
    pub fn facts(&self, protocol: Protocol, port: Port) -> Vec<ServerFact> {
        let mut facts = Vec::new();
        if !self.complete {
            facts.push(ServerFact::Incomplete);
        }
        let prefix = |protocol: Protocol, port: Port| format!("{}://+:{port}/", protocol.scheme());
        let expected = prefix(protocol, port);
        if let (Some(seen_protocol), Some(seen_port)) = (self.protocol, self.port)
            && (seen_protocol, seen_port) != (protocol, port)
        {
            // The rest is about another port: it would mislead.
            facts.push(ServerFact::MadeForOther { seen: prefix(seen_protocol, seen_port), expected });
            return facts;
        }
        self.find_on_port(port, &mut facts);
        self.find_on_prefix(expected, &mut facts);
        match self.firewall_rule {
            Some(true) => facts.push(ServerFact::FirewallRule { port }),
            Some(false) => facts.push(ServerFact::NoFirewallRule { port }),
            None => {}
        }
        facts.extend(self.services.iter().map(Service::fact));
        if self.services.is_empty() && self.complete {
            facts.push(ServerFact::NoService);
        }
        facts
    }

    fn find_on_port(&self, port: Port, facts: &mut Vec<ServerFact>) {
        // Number 4 is Windows itself, which listens for every program that reserves a prefix.
        let mut holders: Vec<ServerFact> = Vec::new();
        for listener in &self.listeners {
            let holder = match listener.process_id {
                Some(4) => ServerFact::PortHeldByWindows { port },
                // Cut before it was said by whom.
                None if !self.complete => continue,
                _ => ServerFact::PortHeldBy { port, process: clean(&listener.process, LONGEST_IN_FACT) },
            };
            if !holders.contains(&holder) {
                holders.push(holder);
            }
        }
        if holders.is_empty() && self.complete {
            holders.push(ServerFact::PortFree { port });
        }
        facts.append(&mut holders);
    }

    fn find_on_prefix(&self, expected: String, facts: &mut Vec<ServerFact>) {
        if self.without_httpcfg {
            facts.push(ServerFact::PrefixUnknown);
            return;
        }
        let is_ours = |prefix: &String| prefix.trim_end().eq_ignore_ascii_case(&expected);
        let others = self.reservations.iter().filter(|prefix| !is_ours(prefix));
        let others: Vec<_> = others
            .map(|prefix| ServerFact::OtherReservation {
                prefix: clean(prefix, LONGEST_IN_FACT),
                expected: expected.clone(),
            })
            .collect();
        if self.reservations.iter().any(is_ours) {
            facts.push(if self.rights.iter().any(|sddl| is_for_everyone(sddl)) {
                ServerFact::PrefixForEveryone { prefix: expected }
            } else {
                ServerFact::PrefixReserved { prefix: expected }
            });
        } else if self.complete {
            facts.push(ServerFact::PrefixFree { prefix: expected });
        }
        facts.extend(others);
    }
}

/// `WD` or `S-1-1-0` stands for everyone, in every language (domain facts, § 7).
fn is_for_everyone(sddl: &str) -> bool {
    let sddl = sddl.to_ascii_uppercase();
    sddl.contains(";WD)") || sddl.contains(";S-1-1-0)")
}

/// `[MARK] rest`, wherever it is on the line: a console may have put its own text before.
fn marked_line(line: &str) -> Option<(&str, &str)> {
    let line = trimmed(line);
    let start = line.find('[')?;
    let (mark, rest) = line[start + 1..].split_once(']')?;
    Some((mark, trimmed(rest)))
}

fn protocol(text: &str) -> Option<Protocol> {
    [Protocol::Http, Protocol::Https].into_iter().find(|protocol| protocol.scheme() == text)
}

fn push<T>(list: &mut Vec<T>, item: T) {
    if list.len() < MOST {
        list.push(item);
    }
}

fn set_last<T>(list: &mut [T], set: impl FnOnce(&mut T)) {
    if let Some(last) = list.last_mut() {
        set(last);
    }
}

/// A program without its folder, which may be somebody's.
fn file_name(path: &str) -> &str {
    path.rsplit('\\').next().unwrap_or_default()
}

impl Start {
    /// The registry's number, as `reg` prints it: `0x2`.
    fn read(text: &str) -> Option<Self> {
        match text {
            "0x2" => Some(Start::Automatic),
            "0x3" => Some(Start::Manual),
            "0x4" => Some(Start::Disabled),
            _ => None,
        }
    }
}

impl Service {
    /// What people see in Windows' list of services.
    pub fn shown_name(&self) -> &str {
        if self.display_name.is_empty() { &self.name } else { &self.display_name }
    }

    /// Whether its name or its folder says 2013, and none of them 2014.
    pub fn is_old(&self) -> bool {
        let says = |year: &str| [&self.name, &self.display_name, &self.path].iter().any(|text| text.contains(year));
        says("2013") && !says("2014")
    }

    fn fact(&self) -> ServerFact {
        let name = clean(self.shown_name(), LONGEST_IN_FACT);
        match (self.is_old(), self.running, self.start) {
            (_, None, _) => ServerFact::ServiceListed { name },
            (true, Some(true), _) => ServerFact::OldRunning { name },
            (true, Some(false), Some(Start::Automatic)) => ServerFact::OldWillStart { name },
            (true, Some(false), _) => ServerFact::OldStillThere { name },
            (false, Some(true), _) => ServerFact::ServiceRunning { name },
            (false, Some(false), _) => ServerFact::ServiceStopped { name },
        }
    }
}

#[cfg(test)]
mod tests;
