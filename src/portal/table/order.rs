//! The orders in which lists show the records of a portal. In: its tables. Out: for each list the positions in the table, worked
//! out once. Every order is total: what is equal in all else goes by id.

use std::cmp::Reverse;

use rayon::join;

use super::Table;
use super::tables::Tables;
use crate::record::source::Source;
use crate::value::id::{Id, SourceId, slug};

/// Positions in the tables, in the order of lists.
#[derive(Debug, Clone)]
pub(in crate::portal) struct Order {
    /// By name, whatever its capitals and accents.
    pub(in crate::portal) councils: Vec<usize>,
    /// By name, whatever its capitals and accents.
    pub(in crate::portal) organisations: Vec<usize>,
    /// By `order`, those without one last, then by title.
    pub(in crate::portal) principles: Vec<usize>,
    /// By title, whatever its capitals and accents.
    pub(in crate::portal) projects: Vec<usize>,
    /// For each position of the table, its place in `projects`.
    pub(in crate::portal) rank_of_project: Vec<usize>,
    /// By who published them, those of nobody last, then by date, then by title.
    pub(in crate::portal) sources: Vec<usize>,
    /// For each position of the table, its place in `sources`.
    pub(in crate::portal) rank_of_source: Vec<usize>,
    /// Newest first.
    pub(in crate::portal) updates: Vec<usize>,
    /// Those with a place in the footer, in that order, then by title.
    pub(in crate::portal) navigation: Vec<usize>,
}

impl Order {
    pub(in crate::portal) fn new(tables: &Tables) -> Order {
        let projects = || sorted(&tables.projects, |project| by_name(&project.title));
        let (projects, sources) = join(projects, || sources(&tables.sources));
        let mut navigation = sorted(&tables.pages, |page| {
            (page.navigation, by_name(&page.title))
        });
        navigation.retain(|position| {
            tables
                .pages
                .at(*position)
                .is_some_and(|page| page.navigation.is_some())
        });
        Order {
            councils: sorted(&tables.councils, |council| by_name(council.short())),
            organisations: sorted(&tables.organisations, |organisation| {
                by_name(organisation.short())
            }),
            principles: sorted(&tables.principles, |principle| {
                (
                    principle.order.is_none(),
                    principle.order,
                    by_name(&principle.title),
                )
            }),
            rank_of_project: ranks(&projects),
            projects,
            rank_of_source: ranks(&sources),
            sources,
            // One of a month or a year may be as old as its first day: nothing that is known to be later stands beneath it.
            updates: sorted(&tables.updates, |update| {
                Reverse((update.date.first_day(), update.date))
            }),
            navigation,
        }
    }
}

fn sources(sources: &Table<SourceId, Source>) -> Vec<usize> {
    sorted(sources, |source| {
        let publisher = source.publisher.as_deref().map(by_name);
        let title = by_name(&source.title);
        (
            publisher.is_none(),
            publisher,
            source.date.is_none(),
            source.date,
            title,
        )
    })
}

/// Returns what a list by name goes by: the name without capitals and accents, then the name itself, for names in other scripts.
fn by_name(name: &str) -> (String, String) {
    (slug(name), name.to_owned())
}

/// Returns the positions of a table, which is in order of id, by another key.
fn sorted<I: Id, T, K: Ord>(table: &Table<I, T>, key: impl Fn(&T) -> K) -> Vec<usize> {
    let mut keyed: Vec<(K, usize)> = table
        .iter()
        .enumerate()
        .map(|(position, record)| (key(record), position))
        .collect();
    keyed.sort();
    keyed.into_iter().map(|(_, position)| position).collect()
}

/// Returns for each position its place in an order.
fn ranks(order: &[usize]) -> Vec<usize> {
    let mut ranks = vec![0; order.len()];
    for (rank, position) in order.iter().enumerate() {
        ranks[*position] = rank;
    }
    ranks
}
