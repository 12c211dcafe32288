//! Words for counts, dates, lists and verbs, so that headlines read as sentences. In: numbers, dates and names. Out: plain
//! English. A month and its year are joined by a space at which no line breaks.

use crate::value::date::{Date, MONTHS};
use crate::value::{id, with_thousands};

/// Returns a count as a sentence says it: one to nine in words, otherwise in figures with commas.
#[must_use]
pub fn count(number: usize) -> String {
    const WORDS: [&str; 10] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ];
    WORDS
        .get(number)
        .map_or_else(|| grouped(&number), |word| (*word).to_owned())
}

/// Returns a count with its noun: "one project", "no projects", "12 projects".
#[must_use]
pub fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", count(number), if number == 1 { one } else { many })
}

/// Returns the word for nothing of so many, before `of` and a noun in the plural: "neither", "none".
#[must_use]
pub fn none_of(number: usize) -> &'static str {
    if number == 2 { "neither" } else { "none" }
}

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

/// Names in a row: "a", "a and b", "a, b and c".
#[must_use]
pub fn list<T: AsRef<str>>(names: &[T]) -> String {
    match names {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", first.join(", "), last.as_ref())
        }
    }
}

/// Returns a verb that follows a count: "has" after one, "have" after any other.
#[must_use]
pub fn verb<'v>(number: usize, one: &'v str, many: &'v str) -> &'v str {
    if number == 1 { one } else { many }
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

/// Returns a number in figures with commas.
#[must_use]
pub fn grouped(number: &impl ToString) -> String {
    with_thousands(&number.to_string(), ",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_counts_are_words_and_large_ones_have_commas() {
        let said: Vec<String> = [0, 1, 9, 10, 1000, 1_234_567]
            .into_iter()
            .map(count)
            .collect();
        assert_eq!(said, ["no", "one", "nine", "10", "1,000", "1,234,567"]);
    }

    #[test]
    fn none_of_two_is_neither() {
        assert_eq!([2, 3].map(none_of), ["neither", "none"]);
    }

    #[test]
    fn a_list_ends_with_and() {
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list(&["a", "b"]), "a and b");
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
    }

    #[test]
    fn a_noun_agrees_with_its_count() {
        assert_eq!(counted(1, "project", "projects"), "one project");
        assert_eq!(counted(0, "project", "projects"), "no projects");
        assert_eq!(verb(2, "has", "have"), "have");
    }

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
