//! The route table: every kind of page, one line each. In: the portal. Out: everything that is published.
//! A page is a pure function of the portal: it touches no disk and no clock and knows no other page.

mod calendar;
mod changes;
mod changes_feed;
mod claims;
mod council;
mod councils;
mod councils_on;
mod data;
mod feed;
pub mod frame;
mod gaps;
mod home;
mod housekeeping;
mod images;
mod money;
mod money_kind;
mod money_lines;
mod not_found;
mod organisation;
mod organisations;
mod principle;
mod progress;
mod project;
mod projects;
mod search;
mod social_cards;
mod sources;
mod standing_page;
mod strategy;
pub mod structured;
mod update;
mod updates;
mod xml;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::picture::social_card::Palette;
use crate::problem::Report;
use crate::route::{Edition, Route, Routes};

/// Makes the routes of one kind of page.
type MakeRoutes = fn(&Edition) -> Vec<Route>;

/// The kinds of which the facts that a record states of itself decide how many there are, and those that keep what was worked out from it.
const OF_FACTS: &[MakeRoutes] = &[
    |edition| progress::routes(edition),
    |edition| data::routes(edition),
    |edition| sources::routes(edition),
];

/// Every other kind of page and file.
const PAGES: &[MakeRoutes] = &[
    |edition| home::routes(edition),
    |edition| councils::routes(edition),
    |edition| councils_on::routes(edition),
    |edition| council::routes(edition),
    |edition| organisations::routes(edition),
    |edition| organisation::routes(edition),
    |edition| projects::routes(edition),
    |edition| project::routes(edition),
    |edition| strategy::routes(edition),
    |edition| principle::routes(edition),
    |edition| money::routes(edition),
    |edition| money_kind::routes(edition),
    |edition| money_lines::routes(edition),
    |edition| updates::routes(edition),
    |edition| changes::routes(edition),
    |edition| changes_feed::routes(edition),
    |edition| update::routes(edition),
    |edition| claims::routes(edition),
    |edition| gaps::routes(edition),
    |edition| standing_page::routes(edition),
    |edition| not_found::routes(edition),
    |edition| calendar::routes(edition),
    |edition| images::routes(edition),
    |edition| housekeeping::routes(edition),
];

/// Returns everything that is published for a portal: its pages and data, cards in the theme's colours, and `assets`, the theme's own
/// files. Some of it is promised only.
#[must_use]
pub fn routes(edition: &Edition, cards: Palette, assets: Vec<Route>) -> (Routes, Report) {
    let mut routes = all_of(PAGES, edition);
    routes.extend(assets);
    let (mut table, mut report) = Routes::to_be_shared(routes);
    report.merge(add_routes_of_facts(&mut table, edition, cards));
    (table, report)
}

/// Returns the same for an edition in which some records state other facts of themselves than in the one `before`, and name the same others.
#[must_use]
pub fn routes_of_newer_facts(
    edition: &Edition,
    cards: Palette,
    before: &Routes,
) -> (Routes, Report) {
    let mut table = before.sharing();
    let report = add_routes_of_facts(&mut table, edition, cards);
    (table, report)
}

/// Adds what hangs on facts, promises what nobody asks for while the portal is edited, and both for the search.
fn add_routes_of_facts(table: &mut Routes, edition: &Edition, cards: Palette) -> Report {
    feed::promise(table);
    social_cards::promise(table, cards);
    let index = search::promise(table);
    let mut routes = all_of(OF_FACTS, edition);
    routes.extend(search::routes(edition, &index));
    table.add(routes)
}

fn all_of(kinds: &[MakeRoutes], edition: &Edition) -> Vec<Route> {
    let kinds = kinds.par_iter();
    kinds.flat_map_iter(|routes| routes(edition)).collect()
}
