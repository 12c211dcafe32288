//! What is not published or has no evidence, record by record, and who could say. In: a portal. Out: gaps in order of
//! record. What staff need not know is no gap: only what a citizen would ask for.

pub mod question;
pub mod reason;

use super::relations::facts::FactKind;
use super::table::record_ref::RecordRef;
use crate::record::mention::Location;
use crate::value::id::BodyId;

/// Something that a reader would ask for and that the records do not have.
#[derive(Debug, Clone)]
pub struct Gap {
    /// The record that lacks it.
    pub record: RecordRef,
    /// What is missing.
    pub what: Missing,
    /// Who could say, the likeliest first; nobody where the records do not tell.
    pub who: Vec<BodyId>,
    /// Where it would be written.
    pub at: Location,
}

/// What is missing. Numbers count from 0 in the order of the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// Whether a council has joined, on the portal's date.
    Membership,
    /// The day a member joined.
    Joined,
    /// Whether and what a member pays: it has no line of funding at all.
    Funds,
    /// The amount of a line of funding.
    Amount(usize),
    /// The financial year of a line of funding.
    Year(usize),
    /// A project's stage.
    Stage,
    /// Who leads a project.
    Lead,
    /// Which statement of the strategy a project serves.
    Strategy,
    /// What is set aside for a project.
    Budget,
    /// How much a benefit came to.
    Benefit(usize),
    /// What an outcome was before.
    Baseline(usize),
    /// What an outcome was meant to become.
    Target(usize),
    /// What became of an outcome: no figure at all.
    Actual(usize),
    /// One figure of an outcome, looked for and not found.
    Figure(usize, usize),
    /// What became of a milestone whose date has passed.
    Result,
    /// When a milestone was done.
    Done,
    /// When a post was filled.
    Filled,
    /// Who houses the team.
    Host,
    /// Whom the team answers to.
    ReportsTo,
    /// The figure of a claim.
    Figures,
    /// The evidence of a fact.
    Evidence(FactKind),
}
