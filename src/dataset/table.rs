//! What a table is: its names, its columns, and its rows as they are asked for.

use super::cell::{Cell, ColumnType};

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
