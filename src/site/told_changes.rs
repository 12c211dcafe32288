//! What changed from commit to commit, told in words. In: the commits with the files that each changed, and the portal as it is. Out: the
//! records that say something else, newest first, and when each page last changed. Each file is read once in each of its states, and no
//! more than the files that a commit changed.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::iter::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};

use crate::content::source::commits::{ChangedFile, Commit};
use crate::content::{Content, ContentFile};
use crate::difference::change::{How, RecordChange};
use crate::difference::losses::reason_for;
use crate::difference::record_changes;
use crate::record::written::{WrittenRecord, WrittenRecords, written_in};
use crate::record::written_value::{WrittenField, WrittenValue};
use crate::record::{self, Drafts};
use crate::route::{Address, ChangeEntry, ChangedRecord, Changes, Edition};
use crate::value::id::Id;
use crate::value::record_kind::RecordKind;

/// So many records are listed of one revision: who brings in a whole portal at once has told nothing of each.
const LISTED: usize = 40;

/// So many bytes of sentences are listed of one revision, and so many letters of one record: a page of ten revisions stays light.
const ROOM: usize = 6_000;
const LONGEST: usize = 300;

/// The records in each state of each file, by where that state lies in memory.
type States = BTreeMap<usize, WrittenRecords>;

/// Returns what the commits changed, in the words of the edition.
pub(super) fn told(
    commits: &[Commit],
    content: &Content,
    drafts: Drafts,
    edition: &Edition,
) -> Changes {
    let states = states(commits, content, drafts);
    let now = settings_now(content);
    let mut around = names(edition);
    // What one of the members is called: few commits change that.
    around.extend(now.clone());
    let of = |commit: &Commit| {
        let old = side(commit, &states, |file| file.old.as_ref());
        let new = side(commit, &states, |file| file.new.as_ref());
        let changes = record_changes([&old, &new], &around, &edition.words);
        let reasons = reasons(&changes, &new, &now);
        (changes, reasons)
    };
    let changes: Vec<(Vec<RecordChange>, Reasons)> = commits.par_iter().map(of).collect();
    let mut all = Changes::default();
    for (commit, (changes, reasons)) in commits.iter().zip(changes) {
        for change in &changes {
            // The newest comes first.
            if has_own_page(change.kind) {
                let address = address(edition, change.kind, &change.id);
                all.last.entry(address).or_insert(commit.day);
            }
        }
        if !changes.is_empty() {
            all.entries.push(entry(commit, &changes, &reasons, edition));
        }
    }
    all
}

/// Reads every state of every file.
fn states(commits: &[Commit], content: &Content, drafts: Drafts) -> States {
    let conventions = record::conventions(content);
    let files = commits.iter().flat_map(|commit| &commit.files);
    let files = files.flat_map(|file| [&file.old, &file.new]).flatten();
    let files: BTreeMap<usize, &Arc<ContentFile>> = files.map(|file| (key(file), file)).collect();
    let read = |(key, file): (usize, &Arc<ContentFile>)| {
        let mut records = written_in(file, &conventions);
        if drafts == Drafts::LeftOut {
            records.leave_out_drafts();
        }
        (key, records)
    };
    files.into_par_iter().map(read).collect()
}

fn key(file: &Arc<ContentFile>) -> usize {
    Arc::as_ptr(file).addr()
}

/// Returns the records of one side of a commit.
fn side<'c>(
    commit: &'c Commit,
    states: &States,
    of: impl Fn(&'c ChangedFile) -> Option<&'c Arc<ContentFile>>,
) -> WrittenRecords {
    let mut all = WrittenRecords::default();
    for file in commit.files.iter().filter_map(of) {
        if let Some(records) = states.get(&key(file)) {
            all.extend(records.clone());
        }
    }
    all
}

/// Returns what records are called of which others speak.
fn names(edition: &Edition) -> WrittenRecords {
    let councils = edition.councils.iter();
    let councils = councils.map(|of| named(RecordKind::Council, of.id.as_str(), of.short()));
    let bodies = edition.organisations.iter();
    let bodies = bodies.map(|of| named(RecordKind::Organisation, of.id.as_str(), &of.name));
    let projects = edition.projects.iter();
    let projects = projects.map(|of| named(RecordKind::Project, of.id.as_str(), &of.title));
    let principles = edition.principles.iter();
    let principles = principles.map(|of| named(RecordKind::Principle, of.id.as_str(), &of.title));
    let sources = edition.sources.iter();
    let sources = sources.map(|of| named(RecordKind::Source, of.id.as_str(), &of.title));
    let all = councils.chain(bodies).chain(projects);
    WrittenRecords {
        records: all.chain(principles).chain(sources).collect(),
        ..WrittenRecords::default()
    }
}

fn named(kind: RecordKind, id: &str, name: &str) -> WrittenRecord {
    let title = WrittenField {
        name: Cow::Borrowed("title"),
        value: WrittenValue::Text(name.to_owned()),
    };
    WrittenRecord {
        kind,
        id: id.to_owned(),
        fields: vec![title],
        passages: Vec::new(),
    }
}

