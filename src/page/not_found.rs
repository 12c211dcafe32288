//! `/404.html`: what a server shows for an address at which there is nothing. In: the portal. Out: ways back, by addresses that
//! lead right from any depth.

use serde::Serialize;

use super::frame::{NAVIGATION, link_to};
use crate::portal::Portal;
use crate::route::{Address, Edition, Head, Link, Page, Route};
use crate::value::section::Section;

/// Returns the routes of this kind of page.
pub(super) fn routes(_: &Portal) -> Vec<Route> {
    vec![Route::html(Address::new("/404.html"), page)]
}

#[derive(Serialize)]
struct View {
    heading: [String; 2],
    ways: Vec<Link>,
}

fn page(edition: &Edition) -> Page {
    let words = &edition.words;
    let ways = [Section::Home]
        .into_iter()
        .chain(NAVIGATION)
        .chain([Section::Search]);
    let ways = ways.map(|section| link_to(section, edition)).collect();
    let heading = [words.not_found_nothing(), words.not_found_moved()];
    let mut head = Head::new(
        Address::new("/404.html"),
        words.not_found_title(),
        heading[0].clone(),
    );
    head.unlisted = true;
    Page::new(head, "not_found", &View { heading, ways })
}
