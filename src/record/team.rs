//! The shared team: its posts, who hosts it, whom it reports to.

use super::choice;
use super::fact::{Checks, Fact, Written};
use super::fields::Fields;
use super::mention::{At, Ref};
use crate::value::date::Date;
use crate::value::id::BodyId;

/// The shared team.
#[derive(Debug, Clone)]
pub struct Team {
    /// Where it was written.
    pub written: Written,
    /// The body that houses it.
    pub host: Option<Ref<BodyId>>,
    /// The body it answers to.
    pub reports_to: Option<Ref<BodyId>>,
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
    pub at: At,
    /// The post's title; its anchor is the slug of it.
    pub title: String,
    /// How far recruitment is.
    pub status: RoleStatus,
    /// When it was filled.
    pub filled: Option<Date>,
    /// What stands behind it.
    pub fact: Fact,
}

choice! {
    /// How far the recruitment to a post is.
    pub enum RoleStatus { Planned = "planned", Recruiting = "recruiting", Filled = "filled" }
}

impl Team {
    pub(super) fn read(fields: &mut Fields) -> Team {
        Team {
            written: fields.written(),
            host: fields.optional("host", "The body that houses the team"),
            reports_to: fields.optional("reports_to", "The body that the team answers to"),
            roles: fields.parts("roles", "The posts", Role::read),
            fact: Fact::read(fields),
            checks: Checks::read(fields),
        }
    }
}

impl Role {
    fn read(fields: &mut Fields) -> Role {
        let role = Role {
            at: fields.at(),
            title: fields.required("title", "The post's title"),
            status: fields.required("status", "How far recruitment is"),
            filled: fields.optional("filled", "When it was filled"),
            fact: Fact::read(fields),
        };
        if role.status != RoleStatus::Filled {
            fields.goes_only_with("filled", role.filled, "status: filled");
        }
        role
    }
}
