//! One stable sort for all rooms.
//!
//! The standard library's sort is compiled anew for every type, some five kilobytes each time: a
//! tenth of what a reader downloads. This one is compiled once and works on row numbers.

use std::cmp::Ordering;

/// Sorts `items` by `compare`; equal ones keep their order.
pub fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let by_number = |a: u32, b: u32| match (items.get(a as usize), items.get(b as usize)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    };
    let order = sorted_numbers(items.len() as u32, &by_number);
    let mut slots: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(order.into_iter().filter_map(|at| slots.get_mut(at as usize)?.take()));
}

/// Sorts `items` by a key; equal ones keep their order.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Orders what has a partial order; what cannot be compared counts as equal.
pub fn partial<T: PartialOrd>(a: &T, b: &T) -> Ordering {
    a.partial_cmp(b).unwrap_or(Ordering::Equal)
}

/// The numbers below `len` in the order of `compare`: merge sort from runs of one upward.
#[inline(never)]
fn sorted_numbers(len: u32, compare: &dyn Fn(u32, u32) -> Ordering) -> Vec<u32> {
    let mut from: Vec<u32> = (0..len).collect();
    let mut to = Vec::with_capacity(from.len());
    let mut run = 1;
    while run < from.len() {
        to.clear();
        for pair in from.chunks(2 * run) {
            let (mut left, mut right) = pair.split_at(run.min(pair.len()));
            while let (Some((&a, rest_left)), Some((&b, rest_right))) =
                (left.split_first(), right.split_first())
            {
                if compare(b, a) == Ordering::Less {
                    to.push(b);
                    right = rest_right;
                } else {
                    to.push(a);
                    left = rest_left;
                }
            }
            to.extend_from_slice(left);
            to.extend_from_slice(right);
        }
        std::mem::swap(&mut from, &mut to);
        run *= 2;
    }
    from
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(items in proptest::collection::vec((0..9u8, 0..99u8), 0..200)) {
            let mut ours = items.clone();
            sort_by_key(&mut ours, |item| item.0);
            let mut theirs = items;
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(ours, theirs);
        }
    }
}
