//! The table of published totals, held against the records.

use super::cell::{Cell, ColumnType};
use super::shape::{Shape, reason, reasons};
use super::table::Dataset;
use crate::portal::claims::{Checked, Difference, Recorded, Verdict};
use crate::record::claim::{Claim, ClaimValue, Measure};
use crate::route::Edition;
use crate::value::money::{Money, Word};

/// A published total with what the records say.
type ClaimRow<'p> = (&'p Claim, &'p Checked);

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    let shape = published(Shape::new(
        words,
        words.dataset_claims(),
        words.dataset_claims_about(),
    ));
    beside_other_claims(against(shape))
        .evidence(|(claim, _)| &claim.fact)
        .added_later(&["published_reason", "fits"])
        .rows(edition.claims.iter().zip(edition.checked_claims.iter()))
}

fn published<'p>(shape: Shape<'p, ClaimRow<'p>>) -> Shape<'p, ClaimRow<'p>> {
    let words = shape.words;
    let measures = Measure::ALL.iter().map(|measure| measure.word()).collect();
    let qualifiers = [Word::About, Word::Over, Word::UpTo].map(Word::as_str);
    shape
        .column(
            "claim",
            ColumnType::Count,
            words.dataset_claims_claim(),
            |(_, checked)| Cell::count(checked.claim + 1),
        )
        .column(
            "measure",
            ColumnType::one_of(measures),
            words.dataset_claims_measure(),
            |(claim, _)| Cell::word(claim.measure.word()),
        )
        .column(
            "date",
            ColumnType::Date,
            words.dataset_claims_date(),
            |(claim, _)| Cell::Date(claim.date),
        )
        .column(
            "said",
            ColumnType::Text,
            words.dataset_claims_said(),
            |(claim, _)| Cell::texts(claim.said.as_deref()),
        )
        .column(
            "published",
            ColumnType::Decimal,
            words.dataset_claims_published(),
            |(claim, _)| match claim.value {
                ClaimValue::Count(count) => Cell::Count(count.into()),
                ClaimValue::Amount(amount) => amount.pence().map_or(Cell::Empty, Cell::Amount),
            },
        )
        .column(
            "published_word",
            ColumnType::one_of(qualifiers.to_vec()),
            words.dataset_claims_published_word(),
            |(claim, _)| match claim.value {
                ClaimValue::Amount(Money::Published {
                    word: Some(word), ..
                }) => Cell::word(word.as_str()),
                ClaimValue::Count(_) | ClaimValue::Amount(_) => Cell::Empty,
            },
        )
        .column(
            "published_reason",
            reasons(),
            words.dataset_claims_published_reason(),
            |(claim, _)| match claim.value {
                ClaimValue::Count(_) => Cell::Empty,
                ClaimValue::Amount(amount) => reason(amount.reason()),
            },
        )
}

fn against<'p>(shape: Shape<'p, ClaimRow<'p>>) -> Shape<'p, ClaimRow<'p>> {
    let words = shape.words;
    let verdicts = vec!["borne-out", "differs", "not-comparable"];
    shape
        .column(
            "recorded",
            ColumnType::Decimal,
            words.dataset_claims_recorded(),
            |(_, checked)| match &checked.recorded {
                Recorded::Count(count) => Cell::Count((*count).into()),
                Recorded::Cash(total) if total.is_known() => Cell::Amount(total.pence),
                Recorded::Cash(_) => Cell::Empty,
            },
        )
        .column(
            "recorded_not_published",
            ColumnType::Count,
            words.dataset_claims_recorded_not_published(),
            |(_, checked)| match &checked.recorded {
                Recorded::Count(_) => Cell::Empty,
                Recorded::Cash(total) => Cell::Count(total.not_published.into()),
            },
        )
        .column(
            "verdict",
            ColumnType::one_of(verdicts),
            words.dataset_claims_verdict(),
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
            words.dataset_claims_difference(),
            |(claim, checked)| match (checked.verdict, claim.measure) {
                (Verdict::Differs(Difference::Count(count)), _) => Cell::Count(count.into()),
                (Verdict::Differs(Difference::Amount(pence)), _) => Cell::Amount(pence),
                (Verdict::BorneOut, Measure::Cash) | (Verdict::NotComparable, _) => Cell::Empty,
                (Verdict::BorneOut, _) => Cell::Count(0),
            },
        )
}

fn beside_other_claims<'p>(shape: Shape<'p, ClaimRow<'p>>) -> Shape<'p, ClaimRow<'p>> {
    let words = shape.words;
    shape
        .column(
            "same_day",
            ColumnType::Count,
            words.dataset_claims_same_day(),
            |(_, checked)| {
                checked
                    .same_day
                    .map_or(Cell::Empty, |other| Cell::count(other + 1))
            },
        )
        .column(
            "falls_below",
            ColumnType::Count,
            words.dataset_claims_falls_below(),
            |(_, checked)| {
                checked
                    .falls_below
                    .map_or(Cell::Empty, |other| Cell::count(other + 1))
            },
        )
        .column(
            "fits",
            ColumnType::YesNo,
            words.dataset_claims_fits(),
            |(_, checked)| Cell::YesNo(checked.fits()),
        )
}
