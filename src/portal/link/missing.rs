//! Records that something mentions or links to and that are not there. In: one call for each place that wants one. Out: one
//! problem for each missing record, however many places want it: its file was lost or misnamed once, or one word mistyped.

mod cited_place;
pub(super) mod suggestion;

use std::collections::BTreeMap;

use super::absence::Absences;
use super::target::relative;
use crate::place::Place;
use crate::portal::table::tables::Tables;
use crate::problem::{Code, Problem, Report};
use crate::record::mention::Mention;
use crate::value::id::{self, slug};
use crate::value::reason::says_nothing;
use crate::value::record_kind::{IdKind, RecordKind};
use crate::value::shown;
use suggestion::{FoundBy, Suggester, Suggestion, bare};

/// How many of the places that want a missing record are shown beside the first.
const SHOWN: usize = 12;

/// The missing records and who wants them.
#[derive(Default)]
pub(super) struct MissingRecords {
    wanted: BTreeMap<RecordKey, WantedRecord>,
    order: Vec<RecordKey>,
}

/// A missing record: what its id is to differ from, and the id.
type RecordKey = (IdKind, String);

/// Why a record that is wanted is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WhyMissing {
    /// There is no such record.
    NotThere,
    /// It is a draft, and drafts are left out of this build.
    Draft,
}

/// What wants one missing record.
struct WantedRecord {
    kind: IdKind,
    id: String,
    why: WhyMissing,
    first: MentionedAt,
    others: Vec<MentionedAt>,
    more: usize,
    /// How many missing records it stands for.
    ids: usize,
}

/// A place that wants a record.
pub(super) enum MentionedAt {
    /// A field.
    Mention(Mention),
    /// A link of a write-up or a redirect, and its target as written.
    Link(Place, String),
}

/// Returns whether a folder or list of these records is empty or gone, so that what is wanted and not near any other lay in it.
fn is_lost(family: IdKind, tables: &Tables) -> bool {
    family.kinds().iter().any(|kind| tables.has_none(*kind))
}

impl MissingRecords {
    /// Returns whether no record is missing.
    pub(super) fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }

    /// Notes that a place wants a record that is not there.
    pub(super) fn add(&mut self, (kind, id): (IdKind, &str), why: WhyMissing, place: MentionedAt) {
        let key = (kind.space(), id.to_owned());
        if let Some(wanted) = self.wanted.get_mut(&key) {
            wanted.add(place);
            return;
        }
        self.order.push(key.clone());
        let wanted = WantedRecord {
            kind,
            id: id.to_owned(),
            why,
            first: place,
            others: Vec::new(),
            more: 0,
            ids: 1,
        };
        self.wanted.insert(key, wanted);
    }

    /// Adds a place to those that want a record, if any other wants it or it lay in a folder that is lost; says whether.
    pub(super) fn add_to_others(
        &mut self,
        tables: &Tables,
        (kind, id): (IdKind, &str),
        place: MentionedAt,
    ) -> bool {
        let family = kind.space();
        let is_wanted = self.wanted.contains_key(&(family, id.to_owned()));
        let is_lost =
            is_lost(family, tables) && self.order.iter().any(|(other, _)| *other == family);
        if is_wanted || is_lost {
            self.add((kind, id), WhyMissing::NotThere, place);
        }
        is_wanted || is_lost
    }

    /// Returns one problem for each missing record, in the order in which they were first wanted. Of a kind whose folder or list is
    /// gone, all that is wanted is one mistake.
    pub(super) fn report(mut self, tables: &Tables, absent: &Absences) -> Report {
        let mut report = Report::default();
        let mut lost: BTreeMap<IdKind, WantedRecord> = BTreeMap::new();
        let mut suggester = Suggester::new(tables, absent);
        for key in std::mem::take(&mut self.order) {
            let Some(wanted) = self.wanted.remove(&key) else {
                continue;
            };
            let meant = wanted.look_up(&mut suggester);
            let is_plain = id::check(&wanted.id).is_ok();
            let is_one_of_many =
                wanted.why == WhyMissing::NotThere && meant == Suggestion::Unknown && is_plain;
            if !is_one_of_many || !is_lost(key.0, tables) {
                report.push(wanted.problem(&meant, tables));
            } else if let Some(first) = lost.get_mut(&key.0) {
                first.take_in(wanted);
            } else {
                lost.insert(key.0, wanted);
            }
        }
        for wanted in lost.into_values() {
            report.push(wanted.problem(&Suggestion::Unknown, tables));
        }
        report
    }
}

