//! All ways back. In: tables. Out: for each id what speaks of it, each in the order in which it is shown.

use std::sync::Arc;

use super::facts::{self, FactKind};
use crate::late::Late;
use crate::portal::table::grouped::Grouped;
use crate::portal::table::order::Order;
use crate::portal::table::record_ref::RecordRef;
use crate::portal::table::tables::Tables;
use crate::record::partner::Partner;
use crate::record::project::{Project, Strength};
use crate::record::update::Update;
use crate::value::id::{
    BodyId, CouncilId, MilestoneId, PrincipleId, ProjectId, SourceId, UpdateId,
};
use crate::value::record_kind::RecordKind;

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

/// All ways back, each worked out when it is first asked for.
#[derive(Debug, Default)]
pub(in crate::portal) struct Relations {
    lines: Arc<Late<Grouped<ProjectId, (BodyId, usize)>>>,
    received: Arc<Late<Grouped<BodyId, (BodyId, usize)>>>,
    parts: Arc<Late<Parts>>,
    services: Arc<Late<Grouped<PrincipleId, (ProjectId, usize)>>>,
    milestones: Arc<Late<Grouped<PrincipleId, MilestoneId>>>,
    about_councils: Arc<Late<Grouped<CouncilId, UpdateId>>>,
    about_projects: Arc<Late<Grouped<ProjectId, UpdateId>>>,
    cited: Arc<Late<CitedAndAsked>>,
    councils_before: Arc<Late<Grouped<CouncilId, CouncilId>>>,
    shared_budgets: Arc<Late<Grouped<ProjectId, ProjectId>>>,
}

/// Who has a part in which project.
#[derive(Debug)]
pub(super) struct Parts {
    /// The bodies that a project names.
    pub(super) of_bodies: Grouped<BodyId, (ProjectId, PartInProject)>,
    /// The projects that name a group.
    pub(super) of_every: Grouped<Every, ProjectId>,
}

/// What facts rest on, and what was asked about them.
#[derive(Debug)]
pub(super) struct CitedAndAsked {
    pub(super) citations: Grouped<SourceId, Cited>,
    /// The facts about which somebody has put a question, in order of record.
    pub(super) asked: Vec<(RecordRef, FactKind)>,
}

impl Relations {
    /// Returns the ways back after records of some kinds were edited, and no record came or went.
    pub(in crate::portal) fn after(&self, edited: &[RecordKind]) -> Relations {
        let is_edited = |kind| edited.contains(&kind);
        let bodies = is_edited(RecordKind::Council) || is_edited(RecordKind::Organisation);
        let projects = is_edited(RecordKind::Project);
        let updates = is_edited(RecordKind::Update);
        Relations {
            lines: self.lines.kept_unless(bodies),
            received: self.received.kept_unless(bodies),
            parts: self.parts.kept_unless(projects),
            services: self.services.kept_unless(projects),
            milestones: self
                .milestones
                .kept_unless(is_edited(RecordKind::Milestone)),
            about_councils: self.about_councils.kept_unless(updates),
            about_projects: self.about_projects.kept_unless(updates),
            cited: self.cited.kept_unless(!edited.is_empty()),
            councils_before: self
                .councils_before
                .kept_unless(is_edited(RecordKind::Council)),
            shared_budgets: self.shared_budgets.kept_unless(projects),
        }
    }

    /// Returns the lines for each project.
    pub(super) fn lines(&self, tables: &Tables) -> &Grouped<ProjectId, (BodyId, usize)> {
        let lines = tables.lines();
        let paid = lines.map(|line| {
            let project = line.funding.what.id().clone();
            (project, (line.funder.id(), line.index))
        });
        self.lines.get(|| Grouped::new(paid))
    }

    /// Returns the lines that name who receives them.
    pub(super) fn received(&self, tables: &Tables) -> &Grouped<BodyId, (BodyId, usize)> {
        let received = tables.lines().filter_map(|line| {
            let recipient = line.funding.recipient.as_ref()?;
            Some((recipient.id().clone(), (line.funder.id(), line.index)))
        });
        self.received.get(|| Grouped::new(received))
    }

