//! One document that a fact is taken from, as an id or with the place in it.

use super::field::{Field, FieldTable, FieldType, HowMany};
use super::fields::Fields;
use super::mention::Ref;
use crate::content::yaml::Value;
use crate::value::id::{Id, SourceId};

/// One document that a fact is taken from.
#[derive(Debug, Clone)]
pub struct Citation {
    /// The document.
    pub source: Ref<SourceId>,
    /// Where in it, such as `p. 4`.
    pub place: Option<String>,
    /// The few words of it that say so.
    pub quote: Option<String>,
}

/// The fields of a citation that is more than an id.
pub(super) const FIELDS: &FieldTable = &FieldTable {
    of: "an entry of `evidence`",
    own: &[
        Field::required(
            "source",
            "The document",
            FieldType::IdOf(SourceId::KIND),
            "plan-2016",
        ),
        Field::optional(
            "place",
            "Where in it, such as `p. 4`",
            FieldType::Text,
            "p. 4",
        ),
        Field::optional(
            "quote",
            "The few words of it that say so",
            FieldType::Text,
            "A map for all",
        ),
    ],
    shared: &[],
};

impl Citation {
    fn read(fields: &mut Fields) -> Citation {
        Citation {
            source: fields.required("source"),
            place: fields.optional("place"),
            quote: fields.optional("quote"),
        }
    }
}

impl Fields<'_, '_> {
    /// Returns the documents that a fact is taken from: ids, or maps of `source`, `place` and `quote`.
    pub(super) fn citations(&mut self, name: &'static str) -> Vec<Citation> {
        let is_citation = |takes| takes == FieldType::IdOrPart(SourceId::KIND, FIELDS);
        let field = self.field(name, HowMany::Several, is_citation);
        let Some(node) = self.node_of(name) else {
            return Vec::new();
        };
        let mut citations = Vec::new();
        for element in self.elements(name, node) {
            if matches!(element.value, Value::Map(_)) {
                citations.push(Fields::of(FIELDS, element, self.reading, Citation::read));
            } else if let Some(source) = self.value::<Ref<_>>(field, element) {
                let last = self.reading.mentions.len().saturating_sub(1);
                self.reading.stand_in_a_list(last);
                let (place, quote) = (None, None);
                citations.push(Citation {
                    source,
                    place,
                    quote,
                });
            }
        }
        citations
    }
}
