//! What the engine remembers between two drawings stays bounded. Alone in its program: it measures the process.
#![cfg(target_os = "linux")]

use assistant_pronote::document::engine::{Engine, Readings, SourceTable};

const SOURCES: SourceTable = &[(
    "/main.typ",
    "#set page(width: 300pt, height: auto)
#set text(font: \"Atkinson Hyperlegible Next\")
#table(columns: 3, ..range(30).map(n => [#json(\"/said.json\").said #n]))",
)];

fn resident_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("/proc");
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).expect("VmRSS");
    line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).expect("KiB")
}

#[test]
fn memory_stays_bounded_when_values_keep_changing() {
    let engine = Engine::new(&[SOURCES]).unwrap();
    let draw = |numbers: std::ops::Range<u32>| {
        for number in numbers {
            let said = serde_json::json!({ "said": format!("value {number}") });
            let given = Readings::default().with_file("/said.json", &said).unwrap();
            engine.figure("/main.typ", given, 1.0).unwrap();
        }
    };
    draw(0..60);
    let before = resident_kib();
    draw(60..360);
    let grown = resident_kib().saturating_sub(before);
    // Without forgetting, each drawing would keep about 700 KiB more.
    assert!(grown < 8_000, "{grown} KiB more after 300 other drawings");
}
