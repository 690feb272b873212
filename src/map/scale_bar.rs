//! A bar of a round length at the scale of the middle of the map.

use crate::base::math::round_down_125;
use crate::geo::View;
use crate::scene::{Anchor, Font, Paint, Path, Rect, Scene, Token};
use crate::text::Lang;
use crate::text::amount::number;

/// The bar is at most this long.
const MOST_PX: f64 = 130.0;
/// How far it keeps from the right edge and from the lower one.
const EDGE: f64 = 14.0;
const ABOVE_EDGE: f64 = 12.0;

/// A bar.
#[derive(Clone, Copy, Debug)]
pub(super) struct ScaleBar {
    km: f64,
    length: f64,
    left: f64,
    bottom: f64,
}

impl ScaleBar {
    /// The bar of a view, in its lower right corner.
    pub(super) fn new(view: &View) -> Self {
        let px_per_km = view.px_per_km_at(view.camera().centre.lat);
        let km = round_down_125(MOST_PX.min(view.width * 0.3) / px_per_km);
        let length = km * px_per_km;
        let (left, bottom) = (view.width - EDGE - length, view.height - ABOVE_EDGE);
        Self { km, length, left, bottom }
    }

    /// The room that it takes.
    pub(super) fn room(&self) -> Rect {
        Rect { x: self.left - 4.0, y: self.bottom - 20.0, w: self.length + 8.0, h: 26.0 }
    }

    /// Draws it.
    pub(super) fn draw(&self, scene: &mut Scene, lang: Lang) {
        let Self { km, length, left, bottom } = *self;
        let (value, unit) = match km >= 1.0 {
            true => (km, lang.pick("km", "км")),
            false => (km * 1000.0, lang.pick("m", "м")),
        };
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
    }
}

/// The bar as a picture of its own, for the right bottom corner of a map that moves beneath it.
pub fn scale_scene(view: &View, lang: Lang) -> Scene {
    let bar = ScaleBar::new(view);
    let room = bar.room();
    let (width, height) = (room.w + EDGE, room.h + ABOVE_EDGE);
    let mut scene = Scene { width, height, lang: lang.code(), ..Scene::default() };
    let left = width - EDGE - bar.length;
    ScaleBar { left, bottom: height - ABOVE_EDGE, ..bar }.draw(&mut scene, lang);
    scene
}
