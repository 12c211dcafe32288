//! What a text that is not a date was probably meant to be.
//!
//! A refused text goes in, a fault comes out. Nothing here ever makes a date that is used.

use crate::value::Fault;

/// The fault of a text that is not a date.
pub(super) fn fault(text: &str) -> Fault {
    Fault::new(format!("`{}` is not a date", text.escape_debug()), FORMS)
}

const FORMS: &str = "write a year, a month or a day, such as `2016`, `2016-05` or `2016-05-31`";
