//! `/councils/`: the map and a table of all that existed on the portal's date, a hundred to a page. In: the portal. Out: the pages; the map
//! stands on the first. A table of one page can be filtered and sorted; on several that would leave out most of what fits: there stands
//! the search among all of them instead.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::chart::membership::{self, CouncilTile, KeyLine, KnownStatus, Tense};
use crate::evidence::notes::{Evidence, Note, Notes};
use crate::evidence::publishers::publishers;
use crate::listing::pagination::{COUNCILS_TO_A_PAGE as LENGTH, Pagination, heading, pages, span};
use crate::portal::funding::lines_of;
use crate::portal::funding::{Totals, per_head};
use crate::portal::{Body, Portal, RecordRef};
use crate::record::council::{Council, Status};
use crate::record::funding::FundingKind;
use crate::route::{Address, Edition, Head, Page, Route};
use crate::sentence::growth;
use crate::sentence::{capital, when};
use crate::value::date::Date;
use crate::value::money::{Pence, Total};

pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let count = portal.councils_now().count();
    let route = |number: usize| {
        let rows = span(number, count, LENGTH).len();
        Route::html(address().part(number), move |portal| page(portal, number)).weight(rows)
    };
    (1..=pages(count, LENGTH)).map(route).collect()
}

fn address() -> Address {
    Address::new("/councils/")
}

#[derive(Serialize)]
struct View<'p> {
    heading: String,
    stand: Option<String>,
    stand_evidence: Evidence,
    stand_notes: Vec<Note<'p>>,
    date: Option<Date>,
    one: String,
    all: String,
    map: String,
    tiles: Vec<CouncilTile<'p>>,
    key: Vec<KeyLine>,
    kinds: Vec<FundingKind>,
    people: Option<String>,
    most_people: u64,
    rows: Vec<Row<'p>>,
    choices: Vec<FilterChoice>,
    notes: Vec<Note<'p>>,
    pagination: Pagination,
}

/// A council in the table.
#[derive(Serialize)]
struct Row<'p> {
    name: &'p str,
    /// What else it goes by: other names, letters and codes, for those who look it up.
    also: Vec<&'p str>,
    address: Address,
    known: KnownStatus,
    /// One for each kind of the table.
    funds: Vec<Paid>,
    /// Whether it is recorded as giving anything.
    gives: bool,
    projects: usize,
    people: Option<u64>,
}

/// What a council gives of one kind.
#[derive(Serialize)]
struct Paid {
    kind: FundingKind,
    total: Total,
    per_head: Option<Pence>,
    /// Whether it is a member of which no source says whether it gives anything at all.
    unknown: bool,
}

/// A field by which the script filters the table.
#[derive(Serialize)]
struct FilterChoice {
    name: &'static str,
    label: &'static str,
    any: &'static str,
    values: Vec<FilterValue>,
}

#[derive(Serialize)]
struct FilterValue {
    value: &'static str,
    word: String,
}

fn page(portal: &Edition, number: usize) -> Page {
    let mut notes = Notes::new(portal);
    let (stand, stand_evidence) = stand(portal, &mut notes);
    let view = view(portal, number, notes, (stand, stand_evidence));
    let title = capital(&portal.settings.members.many);
    let shown = if number == 1 {
        title.clone()
    } else {
        format!("{title}, page {number}")
    };
    let head = Head::new(address().part(number), shown, &view.heading);
    let head = if number == 1 {
        head
    } else {
        head.below(title.as_str(), address())
    };
    Page::new(
        head.data("CSV", title, "/data/councils.csv"),
        "councils",
        &view,
    )
}

/// Returns who counted them last, and how many.
fn stand<'p>(portal: &'p Edition, notes: &mut Notes<'p>) -> (Option<String>, Evidence) {
    let words = &portal.settings.members;
    let newest = growth::newest(&portal.growth, portal.date);
    let claim = newest.map(|step| &portal.claims[step.claim]);
    let stand = newest.map(|step| {
        let who = publishers(portal, &portal.claims[step.claim]);
        let who = who.first().map_or_else(
            || "The newest published total".to_owned(),
            |link| link.title.clone(),
        );
        format!(
            "{who} counted {} of {} {} {}.",
            step.published,
            step.existed,
            words.many,
            when(step.date)
        )
    });
    let stand_evidence = claim
        .map(|claim| notes.cite(&claim.fact))
        .unwrap_or_default();
    (stand, stand_evidence)
}

