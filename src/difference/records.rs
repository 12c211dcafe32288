//! Which records are new, gone, renamed or changed. In: the records of two states. Out: a change for each, in order of kind and id. A file
//! that cannot be read says nothing: its record is neither gone nor changed.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::change::{FactChange, How, RecordChange};
use super::facts;
use super::renames::Renames;
use super::told::Teller;
use crate::record::written::{WrittenRecord, WrittenRecords};
use crate::value::record_kind::RecordKind;

type Waiting<'r> = BTreeMap<(RecordKind, &'r str), VecDeque<&'r WrittenRecord>>;

/// Which record of one state is which of the other.
pub(super) struct Matched<'r> {
    /// Those that are there in both.
    both: Vec<(&'r WrittenRecord, &'r WrittenRecord)>,
    gone: Vec<&'r WrittenRecord>,
    fresh: Vec<&'r WrittenRecord>,
    /// The ids of those that have another one now.
    pub(super) renames: Renames,
}

/// Finds which record is which: by its id, else by its name or its text.
pub(super) fn matched<'r>(old: &'r WrittenRecords, new: &'r WrittenRecords) -> Matched<'r> {
    let mut waiting: Waiting<'r> = BTreeMap::new();
    for record in &old.records {
        let key = (record.kind, record.id.as_str());
        waiting.entry(key).or_default().push_back(record);
    }
    let (mut both, mut fresh) = (Vec::new(), Vec::new());
    for record in &new.records {
        let before = waiting
            .get_mut(&(record.kind, record.id.as_str()))
            .and_then(|before| the_same_first(before, record));
        match before {
            Some(before) => both.push((before, record)),
            None => fresh.push(record),
        }
    }
    let mut gone: Vec<&WrittenRecord> = waiting.into_values().flatten().collect();
    let unread: BTreeSet<(RecordKind, &str)> = unread(old).chain(unread(new)).collect();
    gone.retain(|record| !is_unread(&unread, record));
    fresh.retain(|record| !is_unread(&unread, record));
    let mut renames = Renames::default();
    fresh.retain(|record| {
        let Some(place) = gone.iter().position(|before| are_one(before, record)) else {
            return true;
        };
        let before = gone.remove(place);
        renames.add(before, record);
        both.push((before, record));
        false
    });
    Matched {
        both,
        gone,
        fresh,
        renames,
    }
}

/// Returns the records that are not as they were.
pub(super) fn changes(teller: &Teller<'_>, matched: &Matched<'_>) -> Vec<RecordChange> {
    let both = matched.both.iter();
    let both = both.filter_map(|(before, after)| {
        let how = match matched.renames.of(before.kind, &before.id) {
            Some(_) if before.id != after.id => How::Renamed(before.id.clone()),
            _ => How::Changed,
        };
        let before = matched.renames.applied_to(before);
        changed(teller, &before, after, how)
    });
    let fresh = matched.fresh.iter();
    let fresh = fresh.map(|record| one_sided(teller, record, How::Added));
    let gone = matched.gone.iter();
    let gone = gone.map(|record| one_sided(teller, record, How::Removed));
    let mut changes: Vec<RecordChange> = both.chain(fresh).chain(gone).collect();
    changes.sort_by(|left, right| (left.kind, &left.id).cmp(&(right.kind, &right.id)));
    changes
}

/// Takes the record that says the same out of those of one id, or else the first of them.
fn the_same_first<'r>(
    before: &mut VecDeque<&'r WrittenRecord>,
    record: &WrittenRecord,
) -> Option<&'r WrittenRecord> {
    let same = before.iter().position(|before| *before == record);
    before.remove(same.unwrap_or(0))
}

fn unread(records: &WrittenRecords) -> impl Iterator<Item = (RecordKind, &str)> {
    let unread = records.unread.iter();
    unread.map(|(kind, id)| {
        (
            *kind,
            if kind.folder().is_some() {
                id.as_str()
            } else {
                ""
            },
        )
    })
}

fn is_unread(unread: &BTreeSet<(RecordKind, &str)>, record: &WrittenRecord) -> bool {
    let id = if record.kind.folder().is_some() {
        record.id.as_str()
    } else {
        ""
    };
    unread.contains(&(record.kind, id))
}

/// Returns whether a record that is gone and one that is new are one under another id: they have one name, or one text.
fn are_one(before: &WrittenRecord, after: &WrittenRecord) -> bool {
    if before.kind != after.kind {
        return false;
    }
    if before.kind == RecordKind::Claim {
        // A claim is known by what was counted and when, either of which may have been mended.
        return before.value("measure") == after.value("measure")
            && (before.value("date") == after.value("date")
                || before.value("value") == after.value("value"));
    }
    before.name() == after.name()
        || (!before.passages.is_empty() && before.passages == after.passages)
}

fn changed(
    teller: &Teller<'_>,
    before: &WrittenRecord,
    after: &WrittenRecord,
    how: How,
) -> Option<RecordChange> {
    let facts = if before == after {
        Vec::new()
    } else {
        facts::changes(teller, before, after)
    };
    (how != How::Changed || !facts.is_empty()).then(|| of_record(teller, after, how, facts))
}

fn one_sided(teller: &Teller<'_>, record: &WrittenRecord, how: How) -> RecordChange {
    let nothing = WrittenRecord {
        fields: Vec::new(),
        passages: Vec::new(),
        ..record.clone()
    };
    let facts = match how {
        How::Added => facts::changes(teller, &nothing, record),
        How::Removed | How::Renamed(_) | How::Changed => Vec::new(),
    };
    of_record(teller, record, how, facts)
}

fn of_record(
    teller: &Teller<'_>,
    record: &WrittenRecord,
    how: How,
    facts: Vec<FactChange>,
) -> RecordChange {
    RecordChange {
        kind: record.kind,
        id: record.id.clone(),
        name: teller.record(record),
        one: teller.one(record),
        how,
        facts,
    }
}
