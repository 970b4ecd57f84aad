//! The bytes of a list as a text: UTF-8 or UTF-16 by their mark, UTF-8 when they are, else Windows-1252.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How a list was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListEncoding {
    /// Any of today's programs.
    Utf8,
    /// « Texte Unicode » of a spreadsheet.
    Utf16,
    /// « CSV » of a spreadsheet on Windows.
    Windows1252,
}

impl ListEncoding {
    /// Its usual name.
    pub fn name(self) -> &'static str {
        match self {
            ListEncoding::Utf8 => "UTF-8",
            ListEncoding::Utf16 => "UTF-16",
            ListEncoding::Windows1252 => "Windows-1252",
        }
    }
}

/// What bytes are when they are no list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAText {
    /// A spreadsheet's own file: a `.xlsx` or an `.ods`, which are archives, or an old `.xls`.
    Workbook,
    /// Something else that is not made of characters.
    Binary,
}

/// How the files of a spreadsheet begin.
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"];

/// The text, its line ends made alike, without its mark.
///
/// # Errors
/// [`NotAText`].
pub fn decode(bytes: &[u8]) -> Result<(String, ListEncoding), NotAText> {
    if WORKBOOKS.iter().any(|head| bytes.starts_with(head)) {
        return Err(NotAText::Workbook);
    }
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let (encoding, found) = match marked {
        Some(encoding) if encoding == UTF_16LE || encoding == UTF_16BE => (encoding, ListEncoding::Utf16),
        Some(_) => (UTF_8, ListEncoding::Utf8),
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, ListEncoding::Utf8),
        None => (WINDOWS_1252, ListEncoding::Windows1252),
    };
    // The mark is taken away with the rest; a character that is none of the encoding becomes U+FFFD, which no value has.
    let (text, ..) = encoding.decode(bytes);
    if text.contains('\0') {
        return Err(NotAText::Binary);
    }
    Ok((text.replace("\r\n", "\n").replace('\r', "\n"), found))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(bytes).collect()
    }

    #[test]
    fn each_encoding_gives_the_same_text() {
        let text = "nom;uai\nCollège « Zoë » – œuvre\n";
        let (latin, ..) = WINDOWS_1252.encode(text);
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), ListEncoding::Utf8),
            ([b"\xef\xbb\xbf", text.as_bytes()].concat(), ListEncoding::Utf8),
            (latin.into_owned(), ListEncoding::Windows1252),
            (utf16(text, u16::to_le_bytes), ListEncoding::Utf16),
            (utf16(text, u16::to_be_bytes), ListEncoding::Utf16),
        ] {
            assert_eq!(decode(&bytes), Ok((text.to_owned(), encoding)));
        }
    }

    #[test]
    fn line_ends_are_made_alike() {
        assert_eq!(decode(b"a\r\nb\rc\nd").unwrap().0, "a\nb\nc\nd");
    }

    #[test]
    fn what_is_no_text_is_told() {
        assert_eq!(decode(b"PK\x03\x04rest"), Err(NotAText::Workbook));
        assert_eq!(decode(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0"), Err(NotAText::Workbook));
        assert_eq!(decode(b"nom;\0\0"), Err(NotAText::Binary));
    }
}
