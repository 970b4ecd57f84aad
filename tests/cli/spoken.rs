//! Read aloud, every answer makes sense: words alone, no drawing of lines, no colour. Help, completions and manual are
//! whole and in French.

use crate::{answer, program};

/// What the server's script writes where another program has the port.
pub const STATE: &str = "[SYSTEME] version=6.1.7601\r\n[SYSTEME] port=8036\r\n[SYSTEME] protocole=http\r\n\
    [PORT] ecoute=0.0.0.0:8036\r\n[PORT] numero=12\r\n[PORT] processus=Skype.exe\r\n[PREFIXE] libre\r\n\
    [PAREFEU] regle=absente\r\n[SERVICE] aucun\r\n[FIN]\r\n";

/// Everything that a command can answer on a dossier where something was done.
fn answers() -> Vec<(String, String)> {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = crate::checks::bourgade(&folder);
    let zip = folder.path().join("à transmettre.zip").to_str().expect("UTF-8").to_owned();
    let received = folder.path().join("reçu").to_str().expect("UTF-8").to_owned();
    let list = folder.path().join("collèges.csv").to_str().expect("UTF-8").to_owned();
    let made = folder.path().join("collèges").to_str().expect("UTF-8").to_owned();
    let academy = folder.path().join("académie").to_str().expect("UTF-8").to_owned();
    let academy_file = format!("{academy}/parcours.ron");
    let picture = folder.path().join("écran.png").to_str().expect("UTF-8").to_owned();
    image::RgbImage::new(8, 8).save(&picture).expect("a picture");
    let cas = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/answers/saml-enseignant.xml");
    let state = folder.path().join("etat-serveur.txt").to_str().expect("UTF-8").to_owned();
    std::fs::write(&state, STATE).expect("a report");
    let verify = ["--resoudre", "notes.clg-la-bourgade.ac-nice.fr:80=127.0.0.1:9", "--proxy", "aucun"];
    let verify: Vec<_> = ["verifier", &dossier, "--seulement", "port"].into_iter().chain(verify).collect();
    let commands: Vec<Vec<&str>> = vec![
        vec!["modifier", &dossier, "--base", "base_2014.not", "--demande-date", "25/08/2014"],
        vec!["modifier", &dossier, "--port-ecoute", "99999"],
        vec!["modifier", &dossier],
        vec!["parametres", &dossier],
        vec!["parcours", "--dossier", &dossier],
        vec!["etape", &dossier, "5", "--cocher", "1", "--note", "vu"],
        vec!["etape", &dossier, "5", "--fait"],
        vec!["etape", &dossier, "1", "--fait"],
        vec!["parcours", "--complet", "--dossier", &dossier],
        vec!["essai", &dossier, "ent_professeur", "--echec", "HTTP Error 503"],
        vec!["essai", &dossier],
        vec!["fiche", &dossier],
        vec!["demande", &dossier],
        vec!["guide", &dossier],
        vec!["ticket", &dossier],
        vec!["note", &dossier],
        vec!["note", &dossier, "--personnel"],
        vec!["figure", "--liste"],
        vec!["capture", &dossier, "ajouter", &picture, "--etape", "publication"],
        vec!["capture", &dossier, "decrire", "1", "Le paramétrage"],
        vec!["capture", &dossier, "lister"],
        vec!["versions", &dossier],
        vec!["versions", &dossier, "--reprendre", "1"],
        vec!["reponse", cas, "--dossier", &dossier],
        vec!["comparer", &dossier, "http://notes.clg-la-bourgade.ac-nice.fr/**"],
        vec!["script", &dossier],
        verify,
        vec!["etat-serveur", &dossier, &state],
        vec!["exporter", &dossier, "-o", &zip],
        vec!["importer", &zip, &received],
        vec!["ents"],
        vec!["lot", "modele", &list],
        vec!["lot", &list, &made, "--simuler"],
        vec!["lot", &list, &made],
        vec!["parcours", "modele", &academy],
        vec!["parcours", "verifier", &academy_file],
        vec!["parcours", "verifier", &picture],
        vec!["completion", "bash"],
        vec!["completion", "zsh"],
        vec!["completion", "fish"],
        vec!["completion", "powershell"],
        vec!["manuel"],
        vec!["inconnue"],
    ];
    let names: std::collections::BTreeSet<_> = commands.iter().map(|command| command[0].to_owned()).collect();
    let helps = names.iter().filter(|name| *name != "inconnue").map(|name| vec![name.as_str(), "--help"]);
    let all: Vec<Vec<&str>> = commands.iter().cloned().chain([vec!["--help"]]).chain(helps).collect();
    all.into_iter()
        .map(|command| {
            let output = program(&command);
            let said = [output.stdout, output.stderr].concat();
            (command.join(" "), String::from_utf8(said).expect("UTF-8"))
        })
        .collect()
}

