//! The portal as tables, a file each. In: a portal. Out: for each table its columns with their meanings and its rows, from
//! which come the CSV and JSON files, the package that describes them to programs and the page that does so to people. A column's name, type, meaning and value stand in one line, so
//! that no cell can slip into another column. Never knows a page.

mod asked;
mod benefits;
mod cell;
mod citations;
mod claims;
mod clause;
mod councils;
mod csv;
mod evidence;
mod funds;
mod gaps;
mod giving;
mod json;
mod membership;
mod milestones;
mod organisations;
mod outcomes;
mod package;
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
mod standing;
mod table;
mod tables;
mod updates;
mod workbook;

pub use cell::ColumnType;
pub use clause::{date_of_fact, fact};
pub use gaps::NOT_RECORDED;
pub use giving::Giving;
pub use package::{Digest, package};
pub use table::{Column, Dataset};
pub use tables::{ALL, Table};
pub use workbook::workbook;

#[cfg(test)]
mod tests;
