//! Numbers for the closing lines of the commands. In: a count, a size, a time. Out: words.

use std::time::Duration;

use crate::value::with_thousands;

/// Writes `1 page`, `10,549 pages`.
pub(super) fn count(number: usize, one: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {one}{plural}", grouped(number))
}

/// Writes `no errors`, `1 error`, `12 errors`.
pub(super) fn count_or_no(number: usize, one: &str) -> String {
    if number == 0 {
        format!("no {one}s")
    } else {
        count(number, one)
    }
}

/// Returns a whole number with a comma every three digits.
pub(super) fn grouped(number: usize) -> String {
    with_thousands(&number.to_string(), ",")
}

/// Returns a size as it is commonly given: `812 B`, `5.1 MB`.
pub(super) fn size(bytes: u64) -> String {
    let units = [("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000)];
    match units.into_iter().find(|(_, unit)| bytes >= *unit) {
        Some((name, unit)) => {
            let tenths = bytes / (unit / 10);
            format!("{}.{} {name}", tenths / 10, tenths % 10)
        }
        None => format!("{bytes} B"),
    }
}

/// Returns a time in seconds, in hundredths: `0.18 s`.
pub(super) fn seconds(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_agree_with_their_noun() {
        assert_eq!(count(1, "page"), "1 page");
        assert_eq!(count(0, "page"), "0 pages");
        assert_eq!(count(10_549, "page"), "10,549 pages");
        assert_eq!(count(1_234_567, "file"), "1,234,567 files");
        assert_eq!(count_or_no(0, "error"), "no errors");
    }

    #[test]
    fn sizes_have_one_decimal() {
        assert_eq!(size(0), "0 B");
        assert_eq!(size(999), "999 B");
        assert_eq!(size(1_000), "1.0 kB");
        assert_eq!(size(5_149_000), "5.1 MB");
        assert_eq!(size(2_000_000_000), "2.0 GB");
    }
}
