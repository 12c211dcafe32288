//! `sources.yaml`: a map of ids and documents. In: its tree. Out: the sources in their order, one for each id. Never asks who cites
//! them.

use std::collections::BTreeMap;

use super::fields::record;
use super::reading::Reading;
use super::source::Source;
use crate::content::yaml::{Entry, Node, Value};
use crate::problem::Code;
use crate::value::Fault;
use crate::value::id::{self, Id, SourceId};

/// Reads the sources; nothing where it cannot be said which there are.
pub(super) fn read(node: &Node, reading: &mut Reading) -> Option<Vec<Source>> {
    let entries = match &node.value {
        Value::Null => return Some(Vec::new()),
        Value::Map(entries) => entries,
        Value::Unread => return None,
        Value::Scalar(_) | Value::List(_) => {
            let message =
                "sources.yaml is a series of ids, each with the fields of its document below it"
                    .to_owned();
            let help = "write the id and a colon, and below it, two spaces further in, `title: …` and `url: …`".to_owned();
            reading.problem(Code::WrongType, node.number, Fault { message, help });
            return None;
        }
    };
    let entries = match within_one(entries) {
        Some((name, sources)) => {
            let message = "sources.yaml is a series of ids by itself".to_owned();
            let help = format!(
                "delete the line `{}:`, so that each id begins at the left margin",
                name.key
            );
            reading.problem(Code::WrongType, name.number, Fault { message, help });
            sources
        }
        None => entries,
    };
    if let Some(first) = without_an_id(entries) {
        let message = format!("`{}` stands where the id of a source belongs", first.key);
        let help = "write an id and a colon on a line of its own above, such as `annual-report-2016:`, and begin each line of the source with two more spaces".to_owned();
        reading.problem(Code::WrongType, first.number, Fault { message, help });
        return None;
    }
    let mut sources = Vec::with_capacity(entries.len());
    let mut first_of: BTreeMap<String, u32> = BTreeMap::new();
    let readable = |entry: &&Entry| !(entry.key.is_empty() && entry.value.value == Value::Unread);
    for entry in entries.iter().filter(readable) {
        // An id that cannot be one is reported here; the right form of it is known all the same, for whoever cites it so.
        let id = id_of(entry, reading);
        let source = record(&entry.value, reading, |fields| {
            Source::read(SourceId::new(&id), fields)
        });
        if let Some(first) = first_of.get(&id) {
            let message = format!("two sources have the id `{id}`");
            let help = "give one of them another id, or delete it".to_owned();
            let related = Some((*first, "first used here"));
            reading.problem_with(
                Code::RepeatedId,
                entry.number,
                Fault { message, help },
                related,
            );
        } else {
            first_of.insert(id, entry.number);
            sources.push(source);
        }
    }
    Some(sources)
}

/// Returns the one name of a map, and the sources that stand under it.
fn within_one(entries: &[Entry]) -> Option<(&Entry, &[Entry])> {
    let [only] = entries else { return None };
    let Value::Map(within) = &only.value.value else {
        return None;
    };
    let is_source = |entry: &Entry| {
        matches!(entry.value.value, Value::Map(_)) && Source::FIELDS.field(&entry.key).is_none()
    };
    (!within.is_empty() && within.iter().all(is_source)).then_some((only, within))
}

/// Returns the first field of a source that is written without its id.
fn without_an_id(entries: &[Entry]) -> Option<&Entry> {
    let is_field = |entry: &&Entry| {
        matches!(entry.value.value, Value::Scalar(_)) && Source::FIELDS.field(&entry.key).is_some()
    };
    let mut fields = entries.iter().filter(is_field);
    let first = fields.next();
    // A single one may be an id that lacks its fields.
    first.filter(|_| fields.next().is_some())
}

fn id_of(entry: &Entry, reading: &mut Reading) -> String {
    match id::check(&entry.key) {
        Ok(()) => entry.key.clone(),
        Err(fault) => {
            reading.problem(Code::BadName, entry.number, fault);
            id::slug(&entry.key)
        }
    }
}
