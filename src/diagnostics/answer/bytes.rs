//! From bytes to text: bounds, byte-order marks, and the encodings that a paste or a file may have.

use super::{AnswerError, Encoding};

/// The largest text that is read, in bytes.
pub use crate::bounds::PASTE_BYTES as LARGEST;

/// What Windows-1252 puts at 0x80–0x9F; its five holes are no character.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}', '\u{fffd}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
];

/// The text of some bytes, without its byte-order mark.
pub(in crate::diagnostics) fn decode(bytes: &[u8]) -> Result<(String, Encoding), AnswerError> {
    if bytes.len() > LARGEST {
        return Err(AnswerError::TooLarge);
    }
    let (text, encoding) = match bytes {
        [0xff, 0xfe, rest @ ..] => (utf16(rest, u16::from_le_bytes)?, Encoding::Utf16),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, u16::from_be_bytes)?, Encoding::Utf16),
        // Without a mark, an XML text in UTF-16 still begins with `<` (XML 1.0, appendix F).
        [b'<', 0, ..] => (utf16(bytes, u16::from_le_bytes)?, Encoding::Utf16),
        [0, b'<', ..] => (utf16(bytes, u16::from_be_bytes)?, Encoding::Utf16),
        [0xef, 0xbb, 0xbf, rest @ ..] => eight_bits(rest)?,
        _ => eight_bits(bytes)?,
    };
    if let Some(index) = text.find('\0') {
        return Err(AnswerError::Nul { position: index + 1 });
    }
    if crate::domain::trimmed(&text).is_empty() { Err(AnswerError::Empty) } else { Ok((text, encoding)) }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, AnswerError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(AnswerError::BrokenUtf16);
    }
    char::decode_utf16(pairs.iter().map(|&pair| unit(pair)))
        .collect::<Result<String, _>>()
        .map_err(|_| AnswerError::BrokenUtf16)
}

fn eight_bits(bytes: &[u8]) -> Result<(String, Encoding), AnswerError> {
    if let Some(index) = bytes.iter().position(|&byte| byte == 0) {
        return Err(AnswerError::Nul { position: index + 1 });
    }
    Ok(match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), Encoding::Utf8),
        // The paste was cut in the middle of a character: what stands before it is UTF-8.
        Err(error) if error.error_len().is_none() && error.valid_up_to() > 0 => {
            (String::from_utf8_lossy(bytes).into_owned(), Encoding::Utf8)
        }
        Err(_) => (bytes.iter().map(|&byte| windows_1252(byte)).collect(), Encoding::Windows1252),
    })
}

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_gives_the_same_text() {
        let text = "<a>Zoé — L’Œuvre</a>";
        let utf16 = |mark: &[u8], bytes: fn(u16) -> [u8; 2]| {
            mark.iter().copied().chain(text.encode_utf16().flat_map(bytes)).collect::<Vec<u8>>()
        };
        let windows = b"<a>Zo\xe9 \x97 L\x92\x8cuvre</a>".to_vec();
        let mut marked = b"\xef\xbb\xbf".to_vec();
        marked.extend(text.bytes());
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), Encoding::Utf8),
            (marked, Encoding::Utf8),
            (utf16(b"\xff\xfe", u16::to_le_bytes), Encoding::Utf16),
            (utf16(b"\xfe\xff", u16::to_be_bytes), Encoding::Utf16),
            (utf16(b"", u16::to_le_bytes), Encoding::Utf16),
            (utf16(b"", u16::to_be_bytes), Encoding::Utf16),
            (windows, Encoding::Windows1252),
        ] {
            assert_eq!(decode(&bytes), Ok((text.to_owned(), encoding)));
        }
    }

    #[test]
    fn what_is_not_text_is_refused() {
        assert_eq!(decode(b""), Err(AnswerError::Empty));
        assert_eq!(decode(b"\xef\xbb\xbf \r\n"), Err(AnswerError::Empty));
        assert_eq!(decode(b"ab\0c"), Err(AnswerError::Nul { position: 3 }));
        assert_eq!(decode(b"\xff\xfe<"), Err(AnswerError::BrokenUtf16));
        assert_eq!(decode(b"\xff\xfe\x00\xd8"), Err(AnswerError::BrokenUtf16));
        assert_eq!(decode(&vec![b' '; LARGEST + 1]), Err(AnswerError::TooLarge));
    }
}
