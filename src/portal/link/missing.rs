//! Records that something mentions or links to and that are not there. In: one call for each place that wants one. Out: one
//! problem for each missing record, however many places want it: its file was lost or misnamed once, or one word mistyped.

use std::collections::BTreeMap;

use super::target::relative;
use crate::place::Place;
use crate::portal::table::tables::Tables;
use crate::problem::nearest::nearest;
use crate::problem::{Code, Problem, Report};
use crate::record::mention::{At, Places};
use crate::value::id::{
    BodyId, CouncilId, Id, MilestoneId, OrganisationId, PageId, PrincipleId, ProjectId, SourceId,
    UpdateId,
};

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

/// A missing record.
type Key = (Family, String);

/// The kinds that share ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Family {
    Bodies,
    Projects,
    Principles,
    Sources,
    Milestones,
    Updates,
    Pages,
}

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
    kind: &'static str,
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

impl Family {
    fn of(kind: &str) -> Family {
        match kind {
            ProjectId::KIND => Family::Projects,
            PrincipleId::KIND => Family::Principles,
            SourceId::KIND => Family::Sources,
            MilestoneId::KIND => Family::Milestones,
            UpdateId::KIND => Family::Updates,
            PageId::KIND => Family::Pages,
            _ => Family::Bodies,
        }
    }

    /// Whether a folder or list of these records is empty or gone, so that what is wanted and not near any other lay in it.
    fn is_lost(self, tables: &Tables) -> bool {
        match self {
            Family::Bodies => tables.councils.is_empty() || tables.organisations.is_empty(),
            Family::Projects => tables.projects.is_empty(),
            Family::Principles => tables.principles.is_empty(),
            Family::Sources => tables.sources.is_empty(),
            Family::Milestones => tables.milestones.is_empty(),
            Family::Updates => tables.updates.is_empty(),
            Family::Pages => tables.pages.is_empty(),
        }
    }
}

