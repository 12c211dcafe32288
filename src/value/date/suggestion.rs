//! What a text that is not a date was probably meant to be.
//!
//! A refused text goes in, a fault comes out that names the impossible part or proposes a date. Nothing here ever
//! makes a date that is used.

use jiff::ToSpan as _;
use jiff::civil;

use super::calendar::{Date, MONTHS, digits, first_of};
use super::words::{self, is_silent};
use crate::value::financial_year::years::{FinancialYear, YearStart};
use crate::value::reason::{Reason, says_nothing};
use crate::value::{Fault, shown};

/// What stands behind the number of a day, in one language or another.
const ORDINALS: [&str; 12] = [
    "st", "nd", "rd", "th", "er", "re", "e", "º", "ª", "o", "a", "ste",
];

/// The days that a spreadsheet counts up to a day that anybody can mean: those of 1980 to 2050.
const COUNTED: std::ops::RangeInclusive<i64> = 29_221..=55_153;

/// What else is written where no date has come yet.
const UNKNOWN: [&str; 5] = ["ongoing", "present", "current", "n.d.", "undated"];

/// Returns the fault of a text that is not a date.
pub(super) fn fault(text: &str) -> Fault {
    if text.is_empty() {
        return Fault::new(
            "the date is empty",
            "write a date such as `2016`, `2016-05` or `2016-05-31`, or leave the field out",
        );
    }
    financial_year(text)
        .or_else(|| other_form(text))
        .or_else(|| counted(text))
        .or_else(|| impossible(text))
        .or_else(|| unknown(text))
        .or_else(|| with_blanks(text))
        .or_else(|| vague(text))
        .unwrap_or_else(|| {
            Fault::new(
                format!("`{}` is not a date", shown(text)),
                "write a year, a month or a day, such as `2016`, `2016-05` or `2016-05-31`",
            )
        })
}

/// Returns a financial year: `2016-17`, `2016/17`, `2016-2017`, `FY 2016/17`. Its second part may look like a month (`2011/12`), which
/// only a hyphen makes it.
fn financial_year(text: &str) -> Option<Fault> {
    let start = text.find(|letter: char| letter.is_ascii_digit())?;
    let (before, rest) = text.split_at(start);
    let words: Vec<String> = pieces(before).map(str::to_lowercase).collect();
    let is_bare = matches!(words.join(" ").as_str(), "" | "fy" | "financial year");
    let parts: Vec<&str> = pieces(rest).collect();
    let [start, end] = parts[..] else { return None };
    let short = match end.len() {
        2 => end,
        4 if digits(end, 4).is_some() => &end[2..],
        _ => return None,
    };
    let year = FinancialYear::exact(&format!("{start}-{short}"), YearStart::default())
        .filter(|_| is_bare)?;
    let reason = if text.len() == 7 && digits(end, 2)? > 12 {
        format!("there is no month {end}, and it looks like a financial year")
    } else {
        "it looks like a financial year".to_owned()
    };
    let (first, second) = (Date::Year(year.start()), Date::Year(year.start() + 1));
    Some(Fault::new(
        format!("`{}` is not a date: {reason}", shown(text)),
        format!(
            "write the year in which it was, `{first}` or `{second}`, or the month or the day where a source gives it"
        ),
    ))
}

/// Returns a date in another form: `31/05/2016`, `May 2016`, `2016-5-3`, `20160531`, `2016-05-31T10:00`. Where it can be two, nothing
/// is decided.
fn other_form(text: &str) -> Option<Fault> {
    let dates = before_time(text).map_or_else(|| candidates(text), |date| vec![date]);
    let shown = shown(text);
    match dates.as_slice() {
        [] => None,
        [date] => Some(Fault::new(
            format!("`{shown}` is not in the form in which dates are written here"),
            format!("write `{date}`"),
        )),
        several => {
            let days: Vec<String> = several.iter().map(|date| in_words(*date)).collect();
            let dates: Vec<String> = several.iter().map(|date| format!("`{date}`")).collect();
            Some(Fault::new(
                format!("`{shown}` can be {}", days.join(" or ")),
                format!("write {}, whichever is meant", dates.join(" or ")),
            ))
        }
    }
}

