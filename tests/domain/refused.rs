//! Every refused input has its own sentence, which says what is wrong and how to mend it, in both languages.

use crate::guide;
use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::inputs::{CasInputs, Field, Inputs};
use assistant_pronote::domain::settings::Settings;
use assistant_pronote::i18n::{I18n, problems};
use assistant_pronote::lang::Language;
use std::collections::HashSet;

fn spoil(field: Field, text: &str) -> Inputs {
    let mut inputs = guide::inputs(80);
    match field {
        Field::CasLogin => inputs.ent.cas = separate("", "https://cas.fr/samlValidate"),
        Field::CasValidation => inputs.ent.cas = separate("https://cas.fr/login", ""),
        _ => {}
    }
    inputs.set(field, text.to_owned());
    inputs
}

fn separate(login: &str, validation: &str) -> CasInputs {
    CasInputs::Separate { login: login.into(), validation: validation.into() }
}

fn cases() -> Vec<(Field, String)> {
    use assistant_pronote::domain::inputs::Attribute;
    use assistant_pronote::domain::space::Space;
    let long = |length: usize| "a".repeat(length);
    let mut cases: Vec<(Field, String)> = Vec::new();
    let addresses = [
        "".to_owned(),
        "http://".into(),
        "http:///pronote".into(),
        "ftp://notes.fr".into(),
        "file:///etc/passwd".into(),
        "javascript:alert(1)".into(),
        "mailto:a@b.fr".into(),
        "http:/notes.fr".into(),
        "http:notes.fr".into(),
        "//notes.fr".into(),
        "http://http://notes.fr".into(),
        "http://jean:secret@notes.fr".into(),
        "jean:secret@notes.fr".into(),
        "http://jean@notes.fr".into(),
        "http://notes.fr/?a=b".into(),
        "http://notes.fr/?service=http://x.fr".into(),
        "http://notes.fr/#haut".into(),
        "http://notes.fr/a/../b".into(),
        "http://notes.fr/./a".into(),
        "http://notes.fr//a".into(),
        "http://notes.fr/a%2Fb".into(),
        "http://notes.fr/*".into(),
        "http://notes.fr/a*/b".into(),
        "http://*.fr".into(),
        "http://notes.fr/é".into(),
        "http://notes.fr/a;b".into(),
        "http://notes.fr/index.php".into(),
        format!("http://notes.fr/{}", long(61)),
        "http://no tes.fr".into(),
        "http://notes\u{7}.fr".into(),
        "http://notes\u{200d}.fr".into(),
        "http://notes\u{202e}.fr".into(),
        "http:\\\\notes.fr".into(),
        "http://notes_clg.fr".into(),
        "http://notes..fr".into(),
        "http://.notes.fr".into(),
        "http://notes.fr.".into(),
        "http://-notes.fr".into(),
        "http://notes-.fr".into(),
        format!("http://{}.fr", long(64)),
        format!("http://{}", [long(63), long(63), long(63), long(63)].join(".")),
        format!("http://notes.fr/{}", long(600)),
        "http://nоtes.fr".into(),  // Cyrillic о
        "http://ноте.fr".into(),   // Cyrillic alone
        "http://nοtes.fr".into(),  // Greek ο
        "http://ｎotes.fr".into(), // full width
        "http://notes,fr".into(),
        "http://no!tes.fr".into(),
        "http://xn--a.fr".into(),
        "http://1.2.3".into(),
        "http://1.2.3.256".into(),
        "http://0x7f.1".into(),
        "http://[::1]".into(),
        "http://fe80::1/".into(),
        "http://notes.fr:".into(),
        "http://notes.fr:0".into(),
        "http://notes.fr:080".into(),
        "http://notes.fr:65536".into(),
        "http://notes.fr:80a".into(),
        "http://notes.fr:٨٠".into(),
    ];
    cases.extend(addresses.into_iter().map(|text| (Field::Address, text)));
    let others: [(Field, &str); 46] = [
        (Field::Name, ""),
        (Field::Name, "Collège\u{1b}[2J"),
        (Field::Uai, ""),
        (Field::Uai, "006999"),
        (Field::Uai, "00699999L"),
        (Field::Uai, "006999OL"),
        (Field::Uai, "00699991"),
        (Field::Uai, "0069999A"),
        (Field::Uai, "0069999I"),
        (Field::Ent, ""),
        (Field::Ent, "agora13"),
        (Field::ListeningPort, "8036x"),
        (Field::ListeningPort, "0"),
        (Field::ListeningPort, "70000"),
        (Field::Port2013, "-80"),
        (Field::Port2013, "080"),
        (Field::ServerIp, "10.106.152"),
        (Field::ServerIp, "10.106.152.300"),
        (Field::ServerIp, "::1"),
        (Field::ServerIp, "0.0.0.0"),
        (Field::ServerIp, "224.0.0.1"),
        (Field::ServerName, "serveur pronote"),
        (Field::ServerName, "serveur&calc"),
        (Field::InstallFolder, "PRONOTE 2014"),
        (Field::InstallFolder, r"\\serveur\partage"),
        (Field::InstallFolder, r"E:\a\..\b"),
        (Field::InstallFolder, r"E:\PRO|NOTE"),
        (Field::InstallFolder, r"E:\NUL"),
        (Field::InstallFolder, r"E:\fin. "),
        (Field::Base, "base_bourgade_2014.zip"),
        (Field::Base, r"..\base.not"),
        (Field::Base, "ba?se.not"),
        (Field::ContactPhone, "zéro quatre"),
        (Field::ContactPhone, "12"),
        (Field::ContactPhone, "04 93 92 01"),
        (Field::ContactEmail, "martin"),
        (Field::ContactEmail, "a@b@c.fr"),
        (Field::CasServer, "http://a:b@cas.fr"),
        (Field::CasServer, "https://cas.fr/?x=y"),
        (Field::CasServer, "ldap://cas.fr"),
        (Field::CasLogin, ""),
        (Field::CasLogin, "https://cas.fr/login?service=a"),
        (Field::CasValidation, "https://cas.fr/**"),
        (Field::Attribute(Attribute::LastName), "s n"),
        (Field::Profile(Space::Professeurs), "National 3"),
        (Field::Profile(Space::Eleves), "<b>"),
    ];
    cases.extend(others.into_iter().map(|(field, text)| (field, text.to_owned())));
    cases.extend([
        (Field::Name, long(121)),
        (Field::ServerName, long(64)),
        (Field::InstallFolder, format!(r"E:\{}", long(200))),
        (Field::Attribute(Attribute::Profile), long(65)),
        (Field::Profile(Space::Parents), long(65)),
        (Field::Profile(Space::VieScolaire), (0..13).map(|n| format!("P{n};")).collect()),
    ]);
    cases
}

