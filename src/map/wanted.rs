//! Names for symbols that stand close together: each where it costs least, none on another, and where
//! there is no room beside a symbol a little way off with a line to it.

use std::cell::OnceCell;

use super::labels::{Line, Placer, Side, Spot, beside, size};
use super::taken::TakenIx;
use crate::base::math::{PI, cos, hypot, sin};
use crate::base::order;
use crate::scene::{Anchor, Rect};

/// The sides in the order in which readers expect a name, with what each costs.
const SIDES: [(Side, f64); 8] = [
    (Side::Right, 0.0),
    (Side::Left, 0.6),
    (Side::Below, 0.8),
    (Side::Above, 1.0),
    (Side::BelowRight, 1.4),
    (Side::AboveRight, 1.5),
    (Side::BelowLeft, 1.7),
    (Side::AboveLeft, 1.8),
];
/// A line to a name costs so much, and so much more for each pixel.
const LEADER_COST: f64 = 8.0;
const LEADER_PX_COST: f64 = 0.08;
/// How far off a name may stand, in pixels.
const DISTANCES: [f64; 8] = [4.0, 12.0, 22.0, 36.0, 52.0, 72.0, 96.0, 122.0];
const DIRECTIONS: u8 = 16;
/// So often a name is asked to make way for one other.
const MOST_TRIES: usize = 48;
/// With more names than this only the spots beside the symbols are tried, each once.
const MOST_WANTED: usize = 60;

/// What a node is to be called: the same in several forms, each with what it costs to use it.
#[derive(Debug)]
pub(super) struct Wanted {
    /// The symbol, tray or box.
    pub(super) target: Rect,
    /// Below a tray its name reads best: the side that costs nothing.
    pub(super) best: Side,
    /// The forms, the best first.
    pub(super) forms: Vec<(Vec<Line>, f64)>,
    /// The name by which other names know this one.
    pub(super) name: String,
}

/// A name that found its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    /// Which form.
    pub(super) form: usize,
    /// Where.
    pub(super) spot: Spot,
    taken: TakenIx,
}

/// Finds a place for as many names as there is room for; the first have the first choice, and make way
/// where they can so that others find theirs.
pub(super) fn place(placer: &mut Placer, wanted: &[Wanted]) -> Vec<Option<Placed>> {
    let mut placed: Vec<Option<Placed>> = Vec::with_capacity(wanted.len());
    let beside = Choices::new(wanted, near);
    for (index, want) in wanted.iter().enumerate() {
        let best = beside.of(index).iter().find(|it| placer.is_free(&it.spot.rect));
        placed.push(best.map(|it| take(placer, want, it)));
    }
    let has_all = |placed: &[Option<Placed>]| placed.iter().all(Option::is_some);
    if has_all(&placed) || wanted.len() > MOST_WANTED {
        return placed;
    }
    make_way(placer, wanted, &beside, &mut placed);
    if has_all(&placed) {
        return placed;
    }
    let anywhere = Choices::new(wanted, |want| {
        let mut choices = near(want);
        choices.extend(far(want));
        choices
    });
    for (index, want) in wanted.iter().enumerate() {
        if placed[index].is_none() {
            let others = leaders(&placed);
            let best = anywhere.of(index).iter().find(|it| is_clear(placer, want, it, &others));
            placed[index] = best.map(|it| take(placer, want, it));
        }
    }
    make_way(placer, wanted, &anywhere, &mut placed);
    placed
}

/// The spots for each name, worked out when they are first asked for.
struct Choices<'w> {
    wanted: &'w [Wanted],
    make: fn(&Wanted) -> Vec<Choice>,
    made: Vec<OnceCell<Vec<Choice>>>,
}

impl<'w> Choices<'w> {
    fn new(wanted: &'w [Wanted], make: fn(&Wanted) -> Vec<Choice>) -> Self {
        Self { wanted, make, made: wanted.iter().map(|_| OnceCell::new()).collect() }
    }

    fn of(&self, index: usize) -> &[Choice] {
        self.made[index].get_or_init(|| (self.make)(&self.wanted[index]))
    }
}

/// The lines to names that are there.
fn leaders(placed: &[Option<Placed>]) -> Vec<[[f64; 2]; 2]> {
    placed.iter().flatten().filter_map(|it| it.spot.leader).collect()
}

/// A form at a spot, with what it costs.
#[derive(Clone, Copy, Debug)]
struct Choice {
    form: usize,
    spot: Spot,
    cost: f64,
}

