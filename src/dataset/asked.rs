//! The table of questions that somebody has put about what the records do not say: a question a row.

use super::cell::{Cell, ColumnType};
use super::clause::fact;
use super::record_name::{id, kind, kinds};
use super::shape::Shape;
use super::table::Dataset;
use crate::portal::{FactKind, RecordRef};
use crate::record::fact::Asked;
use crate::route::Edition;
use crate::value::id::Id;

/// A question, with the record and the fact that it is about.
type AskedRow<'p> = (&'p RecordRef, FactKind, &'p Asked);

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    Shape::new(words, words.dataset_asked(), words.dataset_asked_about())
        .column(
            "record_kind",
            ColumnType::one_of(kinds()),
            words.dataset_asked_record_kind(),
            |(record, _, _): &AskedRow<'_>| Cell::word(kind(record)),
        )
        .column(
            "record",
            ColumnType::Id,
            words.dataset_asked_record(),
            |(record, _, _)| Cell::Word(id(record).into()),
        )
        .column(
            "fact",
            ColumnType::Text,
            words.dataset_asked_fact(),
            |(record, what, _)| Cell::Text(fact(edition, record, *what).into()),
        )
        .column(
            "on",
            ColumnType::Date,
            words.dataset_asked_on(),
            |(_, _, asked)| Cell::Date(asked.on),
        )
        .column(
            "of",
            ColumnType::Id,
            words.dataset_asked_of(),
            |(_, _, asked)| {
                let of = asked.of.as_ref();
                of.map_or(Cell::Empty, |of| Cell::word(of.id().as_str()))
            },
        )
        .column(
            "url",
            ColumnType::Address,
            words.dataset_asked_url(),
            |(_, _, asked)| Cell::texts(asked.url.as_deref()),
        )
        .column(
            "answer",
            ColumnType::Text,
            words.dataset_asked_answer(),
            |(_, _, asked)| Cell::texts(asked.answer.as_deref()),
        )
        .rows(edition.questions_asked())
}
