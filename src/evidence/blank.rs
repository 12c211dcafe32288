//! Why something is not known, and whether anybody was asked. In: a gap. Out: the reason that its record gives, and the question that was
//! put. Left out of a record altogether, nothing is recorded, and that is no reason.

use serde::Serialize;

use crate::portal::gaps::{Gap, Missing};
use crate::portal::{FactKind, RecordRef};
use crate::record::fact::Asked;
use crate::record::project::Project;
use crate::route::{Edition, Link};
use crate::value::Reason;
use crate::value::date::Date;
use crate::value::id::CouncilId;

/// Returns why a gap is there, where its record says so.
#[must_use]
pub fn reason(edition: &Edition, gap: &Gap) -> Option<Reason> {
    let portal = &edition.portal;
    let outcome = |index: usize| project(edition, gap)?.outcomes.get(index);
    match gap.what {
        Missing::Membership | Missing::Joined => {
            let entry = last_membership(edition, gap)?;
            entry.reason.or(entry.since_reason)
        }
        Missing::Amount(index) => portal.funds_of(&gap.record).get(index)?.amount.reason(),
        Missing::Budget => project(edition, gap)?.budget.as_ref()?.amount.reason(),
        Missing::Benefit(index) => project(edition, gap)?.benefits.get(index)?.amount.reason(),
        Missing::Baseline(index) => outcome(index)?.baseline.as_ref()?.value.reason(),
        Missing::Target(index) => outcome(index)?.target.as_ref()?.value.reason(),
        Missing::Figure(index, number) => outcome(index)?.actual.get(number)?.value.reason(),
        Missing::Result | Missing::Done => {
            let RecordRef::Milestone(id) = &gap.record else {
                return None;
            };
            portal.milestones.of(id)?.done_reason
        }
        Missing::Filled => {
            let mut roles = portal.team.iter().flat_map(|team| &team.roles).enumerate();
            let is_it = |index| gap.record.id() == Some(portal.role_anchor(index));
            roles.find(|(index, _)| is_it(*index))?.1.filled_reason
        }
        Missing::Funds => portal.councils.of(council(gap)?)?.funds_reason,
        Missing::Year(index) => portal.funds_of(&gap.record).get(index)?.year_reason,
        Missing::Stage => project(edition, gap)?.reasons.stage,
        Missing::Lead => project(edition, gap)?.reasons.lead,
        Missing::Strategy => project(edition, gap)?.reasons.strategy,
        Missing::Host => portal.team.as_ref()?.host_reason,
        Missing::ReportsTo => portal.team.as_ref()?.reports_to_reason,
        Missing::Actual(_) | Missing::Figures | Missing::Evidence(_) => None,
    }
}

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

fn last_membership<'p>(
    edition: &'p Edition,
    gap: &Gap,
) -> Option<&'p crate::record::council::Membership> {
    edition.portal.councils.of(council(gap)?)?.membership.last()
}

fn council(gap: &Gap) -> Option<&CouncilId> {
    let RecordRef::Council(id) = &gap.record else {
        return None;
    };
    Some(id)
}

fn project<'p>(edition: &'p Edition, gap: &Gap) -> Option<&'p Project> {
    let RecordRef::Project(id) = &gap.record else {
        return None;
    };
    edition.portal.projects.of(id)
}
