//! What a total on a page adds up, so that anybody can add it again: which rows of which table, and their exact sum. In: a total and its
//! rows. Out: both as a page writes them, in the form that the data page explains. Never adds anything itself.

use std::ops::Deref;

use serde::Serialize;

use crate::record::funding::{FundingKind, FundingStage};
pub use crate::sentence::counted::SaidTotals;
use crate::sentence::counted::{Rows, SaidTotal, places};
use crate::sentence::funding::FundedAtStage;
use crate::value::money::Total;
use crate::wording::Words;

/// The columns of the table of funding by which rows are found, each with its word; an empty word means an empty cell.
pub type Columns<'w> = [(&'static str, &'w str)];

/// A total as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Added {
    /// How much.
    #[serde(flatten)]
    pub total: Total,
    /// The rows that it adds; nothing where no columns name them.
    pub adds: Option<Adds>,
    /// What it is where no columns name its rows: `rest` of a table, or a `share` of its lines.
    pub part: Option<&'static str>,
}

/// The rows of the table of funding that a total adds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Adds {
    /// The exact sum, with two decimals.
    value: String,
    /// The column that is added, and which rows: `funds.amount?kind=cash&stage=paid`.
    rows: String,
    /// How many rows have no amount.
    unknown: u32,
    /// Which rows these are: `funds?kind=cash&stage=paid&amount_published=no`.
    unknown_rows: String,
}

impl Added {
    /// Returns a total that adds the lines of funding with these words in these columns.
    pub fn rows(total: Total, columns: &Columns<'_>) -> Added {
        let columns: Vec<String> = columns
            .iter()
            .map(|(name, word)| format!("{name}={word}"))
            .collect();
        let columns = columns.join("&");
        let adds = Adds {
            value: total.pence.decimal(),
            rows: format!("funds.amount?{columns}"),
            unknown: total.not_published,
            unknown_rows: format!("funds?{columns}&amount_published=no"),
        };
        Added {
            total,
            adds: Some(adds),
            part: None,
        }
    }

    /// Returns what a single line gives, which adds nothing.
    pub fn line(total: Total) -> Added {
        Added {
            total,
            adds: None,
            part: None,
        }
    }

    /// Returns what the rows of a long table leave of its foot.
    pub fn rest(total: Total) -> Added {
        Added {
            total,
            adds: None,
            part: Some("rest"),
        }
    }

    /// Returns what counts of each line only its share for one of several ends.
    pub fn share(total: Total) -> Added {
        Added {
            total,
            adds: None,
            part: Some("share"),
        }
    }
}

impl Deref for Added {
    type Target = Total;

    fn deref(&self) -> &Total {
        &self.total
    }
}

/// Returns what lines of funding come to at each stage and of each kind, as `sentences` of these name them: in their order. `columns` name
/// the lines.
pub fn totals(stages: &[FundedAtStage], columns: &Columns<'_>) -> Vec<Added> {
    let at_stage = |at: &FundedAtStage| {
        let stage = ("stage", at.stage.map_or("", FundingStage::word));
        let known = at.totals.by_kind().filter(|(_, total)| total.is_known());
        let of_kind = |(kind, total): (FundingKind, &Total)| {
            let columns = [columns, &[("kind", kind.word()), stage]].concat();
            Added::rows(total.clone(), &columns)
        };
        known.map(of_kind).collect::<Vec<Added>>()
    };
    stages.iter().flat_map(at_stage).collect()
}

/// Returns sentences with those of the totals that they say, in the order of both.
pub fn marked(words: &Words, sentences: Vec<String>, totals: &[Added]) -> Vec<SaidTotals> {
    let mut left = totals;
    let mark = |text: String| {
        let said = SaidTotals::of(words, text, left);
        left = &left[said.sums.len().min(left.len())..];
        said
    };
    sentences.into_iter().map(mark).collect()
}

impl SaidTotals {
    /// Returns a sentence with those of the totals that it says, which stand there in their order.
    pub fn of(words: &Words, text: String, totals: &[Added]) -> SaidTotals {
        let (mut from, mut sums) = (0, Vec::new());
        for total in totals {
            let figure = words.amount(total.rounded());
            let at = places(&text, &figure).find(|at| *at >= from);
            if let Some((adds, at)) = total.adds.as_ref().zip(at) {
                from = at + figure.len();
                let adds = Rows {
                    value: adds.value.clone(),
                    rows: adds.rows.clone(),
                };
                sums.push(SaidTotal { at, figure, adds });
            }
        }
        SaidTotals { text, sums }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::money::{Currency, Money};

    fn total(amount: &str) -> Added {
        let money = Money::parse(amount, &Currency::default()).unwrap();
        Added::rows(Total::from_iter([money]), &[])
    }

    #[test]
    fn a_figure_is_found_where_it_stands_and_not_at_the_head_of_a_longer_one() {
        let text = "£50,000 was promised, £50.25 approved and £50 paid.".to_owned();
        let said = SaidTotals::of(&crate::wording::english(), text, &[total("£50")]);
        let places: Vec<_> = said.sums.iter().map(|sum| &said.text[sum.at..]).collect();
        assert_eq!(places, ["£50 paid."]);
    }
}
