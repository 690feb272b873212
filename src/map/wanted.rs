//! Names for symbols that stand close together: each where it costs least, none on another.

use std::cell::OnceCell;

use super::labels::{Line, Placer, Side, Spot};
use super::spots::{Choice, near, near_and_far};
use crate::scene::Rect;

/// Names make way for one another in chains no longer than this, in shorter ones first.
const LONGEST_CHAIN: usize = 3;
/// So many names look for room on behalf of one.
const MOST_TRIES: usize = 20;
/// Of the spots on which one and the same other name stands, so many are tried.
const MOST_SPOTS: usize = 3;
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

/// Finds a place for as many names as there is room for; the first have the first choice, and make way
/// where they can so that others find theirs.
pub(super) fn place(placer: &mut Placer, wanted: &[Wanted]) -> Vec<Option<Choice>> {
    if wanted.len() > MOST_WANTED {
        return each_once(placer, wanted);
    }
    let mut names = Names { placed: vec![None; wanted.len()], tries: 0 };
    let beside = Spots::new(placer, wanted, near);
    names.find_rooms(&beside);
    names.find_rooms(&Spots::new(placer, wanted, near_and_far));
    names.settle(&beside);
    let placed = wanted.iter().zip(&names.placed);
    placed.map(|(want, choice)| take(placer, want, choice.as_ref())).collect()
}

/// Gives each the best spot beside its symbol that those before it left free.
fn each_once(placer: &mut Placer, wanted: &[Wanted]) -> Vec<Option<Choice>> {
    let all = wanted.iter().enumerate();
    all.map(|(index, want)| take(placer, want, near(placer, wanted, index).first())).collect()
}

/// Keeps what comes later off a name and its line.
fn take(placer: &mut Placer, want: &Wanted, choice: Option<&Choice>) -> Option<Choice> {
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
    wanted: &'w [Wanted],
    find: fn(&Placer, &[Wanted], usize) -> Vec<Choice>,
    found: Vec<OnceCell<Vec<Choice>>>,
}

impl<'w> Spots<'w> {
    fn new(
        placer: &'w Placer,
        wanted: &'w [Wanted],
        find: fn(&Placer, &[Wanted], usize) -> Vec<Choice>,
    ) -> Self {
        Self { placer, wanted, find, found: wanted.iter().map(|_| OnceCell::new()).collect() }
    }

    fn of(&self, index: usize) -> &[Choice] {
        self.found[index].get_or_init(|| (self.find)(self.placer, self.wanted, index))
    }
}

/// Which spot each name has.
struct Names {
    placed: Vec<Option<Choice>>,
    tries: usize,
}

impl Names {
    /// Finds room for those that have none yet, as long as there is any.
    fn find_rooms(&mut self, spots: &Spots<'_>) {
        for index in 0..self.placed.len() {
            let mut chains = 0..=LONGEST_CHAIN;
            while self.placed[index].is_none()
                && let Some(longest) = chains.next()
            {
                self.tries = MOST_TRIES;
                self.find_room(spots, index, longest, &mut Vec::new());
            }
        }
    }

    /// Gives a name the first spot on which no other stands, or one on which only one stands that finds room itself,
    /// in a chain of `longest` others at most. Those that have `moved` already stay. False where there is no such
    /// spot; all is then as it was.
    fn find_room(
        &mut self,
        spots: &Spots<'_>,
        index: usize,
        longest: usize,
        moved: &mut Vec<usize>,
    ) -> bool {
        if self.tries == 0 {
            return false;
        }
        self.tries -= 1;
        let mut held: Vec<(&Choice, usize)> = Vec::new();
        for choice in spots.of(index) {
            match self.in_the_way(&choice.spot) {
                [None, _] => {
                    self.placed[index] = Some(*choice);
                    return true;
                }
                [Some(other), None] if longest > 0 && !moved.contains(&other) => {
                    let is_its = |(_, known): &&(&Choice, usize)| *known == other;
                    if held.iter().filter(is_its).count() < MOST_SPOTS {
                        held.push((choice, other));
                    }
                }
                _ => {}
            }
        }
        moved.push(index);
        for (choice, other) in held {
            let before = self.placed[other].take();
            self.placed[index] = Some(*choice);
            if self.find_room(spots, other, longest - 1, moved) {
                return true;
            }
            self.placed[index] = None;
            self.placed[other] = before;
        }
        moved.pop();
        false
    }

