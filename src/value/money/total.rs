//! Sums of money that say what they leave out.
//!
//! Amounts go in one by one or as the totals of their parts, in any order; the exact sum comes out with every word its
//! amounts had and the number that are not published. A total never turns an unknown amount into a zero.

use std::collections::BTreeSet;

use serde::Serialize;

use super::amount::{Currency, Money, Pence, Word};

/// A sum of amounts: exact, with the words its amounts had and the number of amounts it leaves out.
///
/// ```
/// use mercat::value::money::{Currency, Money, Total};
///
/// let amounts = ["12500", "about 100000", "not published"];
/// let total: Total = amounts.iter().map(|text| Money::parse(text, &Currency::default()).unwrap()).collect();
/// assert_eq!((total.pence.pence(), total.published, total.not_published), (11_250_000, 2, 1));
/// assert!(!Total::from_iter([Money::NotPublished]).is_known());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Total {
    /// The sum of the published amounts.
    pub pence: Pence,
    /// How many amounts the sum holds.
    pub published: u32,
    /// How many amounts the sum leaves out, because no source gives them.
    pub not_published: u32,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    words: BTreeSet<Word>,
}

/// Returns a figure with the words that its amounts had: "over £13,500", "about or over £13,500". A sum that holds both amounts that are at
/// least and amounts that are at most so much is neither: it is about so much.
#[must_use]
pub fn worded(words: &[&str], figure: String) -> String {
    let has = |word: Word| words.contains(&word.as_str());
    match words {
        [] => figure,
        _ if has(Word::Over) && has(Word::UpTo) => format!("about {figure}"),
        words => format!("{} {figure}", words.join(" or ")),
    }
}

impl Total {
    /// Adds one amount.
    pub fn add(&mut self, money: Money) {
        match money {
            Money::NotPublished => self.not_published = self.not_published.saturating_add(1),
            Money::Published { pence, word } => {
                self.pence = self.pence + pence;
                self.published = self.published.saturating_add(1);
                self.words.extend(word);
            }
        }
    }

    /// Adds all that another total holds.
    pub fn merge(&mut self, other: &Self) {
        self.pence = self.pence + other.pence;
        self.published = self.published.saturating_add(other.published);
        self.not_published = self.not_published.saturating_add(other.not_published);
        self.words.extend(&other.words);
    }

    /// Returns the words with which its amounts were published, each once, in one order. None: the sum is as exact as it looks.
    pub fn words(&self) -> impl Iterator<Item = Word> {
        self.words.iter().copied()
    }

    /// Returns the sum as a sentence has it: "£18,000", "about £100,000"; "none" where no amount is published. A sum of amounts that
    /// are at least and of amounts that are at most so much is neither: it is about so much.
    ///
    /// ```
    /// use mercat::value::money::{Currency, Money, Total};
    ///
    /// let pounds = Currency::default();
    /// let total = |texts: &[&str]| texts.iter().map(|text| Money::parse(text, &pounds).unwrap()).collect::<Total>();
    /// assert_eq!(total(&["12500", "over 1000"]).text(&pounds), "over £13,500");
    /// assert_eq!(total(&["about 12500", "over 1000"]).text(&pounds), "about or over £13,500");
    /// assert_eq!(total(&["up to 12500", "over 1000"]).text(&pounds), "about £13,500");
    /// assert_eq!(total(&["not published"]).text(&pounds), "none");
    /// ```
    #[must_use]
    pub fn text(&self, currency: &Currency) -> String {
        if !self.is_known() {
            return "none".to_owned();
        }
        let figure = self.pence.text(currency);
        let words: Vec<&str> = self.words.iter().map(|word| word.as_str()).collect();
        worded(&words, figure)
    }

    /// Returns whether any amount is published, so that there is a figure to show.
    pub fn is_known(&self) -> bool {
        self.published > 0
    }

    /// Returns whether it is the sum of no amounts at all, published or not.
    pub fn is_empty(&self) -> bool {
        self.published == 0 && self.not_published == 0
    }
}

impl Extend<Money> for Total {
    fn extend<I: IntoIterator<Item = Money>>(&mut self, amounts: I) {
        for money in amounts {
            self.add(money);
        }
    }
}

impl FromIterator<Money> for Total {
    fn from_iter<I: IntoIterator<Item = Money>>(amounts: I) -> Self {
        let mut total = Self::default();
        total.extend(amounts);
        total
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::any_money;
    use super::*;

    fn total(amounts: &[Money]) -> Total {
        amounts.iter().copied().collect()
    }

    #[test]
    fn the_sum_of_nothing_is_empty_and_not_known() {
        assert!(Total::default().is_empty());
        assert!(!Total::default().is_known());
        assert!(!total(&[Money::NotPublished]).is_empty());
    }

    #[test]
    fn a_published_zero_is_known() {
        assert!(
            total(&[Money::Published {
                pence: Pence::new(0),
                word: None
            }])
            .is_known()
        );
    }

    #[test]
    fn a_total_is_exported_with_its_words_and_what_it_leaves_out() {
        let amounts = [
            Money::Published {
                pence: Pence::new(500),
                word: Some(Word::UpTo),
            },
            Money::Published {
                pence: Pence::new(250),
                word: Some(Word::About),
            },
            Money::NotPublished,
        ];
        assert_eq!(
            serde_json::to_string(&total(&amounts)).unwrap(),
            r#"{"pence":750,"published":2,"not_published":1,"words":["about","up to"]}"#
        );
    }

    proptest! {
        #[test]
        fn a_total_is_the_merged_totals_of_its_parts_in_any_order(
            amounts in prop::collection::vec(any_money(), 0..12),
            cut in 0_usize..12,
        ) {
            let (first, second) = amounts.split_at(cut.min(amounts.len()));
            let mut merged = total(second);
            merged.merge(&total(first));
            prop_assert_eq!(&merged, &total(&amounts));
            let sum: Pence = amounts.iter().filter_map(Money::pence).sum();
            prop_assert_eq!(merged.pence, sum);
            prop_assert_eq!((merged.published + merged.not_published) as usize, amounts.len());
        }
    }
}
