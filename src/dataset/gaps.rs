//! The table of what is not published or has no evidence.

use super::cell::{Cell, ColumnType};
use super::clause::missing;
use super::record_name::{id, kind, kinds};
use super::shape::Shape;
use super::table::Dataset;
use crate::portal::gaps::Gap;
use crate::portal::gaps::question;
use crate::portal::gaps::reason::reason;
use crate::route::Edition;
use crate::value::Reason;

/// What stands where a record gives no reason.
pub const NOT_RECORDED: &str = "not-recorded";

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
        .column(
            "question",
            ColumnType::Text,
            words.dataset_gaps_question(),
            |gap| Cell::Word(question::id(&edition.settings.sections, gap).into()),
        )
        .column("reason", reasons(), words.dataset_gaps_reason(), |gap| {
            Cell::word(reason(edition, gap).map_or(NOT_RECORDED, Reason::word))
        })
        .rows(edition.gaps().iter())
}

/// Returns the words for why there is no answer: those of records, and that of a record which gives none.
fn reasons() -> ColumnType {
    let given = Reason::ALL.map(Reason::word);
    ColumnType::one_of([&given[..], &[NOT_RECORDED]].concat())
}
