//! The route table: every kind of page, one line each. In: the portal. Out: everything that is published.
//! A page is a pure function of the portal: it touches no disk and no clock and knows no other page.

pub mod frame;
pub mod part;

use crate::portal::Portal;
use crate::problem::Report;
use crate::route::{Address, Route, Routes};

/// Everything that is published for a portal, but for the theme's own files.
#[must_use]
pub fn routes(_portal: &Portal) -> (Routes, Report) {
    Routes::of(vec![Route::bytes(Address::new("/.nojekyll"), |_, _| Vec::new())])
}
