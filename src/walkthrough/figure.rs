//! The figures that steps refer to, by the name of their drawing.

use serde::{Deserialize, Serialize};

macro_rules! figures {
    ($count:literal: $($(#[$doc:meta])* $variant:ident = $name:literal,)+) => {
        /// A figure: the project's own drawing of a dialog.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum FigureId {
            $($(#[$doc])* #[serde(rename = $name)] $variant,)+
        }

        impl FigureId {
            /// Every figure, in the order of the guide.
            pub const ALL: [FigureId; $count] = [$(FigureId::$variant,)+];

            /// The name in the walkthrough's file, and of the drawing's.
            pub fn name(self) -> &'static str {
                match self {
                    $(FigureId::$variant => $name,)+
                }
            }
        }
    };
}

figures!(22:
    /// The PRONOTE 2013 Client's menu « Fichier ».
    Client2013Preparer = "client-2013-preparer",
    /// The settings of 2013 of which a capture is kept.
    Serveur2013Reglages = "serveur-2013-reglages",
    /// Where the Windows service is stopped, twice.
    ArreterService = "arreter-service",
    /// Windows' list of installed programs.
    Desinstaller = "desinstaller",
    /// EDT 2014's registration.
    EdtEnregistrement = "edt-enregistrement",
    /// EDT 2014 opening the base of EDT 2013.
    EdtOuvrirBase = "edt-ouvrir-base",
    /// EDT 2014's export file for PRONOTE.
    EdtExport = "edt-export",
    /// Where PRONOTE Serveur 2014 is installed.
    InstallerEmplacement = "installer-emplacement",
    /// PRONOTE Serveur 2014's new base.
    NouvelleBase = "nouvelle-base",
    /// PRONOTE Serveur 2014's question for the SPR's password.
    MotDePasseSpr = "mot-de-passe-spr",
    /// PRONOTE Serveur 2014 put into service.
    MettreEnService = "mettre-en-service",
    /// The PRONOTE 2014 Client taking EDT's data.
    InitialiserBase = "initialiser-base",
    /// PRONOTE.net 2014, « Choix du serveur ».
    ChoixDuServeur = "choix-du-serveur",
    /// PRONOTE.net 2014, « Paramètres de publication ».
    Publication = "publication",
    /// PRONOTE.net 2014, « Intégration dans un ENT », before an ENT is chosen.
    EntManuel = "ent-manuel",
    /// PRONOTE.net 2014's list « Mon ENT ».
    EntListe = "ent-liste",
    /// PRONOTE.net 2014, « Intégration dans un ENT », filled in.
    EntRempli = "ent-rempli",
    /// PRONOTE.net 2014, « Identification des utilisateurs ».
    Identification = "identification",
    /// PRONOTE.net 2014, direct login allowed for a test.
    EntDirect = "ent-direct",
    /// The request to the ENT's support.
    FicheEcare = "fiche-ecare",
    /// PRONOTE's own login page.
    PageLogin = "page-login",
    /// The ENT's page where PRONOTE is listed.
    EntApplications = "ent-applications",
);
