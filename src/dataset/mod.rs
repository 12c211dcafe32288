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
mod table;
mod updates;

use crate::portal::Portal;
pub use clause::{date_of_fact, fact, missing};
pub use table::{Column, Dataset};

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
