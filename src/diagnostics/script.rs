//! The server's script, `preparer-serveur.cmd`: a template that nothing but the port and protocol enter.

use crate::domain::inputs::Protocol;
use crate::domain::port::Port;

/// The file's name, wherever it is written.
pub const FILE_NAME: &str = "preparer-serveur.cmd";

const TEMPLATE: &str = include_str!("../../assets/windows/preparer-serveur.cmd");

/// The script for one server: ASCII, lines ended as Windows does. It shows each command and waits for a
/// yes; its first part changes nothing, and prints what [`super::server_report`] reads (domain facts, § 7).
pub fn server_script(protocol: Protocol, port: Port) -> String {
    let filled = TEMPLATE.replace("{{PORT}}", &port.to_string()).replace("{{PROTOCOLE}}", protocol.scheme());
    filled.lines().flat_map(|line| [line, "\r\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    const PROTOCOLS: [Protocol; 2] = [Protocol::Http, Protocol::Https];

    fn script() -> String {
        server_script(Protocol::Http, Port::PRONOTE)
    }

    /// Without remarks, which are not run.
    fn code(script: &str) -> Vec<&str> {
        script.lines().filter(|line| !line.is_empty() && !line.starts_with("rem ")).collect()
    }

    /// Each label with its lines, down to the next label; the first part has an empty name.
    fn parts(script: &str) -> BTreeMap<String, Vec<&str>> {
        let mut parts: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        let mut name = String::new();
        for line in code(script) {
            match line.strip_prefix(':') {
                Some(label) => {
                    name = label.to_lowercase();
                    assert!(!parts.contains_key(&name), "{name} stands twice");
                    parts.insert(name.clone(), Vec::new());
                }
                None => parts.entry(name.clone()).or_default().push(line),
            }
        }
        parts
    }

    /// Every word after `goto` or `call :`.
    fn targets(line: &str) -> Vec<String> {
        let words: Vec<_> = line.split_whitespace().collect();
        let after = |word: &str, next: &str| match word {
            "goto" => Some(next.trim_end_matches(')').to_lowercase()),
            "call" => next.strip_prefix(':').map(str::to_lowercase),
            _ => None,
        };
        words.windows(2).filter_map(|pair| after(pair[0], pair[1])).collect()
    }

    proptest! {
        #[test]
        fn nothing_but_the_port_and_the_protocol_enters(port in 1u16..=65535, https in any::<bool>()) {
            let protocol = PROTOCOLS[usize::from(https)];
            let text = server_script(protocol, Port::parse(&port.to_string()).unwrap());
            prop_assert!(text.is_ascii() && !text.contains("{{"));
            let pieces: Vec<_> = TEMPLATE.split("{{").map(|piece| piece.split_once("}}").unwrap_or(("", piece))).collect();
            let mut rest = text.replace("\r\n", "\n");
            for (name, after) in pieces {
                let filled = match name {
                    "" => String::new(),
                    "PORT" => port.to_string(),
                    "PROTOCOLE" => protocol.scheme().to_owned(),
                    other => panic!("{other}"),
                };
                let known = format!("{filled}{after}");
                prop_assert!(rest.starts_with(&known));
                rest.drain(..known.len());
            }
            prop_assert!(rest.is_empty());
        }
    }

    #[test]
    fn the_lines_are_windows_own() {
        let script = script();
        assert!(script.starts_with("@echo off\r\n") && script.ends_with("\r\n"));
        assert_eq!(script.matches('\n').count(), script.matches("\r\n").count());
        assert!(!script.contains('\t'));
        assert!(script.chars().all(|c| c == '\r' || c == '\n' || (' '..='~').contains(&c)));
    }

    #[test]
    fn every_jump_has_its_label_and_every_label_is_used() {
        let script = script();
        let parts = parts(&script);
        let used: BTreeSet<_> = parts.values().flatten().flat_map(|line| targets(line)).collect();
        for target in used.iter().filter(|target| *target != ":eof") {
            assert!(parts.contains_key(target), "no label {target}");
        }
        for label in parts.keys().filter(|label| !label.is_empty()) {
            assert!(used.contains(label), "{label} is never reached");
        }
    }

    #[test]
    fn no_part_falls_into_the_next() {
        for (label, lines) in parts(&script()).iter().filter(|(label, _)| !label.is_empty()) {
            let last = lines.last().unwrap();
            assert!(last.starts_with("goto ") || last.starts_with("exit /b"), "{label} ends with {last}");
        }
    }

    #[test]
    fn only_shown_and_accepted_commands_change_something() {
        const CHANGING: [&str; 20] = [
            "add ",
            "delete",
            "set urlacl",
            "reg add",
            "reg delete",
            "sc stop",
            "sc start",
            "sc config",
            "sc delete",
            "net stop",
            "net start",
            "del ",
            "rd ",
            "rmdir",
            "move ",
            "ren ",
            "taskkill",
            "icacls",
            "runas",
            "start ",
        ];
        for line in code(&script()) {
            let is_text = line.trim_start().starts_with("echo ") || line.starts_with("title ");
            let words = line.to_lowercase();
            if !is_text && CHANGING.iter().any(|word| words.contains(word)) {
                assert!(line.contains("call :faire "), "{line}");
            }
        }
        let script = script();
        let faire = &parts(&script)["faire"];
        let at = |wanted: &str| faire.iter().position(|line| line.contains(wanted)).unwrap();
        assert!(at("echo  Commande : %*") < at("set /p") && at("set /p") < at("\"OUI\" goto faire_rien"));
        assert_eq!(faire.iter().filter(|line| line.trim() == "%*").count(), 1);
        assert!(at("\"OUI\" goto faire_rien") < faire.iter().position(|line| *line == "%*").unwrap());
    }

    #[test]
    fn what_is_made_can_be_undone() {
        let script = script();
        for (made, undone) in [
            ("netsh http add urlacl url=%PREFIXE%", "netsh http delete urlacl url=%PREFIXE%"),
            ("httpcfg set urlacl /u %PREFIXE%", "httpcfg delete urlacl /u %PREFIXE%"),
            ("advfirewall firewall add rule name=\"%REGLE%\"", "advfirewall firewall delete rule name=\"%REGLE%\""),
            ("netsh firewall add portopening TCP %PORT%", "netsh firewall delete portopening TCP %PORT%"),
        ] {
            assert!(script.contains(made) && script.contains(undone), "{made}");
        }
        assert!(script.contains("set \"PREFIXE=http://+:8036/\""));
    }

    #[test]
    fn the_prefix_is_never_for_everyone_and_nothing_leaves_the_machine() {
        let script = script().to_lowercase();
        for forbidden in
            [";wd)", "s-1-1-0", "everyone", "tout le monde", "curl", "bitsadmin", "powershell", "certutil", "ftp"]
        {
            assert!(!script.contains(forbidden), "{forbidden}");
        }
        let granted: Vec<_> = script.lines().filter(|line| line.contains("d:(a;")).collect();
        assert_eq!(granted.len(), 2);
        assert!(granted.iter().all(|line| line.contains("d:(a;;gx;;;%compte%)")));
    }

    /// Whatever account PRONOTE.net runs under is offered; none is taken for granted.
    #[test]
    fn the_account_comes_from_the_services_own_record() {
        let script = script();
        let parts = parts(&script);
        assert!(parts["reserver_service"].iter().any(|line| line.contains("/v ObjectName")));
        for (account, short) in
            [("LocalSystem", "SY"), (r"NT AUTHORITY\NetworkService", "NS"), (r"NT AUTHORITY\LocalService", "LS")]
        {
            let line = format!("if /i \"!OBJET!\"==\"{account}\" set \"COMPTE={short}\"");
            assert!(parts["reserver_objet"].contains(&line.as_str()), "{line}");
        }
        assert!(!script.to_lowercase().contains("compte usuel"), "no account is the usual one");
    }

    /// `%NAME%` and `!NAME!` stand for what the script sets itself, or for Windows' own few.
    #[test]
    fn every_variable_is_known() {
        let script = script();
        let mut known: BTreeSet<String> =
            ["PATH", "SystemRoot", "USERNAME", "USERDOMAIN", "COMPUTERNAME"].map(str::to_owned).into_iter().collect();
        for line in code(&script) {
            for piece in line.split("set ").skip(1) {
                let piece = piece.trim_start_matches("/p ").trim_start_matches('"');
                known.insert(piece.split('=').next().unwrap().to_owned());
            }
        }
        for line in code(&script) {
            for sign in ['%', '!'] {
                for name in line.split(sign) {
                    let name = name.split(':').next().unwrap();
                    let is_name = name.len() > 2 && name.chars().all(|c| c.is_ascii_uppercase());
                    let is_variable = line.contains(&format!("{sign}{name}{sign}"));
                    assert!(!is_name || !is_variable || known.contains(name), "{name} in {line}");
                }
            }
        }
    }

    #[test]
    fn quotes_are_closed_and_texts_fit_the_console() {
        for line in code(&script()) {
            assert_eq!(line.matches('"').count() % 2, 0, "{line}");
            // The longest port, and room for the shortest console.
            let shown = line.strip_prefix("echo ").unwrap_or_default();
            assert!(shown.len() < 80 || line.contains('%'), "{line}");
        }
    }
}