/// Why records are gone, by the place of each among the changes.
type Reasons = BTreeMap<usize, String>;

/// Returns why records are gone: what the commit says of it, else what the settings say now.
fn reasons(changes: &[RecordChange], new: &WrittenRecords, now: &WrittenRecords) -> Reasons {
    let gone = changes.iter().enumerate();
    let gone = gone.filter(|(_, change)| change.how == How::Removed);
    let reason = |(place, change): (usize, &RecordChange)| {
        let said = [new, now]
            .into_iter()
            .find_map(|records| reason_for(records, change.kind, &change.id));
        Some((place, said?.to_owned()))
    };
    gone.filter_map(reason).collect()
}

/// Returns the settings as they are.
fn settings_now(content: &Content) -> WrittenRecords {
    let mut files = content.files.iter();
    let site = files.find(|entry| entry.kind == RecordKind::Settings);
    let conventions = record::conventions(content);
    site.map_or_else(WrittenRecords::default, |site| {
        written_in(site, &conventions)
    })
}

fn entry(
    commit: &Commit,
    changes: &[RecordChange],
    reasons: &Reasons,
    edition: &Edition,
) -> ChangeEntry {
    let mut records: Vec<ChangedRecord> = Vec::new();
    let mut room = ROOM;
    for (place, change) in changes.iter().enumerate().take(LISTED) {
        let mut record = changed_record(change, edition);
        if let Some(reason) = reasons.get(&place) {
            let (words, reason) = (&edition.words, reason.trim_end_matches('.'));
            record.sentences = cut(words.difference_gone_for(&record.sentences, reason));
        }
        let Some(left) = room.checked_sub(record.sentences.len()) else {
            break;
        };
        room = left;
        records.push(record);
    }
    ChangeEntry {
        commit: commit.id.clone(),
        day: commit.day,
        reason: reason(&commit.message),
        more: changes.len() - records.len(),
        records,
    }
}

fn changed_record(change: &RecordChange, edition: &Edition) -> ChangedRecord {
    let words = &edition.words;
    let sentences = match change.how {
        // What a new record says stands on its page.
        How::Added => RecordChange {
            facts: Vec::new(),
            ..change.clone()
        }
        .sentences(words),
        How::Removed | How::Renamed(_) | How::Changed => change.sentences(words),
    };
    ChangedRecord {
        address: Some(address(edition, change.kind, &change.id)),
        name: change.name.clone(),
        sentences: cut(sentences),
    }
}

/// Returns a text, or its beginning where it is long.
fn cut(text: String) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text,
    }
}

/// Returns the page that shows a record: its own, or the one that lists its kind.
fn address(edition: &Edition, kind: RecordKind, id: &str) -> Address {
    let section = edition.settings.sections.address(kind.section());
    if has_own_page(kind) {
        Address::new(format!("{section}{id}/"))
    } else {
        Address::new(section)
    }
}

/// Returns whether each record of a kind has a page of its own.
fn has_own_page(kind: RecordKind) -> bool {
    match kind {
        RecordKind::Council
        | RecordKind::Organisation
        | RecordKind::Principle
        | RecordKind::Project
        | RecordKind::Update
        | RecordKind::Page => true,
        RecordKind::Settings
        | RecordKind::Strategy
        | RecordKind::Team
        | RecordKind::Role
        | RecordKind::Milestone
        | RecordKind::Claim
        | RecordKind::Source => false,
    }
}

/// Returns the reason that a message gives: its first line, or, of a merge, the title of what was merged. What a forge writes by itself is none.
fn reason(message: &str) -> Option<String> {
    let mut lines = message
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    let first = lines.next()?;
    let is_merge = [
        "Merge pull request ",
        "Merge branch ",
        "Merge remote-tracking ",
    ];
    let first = if is_merge.iter().any(|by| first.starts_with(by)) {
        lines.next()?
    } else {
        first
    };
    (!is_default(first)).then(|| first.to_owned())
}

/// Returns whether a line is what a forge proposes: a deed and the name of a file.
fn is_default(line: &str) -> bool {
    let words: Vec<&str> = line.split(' ').collect();
    match words[..] {
        ["Update" | "Create" | "Delete" | "Add" | "Edit", file] => file.contains('.'),
        ["Rename", from, "to", to] | ["Update", "and", "rename", from, "to", to] => {
            from.contains('.') && to.contains('.')
        }
        _ => ["Add files via upload", "Initial commit"].contains(&line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_forge_writes_by_itself_is_no_reason() {
        for message in [
            "",
            "Update north-town.yaml",
            "Create content/projects/map.md\n\nCo-authored-by: A <a@valley.example>",
            "Rename old.md to new.md",
            "Add files via upload",
            "Merge branch 'main' into figures",
        ] {
            assert_eq!(reason(message), None, "{message}");
        }
        let given = |message| reason(message).unwrap_or_default();
        assert_eq!(given("Update the figures\n\nMore."), "Update the figures");
        assert_eq!(
            given("Merge pull request #3 from valley/figures\n\nThe board met on 3 May"),
            "The board met on 3 May"
        );
    }
}
