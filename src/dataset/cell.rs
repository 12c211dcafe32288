//! One value of a table, and how a file writes it. In: values. Out: text that a spreadsheet reads as it was meant: exact
//! amounts, dates as precise as they were written, and no text that runs as a formula.

use std::borrow::Cow;
use std::fmt::{Display, Write};

use crate::record::mention::Ref;
use crate::value::date::Date;
use crate::value::financial_year::FinancialYear;
use crate::value::id::Id;
use crate::value::money::Pence;

/// One value. What no record says is empty, which is neither nought nor `not published`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell<'p> {
    /// Nothing is said, or it does not apply.
    Empty,
    /// Makes a cell of words that staff write.
    Text(Cow<'p, str>),
    /// An id, or a word of a short list.
    Word(Cow<'p, str>),
    /// A whole number.
    Count(i128),
    /// A decimal number as it was written.
    Decimal(&'p str),
    /// An amount.
    Amount(Pence),
    /// A date as it was written.
    Date(Date),
    /// A financial year.
    FinancialYear(FinancialYear),
    /// Yes or no.
    YesNo(bool),
}

/// What the cells of a column are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnType {
    /// Any words.
    Text,
    /// A web address.
    Address,
    /// The id of a record.
    Id,
    /// Ids of records, with a semicolon between two.
    Ids,
    /// One of these words.
    OneOf(Vec<Cow<'static, str>>),
    /// A whole number.
    Count,
    /// A decimal number.
    Decimal,
    /// An amount in the whole unit of the currency, with two decimals.
    Amount,
    /// A year, a month or a day: 2016, 2016-05 or 2016-05-31.
    Date,
    /// A financial year: 2016-17.
    FinancialYear,
    /// `yes` or `no`.
    YesNo,
}

impl ColumnType {
    /// Returns the type of a column that has one of these words in each cell.
    pub(super) fn one_of(words: Vec<&'static str>) -> ColumnType {
        ColumnType::OneOf(words.into_iter().map(Cow::Borrowed).collect())
    }
}

impl<'p> Cell<'p> {
    /// Makes a cell of words that staff write.
    pub(super) fn text(words: &'p str) -> Cell<'p> {
        Cell::Text(Cow::Borrowed(words))
    }

    /// Makes a cell of words that may be left out.
    pub(super) fn texts(words: Option<&'p str>) -> Cell<'p> {
        words.map_or(Cell::Empty, Cell::text)
    }

    /// Returns an id, or a word of a short list.
    pub(super) fn word(word: &'p str) -> Cell<'p> {
        Cell::Word(Cow::Borrowed(word))
    }

    /// Makes one cell of words or ids, with a semicolon between two; empty where there are none.
    pub(super) fn joined<W: Display>(words: impl IntoIterator<Item = W>) -> Cell<'p> {
        let mut joined = String::new();
        for word in words {
            let between = if joined.is_empty() { "" } else { "; " };
            // Writing to a String cannot fail.
            let _ = write!(joined, "{between}{word}");
        }
        if joined.is_empty() {
            Cell::Empty
        } else {
            Cell::Word(Cow::Owned(joined))
        }
    }

    /// Returns the ids that a record mentions.
    pub(super) fn mentions<I: Id>(mentions: &[Ref<I>]) -> Cell<'p> {
        Cell::joined(mentions.iter().map(Ref::id))
    }

    /// Returns a date that may be left out.
    pub(super) fn date(date: Option<impl Into<Date>>) -> Cell<'p> {
        date.map_or(Cell::Empty, |date| Cell::Date(date.into()))
    }

    /// Returns a count.
    pub(super) fn count(count: usize) -> Cell<'p> {
        Cell::Count(i128::try_from(count).unwrap_or(i128::MAX))
    }

    /// Returns the value as a file writes it.
    pub fn written(&self) -> Cow<'_, str> {
        match self {
            Cell::Empty => Cow::Borrowed(""),
            Cell::Text(words) => harmless(words),
            Cell::Word(word) => harmless(word),
            Cell::Count(count) => Cow::Owned(count.to_string()),
            Cell::Decimal(number) => Cow::Borrowed(number),
            Cell::Amount(pence) => Cow::Owned(pence.decimal()),
            Cell::Date(date) => Cow::Owned(date.to_string()),
            Cell::FinancialYear(year) => Cow::Owned(year.to_string()),
            Cell::YesNo(true) => Cow::Borrowed("yes"),
            Cell::YesNo(false) => Cow::Borrowed("no"),
        }
    }
}

/// Returns the words, with an apostrophe before them where a spreadsheet would run them as a formula. Some drop spaces first.
fn harmless(words: &str) -> Cow<'_, str> {
    const BEGINS_A_FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    if words.starts_with(['\t', '\r', '\n']) || words.trim_start().starts_with(BEGINS_A_FORMULA) {
        Cow::Owned(format!("'{words}"))
    } else {
        Cow::Borrowed(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_words_run_as_a_formula() {
        for (words, written) in [
            ("=1+1", "'=1+1"),
            ("+44 131", "'+44 131"),
            ("-", "'-"),
            ("@home", "'@home"),
            ("\t=1", "'\t=1"),
            ("\r", "'\r"),
            (" =1", "' =1"),
            ("＝1", "'＝1"),
            ("a=1", "a=1"),
            ("", ""),
        ] {
            assert_eq!(Cell::text(words).written(), written);
        }
    }

    #[test]
    fn amounts_are_exact_and_plain() {
        for (pence, written) in [
            (0, "0.00"),
            (5, "0.05"),
            (1_250_050, "12500.50"),
            (-1_250_000, "-12500.00"),
        ] {
            assert_eq!(Cell::Amount(Pence::new(pence)).written(), written);
        }
    }

    #[test]
    fn what_is_not_said_is_empty_and_not_nought() {
        assert_eq!(Cell::Empty.written(), "");
        assert_eq!(Cell::count(0).written(), "0");
        assert_eq!(Cell::texts(None), Cell::Empty);
        assert_eq!(Cell::joined(Vec::<String>::new()), Cell::Empty);
    }
}
