//! What the portal has said differently from one revision to the next, in words. Plain values, ready for pages and feeds.

use std::collections::BTreeMap;

use super::address::Address;
use crate::value::date::Date;

/// Everything that is known to have changed, newest first.
#[derive(Debug, Clone, Default)]
pub struct Changes {
    /// A revision each, by which a record says something else.
    pub entries: Vec<ChangeEntry>,
    /// When the record whose own page it is last changed. What a page shows of other records may be newer.
    pub last: BTreeMap<Address, Date>,
}

impl Changes {
    /// Forgets the pages of records that have none any more.
    pub fn keep_links(&mut self, is_there: impl Fn(&Address) -> bool) {
        let records = self.entries.iter_mut().flat_map(|entry| &mut entry.records);
        for record in records {
            record.address = record.address.take().filter(&is_there);
        }
    }
}

/// What one revision changed.
#[derive(Debug, Clone)]
pub struct ChangeEntry {
    /// The commit.
    pub commit: String,
    /// The day from which the portal says it.
    pub day: Date,
    /// The reason that whoever changed it gives.
    pub reason: Option<String>,
    /// The records that say something else.
    pub records: Vec<ChangedRecord>,
    /// How many more there are than are listed.
    pub more: usize,
}

/// A record that says something else.
#[derive(Debug, Clone)]
pub struct ChangedRecord {
    /// Its page; nothing where there is none any more.
    pub address: Option<Address>,
    /// What it is called.
    pub name: String,
    /// What changed, in sentences that begin with its name.
    pub sentences: String,
}
