//! The signs of strikes, the circles of precision around their places, and the leaders to where they belong.

use super::MapRequest;
use super::layout::Layout;
use super::rows::Row;
use super::shown_events::ShownEvents;
use super::signs::{Sign, SignSize};
use crate::geo::view::MAX_ZOOM;
use crate::geo::{LonLat, View};
use crate::model::{EventIx, Grade, PlaceIx, Precision};
use crate::scene::symbol::{Symbol, draw_period, draw_symbol, grade_token};
use crate::scene::{Anchor, Dash, Font, Mark, Paint, Rect, Scene, Shape, Subject, Token};
use crate::text::{phrases, words};

/// A circle of precision is drawn where it passes the edge of its sign by so much.
const PASSES_PX: f64 = 2.0;
/// And where its radius is at most this part of the map.
const FULL_PART: f64 = 0.35;
/// The ring around what is chosen or pointed at: its distance from the sign and its width.
const RING_PX: f64 = 6.5;
const RING_WIDTH: f64 = 2.4;
/// A moved sign is tied to its true spot by a thin line to a dot.
const LEADER_WIDTH: f64 = 0.7;
const DOT_PX: f64 = 1.6;
/// A zoom so little below the highest is the highest.
const ALMOST: f64 = 0.01;

/// How far the true place may lie from the spot, in true scale, tinted by the firmest rating there.
pub(super) fn circle(
    request: &MapRequest<'_>,
    shown: &ShownEvents<'_>,
    events: &[EventIx],
    (place, view, size): (PlaceIx, &View, f64),
) -> Option<([f64; 2], f64, Paint)> {
    let dataset = request.dataset;
    let own = events.iter().filter(|&&event| dataset.event(event).place == place);
    let firmest = own.filter_map(|&event| shown.rating(event)).map(|rating| rating.grade).max()?;
    let place = dataset.place(place);
    let radius = place.radius_km * view.px_per_km_at(place.lat);
    // So large a circle would tint the whole picture, and tell nothing.
    let most = view.width.min(view.height) * FULL_PART;
    if radius < size / 2.0 + PASSES_PX || radius > most {
        return None;
    }
    let (edge, tint) = match firmest {
        grade if grade >= Grade::Reported => (Token::Area, Token::Disc),
        grade => (grade_token(grade), Token::AreaAmbiguous),
    };
    let dashed = Paint::dashed(edge, 0.9, Dash::Dashed);
    let paint = match place.precision {
        Precision::Site | Precision::District => Paint::stroke(edge, 0.8).and_fill(tint),
        Precision::Raion => dashed.and_fill(tint),
        Precision::Settlement => dashed,
        Precision::Oblast | Precision::Country => return None,
    };
    Some((view.screen_from_lonlat(LonLat::new(place.lon, place.lat)), radius, paint))
}

/// The circles of all places that have room of their own.
pub(super) fn draw_circles(
    scene: &mut Scene,
    request: &MapRequest<'_>,
    layout: &Layout,
    shown: &ShownEvents<'_>,
) {
    for Row { spot, .. } in layout.rows.iter().filter(|row| !row.is_pile()) {
        for &place in &spot.places {
            let of = (place, &request.view, layout.signs.size);
            if let Some((centre, radius, paint)) = circle(request, shown, &spot.events, of) {
                scene.draw(Shape::Circle(centre, radius), paint);
            }
        }
    }
}

/// All signs on the map itself.
pub(super) fn draw_signs(
    scene: &mut Scene,
    request: &MapRequest<'_>,
    layout: &Layout,
    shown: &ShownEvents<'_>,
) {
    let pen = Pen { request, shown, signs: layout.signs };
    for row in &layout.rows {
        let visible = shown.visible_of(&row.spot.events);
        if row.is_moved && !visible.is_empty() {
            pen.leader(scene, row.spot.at, row.rect.centre());
            scene.draw(Shape::Circle(row.spot.at, DOT_PX), Paint::fill(Token::Ink2));
        }
        match row.is_pile() {
            true => pen.pile(scene, row.rect, &visible),
            false => row.signs.iter().for_each(|sign| pen.sign(scene, *sign)),
        }
    }
    for region in &layout.regions {
        let visible = shown.visible_of(&region.events);
        if let Some(middle) = region.moved_from.filter(|_| !visible.is_empty()) {
            pen.leader(scene, middle, region.rect.centre());
        }
        match region.signs.is_empty() {
            true => pen.pile(scene, region.rect, &visible),
            false => region.signs.iter().for_each(|sign| pen.sign(scene, *sign)),
        }
    }
}

/// Draws signs of one size.
pub(super) struct Pen<'p> {
    pub(super) request: &'p MapRequest<'p>,
    pub(super) shown: &'p ShownEvents<'p>,
    pub(super) signs: SignSize,
}

