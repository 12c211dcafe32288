//! Every fact of every record, one after the other: what is cited, what lacks a source, what bears a date. In: the
//! records. Out: a call for each fact. Never judges: relations, gaps and warnings do.

use serde::Serialize;

use crate::portal::table::record_ref::RecordRef;
use crate::portal::table::tables::Tables;
use crate::record::answer::{Reply, Said};
use crate::record::citation::Citation;
use crate::record::council::Council;
use crate::record::fact::Fact;
use crate::record::funding::Funding;
use crate::record::mention::Origin;
use crate::record::organisation::Organisation;
use crate::record::project::{Figure, Outcome, Project};
use crate::value::date::{Date, KnownDate};

/// Which fact of a record: with the record, enough to find it and to say it in words. Numbers count from 0 in the
/// order of the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactKind {
    /// The record as a whole.
    Record,
    /// An entry of a council's membership.
    Membership(usize),
    /// How many people live in a council's area.
    Population,
    /// A line of what a body funds.
    Funding(usize),
    /// A phrase about money that is no number.
    Said(usize),
    /// What the body answers to the record.
    Reply(usize),
    /// What a source says of a project's stage.
    Stage(usize),
    /// A project's budget.
    Budget,
    /// A benefit of a project.
    Benefit(usize),
    /// A tie of a project to a statement of the strategy.
    Service(usize),
    /// An outcome of a project, as a whole.
    Outcome(usize),
    /// The baseline of an outcome.
    Baseline(usize),
    /// The target of an outcome.
    Target(usize),
    /// A figure of an outcome: of which outcome, and which.
    Actual(usize, usize),
}

/// Whether a reader would ask where a fact comes from, and has been told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::portal) enum EvidenceState {
    /// It says of itself that nothing is published, or it is no statement about the world.
    NotAsked,
    /// It names a source, or the fact that it is part of does.
    Named,
    /// It names none.
    Missing,
}

/// One fact as it is met on the way through the records.
pub(in crate::portal) struct Stated<'p> {
    /// Which fact of its record.
    pub(in crate::portal) kind: FactKind,
    /// What stands behind it.
    pub(in crate::portal) fact: &'p Fact,
    /// What is cited for it: by itself, or by what it is part of.
    pub(in crate::portal) rests_on: &'p [Citation],
    /// Whether its evidence is there.
    pub(in crate::portal) evidence: EvidenceState,
    /// The dates at which it happened; never a due date.
    pub(in crate::portal) dates: [Option<Date>; 2],
    /// Whether its record was read without an error.
    pub(in crate::portal) sound: bool,
}

/// Calls `visit` for each fact of the portal, in order of kind of record, record and field.
pub(in crate::portal) fn each<'p>(
    tables: &'p Tables,
    visit: &mut impl FnMut(&RecordRef, Stated<'p>),
) {
    for record in with_facts(tables) {
        of(tables, &record, visit);
    }
}

/// Returns every record that can state a fact, in order of kind and record.
pub(in crate::portal) fn with_facts(tables: &Tables) -> impl Iterator<Item = RecordRef> {
    let councils = tables.councils.ids().cloned().map(RecordRef::Council);
    let organisations = tables.organisations.ids().cloned();
    let strategy = tables.strategy.iter().map(|_| RecordRef::Strategy);
    let principles = tables.principles.ids().cloned().map(RecordRef::Principle);
    let projects = tables.projects.ids().cloned().map(RecordRef::Project);
    let team = tables.team.iter().map(|_| RecordRef::Team);
    let roles = tables.role_anchors.iter().cloned().map(RecordRef::Role);
    let milestones = tables.milestones.ids().cloned().map(RecordRef::Milestone);
    let claims = (0..tables.claims.len()).map(RecordRef::Claim);
    let updates = tables.updates.ids().cloned().map(RecordRef::Update);
    let pages = tables.pages.ids().cloned().map(RecordRef::Page);
    let bodies = councils.chain(organisations.map(RecordRef::Organisation));
    let statements = strategy.chain(principles);
    let lists = team.chain(roles).chain(milestones).chain(claims);
    let texts = updates.chain(pages);
    bodies
        .chain(statements)
        .chain(projects)
        .chain(lists)
        .chain(texts)
}

