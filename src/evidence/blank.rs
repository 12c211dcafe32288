//! Whether anybody was asked about what is not known. In: a gap. Out: the question that was put, and its answer.

use serde::Serialize;

use crate::portal::FactKind;
use crate::portal::gaps::reason::last_membership;
use crate::portal::gaps::{Gap, Missing};
use crate::record::fact::Asked;
use crate::route::{Edition, Link};
use crate::value::date::Date;

/// Returns the question that somebody has already put about a gap.
#[must_use]
pub fn asked<'p>(edition: &'p Edition, gap: &Gap) -> Option<&'p Asked> {
    let kind = match gap.what {
        Missing::Amount(index) | Missing::Year(index) => FactKind::Funding(index),
        Missing::Budget => FactKind::Budget,
        Missing::Benefit(index) => FactKind::Benefit(index),
        Missing::Baseline(index) => FactKind::Baseline(index),
        Missing::Target(index) => FactKind::Target(index),
        Missing::Actual(index) => FactKind::Outcome(index),
        Missing::Figure(index, number) => FactKind::Actual(index, number),
        Missing::Evidence(kind) => kind,
        Missing::Membership | Missing::Joined => {
            return last_membership(edition, gap)?.fact.asked.as_deref();
        }
        Missing::Funds
        | Missing::Stage
        | Missing::Lead
        | Missing::Strategy
        | Missing::Result
        | Missing::Done
        | Missing::Filled
        | Missing::Host
        | Missing::ReportsTo
        | Missing::Figures => FactKind::Record,
    };
    edition.portal.fact(&gap.record, kind)?.asked.as_deref()
}

/// A question that has been put, and what came of it.
#[derive(Debug, Clone, Serialize)]
pub struct AskedView<'p> {
    /// The record that lacks the answer.
    pub record: Link,
    /// The day on which somebody asked.
    pub on: Date,
    /// Who was asked.
    pub of: Option<String>,
    /// Where the question can be read.
    pub url: Option<&'p str>,
    /// The answer, where one has come.
    pub answer: Option<&'p str>,
}

/// Returns the questions that somebody has already put about gaps, each once for its record.
#[must_use]
pub fn asked_of<'p, 'g>(
    edition: &'p Edition,
    gaps: impl Iterator<Item = &'g Gap>,
) -> Vec<AskedView<'p>> {
    // Two gaps of one fact, such as its amount and its year, have one question.
    let mut seen: Vec<&Asked> = Vec::new();
    let view = |gap: &'g Gap| {
        let asked = asked(edition, gap)?;
        if seen.iter().any(|known| std::ptr::eq(*known, asked)) {
            return None;
        }
        seen.push(asked);
        Some(AskedView {
            record: Link::new(edition, edition.title(&gap.record), &gap.record),
            on: asked.on,
            of: asked.of.as_ref().map(|of| edition.body(of.id()).at_start()),
            url: asked.url.as_deref(),
            answer: asked.answer.as_deref(),
        })
    };
    gaps.filter_map(view).collect()
}
