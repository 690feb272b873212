//! The events: discs of stated radius, trays, boxes and symbols.

use super::MapRequest;
use super::clusters::{Cluster, ClusterKind, cell, tray_around};
use super::event_names::node_words;
use super::labels::{KEPT_PX, Placer};
use super::shown_events::ShownEvents;
use crate::geo::LonLat;
use crate::model::{EventIx, Grade, Precision};
use crate::query::Rating;
use crate::scene::symbol::{MAP_SIZE, Symbol, draw_period, draw_symbol, grade_token};
use crate::scene::{Anchor, Dash, Font, Mark, Paint, Rect, Scene, Shape, Subject, Token};
use crate::text::{phrases, words};

/// The least size of a pointer target in pixels.
const TARGET: f64 = 24.0;

/// How far the true place may lie from the spot, in true scale.
pub(super) fn draw_discs(
    scene: &mut Scene,
    request: &MapRequest<'_>,
    clusters: &[Cluster],
    shown: &ShownEvents<'_>,
) {
    for cluster in clusters
        .iter()
        .filter(|cluster| matches!(cluster.kind, ClusterKind::Spot | ClusterKind::Area))
    {
        let place = cluster.places.first().map(|&place| request.dataset.place(place));
        let grades = cluster.events.iter().filter_map(|&event| shown.rating(event));
        let Some((place, firmest)) = place.zip(grades.map(|shown| shown.grade).max()) else {
            continue;
        };
        let (edge, ground) = match firmest {
            grade if grade >= Grade::Reported => (Token::Area, Token::Disc),
            grade => (grade_token(grade), Token::AreaAmbiguous),
        };
        let radius = place.radius_km * request.view.px_per_km_at(place.lat);
        let centre = request.view.screen_from_lonlat(LonLat::new(place.lon, place.lat));
        let dashed = Paint::dashed(edge, 0.9, Dash::Dashed);
        let paint = match place.precision {
            Precision::Site | Precision::District => Paint::stroke(edge, 0.8).and_fill(ground),
            Precision::Raion => dashed.and_fill(ground),
            Precision::Settlement => dashed,
            Precision::Oblast | Precision::Country => continue,
        };
        if radius > MAP_SIZE / 2.0 {
            scene.draw(Shape::Circle(centre, radius), paint);
        }
    }
}

/// Trays, boxes and symbols, from which names then keep clear.
pub(super) fn draw_nodes(
    scene: &mut Scene,
    placer: &mut Placer,
    request: &MapRequest<'_>,
    clusters: &[Cluster],
    shown: &ShownEvents<'_>,
) {
    for cluster in clusters {
        draw_way(scene, cluster, shown);
    }
    for cluster in clusters {
        let visible = shown.visible_of(&cluster.events);
        match (cluster.kind, visible.as_slice()) {
            (_, []) => {}
            (ClusterKind::Box, [_, _, ..]) => draw_box(scene, request, cluster, shown, visible),
            _ => draw_tray(scene, request, cluster, shown),
        }
        placer.block(cluster.rect.grown(if cluster.has_tray() { 1.0 } else { KEPT_PX }));
        if is_contested(shown, cluster) {
            let [x, y] = cluster.rect.centre();
            placer.block(Rect::around([x + 8.0, y - 8.0], 9.0, 9.0));
        }
    }
}

/// Whether a single symbol bears the mark of what is contested at its upper right.
pub(super) fn is_contested(shown: &ShownEvents<'_>, cluster: &Cluster) -> bool {
    match cluster.events.as_slice() {
        [event] if !cluster.has_tray() => {
            shown.laid_out_rating(*event).is_some_and(|rating| rating.is_contested)
        }
        _ => false,
    }
}

fn draw_box(
    scene: &mut Scene,
    request: &MapRequest<'_>,
    cluster: &Cluster,
    shown: &ShownEvents<'_>,
    events: Vec<EventIx>,
) {
    let first = scene.items.len();
    let has = |event: Option<EventIx>| event.is_some_and(|event| events.contains(&event));
    if has(request.hovered) {
        scene.rect(
            cluster.rect.grown(4.0),
            3.0,
            Paint::stroke(Token::Ink, 1.6).and_fill(Token::Home),
        );
    }
    let (edge, width, ground) = match has(request.chosen) {
        true => (Token::SelectedEdge, 2.5, Token::Selected),
        false => (Token::Ink, 1.2, Token::Panel),
    };
    scene.rect(cluster.rect, 2.0, Paint::stroke(edge, width).and_fill(ground));
    let [x, y] = cluster.rect.centre();
    let font = Font::bold(15.0);
    scene.text([x, y + 5.5], events.len().to_string(), Anchor::Middle, font, Token::Ink, None);
    let mut name =
        phrases::cluster_name(request.lang, &node_words(request, cluster, &events), events.len());
    // The grades that are counted beside the box.
    for &grade in Grade::ALL.iter().rev() {
        let is_of = |event: &&EventIx| shown.rating(**event).is_some_and(|it| it.grade == grade);
        let count = events.iter().filter(is_of).count();
        if count > 0 {
            let word = words::grade(request.lang, grade);
            name += &[". ", word, ": ", &count.to_string()].concat();
        }
    }
    let subject = Subject::Group(events);
    scene.set_subject(first, &subject);
    scene.marks.push(Mark { subject, bounds: cluster.rect, name });
}

