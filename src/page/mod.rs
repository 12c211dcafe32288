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

use std::sync::Arc;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::late::Late;
use crate::picture::social_card::Palette;
use crate::problem::Report;
use crate::route::{Edition, Route, Routes};
use crate::search::SearchIndex;

/// Makes the routes of one kind of page.
type MakeRoutes = fn(&Edition) -> Vec<Route>;

/// Every kind of page and file.
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
    |edition| progress::routes(edition),
    |edition| updates::routes(edition),
    |edition| changes::routes(edition),
    |edition| changes_feed::routes(edition),
    |edition| update::routes(edition),
    |edition| claims::routes(edition),
    |edition| data::routes(edition),
    |edition| gaps::routes(edition),
    |edition| sources::routes(edition),
    |edition| standing_page::routes(edition),
    |edition| not_found::routes(edition),
    |edition| calendar::routes(edition),
    |edition| images::routes(edition),
    |edition| housekeeping::routes(edition),
];

/// Returns the routes of an edition that differs from the one of `routes` in the words of write-ups only: what is kept of them is made anew,
/// and all else is made when it is asked for.
#[must_use]
pub fn routes_of_new_words(edition: &Edition, cards: Palette, routes: &Arc<Routes>) -> Routes {
    let mut table = Routes::over(routes);
    let index = promise(&mut table, cards);
    // Their addresses are taken by themselves.
    let _ = table.add(search::routes(edition, &index));
    table
}

/// Returns everything that is published for a portal: its pages and data, cards in the theme's colours, and `assets`, the theme's own
/// files. Some of it is promised only.
#[must_use]
pub fn routes(edition: &Edition, cards: Palette, assets: Vec<Route>) -> (Routes, Report) {
    let mut table = Routes::default();
    let index = promise(&mut table, cards);
    let mut routes: Vec<Route> = PAGES
        .par_iter()
        .flat_map_iter(|routes| routes(edition))
        .collect();
    routes.extend(search::routes(edition, &index));
    routes.extend(assets);
    let report = table.add(routes);
    (table, report)
}

/// Promises what nobody asks for while the portal is edited, and the index for the search, which is given back.
fn promise(table: &mut Routes, cards: Palette) -> Arc<Late<SearchIndex>> {
    feed::promise(table);
    social_cards::promise(table, cards);
    search::promise(table)
}
