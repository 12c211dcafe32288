//! The table of what bodies answer to their records: an answer a row.

use super::cell::{Cell, ColumnType};
use super::said::{answered, kinds};
use super::shape::Shape;
use super::table::Dataset;
use crate::record::answer::Reply;
use crate::route::Edition;
use crate::value::record_kind::RecordKind;

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    Shape::new(
        words,
        words.dataset_replies(),
        words.dataset_replies_about(),
    )
    .column(
        "record_kind",
        ColumnType::one_of(kinds()),
        words.dataset_replies_record_kind(),
        |((kind, _), _): &((RecordKind, &str), &Reply)| Cell::word(kind.word()),
    )
    .column(
        "record",
        ColumnType::Id,
        words.dataset_replies_record(),
        |((_, id), _)| Cell::word(id),
    )
    .column(
        "date",
        ColumnType::Date,
        words.dataset_replies_date(),
        |(_, reply)| Cell::Date(reply.date),
    )
    .column(
        "by",
        ColumnType::Text,
        words.dataset_replies_by(),
        |(_, reply)| Cell::texts(reply.by.as_deref()),
    )
    .column(
        "text",
        ColumnType::Text,
        words.dataset_replies_text(),
        |(_, reply)| Cell::text(&reply.text),
    )
    .evidence(|(_, reply)| &reply.fact)
    .rows(answered(edition).flat_map(|answered| {
        let record = answered.record;
        answered.replies.iter().map(move |reply| (record, reply))
    }))
}
