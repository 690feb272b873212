//! A stated range around a stated launch area: lines of equal distance, and under each symbol how its
//! event lies to them.

use std::ops::RangeInclusive;

use super::MapRequest;
use super::areas::ground_at;
use super::labels::{Placer, Style};
use super::outline::outline;
use crate::geo::basemap::{Area, Shape as Outline};
use crate::geo::geodesic::circle;
use crate::geo::projection::World;
use crate::geo::{LonLat, View};
use crate::labels::Side;
use crate::model::{Dataset, EventIx, Precision};
use crate::query::range::{RangeClass, RangeClasses, RangeRing};
use crate::scene::symbol::MAP_SIZE;
use crate::scene::{Dash, Font, Paint, Path, Rect, Scene, Shape, Subject, Token};
use crate::text::range;

/// Points of a line: at the nearest zoom a ring of 900 km is still within three pixels of them.
const POINTS: u32 = 360;
/// Where the plane tears, on the far side of the Earth, neighbours are farther apart than this.
const TEAR_KM: f64 = 1_500.0;
/// Points of a line at which its label looks for room.
const LABEL_POINTS: u32 = 48;
/// Degrees that the basemap covers.
const MAP_LON: RangeInclusive<f64> = 18.0..=50.0;
const MAP_LAT: RangeInclusive<f64> = 42.0..=58.0;
pub(super) const QUIET: Token = Token::Ink3;

/// The lines, and the launch area at its precision: the outline of a region, a circle of its radius, never a dot for an
/// area.
pub(super) fn draw_ring(scene: &mut Scene, request: &MapRequest<'_>, ring: &RangeRing) {
    let place = request.dataset.place(ring.launch);
    let centre = LonLat::new(place.lon, place.lat);
    let view = &request.view;
    for km in lines_km(request, ring).into_iter().flatten() {
        scene.path(geodesic(view, centre, km), Paint::dashed(QUIET, 1.2, Dash::Dotted));
    }
    let edge = Paint::dashed(QUIET, 0.9, Dash::Dashed);
    match launch_unit(request, ring) {
        Some(unit) => scene.path(outline(&unit.rings, view, true), edge),
        None if place.radius_km > 0.0 => {
            scene.path(geodesic(view, centre, place.radius_km), edge);
        }
        None => {}
    }
    if !is_area(place.precision) {
        let spot = view.screen_from_lonlat(centre);
        scene.draw(Shape::Circle(spot, 2.2), Paint::fill(QUIET));
    }
}

/// The oblast or the region abroad that is the launch area, if it is one.
fn launch_unit<'d>(request: &MapRequest<'d>, ring: &RangeRing) -> Option<&'d Area> {
    let place = request.dataset.place(ring.launch);
    let is_unit = place.precision == Precision::Oblast;
    is_unit.then(|| request.basemap.unit_at(LonLat::new(place.lon, place.lat))).flatten()
}

/// What a picture of the country, `width` pixels wide, should hold of the launch area: as much as there
/// is room for. A phone has none: its symbols would come to lie on each other. Nothing off the basemap.
pub(super) fn to_be_seen(dataset: &Dataset, ring: &RangeRing, width: f64) -> Vec<LonLat> {
    const NARROW_PX: f64 = 400.0;
    const KM_PER_PX_MORE: f64 = 0.5;
    if width < NARROW_PX {
        return Vec::new();
    }
    let place = dataset.place(ring.launch);
    let room_km = (width - NARROW_PX) * KM_PER_PX_MORE;
    let km = place.radius_km.min(room_km);
    let mut points = circle(LonLat::new(place.lon, place.lat), km, 4);
    points.retain(|at| MAP_LON.contains(&at.lon) && MAP_LAT.contains(&at.lat));
    points
}

fn is_area(precision: Precision) -> bool {
    matches!(precision, Precision::Raion | Precision::Oblast | Precision::Country)
}

/// The distances of the lines from the middle of the launch area: the outer, and the inner where it is
/// another.
fn lines_km(request: &MapRequest<'_>, ring: &RangeRing) -> [Option<f64>; 2] {
    let (outer, inner) = (ring.outer_km(request.dataset), ring.inner_km(request.dataset));
    [outer, if inner == outer { None } else { inner }]
}

