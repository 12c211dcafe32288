//! Names in other languages than the portal's: `names: {gd: …}`. In: a map of YAML. Out: each name with its language, so that pages can
//! mark it up. Never translates, and never asks whether there is such a language.

use super::as_fields::describe;
use super::field::{Field, FieldType, HowMany};
use super::fields::{Fields, is_empty};
use super::language_tag;
use super::repeats;
use super::wording::shown;
use crate::content::yaml::{Entry, Node, Value};
use crate::problem::Code;
use crate::value::Fault;

/// A name in another language.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Name {
    /// The language's tag.
    pub language: String,
    /// The name.
    pub text: String,
}

/// The field of every record that can have names in other languages.
pub(super) const NAMES: &[Field] = &[Field::optional(
    "names",
    "Names in other languages, each behind the code of its language",
    FieldType::Names,
    "{cy: Tref y Gogledd}",
)];

/// The field of every body that a register can have given an identifier to.
pub(super) const IDENTIFIER: Field = Field::optional(
    "identifier",
    "Its identifier in a register of bodies, behind the code that org-id.guide has for that",
    FieldType::Text,
    "GB-COH-01234567",
);

/// Returns the language of a text that is one of these names: a body's own name may be in another language than the pages.
#[must_use]
pub fn language_of<'n>(names: &'n [Name], text: &str) -> Option<&'n str> {
    let is_it = |name: &&Name| name.text == text;
    names.iter().find(is_it).map(|name| name.language.as_str())
}

impl Fields<'_, '_> {
    /// Returns the names in other languages, in the order of the file; one language may have several, as a list.
    pub(super) fn names(&mut self, name: &'static str) -> Vec<Name> {
        let field = self.field(name, HowMany::One, |takes| takes == FieldType::Names);
        let Some(node) = self.node_of(name).filter(|node| !is_empty(node)) else {
            return Vec::new();
        };
        let entries = match &node.value {
            Value::Unread => return Vec::new(),
            Value::Map(entries) => entries,
            other @ (Value::Null | Value::Scalar(_) | Value::List(_)) => {
                let message = format!(
                    "`{name}` takes names behind the code of their language, such as `{{gd: …}}`, not {}",
                    describe(other)
                );
                let help = if let Value::Scalar(only) = other {
                    format!(
                        "write the code of its language in front, such as `{{gd: {}}}`",
                        shown(&only.text)
                    )
                } else {
                    "write the code of the language, a colon and the name".to_owned()
                };
                self.reading
                    .problem(Code::WrongType, node.number, Fault { message, help });
                return Vec::new();
            }
        };
        let repeats = repeats::told(entries, self.reading);
        let mut names = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            if !repeats.contains_key(&index) {
                self.names_in(field, entry, &mut names);
            }
        }
        names
    }

    /// Takes the names of one language.
    fn names_in(&mut self, field: &'static Field, entry: &Entry, names: &mut Vec<Name>) {
        if let Err((code, fault)) = language_tag::check(&entry.key) {
            self.reading.problem(code, entry.number, fault);
            return;
        }
        let texts: &[Node] = match &entry.value.value {
            Value::List(nodes) => nodes,
            Value::Null | Value::Scalar(_) | Value::Map(_) | Value::Unread => {
                std::slice::from_ref(&entry.value)
            }
        };
        for text in texts {
            if is_empty(text) {
                let message = format!("the name in `{}` is empty", entry.key);
                let help = "write the name behind the colon, or delete the line".to_owned();
                self.reading
                    .problem(Code::MissingField, entry.number, Fault { message, help });
            } else if let Some(text) = self.value(field, text) {
                let language = entry.key.clone();
                names.push(Name { language, text });
            }
        }
    }
}