impl WantedRecord {
    fn add(&mut self, place: MentionedAt) {
        if self.others.len() < SHOWN {
            self.others.push(place);
        } else {
            self.more += 1;
        }
    }

    fn take_in(&mut self, other: WantedRecord) {
        self.ids += 1;
        self.more += other.more;
        self.add(other.first);
        other.others.into_iter().for_each(|place| self.add(place));
    }

    /// Returns what was meant.
    fn look_up(&self, suggester: &mut Suggester) -> Suggestion {
        match (self.why, &self.first) {
            (WhyMissing::Draft, _) => Suggestion::Unknown,
            (WhyMissing::NotThere, MentionedAt::Mention(_)) => {
                suggester.suggest(self.kind, &self.id)
            }
            (WhyMissing::NotThere, MentionedAt::Link(..)) => suggester
                .nearest_id(self.kind, &self.id)
                .map_or(Suggestion::Unknown, |id| {
                    Suggestion::OneOf(vec![id], FoundBy::Likeness)
                }),
        }
    }

    fn problem(self, meant: &Suggestion, tables: &Tables) -> Problem {
        let near = match meant {
            Suggestion::OneOf(ids, _) => ids.first().map(String::as_str),
            Suggestion::Within(..)
            | Suggestion::Several(_)
            | Suggestion::Other(..)
            | Suggestion::Unknown => None,
        };
        let mut problem = match &self.first {
            _ if self.why == WhyMissing::Draft => self.draft(),
            _ if self.ids > 1 => self.none_at_all(tables),
            MentionedAt::Mention(mention) => {
                let place = mention.at.place();
                let help = self.help(mention, &place, meant, tables);
                let code = match id::check(&self.id) {
                    Ok(()) => Code::UnknownId,
                    Err(_) => Code::BadName,
                };
                Problem::new(code, place, self.message(meant)).help(help)
            }
            MentionedAt::Link(place, target) => self.linked(place, target, near, tables),
        };
        for place in &self.others {
            problem = problem.related(place.find(), "also wanted here");
        }
        if self.more > 0 {
            problem.message = format!("{} ({} more places want it)", problem.message, self.more);
        }
        problem
    }

    /// Returns a published record speaks of a draft.
    fn draft(&self) -> Problem {
        let message = format!(
            "the {} `{}` is still a draft, so it has no page",
            self.kind, self.id
        );
        let help = "publish it by taking `draft: true` out of its file, or do not speak of it yet";
        Problem::new(Code::DraftId, self.first.find(), message).help(help)
    }

    /// Says that several records of a kind are wanted, and none of the kind is there.
    fn none_at_all(&self, tables: &Tables) -> Problem {
        let code = match self.first {
            MentionedAt::Mention(_) => Code::UnknownId,
            MentionedAt::Link(..) => Code::DeadLink,
        };
        let family = self.kind.space();
        let gone = family.kinds().iter().find(|kind| tables.has_none(**kind));
        let kind = gone.map_or_else(|| self.kind.to_string(), |kind| kind.word().to_owned());
        let message = format!(
            "there is no {kind} at all, and `{}` and {} more are wanted",
            self.id,
            self.ids - 1
        );
        let help = match List::of(self.kind) {
            Some(list) => format!("add the file `{}` with {}", list.file, list.holds),
            None => "add the files of those that are wanted, or do not speak of them".to_owned(),
        };
        Problem::new(code, self.first.find(), message).help(help)
    }

