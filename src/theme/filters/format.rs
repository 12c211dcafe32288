//! What of a value is shown. In: plain values. Out: what they are to be shown as. Nothing here knows of templates.

use crate::value::date::KnownDate;

/// Returns the date that a text of a page's view holds, of a moment its day; nothing where it is no date.
pub(super) fn date_of(text: &str) -> Option<KnownDate> {
    KnownDate::parse(text.split('T').next().unwrap_or(text))
}

/// Whether the hundredths of an amount are shown where there are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hundredths {
    Always,
    WhereAny,
}

/// Returns the name of the site that an address belongs to: `https://www.fife.gov.uk/a` gives "fife.gov.uk".
pub(super) fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}
