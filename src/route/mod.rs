//! What is at each address: everything that is published, known and checked before the first byte is written.

pub mod address;
mod edition;
mod link;
pub mod page;

use std::collections::{BTreeMap, BTreeSet};

use crate::problem::{Code, Problem, Report};
use crate::record::mention::Location;
use crate::value::raster::Form;
pub use address::Address;
pub use edition::Edition;
pub use link::Link;
pub use page::{Card, Head, Page};

/// One thing that is published.
pub struct Route {
    /// Where.
    pub address: Address,
    /// How it is made.
    pub make: Make,
    /// How much there is to make, in rows of its largest list: large routes are made first so that no worker is left with one at the end.
    pub weight: usize,
    /// What stands on its card, where that can be told without the page.
    pub card: Option<MakeCard>,
    /// Where staff wrote the address, if it follows from no record.
    written_at: Option<Location>,
}

/// What stands on a page's card.
pub type MakeCard = Box<dyn Fn(&Edition) -> Card + Send + Sync>;

/// A page worked out from the portal alone.
pub type MakePage = Box<dyn Fn(&Edition) -> Page + Send + Sync>;

/// Bytes worked out from the portal and from what else is published.
pub type MakeBytes = Box<dyn Fn(&Edition, &Routes) -> Vec<u8> + Send + Sync>;

/// How a route is made.
pub enum Make {
    /// A page, dressed by the theme.
    Html(MakePage),
    /// Data, feeds and other files.
    Bytes(MakeBytes),
    /// A picture of the content folder in one of its sizes.
    Resize(Resize),
}

/// A picture of the content folder and the size that is wanted of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resize {
    /// Its path inside the folder.
    pub path: String,
    /// How many points wide.
    pub width: u32,
    /// How many points high.
    pub height: u32,
    /// In which form.
    pub form: Form,
}

impl Route {
    /// Returns a page.
    pub fn html(
        address: Address,
        page: impl Fn(&Edition) -> Page + Send + Sync + 'static,
    ) -> Route {
        Route {
            address,
            make: Make::Html(Box::new(page)),
            weight: 1,
            card: None,
            written_at: None,
        }
    }

    /// Returns a file worked out from the portal.
    pub fn bytes(
        address: Address,
        bytes: impl Fn(&Edition, &Routes) -> Vec<u8> + Send + Sync + 'static,
    ) -> Route {
        Route {
            address,
            make: Make::Bytes(Box::new(bytes)),
            weight: 1,
            card: None,
            written_at: None,
        }
    }

    /// Returns a picture in one of its sizes.
    #[must_use]
    pub fn resize(address: Address, resize: Resize) -> Route {
        Route {
            address,
            make: Make::Resize(resize),
            weight: 1,
            card: None,
            written_at: None,
        }
    }

    /// Returns the same route with a quick way to what stands on its card: of some kinds of page there are many.
    #[must_use]
    pub fn card_by(mut self, card: impl Fn(&Edition) -> Card + Send + Sync + 'static) -> Route {
        self.card = Some(Box::new(card));
        self
    }

    /// Returns what stands on its card; nothing unless it is a page.
    #[must_use]
    pub fn card(&self, edition: &Edition) -> Option<Card> {
        match (&self.card, &self.make) {
            (Some(card), _) => Some(card(edition)),
            (None, Make::Html(page)) => {
                let Head { title, figure, .. } = page(edition).head;
                Some(Card { title, figure })
            }
            _ => None,
        }
    }

    /// Returns the same route with the place where staff wrote its address.
    #[must_use]
    pub fn written_at(mut self, at: Location) -> Route {
        self.written_at = Some(at);
        self
    }

    /// Returns the same route with the number of rows that it shows.
    #[must_use]
    pub fn weight(mut self, rows: usize) -> Route {
        self.weight = rows.max(1);
        self
    }

    /// Returns whether it is a page that readers come to: listed in the sitemap and on the search page.
    #[must_use]
    pub fn is_page(&self) -> bool {
        matches!(self.make, Make::Html(_)) && self.address.as_str().ends_with('/')
    }
}

/// The table of everything that is published, in order of address.
#[derive(Default)]
pub struct Routes {
    by_address: BTreeMap<Address, Route>,
}

