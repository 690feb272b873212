//! The label solver: each label where it costs least, none on another.

use std::cell::OnceCell;

use super::label::{Label, LabelCandidate};
use super::leaders;
use super::space::LabelSpace;
use crate::base::math::compare;
use crate::base::sort;

/// Labels make way for one another in chains no longer than this.
const LONGEST_CHAIN: usize = 3;
/// So many chains are tried on behalf of one label, and so many places on which one and the same other label stands.
const MOST_CHAINS: usize = 60;
const MOST_HELD: usize = 12;
/// So often places are gone through in one picture.
const MOST_LOOKS: usize = 200;
/// With more labels than this only their own candidates are tried, each once.
const MOST_LABELS: usize = 60;
/// Of more candidates the cheapest are looked at.
const MOST_CANDIDATES: usize = 400;

/// Gives each label one of its candidates or none, and writes it into the space. No text or leader covers or crosses
/// another, an obstacle, or the edge of the frame. The first labels have the first choice, and make way only where
/// they find another place, so that others find theirs.
pub fn solve(space: &mut LabelSpace, labels: &[Label]) -> Vec<Option<LabelCandidate>> {
    if labels.len() > MOST_LABELS {
        return labels.iter().map(|label| space.place(label)).collect();
    }
    let mut choices = Choices { placed: vec![None; labels.len()], looks_left: MOST_LOOKS };
    let near = Places::new(space, labels, near);
    let all = Places::new(space, labels, near_and_far);
    choices.place_missing(&near, LONGEST_CHAIN);
    choices.place_missing(&all, LONGEST_CHAIN);
    choices.settle(&near);
    // What moved may have left room.
    choices.place_missing(&all, 0);
    choices.placed.iter().flatten().for_each(|placed| space.write(placed));
    choices.placed
}

/// The candidates of a label that have room, the cheapest first.
pub(super) fn near(space: &LabelSpace, label: &Label) -> Vec<LabelCandidate> {
    let priced = label.candidates.iter().filter_map(|it| space.priced(label, it));
    cheapest(priced.collect())
}

/// The same with those at the end of a leader.
fn near_and_far(space: &LabelSpace, label: &Label) -> Vec<LabelCandidate> {
    let mut all = near(space, label);
    if let Some((target, forms)) = &label.farther {
        let far = leaders::candidates(space, target, forms);
        all.extend(far.iter().filter_map(|it| space.priced_text(label, it)));
    }
    cheapest(all)
}

fn cheapest(mut candidates: Vec<LabelCandidate>) -> Vec<LabelCandidate> {
    sort::sort_by(&mut candidates, |a, b| compare(a.cost, b.cost));
    candidates.truncate(MOST_CANDIDATES);
    candidates
}

/// The places of each label, the cheapest first, worked out when they are first asked for.
struct Places<'s> {
    space: &'s LabelSpace,
    labels: &'s [Label],
    find: fn(&LabelSpace, &Label) -> Vec<LabelCandidate>,
    found: Vec<OnceCell<Vec<LabelCandidate>>>,
}

impl<'s> Places<'s> {
    fn new(
        space: &'s LabelSpace,
        labels: &'s [Label],
        find: fn(&LabelSpace, &Label) -> Vec<LabelCandidate>,
    ) -> Self {
        Self { space, labels, find, found: labels.iter().map(|_| OnceCell::new()).collect() }
    }

    fn of(&self, index: usize) -> &[LabelCandidate] {
        let (Some(label), Some(found)) = (self.labels.get(index), self.found.get(index)) else {
            return &[];
        };
        found.get_or_init(|| (self.find)(self.space, label))
    }
}

/// Which place each label has.
struct Choices {
    placed: Vec<Option<LabelCandidate>>,
    /// So often places may still be gone through.
    looks_left: usize,
}

/// What gives a label room: the places that labels take, its own among them.
struct Plan {
    /// What they cost more than those that they leave.
    cost: f64,
    moves: Vec<(usize, LabelCandidate)>,
}

impl Choices {
    /// Gives a label a place, or takes it away; gives back the one that it had.
    fn put(&mut self, index: usize, choice: Option<LabelCandidate>) -> Option<LabelCandidate> {
        std::mem::replace(self.placed.get_mut(index)?, choice)
    }

    /// Finds room for those that have none, in chains of `longest` others at most.
    fn place_missing(&mut self, places: &Places<'_>, longest: usize) {
        for index in 0..self.placed.len() {
            if matches!(self.placed.get(index), Some(None))
                && let Some(plan) =
                    self.plan(places, index, (longest, MOST_CHAINS), &mut Vec::new())
            {
                for (index, choice) in plan.moves {
                    self.put(index, Some(choice));
                }
            }
        }
    }

    /// The cheapest way found to give a label a place: one on which no other stands, or one on which only one stands
    /// that finds room itself, in a chain of so many others at most and in so many ways. Those that have `moved`
    /// already stay.
    fn plan(
        &mut self,
        places: &Places<'_>,
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
        for choice in places.of(index) {
            match self.in_the_way(choice) {
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
            let chain = self.plan(places, other, (longest - 1, each), moved);
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

    /// Gives each label the best of its `places` that is free once all have theirs.
    fn settle(&mut self, places: &Places<'_>) {
        let mut has_moved = true;
        // It comes to an end: whoever moves costs less.
        while std::mem::take(&mut has_moved) {
            for index in 0..self.placed.len() {
                let Some(before) = self.put(index, None) else { continue };
                let mut better = places.of(index).iter().take_while(|it| it.cost < before.cost);
                let free = better.find(|it| self.in_the_way(it) == [None, None]);
                has_moved |= free.is_some();
                self.put(index, Some(free.copied().unwrap_or(before)));
            }
        }
    }

    /// The first two labels with which a place would collide.
    fn in_the_way(&self, place: &LabelCandidate) -> [Option<usize>; 2] {
        let placed = self.placed.iter().enumerate();
        let collides = |it: &Option<LabelCandidate>| it.is_some_and(|it| place.collides(&it));
        let mut others = placed.filter(|(_, it)| collides(it)).map(|(other, _)| other);
        [others.next(), others.next()]
    }
}
