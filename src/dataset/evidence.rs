//! The table of what every fact rests on: a fact and a document a row, and a fact for which no document is named.

use std::sync::Arc;

use super::cell::{Cell, ColumnType};
use super::clause::{date_of_fact, fact};
use super::record_name::{id, kind, kinds};
use super::shape::Shape;
use super::table::Dataset;
use crate::portal::FactKind;
use crate::portal::relations::Statement;
use crate::record::citation::Citation;
use crate::route::Edition;
use crate::value::id::Id;

/// Which fact, and which of the documents that it rests on.
type EvidenceRow = (usize, Option<usize>);

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    let facts: Arc<[Statement<'_>]> = edition.statements().into();
    let rows: Vec<EvidenceRow> = facts.iter().enumerate().flat_map(rows).collect();
    cited(of_fact(edition, &facts), &facts)
        .column(
            "inferred",
            ColumnType::YesNo,
            words.dataset_shared_inferred(),
            {
                let facts = facts.clone();
                move |(index, _)| Cell::YesNo(is_our_reading(&facts[*index]))
            },
        )
        .column(
            "note",
            ColumnType::Text,
            words.dataset_shared_note(),
            move |(index, _)| Cell::texts(facts[*index].fact.note.as_deref()),
        )
        .rows(rows.into_iter())
}

/// Returns a row for each document that a fact rests on, and one where there is none.
fn rows((index, fact): (usize, &Statement<'_>)) -> impl Iterator<Item = EvidenceRow> + use<> {
    let none = fact.rests_on.is_empty().then_some((index, None));
    let some = (0..fact.rests_on.len()).map(move |citation| (index, Some(citation)));
    none.into_iter().chain(some)
}

/// Returns whether it is our reading: a tie to the strategy that names no document is.
fn is_our_reading(statement: &Statement<'_>) -> bool {
    let fact = statement.fact;
    match statement.what {
        FactKind::Service(_) => !fact.is_said(),
        FactKind::Record
        | FactKind::Membership(_)
        | FactKind::Population
        | FactKind::Funding(_)
        | FactKind::Said(_)
        | FactKind::Reply(_)
        | FactKind::Stage(_)
        | FactKind::Budget
        | FactKind::Benefit(_)
        | FactKind::Outcome(_)
        | FactKind::Baseline(_)
        | FactKind::Target(_)
        | FactKind::Actual(..) => fact.inferred,
    }
}

/// Returns the columns that say which fact it is.
fn of_fact<'p>(edition: &'p Edition, facts: &Arc<[Statement<'p>]>) -> Shape<'p, EvidenceRow> {
    let words = &edition.words;
    let of = |facts: &Arc<[Statement<'p>]>| facts.clone();
    let (kinds_of, ids, facts_of, dates) = (of(facts), of(facts), of(facts), of(facts));
    Shape::new(
        words,
        words.dataset_evidence(),
        words.dataset_evidence_about(),
    )
    .column(
        "record_kind",
        ColumnType::one_of(kinds()),
        words.dataset_evidence_record_kind(),
        move |(index, _): &EvidenceRow| Cell::word(kind(&kinds_of[*index].record)),
    )
    .column(
        "record",
        ColumnType::Id,
        words.dataset_evidence_record(),
        move |(index, _)| Cell::Word(id(&ids[*index].record).into()),
    )
    .column(
        "fact",
        ColumnType::Text,
        words.dataset_evidence_fact(),
        move |(index, _)| {
            let stated = &facts_of[*index];
            Cell::Text(fact(edition, &stated.record, stated.what).into())
        },
    )
    .column(
        "date",
        ColumnType::Date,
        words.dataset_evidence_date(),
        move |(index, _)| {
            let stated = &dates[*index];
            Cell::date(date_of_fact(edition, &stated.record, stated.what))
        },
    )
}

/// Adds the columns of the document, where in it, and its words.
fn cited<'p>(
    shape: Shape<'p, EvidenceRow>,
    facts: &Arc<[Statement<'p>]>,
) -> Shape<'p, EvidenceRow> {
    let words = shape.words;
    let (sources, missing) = (facts.clone(), facts.clone());
    let (places, quotes) = (facts.clone(), facts.clone());
    shape
        .column(
            "source",
            ColumnType::Id,
            words.dataset_evidence_source(),
            move |row| {
                citation(&sources, *row)
                    .map_or(Cell::Empty, |cited| Cell::word(cited.source.id().as_str()))
            },
        )
        .column(
            "source_missing",
            ColumnType::YesNo,
            words.dataset_evidence_source_missing(),
            move |(index, _)| Cell::YesNo(missing[*index].lacks_source),
        )
        .column(
            "place",
            ColumnType::Text,
            words.dataset_evidence_place(),
            move |row| {
                Cell::texts(citation(&places, *row).and_then(|cited| cited.place.as_deref()))
            },
        )
        .column(
            "quote",
            ColumnType::Text,
            words.dataset_evidence_quote(),
            move |row| {
                Cell::texts(
                    citation(&quotes, *row)
                        .and_then(|cited| cited.quote.as_ref().map(|quote| quote.text.as_str())),
                )
            },
        )
}

fn citation<'p>(facts: &[Statement<'p>], (index, citation): EvidenceRow) -> Option<&'p Citation> {
    facts[index].rests_on.get(citation?)
}
