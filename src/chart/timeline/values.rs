//! Numbers over the days on which they were stated: one small plot for each measure, from zero.

use super::{FONT, Page};
use crate::base::math::round_down_125;
use crate::base::sort;
use crate::model::{Amount, ClaimIx, Measure, Qualifier, Scope, Weapon};
use crate::query::ledger;
use crate::scene::{Anchor, Dash, Paint, Path, Rect, Scene, Shape, Token};
use crate::text::amount::amount;
use crate::text::amount::number;
use crate::text::words;

/// Height of a plot.
const PLOT: f64 = 58.0;
/// How far an open end reaches; it points to no number.
const OPEN: f64 = 12.0;

/// Draws a plot for each measure that somebody put a number to more than once.
pub(super) fn draw(scene: &mut Scene, page: &mut Page<'_>, claims: &[ClaimIx]) {
    let dataset = page.request.dataset;
    for group in ledger(dataset, claims.iter().copied()) {
        // Kilometres and metres are not amounts of anything that happened.
        if matches!(group.measure, Measure::RangeKm | Measure::Accuracy) {
            continue;
        }
        let counted = group.answers.iter().filter(|answer| answer.amount.is_stated());
        let mut stated: Vec<ClaimIx> = counted.flat_map(|answer| answer.claims.clone()).collect();
        sort::sort_by_key(&mut stated, |&ix| ix);
        // One number is told by the ledger alone.
        if stated.len() > 1 {
            plot(scene, page, group.measure, &stated);
        }
    }
}

fn plot(scene: &mut Scene, page: &mut Page<'_>, measure: Measure, claims: &[ClaimIx]) {
    let (dataset, lang) = (page.request.dataset, page.request.lang);
    let top_of = |it: Amount| it.max.or(it.min).unwrap_or(0.0);
    let highest = claims.iter().map(|&ix| top_of(dataset.claim(ix).amount)).fold(1.0, f64::max);
    page.y += 8.0;
    let top = page.row_name(scene, words::measure(lang, measure), PLOT) + OPEN + 4.0;
    let (base, full) = (top + PLOT - OPEN, PLOT - OPEN);
    let y = |value: f64| base - value / highest * full;
    let tick = round_down_125(highest);
    for value in [0.0, tick] {
        page.rule(scene, y(value));
        if !page.is_narrow {
            let at = [page.scale.left + 2.0, y(value) - 2.0];
            scene.text(at, number(lang, value), Anchor::Start, TICK, Token::Ink3, None);
        }
    }
    let tick_width = if page.is_narrow { 8.0 } else { TICK.room(&number(lang, tick)) };
    let ticks = Rect::between(0.0, y(tick) - 12.0, page.scale.left + 4.0 + tick_width, base);
    let mut taken: Vec<Rect> = claims
        .iter()
        .map(|&ix| {
            let claim = dataset.claim(ix);
            Rect::around([page.x(claim.stated_on) + 4.0, y(top_of(claim.amount))], 9.0, 9.0)
        })
        .chain([ticks])
        .collect();
    for &ix in claims {
        let claim = dataset.claim(ix);
        let x = page.x(claim.stated_on) + 4.0;
        let first = scene.items.len();
        // Quiet: what repeats another, and what counts more than the event's own missiles of one kind.
        let is_quiet =
            claim.is_relay() || claim.scope == Scope::Attack || claim.weapon == Some(Weapon::Mixed);
        let token = if is_quiet { Token::Ink3 } else { Token::Claim };
        let high = y(top_of(claim.amount));
        draw_amount(scene, claim.amount, x, [y(claim.amount.min.unwrap_or(0.0)), high], token);
        label(scene, &mut taken, &amount(lang, claim.amount), [x, high]);
        page.mark(scene, ix, first, Rect::around([x, high], 12.0, 12.0));
    }
    page.y = base + 4.0;
}

const TICK: crate::scene::Font = crate::scene::Font::regular(11.0);

/// A number as a sign: full where exact, hollow where about or beyond; a bar for a range; an arrow
/// where it is open.
fn draw_amount(scene: &mut Scene, it: Amount, x: f64, [low, high]: [f64; 2], token: Token) {
    let is_down = it.min.is_none();
    if it.is_open_above() || is_down {
        let tip = if is_down { high + OPEN } else { high - OPEN };
        let barb = if is_down { -4.0 } else { 4.0 };
        scene.line([x, high], [x, tip], Paint::stroke(token, 1.4));
        let mut head = Path::new(false);
        head.add(&[[x - 3.0, tip + barb], [x, tip], [x + 3.0, tip + barb]]);
        scene.path(head, Paint::stroke(token, 1.4));
    }
    let ring = Paint::stroke(token, 1.5).and_fill(Token::Paper);
    match it.qualifier {
        _ if it.min.is_some() && it.max.is_some() && low > high => {
            scene.rect(Rect::between(x - 2.5, high, x + 2.5, low), 0.0, Paint::fill(token));
        }
        Qualifier::About | Qualifier::MoreThan => scene.draw(Shape::Circle([x, high], 3.2), ring),
        Qualifier::Several | Qualifier::Dozens => {
            let line = Paint::dashed(token, 3.0, Dash::Dashed);
            scene.line([x - 5.0, high], [x + 6.0, high], line);
        }
        _ => scene.draw(Shape::Circle([x, high], 3.6), Paint::fill(token)),
    }
}

/// Writes the amount beside its sign where there is room; the ledger has them all.
fn label(scene: &mut Scene, taken: &mut Vec<Rect>, text: &str, [x, y]: [f64; 2]) {
    let width = FONT.width(text);
    let spots = [
        [x + 7.0, y - 6.0],
        [x - width - 7.0, y - 6.0],
        [x + 7.0, y - 16.0],
        [x + 7.0, y + 4.0],
        [x - width + 4.0, y - 18.0],
    ];
    for [left, top] in spots {
        let rect = Rect { x: left, y: top, w: width, h: 12.0 };
        let is_free = left >= 0.0
            && rect.right() <= scene.width
            && !taken.iter().any(|other| other.intersects(&rect.grown(-0.5)));
        if is_free {
            let base = [left, top + 10.0];
            scene.text(base, text, Anchor::Start, FONT, Token::Ink, Some(Token::Paper));
            taken.push(rect.grown(2.0));
            return;
        }
    }
}
