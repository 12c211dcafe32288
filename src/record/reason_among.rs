//! A reason for a blank that stands in a list among values: there is a value, so there is no blank. In: a list. Out: which of its entries is
//! such a reason, and what is wrong with it.

use super::field::{Field, FieldType};
use super::reading::Reading;
use crate::content::yaml::{Node, Value};
use crate::problem::Code;
use crate::value::{Fault, Reason, unseen};

/// Returns whether an entry of a field's list is a reason, where the field takes one by itself.
pub(super) fn is_reason(field: &Field, entry: &Node) -> bool {
    matches!(field.takes, FieldType::OrReason(_)) && reason(entry).is_some()
}

/// Reports each reason among the values of a list.
pub(super) fn tell(name: &str, value: &Value, reading: &mut Reading) {
    let Value::List(entries) = value else {
        return;
    };
    for entry in entries.iter().filter(|_| entries.len() > 1) {
        let Some(reason) = reason(entry).map(Reason::words) else {
            continue;
        };
        let message = format!(
            "`{reason}` says that there is nothing to name, and stands in `{name}` beside what is named"
        );
        let help = format!("take it out; or, if the others are wrong, write `{name}: {reason}`");
        let fault = Fault { message, help };
        reading.problem(Code::WrongType, entry.number, fault);
    }
}

fn reason(entry: &Node) -> Option<Reason> {
    let Value::Scalar(scalar) = &entry.value else {
        return None;
    };
    Reason::read(unseen::trimmed(&scalar.text))
}
