//! The head of a picture's file → how large it is and as what it is published. In: the path of a file in `images/`. Out: its
//! measures, or why it cannot be shown. Goes by what the file holds, never by its name, and never decodes a point of it:
//! whether all of it can be is found when it is resized.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "there are more forms of picture than are published"
)]
#![expect(
    clippy::disallowed_methods,
    reason = "this room reads the content folder"
)]

use std::fs::File;
use std::io::{BufReader, Cursor, Read, Seek};
use std::path::Path;

use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{ImageDecoder, ImageFormat, ImageResult, Limits};

use super::text::LFS_POINTER;
use crate::value::raster::{Form, Raster};

/// The size of the largest file, in bytes.
const LARGEST: u64 = 25_000_000;
/// How many points a picture may have: those of the best cameras have fewer. A small file may claim to have many more.
const MOST_POINTS: u64 = 50_000_000;
/// The memory that reading a head may take.
const MEMORY: u64 = 16_000_000;
/// Where the head of a file ends, as a rule. Cameras put a small picture of the picture, their own notes and colours into it.
const HEAD: u64 = 1_000_000;

/// Why a picture cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// What it is instead: goes on from `the picture … `.
    pub what: String,
    /// What to do about it.
    pub help: &'static str,
}

const SAVE_AS: &str =
    "save the picture as JPEG (`.jpg`), PNG (`.png`) or WebP (`.webp`) and put it in its place";
const SAVE_AGAIN: &str = "take a copy that can be opened, or save the picture again";
const FETCH: &str = "fetch what it points to with `git lfs pull`; a workflow does so with `lfs: true` where it checks out the repository";
const SMALLER: &str = "make it smaller: 2,400 points in width is more than a page shows";

/// Returns what the head of the file at `path` says.
pub(super) fn look(path: &Path) -> Result<Raster, Flaw> {
    let unreadable = |error: std::io::Error| {
        flaw(
            format!("cannot be opened: {error}"),
            "make the file readable for the account that runs Mercat",
        )
    };
    let mut file = File::open(path).map_err(unreadable)?;
    let length = file.metadata().map_err(unreadable)?.len();
    if length > LARGEST {
        let what = format!(
            "is a file of {} MB, more than the {} that a picture may have",
            length / 1_000_000,
            LARGEST / 1_000_000
        );
        return Err(flaw(what, SMALLER));
    }
    let mut start = [0; LFS_POINTER.len()];
    let read = file.read(&mut start).map_err(unreadable)?;
    file.rewind().map_err(unreadable)?;
    let format = format(&start[..read])?;
    let head = head(file, format, length)
        .map_err(|_| flaw("is broken: its measures cannot be read", SAVE_AGAIN))?;
    let (width, height) = (u64::from(head.width), u64::from(head.height));
    if width * height > MOST_POINTS {
        let what = format!(
            "has {width} by {height} points, more than the {} million that a picture may have",
            MOST_POINTS / 1_000_000
        );
        return Err(flaw(what, SMALLER));
    }
    let is_drawing = head.is_clear || (format == ImageFormat::Png && length * 2 < width * height);
    Ok(Raster {
        width: head.width,
        height: head.height,
        form: if is_drawing { Form::Png } else { Form::Jpeg },
        ..Raster::default()
    })
}

/// What a head says: the measures of the upright picture, and whether anything may shine through it.
struct PictureHead {
    width: u32,
    height: u32,
    is_clear: bool,
}

fn head(file: File, format: ImageFormat, length: u64) -> ImageResult<PictureHead> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    let mut file = BufReader::new(file);
    match format {
        ImageFormat::Png => measured(PngDecoder::with_limits(file, limits)?),
        ImageFormat::WebP => measured(WebPDecoder::new(file)?),
        _ => {
            // This decoder takes in all that it is given.
            let mut bytes = Vec::new();
            (&mut file).take(HEAD).read_to_end(&mut bytes)?;
            let short = JpegDecoder::new(Cursor::new(&bytes)).and_then(measured);
            if short.is_ok() || length <= HEAD {
                return short;
            }
            file.read_to_end(&mut bytes)?;
            measured(JpegDecoder::new(Cursor::new(&bytes))?)
        }
    }
}

fn measured(mut decoder: impl ImageDecoder) -> ImageResult<PictureHead> {
    let (width, height) = decoder.dimensions();
    let is_clear = decoder.color_type().has_alpha();
    let (width, height) = match decoder.orientation()? {
        Orientation::Rotate90
        | Orientation::Rotate270
        | Orientation::Rotate90FlipH
        | Orientation::Rotate270FlipH => (height, width),
        _ => (width, height),
    };
    Ok(PictureHead {
        width,
        height,
        is_clear,
    })
}

/// Returns the format that a file begins as, if it is one of those that are shown.
fn format(start: &[u8]) -> Result<ImageFormat, Flaw> {
    let is = |beginning: &[u8]| start.starts_with(beginning);
    if is(LFS_POINTER.as_bytes()) {
        return Err(flaw(
            "itself is not here, only a Git LFS pointer to it",
            FETCH,
        ));
    }
    let at = |place: usize, name: &[u8]| start.get(place..place + name.len()) == Some(name);
    if is(&[0xff, 0xd8, 0xff]) {
        return Ok(ImageFormat::Jpeg);
    }
    if is(b"\x89PNG\r\n\x1a\n") {
        return Ok(ImageFormat::Png);
    }
    if is(b"RIFF") && at(8, b"WEBP") {
        return Ok(ImageFormat::WebP);
    }
    let other = [
        (is(b"GIF8"), "a GIF"),
        (is(b"BM"), "a BMP"),
        (is(b"II*\0") || is(b"MM\0*"), "a TIFF"),
        (is(b"<svg") || is(b"<?xml"), "an SVG"),
        (at(4, b"ftypavif"), "an AVIF"),
        (at(4, b"ftyphei") || at(4, b"ftypmif1"), "a HEIC"),
        (is(b"%PDF"), "a PDF"),
    ];
    let what = match other.iter().find(|(is_it, _)| *is_it) {
        Some((_, name)) => format!("is {name} file, whatever its name says"),
        None if start.is_empty() => "is an empty file".to_owned(),
        None => "is no picture, whatever its name says".to_owned(),
    };
    Err(flaw(what, SAVE_AS))
}

fn flaw(what: impl Into<String>, help: &'static str) -> Flaw {
    Flaw {
        what: what.into(),
        help,
    }
}
