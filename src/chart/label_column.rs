//! The column of direct labels beside the bars: where most of it is free, one line under the other in the order of
//! the numbers.

use crate::base::math::compare;
use crate::base::sort;
use crate::labels::{Label, LabelCandidate, LabelRules, LabelSpace, Lines, solve};
use crate::scene::{Anchor, Rect};

use super::direct_label::DirectLabel;

/// A label that is left out costs so much; the first, which is the page's own, more.
const LEFT_OUT: f64 = 25.0;
const MAIN_LEFT_OUT: f64 = 1000.0;
/// Columns that are looked at, and those of them that are tried.
const MOST_COLUMNS: usize = 28;
const TRIED: usize = 4;
/// From what is named to its label.
const GAP: f64 = 7.0;

/// Where a label would like to stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Position {
    /// At the height of a number in the column, a little off it where several labels have that number; what it names
    /// ends at `end`, and reaches from `start` on.
    At { y: f64, off: f64, start: f64, end: f64 },
    /// At any height of the column within a range, best at a height.
    Between { upper: f64, lower: f64, best: f64 },
    /// Within a filled area of these heights, anywhere from left to right.
    Within { upper: f64, lower: f64 },
}

/// A label and where it would like to stand.
#[derive(Clone, Debug)]
pub(super) struct ColumnLabel {
    /// Its forms, the best first.
    pub(super) forms: Vec<DirectLabel>,
    /// Where.
    pub(super) position: Position,
}

/// A place that was found: the box and which form stands there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct PlacedLabel {
    /// The box.
    pub(super) rect: Rect,
    /// The form.
    pub(super) form: usize,
}

/// Where the labels stand, and the left edge of their column.
#[derive(Clone, Debug, Default)]
pub(super) struct Column {
    /// The left edge.
    pub(super) x: f64,
    /// The places, in the order of what was wanted.
    pub(super) placed: Vec<Option<PlacedLabel>>,
}

/// A position and the sizes of the forms that are to stand there, measured once for all columns.
type Sized = (Position, Vec<[f64; 2]>);

/// Finds the column in which the labels stand best, in a space with all that is drawn.
pub(super) fn place_in_column(space: &LabelSpace, wanted: &[ColumnLabel], plot: Rect) -> Column {
    let sized = |it: &ColumnLabel| (it.position, it.forms.iter().map(DirectLabel::size).collect());
    let sized: Vec<Sized> = wanted.iter().map(sized).collect();
    let narrowest = sized.iter().flat_map(|(_, sizes)| sizes).map(|size| size[0]);
    let least = narrowest.fold(f64::MAX, f64::min).min(plot.w / 2.0);
    let (first, last) = (plot.x + 4.0, plot.right() - least);
    let step = ((last - first) / MOST_COLUMNS as f64).max(6.0);
    let num = ((last - first) / step).max(0.0) as usize + 1;
    let labels_at = |x: f64| -> Vec<Label> {
        sized.iter().enumerate().map(|(at, it)| label(at, it, x, plot)).collect()
    };
    // First each label by itself; the best columns are then tried with all.
    let mut columns: Vec<(f64, f64)> = (0..num)
        .map(|at| {
            let x = first + at as f64 * step;
            (alone_cost(space, &labels_at(x)), x)
        })
        .collect();
    sort::sort_by(&mut columns, |a, b| compare(a.0, b.0));
    let mut best: Option<(f64, Column)> = None;
    for (_, x) in columns.into_iter().take(TRIED) {
        let found = solve(&mut space.clone(), &labels_at(x));
        let costs = found.iter().enumerate().map(|(at, place)| cost_of(at, place.as_ref()));
        let cost: f64 = costs.sum();
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            let placed = found
                .into_iter()
                .map(|place| place.map(|it| PlacedLabel { rect: it.rect, form: it.form }));
            best = Some((cost, Column { x, placed: placed.collect() }));
        }
    }
    best.map(|(_, column)| column)
        .unwrap_or_else(|| Column { x: plot.right(), placed: vec![None; wanted.len()] })
}

fn cost_of(at: usize, place: Option<&LabelCandidate>) -> f64 {
    match place {
        Some(place) => place.cost,
        None if at == 0 => MAIN_LEFT_OUT,
        None => LEFT_OUT,
    }
}

/// What the labels cost where each has the first of its places that is free.
fn alone_cost(space: &LabelSpace, labels: &[Label]) -> f64 {
    let cost = |(at, label): (usize, &Label)| {
        let mut best: Option<&LabelCandidate> = None;
        for next in &label.candidates {
            if best.is_none_or(|best| next.cost < best.cost) && space.is_free(&next.rect) {
                best = Some(next);
            }
        }
        cost_of(at, best.and_then(|it| space.priced(label, it)).as_ref())
    };
    labels.iter().enumerate().map(cost).sum()
}