fn take(placer: &mut Placer, want: &Wanted, it: &Choice) -> Placed {
    let Choice { form, spot, .. } = *it;
    Placed { form, spot, taken: placer.take(&want.name, spot.rect) }
}

/// The spots beside a symbol, the cheapest first.
fn near(want: &Wanted) -> Vec<Choice> {
    let mut choices = Vec::with_capacity(want.forms.len() * SIDES.len());
    for (form, (lines, form_cost)) in want.forms.iter().enumerate() {
        let size = size(lines);
        for (side, side_cost) in SIDES {
            let cost = form_cost + if side == want.best { 0.0 } else { side_cost + 0.1 };
            choices.push(Choice { form, spot: beside(want.target, side, size), cost });
        }
    }
    order::sort_by(&mut choices, |a, b| order::partial(&a.cost, &b.cost));
    choices
}

/// Each name without a place takes a spot on which one other name stands, if that one finds another among
/// its `choices`.
fn make_way(
    placer: &mut Placer,
    wanted: &[Wanted],
    choices: &Choices<'_>,
    placed: &mut [Option<Placed>],
) {
    for index in 0..wanted.len() {
        let mut tries = MOST_TRIES;
        for choice in choices.of(index) {
            if placed[index].is_some() || tries == 0 {
                break;
            }
            let rect = choice.spot.rect;
            let holder = placer.taken.only_met(&rect).filter(|_| placer.is_inside(&rect));
            let other = holder.and_then(|holder| {
                placed.iter().position(|it| it.is_some_and(|it| it.taken == holder))
            });
            if let Some(other) = other {
                tries -= 1;
                exchange(placer, wanted, choices, placed, ([index, other], choice));
            }
        }
    }
}

/// Puts one name where another stands, if that one finds another place; else leaves all as it was.
fn exchange(
    placer: &mut Placer,
    wanted: &[Wanted],
    choices: &Choices<'_>,
    placed: &mut [Option<Placed>],
    ([index, other], choice): ([usize; 2], &Choice),
) {
    let Some(before) = placed[other].take() else { return };
    let Some(rect) = placer.taken.remove(before.taken) else { return };
    if is_clear(placer, &wanted[index], choice, &leaders(placed)) {
        let own = take(placer, &wanted[index], choice);
        placed[index] = Some(own);
        let lines = leaders(placed);
        let moved =
            choices.of(other).iter().find(|it| is_clear(placer, &wanted[other], it, &lines));
        if let Some(moved) = moved {
            placed[other] = Some(take(placer, &wanted[other], moved));
            return;
        }
        placer.taken.remove(own.taken);
        placed[index] = None;
    }
    placer.taken.put_back(before.taken, rect);
    placed[other] = Some(before);
}

/// Spots a little way off, each with a line to the symbol, the cheapest first.
fn far(want: &Wanted) -> Vec<Choice> {
    let mut choices = Vec::new();
    let centre = want.target.centre();
    for (form, (lines, form_cost)) in want.forms.iter().enumerate() {
        let [w, h] = size(lines);
        for turn in 0..DIRECTIONS {
            let angle = f64::from(turn) * 2.0 * PI / f64::from(DIRECTIONS);
            let way = [cos(angle), sin(angle)];
            for px in DISTANCES {
                let spot = apart(&want.target, centre, way, px, [w, h]);
                let cost = form_cost + LEADER_COST + px * LEADER_PX_COST;
                choices.push(Choice { form, spot, cost });
                if spot.anchor == Anchor::Middle {
                    // The line may as well end at either end of the name.
                    for (anchor, shift) in [(Anchor::Start, w / 2.0), (Anchor::End, -w / 2.0)] {
                        let rect = Rect { x: spot.rect.x + shift, ..spot.rect };
                        let spot = Spot { rect, anchor, ..spot };
                        choices.push(Choice { form, spot, cost: cost + 0.5 });
                    }
                }
            }
        }
    }
    order::sort_by(&mut choices, |a, b| order::partial(&a.cost, &b.cost));
    choices
}

