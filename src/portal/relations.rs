//! The way back: who funds a project, what a body leads or takes part in, who serves a statement, who reports on whom, what
//! rests on a source. In: linked records. Out: for any record its relations, at the cost of its own answer.

pub mod facts;
pub(super) mod index;
mod statement;

use std::collections::{BTreeMap, BTreeSet};

use super::funding::FundingLine;
use super::membership::{existed, standing};
use super::table::record_ref::{Body, RecordRef};
use super::whole::Portal;
use crate::record::citation::Citation;
use crate::record::council::{Council, Status};
use crate::record::fact::Asked;
use crate::record::milestone::Milestone;
use crate::record::partner::Partner;
use crate::record::project::{Project, Service};
use crate::record::update::Update;
use crate::value::id::{BodyId, CouncilId, Id, PrincipleId, ProjectId, SourceId};
pub use index::{Cited, Every, PartInProject};
pub use statement::Statement;

/// A project that a body has to do with.
#[derive(Debug, Clone)]
pub struct Tie<'p> {
    /// The project.
    pub project: &'p Project,
    /// In which ways; never empty.
    pub parts: BTreeSet<PartInProject>,
}

/// Who takes part in a project.
#[derive(Debug, Clone)]
pub struct Partners<'p> {
    /// Whether it says `all-councils` or `all-members`: for words such as "all 32 councils".
    pub every: Option<Every>,
    /// The bodies that it names and that count by nothing else, in the order of its record: they neither lead nor belong to `every`.
    pub named: Vec<Body<'p>>,
    /// All who take part, `every` written out as of the portal's date: councils in order of name, then the named organisations.
    pub all: Vec<Body<'p>>,
}

/// A project that serves a statement of the strategy.
#[derive(Debug, Clone, Copy)]
pub struct Served<'p> {
    /// The project.
    pub project: &'p Project,
    /// How it serves the statement.
    pub service: &'p Service,
}

