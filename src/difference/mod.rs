//! Two states of the content, compared: what differs in the facts, what is lost, and what follows from it. In: the records of both as they
//! are written and, where they make a whole portal, the portals and their addresses. Out: changes in sentences. Ways to write the same
//! thing are no difference. Never reads anything, and never says which of the two is right.

mod addresses;
pub mod change;
mod consequences;
mod facts;
pub mod losses;
mod pairing;
mod passages;
mod records;
mod renames;
mod told;

use crate::record::written::WrittenRecords;
use crate::route::{Edition, Routes};
use crate::value::section::Sections;
use crate::wording::Words;
use change::{Loss, RecordChange};
use told::Teller;

/// One of the two states.
#[derive(Clone, Copy)]
pub struct State<'s> {
    /// Its records, without the drafts that are left out.
    pub written: &'s WrittenRecords,
    /// The portal that they make and its addresses; nothing where anything is wrong with them.
    pub whole: Option<(&'s Edition, &'s Routes)>,
}

/// What two states differ in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The records that are not as they were, in order of kind and id.
    pub records: Vec<RecordChange>,
    /// What was there and is not any more: records first, then money, then addresses.
    pub losses: Vec<Loss>,
    /// What follows for totals, claims, coverage, gaps and addresses, a sentence each without its full stop; nothing where one of the two
    /// is no whole portal.
    pub consequences: Option<Vec<String>>,
}

impl Difference {
    /// Compares two states of the content. `words` are those in which it is told.
    #[must_use]
    pub fn between(old: State<'_>, new: State<'_>, words: &Words) -> Difference {
        let teller = Teller::new(words, [old.written, new.written]);
        let matched = records::matched(old.written, new.written);
        let records = records::changes(&teller, &matched);
        let addresses = match (old.whole, new.whole) {
            (Some((_, before)), Some((after, routes))) => {
                addresses::changes(before, routes, &after.settings.redirects)
            }
            _ => Vec::new(),
        };
        let consequences = match (old.whole, new.whole) {
            (Some((before, _)), Some((after, _))) => {
                let mut all = consequences::between(before, after, &matched.renames, words);
                all.extend(addresses::sentences(&addresses, words));
                Some(all)
            }
            _ => None,
        };
        let usual = Sections::default();
        let before = old.whole.map(|(portal, _)| &portal.settings.sections);
        let losses = losses::losses(&losses::Lossy {
            words,
            sections: before.unwrap_or(&usual),
            old: old.written,
            new: new.written,
            records: &records,
            addresses: &addresses,
        });
        Difference {
            records,
            losses,
            consequences,
        }
    }

    /// Returns whether no fact differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty() && self.losses.is_empty()
    }
}

/// Returns the records that differ between two states of some files. Records are called as they are in the files, or else as `around` has
/// them: all those of the newest state.
#[must_use]
pub fn record_changes(
    [old, new]: [&WrittenRecords; 2],
    around: &WrittenRecords,
    words: &Words,
) -> Vec<RecordChange> {
    let teller = Teller::new(words, [around, old, new]);
    records::changes(&teller, &records::matched(old, new))
}

#[cfg(test)]
mod tests;