impl Missing {
    /// Notes that a place wants a record that is not there.
    pub(super) fn add(&mut self, (kind, id): (&'static str, &str), why: Why, place: Where) {
        let key = (Family::of(kind), id.to_owned());
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
        (kind, id): (&'static str, &str),
        place: Where,
    ) -> bool {
        let family = Family::of(kind);
        let is_wanted = self.wanted.contains_key(&(family, id.to_owned()));
        let is_lost =
            family.is_lost(tables) && self.order.iter().any(|(other, _)| *other == family);
        if is_wanted || is_lost {
            self.add((kind, id), Why::NotThere, place);
        }
        is_wanted || is_lost
    }

    /// One problem for each missing record, in the order in which they were first wanted. Of a kind whose folder or list is
    /// gone, all that is wanted is one mistake.
    pub(super) fn report(mut self, tables: &Tables, places: &mut Places) -> Report {
        let mut report = Report::default();
        let mut lost: BTreeMap<Family, Wanted> = BTreeMap::new();
        let mut comparisons = COMPARISONS;
        for key in std::mem::take(&mut self.order) {
            let Some(wanted) = self.wanted.remove(&key) else {
                continue;
            };
            let near = match wanted.why {
                Why::NotThere => nearest_of(&wanted.id, wanted.kind, tables, &mut comparisons),
                Why::Draft => None,
            };
            if wanted.why == Why::Draft || near.is_some() || !key.0.is_lost(tables) {
                report.push(wanted.problem(key.0, near.as_deref(), tables, places));
            } else if let Some(first) = lost.get_mut(&key.0) {
                first.take_in(wanted);
            } else {
                lost.insert(key.0, wanted);
            }
        }
        for (family, wanted) in lost {
            report.push(wanted.problem(family, None, tables, places));
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

    fn problem(
        self,
        family: Family,
        near: Option<&str>,
        tables: &Tables,
        places: &mut Places,
    ) -> Problem {
        let mut problem = match &self.first {
            _ if self.why == Why::Draft => self.draft(places),
            _ if self.ids > 1 => self.none_at_all(tables, places),
            Where::Mention(at) => self.mentioned(family, near, tables, places.of(at)),
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
        let kind = match self.kind {
            BodyId::KIND | CouncilId::KIND if tables.councils.is_empty() => CouncilId::KIND,
            BodyId::KIND | CouncilId::KIND => OrganisationId::KIND,
            kind => kind,
        };
        let message = format!(
            "there is no {kind} at all, and `{}` and {} more are wanted",
            self.id,
            self.ids - 1
        );
        let help = match kind {
            SourceId::KIND => "add the file `sources.yaml` with what facts are taken from",
            MilestoneId::KIND => "add the file `milestones.yaml` with what was promised",
            _ => "add the files of those that are wanted, or do not speak of them",
        };
        Problem::new(code, self.first.find(places), message).help(help)
    }

    /// A field mentions the record.
    fn mentioned(
        &self,
        family: Family,
        near: Option<&str>,
        tables: &Tables,
        place: Place,
    ) -> Problem {
        let kind = with_article(self.kind);
        let (message, help) = match other_kind(&self.id, self.kind, tables) {
            Some(other) => (
                format!("`{}` is {}, not {kind}", self.id, with_article(other)),
                format!("write the id of {kind}, {}", id_of(family)),
            ),
            None => (
                format!("there is no {} `{}`", self.kind, self.id),
                help(&self.id, self.kind, family, near, tables),
            ),
        };
        Problem::new(Code::UnknownId, place, message).help(help)
    }

    /// A link leads to the record.
    fn linked(&self, place: &Place, target: &str, near: Option<&str>, tables: &Tables) -> Problem {
        let from = place.file.inner();
        let to = |id: &str| relative(from, &file_of(self.kind, id, tables));
        let target = target.escape_debug();
        let (message, help) = match (self.kind, near) {
            (SourceId::KIND | MilestoneId::KIND, near) => (
                format!(
                    "`{}` has no entry `#{}`",
                    file_of(self.kind, "", tables),
                    self.id.escape_debug()
                ),
                match near {
                    Some(near) => format!("write `{}#{near}`", to("")),
                    None => format!("add the entry, or write `{}`", to("")),
                },
            ),
            (_, Some(near)) => (
                format!("there is no file at `{target}`"),
                format!("write `{}`", to(near)),
            ),
            (_, None) => (
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

/// What the ids of a kind are.
fn id_of(family: Family) -> &'static str {
    match family {
        Family::Sources => "its key in `sources.yaml`",
        Family::Milestones => "its `id` in `milestones.yaml`",
        _ => "the name of its file without the ending",
    }
}

/// What to do about a missing record that a field mentions.
fn help(
    id: &str,
    kind: &'static str,
    family: Family,
    proposal: Option<&str>,
    tables: &Tables,
) -> String {
    if let Some(proposal) = proposal {
        return format!("write `{proposal}`");
    }
    match family {
        Family::Sources => {
            format!("add `{id}` to `sources.yaml`, or write the id of a source that is there")
        }
        Family::Milestones => format!(
            "add a milestone with `id: {id}` to `milestones.yaml`, or write the id of one that is there"
        ),
        _ => format!(
            "add `{}`, or write the id of {} that is there",
            file_of(kind, id, tables),
            with_article(kind)
        ),
    }
}

/// The path of a record's file inside the content folder.
fn file_of(kind: &str, id: &str, tables: &Tables) -> String {
    match kind {
        OrganisationId::KIND => format!("organisations/{id}.yaml"),
        BodyId::KIND if tables.organisations.named(id).is_some() => {
            format!("organisations/{id}.yaml")
        }
        ProjectId::KIND => format!("projects/{id}.md"),
        PrincipleId::KIND => format!("strategy/{id}.md"),
        UpdateId::KIND => format!("updates/{id}.md"),
        PageId::KIND => format!("pages/{id}.md"),
        SourceId::KIND => "sources.yaml".to_owned(),
        MilestoneId::KIND => "milestones.yaml".to_owned(),
        _ => format!("councils/{id}.yaml"),
    }
}

/// The nearest id of a kind, as long as there are comparisons left to spend.
fn nearest_of(id: &str, kind: &str, tables: &Tables, comparisons: &mut usize) -> Option<String> {
    let known: Vec<&str> = ids_of(kind, tables);
    *comparisons = comparisons.checked_sub(known.len())?;
    nearest(id, known).map(str::to_owned)
}

fn ids_of<'t>(kind: &str, tables: &'t Tables) -> Vec<&'t str> {
    fn of<I: Id>(ids: std::slice::Iter<'_, I>) -> Vec<&str> {
        ids.map(Id::as_str).collect()
    }
    match kind {
        CouncilId::KIND => of(tables.councils.ids()),
        OrganisationId::KIND => of(tables.organisations.ids()),
        ProjectId::KIND => of(tables.projects.ids()),
        PrincipleId::KIND => of(tables.principles.ids()),
        SourceId::KIND => of(tables.sources.ids()),
        MilestoneId::KIND => of(tables.milestones.ids()),
        UpdateId::KIND => of(tables.updates.ids()),
        PageId::KIND => of(tables.pages.ids()),
        _ => [of(tables.councils.ids()), of(tables.organisations.ids())].concat(),
    }
}

/// The kind of record that an id names, where it is not the kind that is wanted.
fn other_kind(id: &str, kind: &str, tables: &Tables) -> Option<&'static str> {
    let kinds = [
        (CouncilId::KIND, tables.councils.named(id).is_some()),
        (
            OrganisationId::KIND,
            tables.organisations.named(id).is_some(),
        ),
        (ProjectId::KIND, tables.projects.named(id).is_some()),
        (PrincipleId::KIND, tables.principles.named(id).is_some()),
        (SourceId::KIND, tables.sources.named(id).is_some()),
        (MilestoneId::KIND, tables.milestones.named(id).is_some()),
    ];
    kinds
        .into_iter()
        .find(|(other, is_there)| *is_there && *other != kind)
        .map(|(other, _)| other)
}

fn with_article(kind: &str) -> String {
    let article = if kind.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {kind}")
}
