//! Whether a file is one that this program made: it may then be made anew at the same place without asking.

use crate::bounds::ARCHIVE_BYTES;
use crate::dossier::store::FILE;
use crate::files::{Files, Links};
use std::path::Path;

/// What every document of ours says of itself: the PDF's tool, the PNG's software, the script's remarks.
const NAME: &[u8] = b"Assistant PRONOTE";
const PDF: &[u8] = b"%PDF-";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// How the first entry of a `.zip` begins, the length of what stands before its name, and the offset of its length.
const ZIP: &[u8] = b"PK\x03\x04";
const ZIP_HEAD: usize = 30;
const HTML: &[u8] = b"<!DOCTYPE html";
const SCRIPT: &[u8] = b"@echo off";
/// Where a PNG's first block ends: its mark, then the block that tells its size.
const PNG_SIZE_END: usize = 8 + 25;

/// Whether something that this program did not make stands at a path: it is not to be replaced unasked. What cannot be
/// read, a folder and a link are not ours either.
pub fn is_foreign(path: &Path) -> bool {
    let files = Files::system();
    match files.look(path, Links::Shown) {
        Ok(None) => false,
        // Larger than what we write, or unreadable: whose it is cannot be told.
        _ => !files.read(path, ARCHIVE_BYTES).is_ok_and(|bytes| is_ours(&bytes)),
    }
}

fn is_ours(bytes: &[u8]) -> bool {
    let says = || bytes.windows(NAME.len()).any(|window| window == NAME);
    if bytes.is_empty() {
        // A place that was kept free, or what a program that was cut left: nothing is lost.
        true
    } else if bytes.starts_with(ZIP) {
        bytes.get(ZIP_HEAD..).is_some_and(|name| name.starts_with(FILE.as_bytes()))
    } else {
        [PDF, PNG, HTML, SCRIPT].iter().any(|form| bytes.starts_with(form)) && says()
    }
}

/// A PNG that says which program made it (PNG, § 11.3.3.2: the keyword `Software`).
pub fn marked(png: Vec<u8>) -> Vec<u8> {
    if png.len() < PNG_SIZE_END || !png.starts_with(PNG) {
        return png;
    }
    let mut block = b"tEXtSoftware\0".to_vec();
    block.extend_from_slice(NAME);
    // The length of what stands between the block's kind and its sum.
    let length = u32::try_from(block.len() - 4).unwrap_or_default();
    let sum = crc32(&block);
    let (head, rest) = png.split_at(PNG_SIZE_END);
    [head, &length.to_be_bytes(), &block, &sum.to_be_bytes(), rest].concat()
}

/// The sum of a PNG's block (PNG, annex D).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_that_of_the_standard() {
        assert_eq!(crc32(b"IEND"), 0xae42_6082);
    }

    #[test]
    fn a_marked_picture_is_ours_and_still_a_picture() {
        let mut png = std::io::Cursor::new(Vec::new());
        image::RgbImage::new(3, 2).write_to(&mut png, image::ImageFormat::Png).unwrap();
        let png = png.into_inner();
        assert!(!is_ours(&png));
        let marked = marked(png);
        assert!(is_ours(&marked));
        assert_eq!(image::load_from_memory(&marked).unwrap().width(), 3);
    }

    #[test]
    fn what_others_made_is_not_ours() {
        for other in
            [&b"%PDF-1.7 Word"[..], b"PK\x03\x04\0\0\0\0", b"notes", b"%PDF-", b"@echo off\r\nrem autre", b"\0"]
        {
            assert!(!is_ours(other), "{other:?}");
        }
        assert!(is_ours(b"") && is_ours(b"%PDF-1.7 (Assistant PRONOTE 0.1.0)"));
    }
}
