//! The table of who pays or gives what: a line a row.

use super::cell::{Cell, ColumnType};
use super::shape::{Shape, reason, reasons};
use super::table::Dataset;
use crate::portal::Body;
use crate::portal::funding::FundingLine;
use crate::record::funding::{FundingKind, FundingStage};
use crate::record::mention::Ref;
use crate::route::Edition;
use crate::value::id::Id;

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    let currency = &edition.settings.currency.code;
    let kinds = FundingKind::ALL.iter().map(|kind| kind.word()).collect();
    let stages = FundingStage::ALL.iter().map(|stage| stage.word()).collect();
    described(edition)
        .column(
            "financial_year",
            ColumnType::FinancialYear,
            words.dataset_funds_financial_year(),
            |line| line.funding.year.map_or(Cell::Empty, Cell::FinancialYear),
        )
        .column(
            "financial_year_reason",
            reasons(),
            words.dataset_shared_reason("financial_year"),
            |line| reason(line.funding.year_reason),
        )
        .column(
            "kind",
            ColumnType::one_of(kinds),
            words.dataset_funds_kind(),
            |line| Cell::word(line.funding.kind.word()),
        )
        .column(
            "stage",
            ColumnType::one_of(stages),
            words.dataset_funds_stage(),
            |line| {
                line.funding
                    .stage
                    .map_or(Cell::Empty, |stage| Cell::word(stage.word()))
            },
        )
        .money("amount", words.dataset_funds_amount(currency), |line| {
            Some(line.funding.amount)
        })
        .column(
            "awarded",
            ColumnType::Date,
            words.dataset_funds_awarded(),
            |line| Cell::date(line.funding.awarded),
        )
        .column(
            "recipient",
            ColumnType::Id,
            words.dataset_funds_recipient(),
            |line| Cell::joined(line.funding.recipient.iter().map(Ref::id)),
        )
        .evidence(|line| &line.funding.fact)
        .added_later(&[
            "financial_year_reason",
            "amount_reason",
            "awarded",
            "recipient",
        ])
        .rows(edition.lines())
}

/// Returns the columns that say what a row is about.
fn described(edition: &Edition) -> Shape<'_, FundingLine<'_>> {
    let words = &edition.words;
    Shape::new(words, words.dataset_funds(), words.dataset_funds_about())
        .column(
            "funder",
            ColumnType::Id,
            words.dataset_funds_funder(),
            |line: &FundingLine<'_>| Cell::joined([line.funder.id()]),
        )
        .column(
            "funder_kind",
            ColumnType::one_of(vec!["council", "organisation"]),
            words.dataset_funds_funder_kind(),
            |line| {
                Cell::word(match line.funder {
                    Body::Council(_) => "council",
                    Body::Organisation(_) => "organisation",
                })
            },
        )
        .column(
            "line",
            ColumnType::Count,
            words.dataset_funds_line(),
            |line| Cell::count(line.index + 1),
        )
        .column(
            "project",
            ColumnType::Id,
            words.dataset_funds_project(),
            |line| Cell::word(line.funding.what.id().as_str()),
        )
}
