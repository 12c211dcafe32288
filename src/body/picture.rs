//! A picture, resized. In: the path of its file, how wide it is wanted and in which form. Out: its bytes, or why it cannot be read.
//!
//! Of the file only the points and their colours are taken: it is turned as its notes say, and the notes (place, time, camera)
//! are left behind. The same file gives the same bytes each time, and what was worked out is kept.
#![expect(
    clippy::disallowed_methods,
    reason = "a body is where bytes meet the disk"
)]

use std::fmt::Write;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageReader, ImageResult, Limits};
use sha2::{Digest, Sha256};

use super::budget::MemoryBudget;
use super::bytes::RouteBytes;
use super::cache::Cache;
use super::drawing;
use crate::value::raster::Form;

/// Raised whenever the same file would give other bytes: what is kept from before is then no longer found.
const VERSION: u8 = 1;
/// The memory that decoding one picture may take: enough for the largest that content may have.
const MEMORY: u64 = 600_000_000;
/// The memory that decoding may take at a time, but for a picture that needs more by itself.
const AT_A_TIME: u64 = 400_000_000;
/// Of 100: where a photograph shows no trace of it.
const QUALITY: u8 = 82;

/// How a picture is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// How many points wide.
    pub width: u32,
    /// How many points high.
    pub height: u32,
    /// In which form.
    pub form: Form,
}

/// Resizes pictures, as many at a time as there is memory for.
#[derive(Debug)]
pub struct Resizer {
    cache: Cache,
    budget: MemoryBudget,
}

impl Resizer {
    /// Returns a resizer that keeps what it made in `folder`, which need not exist; without one, it keeps nothing.
    #[must_use]
    pub fn new(folder: Option<PathBuf>) -> Resizer {
        Resizer {
            cache: Cache::in_folder(folder),
            budget: MemoryBudget::of(AT_A_TIME),
        }
    }

    /// Returns the picture at `path` as it is wanted, or what is wrong with it: goes on from `the picture … `.
    ///
    /// # Errors
    /// When the file cannot be read, or not to its end.
    pub fn resized(&self, path: &Path, wanted: Wanted) -> Result<RouteBytes, String> {
        let bytes = fs::read(path).map_err(|error| format!("cannot be opened: {error}"))?;
        let name = name(&bytes, wanted);
        if let Some(ready) = self.cache.take(&name) {
            return Ok(RouteBytes::new(ready));
        }
        if bytes.starts_with(&[0xff, 0xd8]) && !is_whole(&bytes) {
            return Err("is broken: its end is missing".to_owned());
        }
        let ready = self.made(&bytes, wanted);
        let ready = ready.map_err(|_| "is broken: a part of it cannot be read".to_owned())?;
        self.cache.keep(&name, &ready);
        Ok(RouteBytes::new(ready))
    }

    fn made(&self, bytes: &[u8], wanted: Wanted) -> ImageResult<Vec<u8>> {
        let decoder = decoder(bytes)?;
        // Held until the picture is gone.
        let _part = self.budget.take(needed(&decoder));
        encoded(decoded(decoder)?, wanted)
    }
}

/// Returns what a result is kept as: it changes with the file, with what is wanted of it and with how that is done.
fn name(bytes: &[u8], wanted: Wanted) -> String {
    let mut hash = Sha256::new();
    hash.update([VERSION]);
    hash.update(wanted.width.to_le_bytes());
    hash.update(wanted.height.to_le_bytes());
    hash.update(bytes);
    let hash = hash.finalize();
    let mut name = String::new();
    for byte in hash {
        // A text takes whatever is written into it.
        let _ = write!(name, "{byte:02x}");
    }
    name + "." + wanted.form.ending()
}

/// A picture and the meaning of its colours.
struct Decoded {
    picture: DynamicImage,
    profile: Option<Vec<u8>>,
}

fn decoder(bytes: &[u8]) -> ImageResult<impl ImageDecoder> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
    reader.limits(limits);
    reader.into_decoder()
}

/// Returns the memory that a picture takes while it is decoded and made smaller: its points as they are in the file, and turned into four
/// bytes each.
fn needed(decoder: &impl ImageDecoder) -> u64 {
    let (width, height) = decoder.dimensions();
    decoder.total_bytes() + u64::from(width) * u64::from(height) * 4
}

