//! Financial years: `2016-17`, from 1 April 2016 to 31 March 2017.
//!
//! A text or a day goes in, a year that can be compared and counted on comes out. A financial year is never a date:
//! `2001-02` is a month in a date's field and a financial year in this one, so the field decides.

pub(super) mod years;

use super::date::Date;
use super::{Fault, shown};
pub use years::FinancialYear;
use years::number;

impl FinancialYear {
    /// Reads a financial year. The second part must follow the first.
    ///
    /// ```
    /// use mercat::value::financial_year::FinancialYear;
    ///
    /// assert_eq!(FinancialYear::parse("2016-17").unwrap().start(), 2016);
    /// assert_eq!(FinancialYear::parse("2016-18").unwrap_err().help, "write `2016-17`");
    /// ```
    ///
    /// # Errors
    ///
    /// A fault that proposes the financial year that was probably meant.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let text = text.trim();
        Self::exact(text).ok_or_else(|| meant(text))
    }
}

/// Returns the fault of a text that is not a financial year: what it was probably meant to be.
fn meant(text: &str) -> Fault {
    if text.is_empty() {
        return Fault::new(
            "the financial year is empty",
            "write a financial year such as `2016-17`, or leave the field out",
        );
    }
    let shown = shown(text);
    if let Some((year, message)) = other_form(text) {
        return Fault::new(format!("`{shown}` {message}"), format!("write `{year}`"));
    }
    match Date::parse(text) {
        Ok(Date::Year(start)) => Fault::new(
            format!("`{shown}` is a calendar year, and a financial year runs from April to March"),
            format!(
                "write `{}` for April {start} to March {}, or `{}` for the year before",
                FinancialYear { start },
                start + 1,
                FinancialYear { start: start - 1 }
            ),
        ),
        Ok(date) => Fault::new(
            format!("`{shown}` is a date, not a financial year"),
            format!(
                "write `{}`, the financial year in which it lies",
                FinancialYear::containing(date.first_day())
            ),
        ),
        Err(_) => Fault::new(
            format!("`{shown}` is not a financial year"),
            "write the year in which it begins and the last two digits of the next, such as `2016-17`",
        ),
    }
}

/// Returns a financial year in another form (`2016/17`, `2016-2017`, `16-17`, `FY 2016-17`) or whose second part does not
/// follow the first (`2016-18`), and what to say of it.
fn other_form(text: &str) -> Option<(FinancialYear, &'static str)> {
    let bare = text.trim_start_matches(|letter: char| letter.is_alphabetic() || letter == ' ');
    let mut parts = bare
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|part| !part.is_empty());
    let (first, second) = (parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let start = number(first, 4).or_else(|| number(first, 2).map(|short| 2000 + short))?;
    let end = number(second, 2).or_else(|| number(second, 4).map(|long| long % 100))?;
    let year = FinancialYear { start };
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

    fn year(text: &str) -> FinancialYear {
        FinancialYear::parse(text).unwrap()
    }

    #[test]
    fn a_financial_year_runs_from_april_to_march() {
        assert_eq!(FinancialYear::containing(date(2016, 4, 1)), year("2016-17"));
        assert_eq!(
            FinancialYear::containing(date(2017, 3, 31)),
            year("2016-17")
        );
        assert_eq!(
            FinancialYear::containing(date(2017, 4, 1)),
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
            let fault = FinancialYear::parse(text).unwrap_err();
            assert_eq!(
                (fault.message.as_str(), fault.help.as_str()),
                (message, help)
            );
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_as_the_same_year(start in 0_i16..=9999) {
            let year = FinancialYear { start };
            prop_assert_eq!(FinancialYear::parse(&year.to_string()), Ok(year));
        }

        #[test]
        fn only_a_year_as_it_is_shown_is_read(text in "[0-9]{4}-[0-9]{2}|\\PC{0,9}") {
            if let Ok(year) = FinancialYear::parse(&text) {
                prop_assert_eq!(year.to_string(), text.trim());
            }
        }

        #[test]
        fn the_next_year_begins_where_this_one_ends(start in 1_i16..9999) {
            let next = FinancialYear { start }.next();
            prop_assert_eq!(FinancialYear::containing(date(next.start(), 4, 1)), next);
            prop_assert!(FinancialYear::containing(date(next.start(), 3, 31)) < next);
        }
    }
}
