//! The picture that the system's clipboard holds: iced's own clipboard knows texts only.

use crate::dossier::captures::Raster;
use std::path::PathBuf;

/// What there is to paste.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pasted {
    Picture(Raster),
    /// Files copied in the system's explorer.
    Files(Vec<PathBuf>),
    /// Nothing, or something else.
    NoPicture,
    /// A picture that is damaged or beyond every bound.
    Unreadable,
    /// The system gives no clipboard; its own words.
    NoClipboard(String),
}

/// Looks into the clipboard. It may take seconds when another program has it: never on the window's thread.
pub fn look() -> Pasted {
    let mut clipboard = match arboard::Clipboard::new() {
        Ok(clipboard) => clipboard,
        Err(error) => return Pasted::NoClipboard(error.to_string()),
    };
    match clipboard.get_image() {
        Ok(picture) => raster(picture).map_or(Pasted::Unreadable, Pasted::Picture),
        Err(arboard::Error::ConversionFailure) => Pasted::Unreadable,
        Err(error @ (arboard::Error::ClipboardNotSupported | arboard::Error::ClipboardOccupied)) => {
            Pasted::NoClipboard(error.to_string())
        }
        // Some programs answer a question about pictures with their text, which is an error of no name.
        Err(_) => match clipboard.get().file_list() {
            Ok(files) if !files.is_empty() => Pasted::Files(files),
            _ => Pasted::NoPicture,
        },
    }
}

fn raster(picture: arboard::ImageData<'_>) -> Option<Raster> {
    let (width, height) = (u32::try_from(picture.width).ok()?, u32::try_from(picture.height).ok()?);
    Some(Raster { width, height, rgba: picture.bytes.into_owned() })
}
