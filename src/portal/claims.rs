//! What was published against what the records say. In: claims, councils, funding, the team. Out: for each claim the same measure
//! worked out from the records as they stood on its date, the difference, and any other claim that it is at odds with. What was
//! promised, approved and paid is never one sum: a claim of cash is held against one stage alone.

use std::collections::BTreeMap;

use super::membership::{Roll, called_by_word, existed};
use super::table::tables::Tables;
use crate::record::claim::{Claim, ClaimValue, Measure};
use crate::record::funding::{Funding, FundingKind, FundingStage};
use crate::record::team::{Role, RoleStatus};
use crate::value::date::Date;
use crate::value::financial_year::FinancialYear;
use crate::value::money::{Money, Pence, Total, Word};

/// One claim, held against the records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The claim's place in the portal's claims.
    pub claim: usize,
    /// The same measure, worked out from the records as they stood on the claim's date.
    pub recorded: Recorded,
    /// What comes of it.
    pub verdict: Verdict,
    /// The place of the stage of cash that it is held against; nothing where the records give no amount, and for counts.
    held_against: Option<usize>,
    /// Another claim of the same measure with another figure for the same day.
    pub same_day: Option<usize>,
    /// A claim for an earlier day with a higher figure, the highest of them; only for members.
    pub falls_below: Option<usize>,
    /// A claim for a later day with a lower figure, the lowest of them; only for members.
    pub rises_above: Option<usize>,
}

impl Checked {
    /// Returns the cash of the one stage that it is held against; nothing where the records give no amount, and for counts.
    #[must_use]
    pub fn cash(&self) -> Option<&CashAtStage> {
        match &self.recorded {
            Recorded::Cash(stages) => stages.get(self.held_against?),
            Recorded::Count(_) => None,
        }
    }

    /// Returns whether it fits the others of its measure: none for the same day has another figure, none for an earlier day is higher and
    /// none for a later day is lower. Only claims for a known day speak against another. It may fit and be wrong, and the other way round.
    #[must_use]
    pub fn fits(&self) -> bool {
        self.against().is_none()
    }

    /// Returns a claim that it does not fit.
    #[must_use]
    pub fn against(&self) -> Option<usize> {
        self.same_day.or(self.falls_below).or(self.rises_above)
    }
}

/// A measure as the records give it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recorded {
    /// How many.
    Count(u64),
    /// How much cash at each stage of which there is a line, the firmest first: over all financial years that had begun and lines of no
    /// stated year.
    Cash(Vec<CashAtStage>),
}

/// The cash of one stage.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CashAtStage {
    /// How firm it is; none where no source says.
    pub stage: Option<FundingStage>,
    /// The sum.
    pub total: Total,
    /// How many of the amounts in it are our reading.
    pub ours: u32,
    /// How many of them name no source.
    pub unsourced: u32,
}

impl CashAtStage {
    fn add(&mut self, line: &Funding) {
        self.total.add(line.amount);
        if line.amount.pence().is_some() {
            self.ours += u32::from(line.fact.inferred);
            self.unsourced += u32::from(line.fact.is_unsourced());
        }
    }

    fn merge(&mut self, other: &CashAtStage) {
        self.total.merge(&other.total);
        self.ours += other.ours;
        self.unsourced += other.unsourced;
    }
}

/// All cash of the records, by stage and then by financial year; none where no source says.
pub(super) type Cash = BTreeMap<Option<FundingStage>, BTreeMap<Option<FinancialYear>, CashAtStage>>;

/// Returns all cash of the records.
pub(super) fn cash(tables: &Tables) -> Cash {
    let mut cash = Cash::new();
    let lines = tables.lines().map(|line| line.funding);
    for line in lines.filter(|line| line.kind == FundingKind::Cash) {
        let years = cash.entry(line.stage).or_default();
        years.entry(line.year).or_default().add(line);
    }
    cash
}

/// What comes of holding a claim against the records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The records say the same.
    BorneOut,
    /// The records give so much more than was published, or less where it is negative.
    Differs(Difference),
    /// There is no figure on one side.
    NotComparable,
}

/// What the records give, less what was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// How many.
    Count(i64),
    /// How much.
    Amount(Pence),
}

/// What claims are held against.
pub(super) struct Against<'a> {
    pub(super) tables: &'a Tables,
    pub(super) cash: &'a Cash,
    pub(super) rolls: &'a BTreeMap<Date, Roll>,
    pub(super) today: Date,
}

