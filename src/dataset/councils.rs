//! The table of the bodies that may join.

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::portal::Portal;
use crate::record::council::{Council, Status};
use crate::record::names::Name;
use crate::value::id::Id;

pub(super) fn table(portal: &Portal) -> Dataset<'_> {
    let members = &portal.settings.members;
    let about = format!("Each {}, with its status on the portal's date", members.one);
    let rows = portal.councils_by_name();
    let shape = as_known(
        names(Shape::new("councils", capital(&members.many), about)),
        portal,
    );
    shape
        .evidence(|council: &&Council| &council.fact)
        .checks(|council| &council.checks)
        .rows(rows)
}

fn names<'p>(shape: Shape<'p, &'p Council>) -> Shape<'p, &'p Council> {
    shape
        .column(
            "id",
            ColumnType::Id,
            "Its id, also the end of its page's address",
            |council| Cell::word(council.id.as_str()),
        )
        .column(
            "name",
            ColumnType::Text,
            "The full official name",
            |council| Cell::text(&council.name),
        )
        .column(
            "short_name",
            ColumnType::Text,
            "The name in tables and links",
            |council| Cell::text(council.short()),
        )
        .column(
            "names",
            ColumnType::Text,
            "The names in other languages, each behind the code of its language",
            |council| {
                let named = |name: &Name| format!("{}: {}", name.language, name.text);
                Cell::joined(council.names.iter().map(named))
            },
        )
        .column(
            "letters",
            ColumnType::Text,
            "The letters of ISO 3166-2",
            |council| Cell::texts(council.letters.as_deref()),
        )
        .column(
            "code",
            ColumnType::Text,
            "The statistical code in force now",
            |council| Cell::texts(council.code.as_deref()),
        )
        .column(
            "former_codes",
            ColumnType::Text,
            "Codes that older data sets use",
            |council| Cell::joined(&council.former_codes),
        )
        .column("website", ColumnType::Address, "Its website", |council| {
            Cell::texts(council.website.as_deref())
        })
}

fn as_known<'p>(shape: Shape<'p, &'p Council>, portal: &'p Portal) -> Shape<'p, &'p Council> {
    let statuses = Status::ALL.iter().map(|status| status.word()).collect();
    shape
        .column(
            "existed_from",
            ColumnType::Date,
            "Its first day; empty where not recorded",
            |council| Cell::date(council.existed.as_ref().and_then(|existed| existed.from)),
        )
        .column(
            "existed_until",
            ColumnType::Date,
            "Its last day; empty while it exists",
            |council| Cell::date(council.existed.as_ref().and_then(|existed| existed.until)),
        )
        .column(
            "followed_by",
            ColumnType::Ids,
            "The bodies that took its place",
            |council| {
                let existed = council.existed.as_ref();
                existed.map_or(Cell::Empty, |existed| Cell::mentions(&existed.followed_by))
            },
        )
        .column(
            "population",
            ColumnType::Count,
            "How many people live there",
            |council| {
                let population = council.population.as_ref();
                population.map_or(Cell::Empty, |people| Cell::Count(people.value.into()))
            },
        )
        .column(
            "population_year",
            ColumnType::Count,
            "The year of that count",
            |council| {
                let year = council.population.as_ref().and_then(|people| people.year);
                year.map_or(Cell::Empty, |year| Cell::Count(year.into()))
            },
        )
        .column(
            "status",
            ColumnType::OneOf(statuses),
            "Its status on the portal's date",
            |council| Cell::word(portal.standing(council).status.word()),
        )
        .column(
            "status_since",
            ColumnType::Date,
            "When that status began, where a source says",
            |council| Cell::date(portal.standing(council).since),
        )
        .column(
            "status_known_from",
            ColumnType::Date,
            "The earliest date for which a source gives that status",
            |council| Cell::date(portal.standing(council).known_from),
        )
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
