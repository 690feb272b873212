//! Direct labels: "who, when: **amount**" beside the bar, where there is room.

use super::bars::{BLOCK, Bar, Ink};
use super::label::Label;
use super::label_space::{LabelCandidate, LabelSpace, foot};
use super::layout::Layout;
use super::words;
use crate::base::math::compare;
use crate::base::sort;
use crate::model::{Dataset, Weapon};
use crate::scene::{Paint, Rect, Scene, Token};
use crate::text::Lang;
use crate::text::amount::amount_short;
use crate::text::data::claimant_short;
use crate::text::phrases::statement_day;

/// At most so many labels are tried.
const MOST: usize = 60;

/// How the bars of a chart are labelled.
pub(super) struct Labelling<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) lang: Lang,
    pub(super) layout: &'a Layout,
    /// Even what repeats another claim has a label, where there is room.
    pub(super) has_relays: bool,
}

/// Places the labels of the bars that have none yet, in the order of the bars; none where there is no room.
pub(super) fn place_labels(
    of: &Labelling<'_>,
    bars: &[Bar],
    field: &mut LabelSpace,
    placed: &mut [Option<(Label, LabelCandidate)>],
    is_chosen: impl Fn(&Bar) -> bool,
) {
    // On a phone the counts of one night would crowd out those of months.
    let least = if of.layout.is_narrow { 8.0 } else { 0.0 };
    let is_labelled =
        |bar: &Bar| is_chosen(bar) || ((of.has_relays || !bar.is_relay) && bar.core.w >= least);
    let mut order: Vec<_> = bars.iter().enumerate().filter(|(_, bar)| is_labelled(bar)).collect();
    sort::sort_by(&mut order, |(_, a), (_, b)| {
        let is_main = |bar: &Bar| (is_chosen(bar), bar.ink != Ink::Behind, !bar.is_relay);
        let by_main = is_main(b).cmp(&is_main(a));
        by_main.then(compare(b.level, a.level)).then(compare(b.core.w, a.core.w))
    });
    for (at, bar) in order.into_iter().take(MOST) {
        let Some(placed) = placed.get_mut(at).filter(|placed| placed.is_none()) else { continue };
        let label = label_of(of, bar);
        let stacked = label.clone().stacked();
        *placed = [label, stacked]
            .into_iter()
            .find_map(|label| field.place(&spots(bar, &label), Some(at)).map(|spot| (label, spot)));
    }
}

/// `Kostin, 26 Mar 2024: about 50`; what stands behind says what it is.
fn label_of(of: &Labelling<'_>, bar: &Bar) -> Label {
    let claim = of.dataset.claim(bar.claim);
    let mut regular = claimant_short(of.dataset, &claim, of.lang);
    let mut add = |part: &str| {
        regular.push_str(", ");
        regular.push_str(part);
    };
    if claim.stated_on.is_some() && !of.layout.is_narrow {
        add(&statement_day(of.lang, &claim));
    }
    if claim.weapon == Some(Weapon::Mixed) {
        add(words::all_types(of.lang));
    }
    if bar.ink == Ink::Behind {
        add(words::handed_over(of.lang));
    }
    regular.push(':');
    Label::new(regular, amount_short(of.lang, claim.amount), bar.ink.token())
}

/// Where a bar's label could stand: right of it, above, below, left, then farther off with a line.
fn spots(bar: &Bar, label: &Label) -> Vec<LabelCandidate> {
    let (figure, y) = (bar.figure(), bar.y());
    let half = label.height() / 2.0;
    let (above, below) = (figure.y - 3.0 - half, figure.bottom() + 4.0 + half);
    let (left, right, end) = (bar.core.x, bar.core.right(), bar.end());
    let beside = |rect: Rect, cost: f64| LabelCandidate { rect, leader: None, cost };
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
    if let Some(block) = bar.block() {
        // In itself, which costs nothing.
        for part in [0.5, 0.3, 0.7] {
            let rect = label.after(left + 10.0, block.y + block.h * part);
            spots.push(beside(rect, -0.5 - rect.w * rect.h * BLOCK));
        }
    }
    let start = [end + 1.0, y];
    let top = [left + figure.w.min(30.0) / 2.0, figure.y];
    for step in 1..=8 {
        let away = f64::from(step) * 9.0;
        for (dy, dx) in [(-away, 10.0), (away, 10.0), (-away, 34.0), (away, 34.0)] {
            let cost = 6.0 + away / 6.0 + dx / 10.0;
            spots.push(LabelCandidate {
                rect: label.after(end + dx, y + dy),
                leader: Some(start),
                cost,
            });
        }
        spots.push(LabelCandidate {
            rect: label.after(left, above - away),
            leader: Some(top),
            cost: 7.0 + away / 6.0,
        });
    }
    spots
}

/// The thin line to a label that stands away from its bar.
pub(super) fn draw_leader(scene: &mut Scene, spot: &LabelCandidate, token: Token) {
    if let Some(from) = spot.leader {
        scene.line(from, foot(from, &spot.rect), Paint::stroke(token, 0.7));
    }
}
