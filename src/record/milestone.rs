//! One thing that the partnership said it would do by a date.

use super::choice::{Choice, choice};
use super::fact::{FACT, Fact};
use super::field::{Field, FieldTable, FieldType};
use super::fields::Fields;
use super::mention::{Origin, Ref};
use crate::value::Reason;
use crate::value::date::{Date, KnownDate};
use crate::value::id::{Id, MilestoneId, PrincipleId};
use crate::value::record_kind::RecordKind;

/// A promise with a date.
#[derive(Debug, Clone)]
pub struct Milestone {
    /// Its `id` field.
    pub id: MilestoneId,
    /// Where it was written.
    pub written: Origin,
    /// What was promised.
    pub title: String,
    /// By when.
    pub due: Option<Date>,
    /// Why that is not known, where the record says so.
    pub due_reason: Option<Reason>,
    /// What became of it.
    pub status: MilestoneStatus,
    /// When it was done.
    pub done: Option<KnownDate>,
    /// Why it is not known whether or when it was done, where the record says so.
    pub done_reason: Option<Reason>,
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
    /// The fields of a milestone.
    pub(super) const FIELDS: &FieldTable = &FieldTable {
        of: RecordKind::Milestone.one(),
        own: &[
            Field::required(
                "id",
                "The milestone's id",
                FieldType::OwnId,
                "team-in-place",
            ),
            Field::required(
                "title",
                "What was promised",
                FieldType::Text,
                "A team of three in place",
            ),
            Field::optional(
                "due",
                "By when",
                FieldType::OrReason(&FieldType::Date),
                "2016-11",
            ),
            Field::required(
                "status",
                "What became of it",
                FieldType::OneOf(MilestoneStatus::WORDS),
                "done",
            ),
            Field::optional(
                "done",
                "When it was done",
                FieldType::OrReason(&FieldType::Date),
                "2016-10",
            ),
            Field::optional(
                "principle",
                "The statement of the strategy that it belongs to",
                FieldType::IdOf(PrincipleId::KIND),
                "digital-first",
            ),
        ],
        shared: &[FACT],
    };

    pub(super) fn read(fields: &mut Fields) -> Milestone {
        let (done, done_reason) = fields.value_or_reason("done");
        let (due, due_reason) = fields.value_or_reason("due");
        let milestone = Milestone {
            id: fields.own_id("id"),
            written: fields.written(),
            title: fields.required("title"),
            due,
            due_reason,
            status: fields.required("status"),
            done: done.map(KnownDate::said),
            done_reason,
            principle: fields.optional("principle"),
            fact: Fact::read(fields),
        };
        if matches!(
            milestone.status,
            MilestoneStatus::Planned | MilestoneStatus::UnderWay
        ) {
            fields.goes_only_with("done", done.is_some(), "status: done");
        }
        milestone
    }
}
