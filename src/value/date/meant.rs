//! What a text that is not a date was probably meant to be.
//!
//! A refused text goes in, a fault comes out that names the impossible part or proposes a date. Nothing here ever
//! makes a date that is used.

use super::calendar::{Date, MONTHS, digits, first_of};
use crate::value::financial_year::years::FinancialYear;
use crate::value::{Fault, shown};

/// Words that may stand in a date and say nothing that it does not say without them.
const SILENT: [&str; 9] = [
    "the",
    "of",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// What is written where no date is known, or none has come yet.
const UNKNOWN: [&str; 15] = [
    "unknown",
    "not known",
    "not published",
    "n/a",
    "na",
    "tbc",
    "tba",
    "tbd",
    "none",
    "nil",
    "?",
    "-",
    "ongoing",
    "present",
    "current",
];

/// The fault of a text that is not a date.
pub(super) fn fault(text: &str) -> Fault {
    if text.is_empty() {
        return Fault::new(
            "the date is empty",
            "write a date such as `2016`, `2016-05` or `2016-05-31`, or leave the field out",
        );
    }
    financial_year(text)
        .or_else(|| other_form(text))
        .or_else(|| impossible(text))
        .or_else(|| unknown(text))
        .or_else(|| vague(text))
        .unwrap_or_else(|| {
            Fault::new(
                format!("`{}` is not a date", shown(text)),
                "write a year, a month or a day, such as `2016`, `2016-05` or `2016-05-31`",
            )
        })
}

/// A financial year, which has a field of its own: `2016-17`, `2016/17`, `2016-2017`.
fn financial_year(text: &str) -> Option<Fault> {
    let parts: Vec<&str> = pieces(text).collect();
    let [start, end] = parts[..] else { return None };
    let end = match end.len() {
        2 if digits(end, 2)? > 12 || end == "00" => end,
        4 if digits(end, 4).is_some() => &end[2..],
        _ => return None,
    };
    let year = FinancialYear::exact(&format!("{start}-{end}"))?;
    let reason = if text.len() == 7 && end != "00" {
        format!("there is no month {end}, and it looks like a financial year")
    } else {
        "it looks like a financial year".to_owned()
    };
    Some(Fault::new(
        format!("`{}` is not a date: {reason}", shown(text)),
        format!(
            "write it in `year` as `{year}`, and as a date a year, a month or a day, such as `2016-05`"
        ),
    ))
}

/// A date in another form: `31/05/2016`, `May 2016`, `2016-5-3`, `20160531`, `2016-05-31T10:00`.
fn other_form(text: &str) -> Option<Fault> {
    let date = before_time(text).or_else(|| reordered(text))?;
    Some(Fault::new(
        format!(
            "`{}` is not in the form in which dates are written here",
            shown(text)
        ),
        format!("write `{date}`"),
    ))
}

/// The day in a text that goes on with the time of day.
fn before_time(text: &str) -> Option<Date> {
    let day = Date::exact(text.get(..10)?)?;
    text[10..].starts_with(['T', 't', ' ']).then_some(day)
}

/// The date whose parts a text has in another order or with other signs between. Where two numbers can both be the
/// month, the day comes first, as is usual in Britain, unless the year stands before them.
fn reordered(text: &str) -> Option<Date> {
    let words = pieces(text).filter(|piece| !SILENT.contains(&piece.to_lowercase().as_str()));
    // One more than any date has is enough to see that the text is none.
    let parts: Vec<Part> = words.take(4).map(Part::read).collect::<Option<_>>()?;
    match parts[..] {
        [Part::Number { text: whole, .. }] => compact(whole),
        [first, second] if first.is_year() => month(first, second),
        [first, second] if second.is_year() => month(second, first),
        [year, second, third] if year.is_year() => day(year, second, third),
        [first, second, year] => day(year, second, first),
        _ => None,
    }
}

/// `201605` or `20160531`.
fn compact(text: &str) -> Option<Date> {
    match text.len() {
        6 => Date::exact(&format!("{}-{}", &text[..4], &text[4..])),
        8 => Date::exact(&format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..])),
        _ => None,
    }
}

fn month(year: Part<'_>, month: Part<'_>) -> Option<Date> {
    Date::exact(&format!("{:04}-{:02}", year.full_year()?, month.value()))
}

/// The day of this year, with its month and its day of the month the other way round where only that can be.
fn day(year: Part<'_>, month: Part<'_>, day: Part<'_>) -> Option<Date> {
    let must_swap =
        matches!(day, Part::Month(_)) || (month.value() > 12 && !matches!(month, Part::Month(_)));
    let (month, day) = if must_swap {
        (day, month)
    } else {
        (month, day)
    };
    if matches!(day, Part::Month(_)) {
        return None;
    }
    Date::exact(&format!(
        "{:04}-{:02}-{:02}",
        year.full_year()?,
        month.value(),
        day.value()
    ))
}

