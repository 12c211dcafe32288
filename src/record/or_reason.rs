//! A value, or the reason why there is none. In: what is written. Out: one of the two. Left out altogether, nothing is recorded. A note,
//! evidence and who was asked stand with the fact that the field is part of.

use super::field::{Field, FieldType, HowMany};
use super::field_value::FieldValue;
use super::fields::{Fields, is_part};
use super::reading::Reading;
use crate::content::yaml::{Scalar, Value};
use crate::problem::Code;
use crate::value::{Fault, Reason, unseen};

/// A value, or the reason why there is none.
enum OrReason<T> {
    Value(T),
    Blank(Reason),
}

impl<T: FieldValue> FieldValue for OrReason<T> {
    fn reads(takes: FieldType) -> bool {
        matches!(takes, FieldType::OrReason(value) if T::reads(*value))
    }

    fn expected() -> String {
        format!("{}, or `not found`", T::expected())
    }

    fn empty() -> OrReason<T> {
        OrReason::Blank(Reason::NotFound)
    }

    fn read(
        scalar: &Scalar,
        node: u32,
        reading: &mut Reading,
    ) -> Result<OrReason<T>, (Code, Fault)> {
        match Reason::read(unseen::trimmed(&scalar.text)) {
            Some(reason) => Ok(OrReason::Blank(reason)),
            None => T::read(scalar, node, reading).map(OrReason::Value),
        }
    }
}

impl Fields<'_, '_> {
    /// Returns the value of a field that may be left out, and the reason that is written where there is none.
    pub(super) fn value_or_reason<T: FieldValue>(
        &mut self,
        name: &'static str,
    ) -> (Option<T>, Option<Reason>) {
        match self.optional(name) {
            Some(OrReason::Value(value)) => (Some(value), None),
            Some(OrReason::Blank(reason)) => (None, Some(reason)),
            None => (None, None),
        }
    }

    /// Returns the values of a list, and the reason that is written where there are none.
    pub(super) fn list_or_reason<T: FieldValue>(
        &mut self,
        name: &'static str,
    ) -> (Vec<T>, Option<Reason>) {
        match self.reason_instead(name, OrReason::<T>::reads) {
            Some(reason) => (Vec::new(), Some(reason)),
            None => (self.list(name), None),
        }
    }

    /// Returns several maps, and the reason that is written where there are none.
    pub(super) fn parts_or_reason<T>(
        &mut self,
        name: &'static str,
        read: impl Fn(&mut Fields) -> T,
    ) -> (Vec<T>, Option<Reason>) {
        match self.reason_instead(name, |takes| is_part(takes.value())) {
            Some(reason) => (Vec::new(), Some(reason)),
            None => (self.parts(name, read), None),
        }
    }

    /// Returns the reason that stands in the place of a field's values.
    pub(super) fn reason_instead(
        &mut self,
        name: &'static str,
        reads: impl Fn(FieldType) -> bool,
    ) -> Option<Reason> {
        let reason = match &self.node_of(name)?.value {
            Value::Scalar(scalar) => Reason::read(unseen::trimmed(&scalar.text))?,
            Value::Null | Value::List(_) | Value::Map(_) | Value::Unread => return None,
        };
        let _: &Field = self.field(name, HowMany::Several, reads);
        Some(reason)
    }
}
