//! The events: discs of stated radius, trays, boxes, symbols and their names.

use super::MapRequest;
use super::labels::{Placer, Side, Style};
use super::names::nearest_city;
use super::nodes::{Found, Node, NodeKind, cell};
use crate::base::order;
use crate::geo::LonLat;
use crate::model::{EventIx, PlaceIx, Precision};
use crate::query::Identification;
use crate::scene::symbol::{MAP_SIZE, Symbol, draw_symbol};
use crate::scene::{Anchor, Dash, Font, Mark, Paint, Rect, Scene, Shape, Subject, Token};
use crate::text::data::place_name;
use crate::text::phrases;

/// The least size of a pointer target in pixels.
const TARGET: f64 = 24.0;

/// How far the true place may lie from the spot, in true scale.
pub(super) fn draw_discs(scene: &mut Scene, request: &MapRequest<'_>, nodes: &[Node]) {
    for node in nodes.iter().filter(|node| node.kind == NodeKind::Spot) {
        let Some(place) = node.places.first().map(|&place| request.dataset.place(place)) else {
            continue;
        };
        let radius = place.radius_km * request.view.px_per_km_at(place.lat);
        let centre = request.view.screen_from_lonlat(LonLat::new(place.lon, place.lat));
        match place.precision {
            Precision::Site | Precision::District if radius > MAP_SIZE / 2.0 => {
                let paint = Paint::stroke(Token::Area, 0.8).and_fill(Token::Disc);
                scene.draw(Shape::Circle(centre, radius), paint);
            }
            Precision::Raion | Precision::Settlement if radius > MAP_SIZE / 2.0 => {
                scene.draw(
                    Shape::Circle(centre, radius),
                    Paint::dashed(Token::Area, 0.9, Dash::Dashed),
                );
            }
            _ => {}
        }
    }
}

/// Symbols first, all of them, then as many names as there is room for.
pub(super) fn draw_nodes(
    scene: &mut Scene,
    labels: &mut Placer,
    request: &MapRequest<'_>,
    nodes: &[Node],
    found: &Found,
) {
    for node in nodes {
        match node.kind {
            NodeKind::Box => draw_box(scene, request, node),
            NodeKind::Spot | NodeKind::Oblast => draw_tray(scene, request, node, found),
        }
        labels.block(node.rect.grown(if node.events.len() == 1 { 2.0 } else { 1.0 }));
    }
    let mut by_right: Vec<&Node> = nodes.iter().collect();
    order::sort_by_key(&mut by_right, |node| {
        (node.kind == NodeKind::Oblast, std::cmp::Reverse(node.events.len()))
    });
    for node in by_right {
        let (font, sides): (Font, &[Side]) = match node.kind {
            NodeKind::Oblast => {
                (Font::medium(12.0), &[Side::Below, Side::Above, Side::Right, Side::Left])
            }
            _ => (Font::bold(13.0), &[Side::Right, Side::Left, Side::Below, Side::Above]),
        };
        let style = Style { font, token: Token::Ink, halo: Some(Token::Home) };
        let name = node_name(request, node);
        let has_room = labels.label(scene, &name, style, node.rect, sides);
        // A long name that finds no room is tried once more in short.
        if let (false, Some(short)) = (has_room, shortened(&name)) {
            labels.label(scene, &short, style, node.rect, sides);
        }
    }
}

/// `Donetsk Obl.` for `Donetsk Oblast`, `Pokrovsk` for `Pokrovsk and nearby villages`.
fn shortened(name: &str) -> Option<String> {
    let oblast = [(" Oblast", " Obl."), (" область", " обл.")];
    let abbreviated =
        oblast.iter().find_map(|(long, short)| Some(name.strip_suffix(long)?.to_owned() + short));
    let joins = |word: &&str| matches!(*word, "and" | "і");
    let first = || {
        let words: Vec<_> = name.split(' ').take_while(|word| !joins(word)).collect();
        (words.len() < name.split(' ').count()).then(|| words.join(" "))
    };
    abbreviated.or_else(first)
}

fn node_name(request: &MapRequest<'_>, node: &Node) -> String {
    let Some(&place) = node.places.first() else { return String::new() };
    if node.kind == NodeKind::Box {
        if let [first, second] = node.places.as_slice() {
            return format!("{}, {}", short_name(request, *first), short_name(request, *second));
        }
        let at = request
            .view
            .projection
            .lonlat_from_world(request.view.world_from_screen(node.rect.centre()));
        if let Some(city) = nearest_city(request, at) {
            return city;
        }
    }
    short_name(request, place).to_owned()
}

/// The first part of a place's name: the district without its city.
fn short_name<'d>(request: &MapRequest<'d>, place: PlaceIx) -> &'d str {
    let name = place_name(request.dataset, request.dataset.place(place), request.lang);
    name.split(',').next().unwrap_or(name)
}

fn draw_box(scene: &mut Scene, request: &MapRequest<'_>, node: &Node) {
    let subject = Subject::Group(node.events.clone());
    let first = scene.items.len();
    let is_chosen = request.chosen.is_some_and(|event| node.events.contains(&event));
    let (edge, width) = if is_chosen { (Token::SelectedEdge, 2.5) } else { (Token::Ink, 1.2) };
    scene.rect(node.rect, 2.0, Paint::stroke(edge, width).and_fill(Token::Panel));
    let [x, y] = node.rect.centre();
    let font = Font::bold(15.0);
    scene.text([x, y + 5.5], node.events.len().to_string(), Anchor::Middle, font, Token::Ink, None);
    scene.attribute(first, &subject);
    let name = phrases::cluster_name(request.lang, &node_name(request, node), node.events.len());
    scene.marks.push(Mark { subject, bounds: node.rect, name });
}

fn draw_tray(scene: &mut Scene, request: &MapRequest<'_>, node: &Node, found: &Found) {
    let has_tray = node.kind == NodeKind::Oblast || node.events.len() > 1;
    if let Some(spot) = node.moved_from {
        scene.line(spot, node.rect.centre(), Paint::stroke(Token::Ink2, 0.7));
        scene.draw(Shape::Circle(spot, 1.6), Paint::fill(Token::Ink2));
    }
    if has_tray {
        scene.rect(node.rect, 3.0, Paint::stroke(Token::Area, 0.7).and_fill(Token::Home));
    }
    for (at, &event) in node.events.iter().enumerate() {
        let centre =
            if has_tray { cell(node.rect, at, node.events.len()) } else { node.rect.centre() };
        draw_event(scene, request, event, found, centre);
    }
}

/// The symbol of one event with its mark.
pub(super) fn draw_event(
    scene: &mut Scene,
    request: &MapRequest<'_>,
    event: EventIx,
    found: &Found,
    centre: [f64; 2],
) {
    let Some((_, identified)) = found.iter().find(|(known, _)| *known == event) else { return };
    let subject = Subject::Event(event);
    let first = scene.items.len();
    if request.chosen == Some(event) {
        scene.draw(
            Shape::Circle(centre, MAP_SIZE * 0.95),
            Paint::stroke(Token::SelectedEdge, 2.5).and_fill(Token::Selected),
        );
    }
    draw_symbol(scene, map_symbol(identified), centre);
    scene.attribute(first, &subject);
    let name = phrases::event_name(request.dataset, event, identified, request.lang);
    scene.marks.push(Mark { subject, bounds: Rect::around(centre, TARGET, TARGET), name });
}

fn map_symbol(identified: &Identification) -> Symbol {
    Symbol {
        grade: identified.grade,
        is_contested: identified.is_contested(),
        size: MAP_SIZE,
        ground: Token::Home,
    }
}
