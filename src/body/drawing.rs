//! A picture as PNG. In: its points. Out: the file, without loss: with a palette where it has few colours, else with each point's
//! own colour, and with what shines through only where something does.

use std::collections::BTreeMap;
use std::io::Cursor;

use image::error::{EncodingError, ImageFormatHint};
use image::{ImageError, ImageFormat, ImageResult, RgbaImage};
use png::{BitDepth, ColorType, Compression, Filter};

/// How many colours a palette can hold.
const MOST_COLOURS: usize = 256;

/// How the points of a picture are written.
struct PixelRows {
    color: ColorType,
    depth: BitDepth,
    bytes: Vec<u8>,
    palette: Option<(Vec<u8>, Vec<u8>)>,
}

/// Returns the file of a picture whose colours `profile` explains.
pub(super) fn encoded(picture: &RgbaImage, profile: Option<Vec<u8>>) -> ImageResult<Vec<u8>> {
    let rows = palette(picture).map_or_else(|| full(picture), |colours| indexed(picture, &colours));
    let mut info = png::Info::with_size(picture.width(), picture.height());
    info.icc_profile = profile.map(Into::into);
    let mut bytes = Cursor::new(Vec::new());
    written(&rows, info, &mut bytes)
        .map_err(|error| EncodingError::new(ImageFormatHint::Exact(ImageFormat::Png), error))
        .map_err(ImageError::Encoding)?;
    Ok(bytes.into_inner())
}

fn written<'r>(
    rows: &'r PixelRows,
    mut info: png::Info<'r>,
    bytes: &mut Cursor<Vec<u8>>,
) -> Result<(), png::EncodingError> {
    if let Some((colours, clear)) = &rows.palette {
        info.palette = Some(colours.as_slice().into());
        info.trns = (!clear.is_empty()).then(|| clear.as_slice().into());
    }
    let mut encoder = png::Encoder::with_info(bytes, info)?;
    encoder.set_color(rows.color);
    encoder.set_depth(rows.depth);
    encoder.set_compression(Compression::High);
    encoder.set_filter(if rows.palette.is_some() {
        Filter::NoFilter
    } else {
        Filter::Adaptive
    });
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&rows.bytes)?;
    writer.finish()
}

/// Returns the colours of a picture, if they are few, those that shine through first; each with its number.
fn palette(picture: &RgbaImage) -> Option<BTreeMap<[u8; 4], u8>> {
    let mut colours = BTreeMap::new();
    for point in picture.pixels() {
        colours.insert(turned(point.0), 0);
        if colours.len() > MOST_COLOURS {
            return None;
        }
    }
    for (number, place) in colours.values_mut().enumerate() {
        *place = u8::try_from(number).ok()?;
    }
    Some(colours)
}

/// Returns a colour with what shines through it in front, by which palettes are sorted.
fn turned([red, green, blue, alpha]: [u8; 4]) -> [u8; 4] {
    [alpha, red, green, blue]
}

fn indexed(picture: &RgbaImage, colours: &BTreeMap<[u8; 4], u8>) -> PixelRows {
    let (depth, bits) = match colours.len() {
        0..=2 => (BitDepth::One, 1),
        3..=4 => (BitDepth::Two, 2),
        5..=16 => (BitDepth::Four, 4),
        _ => (BitDepth::Eight, 8),
    };
    let mut bytes = Vec::new();
    for row in picture.rows() {
        let numbers: Vec<u8> = row
            .map(|point| colours.get(&turned(point.0)).copied().unwrap_or_default())
            .collect();
        bytes.extend(numbers.chunks(8 / bits).map(|points| {
            let packed = points.iter().enumerate();
            packed.fold(0, |byte, (place, number)| {
                byte | number << (8 - bits * (place + 1))
            })
        }));
    }
    let clear = colours.keys().map(|colour| colour[0]);
    PixelRows {
        color: ColorType::Indexed,
        depth,
        bytes,
        palette: Some((
            colours
                .keys()
                .flat_map(|colour| colour[1..].to_owned())
                .collect(),
            clear.take_while(|alpha| *alpha < u8::MAX).collect(),
        )),
    }
}

fn full(picture: &RgbaImage) -> PixelRows {
    let is_clear = picture.pixels().any(|point| point.0[3] < u8::MAX);
    let (color, parts) = if is_clear {
        (ColorType::Rgba, 4)
    } else {
        (ColorType::Rgb, 3)
    };
    PixelRows {
        color,
        depth: BitDepth::Eight,
        bytes: picture
            .pixels()
            .flat_map(|point| point.0[..parts].to_owned())
            .collect(),
        palette: None,
    }
}
