//! On paper the pictures are lines and letters, not pixels: before the page is printed, each live picture stands
//! as SVG in the place of its canvas, in the width of a sheet.

use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

use super::Live;
use crate::app::command::Picture;
use crate::browser::document;

/// Follows the printer, as long as the page lives.
pub(super) fn follow_printer(live: &Rc<Live>) {
    let Some(window) = web_sys::window() else { return };
    for name in ["beforeprint", "afterprint"] {
        let live = Rc::downgrade(live);
        let listener = Closure::<dyn Fn()>::new(move || {
            for &kind in Picture::ALL {
                let Some(frame) = document::by_id(kind.code()) else { continue };
                document::remove(&frame, ".still.paper");
                let live = live.upgrade().filter(|_| name == "beforeprint");
                let picture = live.map(|live| live.paper(kind)).unwrap_or_default();
                if !picture.is_empty() {
                    document::insert_first(&frame, &picture);
                }
            }
        });
        let _ = window.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
        listener.forget();
    }
}
