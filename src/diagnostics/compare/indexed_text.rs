//! A text whose characters remember where they stood in what was pasted, once decoded too.

/// Characters with their place, and the place after the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct IndexedText {
    characters: Vec<(char, usize)>,
    end: usize,
}

impl IndexedText {
    /// The whole of a text.
    pub(super) fn of(text: &str) -> Self {
        let characters: Vec<_> = text.chars().enumerate().map(|(index, c)| (c, index)).collect();
        let end = characters.len();
        Self { characters, end }
    }

    /// Without spaces and quotes around, nor a label before an address.
    pub(super) fn without_surroundings(&self) -> Self {
        let text = self.text().to_lowercase();
        let scheme = ["http://", "https://"].iter().filter_map(|scheme| text.find(scheme)).min();
        // Lower case may change the length of other letters than these, not the count before an address.
        let label = scheme.map_or(0, |byte| text[..byte].chars().count());
        let before = label.checked_sub(1).and_then(|index| self.characters.get(index));
        let labelled = before.is_some_and(|&(c, _)| c.is_whitespace() || ":«“\"'(".contains(c));
        let kept = if labelled { self.slice(label, self.len()) } else { self.clone() };
        let surrounds = |c: char| c.is_whitespace() || "\"'«»“”‘’\u{feff}\u{200b}".contains(c);
        let start = kept.characters.iter().position(|(c, _)| !surrounds(*c)).unwrap_or(kept.len());
        let end = kept.characters.iter().rposition(|(c, _)| !surrounds(*c)).map_or(start, |last| last + 1);
        kept.slice(start, end)
    }

    /// The address of a service copied alone out of a link: `http%3A%2F%2F…`, decoded.
    pub(super) fn encoded_address(&self) -> Option<Self> {
        let begins = |text: &str| ["http://", "https://"].iter().any(|scheme| text.to_lowercase().starts_with(scheme));
        let decoded = self.decoded();
        (!begins(&self.text()) && begins(&decoded.text())).then_some(decoded)
    }

    pub(super) fn len(&self) -> usize {
        self.characters.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.characters.is_empty()
    }

    pub(super) fn text(&self) -> String {
        self.characters.iter().map(|(c, _)| c).collect()
    }

    /// Where a character stood; past the end, where one more would stand.
    pub(super) fn place(&self, index: usize) -> usize {
        self.characters.get(index).map_or(self.end, |&(_, place)| place)
    }

    pub(super) fn find(&self, wanted: impl Fn(char) -> bool) -> Option<usize> {
        self.characters.iter().position(|&(c, _)| wanted(c))
    }

    pub(super) fn rfind(&self, wanted: char) -> Option<usize> {
        self.characters.iter().rposition(|&(c, _)| c == wanted)
    }

    pub(super) fn slice(&self, start: usize, end: usize) -> Self {
        Self { end: self.place(end), characters: self.characters[start..end].to_vec() }
    }

    /// Both sides of a character, which is left out; all on the left without it.
    pub(super) fn split_at(&self, index: Option<usize>) -> (Self, Option<Self>) {
        match index {
            Some(index) => (self.slice(0, index), Some(self.slice(index + 1, self.len()))),
            None => (self.clone(), None),
        }
    }

    /// The pieces between a separator.
    pub(super) fn split(&self, separator: char) -> Vec<Self> {
        let mut pieces = Vec::new();
        let mut rest = self.clone();
        loop {
            let (piece, after) = rest.split_at(rest.find(|c| c == separator));
            pieces.push(piece);
            match after {
                Some(after) => rest = after,
                None => return pieces,
            }
        }
    }

    /// With each `%2F` read as what it stands for; unchanged when that gives no text.
    pub(super) fn decoded(&self) -> Self {
        let mut bytes = Vec::with_capacity(self.len());
        let mut index = 0;
        while let Some(&(c, place)) = self.characters.get(index) {
            let digit = |offset: usize| self.characters.get(index + offset).and_then(|(c, _)| c.to_digit(16));
            match (c, digit(1), digit(2)) {
                ('%', Some(high), Some(low)) => {
                    // Two hexadecimal digits make a byte.
                    bytes.push(((high * 16 + low) as u8, place));
                    index += 3;
                }
                _ => {
                    bytes.extend(c.encode_utf8(&mut [0; 4]).bytes().map(|byte| (byte, place)));
                    index += 1;
                }
            }
        }
        let raw: Vec<u8> = bytes.iter().map(|&(byte, _)| byte).collect();
        match std::str::from_utf8(&raw) {
            Ok(text) => {
                let characters = text.char_indices().map(|(byte, c)| (c, bytes[byte].1)).collect();
                Self { characters, end: self.end }
            }
            Err(_) => self.clone(),
        }
    }

    /// Each character changed, at the same place.
    pub(super) fn map(&self, change: impl Fn(char) -> char) -> Self {
        let characters = self.characters.iter().map(|&(c, place)| (change(c), place)).collect();
        Self { characters, end: self.end }
    }

    /// The first place where it is not `expected`.
    pub(super) fn first_difference(&self, expected: &str) -> usize {
        let same = self.characters.iter().zip(expected.chars()).take_while(|((a, _), b)| a == b).count();
        self.place(same)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn surroundings_are_left_out_and_places_kept() {
        for (pasted, kept, place) in [
            ("  « http://a/ »\n", "http://a/", 4),
            ("URL publique : http://a", "http://a", 15),
            ("\"National_3\"", "National_3", 1),
            ("É http://a", "http://a", 2),
            ("x=http://a", "x=http://a", 0),
            ("« ^http://a$ »", "^http://a$", 2),
        ] {
            let placed = IndexedText::of(pasted).without_surroundings();
            assert_eq!((placed.text().as_str(), placed.place(0)), (kept, place));
        }
    }

    #[test]
    fn a_decoded_character_stands_where_its_code_did() {
        let decoded = IndexedText::of("a%2Fb%C3%A9c").decoded();
        assert_eq!(decoded.text(), "a/béc");
        assert_eq!((0..6).map(|index| decoded.place(index)).collect::<Vec<_>>(), [0, 1, 4, 5, 11, 12]);
        assert_eq!(IndexedText::of("100%, %zz %FF").decoded().text(), "100%, %zz %FF");
    }
}