impl Portal {
    /// Returns who pays what for a project: councils first, each in order of id and then of record.
    pub fn lines_of_project(&self, id: &ProjectId) -> impl Iterator<Item = FundingLine<'_>> {
        self.lines_at(self.relations.lines(self).of(id))
    }

    /// Returns who pays what to a body, as far as lines name it as their recipient: in the same order.
    pub fn lines_to(&self, id: &BodyId) -> impl Iterator<Item = FundingLine<'_>> {
        self.lines_at(self.relations.received(self).of(id))
    }

    fn lines_at<'p>(
        &'p self,
        places: &'p [(BodyId, usize)],
    ) -> impl Iterator<Item = FundingLine<'p>> {
        places.iter().filter_map(|(funder, index)| {
            let funder = self.body(funder);
            funder.funds().get(*index).map(|funding| FundingLine {
                funder,
                index: *index,
                funding,
            })
        })
    }

    /// Returns the bodies that pay or help, each once.
    pub fn funders_of(&self, id: &ProjectId) -> Vec<Body<'_>> {
        let mut funders: Vec<&BodyId> = self
            .relations
            .lines(self)
            .of(id)
            .iter()
            .map(|(funder, _)| funder)
            .collect();
        funders.dedup();
        funders
            .into_iter()
            .map(|funder| self.body(funder))
            .collect()
    }

    /// Returns every project that a body leads, takes part in or funds, in order of title. `all-councils` and `all-members` count as of
    /// the portal's date.
    pub fn projects_of(&self, id: &BodyId) -> Vec<Tie<'_>> {
        let body = self.body(id);
        let mut ties: BTreeMap<usize, Tie<'_>> = BTreeMap::new();
        let mut tie = |project: &ProjectId, part: PartInProject| {
            if let Some(position) = self.projects.position(project.as_str()) {
                let rank = self.order.projects(self).ranks[position];
                let new = || Tie {
                    project: &self.projects[project],
                    parts: BTreeSet::new(),
                };
                ties.entry(rank).or_insert_with(new).parts.insert(part);
            }
        };
        for (project, part) in self.relations.parts(self, &self.order).of_bodies.of(id) {
            tie(project, *part);
        }
        for line in body.funds() {
            tie(line.what.id(), PartInProject::Funds);
        }
        if let Body::Council(council) = body {
            for every in self.every_of(council) {
                let part = if every == Every::Council {
                    PartInProject::AsEveryCouncil
                } else {
                    PartInProject::AsEveryMember
                };
                for project in self.relations.parts(self, &self.order).of_every.of(&every) {
                    tie(project, part);
                }
            }
        }
        ties.into_values().collect()
    }

    /// Returns the groups that a council belongs to on the portal's date.
    fn every_of(&self, council: &Council) -> impl Iterator<Item = Every> {
        let exists = existed(council, self.now);
        let member = exists && standing(council, self.now).status == Status::Member;
        exists
            .then_some(Every::Council)
            .into_iter()
            .chain(member.then_some(Every::Member))
    }

    /// Returns whether a body belongs to a group on the portal's date.
    pub(super) fn is_one_of(&self, every: Every, id: &BodyId) -> bool {
        let council = self.councils.named(id.as_str());
        council.is_some_and(|council| self.every_of(council).any(|of| of == every))
    }

    /// Returns who takes part in a project: each once, however often it is named.
    pub fn partners_of<'p>(&'p self, project: &'p Project) -> Partners<'p> {
        let mut named: Vec<Body<'p>> = Vec::new();
        let mut every = None;
        for partner in &project.partners {
            match partner {
                Partner::Body(body) => named.push(self.body(body.id())),
                Partner::AllCouncils => every = Some(Every::Council),
                Partner::AllMembers => every = every.or(Some(Every::Member)),
            }
        }
        let leads = |body: &Body<'_>| project.lead.iter().any(|lead| *lead.id() == body.id());
        let is_counted = |body: &Body<'_>| {
            leads(body) || every.is_some_and(|every| self.is_one_of(every, &body.id()))
        };
        let ids: BTreeSet<BodyId> = named.iter().map(|body| body.id()).collect();
        let takes_part = |council: &&Council| {
            ids.contains(council.id.as_str())
                || every.is_some_and(|every| self.every_of(council).any(|of| of == every))
        };
        let needs_councils =
            every.is_some() || named.iter().any(|body| matches!(body, Body::Council(_)));
        let councils = needs_councils.then(|| {
            self.councils_by_name()
                .filter(takes_part)
                .map(Body::Council)
        });
        let organisations = named
            .iter()
            .copied()
            .filter(|body| matches!(body, Body::Organisation(_)));
        Partners {
            every,
            all: councils
                .into_iter()
                .flatten()
                .chain(organisations)
                .collect(),
            named: named.into_iter().filter(|body| !is_counted(body)).collect(),
        }
    }

    /// Returns the projects that serve a statement: main purposes first, then those that help, each in order of title.
    pub fn services_of(&self, id: &PrincipleId) -> impl Iterator<Item = Served<'_>> {
        self.relations
            .services(self, &self.order)
            .of(id)
            .iter()
            .filter_map(|(project, index)| {
                let project = &self.projects[project];
                project
                    .strategy
                    .get(*index)
                    .map(|service| Served { project, service })
            })
    }

    /// Returns the milestones that belong to a statement, in order of id.
    pub fn milestones_of(&self, id: &PrincipleId) -> impl Iterator<Item = &Milestone> {
        self.relations
            .milestones(self)
            .of(id)
            .iter()
            .map(|milestone| &self.milestones[milestone])
    }

    /// Returns the project in whose record a budget stands that a project shares.
    pub(super) fn budget_holder(&self, id: &ProjectId) -> Option<&Project> {
        let holder = self.relations.shared_budgets(self).of(id).first()?;
        Some(&self.projects[holder])
    }

    /// Returns the updates about a council, newest first.
    pub fn updates_about_council(&self, id: &CouncilId) -> impl Iterator<Item = &Update> {
        self.relations
            .about_councils(self, &self.order)
            .of(id)
            .iter()
            .map(|update| &self.updates[update])
    }

    /// Returns the updates about a project, newest first.
    pub fn updates_about_project(&self, id: &ProjectId) -> impl Iterator<Item = &Update> {
        self.relations
            .about_projects(self, &self.order)
            .of(id)
            .iter()
            .map(|update| &self.updates[update])
    }

    /// Returns every fact that rests on a source, in order of kind of record, record and field. [`Portal::fact`](crate::portal::Portal) gives the fact itself.
    pub fn facts_resting_on(&self, id: &SourceId) -> &[Cited] {
        self.relations.cited_and_asked(self).citations.of(id)
    }

    /// Returns the citation by which a fact rests on a document, with the place in it and its words.
    #[must_use]
    pub fn citation(&self, cited: &Cited) -> Option<&Citation> {
        let fact = self.fact(&cited.record, cited.what)?;
        fact.evidence.get(cited.citation)
    }

    /// Returns the facts about which somebody has put a question, each with its record and the question.
    pub fn questions_asked(&self) -> impl Iterator<Item = (&RecordRef, facts::FactKind, &Asked)> {
        let asked = self.relations.cited_and_asked(self).asked.iter();
        asked.filter_map(|(record, what)| {
            let question = self.fact(record, *what)?.asked.as_deref()?;
            Some((record, *what, question))
        })
    }

    /// Returns the councils whose place a council took.
    pub fn councils_before(&self, id: &CouncilId) -> impl Iterator<Item = &Council> {
        self.relations
            .councils_before(self)
            .of(id)
            .iter()
            .map(|council| &self.councils[council])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::FactKind;
    use crate::portal::sample::portal;

    const FILES: &str = "
== councils/fife.yaml
name: Fife
membership: {status: member, on: 2016, evidence: paper}
funds: [{what: team, kind: cash, amount: 5, evidence: {source: paper, place: p. 4}, inferred: true}]
== councils/angus.yaml
name: Angus
== organisations/cosla.yaml
name: COSLA
kind: association
== strategy/first.md
---
title: First
kind: principle
evidence: paper
---
== projects/team.md
---
title: Team
summary: A team.
lead: cosla
partners: [all-members, cosla]
strategy: {principle: first, strength: supporting}
evidence: paper
---
== projects/jobs.md
---
title: Äpfel
summary: Jobs.
partners: all-councils
strategy: {principle: first}
evidence: paper
---
== updates/2016-05-31-old.md
---
title: Old
councils: fife
evidence: paper
---
== updates/2016-06-01-new.md
---
title: New
councils: fife
projects: team
evidence: paper
---
";

    fn ids<'b>(bodies: impl IntoIterator<Item = Body<'b>>) -> Vec<String> {
        bodies
            .into_iter()
            .map(|body| body.id().to_string())
            .collect()
    }

    #[test]
    fn a_body_is_told_every_project_and_its_parts_in_it() {
        let portal = portal(FILES);
        let of = |id: &str| {
            let ties = portal.projects_of(&portal.body_named(id).unwrap().id());
            ties.iter()
                .map(|tie| {
                    (
                        tie.project.id.to_string(),
                        tie.parts.iter().copied().collect(),
                    )
                })
                .collect::<Vec<(String, Vec<PartInProject>)>>()
        };
        let (team, jobs) = ("team".to_owned(), "jobs".to_owned());
        assert_eq!(
            of("fife"),
            [
                (jobs.clone(), vec![PartInProject::AsEveryCouncil]),
                (
                    team.clone(),
                    vec![PartInProject::AsEveryMember, PartInProject::Funds]
                )
            ]
        );
        assert_eq!(of("angus"), [(jobs, vec![PartInProject::AsEveryCouncil])]);
        assert_eq!(
            of("cosla"),
            [(team, vec![PartInProject::Leads, PartInProject::TakesPart])]
        );
    }

    #[test]
    fn a_project_is_told_its_partners_and_funders() {
        let portal = portal(FILES);
        let team = portal.projects.named("team").unwrap();
        let partners = portal.partners_of(team);
        assert_eq!(
            (partners.every, ids(partners.all)),
            (
                Some(Every::Member),
                vec!["fife".to_owned(), "cosla".to_owned()]
            )
        );
        assert_eq!(ids(portal.funders_of(&team.id)), ["fife"]);
        let jobs = portal.projects.named("jobs").unwrap();
        assert_eq!(ids(portal.partners_of(jobs).all), ["angus", "fife"]);
    }

    #[test]
    fn a_statement_is_told_main_purposes_first() {
        let portal = portal(FILES);
        let first = portal.principles.ids().next().unwrap();
        let found: Vec<&str> = portal
            .services_of(first)
            .map(|served| served.project.id.as_str())
            .collect();
        assert_eq!(found, ["jobs", "team"]);
        assert_eq!(portal.coverage().count(first).all(), 2);
    }

    #[test]
    fn updates_come_newest_first() {
        let portal = portal(FILES);
        let fife = &portal.councils.named("fife").unwrap().id;
        let found: Vec<&str> = portal
            .updates_about_council(fife)
            .map(|update| update.title.as_str())
            .collect();
        assert_eq!(found, ["New", "Old"]);
    }

    #[test]
    fn a_source_is_told_every_fact_that_rests_on_it() {
        let portal = portal(FILES);
        let facts = portal.facts_resting_on(portal.sources.ids().next().unwrap());
        assert_eq!(facts.len(), 7);
        let funding = facts
            .iter()
            .find(|cited| cited.what == FactKind::Funding(0))
            .unwrap();
        assert!(funding.inferred);
        let fact = portal.fact(&funding.record, funding.what).unwrap();
        assert_eq!(
            fact.evidence[funding.citation].place.as_deref(),
            Some("p. 4")
        );
    }

    #[test]
    fn names_are_sorted_without_regard_to_capitals_and_accents() {
        let portal = portal(FILES);
        let titles: Vec<&str> = portal
            .projects_by_title()
            .map(|project| project.title.as_str())
            .collect();
        assert_eq!(titles, ["Äpfel", "Team"]);
    }
}
