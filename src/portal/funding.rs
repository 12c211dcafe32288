//! Totals of what is funded, by year, funder, project, principle, stage and kind. In: lines of funding. Out: exact totals that
//! keep published words and count what is not published. Kinds are never added together, and benefits and budgets never to funds.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::table::record_ref::Body;
use super::table::tables::Tables;
use crate::record::funding::{Funding, FundingKind, FundingStage};
use crate::record::project::{Project, Strength};
use crate::value::financial_year::FinancialYear;
use crate::value::id::{BodyId, PrincipleId, ProjectId};
use crate::value::money::{Money, Pence, Total};

/// One line of funding with the body that gives it.
#[derive(Debug, Clone, Copy)]
pub struct FundingLine<'p> {
    /// Who gives.
    pub funder: Body<'p>,
    /// The line's place in the funder's record, counted from 0.
    pub index: usize,
    /// What is given.
    pub funding: &'p Funding,
}

/// A total for each kind of funding, which are never added together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    // In the order of `FundingKind::ALL`.
    kinds: [Total; 4],
}

impl Totals {
    /// Adds an amount of a kind.
    pub fn add(&mut self, kind: FundingKind, amount: Money) {
        self.kinds[kind as usize].add(amount);
    }

    /// Adds all that other totals hold, kind by kind.
    pub fn merge(&mut self, other: &Totals) {
        for (total, more) in self.kinds.iter_mut().zip(&other.kinds) {
            total.merge(more);
        }
    }

    /// Returns the total of one kind; empty where there is no line of it.
    pub fn of(&self, kind: FundingKind) -> &Total {
        &self.kinds[kind as usize]
    }

    /// Returns the kinds that have any line, each with its total.
    pub fn by_kind(&self) -> impl Iterator<Item = (FundingKind, &Total)> {
        FundingKind::ALL
            .iter()
            .copied()
            .zip(&self.kinds)
            .filter(|(_, total)| !total.is_empty())
    }

    /// Returns how many amounts of any kind are not published.
    pub fn not_published(&self) -> u32 {
        self.kinds.iter().map(|total| total.not_published).sum()
    }

    /// Returns how many amounts of any kind are published.
    pub fn published(&self) -> u32 {
        self.kinds.iter().map(|total| total.published).sum()
    }

    /// Returns whether there is no line at all.
    pub fn is_empty(&self) -> bool {
        self.kinds.iter().all(Total::is_empty)
    }
}

impl Serialize for Totals {
    /// Returns a list of the kinds that have any line, in their order: `[{"kind": "cash", "total": {…}}]`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct OfKind<'t> {
            kind: FundingKind,
            total: &'t Total,
        }
        serializer.collect_seq(self.by_kind().map(|(kind, total)| OfKind { kind, total }))
    }
}

impl<'p> FromIterator<FundingLine<'p>> for Totals {
    fn from_iter<I: IntoIterator<Item = FundingLine<'p>>>(lines: I) -> Totals {
        let mut totals = Totals::default();
        for line in lines {
            totals.add(line.funding.kind, line.funding.amount);
        }
        totals
    }
}

/// Lines of funding, added up in every way that a page asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Breakdown {
    /// All lines.
    pub whole: Totals,
    /// By financial year; none for lines whose year no source gives.
    pub by_year: BTreeMap<Option<FinancialYear>, Totals>,
    /// By who gives.
    pub by_funder: BTreeMap<BodyId, Totals>,
    /// By what it is for.
    pub by_project: BTreeMap<ProjectId, Totals>,
    /// By how firm it is; none where no source says.
    pub by_stage: BTreeMap<Option<FundingStage>, Totals>,
}