    /// Returns what is wrong with a text in a field.
    fn message(&self, meant: &Suggestion) -> String {
        let (text, kind) = (shown(&self.id), self.kind);
        let is = |what: &str| format!("`{text}` is {what}, and a {kind} is named by its id");
        // Quotation marks around an id make it no file.
        let is_path = self.id.contains(['/', '\\', '.', '#']);
        match (meant, id::check(&self.id)) {
            (Suggestion::Within(Some(_), _), _) => {
                format!("`{text}` is a source and a place in it, which are written apart")
            }
            (Suggestion::Within(None, _), _) => {
                format!("`{text}` is a place in a source, and stands as a source of its own")
            }
            (Suggestion::Several(_), _) => "several ids stand here as one".to_owned(),
            (Suggestion::Other(other, id), _) => {
                let other = with_article(IdKind::Record(*other));
                let named = if *id == self.id {
                    String::new()
                } else {
                    format!(", `{id}`")
                };
                format!("`{text}` is {other}{named}, not {}", with_article(kind))
            }
            (Suggestion::OneOf(_, FoundBy::File), Err(_)) if is_path => is("the name of a file"),
            (Suggestion::OneOf(_, FoundBy::Name), Err(_)) => is("a name"),
            (Suggestion::OneOf(_, FoundBy::Address), Err(_)) => is("an address"),
            (Suggestion::Unknown, Err(_)) if self.id.contains("://") => is("an address"),
            (Suggestion::Unknown, Err(_)) if is_path && bare(&self.id) != self.id => {
                is("the name of a file")
            }
            (
                Suggestion::OneOf(_, FoundBy::File | FoundBy::Id | FoundBy::Likeness)
                | Suggestion::Unknown,
                Err(fault),
            ) => fault.message,
            (Suggestion::OneOf(..) | Suggestion::Unknown, Ok(())) => {
                format!("there is no {kind} `{text}`")
            }
        }
    }

    /// Returns what to do about a text in a field. Every id that it names is there.
    fn help(
        &self,
        mention: &Mention,
        place: &Place,
        meant: &Suggestion,
        tables: &Tables,
    ) -> String {
        let one = with_article(self.kind);
        let id = slug(bare(&self.id));
        match meant {
            Suggestion::OneOf(ids, _) => match quoted(ids).split_last() {
                Some((last, [])) => format!("write {last}"),
                Some((last, others)) => {
                    format!("write {} or {last}, whichever is meant", others.join(", "))
                }
                None => String::new(),
            },
            Suggestion::Within(Some(id), cited) if !mention.many => {
                format!("write `source: {id}` and `place: \"{cited}\"`")
            }
            Suggestion::Within(id, cited) => within(id.as_deref(), cited, place, tables),
            Suggestion::Several(parts) => several(parts, mention, place, self.kind),
            Suggestion::Other(..) => format!("write the id of {one}, {}", id_of(self.kind)),
            Suggestion::Unknown if says_nothing(&self.id) => {
                "leave the field out where there is none to name".to_owned()
            }
            Suggestion::Unknown => match List::of(self.kind) {
                None if self.id.contains("://") => {
                    format!("write the id of {one}, {}", id_of(self.kind))
                }
                _ if id.is_empty() => format!("write the id of {one}, {}", id_of(self.kind)),
                Some(list) if self.id.contains("://") => format!(
                    "add an entry with this address to `{}` and write its id here, or write the id of {one} that is there",
                    list.file
                ),
                Some(list) => format!(
                    "add {} to `{}`, or write the id of {one} that is there",
                    list.entry.join(&id),
                    list.file
                ),
                None => match file_of(self.kind, &id, tables) {
                    file if tables.record_at(&file).is_some() => {
                        format!("write the id of {one}, {}", id_of(self.kind))
                    }
                    file => format!("add `{file}`, or write the id of {one} that is there"),
                },
            },
        }
    }

    /// Returns a link leads to the record.
    fn linked(&self, place: &Place, target: &str, near: Option<&str>, tables: &Tables) -> Problem {
        let from = place.file.inner();
        let to = |id: &str| relative(from, &file_of(self.kind, id, tables));
        let target = target.escape_debug();
        let (message, help) = match (List::of(self.kind), near) {
            (Some(list), near) => (
                format!("`{}` has no entry `#{}`", list.file, self.id.escape_debug()),
                match near {
                    Some(near) => format!("write `{}#{near}`", to("")),
                    None => format!("add the entry, or write `{}`", to("")),
                },
            ),
            (None, Some(near)) => (
                format!("there is no file at `{target}`"),
                format!("write `{}`", to(near)),
            ),
            (None, None) => (
                format!("there is no file at `{target}`"),
                format!(
                    "add `{}`, or take the link out",
                    file_of(self.kind, &self.id, tables)
                ),
            ),
        };
        Problem::new(Code::DeadLink, place.clone(), message).help(help)
    }
}

impl MentionedAt {
    fn find(&self) -> Place {
        match self {
            MentionedAt::Mention(mention) => mention.at.place(),
            MentionedAt::Link(place, _) => place.clone(),
        }
    }
}

