//! The shared team: its posts, who hosts it, whom it reports to.

use super::choice::{Choice, choice};
use super::fact::{CHECKS, Checks, FACT, Fact};
use super::field::{Field, FieldTable, FieldType};
use super::fields::Fields;
use super::mention::{Location, Origin, Ref};
use crate::value::Reason;
use crate::value::date::Date;
use crate::value::id::{BodyId, Id};
use crate::value::record_kind::RecordKind;

/// The shared team.
#[derive(Debug, Clone)]
pub struct Team {
    /// Where it was written.
    pub written: Origin,
    /// The body that houses it.
    pub host: Option<Ref<BodyId>>,
    /// Why that is not known, where the record says so.
    pub host_reason: Option<Reason>,
    /// The body it answers to.
    pub reports_to: Option<Ref<BodyId>>,
    /// Why that is not known, where the record says so.
    pub reports_to_reason: Option<Reason>,
    /// Its posts.
    pub roles: Vec<Role>,
    /// What stands behind the record as a whole.
    pub fact: Fact,
    /// Who checked it when.
    pub checks: Checks,
}

/// One post.
#[derive(Debug, Clone)]
pub struct Role {
    /// Where it was written.
    pub at: Location,
    /// The post's title; its anchor is the slug of it.
    pub title: String,
    /// How far recruitment is.
    pub status: RoleStatus,
    /// When it was filled.
    pub filled: Option<Date>,
    /// Why that day is not known, where the record says so.
    pub filled_reason: Option<Reason>,
    /// What stands behind it.
    pub fact: Fact,
}

choice! {
    /// How far the recruitment to a post is.
    pub enum RoleStatus { Planned = "planned", Recruiting = "recruiting", Filled = "filled" }
}

impl Team {
    /// The fields of the team.
    pub(super) const FIELDS: &FieldTable = &FieldTable {
        of: RecordKind::Team.one(),
        own: &[
            Field::optional(
                "host",
                "The body that houses the team",
                FieldType::OrReason(&FieldType::IdOf(BodyId::KIND)),
                "valley-board",
            ),
            Field::optional(
                "reports_to",
                "The body that the team answers to",
                FieldType::OrReason(&FieldType::IdOf(BodyId::KIND)),
                "valley-board",
            ),
            Field::parts("roles", "The posts", Role::FIELDS),
        ],
        shared: &[FACT, CHECKS],
    };

    pub(super) fn read(fields: &mut Fields) -> Team {
        let (host, host_reason) = fields.value_or_reason("host");
        let (reports_to, reports_to_reason) = fields.value_or_reason("reports_to");
        Team {
            written: fields.written(),
            host,
            host_reason,
            reports_to,
            reports_to_reason,
            roles: fields.parts("roles", Role::read),
            fact: Fact::read(fields),
            checks: Checks::read(fields),
        }
    }
}

impl Role {
    /// The fields of a post.
    pub(super) const FIELDS: &FieldTable = &FieldTable {
        of: RecordKind::Role.one(),
        own: &[
            Field::required(
                "title",
                "The post's title",
                FieldType::Text,
                "Head of the team",
            ),
            Field::required(
                "status",
                "How far recruitment is",
                FieldType::OneOf(RoleStatus::WORDS),
                "filled",
            ),
            Field::optional(
                "filled",
                "When it was filled",
                FieldType::OrReason(&FieldType::Date),
                "2016-10",
            ),
        ],
        shared: &[FACT],
    };

    fn read(fields: &mut Fields) -> Role {
        let (filled, filled_reason) = fields.value_or_reason("filled");
        let role = Role {
            at: fields.at(),
            title: fields.required("title"),
            status: fields.required("status"),
            filled,
            filled_reason,
            fact: Fact::read(fields),
        };
        if role.status != RoleStatus::Filled {
            fields.goes_only_with("filled", role.filled.is_some(), "status: filled");
        }
        role
    }
}
