//! Sums of money that say what they leave out.
//!
//! Amounts go in one by one or as the totals of their parts, in any order; the exact sum comes out with every word its
//! amounts had and the number that are not published. A total never turns an unknown amount into a zero.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::amount::{Currency, Money, Pence, Word};
use crate::value::reason::Reason;

/// A sum of amounts: exact, with the words its amounts had and the number of amounts it leaves out.
///
/// ```
/// use mercat::value::Reason;
/// use mercat::value::money::{Currency, Money, Total};
///
/// let amounts = ["12500", "about 100000", "not published"];
/// let total: Total = amounts.iter().map(|text| Money::parse(text, &Currency::default()).unwrap()).collect();
/// assert_eq!((total.pence.pence(), total.published, total.not_published), (11_250_000, 2, 1));
/// assert!(!Total::from_iter([Money::Blank(Reason::NotFound)]).is_known());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Total {
    /// The sum of the published amounts.
    pub pence: Pence,
    /// How many amounts the sum holds.
    pub published: u32,
    /// How many amounts the sum leaves out, because there is no figure, whatever the reason.
    pub not_published: u32,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    words: BTreeSet<Word>,
    #[serde(rename = "reasons", skip_serializing_if = "BTreeMap::is_empty")]
    by_reason: BTreeMap<Reason, u32>,
    /// The sum as it can be shown, where that is not the exact one.
    #[serde(skip_serializing_if = "Option::is_none")]
    rounded: Option<Pence>,
    /// To what the coarsest amount that is about so much is rounded.
    #[serde(skip)]
    coarsest: Pence,
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
            Money::Blank(reason) => {
                self.not_published = self.not_published.saturating_add(1);
                *self.by_reason.entry(reason).or_default() += 1;
            }
            Money::Published { pence, word } => {
                if word == Some(Word::About) {
                    self.coarsest = self.coarsest.max(pence.step());
                }
                self.pence = self.pence + pence;
                self.published = self.published.saturating_add(1);
                self.words.extend(word);
                self.round();
            }
        }
    }

    /// Adds all that another total holds.
    pub fn merge(&mut self, other: &Self) {
        self.pence = self.pence + other.pence;
        self.published = self.published.saturating_add(other.published);
        self.not_published = self.not_published.saturating_add(other.not_published);
        self.words.extend(&other.words);
        for (reason, count) in &other.by_reason {
            *self.by_reason.entry(*reason).or_default() += count;
        }
        self.coarsest = self.coarsest.max(other.coarsest);
        self.round();
    }

    /// Returns how many amounts it leaves out for each reason, in the order of the content model.
    pub fn by_reason(&self) -> impl Iterator<Item = (Reason, u32)> {
        self.by_reason
            .iter()
            .map(|(reason, count)| (*reason, *count))
    }

    /// Returns the sum as it can be shown: where an amount in it is about so much, rounded as that one is, since the rest of the
    /// figures would be made up. "About £5,400,000" and £4,125.99 are about £5,400,000.
    ///
    /// ```
    /// use mercat::value::money::{Currency, Money, Total};
    ///
    /// let pounds = Currency::default();
    /// let total = |texts: &[&str]| texts.iter().map(|text| Money::parse(text, &pounds).unwrap()).collect::<Total>();
    /// assert_eq!(total(&["about 5400000", "4125.99"]).rounded().text(&pounds), "£5,400,000");
    /// assert_eq!(total(&["about 12500", "over 1060"]).rounded().text(&pounds), "£13,600");
    /// assert_eq!(total(&["12500", "over 1060.50"]).rounded().text(&pounds), "£13,560.50");
    /// ```
    #[must_use]
    pub fn rounded(&self) -> Pence {
        self.rounded.unwrap_or(self.pence)
    }

    fn round(&mut self) {
        let rounded = self.pence.to_the_nearest(self.coarsest);
        self.rounded = (rounded != self.pence).then_some(rounded);
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
        let figure = self.rounded().text(currency);
        let words: Vec<&str> = self.words.iter().map(|word| word.as_str()).collect();
        worded(&words, figure)
    }

    /// Returns what the published amounts come to for each of so many people, to the nearest penny, half a penny up, with their words;
    /// nothing for nobody, or where no amount is published.
    #[must_use]
    pub fn per_head(&self, people: u64) -> Option<Self> {
        let (people, pence) = (i128::from(people), i128::from(self.pence.pence()));
        let share = (people > 0 && self.is_known())
            .then(|| (2 * pence + people).div_euclid(2 * people))
            .and_then(|share| i64::try_from(share).ok())?;
        Some(Self {
            pence: Pence::new(share),
            published: self.published,
            words: self.words.clone(),
            ..Self::default()
        })
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
        assert!(!total(&[Money::Blank(Reason::NotFound)]).is_empty());
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
            Money::Blank(Reason::NotFound),
        ];
        assert_eq!(
            serde_json::to_string(&total(&amounts)).unwrap(),
            r#"{"pence":750,"published":2,"not_published":1,"words":["about","up to"],"reasons":{"not-found":1}}"#
        );
    }

    #[test]
    fn per_head_is_to_the_nearest_penny_and_keeps_the_words() {
        let head = |pence, word, people| {
            let money = Money::Published {
                pence: Pence::new(pence),
                word,
            };
            let head = total(&[money, Money::Blank(Reason::NotFound)]).per_head(people);
            head.map(|head| head.text(&Currency::default()))
        };
        assert_eq!(head(1000, None, 3).as_deref(), Some("£3.33"));
        assert_eq!(head(5, None, 2).as_deref(), Some("£0.03"));
        assert_eq!(head(5, None, 0), None);
        let about = head(1_000_000, Some(Word::About), 1000);
        assert_eq!(about.as_deref(), Some("about £10"));
        assert_eq!(Total::default().per_head(5), None);
    }

    proptest! {
        #[test]
        fn a_sum_is_shown_no_finer_than_what_it_is_made_of(
            amounts in prop::collection::vec(any_money(), 0..12),
        ) {
            let total = total(&amounts);
            let about = |money: &&Money| matches!(money, Money::Published { word: Some(Word::About), .. });
            let steps = amounts.iter().filter(about).filter_map(Money::pence).map(Pence::step);
            let rounded = total.rounded();
            match steps.max() {
                None => prop_assert_eq!(rounded, total.pence),
                Some(step) => {
                    prop_assert_eq!(rounded.pence() % step.pence(), 0);
                    prop_assert!(2 * (rounded.pence() - total.pence.pence()).abs() <= step.pence());
                }
            }
            for one in &amounts {
                let alone: Total = [*one].into_iter().collect();
                prop_assert_eq!(alone.rounded(), alone.pence);
            }
            let counted: u32 = total.by_reason().map(|(_, count)| count).sum();
            prop_assert_eq!(counted, total.not_published);
        }

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