/// Returns the day that a spreadsheet keeps as a number: the days since the end of 1899, with a fraction for the time of day.
fn counted(text: &str) -> Option<Fault> {
    let (days, time) = text.split_once('.').unwrap_or((text, "0"));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let days: i64 = days.parse().ok().filter(|days| COUNTED.contains(days))?;
    let first = civil::date(1899, 12, 30);
    let day = first.checked_add(days.days()).ok();
    let date = day.map(Date::Day).filter(|_| is_number(time))?;
    Some(Fault::new(
        format!(
            "`{}` is a day as a spreadsheet keeps it: {}",
            shown(text),
            in_words(date)
        ),
        format!("write `{date}`, if that is the day the spreadsheet shows"),
    ))
}

/// Returns a date of which the parts that nobody knows are crossed out: `2016-05-XX`, `2016-??-??`.
fn with_blanks(text: &str) -> Option<Fault> {
    let is_blank = |letter: char| matches!(letter, 'x' | 'X' | '?' | '_');
    let known = text.trim_end_matches(|letter| is_blank(letter) || letter == '-');
    let date = Date::exact(known).filter(|_| text[known.len()..].starts_with('-'))?;
    Some(Fault::new(
        format!("`{}` is not a date", shown(text)),
        format!("write `{date}`: what is not known is left out"),
    ))
}

/// Returns a date as people say it: "5 June 2016".
fn in_words(date: Date) -> String {
    let name = |month: i8| {
        let index = usize::try_from(month - 1).ok();
        index.and_then(|index| MONTHS.get(index)).unwrap_or(&"")
    };
    match date {
        Date::Year(year) => format!("{year}"),
        Date::Month { year, month } => format!("{} {year}", name(month)),
        Date::Day(day) => format!("{} {} {}", day.day(), name(day.month()), day.year()),
    }
}

/// Returns the day in a text that goes on with the time of day.
fn before_time(text: &str) -> Option<Date> {
    let day = Date::exact(text.get(..10)?)?;
    text[10..].starts_with(['T', 't', ' ']).then_some(day)
}

/// Returns the dates whose parts a text has in another order or with other signs between: one, or more where two of its numbers can
/// both be the month.
pub(super) fn candidates(text: &str) -> Vec<Date> {
    let words = pieces(text).filter(|piece| !is_silent(piece) || month_named(piece).is_some());
    // One more than any date has is enough to see that the text is none.
    let parts: Option<Vec<DatePart>> = words.take(4).map(DatePart::read).collect();
    let mut dates: Vec<Date> = match parts.as_deref() {
        Some([DatePart::Number { text: whole, .. }]) => compact(whole).into_iter().collect(),
        Some([first, second]) if first.is_year() => month(*first, *second).into_iter().collect(),
        Some([first, second]) if second.is_year() => month(*second, *first).into_iter().collect(),
        Some([year, second, third]) if year.is_year() => {
            let as_written = day(*year, *second, *third);
            as_written
                .or_else(|| day(*year, *third, *second))
                .into_iter()
                .collect()
        }
        Some([first, second, year]) => {
            let last = [day(*year, *second, *first), day(*year, *first, *second)];
            // Only with hyphens do people shorten a year that stands first.
            let is_hyphened = text.split('-').count() == 3 && first.has_two_digits();
            let year_first = day(*first, *second, *year)
                .filter(|_| is_hyphened && !matches!(second, DatePart::Month(_)))
                .filter(|date| !last.contains(&Some(*date)));
            last.into_iter().chain([year_first]).flatten().collect()
        }
        _ => Vec::new(),
    };
    dates.dedup();
    dates
}

/// Reads `201605` or `20160531`.
fn compact(text: &str) -> Option<Date> {
    match text.len() {
        6 => Date::exact(&format!("{}-{}", &text[..4], &text[4..])),
        8 => Date::exact(&format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..])),
        _ => None,
    }
}

