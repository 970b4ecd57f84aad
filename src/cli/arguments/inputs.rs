//! What the commands that write what is typed accept: `nouveau` and `modifier`.

use super::{Place, Shape, TakeOver};
use crate::cli::modify::Cleared;
use crate::domain::ent::Catalogue;
use crate::domain::inputs::{Attribute, CasChoice, ContactInputs, Field, Hosting, Inputs, Protocol, Table};
use crate::domain::space::Space;
use crate::dossier::LocalField;
use clap::{Args, ValueEnum};

/// `nouveau`: what may be left out of a change and not here is said by [`super::command`].
#[derive(Debug, Args)]
pub struct NewDossier {
    #[command(flatten)]
    pub place: Place,
    #[command(flatten)]
    pub inputs: InputOptions,
    /// Parcours à suivre, par son identifiant (sinon le parcours entier)
    #[arg(long = "suivre", value_name = "ID")]
    pub followed: Option<String>,
    #[command(flatten)]
    pub local: LocalOptions,
}

/// `modifier`.
#[derive(Debug, Args)]
pub struct Modify {
    #[command(flatten)]
    pub place: Place,
    #[command(flatten)]
    pub inputs: InputOptions,
    #[command(flatten)]
    pub local: LocalOptions,
    /// Vider un champ, par le nom de son option (adresse, port-2013, demande-date…) ; cas, attributs et profils reviennent
    /// à ceux de l’ENT ; client retire le code client et la facture, des versions aussi
    #[arg(long = "vider", value_name = "CHAMP", value_parser = Cleared::parse)]
    pub cleared: Vec<Cleared>,
    /// Garder le code client de l’éditeur dans le dossier
    #[arg(long = "code-client", value_name = "CODE")]
    pub client_code: Option<String>,
    /// Garder le numéro d’une facture récente dans le dossier
    #[arg(long = "facture", value_name = "NUMERO")]
    pub invoice: Option<String>,
    /// Confirmer que des ports différents vont ensemble : qui l’a dit
    #[arg(long = "ports-confirmes", value_name = "NOM")]
    pub ports_confirmed_by: Option<String>,
    #[command(flatten)]
    pub take_over: TakeOver,
    #[command(flatten)]
    pub format: Shape,
}

