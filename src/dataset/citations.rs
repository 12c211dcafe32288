//! The table of which fact rests on which document.

use super::cell::{Cell, ColumnType};
use super::clause::{date_of_fact, fact};
use super::record_name::{id, kind, kinds};
use super::shape::Shape;
use super::table::Dataset;
use crate::portal::Portal;
use crate::portal::relations::Cited;
use crate::record::source::Source;
use crate::value::id::Id;

pub(super) fn table(portal: &Portal) -> Dataset<'_> {
    let rows = portal.sources_in_order().flat_map(|source| {
        let cited = portal.facts_resting_on(&source.id);
        cited.iter().map(move |cited| (source, cited))
    });
    Shape::new(
        "citations",
        "What rests on which source",
        "One fact that is taken from one document",
    )
    .column(
        "source",
        ColumnType::Id,
        "The document",
        |(source, _): &(&Source, &Cited)| Cell::word(source.id.as_str()),
    )
    .column(
        "record_kind",
        ColumnType::OneOf(kinds()),
        "What kind of record states the fact",
        |(_, cited)| Cell::word(kind(&cited.record)),
    )
    .column(
        "record",
        ColumnType::Id,
        "The record that states the fact",
        |(_, cited)| Cell::Word(id(&cited.record).into()),
    )
    .column(
        "fact",
        ColumnType::Text,
        "Which of its facts",
        |(_, cited)| Cell::Text(fact(portal, &cited.record, cited.what).into()),
    )
    .column(
        "date",
        ColumnType::Date,
        "The day that the fact speaks of",
        |(_, cited)| Cell::date(date_of_fact(portal, &cited.record, cited.what)),
    )
    .column(
        "place",
        ColumnType::Text,
        "Where in the document",
        |(_, cited)| {
            let cites = portal.fact(&cited.record, cited.what);
            let citation = cites.and_then(|fact| fact.evidence.get(cited.citation));
            Cell::texts(citation.and_then(|citation| citation.place.as_deref()))
        },
    )
    .column(
        "inferred",
        ColumnType::YesNo,
        "Whether it is concluded from the document, which does not say it",
        |(_, cited)| Cell::YesNo(cited.inferred),
    )
    .rows(rows)
}
