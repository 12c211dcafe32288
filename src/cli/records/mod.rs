//! The commands that deal with single records rather than the site: what a record of each kind may say. In: the content folder.
//! Out: text on standard output, or changed files of that folder. Never builds a site.

pub(super) mod schema;

use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::value::record_kind::RecordKind;

/// Reads the word for one of these kinds.
fn kind_among(kinds: &'static [RecordKind]) -> impl TypedValueParser<Value = RecordKind> {
    let words = kinds.iter().map(|kind| kind.word());
    PossibleValuesParser::new(words).map(|word| {
        let is_it = |kind: &&RecordKind| kind.word() == word;
        kinds.iter().find(is_it).copied().unwrap_or(kinds[0])
    })
}
