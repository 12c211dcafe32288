//! The table of published totals, held against the records.

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::portal::Portal;
use crate::portal::claims::{Checked, Difference, Recorded, Verdict};
use crate::record::claim::{Claim, ClaimValue, Measure};
use crate::value::money::{Money, Word};

/// A published total with what the records say.
type ClaimRow<'p> = (&'p Claim, &'p Checked);

pub(super) fn table(portal: &Portal) -> Dataset<'_> {
    let about = "A total that somebody has published, and the same worked out from the records as they stood on its \
                 date. Cash is in the currency of the portal, all else is counted";
    let shape = published(Shape::new("claims", "Published totals", about));
    beside_other_claims(against(shape))
        .evidence(|(claim, _)| &claim.fact)
        .rows(portal.claims.iter().zip(&portal.checked_claims))
}

fn published<'p>(shape: Shape<'p, ClaimRow<'p>>) -> Shape<'p, ClaimRow<'p>> {
    let measures = Measure::ALL.iter().map(|measure| measure.word()).collect();
    let words = [Word::About, Word::Over, Word::UpTo].map(Word::as_str);
    shape
        .column(
            "claim",
            ColumnType::Count,
            "The claim's place in its file, from 1",
            |(_, checked)| Cell::count(checked.claim + 1),
        )
        .column(
            "measure",
            ColumnType::OneOf(measures),
            "What was counted",
            |(claim, _)| Cell::word(claim.measure.word()),
        )
        .column(
            "date",
            ColumnType::Date,
            "The day it speaks of",
            |(claim, _)| Cell::Date(claim.date),
        )
        .column(
            "said",
            ColumnType::Text,
            "What was said, in short",
            |(claim, _)| Cell::texts(claim.said.as_deref()),
        )
        .column(
            "published",
            ColumnType::Decimal,
            "The published figure",
            |(claim, _)| match claim.value {
                ClaimValue::Count(count) => Cell::Count(count.into()),
                ClaimValue::Amount(amount) => amount.pence().map_or(Cell::Empty, Cell::Amount),
            },
        )
        .column(
            "published_word",
            ColumnType::OneOf(words.to_vec()),
            "The word published before the figure",
            |(claim, _)| match claim.value {
                ClaimValue::Amount(Money::Published {
                    word: Some(word), ..
                }) => Cell::word(word.as_str()),
                ClaimValue::Count(_) | ClaimValue::Amount(_) => Cell::Empty,
            },
        )
}

fn against<'p>(shape: Shape<'p, ClaimRow<'p>>) -> Shape<'p, ClaimRow<'p>> {
    let verdicts = vec!["borne-out", "differs", "not-comparable"];
    shape
        .column(
            "recorded",
            ColumnType::Decimal,
            "What the records give; empty where they give no amount",
            |(_, checked)| match &checked.recorded {
                Recorded::Count(count) => Cell::Count((*count).into()),
                Recorded::Cash(total) if total.is_known() => Cell::Amount(total.pence),
                Recorded::Cash(_) => Cell::Empty,
            },
        )
        .column(
            "recorded_not_published",
            ColumnType::Count,
            "How many amounts the records leave out of it",
            |(_, checked)| match &checked.recorded {
                Recorded::Count(_) => Cell::Empty,
                Recorded::Cash(total) => Cell::Count(total.not_published.into()),
            },
        )
        .column(
            "verdict",
            ColumnType::OneOf(verdicts),
            "What comes of it",
            |(_, checked)| {
                Cell::word(match checked.verdict {
                    Verdict::BorneOut => "borne-out",
                    Verdict::Differs(_) => "differs",
                    Verdict::NotComparable => "not-comparable",
                })
            },
        )
        .column(
            "difference",
            ColumnType::Decimal,
            "What the records give, less what was published",
            |(claim, checked)| match (checked.verdict, claim.measure) {
                (Verdict::Differs(Difference::Count(count)), _) => Cell::Count(count.into()),
                (Verdict::Differs(Difference::Amount(pence)), _) => Cell::Amount(pence),
                (Verdict::BorneOut, Measure::Cash) | (Verdict::NotComparable, _) => Cell::Empty,
                (Verdict::BorneOut, _) => Cell::Count(0),
            },
        )
}

fn beside_other_claims<'p>(shape: Shape<'p, ClaimRow<'p>>) -> Shape<'p, ClaimRow<'p>> {
    shape
        .column(
            "same_day",
            ColumnType::Count,
            "Another claim with another figure for the same day",
            |(_, checked)| {
                checked
                    .same_day
                    .map_or(Cell::Empty, |other| Cell::count(other + 1))
            },
        )
        .column(
            "falls_below",
            ColumnType::Count,
            "An earlier claim with a higher figure",
            |(_, checked)| {
                checked
                    .falls_below
                    .map_or(Cell::Empty, |other| Cell::count(other + 1))
            },
        )
}