impl Against<'_> {
    /// Returns every claim, held against the records, in order.
    pub(super) fn check(&self) -> Vec<Checked> {
        let claims = &self.tables.claims;
        let mut checked: Vec<Checked> = claims
            .iter()
            .enumerate()
            .map(|(index, claim)| self.check_one(index, claim))
            .collect();
        mark_same_day(claims, &mut checked);
        mark_out_of_order(claims, &mut checked);
        checked
    }

    fn check_one(&self, index: usize, claim: &Claim) -> Checked {
        let recorded = self.recorded(claim);
        let (verdict, held_against) = match (&recorded, claim.value) {
            (Recorded::Count(recorded), ClaimValue::Count(published)) => {
                (compare_counts(*recorded, published), None)
            }
            (Recorded::Cash(stages), ClaimValue::Amount(amount)) => compare_stages(stages, amount),
            _ => (Verdict::NotComparable, None),
        };
        Checked {
            claim: index,
            recorded,
            verdict,
            held_against,
            same_day: None,
            falls_below: None,
            rises_above: None,
        }
    }

    fn recorded(&self, claim: &Claim) -> Recorded {
        let councils = &self.tables.councils;
        let count = match claim.measure {
            Measure::Cash => return Recorded::Cash(self.cash_by(*claim.date)),
            Measure::Members => match self.rolls.get(&claim.date) {
                Some(roll) => roll.members(),
                None => Roll::on(councils, *claim.date).members(),
            },
            Measure::Councils => called_by_word(councils)
                .filter(|council| existed(council, *claim.date))
                .count(),
            Measure::TeamSize => {
                let roles = self.tables.team.iter().flat_map(|team| &team.roles);
                roles
                    .filter(|role| is_filled(role, *claim.date, self.today))
                    .count()
            }
        };
        Recorded::Count(u64::try_from(count).unwrap_or(u64::MAX))
    }

    /// Returns the cash at each stage of all financial years that had begun by a date, and of lines whose year no source gives.
    fn cash_by(&self, date: Date) -> Vec<CashAtStage> {
        let has_begun = |year: &Option<FinancialYear>| {
            year.is_none_or(|year| year.first_day() <= date.last_day())
        };
        let at_stage = |(stage, years): (&Option<FundingStage>, &BTreeMap<_, CashAtStage>)| {
            let mut at = CashAtStage {
                stage: *stage,
                ..CashAtStage::default()
            };
            let begun = years.iter().filter(|(year, _)| has_begun(year));
            begun.for_each(|(_, of_year)| at.merge(of_year));
            at
        };
        let stages = self.cash.iter().rev().map(at_stage);
        stages.filter(|at| !at.total.is_empty()).collect()
    }
}

/// Returns whether a post is known to have been filled by a date. One that was filled on no stated day counts from the portal's date.
pub(super) fn is_filled(role: &Role, date: Date, today: Date) -> bool {
    role.status == RoleStatus::Filled && role.filled.unwrap_or(today).is_by(date)
}

fn compare_counts(recorded: u64, published: u64) -> Verdict {
    let difference = i128::from(recorded) - i128::from(published);
    match i64::try_from(difference) {
        Ok(0) => Verdict::BorneOut,
        Ok(difference) => Verdict::Differs(Difference::Count(difference)),
        Err(_) => Verdict::Differs(Difference::Count(if difference < 0 {
            i64::MIN
        } else {
            i64::MAX
        })),
    }
}

/// Compares a published amount with the cash of each stage by itself. Returns what comes of it and against which stage: the firmest that
/// bears it out, otherwise the one that comes nearest.
fn compare_stages(stages: &[CashAtStage], published: Money) -> (Verdict, Option<usize>) {
    let known = stages.iter().enumerate();
    let known = known.filter(|(_, at)| at.total.is_known());
    let verdicts = known.map(|(place, at)| (compare_cash(&at.total, published), Some(place)));
    let nearest = verdicts.min_by_key(|(verdict, _)| match verdict {
        Verdict::Differs(Difference::Amount(pence)) => Some(pence.pence().unsigned_abs()),
        Verdict::Differs(Difference::Count(_)) | Verdict::BorneOut | Verdict::NotComparable => None,
    });
    nearest.unwrap_or((Verdict::NotComparable, None))
}

/// Compares a published amount with what the records add up to. `over` and `up to` are borne out by any sum on that side, and
/// `about` by one within a tenth of it.
fn compare_cash(total: &Total, published: Money) -> Verdict {
    let Money::Published { pence, word } = published else {
        return Verdict::NotComparable;
    };
    if !total.is_known() {
        return Verdict::NotComparable;
    }
    let (recorded, published) = (total.pence.pence(), pence.pence());
    let difference = recorded.saturating_sub(published);
    let borne_out = match word {
        None => difference == 0,
        Some(Word::Over | Word::AtLeast) => difference >= 0,
        Some(Word::UpTo) => difference <= 0,
        Some(Word::Under) => difference < 0,
        Some(Word::About) => difference.saturating_abs() <= published / 10,
    };
    if borne_out {
        Verdict::BorneOut
    } else {
        Verdict::Differs(Difference::Amount(Pence::new(difference)))
    }
}

