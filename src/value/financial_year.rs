//! Financial years: `2016-17`, from the month in which the portal's years begin to the one before it; `2016` where that is January.
//!
//! A text or a day goes in, a year that can be compared and counted on comes out. A financial year is never a date:
//! `2001-02` is a month in a date's field and a financial year in this one, so the field decides.

pub(super) mod years;

use super::date::{Date, MONTHS};
use super::{Fault, shown};
use years::number;
pub use years::{FinancialYear, YearStart};

impl FinancialYear {
    /// Reads a financial year of a portal whose years begin so. The second part must follow the first.
    ///
    /// ```
    /// use mercat::value::financial_year::{FinancialYear, YearStart};
    ///
    /// let april = YearStart::default();
    /// assert_eq!(FinancialYear::parse("2016-17", april).unwrap().start(), 2016);
    /// assert_eq!(FinancialYear::parse("2016-18", april).unwrap_err().help, "write `2016-17`");
    /// ```
    ///
    /// # Errors
    ///
    /// A fault that proposes the financial year that was probably meant.
    pub fn parse(text: &str, from: YearStart) -> Result<Self, Fault> {
        let text = text.trim();
        Self::exact(text, from).ok_or_else(|| {
            if from.is_calendar_year() {
                meant_as_calendar_year(text)
            } else {
                meant(text, from)
            }
        })
    }
}

/// Returns the fault of a text that is not a financial year where those are the years of the calendar.
fn meant_as_calendar_year(text: &str) -> Fault {
    let from = YearStart(1);
    if text.is_empty() {
        return Fault::new(
            "the financial year is empty",
            "write a financial year such as `2016`, or leave the field out",
        );
    }
    let shown = shown(text);
    if let Some((FinancialYear { start, .. }, _)) = other_form(text, from) {
        return Fault::new(
            format!(
                "`{shown}` runs over two years, and a financial year is a calendar year here: `financial_year` in site.yaml says that it starts in month 1"
            ),
            format!("write `{start}` or `{}`", start + 1),
        );
    }
    if let Ok(date) = Date::parse(text) {
        return Fault::new(
            format!("`{shown}` is a date, not a financial year"),
            format!(
                "write `{:04}`, the financial year in which it lies",
                date.year()
            ),
        );
    }
    Fault::new(
        format!("`{shown}` is not a financial year"),
        "write the calendar year, such as `2016`",
    )
}

/// Returns the fault of a text that is not a financial year: what it was probably meant to be.
fn meant(text: &str, from: YearStart) -> Fault {
    if text.is_empty() {
        return Fault::new(
            "the financial year is empty",
            "write a financial year such as `2016-17`, or leave the field out",
        );
    }
    let shown = shown(text);
    if let Some((year, message)) = other_form(text, from) {
        return Fault::new(format!("`{shown}` {message}"), format!("write `{year}`"));
    }
    match Date::parse(text) {
        Ok(Date::Year(start)) => {
            let (first, last) = (month(from.month()), month(from.last_month()));
            Fault::new(
                format!(
                    "`{shown}` is a calendar year, and a financial year runs from {first} to {last}"
                ),
                format!(
                    "write `{}` for {first} {start} to {last} {}, or `{}` for the year before",
                    FinancialYear { start, from },
                    start + 1,
                    FinancialYear {
                        start: start - 1,
                        from
                    }
                ),
            )
        }
        Ok(date) => Fault::new(
            format!("`{shown}` is a date, not a financial year"),
            format!(
                "write `{}`, the financial year in which it lies",
                FinancialYear::containing(date.first_day(), from)
            ),
        ),
        Err(_) => Fault::new(
            format!("`{shown}` is not a financial year"),
            "write the year in which it begins and the last two digits of the next, such as `2016-17`",
        ),
    }
}

/// Returns the name of a month from 1 to 12.
fn month(number: i8) -> &'static str {
    let index = usize::try_from(number - 1).unwrap_or_default();
    MONTHS.get(index).copied().unwrap_or(MONTHS[0])
}

