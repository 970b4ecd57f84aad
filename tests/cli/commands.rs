//! The main job by the command line, on the guide's reference case, to the letter, and on the cases around it.

use crate::guide::{GUIDE, REFERENCE};
use crate::{answer, program};
use serde_json::Value;
use std::path::{Path, PathBuf};

struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).to_str().expect("UTF-8").to_owned()
    }
}

/// `nouveau` with the guide's values, and the public address and options given.
fn new_dossier(place: &Place, name: &str, options: &[&str]) -> String {
    let path = place.path(name);
    let mut arguments = vec!["nouveau", &path, "--nom", "Collège La Bourgade", "--uai", "0069999L"];
    arguments.extend(options);
    answer(&arguments);
    path
}

fn reference(place: &Place, port: u16) -> String {
    let address = format!("http://notes.clg-la-bourgade.ac-nice.fr:{port}");
    let options: Vec<_> = ["--adresse", &address].into_iter().chain(REFERENCE).collect();
    new_dossier(place, &format!("bourgade-{port}"), &options)
}

fn settings(dossier: &str) -> Value {
    serde_json::from_str(&answer(&["parametres", dossier, "--format", "json"])).expect("JSON")
}

#[test]
fn the_reference_case_comes_out_to_the_letter() {
    let place = Place::new();
    for port in [80, 8036] {
        let dossier = reference(&place, port);
        let settings = settings(&dossier);
        let text = answer(&["parametres", &dossier]);
        for (pointer, value) in GUIDE {
            let value = value.replace("{port}", &port.to_string());
            assert_eq!(settings.pointer(pointer).and_then(Value::as_str), Some(value.as_str()), "{pointer}");
            assert!(text.contains(&value), "{value} in the text");
        }
        assert_eq!(settings["serveur"]["port_ecoute"], 8036);
        assert_eq!(settings["etablissement"]["heberge"], false);
        let profiles = serde_json::json!({
            "enseignants": ["National_3"], "eleves": ["National_1"], "parents": ["National_2"], "entreprise": [],
            "academie": ["National_7"], "vie_scolaire": ["National_4", "National_5", "National_6"],
        });
        assert_eq!(settings["identification"]["profils"], profiles);
        let ticket = answer(&["ticket", &dossier]);
        for said in ["0069999L", "iTop", "ENT", "notes.clg-la-bourgade.ac-nice.fr", "/**", "hébergé"] {
            assert!(ticket.contains(said), "{said} in the ticket");
        }
    }
}

#[test]
fn the_order_and_the_marks_of_the_espaces_are_the_guides() {
    let place = Place::new();
    let settings = settings(&reference(&place, 80));
    let spaces: Vec<_> = settings["publication"]["espaces"]
        .as_array()
        .expect("six espaces")
        .iter()
        .map(|s| (s["espace"].as_str().unwrap(), s["url_mobile"].is_string(), s["a_verifier"].as_bool().unwrap()))
        .collect();
    let expected = [
        ("professeurs", true, true),
        ("vie_scolaire", true, true),
        ("parents", true, false),
        ("eleves", true, false),
        ("entreprise", false, false),
        ("academie", false, false),
    ];
    assert_eq!(spaces, expected);
}

#[test]
fn a_root_stands_in_every_address() {
    let place = Place::new();
    let dossier = new_dossier(&place, "racine", &["--adresse", "notes.clg-x.ac-nice.fr/pronote/", "--ent", "agora06"]);
    let settings = settings(&dossier);
    assert_eq!(settings["serveur"]["racine"], "pronote");
    assert_eq!(settings["cas"]["url_socle_ent"], "http://notes.clg-x.ac-nice.fr:80/pronote/**");
    assert_eq!(settings["cas"]["url_connexion_directe"], "http://notes.clg-x.ac-nice.fr:80/pronote/?login=true");
    let login = settings["cas"]["lien_authentification"].as_str().expect("a link");
    assert!(login.ends_with("?service=http:%2F%2Fnotes.clg-x.ac-nice.fr:80%2Fpronote%2F"), "{login}");
    assert_eq!(settings["publication"]["espaces"][3]["url"], "http://notes.clg-x.ac-nice.fr/pronote/eleve.html");
}

