//! The map with the buttons over it.

use leptos::prelude::*;

use super::still::still_picture;
use super::{MAP_PX, section_head};
use crate::geo::Basemap;
use crate::map::{MapRequest, control_rect, map_height, map_scene, whole_country};
use crate::text::{Lang, messages, page_text};
use crate::ui::Shown;

/// Its head and its frame.
pub(super) fn map_part(shown: &Shown, basemap: &Basemap) -> AnyView {
    let (dataset, lang, help) = (&*shown.dataset, shown.lang, page_text(shown.lang));
    let view = whole_country(MAP_PX, map_height(MAP_PX));
    let map = map_scene(&MapRequest {
        has_corner: false,
        control: Some(control_rect(&view)),
        ..MapRequest::new(dataset, basemap, &shown.snapshot, lang, view)
    });
    view! {
        <div id="map-head">{section_head("where-head", messages(lang).where_, "")}</div>
        <p id="map-help" class="hidden">{help.map_help}</p>
        <div
            class="frame map"
            id="map"
            tabindex="0"
            role="group"
            aria-label=help.map_name
            aria-describedby="map-help"
        >
            {still_picture(&map, dataset)}
            <div id="zoom" class="zoom">{zoom(lang)}</div>
            <div id="hints" class="hints"></div>
        </div>
    }
    .into_any()
}

/// The buttons: what each asks for, its name, and its sign as lines in a square of 16.
fn zoom(lang: Lang) -> AnyView {
    const RING: &str = "M12 8a4 4 0 1 1-8 0a4 4 0 1 1 8 0M8 1v3M8 12v3M1 8h3M12 8h3";
    let text = page_text(lang);
    let buttons: Vec<_> = [
        ("in", text.zoom_in, "M3 8h10M8 3v10"),
        ("out", text.zoom_out, "M3 8h10"),
        ("all", text.whole_country, "M2 8l6-6 6 6M4 7v7h8V7"),
        ("fit", text.zoom_fit, RING),
        ("full", text.full_screen, "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4"),
    ]
    .into_iter()
    .map(|(act, name, sign)| {
        view! {
            <button
                type="button"
                id=["zoom-", act].concat()
                data-act=["zoom:", act].concat()
                aria-label=name
                title=name
                aria-pressed=(act == "full").then_some("false")
            >
                <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path d=sign></path>
                </svg>
            </button>
        }
        .into_any()
    })
    .collect();
    buttons.into_any()
}
