//! What has no place on the map: counted in a tray at its corner, whose room is given back.

use super::MapRequest;
use super::labels::Placer;
use super::outline::contains;
use super::shown_events::ShownEvents;
use super::strikes::draw_event;
use crate::model::{EventIx, Precision};
use crate::scene::{Anchor, Font, Paint, Rect, Scene, Token};
use crate::text::{date, messages};

/// More symbols than this are only counted.
const MOST_SYMBOLS: usize = 6;
const CELL: f64 = 18.0;

pub(super) fn draw_corner(
    scene: &mut Scene,
    labels: &mut Placer,
    request: &MapRequest<'_>,
    shown: &ShownEvents<'_>,
) -> Option<Rect> {
    let dataset = request.dataset;
    let is_unplaced = |event: &EventIx| dataset.place_of(*event).precision == Precision::Country;
    let laid_out: Vec<_> = shown.laid_out.iter().copied().filter(is_unplaced).collect();
    let events = shown.visible_of(&laid_out);
    if laid_out.is_empty() {
        return None;
    }
    let (head, note) = words(request, &events);
    let (longest, long_note) = words(request, &laid_out);
    let (head_font, note_font) = (Font::bold(12.0), Font::regular(11.5));
    let symbols = laid_out.len().min(MOST_SYMBOLS);
    let left = 9.0 + symbols as f64 * CELL + 6.0;
    // Fonts of other machines are wider than the one that is measured.
    let wide = head_font.width(&longest).max(note_font.width(&long_note)) * 1.12;
    let tray = free_corner(request, left + wide + 8.0, 40.0);
    labels.block(tray.grown(3.0));
    if events.is_empty() {
        return Some(tray);
    }
    scene.rect(tray, 2.0, Paint::stroke(Token::Control, 1.0).and_fill(Token::Panel));
    scene.text([tray.x + left, tray.y + 17.0], head, Anchor::Start, head_font, Token::Ink, None);
    scene.text([tray.x + left, tray.y + 32.0], note, Anchor::Start, note_font, Token::Ink2, None);
    for (at, &event) in laid_out.iter().take(MOST_SYMBOLS).enumerate() {
        let x = tray.x + 9.0 + (at as f64 + 0.5) * CELL;
        draw_event(scene, request, event, shown, [x, tray.y + tray.h / 2.0]);
    }
    Some(tray)
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

/// The corner in which the tray covers no part of Ukraine, or the least; of equal ones the first.
fn free_corner(request: &MapRequest<'_>, w: f64, h: f64) -> Rect {
    const EDGE: f64 = 8.0;
    const ACROSS: u8 = 14;
    const DOWN: u8 = 5;
    let view = &request.view;
    let (right, bottom) = (view.width - w - EDGE, view.height - h - EDGE);
    // Over the scale bar, or beside it.
    let (over, beside) = ([EDGE, bottom - 26.0], [EDGE, bottom]);
    let corners = [[EDGE, EDGE], [right, bottom], over, [right, EDGE], beside];
    let home = request.basemap.countries.iter().find(|area| area.id == "UA");
    let is_home = |at: [f64; 2]| {
        let world = view.world_from_screen(at);
        home.is_some_and(|home| contains(&home.rings, [world.x, world.y]))
    };
    let part = |step: u8, of: u8| f64::from(step) / f64::from(of);
    let covered = |tray: &Rect| {
        let points = (0..=ACROSS).flat_map(|x| (0..=DOWN).map(move |y| (x, y)));
        let at = points.map(|(x, y)| [tray.x + part(x, ACROSS) * w, tray.y + part(y, DOWN) * h]);
        at.filter(|&at| is_home(at)).count()
    };
    let is_clear = |tray: &Rect| request.control.is_none_or(|control| !control.intersects(tray));
    let trays = corners.map(|[x, y]| Rect { x, y, w, h });
    let clear = trays.iter().filter(|tray| is_clear(tray)).min_by_key(|tray| covered(tray));
    *clear.unwrap_or(&trays[0])
}
