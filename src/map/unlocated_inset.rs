//! What has no place on the map: counted in a box at its edge, whose room is given back.

use super::MapRequest;
use super::inset::free_place;
use super::pixel_area::PixelArea;
use super::scale_bar::ScaleBar;
use super::shown_events::ShownEvents;
use super::signs::{Sign, SignSize};
use super::strikes::Pen;
use crate::model::{EventIx, Precision};
use crate::scene::{Anchor, Font, Paint, Rect, Scene, Token};
use crate::text::{date, messages};

/// More symbols than this are only counted.
const MOST_SYMBOLS: usize = 6;
const CELL: f64 = 18.0;
const HEAD_FONT: Font = Font::bold(12.0);
const NOTE_FONT: Font = Font::regular(11.5);

/// The events without a place, also those of other dates.
fn unplaced(request: &MapRequest<'_>, shown: &ShownEvents<'_>) -> Vec<EventIx> {
    let precision = |event: EventIx| request.dataset.place_of(event).precision;
    shown.laid_out.iter().copied().filter(|&it| precision(it) == Precision::Country).collect()
}

/// How far from the left edge of the box its words begin.
fn words_left(num: usize) -> f64 {
    9.0 + num.min(MOST_SYMBOLS) as f64 * CELL + 6.0
}

/// The room of the box, as large as it is with all of them; `None` where there are none.
pub(super) fn room(request: &MapRequest<'_>, shown: &ShownEvents<'_>) -> Option<Rect> {
    let laid_out = unplaced(request, shown);
    if laid_out.is_empty() {
        return None;
    }
    let (longest, long_note) = words(request, &laid_out);
    let wide = HEAD_FONT.room(&longest).max(NOTE_FONT.room(&long_note));
    Some(corner(request, words_left(laid_out.len()) + wide + 8.0, 40.0))
}

/// Draws the box, unless none of them is visible.
pub(super) fn draw_corner(
    scene: &mut Scene,
    request: &MapRequest<'_>,
    shown: &ShownEvents<'_>,
    room: Rect,
) {
    let laid_out = unplaced(request, shown);
    let events = shown.visible_of(&laid_out);
    if events.is_empty() {
        return;
    }
    let (head, note) = words(request, &events);
    let left = room.x + words_left(laid_out.len());
    scene.rect(room, 2.0, Paint::stroke(Token::Control, 1.0).and_fill(Token::Panel));
    scene.text([left, room.y + 17.0], head, Anchor::Start, HEAD_FONT, Token::Ink, None);
    scene.text([left, room.y + 32.0], note, Anchor::Start, NOTE_FONT, Token::Ink2, None);
    let pen = Pen { request, shown, signs: SignSize::INSET };
    for (at, &event) in laid_out.iter().take(MOST_SYMBOLS).enumerate() {
        let x = room.x + 9.0 + (at as f64 + 0.5) * CELL;
        pen.sign(scene, Sign { event, centre: [x, room.y + room.h / 2.0] });
    }
}

/// The number of events, and the days of the first.
fn words(request: &MapRequest<'_>, events: &[EventIx]) -> (String, String) {
    let head = format!("{}: {}", messages(request.lang).no_place, events.len());
    let days = events.iter().take(2).map(|&event| {
        let row = request.dataset.event(event);
        date::range(request.lang, row.from, row.to, false)
    });
    let days: Vec<_> = days.collect();
    let more = if events.len() > 2 { " …" } else { "" };
    (head, days.join(", ") + more)
}

/// The place at the edge that covers no part of Ukraine; where there is none, the upper left corner.
fn corner(request: &MapRequest<'_>, w: f64, h: f64) -> Rect {
    const EDGE: f64 = 7.0;
    let country = request.basemap.countries.iter().find(|area| area.id == "UA");
    let home = country
        .map_or_else(PixelArea::default, |country| PixelArea::new(&country.rings, &request.view));
    let bar = ScaleBar::new(&request.view).room();
    let taken: Vec<Rect> = request.control.into_iter().chain([bar]).collect();
    free_place(&request.view, [w, h], &home, &taken).unwrap_or(Rect { x: EDGE, y: EDGE, w, h })
}
