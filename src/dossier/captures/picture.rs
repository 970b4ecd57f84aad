//! A picture that comes from outside: known by its content, measured before it is decoded, upright, small, PNG.

use super::fault::CaptureError;
use crate::bounds::{CAPTURE_MEMORY, CAPTURE_PIXELS, PICTURE_MEMORY};
use crate::files::{Cause, Files};
use image::codecs::png::{FilterType, PngEncoder};
use image::imageops::FilterType as Sampling;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage, RgbaImage};
use std::fmt;
use std::io::Cursor;
use std::path::Path;

pub use crate::bounds::{
    CAPTURE_BYTES as LARGEST_KEPT, CAPTURE_SIDE as LONGEST_KEPT, PICTURE_BYTES as LARGEST_FILE,
    PICTURE_PIXELS as MOST_PIXELS, PICTURE_SIDE as LONGEST_DECODED,
};

/// What the decoder may take.
struct Bounds {
    /// Width times height.
    pixels: u64,
    /// The longest side, in pixels.
    side: u32,
    /// In bytes, the decoder's own use and what the file holds beside the pixels (a colour profile) included.
    memory: u64,
}

/// A picture that the user adds.
const ADDED: Bounds = Bounds { pixels: MOST_PIXELS, side: LONGEST_DECODED, memory: PICTURE_MEMORY };
/// A picture of the dossier's own, or of a hand-over.
const KEPT: Bounds = Bounds { pixels: CAPTURE_PIXELS, side: LONGEST_KEPT, memory: CAPTURE_MEMORY };

pub(in crate::dossier) use image::codecs::png::CompressionType;

/// Where a picture comes from.
#[derive(Clone, Debug)]
pub enum Source<'a> {
    /// A file that the user chose or dropped.
    File(&'a Path),
    /// A file's content, whatever brought it.
    Bytes(&'a [u8]),
    /// What the clipboard gives.
    Raster(Raster),
}

/// A picture without a file: four bytes a pixel (red, green, blue, alpha), line by line from the top.
#[derive(Clone, PartialEq, Eq)]
pub struct Raster {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// `4 × width × height` bytes.
    pub rgba: Vec<u8>,
}

impl fmt::Debug for Raster {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Raster({} × {})", self.width, self.height)
    }
}

/// The PNG to keep of a picture.
pub(super) fn prepared(files: &Files, source: Source<'_>) -> Result<Vec<u8>, CaptureError> {
    let (picture, orientation) = match source {
        Source::Bytes(bytes) => read(bytes)?,
        Source::File(path) => read(&file(files, path)?)?,
        Source::Raster(raster) => (raster.picture()?, Orientation::NoTransforms),
    };
    let mut picture = opaque(shrunk(picture));
    picture.apply_orientation(orientation);
    png(&picture, CompressionType::Default)
}

/// The picture of a file's content, and how to turn it.
fn read(bytes: &[u8]) -> Result<(DynamicImage, Orientation), CaptureError> {
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(CaptureError::FileTooLarge { limit: LARGEST_FILE });
    }
    decoded(bytes, form(bytes)?, &ADDED)
}

impl Raster {
    fn picture(mut self) -> Result<DynamicImage, CaptureError> {
        let (width, height) = (self.width, self.height);
        if u64::from(width) * u64::from(height) > MOST_PIXELS || width.max(height) > LONGEST_DECODED {
            return Err(too_many_pixels(width, height, &ADDED));
        }
        // Some programs copy a picture without telling how opaque it is: it would be all white.
        if self.rgba.iter().skip(3).step_by(4).all(|&alpha| alpha == 0) {
            self.rgba.iter_mut().skip(3).step_by(4).for_each(|alpha| *alpha = u8::MAX);
        }
        let picture = RgbaImage::from_raw(width, height, self.rgba).ok_or(CaptureError::Broken)?;
        if width == 0 || height == 0 { Err(CaptureError::Empty) } else { Ok(picture.into()) }
    }
}

