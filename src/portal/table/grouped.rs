//! Values by key, many to a key: the shape of every way back. In: pairs. Out: for a key all its values, in the order in which
//! they came in, at the cost of finding the key.

use std::hash::Hash;

use crate::value::lookup::Lookup;

/// Values by key.
#[derive(Debug, Clone)]
pub struct Grouped<K, V> {
    groups: Lookup<K, Vec<V>>,
}

impl<K: Hash + Eq, V> Grouped<K, V> {
    /// Groups pairs by key; the values of one key keep their order.
    pub(in crate::portal) fn new(pairs: impl IntoIterator<Item = (K, V)>) -> Grouped<K, V> {
        let mut grouped = Grouped {
            groups: Lookup::default(),
        };
        for (key, value) in pairs {
            grouped.add(key, value);
        }
        grouped
    }

    /// Adds a value behind the others of its key.
    pub(in crate::portal) fn add(&mut self, key: K, value: V) {
        self.groups.entry(key).push(value);
    }

    /// Returns the values of a key; none where it has none.
    pub fn of(&self, key: &K) -> &[V] {
        self.groups.get(key).map_or(&[], Vec::as_slice)
    }
}
