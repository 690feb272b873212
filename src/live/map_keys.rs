//! The map without a mouse: its own keys, and a walk from event to event.

use std::rc::Rc;

use web_sys::{Event, KeyboardEvent};

use super::map::LiveMap;
use super::map_pointer::{fit_shown, point, unpoint, zoom};
use super::report::Report;
use crate::app::framing::{MapKey, panned_into_view};
use crate::app::mark_navigation::walk_by_key;
use crate::browser::screen;
use crate::browser::{document, focus};
use crate::geo::LonLat;
use crate::model::EventIx;

/// Follows the keys on the map, as long as the page lives.
pub(super) fn follow_keys(map: &Rc<LiveMap>) {
    let picture = map.clone();
    map.stage.scope.listen(&map.frame, "keydown", move |event: KeyboardEvent| {
        let is_of_map = document::target(&event).as_ref() == Some(picture.frame.as_ref());
        let mark = picture.marks.origin(&event);
        let key = event.key();
        let is_done = !document::is_command(&event)
            && match (mark, is_of_map) {
                (Some(mark), _) => walk_on(&picture, mark, &key) || looks(&picture, &key),
                (None, true) => looks(&picture, &key),
                // On a button: only the way out; in a tooltip from one event to choose from to the next.
                _ if key == "Escape" => leave(&picture),
                _ => picture.tooltip.walk(&event, &key),
            };
        if is_done {
            event.prevent_default();
        }
    });
    let picture = map.clone();
    map.stage.scope.listen(&map.frame, "focusin", move |event: Event| {
        if picture.marks.origin(&event).is_some() {
            let entered = picture.clone();
            // Not before: WebKit does not know yet whether this focus is shown.
            picture.stage.scope.next_frame(move || describe(&entered));
        }
    });
    let picture = map.clone();
    map.stage.scope.listen(&map.frame, "focusout", move |event: Event| {
        if let Some(mark) = picture.marks.origin(&event) {
            picture.marks.describe(mark, "");
            // Whoever presses a link on the tooltip takes the focus from the mark: the tooltip must still be there.
            if !picture.tooltip.can_be_pressed() {
                unpoint(&picture);
            }
        }
    });
}

/// Shows the tooltip of the mark that a key has led to.
fn describe(map: &Rc<LiveMap>) {
    let focused = (0..map.marks.len()).find(|&at| map.marks.is_at(at));
    if let Some(mark) = focused
        && let Some(subject) = map.marks.subject(mark)
        && focus::is_focus_visible(&map.frame)
    {
        let events = subject.events().to_vec();
        // A walk into a pile speaks of one event in it.
        let walked = map.pointed.get().filter(|event| events.contains(event));
        let events = walked.map_or(events, |event| vec![event]);
        point(map, &events, false);
        map.marks.describe(mark, map.tooltip.id());
    }
}

fn looks(map: &Rc<LiveMap>, key: &str) -> bool {
    MapKey::parse(key).is_some_and(|key| look(map, key))
}

/// Does what a key asks of the map; false where it asks for nothing.
pub(super) fn look(map: &Rc<LiveMap>, key: MapKey) -> bool {
    match key {
        MapKey::Pan([dx, dy]) => map.glide(map.target().panned(dx, dy)),
        MapKey::Zoom(levels) => zoom(map, levels),
        MapKey::Home => map.go_home(),
        MapKey::Fit => fit_shown(map),
        MapKey::Leave => return leave(map),
    }
    true
}

/// From the tooltip to the map, from the map to the page. What a mouse rests on holds nobody back.
fn leave(map: &Rc<LiveMap>) -> bool {
    let is_shown = map.tooltip.is_shown();
    if map.marks.has_focus() || (is_shown && map.tooltip.can_be_pressed()) {
        unpoint(map);
        let _ = map.frame.focus();
        return true;
    }
    if is_shown {
        unpoint(map);
    }
    screen::leave_window(&map.frame) || is_shown
}

/// From the event at a mark to the next one.
fn walk_on(map: &Rc<LiveMap>, mark: usize, key: &str) -> bool {
    let dataset = &map.stage.dataset;
    let visible: Vec<_> = map.stage.snapshot().events().collect();
    let here = map.marks.subject(mark).map(|it| it.events().to_vec()).unwrap_or_default();
    let from = map.pointed.get().filter(|event| here.contains(event)).or(here.first().copied());
    let Some(next) = walk_by_key(dataset, &visible, from, key) else { return false };
    if let Some(next) = next {
        go_to(map, next);
    }
    true
}

/// Brings an event into the view and gives its mark the focus.
fn go_to(map: &Rc<LiveMap>, event: EventIx) {
    let place = map.stage.dataset.place_of(event);
    if let Some(view) = panned_into_view(&map.view(), LonLat::new(place.lon, place.lat)) {
        map.jump(view);
        map.draw();
        map.paint();
    }
    if let Some(mark) = map.marks.holder(event) {
        // The same pile, for the next event in it.
        if map.marks.is_at(mark) {
            point(map, &[event], false);
            map.stage.report(Report::Say(map.name_of(event)));
        } else {
            map.marks.focus(mark);
        }
    }
    // The mark that was left has taken what was pointed at along.
    map.pointed.set(Some(event));
    map.redraw();
}
