//! The search for what the records lack. In: a portal. Out: the gaps of one record, and those of all. What staff need not know is no gap:
//! only what a citizen would ask for.

use std::collections::BTreeSet;

use super::Portal;
use crate::portal::gaps::{Gap, Missing};
use crate::portal::membership::{existed, standing, to_join};
use crate::portal::progress::{State, state};
use crate::portal::relations::facts::{self, EvidenceState};
use crate::portal::table::record_ref::{Body, RecordRef};
use crate::record::claim::ClaimValue;
use crate::record::council::{Council, Status};
use crate::record::mention::{Location, Ref};
use crate::record::milestone::Milestone;
use crate::record::partner::Partner;
use crate::record::project::{Figure, Outcome, Project};
use crate::record::team::{Role, RoleStatus};
use crate::value::id::{BodyId, Id};

impl Portal {
    /// Returns every gap, in order of record and then of what is missing.
    pub fn gaps(&self) -> &[Gap] {
        self.gaps.get(|| {
            let mut records: Vec<RecordRef> = facts::with_facts(self).collect();
            records.sort();
            let gaps = records.iter().flat_map(|record| self.gaps_of(record));
            gaps.collect()
        })
    }

    /// Returns the gaps of one record, in order of what is missing.
    pub fn gaps_of(&self, record: &RecordRef) -> Vec<Gap> {
        let mut search = Search {
            portal: self,
            record,
            gaps: Vec::new(),
        };
        search.fields();
        search.evidence();
        let mut gaps = search.gaps;
        gaps.sort_by_key(|gap| gap.what);
        gaps
    }
}

/// The search for what one record lacks.
struct Search<'p> {
    portal: &'p Portal,
    record: &'p RecordRef,
    gaps: Vec<Gap>,
}

