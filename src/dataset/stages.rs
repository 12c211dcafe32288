//! The table of what is known of the stages of projects: an entry a row, oldest first.

use std::borrow::Cow;

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::record::project::{Project, StageEntry};
use crate::record::stage::{Stage, StageName};
use crate::route::Edition;
use crate::value::id::Id;

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    Shape::new(words, words.dataset_stages(), words.dataset_stages_about())
        .column(
            "project",
            ColumnType::Id,
            words.dataset_stages_project(),
            |(project, _): &(&Project, &StageEntry)| Cell::word(project.id.as_str()),
        )
        .column(
            "stage",
            one_of_stages(edition),
            with_own_stages(edition, words.dataset_stages_stage()),
            |(_, entry)| Cell::word(entry.is.id()),
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
        .date_read("date", |(_, entry)| entry.date())
        .evidence(|(_, entry)| &entry.fact)
        .added_later(&["date_inferred"])
        .rows(
            edition
                .projects_by_title()
                .flat_map(|project| project.stages.iter().map(move |entry| (project, entry))),
        )
}

/// Returns the type of a column of the portal's stages.
pub(super) fn one_of_stages(edition: &Edition) -> ColumnType {
    let ids = edition.settings.stages.ids().into_iter();
    ColumnType::OneOf(ids.map(|id| Cow::Owned(id.to_owned())).collect())
}

/// Returns what such a column means, with the stages that the portal names itself.
pub(super) fn with_own_stages(edition: &Edition, meaning: String) -> String {
    let words = &edition.words;
    let own = |stage: &Stage| match (stage.name(), stage.meaning()) {
        (StageName::Usual(_), _) => None,
        (StageName::Own(title), None) => Some(words.dataset_stages_called(stage.id(), title)),
        (StageName::Own(title), Some(meaning)) => {
            Some(words.dataset_stages_means(stage.id(), title, meaning))
        }
    };
    let own: Vec<String> = edition
        .settings
        .stages
        .all()
        .iter()
        .filter_map(own)
        .collect();
    if own.is_empty() {
        meaning
    } else {
        words.dataset_stages_own(&meaning, &own)
    }
}