fn decoded(mut decoder: impl ImageDecoder) -> ImageResult<Decoded> {
    let orientation = decoder.orientation()?;
    let profile = decoder.icc_profile()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation);
    Ok(Decoded { picture, profile })
}

fn encoded(decoded: Decoded, wanted: Wanted) -> ImageResult<Vec<u8>> {
    let Decoded { picture, profile } = decoded;
    let color = picture.color();
    let space = if color.has_color() || wanted.form == Form::Png {
        b"RGB "
    } else {
        b"GRAY"
    };
    // Of printers' profiles none fits, for their colours are decoded already.
    let profile = profile.filter(|profile| profile.get(16..20) == Some(space));
    if wanted.form == Form::Png {
        let picture = sized_clear(picture.into_rgba8(), wanted);
        return drawing::encoded(&picture, profile);
    }
    let picture = if color.has_color() {
        DynamicImage::from(picture.into_rgb8())
    } else {
        DynamicImage::from(picture.into_luma8())
    };
    let picture = sized(picture, wanted);
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
    if let Some(profile) = profile {
        // Only formats that can hold none refuse it.
        let _ = encoder.set_icc_profile(profile);
    }
    picture.write_with_encoder(encoder)?;
    Ok(bytes)
}

/// Returns the picture in the size that is wanted.
fn sized(picture: DynamicImage, wanted: Wanted) -> DynamicImage {
    let Wanted { width, height, .. } = wanted;
    if (picture.width(), picture.height()) == (width, height) {
        return picture;
    }
    // A picture that is far too large is made smaller by plain averages first: that is quick, and cannot be seen afterwards.
    if picture.width() / 3 > width && picture.height() / 3 > height {
        let rough = picture.thumbnail_exact(width * 2, height * 2);
        return rough.resize_exact(width, height, FilterType::Lanczos3);
    }
    picture.resize_exact(width, height, FilterType::Lanczos3)
}

/// Returns the same for a picture that something may shine through: what cannot be seen of it must not colour what can.
fn sized_clear(mut picture: image::RgbaImage, wanted: Wanted) -> image::RgbaImage {
    for point in picture.pixels_mut() {
        let [red, green, blue, alpha] = point.0;
        let scaled = |part: u8| clamped(u32::from(part) * u32::from(alpha) / 255);
        point.0 = [scaled(red), scaled(green), scaled(blue), alpha];
    }
    let mut picture = sized(DynamicImage::from(picture), wanted).into_rgba8();
    for point in picture.pixels_mut() {
        let [red, green, blue, alpha] = point.0;
        let full = |part: u8| {
            let whole = u32::from(alpha);
            clamped(
                (u32::from(part) * 255 + whole / 2)
                    .checked_div(whole)
                    .unwrap_or(0),
            )
        };
        point.0 = [full(red), full(green), full(blue), alpha];
    }
    picture
}

fn clamped(part: u32) -> u8 {
    u8::try_from(part).unwrap_or(u8::MAX)
}

