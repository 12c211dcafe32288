//! A financial year, its order, and the days that lie in it. In: a day, or a text in the one form in which a financial year is shown.
//! Out: the year, or nothing.

use std::fmt;

use jiff::civil;
use serde::{Serialize, Serializer};

/// The month with which the financial years of a portal begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearStart(pub(super) i8);

impl YearStart {
    /// Returns the start in a month from 1 to 12; nothing for any other number.
    pub fn in_month(month: i8) -> Option<Self> {
        (1..=12).contains(&month).then_some(Self(month))
    }

    /// Returns the month, from 1 to 12.
    pub fn month(self) -> i8 {
        self.0
    }

    /// Returns the last month of a year that begins so.
    pub fn last_month(self) -> i8 {
        if self.is_calendar_year() {
            12
        } else {
            self.0 - 1
        }
    }

    /// Tells whether the years are those of the calendar, which are written `2016`.
    pub fn is_calendar_year(self) -> bool {
        self.0 == 1
    }
}

impl Default for YearStart {
    /// Returns April.
    fn default() -> Self {
        Self(4)
    }
}

/// A financial year, named by the calendar years that it touches: `2016-17`, or `2016` where it is the calendar year itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FinancialYear {
    pub(super) start: i16,
    pub(super) from: YearStart,
}

impl FinancialYear {
    /// Returns the financial year that is written exactly so, if any.
    pub(in crate::value) fn exact(text: &str, from: YearStart) -> Option<Self> {
        if from.is_calendar_year() {
            let start = number(text, 4).filter(|start| *start > 0)?;
            return Some(Self { start, from });
        }
        let (start, end) = text.split_once('-')?;
        let start = number(start, 4)?;
        (number(end, 2)? == (start + 1) % 100).then_some(Self { start, from })
    }

    /// Returns the calendar year in which it begins.
    pub fn start(self) -> i16 {
        self.start
    }

    /// Returns its first day.
    pub fn first_day(self) -> civil::Date {
        civil::date(self.start.clamp(1, 9999), self.from.month(), 1)
    }

    /// Returns its last day.
    pub fn last_day(self) -> civil::Date {
        let year = if self.from.is_calendar_year() {
            self.start
        } else {
            self.start.saturating_add(1)
        };
        civil::date(year.clamp(1, 9999), self.from.last_month(), 1).last_of_month()
    }

    /// Returns the financial year in which a day lies.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use mercat::value::financial_year::{FinancialYear, YearStart};
    ///
    /// let of = |day, month| FinancialYear::containing(day, YearStart::in_month(month).unwrap()).to_string();
    /// assert_eq!(of(date(2016, 4, 1), 4), "2016-17");
    /// assert_eq!(of(date(2016, 3, 31), 4), "2015-16");
    /// assert_eq!(of(date(2016, 3, 31), 1), "2016");
    /// ```
    pub fn containing(day: civil::Date, from: YearStart) -> Self {
        let start = if day.month() < from.month() {
            day.year() - 1
        } else {
            day.year()
        };
        Self { start, from }
    }

    /// Returns the financial year after this one.
    #[must_use = "a financial year does not change"]
    pub fn next(self) -> Self {
        Self {
            start: self.start.saturating_add(1),
            ..self
        }
    }
}

impl fmt::Display for FinancialYear {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.from.is_calendar_year() {
            return formatter.pad(&format!("{:04}", self.start));
        }
        let end = self.start.saturating_add(1).rem_euclid(100);
        formatter.pad(&format!("{:04}-{end:02}", self.start))
    }
}

impl Serialize for FinancialYear {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Returns a number written with exactly so many digits.
pub(super) fn number(text: &str, digits: usize) -> Option<i16> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}
