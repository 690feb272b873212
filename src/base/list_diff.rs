//! A greedy diff of two lists: what to remove, what to add, and which items stay.

/// The items to remove and to add before the next item that stays, or before the end of the list.
#[derive(Debug, PartialEq)]
pub struct Edit<'l, T> {
    /// Old items without a counterpart.
    pub removed: &'l [T],
    /// New items without a counterpart.
    pub added: &'l [T],
    /// The next item that stays: old and new; `None` at the end of the list.
    pub kept: Option<(&'l T, &'l T)>,
}

/// The edits that turn `old` into `new`. Each new item is matched with the first old item after the
/// last match.
pub fn list_diff<'l, T>(
    mut old: &'l [T],
    new: &'l [T],
    is_match: impl Fn(&T, &T) -> bool,
) -> Vec<Edit<'l, T>> {
    let (mut edits, mut from) = (Vec::new(), 0);
    for (at, item) in new.iter().enumerate() {
        let position = old.iter().position(|known| is_match(known, item));
        let split = position.and_then(|position| old.split_at_checked(position));
        if let Some((removed, [kept, rest @ ..])) = split {
            let added = new.get(from..at).unwrap_or_default();
            edits.push(Edit { removed, added, kept: Some((kept, item)) });
            (old, from) = (rest, at + 1);
        }
    }
    edits.push(Edit { removed: old, added: new.get(from..).unwrap_or_default(), kept: None });
    edits
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn edits(old: &[u8], new: &[u8]) -> Vec<(Vec<u8>, Vec<u8>, Option<u8>)> {
        let values = |edit: Edit<'_, u8>| {
            (edit.removed.to_vec(), edit.added.to_vec(), edit.kept.map(|(old, _)| *old))
        };
        list_diff(old, new, |a, b| a == b).into_iter().map(values).collect()
    }

    #[test]
    fn common_items_are_kept() {
        assert_eq!(
            edits(&[1, 2, 3], &[1, 4, 3, 5]),
            [(vec![], vec![], Some(1)), (vec![2], vec![4], Some(3)), (vec![], vec![5], None)]
        );
        assert_eq!(edits(&[], &[]), [(vec![], vec![], None)]);
        assert_eq!(edits(&[1], &[]), [(vec![1], vec![], None)]);
        assert_eq!(edits(&[], &[1]), [(vec![], vec![1], None)]);
    }

    proptest! {
        #[test]
        fn edits_turn_the_old_list_into_the_new(old in vec(0..6u8, 0..12), new in vec(0..6u8, 0..12)) {
            let (mut made, mut seen) = (Vec::new(), Vec::new());
            for edit in list_diff(&old, &new, |a, b| a == b) {
                made.extend_from_slice(edit.added);
                seen.extend_from_slice(edit.removed);
                made.extend(edit.kept.map(|(old, _)| *old));
                seen.extend(edit.kept.map(|(old, _)| *old));
            }
            prop_assert_eq!(made, new);
            prop_assert_eq!(seen, old, "each old item is visited once");
        }
    }
}
