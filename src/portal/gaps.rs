//! What is not published or has no evidence, record by record, and who could say. In: a portal's tables. Out: gaps in order of
//! record. What staff need not know is no gap: only what a citizen would ask for.

pub mod question;
pub mod reason;

use std::collections::BTreeSet;

use super::membership::{existed, standing, to_join};
use super::progress::{State, state};
use super::relations::facts::{self, EvidenceState, FactKind};
use super::table::record_ref::{Body, RecordRef};
use super::table::tables::Tables;
use crate::record::claim::ClaimValue;
use crate::record::council::{Council, Status};
use crate::record::mention::{Location, Ref};
use crate::record::partner::Partner;
use crate::record::project::Project;
use crate::record::team::RoleStatus;
use crate::value::date::Date;
use crate::value::id::{BodyId, Id, ProjectId};

/// Something that a reader would ask for and that the records do not have.
#[derive(Debug, Clone)]
pub struct Gap {
    /// The record that lacks it.
    pub record: RecordRef,
    /// What is missing.
    pub what: Missing,
    /// Who could say, the likeliest first; nobody where the records do not tell.
    pub who: Vec<BodyId>,
    /// Where it would be written.
    pub at: Location,
}

/// What is missing. Numbers count from 0 in the order of the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// Whether a council has joined, on the portal's date.
    Membership,
    /// The day a member joined.
    Joined,
    /// Whether and what a member pays: it has no line of funding at all.
    Funds,
    /// The amount of a line of funding.
    Amount(usize),
    /// The financial year of a line of funding.
    Year(usize),
    /// A project's stage.
    Stage,
    /// Who leads a project.
    Lead,
    /// Which statement of the strategy a project serves.
    Strategy,
    /// What is set aside for a project.
    Budget,
    /// How much a benefit came to.
    Benefit(usize),
    /// What an outcome was before.
    Baseline(usize),
    /// What an outcome was meant to become.
    Target(usize),
    /// What became of an outcome: no figure at all.
    Actual(usize),
    /// One figure of an outcome, looked for and not found.
    Figure(usize, usize),
    /// What became of a milestone whose date has passed.
    Result,
    /// When a milestone was done.
    Done,
    /// When a post was filled.
    Filled,
    /// Who houses the team.
    Host,
    /// Whom the team answers to.
    ReportsTo,
    /// The figure of a claim.
    Figures,
    /// The evidence of a fact.
    Evidence(FactKind),
}

/// Returns every gap, in order of record and then of what is missing.
pub(super) fn gaps(tables: &Tables, today: Date) -> Vec<Gap> {
    let mut search = Search {
        tables,
        today,
        shared: shared_budgets(tables),
        gaps: Vec::new(),
    };
    for council in &tables.councils {
        search.council(council);
    }
    for organisation in &tables.organisations {
        search.funds(Body::Organisation(organisation));
    }
    for project in &tables.projects {
        search.project(project);
    }
    search.team();
    search.milestones();
    search.claims();
    search.evidence();
    let mut gaps = search.gaps;
    gaps.sort_by(|left, right| {
        left.record
            .cmp(&right.record)
            .then(left.what.cmp(&right.what))
    });
    gaps
}

struct Search<'p> {
    tables: &'p Tables,
    today: Date,
    /// The projects for which the budget of another is meant too.
    shared: BTreeSet<&'p ProjectId>,
    gaps: Vec<Gap>,
}

fn shared_budgets(tables: &Tables) -> BTreeSet<&ProjectId> {
    let budgets = tables
        .projects
        .iter()
        .filter_map(|project| project.budget.as_ref());
    budgets
        .flat_map(|budget| &budget.shared_with)
        .map(Ref::id)
        .collect()
}

