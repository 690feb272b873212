//! Names for symbols that stand close together: each where it costs least, none on another.

use std::cell::OnceCell;
use std::slice::from_ref;

use super::label_candidates::{Choice, LabelRequest, near, near_and_far};
use super::labels::{LabelCandidate, Placer};

/// Names make way for one another in chains no longer than this.
const LONGEST_CHAIN: usize = 3;
/// So many chains are tried on behalf of one name, and so many spots on which one and the same other name stands.
const MOST_CHAINS: usize = 60;
const MOST_HELD: usize = 12;
/// So often spots are gone through in one picture.
const MOST_LOOKS: usize = 200;
/// With more names than this only the spots beside the symbols are tried, each once.
const MOST_WANTED: usize = 60;

/// Finds a place for as many names as there is room for; the first have the first choice, and make way
/// where they can so that others find theirs.
pub(super) fn place(placer: &mut Placer, requests: &[LabelRequest]) -> Vec<Option<Choice>> {
    if requests.len() > MOST_WANTED {
        return each_once(placer, requests);
    }
    let mut names = Names { placed: vec![None; requests.len()], looks_left: MOST_LOOKS };
    let near = Spots::new(placer, requests, near);
    let all = Spots::new(placer, requests, near_and_far);
    names.place_missing(&near, LONGEST_CHAIN);
    names.place_missing(&all, LONGEST_CHAIN);
    names.settle(&near);
    // What moved may have left room.
    names.place_missing(&all, 0);
    let placed = requests.iter().zip(&names.placed);
    placed.map(|(want, choice)| take(placer, want, choice.as_ref())).collect()
}

/// Gives each the best spot beside its symbol that those before it left free.
fn each_once(placer: &mut Placer, requests: &[LabelRequest]) -> Vec<Option<Choice>> {
    let first = |placer: &Placer, want| near(placer, from_ref(want), 0).first().copied();
    requests.iter().map(|want| take(placer, want, first(placer, want).as_ref())).collect()
}

/// Keeps what comes later off a name and its line.
fn take(placer: &mut Placer, want: &LabelRequest, choice: Option<&Choice>) -> Option<Choice> {
    let choice = *choice?;
    placer.take(&want.name, choice.spot.rect);
    if let Some([from, to]) = choice.spot.leader {
        placer.block_line(from, to);
    }
    Some(choice)
}

/// The free spots for each name, the cheapest first, worked out when they are first asked for.
struct Spots<'w> {
    placer: &'w Placer,
    requests: &'w [LabelRequest],
    find: fn(&Placer, &[LabelRequest], usize) -> Vec<Choice>,
    shown: Vec<OnceCell<Vec<Choice>>>,
}

impl<'w> Spots<'w> {
    fn new(
        placer: &'w Placer,
        requests: &'w [LabelRequest],
        find: fn(&Placer, &[LabelRequest], usize) -> Vec<Choice>,
    ) -> Self {
        Self { placer, requests, find, shown: requests.iter().map(|_| OnceCell::new()).collect() }
    }

    fn of(&self, index: usize) -> &[Choice] {
        let find = || (self.find)(self.placer, self.requests, index);
        self.shown.get(index).map_or(&[], |shown| shown.get_or_init(find))
    }
}

/// Which spot each name has.
struct Names {
    placed: Vec<Option<Choice>>,
    /// So often spots may still be gone through.
    looks_left: usize,
}

/// What gives a name room: the spots that names take, its own among them.
struct Plan {
    /// What they cost more than those that they leave.
    cost: f64,
    moves: Vec<(usize, Choice)>,
}

impl Names {
    /// Gives a name a spot, or takes it away; gives back the one that it had.
    fn put(&mut self, index: usize, choice: Option<Choice>) -> Option<Choice> {
        std::mem::replace(self.placed.get_mut(index)?, choice)
    }

    /// Finds room for those that have none, in chains of `longest` others at most.
    fn place_missing(&mut self, spots: &Spots<'_>, longest: usize) {
        for index in 0..self.placed.len() {
            if matches!(self.placed.get(index), Some(None))
                && let Some(plan) = self.plan(spots, index, (longest, MOST_CHAINS), &mut Vec::new())
            {
                for (index, choice) in plan.moves {
                    self.put(index, Some(choice));
                }
            }
        }
    }

