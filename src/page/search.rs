//! `/search/`: every page of the portal by its kind, as a plain list. In: the portal. Out: a list that is split into pages.

use serde::Serialize;

use super::part::link::Link;
use super::part::pagination::{self, Pagination};
use super::part::sentence::{capital, counted, when};
use crate::portal::{Portal, RecordRef};
use crate::route::{Address, Head, Page, Route};

/// How many pages are listed on one page.
const LENGTH: usize = 500;

/// The pages that are no single record's.
const SECTIONS: [(&str, &str); 11] = [
    ("Organisations", "/organisations/"),
    ("Projects", "/projects/"),
    ("Strategy", "/strategy/"),
    ("Money", "/money/"),
    ("Progress", "/progress/"),
    ("Updates", "/updates/"),
    ("Claims checked", "/claims/"),
    ("Data", "/data/"),
    ("What is not published", "/data/gaps/"),
    ("Sources", "/sources/"),
    ("All pages", "/search/"),
];

/// The kinds of page, in the order in which they are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Section,
    Council,
    Organisation,
    Principle,
    Project,
    Update,
    Standing,
}

/// The routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let rows = entries(portal).count();
    let route = |number| {
        let length = pagination::span(number, rows, LENGTH).len();
        let page = move |portal: &Portal| page(portal, number, rows);
        Route::html(first().part(number), page).weight(length)
    };
    (1..=pagination::pages(rows, LENGTH)).map(route).collect()
}

#[derive(Serialize)]
struct View {
    heading: [String; 1],
    stand: &'static str,
    kinds: Vec<Group>,
    pagination: Pagination,
}

/// The pages of one kind.
#[derive(Serialize)]
struct Group {
    id: &'static str,
    kick: String,
    heading: String,
    links: Vec<Link>,
}

/// A page before its address is asked for.
enum Listed<'p> {
    Section(String, String),
    Record(&'p str, RecordRef),
}

fn first() -> Address {
    Address::new("/search/")
}

fn page(portal: &Portal, number: usize, rows: usize) -> Page {
    let span = pagination::span(number, rows, LENGTH);
    let listed: Vec<(Kind, Link)> = entries(portal)
        .skip(span.start)
        .take(span.len())
        .map(|(kind, listed)| (kind, link(portal, listed)))
        .collect();
    let title = if number == 1 {
        "Search".to_owned()
    } else {
        format!("Search, page {number}")
    };
    let heading = format!("This portal has {}.", counted(rows, "page", "pages"));
    let head = Head::new(
        first().part(number),
        title,
        format!("Every page by its kind. {heading}"),
    );
    let view = View {
        heading: [heading],
        stand: "All of them stand here, by kind. Your browser can look for a word on this page.",
        kinds: groups(portal, listed),
        pagination: Pagination::new(&first(), number, rows, LENGTH),
    };
    Page::new(head.data("Data", "every table", "/data/"), "search", &view)
}

/// Every page in order of kind, each with what its address is worked out from: nothing is made for those that are passed over.
fn entries(portal: &Portal) -> impl Iterator<Item = (Kind, Listed<'_>)> {
    let members = &portal.settings.members;
    let sections = SECTIONS
        .into_iter()
        .map(|(title, address)| (title.to_owned(), address.to_owned()));
    let days = portal.membership_days().keys().map(|day| {
        let title = format!("{} {}", capital(&members.many), when(*day));
        (title, format!("/councils/on/{day}/"))
    });
    let first = [
        ("Front page".to_owned(), "/".to_owned()),
        (capital(&members.many), "/councils/".to_owned()),
    ];
    let sections = first.into_iter().chain(sections).chain(days);
    let councils = portal
        .councils_by_name()
        .map(|council| (council.short(), RecordRef::Council(council.id.clone())));
    let bodies = portal.organisations_by_name();
    let bodies = bodies.map(|body| (body.short(), RecordRef::Organisation(body.id.clone())));
    let principles = portal.principles_in_order();
    let principles = principles.map(|record| {
        (
            record.title.as_str(),
            RecordRef::Principle(record.id.clone()),
        )
    });
    let projects = portal.projects_by_title();
    let projects =
        projects.map(|record| (record.title.as_str(), RecordRef::Project(record.id.clone())));
    let updates = portal.updates_newest_first();
    let updates =
        updates.map(|record| (record.title.as_str(), RecordRef::Update(record.id.clone())));
    let pages = portal
        .pages
        .iter()
        .map(|page| (page.title.as_str(), RecordRef::Page(page.id.clone())));
    let sections =
        sections.map(|(title, address)| (Kind::Section, Listed::Section(title, address)));
    sections
        .chain(of_kind(Kind::Council, councils))
        .chain(of_kind(Kind::Organisation, bodies))
        .chain(of_kind(Kind::Principle, principles))
        .chain(of_kind(Kind::Project, projects))
        .chain(of_kind(Kind::Update, updates))
        .chain(of_kind(Kind::Standing, pages))
}

fn of_kind<'p>(
    kind: Kind,
    records: impl Iterator<Item = (&'p str, RecordRef)>,
) -> impl Iterator<Item = (Kind, Listed<'p>)> {
    records.map(move |(title, record)| (kind, Listed::Record(title, record)))
}

fn link(portal: &Portal, listed: Listed<'_>) -> Link {
    match listed {
        Listed::Section(title, address) => Link {
            title,
            address: Address::new(address),
        },
        Listed::Record(title, record) => Link::new(portal, title, &record),
    }
}

fn groups(portal: &Portal, listed: Vec<(Kind, Link)>) -> Vec<Group> {
    let mut groups: Vec<(Kind, Group)> = Vec::new();
    for (kind, link) in listed {
        match groups.last_mut() {
            Some((last, group)) if *last == kind => group.links.push(link),
            _ => groups.push((kind, group(portal, kind, link))),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn group(portal: &Portal, kind: Kind, link: Link) -> Group {
    let members = &portal.settings.members.many;
    let (id, kick, heading) = match kind {
        Kind::Section => (
            "sections",
            "Sections".to_owned(),
            "Lists and overviews.".to_owned(),
        ),
        Kind::Council => (
            "councils",
            capital(members),
            format!("The {members}, by name."),
        ),
        Kind::Organisation => (
            "organisations",
            "Organisations".to_owned(),
            "Other bodies, by name.".to_owned(),
        ),
        Kind::Principle => (
            "strategy",
            "Strategy".to_owned(),
            "The statements of the strategy, in its order.".to_owned(),
        ),
        Kind::Project => (
            "projects",
            "Projects".to_owned(),
            "The projects, by title.".to_owned(),
        ),
        Kind::Update => (
            "updates",
            "Updates".to_owned(),
            "The news, newest first.".to_owned(),
        ),
        Kind::Standing => (
            "pages",
            "This portal".to_owned(),
            "About this portal.".to_owned(),
        ),
    };
    Group {
        id,
        kick,
        heading,
        links: vec![link],
    }
}
