//! On paper the views are lines and letters, not pixels: before the page is printed, each live view stands as SVG in the
//! place of its canvas.

use std::rc::Rc;

use web_sys::Event;

use super::Live;
use crate::app::command::LiveView;
use crate::browser::document;
use crate::browser::scope::Scope;

/// Follows the printer, as long as the app is there.
pub(super) fn follow_printer(scope: &Scope, live: &Rc<Live>) {
    let Some(window) = document::window() else { return };
    for name in ["beforeprint", "afterprint"] {
        let (live, here) = (Rc::downgrade(live), scope.clone());
        scope.listen(&window, name, move |_: Event| {
            for &kind in LiveView::ALL {
                let Some(frame) = here.by_id(kind.code()) else { continue };
                document::remove(&frame, ".still.paper");
                let live = live.upgrade().filter(|_| name == "beforeprint");
                let picture = live.map(|live| live.paper(kind)).unwrap_or_default();
                if !picture.is_empty() {
                    document::insert_first(&frame, &picture);
                }
            }
        });
    }
}
