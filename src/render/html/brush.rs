//! What lies over the live chart and the time strip: shades, a crosshair, handles for the days.

use super::Html;
use crate::text::Lang;
use crate::text::playback::{Handle, handle_name};

/// The selector of what lies before the days shown.
pub const EARLIER: &str = ".out.earlier";
/// The selector of what lies after the days shown.
pub const LATER: &str = ".out.later";
/// The selector of the crosshair.
pub const CURSOR: &str = ".cursor";
/// The selector of the handle of the first day shown.
pub const FROM: &str = ".handle.from";
/// The selector of the handle of the last day shown.
pub const TO: &str = ".handle.to";
/// The selector of the handle of the day whose knowledge counts.
pub const ASOF: &str = ".handle.asof";

/// What lies over the chart.
pub fn shades() -> String {
    let mut html = Html::default();
    for class in ["out earlier", "out later", "cursor"] {
        html.open("div", &[("class", class), ("hidden", "hidden")]).close("div");
    }
    html.finish()
}

/// What lies over the time strip.
pub fn handles(lang: Lang) -> String {
    let mut html = Html::default();
    for (class, handle) in [
        ("handle from", Handle::First),
        ("handle to", Handle::Last),
        ("handle asof", Handle::Known),
    ] {
        let name = handle_name(lang, handle);
        let named = [("class", class), ("role", "slider"), ("tabindex", "0"), ("aria-label", name)];
        html.open("div", &named).close("div");
    }
    html.finish()
}
