//! The labels at the end of the documented steps.

use super::frame::Scales;
use super::label::Label;
use super::label_space::{LabelCandidate, LabelSpace};
use super::labels::draw_leader;
use super::step_series::StepSeries;
use super::words;
use crate::query::StrikeByStrike;
use crate::scene::{Scene, Token};
use crate::text::amount::range;
use crate::text::{Lang, messages};

/// A sum that stands farther above the steps has a line to their end.
const FAR_PX: f64 = 14.0;

/// Draws what the steps add up to: the sum above their end, its parts within them.
pub(super) fn draw_sums(
    scene: &mut Scene,
    series: &StepSeries,
    sum: &StrikeByStrike,
    plane: &Scales,
    field: &mut LabelSpace,
    (lang, is_narrow): (Lang, bool),
) {
    let Some((end, named, total)) = series.last(plane) else { return };
    let texts = messages(lang);
    // The sum of both colours has neither.
    let token = if series.is_pale() { Token::Joint } else { Token::Ink };
    let whole = format!("{}:", texts.figure_documented);
    let whole = Label::new(whole, range(lang, total.low, total.high), token);
    let top = plane.y(total.high);
    if let Some(spot) = place(scene, field, &whole, (end, 14), &heights(top - 11.0, top - 60.0))
        && spot.rect.bottom() < top - FAR_PX
    {
        let from = [end - 4.0, top - 2.0];
        draw_leader(scene, &LabelCandidate { leader: Some(from), ..spot }, token);
    }

    // As a ground for the claims of one side they are one.
    if series.is_pale() {
        return;
    }
    let (low, ground) = (plane.y(named.low), plane.y(0.0));
    if total.low > named.low {
        let share = Label::new(words::joint_share(lang, sum), String::new(), Token::Joint);
        let (upper, lower) = (plane.y(total.low), plane.y(named.high));
        place(scene, field, &share, (end, 5), &heights(upper + 12.0, lower - 9.0));
    }
    if named.high > 0.0 {
        let figure = words::dash_range(lang, named.low, named.high);
        let named = if is_narrow { words::named_short(lang) } else { texts.named_nk };
        let label = Label::new(format!("{named}:"), figure, Token::Doc);
        let middle = (low + ground) / 2.0;
        let mut lines = heights(middle, low + 9.0);
        lines.extend(heights(middle, ground - 9.0));
        lines.extend(heights(low - 9.0, low - 30.0));
        place(scene, field, &label, (end, 5), &lines);
    }
}

/// Heights from one to another, 5 px apart or more; only the first where the way is too short.
fn heights(from: f64, to: f64) -> Vec<f64> {
    let num = ((to - from).abs() / 5.0).min(12.0) as u32;
    let part = |n: u32| if num == 0 { 0.0 } else { f64::from(n) / f64::from(num) };
    (0..=num).map(|n| from + part(n) * (to - from)).collect()
}

/// Puts a label on one line or on two to the left of the end of the steps, or to the right of it, at
/// one of some heights, the first the best; where it stands, if anywhere.
fn place(
    scene: &mut Scene,
    field: &mut LabelSpace,
    label: &Label,
    end: (f64, u32),
    heights: &[f64],
) -> Option<LabelCandidate> {
    let stacked = label.clone().stacked();
    let (one, two) = (spots(label, end, heights), spots(&stacked, end, heights));
    if let Some(spot) = field.place(&one, None) {
        label.draw(scene, &spot.rect);
        return Some(spot);
    }
    if let Some(spot) = field.place(&two, None) {
        stacked.draw(scene, &spot.rect);
        return Some(spot);
    }
    let spot = field.place_on_lines(&one)?;
    label.draw(scene, &spot.rect);
    Some(spot)
}

/// Places at some heights, up to `steps` steps back from the end.
fn spots(label: &Label, (end, steps): (f64, u32), heights: &[f64]) -> Vec<LabelCandidate> {
    let spot = |rect, cost: f64| LabelCandidate { rect, leader: None, cost };
    let mut spots = Vec::new();
    for (at, &y) in heights.iter().enumerate() {
        let cost = at as f64 / 3.0;
        for step in 0..steps {
            let back = f64::from(step) * 24.0;
            spots.push(spot(label.before(end - 6.0 - back, y), cost + back / 100.0));
        }
        for step in 0..steps / 4 {
            let on = f64::from(step) * 12.0;
            spots.push(spot(label.after(end + 6.0 + on, y), cost + 0.5 + on / 50.0));
        }
    }
    spots
}