/// Returns whether a JPEG file has an end: decoders make up what is missing. The end is looked for behind the last head of a scan, for a
/// small picture within the head has an end too.
fn is_whole(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let (Some(0xff), Some(kind)) = (bytes.get(at), bytes.get(at + 1)) {
        match kind {
            0xff => at += 1,
            0xda => return bytes[at..].windows(2).any(|pair| pair == [0xff, 0xd9]),
            _ => {
                let length = bytes.get(at + 2..at + 4).unwrap_or(&[0, 0]);
                at += 2 + usize::from(u16::from_be_bytes([length[0], length[1]])).max(2);
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use image::{GenericImageView, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

    use super::*;

    /// Returns a picture of 40 by 20 points: blue at the left, red at the right.
    fn two_halves() -> RgbImage {
        let point = |x, _| {
            if x < 20 {
                Rgb([0, 0, 250])
            } else {
                Rgb([250, 0, 0])
            }
        };
        RgbImage::from_fn(40, 20, point)
    }

    fn jpeg(picture: &RgbImage) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
        bytes.into_inner()
    }

    /// Returns the same file with notes as a camera writes them: to be turned by `orientation`, and where it was taken.
    fn with_notes(jpeg: &[u8], orientation: u8) -> Vec<u8> {
        let mut notes = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        notes.extend([orientation, 0, 0, 0, 0, 0, 0]);
        notes.extend(b"taken at 56.1 north by somebody");
        let length = u16::try_from(notes.len() + 2).unwrap().to_be_bytes();
        [&jpeg[..2], &[0xff, 0xe1], &length, &notes, &jpeg[2..]].concat()
    }

    fn made(bytes: &[u8], (width, height): (u32, u32), form: Form) -> Result<Vec<u8>, String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("picture");
        fs::write(&path, bytes).unwrap();
        let wanted = Wanted {
            width,
            height,
            form,
        };
        Resizer::new(None)
            .resized(&path, wanted)
            .map(RouteBytes::into_bytes)
    }

    fn seen(bytes: &[u8]) -> DynamicImage {
        image::load_from_memory(bytes).unwrap()
    }

    #[test]
    fn a_picture_is_turned_as_its_notes_say_and_the_notes_are_left_behind() {
        let turned = with_notes(&jpeg(&two_halves()), 6);
        let made = made(&turned, (10, 20), Form::Jpeg).unwrap();
        let picture = seen(&made);
        assert_eq!(picture.dimensions(), (10, 20));
        // What was at the left is now on top.
        let (top, bottom) = (picture.get_pixel(5, 3), picture.get_pixel(5, 17));
        assert!(top[2] > 200 && bottom[0] > 200, "{top:?} {bottom:?}");
        let holds = |words: &[u8]| made.windows(words.len()).any(|bytes| bytes == words);
        assert!(!holds(b"Exif") && !holds(b"somebody"));
    }

    #[test]
    fn a_drawing_with_few_colours_keeps_them_and_what_shines_through() {
        let mut drawing = RgbaImage::from_pixel(30, 10, Rgba([0, 80, 160, 255]));
        drawing.put_pixel(0, 0, Rgba([0, 0, 0, 0]));
        let mut bytes = Cursor::new(Vec::new());
        drawing.write_to(&mut bytes, ImageFormat::Png).unwrap();
        let made = made(bytes.get_ref(), (30, 10), Form::Png).unwrap();
        assert_eq!(seen(&made).into_rgba8(), drawing);
        // Two colours: a bit for each point.
        assert_eq!((made[24], made[25]), (1, 3));
    }

    #[test]
    fn what_cannot_be_seen_does_not_colour_what_can() {
        let point = |x, _| {
            if x < 20 {
                Rgba([255, 255, 255, 0])
            } else {
                Rgba([0, 0, 0, 255])
            }
        };
        let mut bytes = Cursor::new(Vec::new());
        let drawing = RgbaImage::from_fn(40, 40, point);
        drawing.write_to(&mut bytes, ImageFormat::Png).unwrap();
        let made = seen(&made(bytes.get_ref(), (11, 11), Form::Png).unwrap()).into_rgba8();
        assert!(
            made.pixels().all(|point| point.0[3] < 8 || point.0[0] < 16),
            "a light edge"
        );
    }

    #[test]
    fn a_picture_that_ends_too_early_is_broken_and_so_is_one_with_a_hole() {
        let mut photograph = jpeg(&two_halves());
        let small = with_notes(&photograph, 1);
        assert!(made(&small, (40, 20), Form::Jpeg).is_ok());
        photograph.truncate(photograph.len() - 10);
        assert_eq!(
            made(&photograph, (40, 20), Form::Jpeg),
            Err("is broken: its end is missing".to_owned())
        );
        let mut bytes = Cursor::new(Vec::new());
        two_halves().write_to(&mut bytes, ImageFormat::Png).unwrap();
        let mut drawing = bytes.into_inner();
        let middle = drawing.len() / 2;
        drawing[middle] ^= 0xff;
        assert_eq!(
            made(&drawing, (40, 20), Form::Png),
            Err("is broken: a part of it cannot be read".to_owned())
        );
    }
}