    /// Returns who has a part in which project, in order of title.
    pub(super) fn parts(&self, tables: &Tables, order: &Order) -> &Parts {
        self.parts.get(|| parts(tables, order))
    }

    /// Returns the services by statement: main purposes first, then those that help, each in order of title.
    pub(super) fn services(
        &self,
        tables: &Tables,
        order: &Order,
    ) -> &Grouped<PrincipleId, (ProjectId, usize)> {
        self.services.get(|| services(tables, order))
    }

    /// Returns the milestones of each statement.
    pub(super) fn milestones(&self, tables: &Tables) -> &Grouped<PrincipleId, MilestoneId> {
        let milestones = tables.milestones.iter().filter_map(|milestone| {
            let principle = milestone.principle.as_ref()?;
            Some((principle.id().clone(), milestone.id.clone()))
        });
        self.milestones.get(|| Grouped::new(milestones))
    }

    /// Returns the updates about each council, newest first.
    pub(super) fn about_councils(
        &self,
        tables: &Tables,
        order: &Order,
    ) -> &Grouped<CouncilId, UpdateId> {
        let councils = newest_first(tables, order).flat_map(|update| {
            let councils = update.councils.iter();
            councils.map(|id| (id.id().clone(), update.id.clone()))
        });
        self.about_councils.get(|| Grouped::new(councils))
    }

    /// Returns the updates about each project, newest first.
    pub(super) fn about_projects(
        &self,
        tables: &Tables,
        order: &Order,
    ) -> &Grouped<ProjectId, UpdateId> {
        let projects = newest_first(tables, order).flat_map(|update| {
            let projects = update.projects.iter();
            projects.map(|id| (id.id().clone(), update.id.clone()))
        });
        self.about_projects.get(|| Grouped::new(projects))
    }

    /// Returns every citation by source, and the facts about which somebody has put a question.
    pub(super) fn cited_and_asked(&self, tables: &Tables) -> &CitedAndAsked {
        self.cited.get(|| cited_and_asked(tables))
    }

    /// Returns the councils that each council followed.
    pub(super) fn councils_before(&self, tables: &Tables) -> &Grouped<CouncilId, CouncilId> {
        let before = tables.councils.iter().flat_map(|council| {
            let followers = council
                .existed
                .iter()
                .flat_map(|existed| &existed.followed_by);
            followers.map(|follower| (follower.id().clone(), council.id.clone()))
        });
        self.councils_before.get(|| Grouped::new(before))
    }

    /// Returns in which record the budget of a project stands that shares it.
    pub(super) fn shared_budgets(&self, tables: &Tables) -> &Grouped<ProjectId, ProjectId> {
        let shared = tables.projects.iter().flat_map(|project| {
            let budget = project.budget.iter();
            let sharers = budget.flat_map(|budget| &budget.shared_with);
            sharers.map(|sharer| (sharer.id().clone(), project.id.clone()))
        });
        self.shared_budgets.get(|| Grouped::new(shared))
    }
}

fn in_order<'t>(tables: &'t Tables, order: &'t Order) -> impl Iterator<Item = &'t Project> {
    let positions = order.projects(tables).positions.iter();
    positions.map(|position| &tables.projects[*position])
}

fn newest_first<'t>(tables: &'t Tables, order: &'t Order) -> impl Iterator<Item = &'t Update> {
    let positions = order.updates(tables).iter();
    positions.filter_map(|position| tables.updates.at(*position))
}

fn parts(tables: &Tables, order: &Order) -> Parts {
    let (mut parts, mut every) = (Vec::new(), Vec::new());
    for project in in_order(tables, order) {
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
    Parts {
        of_bodies: Grouped::new(parts),
        of_every: Grouped::new(every),
    }
}

fn services(tables: &Tables, order: &Order) -> Grouped<PrincipleId, (ProjectId, usize)> {
    let mut served = Vec::new();
    for strength in Strength::ALL {
        for project in in_order(tables, order) {
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

fn cited_and_asked(tables: &Tables) -> CitedAndAsked {
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
    CitedAndAsked { citations, asked }
}
