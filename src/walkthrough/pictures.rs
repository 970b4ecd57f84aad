//! The picture of a figure's file: read within bounds, measured before it is decoded, and made anew.

use super::fault::ReadFailure;
use super::isolated::Drawer;
use super::own_figure::{FigureFile, FigureFileFault, FigureForm, OwnPicture};
use crate::bounds::{OWN_FIGURE_BYTES, OWN_FIGURE_MEMORY, OWN_FIGURE_PIXELS, OWN_FIGURE_SOURCE_BYTES};
use crate::files::{Cause, Failure, Files};
use image::codecs::png::PngDecoder;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, Limits, Rgb, RgbImage};
use std::io::Cursor;
use std::path::Path;

/// How every PNG begins.
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The picture of a file that lies beside a walkthrough. A link is not followed: it could lead anywhere.
///
/// # Errors
/// Whatever keeps it from being shown.
pub(super) fn beside(
    files: &Files,
    folder: &Path,
    file: &FigureFile,
    drawer: &Drawer,
) -> Result<OwnPicture, FigureFileFault> {
    let most = match file.form() {
        FigureForm::Png => OWN_FIGURE_BYTES,
        FigureForm::Typst => OWN_FIGURE_SOURCE_BYTES,
    };
    let bytes = files.read(&folder.join(file.as_str()), most).map_err(|error| match error.cause {
        Cause::TooLarge { .. } => FigureFileFault::TooLarge { most_kib: most / 1024 },
        Cause::NotOrdinary => FigureFileFault::Unreadable(ReadFailure::NotAFile),
        Cause::Refused(Failure::Missing) => FigureFileFault::Unreadable(ReadFailure::NotFound),
        Cause::Refused(Failure::Denied) => FigureFileFault::Unreadable(ReadFailure::Denied),
        Cause::Refused(_) => FigureFileFault::Unreadable(ReadFailure::Other),
    })?;
    match file.form() {
        FigureForm::Png => of_png(&bytes),
        FigureForm::Typst => drawer.draw(file, bytes),
    }
}

/// The picture of a PNG that comes from elsewhere: nothing of the file itself is kept.
pub(super) fn of_png(bytes: &[u8]) -> Result<OwnPicture, FigureFileFault> {
    if !bytes.starts_with(SIGNATURE) {
        return Err(FigureFileFault::NotPng);
    }
    let picture = on_white(decoded(bytes)?);
    let (width, height) = (picture.width(), picture.height());
    let mut png = Vec::new();
    picture.write_to(&mut Cursor::new(&mut png), ImageFormat::Png).map_err(|_| FigureFileFault::Broken)?;
    Ok(OwnPicture { width, height, png })
}

/// The pixels; refused by its size before anything is decoded.
fn decoded(bytes: &[u8]) -> Result<DynamicImage, FigureFileFault> {
    let too_many = |width, height| FigureFileFault::TooManyPixels { width, height, most: OWN_FIGURE_PIXELS };
    let mut limits = Limits::default();
    limits.max_alloc = Some(OWN_FIGURE_MEMORY);
    let decoder = PngDecoder::with_limits(Cursor::new(bytes), limits).map_err(|error| match error {
        ImageError::Limits(_) => too_many(0, 0),
        _ => FigureFileFault::Broken,
    })?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > OWN_FIGURE_PIXELS || decoder.total_bytes() > OWN_FIGURE_MEMORY {
        return Err(too_many(width, height));
    }
    if width == 0 || height == 0 {
        return Err(FigureFileFault::Broken);
    }
    DynamicImage::from_decoder(decoder).map_err(|_| FigureFileFault::Broken)
}

/// On white, as paper is: a picture that lets the page through would be read two ways.
fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let picture = picture.into_rgba8();
    let over = |level: u8, alpha: u8| {
        let (level, alpha) = (u16::from(level), u16::from(alpha));
        u8::try_from((level * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
    };
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0;
        Rgb([red, green, blue].map(|level| over(level, alpha)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::RgbaImage;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let picture = RgbaImage::from_pixel(width, height, image::Rgba([255, 0, 0, 128]));
        picture.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
        bytes
    }

    #[test]
    fn a_picture_is_made_anew_on_white_and_the_same_each_time() {
        let one = of_png(&png(3, 2)).unwrap();
        assert_eq!((one.width, one.height), (3, 2));
        let back = image::load_from_memory(&one.png).unwrap();
        assert!(!back.color().has_alpha());
        assert_eq!(back.into_rgb8().get_pixel(0, 0).0, [255, 127, 127]);
        let mut followed = png(3, 2);
        followed.extend(b"<script>what hides behind a picture</script>");
        assert_eq!(of_png(&followed).unwrap(), one);
    }

    #[test]
    fn what_is_no_picture_or_too_large_a_one_is_refused() {
        let whole = png(40, 40);
        assert_eq!(of_png(b"GIF89a"), Err(FigureFileFault::NotPng));
        assert_eq!(of_png(b""), Err(FigureFileFault::NotPng));
        for end in (8..whole.len() - 12).step_by(7) {
            assert_eq!(of_png(&whole[..end]), Err(FigureFileFault::Broken), "{end}");
        }
        let wide = of_png(&png(u32::try_from(OWN_FIGURE_PIXELS).unwrap() + 1, 1));
        assert!(matches!(wide, Err(FigureFileFault::TooManyPixels { height: 1, .. })), "{wide:?}");
        // The head alone, of a picture that nobody could hold.
        let mut huge = whole;
        huge[16..24].copy_from_slice(&[0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff]);
        assert!(of_png(&huge).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_followed_and_a_long_file_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        std::fs::write(elsewhere.path().join("b.png"), png(2, 2)).unwrap();
        std::os::unix::fs::symlink(elsewhere.path().join("b.png"), folder.path().join("a.png")).unwrap();
        std::fs::write(folder.path().join("long.png"), vec![0; usize::try_from(OWN_FIGURE_BYTES).unwrap() + 1])
            .unwrap();
        std::fs::write(folder.path().join("c.png"), png(2, 2)).unwrap();
        let read =
            |name| beside(&Files::system(), folder.path(), &FigureFile::parse(name).unwrap(), &Drawer::default());
        assert_eq!(read("a.png"), Err(FigureFileFault::Unreadable(ReadFailure::NotAFile)));
        assert!(matches!(read("long.png"), Err(FigureFileFault::TooLarge { .. })));
        assert_eq!(read("absent.png"), Err(FigureFileFault::Unreadable(ReadFailure::NotFound)));
        assert!(read("c.png").is_ok());
    }
}
