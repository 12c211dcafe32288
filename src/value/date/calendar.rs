//! A date to the precision it was given, its order, and the days that it may mean. In: a text in the one form in which a date is
//! shown. Out: the date, or nothing.

use std::cmp::Ordering;
use std::fmt;

use jiff::civil;
use serde::{Serialize, Serializer};

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
/// In order of last day, for what is said of a year or a month is known to be true only by its end: `2016` stands after `2016-09`. Of those
/// that end on one day the coarser comes first, so `2016` is before `2016-12` and that before `2016-12-31`. Only equal dates compare as equal.
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
    /// Returns the date that is written exactly so, if any.
    pub(super) fn exact(text: &str) -> Option<Self> {
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

    /// Returns the beginning of the first day that the date may mean, as RFC 3339 writes a moment.
    pub fn moment(self) -> String {
        format!("{}T00:00:00Z", self.first_day())
    }

    /// Returns the first day that the date may mean.
    pub fn first_day(self) -> civil::Date {
        match self {
            Self::Year(year) => first_of(year, 1),
            Self::Month { year, month } => first_of(year, month),
            Self::Day(day) => day,
        }
    }

    /// Returns the last day that the date may mean.
    pub fn last_day(self) -> civil::Date {
        match self {
            Self::Year(year) => first_of(year, 12).last_of_month(),
            Self::Month { year, month } => first_of(year, month).last_of_month(),
            Self::Day(day) => day,
        }
    }

    /// Returns the calendar year in which the date lies.
    pub fn year(self) -> i16 {
        match self {
            Self::Year(year) | Self::Month { year, .. } => year,
            Self::Day(day) => day.year(),
        }
    }

    /// Returns whether all of this date lies on or before the last day of the other: whether what a record says for this date
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

    /// Returns what the order goes by: the last day, then how fine the date is.
    fn rank(self) -> (civil::Date, u8) {
        let fineness = match self {
            Self::Year(_) => 0,
            Self::Month { .. } => 1,
            Self::Day(_) => 2,
        };
        (self.last_day(), fineness)
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

/// Returns the first day of a month. A variant can be written by hand with a number that no calendar has; the nearest one
/// that it has keeps this total.
pub(super) fn first_of(year: i16, month: i8) -> civil::Date {
    civil::date(year.clamp(1, 9999), month.clamp(1, 12), 1)
}

/// Returns a number written with exactly so many digits.
pub(super) fn digits(text: &str, count: usize) -> Option<i16> {
    let plain = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}
