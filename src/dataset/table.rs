//! What a table is: its names, its columns, and its rows as they are asked for.

use std::borrow::Cow;

use super::cell::{Cell, ColumnType};
use crate::value::section::Sections;

/// One table: what it holds, its columns, and its rows as they are asked for.
pub struct Dataset<'p> {
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
    /// Returns how many rows are left, without a cell being made.
    fn length(self: Box<Self>) -> usize;
}

impl<'p> Dataset<'p> {
    /// Returns the same table with its columns and the words of their cells called as a portal calls its bodies.
    pub(super) fn called(mut self, sections: &'p Sections) -> Dataset<'p> {
        if *sections == Sections::default() {
            return self;
        }
        let mut worded = Vec::new();
        for (number, column) in self.columns.iter_mut().enumerate() {
            column.name = called(sections, &column.name);
            if let ColumnType::OneOf(words) = &mut column.kind {
                worded.push(number);
                for word in words {
                    *word = Cow::Owned(sections.published(word).to_owned());
                }
            }
        }
        let rows = self.rows;
        self.rows = Box::new(CalledRows {
            rows,
            worded,
            sections,
        });
        self
    }
}

/// Returns what a column is called: its name has underscores where an address has hyphens.
pub(super) fn called(sections: &Sections, column: &str) -> String {
    sections.published(column).replace('-', "_")
}

/// Rows in which the words of some columns are called as a portal calls its bodies.
struct CalledRows<'p> {
    rows: Box<dyn Rows<'p> + 'p>,
    worded: Vec<usize>,
    sections: &'p Sections,
}

impl<'p> Iterator for CalledRows<'p> {
    type Item = Vec<Cell<'p>>;

    fn next(&mut self) -> Option<Vec<Cell<'p>>> {
        let mut row = self.rows.next()?;
        for column in &self.worded {
            if let Some(Cell::Word(word)) = row.get_mut(*column) {
                *word = Cow::Owned(self.sections.published(word).to_owned());
            }
        }
        Some(row)
    }
}

impl<'p> Rows<'p> for CalledRows<'p> {
    fn length(self: Box<Self>) -> usize {
        self.rows.length()
    }
}

/// One column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name, in lower case and with underscores.
    pub name: String,
    /// What its cells are.
    pub kind: ColumnType,
    /// What they mean.
    pub meaning: String,
    /// What they count, where their type does not say it.
    pub(super) counts: Option<String>,
}

impl Column {
    /// Returns what its figures count: of an amount the currency; nothing where it holds none.
    #[must_use]
    pub fn unit<'c>(&'c self, currency: &'c str) -> Option<&'c str> {
        let unit = self.counts.as_deref();
        unit.or((self.kind == ColumnType::Amount).then_some(currency))
    }

    /// Returns its name in words, as the head of a column of a spreadsheet: `Status since`.
    #[must_use]
    pub fn title(&self) -> String {
        let mut letters = self.name.chars();
        let first = letters.next().map(|letter| letter.to_ascii_uppercase());
        let rest = letters.map(|letter| if letter == '_' { ' ' } else { letter });
        first.into_iter().chain(rest).collect()
    }
}