/// A picture to be read, whole and upright, on white; nothing of it is kept.
///
/// # Errors
/// As a picture to add.
pub fn raster_to_read(source: Source<'_>) -> Result<Raster, CaptureError> {
    let (picture, orientation) = match source {
        Source::Bytes(bytes) => read(bytes)?,
        Source::File(path) => read(&file(&Files::system(), path)?)?,
        Source::Raster(raster) => (raster.picture()?, Orientation::NoTransforms),
    };
    let mut picture = picture;
    picture.apply_orientation(orientation);
    let picture = picture.into_rgba8();
    Ok(Raster { width: picture.width(), height: picture.height(), rgba: picture.into_raw() })
}

/// Bytes read back from the dossier as pixels to show, its longest side reduced to `longest`.
pub(super) fn shown(bytes: &[u8], longest: u32) -> Result<Raster, CaptureError> {
    let picture = kept(bytes)?;
    let is_large = picture.width().max(picture.height()) > longest;
    let picture = if is_large { picture.thumbnail(longest, longest) } else { picture }.into_rgba8();
    Ok(Raster { width: picture.width(), height: picture.height(), rgba: picture.into_raw() })
}

/// The pixels of bytes read back from the dossier, or come in a hand-over, encoded anew as ours are; reduced to
/// `pixels` at the most.
pub(in crate::dossier) fn made_anew(
    bytes: &[u8],
    compression: CompressionType,
    pixels: u64,
) -> Result<Vec<u8>, CaptureError> {
    let picture = kept(bytes)?;
    let (width, height) = (f64::from(picture.width()), f64::from(picture.height()));
    let ratio = (pixels as f64 / (width * height)).sqrt();
    if ratio >= 1.0 {
        return png(&opaque(picture), compression);
    }
    // A side of a pixel at the least; the casts hold: both are less than the picture's own sides.
    let side = |side: f64| ((side * ratio) as u32).max(1);
    png(&opaque(picture.resize_exact(side(width), side(height), Sampling::Triangle)), compression)
}

fn kept(bytes: &[u8]) -> Result<DynamicImage, CaptureError> {
    if form(bytes)? != ImageFormat::Png {
        return Err(CaptureError::NotAPicture);
    }
    Ok(decoded(bytes, ImageFormat::Png, &KEPT)?.0)
}

/// A file of the user's: a link of theirs is followed, a device is not waited for.
fn file(files: &Files, path: &Path) -> Result<Vec<u8>, CaptureError> {
    files.read_chosen(path, LARGEST_FILE).map_err(|error| match error.cause {
        Cause::NotOrdinary => CaptureError::NotAFile { path: error.path },
        Cause::TooLarge { limit } => CaptureError::FileTooLarge { limit },
        Cause::Refused(failure) => CaptureError::Unreadable { path: error.path, failure },
    })
}

/// The form of a picture, by its first bytes: a file's name proves nothing.
fn form(bytes: &[u8]) -> Result<ImageFormat, CaptureError> {
    if bytes.is_empty() {
        return Err(CaptureError::Empty);
    }
    let other = |form| Err(CaptureError::OtherForm { form });
    match image::guess_format(bytes) {
        Ok(form @ (ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::Bmp)) => Ok(form),
        Ok(ImageFormat::Gif) => other("GIF"),
        Ok(ImageFormat::WebP) => other("WebP"),
        Ok(ImageFormat::Tiff) => other("TIFF"),
        Ok(ImageFormat::Ico) => other("ICO"),
        Ok(ImageFormat::Avif) => other("AVIF"),
        _ if bytes.starts_with(b"%PDF") => other("PDF"),
        _ if bytes.get(4..8) == Some(b"ftyp") => other("HEIC"),
        _ if is_svg(bytes) => other("SVG"),
        _ => Err(CaptureError::NotAPicture),
    }
}

fn is_svg(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]);
    let start = start.trim_start_matches('\u{feff}').trim_start();
    start.starts_with('<') && start.contains("<svg")
}

