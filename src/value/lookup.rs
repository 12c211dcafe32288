//! A map to look things up in. In: keys and values. Out: the value of a key. It cannot be walked, so that nothing ever follows from
//! the order in which it happens to keep its keys: for that there are sorted maps and lists.
#![expect(
    clippy::disallowed_types,
    reason = "the map below is private, and nothing here walks it"
)]

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;

use rustc_hash::FxBuildHasher;

/// Values by key, found in the same time however many there are.
#[derive(Debug, Clone)]
pub struct Lookup<K, V>(HashMap<K, V, FxBuildHasher>);

impl<K: Hash + Eq, V> Lookup<K, V> {
    /// Returns an empty map with room for so many values.
    pub fn with_capacity(count: usize) -> Self {
        Lookup(HashMap::with_capacity_and_hasher(count, FxBuildHasher))
    }

    /// Returns the value of `key`, if it has one.
    pub fn get<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.0.get(key)
    }

    /// Gives `key` this value, in place of another.
    pub fn insert(&mut self, key: K, value: V) {
        self.0.insert(key, value);
    }

    /// Takes out `key` with its value.
    pub fn remove<Q: Hash + Eq + ?Sized>(&mut self, key: &Q)
    where
        K: Borrow<Q>,
    {
        self.0.remove(key);
    }

    /// Returns how many values there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Returns the value of `key`, which is the default one where it had none.
    pub fn entry(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        self.0.entry(key).or_default()
    }
}

impl<K, V> Default for Lookup<K, V> {
    fn default() -> Self {
        Lookup(HashMap::default())
    }
}

impl<K: Hash + Eq, V> FromIterator<(K, V)> for Lookup<K, V> {
    fn from_iter<P: IntoIterator<Item = (K, V)>>(pairs: P) -> Self {
        Lookup(pairs.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_the_value_it_was_given_last_and_others_have_none() {
        let mut lookup: Lookup<String, usize> = [("a".to_owned(), 1)].into_iter().collect();
        lookup.insert("a".to_owned(), 2);
        *lookup.entry("b".to_owned()) += 3;
        assert_eq!(lookup.get("a"), Some(&2));
        assert_eq!(lookup.get("b"), Some(&3));
        assert_eq!(lookup.get("c"), None);
    }
}
