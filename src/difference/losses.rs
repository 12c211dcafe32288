//! What was there and is not any more, and the reason that the change gives. In: the changes of records and addresses, and `removed` of
//! `site.yaml`. Out: losses, each with its reason where there is one. An address that leads on by a redirect is no loss, nor is the record
//! that was there.

use super::addresses::{self, AddressChange, Became};
use super::change::{How, Loss, Lost, RecordChange, record_path};
use crate::record::written::WrittenRecords;
use crate::record::written_value::{WrittenField, WrittenValue};
use crate::value::record_kind::RecordKind;
use crate::value::section::Sections;
use crate::wording::{Choice, Words};

/// What losses are found in.
pub(super) struct Lossy<'a> {
    pub(super) words: &'a Words,
    /// Where the sections were.
    pub(super) sections: &'a Sections,
    pub(super) old: &'a WrittenRecords,
    pub(super) new: &'a WrittenRecords,
    pub(super) records: &'a [RecordChange],
    pub(super) addresses: &'a [AddressChange],
}

/// A line of `removed`.
struct Reason<'r> {
    of: String,
    text: &'r str,
    is_new: bool,
}

/// Returns what is lost: records, then money, then addresses.
pub(super) fn losses(lossy: &Lossy<'_>) -> Vec<Loss> {
    let before: Vec<&WrittenValue> = entries(lossy.old).collect();
    let reasons: Vec<Reason<'_>> = entries(lossy.new)
        .filter_map(|entry| reason(entry, !before.contains(&entry)))
        .collect();
    let moved: Vec<String> = moved(lossy.addresses).collect();
    let mut losses = Vec::new();
    for change in lossy.records {
        losses.extend(of_record(lossy, change, &moved));
    }
    let with_records: Vec<String> = losses
        .iter()
        .flat_map(|loss| addresses_of(lossy.sections, loss))
        .collect();
    let gone = lossy.addresses.iter();
    for change in gone.filter(|change| change.became == Became::Gone) {
        let of = change.address.trim_matches('/');
        // Whoever says why a record is gone has said it of its page.
        if with_records.iter().any(|page| covers(page, of)) {
            continue;
        }
        losses.push(Loss {
            what: Lost::Address,
            of: of.to_owned(),
            page: change.address.ends_with('/').then(|| format!("{of}/")),
            sentence: addresses::sentence(change, lossy.words),
            reason: None,
            is_draft: false,
        });
    }
    for loss in &mut losses {
        // What was said of an earlier loss is no reason for money that a record which stays has lost since.
        let counts = |reason: &&Reason<'_>| reason.is_new || loss.what != Lost::Money;
        let mut fitting = reasons.iter().filter(counts);
        let fitting = fitting.find(|reason| covers(&reason.of, &loss.of));
        loss.reason = fitting.map(|reason| reason.text.to_owned());
    }
    losses.sort_by_key(|loss| loss.what);
    losses
}

/// Returns the addresses that go with a record, without their slashes: its page, and of a published total the page of its day.
fn addresses_of(sections: &Sections, loss: &Loss) -> Vec<String> {
    let mut addresses = vec![page_of(sections, &loss.of)];
    if let Some(day) = loss.of.strip_prefix("claims/members-") {
        addresses.push(page_of(sections, &format!("councils/on/{day}")));
    }
    addresses.retain(|_| loss.what == Lost::Record);
    addresses
}

/// Returns where the page of a record stands: a page by itself at the top of the site.
fn page_of(sections: &Sections, record: &str) -> String {
    match record.split_once('/') {
        Some(("pages", id)) => id.to_owned(),
        Some((folder, id)) => format!("{}/{id}", sections.published(folder)),
        None => record.to_owned(),
    }
}

/// Returns the entries of `removed`.
fn entries(records: &WrittenRecords) -> impl Iterator<Item = &WrittenValue> {
    let mut all = records.records.iter();
    let settings = all.find(|record| record.kind == RecordKind::Settings);
    let removed = settings.and_then(|settings| settings.value("removed"));
    let entries: &[WrittenValue] = match removed {
        Some(WrittenValue::List(entries)) => entries,
        _ => &[],
    };
    entries.iter()
}

fn reason(entry: &WrittenValue, is_new: bool) -> Option<Reason<'_>> {
    let WrittenValue::Part(fields) = entry else {
        return None;
    };
    let text = |name: &str| {
        let field = |field: &&WrittenField| field.name == name;
        if let WrittenValue::Text(text) = &fields.iter().find(field)?.value {
            Some(text.as_str())
        } else {
            None
        }
    };
    // The dots of a message that was copied say nothing.
    let why = text("reason").filter(|why| why.contains(char::is_alphanumeric))?;
    Some(Reason {
        of: bare(text("record")?).to_owned(),
        text: why,
        is_new,
    })
}

/// Returns why a record is gone, where `removed` of these records says it.
pub fn reason_for<'r>(records: &'r WrittenRecords, kind: RecordKind, id: &str) -> Option<&'r str> {
    let of = record_path(kind, id);
    let reasons = entries(records).filter_map(|entry| reason(entry, true));
    let mut fitting = reasons.filter(|reason| covers(&reason.of, &of));
    fitting.next().map(|reason| reason.text)
}

/// Returns a record or an address without its slashes and the ending of a file.
fn bare(written: &str) -> &str {
    let bare = written.trim_matches('/');
    let bare = bare
        .strip_suffix(".md")
        .or_else(|| bare.strip_suffix(".yaml"))
        .unwrap_or(bare);
    bare.trim_matches('/')
}

/// Returns whether what is said of a record or an address is said of what lies below it.
fn covers(reason: &str, loss: &str) -> bool {
    let rest = loss.strip_prefix(reason);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Returns the addresses from which a redirect leads on, without their slashes.
fn moved(addresses: &[AddressChange]) -> impl Iterator<Item = String> {
    let moved = addresses
        .iter()
        .filter(|change| matches!(change.became, Became::Moved(_)));
    moved.map(|change| change.address.trim_matches('/').to_owned())
}

fn of_record(lossy: &Lossy<'_>, change: &RecordChange, moved: &[String]) -> Vec<Loss> {
    let (words, of) = (lossy.words, record_path(change.kind, &change.id));
    let page = page_of(lossy.sections, &of);
    if change.how == How::Removed {
        if moved.contains(&page) {
            return Vec::new();
        }
        let mut drafts = lossy.new.drafts.iter();
        let is_draft = drafts.any(|(kind, id)| *kind == change.kind && *id == change.id);
        let (kind, one, name) = (Choice(change.kind.word()), &change.one, &change.name);
        let sentence = if is_draft {
            words.difference_record_draft(kind, one, name)
        } else {
            words.difference_record_gone(kind, one, name)
        };
        let has_page = change.kind.folder().is_some();
        return vec![Loss {
            what: Lost::Record,
            page: has_page.then(|| format!("{page}/")),
            of,
            sentence,
            reason: None,
            is_draft,
        }];
    }
    let without_money = change.facts.iter().filter(|fact| fact.loses_money);
    let loss = |fact: &super::change::FactChange| Loss {
        what: Lost::Money,
        of: of.clone(),
        page: None,
        sentence: words.difference_of(&change.name, &fact.sentence),
        reason: None,
        is_draft: false,
    };
    without_money.map(loss).collect()
}
