//! The table of who pays or gives what: a line a row.

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::portal::funding::FundingLine;
use crate::portal::{Body, Portal};
use crate::record::funding::{FundingKind, FundingStage};
use crate::value::id::Id;

pub(super) fn table(portal: &Portal) -> Dataset<'_> {
    let about =
        "One line of money or help that a body gives to a project. Kinds are never added together";
    let kinds = FundingKind::ALL.iter().map(|kind| kind.word()).collect();
    let stages = FundingStage::ALL.iter().map(|stage| stage.word()).collect();
    Shape::new("funds", "Who pays for what", about)
        .column(
            "funder",
            ColumnType::Id,
            "Who gives",
            |line: &FundingLine<'_>| Cell::joined([line.funder.id()]),
        )
        .column(
            "funder_kind",
            ColumnType::OneOf(vec!["council", "organisation"]),
            "Which table the funder is in",
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
            "The line's place in the funder's record, from 1",
            |line| Cell::count(line.index + 1),
        )
        .column("project", ColumnType::Id, "The project it is for", |line| {
            Cell::word(line.funding.what.id().as_str())
        })
        .column(
            "financial_year",
            ColumnType::FinancialYear,
            "The financial year; empty where no source says",
            |line| line.funding.year.map_or(Cell::Empty, Cell::FinancialYear),
        )
        .column("kind", ColumnType::OneOf(kinds), "What is given", |line| {
            Cell::word(line.funding.kind.word())
        })
        .column(
            "stage",
            ColumnType::OneOf(stages),
            "How firm it is; empty where no source says",
            |line| {
                line.funding
                    .stage
                    .map_or(Cell::Empty, |stage| Cell::word(stage.word()))
            },
        )
        .money("amount", "How much", portal, |line| {
            Some(line.funding.amount)
        })
        .evidence(|line| &line.funding.fact)
        .rows(portal.lines())
}
