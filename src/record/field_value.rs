//! The values that a field can take: each read from one scalar, with the words for what was expected.

use super::mention::At;
use crate::content::yaml::Scalar;
use crate::problem::Code;
use crate::value::Fault;
use crate::value::money::Currency;

/// A value that a field can take.
pub(crate) trait FieldValue: Sized {
    /// What is expected, as a message says it: `a date such as 2016-05-31`.
    fn expected() -> String;
    /// The value that stands for one that could not be read.
    fn empty() -> Self;
    /// Reads a scalar.
    fn read(scalar: &Scalar, at: &At, currency: &Currency) -> Result<Self, (Code, Fault)>;
}

/// A value written as one word of a short list; see [`super::choice`].
pub(crate) trait Choice: Copy {
    /// Every word that may be written.
    const WORDS: &'static [&'static str];
    /// The value of the word at `index` of [`Choice::WORDS`].
    fn at(index: usize) -> Self;
}
