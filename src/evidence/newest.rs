//! The day of the newest source behind a fact: later than that nothing is known of it.

use crate::portal::Portal;
use crate::record::fact::Fact;
use crate::value::date::KnownDate;

/// Returns the date of the newest source of a fact; nothing where none of them has a date.
#[must_use]
pub fn newest_source(portal: &Portal, fact: &Fact) -> Option<KnownDate> {
    let dates = fact
        .evidence
        .iter()
        .filter_map(|citation| portal.sources[&citation.source].known_date());
    dates.max()
}
