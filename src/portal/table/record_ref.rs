//! What names any record of a portal: for gaps, citations and links, which may concern a record of every kind.

use crate::record::answer::Said;
use crate::record::council::Council;
use crate::record::funding::Funding;
use crate::record::organisation::Organisation;
use crate::value::id::{
    BodyId, CouncilId, Id, MilestoneId, OrganisationId, PageId, PrincipleId, ProjectId, SourceId,
    UpdateId,
};
use crate::value::record_kind::RecordKind;

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
    /// A post of the team, by its anchor; see [`crate::portal::Portal`], which finds it.
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

impl RecordRef {
    /// Returns its kind.
    #[must_use]
    pub fn kind(&self) -> RecordKind {
        match self {
            RecordRef::Settings => RecordKind::Settings,
            RecordRef::Council(_) => RecordKind::Council,
            RecordRef::Organisation(_) => RecordKind::Organisation,
            RecordRef::Strategy => RecordKind::Strategy,
            RecordRef::Principle(_) => RecordKind::Principle,
            RecordRef::Project(_) => RecordKind::Project,
            RecordRef::Team => RecordKind::Team,
            RecordRef::Role(_) => RecordKind::Role,
            RecordRef::Milestone(_) => RecordKind::Milestone,
            RecordRef::Claim(_) => RecordKind::Claim,
            RecordRef::Update(_) => RecordKind::Update,
            RecordRef::Page(_) => RecordKind::Page,
            RecordRef::Source(_) => RecordKind::Source,
        }
    }

    /// Returns its id as it is written; nothing where there is one record of its kind or records of its kind have no ids.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match self {
            RecordRef::Settings | RecordRef::Strategy | RecordRef::Team | RecordRef::Claim(_) => {
                None
            }
            RecordRef::Council(id) => Some(id.as_str()),
            RecordRef::Organisation(id) => Some(id.as_str()),
            RecordRef::Principle(id) => Some(id.as_str()),
            RecordRef::Project(id) => Some(id.as_str()),
            RecordRef::Role(anchor) => Some(anchor),
            RecordRef::Milestone(id) => Some(id.as_str()),
            RecordRef::Update(id) => Some(id.as_str()),
            RecordRef::Page(id) => Some(id.as_str()),
            RecordRef::Source(id) => Some(id.as_str()),
        }
    }
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
    /// Returns its id in the space that councils and organisations share.
    pub fn id(self) -> BodyId {
        match self {
            Body::Council(council) => council.id.clone().into(),
            Body::Organisation(organisation) => organisation.id.clone().into(),
        }
    }

    /// Returns its id as it is written.
    pub fn as_str(self) -> &'p str {
        match self {
            Body::Council(council) => council.id.as_str(),
            Body::Organisation(organisation) => organisation.id.as_str(),
        }
    }

    /// Returns its name for tables and links.
    pub fn short(self) -> &'p str {
        match self {
            Body::Council(council) => council.short(),
            Body::Organisation(organisation) => organisation.short(),
        }
    }

    /// Returns its name as it stands within a sentence, with its article.
    pub fn within_sentence(self) -> String {
        match self {
            Body::Council(council) => council.short().to_owned(),
            Body::Organisation(organisation) => organisation.within_sentence(),
        }
    }

    /// Returns its name as it begins a sentence.
    pub fn at_start(self) -> String {
        match self {
            Body::Council(council) => council.short().to_owned(),
            Body::Organisation(organisation) => organisation.at_start(),
        }
    }

    /// Returns what it pays for, as written in its record.
    pub fn funds(self) -> &'p [Funding] {
        match self {
            Body::Council(council) => &council.funds,
            Body::Organisation(organisation) => &organisation.funds,
        }
    }

    /// Returns what has been said of its money in words.
    pub fn said(self) -> &'p [Said] {
        match self {
            Body::Council(council) => &council.said,
            Body::Organisation(organisation) => &organisation.said,
        }
    }

    /// Returns how lists and links name its record.
    pub fn record(self) -> RecordRef {
        match self {
            Body::Council(council) => RecordRef::Council(council.id.clone()),
            Body::Organisation(organisation) => RecordRef::Organisation(organisation.id.clone()),
        }
    }
}
