//! What is at each address: everything that is published, known and checked before the first byte is written.

pub mod address;
mod changes;
mod edition;
mod link;
pub mod page;
mod revision;

use std::collections::BTreeMap;
use std::iter;
use std::sync::Arc;

use crate::late::Late;
use crate::problem::{Code, Problem, Report};
use crate::record::mention::Location;
use crate::value::raster::Form;
pub use address::Address;
pub use changes::{ChangeEntry, ChangedRecord, Changes};
pub use edition::Edition;
pub use link::Link;
pub use page::{Card, Head, Page};
pub use revision::Revision;

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

    /// Returns whether what others wrote can be such that it cannot be made: a page by templates that are not the program's own, a
    /// picture that is none.
    #[must_use]
    pub fn can_fail(&self, has_other_templates: bool) -> bool {
        match self.make {
            Make::Html(_) => has_other_templates,
            Make::Resize(_) => true,
            Make::Bytes(_) => false,
        }
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
    /// More of them, which other tables may have too.
    shared: Arc<BTreeMap<Address, Route>>,
    late: Vec<LateRoutes>,
}

/// Routes that are made when all are wanted, or one of them: it costs much to know how many there are, or there are very many.
struct LateRoutes {
    /// Whether an address may be that of one of them.
    may_be: fn(&Address) -> bool,
    make: MakeLateRoutes,
    made: Late<Routes>,
}

/// Makes routes of an edition, beside those that its table has already.
pub type MakeLateRoutes = Box<dyn Fn(&Edition, &Routes) -> Vec<Route> + Send + Sync>;

impl Routes {
    /// Returns the table of `routes`; two routes with one address, or with files that cannot lie beside each other, are a problem.
    #[must_use]
    pub fn of(routes: Vec<Route>) -> (Routes, Report) {
        let mut table = Routes::default();
        let report = table.add(routes);
        (table, report)
    }

    /// Returns a table of `routes` that [`Routes::sharing`] gives to others, with the same problems.
    #[must_use]
    pub fn to_be_shared(routes: Vec<Route>) -> (Routes, Report) {
        let (table, report) = Routes::of(routes);
        let shared = Arc::new(table.by_address);
        let table = Routes {
            shared,
            ..Routes::default()
        };
        (table, report)
    }

    /// Returns a table of those that this one may share.
    #[must_use]
    pub fn sharing(&self) -> Routes {
        Routes {
            shared: Arc::clone(&self.shared),
            ..Routes::default()
        }
    }

    /// Adds more routes to the table, with the same problems.
    pub fn add(&mut self, mut routes: Vec<Route>) -> Report {
        let mut report = Report::default();
        // Of one address the last is kept.
        routes.sort_by(|left, right| left.address.cmp(&right.address));
        for pair in routes
            .windows(2)
            .filter(|pair| pair[0].address == pair[1].address)
        {
            let written_at = pair[1].written_at.as_ref().or(pair[0].written_at.as_ref());
            report.push(taken(&pair[0].address, written_at));
        }
        for route in &routes {
            if let Some(before) = self.at(&route.address) {
                let written_at = route.written_at.as_ref().or(before.written_at.as_ref());
                report.push(taken(&route.address, written_at));
            }
        }
        let added: Vec<Address> = routes.iter().map(|route| route.address.clone()).collect();
        let routes = added.iter().cloned().zip(routes);
        // All at once: one at a time, a large table is balanced over and over.
        let known = std::mem::take(&mut self.by_address);
        self.by_address = known.into_iter().chain(routes).collect();
        report.merge(self.files_in_the_way(&added));
        report
    }

    /// Promises more routes, to be made when they are wanted. Only for addresses that `may_be` theirs are they made.
    pub fn promise(&mut self, may_be: fn(&Address) -> bool, make: MakeLateRoutes) {
        self.late.push(LateRoutes {
            may_be,
            make,
            made: Late::default(),
        });
    }

    /// Makes the routes that were promised, with the same problems as [`Routes::add`].
    pub fn complete(&mut self, edition: &Edition) -> Report {
        let late = std::mem::take(&mut self.late);
        let routes = late.iter().flat_map(|late| (late.make)(edition, self));
        let routes = routes.collect();
        self.add(routes)
    }

    /// Returns what is at an address, also where it was only promised.
    #[must_use]
    pub fn find(&self, address: &Address, edition: &Edition) -> Option<&Route> {
        let late = || {
            let mut late = self.late.iter().filter(|late| (late.may_be)(address));
            late.find_map(|late| self.made(late, edition).at(address))
        };
        self.at(address).or_else(late)
    }

    /// Returns every address, also those that were only promised.
    #[must_use]
    pub fn addresses(&self, edition: &Edition) -> Vec<&Address> {
        let late = self.late.iter();
        let late = late.flat_map(|late| self.made(late, edition).iter());
        let all = self.iter().chain(late);
        all.map(|route| &route.address).collect()
    }

    fn made<'r>(&self, late: &'r LateRoutes, edition: &Edition) -> &'r Routes {
        late.made.get(|| Routes::of((late.make)(edition, self)).0)
    }

    /// Files whose name is that of a folder which another file lies in, where one of the two has just been added.
    fn files_in_the_way(&self, added: &[Address]) -> Report {
        let mut report = Report::default();
        // What ends with a slash is a page, whose file has a name of its own.
        for file in self
            .iter()
            .filter(|route| !route.address.as_str().ends_with('/'))
        {
            let folder = format!("{}/", file.address);
            for (address, route) in self.beginning(&folder) {
                let is_added = |of: &Address| added.binary_search(of).is_ok();
                if is_added(address) || is_added(&file.address) {
                    let written_at = route.written_at.as_ref().or(file.written_at.as_ref());
                    let folder = folder.trim_matches('/');
                    report.push(in_the_way(folder, &address.file(), written_at));
                }
            }
        }
        report
    }

    /// Returns what is at an address, unless it was only promised.
    #[must_use]
    pub fn at(&self, address: &Address) -> Option<&Route> {
        let own = self.by_address.get(address);
        own.or_else(|| self.shared.get(address))
    }

    /// Returns the first address that begins with `beginning`: of a file of the theme, whose name ends in a sign of its bytes.
    #[must_use]
    pub fn beginning_with(&self, beginning: &str) -> Option<&Address> {
        let (address, _) = self.beginning(beginning).next()?;
        Some(address)
    }

    fn beginning(&self, beginning: &str) -> impl Iterator<Item = (&Address, &Route)> {
        let from = Address::new(beginning);
        let [own, shared] = [&self.by_address, &*self.shared].map(|of| of.range(&from..));
        let all = in_order(own, shared);
        all.take_while(move |(address, _)| address.as_str().starts_with(beginning))
    }

    /// Returns every route in order of address.
    pub fn iter(&self) -> impl Iterator<Item = &Route> {
        in_order(self.by_address.iter(), self.shared.iter()).map(|(_, route)| route)
    }

    /// Returns how many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.by_address.len() + self.shared.len()
    }

    /// Returns whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Returns the entries of two tables in one order.
fn in_order<'r>(
    one: impl Iterator<Item = (&'r Address, &'r Route)>,
    other: impl Iterator<Item = (&'r Address, &'r Route)>,
) -> impl Iterator<Item = (&'r Address, &'r Route)> {
    let (mut one, mut other) = (one.peekable(), other.peekable());
    iter::from_fn(move || match (one.peek(), other.peek()) {
        (Some((first, _)), Some((second, _))) if second < first => other.next(),
        (Some(_), _) => one.next(),
        (None, _) => other.next(),
    })
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
