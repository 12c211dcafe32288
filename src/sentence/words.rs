//! Words that sentences of pictures and cards still make by themselves. In: names and dates. Out: plain text.

use crate::value::date::{Date, MONTHS};
use crate::value::id;

/// Returns the letter under which a name stands in a list, without its accent; `0` for all figures, and none where it has no letter.
#[must_use]
pub fn initial(name: &str) -> Option<char> {
    let first = id::slug(name).chars().next()?;
    Some(if first.is_ascii_digit() {
        '0'
    } else {
        first.to_ascii_uppercase()
    })
}

/// Returns the first letter made a capital, as at the beginning of a sentence.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// Returns a date as a sentence has it: "31 May 2016", "May 2016", "2016".
#[must_use]
pub fn date(date: Date) -> String {
    match date {
        Date::Year(year) => year.to_string(),
        Date::Month { year, month: of } => format!("{}\u{a0}{year}", month(of)),
        Date::Day(day) => format!("{} {}\u{a0}{}", day.day(), month(day.month()), day.year()),
    }
}

/// Returns when something was: "on 31 May 2016", "in May 2016", "in 2016".
#[must_use]
pub fn when(day: Date) -> String {
    let word = if matches!(day, Date::Day(_)) {
        "on"
    } else {
        "in"
    };
    format!("{word} {}", date(day))
}

fn month(number: i8) -> &'static str {
    usize::try_from(number - 1)
        .ok()
        .and_then(|place| MONTHS.get(place))
        .copied()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_precise_in_a_sentence_as_in_the_record() {
        let [day, month, year] =
            ["2016-05-31", "2016-05", "2016"].map(|text| Date::parse(text).unwrap());
        assert_eq!(
            [day, month, year].map(when),
            ["on 31 May\u{a0}2016", "in May\u{a0}2016", "in 2016"]
        );
    }
}
