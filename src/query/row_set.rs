//! A set of rows of one table, one bit for each row.

use std::marker::PhantomData;

use fixedbitset::FixedBitSet;

/// Rows of the table that `Ix` numbers, in the order of their numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct RowSet<Ix> {
    bits: FixedBitSet,
    row: PhantomData<Ix>,
}

impl<Ix: Into<usize> + From<u32> + Copy> RowSet<Ix> {
    /// None of `num_rows` rows.
    pub fn none(num_rows: usize) -> Self {
        Self { bits: FixedBitSet::with_capacity(num_rows), row: PhantomData }
    }

    /// All of `num_rows` rows.
    pub fn all(num_rows: usize) -> Self {
        let mut all = Self::none(num_rows);
        all.bits.insert_range(..);
        all
    }

    /// Whether a row is in the set; a row that does not exist is in none.
    pub fn has(&self, row: Ix) -> bool {
        self.bits.contains(row.into())
    }

    /// Puts a row in, or takes it out. A row that does not exist is left out.
    pub fn set(&mut self, row: Ix, is_in: bool) {
        let at = row.into();
        if at < self.bits.len() {
            self.bits.set(at, is_in);
        }
    }

    /// The rows, in order.
    pub fn iter(&self) -> impl Iterator<Item = Ix> + '_ {
        self.bits.ones().map(|at| Ix::from(at as u32))
    }

    /// The number of rows in the set.
    pub fn len(&self) -> usize {
        self.bits.count_ones(..)
    }

    /// There is no row in it.
    pub fn is_empty(&self) -> bool {
        self.bits.is_clear()
    }
}
