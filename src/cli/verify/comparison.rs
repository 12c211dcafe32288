//! A published site, held against what the same revision gives now. In: the files of both. Out: for each whether it is the same.

use std::collections::{BTreeMap, BTreeSet};

use super::published::Found;
use crate::body::Fingerprint;

/// How a file of a published site stands to what it should be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// Byte for byte the same.
    Same,
    /// The host keeps it to itself: it is for the host and not for readers.
    Hidden,
    /// There, but with other bytes.
    Other,
    /// Not there.
    Missing,
    /// There, though the revision gives no such file.
    TooMuch,
    /// Not to be read, and why.
    Unread(String),
}

/// Every file of both.
pub(super) type Comparison = BTreeMap<String, Standing>;

/// Compares the files that were `built`, each with its fingerprint, with those that were `found`.
pub(super) fn compare(
    built: &[(String, Fingerprint)],
    found: &BTreeMap<String, Found>,
) -> Comparison {
    let mut all = Comparison::new();
    for (path, hash) in built {
        let standing = match found.get(path) {
            None => Standing::Missing,
            Some(Found::File(published)) if published == hash => Standing::Same,
            Some(Found::File(_)) => Standing::Other,
            Some(Found::Hidden) => Standing::Hidden,
            Some(Found::Unread(why)) => Standing::Unread(why.clone()),
        };
        all.insert(path.clone(), standing);
    }
    let expected: BTreeSet<&String> = built.iter().map(|(path, _)| path).collect();
    for (path, found) in found {
        if !expected.contains(path) && *found != Found::Hidden {
            all.insert(path.clone(), Standing::TooMuch);
        }
    }
    all
}