    /// The cheapest way shown to give a name a spot: one on which no other stands, or one on which only one stands
    /// that finds room itself, in a chain of so many others at most and in so many ways. Those that have `moved`
    /// already stay.
    fn plan(
        &mut self,
        spots: &Spots<'_>,
        index: usize,
        (longest, ways): (usize, usize),
        moved: &mut Vec<usize>,
    ) -> Option<Plan> {
        if self.looks_left == 0 {
            return None;
        }
        self.looks_left -= 1;
        let mut best: Option<Plan> = None;
        let (mut held, mut num_held) = (Vec::new(), vec![0; self.placed.len()]);
        for choice in spots.of(index) {
            match self.in_the_way(&choice.spot) {
                [None, _] => {
                    best = Some(Plan { cost: choice.cost, moves: vec![(index, *choice)] });
                    break;
                }
                [Some(other), None] if longest > 0 && !moved.contains(&other) => {
                    if let Some(num) = num_held.get_mut(other).filter(|num| **num < MOST_HELD) {
                        *num += 1;
                        held.push((choice, other));
                    }
                }
                _ => {}
            }
        }
        moved.push(index);
        let each = (ways / held.len().max(1)).max(1);
        for (choice, other) in held.into_iter().take(ways) {
            // Who makes way seldom gains by it.
            if best.as_ref().is_some_and(|best| choice.cost >= best.cost) {
                break;
            }
            let Some(before) = self.put(other, None) else { continue };
            self.put(index, Some(*choice));
            let chain = self.plan(spots, other, (longest - 1, each), moved);
            self.put(index, None);
            self.put(other, Some(before));
            let Some(mut plan) = chain else { continue };
            plan.cost += choice.cost - before.cost;
            if best.as_ref().is_none_or(|best| plan.cost < best.cost) {
                plan.moves.push((index, *choice));
                best = Some(plan);
            }
        }
        moved.pop();
        best
    }

    /// Gives each name the best of its `spots` that is free once all have theirs.
    fn settle(&mut self, spots: &Spots<'_>) {
        let mut has_moved = true;
        // It comes to an end: whoever moves costs less.
        while std::mem::take(&mut has_moved) {
            for index in 0..self.placed.len() {
                let Some(before) = self.put(index, None) else { continue };
                let mut better = spots.of(index).iter().take_while(|it| it.cost < before.cost);
                let free = better.find(|it| self.in_the_way(&it.spot) == [None, None]);
                has_moved |= free.is_some();
                self.put(index, Some(free.copied().unwrap_or(before)));
            }
        }
    }

    /// The first two names with which a spot, or the line to it, would collide.
    fn in_the_way(&self, spot: &LabelCandidate) -> [Option<usize>; 2] {
        let placed = self.placed.iter().enumerate();
        let collides = |it: &Option<Choice>| it.is_some_and(|it| collide(spot, &it.spot));
        let mut others = placed.filter(|(_, it)| collides(it)).map(|(other, _)| other);
        [others.next(), others.next()]
    }
}

/// Whether two names, or their lines, cover or cross each other.
fn collide(a: &LabelCandidate, b: &LabelCandidate) -> bool {
    let lies_on = |name: &LabelCandidate, line: &LabelCandidate| {
        line.leader.is_some_and(|[from, to]| name.rect.clip_line(from, to).is_some())
    };
    a.rect.intersects(&b.rect)
        || lies_on(a, b)
        || lies_on(b, a)
        || a.leader.zip(b.leader).is_some_and(|(a, b)| cross(a, b))
}

