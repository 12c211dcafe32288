//! A date with how it is known. In: a date, and whether a document gives it. Out: the same date, which wherever it is said or written says so
//! itself. Nothing here knows why it is a reading.

use std::fmt;
use std::ops::Deref;

use serde::{Serialize, Serializer};

use super::calendar::Date;

/// What marks a date as our reading where it is written as data, as ISO 8601-2 marks one that is uncertain: `2019?`.
const MARK: char = '?';

/// A date for which something is known. It may be our reading: that of a document which bears none.
///
/// It stands where its date stands in every order; of two equal dates the one that a document gives comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KnownDate {
    date: Date,
    is_reading: bool,
}

impl KnownDate {
    /// Makes one that is as sure as what says so.
    #[must_use]
    pub const fn said(date: Date) -> KnownDate {
        KnownDate {
            date,
            is_reading: false,
        }
    }

    /// Returns the same date as our reading.
    #[must_use]
    pub const fn as_reading(self) -> KnownDate {
        KnownDate {
            is_reading: true,
            ..self
        }
    }

    /// Returns the date, to reckon with. What is said to a reader is said of the whole value.
    #[must_use]
    pub const fn date(self) -> Date {
        self.date
    }

    /// Returns whether the date is our reading.
    #[must_use]
    pub const fn is_reading(self) -> bool {
        self.is_reading
    }

    /// Reads what [`Display`](fmt::Display) writes: a date, behind it a question mark where it is our reading.
    ///
    /// ```
    /// use mercat::value::date::KnownDate;
    ///
    /// assert!(KnownDate::parse("2019?").is_some_and(KnownDate::is_reading));
    /// assert_eq!(KnownDate::parse("about 2019"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<KnownDate> {
        let date = |text: &str| Date::exact(text).map(KnownDate::said);
        match text.strip_suffix(MARK) {
            Some(text) => date(text).map(KnownDate::as_reading),
            None => date(text),
        }
    }
}

impl From<KnownDate> for Date {
    fn from(known: KnownDate) -> Date {
        known.date
    }
}

impl Deref for KnownDate {
    type Target = Date;
    fn deref(&self) -> &Date {
        &self.date
    }
}

impl fmt::Display for KnownDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_reading {
            write!(formatter, "{}{MARK}", self.date)
        } else {
            self.date.fmt(formatter)
        }
    }
}

impl Serialize for KnownDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_of_a_date_reads_as_the_same() {
        for text in ["2019", "2019?", "2019-09?", "2019-10-01"] {
            assert_eq!(KnownDate::parse(text).unwrap().to_string(), text);
        }
        for text in ["", "?", "2019??", "? 2019", "2019-13?"] {
            assert_eq!(KnownDate::parse(text), None, "{text}");
        }
    }

    #[test]
    fn of_equal_dates_the_one_that_a_document_gives_comes_first() {
        let mut dates = ["2019?", "2019", "2018?"].map(|text| KnownDate::parse(text).unwrap());
        dates.sort();
        assert_eq!(
            dates.map(|date| date.to_string()),
            ["2018?", "2019", "2019?"]
        );
    }
}
