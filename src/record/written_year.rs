//! A year as it was written in a field that takes a date, so that one that is unlike all others is seen. In: a field and its text. Out:
//! the year and where it stands. Never compares two.

use super::mention::Location;

/// The year of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenYear {
    /// The year, of a financial year the first.
    pub year: i16,
    /// The date as it was written.
    pub text: String,
    /// The field that holds it.
    pub field: &'static str,
    /// Where it was written.
    pub at: Location,
}