/// Returns a financial year in another form (`2016/17`, `2016-2017`, `16-17`, `FY 2016-17`) or whose second part does not
/// follow the first (`2016-18`), and what to say of it.
fn other_form(text: &str, from: YearStart) -> Option<(FinancialYear, &'static str)> {
    let bare = text.trim_start_matches(|letter: char| letter.is_alphabetic() || letter == ' ');
    // Of a year so long ago nobody has an account: `1617` is 2016-17.
    let together = number(bare, 4).filter(|year| *year < 1900 && year % 100 == year / 100 + 1);
    if let Some(years) = together {
        let start = 2000 + years / 100;
        return Some((
            FinancialYear { start, from },
            "is a financial year in another form",
        ));
    }
    let mut parts = bare
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|part| !part.is_empty());
    let (first, second) = (parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let start = number(first, 4).or_else(|| number(first, 2).map(|short| 2000 + short))?;
    let end = number(second, 2).or_else(|| number(second, 4).map(|long| long % 100))?;
    let year = FinancialYear { start, from };
    if end == (start + 1) % 100 {
        return Some((year, "is a financial year in another form"));
    }
    // A second part from 01 to 12 is more likely a month than a slip.
    (end > 12).then_some((
        year,
        "is not a financial year: the second part must be the year after the first",
    ))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const APRIL: YearStart = YearStart(4);

    fn year(text: &str) -> FinancialYear {
        FinancialYear::parse(text, APRIL).unwrap()
    }

    #[test]
    fn a_financial_year_runs_from_april_to_march() {
        assert_eq!(
            FinancialYear::containing(date(2016, 4, 1), APRIL),
            year("2016-17")
        );
        assert_eq!(
            FinancialYear::containing(date(2017, 3, 31), APRIL),
            year("2016-17")
        );
        assert_eq!(
            FinancialYear::containing(date(2017, 4, 1), APRIL),
            year("2016-17").next()
        );
    }

    #[test]
    fn the_century_turns() {
        assert_eq!(year("1999-00").next().to_string(), "2000-01");
        assert_eq!(
            serde_json::to_string(&year("1999-00")).unwrap(),
            r#""1999-00""#
        );
    }

    #[test]
    fn other_texts_get_the_year_that_was_probably_meant() {
        for (text, message, help) in [
            (
                "2016/17",
                "`2016/17` is a financial year in another form",
                "write `2016-17`",
            ),
            (
                "2016-2017",
                "`2016-2017` is a financial year in another form",
                "write `2016-17`",
            ),
            (
                "2016–17",
                "`2016–17` is a financial year in another form",
                "write `2016-17`",
            ),
            (
                "FY 16/17",
                "`FY 16/17` is a financial year in another form",
                "write `2016-17`",
            ),
            (
                "2016-18",
                "`2016-18` is not a financial year: the second part must be the year after the first",
                "write `2016-17`",
            ),
            (
                "2016",
                "`2016` is a calendar year, and a financial year runs from April to March",
                "write `2016-17` for April 2016 to March 2017, or `2015-16` for the year before",
            ),
            (
                "2016-03",
                "`2016-03` is a date, not a financial year",
                "write `2015-16`, the financial year in which it lies",
            ),
            (
                "last year",
                "`last year` is not a financial year",
                "write the year in which it begins and the last two digits of the next, such as `2016-17`",
            ),
            (
                "",
                "the financial year is empty",
                "write a financial year such as `2016-17`, or leave the field out",
            ),
        ] {
            let fault = FinancialYear::parse(text, APRIL).unwrap_err();
            assert_eq!(
                (fault.message.as_str(), fault.help.as_str()),
                (message, help)
            );
        }
    }

    #[test]
    fn where_it_begins_in_january_it_is_the_calendar_year() {
        let january = YearStart(1);
        let year = FinancialYear::parse("2016", january).unwrap();
        assert_eq!(year.to_string(), "2016");
        assert_eq!(
            (year.first_day(), year.last_day()),
            (date(2016, 1, 1), date(2016, 12, 31))
        );
        for (text, message, help) in [
            (
                "2016-17",
                "`2016-17` runs over two years, and a financial year is a calendar year here: `financial_year` in site.yaml says that it starts in month 1",
                "write `2016` or `2017`",
            ),
            (
                "2016-03",
                "`2016-03` is a date, not a financial year",
                "write `2016`, the financial year in which it lies",
            ),
            (
                "soon",
                "`soon` is not a financial year",
                "write the calendar year, such as `2016`",
            ),
        ] {
            let fault = FinancialYear::parse(text, january).unwrap_err();
            assert_eq!(
                (fault.message.as_str(), fault.help.as_str()),
                (message, help)
            );
        }
    }

    #[test]
    fn the_months_of_a_message_are_the_portals_own() {
        let fault = FinancialYear::parse("2016", YearStart(7)).unwrap_err();
        assert_eq!(
            fault.message,
            "`2016` is a calendar year, and a financial year runs from July to June"
        );
    }

    proptest! {
        #[test]
        fn every_day_lies_in_its_year_whatever_the_month(month in 1_i8..=12, day in 0_i32..20_000) {
            let from = YearStart(month);
            let day = date(1990, 1, 1).checked_add(jiff::Span::new().days(day)).unwrap();
            let year = FinancialYear::containing(day, from);
            prop_assert!(year.first_day() <= day && day <= year.last_day());
            prop_assert_eq!(year.last_day().tomorrow().unwrap(), year.next().first_day());
            prop_assert_eq!(FinancialYear::parse(&year.to_string(), from), Ok(year));
        }

        #[test]
        fn what_is_shown_reads_as_the_same_year(start in 0_i16..=9999) {
            let year = FinancialYear { start, from: APRIL };
            prop_assert_eq!(FinancialYear::parse(&year.to_string(), APRIL), Ok(year));
        }

        #[test]
        fn only_a_year_as_it_is_shown_is_read(text in "[0-9]{4}-[0-9]{2}|\\PC{0,9}") {
            if let Ok(year) = FinancialYear::parse(&text, APRIL) {
                prop_assert_eq!(year.to_string(), text.trim());
            }
        }

        #[test]
        fn the_next_year_begins_where_this_one_ends(start in 1_i16..9999) {
            let next = FinancialYear { start, from: APRIL }.next();
            prop_assert_eq!(FinancialYear::containing(date(next.start(), 4, 1), APRIL), next);
            prop_assert!(FinancialYear::containing(date(next.start(), 3, 31), APRIL) < next);
        }
    }
}
