//! Dates as precise as they were written: a year, a month or a day.
//!
//! A text goes in, a [`Date`] comes out that is shown just as it was written. A coarse date never becomes its first
//! day by itself: whoever compares asks for the first or the last day that it may mean. Nothing here knows today.

mod meant;

use std::cmp::Ordering;
use std::fmt;

use jiff::civil;
use serde::{Serialize, Serializer};

use super::Fault;
use super::financial_year::FinancialYear;

/// The months in English, January first.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date to the precision it was given, from year 1 to year 9999.
///
/// In order of first day; of those that begin on one day the finer comes first, so `2016-01-01` is before `2016-01`
/// and that before `2016`. Only equal dates compare as equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Date {
    /// A year: `2016`.
    Year(i16),
    /// A month: `2016-05`.
    Month {
        /// From 1 to 9999.
        year: i16,
        /// From 1 to 12.
        month: i8,
    },
    /// A day: `2016-05-31`.
    Day(civil::Date),
}

impl Date {
    /// Reads a date in the form of ISO 8601, down to the day at most.
    ///
    /// ```
    /// use mercat::value::date::Date;
    ///
    /// assert_eq!(Date::parse("2016-05").unwrap(), Date::Month { year: 2016, month: 5 });
    /// assert_eq!(Date::parse("31/05/2016").unwrap_err().help, "write `2016-05-31`");
    /// ```
    ///
    /// # Errors
    ///
    /// A fault that says which part is impossible, or proposes the date that was probably meant.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let text = text.trim();
        Self::exact(text).ok_or_else(|| meant::fault(text))
    }

    /// The date that is written exactly so, if any.
    fn exact(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4).filter(|&year| year > 0)?;
        let Some(month) = parts.next() else {
            return Some(Self::Year(year));
        };
        let month = i8::try_from(digits(month, 2)?)
            .ok()
            .filter(|month| (1..=12).contains(month))?;
        let Some(day) = parts.next() else {
            return Some(Self::Month { year, month });
        };
        let day = i8::try_from(digits(day, 2)?).ok()?;
        if parts.next().is_some() {
            return None;
        }
        civil::Date::new(year, month, day).ok().map(Self::Day)
    }

    /// The first day that the date may mean.
    pub fn first_day(self) -> civil::Date {
        match self {
            Self::Year(year) => first_of(year, 1),
            Self::Month { year, month } => first_of(year, month),
            Self::Day(day) => day,
        }
    }

    /// The last day that the date may mean.
    pub fn last_day(self) -> civil::Date {
        match self {
            Self::Year(year) => first_of(year, 12).last_of_month(),
            Self::Month { year, month } => first_of(year, month).last_of_month(),
            Self::Day(day) => day,
        }
    }

    /// The calendar year in which the date lies.
    pub fn year(self) -> i16 {
        match self {
            Self::Year(year) | Self::Month { year, .. } => year,
            Self::Day(day) => day.year(),
        }
    }

    /// Whether all of this date lies on or before the last day of the other: whether what a record says for this date
    /// is known to hold by that one.
    ///
    /// ```
    /// use mercat::value::date::Date;
    ///
    /// let [year, month] = ["2016", "2016-05"].map(|text| Date::parse(text).unwrap());
    /// assert!(month.is_by(year));
    /// assert!(!year.is_by(month));
    /// ```
    pub fn is_by(self, other: Self) -> bool {
        self.last_day() <= other.last_day()
    }

    /// The financial year in which the date lies. A calendar year touches two, and so gives none.
    pub fn financial_year(self) -> Option<FinancialYear> {
        match self {
            Self::Year(_) => None,
            Self::Month { .. } | Self::Day(_) => Some(FinancialYear::containing(self.first_day())),
        }
    }

    /// What the order goes by: the first day, then how coarse the date is.
    fn rank(self) -> (i16, i8, i8, u8) {
        match self {
            Self::Year(year) => (year, 1, 1, 2),
            Self::Month { year, month } => (year, month, 1, 1),
            Self::Day(day) => (day.year(), day.month(), day.day(), 0),
        }
    }
}

impl Ord for Date {
    fn cmp(&self, other: &Self) -> Ordering {
        self.rank().cmp(&other.rank())
    }
}

impl PartialOrd for Date {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::Year(year) => format!("{year:04}"),
            Self::Month { year, month } => format!("{year:04}-{month:02}"),
            Self::Day(day) => format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
        };
        formatter.pad(&text)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The first day of a month. A variant can be written by hand with a number that no calendar has; the nearest one
