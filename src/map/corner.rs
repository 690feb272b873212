//! What has no place on the map: counted in a tray at its corner.

use super::MapRequest;
use super::labels::Placer;
use super::nodes::Found;
use super::outline::contains;
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
    found: &Found,
) {
    let dataset = request.dataset;
    let is_unplaced = |event: &EventIx| dataset.place_of(*event).precision == Precision::Country;
    let events: Vec<_> = found.iter().map(|(event, _)| *event).filter(is_unplaced).collect();
    if events.is_empty() {
        return;
    }
    let head = format!("{}: {}", messages(request.lang).no_place, events.len());
    let days: Vec<_> = events
        .iter()
        .take(2)
        .map(|&event| {
            let row = dataset.event(event);
            date::range(request.lang, row.from, row.to, false)
        })
        .collect();
    let more = if events.len() > 2 { " …" } else { "" };
    let note = format!("{}{more}", days.join(", "));
    let (head_font, note_font) = (Font::bold(12.0), Font::regular(11.5));
    let symbols = events.len().min(MOST_SYMBOLS);
    let left = 9.0 + symbols as f64 * CELL + 6.0;
    let width = left + head_font.width(&head).max(note_font.width(&note)) + 10.0;
    let tray = free_corner(request, width, 40.0);
    labels.block(tray.grown(3.0));
    scene.rect(tray, 2.0, Paint::stroke(Token::Control, 1.0).and_fill(Token::Panel));
    scene.text([tray.x + left, tray.y + 17.0], head, Anchor::Start, head_font, Token::Ink, None);
    scene.text([tray.x + left, tray.y + 32.0], note, Anchor::Start, note_font, Token::Ink2, None);
    for (at, &event) in events.iter().take(MOST_SYMBOLS).enumerate() {
        let x = tray.x + 9.0 + (at as f64 + 0.5) * CELL;
        draw_event(scene, request, event, found, [x, tray.y + tray.h / 2.0]);
    }
}

/// The first corner in which the tray covers no part of Ukraine; else the first.
fn free_corner(request: &MapRequest<'_>, w: f64, h: f64) -> Rect {
    const EDGE: f64 = 8.0;
    let view = &request.view;
    let (right, bottom) = (view.width - w - EDGE, view.height - h - EDGE);
    let corners = [[EDGE, EDGE], [right, bottom], [EDGE, bottom - 26.0], [right, EDGE]];
    let rect = |[x, y]: [f64; 2]| Rect { x, y, w, h };
    let home = request.basemap.countries.iter().find(|area| area.id == "UA");
    let covers = |tray: &Rect| {
        let steps = |n: u8| (0..=n).map(move |i| f64::from(i) / f64::from(n));
        steps(6).any(|across| {
            steps(3).any(|down| {
                let at = [tray.x + across * w, tray.y + down * h];
                let world = view.world_from_screen(at);
                home.is_some_and(|home| contains(&home.rings, [world.x, world.y]))
            })
        })
    };
    let is_clear =
        |tray: &Rect| !covers(tray) && request.control.is_none_or(|control| !control.meets(tray));
    corners.into_iter().map(rect).find(is_clear).unwrap_or(rect(corners[0]))
}
