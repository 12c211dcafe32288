//! The records of one kind, in order of id. In: records as they were read. Out: a table in which following a [`Ref`] cannot
//! fail, because linking has checked every one. Built once, never changed.

mod by_kind;
pub mod grouped;
pub(super) mod order;
pub(super) mod readings;
pub mod record_ref;
pub mod tables;

use std::iter::Map;
use std::ops::Index;
use std::slice;
use std::sync::Arc;

use crate::record::mention::Ref;
use crate::value::id::Id;
use crate::value::lookup::Lookup;

/// All records of one kind, by id.
#[derive(Debug, Clone)]
pub struct Table<I, T> {
    ids: Arc<Vec<I>>,
    records: Vec<Arc<T>>,
    positions: Arc<Lookup<I, usize>>,
}

/// Goes through the records of a table.
pub type Each<'t, T> = Map<slice::Iter<'t, Arc<T>>, fn(&'t Arc<T>) -> &'t T>;

impl<I: Id, T> Table<I, T> {
    /// Sorts records by id. Of several with one id the first is kept; the others are given back, in order. What is worked out from ids
    /// is taken from an `earlier` table that has the same.
    pub(super) fn new(
        mut read: Vec<Arc<T>>,
        id: impl Fn(&T) -> &I,
        earlier: Option<&Table<I, T>>,
    ) -> (Table<I, T>, Vec<Arc<T>>) {
        read.sort_by(|left, right| id(left).cmp(id(right)));
        let has_same_ids = |earlier: &&Table<I, T>| {
            let ids = read.iter().map(|record| id(record));
            ids.eq(earlier.ids.iter())
        };
        if let Some(earlier) = earlier.filter(has_same_ids) {
            let table = Table {
                ids: Arc::clone(&earlier.ids),
                records: read,
                positions: Arc::clone(&earlier.positions),
            };
            return (table, Vec::new());
        }
        let mut ids: Vec<I> = Vec::with_capacity(read.len());
        let mut records = Vec::with_capacity(read.len());
        let mut positions = Lookup::with_capacity(read.len());
        let mut repeated = Vec::new();
        for record in read {
            if ids.last() == Some(id(&record)) {
                repeated.push(record);
            } else {
                let id = id(&record).clone();
                positions.insert(id.clone(), ids.len());
                ids.push(id);
                records.push(record);
            }
        }
        let table = Table {
            ids: Arc::new(ids),
            records,
            positions: Arc::new(positions),
        };
        (table, repeated)
    }

    /// Puts a record in the place of the one that had its id.
    pub(super) fn replace(&mut self, id: &I, record: &Arc<T>) {
        if let Some(position) = self.position(id.as_str()) {
            self.records[position] = Arc::clone(record);
        }
    }

    /// Returns the record with this id, if there is one.
    pub fn of(&self, id: &I) -> Option<&T> {
        self.position(id.as_str())
            .map(|position| &*self.records[position])
    }

    /// Returns the record whose id is written so, if there is one.
    pub fn named(&self, id: &str) -> Option<&T> {
        self.position(id).map(|position| &*self.records[position])
    }

    /// Returns the record at this position in order of id.
    pub fn at(&self, position: usize) -> Option<&T> {
        self.records.get(position).map(Arc::as_ref)
    }

    /// Returns where in the order of ids the record written so stands.
    pub(super) fn position(&self, id: &str) -> Option<usize> {
        self.positions.get(id).copied()
    }

    /// Returns every record, in order of id.
    pub fn iter(&self) -> Each<'_, T> {
        let as_ref: fn(&Arc<T>) -> &T = Arc::as_ref;
        self.records.iter().map(as_ref)
    }

    /// Returns every id, in order.
    pub fn ids(&self) -> slice::Iter<'_, I> {
        self.ids.iter()
    }

    /// Returns whether another table has records of the same ids and of no others.
    pub(super) fn has_ids_of(&self, other: &Table<I, T>) -> bool {
        Arc::ptr_eq(&self.ids, &other.ids) || self.ids == other.ids
    }

    /// Returns how many records there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Returns whether there are none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    fn must_have(&self, id: &I) -> &T {
        match self.of(id) {
            Some(record) => record,
            None => unreachable!(
                "linking lets no mention of a missing {} through: `{id}`",
                I::KIND
            ),
        }
    }
}

impl<I: Id, T> Index<&Ref<I>> for Table<I, T> {
    type Output = T;

    fn index(&self, mention: &Ref<I>) -> &T {
        self.must_have(mention.id())
    }
}

impl<I: Id, T> Index<&I> for Table<I, T> {
    type Output = T;

    /// Returns the record of an id that came out of the portal itself; of others ask [`Table::of`].
    fn index(&self, id: &I) -> &T {
        self.must_have(id)
    }
}

impl<I: Id, T> Index<usize> for Table<I, T> {
    type Output = T;

    /// Returns the record at a position in order of id.
    fn index(&self, position: usize) -> &T {
        &self.records[position]
    }
}

impl<'t, I: Id, T> IntoIterator for &'t Table<I, T> {
    type Item = &'t T;
    type IntoIter = Each<'t, T>;

    fn into_iter(self) -> Each<'t, T> {
        self.iter()
    }
}
