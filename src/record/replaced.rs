//! Fields that there are no more: what is written in their place. In: an entry of a map. Out: the line to write. Never reads the old
//! field.

use super::field::FieldTable;
use super::wording::shown;
use crate::content::yaml::{Entry, Value};
use crate::value::Fault;
use crate::value::record_kind::RecordKind;

/// What other programs call the date of a piece of news.
const DATES: [&str; 6] = [
    "date",
    "day",
    "published",
    "publish_date",
    "pubdate",
    "datum",
];

/// Returns the fault of a field that another has replaced: what is to be written in its place. `entries` are those of its map.
pub(super) fn fault(table: &FieldTable, entry: &Entry, entries: &[Entry]) -> Option<Fault> {
    if table.of == RecordKind::Update.one() && DATES.contains(&entry.key.as_str()) {
        return Some(Fault {
            message: "an update has its date in the name of its file".to_owned(),
            help: format!(
                "delete `{}`, and begin the file's name with the day, such as `2016-05-31-…`",
                entry.key
            ),
        });
    }
    if let Value::Scalar(scalar) = &entry.value.value
        && ["status", "state"].contains(&entry.key.as_str())
        && scalar.text.eq_ignore_ascii_case("draft")
        && table.field("draft").is_some()
        && table.field(&entry.key).is_none()
    {
        return Some(Fault {
            message: format!("{} has no field `{}`", table.of, entry.key),
            help: "write `draft: true`".to_owned(),
        });
    }
    if entry.key != "gaelic_name" || table.field("names").is_none() {
        return None;
    }
    let name = match &entry.value.value {
        Value::Scalar(scalar) => in_a_map(&scalar.text),
        Value::Null | Value::List(_) | Value::Map(_) | Value::Unread => "…".to_owned(),
    };
    let help = if entries.iter().any(|other| other.key == "names") {
        format!("write `gd: {name}` within `names`, and delete this line")
    } else {
        format!("write `names: {{gd: {name}}}`")
    };
    let message = format!(
        "`{}` has become `names`, which takes any language",
        entry.key
    );
    Some(Fault { message, help })
}

/// Returns a text as it is written within braces: between quotation marks where it would be misread without.
fn in_a_map(text: &str) -> String {
    let text = shown(text);
    let is_plain = |letter: char| letter.is_alphanumeric() || " -’()/.".contains(letter);
    if text.starts_with(char::is_alphabetic) && text.chars().all(is_plain) {
        text
    } else {
        format!("\"{}\"", text.replace('"', "'"))
    }
}
