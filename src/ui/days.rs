//! The days shown: two dates and the way back to all.

use leptos::prelude::*;

use super::use_page::use_page;
use crate::app::Action;
use crate::text::phrases;
use crate::time::Day;

#[component]
pub(super) fn Days() -> impl IntoView {
    let page = use_page();
    let extent = move || page.dataset.with(|dataset| dataset.events.extent());
    let text = |day: Option<Day>| day.map(|day| day.to_string());
    let is_all = move || page.state.with(|state| state.days) == crate::time::Period::default();
    let input = move |label: fn(&crate::text::Messages) -> &'static str, is_from: bool| {
        let value = move || {
            let days = page.state.with(|state| state.days);
            text(if is_from { days.from } else { days.to }).unwrap_or_default()
        };
        let set = move |value: String| {
            let day = Day::parse(&value);
            page.act(if is_from { Action::SetFrom(day) } else { Action::SetTo(day) });
        };
        view! {
            <label>
                <span>{page.say(label)}</span>
                <input
                    type="date"
                    min=move || text(extent().from)
                    max=move || text(extent().to)
                    prop:value=value
                    on:change=move |event| set(event_target_value(&event))
                />
            </label>
        }
    };
    view! {
        <div class="days" role="group" aria-label=page.say(|t| t.days)>
            {input(|t| t.from, true)} {input(|t| t.to, false)}
            <button type="button" disabled=is_all on:click=move |_| page.act(Action::ShowAllDays)>
                {page.say(|t| t.all_days)}
            </button>
            <p role="status">
                {move || {
                    let summary = page.summary.get();
                    phrases::shown_of(page.lang.get(), summary.visible.len(), summary.num_events)
                }}
            </p>
        </div>
    }
}