/// One part of a date in another form.
#[derive(Clone, Copy)]
enum Part<'t> {
    Number { text: &'t str, value: i16 },
    Month(i16),
}

impl<'t> Part<'t> {
    /// Reads digits (also `31st`) or the name of a month (also `Sept`).
    fn read(text: &'t str) -> Option<Self> {
        if let Some(month) = month_named(text) {
            return Some(Self::Month(month));
        }
        let end = text
            .find(|letter: char| !letter.is_ascii_digit())
            .unwrap_or(text.len());
        let (number, ending) = text.split_at(end);
        let is_plain = ending.is_empty()
            || ["st", "nd", "rd", "th"].contains(&ending.to_ascii_lowercase().as_str());
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

    /// Whether it can only be a year.
    fn is_year(self) -> bool {
        matches!(self, Self::Number { text, .. } if text.len() == 4)
    }

    /// The year it stands for; two digits are taken for one of this century.
    fn full_year(self) -> Option<i16> {
        match self {
            Self::Number { text, value } if text.len() == 4 => Some(value),
            Self::Number { text, value } if text.len() == 2 => Some(2000 + value),
            _ => None,
        }
    }
}

/// The month whose name begins so, from three letters on.
fn month_named(text: &str) -> Option<i16> {
    let is_start = |name: &&str| {
        name.get(..text.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(text))
    };
    let index = MONTHS
        .iter()
        .position(|name| text.len() >= 3 && is_start(name))?;
    i16::try_from(index + 1).ok()
}

/// A date in the right form that no calendar has.
fn impossible(text: &str) -> Option<Fault> {
    let mut parts = text.split('-');
    let year = digits(parts.next()?, 4)?;
    let month = parts.next().map(|month| digits(month, 2));
    let day = parts.next().map(|day| digits(day, 2));
    if month == Some(None) || day == Some(None) || parts.next().is_some() {
        return None;
    }
    let shown = shown(text);
    if year == 0 {
        return Some(Fault::new(
            format!("`{shown}` does not exist: there is no year 0000"),
            "write the year in four digits, such as `2016`",
        ));
    }
    let month = i8::try_from(month??).ok()?;
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
    Some(Fault::new(
        format!("`{shown}` does not exist: {name} {year} has {days} days"),
        format!(
            "write a day from 01 to {days}, or `{year:04}-{month:02}` if only the month is known"
        ),
    ))
}

/// A word for a date that is not known.
fn unknown(text: &str) -> Option<Fault> {
    UNKNOWN.contains(&text.to_lowercase().as_str()).then(|| {
        Fault::new(
            format!("`{}` is not a date", shown(text)),
            "leave the field out where there is no date to write",
        )
    })
}

/// A year with words or signs around it that no date can hold: `spring 2016`, `c. 2016`, `2016?`.
fn vague(text: &str) -> Option<Fault> {
    let mut years = pieces(text).filter_map(Date::exact);
    let year = years.next()?;
    if years.next().is_some()
        || pieces(text)
            .filter(|piece| piece.bytes().all(|byte| byte.is_ascii_digit()))
            .count()
            > 1
    {
        return None;
    }
    Some(Fault::new(
        format!("`{}` is not a date", shown(text)),
        format!("write `{year}`, and what else is known in a `note`"),
    ))
}

/// The runs of letters and digits in a text.
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
            ("3/5/2016", "2016-05-03"),
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
            ("20160531", "2016-05-31"),
            ("2016-05-31T10:00:00Z", "2016-05-31"),
            ("2016-05-31 10:00", "2016-05-31"),
        ] {
            let message = "is not in the form in which dates are written here";
            check(&[(text, message, &format!("write `{proposal}`"))]);
        }
    }

    #[test]
    fn impossible_dates_say_what_there_is() {
        check(&[
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
    fn financial_years_belong_in_their_own_field() {
        let help = "write it in `year` as `2016-17`, and as a date a year, a month or a day, such as `2016-05`";
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
        ]);
    }

    #[test]
    fn dates_that_are_not_known_are_left_out() {
        check(&["unknown", "TBC", "ongoing"].map(|text| {
            (
                text,
                "is not a date",
                "leave the field out where there is no date to write",
            )
        }));
        assert_eq!(Date::parse("").unwrap_err().message, "the date is empty");
    }

    #[test]
    fn what_a_date_cannot_hold_belongs_in_a_note() {
        check(&["spring 2016", "c. 2016", "2016?", "-2016"].map(|text| {
            (
                text,
                "is not a date",
                "write `2016`, and what else is known in a `note`",
            )
        }));
    }

    #[test]
    fn other_texts_get_the_three_forms() {
        let help = "write a year, a month or a day, such as `2016`, `2016-05` or `2016-05-31`";
        check(
            &[
                "soon",
                "16",
                "20166",
                "31/02/2016",
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
            }
        }
    }
}
