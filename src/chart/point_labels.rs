//! Labels of strikes and days: "place, day: **lowest to highest**" beside the highest number.

use super::ChartRequest;
use super::label::Label;
use super::label_space::{LabelCandidate, LabelSpace};
use super::layout::Layout;
use super::points::{Cluster, Key, Points};
use super::words;
use crate::base::math::compare;
use crate::base::sort;
use crate::model::{Claim, Scope, Weapon};
use crate::scene::{Rect, Token};
use crate::text::data::{claimant_short, place_name};
use crate::text::date;
use crate::text::phrases::spread;

/// At most so many labels are tried.
const MOST: usize = 60;

/// Places the labels of the strikes that have none yet, in their order; none where there is no room. Their
/// ends follow those of `num_bars` bars in the field.
pub(super) fn place_point_labels(
    request: &ChartRequest<'_>,
    points: &Points,
    (num_bars, layout): (usize, &Layout),
    field: &mut LabelSpace,
    placed: &mut [Option<(Label, LabelCandidate)>],
) {
    let mut by_level: Vec<(usize, &Cluster)> = points.clusters.iter().enumerate().collect();
    let level = |cluster: &Cluster| cluster.bars.last().map_or(0.0, |bar| bar.level);
    sort::sort_by(&mut by_level, |(_, a), (_, b)| compare(level(b), level(a)));
    for (at, cluster) in by_level.into_iter().take(MOST) {
        let Some(placed) = placed.get_mut(at).filter(|placed| placed.is_none()) else { continue };
        let Some(label) = label_of(request, cluster, layout) else { continue };
        let stacked = label.clone().stacked();
        // Better over the dotted line of another strike than far from one's own.
        *placed = [label, stacked].into_iter().find_map(|label| {
            let spots = spots(cluster, &label);
            field.place_across(&spots, Some(num_bars + at)).map(|spot| (label, spot))
        });
    }
}

/// The label of a strike as far as it is known, where the label of all that was said stands; none where it
/// would be wider.
pub(super) fn refit(
    request: &ChartRequest<'_>,
    cluster: &Cluster,
    layout: &Layout,
    (full, spot): (Label, LabelCandidate),
) -> Option<(Label, LabelCandidate)> {
    let label = label_of(request, cluster, layout)?;
    let label = if full.is_stacked() { label.stacked() } else { label };
    let (room, own) = (spot.rect, label.after(0.0, 0.0));
    let spare = room.w - own.w;
    // It stays on the side of the line that it stands on.
    let left = match (room.x >= cluster.x - 8.0, room.right() <= cluster.x + 8.0) {
        (true, _) => room.x,
        (_, true) => room.x + spare,
        _ => room.x + spare / 2.0,
    };
    let rect = Rect { x: left, w: own.w, ..room };
    (spare >= -0.1).then_some((label, LabelCandidate { rect, ..spot }))
}

fn label_of(request: &ChartRequest<'_>, cluster: &Cluster, layout: &Layout) -> Option<Label> {
    let ChartRequest { dataset, lang, .. } = *request;
    let mut claims: Vec<Claim> = cluster.bars.iter().map(|bar| dataset.claim(bar.claim)).collect();
    // A number of the whole attack stands only where the strike has none of its own.
    if claims.iter().any(|claim| claim.scope == Scope::Event) {
        claims.retain(|claim| claim.scope == Scope::Event);
    }
    let (mut name, day) = match cluster.key {
        Key::Strike(event) => {
            let name = place_name(dataset, dataset.place_of(event), lang);
            // On a phone the town is enough.
            let short = name.rsplit(", ").next().unwrap_or(&name);
            (if layout.is_narrow { short } else { &name }.to_owned(), dataset.event(event).from)
        }
        Key::Day(day) => {
            let first = claims.first()?;
            let who = claimant_short(dataset, first, lang);
            let is_mixed = first.weapon == Some(Weapon::Mixed);
            (if is_mixed { [&who, ", ", words::all_types(lang)].concat() } else { who }, day)
        }
    };
    if !layout.is_narrow {
        name = [&name, ", ", &date::short(lang, day)].concat();
    }
    let regular = name + ":";
    let token = cluster.bars.first().map_or(Token::Claim, |bar| bar.ink.token());
    let stated = spread(lang, &claims)?;
    Some(Label::new(regular, stated, token))
}

/// Beside the highest bar, above it, or farther off with a line.
fn spots(cluster: &Cluster, label: &Label) -> Vec<LabelCandidate> {
    let Some(top) = cluster.bars.last() else { return Vec::new() };
    let figure = cluster.figure();
    let (left, right, high) = (figure.x, figure.right(), figure.y);
    let half = label.height() / 2.0;
    let (above, y) = (high - 3.0 - half, top.y());
    let beside = |rect: Rect, cost: f64| LabelCandidate { rect, leader: None, cost };
    let centred = label.after(cluster.x, above);
    let mut spots = vec![
        beside(label.after(right + 5.0, y), 0.0),
        beside(Rect { x: centred.x - centred.w / 2.0, ..centred }, 1.0),
        beside(label.after(left, above), 1.2),
        beside(label.before(right, above), 1.4),
        beside(label.before(left - 5.0, y), 1.6),
        beside(label.after(right + 5.0, y - 7.0), 1.8),
    ];
    let side = [right + 1.0, y];
    for step in 1..=10 {
        let away = f64::from(step) * 8.0;
        for dy in [-away, away] {
            let rect = label.after(right + 12.0, y + dy);
            spots.push(LabelCandidate { rect, leader: Some(side), cost: 4.0 + away / 7.0 });
        }
    }
    let start = [cluster.x, high - 1.0];
    for step in 1..=12 {
        let away = f64::from(step) * 8.0;
        for (dx, part) in [(0.0, 0.5), (4.0, 0.0), (-4.0, 1.0), (24.0, 0.0), (-24.0, 1.0)] {
            let rect = label.after(cluster.x + dx, above - away);
            let rect = Rect { x: rect.x - rect.w * part, ..rect };
            let cost = 3.0 + away / 14.0 + dx.abs() / 16.0;
            spots.push(LabelCandidate { rect, leader: Some(start), cost });
        }
    }
    spots
}
