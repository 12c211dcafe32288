//! The table of published phrases about money that are no number: a phrase a row.

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::record::answer::{Reply, Said};
use crate::route::Edition;
use crate::value::id::Id;
use crate::value::record_kind::RecordKind;

/// What is said in a record of money, and what its body answers to it.
pub(super) struct Answered<'p> {
    /// Which record it is: its kind and its id.
    pub(super) record: (RecordKind, &'p str),
    pub(super) said: &'p [Said],
    pub(super) replies: &'p [Reply],
}

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    Shape::new(words, words.dataset_said(), words.dataset_said_about())
        .column(
            "record_kind",
            ColumnType::one_of(kinds()),
            words.dataset_said_record_kind(),
            |((kind, _), _): &((RecordKind, &str), &Said)| Cell::word(kind.word()),
        )
        .column(
            "record",
            ColumnType::Id,
            words.dataset_said_record(),
            |((_, id), _)| Cell::word(id),
        )
        .column(
            "text",
            ColumnType::Text,
            words.dataset_said_text(),
            |(_, said)| Cell::text(&said.text),
        )
        .column(
            "date",
            ColumnType::Date,
            words.dataset_said_date(),
            |(_, said)| Cell::date(said.date),
        )
        .column(
            "in_our_words",
            ColumnType::YesNo,
            words.dataset_said_in_our_words(),
            |(_, said)| Cell::YesNo(said.in_our_words),
        )
        .evidence(|(_, said)| &said.fact)
        .added_later(&["in_our_words"])
        .rows(answered(edition).flat_map(|answered| {
            answered
                .said
                .iter()
                .map(move |said| (answered.record, said))
        }))
}

/// Returns the words for the kinds of record that can be answered.
pub(super) fn kinds() -> Vec<&'static str> {
    [
        RecordKind::Council,
        RecordKind::Organisation,
        RecordKind::Project,
    ]
    .map(RecordKind::word)
    .to_vec()
}

/// Returns every record that can be answered.
pub(super) fn answered(edition: &Edition) -> impl Iterator<Item = Answered<'_>> {
    let councils = edition.councils_by_name().map(|council| Answered {
        record: (RecordKind::Council, council.id.as_str()),
        said: &council.said,
        replies: &council.reply,
    });
    let organisations = edition.organisations_by_name().map(|body| Answered {
        record: (RecordKind::Organisation, body.id.as_str()),
        said: &body.said,
        replies: &body.reply,
    });
    let projects = edition.projects_by_title().map(|project| Answered {
        record: (RecordKind::Project, project.id.as_str()),
        said: &project.said,
        replies: &project.reply,
    });
    councils.chain(organisations).chain(projects)
}
