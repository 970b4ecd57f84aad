//! The registration taken out of bytes that can no longer be read as a dossier.

use super::CustomerNumbers;

/// The fields whose text is a secret, as the file names them.
const KEYS: [&[u8]; 2] = [b"client_code", b"invoice"];
/// A shorter secret would blank innocent text; it is still found by its field's name.
const SHORTEST_SECRET: usize = 4;

/// The bytes without the text of the two fields, and without `secrets` wherever they stand.
pub(super) fn redact(bytes: &[u8], secrets: &[CustomerNumbers]) -> Vec<u8> {
    let by_name = KEYS.iter().fold(bytes.to_vec(), |bytes, key| without_value_of(key, &bytes));
    let values = secrets.iter().flat_map(|secret| [&secret.client_code, &secret.invoice]);
    values
        .filter(|value| value.chars().count() >= SHORTEST_SECRET)
        .fold(by_name, |bytes, value| without(value.as_bytes(), &bytes))
}

fn find(needle: &[u8], bytes: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).position(|window| window == needle)
}

fn without_value_of(key: &[u8], bytes: &[u8]) -> Vec<u8> {
    let mut kept = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(start) = find(key, rest) {
        let (before, after) = rest.split_at(start + key.len());
        kept.extend_from_slice(before);
        let value = after.iter().position(|b| !b.is_ascii_whitespace() && *b != b':').unwrap_or(after.len());
        kept.extend_from_slice(&after[..value]);
        let value = &after[value..];
        let length = match value.strip_prefix(b"\"") {
            Some(literal) => 1 + literal_length(literal),
            // Not as we write it: the whole line goes.
            None => value.iter().position(|b| *b == b'\n').unwrap_or(value.len()),
        };
        kept.extend_from_slice(b"\"\"");
        rest = &value[length..];
    }
    kept.extend_from_slice(rest);
    kept
}

/// Up to and with the closing quote, or all that is left of a text cut short.
fn literal_length(literal: &[u8]) -> usize {
    let mut escaped = false;
    for (index, byte) in literal.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return index + 1,
            _ => {}
        }
    }
    literal.len()
}

fn without(secret: &[u8], bytes: &[u8]) -> Vec<u8> {
    let mut kept = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(start) = find(secret, rest) {
        kept.extend_from_slice(&rest[..start]);
        rest = &rest[start + secret.len()..];
    }
    kept.extend_from_slice(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_secret_goes_and_the_rest_stays() {
        let secrets = [CustomerNumbers { client_code: "CLIENT42".into(), invoice: "7".into() }];
        let redacted = |text: &str| String::from_utf8(redact(text.as_bytes(), &secrets)).unwrap();
        let whole = "note: \"7 pages\", client_code: \"A\\\"B\",\n invoice: \"7\"), x: 1";
        assert_eq!(redacted(whole), "note: \"7 pages\", client_code: \"\",\n invoice: \"\"), x: 1");
        assert_eq!(redacted("client_code: \"cut sho"), "client_code: \"\"");
        assert_eq!(redacted("invoice: 77, \n x: 1"), "invoice: \"\"\n x: 1");
        assert_eq!(redacted("cl\u{fffd}code: \"CLIENT42\""), "cl\u{fffd}code: \"\"");
    }
}
