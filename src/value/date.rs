//! Dates as precise as they were written: a year, a month or a day.
//!
//! A text goes in, a [`Date`] comes out that is shown just as it was written. A coarse date never becomes its first
//! day by itself: whoever compares asks for the first or the last day that it may mean. Nothing here knows today.

mod calendar;
mod known;
mod suggestion;
mod words;

use super::Fault;
pub use calendar::{Date, MONTHS};
pub use known::KnownDate;

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
        Self::exact(text).ok_or_else(|| suggestion::fault(text))
    }

    /// Returns the dates that a text may stand for, whatever its form: none, one, or more where it cannot be said which is meant.
    pub(crate) fn likely(text: &str) -> Vec<Self> {
        match Self::exact(text) {
            Some(date) => vec![date],
            None => suggestion::candidates(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use jiff::civil;
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
    fn a_date_stands_where_it_ends_and_of_those_that_end_on_one_day_the_coarser_comes_first() {
        let in_order = [
            "2015-12-31",
            "2016-01-01",
            "2016-01",
            "2016-09-13",
            "2016",
            "2016-12",
            "2016-12-31",
            "2017-01-01",
        ];
        let mut dates = in_order.map(date);
        dates.reverse();
        dates.sort();
        assert_eq!(dates.map(|date| date.to_string()), in_order);
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
            prop_assert!(one > two || one.is_by(two));
        }

        #[test]
        fn only_a_date_as_it_is_shown_is_read(text in "[0-9/-]{0,10}|\\PC{0,12}") {
            if let Ok(date) = Date::parse(&text) {
                prop_assert_eq!(date.to_string(), text.trim());
            }
        }
    }
}
