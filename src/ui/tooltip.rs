//! The tooltip beside what is pointed at on map, strip or chart.

#[cfg(feature = "browser")]
use std::any::Any;

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
/// once. What can be read at a day follows the pointer: of its lines only those are written that differ from those
/// `before`, as long as nobody can have unfolded or scrolled anything.
#[cfg(feature = "browser")]
pub(super) fn show_tooltip(
    element: &web_sys::HtmlElement,
    request: &TooltipRequest<'_>,
    before: Option<Box<dyn Any>>,
) -> Box<dyn Any> {
    let view = tooltip(request);
    if request.can_be_pressed || !matches!(request.tooltip, Tooltip::Day(_)) {
        let mounted = super::part::mount_in(element.clone(), Box::new(|| view));
        drop(before);
        return Box::new(mounted);
    }
    match before.map(Box::<dyn Any>::downcast::<Lines>) {
        Some(Ok(mut lines)) => {
            view.rebuild(&mut lines.0);
            lines
        }
        before => {
            drop(before);
            let mut lines = view.build();
            lines.mount(element, None);
            Box::new(Lines(lines))
        }
    }
}

/// The lines of a day in the page, until this is dropped.
#[cfg(feature = "browser")]
struct Lines(<AnyView as Render>::State);

#[cfg(feature = "browser")]
impl Drop for Lines {
    fn drop(&mut self) {
        self.0.unmount();
    }
}
