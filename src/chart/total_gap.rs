//! The gap between the highest official total and what the strikes of its period document, as a line
//! between the two at the end of that period.

use super::frame::Scales;
use super::label::Label;
use super::label_space::{LabelCandidate, LabelSpace};
use crate::model::Dataset;
use crate::query::Snapshot;
use crate::scene::{Dash, Paint, Rect, Scene, Token};
use crate::text::{Lang, evidence};

/// A shorter line would be a stroke among others.
const LEAST: f64 = 14.0;
const CAP: f64 = 4.0;

/// Draws the line and its label, where the total reaches back to the first strike, so that the steps
/// beneath its end are those of its own period.
pub(super) fn draw_gap(
    scene: &mut Scene,
    dataset: &Dataset,
    snapshot: &Snapshot,
    plane: &Scales,
    field: &mut LabelSpace,
    lang: Lang,
) {
    // Of chosen days the steps begin anew, and speak of no total.
    if snapshot.filter().days.is_stated() {
        return;
    }
    let first = dataset.events.extent().from;
    let reaches_back = |from: Option<_>| from.is_none() || from <= first;
    let all = &snapshot.summary(dataset).comparisons;
    let shown = all.iter().filter(|it| reaches_back(dataset.claims.period.of(it.claim).from));
    let highest = shown.max_by(|a, b| {
        let level = |ix| dataset.claims.amount.of(ix).level().unwrap_or(0.0);
        level(a.claim).total_cmp(&level(b.claim))
    });
    let Some(finding) = highest else { return };
    let claim = dataset.claim(finding.claim);
    let (Some(total), Some(to), Some(level)) = (finding.total, claim.period.to, claim.amount.min)
    else {
        return;
    };
    let x = plane.x(to.plus(1)).min(plane.plot.right()) - 3.0;
    let (top, bottom) = (plane.y(level) + 5.0, plane.y(total.high) - 2.0);
    if bottom - top < LEAST {
        return;
    }
    let line = Rect::between(x - 2.0, top, x + 2.0, bottom);
    field.taken.push(line);
    let label = Label::new(evidence::gap_label(lang), evidence::gap(lang, finding), Token::Ink2);
    let stacked = label.clone().stacked();
    let placed = [0.5, 0.3, 0.7, 0.15, 0.85].into_iter().find_map(|part| {
        let y = top + (bottom - top) * part;
        [&label, &stacked].into_iter().find_map(|label| {
            let spots = [label.after(x + 8.0, y), label.before(x - 8.0, y)];
            let spots = spots.map(|rect| LabelCandidate { rect, leader: None, cost: 0.0 });
            field.place(&spots, None).map(|spot| (label, spot))
        })
    });
    // A line that nothing names would be a riddle.
    let Some((label, spot)) = placed else {
        field.taken.retain(|rect| *rect != line);
        return;
    };
    scene.line([x, top], [x, bottom], Paint::dashed(Token::Ink2, 1.2, Dash::Dotted));
    for y in [top, bottom] {
        scene.line([x - CAP, y], [x + CAP, y], Paint::stroke(Token::Ink2, 1.2));
    }
    label.draw(scene, &spot.rect);
}
