//! The table of which fact rests on which document.

use super::cell::{Cell, ColumnType};
use super::clause::{date_of_fact, fact};
use super::record_name::{id, kind, kinds};
use super::shape::Shape;
use super::table::Dataset;
use crate::portal::relations::Cited;
use crate::record::source::Source;
use crate::route::Edition;
use crate::value::id::Id;

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    let rows = edition.sources_in_order().flat_map(|source| {
        let cited = edition.facts_resting_on(&source.id);
        cited.iter().map(move |cited| (source, cited))
    });
    Shape::new(
        words,
        words.dataset_citations(),
        words.dataset_citations_about(),
    )
    .column(
        "source",
        ColumnType::Id,
        words.dataset_citations_source(),
        |(source, _): &(&Source, &Cited)| Cell::word(source.id.as_str()),
    )
    .column(
        "record_kind",
        ColumnType::one_of(kinds()),
        words.dataset_citations_record_kind(),
        |(_, cited)| Cell::word(kind(&cited.record)),
    )
    .column(
        "record",
        ColumnType::Id,
        words.dataset_citations_record(),
        |(_, cited)| Cell::Word(id(&cited.record).into()),
    )
    .column(
        "fact",
        ColumnType::Text,
        words.dataset_citations_fact(),
        |(_, cited)| Cell::Text(fact(edition, &cited.record, cited.what).into()),
    )
    .column(
        "date",
        ColumnType::Date,
        words.dataset_citations_date(),
        |(_, cited)| Cell::date(date_of_fact(edition, &cited.record, cited.what)),
    )
    .column(
        "place",
        ColumnType::Text,
        words.dataset_citations_place(),
        |(_, cited)| {
            let cites = edition.fact(&cited.record, cited.what);
            let citation = cites.and_then(|fact| fact.evidence.get(cited.citation));
            Cell::texts(citation.and_then(|citation| citation.place.as_deref()))
        },
    )
    .column(
        "inferred",
        ColumnType::YesNo,
        words.dataset_citations_inferred(),
        |(_, cited)| Cell::YesNo(cited.inferred),
    )
    .rows(rows)
}
