//! The route table: every kind of page, one line each. In: the portal. Out: everything that is published.
//! A page is a pure function of the portal: it touches no disk and no clock and knows no other page.

mod council;
mod councils;
mod councils_on;
pub mod frame;
mod home;
pub mod part;

use crate::portal::Portal;
use crate::problem::Report;
use crate::route::{Address, Route, Routes};

/// Everything that is published for a portal, but for the theme's own files.
#[must_use]
pub fn routes(portal: &Portal) -> (Routes, Report) {
    let mut routes = home::routes(portal);
    routes.extend(councils::routes(portal));
    routes.extend(councils_on::routes(portal));
    routes.extend(council::routes(portal));
    routes.push(Route::bytes(Address::new("/.nojekyll"), |_, _| Vec::new()));
    Routes::of(routes)
}