impl Search<'_> {
    /// Notes a gap. Whoever could say so in two ways, as who pays and who leads, is named once.
    fn found(&mut self, what: Missing, who: Vec<BodyId>, at: &Location) {
        let mut named = BTreeSet::new();
        let who = who.into_iter().filter(|body| named.insert(body.clone()));
        self.gaps.push(Gap {
            record: self.record.clone(),
            what,
            who: who.collect(),
            at: at.clone(),
        });
    }

    /// Finds the fields that are not filled in.
    fn fields(&mut self) {
        let portal = self.portal;
        match self.record {
            RecordRef::Council(id) => {
                let council = &portal.councils[id];
                self.funds(Body::Council(council));
                self.council(council);
            }
            RecordRef::Organisation(id) => {
                self.funds(Body::Organisation(&portal.organisations[id]));
            }
            RecordRef::Project(id) => self.project(&portal.projects[id]),
            RecordRef::Team => self.team(),
            RecordRef::Role(anchor) => self.role(anchor),
            RecordRef::Milestone(id) => self.milestone(&portal.milestones[id]),
            RecordRef::Claim(index) => self.claim(*index),
            RecordRef::Settings
            | RecordRef::Strategy
            | RecordRef::Principle(_)
            | RecordRef::Update(_)
            | RecordRef::Page(_)
            | RecordRef::Source(_) => {}
        }
    }

    fn council(&mut self, council: &Council) {
        let today = self.portal.now;
        if !existed(council, today) {
            return;
        }
        let standing = standing(council, today);
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
                if to_join(council, today).is_none() {
                    self.found(Missing::Membership, who, at);
                }
            }
            Status::Member => {
                if standing.since.is_none() {
                    self.found(Missing::Joined, who.clone(), at);
                }
                if council.funds.is_empty() {
                    self.found(Missing::Funds, who, &council.written.at);
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
                let project = self.portal.projects.of(line.what.id());
                let leads = project.into_iter().flat_map(leads);
                let who = std::iter::once(body.id()).chain(leads).collect();
                self.found(what, who, &line.fact.at);
            }
        }
    }

    fn project(&mut self, project: &Project) {
        let who = self.who_of(project);
        let at = &project.written.at;
        let absent = [
            (project.last_stage().is_none(), Missing::Stage),
            (project.lead.is_empty(), Missing::Lead),
            (project.strategy.is_empty(), Missing::Strategy),
            (!self.has_budget(project), Missing::Budget),
        ];
        for (_, what) in absent.into_iter().filter(|(is_absent, _)| *is_absent) {
            self.found(what, who.clone(), at);
        }
        if let Some(budget) = project
            .budget
            .as_ref()
            .filter(|budget| !budget.amount.is_known())
        {
            self.found(Missing::Budget, who.clone(), &budget.fact.at);
        }
        for (index, benefit) in project.benefits.iter().enumerate() {
            if !benefit.amount.is_known() {
                self.found(Missing::Benefit(index), who.clone(), &benefit.fact.at);
            }
        }
        for (index, outcome) in project.outcomes.iter().enumerate() {
            self.outcome(index, outcome, &who);
        }
    }

    /// Returns whether a budget is recorded for a project, be it one that another shares with it.
    fn has_budget(&self, project: &Project) -> bool {
        project.budget.is_some() || self.portal.budget_holder(&project.id).is_some()
    }

    fn outcome(&mut self, index: usize, outcome: &Outcome, who: &[BodyId]) {
        let is_unknown = |figure: &Figure| figure.value.reason().is_some();
        let at = &outcome.fact.at;
        let absent = [
            (
                outcome.baseline.as_ref().is_none_or(is_unknown),
                Missing::Baseline(index),
            ),
            (
                outcome.target.as_ref().is_none_or(is_unknown),
                Missing::Target(index),
            ),
            (outcome.actual.is_empty(), Missing::Actual(index)),
        ];
        for (_, what) in absent.into_iter().filter(|(is_absent, _)| *is_absent) {
            self.found(what, who.to_vec(), at);
        }
        for (number, figure) in outcome.actual.iter().enumerate() {
            if is_unknown(figure) {
                let what = Missing::Figure(index, number);
                self.found(what, who.to_vec(), &figure.fact.at);
            }
        }
    }

    fn team(&mut self) {
        let Some(team) = &self.portal.team else {
            return;
        };
        for (body, what) in [
            (&team.host, Missing::Host),
            (&team.reports_to, Missing::ReportsTo),
        ] {
            if body.is_none() {
                self.found(what, self.team_bodies(), &team.written.at);
            }
        }
    }

    fn role(&mut self, anchor: &str) {
        let role = self.portal.role(anchor);
        let is_open = |role: &&Role| role.status == RoleStatus::Filled && role.filled.is_none();
        if let Some(role) = role.filter(is_open) {
            self.found(Missing::Filled, self.team_bodies(), &role.at);
        }
    }

    fn milestone(&mut self, milestone: &Milestone) {
        let what = match state(milestone, self.portal.now) {
            State::Overdue(_) => Missing::Result,
            State::Done(_) if milestone.done.is_none() => Missing::Done,
            // A promise without a date is open for ever; but that its result was looked for, or refused, is a fact.
            State::NoDate if milestone.done_reason.is_some() => Missing::Result,
            State::Done(_) | State::Open | State::Missed(_) | State::Dropped | State::NoDate => {
                return;
            }
        };
        self.found(what, self.team_bodies(), &milestone.written.at);
    }

    fn claim(&mut self, index: usize) {
        let claim = &self.portal.claims[index];
        if matches!(claim.value, ClaimValue::Amount(amount) if !amount.is_known()) {
            self.found(Missing::Figures, self.team_bodies(), &claim.written.at);
        }
    }

    /// Finds the facts that name no source. Who published them is not known; who could say is who the record is about.
    fn evidence(&mut self) {
        let (portal, record) = (self.portal, self.record);
        facts::of(portal, record, &mut |_, stated| {
            if stated.evidence == EvidenceState::Missing {
                let who = match record {
                    RecordRef::Council(id) => vec![id.clone().into()],
                    RecordRef::Organisation(id) => vec![id.clone().into()],
                    RecordRef::Project(id) => self.who_of(&portal.projects[id]),
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
                self.found(Missing::Evidence(stated.kind), who, &stated.fact.at);
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
            let body = self.portal.body_named(id.id().as_str());
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
        let team = self.portal.team.iter();
        let bodies = team.flat_map(|team| [&team.host, &team.reports_to]);
        bodies.flatten().map(|body| body.id().clone()).collect()
    }
}

fn leads(project: &Project) -> impl Iterator<Item = BodyId> {
    project.lead.iter().map(Ref::id).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::FactKind;
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
            let gaps = portal.gaps_of(&RecordRef::Project(id)).into_iter();
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

    #[test]
    fn whoever_could_say_in_two_ways_is_named_once() {
        let portal = portal(
            "== councils/fife.yaml\nname: Fife\nfunds: {what: maps, kind: cash, amount: not found, evidence: paper}\n\
             == projects/maps.md\n---\ntitle: Maps\nsummary: M.\nlead: fife\nevidence: paper\n---\n",
        );
        let fife = portal.councils.named("fife").unwrap().id.clone();
        for gap in portal.gaps_of(&RecordRef::Council(fife)) {
            let who: Vec<String> = gap.who.iter().map(ToString::to_string).collect();
            assert_eq!(who, ["fife"], "{:?}", gap.what);
        }
    }
}
