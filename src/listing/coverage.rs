//! Which project serves which statement of the strategy, as a matrix. In: the portal. Out: a row for each statement, a column for
//! each project, as many as a reader can take in; the counts at the ends are over all projects, shown or not.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::portal::coverage::{StatementTie, ties};
use crate::portal::{Portal, RecordRef};
use crate::record::project::{Project, Strength};
use crate::route::Address;
use crate::value::id::PrincipleId;

/// The most projects that the matrix has columns for: as many as stand beside the statements at full width.
pub const MOST_COLUMNS: usize = 20;

/// The matrix.
#[derive(Debug, Clone, Serialize)]
pub struct Matrix<'p> {
    /// The projects.
    pub columns: Vec<End<'p>>,
    /// The statements, in the strategy's order.
    pub rows: Vec<MatrixRow<'p>>,
    /// How many ties there are in all, also of projects that are not shown.
    pub total: usize,
    /// How many projects serve a statement and are not shown.
    pub others: usize,
    /// What the marks mean, and how many ties there are of each sort in all.
    pub key: TieKey,
}

/// What stands at the head of a column or a row.
#[derive(Debug, Clone, Serialize)]
pub struct End<'p> {
    /// The title.
    pub title: &'p str,
    /// The page.
    pub address: Address,
    /// How many it serves, or is served by.
    pub count: usize,
}

/// One statement.
#[derive(Debug, Clone, Serialize)]
pub struct MatrixRow<'p> {
    /// Its head.
    #[serde(flatten)]
    pub end: End<'p>,
    /// How each project is tied to it; none where it is not.
    pub cells: Vec<Option<MatrixTie>>,
}

/// A tie as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MatrixTie {
    /// How strong it is.
    pub strength: Strength,
    /// Whether it is our reading.
    pub ours: bool,
}

impl From<StatementTie> for MatrixTie {
    fn from(tie: StatementTie) -> MatrixTie {
        MatrixTie {
            strength: tie.strength,
            ours: tie.ours,
        }
    }
}

/// How many ties there are of each sort, for the key.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct TieKey {
    /// A source names the main purpose.
    pub primary: usize,
    /// A source says that it helps.
    pub supporting: usize,
    /// The main purpose by our reading.
    pub primary_ours: usize,
    /// By our reading it helps.
    pub supporting_ours: usize,
}

impl TieKey {
    /// Counts ties.
    pub fn of(ties: impl Iterator<Item = MatrixTie>) -> TieKey {
        let mut key = TieKey::default();
        for tie in ties {
            *match (tie.strength, tie.ours) {
                (Strength::Primary, false) => &mut key.primary,
                (Strength::Supporting, false) => &mut key.supporting,
                (Strength::Primary, true) => &mut key.primary_ours,
                (Strength::Supporting, true) => &mut key.supporting_ours,
            } += 1;
        }
        key
    }
}

impl<'p> Matrix<'p> {
    /// Returns the matrix of a portal: the projects that serve most, in order of title.
    pub fn new(portal: &'p Portal) -> Matrix<'p> {
        let mut serving: Vec<(usize, &Project, Ties<'p>)> = portal
            .projects_by_title()
            .enumerate()
            .map(|(place, project)| (place, project, ties(project)))
            .filter(|(_, _, ties)| !ties.is_empty())
            .collect();
        let others = serving.len().saturating_sub(MOST_COLUMNS);
        if others > 0 {
            serving.sort_by_key(|(place, _, ties)| (Reverse(ties.len()), *place));
            serving.truncate(MOST_COLUMNS);
            serving.sort_by_key(|(place, _, _)| *place);
        }
        let columns = serving.iter().map(|(_, project, ties)| End {
            title: &project.title,
            address: Address::of(portal, &RecordRef::Project(project.id.clone())),
            count: ties.len(),
        });
        let rows = portal.principles_in_order().map(|principle| MatrixRow {
            end: End {
                title: &principle.title,
                address: Address::of(portal, &RecordRef::Principle(principle.id.clone())),
                count: portal.coverage().count(&principle.id).all(),
            },
            cells: serving
                .iter()
                .map(|(_, _, ties)| ties.get(&principle.id).map(|tie| (*tie).into()))
                .collect(),
        });
        let rows: Vec<MatrixRow<'p>> = rows.collect();
        let every = portal
            .projects
            .iter()
            .flat_map(|project| ties(project).into_values());
        Matrix {
            key: TieKey::of(every.map(MatrixTie::from)),
            columns: columns.collect(),
            total: rows.iter().map(|row| row.end.count).sum(),
            rows,
            others,
        }
    }
}

/// The statements that one project serves.
type Ties<'p> = BTreeMap<&'p PrincipleId, StatementTie>;
