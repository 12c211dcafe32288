//! One document that a fact is taken from, as an id or with the place in it.

use super::field::{Field, FieldTable, FieldType, HowMany};
use super::fields::Fields;
use super::mention::{Location, Ref};
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
    pub quote: Option<Quote>,
}

/// The few words of a document that say something.
#[derive(Debug, Clone)]
pub struct Quote {
    /// The words, without quotation marks of our own.
    pub text: String,
    /// Where they were written.
    pub at: Location,
}

/// So many words are a quote; more is a copy of the document.
pub const MOST_WORDS: usize = 40;

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
            "The few words of it that say so, 40 at most",
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
            quote: Quote::read(fields),
        }
    }

    /// Returns the words of the document that say so.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        self.quote.as_ref().map(|quote| quote.text.as_str())
    }
}

impl Quote {
    /// Takes the field; quotation marks around the whole are ours to set.
    fn read(fields: &mut Fields) -> Option<Quote> {
        let text: String = fields.optional("quote")?;
        let at = fields.location_of("quote")?;
        Some(Quote {
            text: bare(&text).to_owned(),
            at,
        })
    }
}

/// Returns a text without the quotation marks around the whole of it.
fn bare(text: &str) -> &str {
    const MARKS: [(char, char); 4] = [('“', '”'), ('"', '"'), ('‘', '’'), ('«', '»')];
    let text = text.trim();
    let inner = MARKS.iter().find_map(|(open, close)| {
        let inner = text.strip_prefix(*open)?.strip_suffix(*close)?;
        (!inner.contains([*open, *close])).then_some(inner)
    });
    inner.map_or(text, str::trim)
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
