//! The picture of what was said when: the rating and who spoke, and on demand the numbers. The claims below
//! it say the same.

use leptos::prelude::*;

use super::heading::heading;
use crate::chart::timeline::{TimelineRequest, numbers_scene, speakers_scene};
use crate::model::EventIx;
use crate::render::svg::beside_text_svg;
use crate::scene::Scene;
use crate::text::evidence::{numbers_head, timeline_head};
use crate::ui::Shown;

/// The picture, once for each width; nothing where there is nothing to draw.
#[component]
pub fn EventTimeline(
    /// What is shown.
    shown: Shown,
    /// The strike.
    event: EventIx,
    /// The level of the heading.
    level: u8,
    /// In pixels, the widest first.
    widths: Vec<f64>,
) -> impl IntoView {
    let pictures = |part: fn(&TimelineRequest<'_>) -> Scene| pictures(&shown, event, &widths, part);
    let speakers = pictures(speakers_scene);
    let numbers = pictures(numbers_scene);
    let numbers = (!numbers.is_empty()).then(|| {
        view! {
            <details>
                <summary>{numbers_head(shown.lang)}</summary>
                {numbers}
            </details>
        }
    });
    (!speakers.is_empty()).then(|| {
        view! {
            <div class="over-time">
                {heading(level, timeline_head(shown.lang).to_owned())}
                {speakers}
                {numbers}
            </div>
        }
    })
}

fn pictures(
    shown: &Shown,
    event: EventIx,
    widths: &[f64],
    part: fn(&TimelineRequest<'_>) -> Scene,
) -> Vec<AnyView> {
    let (dataset, snapshot, lang) = (&*shown.dataset, &*shown.snapshot, shown.lang);
    widths
        .iter()
        .map(|&width| part(&TimelineRequest { dataset, snapshot, event, lang, width }))
        .filter(|scene| scene.height > 0.0)
        .map(|scene| {
            view! { <div inner_html=beside_text_svg(&scene, dataset, event) /> }.into_any()
        })
        .collect()
}
