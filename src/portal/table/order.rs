//! The orders in which lists show the records of a portal. In: its tables. Out: for each list the positions in the table. Every order is total: what is equal in all else goes by id.

use std::cmp::Reverse;
use std::sync::Arc;

use super::Table;
use super::tables::Tables;
use crate::late::Late;
use crate::record::council::Council;
use crate::record::organisation::Organisation;
use crate::record::principle::Principle;
use crate::record::project::Project;
use crate::record::source::Source;
use crate::record::standing_page::StandingPage;
use crate::record::update::Update;
use crate::value::id::{Id, SourceId, slug};
use crate::value::record_kind::RecordKind;

/// Positions in the tables, in the order of lists, each worked out when it is first asked for.
#[derive(Debug, Default)]
pub(in crate::portal) struct Order {
    councils: Arc<Late<Vec<usize>>>,
    organisations: Arc<Late<Vec<usize>>>,
    principles: Arc<Late<Vec<usize>>>,
    projects: Arc<Late<Ranked>>,
    sources: Arc<Late<Ranked>>,
    updates: Arc<Late<Vec<usize>>>,
    navigation: Arc<Late<Vec<usize>>>,
}

/// An order, both ways.
#[derive(Debug)]
pub(in crate::portal) struct Ranked {
    /// The positions in order.
    pub(in crate::portal) positions: Vec<usize>,
    /// For each position its place in the order.
    pub(in crate::portal) ranks: Vec<usize>,
}

impl Order {
    /// Returns the orders after records of some kinds were edited, and no record came or went.
    pub(in crate::portal) fn after(&self, edited: &[RecordKind]) -> Order {
        let is_edited = |kind| edited.contains(&kind);
        Order {
            councils: self.councils.kept_unless(is_edited(RecordKind::Council)),
            organisations: self
                .organisations
                .kept_unless(is_edited(RecordKind::Organisation)),
            principles: self
                .principles
                .kept_unless(is_edited(RecordKind::Principle)),
            projects: self.projects.kept_unless(is_edited(RecordKind::Project)),
            sources: self.sources.kept_unless(is_edited(RecordKind::Source)),
            updates: self.updates.kept_unless(is_edited(RecordKind::Update)),
            navigation: self.navigation.kept_unless(is_edited(RecordKind::Page)),
        }
    }

    /// Returns the councils by name, whatever its capitals and accents.
    pub(in crate::portal) fn councils(&self, tables: &Tables) -> &[usize] {
        let by_name = |council: &Council| by_name(council.short());
        self.councils.get(|| sorted(&tables.councils, by_name))
    }

    /// Returns the organisations by name, whatever its capitals and accents.
    pub(in crate::portal) fn organisations(&self, tables: &Tables) -> &[usize] {
        let by_name = |organisation: &Organisation| by_name(organisation.short());
        self.organisations
            .get(|| sorted(&tables.organisations, by_name))
    }

    /// Returns the statements by `order`, those without one last, then by title.
    pub(in crate::portal) fn principles(&self, tables: &Tables) -> &[usize] {
        let key = |principle: &Principle| {
            let title = by_name(&principle.title);
            (principle.order.is_none(), principle.order, title)
        };
        self.principles.get(|| sorted(&tables.principles, key))
    }

    /// Returns the projects by title, whatever its capitals and accents.
    pub(in crate::portal) fn projects(&self, tables: &Tables) -> &Ranked {
        let by_title = |project: &Project| by_name(&project.title);
        self.projects
            .get(|| ranked(sorted(&tables.projects, by_title)))
    }

    /// Returns the sources by who published them, those of nobody last, then by date, then by title.
    pub(in crate::portal) fn sources(&self, tables: &Tables) -> &Ranked {
        self.sources.get(|| ranked(sources(&tables.sources)))
    }

    /// Returns the updates, newest first.
    pub(in crate::portal) fn updates(&self, tables: &Tables) -> &[usize] {
        // One of a month or a year may be as old as its first day: nothing that is known to be later stands beneath it.
        let newest = |update: &Update| Reverse((update.date.first_day(), update.date));
        self.updates.get(|| sorted(&tables.updates, newest))
    }

    /// Returns the pages with a place in the footer, in that order, then by title.
    pub(in crate::portal) fn navigation(&self, tables: &Tables) -> &[usize] {
        self.navigation.get(|| {
            let key = |page: &StandingPage| (page.navigation, by_name(&page.title));
            let mut navigation = sorted(&tables.pages, key);
            navigation.retain(|position| tables.pages[*position].navigation.is_some());
            navigation
        })
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

fn ranked(positions: Vec<usize>) -> Ranked {
    let mut ranks = vec![0; positions.len()];
    for (rank, position) in positions.iter().enumerate() {
        ranks[*position] = rank;
    }
    Ranked { positions, ranks }
}