impl<'p> FromIterator<FundingLine<'p>> for Breakdown {
    fn from_iter<I: IntoIterator<Item = FundingLine<'p>>>(lines: I) -> Breakdown {
        let mut breakdown = Breakdown::default();
        for FundingLine {
            funder, funding, ..
        } in lines
        {
            let (kind, amount) = (funding.kind, funding.amount);
            breakdown.whole.add(kind, amount);
            breakdown
                .by_year
                .entry(funding.year)
                .or_default()
                .add(kind, amount);
            breakdown
                .by_funder
                .entry(funder.id())
                .or_default()
                .add(kind, amount);
            breakdown
                .by_project
                .entry(funding.what.id().clone())
                .or_default()
                .add(kind, amount);
            breakdown
                .by_stage
                .entry(funding.stage)
                .or_default()
                .add(kind, amount);
        }
        breakdown
    }
}

/// Returns the statements that a project serves as its main purpose, each once, in the order of its record.
pub fn main_purposes(project: &Project) -> Vec<&PrincipleId> {
    let mut purposes: Vec<&PrincipleId> = Vec::new();
    for service in project
        .strategy
        .iter()
        .filter(|service| service.strength == Strength::Primary)
    {
        if !purposes.contains(&service.principle.id()) {
            purposes.push(service.principle.id());
        }
    }
    purposes
}

/// Returns an amount in `parts` shares that differ by a penny at most and add up to it exactly; the first ones have the pennies that
/// are left over. An amount that is not published is not published in any share. No parts give no shares.
pub fn split(amount: Money, parts: usize) -> Vec<Money> {
    let Money::Published { pence, word } = amount else {
        return vec![amount; parts];
    };
    let Some(count) = i64::try_from(parts).ok().filter(|count| *count > 0) else {
        return Vec::new();
    };
    let (share, left) = (
        pence.pence().div_euclid(count),
        pence.pence().rem_euclid(count),
    );
    let of = |index: i64| Money::Published {
        pence: Pence::new(share + i64::from(index < left)),
        word,
    };
    (0..count).map(of).collect()
}

impl Tables {
    /// Returns every line of funding, in order of funder and then of record.
    pub fn lines(&self) -> impl Iterator<Item = FundingLine<'_>> {
        self.bodies().flat_map(lines_of)
    }
}

