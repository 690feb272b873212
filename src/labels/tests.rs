//! Tests of the whole room: however things lie, no text covers another.

use super::solver::near;
use super::*;
use crate::base::math::hypot;
use crate::scene::{Anchor, Rect};
use proptest::prelude::*;

const FRAME: Rect = Rect { x: 0.0, y: 0.0, w: 400.0, h: 300.0 };

/// Marks of 12 pixels, each with a text of this width.
struct Marks {
    targets: Vec<Rect>,
    labels: Vec<Label>,
}

impl Marks {
    fn new(spots: &[[f64; 2]], width: f64) -> Self {
        let mut targets: Vec<Rect> = Vec::new();
        for spot in spots {
            let target = Rect::around(*spot, 12.0, 12.0);
            if targets.iter().all(|other| !other.grown(1.0).intersects(&target)) {
                targets.push(target);
            }
        }
        let form = Form { size: [width, 13.4], cost: 0.0 };
        let label = |(owner, target): (usize, &Rect)| {
            Label::beside(owner, *target, Side::Right, vec![form])
        };
        let labels = targets.iter().enumerate().map(label).collect();
        Self { targets, labels }
    }

    fn space(&self, frame: Rect) -> LabelSpace {
        let mut space = LabelSpace::new(frame);
        for (owner, target) in self.targets.iter().enumerate() {
            space.block(*target);
            space.own_zone(owner, target.grown(5.0), 3.0);
        }
        space
    }

    fn placed(&self, frame: Rect) -> Vec<Option<LabelCandidate>> {
        solve(&mut self.space(frame), &self.labels)
    }
}

/// Points of a line, its ends left out.
fn points([from, to]: [[f64; 2]; 2]) -> impl Iterator<Item = [f64; 2]> {
    let steps = hypot(to[0] - from[0], to[1] - from[1]).ceil() * 2.0;
    let at = move |step: u32| {
        [0, 1].map(|axis| from[axis] + (to[axis] - from[axis]) * f64::from(step) / steps)
    };
    (1..steps as u32).map(at)
}

/// No text lies on a mark, a text or a leader, no leader on a mark, a text or a leader; none leaves the frame.
fn assert_apart(marks: &Marks, placed: &[Option<LabelCandidate>], frame: Rect) {
    // A line may run beside an edge, however near.
    let is_on = |point, rect: &Rect| rect.grown(-0.01).intersects(&Rect::around(point, 0.0, 0.0));
    for (at, it) in placed.iter().enumerate() {
        let Some(it) = it else { continue };
        assert!(frame.contains(&it.rect), "{it:?} leaves the frame");
        assert!(marks.targets.iter().all(|mark| !mark.intersects(&it.rect)), "{it:?} on a mark");
        for (other, mark) in marks.targets.iter().enumerate().filter(|(other, _)| *other != at) {
            for point in it.leader.into_iter().flat_map(points) {
                assert!(!is_on(point, mark), "{it:?} over {mark:?}");
            }
            let Some(name) = &placed[other] else { continue };
            assert!(!name.rect.intersects(&it.rect), "{it:?} on {name:?}");
            for point in it.leader.into_iter().flat_map(points) {
                assert!(!is_on(point, &name.rect), "{it:?} over {name:?}");
                let mut far = name.leader.into_iter().flat_map(points);
                let near = |other: [f64; 2]| hypot(point[0] - other[0], point[1] - other[1]) < 0.3;
                assert!(!far.any(near), "{it:?} crosses {name:?}");
            }
        }
    }
}

#[test]
fn labels_make_way_for_one_that_has_no_other_place() {
    // So low a frame has room only at the sides. The last has none on its right; on its left stands the second, and
    // where that could go the first.
    let frame = Rect { w: 177.0, h: 24.0, ..FRAME };
    let marks = Marks::new(&[[50.0, 12.0], [106.0, 12.0], [162.0, 12.0]], 32.0);
    let placed = marks.placed(frame);
    assert!(placed.iter().all(|it| it.is_some_and(|it| it.leader.is_none())));
    assert_apart(&marks, &placed, frame);
}

#[test]
fn a_label_that_has_no_place_leaves_the_others_theirs() {
    let frame = Rect { w: 177.0, h: 24.0, ..FRAME };
    let mut marks = Marks::new(&[[50.0, 12.0], [106.0, 12.0], [162.0, 12.0]], 32.0);
    let first = marks.placed(frame);
    marks.labels.push(Label { owner: 3, ..marks.labels[1].clone() });
    let all = marks.placed(frame);
    assert!(all[3].is_none());
    assert_eq!(all[..3], first);
}

