//! The shape of a table while it is being described: each column with what its cells are taken from. In: columns, then rows.
//! Out: a [`Dataset`] in which every row has a cell for each column.

use super::cell::{Cell, ColumnType};
use super::table::{Column, Dataset, Rows};
use crate::portal::Portal;
use crate::record::fact::{Checks, Fact};
use crate::value::money::{Money, Word};

type TakeCell<'p, R> = Box<dyn Fn(&R) -> Cell<'p> + 'p>;

/// A table of which each row is made from an `R`.
pub(super) struct Shape<'p, R> {
    name: &'static str,
    title: String,
    about: String,
    columns: Vec<Column>,
    cells: Vec<TakeCell<'p, R>>,
}

impl<'p, R: Copy + 'p> Shape<'p, R> {
    /// Returns a table without columns.
    pub(super) fn new(
        name: &'static str,
        title: impl Into<String>,
        about: impl Into<String>,
    ) -> Shape<'p, R> {
        Shape {
            name,
            title: title.into(),
            about: about.into(),
            columns: Vec::new(),
            cells: Vec::new(),
        }
    }

    /// Adds a column.
    pub(super) fn column(
        mut self,
        name: impl Into<String>,
        kind: ColumnType,
        meaning: impl Into<String>,
        cell: impl Fn(&R) -> Cell<'p> + 'p,
    ) -> Shape<'p, R> {
        let (name, meaning) = (name.into(), meaning.into());
        self.columns.push(Column {
            name,
            kind,
            meaning,
        });
        self.cells.push(Box::new(cell));
        self
    }

    /// Adds the columns of an amount: how much, the word before it, and whether it is published.
    pub(super) fn money(
        self,
        name: &str,
        meaning: &str,
        portal: &'p Portal,
        money: impl Fn(&R) -> Option<Money> + Copy + 'p,
    ) -> Shape<'p, R> {
        let words = Word::OF_MONEY.map(Word::as_str);
        let amount = move |row: &R| match money(row) {
            Some(Money::Published { pence, .. }) => Cell::Amount(pence),
            Some(Money::Blank(_)) | None => Cell::Empty,
        };
        let word = move |row: &R| match money(row) {
            Some(Money::Published {
                word: Some(word), ..
            }) => Cell::word(word.as_str()),
            _ => Cell::Empty,
        };
        let is_published =
            move |row: &R| money(row).map_or(Cell::Empty, |money| Cell::YesNo(money.is_known()));
        let code = &portal.settings.currency.code;
        let about_word = format!("The word published before `{name}`: the figure is not exact");
        let about_published =
            format!("Whether `{name}` is published; `no` is not nought, and the amount is empty");
        self.column(
            name,
            ColumnType::Amount,
            format!("{meaning}, in {code}"),
            amount,
        )
        .column(
            format!("{name}_word"),
            ColumnType::OneOf(words.to_vec()),
            about_word,
            word,
        )
        .column(
            format!("{name}_published"),
            ColumnType::YesNo,
            about_published,
            is_published,
        )
    }

    /// Adds the columns of what stands behind a fact.
    pub(super) fn evidence(self, fact: impl Fn(&R) -> &'p Fact + Copy + 'p) -> Shape<'p, R> {
        let sources = move |row: &R| {
            Cell::joined(
                fact(row)
                    .evidence
                    .iter()
                    .map(|citation| citation.source.id()),
            )
        };
        self.column(
            "sources",
            ColumnType::Ids,
            "The documents that say so",
            sources,
        )
        .column(
            "inferred",
            ColumnType::YesNo,
            "Whether it is concluded from the sources, which do not say it",
            move |row| Cell::YesNo(fact(row).inferred),
        )
        .column("note", ColumnType::Text, "A remark", move |row| {
            Cell::texts(fact(row).note.as_deref())
        })
    }

    /// Adds the columns of who checked a record when.
    pub(super) fn checks(self, checks: impl Fn(&R) -> &'p Checks + Copy + 'p) -> Shape<'p, R> {
        let checked =
            move |row: &R| Cell::date(checks(row).checked.as_ref().map(|check| check.date));
        let confirmed =
            move |row: &R| Cell::date(checks(row).confirmed.as_ref().map(|check| check.date));
        self.column(
            "checked",
            ColumnType::Date,
            "When the record was last held against its sources",
            checked,
        )
        .column(
            "confirmed",
            ColumnType::Date,
            "When the body itself confirmed the record",
            confirmed,
        )
    }

    /// Returns the table with its rows.
    pub(super) fn rows(self, rows: impl Iterator<Item = R> + 'p) -> Dataset<'p>
    where
        R: 'p,
    {
        Dataset {
            name: self.name,
            title: self.title,
            about: self.about,
            columns: self.columns,
            rows: Box::new(Laid {
                records: rows,
                cells: self.cells,
            }),
        }
    }
}

/// What each row is taken from, laid out in cells as they are asked for.
struct Laid<'p, I, R> {
    records: I,
    cells: Vec<TakeCell<'p, R>>,
}

impl<'p, R, I: Iterator<Item = R>> Iterator for Laid<'p, I, R> {
    type Item = Vec<Cell<'p>>;

    fn next(&mut self) -> Option<Vec<Cell<'p>>> {
        let record = self.records.next()?;
        Some(self.cells.iter().map(|cell| cell(&record)).collect())
    }
}

impl<'p, R, I: Iterator<Item = R>> Rows<'p> for Laid<'p, I, R> {
    fn length(self: Box<Self>) -> usize {
        self.records.count()
    }
}
