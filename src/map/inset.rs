//! The densest group of strikes, whose signs cannot be told apart at the scale of the country: it has a map of its own
//! over the neighbours, or on a phone a box with its signs.

use super::MapRequest;
use super::outline::on_map;
use super::pixel_area::PixelArea;
use super::place_words::{commonest_town, counted, group};
use super::rows::around;
use super::shown_events::ShownEvents;
use super::signs::{NARROW_PX, Sign, SignSize, firmest_first, is_contested};
use super::spots::{Spot, joined};
use crate::base::math::hypot;
use crate::base::sort;
use crate::geo::View;
use crate::geo::basemap::Area;
use crate::geo::projection::World;
use crate::model::EventIx;
use crate::scene::{Font, Rect};

/// A group lies within so many kilometres of one of its places.
const RADIUS_KM: f64 = 60.0;
/// A group of so few needs no inset.
const FEW: usize = 4;
/// With more places than this the map has no inset.
const MOST_PLACES: usize = 400;
/// An inset shows at least so much from west to east, and its places take at most this part of it.
const LEAST_KM: f64 = 40.0;
const FILLED: f64 = 0.8;
/// It is at least so many times as large as the map.
const TIMES: f64 = 2.0;
/// The size of an inset, and the height of its head.
const SIZE: [f64; 2] = [206.0, 160.0];
pub(super) const HEAD_PX: f64 = 19.0;
pub(super) const HEAD_FONT: Font = Font::bold(12.0);
/// In what sizes it may be drawn; the larger ones on a wide map only.
const FACTORS: [f64; 6] = [1.3, 1.15, 1.0, 0.92, 0.84, 0.76];
const WIDE_PX: f64 = 900.0;
/// How far it keeps from the edge of the map, from the country and from all else.
const EDGE_PX: f64 = 7.0;
const CLEAR_PX: f64 = 2.5;
/// The signs of a box in a row.
const BOX_ROW: usize = 6;
pub(super) const BOX_PAD: f64 = 6.0;
/// The mark of a box on the spot.
const SPOT_MARK: [f64; 2] = [24.0, 18.0];

/// A group with a map or a box of its own.
#[derive(Clone, Debug)]
pub(super) struct Inset {
    /// Its places on the map.
    pub(super) places: Vec<Spot>,
    /// Its strikes, the firmest first.
    pub(super) events: Vec<EventIx>,
    /// The frame on the map.
    pub(super) on_map: Rect,
    /// Where it is drawn.
    pub(super) rect: Rect,
    /// What it shows beneath its head; `None` where it is a box with signs only.
    pub(super) view: Option<View>,
    /// It has no room for more of its name than the town.
    pub(super) is_short: bool,
}

/// The group of a map that shows the whole country, taken out of `places`; `None` where it needs none or has no room.
pub(super) fn take_group(
    request: &MapRequest<'_>,
    shown: &ShownEvents<'_>,
    places: &mut Vec<Spot>,
    country: &Area,
    home: &PixelArea,
    furniture: &[Rect],
) -> Option<Inset> {
    let view = &request.view;
    let frame = Rect { x: 0.0, y: 0.0, w: view.width, h: view.height };
    if places.len() > MOST_PLACES || !frame.contains(&on_map(&country.rings, view)) {
        return None;
    }
    let signs = SignSize::of_width(view.width);
    let members = densest(request, shown, places, signs)?;
    let is_member = |spot: &Spot| members.iter().any(|other| other.places == spot.places);
    let mut events: Vec<EventIx> = members.iter().flat_map(|spot| spot.events.clone()).collect();
    firmest_first(shown, &mut events);
    let inset = match view.width < NARROW_PX {
        true => boxed(request, shown, members.clone(), events, (home, furniture)),
        false => mapped(request, members.clone(), events, (home, furniture)),
    }?;
    places.retain(|spot| !is_member(spot));
    Some(inset)
}

/// The places around one, where most strikes lie: more than a few, and too close to be told apart.
fn densest(
    request: &MapRequest<'_>,
    shown: &ShownEvents<'_>,
    places: &[Spot],
    signs: SignSize,
) -> Option<Vec<Spot>> {
    let world = |spot: &Spot| request.view.world_from_screen(spot.at);
    let around = |middle: &Spot| {
        let World { x, y } = world(middle);
        let is_near = |spot: &&Spot| {
            let at = world(spot);
            hypot(at.x - x, at.y - y) <= RADIUS_KM
        };
        places.iter().filter(is_near).cloned().collect::<Vec<_>>()
    };
    let count = |group: &[Spot]| group.iter().map(|spot| spot.events.len()).sum::<usize>();
    let mut groups: Vec<Vec<Spot>> = places.iter().map(around).collect();
    groups.retain(|group| count(group) > FEW);
    sort::sort_by_key(&mut groups, |group| std::cmp::Reverse(count(group)));
    groups
        .into_iter()
        .find(|group| joined(request.dataset, group.clone(), shown, signs).len() < group.len())
}

