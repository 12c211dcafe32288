//! The letters of social cards, `themes/letters.bin`, drawn again: so the program holds no typeface and nothing that reads one, and
//! whoever builds it need not wait for such. In: Libertinus Serif, under the SIL Open Font License. Out: the same bytes as are there.
//! `RENEW=1 cargo test --test tests letters` writes what was drawn into the file.
//!
//! Three sizes, one after the other; numbers have their lowest byte first. Each size: how many letters (4 bytes); for each letter,
//! in order, its character (4), the way to the next in 64ths of a point (2), from the pen to its left edge and from its upper edge
//! down to the line it stands on (2 each), bytes to a row (1) and rows (1); then the rows of all. A byte holds four points from
//! left to right, 2 bits each: 0 clear, 1 half, 3 full.

use std::ops::RangeInclusive;
use std::path::Path;

use swash::FontRef;
use swash::scale::image::Image;
use swash::scale::{Render, ScaleContext, Source};

/// The sizes, in points to the em, each with the characters that it has.
const SIZES: [(f32, &[RangeInclusive<char>]); 3] = [
    (30.0, TEXT),
    (64.0, TEXT),
    // Figures: numbers, amounts and single words.
    (
        128.0,
        &[
            ' '..='~',
            '\u{a1}'..='ÿ',
            '–'..='…',
            '€'..='€',
            '−'..='−',
            '□'..='□',
        ],
    ),
];

/// Latin letters, old ones of print among them, with what stands between them.
const TEXT: &[RangeInclusive<char>] = &[
    ' '..='~',
    '\u{a1}'..='ɏ',
    'Ḁ'..='ẞ',
    '‐'..='…',
    '‰'..='›',
    '₠'..='₿',
    '№'..='№',
    '™'..='™',
    '←'..='↓',
    '−'..='−',
    '□'..='□',
];

/// How many points a byte holds.
const POINTS: usize = 4;

#[test]
fn the_letters_of_social_cards_are_as_they_are_drawn() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/letters.bin");
    let today = drawn();
    if std::env::var_os("RENEW").is_some() {
        std::fs::write(&file, &today).unwrap();
    }
    let is_same = std::fs::read(&file).unwrap() == today;
    assert!(is_same, "{}: give RENEW=1 to write it", file.display());
}

/// Draws all letters.
fn drawn() -> Vec<u8> {
    // The first of the typefaces is Libertinus Serif, upright and of regular weight.
    let font = typst_assets::fonts().next().expect("a typeface");
    let font = FontRef::from_index(font, 0).expect("a typeface that can be read");
    let mut context = ScaleContext::new();
    let mut bytes = Vec::new();
    for (size, ranges) in SIZES {
        let mut letters = Vec::new();
        let mut rows = Vec::new();
        let mut count = 0_u32;
        for character in ranges.iter().cloned().flatten() {
            if let Some(letter) = Letter::drawn(font, &mut context, size, character) {
                count += 1;
                letter.write(character, &mut letters);
                rows.extend(letter.rows());
            }
        }
        bytes.extend(count.to_le_bytes());
        bytes.append(&mut letters);
        bytes.append(&mut rows);
    }
    bytes
}

/// A letter in one size.
struct Letter {
    advance: f32,
    image: Image,
}

impl Letter {
    /// The letter, unless the typeface lacks it.
    fn drawn(
        font: FontRef<'_>,
        context: &mut ScaleContext,
        size: f32,
        character: char,
    ) -> Option<Letter> {
        let glyph = font.charmap().map(character);
        if glyph == 0 {
            return None;
        }
        let advance = font.glyph_metrics(&[]).scale(size).advance_width(glyph);
        let mut scaler = context.builder(font).size(size).build();
        let image = Render::new(&[Source::Outline]).render(&mut scaler, glyph);
        // What has no outline is a space.
        Some(Letter {
            advance,
            image: image.unwrap_or_default(),
        })
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "no letter is wider or higher than twice its size"
    )]
    fn write(&self, character: char, bytes: &mut Vec<u8>) {
        let place = &self.image.placement;
        bytes.extend(u32::from(character).to_le_bytes());
        bytes.extend(((self.advance * 64.0).round() as u16).to_le_bytes());
        bytes.extend((place.left as i16).to_le_bytes());
        bytes.extend((place.top as i16).to_le_bytes());
        bytes.push((place.width as usize).div_ceil(POINTS) as u8);
        bytes.push(place.height as u8);
    }

    fn rows(&self) -> Vec<u8> {
        let width = self.image.placement.width as usize;
        let mut rows = Vec::new();
        for row in self.image.data.chunks(width.max(1)) {
            rows.extend(row.chunks(POINTS).map(|points| {
                let packed = points.iter().enumerate();
                packed.fold(0, |byte, (place, cover)| {
                    byte | level(*cover) << (6 - 2 * place)
                })
            }));
        }
        rows
    }
}

/// How much of a point a letter covers.
fn level(cover: u8) -> u8 {
    match cover {
        0..=71 => 0,
        72..=183 => 1,
        184..=255 => 3,
    }
}
