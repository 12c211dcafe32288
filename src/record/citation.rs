//! One document that a fact is taken from, as an id or with the place in it.

use super::field::{Field, FieldTable, FieldType, HowMany};
use super::fields::Fields;
use super::mention::{Location, Ref};
use crate::content::yaml::{Node, Value};
use crate::value::id::{self, Id, SourceId};

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

    /// Returns whether the other cites the very same.
    fn is_same(&self, other: &Citation) -> bool {
        self.source.id() == other.source.id()
            && self.place == other.place
            && self.words() == other.words()
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

/// Returns what an entry that describes a document itself would name it by: its address, else its title. A document is described in the
/// bibliography and nowhere else.
fn described(element: &Node) -> Option<Node> {
    let Value::Map(entries) = &element.value else {
        return None;
    };
    let named = |name: &str| entries.iter().find(|entry| entry.key == name);
    let text = |name: &str| {
        let Value::Scalar(scalar) = &named(name)?.value.value else {
            return None;
        };
        Some(scalar).filter(|scalar| id::check(&scalar.text).is_err())
    };
    if FIELDS.names().into_iter().any(|name| named(name).is_some()) {
        return None;
    }
    let value = Value::Scalar(text("url").or_else(|| text("title"))?.clone());
    Some(Node {
        number: element.number,
        value,
    })
}

impl Fields<'_, '_> {
    /// Returns the documents that a fact is taken from: ids, or maps of `source`, `place` and `quote`.
    pub(super) fn citations(&mut self, name: &'static str) -> Vec<Citation> {
        let is_citation = |takes| takes == FieldType::IdOrPart(SourceId::KIND, FIELDS);
        let field = self.field(name, HowMany::Several, is_citation);
        let Some(node) = self.node_of(name) else {
            return Vec::new();
        };
        let mut citations: Vec<Citation> = Vec::new();
        let mut nodes = Vec::new();
        for element in self.elements(name, node) {
            let described = described(element);
            let source = described.as_ref().unwrap_or(element);
            let citation = if matches!(source.value, Value::Map(_)) {
                Fields::of(FIELDS, source, self.reading, Citation::read)
            } else if let Some(source) = self.value::<Ref<_>>(field, source) {
                let last = self.reading.mentions.len().saturating_sub(1);
                self.reading.stand_in_a_list(last);
                let (place, quote) = (None, None);
                Citation {
                    source,
                    place,
                    quote,
                }
            } else {
                continue;
            };
            if let Some(first) = citations.iter().position(|cited| cited.is_same(&citation)) {
                let id = citation.source.id().as_str();
                self.warn_of_two(name, id, (nodes[first], element.number));
                continue;
            }
            citations.push(citation);
            nodes.push(element.number);
        }
        citations
    }
}