/// Returns the lines of one council or organisation, in the order of its record.
pub fn lines_of(funder: Body<'_>) -> impl Iterator<Item = FundingLine<'_>> {
    funder
        .funds()
        .iter()
        .enumerate()
        .map(move |(index, funding)| FundingLine {
            funder,
            index,
            funding,
        })
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use proptest::prelude::{Strategy, any, prop};
    use proptest::{prop_assert, prop_assert_eq, proptest};

    use super::*;
    use crate::portal::Portal;
    use crate::portal::sample::portal;

    /// One made-up line: whose, for which project, in which year, of which kind and stage, how much.
    type Made = (usize, usize, Option<i16>, usize, usize, Option<u32>);

    fn lines() -> impl Strategy<Value = Vec<Made>> {
        let line = (
            0..4_usize,
            0..4_usize,
            prop::option::of(2010..2013_i16),
            0..4_usize,
            0..4_usize,
            prop::option::of(any::<u32>()),
        );
        prop::collection::vec(line, 0..24)
    }

    /// Returns a portal of three councils, one organisation and four projects, which have none, one, two and three main purposes.
    fn made_up(lines: &[Made]) -> Portal {
        let mut files = String::new();
        for (index, purposes) in ["", "a", "a, b", "c, a, b"].iter().enumerate() {
            let purposes = purposes.split(", ").filter(|id| !id.is_empty());
            let purposes = purposes
                .map(|id| format!("{{principle: {id}}}, "))
                .collect::<Vec<_>>()
                .concat();
            write!(files, "== projects/p{index}.md\n---\ntitle: P\nsummary: P.\nstrategy: [{purposes}{{principle: d, strength: supporting}}]\n---\n").unwrap();
        }
        for id in ["a", "b", "c", "d"] {
            write!(
                files,
                "== strategy/{id}.md\n---\ntitle: S\nkind: principle\n---\n"
            )
            .unwrap();
        }
        for body in 0..4 {
            let kind = if body == 3 { "kind: board\n" } else { "" };
            let folder = if body == 3 {
                "organisations"
            } else {
                "councils"
            };
            write!(files, "== {folder}/b{body}.yaml\nname: B\n{kind}funds:\n").unwrap();
            for (_, project, year, kind, stage, pence) in lines.iter().filter(|line| line.0 == body)
            {
                let kind = FundingKind::ALL[*kind].word();
                write!(files, "  - {{what: p{project}, kind: {kind}").unwrap();
                year.map_or(Ok(()), |year| {
                    write!(files, ", year: {year}-{}", year % 100 + 1)
                })
                .unwrap();
                FundingStage::ALL
                    .get(*stage)
                    .map_or(Ok(()), |stage| write!(files, ", stage: {}", stage.word()))
                    .unwrap();
                let amount = pence.map_or("not published".to_owned(), |pence| {
                    format!("\"{}.{:02}\"", pence / 100, pence % 100)
                });
                writeln!(files, ", amount: {amount}}}").unwrap();
            }
        }
        portal(&files)
    }

    fn sum<'t>(totals: impl Iterator<Item = &'t Totals>) -> Totals {
        let mut sum = Totals::default();
        totals.for_each(|total| sum.merge(total));
        sum
    }

    fn pence(totals: &Totals) -> Vec<i64> {
        FundingKind::ALL
            .iter()
            .map(|kind| totals.of(*kind).pence.pence())
            .collect()
    }

    proptest! {
        #![proptest_config(proptest::test_runner::Config::with_cases(32))]

        #[test]
        fn every_way_of_adding_up_gives_the_whole(lines in lines()) {
            let portal = made_up(&lines);
            let Breakdown { whole, by_year, by_funder, by_project, by_stage } = portal.funding();
            for parts in [sum(by_year.values()), sum(by_funder.values()), sum(by_project.values()), sum(by_stage.values())] {
                prop_assert_eq!(&parts, whole);
            }
            let bodies: Vec<Totals> = portal.bodies().map(|body| portal.funding_of_body(&body.id()).whole).collect();
            prop_assert_eq!(&sum(bodies.iter()), whole);
            let projects: Vec<Totals> = portal.projects.ids().map(|id| portal.lines_of_project(id).collect::<Breakdown>().whole).collect();
            prop_assert_eq!(&sum(projects.iter()), whole);
            prop_assert_eq!(usize::try_from(whole.published() + whole.not_published()).unwrap(), lines.len());
        }

        #[test]
        fn what_flows_to_the_statements_is_the_whole_to_the_penny(lines in lines()) {
            let portal = made_up(&lines);
            let flows = portal.funding_by_principle();
            prop_assert_eq!(pence(&sum(flows.values())), pence(&portal.funding().whole));
            for id in portal.principles.ids() {
                let own = sum(portal.funding_of_principle(id).values());
                prop_assert_eq!(own, flows.get(&Some(id.clone())).cloned().unwrap_or_default());
            }
            prop_assert!(!flows.keys().any(|id| id.as_ref().is_some_and(|id| id.to_string() == "d")));
        }

        #[test]
        fn shares_differ_by_a_penny_at_most_and_add_up(amount in any::<u32>(), parts in 1..50_usize) {
            let shares = split(Money::Published { pence: Pence::new(amount.into()), word: None }, parts);
            let shares: Vec<i64> = shares.iter().filter_map(Money::pence).map(Pence::pence).collect();
            prop_assert_eq!(shares.iter().sum::<i64>(), i64::from(amount));
            prop_assert!(shares.is_sorted_by(|left, right| left >= right) && shares[0] - shares[parts - 1] <= 1);
        }
    }

    #[test]
    fn an_amount_that_is_not_published_is_so_in_every_share() {
        assert_eq!(
            split(Money::Blank(crate::value::Reason::NotFound), 2),
            [Money::Blank(crate::value::Reason::NotFound); 2]
        );
        assert!(
            split(
                Money::Published {
                    pence: Pence::new(5),
                    word: None
                },
                0
            )
            .is_empty()
        );
    }
}