fn view<'p>(
    portal: &'p Edition,
    number: usize,
    mut notes: Notes<'p>,
    (stand, stand_evidence): (Option<String>, Evidence),
) -> View<'p> {
    let words = &portal.settings.members;
    let stand_notes = notes.section();
    let kinds = kinds(portal);
    let all = portal.councils_now().count();
    let shown = span(number, all, LENGTH);
    let rows: Vec<Row<'_>> = portal
        .councils_now()
        .skip(shown.start)
        .take(shown.len())
        .map(|council| row(portal, council, &kinds, &mut notes))
        .collect();
    View {
        heading: membership::sentence(&portal.roll, words, Tense::Now),
        stand,
        stand_evidence,
        stand_notes,
        date: portal.shown_date(),
        one: capital(&words.one),
        all: if rows.len() == all {
            membership::all(all, words)
        } else {
            heading(&words.many, &shown, all)
        },
        map: membership::shown(&portal.roll, words),
        tiles: if number == 1 {
            membership::tiles(portal, portal.date)
        } else {
            Vec::new()
        },
        key: membership::key(&portal.roll),
        people: people(portal),
        most_people: rows
            .iter()
            .filter_map(|row| row.people)
            .max()
            .unwrap_or_default(),
        choices: if all <= LENGTH {
            vec![status_choice(portal)]
        } else {
            Vec::new()
        },
        kinds,
        rows,
        notes: notes.section(),
        pagination: Pagination::new(&address(), number, all, LENGTH),
    }
}

/// Returns the kinds that any council gives; where there is none, cash is what a reader would ask for.
fn kinds(portal: &Edition) -> Vec<FundingKind> {
    let given: BTreeSet<FundingKind> = portal
        .councils
        .iter()
        .flat_map(|council| &council.funds)
        .map(|line| line.kind)
        .collect();
    if given.is_empty() {
        vec![FundingKind::Cash]
    } else {
        given.into_iter().collect()
    }
}

fn row<'p>(
    portal: &'p Edition,
    council: &'p Council,
    kinds: &[FundingKind],
    notes: &mut Notes<'p>,
) -> Row<'p> {
    let known = membership::known(council, portal.date, |fact| notes.cite(fact));
    let totals: Totals = lines_of(Body::Council(council)).collect();
    let people = council
        .population
        .as_ref()
        .map(|population| population.value);
    let paid = |kind: &FundingKind| {
        let total = totals.of(*kind).clone();
        let per_head = people
            .filter(|_| total.is_known())
            .and_then(|people| per_head(total.pence, people));
        Paid {
            kind: *kind,
            total,
            per_head,
            unknown: known.status == Status::Member && totals.is_empty(),
        }
    };
    Row {
        name: council.short(),
        also: also(council),
        address: Address::of(portal, &RecordRef::Council(council.id.clone())),
        funds: kinds.iter().map(paid).collect(),
        gives: !totals.is_empty(),
        projects: portal.projects_of(&council.id.clone().into()).len(),
        people,
        known,
    }
}

/// Returns the other names of a council, its letters and its codes.
fn also(council: &Council) -> Vec<&str> {
    let tile = council.tile.as_ref().and_then(|tile| tile.label.as_ref());
    let others = [&council.letters, &council.code].map(Option::as_ref);
    let named = [Some(&council.name), tile].into_iter().chain(others);
    let elsewhere = council.names.iter().map(|name| &name.text);
    let known = named
        .flatten()
        .chain(elsewhere)
        .chain(&council.former_codes);
    known
        .map(String::as_str)
        .filter(|name| *name != council.short())
        .collect()
}

/// Returns the head of the column of people: with the year where all counts are of one; none where there are no counts.
fn people(portal: &Edition) -> Option<String> {
    let years: BTreeSet<Option<i16>> = portal
        .councils_now()
        .filter_map(|council| council.population.as_ref())
        .map(|people| people.year)
        .collect();
    let mut years = years.into_iter();
    match (years.next(), years.next()) {
        (None, _) => None,
        (Some(Some(year)), None) => Some(format!("People, {year}")),
        _ => Some("People".to_owned()),
    }
}

fn status_choice(portal: &Edition) -> FilterChoice {
    let there = Status::ALL
        .iter()
        .filter(|status| portal.roll.of(**status) > 0);
    let value = |status: &Status| FilterValue {
        value: status.word(),
        word: capital(&status.word().replace('-', " ")),
    };
    FilterChoice {
        name: "status",
        label: "Status",
        any: "Any status",
        values: there.map(value).collect(),
    }
}
