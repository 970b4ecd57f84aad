//! On which line of the file a part begins: serde does not say it, and an error must.

/// A `key: "text"` or `key: …` of the file, in its order.
struct Key {
    name: String,
    /// The text after the colon, when there is one.
    text: Option<String>,
    line: usize,
}

/// The keys of a file, looked through from top to bottom.
pub struct Lines {
    keys: Vec<Key>,
    /// The first key not looked at yet.
    next: usize,
    /// Where the last part found begins.
    line: usize,
}

impl Lines {
    /// Of a file whose faults nobody looks for: everything is on its first line.
    pub fn unknown() -> Self {
        Self { keys: Vec::new(), next: 0, line: 1 }
    }

    /// Notes the keys of a RON text; comments and the inside of texts are passed over.
    pub fn of(text: &str) -> Self {
        Self { keys: Scanner::of(text).keys(), next: 0, line: 1 }
    }

    /// Goes to a list of the file, such as `etapes`.
    pub fn enter(&mut self, name: &str) -> usize {
        self.seek(0, |key| key.name == name)
    }

    /// Goes on to the part of that `id`, and gives its line; that of the last part when it is not found.
    pub fn find(&mut self, id: &str) -> usize {
        self.seek(self.next, |key| key.name == "id" && key.text.as_deref() == Some(id))
    }

    /// Goes on to the figure of that file, and gives its line; that of the last part when it is not found.
    pub fn find_file(&mut self, name: &str) -> usize {
        self.seek(self.next, |key| key.name == "fichier" && key.text.as_deref() == Some(name))
    }

    /// The line of a part by its rank (from 1) in a list of the file; that of the list when it has fewer.
    pub fn nth(&mut self, list: &str, rank: usize) -> usize {
        let mut line = self.enter(list);
        for _ in 0..rank {
            line = self.seek(self.next, |key| key.name == "id");
        }
        line
    }

    fn seek(&mut self, from: usize, wanted: impl Fn(&Key) -> bool) -> usize {
        if let Some(index) = (from..self.keys.len()).find(|&index| wanted(&self.keys[index])) {
            self.next = index + 1;
            self.line = self.keys[index].line;
        }
        self.line
    }
}

/// The line and the column (both from 1) of a comment that is never closed.
pub fn unclosed_comment(text: &str) -> Option<(usize, usize)> {
    let mut scanner = Scanner::of(text);
    scanner.keys();
    scanner.unclosed.map(|start| {
        let before = &text[..start];
        let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count());
        (1 + before.matches('\n').count(), 1 + column)
    })
}

struct Scanner<'a> {
    text: &'a str,
    rest: &'a str,
    line: usize,
    /// Where a comment that is never closed begins, in bytes.
    unclosed: Option<usize>,
}

impl<'a> Scanner<'a> {
    fn of(text: &'a str) -> Self {
        Self { text, rest: text, line: 1, unclosed: None }
    }

    fn keys(&mut self) -> Vec<Key> {
        let mut keys: Vec<Key> = Vec::new();
        let mut word = "";
        // True between a key's colon and the text that may follow it.
        let mut after_colon = false;
        while let Some(c) = self.rest.chars().next() {
            match c {
                _ if self.rest.starts_with("//") => {
                    self.skip(self.rest.find('\n').unwrap_or(self.rest.len()));
                }
                _ if self.rest.starts_with("/*") => self.comment(),
                '"' => {
                    let text = self.quoted();
                    if let (true, Some(key)) = (after_colon, keys.last_mut()) {
                        key.text = Some(text.to_owned());
                    }
                    (word, after_colon) = ("", false);
                }
                ':' => {
                    if !word.is_empty() {
                        keys.push(Key { name: word.to_owned(), text: None, line: self.line });
                    }
                    (word, after_colon) = ("", true);
                    self.skip(1);
                }
                c if c.is_alphanumeric() || c == '_' => {
                    let end = self.rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(self.rest.len());
                    word = self.skip(end);
                    after_colon = false;
                }
                c => {
                    if !c.is_whitespace() {
                        (word, after_colon) = ("", false);
                    }
                    self.skip(c.len_utf8());
                }
            }
        }
        keys
    }

    /// Takes a comment, and those inside it: the format nests them.
    fn comment(&mut self) {
        let start = self.text.len() - self.rest.len();
        let mut depth = 0;
        loop {
            if self.rest.starts_with("/*") {
                depth += 1;
                self.skip(2);
            } else if self.rest.starts_with("*/") {
                depth -= 1;
                self.skip(2);
                if depth == 0 {
                    return;
                }
            } else if let Some(c) = self.rest.chars().next() {
                self.skip(c.len_utf8());
            } else {
                self.unclosed = Some(start);
                return;
            }
        }
    }

    /// Takes `length` bytes, counting lines.
    fn skip(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(length);
        self.line += taken.matches('\n').count();
        self.rest = rest;
        taken
    }

    /// Takes a text in quotation marks and gives its inside, escapes left as they are.
    fn quoted(&mut self) -> &'a str {
        let mut escaped = false;
        let end = self.rest[1..].find(|c| {
            let closes = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            closes
        });
        match end {
            Some(end) => &self.skip(end + 2)[1..=end],
            None => self.skip(self.rest.len()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"( // id: "faux"
  etapes: [
    (id: "a", texte: "id: \"b\" // rien"),
    /* (id: "b"), /* (id: "b"), */
    */
    (id: "b",
      suite: [(id: "a")]),
  ],
)"#;

    #[test]
    fn a_part_is_found_by_its_id_after_the_last_one() {
        let mut lines = Lines::of(TEXT);
        assert_eq!(lines.enter("etapes"), 2);
        assert_eq!(lines.find("a"), 3);
        assert_eq!(lines.find("b"), 6);
        assert_eq!(lines.find("a"), 7);
        assert_eq!(lines.find("faux"), 7, "not found: the last part's line");
        assert_eq!(lines.enter("etapes"), 2);
    }

    #[test]
    fn a_comment_never_closed_is_found_where_it_begins() {
        assert_eq!(unclosed_comment(TEXT), None);
        assert_eq!(unclosed_comment("( /* a /* b */ */\n  é: \"/*\", /* c /* d */\n)"), Some((2, 12)));
    }
}
