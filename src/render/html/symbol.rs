//! The symbol of an event as inline SVG: the shapes of the map, in the page's own colours.

use super::Html;
use super::picture::ornament;
use crate::model::Grade;
use crate::query::Rating;
use crate::scene::symbol::{Symbol, draw_symbol};
use crate::scene::{Scene, Token};

/// The symbol of an event of this rating.
pub fn event_symbol(html: &mut Html, rating: Rating, size: f64) {
    ornament(html, &symbol_scene(rating.grade, rating.is_contested, size));
}

/// A symbol of `size` pixels in a box half as large again.
pub fn symbol_scene(grade: Grade, is_contested: bool, size: f64) -> Scene {
    let edge = size * 1.5;
    let centre = if is_contested { [edge * 0.44, edge * 0.56] } else { [edge / 2.0; 2] };
    let mut scene = Scene { width: edge, height: edge, ..Scene::default() };
    draw_symbol(&mut scene, Symbol { grade, is_contested, size, background: Token::Panel }, centre);
    scene
}
