//! Counts and sums in sentences, each with the rows of the published tables that it adds, so that anybody can add it again. In: sentences, and
//! what is counted in them in its order. Out: the sentences with the place of each figure. Never counts itself.

use serde::Serialize;

use crate::wording::{Words, capital};

/// A sentence that says counts or sums.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SaidTotals {
    /// The sentence.
    pub text: String,
    /// The counts and sums that stand in it, in their order.
    pub sums: Vec<SaidTotal>,
}

/// A count or a sum in a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SaidTotal {
    /// Where it begins, in bytes of the sentence.
    pub at: usize,
    /// The figure as the sentence says it.
    pub figure: String,
    /// The rows that it adds.
    pub adds: Rows,
}

/// The rows of a table that a figure adds or counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rows {
    /// The exact figure.
    pub value: String,
    /// Which rows, and where a column is added which: `projects?stage=live`, `funds.amount?kind=cash`.
    pub rows: String,
}

/// A count with the rows that it counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Count {
    /// How many.
    pub number: usize,
    /// Which rows: `projects?stage=live`.
    pub rows: String,
}

impl Count {
    /// Returns a count of rows.
    pub fn new(number: usize, rows: impl Into<String>) -> Count {
        let rows = rows.into();
        Count { number, rows }
    }

    /// Returns the figure of a published total, which is a cell of its row.
    pub fn claimed(claim: usize, number: u64) -> Count {
        let number = usize::try_from(number).unwrap_or(usize::MAX);
        Count::new(number, format!("claims.published?claim={}", claim + 1))
    }

    /// Returns the ways in which a sentence may say it.
    fn figures(&self, words: &Words) -> [String; 3] {
        let spelt = words.count(self.number);
        let number = i64::try_from(self.number).unwrap_or(i64::MAX);
        [capital(&spelt), spelt, words.number(number)]
    }
}

impl SaidTotals {
    /// Returns a sentence in which the counts are marked that it says.
    #[must_use]
    pub fn counted(words: &Words, text: String, counts: &[Count]) -> SaidTotals {
        let plain = SaidTotals {
            text: String::new(),
            sums: Vec::new(),
        };
        let said = counted(words, vec![text], counts);
        said.into_iter().next().unwrap_or(plain)
    }

    fn is_free(&self, at: usize, end: usize) -> bool {
        let mut taken = self.sums.iter();
        taken.all(|sum| end <= sum.at || sum.at + sum.figure.len() <= at)
    }
}

/// Returns sentences in which the counts are marked that they say. Each is looked for behind the one before it, and then anywhere: other
/// languages may have another order. None is in no sentence as a figure.
#[must_use]
pub fn counted(words: &Words, sentences: Vec<String>, counts: &[Count]) -> Vec<SaidTotals> {
    let plain = |text| SaidTotals {
        text,
        sums: Vec::new(),
    };
    let mut said: Vec<SaidTotals> = sentences.into_iter().map(plain).collect();
    let mut from = (0, 0);
    for count in counts.iter().filter(|count| count.number > 0) {
        let figures = count.figures(words);
        let found = find(&said, &figures, from).or_else(|| find(&said, &figures, (0, 0)));
        let Some((sentence, at, figure)) = found else {
            continue;
        };
        from = (sentence, at + figure.len());
        let adds = Rows {
            value: count.number.to_string(),
            rows: count.rows.clone(),
        };
        if let Some(said) = said.get_mut(sentence) {
            said.sums.push(SaidTotal { at, figure, adds });
            said.sums.sort_by_key(|sum| sum.at);
        }
    }
    said
}

/// Returns the first place at or behind `from` where one of the figures stands and nothing is marked: its sentence, the byte, the figure.
fn find(
    said: &[SaidTotals],
    figures: &[String],
    from: (usize, usize),
) -> Option<(usize, usize, String)> {
    let in_sentence = |(number, said): (usize, &SaidTotals)| {
        let start = if number == from.0 { from.1 } else { 0 };
        let places = figures.iter().flat_map(|figure| {
            let places = places(&said.text, figure);
            places.map(move |at| (at, figure))
        });
        let free =
            places.filter(|(at, figure)| *at >= start && said.is_free(*at, at + figure.len()));
        let (at, figure) = free.min_by_key(|(at, _)| *at)?;
        Some((number, at, figure.clone()))
    };
    let sentences = said.iter().enumerate().skip(from.0);
    sentences.map(in_sentence).find_map(|found| found)
}

/// Returns where a figure stands in a text by itself: neither within a longer figure or a word, nor in a date, whose parts are kept
/// together.
pub fn places(text: &str, figure: &str) -> impl Iterator<Item = usize> {
    let is_part = |one: char| one.is_alphanumeric() || one == '\u{a0}';
    let is_whole = move |at: &usize| {
        let mut behind = text[at + figure.len()..].chars();
        let next = behind.next();
        let goes_on = next.is_some_and(|one| ",.’'".contains(one))
            && behind.next().is_some_and(|one| one.is_ascii_digit());
        let before = text[..*at].chars().next_back();
        !goes_on && !next.is_some_and(is_part) && !before.is_some_and(is_part)
    };
    text.match_indices(figure)
        .map(|(at, _)| at)
        .filter(is_whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_marked_where_they_stand_and_dates_are_none() {
        let words = crate::wording::english();
        let sentences = [
            "On 27\u{a0}May, 27 of 32 were in.",
            "Twenty are; two more, 2,000 not.",
        ];
        let counts = [27, 32, 2].map(|number| Count::new(number, format!("t?n={number}")));
        let said = counted(&words, sentences.map(str::to_owned).to_vec(), &counts);
        let marked: Vec<(&str, &str)> = said
            .iter()
            .flat_map(|said| {
                said.sums
                    .iter()
                    .map(|sum| (&said.text[sum.at..], sum.adds.rows.as_str()))
            })
            .collect();
        assert_eq!(
            marked,
            [
                ("27 of 32 were in.", "t?n=27"),
                ("32 were in.", "t?n=32"),
                ("two more, 2,000 not.", "t?n=2"),
            ]
        );
    }
}