    /// Gives each name the best of its spots that is free once all have theirs.
    fn settle(&mut self, spots: &Spots<'_>) {
        for index in 0..self.placed.len() {
            let Some(before) = self.placed[index].take() else { continue };
            let mut better = spots.of(index).iter().take_while(|it| it.cost < before.cost);
            let free = better.find(|it| self.in_the_way(&it.spot) == [None, None]);
            self.placed[index] = Some(free.copied().unwrap_or(before));
        }
    }

    /// The first two names with which a spot, or the line to it, would collide.
    fn in_the_way(&self, spot: &Spot) -> [Option<usize>; 2] {
        let placed = self.placed.iter().enumerate();
        let collides = |it: &Option<Choice>| it.is_some_and(|it| collide(spot, &it.spot));
        let mut others = placed.filter(|(_, it)| collides(it)).map(|(other, _)| other);
        [others.next(), others.next()]
    }
}

/// Whether two names, or their lines, cover or cross each other.
fn collide(a: &Spot, b: &Spot) -> bool {
    let lies_on = |name: &Spot, line: &Spot| {
        line.leader.is_some_and(|[from, to]| name.rect.part_of_line(from, to).is_some())
    };
    a.rect.meets(&b.rect)
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

    fn placed(frame: [f64; 2], wanted: &[Wanted]) -> Vec<Option<Choice>> {
        let mut placer = Placer::new(Rect { x: 0.0, y: 0.0, w: frame[0], h: frame[1] });
        for want in wanted {
            placer.block(want.target);
        }
        place(&mut placer, wanted)
    }

    fn assert_apart(wanted: &[Wanted], placed: &[Option<Choice>]) {
        let rects: Vec<Rect> = placed.iter().flatten().map(|it| it.spot.rect).collect();
        for (at, rect) in rects.iter().enumerate() {
            assert!(wanted.iter().all(|want| !want.target.meets(rect)), "{rect:?} on a symbol");
            assert!(rects.iter().skip(at + 1).all(|other| !other.meets(rect)), "{rect:?}");
        }
    }

    #[test]
    fn names_make_way_for_one_that_has_no_other_place() {
        // So low a picture has room only at the sides. The last has none on its right; on its left stands the second,
        // and where that could go the first.
        let wanted = [50.0, 106.0, 162.0].map(|x| want(x, 12.0, "Sumy"));
        let placed = placed([180.0, 24.0], &wanted);
        assert!(placed.iter().all(|it| it.is_some_and(|it| it.spot.leader.is_none())));
        assert_apart(&wanted, &placed);
    }

    #[test]
    fn a_name_that_has_no_place_takes_none_from_another() {
        let wanted = [50.0, 106.0, 162.0, 106.0].map(|x| want(x, 12.0, "Sumy"));
        let placed = placed([180.0, 24.0], &wanted);
        assert!(placed[..3].iter().all(Option::is_some) && placed[3].is_none());
        assert_apart(&wanted, &placed);
    }

    #[test]
    fn no_line_crosses_a_name_or_another_line() {
        let wanted: Vec<_> = (0..16u8)
            .map(|at| [f64::from(at % 4), f64::from(at / 4)])
            .map(|[x, y]| want(120.0 + x * 24.0, 120.0 + y * 24.0, "Pokrovsk"))
            .collect();
        let placed = placed([300.0, 300.0], &wanted);
        let spots: Vec<_> = placed.iter().flatten().map(|it| it.spot).collect();
        assert!(spots.iter().filter(|it| it.leader.is_some()).count() > 2);
        for (at, spot) in spots.iter().enumerate() {
            assert!(spots.iter().skip(at + 1).all(|other| !collide(spot, other)), "{spot:?}");
        }
        assert_apart(&wanted, &placed);
    }

    #[test]
    fn where_no_side_is_free_a_line_leads_to_the_name() {
        let ring = [-24.0, 0.0, 24.0];
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