fn month(year: DatePart<'_>, month: DatePart<'_>) -> Option<Date> {
    Date::exact(&format!("{:04}-{:02}", year.full_year()?, month.value()))
}

/// Returns the day with these parts, if there is one.
fn day(year: DatePart<'_>, month: DatePart<'_>, day: DatePart<'_>) -> Option<Date> {
    let DatePart::Number { value: day, .. } = day else {
        return None;
    };
    let (year, month) = (year.full_year()?, month.value());
    Date::exact(&format!("{year:04}-{month:02}-{day:02}"))
}

/// One part of a date in another form.
#[derive(Clone, Copy)]
enum DatePart<'t> {
    Number { text: &'t str, value: i16 },
    Month(i16),
}

impl<'t> DatePart<'t> {
    /// Reads digits (also `31st`) or the name of a month (also `Sept`).
    fn read(text: &'t str) -> Option<Self> {
        if let Some(month) = month_named(text) {
            return Some(Self::Month(month));
        }
        let end = text
            .find(|letter: char| !letter.is_ascii_digit())
            .unwrap_or(text.len());
        let (number, ending) = text.split_at(end);
        let is_plain =
            ending.is_empty() || ORDINALS.contains(&ending.to_ascii_lowercase().as_str());
        // Eight digits are a whole date: too large for a number here, and looked at as text.
        let value = if number.len() > 4 {
            0
        } else {
            number.parse().ok()?
        };
        (is_plain && number.len() <= 8).then_some(Self::Number {
            text: number,
            value,
        })
    }

    fn value(self) -> i16 {
        match self {
            Self::Number { value, .. } | Self::Month(value) => value,
        }
    }

    /// Returns whether it can only be a year.
    fn is_year(self) -> bool {
        matches!(self, Self::Number { text, .. } if text.len() == 4)
    }

    fn has_two_digits(self) -> bool {
        matches!(self, Self::Number { text, .. } if text.len() == 2)
    }

    /// Returns the year it stands for; two digits are taken for one between 1970 and 2069.
    fn full_year(self) -> Option<i16> {
        match self {
            Self::Number { text, value } if text.len() == 4 => Some(value),
            Self::Number { text, value } if text.len() == 2 => {
                Some(value + if value < 70 { 2000 } else { 1900 })
            }
            Self::Number { .. } | Self::Month(_) => None,
        }
    }
}

/// Returns the month whose name begins so, from three letters on, in English or another language.
fn month_named(text: &str) -> Option<i16> {
    let is_start = |name: &&str| {
        name.get(..text.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(text))
    };
    let index = MONTHS
        .iter()
        .position(|name| text.len() >= 3 && is_start(name));
    match index {
        Some(index) => i16::try_from(index + 1).ok(),
        None => words::month_named(text),
    }
}

/// Returns a date that no calendar has, in the right form or with the day in front: `2016-06-31`, `31/06/2016`.
fn impossible(text: &str) -> Option<Fault> {
    let parts: Vec<&str> = pieces(text).filter(|piece| !is_silent(piece)).collect();
    let (year, month, day) = match parts[..] {
        [year] => (year, None, None),
        [year, month] => (year, Some(month), None),
        [year, month, day] if year.len() == 4 => (year, Some(month), Some(day)),
        [day, month, year] if year.len() == 4 => (year, Some(month), Some(day)),
        _ => return None,
    };
    let year = digits(year, 4)?;
    let number = |text: &str| {
        let figures = text.trim_end_matches(|letter: char| !letter.is_ascii_digit());
        digits(figures, figures.len().clamp(1, 2))
    };
    let month_number = |text: &str| month_named(text).or_else(|| number(text));
    if text.starts_with('-') || day.is_some_and(|day| number(day).is_none()) {
        return None;
    }
    let shown = shown(text);
    if year == 0 {
        return Some(Fault::new(
            format!("`{shown}` does not exist: there is no year 0000"),
            "write the year in four digits, such as `2016`",
        ));
    }
    let month = i8::try_from(month_number(month?)?).ok()?;
    if !(1..=12).contains(&month) {
        return Some(Fault::new(
            format!("`{shown}` does not exist: there is no month {month:02}"),
            format!("write a month from 01 to 12, or `{year:04}` if only the year is known"),
        ));
    }
    let days = first_of(year, month).days_in_month();
    let name = usize::try_from(month - 1)
        .ok()
        .and_then(|index| MONTHS.get(index))?;
    day?;
    Some(Fault::new(
        format!("`{shown}` does not exist: {name} {year} has {days} days"),
        format!(
            "write a day from 01 to {days}, or `{year:04}-{month:02}` if only the month is known"
        ),
    ))
}