/// The inputs that are given, each as typed; `None` leaves the input as it is.
#[derive(Debug, Default, PartialEq, Eq, Args)]
#[command(next_help_heading = "Ce qui est saisi")]
pub struct InputOptions {
    /// Nom de l’établissement
    #[arg(long = "nom", value_name = "NOM")]
    name: Option<String>,
    /// UAI (RNE) : 7 chiffres et une lettre
    #[arg(long, value_name = "UAI")]
    uai: Option<String>,
    /// Adresse publique de PRONOTE.net (facultative avec --heberge)
    #[arg(long = "adresse", value_name = "ADRESSE")]
    address: Option<String>,
    /// ENT, par son identifiant (voir la commande ents) ; ses adresses CAS sont alors reprises
    #[arg(long, value_name = "ID")]
    ent: Option<String>,
    /// PRONOTE est hébergé par l’éditeur
    #[arg(long = "heberge", conflicts_with = "own_server")]
    hosted: bool,
    /// PRONOTE est sur un serveur du collège ou de sa collectivité
    #[arg(long = "sur-place")]
    own_server: bool,
    /// Protocole d’écoute : http ou https
    #[arg(long = "protocole", value_enum, value_name = "PROTOCOLE")]
    protocol: Option<ListeningProtocol>,
    /// Adresse IP du serveur
    #[arg(long, value_name = "ADRESSE")]
    ip: Option<String>,
    /// Nom du serveur sur le réseau
    #[arg(long = "serveur", value_name = "NOM")]
    server: Option<String>,
    /// Port d’écoute de PRONOTE.net
    #[arg(long = "port-ecoute", value_name = "PORT")]
    listening_port: Option<String>,
    /// Port noté sur les captures de 2013
    #[arg(long = "port-2013", value_name = "PORT")]
    port_2013: Option<String>,
    /// Dossier d’installation sur le serveur
    #[arg(long = "dossier-installation", value_name = "CHEMIN")]
    install_folder: Option<String>,
    /// Base PRONOTE (.not)
    #[arg(long, value_name = "FICHIER")]
    base: Option<String>,
    /// Qui rappeler : « Nom, téléphone, courriel »
    #[arg(long, value_name = "CONTACT")]
    contact: Option<String>,
    /// Nom de qui rappeler
    #[arg(long = "contact-nom", value_name = "NOM")]
    contact_name: Option<String>,
    /// Téléphone de qui rappeler
    #[arg(long = "contact-telephone", value_name = "NUMERO")]
    contact_phone: Option<String>,
    /// Courriel de qui rappeler
    #[arg(long = "contact-courriel", value_name = "ADRESSE")]
    contact_email: Option<String>,
    /// URL du serveur CAS, à la place de celle de l’ENT
    #[arg(long, value_name = "URL", conflicts_with_all = ["cas_login", "cas_validation"])]
    cas: Option<String>,
    /// Adresse d’authentification, quand les deux diffèrent
    #[arg(long = "cas-authentification", value_name = "URL", requires = "cas_validation")]
    cas_login: Option<String>,
    /// Adresse de validation, quand les deux diffèrent
    #[arg(long = "cas-validation", value_name = "URL", requires = "cas_login")]
    cas_validation: Option<String>,
    /// Attribut CAS du nom, à la place de celui de l’ENT
    #[arg(long = "attribut-nom", value_name = "ATTRIBUT")]
    last_name: Option<String>,
    /// Attribut CAS du prénom
    #[arg(long = "attribut-prenom", value_name = "ATTRIBUT")]
    first_name: Option<String>,
    /// Attribut CAS de la date de naissance
    #[arg(long = "attribut-date-naissance", value_name = "ATTRIBUT")]
    birth_date: Option<String>,
    /// Attribut CAS du code postal
    #[arg(long = "attribut-code-postal", value_name = "ATTRIBUT")]
    postcode: Option<String>,
    /// Attribut CAS du profil
    #[arg(long = "attribut-profil", value_name = "ATTRIBUT")]
    profile: Option<String>,
    /// Valeurs du profil des enseignants, un point-virgule entre deux
    #[arg(long = "profil-enseignants", value_name = "VALEURS")]
    teachers: Option<String>,
    /// Valeurs du profil des élèves
    #[arg(long = "profil-eleves", value_name = "VALEURS")]
    pupils: Option<String>,
    /// Valeurs du profil des parents
    #[arg(long = "profil-parents", value_name = "VALEURS")]
    parents: Option<String>,
    /// Valeurs du profil des entreprises
    #[arg(long = "profil-entreprise", value_name = "VALEURS")]
    company: Option<String>,
    /// Valeurs du profil de l’académie
    #[arg(long = "profil-academie", value_name = "VALEURS")]
    academy: Option<String>,
    /// Valeurs du profil de la vie scolaire
    #[arg(long = "profil-vie-scolaire", value_name = "VALEURS")]
    school_life: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ListeningProtocol {
    Http,
    Https,
}

impl InputOptions {
    /// Whether nothing was given.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Writes what was given, by the rules of the window, and tells which fields were.
    pub fn write(self, inputs: &mut Inputs, catalogue: &Catalogue) -> Vec<Field> {
        match (self.hosted, self.own_server) {
            (true, _) => inputs.school.hosting = Hosting::Publisher,
            (_, true) => inputs.school.hosting = Hosting::OwnServer,
            _ => {}
        }
        match self.protocol {
            Some(ListeningProtocol::Http) => inputs.server.protocol = Protocol::Http,
            Some(ListeningProtocol::Https) => inputs.server.protocol = Protocol::Https,
            None => {}
        }
        if let Some(contact) = &self.contact {
            inputs.contact = ContactInputs::in_one_text(contact);
        }
        let mut given = Vec::new();
        if let Some(ent) = self.ent {
            inputs.choose_ent(ent);
            given.push(Field::Ent);
        }
        match (&self.cas, &self.cas_login) {
            (Some(_), _) => inputs.choose_cas(CasChoice::Server),
            (None, Some(_)) => inputs.choose_cas(CasChoice::Separate),
            (None, None) => {}
        }
        let texts = [
            (Field::Name, self.name),
            (Field::Uai, self.uai),
            (Field::Address, self.address),
            (Field::ServerIp, self.ip),
            (Field::ServerName, self.server),
            (Field::ListeningPort, self.listening_port),
            (Field::Port2013, self.port_2013),
            (Field::InstallFolder, self.install_folder),
            (Field::Base, self.base),
            (Field::ContactName, self.contact_name),
            (Field::ContactPhone, self.contact_phone),
            (Field::ContactEmail, self.contact_email),
            (Field::CasServer, self.cas),
            (Field::CasLogin, self.cas_login),
            (Field::CasValidation, self.cas_validation),
            (Field::Attribute(Attribute::LastName), self.last_name),
            (Field::Attribute(Attribute::FirstName), self.first_name),
            (Field::Attribute(Attribute::BirthDate), self.birth_date),
            (Field::Attribute(Attribute::Postcode), self.postcode),
            (Field::Attribute(Attribute::Profile), self.profile),
            (Field::Profile(Space::Professeurs), self.teachers),
            (Field::Profile(Space::Eleves), self.pupils),
            (Field::Profile(Space::Parents), self.parents),
            (Field::Profile(Space::Entreprise), self.company),
            (Field::Profile(Space::Academie), self.academy),
            (Field::Profile(Space::VieScolaire), self.school_life),
        ];
        for (field, text) in texts {
            let Some(text) = text else { continue };
            match field {
                Field::Attribute(_) => inputs.edit_table(Table::Attributes, catalogue),
                Field::Profile(_) => inputs.edit_table(Table::Profiles, catalogue),
                _ => {}
            }
            inputs.set(field, text);
            given.push(field);
        }
        if self.contact.is_some() {
            given.extend([Field::ContactName, Field::ContactPhone, Field::ContactEmail]);
        }
        given
    }
}

/// What is local, each as typed; an empty text takes the field out.
#[derive(Debug, Default, PartialEq, Eq, Args)]
#[command(next_help_heading = "Pour les papiers (facultatif)")]
pub struct LocalOptions {
    /// Adresse de l’ENT, pour les notes
    #[arg(long = "ent-adresse", value_name = "ADRESSE")]
    ent_address: Option<String>,
    /// Où l’ENT range PRONOTE : onglet, menu
    #[arg(long = "ent-rangement", value_name = "TEXTE")]
    pronote_place: Option<String>,
    /// Comment écrire à l’assistance de l’ENT
    #[arg(long = "assistance-canal", value_name = "TEXTE")]
    support_channel: Option<String>,
    /// Contact durable : secrétariat, boîte du collège
    #[arg(long = "contact-durable", value_name = "CONTACT")]
    lasting_contact: Option<String>,
    /// Numéro de la demande à l’ENT
    #[arg(long = "demande-numero", value_name = "NUMERO")]
    request_number: Option<String>,
    /// Date d’envoi de la demande
    #[arg(long = "demande-date", value_name = "DATE")]
    request_date: Option<String>,
    /// Date souhaitée de la bascule
    #[arg(long = "bascule-souhaitee", value_name = "DATE")]
    wished_date: Option<String>,
    /// Date annoncée de la bascule
    #[arg(long = "bascule-date", value_name = "DATE")]
    switch_date: Option<String>,
    /// Téléphone de la DANE
    #[arg(long = "dane-telephone", value_name = "NUMERO")]
    dane_phone: Option<String>,
    /// Version exacte de PRONOTE
    #[arg(long = "pronote-version", value_name = "VERSION")]
    pronote_version: Option<String>,
    /// Windows du serveur
    #[arg(long = "serveur-windows", value_name = "VERSION")]
    server_windows: Option<String>,
    /// Qui gère le serveur
    #[arg(long = "serveur-gestion", value_name = "NOM")]
    server_admin: Option<String>,
    /// État des sauvegardes : où, et la dernière vue
    #[arg(long = "sauvegardes", value_name = "TEXTE")]
    backups: Option<String>,
}

impl LocalOptions {
    /// Whether nothing was given.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The fields that were given, each with its text.
    pub fn given(self) -> impl Iterator<Item = (LocalField, String)> {
        let given = [
            (LocalField::EntAddress, self.ent_address),
            (LocalField::PronotePlace, self.pronote_place),
            (LocalField::SupportChannel, self.support_channel),
            (LocalField::LastingContact, self.lasting_contact),
            (LocalField::RequestNumber, self.request_number),
            (LocalField::RequestDate, self.request_date),
            (LocalField::WishedDate, self.wished_date),
            (LocalField::SwitchDate, self.switch_date),
            (LocalField::DanePhone, self.dane_phone),
            (LocalField::PronoteVersion, self.pronote_version),
            (LocalField::ServerWindows, self.server_windows),
            (LocalField::ServerAdmin, self.server_admin),
            (LocalField::Backups, self.backups),
        ];
        given.into_iter().filter_map(|(field, text)| Some((field, text?)))
    }
}
