//! The tooltip beside what is pointed at on map, strip or chart.

use leptos::prelude::*;

use super::event_card::{chooser, event_card};
use super::readout::readout;
use crate::app::tooltip::{Tooltip, TooltipRequest};
use crate::text::{Lang, messages};

/// Its view.
pub fn tooltip(request: &TooltipRequest<'_>) -> AnyView {
    let TooltipRequest { dataset, snapshot, lang, .. } = *request;
    let said = match request.tooltip {
        Tooltip::Event(event) => event_card(dataset, snapshot, *event, lang),
        Tooltip::Choice { events, most } => chooser(dataset, snapshot, (events, *most), lang),
        Tooltip::Day(readings) => readout(dataset, readings, lang),
    };
    let close = request.can_be_pressed.then(|| close(lang));
    [said].into_iter().chain(close).collect::<Vec<_>>().into_any()
}

/// The button that takes away what a finger brought.
fn close(lang: Lang) -> AnyView {
    view! {
        <button type="button" class="close" aria-label=messages(lang).close_card>
            "×"
        </button>
    }
    .into_any()
}

/// Shows it in an element in place of what was there, until what is returned is dropped. Its size can be measured at
/// once.
#[cfg(feature = "browser")]
pub(super) fn show_tooltip(
    element: &web_sys::HtmlElement,
    request: &TooltipRequest<'_>,
) -> Box<dyn std::any::Any> {
    let view = tooltip(request);
    Box::new(super::part::mount_in(element.clone(), Box::new(|| view)))
}
