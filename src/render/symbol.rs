//! Symbols beside text as the inside of an SVG in the page's own colours. Pictures are in `render::svg`.

use super::path_data::{FINE, path_data};
use super::svg::{escape, number};
use crate::model::Grade;
use crate::scene::symbol::{Symbol, draw_symbol};
use crate::scene::{Anchor, Item, Scene, Shape, Token};

/// A symbol of `size` pixels in a box half as large again.
pub fn symbol_scene(grade: Grade, is_contested: bool, size: f64) -> Scene {
    let edge = size * 1.5;
    let centre = if is_contested { [edge * 0.44, edge * 0.56] } else { [edge / 2.0; 2] };
    let mut scene = Scene { width: edge, height: edge, ..Scene::default() };
    draw_symbol(&mut scene, Symbol { grade, is_contested, size, background: Token::Panel }, centre);
    scene
}

/// What is within a picture of shapes without names, with every text escaped.
pub fn shapes(scene: &Scene) -> String {
    let mut out = String::new();
    for item in &scene.items {
        shape(&mut out, item);
    }
    out
}

/// Writes an element. An attribute with an empty value is left out.
fn element(out: &mut String, tag: &str, attributes: &[(&str, &str)], text: &str) {
    out.push_str(&["<", tag].concat());
    for (name, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
        out.push_str(&[" ", name, "=\"", &*escape(value), "\""].concat());
    }
    out.push_str(&[">", &*escape(text), "</", tag, ">"].concat());
}

fn color(token: Option<Token>) -> String {
    token.map_or("none".to_owned(), |token| format!("var(--{})", token.css()))
}

fn shape(out: &mut String, item: &Item) {
    if let Shape::Text { at, text, anchor, font, .. } = &item.shape {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let [x, y, size] = [at[0], at[1], font.size].map(number);
        let (weight, fill) = (font.weight.to_string(), color(item.paint.fill));
        element(
            out,
            "text",
            &[
                ("x", &x),
                ("y", &y),
                ("font-size", &size),
                ("font-weight", if font.weight == 400 { "" } else { &weight }),
                ("text-anchor", anchor),
                ("fill", &fill),
            ],
            text,
        );
        return;
    }
    // Halos have the colour of the background: on the page they are not needed.
    let is_seen = |token: &Token| *token != Token::Panel;
    let fill = item.paint.fill.filter(is_seen);
    let stroke = item.paint.stroke.filter(|stroke| is_seen(&stroke.token));
    if fill.is_none() && stroke.is_none() {
        return;
    }
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
        element(out, tag, &attributes, "");
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
            path_data(&mut data, path, FINE);
            put("path", &[("d", data), ("fill-rule", "evenodd".to_owned())]);
        }
        Shape::Fade(..) | Shape::Text { .. } | Shape::Runs(..) => {}
    }
}