impl Routes {
    /// Returns the table of `routes`; two routes with one address, or with files that cannot lie beside each other, are a problem.
    #[must_use]
    pub fn of(routes: Vec<Route>) -> (Routes, Report) {
        let mut table = Routes::default();
        let report = table.add(routes);
        (table, report)
    }

    /// Adds more routes to the table, with the same problems.
    pub fn add(&mut self, routes: Vec<Route>) -> Report {
        let mut report = Report::default();
        let mut added = BTreeSet::new();
        for route in routes {
            let address = route.address.clone();
            added.insert(address.file());
            let written_at = route.written_at.clone();
            if let Some(before) = self.by_address.insert(address.clone(), route) {
                let written_at = written_at.or(before.written_at);
                report.push(taken(&address, written_at.as_ref()));
            }
        }
        report.merge(self.files_in_the_way(&added));
        report
    }

    /// Files whose name is that of a folder which another file lies in, where one of the two has just been added.
    fn files_in_the_way(&self, added: &BTreeSet<String>) -> Report {
        let files: BTreeMap<String, &Route> = self
            .by_address
            .values()
            .map(|route| (route.address.file(), route))
            .collect();
        let mut report = Report::default();
        for (inner, route) in &files {
            for (slash, _) in inner.match_indices('/') {
                let folder = &inner[..slash];
                let Some(file) = files.get(folder) else {
                    continue;
                };
                if added.contains(inner) || added.contains(folder) {
                    let written_at = route.written_at.as_ref().or(file.written_at.as_ref());
                    report.push(in_the_way(folder, inner, written_at));
                }
            }
        }
        report
    }

    /// Returns what is at an address.
    #[must_use]
    pub fn at(&self, address: &Address) -> Option<&Route> {
        self.by_address.get(address)
    }

    /// Returns the first address that begins with `beginning`: of a file of the theme, whose name ends in a sign of its bytes.
    #[must_use]
    pub fn beginning_with(&self, beginning: &str) -> Option<&Address> {
        let mut from = self.by_address.range(Address::new(beginning)..);
        let (address, _) = from.next()?;
        address.as_str().starts_with(beginning).then_some(address)
    }

    /// Returns every route in order of address.
    pub fn iter(&self) -> impl Iterator<Item = &Route> {
        self.by_address.values()
    }

    /// Returns how many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.by_address.len()
    }

    /// Returns whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_address.is_empty()
    }
}

/// Says that two routes want one address.
fn taken(address: &Address, written_at: Option<&Location>) -> Problem {
    match written_at {
        Some(at) => {
            let message = format!(
                "`{address}` is the address of something that the portal publishes, so it cannot be moved elsewhere"
            );
            Problem::new(Code::RepeatedId, at.place(), message).help("take this redirect out")
        }
        None => Problem::nowhere(
            Code::RepeatedId,
            format!("two pages have the address `{address}`"),
        )
        .help("give one of the two records another file name"),
    }
}

/// Says that one route wants a file where another wants a folder.
fn in_the_way(folder: &str, inner: &str, written_at: Option<&Location>) -> Problem {
    match written_at {
        Some(at) => {
            let message = format!(
                "`/{folder}` is a file of the portal, and `/{inner}` could only lie in a folder of that name"
            );
            Problem::new(Code::RepeatedId, at.place(), message).help("take this redirect out")
        }
        None => Problem::nowhere(
            Code::RepeatedId,
            format!("`/{folder}` is both a file and the folder of other files"),
        )
        .help("give what lies below it another address"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(addresses: &[&str]) -> Vec<String> {
        let route = |address: &&str| Route::bytes(Address::new(*address), |_, _| Vec::new());
        let (_, report) = Routes::of(addresses.iter().map(route).collect());
        let problems = report.in_order();
        problems
            .into_iter()
            .map(|problem| problem.message.clone())
            .collect()
    }

    #[test]
    fn every_address_has_a_file_of_its_own() {
        assert_eq!(
            problems(&["/", "/councils/", "/councils/fife/", "/feed.xml"]),
            [""; 0]
        );
        assert_eq!(
            problems(&["/a/", "/a/"]),
            ["two pages have the address `/a/`"]
        );
        assert_eq!(
            problems(&["/feed.xml", "/feed.xml/"]),
            ["`/feed.xml` is both a file and the folder of other files"]
        );
    }
}
