//! Projects in a table: how far each is, who leads it, which statements of the strategy it serves and how strongly. In: projects, in
//! the order in which they are shown. Out: a row for each, at the cost of that row.

use serde::Serialize;

use crate::portal::relations::{PartInProject, Tie};
use crate::portal::{Body, Portal, RecordRef};
use crate::record::mention::Ref;
use crate::record::project::{Project, Stage, Strength};
use crate::route::{Address, Link};
use crate::value::id::{BodyId, CouncilId, PrincipleId};

/// The most projects that a table shows on a page that is not itself a list of projects.
pub const MOST_ROWS: usize = 100;

/// One project.
#[derive(Debug, Clone, Serialize)]
pub struct ProjectRow<'p> {
    /// Its title.
    pub title: &'p str,
    /// Its page.
    pub address: Address,
    /// How far it is; none is a gap.
    pub stage: Option<Stage>,
    /// Who leads it; none is a gap.
    pub lead: Vec<Link>,
    /// The statements that it serves, in the strategy's order; none is a gap.
    pub serves: Vec<Serves<'p>>,
    /// What the body that the page is about has to do with it; empty on other pages.
    pub parts: Vec<&'static str>,
    /// The councils that lead it or take part, for a table that can be filtered by them; empty on other pages.
    pub councils: Vec<CouncilId>,
}

/// A statement that a project serves.
#[derive(Debug, Clone, Serialize)]
pub struct Serves<'p> {
    /// Its id.
    pub id: &'p PrincipleId,
    /// What it says.
    pub title: &'p str,
    /// Its page.
    pub address: Address,
    /// How strongly it is served.
    pub strength: Strength,
}

/// Returns the projects that a body has to do with, and which part it has in each.
pub fn of_ties<'p>(portal: &'p Portal, ties: &[Tie<'p>]) -> Vec<ProjectRow<'p>> {
    let parts = |tie: &Tie<'p>| tie.parts.iter().map(|part| words(*part)).collect();
    let row = |tie: &Tie<'p>| ProjectRow {
        parts: parts(tie),
        ..row(portal, tie.project)
    };
    ties.iter().map(row).collect()
}

/// Returns one project as a row.
pub fn row<'p>(portal: &'p Portal, project: &'p Project) -> ProjectRow<'p> {
    ProjectRow {
        title: &project.title,
        address: Address::of(portal, &RecordRef::Project(project.id.clone())),
        stage: project.stage,
        lead: bodies(portal, &project.lead),
        serves: serves(portal, project),
        parts: Vec::new(),
        councils: Vec::new(),
    }
}

/// Links to the bodies that a record names.
pub fn bodies(portal: &Portal, named: &[Ref<BodyId>]) -> Vec<Link> {
    let link = |named: &Ref<BodyId>| body(portal, portal.body(named.id()));
    named.iter().map(link).collect()
}

/// Returns a link to a council or an organisation.
pub fn body(portal: &Portal, body: Body<'_>) -> Link {
    Link::new(portal, body.short(), &body.record())
}

fn serves<'p>(portal: &'p Portal, project: &Project) -> Vec<Serves<'p>> {
    if project.strategy.is_empty() {
        return Vec::new();
    }
    let row = portal.row_of_project(project).into_iter();
    let serves = row.filter_map(|(principle, strength)| {
        Some(Serves {
            id: &principle.id,
            title: &principle.title,
            address: Address::of(portal, &RecordRef::Principle(principle.id.clone())),
            strength: strength?,
        })
    });
    serves.collect()
}

fn words(part: PartInProject) -> &'static str {
    match part {
        PartInProject::Leads => "leads",
        PartInProject::TakesPart => "takes part",
        PartInProject::AsEveryCouncil => "takes part, as all do",
        PartInProject::AsEveryMember => "takes part, as all members do",
        PartInProject::Funds => "funds",
    }
}
