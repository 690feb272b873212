//! What differs between two lists, between what they have in common.

/// What is there and what is wanted before the next two that match; before the end where there are none.
#[derive(Debug, PartialEq)]
pub struct Gap<'l, T> {
    /// What is there and not wanted.
    pub now: &'l [T],
    /// What is wanted and not there.
    pub wanted: &'l [T],
    /// The two that match.
    pub next: Option<(&'l T, &'l T)>,
}

/// The gaps between those that match, each the first one after the last.
pub fn gaps<'l, T>(
    mut now: &'l [T],
    wanted: &'l [T],
    is_match: impl Fn(&T, &T) -> bool,
) -> Vec<Gap<'l, T>> {
    let (mut all, mut from) = (Vec::new(), 0);
    for (at, one) in wanted.iter().enumerate() {
        let by = now.iter().position(|known| is_match(known, one));
        if let Some((before, [same, after @ ..])) = by.and_then(|by| now.split_at_checked(by)) {
            let wanted = wanted.get(from..at).unwrap_or_default();
            all.push(Gap { now: before, wanted, next: Some((same, one)) });
            (now, from) = (after, at + 1);
        }
    }
    all.push(Gap { now, wanted: wanted.get(from..).unwrap_or_default(), next: None });
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn of(now: &[u8], wanted: &[u8]) -> Vec<(Vec<u8>, Vec<u8>, Option<u8>)> {
        let gap = |gap: Gap<'_, u8>| {
            (gap.now.to_vec(), gap.wanted.to_vec(), gap.next.map(|(stays, _)| *stays))
        };
        gaps(now, wanted, |a, b| a == b).into_iter().map(gap).collect()
    }

    #[test]
    fn what_stays_stays_and_only_the_rest_goes_or_comes() {
        assert_eq!(
            of(&[1, 2, 3], &[1, 4, 3, 5]),
            [(vec![], vec![], Some(1)), (vec![2], vec![4], Some(3)), (vec![], vec![5], None)]
        );
        assert_eq!(of(&[], &[]), [(vec![], vec![], None)]);
        assert_eq!(of(&[1], &[]), [(vec![1], vec![], None)]);
        assert_eq!(of(&[], &[1]), [(vec![], vec![1], None)]);
    }

    proptest! {
        #[test]
        fn whatever_is_there_becomes_what_is_wanted(now in vec(0..6u8, 0..12), wanted in vec(0..6u8, 0..12)) {
            let (mut made, mut gone) = (Vec::new(), Vec::new());
            for gap in gaps(&now, &wanted, |a, b| a == b) {
                made.extend_from_slice(gap.wanted);
                gone.extend_from_slice(gap.now);
                made.extend(gap.next.map(|(stays, _)| *stays));
                gone.extend(gap.next.map(|(stays, _)| *stays));
            }
            prop_assert_eq!(made, wanted);
            prop_assert_eq!(gone, now, "each is looked at once");
        }
    }
}