/// Returns a published figure in an order, for comparing claims of one measure; nothing where it is not published.
fn figure(claim: &Claim) -> Option<i128> {
    match claim.value {
        ClaimValue::Count(count) => Some(i128::from(count)),
        ClaimValue::Amount(amount) => amount.pence().map(|pence| i128::from(pence.pence())),
    }
}

/// Marks two figures for one day: those for a month or a year may both be right.
fn mark_same_day(claims: &[Claim], checked: &mut [Checked]) {
    let mut days: BTreeMap<(Measure, Date), Vec<usize>> = BTreeMap::new();
    for (index, claim) in claims
        .iter()
        .enumerate()
        .filter(|(_, claim)| matches!(*claim.date, Date::Day(_)))
    {
        days.entry((claim.measure, *claim.date))
            .or_default()
            .push(index);
    }
    for indices in days.values() {
        let Some(&first) = indices.first() else {
            continue;
        };
        let other = indices
            .iter()
            .copied()
            .find(|index| figure(&claims[*index]) != figure(&claims[first]));
        let Some(other) = other else { continue };
        for index in indices {
            let same_as_first = figure(&claims[*index]) == figure(&claims[first]);
            checked[*index].same_day = Some(if same_as_first { other } else { first });
        }
    }
}

/// Marks each total of members that is lower than one for a day before it, or higher than one for a day after it.
fn mark_out_of_order(claims: &[Claim], checked: &mut [Checked]) {
    let is_member = |index: &usize| claims[*index].measure == Measure::Members;
    let members: Vec<usize> = (0..claims.len()).filter(is_member).collect();
    let is_day = |index: &usize| matches!(*claims[*index].date, Date::Day(_));
    let mut days: Vec<usize> = members.iter().copied().filter(is_day).collect();
    days.sort_by_key(|index| claims[*index].date);
    let is_higher = |one: usize, other: usize| figure(&claims[one]) > figure(&claims[other]);
    let mut highest = days.clone();
    let mut lowest = days.clone();
    for place in 1..days.len() {
        if !is_higher(highest[place], highest[place - 1]) {
            highest[place] = highest[place - 1];
        }
    }
    for place in (1..days.len()).rev() {
        if !is_higher(lowest[place], lowest[place - 1]) {
            lowest[place - 1] = lowest[place];
        }
    }
    for index in members {
        let date = claims[index].date;
        let before = days.partition_point(|day| claims[*day].date.last_day() < date.first_day());
        let after = days.partition_point(|day| claims[*day].date.first_day() <= date.last_day());
        let higher = before.checked_sub(1).map(|place| highest[place]);
        checked[index].falls_below = higher.filter(|other| is_higher(*other, index));
        let lower = lowest.get(after).copied();
        checked[index].rises_above = lower.filter(|other| is_higher(index, *other));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;
    use crate::record::council::Status;

    const FUNDS: &str = "
== projects/team.md
---
title: Team
summary: A team.
evidence: paper
---
== councils/fife.yaml
name: Fife
existed: {from: 1996}
membership: {status: member, on: 2016-05, evidence: paper}
funds:
  - {what: team, kind: cash, year: 2016-17, amount: 100, evidence: paper}
  - {what: team, kind: cash, year: 2017-18, amount: about 50, evidence: paper}
  - {what: team, kind: hosting, year: 2016-17, amount: 1000, evidence: paper}
== councils/angus.yaml
name: Angus
== team.yaml
roles:
  - {title: Officer, status: filled, filled: 2016-10, evidence: paper}
  - {title: Officer, status: filled, evidence: paper}
";

    /// Returns the verdicts on some claims.
    fn verdicts(claims: &[&str]) -> Vec<Verdict> {
        let line = |claim: &&str| format!("- {{{claim}, evidence: paper}}\n");
        let claims = claims.iter().map(line).collect::<Vec<_>>().concat();
        portal(&format!("{FUNDS}== claims.yaml\n{claims}"))
            .checked_claims
            .iter()
            .map(|checked| checked.verdict)
            .collect()
    }

    #[test]
    fn members_and_councils_are_counted_on_the_day_of_the_claim() {
        let found = verdicts(&[
            "measure: members, value: 1, date: 2016-05-31",
            "measure: members, value: 1, date: 2016-05-30",
            "measure: councils, value: 2, date: 2016",
            "measure: councils, value: 2, date: 1990",
        ]);
        let fewer = Verdict::Differs(Difference::Count(-1));
        assert_eq!(found, [Verdict::BorneOut, fewer, Verdict::BorneOut, fewer]);
    }

    #[test]
    fn a_body_of_another_kind_is_counted_as_a_member_and_not_as_a_council() {
        let found = |kinds: [&str; 2]| {
            let [one, other] = kinds;
            let member = "membership: {status: member, on: 2016-05, evidence: paper}";
            let portal = portal(&format!(
                "== councils/fife.yaml\nname: Fife\n{one}\n{member}\n== councils/park.yaml\nname: Park\n{other}\n{member}\n\
                 == claims.yaml\n- {{measure: councils, value: 1, date: 2016-05-31, evidence: paper}}\n\
                 - {{measure: members, value: 2, date: 2016-05-31, evidence: paper}}\n"
            ));
            let recorded = portal.checked_claims.iter();
            recorded
                .map(|checked| checked.recorded.clone())
                .collect::<Vec<_>>()
        };
        let (one, two) = (Recorded::Count(1), Recorded::Count(2));
        assert_eq!(found(["", "kind: national park"]), [one, two.clone()]);
        // Where each has a kind of its own, the word for the members is a word for all of them.
        let all = found(["kind: burgh", "kind: national park"]);
        assert_eq!(all, [two.clone(), two]);
    }

    #[test]
    fn cash_is_that_of_the_years_that_had_begun_and_never_of_other_kinds() {
        let found = verdicts(&[
            "measure: cash, value: 100, date: 2017-03-31",
            "measure: cash, value: 100, date: 2017-04-01",
            "measure: cash, value: over 120, date: 2018",
            "measure: cash, value: up to 120, date: 2018",
            "measure: cash, value: about 160, date: 2018",
            "measure: cash, value: not published, date: 2018",
        ]);
        let more = |pence| Verdict::Differs(Difference::Amount(Pence::new(pence)));
        assert_eq!(
            found,
            [
                Verdict::BorneOut,
                more(5000),
                Verdict::BorneOut,
                more(3000),
                Verdict::BorneOut,
                Verdict::NotComparable
            ]
        );
    }

    #[test]
    fn a_post_filled_on_no_stated_day_counts_from_the_portals_date() {
        let found = verdicts(&[
            "measure: team-size, value: 1, date: 2016-10-31",
            "measure: team-size, value: 2, date: 2018-05-01",
        ]);
        assert_eq!(found, [Verdict::BorneOut, Verdict::BorneOut]);
    }

    #[test]
    fn claims_that_cannot_both_hold_are_told_of_each_other() {
        let claim = |day: &str, value: u64| {
            format!("- {{measure: members, value: {value}, date: {day}, evidence: paper}}\n")
        };
        let claims = [
            claim("2016-05-31", 27),
            claim("2016-06-01", 26),
            claim("2016-05-31", 28),
            claim("2016", 20),
        ]
        .concat();
        let portal = portal(&format!("== claims.yaml\n{claims}"));
        let found: Vec<_> = portal
            .checked_claims
            .iter()
            .map(|checked| (checked.same_day, checked.falls_below, checked.rises_above))
            .collect();
        assert_eq!(
            found,
            [
                (Some(2), None, Some(1)),
                (None, Some(2), None),
                (Some(0), None, Some(1)),
                (None, None, None)
            ]
        );
    }

    #[test]
    fn only_a_claim_for_a_known_day_speaks_against_another() {
        let claims = [
            ("2016-05", 25),
            ("2016-09-13", 27),
            ("2016-10", 30),
            ("2016-10-25", 28),
            ("2016-10", 25),
            ("2018", 31),
        ];
        let claim = |(day, value): (&str, u64)| {
            format!("- {{measure: members, value: {value}, date: {day}, evidence: paper}}\n")
        };
        let portal = portal(&format!("== claims.yaml\n{}", claims.map(claim).concat()));
        let fits: Vec<bool> = portal.checked_claims.iter().map(Checked::fits).collect();
        // 30 in October may have been said after the 25th; 25 in October lies below the 27 of September whatever its day.
        assert_eq!(fits, [true, true, true, true, false, true]);
    }

    #[test]
    fn who_makes_the_difference_are_those_of_whom_nothing_is_settled() {
        let portal = portal(FUNDS);
        let unsettled = portal.unsettled_on(Date::parse("2016-05-31").unwrap());
        let found: Vec<_> = unsettled
            .iter()
            .map(|(status, council)| (*status, council.id.to_string()))
            .collect();
        assert_eq!(found, [(Status::NotRecorded, "angus".to_owned())]);
    }
}
