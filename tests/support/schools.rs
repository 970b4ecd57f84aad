//! Lists of collèges made for the tests: as many lines as wanted, some of them faulty, and what is to be said of each.

/// What a faulty line is refused for, by its code in the report, and how a right line is spoilt.
pub struct Fault {
    /// The code of the report.
    pub code: &'static str,
    /// Changes the cells of a right line.
    spoil: fn(&mut [String]),
}

/// The columns of the lists: options of `nouveau`, and two of the directory of schools.
pub const COLUMNS: [&str; 14] = [
    "Identifiant_de_l_etablissement",
    "Nom_etablissement",
    "Type_etablissement",
    "Code_departement",
    "Nom_commune",
    "adresse",
    "ent",
    "heberge",
    "protocole",
    "ip",
    "port-ecoute",
    "contact",
    "cas-authentification",
    "cas-validation",
];

const UAI: usize = 0;
const NAME: usize = 1;
const KIND: usize = 2;
const DEPARTMENT: usize = 3;
const ADDRESS: usize = 5;
const ENT: usize = 6;
const HOSTED: usize = 7;
const PROTOCOL: usize = 8;
const IP: usize = 9;
const PORT: usize = 10;
const CONTACT: usize = 11;
const LOGIN: usize = 12;

/// The kinds of faults, in the order in which they are put in a list.
pub const FAULTS: [Fault; 22] = [
    Fault { code: "uai_cle_fausse", spoil: |cells| turn_key(&mut cells[UAI]) },
    Fault { code: "uai_invalide", spoil: |cells| cells[UAI].truncate(7) },
    Fault { code: "absent", spoil: |cells| cells[UAI].clear() },
    Fault { code: "absent", spoil: |cells| cells[NAME].clear() },
    Fault { code: "contact_invalide", spoil: |cells| cells[NAME] = "long ".repeat(40) },
    Fault { code: "contact_invalide", spoil: |cells| cells[NAME].push('\u{7}') },
    Fault { code: "contact_invalide", spoil: |cells| cells[CONTACT] = "Mme Martin, martin@".to_owned() },
    Fault { code: "absent", spoil: |cells| cells[ADDRESS].clear() },
    Fault { code: "adresse_invalide", spoil: |cells| cells[ADDRESS] = "ftp://notes.fr".to_owned() },
    Fault { code: "port_invalide", spoil: |cells| cells[ADDRESS] = "http://notes.fr:99999".to_owned() },
    Fault { code: "hote_invalide", spoil: |cells| cells[ADDRESS] = "http://notes..fr".to_owned() },
    Fault { code: "ent_inconnu", spoil: |cells| cells[ENT] = "aucun".to_owned() },
    Fault { code: "serveur_invalide", spoil: |cells| cells[IP] = "300.1.2.3".to_owned() },
    Fault { code: "port_invalide", spoil: |cells| cells[PORT] = "quatre-vingts".to_owned() },
    Fault { code: "ni_oui_ni_non", spoil: |cells| cells[HOSTED] = "peut-être".to_owned() },
    Fault { code: "protocole_inconnu", spoil: |cells| cells[PROTOCOL] = "gopher".to_owned() },
    Fault { code: "pas_un_college", spoil: |cells| cells[KIND] = "Lycée".to_owned() },
    Fault { code: "autre_departement", spoil: |cells| cells[DEPARTMENT] = "096".to_owned() },
    Fault { code: "cas_incomplet", spoil: |cells| cells[LOGIN] = "https://cas.fr/cas/login".to_owned() },
    Fault { code: "nombre_de_cases", spoil: |cells| cells[UAI].insert(0, ';') },
    Fault { code: "guillemets", spoil: |cells| cells[UAI].insert(0, '"') },
    Fault { code: "contact_invalide", spoil: |cells| cells[NAME].push('\u{202e}') },
];

/// A list and what is to be said of it.
pub struct Made {
    /// Its lines, the header first, separated by semicolons.
    pub text: String,
    /// The number of each line that is refused, and the code of the reason.
    pub refused: Vec<(usize, &'static str)>,
}

/// Makes a list of `lines` schools, one of every `spacing` with a fault, each kind in its turn.
pub fn list(lines: usize, spacing: usize) -> Made {
    let mut made = Made { text: COLUMNS.join(";") + "\n", refused: Vec::new() };
    for rank in 0..lines {
        let mut cells = cells(rank);
        if spacing > 0 && rank % spacing == spacing - 1 {
            let fault = &FAULTS[(rank / spacing) % FAULTS.len()];
            (fault.spoil)(&mut cells);
            made.refused.push((rank + 2, fault.code));
        }
        made.text += &cells.join(";");
        made.text.push('\n');
    }
    made
}

/// A right line, whose texts have accents, and are all other schools'.
pub fn cells(rank: usize) -> Vec<String> {
    // The departments from 1 to 95 but 20, which is Corsica's.
    let department = [rank % 94 + 1].map(|code| if code < 20 { code } else { code + 1 })[0];
    let number = department * 10_000 + 1_000 + rank / 94;
    let name = ["Jean Moulin", "Les Pins", "Émile Zola", "Œuvres d’été", "La Garenne"][rank % 5];
    vec![
        uai(number),
        format!("Collège {name} {rank}"),
        "Collège".to_owned(),
        format!("{department:03}"),
        format!("Saint-Étienne {}", rank % 50),
        format!("http://notes{rank}.clg-exemple.fr:8080"),
        "agora06".to_owned(),
        "non".to_owned(),
        "http".to_owned(),
        format!("10.{}.{}.7", rank / 250, rank % 250),
        "8080".to_owned(),
        "Mme Martin, 04 93 00 00 00".to_owned(),
        String::new(),
        String::new(),
    ]
}

/// A school's number with its key: the remainder by 23 in an alphabet without I, O and Q.
pub fn uai(number: usize) -> String {
    let key = "ABCDEFGHJKLMNPRSTUVWXYZ".as_bytes()[number % 23];
    format!("{number:07}{}", char::from(key))
}

fn turn_key(uai: &mut String) {
    let key = uai.pop().unwrap_or('A');
    uai.push(if key == 'A' { 'B' } else { 'A' });
}
