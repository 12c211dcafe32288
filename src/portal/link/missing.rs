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
    wanted: BTreeMap<(Family, String), Wanted>,
    order: Vec<(Family, String)>,
}

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

/// What wants one missing record.
struct Wanted {
    kind: &'static str,
    id: String,
    first: Where,
    others: Vec<Where>,
    more: usize,
}

/// A place that wants a record.
pub(super) enum Where {
    /// A field.
    Mention(At),
    /// A link of a write-up, and its target as written.
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

    fn is_empty(self, tables: &Tables) -> bool {
        match self {
            Family::Bodies => tables.councils.is_empty() && tables.organisations.is_empty(),
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
    /// Notes that a place wants a record of a kind that is not there. Of a kind that has no records at all, all that is wanted
    /// is one mistake: its file or folder is not there.
    pub(super) fn add(&mut self, tables: &Tables, kind: &'static str, id: &str, place: Where) {
        let family = Family::of(kind);
        let key = (
            family,
            if family.is_empty(tables) {
                String::new()
            } else {
                id.to_owned()
            },
        );
        if let Some(wanted) = self.wanted.get_mut(&key) {
            if wanted.others.len() < SHOWN {
                wanted.others.push(place);
            } else {
                wanted.more += 1;
            }
        } else {
            self.order.push(key.clone());
            self.wanted.insert(
                key,
                Wanted {
                    kind,
                    id: id.to_owned(),
                    first: place,
                    others: Vec::new(),
                    more: 0,
                },
            );
        }
    }

    /// One problem for each missing record, in the order in which they were first wanted.
    pub(super) fn report(mut self, tables: &Tables, places: &mut Places) -> Report {
        let mut report = Report::default();
        let mut comparisons = COMPARISONS;
        for key in std::mem::take(&mut self.order) {
            let Some(wanted) = self.wanted.remove(&key) else {
                continue;
            };
            report.push(wanted.problem(key.0, tables, places, &mut comparisons));
        }
        report
    }
}

impl Wanted {
    fn problem(
        self,
        family: Family,
        tables: &Tables,
        places: &mut Places,
        comparisons: &mut usize,
    ) -> Problem {
        let proposal = nearest_of(&self.id, self.kind, tables, comparisons);
        let other = other_kind(&self.id, self.kind, tables);
        let mut problem = match self.first {
            Where::Mention(at) => {
                let message = match other {
                    Some(other) => format!(
                        "`{}` is {}, not {}",
                        self.id,
                        with_article(other),
                        with_article(self.kind)
                    ),
                    None => format!("there is no {} `{}`", self.kind, self.id),
                };
                let help = match other {
                    Some(_) => format!(
                        "write the id of {}, {}",
                        with_article(self.kind),
                        id_of(family)
                    ),
                    None => help(&self.id, self.kind, family, proposal.as_deref(), tables),
                };
                Problem::new(Code::UnknownId, places.of(&at), message).help(help)
            }
            Where::Link(place, target) => {
                let from = place.file.inner().to_owned();
                let help = match proposal {
                    Some(near) => format!(
                        "write `{}`",
                        relative(&from, &file_of(self.kind, &near, tables))
                    ),
                    None => format!(
                        "add `{}`, or take the link out",
                        file_of(self.kind, &self.id, tables)
                    ),
                };
                let message = format!("there is no file at `{}`", target.escape_debug());
                Problem::new(Code::DeadLink, place, message).help(help)
            }
        };
        for place in self.others {
            let place = match place {
                Where::Mention(at) => places.of(&at),
                Where::Link(place, _) => place,
            };
            problem = problem.related(place, "also wanted here");
        }
        if self.more > 0 {
            problem.message = format!("{} ({} more places want it)", problem.message, self.more);
        }
        problem
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
        Family::Sources if tables.sources.is_empty() => {
            "add a file `sources.yaml` with what facts are taken from".to_owned()
        }
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
