//! `/images/…`: the pictures of the content folder, each copied as it is. In: the portal. Out: a route for each.

use crate::portal::Portal;
use crate::route::{Address, Route};

/// The routes of the pictures.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let route = |path: &String| Route::copy(Address::new(format!("/{path}")), path);
    portal.pictures.iter().map(route).collect()
}
