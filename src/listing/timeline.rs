//! Dated news in a list. In: updates, in the order in which they are shown. Out: their headlines with where they lead.

use serde::Serialize;

use crate::portal::{Portal, RecordRef};
use crate::record::update::Update;
use crate::route::Address;
use crate::value::date::Date;

/// One piece of news.
#[derive(Debug, Clone, Serialize)]
pub struct TimelineEntry<'p> {
    /// When.
    pub date: Date,
    /// The headline.
    pub title: &'p str,
    /// Where the piece is.
    pub address: Address,
    /// The piece in one sentence.
    pub summary: Option<&'p str>,
}

/// Returns the entries for `updates`.
pub fn entries<'p>(
    portal: &Portal,
    updates: impl IntoIterator<Item = &'p Update>,
) -> Vec<TimelineEntry<'p>> {
    let entry = |update: &'p Update| TimelineEntry {
        date: update.date,
        title: &update.title,
        address: Address::of(portal, &RecordRef::Update(update.id.clone())),
        summary: update.summary.as_deref(),
    };
    updates.into_iter().map(entry).collect()
}
