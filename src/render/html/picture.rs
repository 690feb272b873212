//! Symbols beside text as inline SVG in the page's own colours. Pictures are in `render::svg`.

use super::Html;
use crate::render::path_data::{FINE, path_data};
use crate::render::svg::number;
use crate::scene::{Anchor, Item, Scene, Shape, Token};

/// A picture of shapes without names, hidden from those who hear the text beside it.
pub fn ornament(html: &mut Html, scene: &Scene) {
    open(html, scene, &[("class", "symbol"), ("aria-hidden", "true")]);
    html.raw(&shapes(scene)).close("svg");
}

/// What is within such a picture.
pub fn shapes(scene: &Scene) -> String {
    let mut html = Html::default();
    for item in &scene.items {
        shape(&mut html, item);
    }
    html.finish()
}

fn open(html: &mut Html, scene: &Scene, named: &[(&str, &str)]) {
    let (w, h) = (number(scene.width), number(scene.height));
    let view_box = format!("0 0 {w} {h}");
    let mut attributes = vec![("width", w.as_str()), ("height", &h), ("viewBox", &view_box)];
    attributes.extend(named);
    html.open("svg", &attributes);
}

fn color(token: Option<Token>) -> String {
    token.map_or("none".to_owned(), |token| format!("var(--{})", token.css()))
}

fn shape(html: &mut Html, item: &Item) {
    if let Shape::Text { at, text, anchor, font, .. } = &item.shape {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let [x, y, size] = [at[0], at[1], font.size].map(number);
        let (weight, fill) = (font.weight.to_string(), color(item.paint.fill));
        html.element(
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
    // Halos have the colour of the ground: on the page they are not needed.
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
            path_data(&mut data, path, FINE);
            put("path", &[("d", data), ("fill-rule", "evenodd".to_owned())]);
        }
        Shape::Fade(..) | Shape::Text { .. } | Shape::Runs(..) => {}
    }
}
