//! One thing that the partnership said it would do by a date.

use super::choice;
use super::fact::{Fact, Written};
use super::fields::Fields;
use super::mention::Ref;
use crate::value::date::Date;
use crate::value::id::{MilestoneId, PrincipleId};

/// A promise with a date.
#[derive(Debug, Clone)]
pub struct Milestone {
    /// Its `id` field.
    pub id: MilestoneId,
    /// Where it was written.
    pub written: Written,
    /// What was promised.
    pub title: String,
    /// By when.
    pub due: Option<Date>,
    /// What became of it.
    pub status: MilestoneStatus,
    /// When it was done.
    pub done: Option<Date>,
    /// The statement of the strategy that it belongs to.
    pub principle: Option<Ref<PrincipleId>>,
    /// What stands behind it.
    pub fact: Fact,
}

choice! {
    /// What became of a milestone.
    pub enum MilestoneStatus {
        Planned = "planned", UnderWay = "under-way", Done = "done", Missed = "missed", Dropped = "dropped",
    }
}

impl Milestone {
    pub(super) fn read(fields: &mut Fields) -> Milestone {
        let milestone = Milestone {
            id: fields.own_id("id", "The milestone's id"),
            written: fields.written(),
            title: fields.required("title", "What was promised"),
            due: fields.optional("due", "By when"),
            status: fields.required("status", "What became of it"),
            done: fields.optional("done", "When it was done"),
            principle: fields.optional(
                "principle",
                "The statement of the strategy that it belongs to",
            ),
            fact: Fact::read(fields),
        };
        if matches!(
            milestone.status,
            MilestoneStatus::Planned | MilestoneStatus::UnderWay
        ) {
            fields.goes_only_with("done", milestone.done, "status: done");
        }
        milestone
    }
}