fn label(owner: usize, (position, sizes): &Sized, x: f64, plot: Rect) -> Label {
    let mut candidates = Vec::new();
    for (form, &[w, h]) in sizes.iter().enumerate() {
        let mut add = |x: f64, middle: f64, cost: f64| {
            let rect = Rect { x, y: middle - h / 2.0, w, h };
            let cost = cost + form as f64 * 1.4;
            candidates
                .push(LabelCandidate { form, ..LabelCandidate::at(rect, Anchor::Start, cost) });
        };
        match *position {
            Position::At { y, off, start, end } => {
                // A short line to the column is easier to follow.
                let far = (x - end).abs() * 0.004 + if end > x - GAP { 3.0 } else { 0.0 };
                for step in -7..=7 {
                    let dy = f64::from(step) * 3.5;
                    add(x, y + off + dy, far + dy.abs() * 0.14);
                }
                add(end + GAP, y, 7.0);
                for dy in [-11.0, 11.0] {
                    for (at, cost) in [(start, 8.0), (start.max(end - w), 8.5), (end - w, 9.0)] {
                        add(at.max(plot.x + 3.0), y + dy, cost);
                    }
                }
            }
            Position::Between { upper, lower, best } => {
                for step in 0..=((lower - upper - h) / 5.0).max(0.0) as u32 {
                    let y = upper + h / 2.0 + f64::from(step) * 5.0;
                    add(x, y, (y - best).abs() * 0.02);
                    // Off the column too, where the steps leave no room in it.
                    for part in [0.05, 0.5] {
                        add(plot.x + part * plot.w, y, 6.0 + (y - best).abs() * 0.02);
                    }
                }
            }
            Position::Within { upper, lower } => {
                let inside = (upper + lower) / 2.0;
                let heights = match lower - upper >= h + 1.0 {
                    true => [inside, lower - h / 2.0 - 1.0, upper - h / 2.0 - 2.0],
                    false => [upper - h / 2.0 - 2.0, upper - h / 2.0 - 6.0, upper - h / 2.0 - 12.0],
                };
                for (at, y) in heights.into_iter().enumerate() {
                    let cost = at as f64 * 1.5;
                    add(x, y, cost);
                    for part in [0.02, 0.2, 0.4, 0.6] {
                        add(plot.x + part * plot.w, y, cost + 3.0);
                    }
                }
            }
        }
    }
    let rules = LabelRules { max_cost: LEFT_OUT, lines: Lines::Priced, ..LabelRules::default() };
    Label::new(owner, candidates).with_rules(rules)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Token;

    fn wanted(y: f64, end: f64) -> ColumnLabel {
        let form = DirectLabel::new("about 50".to_owned(), "Kostin".to_owned(), Token::Claim);
        ColumnLabel { forms: vec![form], position: Position::At { y, off: 0.0, start: 10.0, end } }
    }

    #[test]
    fn labels_of_one_number_stand_around_its_line_in_one_column() {
        let plot = Rect { x: 0.0, y: 0.0, w: 400.0, h: 200.0 };
        let all = [wanted(100.0, 60.0), wanted(100.0, 90.0), wanted(40.0, 30.0)];
        let column = place_in_column(&LabelSpace::new(plot), &all, plot);
        let rects: Vec<Rect> = column.placed.iter().flatten().map(|it| it.rect).collect();
        assert_eq!(rects.len(), 3);
        assert!(rects.iter().all(|rect| rect.x == column.x && column.x > 90.0), "{rects:?}");
        let [one, two, _] = rects.as_slice() else { panic!("{rects:?}") };
        assert!((one.y - two.y).abs() >= one.h && (one.centre()[1] - 100.0).abs() < 15.0);
    }

    #[test]
    fn without_a_free_column_a_label_stands_over_its_bar() {
        let plot = Rect { x: 0.0, y: 0.0, w: 200.0, h: 100.0 };
        let mut space = LabelSpace::new(plot);
        space.block(Rect { x: 0.0, y: 47.0, w: 200.0, h: 6.0 });
        let column = place_in_column(&space, &[wanted(50.0, 200.0)], plot);
        let rect = column.placed.first().copied().flatten().map(|it| it.rect);
        assert!(rect.is_some_and(|rect| rect.bottom() <= 47.0 || rect.y >= 53.0), "{rect:?}");
    }
}