fn codes(settings: &Value) -> Vec<String> {
    let warnings = settings["avertissements"].as_array().expect("a list");
    for warning in warnings {
        assert!(!warning["message"].as_str().unwrap().is_empty() && !warning["remede"].as_str().unwrap().is_empty());
    }
    warnings.iter().map(|warning| warning["code"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn what_is_doubtful_is_said_with_a_code() {
    let place = Place::new();
    let mut rank = 0;
    let mut warned = |options: &[&str]| {
        rank += 1;
        codes(&settings(&new_dossier(&place, &format!("d{rank}"), options)))
    };
    let with = |codes: Vec<String>, wanted: &[&str]| {
        for code in wanted {
            assert!(codes.iter().any(|found| found == code), "{code} in {codes:?}");
        }
    };
    let quiet = warned(&["--adresse", "https://notes.fr", "--ent", "agora06", "--contact", "M. X, 04 93 00 00 00"]);
    for code in ["port_https_a_verifier", "adresse_http", "contact_absent", "uai_hors_ent", "cas_sans_https"] {
        assert!(!quiet.iter().any(|found| found == code), "{code} in {quiet:?}");
    }
    with(
        warned(&["--adresse", "http://notes.fr", "--ent", "elyco", "--port-ecoute", "8036", "--port-2013", "8036"]),
        &[
            "adresse_http",
            "port_public_different_ecoute",
            "port_public_different_2013",
            "uai_hors_ent",
            "contact_absent",
            "attributs_inconnus",
            "profils_inconnus",
            "adresse_ip_absente",
            "ent_date",
        ],
    );
    with(warned(&["--adresse", "https://notes.fr:443", "--ent", "agora06"]), &["port_https_a_verifier"]);
    with(warned(&["--adresse", "10.106.152.36:8036", "--ent", "agora06"]), &["adresse_privee", "saisie_comprise"]);
    with(warned(&["--adresse", "http://serveur", "--ent", "agora06"]), &["adresse_sans_domaine"]);
    with(warned(&["--adresse", "http://n.fr", "--ent", "agora06", "--heberge"]), &["heberge_sans_https"]);
    with(warned(&["--adresse", "http://n.fr", "--ent", "agora06", "--cas", "http://cas.fr"]), &["cas_sans_https"]);
    with(warned(&["--adresse", "http://n.fr", "--ent", "elycee-ra"]), &["cas_inconnu", "ent_plusieurs_adresses"]);
    with(warned(&["--adresse", "http://n.fr", "--ent", "celia"]), &["ent_a_confirmer"]);
    with(warned(&["--adresse", "http://n.fr", "--ent", "arsene76"]), &["ent_plusieurs_adresses"]);
    with(warned(&["--adresse", "http://n.fr", "--ent", "manuelle"]), &["cas_inconnu"]);
}

#[test]
fn hosted_by_the_publisher_the_server_has_no_values() {
    let place = Place::new();
    let dossier = new_dossier(&place, "heberge", &["--ent", "agora06", "--heberge", "--port-ecoute", "x"]);
    let settings = settings(&dossier);
    assert_eq!(settings["publication"]["url_publique"], "https://0069999l.index-education.net/pronote");
    assert_eq!(settings["cas"]["url_socle_ent"], "https://0069999l.index-education.net/pronote/**");
    for key in ["adresse_ip", "nom", "protocole", "port_ecoute", "dossier_installation", "base"] {
        assert!(settings["serveur"][key].is_null(), "{key}");
    }
    assert!(settings["publication"]["prefixe_url"].is_null());
    let codes = codes(&settings);
    for code in ["heberge_sans_serveur", "heberge_console", "adresse_heberge_supposee"] {
        assert!(codes.iter().any(|found| found == code), "{code}");
    }
    let steps = |arguments: &[&str]| -> Vec<Value> { serde_json::from_str(&answer(arguments)).expect("a list") };
    assert_eq!(steps(&["parcours", "--format", "json"]).len(), 22);
    assert!(steps(&["parcours", "--format", "json", "--dossier", &dossier]).len() < 22);
    answer(&["fiche", &dossier]);
}

#[test]
fn two_full_addresses_replace_the_server() {
    let place = Place::new();
    let dossier = new_dossier(
        &place,
        "deux",
        &[
            "--adresse",
            "http://n.fr:80",
            "--ent",
            "manuelle",
            "--cas-authentification",
            "https://a.fr/connexion/login",
            "--cas-validation",
            "https://b.fr/cas/samlValidate",
        ],
    );
    let cas = &settings(&dossier)["cas"];
    assert!(cas["url_serveur"].is_null());
    assert_eq!(cas["lien_authentification"], "https://a.fr/connexion/login?service=http:%2F%2Fn.fr:80%2F");
    assert_eq!(cas["lien_validation"], "https://b.fr/cas/samlValidate?TARGET=http:%2F%2Fn.fr:80%2F");
}

#[test]
fn every_ent_of_the_list_gives_settings() {
    let place = Place::new();
    let ents: Vec<Value> = serde_json::from_str(&answer(&["ents", "--format", "json"])).expect("a list");
    let ids: Vec<_> = ents.iter().map(|ent| ent["id"].as_str().expect("an id")).collect();
    let guide = "manuelle agora06 arsene76 celia ain colleges77 cybercolleges42 college31 elie elycee-ra elyco ent27 \
                 isere oise entmip entmip-agricole lea-aquitaine liberscol lilie monecollege";
    assert_eq!(ids, guide.split_whitespace().collect::<Vec<_>>());
    for ent in &ents {
        let id = ent["id"].as_str().expect("an id");
        let settings = settings(&new_dossier(&place, id, &["--adresse", "http://n.fr:80", "--ent", id]));
        let codes = codes(&settings);
        let said = |code: &str| codes.iter().any(|found| found == code);
        assert_eq!(settings["cas"]["url_serveur"], ent["cas"], "{id}");
        assert_eq!(settings["cas"]["lien_authentification"].is_null(), said("cas_inconnu"), "{id}");
        assert_eq!(settings["identification"]["attributs"]["nom"].is_null(), said("attributs_inconnus"), "{id}");
        assert_eq!(settings["identification"]["profils"]["eleves"].is_null(), said("profils_inconnus"), "{id}");
        assert!(settings["cas"]["url_socle_ent"].is_string(), "{id}");
    }
}

#[test]
fn what_is_refused_leaves_everything_untouched() {
    let place = Place::new();
    let output = program(&[
        "nouveau",
        &place.path("faux"),
        "--nom",
        "C",
        "--uai",
        "0069999A",
        "--adresse",
        "n.fr",
        "--ent",
        "agora06",
    ]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("la lettre attendue est L"));
    assert!(!PathBuf::from(place.path("faux")).exists());

    let dossier = reference(&place, 80);
    let before = std::fs::read(Path::new(&dossier).join("dossier.ron")).expect("written");
    let again = ["nouveau", &dossier, "--nom", "C", "--uai", "0069999L", "--adresse", "n.fr", "--ent", "agora06"];
    assert_eq!(program(&again).status.code(), Some(1));
    assert_eq!(std::fs::read(Path::new(&dossier).join("dossier.ron")).expect("still there"), before);

    let output = program(&["parametres", &place.path("absent"), "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let errors: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert!(errors["erreurs"][0]["message"].as_str().is_some_and(|message| message.contains("absent")));
}

#[test]
fn an_incomplete_dossier_lists_what_is_missing() {
    let place = Place::new();
    let dossier = reference(&place, 80);
    let file = Path::new(&dossier).join("dossier.ron");
    let text = std::fs::read_to_string(&file).expect("written");
    std::fs::write(&file, text.replace("0069999L", "").replace("agora06", "agora7")).expect("spoiled");
    let output = program(&["parametres", &dossier, "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let errors: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let fields: Vec<_> =
        errors["erreurs"].as_array().expect("a list").iter().map(|e| (&e["champ"], &e["code"])).collect();
    assert_eq!(
        fields,
        [(&Value::from("uai"), &Value::from("absent")), (&Value::from("ent"), &Value::from("ent_inconnu"))]
    );
    for command in ["fiche", "ticket"] {
        assert_eq!(program(&[command, &dossier]).status.code(), Some(1));
    }
}

/// A sheet that lies in the folder may be of before: the one that goes is drawn from what goes.
#[cfg(feature = "external-readers")]
#[test]
fn the_sheet_of_a_hand_over_says_what_its_dossier_says() {
    let place = Place::new();
    let dossier = reference(&place, 80);
    answer(&["etape", &dossier, "publication", "--note", "NOTE QUI RESTE"]);
    answer(&["fiche", &dossier]);
    let before = std::fs::read(Path::new(&dossier).join("fiche.pdf")).expect("a sheet");
    answer(&["modifier", &dossier, "--adresse", "http://autre.clg-la-bourgade.fr:8080"]);
    let (zip, back) = (place.path("remise.zip"), place.path("recu"));
    answer(&["exporter", &dossier, "-o", &zip]);
    answer(&["importer", &zip, &back]);
    let sheet = Path::new(&back).join("fiche.pdf");
    assert_ne!(std::fs::read(&sheet).expect("a sheet"), before);
    let read = std::process::Command::new("pdftotext").arg(&sheet).arg("-").output();
    let read = read.unwrap_or_else(|error| panic!("pdftotext is needed by the feature external-readers: {error}"));
    let text = String::from_utf8_lossy(&read.stdout).into_owned();
    assert!(text.contains("autre.clg-la-bourgade.fr"), "{text}");
    assert!(!text.contains("NOTE QUI RESTE"), "a note that does not go is not printed either");
    assert!(answer(&["parametres", &back]).contains("autre.clg-la-bourgade.fr"));
}

/// What the system and the standard library say of a number or a file is English: it is said otherwise.
#[test]
fn what_is_no_number_or_no_file_is_said_in_french() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = crate::checks::bourgade(&folder);
    let here = folder.path().to_str().expect("UTF-8");
    let big = "18446744073709551616";
    let mut commands = vec![
        (vec!["capture", &dossier, "retirer", big], 2),
        (vec!["capture", &dossier, "retirer", "x"], 2),
        (vec!["versions", &dossier, "--reprendre", "x"], 2),
        (vec!["versions", &dossier, "--reprendre", big], 2),
        (vec!["reponse", here], 1),
    ];
    if cfg!(unix) {
        commands.push((vec!["reponse", "/dev/zero"], 1));
    }
    for (arguments, status) in commands {
        let output = program(&arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(status), "{arguments:?}: {said}");
        let english = ["invalid", "number too", "target type", "digit", "parameter", "is a directory"];
        assert_eq!(english.iter().find(|words| said.contains(**words)), None, "{arguments:?}: {said}");
        let french = ["nombre entier", "Ce n’est pas un fichier"];
        assert!(french.iter().any(|words| said.contains(words)), "{arguments:?}: {said}");
    }
}

#[test]
fn a_misused_command_says_so_in_french() {
    for (arguments, said) in [
        (&["inconnu"][..], "commande inconnue"),
        (&["parametres"], "il manque"),
        (&["nouveau", "x", "--nom", "C"], "--uai"),
        (&["parametres", "x", "--format", "xml"], "ne convient pas"),
        (&["parametres", "x", "--couleur"], "option inconnue"),
        (&["parametres", "x", "y"], "argument en trop"),
        (
            &["nouveau", "x", "--nom", "C", "--uai", "U", "--adresse", "a", "--ent", "e", "--cas-validation", "b"],
            "--cas-authentification",
        ),
    ] {
        let output = program(arguments);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {errors}");
        assert!(errors.contains(said) && !errors.contains("error"), "{arguments:?}: {errors}");
    }
    let help = answer(&["--help"]);
    assert!(help.contains("Utilisation") && !help.contains("Usage") && !help.contains("Print"), "{help}");
}

#[test]
fn a_dossier_is_handed_over_and_taken_back() {
    let place = Place::new();
    let dossier = reference(&place, 80);
    let zip = place.path("remise.zip");
    let said = answer(&["exporter", &dossier, "-o", &zip, "--avec", "notes,captures,client"]);
    assert!(said.contains("remise.zip") && said.contains("dossier.ron"), "{said}");
    let back = place.path("recu");
    answer(&["importer", &zip, &back]);
    assert_eq!(settings(&back), settings(&dossier));
    let again = program(&["importer", &zip, &back]);
    assert_eq!(again.status.code(), Some(1), "a dossier is never replaced");
    assert_eq!(program(&["exporter", &dossier, "-o", &dossier]).status.code(), Some(1), "not a .zip");
    assert_eq!(program(&["exporter", &dossier, "-o", &zip, "--avec", "tout"]).status.code(), Some(2));
}

/// A slip of the keys must not cost the dossier.
#[test]
fn no_document_takes_the_place_of_what_a_dossier_is_made_of() {
    let place = Place::new();
    let dossier = reference(&place, 80);
    let folder = Path::new(&dossier);
    std::fs::create_dir(folder.join("captures")).expect("a folder");
    let version = std::fs::read_dir(folder.join("versions")).expect("versions").next().expect("one").expect("one");
    let own = [
        folder.join("dossier.ron"),
        folder.join("DOSSIER.RON"),
        folder.join("dossier.verrou"),
        folder.join("dossier.abime-2014-08-25_14-03-07.ron"),
        version.path(),
        folder.join("captures/publication-1.png"),
    ];
    let listed = answer(&["figure", "--liste"]);
    let drawn = listed.split_whitespace().next().expect("a figure").to_owned();
    let before: Vec<_> = own.iter().map(|path| std::fs::read(path).ok()).collect();
    for path in &own {
        let path = path.to_str().expect("UTF-8");
        let figure = ["figure", &drawn, &dossier, "-o", path];
        for arguments in [&["fiche", &dossier, "-o", path][..], &["script", &dossier, "-o", path], &figure] {
            let output = program(arguments);
            assert_ne!(output.status.code(), Some(0), "{arguments:?}");
        }
        let refused = program(&["script", &dossier, "-o", path]);
        let said = String::from_utf8(refused.stderr).expect("UTF-8");
        assert_eq!(refused.status.code(), Some(1), "{said}");
        assert!(said.contains("fichier du dossier lui-même") && said.contains('→'), "{said}");
    }
    assert_eq!(own.iter().map(|path| std::fs::read(path).ok()).collect::<Vec<_>>(), before);
    // Elsewhere, and beside it, it is written, by the user's own rights.
    answer(&["script", &dossier, "-o", &place.path("script.ps1")]);
    answer(&["fiche", &dossier]);
}

/// What could not be said is a failure, but for whoever stops reading; a verdict keeps its status whatever happens.
#[cfg(target_os = "linux")]
#[test]
fn an_output_that_refuses_is_told_and_a_verdict_keeps_its_status() {
    let place = Place::new();
    let dossier = reference(&place, 80);
    let ended = |arguments: &[&str], output: std::process::Stdio| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_assistant-pronote"));
        let ended = command.args(arguments).stdout(output).output().expect("the program starts");
        (ended.status.code(), String::from_utf8(ended.stderr).expect("UTF-8"))
    };
    let full = || std::fs::File::options().write(true).open("/dev/full").expect("a full disk").into();
    let closed = || {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        writer.into()
    };
    let different = ["comparer", &dossier, "http://ailleurs.fr"];
    for arguments in [&["parametres", &dossier][..], &["script", &dossier], &["ents"], &["--help"]] {
        let (code, said) = ended(arguments, full());
        assert_eq!(code, Some(1), "{arguments:?}: {said}");
        assert_eq!(ended(arguments, closed()).0, Some(0), "{arguments:?}");
    }
    let (code, said) = ended(&["parametres", &dossier], full());
    assert!(code == Some(1) && said.contains("sortie standard") && said.contains("le disque est plein"), "{said}");
    let (usual, _) = ended(&different, std::process::Stdio::null());
    assert_eq!(usual, Some(1));
    for output in [full(), closed()] {
        assert_eq!(ended(&different, output).0, usual);
    }
}

/// A sign that the papers' fonts lack is told when they are made, and where it was typed; the texts keep it.
#[test]
fn a_sign_that_cannot_be_printed_is_told_with_its_place() {
    let place = Place::new();
    let dossier = reference(&place, 8036);
    let said = |arguments: &[&str]| {
        let output = program(arguments);
        assert!(output.status.success());
        String::from_utf8(output.stderr).expect("UTF-8")
    };
    for command in ["fiche", "demande"] {
        assert_eq!(said(&[command, &dossier]), "", "{command}");
    }
    answer(&["modifier", &dossier, "--contact", "Mme 王 Exemple, 04 93 00 00 00"]);
    for command in ["fiche", "demande"] {
        let said = said(&[command, &dossier]);
        assert!(said.contains("carré vide") && said.contains("(王)") && said.contains("lettres latines"), "{said}");
    }
    let zip = place.path("remise.zip");
    assert!(said(&["exporter", &dossier, "-o", &zip]).contains("(王)"), "its summary is made anew");
    for command in ["ticket", "note", "guide"] {
        assert!(!said(&[command, &dossier]).contains('□'), "{command}: a text loses nothing");
    }
    assert!(answer(&["ticket", &dossier]).contains("Mme 王 Exemple"));
}
