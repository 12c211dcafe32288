//! The table of what is not published or has no evidence.

use super::cell::{Cell, ColumnType};
use super::clause::missing;
use super::record_name::{id, kind, kinds};
use super::shape::Shape;
use super::table::Dataset;
use crate::portal::gaps::Gap;
use crate::route::Edition;

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    Shape::new(words, words.dataset_gaps(), words.dataset_gaps_about())
        .column(
            "record_kind",
            ColumnType::one_of(kinds()),
            words.dataset_gaps_record_kind(),
            |gap: &&Gap| Cell::word(kind(&gap.record)),
        )
        .column(
            "record",
            ColumnType::Id,
            words.dataset_gaps_record(),
            |gap| Cell::joined([id(&gap.record)]),
        )
        .column("name", ColumnType::Text, words.dataset_gaps_name(), |gap| {
            Cell::text(edition.title(&gap.record))
        })
        .column(
            "missing",
            ColumnType::Text,
            words.dataset_gaps_missing(),
            |gap| Cell::Text(missing(edition, gap).into()),
        )
        .column(
            "who_could_say",
            ColumnType::Ids,
            words.dataset_gaps_who_could_say(),
            |gap| Cell::joined(&gap.who),
        )
        .column("file", ColumnType::Text, words.dataset_gaps_file(), |gap| {
            Cell::text(gap.at.file.inner())
        })
        .rows(edition.gaps.iter())
}