/// Calls `visit` for each fact of one record, in order of field.
pub(in crate::portal) fn of<'p>(
    tables: &'p Tables,
    record: &RecordRef,
    visit: &mut impl FnMut(&RecordRef, Stated<'p>),
) {
    match record {
        RecordRef::Council(id) => {
            if let Some(council) = tables.councils.of(id) {
                visit_council(council, &mut Visit::new(record, &council.written, visit));
            }
        }
        RecordRef::Organisation(id) => {
            if let Some(body) = tables.organisations.of(id) {
                visit_organisation(body, &mut Visit::new(record, &body.written, visit));
            }
        }
        RecordRef::Project(id) => {
            if let Some(project) = tables.projects.of(id) {
                visit_project(project, &mut Visit::new(record, &project.written, visit));
            }
        }
        RecordRef::Settings
        | RecordRef::Strategy
        | RecordRef::Principle(_)
        | RecordRef::Team
        | RecordRef::Role(_)
        | RecordRef::Milestone(_)
        | RecordRef::Claim(_)
        | RecordRef::Update(_)
        | RecordRef::Page(_)
        | RecordRef::Source(_) => match only_fact(tables, record) {
            Some((written, fact, Some(dates))) => {
                Visit::new(record, written, visit).visit_fact(FactKind::Record, fact, dates);
            }
            Some((written, fact, None)) => {
                Visit::new(record, written, visit).visit_unasked(FactKind::Record, fact);
            }
            None => {}
        },
    }
}

/// What a record states that states one thing only, and the dates at which that happened; no dates where nobody asks where it comes from.
type OnlyFact<'p> = (&'p Origin, &'p Fact, Option<[Option<Date>; 2]>);

fn only_fact<'p>(tables: &'p Tables, record: &RecordRef) -> Option<OnlyFact<'p>> {
    let of = |written, fact, date: Option<Date>| Some((written, fact, Some([date, None])));
    match record {
        RecordRef::Strategy => {
            let strategy = tables.strategy.as_ref()?;
            Some((&strategy.written, &strategy.fact, None))
        }
        RecordRef::Principle(id) => {
            let principle = tables.principles.of(id)?;
            of(&principle.written, &principle.fact, None)
        }
        RecordRef::Team => {
            let team = tables.team.as_ref()?;
            Some((&team.written, &team.fact, None))
        }
        RecordRef::Role(anchor) => {
            let role = tables.role(anchor)?;
            of(&tables.team.as_ref()?.written, &role.fact, role.filled)
        }
        RecordRef::Milestone(id) => {
            let milestone = tables.milestones.of(id)?;
            let done = milestone.done.map(KnownDate::date);
            of(&milestone.written, &milestone.fact, done)
        }
        RecordRef::Claim(index) => {
            let claim = tables.claims.get(*index)?;
            of(&claim.written, &claim.fact, Some(claim.date.date()))
        }
        RecordRef::Update(id) => {
            let update = tables.updates.of(id)?;
            of(&update.written, &update.fact, Some(update.date))
        }
        RecordRef::Page(id) => {
            let page = tables.pages.of(id)?;
            Some((&page.written, &page.fact, None))
        }
        RecordRef::Settings
        | RecordRef::Council(_)
        | RecordRef::Organisation(_)
        | RecordRef::Project(_)
        | RecordRef::Source(_) => None,
    }
}

/// On the way through one record.
struct Visit<'v, V> {
    record: &'v RecordRef,
    sound: bool,
    call: &'v mut V,
}

impl<'v, 'p, V: FnMut(&RecordRef, Stated<'p>)> Visit<'v, V> {
    fn new(record: &'v RecordRef, written: &Origin, visit: &'v mut V) -> Visit<'v, V> {
        Visit {
            record,
            sound: written.sound,
            call: visit,
        }
    }

    /// Calls with a fact that should name a source.
    fn visit_fact(&mut self, kind: FactKind, fact: &'p Fact, dates: [Option<Date>; 2]) {
        let evidence = if fact.evidence.is_empty() {
            EvidenceState::Missing
        } else {
            EvidenceState::Named
        };
        self.call_with(kind, fact, evidence, dates);
    }

    /// Calls with a fact of which nobody asks where it comes from.
    fn visit_unasked(&mut self, kind: FactKind, fact: &'p Fact) {
        self.call_with(kind, fact, EvidenceState::NotAsked, [None; 2]);
    }

    fn call_with(
        &mut self,
        kind: FactKind,
        fact: &'p Fact,
        evidence: EvidenceState,
        dates: [Option<Date>; 2],
    ) {
        (self.call)(
            self.record,
            Stated {
                kind,
                fact,
                rests_on: &fact.evidence,
                evidence,
                dates,
                sound: self.sound,
            },
        );
    }

    fn funds(&mut self, lines: &'p [Funding]) {
        for (index, line) in lines.iter().enumerate() {
            self.visit_fact(FactKind::Funding(index), &line.fact, [None; 2]);
        }
    }

    /// Calls with what is said of money, and what a body answers to its record.
    fn answered(&mut self, said: &'p [Said], replies: &'p [Reply]) {
        for (index, line) in said.iter().enumerate() {
            self.visit_fact(FactKind::Said(index), &line.fact, [line.date, None]);
        }
        for (index, reply) in replies.iter().enumerate() {
            self.visit_unasked(FactKind::Reply(index), &reply.fact);
        }
    }

    /// Calls with a figure of an outcome, for which the evidence of what it is part of will do.
    fn figure(&mut self, kind: FactKind, figure: &'p Figure, of: &'p Outcome) {
        let evidence = if figure.value.reason().is_some() {
            EvidenceState::NotAsked
        } else if of.names_source(figure) {
            EvidenceState::Named
        } else {
            EvidenceState::Missing
        };
        let date = if matches!(kind, FactKind::Target(_)) {
            None
        } else {
            figure.date.map(KnownDate::date)
        };
        let rests_on = if figure.fact.evidence.is_empty() {
            &of.fact.evidence
        } else {
            &figure.fact.evidence
        };
        (self.call)(
            self.record,
            Stated {
                kind,
                fact: &figure.fact,
                rests_on,
                evidence,
                dates: [date, None],
                sound: self.sound,
            },
        );
    }
}

