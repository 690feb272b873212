//! The rows of the strip: symbols above the axis, its labels, claims per week, the rail.

use super::{NARROW_PX, Parts};
use crate::chart::day_ticks;
use crate::scene::{Anchor, Font, Paint, Rect, Scene, Token};
use crate::text::{Lang, strip as words};

/// Height of the rail.
pub(super) const RAIL_PX: f64 = 13.0;
/// From this width on the row of claims has its name at the left.
const NAMED_PX: f64 = 720.0;

/// Where the rows lie, in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    /// All rows.
    pub(super) whole: Rect,
    /// The rail at their foot.
    pub(super) rail: Rect,
    /// Room for symbols; its foot is the axis line.
    pub(super) symbols: Rect,
    /// Baseline of the labels of days.
    pub(super) labels_y: f64,
    /// Room for claims per week.
    pub(super) weeks: Rect,
    /// Diameter of a symbol.
    pub(super) symbol_px: f64,
    /// Room for the name of the row of claims is left.
    pub(super) is_named: bool,
}

impl Layout {
    pub(super) fn new([width, height]: [f64; 2], has_rail: bool, lang: Lang) -> Self {
        let is_named = width >= NAMED_PX;
        let name_px = Font::regular(11.5).room(words::claims_per_week(lang));
        // Half a grip hangs over either end.
        let left = if is_named { name_px + 14.0 } else { 12.0 };
        let right = (width - 12.0).max(left);
        let rail_px = if has_rail { RAIL_PX } else { 0.0 };
        let rail = Rect::between(left, height - rail_px, right, height);
        let weeks = Rect::between(left, rail.y - 16.0, right, rail.y - 1.0);
        let labels_y = weeks.y - 4.0;
        let symbols = Rect::between(left, 18.0, right, labels_y - 13.0);
        let symbol_px = match width {
            narrow if narrow < NARROW_PX => 7.2,
            medium if medium < 900.0 => 8.0,
            _ => 9.4,
        };
        let whole = Rect::between(left, 0.0, right, height);
        Self { whole, rail, symbols, labels_y, weeks, symbol_px, is_named }
    }
}

/// The axis line with ticks and the names of its days, and the name of the row beneath.
pub(super) fn draw_axis(scene: &mut Scene, parts: &Parts<'_>) {
    let Parts { request, layout, scales, .. } = parts;
    let Rect { x, w, .. } = layout.symbols;
    let y = layout.symbols.bottom();
    let ticks = day_ticks(scales.first, scales.last.plus(1), w, request.lang);
    for tick in &ticks.ticks {
        let at = scales.x_of(tick.day);
        if tick.is_bold {
            scene.line([at, 0.0], [at, y], Paint::stroke(Token::Grid, 1.0));
        }
        scene.line([at, y], [at, y + 4.0], Paint::stroke(Token::Ink3, 1.0));
        let font = if tick.is_bold { Font::bold(11.5) } else { Font::regular(11.5) };
        let text = tick.text.as_str();
        let at = [at + 3.0 + ticks.shift, layout.labels_y];
        if at[0] + font.room(text) <= scene.width {
            scene.text(at, text, Anchor::Start, font, Token::Ink2, None);
        }
    }
    scene.line([x, y], [x + w, y], Paint::stroke(Token::Ink2, 1.2));
    if layout.is_named {
        let at = [x - 10.0, layout.weeks.bottom() - 2.0];
        let text = words::claims_per_week(request.lang);
        scene.text(at, text, Anchor::End, Font::regular(11.5), Token::Ink2, None);
    }
}
