//! Totals with a mark of what they add, by themselves and in sentences. In: totals and sentences of a page's view. Out: ready HTML.

use tera::{Map, Value};

use super::escape::escape;
use super::fields::{field, known, text_of};
use crate::value::Reason;
use crate::value::money::Pence;

/// What of a total is marked.
#[derive(Debug, Clone, Copy)]
pub(in crate::theme::filters) enum Mark {
    /// The exact sum.
    Sum,
    /// How many amounts it leaves out.
    Unknown,
    /// How many it leaves out for one reason.
    Blank(Reason, i64),
}

/// Writes a figure of a total inside a mark of the rows that it adds, or of why no column names them.
pub(in crate::theme::filters) fn marked(
    html: &mut String,
    total: &Map,
    of: Mark,
    write: impl FnOnce(&mut String),
) {
    let is_none = |name| field(total, name).is_some_and(|number| !number.is_truthy());
    // A total of no rows at all is none, and no sum.
    let is_empty = match of {
        Mark::Sum => is_none("published") && is_none("not_published"),
        Mark::Unknown | Mark::Blank(..) => is_none("not_published"),
    };
    if is_empty {
        return write(html);
    }
    let part = known(total, "part").and_then(Value::as_str);
    let adds = known(total, "adds").and_then(Value::as_map);
    match (adds, part) {
        (Some(adds), _) => {
            let (value, rows) = match of {
                Mark::Sum => (
                    text_of(adds, "value").to_owned(),
                    text_of(adds, "rows").to_owned(),
                ),
                Mark::Unknown => (
                    count(adds, "unknown"),
                    text_of(adds, "unknown_rows").to_owned(),
                ),
                Mark::Blank(reason, number) => {
                    let rows = text_of(adds, "unknown_rows");
                    (
                        number.to_string(),
                        [rows, "&amount_reason=", reason.word()].concat(),
                    )
                }
            };
            html.push_str("<data value=\"");
            escape(html, &value);
            html.push_str("\" data-adds=\"");
            escape(html, &rows);
        }
        (None, Some(part)) => {
            let value = match of {
                Mark::Sum => exact(total),
                Mark::Unknown => count(total, "not_published"),
                Mark::Blank(_, number) => number.to_string(),
            };
            html.extend(["<data value=\"", &value, "\" data-part=\""]);
            escape(html, part);
        }
        (None, None) => return write(html),
    }
    html.push_str("\">");
    write(html);
    html.push_str("</data>");
}

/// Writes a sentence, and in it the mark of each total that it says.
pub(super) fn said(html: &mut String, text: &str, sums: Option<&Value>) {
    let mut from = 0;
    for sum in sums.and_then(Value::as_array).unwrap_or_default() {
        let Some(sum) = sum.as_map() else { continue };
        let at = field(sum, "at").and_then(Value::as_i64).unwrap_or_default();
        let at = usize::try_from(at).unwrap_or_default();
        let figure = text_of(sum, "figure");
        escape(html, text.get(from..at).unwrap_or_default());
        marked(html, sum, Mark::Sum, |html| escape(html, figure));
        from = at + figure.len();
    }
    escape(html, text.get(from..).unwrap_or_default());
}

/// Returns the exact sum, with two decimals.
fn exact(total: &Map) -> String {
    let pence = field(total, "pence").and_then(Value::as_i64);
    Pence::new(pence.unwrap_or_default()).decimal()
}

fn count(map: &Map, name: &'static str) -> String {
    field(map, name).map(Value::to_string).unwrap_or_default()
}
