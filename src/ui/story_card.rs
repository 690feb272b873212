//! The open step of the story on the running page: its text above map and chart, or at the foot of a phone or frame.

use leptos::prelude::*;

use super::Shown;
use super::context::PageContext;
use super::following::{following, following_attribute};
use super::part::mount_part;
use super::shown::{nothing, other_lang};
use super::story_said::story_said;
use crate::text::data::Localized;
use crate::text::story::{progress, story_text, text_in};

/// The room for it; empty while no step is open.
pub(super) const ROOM: &str = "story";
/// The title of the step, to which the reader is taken.
pub(super) const HEAD: &str = "story-head";

/// Fills the room as steps are opened. Its buttons stay from step to step, and with them the focus.
pub(super) fn story_card(page: PageContext) {
    let number = Memo::new(move |_| page.state.with(|state| state.story));
    let is_open = Memo::new(move |_| number.get().is_some());
    mount_part(page, ROOM, move || {
        following(move || if is_open.get() { card(page, number) } else { nothing() })
    });
}

fn card(page: PageContext, number: Memo<Option<u32>>) -> AnyView {
    let text = story_text(page.lang);
    let of = page.dataset.with_untracked(|dataset| dataset.story.len());
    let at = move || number.get().unwrap_or_default();
    let button = |act: &'static str, name: &'static str, sign: &'static str, end: u32| {
        let is_at_end = following_attribute(move || at() == end);
        view! {
            <button
                type="button"
                data-act=["story:", act].concat()
                aria-label=name
                title=name
                aria-disabled=move || if is_at_end() { Some("true") } else { None }
            >
                <span aria-hidden="true">{sign}</span>
            </button>
        }
        .into_any()
    };
    view! {
        <section class="step" aria-labelledby=HEAD>
            <div class="line">
                <p class="note">{following(move || progress(page.lang, at(), of).into_any())}</p>
                <h2 id=HEAD tabindex="-1">{following(move || title(page, at()))}</h2>
                <div class="steps">
                    {button("previous", text.previous, "◂", 1)}
                    {button("next", text.next, "▸", u32::try_from(of).unwrap_or(u32::MAX))}
                    {button("leave", text.leave, "✕", 0)}
                </div>
            </div>
            <div role="status">{following(move || said(page, at()))}</div>
        </section>
    }
    .into_any()
}

fn title(page: PageContext, number: u32) -> AnyView {
    with_step(page, number, |shown, at| {
        let step = shown.dataset.story.get(at)?;
        Some(words(text_in(&shown.dataset, step.title, shown.lang), shown))
    })
}

/// The text, and who said what stands in it.
fn said(page: PageContext, number: u32) -> AnyView {
    with_step(page, number, |shown, at| {
        let step = shown.dataset.story.get(at)?;
        let text = words(text_in(&shown.dataset, step.text, shown.lang), shown);
        let claims = (!step.claims.is_empty()).then(|| {
            let summary =
                [story_text(shown.lang).claims, " (", &step.claims.len().to_string(), ")"];
            view! {
                <details>
                    <summary>{summary.concat()}</summary>
                    {story_said(shown, step)}
                </details>
            }
            .into_any()
        });
        Some(view! { <p class="text">{text}</p>{claims} }.into_any())
    })
}

fn with_step(
    page: PageContext,
    number: u32,
    view: impl FnOnce(&Shown, usize) -> Option<AnyView>,
) -> AnyView {
    let shown = page.showing(page.snapshot.get_untracked());
    let at = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    at.and_then(|at| view(&shown, at)).unwrap_or_else(nothing)
}

fn words(found: Localized<'_>, shown: &Shown) -> AnyView {
    let lang = other_lang(found, shown.lang);
    view! { <bdi lang=lang>{found.text.to_owned()}</bdi> }.into_any()
}