/// Whether two lines cross.
fn cross([a, b]: [[f64; 2]; 2], [c, d]: [[f64; 2]; 2]) -> bool {
    let side = |p: [f64; 2], q: [f64; 2], r: [f64; 2]| {
        (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
    };
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::math::hypot;
    use crate::map::labels::{Line, Side};
    use crate::scene::{Font, Rect, Token};
    use proptest::prelude::*;

    fn want(x: f64, y: f64, text: &str) -> LabelRequest {
        let line = Line::Text(text.to_owned(), Font::regular(12.0), Token::Ink);
        LabelRequest {
            target: Rect::around([x, y], 12.0, 12.0),
            best: Side::Right,
            forms: vec![(vec![line], 0.0)],
            name: text.to_owned(),
        }
    }

    fn placed(frame: [f64; 2], requests: &[LabelRequest]) -> (Placer, Vec<Option<Choice>>) {
        let mut placer = Placer::new(Rect { x: 0.0, y: 0.0, w: frame[0], h: frame[1] });
        for want in requests {
            placer.block(want.target);
        }
        let placed = place(&mut placer, requests);
        (placer, placed)
    }

    /// Points of a line, its ends left out.
    fn points([from, to]: [[f64; 2]; 2]) -> impl Iterator<Item = [f64; 2]> {
        let steps = hypot(to[0] - from[0], to[1] - from[1]).ceil() * 2.0;
        let at = move |step: u32| {
            [0, 1].map(|axis| from[axis] + (to[axis] - from[axis]) * f64::from(step) / steps)
        };
        (1..steps as u32).map(at)
    }

    /// No name lies on a symbol, a name or a line, no line on a symbol or a line.
    fn assert_apart(requests: &[LabelRequest], placed: &[Option<Choice>]) {
        // A line may run beside an edge, however near.
        let is_on =
            |point, rect: &Rect| rect.grown(-0.01).intersects(&Rect::around(point, 0.0, 0.0));
        for (at, it) in placed.iter().enumerate() {
            let Some(Choice { spot, .. }) = it else { continue };
            let others =
                || requests.iter().zip(placed).enumerate().filter(move |(other, _)| *other != at);
            assert!(
                requests.iter().all(|want| !want.target.intersects(&spot.rect)),
                "{spot:?} on a symbol"
            );
            for (_, (other, name)) in others() {
                let Some(name) = name else { continue };
                assert!(!name.spot.rect.intersects(&spot.rect), "{spot:?} on {name:?}");
                for point in spot.leader.into_iter().flat_map(points) {
                    assert!(!is_on(point, &other.target), "{spot:?} over {:?}", other.target);
                    assert!(!is_on(point, &name.spot.rect), "{spot:?} over {name:?}");
                    let mut far = name.spot.leader.into_iter().flat_map(points);
                    let near =
                        |other: [f64; 2]| hypot(point[0] - other[0], point[1] - other[1]) < 0.3;
                    assert!(!far.any(near), "{spot:?} crosses {name:?}");
                }
            }
        }
    }

    #[test]
    fn names_make_way_for_one_that_has_no_other_place() {
        // So low a picture has room only at the sides. The last has none on its right; on its left stands the second,
        // and where that could go the first.
        let requests = [50.0, 106.0, 162.0].map(|x| want(x, 12.0, "Sumy"));
        let (_, placed) = placed([180.0, 24.0], &requests);
        assert!(placed.iter().all(|it| it.is_some_and(|it| it.spot.leader.is_none())));
        assert_apart(&requests, &placed);
    }

    #[test]
    fn a_name_that_has_no_place_leaves_the_others_theirs() {
        let requests = [50.0, 106.0, 162.0, 106.0].map(|x| want(x, 12.0, "Sumy"));
        let (_, first) = placed([180.0, 24.0], &requests[..3]);
        let (_, all) = placed([180.0, 24.0], &requests);
        let rects = |placed: &[Option<Choice>]| {
            placed.iter().map(|it| it.map(|it| it.spot.rect)).collect::<Vec<_>>()
        };
        assert!(all[3].is_none());
        assert_eq!(rects(&all[..3]), rects(&first));
    }

    #[test]
    fn where_no_side_is_free_a_line_leads_to_the_name() {
        let steps = [-24.0, 0.0, 24.0];
        let requests: Vec<_> = steps
            .iter()
            .flat_map(|dx| steps.iter().map(move |dy| want(150.0 + dx, 150.0 + dy, "Pokrovsk")))
            .collect();
        let (placer, placed) = placed([300.0, 300.0], &requests);
        assert!(placed.iter().all(Option::is_some), "each of nine has a name");
        let lines: Vec<_> = placed.iter().flatten().filter_map(|it| it.spot.leader).collect();
        assert!(!lines.is_empty());
        for point in lines.into_iter().flat_map(points) {
            assert!(
                !placer.is_free(&Rect::around(point, 0.1, 0.1)),
                "a later name may cover {point:?}"
            );
        }
        assert_apart(&requests, &placed);
    }

    proptest! {
        #[test]
        fn however_symbols_lie_names_are_apart_and_none_has_a_better_spot_beside_it(
            spots in proptest::collection::vec((20.0..380.0f64, 20.0..280.0f64), 1..40),
        ) {
            let mut requests: Vec<LabelRequest> = Vec::new();
            for (x, y) in spots {
                let new = want(x, y, "Pokrovsk");
                if requests.iter().all(|want| !want.target.grown(1.0).intersects(&new.target)) {
                    requests.push(new);
                }
            }
            let (_, placed) = placed([400.0, 300.0], &requests);
            assert_apart(&requests, &placed);
            let mut empty = Placer::new(Rect { x: 0.0, y: 0.0, w: 400.0, h: 300.0 });
            requests.iter().for_each(|want| empty.block(want.target));
            for (at, it) in placed.iter().enumerate() {
                let Some(it) = it else { continue };
                let better = near(&empty, &requests, at).into_iter().filter(|choice| choice.cost < it.cost);
                for better in better {
                    let mut others = placed.iter().enumerate().filter(|(other, _)| *other != at);
                    let is_held = others.any(|(_, it)| it.is_some_and(|it| collide(&better.spot, &it.spot)));
                    prop_assert!(is_held, "{:?} rather than {:?}", it.spot, better.spot);
                }
            }
        }
    }
}
