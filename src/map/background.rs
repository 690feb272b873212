//! Sea, land, rivers and borders, from below.

use super::outline::outline;
use crate::geo::basemap::LineKind;
use crate::geo::{Basemap, View};
use crate::scene::{Dash, Paint, Rect, Scene, Token};

pub(super) fn draw_background(scene: &mut Scene, basemap: &Basemap, view: &View) {
    let frame = Rect { x: 0.0, y: 0.0, w: view.width, h: view.height };
    scene.rect(frame, 0.0, Paint::fill(Token::Sea));
    let neighbours = basemap.countries.iter().filter(|area| area.id != "UA");
    scene.path(
        outline(neighbours.flat_map(|area| &area.rings), view, true),
        Paint::fill(Token::Land),
    );
    let home = basemap.countries.iter().filter(|area| area.id == "UA");
    scene.path(outline(home.flat_map(|area| &area.rings), view, true), Paint::fill(Token::Home));
    let max_rank = if view.zoom() < 6.5 { 7 } else { 9 };
    for river in basemap.rivers.iter().filter(|river| river.rank <= max_rank) {
        let width = if river.is_reservoir {
            2.6
        } else if river.rank <= 4 {
            1.4
        } else {
            0.8
        };
        scene.path(outline(&river.lines, view, false), Paint::stroke(Token::River, width));
    }
    for (kind, lines) in &basemap.lines {
        let paint = match kind {
            LineKind::NeighbourUnit if view.zoom() < 6.5 => continue,
            LineKind::NeighbourUnit => Paint::dashed(Token::BorderNb, 0.6, Dash::Dashed),
            LineKind::Oblast => Paint::stroke(Token::OblastLine, 0.8),
            LineKind::Coast => Paint::stroke(Token::River, 0.8),
            LineKind::Border => Paint::stroke(Token::BorderNb, 1.0),
            LineKind::HomeBorder => Paint::stroke(Token::Border, 1.4),
        };
        scene.path(outline(lines, view, false), paint);
    }
}
