//! What names any record of a portal: for gaps, citations and links, which may concern a record of every kind.

use crate::record::council::Council;
use crate::record::funding::Funding;
use crate::record::organisation::Organisation;
use crate::value::id::{
    BodyId, CouncilId, Id, MilestoneId, OrganisationId, PageId, PrincipleId, ProjectId, SourceId,
    UpdateId,
};

/// Names one record. In the order in which lists by record show them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordRef {
    /// `site.yaml`.
    Settings,
    /// A council.
    Council(CouncilId),
    /// An organisation.
    Organisation(OrganisationId),
    /// `strategy/index.md`.
    Strategy,
    /// A statement of the strategy.
    Principle(PrincipleId),
    /// A project.
    Project(ProjectId),
    /// The team as a whole.
    Team,
    /// A post of the team, by its anchor; see [`crate::portal::Tables::role_anchor`].
    Role(String),
    /// A milestone.
    Milestone(MilestoneId),
    /// A claim, by its place in `claims.yaml`, counted from 0.
    Claim(usize),
    /// An update.
    Update(UpdateId),
    /// A standing page.
    Page(PageId),
    /// An entry of the bibliography.
    Source(SourceId),
}

/// A council or an organisation: whatever leads, takes part and funds.
#[derive(Debug, Clone, Copy)]
pub enum Body<'p> {
    /// A council.
    Council(&'p Council),
    /// An organisation.
    Organisation(&'p Organisation),
}

impl<'p> Body<'p> {
    /// Its id in the space that councils and organisations share.
    pub fn id(self) -> BodyId {
        match self {
            Body::Council(council) => council.id.clone().into(),
            Body::Organisation(organisation) => organisation.id.clone().into(),
        }
    }

    /// Its full name.
    pub fn name(self) -> &'p str {
        match self {
            Body::Council(council) => &council.name,
            Body::Organisation(organisation) => &organisation.name,
        }
    }

    /// Its id as it is written.
    pub fn as_str(self) -> &'p str {
        match self {
            Body::Council(council) => council.id.as_str(),
            Body::Organisation(organisation) => organisation.id.as_str(),
        }
    }

    /// Its name for tables and links.
    pub fn short(self) -> &'p str {
        match self {
            Body::Council(council) => council.short(),
            Body::Organisation(organisation) => organisation.short(),
        }
    }

    /// What it pays for, as written in its record.
    pub fn funds(self) -> &'p [Funding] {
        match self {
            Body::Council(council) => &council.funds,
            Body::Organisation(organisation) => &organisation.funds,
        }
    }

    /// How lists and links name its record.
    pub fn record(self) -> RecordRef {
        match self {
            Body::Council(council) => RecordRef::Council(council.id.clone()),
            Body::Organisation(organisation) => RecordRef::Organisation(organisation.id.clone()),
        }
    }
}
