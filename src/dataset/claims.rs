//! The table of published totals, held against the records.

use super::cell::{Cell, ColumnType};
use super::shape::{Shape, reason, reasons};
use super::table::Dataset;
use crate::portal::claims::{CashAtStage, Checked, Difference, Recorded, Verdict};
use crate::record::claim::{Claim, ClaimValue, Measure};
use crate::record::funding::FundingStage;
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
    stage_of_sum(beside_other_claims(compared(against(shape))))
        .evidence(|(claim, _)| &claim.fact)
        .added_later(&[
            "published_reason",
            "fits",
            "recorded_stage",
            "recorded_word",
        ])
        .added_later(&["date_inferred"])
        .rows(edition.claims.iter().zip(edition.checked_claims.iter()))
}

fn published<'p>(shape: Shape<'p, ClaimRow<'p>>) -> Shape<'p, ClaimRow<'p>> {
    let words = shape.words;
    let measures = Measure::ALL.iter().map(|measure| measure.word()).collect();
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
            |(claim, _)| Cell::date(Some(claim.date)),
        )
        .date_read("date", |(claim, _)| Some(claim.date))
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
            ColumnType::one_of(qualifiers()),
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
    shape
        .column(
            "recorded",
            ColumnType::Decimal,
            words.dataset_claims_recorded(),
            |(_, checked)| match &checked.recorded {
                Recorded::Count(count) => Cell::Count((*count).into()),
                Recorded::Cash(_) => {
                    let at = checked.cash();
                    at.map_or(Cell::Empty, |at| Cell::Amount(at.total.pence))
                }
            },
        )
        .column(
            "recorded_not_published",
            ColumnType::Count,
            words.dataset_claims_recorded_not_published(),
            |(_, checked)| match &checked.recorded {
                Recorded::Count(_) => Cell::Empty,
                Recorded::Cash(stages) => {
                    let all = stages.iter().map(|at| &at.total);
                    let held = checked.cash().map(|at| at.total.not_published);
                    let missing = held.unwrap_or_else(|| all.map(|it| it.not_published).sum());
                    Cell::Count(missing.into())
                }
            },
        )
}

/// Returns the word of a sum; a sum of amounts with several words is about so much.
fn word_of_sum<'p>(at: &CashAtStage) -> Cell<'p> {
    let mut words = at.total.words();
    match (words.next(), words.next()) {
        (None, _) => Cell::Empty,
        (Some(word), None) => Cell::word(word.as_str()),
        (Some(_), Some(_)) => Cell::word(Word::About.as_str()),
    }
}

/// Returns the words that may stand before an amount.
fn qualifiers() -> Vec<&'static str> {
    Word::OF_MONEY.map(Word::as_str).to_vec()
}

fn compared<'p>(shape: Shape<'p, ClaimRow<'p>>) -> Shape<'p, ClaimRow<'p>> {
    let words = shape.words;
    let verdicts = vec!["borne-out", "differs", "not-comparable"];
    shape
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

/// Adds how firm the sum of cash is that a claim is held against, and the word before it.
fn stage_of_sum<'p>(shape: Shape<'p, ClaimRow<'p>>) -> Shape<'p, ClaimRow<'p>> {
    let words = shape.words;
    let stages = FundingStage::ALL.iter().map(|stage| stage.word()).collect();
    shape
        .column(
            "recorded_stage",
            ColumnType::one_of(stages),
            words.dataset_claims_recorded_stage(),
            |(_, checked)| {
                let stage = checked.cash().and_then(|at| at.stage);
                stage.map_or(Cell::Empty, |stage| Cell::word(stage.word()))
            },
        )
        .column(
            "recorded_word",
            ColumnType::one_of(qualifiers()),
            words.dataset_claims_recorded_word(),
            |(_, checked)| checked.cash().map_or(Cell::Empty, word_of_sum),
        )
}
