//! `/404.html`: what a server shows for an address at which there is nothing. In: the portal. Out: ways back, by addresses that
//! lead right from any depth.

use serde::Serialize;

use super::frame::{NAVIGATION, link_to};
use crate::portal::Portal;
use crate::route::{Address, Head, Link, Page, Route};
use crate::value::section::Section;

/// Returns the routes of this kind of page.
pub(super) fn routes(_: &Portal) -> Vec<Route> {
    vec![Route::html(Address::new("/404.html"), page)]
}

#[derive(Serialize)]
struct View {
    heading: [&'static str; 2],
    stand: &'static str,
    ways: Vec<Link>,
}

fn page(portal: &Portal) -> Page {
    let members = &portal.settings.members;
    let ways = [Section::Home]
        .into_iter()
        .chain(NAVIGATION)
        .chain([Section::Search]);
    let ways = ways.map(|section| link_to(section, members)).collect();
    let mut head = Head::new(
        Address::new("/404.html"),
        "Page not found",
        "There is no page at this address.",
    );
    head.unlisted = true;
    let view = View {
        heading: ["There is no page at this address.", "It may have moved."],
        stand: "Check the address for a slip, or go on from one of these pages.",
        ways,
    };
    Page::new(head, "not_found", &view)
}
