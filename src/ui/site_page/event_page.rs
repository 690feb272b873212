//! The page of one strike.

use leptos::prelude::*;

use super::document::{PageHead, Site, document};
use super::frame::frame;
use crate::export::event_jsonld;
use crate::model::EventIx;
use crate::render::site_pages::SitePage;
use crate::text::Lang;
use crate::text::event_page::{event_description, event_heading, event_text, event_title};
use crate::text::phrases::shown_of;
use crate::ui::Shown;
use crate::ui::event_detail::EventDetail;

/// The widths of the picture of what was said when, on a desk and on a phone.
const TIMELINE_PX: [f64; 2] = [588.0, 328.0];

/// The page of a strike; `pages` are all strikes that have one, by day.
pub fn event_page(site: &Site, event: EventIx, pages: &[EventIx], lang: Lang) -> String {
    let dataset = &site.dataset;
    let page = SitePage::Event(dataset.event_id(event));
    let shown = site.shown(page, lang);
    let head = PageHead {
        page,
        title: event_title(dataset, event, lang),
        description: event_description(dataset, &site.snapshot, event, lang),
        jsonld: Some(event_jsonld(dataset, &site.snapshot, event, (&site.home(&shown), lang))),
    };
    document(site, &shown, &head, || {
        let steps = steps(&shown, event, pages);
        let timeline_px = TIMELINE_PX.to_vec();
        let content = view! {
            <EventDetail shown=shown.clone() event level=1 timeline_px>{steps}</EventDetail>
        };
        frame(&shown, page, content.into_any())
    })
}

/// Links to the map with this strike open, and to the strikes before and after it.
fn steps(shown: &Shown, event: EventIx, pages: &[EventIx]) -> AnyView {
    let (dataset, text) = (&shown.dataset, event_text(shown.lang));
    let map = format!("{}?event={}", shown.to_home, dataset.event_id(event));
    let at = pages.iter().position(|page| *page == event);
    let step = |to: Option<usize>, rel: &'static str, words: String| {
        let to = *pages.get(to?)?;
        let href = format!("../{}/", dataset.event_id(to));
        let name = event_heading(dataset, to, shown.lang);
        Some(view! { <a href=href rel=rel title=name>{words}</a> }.into_any())
    };
    let before = at.and_then(|at| at.checked_sub(1));
    let after = at.map(|at| at + 1);
    view! {
        <nav class="steps" aria-label=text.strikes>
            <a href=map>{text.on_the_map}</a>
            {step(before, "prev", format!("‹ {}", text.previous))}
            {at.map(|at| view! { <span>{shown_of(shown.lang, at + 1, pages.len())}</span> })}
            {step(after, "next", format!("{} ›", text.next))}
        </nav>
    }
    .into_any()
}
