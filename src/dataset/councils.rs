//! The table of the bodies that may join.

use super::cell::{Cell, ColumnType};
use super::shape::{Shape, reason, reasons};
use super::table::Dataset;
use crate::record::council::{Council, Status};
use crate::record::names::Name;
use crate::route::Edition;
use crate::value::id::Id;

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    let members = &edition.settings.members;
    let rows = edition.councils_by_name();
    let shape = as_known(
        existence(names(Shape::new(
            words,
            words.dataset_councils(&members.many),
            words.dataset_councils_about(&members.one),
        ))),
        edition,
    );
    shape
        .column(
            "funds_reason",
            reasons(),
            edition.words.dataset_shared_reason("funds"),
            |council| reason(council.funds_reason),
        )
        .column(
            "identifier",
            ColumnType::Text,
            edition.words.dataset_shared_identifier(),
            |council| Cell::texts(council.identifier.as_deref()),
        )
        .evidence(|council: &&Council| &council.fact)
        .checks(|council| &council.checks)
        .added_later(&[
            "population_sources",
            "population_inferred",
            "population_note",
            "status_known_on",
            "status_sources",
            "status_inferred",
            "status_note",
            "funds_reason",
            "identifier",
            "kind",
        ])
        .added_later(&["status_known_from_inferred", "status_known_on_inferred"])
        .rows(rows)
}

fn names<'p>(shape: Shape<'p, &'p Council>) -> Shape<'p, &'p Council> {
    let words = shape.words;
    shape
        .column(
            "id",
            ColumnType::Id,
            words.dataset_councils_id(),
            |council| Cell::word(council.id.as_str()),
        )
        .column(
            "name",
            ColumnType::Text,
            words.dataset_councils_name(),
            |council| Cell::text(&council.name),
        )
        .column(
            "short_name",
            ColumnType::Text,
            words.dataset_councils_short_name(),
            |council| Cell::text(council.short()),
        )
        .column(
            "kind",
            ColumnType::Text,
            words.dataset_councils_kind(),
            |council| Cell::texts(council.kind.as_deref()),
        )
        .column(
            "names",
            ColumnType::Text,
            words.dataset_councils_names(),
            |council| {
                let named = |name: &Name| format!("{}: {}", name.language, name.text);
                Cell::joined(council.names.iter().map(named))
            },
        )
        .column(
            "letters",
            ColumnType::Text,
            words.dataset_councils_letters(),
            |council| Cell::texts(council.letters.as_deref()),
        )
        .column(
            "code",
            ColumnType::Text,
            words.dataset_councils_code(),
            |council| Cell::texts(council.code.as_deref()),
        )
        .column(
            "former_codes",
            ColumnType::Text,
            words.dataset_councils_former_codes(),
            |council| Cell::joined(&council.former_codes),
        )
        .column(
            "website",
            ColumnType::Address,
            words.dataset_councils_website(),
            |council| Cell::texts(council.website.as_deref()),
        )
}

fn as_known<'p>(shape: Shape<'p, &'p Council>, edition: &'p Edition) -> Shape<'p, &'p Council> {
    let words = shape.words;
    let statuses = Status::ALL.iter().map(|status| status.word()).collect();
    shape
        .column(
            "status",
            ColumnType::one_of(statuses),
            words.dataset_councils_status(),
            |council| Cell::word(edition.standing(council).status.word()),
        )
        .column(
            "status_since",
            ColumnType::Date,
            words.dataset_councils_status_since(),
            |council| Cell::date(edition.standing(council).since),
        )
        .column(
            "status_known_from",
            ColumnType::Date,
            words.dataset_councils_status_known_from(),
            |council| Cell::date(edition.standing(council).known_from),
        )
        .date_read("status_known_from", |council| {
            edition.standing(council).known_from
        })
        .column(
            "status_known_on",
            ColumnType::Date,
            words.dataset_councils_status_known_on(),
            |council| Cell::date(edition.standing(council).on),
        )
        .date_read("status_known_on", |council| edition.standing(council).on)
        .evidence_of("status_", |council| {
            let entry = edition.standing(council).entry;
            entry.map(|entry| &entry.fact)
        })
}

/// Adds when it existed, and how many people live there.
fn existence<'p>(shape: Shape<'p, &'p Council>) -> Shape<'p, &'p Council> {
    let words = shape.words;
    shape
        .column(
            "existed_from",
            ColumnType::Date,
            words.dataset_councils_existed_from(),
            |council| Cell::date(council.existed.as_ref().and_then(|existed| existed.from)),
        )
        .column(
            "existed_until",
            ColumnType::Date,
            words.dataset_councils_existed_until(),
            |council| Cell::date(council.existed.as_ref().and_then(|existed| existed.until)),
        )
        .column(
            "followed_by",
            ColumnType::Ids,
            words.dataset_councils_followed_by(),
            |council| {
                let existed = council.existed.as_ref();
                existed.map_or(Cell::Empty, |existed| Cell::mentions(&existed.followed_by))
            },
        )
        .column(
            "population",
            ColumnType::Count,
            words.dataset_councils_population(),
            |council| {
                let population = council.population.as_ref();
                population.map_or(Cell::Empty, |people| Cell::Count(people.value.into()))
            },
        )
        .unit(words.dataset_unit_people())
        .column(
            "population_year",
            ColumnType::Count,
            words.dataset_councils_population_year(),
            |council| {
                let year = council.population.as_ref().and_then(|people| people.year);
                year.map_or(Cell::Empty, |year| Cell::Count(year.into()))
            },
        )
        .evidence_of("population_", |council| {
            let population = council.population.as_ref();
            population.map(|people| &people.fact)
        })
}
