//! Ports that contradict one another are met at once, where they are typed, and stay in view until they are settled.

use crate::user::{Shortcut, User};
use assistant_pronote::domain::inputs::Field;
use assistant_pronote::dossier::Store;
use assistant_pronote::i18n::I18n;
use assistant_pronote::lang::Language;

const UNDECIDED: &str = "À trancher\u{a0}: port\u{a0}80 ou\u{a0}8036";

fn fill(user: &mut User, field: Field, text: &str) {
    user.fill(&I18n::new(Language::French).field(field), text);
}

/// The post-it of somebody who begins: the ENT is not chosen yet.
fn with_the_post_it() -> User {
    let mut user = User::new();
    user.fill("Nom du collège", "Collège Jean Giono");
    user.click("Commencer");
    fill(&mut user, Field::Uai, "0061670H");
    user.click("Suivant");
    fill(&mut user, Field::Port2013, "8036");
    fill(&mut user, Field::Address, "notes.clg-giono.ac-nice.fr");
    user
}

#[test]
fn the_contradiction_is_said_at_once_and_the_page_is_not_filled() {
    let mut user = with_the_post_it();
    // On the page, and on top of the rail.
    assert_eq!(user.count(UNDECIDED), 2);
    user.must_see("à trancher");
    let sentence = "L’adresse ne dit pas de port\u{a0}: c’est alors 80, le port habituel. \
                    Les liens de l’ENT l’écrivent toujours en http.";
    user.must_see(sentence);
    user.click("Utiliser\u{a0}:8036");
    let inputs = &user.app.session().expect("open").dossier().inputs;
    assert_eq!(inputs.address, "http://notes.clg-giono.ac-nice.fr:8036");
    assert_eq!(user.count(UNDECIDED), 0);
    user.must_see("remplie");
}

#[test]
fn that_the_network_redirects_is_kept_with_who_says_so_and_printed() {
    let mut user = with_the_post_it();
    user.click("Le réseau redirige (confirmé par…)");
    user.press(Shortcut::Main);
    user.must_see("Confirmé par");
    user.type_text("M. Blanc, DSI");
    user.press(Shortcut::Main);
    assert_eq!(user.count(UNDECIDED), 0);
    user.must_see("Les ports\u{a0}80 et\u{a0}8036 vont ensemble, d’après M. Blanc, DSI, le 25 août 2014.");
    let kept = Store::open(user.app.session().expect("open").folder()).expect("saved").dossier;
    assert_eq!(kept.inputs.server.ports[0].confirmed_by, "M. Blanc, DSI");
    // The word holds for these two ports, and for no others.
    fill(&mut user, Field::Address, "http://notes.clg-giono.ac-nice.fr:8037");
    user.must_see("À trancher\u{a0}: port\u{a0}8037 ou\u{a0}8036");
}

#[test]
fn the_port_of_2013_is_noted_where_it_is_read() {
    let mut user = User::on("etape-relever-reglages-2013");
    user.fill("À noter\u{a0}: port d’écoute de 2013", "8036");
    assert_eq!(user.app.session().expect("open").dossier().inputs.server.port_2013, "8036");
    assert!(user.count(UNDECIDED) >= 2, "where it is noted, and on the rail");
    user.click("Utiliser\u{a0}:8036");
    assert_eq!(user.count(UNDECIDED), 0);
}

#[test]
fn it_stays_on_the_rail_of_every_page_until_it_is_settled() {
    for page in ["ent", "etape-installer-client", "etape-publication", "recapitulatif", "verifications"] {
        let mut user = User::on(if page == "verifications" { "recapitulatif" } else { page });
        if page == "verifications" {
            user.click("Vérifications");
        }
        user.must_see(UNDECIDED);
        user.click(UNDECIDED);
        assert_eq!(user.app.page().expect("a page").id(), "adresse", "{page}");
    }
}

/// What the ports say comes and changes around the field in hand, which stays where it is.
#[test]
fn typing_the_port_of_listening_does_not_move_its_field() {
    let label = I18n::new(Language::French).field(Field::ListeningPort);
    for noted in ["8036", ""] {
        for height in [768.0, 3000.0] {
            let mut user = with_the_post_it();
            fill(&mut user, Field::Port2013, noted);
            user.resize(iced::Size::new(1366.0, height));
            user.enter(&label);
            let place = user.focused_place();
            for sign in ["8", "0", "3", "6"] {
                user.type_text(sign);
                assert_eq!(user.focused_place(), place, "after « {sign} », noted {noted:?}");
            }
        }
    }
}
