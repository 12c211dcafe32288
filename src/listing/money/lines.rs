//! Lines of funding, a row for each. In: lines. Out: rows for a list of many, and what a body receives: what it comes to, and its largest
//! lines; whoever wants the others finds them in the table of every line.

use std::cmp::Reverse;

use serde::Serialize;

use super::adds::{marked, totals};
use crate::evidence::notes::{Evidence, Note, Notes};
use crate::listing::projects::body;
use crate::portal::RecordRef;
use crate::portal::funding::FundingLine;
use crate::record::funding::{FundingKind, FundingStage};
use crate::route::{Edition, Link};
use crate::sentence::counted::{Count, SaidTotals};
use crate::sentence::funding::{by_stage, known_sentences};
use crate::value::id::{BodyId, Id};
use crate::value::money::Money;

/// The most lines that the page of who receives them has room for.
const MOST_RECEIVED: usize = 12;

/// One line.
#[derive(Serialize)]
pub struct LineRow<'p> {
    funder: Link,
    project: Link,
    recipient: Option<Link>,
    kind: FundingKind,
    /// The financial year, or that it is not known.
    year: String,
    stage: Option<FundingStage>,
    amount: Money,
    evidence: Evidence,
    remark: Option<&'p str>,
}

impl<'p> LineRow<'p> {
    /// Returns the row of a line.
    pub fn new(edition: &'p Edition, line: &FundingLine<'p>, notes: &mut Notes<'p>) -> LineRow<'p> {
        let funding = line.funding;
        let project = &edition.projects[&funding.what];
        let year = funding.year.map(|year| year.to_string());
        LineRow {
            funder: body(edition, line.funder),
            project: Link::new(
                edition,
                &project.title,
                &RecordRef::Project(project.id.clone()),
            ),
            recipient: (funding.recipient.as_ref())
                .map(|recipient| body(edition, edition.body(recipient.id()))),
            kind: funding.kind,
            year: year.unwrap_or_else(|| edition.words.funding_year_unknown()),
            stage: funding.stage,
            amount: funding.amount,
            evidence: notes.cite_together([&funding.fact]),
            remark: funding.fact.note.as_deref(),
        }
    }
}

/// What a body receives, as far as lines name it.
#[derive(Serialize)]
pub struct Received<'p> {
    /// How many lines name it, and what they come to at each stage.
    heading: Vec<SaidTotals>,
    /// The largest, each with who gives it.
    rows: Vec<LineRow<'p>>,
    /// How many lines are left out.
    others: usize,
    /// The word by which the lines are found in the table of every line.
    word: String,
    notes: Vec<Note<'p>>,
}

impl<'p> Received<'p> {
    /// Returns what a body receives; nothing where no line names it.
    pub fn new(edition: &'p Edition, id: &BodyId, notes: &mut Notes<'p>) -> Option<Received<'p>> {
        let words = &edition.words;
        let mut lines: Vec<FundingLine<'p>> = edition.lines_to(id).collect();
        let number = lines.len();
        if number == 0 {
            return None;
        }
        let count = Count::new(number, format!("funds?recipient={}", id.as_str()));
        let count = SaidTotals::counted(words, words.funding_received(number), &[count]);
        let stages = by_stage(lines.iter().copied());
        let totals = totals(&stages, &[("recipient", id.as_str())]);
        let known = marked(words, known_sentences(words, &stages), &totals);
        lines.sort_by_key(|line| Reverse(line.funding.amount.pence()));
        let shown = lines.iter().take(MOST_RECEIVED);
        Some(Received {
            heading: std::iter::once(count).chain(known).collect(),
            rows: shown
                .map(|line| LineRow::new(edition, line, notes))
                .collect(),
            others: number.saturating_sub(MOST_RECEIVED),
            word: id.as_str().to_owned(),
            notes: notes.section(),
        })
    }
}
