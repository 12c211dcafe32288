//! Records that something mentions or links to and that are not there. In: one call for each place that wants one. Out: one
//! problem for each missing record, however many places want it: its file was lost or misnamed once, or one word mistyped.

use std::collections::BTreeMap;

use super::target::relative;
use crate::place::Place;
use crate::portal::table::tables::Tables;
use crate::problem::nearest::nearest;
use crate::problem::{Code, Problem, Report};
use crate::record::mention::{At, Places};
use crate::value::record_kind::{IdKind, RecordKind};

/// How many of the places that want a missing record are shown beside the first.
const SHOWN: usize = 12;

/// How many comparisons a run may spend on finding the nearest right id: a folder full of mistakes must not hang the build.
const COMPARISONS: usize = 3_000_000;

/// The missing records and who wants them.
#[derive(Default)]
pub(super) struct Missing {
    wanted: BTreeMap<Key, Wanted>,
    order: Vec<Key>,
}

/// A missing record: what its id is to differ from, and the id.
type Key = (IdKind, String);

/// Why a record that is wanted is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// There is no such record.
    NotThere,
    /// It is a draft, and drafts are left out of this build.
    Draft,
}

/// What wants one missing record.
struct Wanted {
    kind: IdKind,
    id: String,
    why: Why,
    first: Where,
    others: Vec<Where>,
    more: usize,
    /// How many missing records it stands for.
    ids: usize,
}

/// A place that wants a record.
pub(super) enum Where {
    /// A field.
    Mention(At),
    /// A link of a write-up or a redirect, and its target as written.
    Link(Place, String),
}

/// Whether a folder or list of these records is empty or gone, so that what is wanted and not near any other lay in it.
fn is_lost(family: IdKind, tables: &Tables) -> bool {
    family.kinds().iter().any(|kind| tables.has_none(*kind))
}

impl Missing {
    /// Notes that a place wants a record that is not there.
    pub(super) fn add(&mut self, (kind, id): (IdKind, &str), why: Why, place: Where) {
        let key = (kind.space(), id.to_owned());
        if let Some(wanted) = self.wanted.get_mut(&key) {
            wanted.add(place);
            return;
        }
        self.order.push(key.clone());
        let wanted = Wanted {
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
        place: Where,
    ) -> bool {
        let family = kind.space();
        let is_wanted = self.wanted.contains_key(&(family, id.to_owned()));
        let is_lost =
            is_lost(family, tables) && self.order.iter().any(|(other, _)| *other == family);
        if is_wanted || is_lost {
            self.add((kind, id), Why::NotThere, place);
        }
        is_wanted || is_lost
    }

    /// One problem for each missing record, in the order in which they were first wanted. Of a kind whose folder or list is
    /// gone, all that is wanted is one mistake.
    pub(super) fn report(mut self, tables: &Tables, places: &mut Places) -> Report {
        let mut report = Report::default();
        let mut lost: BTreeMap<IdKind, Wanted> = BTreeMap::new();
        let mut comparisons = COMPARISONS;
        for key in std::mem::take(&mut self.order) {
            let Some(wanted) = self.wanted.remove(&key) else {
                continue;
            };
            let near = match wanted.why {
                Why::NotThere => nearest_of(&wanted.id, wanted.kind, tables, &mut comparisons),
                Why::Draft => None,
            };
            if wanted.why == Why::Draft || near.is_some() || !is_lost(key.0, tables) {
                report.push(wanted.problem(near.as_deref(), tables, places));
            } else if let Some(first) = lost.get_mut(&key.0) {
                first.take_in(wanted);
            } else {
                lost.insert(key.0, wanted);
            }
        }
        for wanted in lost.into_values() {
            report.push(wanted.problem(None, tables, places));
        }
        report
    }
}

impl Wanted {
    fn add(&mut self, place: Where) {
        if self.others.len() < SHOWN {
            self.others.push(place);
        } else {
            self.more += 1;
        }
    }

    fn take_in(&mut self, other: Wanted) {
        self.ids += 1;
        self.more += other.more;
        self.add(other.first);
        other.others.into_iter().for_each(|place| self.add(place));
    }

