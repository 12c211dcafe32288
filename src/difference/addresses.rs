//! Addresses that move or vanish. In: the tables of everything that is published, before and after. Out: each page or file for readers that
//! is not where it was, and whether a redirect leads on. Files that only pages ask for, such as styles and pictures, do not count.

use crate::record::redirect::Redirect;
use crate::route::{Make, Route, Routes};
use crate::wording::Words;

/// What readers keep an address of besides pages.
const FILES: [&str; 6] = [".csv", ".json", ".xml", ".ics", ".xlsx", ".md"];
/// What a calendar ends in: there is none without a day to keep.
const CALENDAR: &str = ".ics";
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
    /// It was made of what is not there any more, each of which is told.
    Empty,
}

/// Returns the addresses that move or vanish, in order. Of a page that is gone and what lies below it only the page is named. A redirect
/// leads on from its own page alone: a page below that one is named too, though not the files beside it.
pub(super) fn changes(old: &Routes, new: &Routes, redirects: &[Redirect]) -> Vec<AddressChange> {
    let mut changes: Vec<AddressChange> = Vec::new();
    for route in old.iter().filter(|route| is_for_readers(route)) {
        let Some(became) = became(route, new, redirects) else {
            continue;
        };
        let address = route.address.as_str();
        let is_lost_page = became == Became::Gone && is_page(route);
        let is_said_by = |change: &AddressChange| match change.became {
            Became::Gone => true,
            Became::Moved(_) => !is_lost_page,
            Became::Shorter | Became::Empty => false,
        };
        let is_said = changes
            .iter()
            .any(|change| is_said_by(change) && is_page_above(&change.address, address));
        if !is_said {
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
        None if address.ends_with(CALENDAR) => Some(Became::Empty),
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
        Became::Empty => words.difference_address_empty(address),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::place::File;
    use crate::record::mention::Location;
    use crate::route::{Address, Head, Page};

    fn page(address: &str) -> Route {
        let head = |address| Head::new(address, "Money", String::new());
        let made = Address::new(address);
        Route::html(Address::new(address), move |_| {
            Page::new(head(made.clone()), "money", &())
        })
    }

    fn bytes(address: &str) -> Route {
        Route::bytes(Address::new(address), |_, _| Vec::new())
    }

    fn table(routes: Vec<Route>) -> Routes {
        let (routes, report) = Routes::of(routes);
        assert!(!report.has_errors());
        routes
    }

    fn redirect(old: &str) -> Redirect {
        let file = Arc::new(File::new("", "site.yaml", String::new()));
        let at = Location { file, node: 0 };
        Redirect {
            old: old.to_owned(),
            new: "money".to_owned(),
            old_at: at.clone(),
            new_at: at,
        }
    }

    #[test]
    fn a_page_that_vanishes_is_said_unless_a_redirect_stands_for_it_or_the_page_above_is_gone() {
        let old = || {
            table(vec![
                page("/money/"),
                page("/money/cash/"),
                page("/money/cash/2016-17/"),
                page("/money/cash/2017-18/"),
                page("/money/cash/2017-18/page/2/"),
                bytes("/money/cash/feed.xml"),
            ])
        };
        let said = |new: Vec<Route>, redirects: &[&str]| -> Vec<String> {
            let redirects: Vec<Redirect> = redirects.iter().map(|old| redirect(old)).collect();
            let changes = changes(&old(), &table(new), &redirects);
            let told = |change: &AddressChange| format!("{} {:?}", change.address, change.became);
            changes.iter().map(told).collect()
        };
        let to_money = |address: &str| format!("{address} Moved(\"money\")");
        assert_eq!(said(vec![page("/money/")], &[]), ["/money/cash/ Gone"]);
        assert_eq!(
            said(
                vec![page("/money/"), bytes("/money/cash/")],
                &["money/cash/"]
            ),
            [
                &*to_money("/money/cash/"),
                "/money/cash/2016-17/ Gone",
                "/money/cash/2017-18/ Gone"
            ]
        );
        assert_eq!(
            said(
                vec![
                    page("/money/"),
                    page("/money/cash/"),
                    bytes("/money/cash/2017-18/"),
                    bytes("/money/cash/feed.xml")
                ],
                &["money/cash/2017-18/"]
            ),
            [
                "/money/cash/2016-17/ Gone",
                &*to_money("/money/cash/2017-18/")
            ]
        );
    }
}