#[test]
fn where_no_side_is_free_a_leader_goes_to_the_text() {
    let steps = [-24.0, 0.0, 24.0];
    let spots = steps.iter().flat_map(|dx| steps.iter().map(move |dy| [150.0 + dx, 150.0 + dy]));
    let marks = Marks::new(&spots.collect::<Vec<_>>(), 60.0);
    let mut space = marks.space(FRAME);
    let placed = solve(&mut space, &marks.labels);
    assert!(placed.iter().all(Option::is_some), "each of nine has a text");
    let leaders: Vec<_> = placed.iter().flatten().filter_map(|it| it.leader).collect();
    assert!(!leaders.is_empty());
    for point in leaders.into_iter().flat_map(points) {
        assert!(!space.is_free(&Rect::around(point, 0.1, 0.1)), "a later text may cover {point:?}");
    }
    assert_apart(&marks, &placed, FRAME);
}

fn at(x: f64, cost: f64) -> LabelCandidate {
    LabelCandidate::at(Rect { x, y: 10.0, w: 40.0, h: 12.0 }, Anchor::Start, cost)
}

/// Where a label with these rules stands that has a place at 10 for nothing and one at 60 for 1.
fn x_of(space: &mut LabelSpace, rules: LabelRules) -> Option<f64> {
    let label = Label::new(0, vec![at(10.0, 0.0), at(60.0, 1.0)]).with_rules(rules);
    space.place(&label).map(|it| it.rect.x)
}

#[test]
fn a_label_takes_the_cheapest_place_that_is_free() {
    let mut space = LabelSpace::new(Rect { w: 200.0, h: 50.0, ..FRAME });
    let rules = LabelRules::default();
    assert_eq!(x_of(&mut space, rules), Some(10.0));
    assert_eq!(x_of(&mut space, rules), Some(60.0));
    assert_eq!(x_of(&mut space, rules), None);
}