/// The words for a file that lists all records of a kind.
struct List {
    file: &'static str,
    /// What stands in it.
    holds: &'static str,
    /// What the id of an entry is.
    id: &'static str,
    /// What stands before and behind the id of an entry that is to be added.
    entry: [&'static str; 2],
}

impl List {
    /// Returns the list of what an id names; nothing where each record is a file of its own.
    fn of(kind: IdKind) -> Option<List> {
        let kind = match kind {
            IdKind::Record(kind) => kind,
            IdKind::Body => return None,
        };
        let file = kind.file()?;
        match kind {
            RecordKind::Source => Some(List {
                file,
                holds: "what facts are taken from",
                id: "its key",
                entry: ["`", "`"],
            }),
            RecordKind::Milestone => Some(List {
                file,
                holds: "what was promised",
                id: "its `id`",
                entry: ["a milestone with `id: ", "`"],
            }),
            RecordKind::Settings
            | RecordKind::Strategy
            | RecordKind::Team
            | RecordKind::Role
            | RecordKind::Claim
            | RecordKind::Council
            | RecordKind::Organisation
            | RecordKind::Principle
            | RecordKind::Project
            | RecordKind::Update
            | RecordKind::Page => None,
        }
    }
}

/// Returns what the ids of a kind are.
fn id_of(kind: IdKind) -> String {
    match List::of(kind) {
        Some(list) => format!("{} in `{}`", list.id, list.file),
        None => "the name of its file without the ending".to_owned(),
    }
}

/// Returns how a source is written with the place in it. Where only the place stands here, it belongs to the source that stands before it
/// in the list, if that is there.
fn within(id: Option<&str>, cited: &str, place: &Place, tables: &Tables) -> String {
    let map = |id: &str| format!("`{{source: {id}, place: \"{cited}\"}}`");
    if let Some(id) = id {
        return format!("write {}", map(id));
    }
    let before = place.file.text[..place.span().start].trim_end();
    let before = before.trim_end_matches(['"', '\'', '-', ',', ' ', '\n']);
    let start = before.rfind(|letter: char| letter.is_whitespace() || "[,\"'".contains(letter));
    let last = start.map_or(before, |start| &before[start + 1..]);
    if tables.record(RecordKind::Source, last).is_some() {
        return format!("write {} in place of both", map(last));
    }
    format!("write it with the id of its source: {}", map("the-id"))
}

/// Returns how several ids that stand as one are written at a place: in a list that is there already, as a list, or one of them only.
fn several(
    parts: &[Result<String, String>],
    mention: &Mention,
    place: &Place,
    kind: IdKind,
) -> String {
    let unknown: Vec<&String> = parts
        .iter()
        .filter_map(|part| part.as_ref().err())
        .collect();
    if !unknown.is_empty() {
        let each = if mention.many {
            "write each id by itself in a list"
        } else {
            "write one id only"
        };
        return format!(
            "{each}; there is no {kind} {}",
            quoted(unknown).join(" or ")
        );
    }
    let ids: Vec<&str> = parts.iter().flatten().map(String::as_str).collect();
    let before = place.file.text[..place.span().start].trim_end();
    if !mention.many {
        return format!("write one of them: {}", quoted(ids).join(" or "));
    }
    if before.ends_with(['[', ',']) {
        format!("write `{}`", ids.join(", "))
    } else if before.ends_with('-') {
        let lines = quoted(ids.iter().map(|id| format!("- {id}")));
        format!("give each a line of its own: {}", lines.join(" and "))
    } else {
        format!("write `[{}]`", ids.join(", "))
    }
}

/// Returns words between the ticks in which messages quote.
fn quoted<T: std::fmt::Display>(words: impl IntoIterator<Item = T>) -> Vec<String> {
    words.into_iter().map(|word| format!("`{word}`")).collect()
}

/// Returns the path of a record's file inside the content folder.
fn file_of(kind: IdKind, id: &str, tables: &Tables) -> String {
    let kinds = kind.kinds();
    let known = tables.named(kind, id).or(kinds.first().copied());
    known.map_or_else(String::new, |kind| kind.path(id))
}

fn with_article(kind: IdKind) -> String {
    let kind = kind.to_string();
    let article = if kind.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {kind}")
}
