//! The guide's reference case, typed from the guide and never from our own output.

use assistant_pronote::domain::inputs::{EntInputs, Inputs, SchoolInputs, ServerInputs};

/// The same as it is typed in the window, with one of the two ports the guide shows.
pub fn inputs(port: u16) -> Inputs {
    Inputs {
        school: SchoolInputs { name: "Collège La Bourgade".into(), uai: "0069999L".into(), ..SchoolInputs::default() },
        address: format!("http://notes.clg-la-bourgade.ac-nice.fr:{port}"),
        server: ServerInputs {
            ip: "10.106.152.36".into(),
            name: "serveur-pronote".into(),
            listening_port: "8036".into(),
            install_folder: r"E:\PRONOTE 2014".into(),
            base: "base_bourgade_2014.not".into(),
            ..ServerInputs::default()
        },
        ent: EntInputs { id: "agora06".into(), ..EntInputs::default() },
        ..Inputs::default()
    }
}

/// The options of `nouveau`, but for the name, the UAI and the public address.
pub const REFERENCE: [&str; 12] = [
    "--ent",
    "agora06",
    "--ip",
    "10.106.152.36",
    "--serveur",
    "serveur-pronote",
    "--port-ecoute",
    "8036",
    "--dossier-installation",
    r"E:\PRONOTE 2014",
    "--base",
    "base_bourgade_2014.not",
];

/// The guide's values, typed from the guide: (where in the JSON, value), the port written `{port}`.
pub const GUIDE: [(&str, &str); 30] = [
    ("/etablissement/nom", "Collège La Bourgade"),
    ("/etablissement/uai", "0069999L"),
    ("/serveur/adresse_ip", "10.106.152.36"),
    ("/serveur/nom", "serveur-pronote"),
    ("/serveur/protocole", "http"),
    ("/serveur/racine", ""),
    ("/serveur/dossier_installation", r"E:\PRONOTE 2014"),
    ("/serveur/base", r"E:\PRONOTE 2014\base_bourgade_2014.not"),
    ("/publication/url_publique", "http://notes.clg-la-bourgade.ac-nice.fr:{port}"),
    ("/publication/prefixe_url", "http://+:8036/"),
    ("/publication/page_commune", "http://notes.clg-la-bourgade.ac-nice.fr:{port}"),
    ("/publication/espaces/0/url", "http://notes.clg-la-bourgade.ac-nice.fr:{port}/professeur.html"),
    ("/publication/espaces/1/url", "http://notes.clg-la-bourgade.ac-nice.fr:{port}/viescolaire.html"),
    ("/publication/espaces/2/url", "http://notes.clg-la-bourgade.ac-nice.fr:{port}/parent.html"),
    ("/publication/espaces/2/url_mobile", "http://notes.clg-la-bourgade.ac-nice.fr:{port}/mobile.parent.html"),
    ("/publication/espaces/3/url", "http://notes.clg-la-bourgade.ac-nice.fr:{port}/eleve.html"),
    ("/publication/espaces/4/url", "http://notes.clg-la-bourgade.ac-nice.fr:{port}/entreprise.html"),
    ("/publication/espaces/5/url", "http://notes.clg-la-bourgade.ac-nice.fr:{port}/academie.html"),
    ("/cas/url_serveur", "https://www.agora06.fr/cas"),
    (
        "/cas/lien_authentification",
        "https://www.agora06.fr/cas/login?service=http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:{port}%2F",
    ),
    (
        "/cas/lien_validation",
        "https://www.agora06.fr/cas/samlValidate?TARGET=http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:{port}%2F",
    ),
    ("/cas/url_socle_ent", "http://notes.clg-la-bourgade.ac-nice.fr:{port}/**"),
    ("/cas/url_connexion_directe", "http://notes.clg-la-bourgade.ac-nice.fr:{port}/?login=true"),
    ("/identification/attributs/nom", "sn"),
    ("/identification/attributs/prenom", "givenName"),
    ("/identification/attributs/date_naissance", "ENTPersonDateNaissance"),
    ("/identification/attributs/code_postal", "postalCode"),
    ("/identification/attributs/profil", "ENTPersonProfils"),
    ("/enregistrement/ant", "http://notes.clg-la-bourgade.ac-nice.fr:{port}/**"),
    ("/enregistrement/regex", r"^http://notes\.clg-la-bourgade\.ac-nice\.fr:{port}(/.*)?$"),
];