/// A geodesic circle as lines on the screen.
fn geodesic(view: &View, centre: LonLat, km: f64) -> Path {
    let (mut runs, mut run) = (Vec::new(), Vec::new());
    let mut last: Option<(f64, f64)> = None;
    for point in circle(centre, km, POINTS) {
        let World { x, y } = view.projection.world_from_lonlat(point);
        let is_torn = last.is_some_and(|(a, b)| (x - a).abs() + (y - b).abs() > TEAR_KM);
        if is_torn {
            runs.push(Outline::new(std::mem::take(&mut run)));
        }
        run.push([x as f32, y as f32]);
        last = Some((x, y));
    }
    runs.push(Outline::new(run));
    outline(&runs, view, false)
}

/// The names of launch area and line, where there is room.
pub(super) fn label_ring(
    scene: &mut Scene,
    labels: &mut Placer,
    request: &MapRequest<'_>,
    ring: &RangeRing,
) {
    let MapRequest { dataset, view, lang, .. } = *request;
    let place = dataset.place(ring.launch);
    let centre = LonLat::new(place.lon, place.lat);
    let mut set = |text: &str, font: Font, point: LonLat, size: f64, sides: &[Side]| {
        let world = view.projection.world_from_lonlat(point);
        let halo = ground_at(request, world);
        let style = Style { font, token: Token::Ink2, halo };
        let target = Rect::around(view.screen_from_world(world), size, size);
        labels.label(scene, text, style, target, sides)
    };
    let sides: &[Side] = match is_area(place.precision) {
        true => &[Side::Over, Side::Above, Side::Below],
        false => &[Side::Right, Side::Left, Side::Above, Side::Below],
    };
    let name = range::short_place(dataset, ring.launch, lang);
    set(&name, Font::medium(11.5), centre, 8.0, sides);
    let font = Font { is_italic: true, ..Font::regular(11.5) };
    for text in [range::line(dataset, ring, lang), range::distance(dataset, ring.range, lang)] {
        for km in lines_km(request, ring).into_iter().flatten() {
            let points = circle(centre, km, LABEL_POINTS);
            // The country is full of names of its own: its neighbours and the sea come first.
            for is_home in [false, true] {
                for &at in &points {
                    let ground = ground_at(request, view.projection.world_from_lonlat(at));
                    let is_next = is_home == (ground == Token::Home);
                    if is_next && set(&text, font, at, 1.0, &[Side::Over]) {
                        return;
                    }
                }
            }
        }
    }
}

/// Says how the events lie: under each symbol a line where they are within the range, dots where
/// that depends; in its name; and all together in the description of the picture.
pub(super) fn mark_events(scene: &mut Scene, request: &MapRequest<'_>, reached: &RangeClasses) {
    let MapRequest { dataset, lang, .. } = *request;
    scene.description.push(' ');
    scene.description.push_str(&range::result(dataset, reached, lang));
    let mut lines = Vec::new();
    for mark in &mut scene.marks {
        let (standing, rect) = match &mark.subject {
            Subject::Event(event) => {
                (reached.class_of(*event), Rect::around(mark.bounds.centre(), MAP_SIZE, MAP_SIZE))
            }
            Subject::Group(events) => match common(reached, events) {
                Common::Alike(standing) => (Some(standing), mark.bounds),
                Common::Mixed => {
                    mark.name.push_str(range::mixed(lang));
                    continue;
                }
                Common::Unknown => continue,
            },
            Subject::Claim(_) | Subject::Claims(_) => continue,
        };
        let Some(standing) = standing else { continue };
        mark.name.push_str(". ");
        mark.name.push_str(range::range_class(lang, standing));
        let dash = match standing {
            RangeClass::Within => Dash::Solid,
            RangeClass::Depends => Dash::Dotted,
            RangeClass::Beyond => continue,
        };
        // The sign of a period stands there already.
        let is_period = |event: &EventIx| dataset.event(*event).is_undated();
        let lower = match &mark.subject {
            Subject::Event(event) if is_period(event) => 3.8,
            _ => 0.0,
        };
        let below = rect.bottom() + 2.5 + lower;
        let line = Path::line(&[[rect.x, below], [rect.right(), below]]);
        lines.push((line, Paint::dashed(Token::Ink, 1.4, dash)));
    }
    for (line, paint) in lines {
        scene.path(line, paint);
    }
}

/// How events of one pile lie.
enum Common {
    Alike(RangeClass),
    Mixed,
    /// None of them has a place.
    Unknown,
}

fn common(reached: &RangeClasses, events: &[EventIx]) -> Common {
    let mut standings = events.iter().filter_map(|&event| reached.class_of(event));
    match standings.next() {
        None => Common::Unknown,
        Some(first) if standings.all(|other| other == first) => Common::Alike(first),
        Some(_) => Common::Mixed,
    }
}
