//! Fields of a value of a page's view, by their names. In: a map. Out: what is there, or nothing.

use tera::value::Key;
use tera::{Map, Value};

pub(in crate::theme::filters) fn field<'m>(map: &'m Map, name: &'static str) -> Option<&'m Value> {
    map.get(&Key::Str(name))
}

/// Returns the text of a field, empty where there is none.
pub(in crate::theme::filters) fn text_of<'m>(map: &'m Map, name: &'static str) -> &'m str {
    field(map, name).and_then(Value::as_str).unwrap_or_default()
}

/// Returns a field that is there and not empty.
pub(in crate::theme::filters) fn known<'m>(map: &'m Map, name: &'static str) -> Option<&'m Value> {
    field(map, name).filter(|value| value.is_truthy())
}

pub(in crate::theme::filters) fn is_true(map: &Map, name: &'static str) -> bool {
    known(map, name).is_some()
}