/// Returns a word for a date that is not known.
fn unknown(text: &str) -> Option<Fault> {
    let is_unknown = UNKNOWN.contains(&text.to_lowercase().as_str())
        || says_nothing(text)
        || Reason::read(text).is_some();
    is_unknown.then(|| {
        Fault::new(
            format!("`{}` is not a date", shown(text)),
            "leave the field out where there is no date to write, or what it belongs to where that needs one",
        )
    })
}

/// Returns a year or a month with words or signs around it that no date can hold: `spring 2016`, `c. 2016`, `2016?`, `mid-May 2016`.
fn vague(text: &str) -> Option<Fault> {
    // A date on either side of the one that is named is another.
    let is_aside = |piece: &str| {
        let aside = ["before", "after", "pre", "post"];
        aside.contains(&piece.to_lowercase().as_str())
    };
    if text.contains(['<', '>']) || pieces(text).any(is_aside) {
        return None;
    }
    let parts: Vec<DatePart> = pieces(text).filter_map(DatePart::read).collect();
    let date = match parts[..] {
        [year] if year.is_year() => Date::exact(&format!("{:04}", year.value()))?,
        [named @ DatePart::Month(_), year] | [year, named @ DatePart::Month(_)]
            if year.is_year() =>
        {
            month(year, named)?
        }
        _ => return None,
    };
    Some(Fault::new(
        format!("`{}` is not a date", shown(text)),
        format!("write `{date}`: a date is a year, a month or a day, without a word or a sign"),
    ))
}

