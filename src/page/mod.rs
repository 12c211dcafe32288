//! The route table: every kind of page, one line each. In: the portal. Out: everything that is published.
//! A page is a pure function of the portal: it touches no disk and no clock and knows no other page.

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
mod update;
mod updates;
mod xml;

use crate::portal::Portal;
use crate::problem::Report;
use crate::route::{Route, Routes};

/// Makes the routes of one kind of page.
type MakeRoutes = fn(&Portal) -> Vec<Route>;

/// Every kind of page and file.
const PAGES: &[MakeRoutes] = &[
    home::routes,
    councils::routes,
    councils_on::routes,
    council::routes,
    organisations::routes,
    organisation::routes,
    projects::routes,
    project::routes,
    strategy::routes,
    principle::routes,
    money::routes,
    progress::routes,
    updates::routes,
    update::routes,
    claims::routes,
    data::routes,
    gaps::routes,
    sources::routes,
    search::routes,
    standing_page::routes,
    not_found::routes,
    feed::routes,
    images::routes,
    housekeeping::routes,
];

/// Returns everything that is published for a portal, but for the theme's own files.
#[must_use]
pub fn routes(portal: &Portal) -> (Routes, Report) {
    let mut routes: Vec<Route> = PAGES.iter().flat_map(|routes| routes(portal)).collect();
    routes.extend(social_cards::routes(portal, &routes));
    Routes::of(routes)
}