impl Search<'_> {
    fn found(&mut self, record: &RecordRef, what: Missing, who: Vec<BodyId>, at: &Location) {
        self.gaps.push(Gap {
            record: record.clone(),
            what,
            who,
            at: at.clone(),
        });
        // Those of one record are put in order at once: two long lists in order are quickly made one, and many short ones are not.
        let mut place = self.gaps.len() - 1;
        while let Some(before) = place.checked_sub(1)
            && self.gaps[before].what > what
            && self.gaps[before].record == *record
        {
            self.gaps.swap(before, place);
            place = before;
        }
    }

    fn council(&mut self, council: &Council) {
        self.funds(Body::Council(council));
        if !existed(council, self.today) {
            return;
        }
        let record = RecordRef::Council(council.id.clone());
        let standing = standing(council, self.today);
        let at = standing
            .entry
            .map_or(&council.written.at, |entry| &entry.at);
        let mut who = vec![council.id.clone().into()];
        who.extend(self.team_bodies());
        match standing.status {
            Status::NotFound
            | Status::NotPublished
            | Status::Withheld
            | Status::NotYet
            | Status::NotRecorded => {
                if to_join(council, self.today).is_none() {
                    self.found(&record, Missing::Membership, who, at);
                }
            }
            Status::Member => {
                if standing.since.is_none() {
                    self.found(&record, Missing::Joined, who.clone(), at);
                }
                if council.funds.is_empty() {
                    self.found(&record, Missing::Funds, who, &council.written.at);
                }
            }
            Status::InTalks | Status::NotAMember | Status::Left | Status::ToJoin => {}
        }
    }

    fn funds(&mut self, body: Body<'_>) {
        for (index, line) in body.funds().iter().enumerate() {
            let is_unknown = !line.amount.is_known();
            let lacks = [
                (is_unknown, Missing::Amount(index)),
                (line.year.is_none(), Missing::Year(index)),
            ];
            for (_, what) in lacks.into_iter().filter(|(is_lacking, _)| *is_lacking) {
                let project = self.tables.projects.of(line.what.id());
                let leads = project.into_iter().flat_map(leads);
                let who = std::iter::once(body.id()).chain(leads).collect();
                self.found(&body.record(), what, who, &line.fact.at);
            }
        }
    }

    fn project(&mut self, project: &Project) {
        let record = RecordRef::Project(project.id.clone());
        let who = self.who_of(project);
        let at = &project.written.at;
        let absent = [
            (project.last_stage().is_none(), Missing::Stage),
            (project.lead.is_empty(), Missing::Lead),
            (project.strategy.is_empty(), Missing::Strategy),
            (!self.has_budget(project), Missing::Budget),
        ];
        for (_, what) in absent.into_iter().filter(|(is_absent, _)| *is_absent) {
            self.found(&record, what, who.clone(), at);
        }
        if let Some(budget) = project
            .budget
            .as_ref()
            .filter(|budget| !budget.amount.is_known())
        {
            self.found(&record, Missing::Budget, who.clone(), &budget.fact.at);
        }
        for (index, benefit) in project.benefits.iter().enumerate() {
            if !benefit.amount.is_known() {
                self.found(
                    &record,
                    Missing::Benefit(index),
                    who.clone(),
                    &benefit.fact.at,
                );
            }
        }
        self.outcomes(project, &record, &who);
    }

    /// Returns whether a budget is recorded for a project, be it one that another shares with it.
    fn has_budget(&self, project: &Project) -> bool {
        project.budget.is_some() || self.shared.contains(&project.id)
    }

    fn outcomes(&mut self, project: &Project, record: &RecordRef, who: &[BodyId]) {
        for (index, outcome) in project.outcomes.iter().enumerate() {
            let unknown = |figure: &Option<crate::record::project::Figure>| {
                figure
                    .as_ref()
                    .is_none_or(|figure| figure.value.reason().is_some())
            };
            if unknown(&outcome.baseline) {
                self.found(
                    record,
                    Missing::Baseline(index),
                    who.to_vec(),
                    &outcome.fact.at,
                );
            }
            if unknown(&outcome.target) {
                self.found(
                    record,
                    Missing::Target(index),
                    who.to_vec(),
                    &outcome.fact.at,
                );
            }
            if outcome.actual.is_empty() {
                self.found(
                    record,
                    Missing::Actual(index),
                    who.to_vec(),
                    &outcome.fact.at,
                );
            }
            for (number, figure) in outcome.actual.iter().enumerate() {
                if figure.value.reason().is_some() {
                    self.found(
                        record,
                        Missing::Figure(index, number),
                        who.to_vec(),
                        &figure.fact.at,
                    );
                }
            }
        }
    }

    fn team(&mut self) {
        let tables = self.tables;
        let Some(team) = &tables.team else { return };
        let who = self.team_bodies();
        if team.host.is_none() {
            self.found(
                &RecordRef::Team,
                Missing::Host,
                who.clone(),
                &team.written.at,
            );
        }
        if team.reports_to.is_none() {
            self.found(
                &RecordRef::Team,
                Missing::ReportsTo,
                who.clone(),
                &team.written.at,
            );
        }
        for (index, role) in team.roles.iter().enumerate() {
            if role.status == RoleStatus::Filled && role.filled.is_none() {
                let record = RecordRef::Role(tables.role_anchor(index).to_owned());
                self.found(&record, Missing::Filled, who.clone(), &role.at);
            }
        }
    }

    fn milestones(&mut self) {
        for milestone in &self.tables.milestones {
            let record = RecordRef::Milestone(milestone.id.clone());
            let what = match state(milestone, self.today) {
                State::Overdue(_) => Missing::Result,
                State::Done(_) if milestone.done.is_none() => Missing::Done,
                // A promise without a date is open for ever; but that its result was looked for, or refused, is a fact.
                State::NoDate if milestone.done_reason.is_some() => Missing::Result,
                State::Done(_)
                | State::Open
                | State::Missed(_)
                | State::Dropped
                | State::NoDate => continue,
            };
            self.found(&record, what, self.team_bodies(), &milestone.written.at);
        }
    }

    fn claims(&mut self) {
        for (index, claim) in self.tables.claims.iter().enumerate() {
            if matches!(claim.value, ClaimValue::Amount(amount) if !amount.is_known()) {
                self.found(
                    &RecordRef::Claim(index),
                    Missing::Figures,
                    self.team_bodies(),
                    &claim.written.at,
                );
            }
        }
    }

    /// Finds the facts that name no source. Who published them is not known; who could say is who the record is about.
    fn evidence(&mut self) {
        let tables = self.tables;
        facts::each(tables, &mut |record, stated| {
            if stated.evidence == EvidenceState::Missing {
                let who = match record {
                    RecordRef::Council(id) => vec![id.clone().into()],
                    RecordRef::Organisation(id) => vec![id.clone().into()],
                    RecordRef::Project(id) => tables
                        .projects
                        .of(id)
                        .map(|project| self.who_of(project))
                        .unwrap_or_default(),
                    RecordRef::Settings
                    | RecordRef::Strategy
                    | RecordRef::Principle(_)
                    | RecordRef::Team
                    | RecordRef::Role(_)
                    | RecordRef::Milestone(_)
                    | RecordRef::Claim(_)
                    | RecordRef::Update(_)
                    | RecordRef::Page(_)
                    | RecordRef::Source(_) => self.team_bodies(),
                };
                self.found(record, Missing::Evidence(stated.kind), who, &stated.fact.at);
            }
        });
    }

    /// Returns who could say something about a project: its leads, else the organisations that take part in it. Where it names neither,
    /// nobody is known to have to do with it but those who speak for the partnership.
    fn who_of(&self, project: &Project) -> Vec<BodyId> {
        let leads: Vec<BodyId> = leads(project).collect();
        if !leads.is_empty() {
            return leads;
        }
        let partners = project.partners.iter().filter_map(Partner::body);
        let is_organisation = |id: &&Ref<BodyId>| {
            let body = self.tables.body_named(id.id().as_str());
            matches!(body, Some(Body::Organisation(_)))
        };
        let partners: Vec<BodyId> = partners
            .filter(is_organisation)
            .map(|partner| partner.id().clone())
            .collect();
        if partners.is_empty() {
            self.team_bodies()
        } else {
            partners
        }
    }

    /// Returns who could speak for the partnership: the team's host and the body that the team answers to.
    fn team_bodies(&self) -> Vec<BodyId> {
        let team = self.tables.team.iter();
        let mut bodies: Vec<BodyId> = team
            .flat_map(|team| [&team.host, &team.reports_to])
            .flatten()
            .map(|body| body.id().clone())
            .collect();
        bodies.dedup();
        bodies
    }
}

