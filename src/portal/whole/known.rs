//! What can be known, with what a sentence about it must not leave out: how it is known, how exact it is, how firm, of which day, and
//! what is missing. In: a portal. Out: values that carry all of that. Never says it in words.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Portal;
use crate::portal::coverage::ties;
use crate::portal::funding::FundingLine;
use crate::record::fact::Fact;
use crate::record::funding::{FundingKind, FundingStage};
use crate::record::project::{Budget, Project, StageEntry};
use crate::record::stage::Stage;
use crate::value::date::{Date, KnownDate};
use crate::value::id::ProjectId;
use crate::value::money::{Total, Word};

/// How something is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// A source says it.
    Source,
    /// We conclude it from the sources; of several things, one at least.
    OurReading,
    /// No source is given for it; of several things, for one at least.
    Unsourced,
}

/// How exact a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Exactness {
    /// As it stands.
    Exactly,
    /// About so much.
    About,
    /// So much at most.
    UpTo,
    /// More than that.
    Over,
    /// Less than that.
    Under,
}

/// A value with all that a sentence about it must not leave out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Known<T> {
    /// The value.
    pub value: T,
    /// How it is known.
    pub how: How,
    /// How exact it is.
    pub exact: Exactness,
    /// How firm the money is; nothing where no source says, or where it is no money.
    pub stage: Option<FundingStage>,
    /// The day for which it is known.
    pub day: Option<Date>,
    /// How many values it leaves out because they are not known.
    pub missing: usize,
}

/// How the projects are tied to the strategy's statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Ties {
    /// How many projects have a tie.
    pub projects: usize,
    /// How many statements have one.
    pub statements: usize,
    /// How many ties a source names.
    pub named: usize,
    /// How many are our reading.
    pub ours: usize,
}

/// How far a project is, as far as the records go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageKnown {
    /// The stage.
    pub stage: Stage,
    /// When it began, where a record says so.
    pub since: Option<KnownDate>,
    /// The day for which it was last known.
    pub last_known: Option<KnownDate>,
    /// Whether that is our reading.
    pub inferred: bool,
}

/// A budget, in whosever record it stands.
#[derive(Debug, Clone)]
pub struct ProjectBudget<'p> {
    /// The budget.
    pub budget: &'p Budget,
    /// The project in whose record it stands.
    pub written_in: &'p Project,
    /// The other projects that it is for, without the one that was asked about.
    pub shared_with: Vec<&'p Project>,
}

impl Ties {
    /// Returns how many ties there are.
    #[must_use]
    pub fn all(self) -> usize {
        self.named + self.ours
    }
}

impl How {
    /// All of them, the firmest first.
    pub const ALL: [How; 3] = [How::Source, How::OurReading, How::Unsourced];

    /// Returns how a fact is known.
    #[must_use]
    pub fn of(fact: &Fact) -> How {
        match (fact.inferred, fact.is_unsourced()) {
            (true, _) => How::OurReading,
            (false, true) => How::Unsourced,
            (false, false) => How::Source,
        }
    }
}

impl Exactness {
    fn of(words: impl Iterator<Item = Word>) -> Exactness {
        let words: BTreeSet<Word> = words.collect();
        let one = |word: Word| match word {
            Word::About => Exactness::About,
            Word::Over | Word::AtLeast => Exactness::Over,
            Word::UpTo => Exactness::UpTo,
            Word::Under => Exactness::Under,
        };
        let mut words = words.into_iter().map(one);
        match (words.next(), words.next()) {
            (None, _) => Exactness::Exactly,
            (Some(only), None) => only,
            // What is at least and what is at most so much together are about so much.
            (Some(_), Some(_)) => Exactness::About,
        }
    }
}

/// Adds lines up, each kind and each stage by itself: what is promised, approved and paid is never one sum.
pub fn known_funding<'p>(
    lines: impl IntoIterator<Item = FundingLine<'p>>,
) -> BTreeMap<(FundingKind, Option<FundingStage>), Known<Total>> {
    let mut sums: BTreeMap<(FundingKind, Option<FundingStage>), (Total, How)> = BTreeMap::new();
    for FundingLine { funding, .. } in lines {
        let (total, how) = sums
            .entry((funding.kind, funding.stage))
            .or_insert((Total::default(), How::Source));
        total.add(funding.amount);
        *how = How::of(&funding.fact).max(*how);
    }
    let known = sums.into_iter().map(|((kind, stage), (total, how))| {
        let known = Known {
            exact: Exactness::of(total.words()),
            missing: usize::try_from(total.not_published).unwrap_or(usize::MAX),
            value: total,
            how,
            stage,
            day: None,
        };
        ((kind, stage), known)
    });
    known.collect()
}

