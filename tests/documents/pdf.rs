//! A PDF as poppler reads it back.

use regex::Regex;
use std::process::Command;

/// A PDF and what poppler says of it.
pub struct PdfText {
    file: tempfile::NamedTempFile,
    text: String,
}

/// A word and its place on a page, in points from the top left corner.
struct Word {
    page: usize,
    text: String,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl PdfText {
    pub fn of(pdf: Vec<u8>) -> Self {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), pdf).unwrap();
        let mut read = Self { file, text: String::new() };
        read.text = read.poppler("pdftotext", &[], true);
        read
    }

    fn poppler(&self, program: &str, options: &[&str], to_stdout: bool) -> String {
        let mut command = Command::new(program);
        command.args(options).arg(self.file.path());
        if to_stdout {
            command.arg("-");
        }
        let output = command.output().unwrap_or_else(|error| panic!("{program} (package poppler-utils): {error}"));
        assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// The text, with nothing where a line ended.
    pub fn joined(&self) -> String {
        self.text.replace(['\n', '\u{c}'], "")
    }

    /// The text, with an ordinary space for no-break ones and where a line ended.
    pub fn spaced(&self) -> String {
        self.text.replace(['\n', '\u{c}', '\u{a0}'], " ")
    }

    pub fn lines(&self) -> impl Iterator<Item = String> {
        self.text.lines().map(str::to_owned)
    }

    pub fn words(&self) -> impl Iterator<Item = String> {
        self.boxes().into_iter().map(|word| word.text)
    }

    pub fn pages(&self) -> Vec<String> {
        self.text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect()
    }

    /// Title, tags, number of pages.
    pub fn facts(&self) -> String {
        self.poppler("pdfinfo", &[], false)
    }

    /// The XMP packet.
    pub fn metadata(&self) -> String {
        self.poppler("pdfinfo", &["-meta"], false)
    }

    fn boxes(&self) -> Vec<Word> {
        let layout = self.poppler("pdftotext", &["-bbox"], true);
        let word =
            Regex::new(r#"<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>"#);
        let word = word.unwrap();
        let mut words = Vec::new();
        for (page, part) in layout.split("<page ").skip(1).enumerate() {
            for found in word.captures_iter(part) {
                let [left, top, right, bottom] = [1, 2, 3, 4].map(|group| found[group].parse().unwrap());
                words.push(Word { page, text: found[5].to_owned(), left, top, right, bottom });
            }
        }
        assert!(words.len() > 100, "{} words", words.len());
        words
    }

    /// A4, 17 mm on each side; the footer ends above the edge that printers leave white.
    pub fn assert_inside_margins(&self) {
        let millimetres = 72.0 / 25.4;
        let (left, right) = (17.0 * millimetres - 0.5, (210.0 - 17.0) * millimetres + 0.5);
        let (top, bottom) = (10.0 * millimetres, (297.0 - 5.0) * millimetres);
        for word in self.boxes() {
            let inside = word.left >= left && word.right <= right && word.top >= top && word.bottom <= bottom;
            assert!(
                inside,
                "page {}: {} {}..{} {}..{}",
                word.page + 1,
                word.text,
                word.left,
                word.right,
                word.top,
                word.bottom
            );
        }
    }

    /// No word is drawn over another.
    pub fn assert_no_overlap(&self) {
        let words = self.boxes();
        for (index, one) in words.iter().enumerate() {
            for other in words[index + 1..].iter().filter(|other| other.page == one.page) {
                let across = one.right.min(other.right) - one.left.max(other.left);
                let down = one.bottom.min(other.bottom) - one.top.max(other.top);
                // A word's box is as tall as its font, and the lines of a value are closer than that.
                let height = (one.bottom - one.top).min(other.bottom - other.top);
                let apart = across < 1.0 || down < 0.5 * height;
                assert!(apart, "page {}: « {} » over « {} »", one.page + 1, one.text, other.text);
            }
        }
    }
}
