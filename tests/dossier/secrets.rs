//! The client code and the invoice number go from every file, whatever state it is in.

use crate::*;
use assistant_pronote::dossier::Occasion;

fn mentions_of_the_secret(folder: &Path) -> Vec<PathBuf> {
    let has = |bytes: &[u8], part: &str| bytes.windows(part.len()).any(|window| window == part.as_bytes());
    tree(folder)
        .into_iter()
        .filter(|(_, bytes)| ["CLIENT-42", "FACT"].iter().any(|part| has(bytes, part)))
        .map(|(path, _)| path)
        .collect()
}

/// A dossier whose secret is in the file, in versions, in damaged files and in a file cut while written.
fn secret_everywhere() -> (tempfile::TempDir, PathBuf) {
    let (place, folder) = created(&registered());
    let path = folder.join("dossier.ron");
    let text = fs::read_to_string(&path).unwrap();
    for cut in ["777", "invoice", "registration"] {
        let end = text.find(cut).unwrap();
        fs::write(&path, &text[..end]).unwrap();
        ready(Store::open_for_editing(&folder, at(5)).unwrap());
    }
    // A damaged field's name, and an end that is not even text.
    fs::write(&path, [text.replace("client_code", "cl\0ent").as_bytes(), b"\xff\xff"].concat()).unwrap();
    let (mut store, _) = ready(Store::open_for_editing(&folder, at(6)).unwrap());
    for minute in 1..=3u32 {
        store.save(&renamed(&registered(), &minute.to_string()), at(minute * 300), Occasion::Typing).unwrap();
    }
    fs::write(folder.join("versions/2014-08-25_14-00-01.ron"), &text[..text.len() - 9]).unwrap();
    drop(store);
    (place, folder)
}

#[test]
fn withdrawn_the_registration_is_in_no_file() {
    let (_place, folder) = secret_everywhere();
    let (mut store, _) = ready(Store::open_for_editing(&folder, at(2000)).unwrap());
    fs::write(folder.join("versions/.assistant-cut.tmp"), "client_code: \"CLIENT-42").unwrap();
    let before = names(&folder);
    assert!(mentions_of_the_secret(&folder).len() > 8, "the test must have something to find");

    store.withdraw_registration().unwrap();
    assert_eq!(mentions_of_the_secret(&folder), Vec::<PathBuf>::new());
    let kept: Vec<_> = before.into_iter().filter(|name| !name.ends_with(".tmp")).collect();
    assert_eq!(names(&folder), kept, "nothing else is lost");
    assert_eq!(Store::open(&folder).unwrap().dossier, renamed(&bourgade(), "3"));
    let versions = Store::versions(&folder).unwrap();
    assert_eq!(versions.len(), 4);
    assert!(versions.iter().all(|version| version.dossier.registration.is_none()));
    assert_eq!(versions[0].saved, at(900));

    // The next save does not bring it back.
    store.save(&renamed(&bourgade(), "4"), at(3000), Occasion::StepDone).unwrap();
    drop(store);
    assert_eq!(mentions_of_the_secret(&folder), Vec::<PathBuf>::new());
}

#[test]
fn without_being_asked_no_secret_is_kept() {
    let (_place, folder) = created(&bourgade());
    assert!(tree(&folder).values().all(|bytes| !String::from_utf8_lossy(bytes).contains("client_code")));
    assert!(!format!("{:?}", registered()).contains("CLIENT-42"), "a log must not show it");
}
