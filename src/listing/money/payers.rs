//! Who is known to pay or help though the amount is not known. In: the lines of the portal. Out: a row for all bodies of which the same
//! is known, those that a source names first, then those that are our reading, then those without a source. Never an amount.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::evidence::publishers::{SourceCited, sources_cited};
use crate::listing::projects::body;
use crate::portal::funding::FundingLine;
use crate::portal::gaps::Missing;
use crate::portal::known::How;
use crate::portal::{Body, RecordRef};
use crate::record::funding::{FundingKind, FundingStage};
use crate::route::{Edition, Link};
use crate::sentence::funding::stage_choice;
use crate::value::financial_year::FinancialYear;
use crate::value::id::ProjectId;
use crate::value::money::Money;
use crate::wording::Choice;

/// Those who are known to pay or help, and how many others are said to have joined of whom that is not known.
#[derive(Debug, Serialize)]
pub struct Payers<'p> {
    /// Those that a source names.
    pub said: Vec<PayerRow<'p>>,
    /// Those that are our reading.
    pub read: Vec<PayerRow<'p>>,
    /// Those for which no source is given.
    pub unsourced: Vec<PayerRow<'p>>,
    /// How many bodies each of the three has.
    pub bodies: [usize; 3],
    /// Whether all that each of the three is recorded with was promised.
    pub promised: [bool; 3],
    /// How many members have no line of funding at all.
    pub silent: usize,
    /// How many rows are left out.
    pub others: usize,
}

/// Bodies of which the same is known.
#[derive(Debug, Serialize)]
pub struct PayerRow<'p> {
    /// The bodies that are named.
    pub bodies: Vec<Link>,
    /// How many there are.
    pub count: usize,
    /// What they are called together: "Six councils".
    pub together: String,
    /// What it is for.
    pub project: Link,
    /// What is given, and how firm it is: "cash, promised".
    pub what: String,
    /// The years, as far as they are known.
    pub years: Vec<String>,
    /// Whether a line has no year.
    pub lacks_year: bool,
    /// Why the amount is not known, where that is the same for all.
    pub amount: Option<Money>,
    /// What says so.
    pub sources: Vec<SourceCited<'p>>,
    /// Why it is our reading, or what a source adds.
    pub note: Option<&'p str>,
}

/// What is known of a body and a project: how, the project, what in which years, and why it is our reading. Bodies that
/// share it share a row.
type Known = (
    How,
    String,
    ProjectId,
    BTreeSet<(FundingKind, Option<FundingStage>)>,
    BTreeSet<Option<FinancialYear>>,
    BTreeSet<Option<String>>,
);

/// Returns who is known to pay or help of those lines that have no amount: `most` rows at most, and so many bodies in each.
pub fn payers(edition: &Edition, most: usize) -> Payers<'_> {
    let mut of_body: BTreeMap<(String, ProjectId), Vec<FundingLine<'_>>> = BTreeMap::new();
    let unknown = edition
        .lines()
        .filter(|line| line.funding.amount.pence().is_none());
    for line in unknown {
        let key = (
            line.funder.short().to_lowercase(),
            line.funding.what.id().clone(),
        );
        of_body.entry(key).or_default().push(line);
    }
    let mut rows: BTreeMap<Known, Vec<Vec<FundingLine<'_>>>> = BTreeMap::new();
    for ((_, project), lines) in of_body {
        // Of a body that has several lines what is known worst is said.
        let who = lines.iter().map(|line| How::of(&line.funding.fact)).max();
        let who = who.unwrap_or(How::Unsourced);
        let title = edition.projects[&project].title.to_lowercase();
        let kinds = lines
            .iter()
            .map(|line| (line.funding.kind, line.funding.stage));
        let years = lines.iter().map(|line| line.funding.year);
        let why = lines.iter().filter(|line| !line.funding.fact.is_said());
        let why = why.map(|line| line.funding.fact.note.clone()).collect();
        let known = (who, title, project, kinds.collect(), years.collect(), why);
        rows.entry(known).or_default().push(lines);
    }
    let others = rows.len().saturating_sub(most);
    let mut payers = Payers {
        said: Vec::new(),
        read: Vec::new(),
        unsourced: Vec::new(),
        bodies: count_bodies(&rows),
        promised: How::ALL.map(|who| are_promised(&rows, who)),
        silent: silent(edition),
        others,
    };
    for (known, bodies) in rows.iter().take(most) {
        let to = match known.0 {
            How::Source => &mut payers.said,
            How::OurReading => &mut payers.read,
            How::Unsourced => &mut payers.unsourced,
        };
        to.push(row(edition, known, bodies, most));
    }
    payers
}

fn count_bodies(rows: &BTreeMap<Known, Vec<Vec<FundingLine<'_>>>>) -> [usize; 3] {
    let mut bodies = How::ALL.map(|_| BTreeSet::new());
    for (known, lines) in rows {
        let ids = lines.iter().flatten().map(|line| line.funder.id());
        bodies[known.0 as usize].extend(ids);
    }
    bodies.map(|ids| ids.len())
}

/// Returns whether all that one of the three says was promised.
fn are_promised(rows: &BTreeMap<Known, Vec<Vec<FundingLine<'_>>>>, who: How) -> bool {
    let rows = rows.iter().filter(|(known, _)| known.0 == who);
    let mut lines = rows.flat_map(|(_, bodies)| bodies.iter().flatten());
    lines.all(|line| line.funding.stage == Some(FundingStage::Promised))
}

/// Returns how many members have no line of funding at all.
fn silent(edition: &Edition) -> usize {
    let gaps = edition.gaps().iter();
    gaps.filter(|gap| gap.what == Missing::Funds).count()
}

fn row<'p>(
    edition: &'p Edition,
    (_, _, project, kinds, years, _): &Known,
    bodies: &[Vec<FundingLine<'p>>],
    most: usize,
) -> PayerRow<'p> {
    let lines = || bodies.iter().flatten();
    let funders = bodies.iter().filter_map(|lines| lines.first());
    let named = funders.clone().take(most);
    let title = &edition.projects[project].title;
    let what = |(kind, stage): &(FundingKind, Option<FundingStage>)| {
        let words = &edition.words;
        words.money_payer_what(Choice(kind.word()), stage_choice(*stage))
    };
    let mut amounts = lines().map(|line| line.funding.amount);
    let first = amounts.next();
    PayerRow {
        bodies: named.map(|line| body(edition, line.funder)).collect(),
        count: bodies.len(),
        together: together(edition, &funders.clone().map(|line| line.funder)),
        project: Link::new(edition, title, &RecordRef::Project(project.clone())),
        what: edition
            .words
            .list(&kinds.iter().map(what).collect::<Vec<_>>()),
        years: years.iter().flatten().map(ToString::to_string).collect(),
        lacks_year: years.contains(&None),
        amount: first.filter(|first| amounts.all(|amount| amount == *first)),
        sources: sources_cited(edition, lines().map(|line| &line.funding.fact)),
        note: lines().find_map(|line| line.funding.fact.note.as_deref()),
    }
}

fn together<'p>(edition: &Edition, bodies: &(impl Iterator<Item = Body<'p>> + Clone)) -> String {
    let count = bodies.clone().count();
    let members = &edition.settings.members;
    if bodies.clone().all(|body| matches!(body, Body::Council(_))) {
        return edition
            .words
            .money_payer_members(count, &members.one, &members.many);
    }
    edition.words.money_payer_bodies(count)
}