#[test]
fn every_refused_input_has_its_own_sentence() {
    let catalogue = Catalogue::embedded().expect("embedded catalogue");
    for language in Language::ALL {
        let i18n = I18n::new(language);
        let mut seen = HashSet::new();
        let cases = cases();
        assert!(cases.len() >= 60);
        for (field, text) in cases {
            let blockers = Settings::compute(&spoil(field, &text), &catalogue)
                .expect_err(&format!("{field:?} {text:?} must be refused"));
            assert_eq!(blockers.len(), 1, "{field:?} {text:?} gives {blockers:?}");
            assert_eq!(blockers[0].field, field, "{text:?}");
            let said = problems::blocker(&i18n, &blockers[0]);
            for sentence in [&said.message, &said.hint] {
                assert!(!sentence.contains("{$"), "an argument is not filled: {sentence}");
                assert!(sentence.chars().count() > 8 && !sentence.contains("erreur-"), "{sentence}");
                assert!(!sentence.contains("secret"), "a password must not be repeated: {sentence}");
                assert!(!sentence.chars().any(char::is_control), "{sentence:?}");
            }
            seen.insert((said.message, said.hint));
        }
        assert!(seen.len() >= 60, "{} sentences", seen.len());
    }
}

#[test]
fn several_faults_are_all_said_at_once() {
    let catalogue = Catalogue::embedded().expect("embedded catalogue");
    let mut inputs = guide::inputs(80);
    inputs.school.uai = "0069999A".into();
    inputs.address = "ftp://notes.fr".into();
    inputs.server.ip = "1.2.3".into();
    let fields: Vec<_> =
        Settings::compute(&inputs, &catalogue).expect_err("refused").into_iter().map(|b| b.field).collect();
    assert_eq!(fields, [Field::Uai, Field::Address, Field::ServerIp]);
}
