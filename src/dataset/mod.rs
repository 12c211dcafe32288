//! The portal as tables, a file each. In: a portal. Out: for each table its columns with their meanings and its rows, from
//! which come the CSV files and the page that describes them. A column's name, type, meaning and value stand in one line, so
//! that no cell can slip into another column. Never knows a page.

mod benefits;
mod cell;
mod citations;
mod claims;
mod clause;
mod councils;
mod csv;
mod funds;
mod gaps;
mod membership;
mod milestones;
mod organisations;
mod outcomes;
mod principles;
mod projects;
mod record_name;
mod roles;
mod services;
mod shape;
mod sources;
mod updates;

use crate::portal::Portal;
pub use cell::{Cell, Kind};
pub use clause::{date_of_fact, fact, missing};
pub use record_name::{id, kind};

/// One table: what it holds, its columns, and its rows as they are asked for.
pub struct Dataset<'p> {
    /// Its name, which is that of its files.
    pub name: &'static str,
    /// Its heading.
    pub title: String,
    /// What one row is.
    pub about: String,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// Its rows, in the order of the records; each has a cell for each column.
    pub rows: Box<dyn Rows<'p> + 'p>,
}

/// The rows of a table, one after the other, or only how many they are.
pub trait Rows<'p>: Iterator<Item = Vec<Cell<'p>>> {
    /// How many rows are left, without a cell being made.
    fn length(self: Box<Self>) -> usize;
}

/// One column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name, in lower case and with underscores.
    pub name: String,
    /// What its cells are.
    pub kind: Kind,
    /// What they mean.
    pub meaning: String,
}

/// Makes one table of a portal.
pub type MakeDataset = for<'p> fn(&'p Portal) -> Dataset<'p>;

/// Every table, in the order in which the data page lists them.
pub const ALL: &[MakeDataset] = &[
    councils::table,
    membership::table,
    organisations::table,
    projects::table,
    funds::table,
    benefits::table,
    outcomes::table,
    principles::table,
    services::table,
    milestones::table,
    roles::table,
    claims::table,
    updates::table,
    sources::table,
    citations::table,
    gaps::table,
];

#[cfg(test)]
mod tests;
