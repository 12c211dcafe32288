//! Addresses that move or vanish. In: the tables of everything that is published, before and after. Out: each page or file for readers that
//! is not where it was, and whether a redirect leads on. Files that only pages ask for, such as styles and pictures, do not count.

use crate::record::redirect::Redirect;
use crate::route::{Make, Route, Routes};
use crate::wording::Words;

/// What readers keep an address of besides pages.
const FILES: [&str; 6] = [".csv", ".json", ".xml", ".ics", ".xlsx", ".md"];
/// Where the files lie that only pages ask for.
const PARTS: [&str; 2] = ["/assets/", "/search/"];

/// An address that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AddressChange {
    pub(super) address: String,
    pub(super) became: Became,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Became {
    /// It leads on to another.
    Moved(String),
    /// Nothing is there.
    Gone,
    /// It was one of several pages of a list that has grown shorter.
    Shorter,
}

/// Returns the addresses that move or vanish, in order. Of a page and what lies below it only the page is named.
pub(super) fn changes(old: &Routes, new: &Routes, redirects: &[Redirect]) -> Vec<AddressChange> {
    let mut changes: Vec<AddressChange> = Vec::new();
    for route in old.iter().filter(|route| is_for_readers(route)) {
        let Some(became) = became(route, new, redirects) else {
            continue;
        };
        let address = route.address.as_str();
        let is_below_another = changes.iter().any(|change| {
            change.became != Became::Shorter && is_page_above(&change.address, address)
        });
        if !is_below_another {
            changes.push(AddressChange {
                address: address.to_owned(),
                became,
            });
        }
    }
    changes
}

fn became(route: &Route, new: &Routes, redirects: &[Redirect]) -> Option<Became> {
    let address = route.address.as_str();
    match new.at(&route.address) {
        Some(now) if is_page(route) && !is_page(now) => {
            let redirect = redirects
                .iter()
                .find(|redirect| redirect.address() == address)?;
            Some(Became::Moved(redirect.new.clone()))
        }
        Some(_) => None,
        None if route.address.is_part() => Some(Became::Shorter),
        None => Some(Became::Gone),
    }
}

fn is_page(route: &Route) -> bool {
    matches!(route.make, Make::Html(_))
}

fn is_for_readers(route: &Route) -> bool {
    let address = route.address.as_str();
    let is_part = PARTS
        .iter()
        .any(|part| address.starts_with(part) && address != *part);
    let is_file = || FILES.iter().any(|ending| address.ends_with(ending));
    !is_part && (is_page(route) || address.ends_with('/') || is_file())
}

fn is_page_above(page: &str, address: &str) -> bool {
    page.ends_with('/') && address.starts_with(page)
}

/// Returns a sentence for each.
pub(super) fn sentences(changes: &[AddressChange], words: &Words) -> Vec<String> {
    changes
        .iter()
        .map(|change| sentence(change, words))
        .collect()
}

pub(super) fn sentence(change: &AddressChange, words: &Words) -> String {
    let address = &change.address;
    match &change.became {
        Became::Moved(to) => words.difference_address_moved(address, to),
        Became::Gone => words.difference_address_gone(address),
        Became::Shorter => words.difference_address_shorter(address),
    }
}