    fn problem(self, near: Option<&str>, tables: &Tables, places: &mut Places) -> Problem {
        let mut problem = match &self.first {
            _ if self.why == Why::Draft => self.draft(places),
            _ if self.ids > 1 => self.none_at_all(tables, places),
            Where::Mention(at) => self.mentioned(near, tables, places.of(at)),
            Where::Link(place, target) => self.linked(place, target, near, tables),
        };
        for place in &self.others {
            problem = problem.related(place.find(places), "also wanted here");
        }
        if self.more > 0 {
            problem.message = format!("{} ({} more places want it)", problem.message, self.more);
        }
        problem
    }

    /// A published record speaks of a draft.
    fn draft(&self, places: &mut Places) -> Problem {
        let message = format!(
            "the {} `{}` is still a draft, so it has no page",
            self.kind, self.id
        );
        let help = "publish it by taking `draft: true` out of its file, or do not speak of it yet";
        Problem::new(Code::DraftId, self.first.find(places), message).help(help)
    }

    /// Several records of a kind are wanted, and none of the kind is there.
    fn none_at_all(&self, tables: &Tables, places: &mut Places) -> Problem {
        let code = match self.first {
            Where::Mention(_) => Code::UnknownId,
            Where::Link(..) => Code::DeadLink,
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
        Problem::new(code, self.first.find(places), message).help(help)
    }

    /// A field mentions the record.
    fn mentioned(&self, near: Option<&str>, tables: &Tables, place: Place) -> Problem {
        let kind = with_article(self.kind);
        let (message, help) = match other_kind(&self.id, self.kind, tables) {
            Some(other) => (
                format!("`{}` is {}, not {kind}", self.id, with_article(other)),
                format!("write the id of {kind}, {}", id_of(self.kind)),
            ),
            None => (
                format!("there is no {} `{}`", self.kind, self.id),
                help(&self.id, self.kind, near, tables),
            ),
        };
        Problem::new(Code::UnknownId, place, message).help(help)
    }

    /// A link leads to the record.
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

impl Where {
    fn find(&self, places: &mut Places) -> Place {
        match self {
            Where::Mention(at) => places.of(at),
            Where::Link(place, _) => place.clone(),
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
    /// The list of what an id names; nothing where each record is a file of its own.
    fn of(kind: IdKind) -> Option<List> {
        let kind = match kind {
            IdKind::Of(kind) => kind,
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

/// What the ids of a kind are.
fn id_of(kind: IdKind) -> String {
    match List::of(kind) {
        Some(list) => format!("{} in `{}`", list.id, list.file),
        None => "the name of its file without the ending".to_owned(),
    }
}

/// What to do about a missing record that a field mentions.
fn help(id: &str, kind: IdKind, proposal: Option<&str>, tables: &Tables) -> String {
    if let Some(proposal) = proposal {
        return format!("write `{proposal}`");
    }
    let one = with_article(kind);
    let what = match List::of(kind) {
        Some(list) => format!("{} to `{}`", list.entry.join(id), list.file),
        None => format!("`{}`", file_of(kind, id, tables)),
    };
    format!("add {what}, or write the id of {one} that is there")
}

/// The path of a record's file inside the content folder.
fn file_of(kind: IdKind, id: &str, tables: &Tables) -> String {
    let kinds = kind.kinds();
    let known = tables.named(kind, id).or(kinds.first().copied());
    known.map_or_else(String::new, |kind| kind.path(id))
}

/// The nearest id of a kind, as long as there are comparisons left to spend.
fn nearest_of(id: &str, kind: IdKind, tables: &Tables, comparisons: &mut usize) -> Option<String> {
    let kinds = kind.kinds().iter();
    let known: Vec<&str> = kinds.flat_map(|kind| tables.ids(*kind)).collect();
    *comparisons = comparisons.checked_sub(known.len())?;
    nearest(id, known).map(str::to_owned)
}

/// The kind of record that an id names, where it is not one that is wanted.
fn other_kind(id: &str, wanted: IdKind, tables: &Tables) -> Option<IdKind> {
    let others = RecordKind::ALL.iter().map(|kind| IdKind::Of(*kind));
    // What can be spoken of only as the one of its kind has no id.
    let mut others = others.filter(|kind| kind.kinds().iter().all(|kind| kind.has_ids()));
    others.find(|other| *other != wanted && tables.named(*other, id).is_some())
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
