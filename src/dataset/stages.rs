//! The table of what is known of the stages of projects: an entry a row, oldest first.

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::record::project::{Project, Stage, StageEntry};
use crate::route::Edition;
use crate::value::id::Id;

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    let stages = Stage::ALL.iter().map(|stage| stage.word()).collect();
    Shape::new(words, words.dataset_stages(), words.dataset_stages_about())
        .column(
            "project",
            ColumnType::Id,
            words.dataset_stages_project(),
            |(project, _): &(&Project, &StageEntry)| Cell::word(project.id.as_str()),
        )
        .column(
            "stage",
            ColumnType::one_of(stages),
            words.dataset_stages_stage(),
            |(_, entry)| Cell::word(entry.is.word()),
        )
        .column(
            "on",
            ColumnType::Date,
            words.dataset_stages_on(),
            |(_, entry)| Cell::date(entry.on),
        )
        .column(
            "since",
            ColumnType::Date,
            words.dataset_stages_since(),
            |(_, entry)| Cell::date(entry.since),
        )
        .evidence(|(_, entry)| &entry.fact)
        .rows(
            edition
                .projects_by_title()
                .flat_map(|project| project.stages.iter().map(move |entry| (project, entry))),
        )
}