#[test]
fn grounds_lines_crowds_and_zones_have_a_price() {
    let rules = LabelRules::default();
    let left = Rect { x: 0.0, y: 0.0, w: 55.0, h: 50.0 };
    let upright = [[30.0, 0.0], [30.0, 50.0]];
    type Change<'c> = &'c dyn Fn(&mut LabelSpace);
    let changes: [(&str, Change<'_>); 5] = [
        ("ground", &|space| space.price_ground(left, 0.1)),
        ("line", &|space| space.price_line(&upright, 2.0)),
        ("zone", &|space| space.own_zone(1, Rect { h: 12.0, ..left }, 2.0)),
        ("end", &|space| space.own_end(1, Rect { y: 14.0, h: 4.0, ..left }, 2.0)),
        ("crowd", &|space| {
            space.price_crowding(4.0, 2.0);
            space.block(Rect { x: 10.0, y: 24.0, w: 10.0, h: 10.0 });
        }),
    ];
    for (what, change) in changes {
        let mut space = LabelSpace::new(FRAME);
        change(&mut space);
        assert_eq!(x_of(&mut space, rules), Some(60.0), "{what}");
    }
    // One's own zone costs nothing, nor does one beside the middle line of a text.
    let mut space = LabelSpace::new(FRAME);
    space.own_zone(0, left, 2.0);
    space.own_end(1, Rect { y: 18.0, h: 4.0, ..left }, 2.0);
    assert_eq!(x_of(&mut space, rules), Some(10.0));
}

#[test]
fn rules_decide_about_lines_and_the_dearest_place() {
    let space = || {
        let mut space = LabelSpace::new(FRAME);
        space.price_line(&[[30.0, 0.0], [30.0, 50.0]], 0.5);
        space
    };
    let rules = |lines| LabelRules { lines, ..LabelRules::default() };
    assert_eq!(x_of(&mut space(), rules(Lines::Priced)), Some(10.0));
    assert_eq!(x_of(&mut space(), rules(Lines::Never)), Some(60.0));
    assert_eq!(x_of(&mut space(), rules(Lines::Free)), Some(10.0));
    let cheap = LabelRules { max_cost: 0.4, ..rules(Lines::Priced) };
    assert_eq!(x_of(&mut space(), cheap), None, "better no text than one so dear");
}

#[test]
fn a_leader_crosses_obstacles_at_its_price_but_never_a_text() {
    let leading = |rules| {
        let place =
            LabelCandidate::at(Rect { x: 100.0, y: 10.0, w: 40.0, h: 12.0 }, Anchor::Start, 0.0);
        Label::new(0, vec![place.with_leader([10.0, 16.0])]).with_rules(rules)
    };
    let priced = LabelRules { leader_crossing: 4.0, ..LabelRules::default() };
    let mut space = LabelSpace::new(FRAME);
    space.block(Rect { x: 50.0, y: 0.0, w: 5.0, h: 40.0 });
    assert_eq!(space.place(&leading(LabelRules::default())), None);
    assert_eq!(space.place(&leading(priced)).map(|it| it.cost), Some(4.0));
    let mut space = LabelSpace::new(FRAME);
    space.block(Rect { x: 5.0, y: 0.0, w: 9.0, h: 40.0 });
    let leaving = LabelRules { leader_start: 6.0, ..priced };
    assert_eq!(space.place(&leading(leaving)).map(|it| it.cost), Some(0.0), "what it names");
    let mut space = LabelSpace::new(FRAME);
    space.write(&at(50.0, 0.0));
    assert_eq!(space.place(&leading(priced)), None);
}

#[test]
fn lines_that_are_blocked_stop_texts_and_leaders() {
    let marks = Marks::new(&[[100.0, 100.0]], 40.0);
    let mut space = marks.space(FRAME);
    space.block_line(&[[112.0, 0.0], [112.0, 300.0]]);
    let placed = solve(&mut space, &marks.labels);
    assert!(placed[0].is_some_and(|it| it.rect.right() < 112.0), "{placed:?}");
}

proptest! {
    #[test]
    fn a_label_takes_the_cheapest_place_of_all(
        spots in proptest::collection::vec([20.0..380.0f64, 20.0..280.0f64], 1..20),
        grounds in proptest::collection::vec((0.0..300.0f64, 0.0..200.0f64, -0.02..0.05f64), 0..3),
        line in proptest::option::of((0.0..400.0f64, 0.0..3.0f64)),
    ) {
        let marks = Marks::new(&spots, 60.0);
        let mut space = marks.space(FRAME);
        for (x, y, price) in grounds {
            space.price_ground(Rect { x, y, w: 100.0, h: 100.0 }, price);
        }
        if let Some((x, price)) = line {
            space.price_line(&[[x, 0.0], [x, 300.0]], price);
        }
        space.price_crowding(4.0, 0.5);
        for label in &marks.labels {
            let priced = label.candidates.iter().filter_map(|it| space.priced(label, it));
            let best = priced.reduce(|best, next| if next.cost < best.cost { next } else { best });
            prop_assert_eq!(space.place(label), best);
        }
    }

    #[test]
    fn however_marks_lie_texts_are_apart_and_none_has_a_better_place_beside_its_mark(
        spots in proptest::collection::vec([20.0..380.0f64, 20.0..280.0f64], 1..40),
    ) {
        let marks = Marks::new(&spots, 60.0);
        let placed = marks.placed(FRAME);
        assert_apart(&marks, &placed, FRAME);
        prop_assert_eq!(&placed, &marks.placed(FRAME), "the same twice");
        let empty = marks.space(FRAME);
        for (at, (it, label)) in placed.iter().zip(&marks.labels).enumerate() {
            let Some(it) = it else { continue };
            for better in near(&empty, label).into_iter().filter(|better| better.cost < it.cost) {
                let mut others = placed.iter().enumerate().filter(|(other, _)| *other != at);
                let is_held = others.any(|(_, it)| it.is_some_and(|it| better.collides(&it)));
                prop_assert!(is_held, "{it:?} rather than {better:?}");
            }
        }
    }

    #[test]
    fn more_labels_than_can_make_way_are_apart_as_well(
        spots in proptest::collection::vec([20.0..780.0f64, 20.0..580.0f64], 61..120),
    ) {
        let frame = Rect { w: 800.0, h: 600.0, ..FRAME };
        let marks = Marks::new(&spots, 60.0);
        assert_apart(&marks, &marks.placed(frame), frame);
    }

    #[test]
    fn the_first_label_keeps_a_place_whatever_comes_after_it(
        spots in proptest::collection::vec([20.0..380.0f64, 20.0..280.0f64], 2..40),
    ) {
        let marks = Marks::new(&spots, 60.0);
        let alone = solve(&mut marks.space(FRAME), &marks.labels[..1]);
        let all = marks.placed(FRAME);
        prop_assert_eq!(alone[0].is_some(), all[0].is_some());
        // Placed one after the other, it has the cheapest of its places.
        let mut space = marks.space(FRAME);
        let cheapest = near(&space, &marks.labels[0]).first().copied();
        prop_assert_eq!(space.place(&marks.labels[0]), cheapest);
    }
}
