//! How tables name a record of any kind: by its kind and its id.

use crate::portal::RecordRef;
use crate::value::record_kind::RecordKind;

/// Returns the words for the kinds of record.
pub(super) fn kinds() -> Vec<&'static str> {
    RecordKind::ALL.iter().map(|kind| kind.word()).collect()
}

/// Returns the kind of a record, in one word.
pub fn kind(record: &RecordRef) -> &'static str {
    record.kind().word()
}

/// Returns the id of a record: of a claim its place in its file, from 1; of a record that is the only one of its kind, its kind.
pub fn id(record: &RecordRef) -> String {
    if let RecordRef::Claim(index) = record {
        return (index + 1).to_string();
    }
    record.id().unwrap_or(kind(record)).to_owned()
}
