//! Two academies with walkthroughs and ENTs of their own: another order of steps, other machines, other ENTs.

use std::path::{Path, PathBuf};

/// An academy's folder in the samples, and what its files say.
#[derive(Clone, Copy, Debug)]
pub struct Academy {
    pub name: &'static str,
    pub id: &'static str,
    pub title: &'static str,
    /// What the papers say of the walkthrough.
    pub source: &'static str,
    pub ent: &'static str,
    /// A step that the program's own walkthrough has not, and its title.
    pub step: (&'static str, &'static str),
    /// A step that it shares with the program's own.
    pub shared: &'static str,
    pub steps: usize,
    /// The step that shows a figure of the academy's own, the figure's file, title and description.
    pub figure: Option<(&'static str, &'static str, &'static str, &'static str)>,
}

pub const OUEST: Academy = Academy {
    name: "ouest",
    id: "ouest-2014",
    title: "Relier PRONOTE à l’ENT de l’Ouest",
    source: "«\u{a0}Relier PRONOTE à l’ENT de l’Ouest\u{a0}», édition du 8\u{a0}septembre\u{a0}2014, fichier parcours.ron",
    ent: "ent-ouest",
    step: ("attendre-l-ouest", "Attendre la réponse"),
    shared: "integration-ent",
    steps: 4,
    figure: Some((
        "essayer-ici",
        "bureau-a-distance.png",
        "Le bureau à distance de l’Ouest",
        "Fenêtre du bureau à distance : le nom de l’ordinateur du secrétariat, et le bouton Connexion.",
    )),
};

pub const SUD: Academy = Academy {
    name: "sud",
    id: "sud-2014",
    title: "Raccorder PRONOTE hébergé, académie du Sud",
    source: "«\u{a0}Raccorder PRONOTE hébergé, académie du Sud\u{a0}», fichier parcours.ron",
    ent: "ent-sud",
    step: ("console-du-sud", "Ouvrir la console de l’hébergeur"),
    shared: "identification",
    steps: 3,
    figure: Some((
        "console-du-sud",
        "console-du-sud.typ",
        "La console du Sud",
        "Page de la console de l’hébergeur : le champ de l’adresse publique.",
    )),
};

impl Academy {
    pub fn folder(self) -> PathBuf {
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/samples/academies").join(self.name)
    }

    pub fn walkthrough(self) -> PathBuf {
        self.folder().join("parcours.ron")
    }

    /// Copies the academy's own figure where a copy of its walkthrough lies.
    pub fn copy_figure(self, to: &Path) {
        if let Some((_, file, ..)) = self.figure {
            std::fs::copy(self.folder().join(file), to.join(file)).expect("the figure is copied");
        }
    }

    pub fn ents(self) -> PathBuf {
        self.folder().join("ents.ron")
    }
}
