//! A bar of a round length at the scale of the middle of the map.

use super::labels::Placer;
use crate::base::math::round_down_125;
use crate::geo::View;
use crate::scene::{Anchor, Font, Paint, Path, Rect, Scene, Token};
use crate::text::Lang;
use crate::text::number::number;

/// The bar is at most this long.
const MOST_PX: f64 = 130.0;

pub(super) fn draw_scale_bar(scene: &mut Scene, labels: &mut Placer, view: &View, lang: Lang) {
    let px_per_km = view.px_per_km_at(view.camera().centre.lat);
    let km = round_down_125(MOST_PX.min(view.width * 0.3) / px_per_km);
    let length = km * px_per_km;
    let (left, bottom) = (14.0, view.height - 12.0);
    let (value, unit) =
        if km >= 1.0 { (km, lang.pick("km", "км")) } else { (km * 1000.0, lang.pick("m", "м")) };
    let text = format!("{}\u{a0}{unit}", number(lang, value));
    let ticks = [
        [left, bottom - 5.0],
        [left, bottom],
        [left + length, bottom],
        [left + length, bottom - 5.0],
    ];
    scene.path(Path::line(&ticks), Paint::stroke(Token::Home, 3.0));
    scene.path(Path::line(&ticks), Paint::stroke(Token::MapInk, 1.2));
    let at = [left + length / 2.0, bottom - 5.0];
    scene.text(at, text, Anchor::Middle, Font::regular(11.5), Token::MapInk, Some(Token::Home));
    labels.block(Rect { x: left - 4.0, y: bottom - 20.0, w: length + 8.0, h: 26.0 });
}