impl Portal {
    /// Returns how the projects are tied to the strategy. What is missing are the projects of which no tie is known.
    pub fn known_ties(&self) -> Known<Ties> {
        let each = || self.projects.iter().map(ties);
        let all: usize = each().map(|ties| ties.len()).sum();
        let ours = each().flat_map(BTreeMap::into_values);
        let ours = ours.filter(|tie| tie.ours).count();
        let projects = each().filter(|ties| !ties.is_empty()).count();
        Known {
            value: Ties {
                projects,
                statements: self.coverage().served(),
                named: all - ours,
                ours,
            },
            how: if ours > 0 {
                How::OurReading
            } else {
                How::Source
            },
            exact: Exactness::Exactly,
            stage: None,
            day: None,
            missing: self.projects.iter().count() - projects,
        }
    }

    /// Returns how far a project is: since when, or else on which day it was last known: the day that its entry gives, otherwise that of
    /// the newest evidence.
    pub fn stage_of(&self, project: &Project) -> Option<StageKnown> {
        let entry = project.stage_entry_on(self.date);
        let fact = entry.map_or(&project.fact, |entry| &entry.fact);
        let days = (fact.evidence.iter())
            .filter_map(|citation| self.sources.of(citation.source.id())?.known_date());
        let newest = days.max();
        Some(StageKnown {
            stage: project.stage_on(self.date)?.clone(),
            since: entry.and_then(|entry| entry.since),
            last_known: entry
                .and_then(|entry| entry.on)
                .or(newest)
                .or(entry.and_then(StageEntry::date)),
            inferred: fact.inferred,
        })
    }

    /// Returns what is set aside for a project: by its own record, or by that of a project which shares its budget with it.
    pub fn budget_of(&self, id: &ProjectId) -> Option<ProjectBudget<'_>> {
        let own = self.projects.of(id)?;
        let written_in = if own.budget.is_some() {
            own
        } else {
            self.budget_holder(id)?
        };
        let budget = written_in.budget.as_ref()?;
        let sharers = budget.shared_with.iter().map(|other| &self.projects[other]);
        let all = std::iter::once(written_in).chain(sharers);
        Some(ProjectBudget {
            budget,
            written_in,
            shared_with: all.filter(|project| project.id != *id).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::funding::lines_of;
    use crate::portal::sample::portal;

    #[test]
    fn what_is_promised_and_what_is_paid_are_never_one_sum() {
        let portal = portal(
            "== projects/map.md\n---\ntitle: Map\nsummary: M.\n---\n\
             == councils/fife.yaml\nname: Fife\nfunds:\n  - {what: map, kind: cash, stage: promised, amount: about 100, inferred: true}\n  \
             - {what: map, kind: cash, stage: paid, amount: 50, evidence: paper}\n  - {what: map, kind: cash, stage: paid, amount: not found, evidence: paper}\n  \
             - {what: map, kind: cash, stage: approved, amount: 70}\n\
             == sources.yaml\npaper: {title: Paper, url: https://example.org/paper}\n",
        );
        let fife = portal.councils.named("fife").unwrap();
        let known = known_funding(lines_of(crate::portal::Body::Council(fife)));
        let said: Vec<_> = known
            .values()
            .map(|sum| {
                (
                    sum.stage,
                    sum.value.pence.pence(),
                    sum.how,
                    sum.exact,
                    sum.missing,
                )
            })
            .collect();
        let (promised, paid) = (Some(FundingStage::Promised), Some(FundingStage::Paid));
        let approved = Some(FundingStage::Approved);
        // What cites nothing is not what a source says.
        assert_eq!(
            said,
            [
                (promised, 10_000, How::OurReading, Exactness::About, 0),
                (approved, 7_000, How::Unsourced, Exactness::Exactly, 0),
                (paid, 5_000, How::Source, Exactness::Exactly, 1)
            ]
        );
    }

    #[test]
    fn a_shared_budget_is_known_of_each_project_that_shares_it() {
        let portal = portal(
            "== projects/jobs.md\n---\ntitle: Jobs\nsummary: J.\nstage: live\nevidence: old\n\
             budget: {amount: up to 50, shared_with: [notices]}\n---\n\
             == projects/notices.md\n---\ntitle: Notices\nsummary: N.\nstage: [{is: beta, on: 2009, evidence: old}, {is: live, since: 2010, evidence: old}]\n---\n\
             == sources.yaml\nold: {title: Old, url: https://example.org/old, date: 2011}\n",
        );
        let project = |id: &str| portal.projects.named(id).unwrap();
        for (id, other) in [("jobs", "notices"), ("notices", "jobs")] {
            let budget = portal.budget_of(&project(id).id).unwrap();
            let shared: Vec<String> = budget
                .shared_with
                .iter()
                .map(|project| project.id.to_string())
                .collect();
            assert_eq!(
                (budget.written_in.title.as_str(), shared),
                ("Jobs", vec![other.to_owned()])
            );
        }
        let stage = |id: &str| portal.stage_of(project(id)).unwrap();
        let year = |year| Some(KnownDate::said(Date::Year(year)));
        assert_eq!(
            (stage("jobs").since, stage("jobs").last_known),
            (None, year(2011))
        );
        assert_eq!(
            (stage("notices").since, stage("notices").last_known),
            (year(2010), year(2011))
        );
    }
}