impl Pen<'_> {
    /// The line from a true spot to where its sign had to be moved.
    pub(super) fn leader(&self, scene: &mut Scene, from: [f64; 2], to: [f64; 2]) {
        scene.line(from, to, Paint::stroke(Token::Ink2, LEADER_WIDTH));
    }

    /// The sign of one event with what belongs to it; nothing where it is not visible.
    pub(super) fn sign(&self, scene: &mut Scene, Sign { event, centre }: Sign) {
        let Some(rating) = self.shown.rating(event) else { return };
        let MapRequest { dataset, snapshot, lang, .. } = *self.request;
        let size = self.signs.size;
        let subject = Subject::Event(event);
        let first = scene.items.len();
        self.rings(scene, &[event], |scene, grown, paint| {
            scene.draw(Shape::Circle(centre, size / 2.0 + grown), paint);
        });
        let symbol = Symbol {
            grade: rating.grade,
            is_contested: rating.is_contested,
            size,
            background: Token::Home,
        };
        draw_symbol(scene, symbol, centre);
        if dataset.event(event).is_undated() {
            draw_period(scene, centre, size, Token::Home);
        }
        scene.set_subject(first, &subject);
        let mut name = phrases::event_name(dataset, event, rating, lang);
        if let Some(missiles) = phrases::missiles_in_words(dataset, event, snapshot, lang) {
            name.push_str(". ");
            name.push_str(&missiles);
        }
        let side = self.signs.target();
        scene.marks.push(Mark { subject, bounds: Rect::around(centre, side, side), name });
    }

    /// The rings around what is chosen or pointed at.
    fn rings(&self, scene: &mut Scene, events: &[EventIx], draw: impl Fn(&mut Scene, f64, Paint)) {
        let has = |event: Option<EventIx>| event.is_some_and(|event| events.contains(&event));
        let edge = |width| Paint::stroke(Token::SelectedEdge, width);
        match (has(self.request.chosen), has(self.request.hovered)) {
            (true, is_hovered) => {
                draw(scene, RING_PX, edge(RING_WIDTH).and_fill(Token::Selected));
                if is_hovered {
                    draw(scene, RING_PX + 2.8, edge(1.2));
                }
            }
            (false, true) => draw(scene, RING_PX, edge(RING_WIDTH).and_fill(Token::Home)),
            (false, false) => {}
        }
    }

    /// Whether no nearer map parts these events: there is none, or they lie on one point.
    fn is_one(&self, events: &[EventIx]) -> bool {
        let MapRequest { dataset, view, .. } = *self.request;
        let points = events.iter().map(|&event| dataset.place_of(event));
        let mut points = points.map(|place| LonLat::new(place.lon, place.lat));
        let first = points.next();
        view.zoom() >= MAX_ZOOM - ALMOST || points.all(|point| Some(point) == first)
    }

    /// More strikes than can be shown one by one: the sign of the firmest with their number.
    fn pile(&self, scene: &mut Scene, rect: Rect, events: &[EventIx]) {
        let rating = |&event: &EventIx| self.shown.rating(event);
        let Some(firmest) = events.iter().filter_map(rating).map(|rating| rating.grade).max()
        else {
            return;
        };
        if let [event] = *events {
            return self.sign(scene, Sign { event, centre: rect.centre() });
        }
        let first = scene.items.len();
        self.rings(scene, events, |scene, grown, paint| {
            scene.rect(rect.grown(grown - 3.0), 3.0, paint);
        });
        scene.rect(rect, 2.0, Paint::stroke(Token::Control, 0.9).and_fill(Token::Panel));
        let [x, y] = rect.centre();
        let symbol =
            Symbol { grade: firmest, is_contested: false, size: 9.5, background: Token::Panel };
        draw_symbol(scene, symbol, [rect.x + 9.0, y]);
        let font = Font::bold(11.0);
        let at = [x + 7.0, y + 4.0];
        scene.text(at, events.len().to_string(), Anchor::Middle, font, Token::Ink, None);
        let lang = self.request.lang;
        let place = super::place_words::group(self.request, events);
        let mut name = phrases::cluster_name(lang, &place, events.len(), self.is_one(events));
        for &grade in Grade::ALL.iter().rev() {
            let of_grade = |event: &&EventIx| rating(event).is_some_and(|it| it.grade == grade);
            let count = events.iter().filter(of_grade).count();
            if count > 0 {
                name += &[". ", words::grade(lang, grade), ": ", &count.to_string()].concat();
            }
        }
        let subject = Subject::Group(events.to_vec());
        scene.set_subject(first, &subject);
        scene.marks.push(Mark { subject, bounds: rect, name });
    }
}
