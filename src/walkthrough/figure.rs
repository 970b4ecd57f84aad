//! The figures that steps refer to, by the name of their drawing.

use serde::{Deserialize, Serialize};

macro_rules! figures {
    ($count:literal: $($variant:ident = $name:literal,)+) => {
        /// A figure: the project's own drawing of a dialog.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum FigureId {
            $(#[serde(rename = $name)] $variant,)+
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

figures!(21:
    Client2013Preparer = "client-2013-preparer",
    Serveur2013Reglages = "serveur-2013-reglages",
    ArreterService = "arreter-service",
    Desinstaller = "desinstaller",
    EdtEnregistrement = "edt-enregistrement",
    EdtOuvrirBase = "edt-ouvrir-base",
    EdtExport = "edt-export",
    InstallerEmplacement = "installer-emplacement",
    NouvelleBase = "nouvelle-base",
    MotDePasseSpr = "mot-de-passe-spr",
    MettreEnService = "mettre-en-service",
    InitialiserBase = "initialiser-base",
    ChoixDuServeur = "choix-du-serveur",
    Publication = "publication",
    EntManuel = "ent-manuel",
    EntListe = "ent-liste",
    EntRempli = "ent-rempli",
    Identification = "identification",
    FicheEcare = "fiche-ecare",
    PageLogin = "page-login",
    EntApplications = "ent-applications",
);
