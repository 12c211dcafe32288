//! Dates, numbers and money as readers of English see them. In: plain values. Out: their words. Nothing here knows of templates.

use crate::value::date::{Date, MONTHS};
use crate::value::with_thousands;

/// Returns a date to the precision it was given: `2016-05-31` as "31 May 2016", `2016-05` as "May 2016", `2016` as itself. Of a
/// moment only the day is shown. Nothing where the text is no date.
pub(super) fn date(text: &str) -> Option<String> {
    let day = text.split('T').next().unwrap_or(text);
    let month = |month: i8| {
        MONTHS
            .get(usize::try_from(month).ok()?.checked_sub(1)?)
            .copied()
    };
    Some(match Date::parse(day).ok()? {
        Date::Year(year) => year.to_string(),
        Date::Month { year, month: of } => format!("{} {year}", month(of)?),
        Date::Day(day) => format!("{} {} {}", day.day(), month(day.month())?, day.year()),
    })
}

/// Returns a date for a headline: the month and its year stay on one line.
pub(super) fn joined_date(shown: &str) -> String {
    match shown.rsplit_once(' ') {
        Some((before, year)) => format!("{before}\u{a0}{year}"),
        None => shown.to_owned(),
    }
}

/// Whether the hundredths of an amount are shown where there are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hundredths {
    Always,
    WhereAny,
}

/// Returns a number with commas between the thousands; its sign and decimals as they are. Nothing where it is no number.
pub(super) fn number(text: &str) -> Option<String> {
    let (sign, rest) = text
        .strip_prefix('-')
        .map_or(("", text), |rest| ("-", rest));
    let (whole, decimals) = rest.split_at(rest.find('.').unwrap_or(rest.len()));
    let are_digits =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !are_digits(whole) || !(decimals.is_empty() || are_digits(&decimals[1..])) {
        return None;
    }
    Some(format!("{sign}{}{decimals}", with_thousands(whole, ",")))
}

/// Returns a count as a sentence says it: "no", one to nine in words, otherwise in figures.
pub(super) fn in_words(count: i64) -> String {
    const WORDS: [&str; 10] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ];
    let word = usize::try_from(count)
        .ok()
        .and_then(|count| WORDS.get(count));
    word.map_or_else(
        || number(&count.to_string()).unwrap_or_default(),
        |word| (*word).to_owned(),
    )
}

/// Returns a part of a whole as a percentage to one place. Nothing where there is no whole.
pub(super) fn percent(part: i64, whole: i64) -> Option<String> {
    let (part, whole) = (i128::from(part), i128::from(whole));
    if whole <= 0 || part < 0 {
        return None;
    }
    let tenths = (part * 1000 + whole / 2) / whole;
    Some(format!("{}.{}%", tenths / 10, tenths % 10))
}

/// Returns the name of the site that an address belongs to: `https://www.fife.gov.uk/a` gives "fife.gov.uk".
pub(super) fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}