/// An inset map.
fn mapped(
    request: &MapRequest<'_>,
    places: Vec<Spot>,
    events: Vec<EventIx>,
    (home, furniture): (&PixelArea, &[Rect]),
) -> Option<Inset> {
    let view = &request.view;
    let points = places.iter().map(|spot| Rect::around(spot.at, 0.0, 0.0));
    let extent = around(points)?;
    let shape = (SIZE[1] - HEAD_PX) / SIZE[0];
    let px = (extent.w.max(extent.h / shape) / FILLED).max(LEAST_KM * view.px_per_km());
    let on_map = Rect::around(extent.centre(), px, px * shape);
    let factors = FACTORS.into_iter().filter(|factor| *factor <= 1.0 || view.width >= WIDE_PX);
    for factor in factors {
        let [w, h] = [SIZE[0] * factor, HEAD_PX + (SIZE[1] - HEAD_PX) * factor];
        if w < TIMES * px {
            break;
        }
        let taken: Vec<Rect> = furniture.iter().copied().chain([on_map]).collect();
        if let Some(rect) = free_place(view, [w, h], home, &taken) {
            let corner =
                |x: f64, y: f64| view.projection.lonlat_from_world(view.world_from_screen([x, y]));
            let corners = [corner(on_map.x, on_map.y), corner(on_map.right(), on_map.bottom())];
            let own = View::fit(&corners, w, h - HEAD_PX, 0.0);
            return Some(Inset { places, events, on_map, rect, view: Some(own), is_short: false });
        }
    }
    None
}

/// A box with the signs of a group, under its whole name or at least its town.
fn boxed(
    request: &MapRequest<'_>,
    shown: &ShownEvents<'_>,
    places: Vec<Spot>,
    events: Vec<EventIx>,
    (home, furniture): (&PixelArea, &[Rect]),
) -> Option<Inset> {
    let view = &request.view;
    let signs = SignSize::of_width(view.width);
    let largest = |spot: &&Spot| (spot.events.len(), std::cmp::Reverse(spot.places.clone()));
    let middle = places.iter().max_by_key(largest)?;
    let on_map = Rect::around(middle.at, SPOT_MARK[0], SPOT_MARK[1]);
    let taken: Vec<Rect> = furniture.iter().copied().chain([on_map]).collect();
    let names = [group(request, &events), commonest_town(request, &events).0];
    let lengths = [BOX_ROW, 8, 5, 10, 4, 3];
    let kinds = names.iter().flat_map(|name| lengths.map(|length| (name, length)));
    kinds.into_iter().find_map(|(name, per_row)| {
        let head = HEAD_FONT.room(&counted(name, events.len()));
        let width = row_widths(shown, &events, per_row, signs).max(head);
        let rows = in_box(&events, shown, signs, width).last().map_or(0.0, |(_, [_, y])| *y);
        let height = HEAD_PX + rows + signs.step + BOX_PAD / 2.0;
        let rect = free_place(view, [width + 2.0 * BOX_PAD, height], home, &taken)?;
        let (places, events) = (places.clone(), events.clone());
        let is_short = Some(name) == names.last();
        Some(Inset { places, events, on_map, rect, view: None, is_short })
    })
}

/// The widest of the rows with so many signs.
fn row_widths(shown: &ShownEvents<'_>, events: &[EventIx], per_row: usize, signs: SignSize) -> f64 {
    let step = |&event: &EventIx| signs.step_after(is_contested(shown, event));
    let widths = events.chunks(per_row).map(|row| row.iter().map(step).sum::<f64>());
    widths.fold(0.0, f64::max) - (signs.step - signs.size)
}

/// The signs of a box, as many in a row as its width has room for: how far each is from the first.
fn in_box(
    events: &[EventIx],
    shown: &ShownEvents<'_>,
    signs: SignSize,
    width: f64,
) -> Vec<(EventIx, [f64; 2])> {
    let [mut x, mut y] = [0.0, 0.0];
    let mut placed = Vec::with_capacity(events.len());
    for &event in events {
        let step = signs.step_after(is_contested(shown, event));
        if x > 0.0 && x + signs.size + step - signs.step > width + 0.01 {
            (x, y) = (0.0, y + signs.step + 1.0);
        }
        placed.push((event, [x, y]));
        x += step;
    }
    placed
}

/// The signs of a box on the map.
pub(super) fn signs_in_box(inset: &Inset, shown: &ShownEvents<'_>, signs: SignSize) -> Vec<Sign> {
    let left = inset.rect.x + BOX_PAD + signs.size / 2.0;
    let top = inset.rect.y + HEAD_PX + signs.step / 2.0;
    let placed = in_box(&inset.events, shown, signs, inset.rect.w - 2.0 * BOX_PAD);
    let sign =
        |(event, [dx, dy]): (EventIx, [f64; 2])| Sign { event, centre: [left + dx, top + dy] };
    placed.into_iter().map(sign).collect()
}

/// The first place along the edges of the map that covers no part of the country and nothing that is taken: the lower
/// left corner, the others, then what lies between.
pub(super) fn free_place(
    view: &View,
    [w, h]: [f64; 2],
    home: &PixelArea,
    taken: &[Rect],
) -> Option<Rect> {
    const STEP_PX: f64 = 6.0;
    let (right, bottom) = (view.width - w - EDGE_PX, view.height - h - EDGE_PX);
    if right < EDGE_PX || bottom < EDGE_PX {
        return None;
    }
    let corners = [[EDGE_PX, bottom], [right, bottom], [EDGE_PX, EDGE_PX], [right, EDGE_PX]];
    let steps =
        |length: f64| (1..(length / STEP_PX).min(400.0) as u32).map(|n| f64::from(n) * STEP_PX);
    let up = steps(bottom - EDGE_PX).map(|dy| [EDGE_PX, bottom - dy]);
    let along = steps(right - EDGE_PX).map(|dx| [EDGE_PX + dx, bottom]);
    let right_up = steps(bottom - EDGE_PX).map(|dy| [right, bottom - dy]);
    let top = steps(right - EDGE_PX).map(|dx| [EDGE_PX + dx, EDGE_PX]);
    let places = corners.into_iter().chain(up).chain(along).chain(right_up).chain(top);
    let mut rects = places.map(|[x, y]| Rect { x, y, w, h });
    rects.find(|rect| {
        let around = rect.grown(CLEAR_PX);
        !home.meets(&around) && taken.iter().all(|other| !other.intersects(&around))
    })
}
