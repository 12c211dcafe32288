//! Projects in a table: how far each is, who leads it, which statements of the strategy it serves and how strongly. In: projects, in
//! the order in which they are shown. Out: a row for each, at the cost of that row.

pub mod stages;

use serde::Serialize;

use crate::portal::funding::lines_of;
use crate::portal::relations::{PartInProject, Tie};
use crate::portal::{Body, Portal, RecordRef};
use crate::record::mention::Ref;
use crate::record::project::{BlankReasons, Project, Strength};
use crate::route::{Address, Edition, Link};
use crate::sentence::funding::given;
use crate::value::id::{BodyId, CouncilId, PrincipleId};
use crate::wording::Choice;
use stages::{ProjectStage, stage_of, stage_when};

/// The most projects that a table shows on a page that is not itself a list of projects.
pub const MOST_ROWS: usize = 60;

/// One project.
#[derive(Debug, Clone, Serialize)]
pub struct ProjectRow<'p> {
    /// Its title.
    pub title: &'p str,
    /// What it is, in one sentence.
    pub summary: &'p str,
    /// Its page.
    pub address: Address,
    /// How far it is; none is a gap.
    pub stage: Option<ProjectStage>,
    /// Why that or who leads it is not known, where the record says so.
    pub reasons: BlankReasons,
    /// For which day that is known, in words.
    pub stage_when: Option<String>,
    /// Who leads it; none is a gap.
    pub lead: Vec<Link>,
    /// The statements that it serves, in the strategy's order; none is a gap.
    pub serves: Vec<Serves<'p>>,
    /// What the body that the page is about has to do with it; empty on other pages.
    pub parts: Vec<String>,
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
    /// Whether that is our reading.
    pub ours: bool,
}

/// Returns the projects that a body has to do with, and which part it has in each.
pub fn of_ties<'p>(edition: &'p Edition, body: Body<'_>, ties: &[Tie<'p>]) -> Vec<ProjectRow<'p>> {
    let row = |tie: &Tie<'p>| ProjectRow {
        parts: parts(edition, body, tie),
        ..row(edition, tie.project)
    };
    ties.iter().map(row).collect()
}

/// Returns what a body has to do with a project, in words: that it leads it; that it promised money, and whose reading that is.
pub fn parts(edition: &Edition, of: Body<'_>, tie: &Tie<'_>) -> Vec<String> {
    let words = |part: &PartInProject| match part {
        PartInProject::Leads => part_words(edition, "leads"),
        PartInProject::TakesPart => part_words(edition, "takes-part"),
        PartInProject::AsEveryCouncil => part_words(edition, "as-every-council"),
        PartInProject::AsEveryMember => part_words(edition, "as-every-member"),
        PartInProject::Funds => {
            let lines = lines_of(of).filter(|line| *line.funding.what.id() == tie.project.id);
            given(&edition.words, lines)
        }
    };
    tie.parts.iter().map(words).collect()
}

/// Returns one project as a row.
pub fn row<'p>(edition: &'p Edition, project: &'p Project) -> ProjectRow<'p> {
    let portal = &edition.portal;
    ProjectRow {
        title: &project.title,
        summary: &project.summary,
        address: Address::of(portal, &RecordRef::Project(project.id.clone())),
        stage: stage_of(edition, project),
        reasons: project.reasons,
        stage_when: stage_when(edition, project),
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
    let serves = row.filter_map(|(principle, tie)| {
        let tie = tie?;
        Some(Serves {
            id: &principle.id,
            title: &principle.title,
            address: Address::of(portal, &RecordRef::Principle(principle.id.clone())),
            strength: tie.strength,
            ours: tie.ours,
        })
    });
    serves.collect()
}

fn part_words(edition: &Edition, part: &'static str) -> String {
    let one = &edition.settings.members.one;
    edition.words.projects_part(Choice(part), one)
}