fn visit_council<'p, V: FnMut(&RecordRef, Stated<'p>)>(
    council: &'p Council,
    visit: &mut Visit<'_, V>,
) {
    visit.visit_unasked(FactKind::Record, &council.fact);
    for (index, entry) in council.membership.iter().enumerate() {
        let kind = FactKind::Membership(index);
        let dates = [entry.date(), entry.on].map(|date| date.map(KnownDate::date));
        if !entry.status.is_known() && entry.fact.evidence.is_empty() {
            visit.call_with(kind, &entry.fact, EvidenceState::NotAsked, dates);
        } else {
            visit.visit_fact(kind, &entry.fact, dates);
        }
    }
    if let Some(population) = &council.population {
        visit.visit_fact(FactKind::Population, &population.fact, [None; 2]);
    }
    visit.funds(&council.funds);
    visit.answered(&council.said, &council.reply);
}

fn visit_organisation<'p, V: FnMut(&RecordRef, Stated<'p>)>(
    organisation: &'p Organisation,
    visit: &mut Visit<'_, V>,
) {
    visit.visit_unasked(FactKind::Record, &organisation.fact);
    visit.funds(&organisation.funds);
    visit.answered(&organisation.said, &organisation.reply);
}

fn visit_project<'p, V: FnMut(&RecordRef, Stated<'p>)>(
    project: &'p Project,
    visit: &mut Visit<'_, V>,
) {
    visit.visit_fact(
        FactKind::Record,
        &project.fact,
        [project.started, project.ended],
    );
    visit.answered(&project.said, &project.reply);
    for (index, entry) in project.stages.iter().enumerate() {
        visit.visit_fact(
            FactKind::Stage(index),
            &entry.fact,
            [entry.date(), entry.on].map(|date| date.map(KnownDate::date)),
        );
    }
    match &project.budget {
        Some(budget) if !budget.amount.is_known() && budget.fact.evidence.is_empty() => {
            visit.visit_unasked(FactKind::Budget, &budget.fact);
        }
        Some(budget) => visit.visit_fact(FactKind::Budget, &budget.fact, [None; 2]),
        None => {}
    }
    for (index, benefit) in project.benefits.iter().enumerate() {
        visit.visit_fact(
            FactKind::Benefit(index),
            &benefit.fact,
            [benefit.date, None],
        );
    }
    for (index, service) in project.strategy.iter().enumerate() {
        visit.visit_unasked(FactKind::Service(index), &service.fact);
    }
    for (index, outcome) in project.outcomes.iter().enumerate() {
        of_outcome(index, outcome, visit);
    }
}

/// Calls with the facts of an outcome. A figure needs a source of its own or its outcome's: where it began, what was hoped for and what was measured alike.
fn of_outcome<'p, V: FnMut(&RecordRef, Stated<'p>)>(
    index: usize,
    outcome: &'p Outcome,
    visit: &mut Visit<'_, V>,
) {
    visit.visit_unasked(FactKind::Outcome(index), &outcome.fact);
    if let Some(baseline) = &outcome.baseline {
        visit.figure(FactKind::Baseline(index), baseline, outcome);
    }
    if let Some(target) = &outcome.target {
        visit.figure(FactKind::Target(index), target, outcome);
    }
    for (number, actual) in outcome.actual.iter().enumerate() {
        visit.figure(FactKind::Actual(index, number), actual, outcome);
    }
}

