//! The portal as tables, a file each. In: a portal. Out: for each table its columns with their meanings and its rows, from
//! which come the CSV files and the page that describes them. A column's name, type, meaning and value stand in one line, so
//! that no cell can slip into another column. Never knows a page.

mod asked;
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
mod replies;
mod roles;
mod said;
mod services;
mod shape;
mod sources;
mod stages;
mod table;
mod updates;

use crate::route::Edition;
pub use cell::ColumnType;
pub use clause::{date_of_fact, fact};
pub use table::{Column, Dataset};

/// One table of every portal.
pub struct Table {
    /// Its name, which is that of its file and of its place on the data page.
    pub name: &'static str,
    /// What makes it.
    pub make: for<'p> fn(&'p Edition) -> Dataset<'p>,
}

/// Every table, in the order in which the data page lists them.
pub const ALL: &[Table] = &[
    Table {
        name: "councils",
        make: councils::table,
    },
    Table {
        name: "membership",
        make: membership::table,
    },
    Table {
        name: "organisations",
        make: organisations::table,
    },
    Table {
        name: "projects",
        make: projects::table,
    },
    Table {
        name: "stages",
        make: stages::table,
    },
    Table {
        name: "funds",
        make: funds::table,
    },
    Table {
        name: "said",
        make: said::table,
    },
    Table {
        name: "benefits",
        make: benefits::table,
    },
    Table {
        name: "outcomes",
        make: outcomes::table,
    },
    Table {
        name: "principles",
        make: principles::table,
    },
    Table {
        name: "services",
        make: services::table,
    },
    Table {
        name: "milestones",
        make: milestones::table,
    },
    Table {
        name: "roles",
        make: roles::table,
    },
    Table {
        name: "claims",
        make: claims::table,
    },
    Table {
        name: "updates",
        make: updates::table,
    },
    Table {
        name: "sources",
        make: sources::table,
    },
    Table {
        name: "citations",
        make: citations::table,
    },
    Table {
        name: "gaps",
        make: gaps::table,
    },
    Table {
        name: "replies",
        make: replies::table,
    },
    Table {
        name: "asked",
        make: asked::table,
    },
];

#[cfg(test)]
mod tests;