/// Returns the runs of letters and digits in a text.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|piece| !piece.is_empty())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Checks the fault of each text: what follows the text in the message, and the help.
    fn check(faults: &[(&str, &str, &str)]) {
        for &(text, message, help) in faults {
            let fault = Date::parse(text).unwrap_err();
            assert_eq!(
                (fault.message, fault.help.as_str()),
                (format!("`{text}` {message}"), help)
            );
        }
    }

    #[test]
    fn other_forms_get_the_one_that_is_read() {
        for (text, proposal) in [
            ("31/05/2016", "2016-05-31"),
            ("05/31/2016", "2016-05-31"),
            ("5/5/2016", "2016-05-05"),
            ("5/31/98", "1998-05-31"),
            ("31.05.16", "2016-05-31"),
            ("2016/05/31", "2016-05-31"),
            ("2016-5-3", "2016-05-03"),
            ("2016-31-05", "2016-05-31"),
            ("2016-5", "2016-05"),
            ("05/2016", "2016-05"),
            ("2016.05", "2016-05"),
            ("May 2016", "2016-05"),
            ("2016 Sept", "2016-09"),
            ("31 May 2016", "2016-05-31"),
            ("Tuesday, 31st of May 2016", "2016-05-31"),
            ("May 31, 2016", "2016-05-31"),
            ("31-May-16", "2016-05-31"),
            ("20160531", "2016-05-31"),
            ("2016-05-31T10:00:00Z", "2016-05-31"),
            ("2016-05-31 10:00", "2016-05-31"),
        ] {
            let message = "is not in the form in which dates are written here";
            check(&[(text, message, &format!("write `{proposal}`"))]);
        }
    }

    #[test]
    fn a_date_that_can_be_two_is_asked_about() {
        check(&[
            (
                "05/06/2016",
                "can be 5 June 2016 or 6 May 2016",
                "write `2016-06-05` or `2016-05-06`, whichever is meant",
            ),
            (
                "5.6.16",
                "can be 5 June 2016 or 6 May 2016",
                "write `2016-06-05` or `2016-05-06`, whichever is meant",
            ),
            (
                "16-06-15",
                "can be 16 June 2015 or 15 June 2016",
                "write `2015-06-16` or `2016-06-15`, whichever is meant",
            ),
        ]);
    }

    #[test]
    fn impossible_dates_say_what_there_is() {
        check(&[
            (
                "31/06/2016",
                "does not exist: June 2016 has 30 days",
                "write a day from 01 to 30, or `2016-06` if only the month is known",
            ),
            (
                "2016-02-30",
                "does not exist: February 2016 has 29 days",
                "write a day from 01 to 29, or `2016-02` if only the month is known",
            ),
            (
                "2015-04-00",
                "does not exist: April 2015 has 30 days",
                "write a day from 01 to 30, or `2015-04` if only the month is known",
            ),
            (
                "2016-13",
                "does not exist: there is no month 13",
                "write a month from 01 to 12, or `2016` if only the year is known",
            ),
            (
                "0000",
                "does not exist: there is no year 0000",
                "write the year in four digits, such as `2016`",
            ),
        ]);
    }

    #[test]
    fn a_financial_year_is_not_made_a_date() {
        let help = "write the year in which it was, `2016` or `2017`, or the month or the day where a source gives it";
        let message = "is not a date: there is no month 17, and it looks like a financial year";
        check(&[
            ("2016-17", message, help),
            ("2016/17", message, help),
            (
                "2016-2017",
                "is not a date: it looks like a financial year",
                help,
            ),
            (
                "2016–17",
                "is not a date: it looks like a financial year",
                help,
            ),
            (
                "FY 2016/17",
                "is not a date: it looks like a financial year",
                help,
            ),
            (
                "2011/12",
                "is not a date: it looks like a financial year",
                "write the year in which it was, `2011` or `2012`, or the month or the day where a source gives it",
            ),
        ]);
    }

    #[test]
    fn dates_that_are_not_known_are_left_out() {
        check(&["unknown", "TBC", "ongoing", "n.d."].map(|text| {
            (
                text,
                "is not a date",
                "leave the field out where there is no date to write, or what it belongs to where that needs one",
            )
        }));
        assert_eq!(Date::parse("").unwrap_err().message, "the date is empty");
    }

    #[test]
    fn what_a_date_cannot_hold_is_left_away() {
        let advice = |date: &str| {
            format!("write `{date}`: a date is a year, a month or a day, without a word or a sign")
        };
        for text in [
            "spring 2016",
            "Q2 2016",
            "c. 2016",
            "circa 2016",
            "2016?",
            "-2016",
        ] {
            check(&[(text, "is not a date", &advice("2016"))]);
        }
        check(&[("mid-May 2016", "is not a date", &advice("2016-05"))]);
    }

    #[test]
    fn other_texts_get_the_three_forms() {
        let help = "write a year, a month or a day, such as `2016`, `2016-05` or `2016-05-31`";
        check(
            &[
                "soon",
                "before 2016",
                "after May 2016",
                "pre-2016",
                "<2016",
                "16",
                "20166",
                "2016-05-31/2016-06-02",
                "May",
                "écosse",
            ]
            .map(|text| (text, "is not a date", help)),
        );
    }

    proptest! {
        #[test]
        fn every_proposal_can_be_written(
            text in "[0-9]{1,4}[-/. ]([0-9]{1,2}|May|sept)[-/. ]?[0-9]{0,4}|[0-9]{6,8}|\\PC{0,16}"
        ) {
            let Err(fault) = Date::parse(&text) else { return Ok(()) };
            if let Some(proposal) = fault.help.strip_prefix("write `").and_then(|help| help.split('`').next()) {
                prop_assert!(Date::parse(proposal).is_ok(), "{} for {}", proposal, text);
                prop_assert_ne!(proposal, text.trim());
            }
        }
    }
}
