//! How far a colour stands out from its ground (WCAG 2.2, relative luminance and contrast ratio). In: colours. Out: their ratio, and the
//! nearest colour that can be read.

use std::fmt;

/// A colour, as red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Colour(pub(super) [u8; 3]);

/// In how many steps a colour goes over into black or white.
const STEPS: u16 = 64;

impl Colour {
    /// Returns the colour that is written as `#00519e` or `#059`.
    pub(super) fn read(text: &str) -> Option<Colour> {
        let figures = text.strip_prefix('#')?;
        let mut values = Vec::new();
        for figure in figures.chars() {
            values.push(u8::try_from(figure.to_digit(16)?).ok()?);
        }
        match *values.as_slice() {
            [r, g, b] => Some(Colour([r * 17, g * 17, b * 17])),
            [r, rr, g, gg, b, bb] => Some(Colour([r * 16 + rr, g * 16 + gg, b * 16 + bb])),
            _ => None,
        }
    }

    fn luminance(self) -> f64 {
        let linear = self.0.map(|value| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// Returns how far it stands out from another: from 1 to 21.
    pub(super) fn contrast(self, other: Colour) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// Returns the colour some steps on the way to another.
    fn towards(self, other: Colour, steps: u16) -> Colour {
        let mixed = |index: usize| {
            let (from, to) = (u16::from(self.0[index]), u16::from(other.0[index]));
            let mixed = (from * (STEPS - steps) + to * steps) / STEPS;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        Colour([mixed(0), mixed(1), mixed(2)])
    }

    /// Returns the nearest darker or lighter colour that stands out from each ground by `least`; nothing where even black and white do not.
    pub(super) fn that_stands_out(self, grounds: &[Colour], least: f64) -> Option<Colour> {
        let ends = [Colour([0; 3]), Colour([255; 3])];
        let mut nearer = (1..=STEPS).flat_map(|steps| ends.map(|end| self.towards(end, steps)));
        nearer.find(|colour| {
            let mut grounds = grounds.iter();
            grounds.all(|ground| colour.contrast(*ground) >= least)
        })
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(formatter, "#{red:02x}{green:02x}{blue:02x}")
    }
}
