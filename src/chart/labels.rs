//! Direct labels: "who, when: **amount**" beside the bar, where there is room.

use super::bars::Bar;
use super::field::{Field, Spot, foot};
use super::label::Label;
use super::layout::Layout;
use crate::base::order::sort_by;
use crate::model::{Claim, Dataset};
use crate::scene::{Paint, Rect, Scene, Token};
use crate::text::amount::amount;
use crate::text::data::{claimant_short, worded};
use crate::text::{Lang, date};

/// At most so many labels are tried.
const MOST: usize = 60;

/// So many are placed before the labels of the documented steps.
const FIRST: usize = 2;

/// The labels of the bars in the order of the bars; none where there is no room. `between` places
/// what else is to be labelled, after the highest bars.
pub(super) fn place_labels(
    dataset: &Dataset,
    bars: &[Bar],
    layout: &Layout,
    field: &mut Field,
    lang: Lang,
    is_chosen: impl Fn(&Bar) -> bool,
    between: impl FnOnce(&mut Field),
) -> Vec<Option<(Label, Spot)>> {
    let mut placed: Vec<Option<(Label, Spot)>> = vec![None; bars.len()];
    // On a phone the counts of one night would crowd out those of months.
    let least = if layout.is_narrow { 8.0 } else { 0.0 };
    let is_labelled = |bar: &Bar| is_chosen(bar) || (!bar.is_relay && bar.core.w >= least);
    let mut order: Vec<_> = bars.iter().enumerate().filter(|(_, bar)| is_labelled(bar)).collect();
    sort_by(&mut order, |(_, a), (_, b)| {
        let key = |bar: &Bar| (is_chosen(bar), bar.level, bar.core.w);
        key(b).partial_cmp(&key(a)).unwrap_or(std::cmp::Ordering::Equal)
    });
    let mut place = |field: &mut Field, &(at, bar): &(usize, &Bar)| {
        let label = label_of(dataset, &dataset.claim(bar.claim), layout, lang);
        let stacked = label.clone().stacked();
        placed[at] = [label, stacked]
            .into_iter()
            .find_map(|label| field.place(&spots(bar, &label), Some(at)).map(|spot| (label, spot)));
    };
    let (first, rest) = order.split_at(FIRST.min(order.len()));
    first.iter().for_each(|bar| place(field, bar));
    between(field);
    rest.iter().take(MOST).for_each(|bar| place(field, bar));
    placed
}

fn label_of(dataset: &Dataset, claim: &Claim, layout: &Layout, lang: Lang) -> Label {
    let who = who(dataset, claim, lang);
    let regular = match claim.stated_on.filter(|_| !layout.is_narrow) {
        Some(day) => format!("{who}, {}:", date::short(lang, day)),
        None => format!("{who}:"),
    };
    Label::new(regular, amount(lang, claim.amount), Token::Claim)
}

/// The surname of a person; the whole name where its last word is none, as in "military source".
fn who(dataset: &Dataset, claim: &Claim, lang: Lang) -> String {
    let short = claimant_short(dataset, claim, lang);
    if short.starts_with(char::is_lowercase) {
        return worded(dataset, claim.claimant, lang).text.to_owned();
    }
    short
}

/// Where a bar's label could stand: right of it, above, below, left, then farther off with a line.
fn spots(bar: &Bar, label: &Label) -> Vec<Spot> {
    let (figure, y) = (bar.figure(), bar.y());
    let half = label.height() / 2.0;
    let (above, below) = (figure.y - 3.0 - half, figure.bottom() + 4.0 + half);
    let (left, right, end) = (bar.core.x, bar.core.right(), bar.end());
    let beside = |rect: Rect, cost: f64| Spot { rect, leader: None, cost };
    let mut spots = vec![
        beside(label.after(end + 6.0, y), 0.0),
        beside(label.after(left, above), 1.0),
        beside(label.before(right, above), 1.5),
        beside(label.after(right + 6.0, y - 9.0), 2.0),
        beside(label.after(end + 6.0, y - 7.0), 2.0),
        beside(label.after(end + 6.0, y + 7.0), 2.5),
        beside(label.after(left, below), 3.0),
        beside(label.before(right, below), 3.5),
        beside(label.before(left - 6.0, y), 4.0),
        beside(label.after(right + 6.0, above), 4.0),
    ];
    let start = [end + 1.0, y];
    let top = [left + figure.w.min(30.0) / 2.0, figure.y];
    for step in 1..=8 {
        let away = f64::from(step) * 9.0;
        for (dy, dx) in [(-away, 10.0), (away, 10.0), (-away, 34.0), (away, 34.0)] {
            let cost = 6.0 + away / 6.0 + dx / 10.0;
            spots.push(Spot { rect: label.after(end + dx, y + dy), leader: Some(start), cost });
        }
        spots.push(Spot {
            rect: label.after(left, above - away),
            leader: Some(top),
            cost: 7.0 + away / 6.0,
        });
    }
    spots
}

/// The thin line to a label that stands away from its bar.
pub(super) fn draw_leader(scene: &mut Scene, spot: &Spot) {
    if let Some(from) = spot.leader {
        scene.line(from, foot(from, &spot.rect), Paint::stroke(Token::Claim, 0.7));
    }
}
