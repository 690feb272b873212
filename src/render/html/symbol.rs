//! The symbol of an event as inline SVG: the shapes of the map, in the page's own colours.

use super::Html;
use crate::model::Grade;
use crate::query::Identification;
use crate::render::svg::{number, path_data};
use crate::scene::symbol::{Symbol, draw_symbol};
use crate::scene::{Item, Scene, Shape, Token};

/// The symbol of an identified event.
pub fn event_symbol(html: &mut Html, found: &Identification, size: f64) {
    grade_symbol(html, found.grade, found.is_contested(), size);
}

/// A symbol of `size` pixels in a box half as large again.
pub fn grade_symbol(html: &mut Html, grade: Grade, is_contested: bool, size: f64) {
    let edge = size * 1.5;
    let centre = if is_contested { [edge * 0.44, edge * 0.56] } else { [edge / 2.0; 2] };
    let mut scene = Scene::default();
    draw_symbol(&mut scene, Symbol { grade, is_contested, size, ground: Token::Panel }, centre);
    let edge = number(edge);
    let view_box = format!("0 0 {edge} {edge}");
    html.open(
        "svg",
        &[
            ("class", "symbol"),
            ("width", &edge),
            ("height", &edge),
            ("viewBox", &view_box),
            ("aria-hidden", "true"),
        ],
    );
    for item in &scene.items {
        shape(html, item);
    }
    html.close("svg");
}

fn shape(html: &mut Html, item: &Item) {
    // Halos have the colour of the ground: on the page they are not needed.
    let is_seen = |token: &Token| *token != Token::Panel;
    let fill = item.paint.fill.filter(is_seen);
    let stroke = item.paint.stroke.filter(|stroke| is_seen(&stroke.token));
    if fill.is_none() && stroke.is_none() {
        return;
    }
    let color = |token: Option<Token>| {
        token.map_or("none".to_owned(), |token| format!("var(--{})", token.css()))
    };
    let fill = color(fill);
    let stroke_color = color(stroke.map(|stroke| stroke.token));
    let width = stroke.map(|stroke| number(stroke.width)).unwrap_or_default();
    let dashes: Vec<_> = stroke
        .iter()
        .flat_map(|stroke| stroke.dash.pattern())
        .map(|&length| number(length))
        .collect();
    let dashes = dashes.join(" ");
    let paint = [
        ("fill", fill.as_str()),
        ("stroke", &stroke_color),
        ("stroke-width", &width),
        ("stroke-dasharray", &dashes),
    ];
    let mut put = |tag: &str, geometry: &[(&str, String)]| {
        let mut attributes: Vec<(&str, &str)> =
            geometry.iter().map(|(name, value)| (*name, value.as_str())).collect();
        attributes.extend(paint);
        html.open(tag, &attributes).close(tag);
    };
    match &item.shape {
        Shape::Circle([x, y], r) => {
            put("circle", &[("cx", number(*x)), ("cy", number(*y)), ("r", number(*r))]);
        }
        Shape::Rect(rect, _) => put(
            "rect",
            &[
                ("x", number(rect.x)),
                ("y", number(rect.y)),
                ("width", number(rect.w)),
                ("height", number(rect.h)),
            ],
        ),
        Shape::Path(path) => {
            let mut data = String::new();
            path_data(&mut data, path);
            put("path", &[("d", data), ("fill-rule", "evenodd".to_owned())]);
        }
        Shape::Fade(..) | Shape::Text { .. } => {}
    }
}
