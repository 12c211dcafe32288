//! A value, or the reason why there is none. In: what is written. Out: one of the two. Left out altogether, nothing is recorded. A note,
//! evidence and who was asked stand with the fact that the field is part of.

use super::conventions::Conventions;
use super::field::{Field, FieldType, HowMany};
use super::field_value::FieldValue;
use super::fields::{Fields, alone, is_part};
use super::reading::Reading;
use super::reason_among;
use super::wording::shown;
use crate::content::yaml::{Scalar, Value};
use crate::problem::Code;
use crate::value::reason::says_nothing;
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

    fn expected(conventions: &Conventions) -> String {
        format!("{}, or `not found`", T::expected(conventions))
    }

    fn empty() -> OrReason<T> {
        OrReason::Blank(Reason::NotFound)
    }

    fn read(
        scalar: &Scalar,
        node: u32,
        reading: &mut Reading,
    ) -> Result<OrReason<T>, (Code, Fault)> {
        let text = unseen::trimmed(&scalar.text);
        match Reason::read(text) {
            Some(reason) => Ok(OrReason::Blank(reason)),
            None if says_nothing(text) => Err((Code::BadValue, no_reason(text))),
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
        let node = self.node_of(name)?;
        reason_among::tell(name, &node.value, self.reading);
        let (scalar, is_in_list) = match &node.value {
            Value::Scalar(scalar) => (scalar, false),
            value @ (Value::Null | Value::List(_) | Value::Map(_) | Value::Unread) => {
                (alone(value)?, true)
            }
        };
        let text = unseen::trimmed(&scalar.text);
        let reason = Reason::read(text);
        let fault = match reason {
            None if says_nothing(text) => Some((Code::BadValue, no_reason(text))),
            None => return None,
            Some(reason) if is_in_list => Some((Code::WrongType, in_a_list(name, reason))),
            Some(_) => None,
        };
        if let Some((code, fault)) = fault {
            self.reading.problem(code, node.number, fault);
        }
        let _: &Field = self.field(name, HowMany::Several, reads);
        Some(reason.unwrap_or(Reason::NotFound))
    }
}

/// Says that a text gives no reason for a blank, and which there are.
fn no_reason(text: &str) -> Fault {
    Fault {
        message: format!("`{}` does not say why there is a blank", shown(text)),
        help: "write `not found` (looked for), `not published` (the body says so), `withheld` (asked and refused) or `not yet`, or leave the field out".to_owned(),
    }
}

/// Says that a reason stands by itself.
fn in_a_list(name: &str, reason: Reason) -> Fault {
    let reason = reason.words();
    Fault {
        message: format!("`{reason}` stands in a list, where `{name}` takes it by itself"),
        help: format!("write `{name}: {reason}`"),
    }
}
