//! A financial year, its order, and the days that lie in it. In: a day, or a text in the one form in which a financial year is shown.
//! Out: the year, or nothing.

use std::fmt;

use jiff::civil;
use serde::{Serialize, Serializer};

/// A financial year of British public bodies: April to March, named by the two calendar years that it touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FinancialYear {
    pub(super) start: i16,
}

impl FinancialYear {
    /// Returns the financial year that is written exactly so, if any.
    pub(in crate::value) fn exact(text: &str) -> Option<Self> {
        let (start, end) = text.split_once('-')?;
        let start = number(start, 4)?;
        (number(end, 2)? == (start + 1) % 100).then_some(Self { start })
    }

    /// Returns the calendar year in which it begins.
    pub fn start(self) -> i16 {
        self.start
    }

    /// Returns the financial year in which a day lies.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use mercat::value::financial_year::FinancialYear;
    ///
    /// assert_eq!(FinancialYear::containing(date(2016, 4, 1)).to_string(), "2016-17");
    /// assert_ne!(FinancialYear::containing(date(2016, 3, 31)).to_string(), "2016-17");
    /// ```
    pub fn containing(day: civil::Date) -> Self {
        Self {
            start: if day.month() < 4 {
                day.year() - 1
            } else {
                day.year()
            },
        }
    }

    /// Returns the financial year after this one.
    #[must_use = "a financial year does not change"]
    pub fn next(self) -> Self {
        Self {
            start: self.start.saturating_add(1),
        }
    }
}

impl fmt::Display for FinancialYear {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
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
