//! `/404.html`: what a server shows for an address at which there is nothing. In: the portal. Out: ways back, by addresses that
//! lead right from any depth.

use serde::Serialize;

use crate::portal::Portal;
use crate::route::{Address, Head, Link, Page, Route};

/// The sections that most readers look for.
const WAYS: [(&str, &str); 8] = [
    ("Front page", "/"),
    ("Projects", "/projects/"),
    ("Strategy", "/strategy/"),
    ("Money", "/money/"),
    ("Progress", "/progress/"),
    ("Updates", "/updates/"),
    ("Data", "/data/"),
    ("All pages", "/search/"),
];

/// The routes of this kind of page.
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
    let members = crate::sentence::capital(&portal.settings.members.many);
    let link = |(title, address): (&str, &str)| Link {
        title: title.to_owned(),
        address: Address::new(address),
    };
    let mut ways: Vec<Link> = WAYS.into_iter().map(link).collect();
    ways.insert(1, link((&members, "/councils/")));
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
