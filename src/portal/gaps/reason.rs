//! Why something is not known. In: a gap. Out: the reason that its record gives. Left out of a record altogether, nothing is recorded, and
//! that is no reason.

use super::{Gap, Missing};
use crate::portal::table::record_ref::RecordRef;
use crate::portal::table::tables::Tables;
use crate::record::council::Membership;
use crate::record::project::Project;
use crate::value::Reason;
use crate::value::id::CouncilId;

/// Returns why a gap is there, where its record says so.
#[must_use]
pub fn reason(tables: &Tables, gap: &Gap) -> Option<Reason> {
    let outcome = |index: usize| project(tables, gap)?.outcomes.get(index);
    match gap.what {
        Missing::Membership | Missing::Joined => {
            let entry = last_membership(tables, gap)?;
            entry.status.reason().or(entry.since_reason)
        }
        Missing::Amount(index) => tables.funds_of(&gap.record).get(index)?.amount.reason(),
        Missing::Budget => project(tables, gap)?.budget.as_ref()?.amount.reason(),
        Missing::Benefit(index) => project(tables, gap)?.benefits.get(index)?.amount.reason(),
        Missing::Baseline(index) => outcome(index)?.baseline.as_ref()?.value.reason(),
        Missing::Target(index) => outcome(index)?.target.as_ref()?.value.reason(),
        Missing::Figure(index, number) => outcome(index)?.actual.get(number)?.value.reason(),
        Missing::Result | Missing::Done => {
            let RecordRef::Milestone(id) = &gap.record else {
                return None;
            };
            tables.milestones.of(id)?.done_reason
        }
        Missing::Filled => {
            let mut roles = tables.team.iter().flat_map(|team| &team.roles).enumerate();
            let is_it = |index| gap.record.id() == Some(tables.role_anchor(index));
            roles.find(|(index, _)| is_it(*index))?.1.filled_reason
        }
        Missing::Funds => tables.councils.of(council(gap)?)?.funds_reason,
        Missing::Year(index) => tables.funds_of(&gap.record).get(index)?.year_reason,
        Missing::Stage => project(tables, gap)?.reasons.stage,
        Missing::Lead => project(tables, gap)?.reasons.lead,
        Missing::Strategy => project(tables, gap)?.reasons.strategy,
        Missing::Host => tables.team.as_ref()?.host_reason,
        Missing::ReportsTo => tables.team.as_ref()?.reports_to_reason,
        Missing::Actual(_) | Missing::Figures | Missing::Evidence(_) => None,
    }
}

/// Returns what the record of a council says last of its membership.
#[must_use]
pub fn last_membership<'p>(tables: &'p Tables, gap: &Gap) -> Option<&'p Membership> {
    tables.councils.of(council(gap)?)?.membership.last()
}

fn council(gap: &Gap) -> Option<&CouncilId> {
    let RecordRef::Council(id) = &gap.record else {
        return None;
    };
    Some(id)
}

fn project<'p>(tables: &'p Tables, gap: &Gap) -> Option<&'p Project> {
    let RecordRef::Project(id) = &gap.record else {
        return None;
    };
    tables.projects.of(id)
}