/// that it has keeps this total.
fn first_of(year: i16, month: i8) -> civil::Date {
    civil::date(year.clamp(1, 9999), month.clamp(1, 12), 1)
}

/// A number written with exactly so many digits.
fn digits(text: &str, count: usize) -> Option<i16> {
    let plain = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn a_date_keeps_the_precision_it_was_given() {
        for text in [
            "2016",
            "2016-05",
            "2016-05-31",
            "0001",
            "9999-12-31",
            "2016-02-29",
        ] {
            assert_eq!(date(text).to_string(), text);
            assert_eq!(
                serde_json::to_string(&date(text)).unwrap(),
                format!("\"{text}\"")
            );
        }
    }

    #[test]
    fn a_date_reaches_from_its_first_to_its_last_day() {
        for (text, first, last) in [
            ("2016", "2016-01-01", "2016-12-31"),
            ("2016-02", "2016-02-01", "2016-02-29"),
            ("2016-02-10", "2016-02-10", "2016-02-10"),
        ] {
            assert_eq!(date(text).first_day().to_string(), first);
            assert_eq!(date(text).last_day().to_string(), last);
        }
    }

    #[test]
    fn what_is_dated_with_a_year_is_known_only_at_its_end() {
        assert!(date("2016").is_by(date("2016")));
        assert!(date("2016").is_by(date("2016-12-31")));
        assert!(!date("2016").is_by(date("2016-12-30")));
        assert!(date("2016-05-31").is_by(date("2016-05")));
    }

    #[test]
    fn of_dates_with_one_first_day_the_finer_comes_first() {
        let mut dates = ["2016", "2016-01-02", "2016-01", "2015-12-31", "2016-01-01"].map(date);
        dates.sort();
        assert_eq!(
            dates.map(|date| date.to_string()),
            ["2015-12-31", "2016-01-01", "2016-01", "2016", "2016-01-02"]
        );
    }

    #[test]
    fn a_year_lies_in_no_financial_year() {
        assert_eq!(date("2016").financial_year(), None);
        assert_eq!(
            date("2016-03").financial_year().unwrap().to_string(),
            "2015-16"
        );
        assert_eq!(
            date("2016-04-01").financial_year().unwrap().to_string(),
            "2016-17"
        );
        assert_eq!(
            date("2001-02").financial_year().unwrap().to_string(),
            "2000-01"
        );
    }

    #[test]
    fn a_date_that_no_calendar_has_still_has_a_first_and_a_last_day() {
        assert_eq!(Date::Year(i16::MAX).last_day().to_string(), "9999-12-31");
        assert_eq!(
            Date::Month {
                year: 2016,
                month: 17
            }
            .first_day()
            .to_string(),
            "2016-12-01"
        );
    }

    fn any_date() -> impl Strategy<Value = Date> {
        let day = (1_i16..=9999, 1_i8..=12, 1_i8..=28);
        prop_oneof![
            (1_i16..=9999).prop_map(Date::Year),
            (1_i16..=9999, 1_i8..=12).prop_map(|(year, month)| Date::Month { year, month }),
            day.prop_map(|(year, month, day)| Date::Day(civil::date(year, month, day))),
        ]
    }

    /// Dates that often begin on one day.
    fn close_date() -> impl Strategy<Value = Date> {
        let texts = [
            "2015",
            "2015-12",
            "2015-12-31",
            "2016",
            "2016-01",
            "2016-01-01",
            "2016-02",
        ];
        prop::sample::select(texts.map(date).to_vec())
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_as_the_same_date(date in any_date()) {
            prop_assert_eq!(Date::parse(&date.to_string()), Ok(date));
        }

        #[test]
        fn no_date_ends_before_it_begins(date in any_date()) {
            prop_assert!(date.first_day() <= date.last_day());
            prop_assert!(date.is_by(date));
        }

        #[test]
        fn the_order_is_total(one in close_date(), two in close_date(), three in close_date()) {
            prop_assert_eq!(one.cmp(&two), two.cmp(&one).reverse());
            prop_assert_eq!(one.cmp(&two) == Ordering::Equal, one == two);
            prop_assert!(!(one <= two && two <= three) || one <= three);
            prop_assert!(one > two || one.first_day() <= two.first_day());
        }

        #[test]
        fn only_a_date_as_it_is_shown_is_read(text in "[0-9/-]{0,10}|\\PC{0,12}") {
            if let Ok(date) = Date::parse(&text) {
                prop_assert_eq!(date.to_string(), text.trim());
            }
        }
    }
}