fn leads(project: &Project) -> impl Iterator<Item = BodyId> {
    project.lead.iter().map(Ref::id).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    #[test]
    fn a_project_without_its_answers_names_who_could_give_them() {
        let portal = portal(
            "== organisations/cosla.yaml\nname: COSLA\nkind: association\n\
             == projects/team.md\n---\ntitle: Team\nsummary: A team.\nlead: cosla\nbudget: {amount: not published}\n\
             outcomes: {measure: Posts, target: {value: not published}}\n---\n",
        );
        let project = portal.projects.named("team").unwrap();
        let gaps = portal.gaps_of(&RecordRef::Project(project.id.clone()));
        let missing: Vec<Missing> = gaps.iter().map(|gap| gap.what).collect();
        assert_eq!(
            missing,
            [
                Missing::Stage,
                Missing::Strategy,
                Missing::Budget,
                Missing::Baseline(0),
                Missing::Target(0),
                Missing::Actual(0),
                Missing::Evidence(FactKind::Record),
            ]
        );
        assert!(
            gaps.iter()
                .all(|gap| gap.who.len() == 1 && gap.who[0].to_string() == "cosla")
        );
    }

    #[test]
    fn a_figure_needs_a_source_of_its_own_or_its_outcomes() {
        let evidence = |of_outcome: &str| {
            let portal = portal(&format!(
                "== projects/maps.md\n---\ntitle: Maps\nsummary: M.\nevidence: paper\n\
                 outcomes: {{measure: Looks, baseline: {{value: 1}}, target: {{value: 2, evidence: paper}}, actual: {{value: 3}}{of_outcome}}}\n---\n",
            ));
            let id = portal.projects.named("maps").unwrap().id.clone();
            let gaps = portal.gaps_of(&RecordRef::Project(id)).iter();
            let lacks = gaps.filter_map(|gap| {
                if let Missing::Evidence(fact) = gap.what {
                    return Some(fact);
                }
                None
            });
            lacks.collect::<Vec<_>>()
        };
        assert_eq!(
            evidence(""),
            [FactKind::Baseline(0), FactKind::Actual(0, 0)]
        );
        assert_eq!(evidence(", evidence: paper"), []);
    }

    #[test]
    fn a_council_is_asked_for_its_membership_and_what_it_pays() {
        let portal = portal(
            "== organisations/host.yaml\nname: Host\nkind: shared-service\n== team.yaml\nhost: host\nreports_to: host\n\
             == councils/angus.yaml\nname: Angus\n\
             == councils/fife.yaml\nname: Fife\nmembership: {status: member, on: 2016, evidence: paper}\n\
             == councils/moray.yaml\nname: Moray\nmembership: {status: in-talks, on: 2016, evidence: paper}\n",
        );
        let gaps = |id: &str| {
            let council = &portal.councils.named(id).unwrap().id;
            let gaps = portal.gaps_of(&RecordRef::Council(council.clone()));
            gaps.iter()
                .map(|gap| {
                    (
                        gap.what,
                        gap.who
                            .iter()
                            .map(ToString::to_string)
                            .collect::<Vec<_>>()
                            .join(" "),
                    )
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(
            gaps("angus"),
            [(Missing::Membership, "angus host".to_owned())]
        );
        assert_eq!(
            gaps("fife"),
            [
                (Missing::Joined, "fife host".to_owned()),
                (Missing::Funds, "fife host".to_owned())
            ]
        );
        assert_eq!(gaps("moray"), []);
    }
}
