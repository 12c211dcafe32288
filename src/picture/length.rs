//! Lengths as a picture writes them. In: hundredths, whole, so that equal amounts are equally long on every machine. Out: pixels, or a
//! share of the width.

use std::fmt::{self, Display, Write};

/// Hundredths of a pixel.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pixels(pub(super) i64);

impl Display for Pixels {
    /// Writes the length without the noughts at the end: `12.5`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        write!(formatter, "{sign}{whole}")?;
        match (rest / 10, rest % 10) {
            (0, 0) => Ok(()),
            (tenths, 0) => write!(formatter, ".{tenths}"),
            (tenths, hundredths) => write!(formatter, ".{tenths}{hundredths}"),
        }
    }
}

/// Hundredths of one per cent of the width: `12.5%`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Share(pub(super) i64);

impl Display for Share {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        Pixels(self.0).fmt(formatter)?;
        formatter.write_char('%')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_have_no_noughts_at_their_end() {
        let written = [0, 5, 50, 100, 1234, -250].map(|length| Pixels(length).to_string());
        assert_eq!(written, ["0", "0.05", "0.5", "1", "12.34", "-2.5"]);
        assert_eq!(Share(9600).to_string(), "96%");
    }
}
