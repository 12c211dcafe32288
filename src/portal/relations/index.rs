//! All ways back, worked out once. In: tables. Out: for each id what speaks of it, each in the order in which it is shown.

use rayon::join;

use super::facts::{self, FactKind};
use crate::portal::table::grouped::Grouped;
use crate::portal::table::order::Order;
use crate::portal::table::record_ref::RecordRef;
use crate::portal::table::tables::Tables;
use crate::record::partner::Partner;
use crate::record::project::Strength;
use crate::value::id::{
    BodyId, CouncilId, MilestoneId, PrincipleId, ProjectId, SourceId, UpdateId,
};

/// What a body has to do with a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartInProject {
    /// It leads.
    Leads,
    /// It is named as taking part.
    TakesPart,
    /// It takes part as every council does.
    AsEveryCouncil,
    /// It takes part as every member does.
    AsEveryMember,
    /// It pays or helps.
    Funds,
}

/// A group that takes part as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Every {
    /// Every council there is.
    Council,
    /// Every council that is a member.
    Member,
}

/// A fact that rests on a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// The record that states the fact.
    pub record: RecordRef,
    /// Which of its facts.
    pub what: FactKind,
    /// Where in the source, such as `p. 4`: the number of the citation among the fact's evidence.
    pub citation: usize,
    /// Whether we conclude the fact from the source, which does not say it.
    pub inferred: bool,
}

/// All ways back, worked out once.
#[derive(Debug, Clone)]
pub(in crate::portal) struct Relations {
    pub(super) lines: Grouped<ProjectId, (BodyId, usize)>,
    /// The lines that name who receives them.
    pub(super) received: Grouped<BodyId, (BodyId, usize)>,
    pub(super) parts: Grouped<BodyId, (ProjectId, PartInProject)>,
    pub(super) every: Grouped<Every, ProjectId>,
    pub(super) services: Grouped<PrincipleId, (ProjectId, usize)>,
    pub(super) milestones: Grouped<PrincipleId, MilestoneId>,
    pub(super) about_councils: Grouped<CouncilId, UpdateId>,
    pub(super) about_projects: Grouped<ProjectId, UpdateId>,
    pub(super) citations: Grouped<SourceId, Cited>,
    /// The facts about which somebody has put a question, in order of record.
    pub(super) asked: Vec<(RecordRef, FactKind)>,
    pub(super) councils_before: Grouped<CouncilId, CouncilId>,
    /// In which record the budget of a project stands that shares it.
    pub(super) shared_budgets: Grouped<ProjectId, ProjectId>,
}

impl Relations {
    pub(in crate::portal) fn new(tables: &Tables, order: &Order) -> Relations {
        let parts = || parts(tables, order);
        let ((citations, asked), (parts, every)) = join(|| cited_and_asked(tables), parts);
        let lines = tables.lines().map(|line| {
            (
                line.funding.what.id().clone(),
                (line.funder.id(), line.index),
            )
        });
        let received = tables.lines().filter_map(|line| {
            let recipient = line.funding.recipient.as_ref()?;
            Some((recipient.id().clone(), (line.funder.id(), line.index)))
        });
        let milestones = tables.milestones.iter().filter_map(|milestone| {
            milestone
                .principle
                .as_ref()
                .map(|principle| (principle.id().clone(), milestone.id.clone()))
        });
        let updates = || {
            order
                .updates
                .iter()
                .filter_map(|position| tables.updates.at(*position))
        };
        let councils = updates().flat_map(|update| {
            update
                .councils
                .iter()
                .map(|id| (id.id().clone(), update.id.clone()))
        });
        let projects = updates().flat_map(|update| {
            update
                .projects
                .iter()
                .map(|id| (id.id().clone(), update.id.clone()))
        });
        let before = tables.councils.iter().flat_map(|council| {
            let followers = council
                .existed
                .iter()
                .flat_map(|existed| &existed.followed_by);
            followers.map(|follower| (follower.id().clone(), council.id.clone()))
        });
        Relations {
            lines: Grouped::new(lines),
            received: Grouped::new(received),
            parts,
            every,
            services: services(tables, order),
            milestones: Grouped::new(milestones),
            about_councils: Grouped::new(councils),
            about_projects: Grouped::new(projects),
            citations,
            asked,
            councils_before: Grouped::new(before),
            shared_budgets: shared_budgets(tables),
        }
    }
}

fn shared_budgets(tables: &Tables) -> Grouped<ProjectId, ProjectId> {
    Grouped::new(tables.projects.iter().flat_map(|project| {
        let budget = project.budget.iter();
        let sharers = budget.flat_map(|budget| &budget.shared_with);
        sharers.map(|sharer| (sharer.id().clone(), project.id.clone()))
    }))
}

type PartsByBody = (
    Grouped<BodyId, (ProjectId, PartInProject)>,
    Grouped<Every, ProjectId>,
);

fn parts(tables: &Tables, order: &Order) -> PartsByBody {
    let (mut parts, mut every) = (Vec::new(), Vec::new());
    for project in order
        .projects
        .iter()
        .filter_map(|position| tables.projects.at(*position))
    {
        parts.extend(project.lead.iter().map(|lead| {
            (
                lead.id().clone(),
                (project.id.clone(), PartInProject::Leads),
            )
        }));
        for partner in &project.partners {
            match partner {
                Partner::Body(body) => {
                    parts.push((
                        body.id().clone(),
                        (project.id.clone(), PartInProject::TakesPart),
                    ));
                }
                Partner::AllCouncils => every.push((Every::Council, project.id.clone())),
                Partner::AllMembers => every.push((Every::Member, project.id.clone())),
            }
        }
    }
    (Grouped::new(parts), Grouped::new(every))
}

/// Returns the services by statement: main purposes first, then those that help, each in order of title.
fn services(tables: &Tables, order: &Order) -> Grouped<PrincipleId, (ProjectId, usize)> {
    let mut served = Vec::new();
    for strength in Strength::ALL {
        for project in order
            .projects
            .iter()
            .filter_map(|position| tables.projects.at(*position))
        {
            let services = project
                .strategy
                .iter()
                .enumerate()
                .filter(|(_, service)| service.strength == *strength);
            served.extend(services.map(|(index, service)| {
                (service.principle.id().clone(), (project.id.clone(), index))
            }));
        }
    }
    Grouped::new(served)
}

/// Returns every citation by source, and the facts about which somebody has put a question.
fn cited_and_asked(tables: &Tables) -> (Grouped<SourceId, Cited>, Vec<(RecordRef, FactKind)>) {
    let mut citations: Grouped<SourceId, Cited> = Grouped::new([]);
    let mut asked = Vec::new();
    facts::each(tables, &mut |record, stated| {
        if stated.fact.asked.is_some() {
            asked.push((record.clone(), stated.kind));
        }
        for (citation, evidence) in stated.fact.evidence.iter().enumerate() {
            let cited = Cited {
                record: record.clone(),
                what: stated.kind,
                citation,
                inferred: stated.fact.inferred,
            };
            citations.add(evidence.source.id().clone(), cited);
        }
    });
    (citations, asked)
}