/// The commands as the help lists them.
fn commands() -> Vec<String> {
    let help = answer(&["--help"]);
    let list = help.split("Commandes\u{a0}:\n").nth(1).expect("a list of commands");
    let lines = list.lines().take_while(|line| line.starts_with("  "));
    lines.filter_map(|line| line.split_whitespace().next().map(str::to_owned)).collect()
}

#[test]
fn every_answer_is_words_alone() {
    let answers = answers();
    // Boxes, blocks, shapes and ornaments; the orders that colour a terminal.
    let is_drawn =
        |sign: char| matches!(sign, '\u{2500}'..='\u{259f}' | '\u{25a0}'..='\u{25ff}' | '\u{2700}'..='\u{27bf}');
    for (command, said) in &answers {
        assert!(!said.trim().is_empty(), "{command} says nothing");
        let drawn: String = said.chars().filter(|sign| is_drawn(*sign) || *sign == '\u{1b}').collect();
        assert!(drawn.is_empty(), "{command} draws {drawn:?}");
        let ruled = said.lines().find(|line| line.len() > 2 && line.chars().all(|sign| "-=_*+|".contains(sign)));
        assert_eq!(ruled, None, "{command} draws a line");
    }
    // Every command there is was heard.
    for command in commands() {
        let is_heard = answers.iter().any(|(heard, _)| heard.split(' ').next() == Some(&command));
        assert!(is_heard || command == "nouveau", "{command} is not among the answers");
    }
}

#[test]
fn the_manual_and_the_completions_have_every_command_and_the_exit_statuses() {
    let manual = answer(&["manuel"]);
    let commands = commands();
    assert!(commands.len() > 20, "{commands:?}");
    let shells = ["bash", "zsh", "fish", "powershell"].map(|shell| answer(&["completion", shell]));
    for command in &commands {
        assert!(manual.contains(&format!(".SS {command}\n")), "{command} in the manual");
        assert!(shells.iter().all(|script| script.contains(command.as_str())), "{command} in the completions");
    }
    let first = manual.split(".SS ").nth(1).expect("a command");
    assert!(first.starts_with("nouveau\n"), "in the order of the help: {first}");
    // An option of each kind of command; roff writes a hyphen so that it can be copied.
    for option in ["--port-ecoute", "--sans-attendre", "--reussi", "--vider", "--resoudre"] {
        assert!(manual.contains(&option.replace('-', "\\-")), "{option} in the manual");
        assert!(shells.iter().all(|script| script.contains(option.trim_start_matches('-'))), "{option}");
    }
    let help = answer(&["--help"]);
    for (status, meaning) in [(0, "C’est fait."), (1, "Une valeur est refusée"), (2, "La commande est mal écrite")]
    {
        assert!(help.contains(&format!("  {status}  {meaning}")), "{help}");
        assert!(manual.contains(&format!("\\fB{status}\\fR\n{meaning}")), "{manual}");
    }
    for english in ["NAME", "SUBCOMMANDS", "Possible values", "Print help"] {
        assert!(!manual.contains(english), "{english} in the manual");
    }
    for heading in ["NOM", "SYNOPSIS", "OPTIONS", "COMMANDES", "STATUT DE SORTIE"] {
        assert!(manual.contains(&format!(".SH {heading}\n")), "{heading}");
    }
    assert_eq!(program(&["completion", "tcsh"]).status.code(), Some(2));
}
