//! Words for counts, lists and verbs, so that headlines read as sentences. In: numbers and names. Out: plain English.

/// A count as a sentence says it: one to nine in words, otherwise in figures with commas.
#[must_use]
pub fn count(number: usize) -> String {
    const WORDS: [&str; 10] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    WORDS.get(number).map_or_else(|| grouped(number), |word| (*word).to_owned())
}

/// A count with its noun: "one project", "no projects", "12 projects".
#[must_use]
pub fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", count(number), if number == 1 { one } else { many })
}

/// The first letter made a capital, as at the beginning of a sentence.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
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

/// A verb that follows a count: "has" after one, "have" after any other.
#[must_use]
pub fn verb<'v>(number: usize, one: &'v str, many: &'v str) -> &'v str {
    if number == 1 { one } else { many }
}

/// A name's possessive: "Scotland's", "the Netherlands'".
#[must_use]
pub fn possessive(name: &str) -> String {
    if name.ends_with('s') { format!("{name}’") } else { format!("{name}’s") }
}

fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_counts_are_words_and_large_ones_have_commas() {
        let said: Vec<String> = [0, 1, 9, 10, 1000, 1_234_567].into_iter().map(count).collect();
        assert_eq!(said, ["no", "one", "nine", "10", "1,000", "1,234,567"]);
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
    fn a_possessive_of_a_plural_takes_no_second_s() {
        assert_eq!(possessive("Scotland"), "Scotland’s");
        assert_eq!(possessive("the Isles"), "the Isles’");
    }
}
