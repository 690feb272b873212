//! Symbols stacked upward from the axis, each on its own day.

/// What takes room on the strip, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Wanted {
    /// The middle.
    pub(super) x: f64,
    /// Room to the left of it and to the right.
    pub(super) room: [f64; 2],
}

/// The level of each, from 0 at the foot: the lowest on which it covers none of those before it, which must come
/// from left to right. `None` where all levels are taken: nothing is moved off its day.
pub(super) fn levels(wanted: &[Wanted], num_levels: usize) -> Vec<Option<usize>> {
    let mut ends = vec![f64::NEG_INFINITY; num_levels];
    let place = |it: &Wanted| {
        let level = ends.iter().position(|&end| end <= it.x - it.room[0] + 1e-9)?;
        if let Some(end) = ends.get_mut(level) {
            *end = it.x + it.room[1];
        }
        Some(level)
    };
    wanted.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wanted(x: f64) -> Wanted {
        Wanted { x, room: [5.0, 5.0] }
    }

    #[test]
    fn symbols_of_near_days_stand_above_each_other_and_those_of_far_days_on_the_axis() {
        let xs = [0.0, 3.0, 6.0, 30.0].map(wanted);
        assert_eq!(levels(&xs, 3), [Some(0), Some(1), Some(2), Some(0)]);
        assert_eq!(levels(&xs, 2), [Some(0), Some(1), None, Some(0)]);
    }

    proptest! {
        #[test]
        fn none_covers_another(mut xs in proptest::collection::vec(0.0..200.0f64, 0..60)) {
            xs.sort_by(f64::total_cmp);
            let all: Vec<_> = xs.iter().map(|&x| wanted(x)).collect();
            let levels = levels(&all, 9);
            for (at, a) in all.iter().enumerate() {
                for (other, b) in all.iter().enumerate().skip(at + 1) {
                    let both = levels[at].is_some() && levels[at] == levels[other];
                    prop_assert!(!both || (a.x - b.x).abs() > 10.0 - 1e-6);
                }
            }
        }
    }
}
