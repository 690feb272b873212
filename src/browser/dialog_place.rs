//! Where a dialog opens in a frame that is as high as its page: a browser puts it into the middle of the frame, which may
//! be screens away from the reader.

use web_sys::{Element, HtmlElement};

use super::document::is_framed;
use crate::base::math::clamp;
use crate::render::svg::number;

/// Room between a dialog and the edge of the frame.
const GAP_PX: f64 = 8.0;

/// A dialog is no higher than this in a frame: so much of it is seen at once on most screens.
const MOST_PX: f64 = 560.0;

/// Puts an open dialog beside what opened it, where the page is in a frame.
pub(super) fn place(dialog: &HtmlElement, opener: &Element) {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    let Some(height) = height.filter(|_| is_framed()) else { return };
    let set = |name: &str, value: &str| {
        let _ = dialog.style().set_property(name, value);
    };
    set("max-height", &format!("min(90vh,{MOST_PX}px)"));
    let own = f64::from(dialog.offset_height());
    let opener = opener.get_bounding_client_rect();
    let middle = (opener.top() + opener.bottom()) / 2.0;
    let top = clamp(middle - own / 2.0, GAP_PX, (height - own - GAP_PX).max(GAP_PX));
    set("margin", "0 auto");
    set("top", &[&*number(top), "px"].concat());
    set("bottom", "auto");
}
