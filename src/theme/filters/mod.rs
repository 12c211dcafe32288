//! The filters of templates: how values are shown. In: a value of a page's view. Out: its text, or ready HTML.

mod format;
mod formatter;
mod fragments;
mod rows;
mod say;
mod stages;

use std::sync::Arc;

use tera::Tera;

pub(super) use formatter::Formatter;
pub(super) use fragments::escape;

/// Makes all filters known to the engine.
pub(super) fn register(tera: &mut Tera, formatter: &Arc<Formatter>) {
    formatter::register(tera, formatter);
    fragments::register(tera, formatter);
    say::register(tera, formatter);
    stages::register(tera, formatter);
    rows::register(tera, formatter);
}
