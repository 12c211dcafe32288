//! A date, or the reason why there is none. In: a scalar. Out: one of the two. Left out altogether, nothing is recorded.

use super::field::FieldType;
use super::field_value::FieldValue;
use super::fields::Fields;
use super::reading::Reading;
use crate::content::yaml::Scalar;
use crate::problem::Code;
use crate::value::date::Date;
use crate::value::{Fault, Reason, unseen};

/// A date, or the reason why there is none.
enum Day {
    On(Date),
    Blank(Reason),
}

impl FieldValue for Day {
    fn reads(takes: FieldType) -> bool {
        takes == FieldType::DateOrReason
    }

    fn expected() -> String {
        "a date such as `2016-05-31`, `2016-05` or `2016`, or `not found`".to_owned()
    }

    fn empty() -> Day {
        Day::Blank(Reason::NotFound)
    }

    fn read(scalar: &Scalar, node: u32, reading: &mut Reading) -> Result<Day, (Code, Fault)> {
        match Reason::read(unseen::trimmed(&scalar.text)) {
            Some(reason) => Ok(Day::Blank(reason)),
            None => Date::read(scalar, node, reading).map(Day::On),
        }
    }
}

impl Fields<'_, '_> {
    /// Returns the date of a field that may be left out, and the reason that is written where there is none.
    pub(super) fn day(&mut self, name: &'static str) -> (Option<Date>, Option<Reason>) {
        match self.optional(name) {
            Some(Day::On(date)) => (Some(date), None),
            Some(Day::Blank(reason)) => (None, Some(reason)),
            None => (None, None),
        }
    }
}
