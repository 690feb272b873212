//! Sorting: the standard library's stable sort, compiled once, and a counting sort.
//!
//! The stable sort is compiled anew for every type and every comparison, some three kilobytes of WebAssembly each time. Here it
//! sorts row numbers; the items are put in their order afterwards.

use std::cmp::Ordering;

/// Sorts `items` by `compare`; equal ones keep their order.
///
/// ```
/// use strikemap::base::sort::sort_by;
/// let mut words = ["pear", "fig", "plum"];
/// sort_by(&mut words, |a, b| a.len().cmp(&b.len()));
/// assert_eq!(words, ["fig", "pear", "plum"]);
/// ```
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let by_number = |a: u32, b: u32| match (items.get(a as usize), items.get(b as usize)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    };
    let mut order = sorted_numbers(items.len() as u32, &by_number);
    // Each cycle of the permutation is walked once; what is in its place is marked by its own number.
    for start in 0..order.len() {
        let mut at = start;
        while let Some(slot) = order.get_mut(at) {
            let from = std::mem::replace(slot, at as u32) as usize;
            if from == start {
                break;
            }
            items.swap(at, from);
            at = from;
        }
    }
}

/// Sorts `items` by a key; equal ones keep their order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

#[inline(never)]
fn sorted_numbers(len: u32, compare: &dyn Fn(u32, u32) -> Ordering) -> Vec<u32> {
    let mut numbers: Vec<u32> = (0..len).collect();
    numbers.sort_by(|&a, &b| compare(a, b));
    numbers
}

/// Rows put in the order of small group numbers, rows of one group in their own order: a counting sort.
pub struct Groups {
    /// Where each group begins, and where the last one ends.
    pub starts: Vec<u32>,
    /// Where each row stands.
    pub at: Vec<u32>,
}

impl Groups {
    /// Groups rows by their numbers below `num_groups`; the last group takes every higher number.
    pub fn of(num_groups: usize, groups: impl Iterator<Item = usize> + Clone) -> Self {
        let last = num_groups.saturating_sub(1);
        let mut starts = vec![0u32; num_groups + 1];
        for group in groups.clone() {
            if let Some(number) = starts.get_mut(group.min(last) + 1) {
                *number += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let at = groups.map(|group| {
            let slot = next.get_mut(group.min(last));
            slot.map_or(0, |slot| std::mem::replace(slot, *slot + 1))
        });
        Self { at: at.collect(), starts }
    }

    /// The values of the rows in the order of the groups; `fill` stands where there is none.
    pub fn arrange<T: Copy>(&self, values: impl Iterator<Item = T>, fill: T) -> Vec<T> {
        let mut arranged = vec![fill; self.at.len()];
        for (value, &at) in values.zip(&self.at) {
            if let Some(slot) = arranged.get_mut(at as usize) {
                *slot = value;
            }
        }
        arranged
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn items_come_in_the_order_of_the_standard_library(
            items in proptest::collection::vec((0..9u8, any::<u16>()), 0..200),
        ) {
            let (mut ours, mut theirs) = (items.clone(), items);
            sort_by_key(&mut ours, |item| item.0);
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(ours, theirs);
        }
    }
}
