//! The files that an academy starts from: the program's own, with what to do with them said at their head.

use super::{EMBEDDED, Walkthrough};
use crate::domain::ent;

/// What stands at the head of a copy of a walkthrough.
const WALKTHROUGH_HEAD: &str = "\
// Copie d’un parcours livré avec Assistant PRONOTE, à adapter.
//
// 1. Changer \"id\", \"titre\", \"source\" et \"edition\" : un dossier retient l’identifiant et l’édition qu’il suit.
// 2. Garder l’identifiant des étapes qui restent les mêmes : l’avancement d’un dossier les suit.
// 3. Vérifier le fichier : assistant-pronote parcours verifier parcours.ron
// 4. Le voir sur le papier : assistant-pronote parcours apercu parcours.ron
// 5. Le poser à côté du programme sous le nom parcours.ron, ou le donner par --parcours.
//
";

/// What stands at the head of a copy of the ENTs.
const ENTS_HEAD: &str = "\
// Copie des ENT livrés avec Assistant PRONOTE, à adapter.
//
// Écrire l’édition en tête, ainsi : edition: \"2014-09-01\",
// Poser le fichier à côté du programme sous le nom ents.ron, ou le donner par --ents.
//
";

/// A commented copy of one of the program's walkthroughs; `None` for an identifier that is none of theirs.
pub fn walkthrough(id: &str) -> Option<String> {
    let is_wanted = |text: &&str| Walkthrough::parse(text).is_ok_and(|walkthrough| walkthrough.id().as_str() == id);
    let text = EMBEDDED.into_iter().find(is_wanted)?;
    // How a walkthrough is written is said once, at the head of the first.
    let is_first = text == EMBEDDED[0];
    let how = if is_first { String::new() } else { comments(EMBEDDED[0]) + "//\n" };
    Some(format!("{WALKTHROUGH_HEAD}{how}{text}"))
}

/// A commented copy of the program's ENTs.
pub fn ents() -> String {
    format!("{ENTS_HEAD}{}", ent::EMBEDDED)
}

/// The comments that a file begins with.
fn comments(text: &str) -> String {
    text.lines().take_while(|line| line.starts_with("//")).map(|line| format!("{line}\n")).collect()
}
