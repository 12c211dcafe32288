//! The shape of a table while it is being described: each column with what its cells are taken from. In: columns, then rows.
//! Out: a [`Dataset`] in which every row has a cell for each column.

use super::cell::{Cell, ColumnType};
use super::table::{Column, Dataset, Rows};
use crate::record::fact::{Checks, Fact};
use crate::value::Reason;
use crate::value::date::KnownDate;
use crate::value::money::{Money, Word};
use crate::wording::Words;

type TakeCell<'p, R> = Box<dyn Fn(&R) -> Cell<'p> + 'p>;

/// A table of which each row is made from an `R`.
pub(super) struct Shape<'p, R> {
    /// The words in which columns that several tables have are explained.
    pub(super) words: &'p Words,
    title: String,
    about: String,
    columns: Vec<Column>,
    cells: Vec<TakeCell<'p, R>>,
}

impl<'p, R: Copy + 'p> Shape<'p, R> {
    /// Returns a table without columns.
    pub(super) fn new(words: &'p Words, title: String, about: String) -> Shape<'p, R> {
        Shape {
            words,
            title,
            about,
            columns: Vec::new(),
            cells: Vec::new(),
        }
    }

    /// Adds a column.
    pub(super) fn column(
        mut self,
        name: impl Into<String>,
        kind: ColumnType,
        meaning: String,
        cell: impl Fn(&R) -> Cell<'p> + 'p,
    ) -> Shape<'p, R> {
        let name = name.into();
        self.columns.push(Column {
            name,
            kind,
            meaning,
            counts: None,
        });
        self.cells.push(Box::new(cell));
        self
    }

    /// Says what the column that was added last counts.
    pub(super) fn unit(mut self, unit: String) -> Shape<'p, R> {
        if let Some(column) = self.columns.last_mut() {
            column.counts = Some(unit);
        }
        self
    }

    /// Moves the columns of these names behind all others: they came after the table was first published, and whoever takes columns
    /// by their place is not to find others there.
    pub(super) fn added_later(self, names: &[&str]) -> Shape<'p, R> {
        let columns = self.columns.into_iter().zip(self.cells);
        let (later, first): (Vec<_>, Vec<_>) =
            columns.partition(|(column, _)| names.contains(&column.name.as_str()));
        let (columns, cells) = first.into_iter().chain(later).unzip();
        Shape {
            columns,
            cells,
            ..self
        }
    }

    /// Adds the columns of an amount: how much, the word before it, and whether it is published.
    pub(super) fn money(
        self,
        name: &str,
        meaning: String,
        money: impl Fn(&R) -> Option<Money> + Copy + 'p,
    ) -> Shape<'p, R> {
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
        let reason = move |row: &R| reason(money(row).and_then(|money| money.reason()));
        let about_word = self.words.dataset_shared_word(name);
        let about_published = self.words.dataset_shared_published(name);
        let about_reason = self.words.dataset_shared_reason(name);
        let words = Word::OF_MONEY.map(Word::as_str).to_vec();
        self.column(name, ColumnType::Amount, meaning, amount)
            .column(
                format!("{name}_word"),
                ColumnType::one_of(words),
                about_word,
                word,
            )
            .column(
                format!("{name}_published"),
                ColumnType::YesNo,
                about_published,
                is_published,
            )
            .column(format!("{name}_reason"), reasons(), about_reason, reason)
    }

    /// Adds the column that says whether the date of another is our reading.
    pub(super) fn date_read(
        self,
        name: &str,
        date: impl Fn(&R) -> Option<KnownDate> + 'p,
    ) -> Shape<'p, R> {
        let about = self.words.dataset_shared_date_inferred(name);
        let is_read =
            move |row: &R| date(row).map_or(Cell::Empty, |date| Cell::YesNo(date.is_reading()));
        self.column(
            format!("{name}_inferred"),
            ColumnType::YesNo,
            about,
            is_read,
        )
    }

    /// Adds the columns of what stands behind a fact.
    pub(super) fn evidence(self, fact: impl Fn(&R) -> &'p Fact + Copy + 'p) -> Shape<'p, R> {
        self.evidence_of("", move |row| Some(fact(row)))
    }

    /// Adds the columns of what stands behind one of a row's facts, each name beginning with that of the fact.
    pub(super) fn evidence_of(
        self,
        before: &str,
        fact: impl Fn(&R) -> Option<&'p Fact> + Copy + 'p,
    ) -> Shape<'p, R> {
        self.read_by(before, fact, move |row| fact(row).map(|fact| fact.inferred))
    }

    /// Adds the same columns, where more than the mark on the fact says whether it is our reading.
    pub(super) fn read_by(
        self,
        before: &str,
        fact: impl Fn(&R) -> Option<&'p Fact> + Copy + 'p,
        inferred: impl Fn(&R) -> Option<bool> + Copy + 'p,
    ) -> Shape<'p, R> {
        let words = self.words;
        let cited = |fact: &'p Fact| {
            let ids = fact.evidence.iter();
            Cell::joined(ids.map(|citation| citation.source.id()))
        };
        let sources = move |row: &R| fact(row).map_or(Cell::Empty, cited);
        let inferred = move |row: &R| inferred(row).map_or(Cell::Empty, Cell::YesNo);
        let note = move |row: &R| Cell::texts(fact(row).and_then(|fact| fact.note.as_deref()));
        let name = |name: &str| format!("{before}{name}");
        self.column(
            name("sources"),
            ColumnType::Ids,
            words.dataset_shared_sources(),
            sources,
        )
        .column(
            name("inferred"),
            ColumnType::YesNo,
            words.dataset_shared_inferred(),
            inferred,
        )
        .column(
            name("note"),
            ColumnType::Text,
            words.dataset_shared_note(),
            note,
        )
    }

    /// Adds the columns of who checked a record when.
    pub(super) fn checks(self, checks: impl Fn(&R) -> &'p Checks + Copy + 'p) -> Shape<'p, R> {
        let words = self.words;
        let checked =
            move |row: &R| Cell::date(checks(row).checked.as_ref().map(|check| check.date));
        let confirmed =
            move |row: &R| Cell::date(checks(row).confirmed.as_ref().map(|check| check.date));
        self.column(
            "checked",
            ColumnType::Date,
            words.dataset_shared_checked(),
            checked,
        )
        .column(
            "confirmed",
            ColumnType::Date,
            words.dataset_shared_confirmed(),
            confirmed,
        )
    }

    /// Returns the table with its rows.
    pub(super) fn rows(self, rows: impl Iterator<Item = R> + 'p) -> Dataset<'p>
    where
        R: 'p,
    {
        Dataset {
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

/// Returns the words for why there is no figure.
pub(super) fn reasons() -> ColumnType {
    ColumnType::one_of(Reason::ALL.map(Reason::word).to_vec())
}

/// Returns why there is no figure, where a record says so.
pub(super) fn reason<'p>(reason: Option<Reason>) -> Cell<'p> {
    reason.map_or(Cell::Empty, |reason| Cell::word(reason.word()))
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
