//! Values by key, many to a key: the shape of every way back. In: pairs. Out: for a key all its values, in the order in which
//! they came in, at the cost of finding the key.

/// Values by key.
#[derive(Debug, Clone)]
pub struct Grouped<K, V> {
    keys: Vec<K>,
    values: Vec<V>,
}

impl<K: Ord, V> Grouped<K, V> {
    /// Groups pairs by key; the values of one key keep their order.
    pub(in crate::portal) fn new(mut pairs: Vec<(K, V)>) -> Grouped<K, V> {
        pairs.sort_by(|left, right| left.0.cmp(&right.0));
        let (keys, values) = pairs.into_iter().unzip();
        Grouped { keys, values }
    }

    /// The values of a key; none where it has none.
    pub fn of(&self, key: &K) -> &[V] {
        let start = self.keys.partition_point(|known| known < key);
        let count = self.keys[start..].partition_point(|known| known == key);
        &self.values[start..start + count]
    }

    /// Whether a key has any value.
    pub fn has(&self, key: &K) -> bool {
        self.keys.binary_search(key).is_ok()
    }

    /// Every pair, in order of key.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.keys.iter().zip(&self.values)
    }

    /// How many values there are under all keys.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}