/// The pixels, and how to turn them; refused by its size before anything is decoded.
fn decoded(bytes: &[u8], form: ImageFormat, most: &Bounds) -> Result<(DynamicImage, Orientation), CaptureError> {
    let broken = |_| CaptureError::Broken;
    let mut reader = ImageReader::with_format(Cursor::new(bytes), form);
    let mut limits = Limits::default();
    limits.max_alloc = Some(most.memory);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder().map_err(|error| match error {
        image::ImageError::Limits(_) => too_many_pixels(0, 0, most),
        _ => CaptureError::Broken,
    })?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(CaptureError::Broken);
    }
    let pixels = u64::from(width) * u64::from(height);
    if pixels > most.pixels || width.max(height) > most.side || decoder.total_bytes() > most.memory {
        return Err(too_many_pixels(width, height, most));
    }
    // A decoder fills what a cut JPEG lacks with grey, and says nothing.
    if form == ImageFormat::Jpeg && !has_its_end(bytes) {
        return Err(CaptureError::Broken);
    }
    decoder.set_limits(limits).map_err(|_| too_many_pixels(width, height, most))?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Ok((DynamicImage::from_decoder(decoder).map_err(broken)?, orientation))
}

fn too_many_pixels(width: u32, height: u32, most: &Bounds) -> CaptureError {
    let (longest, width, height) = (width.max(height), u64::from(width), u64::from(height));
    if longest > most.side && width * height <= most.pixels {
        return CaptureError::SideTooLong { width, height, most: most.side };
    }
    CaptureError::TooManyPixels { width, height, most: most.pixels }
}

/// Whether a JPEG's picture reaches its end mark; a thumbnail before it has one of its own, which does not count.
fn has_its_end(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(2..).unwrap_or_default();
    while let [0xff, mark, after @ ..] = rest {
        rest = match (mark, after) {
            (0xff, _) => &rest[1..],
            (0x01 | 0xd0..=0xd7, _) => after,
            // In the scans, 0xff is followed by 0 unless it is a mark.
            (0xda, _) => return after.windows(2).any(|pair| pair == [0xff, 0xd9]),
            (_, [high, low, ..]) => after.get(usize::from(u16::from_be_bytes([*high, *low]))..).unwrap_or_default(),
            _ => return false,
        };
    }
    false
}

fn shrunk(picture: DynamicImage) -> DynamicImage {
    let (width, height) = (picture.width(), picture.height());
    let longest = width.max(height);
    if longest <= LONGEST_KEPT {
        return picture;
    }
    // Both sides from the original's: two roundings in a row would change its shape.
    let side = |side: u32| {
        let kept = (u64::from(side) * u64::from(LONGEST_KEPT) + u64::from(longest) / 2) / u64::from(longest);
        u32::try_from(kept).unwrap_or(LONGEST_KEPT).max(1)
    };
    // A rough halving first keeps the fine one within memory: it works on numbers four times as large.
    let rough = 2 * LONGEST_KEPT;
    let picture = if longest > rough { picture.thumbnail(rough, rough) } else { picture };
    picture.resize_exact(side(width), side(height), Sampling::Lanczos3)
}

/// On white, as paper is: a capture that lets the page through would be read two ways.
fn opaque(picture: DynamicImage) -> DynamicImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8().into();
    }
    let picture = picture.into_rgba8();
    let on_white = |level: u8, alpha: u8| {
        let (level, alpha) = (u16::from(level), u16::from(alpha));
        u8::try_from((level * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
    };
    let flat = RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0;
        Rgb([red, green, blue].map(|level| on_white(level, alpha)))
    });
    flat.into()
}

fn png(picture: &DynamicImage, compression: CompressionType) -> Result<Vec<u8>, CaptureError> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, compression, FilterType::Adaptive);
    picture.write_with_encoder(encoder).map_err(|_| CaptureError::Broken)?;
    Ok(bytes)
}
