//! What a source can reach, and that what a user types stays text.

use super::*;

const PAGE: &str = r##"
#set document(title: "Essai")
#set page(width: 400pt, height: auto, margin: 10pt, fill: white)
#set text(font: "Atkinson Hyperlegible Next", lang: "fr")
#json("/said.json").said
"##;

fn engine(source: &'static str) -> Engine {
    let table: &'static [(&str, &str)] = Box::leak(Box::new([("/main.typ", source), ("/other.typ", "#let x = 1")]));
    Engine::new(&[table]).unwrap()
}

fn said(text: &str) -> Readings {
    Readings::default().with_file("/said.json", &serde_json::json!({ "said": text })).unwrap()
}

fn noon() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2014-08-25T12:00:00+02:00").unwrap()
}

#[test]
fn an_embedded_source_is_reached_and_nothing_else() {
    assert!(engine("#import \"other.typ\": x\n#x").compile("/main.typ", Readings::default()).is_ok());
    for outside in [
        "#read(\"/etc/passwd\")",
        "#read(\"../../../etc/passwd\")",
        "#image(\"Cargo.toml\")",
        "#import \"@preview/cetz:0.3.0\"",
        "#include \"absent.typ\"",
        "#datetime.today()",
    ] {
        let refused = engine(outside).compile("/main.typ", Readings::default());
        assert!(matches!(refused, Err(EngineError::Typesetting { .. })), "{outside}");
    }
    let unknown = engine("").compile("/elsewhere.typ", Readings::default()).map(|_| ());
    assert_eq!(unknown, Err(EngineError::UnknownSource { path: "/elsewhere.typ".to_owned() }));
}

#[test]
fn an_error_names_the_file_and_the_line() {
    let Err(EngineError::Typesetting { details }) = engine("\n\n#unknown").compile("/main.typ", Readings::default())
    else {
        panic!("compiled");
    };
    assert_eq!(details, ["main.typ:3: unknown variable: unknown"]);
}

#[test]
fn a_document_without_a_title_is_not_exported() {
    let engine = engine("text");
    let document = engine.compile("/main.typ", Readings::default()).unwrap();
    assert!(matches!(engine.pdf(&document, noon()), Err(EngineError::Export { .. })));
}

#[test]
fn a_figure_is_drawn_at_the_scale_asked_for() {
    let engine = engine(PAGE);
    let one = engine.figure("/main.typ", said("a"), 1.0).unwrap();
    let two = engine.figure("/main.typ", said("a"), 2.0).unwrap();
    assert_eq!((one.width, two.width, two.rgba.len()), (400, 800, (two.width * two.height * 4) as usize));
    assert!(two.rgba.chunks(4).any(|pixel| pixel[0] < 100), "something is drawn");
    assert_eq!(two.rgba[..4], [255; 4]);
    let other = engine.figure("/main.typ", said("b"), 2.0).unwrap();
    assert_ne!(two, other);
}

#[test]
fn typed_markup_is_drawn_as_typed() {
    let engine = engine(PAGE);
    let typed = r##"#panic() $x$ *b* _i_ `c` <l> @ref \ // -- " ' https://x.fr"##;
    let (document, remarks) = engine.typeset("/main.typ", said(typed)).unwrap();
    assert_eq!(remarks, Vec::<String>::new());
    assert!(engine.pdf(&document, noon()).is_ok());
}

#[test]
fn a_character_without_a_glyph_is_drawn_as_its_plain_equivalent() {
    let engine = engine(PAGE);
    let typed = "Collège 中 \u{1f600} É’\u{a0}»\u{202f}→\ta\r\nb";
    let drawn = drawable_data(&serde_json::json!({ "said": typed })).unwrap();
    assert_eq!(drawn["said"], "Collège □ \u{1f600} É’\u{a0}»\u{a0}→    a\nb");
    let document = engine.compile("/main.typ", said(typed)).unwrap();
    assert!(engine.pdf(&document, noon()).is_ok());
}

#[test]
fn a_model_is_read_as_inputs_are_and_by_the_one_that_is_given_it() {
    let engine = engine(
        "#set document(title: \"Essai\")\n#let model = json(\"/model.json\")\n#assert(model.none == none)\n#model.said",
    );
    let data = serde_json::json!({ "said": "*pas* gras \u{1f600}", "none": null, "count": 3 });
    let given = Readings::default().with_file("/model.json", &data).unwrap();
    let document = engine.compile("/main.typ", given).unwrap();
    assert_eq!(document.pages().len(), 1);
    let refused = engine.compile("/main.typ", Readings::default());
    assert!(matches!(refused, Err(EngineError::Typesetting { .. })), "no model of another document is there");
}
