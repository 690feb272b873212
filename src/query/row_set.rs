//! A set of rows of one table, one bit a row.

use std::marker::PhantomData;

use fixedbitset::FixedBitSet;

/// A set of rows of the table indexed by `Ix`, in ascending order.
#[derive(Clone, Debug, PartialEq)]
pub struct RowSet<Ix> {
    bits: FixedBitSet,
    row: PhantomData<Ix>,
}

impl<Ix: Into<usize> + From<u32> + Copy> RowSet<Ix> {
    /// The empty set for a table of `num_rows` rows.
    pub fn none(num_rows: usize) -> Self {
        Self { bits: FixedBitSet::with_capacity(num_rows), row: PhantomData }
    }

    /// The set of all `num_rows` rows.
    pub fn all(num_rows: usize) -> Self {
        let mut all = Self::none(num_rows);
        all.bits.insert_range(..);
        all
    }

    /// Whether a row is in the set; false for rows out of bounds.
    pub fn has(&self, row: Ix) -> bool {
        self.bits.contains(row.into())
    }

    /// Adds or removes a row. Rows out of bounds are ignored.
    pub fn set(&mut self, row: Ix, is_in: bool) {
        let at = row.into();
        if at < self.bits.len() {
            self.bits.set(at, is_in);
        }
    }

    /// The rows in ascending order.
    pub fn iter(&self) -> impl Iterator<Item = Ix> + '_ {
        self.bits.ones().map(|at| Ix::from(at as u32))
    }

    /// The number of rows in the set.
    pub fn len(&self) -> usize {
        self.bits.count_ones(..)
    }

    /// Whether the set is empty.
    pub fn is_empty(&self) -> bool {
        self.bits.is_clear()
    }
}
