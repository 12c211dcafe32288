//! Projects × statements of the strategy: which project serves which, and what nothing covers. In: a portal. Out: the cells of
//! the matrix row by row, the counts at its ends, and the two lists of what is left out.

use std::collections::BTreeMap;

use super::table::order::Order;
use super::table::tables::Tables;
use crate::record::project::{Project, Strength};
use crate::value::id::{PrincipleId, ProjectId};

/// How many projects serve a statement.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct CoverageCount {
    /// As their main purpose.
    pub primary: usize,
    /// Only helping.
    pub supporting: usize,
}

impl CoverageCount {
    /// Returns how many in all.
    pub fn all(self) -> usize {
        self.primary + self.supporting
    }
}

/// How a project is tied to a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatementTie {
    /// How strongly it serves it.
    pub strength: Strength,
    /// Whether that is our reading: no source names the tie.
    pub ours: bool,
}

/// What covers what, worked out once.
#[derive(Debug, Clone)]
pub struct Coverage {
    /// For every statement how many projects serve it; nought included.
    pub counts: BTreeMap<PrincipleId, CoverageCount>,
    /// The statements that no project serves, in the strategy's order.
    pub without_project: Vec<PrincipleId>,
    /// The projects that serve no statement, in order of title.
    pub without_principle: Vec<ProjectId>,
}

impl Coverage {
    pub(super) fn new(tables: &Tables, order: &Order) -> Coverage {
        let mut counts: BTreeMap<PrincipleId, CoverageCount> = tables
            .principles
            .ids()
            .map(|id| (id.clone(), CoverageCount::default()))
            .collect();
        for project in &tables.projects {
            for (principle, tie) in ties(project) {
                let Some(count) = counts.get_mut(principle) else {
                    continue;
                };
                match tie.strength {
                    Strength::Primary => count.primary += 1,
                    Strength::Supporting => count.supporting += 1,
                }
            }
        }
        let principles = order
            .principles(tables)
            .iter()
            .filter_map(|position| tables.principles.at(*position));
        let unserved = principles.filter(|principle| {
            counts
                .get(&principle.id)
                .is_none_or(|count| count.all() == 0)
        });
        let without_project = unserved.map(|principle| principle.id.clone()).collect();
        let projects = order
            .projects(tables)
            .positions
            .iter()
            .filter_map(|position| tables.projects.at(*position));
        let idle = projects.filter(|project| project.strategy.is_empty());
        let without_principle = idle.map(|project| project.id.clone()).collect();
        Coverage {
            counts,
            without_project,
            without_principle,
        }
    }

    /// Returns how many projects serve a statement.
    pub fn count(&self, id: &PrincipleId) -> CoverageCount {
        self.counts.get(id).copied().unwrap_or_default()
    }

    /// Returns how many statements have a project.
    pub fn served(&self) -> usize {
        self.counts.len() - self.without_project.len()
    }
}

/// Returns the statements that a project serves, each once with the strongest tie. It is our reading unless a source names one of them.
pub fn ties(project: &Project) -> BTreeMap<&PrincipleId, StatementTie> {
    let mut ties: BTreeMap<&PrincipleId, StatementTie> = BTreeMap::new();
    for service in &project.strategy {
        let own = StatementTie {
            strength: service.strength,
            ours: service.is_our_reading(),
        };
        let tie = ties.entry(service.principle.id()).or_insert(own);
        tie.strength = tie.strength.min(own.strength);
        tie.ours &= own.ours;
    }
    ties
}

/// Returns the same by strength alone.
pub fn strengths(project: &Project) -> BTreeMap<&PrincipleId, Strength> {
    let ties = ties(project).into_iter();
    ties.map(|(id, tie)| (id, tie.strength)).collect()
}
