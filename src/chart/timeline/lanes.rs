//! One row for each side that spoke, one sign for each claim, by kind.

use super::{FONT, Page};
use crate::model::{Claim, ClaimIx, Grade, Measure, Side};
use crate::query::identification::Stance;
use crate::query::{Identification, Snapshot, identification};
use crate::scene::{Anchor, Paint, Path, Rect, Scene, Shape, Token};
use crate::text::{evidence, words};

/// Distance of signs side by side and one above the other.
const PITCH: f64 = 10.0;

/// Below this width the meanings of the signs stand below the names of the rows, too.
const KEY_BELOW_PX: f64 = 700.0;

/// What a claim is about, as a sign.
#[derive(Clone, Copy, PartialEq)]
enum Sign {
    /// Names a North Korean weapon.
    Disc,
    /// Names a joint label.
    Half,
    /// Names another weapon, or denies.
    Cross,
    /// Says which weapon, and does not count: unnamed, open, unsure, replaced or taken back.
    Hollow,
    /// People, numbers, and whatever else.
    Ring,
}

const SIGNS: [Sign; 5] = [Sign::Disc, Sign::Half, Sign::Cross, Sign::Hollow, Sign::Ring];

fn sign(snapshot: &Snapshot, ix: ClaimIx, claim: &Claim, found: &Identification) -> Sign {
    match snapshot.stance(ix) {
        _ if found.withdrawn.contains(&ix) => Sign::Hollow,
        Some(Stance::Supports(Grade::Ambiguous)) => Sign::Half,
        Some(Stance::Supports(_)) => Sign::Disc,
        Some(Stance::Opposes) => Sign::Cross,
        Some(_) => Sign::Hollow,
        None if claim.measure == Measure::WeaponIdentification => Sign::Hollow,
        None => Sign::Ring,
    }
}

/// Draws the rows of the sides that spoke.
pub(super) fn draw(scene: &mut Scene, page: &mut Page<'_>, claims: &[ClaimIx]) {
    let request = page.request;
    let dataset = request.dataset;
    let found = identification(dataset, request.event, request.snapshot);
    for &side in Side::ALL {
        let of_side: Vec<ClaimIx> =
            claims.iter().copied().filter(|&ix| dataset.claim(ix).side == side).collect();
        if of_side.is_empty() {
            continue;
        }
        let mut levels: Vec<f64> = Vec::new();
        let mut spots = Vec::new();
        for ix in of_side {
            let x = page.x(dataset.claim(ix).stated_on);
            let level = levels.iter().position(|&end| end <= x).unwrap_or_else(|| {
                levels.push(0.0);
                levels.len() - 1
            });
            if let Some(end) = levels.get_mut(level) {
                *end = x + PITCH;
            }
            spots.push((ix, x, level));
        }
        let height = levels.len() as f64 * PITCH + 8.0;
        let top = page.row_name(scene, words::side(page.request.lang, side), height);
        page.rule(scene, top);
        for (ix, x, level) in spots {
            let at = [x + 4.0, top + height - 9.0 - level as f64 * PITCH];
            let first = scene.items.len();
            draw_sign(scene, sign(request.snapshot, ix, &dataset.claim(ix), &found), at);
            page.mark(scene, ix, first, Rect::around(at, PITCH, PITCH));
        }
        page.y = top + height;
    }
}

fn draw_sign(scene: &mut Scene, sign: Sign, [x, y]: [f64; 2]) {
    match sign {
        Sign::Disc => scene.draw(Shape::Circle([x, y], 3.8), Paint::fill(Token::Examined)),
        Sign::Half => {
            let square = Rect::around([x, y], 7.0, 7.0);
            scene.rect(Rect { w: 3.5, ..square }, 0.0, Paint::fill(Token::Ambiguous));
            scene.rect(square.grown(-0.6), 0.0, Paint::stroke(Token::Ambiguous, 1.2));
        }
        Sign::Cross => {
            let mut cross = Path::new(false);
            cross.add(&[[x - 3.2, y - 3.2], [x + 3.2, y + 3.2]]);
            cross.add(&[[x - 3.2, y + 3.2], [x + 3.2, y - 3.2]]);
            scene.path(cross, Paint::stroke(Token::Ink, 1.6));
        }
        Sign::Hollow => {
            let square = Rect::around([x, y], 6.0, 6.0);
            scene.rect(square, 0.0, Paint::stroke(Token::Ink3, 1.3));
        }
        Sign::Ring => scene.draw(Shape::Circle([x, y], 3.1), Paint::stroke(Token::Ink2, 1.3)),
    }
}

/// What the signs mean, beneath the days.
pub(super) fn draw_key(scene: &mut Scene, page: &mut Page<'_>) {
    let left = if scene.width < KEY_BELOW_PX { 4.0 } else { page.scale.left };
    let mut x = left;
    page.y += 12.0;
    for (sign, meaning) in SIGNS.into_iter().zip(evidence::sign_meanings(page.request.lang)) {
        let width = 14.0 + FONT.room(meaning) + 16.0;
        if x + width > scene.width + 16.0 && x > left {
            x = left;
            page.y += 17.0;
        }
        draw_sign(scene, sign, [x + 5.0, page.y]);
        let base = [x + 14.0, page.y + 4.0];
        scene.text(base, meaning, Anchor::Start, FONT, Token::Ink2, None);
        x += width;
    }
    page.y += 10.0;
}