/// A label whose nearest edge lies `px` pixels from a symbol in the direction `way`.
fn apart(target: &Rect, centre: [f64; 2], way: [f64; 2], px: f64, [w, h]: [f64; 2]) -> Spot {
    let [cx, cy] = centre;
    // From the middle of the symbol to its edge.
    let across = if way[0] == 0.0 { f64::INFINITY } else { target.w / 2.0 / way[0].abs() };
    let along = if way[1] == 0.0 { f64::INFINITY } else { target.h / 2.0 / way[1].abs() };
    let edge = across.min(along) + 0.5;
    let start = [cx + way[0] * edge, cy + way[1] * edge];
    let end = [cx + way[0] * (edge + px), cy + way[1] * (edge + px)];
    // Steep lines end in the middle of the label's edge, the others at its side.
    let (x, y, anchor) = if way[0].abs() < 0.4 {
        (end[0] - w / 2.0, if way[1] < 0.0 { end[1] - h } else { end[1] }, Anchor::Middle)
    } else if way[0] > 0.0 {
        (end[0] + 1.0, end[1] - h / 2.0, Anchor::Start)
    } else {
        (end[0] - 1.0 - w, end[1] - h / 2.0, Anchor::End)
    };
    Spot { rect: Rect { x, y, w, h }, anchor, leader: Some([start, end]) }
}

/// Whether a label, and its line where it has one, touch nothing and no other line.
fn is_clear(placer: &Placer, want: &Wanted, it: &Choice, others: &[[[f64; 2]; 2]]) -> bool {
    if !placer.is_free(&it.spot.rect) || others.iter().any(|line| lies_on(&it.spot.rect, line)) {
        return false;
    }
    let Some([start, end]) = it.spot.leader else { return true };
    if others.iter().any(|&[a, b]| cross(start, end, a, b)) {
        return false;
    }
    let own = want.target.grown(3.0);
    let steps = (hypot(end[0] - start[0], end[1] - start[1]) / 3.0) as u32 + 1;
    (0..=steps).all(|step| {
        let t = f64::from(step) / f64::from(steps);
        let at = [start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t];
        let dot = Rect::around(at, 2.0, 2.0);
        own.meets(&dot) || placer.taken.is_free(&dot)
    })
}

/// Whether a rectangle lies on a line.
fn lies_on(rect: &Rect, &[from, to]: &[[f64; 2]; 2]) -> bool {
    let (x, y, right, bottom) = (rect.x, rect.y, rect.right(), rect.bottom());
    cross([x, y], [right, bottom], from, to) || cross([x, bottom], [right, y], from, to)
}

/// Whether two lines cross.
fn cross(a: [f64; 2], b: [f64; 2], c: [f64; 2], d: [f64; 2]) -> bool {
    let side = |p: [f64; 2], q: [f64; 2], r: [f64; 2]| {
        (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
    };
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{Font, Token};

    fn want(x: f64, y: f64, text: &str) -> Wanted {
        let line = Line::Text(text.to_owned(), Font::regular(12.0), Token::Ink);
        Wanted {
            target: Rect::around([x, y], 12.0, 12.0),
            best: Side::Right,
            forms: vec![(vec![line], 0.0)],
            name: text.to_owned(),
        }
    }

    fn placed(frame: [f64; 2], wanted: &[Wanted]) -> Vec<Option<Placed>> {
        let mut placer = Placer::new(Rect { x: 0.0, y: 0.0, w: frame[0], h: frame[1] });
        for want in wanted {
            placer.block(want.target);
        }
        place(&mut placer, wanted)
    }

    fn assert_apart(wanted: &[Wanted], placed: &[Option<Placed>]) {
        let rects: Vec<Rect> = placed.iter().flatten().map(|it| it.spot.rect).collect();
        for (at, rect) in rects.iter().enumerate() {
            assert!(wanted.iter().all(|want| !want.target.meets(rect)), "{rect:?} on a symbol");
            assert!(rects.iter().skip(at + 1).all(|other| !other.meets(rect)), "{rect:?}");
        }
    }

    #[test]
    fn a_name_makes_way_for_one_that_has_no_other_place() {
        // The second has room only on its left, where the first would stand.
        let wanted = [want(60.0, 40.0, "Selydove"), want(140.0, 40.0, "Sumy")];
        let placed = placed([152.0, 51.0], &wanted);
        assert!(placed.iter().all(|it| it.is_some_and(|it| it.spot.leader.is_none())));
        assert_apart(&wanted, &placed);
    }

    #[test]
    fn where_no_side_is_free_a_line_leads_to_the_name() {
        let ring = [-22.0, 0.0, 22.0];
        let wanted: Vec<_> = ring
            .iter()
            .flat_map(|dx| ring.iter().map(move |dy| want(150.0 + dx, 150.0 + dy, "Pokrovsk")))
            .collect();
        let placed = placed([300.0, 300.0], &wanted);
        assert!(placed.iter().all(Option::is_some), "each of nine has a name");
        assert!(placed.iter().flatten().any(|it| it.spot.leader.is_some()));
        assert_apart(&wanted, &placed);
    }
}
