//! A link to a record's page, in the record's own words.

use serde::Serialize;

use super::address::Address;
use crate::portal::{Portal, RecordRef};

/// A record's short name and where its page is.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    /// The words.
    pub title: String,
    /// Where they lead.
    pub address: Address,
}

impl Link {
    /// Returns a link to any record.
    pub fn new(portal: &Portal, title: impl Into<String>, record: &RecordRef) -> Link {
        Link {
            title: title.into(),
            address: Address::of(portal, record),
        }
    }
}