impl Tables {
    /// Returns one fact of a record, as [`Cited`](crate::portal::relations::Cited) and gaps name it; nothing where the record has no such fact.
    pub fn fact(&self, record: &RecordRef, kind: FactKind) -> Option<&Fact> {
        match record {
            RecordRef::Council(id) => self
                .councils
                .of(id)
                .and_then(|council| council_fact(council, kind)),
            RecordRef::Organisation(id) => {
                self.organisations
                    .of(id)
                    .and_then(|organisation| match kind {
                        FactKind::Funding(index) => {
                            organisation.funds.get(index).map(|line| &line.fact)
                        }
                        FactKind::Record => Some(&organisation.fact),
                        FactKind::Said(index) => {
                            organisation.said.get(index).map(|line| &line.fact)
                        }
                        FactKind::Reply(index) => {
                            organisation.reply.get(index).map(|reply| &reply.fact)
                        }
                        FactKind::Membership(_)
                        | FactKind::Population
                        | FactKind::Stage(_)
                        | FactKind::Budget
                        | FactKind::Benefit(_)
                        | FactKind::Service(_)
                        | FactKind::Outcome(_)
                        | FactKind::Baseline(_)
                        | FactKind::Target(_)
                        | FactKind::Actual(..) => None,
                    })
            }
            RecordRef::Project(id) => self
                .projects
                .of(id)
                .and_then(|project| project_fact(project, kind)),
            RecordRef::Strategy => self.strategy.as_ref().map(|strategy| &strategy.fact),
            RecordRef::Principle(id) => self.principles.of(id).map(|principle| &principle.fact),
            RecordRef::Update(id) => self.updates.of(id).map(|update| &update.fact),
            RecordRef::Page(id) => self.pages.of(id).map(|page| &page.fact),
            RecordRef::Milestone(id) => self.milestones.of(id).map(|milestone| &milestone.fact),
            RecordRef::Team => self.team.as_ref().map(|team| &team.fact),
            RecordRef::Role(anchor) => self.role(anchor).map(|role| &role.fact),
            RecordRef::Claim(index) => self.claims.get(*index).map(|claim| &claim.fact),
            RecordRef::Settings | RecordRef::Source(_) => None,
        }
    }
}

fn council_fact(council: &Council, kind: FactKind) -> Option<&Fact> {
    match kind {
        FactKind::Record => Some(&council.fact),
        FactKind::Membership(index) => council.membership.get(index).map(|entry| &entry.fact),
        FactKind::Population => council
            .population
            .as_ref()
            .map(|population| &population.fact),
        FactKind::Funding(index) => council.funds.get(index).map(|line| &line.fact),
        FactKind::Said(index) => council.said.get(index).map(|line| &line.fact),
        FactKind::Reply(index) => council.reply.get(index).map(|reply| &reply.fact),
        FactKind::Stage(_)
        | FactKind::Budget
        | FactKind::Benefit(_)
        | FactKind::Service(_)
        | FactKind::Outcome(_)
        | FactKind::Baseline(_)
        | FactKind::Target(_)
        | FactKind::Actual(..) => None,
    }
}

fn project_fact(project: &Project, kind: FactKind) -> Option<&Fact> {
    let outcome = |index: usize| project.outcomes.get(index);
    match kind {
        FactKind::Record => Some(&project.fact),
        FactKind::Said(index) => project.said.get(index).map(|line| &line.fact),
        FactKind::Reply(index) => project.reply.get(index).map(|reply| &reply.fact),
        FactKind::Stage(index) => project.stages.get(index).map(|entry| &entry.fact),
        FactKind::Budget => project.budget.as_ref().map(|budget| &budget.fact),
        FactKind::Benefit(index) => project.benefits.get(index).map(|benefit| &benefit.fact),
        FactKind::Service(index) => project.strategy.get(index).map(|service| &service.fact),
        FactKind::Outcome(index) => outcome(index).map(|outcome| &outcome.fact),
        FactKind::Baseline(index) => outcome(index)
            .and_then(|outcome| outcome.baseline.as_ref())
            .map(|figure| &figure.fact),
        FactKind::Target(index) => outcome(index)
            .and_then(|outcome| outcome.target.as_ref())
            .map(|figure| &figure.fact),
        FactKind::Actual(index, number) => outcome(index)
            .and_then(|outcome| outcome.actual.get(number))
            .map(|figure| &figure.fact),
        FactKind::Membership(_) | FactKind::Population | FactKind::Funding(_) => None,
    }
}