/// The line from where something belongs to where it had to be moved.
fn draw_way(scene: &mut Scene, cluster: &Cluster, shown: &ShownEvents<'_>) {
    let Some(spot) = cluster.moved_from else { return };
    if shown.visible_of(&cluster.events).is_empty() {
        return;
    }
    scene.line(spot, cluster.rect.centre(), Paint::stroke(Token::Ink2, 0.7));
    // An oblast is no spot.
    if cluster.kind == ClusterKind::Spot {
        scene.draw(Shape::Circle(spot, 1.6), Paint::fill(Token::Ink2));
    }
}

fn draw_tray(
    scene: &mut Scene,
    request: &MapRequest<'_>,
    cluster: &Cluster,
    shown: &ShownEvents<'_>,
) {
    let has_cells = cluster.has_tray() && cluster.kind != ClusterKind::Box;
    let centre_of = |at: usize| {
        let count = cluster.events.len();
        if has_cells { cell(cluster.rect, at, count) } else { cluster.rect.centre() }
    };
    if cluster.has_tray() {
        let is_shown =
            |at: &usize| cluster.events.get(*at).is_some_and(|it| shown.rating(*it).is_some());
        let shown = (0..cluster.events.len()).filter(is_shown).map(centre_of);
        let tray = if has_cells { tray_around(shown) } else { cluster.rect };
        scene.rect(tray, 3.0, Paint::stroke(Token::Control, 0.9).and_fill(Token::Home));
    }
    for (at, &event) in cluster.events.iter().enumerate() {
        let centre = centre_of(at);
        draw_event(scene, request, event, shown, centre);
    }
    // Alone in what is a box on other days, an event keeps the bounds of the box.
    if let Some(mark) = scene.marks.last_mut().filter(|_| cluster.kind == ClusterKind::Box) {
        mark.bounds = cluster.rect;
    }
}

/// The symbol of one event with its signs; nothing where it is not visible.
pub(super) fn draw_event(
    scene: &mut Scene,
    request: &MapRequest<'_>,
    event: EventIx,
    shown: &ShownEvents<'_>,
    centre: [f64; 2],
) {
    let Some(rating) = shown.rating(event) else { return };
    let subject = Subject::Event(event);
    let first = scene.items.len();
    if request.chosen == Some(event) {
        scene.draw(
            Shape::Circle(centre, MAP_SIZE * 0.95),
            Paint::stroke(Token::SelectedEdge, 2.5).and_fill(Token::Selected),
        );
    }
    if request.hovered == Some(event) {
        // Outside the ring of what is chosen, so that both are seen.
        let radius = MAP_SIZE * if request.chosen == Some(event) { 1.25 } else { 0.95 };
        scene.draw(Shape::Circle(centre, radius), Paint::stroke(Token::Home, 4.5));
        scene.draw(Shape::Circle(centre, radius), Paint::stroke(Token::Ink, 1.8));
    }
    draw_symbol(scene, map_symbol(rating), centre);
    if request.dataset.event(event).is_undated() {
        draw_period(scene, centre, MAP_SIZE, Token::Home);
    }
    scene.set_subject(first, &subject);
    let MapRequest { dataset, snapshot, lang, .. } = *request;
    let mut name = phrases::event_name(dataset, event, rating, lang);
    if let Some(missiles) = phrases::missiles_in_words(dataset, event, snapshot, lang) {
        name.push_str(". ");
        name.push_str(&missiles);
    }
    scene.marks.push(Mark { subject, bounds: Rect::around(centre, TARGET, TARGET), name });
}

fn map_symbol(rating: Rating) -> Symbol {
    Symbol {
        grade: rating.grade,
        is_contested: rating.is_contested,
        size: MAP_SIZE,
        background: Token::Home,
    }
}
