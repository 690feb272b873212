//! The time strip with playback and fields for the dates, for map and chart alike.

use leptos::prelude::*;

use super::still::frame;
use super::{STRIP_PX, section_head};
use crate::app::playback::{NOW, SPEEDS, TOGGLE};
use crate::strip::{StripRequest, strip_picture};
use crate::text::playback::{playback_text, speed};
use crate::text::{Lang, messages, page_text, strip as strip_text};
use crate::time::Period;
use crate::ui::Shown;
use crate::ui::choice::{choice, option};

/// Head, controls and strip.
pub(super) fn time_part(shown: &Shown) -> AnyView {
    let (dataset, snapshot, lang) = (&*shown.dataset, &*shown.snapshot, shown.lang);
    // As the live one is laid out, so that nothing moves when that one takes its place.
    let request = StripRequest::new(dataset, snapshot, lang, STRIP_PX);
    let request = StripRequest { layout_for_all_dates: Some(snapshot), ..request };
    let strip = strip_picture(&request).scene;
    view! {
        {section_head("time-head", strip_text::head(lang), strip_text::caption(lang))}
        <div class="play" id="play" role="group" aria-label=playback_text(lang).play>
            {playback(lang)}
        </div>
        <div class="days">
            <div class="fields">{day_fields(shown)}</div>
            <div id="date-error" role="alert"></div>
        </div>
        {frame("strip", &strip, dataset)}
    }
    .into_any()
}

/// The controls of playback. What they say while it runs is written by who runs it.
fn playback(lang: Lang) -> AnyView {
    let text = playback_text(lang);
    let steps: Vec<_> = [
        ("play:back", "play-back", "◂◂", text.back),
        ("play:toggle", TOGGLE, "▶", text.play),
        ("play:forward", "play-forward", "▸▸", text.forward),
    ]
    .into_iter()
    .map(|(act, id, sign, name)| {
        view! { <button type="button" id=id data-act=act aria-label=name>{sign}</button> }
            .into_any()
    })
    .collect();
    let orders = [("said", text.said), ("happened", text.happened)];
    let orders =
        orders.map(|(code, name)| option(code.to_owned(), name.to_owned(), code == "said"));
    let speeds = SPEEDS.map(|code| option(code.to_owned(), speed(lang, code), code == "1"));
    view! {
        <div class="steps">{steps}</div>
        <output id=NOW aria-live="off">{text.all}</output>
        {choice("play-through", text.through, orders.into())}
        {choice("play-speed", text.speed, speeds.into())}
    }
    .into_any()
}

/// Fields for the days shown and for the day whose knowledge counts, each with its first and last possible day. Their
/// values are set apart, so that a field in which somebody types is left alone.
fn day_fields(shown: &Shown) -> AnyView {
    let (dataset, page) = (&shown.dataset, page_text(shown.lang));
    let (happened, said) = (dataset.events.extent(), dataset.claims.extent());
    view! {
        {day_field("from", page.from, happened)}
        {day_field("to", page.to, happened)}
        {day_field("asof", messages(shown.lang).asof, said)}
        <button type="button" id="all-days" data-act="all-days">{page.all_days}</button>
    }
    .into_any()
}

fn day_field(id: &'static str, label: &'static str, extent: Period) -> AnyView {
    let [min, max] = [extent.from, extent.to].map(|day| day.map(|day| day.to_string()));
    view! { <label><span>{label}</span><input type="date" id=id min=min max=max /></label> }
        .into_any()
}
