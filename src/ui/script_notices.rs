//! Lines that scripts of the page put into it (`www/script/newer.js`, `offline.js`, `in-frame.js`). The
//! build puts this markup into them: it costs the page itself nothing.

use leptos::prelude::*;

use super::html::html;
use super::link_note::link_note;
use crate::text::changes::notice_text;
use crate::text::{Lang, page_text};

/// Each line by its name. What a script fills in or listens to has a `data-notice`.
pub fn script_notices(lang: Lang) -> [(&'static str, String); 6] {
    let text = notice_text(lang);
    [
        ("newer", html(|| newer_data(lang))),
        ("update", html(|| newer_page(lang))),
        ("offer", html(|| at_foot(text.keep_offer, text.keep))),
        ("kept", html(|| at_foot(text.kept, text.remove))),
        ("removed", text.removed.to_owned()),
        ("link", html(|| link_note(lang))),
    ]
}

/// Newer data exist than those of this page.
fn newer_data(lang: Lang) -> AnyView {
    let text = notice_text(lang);
    let within = view! {
        {text.newer_data}
        " "
        <b data-notice="version"></b>
        {[". ", text.stays, " "].concat()}
        <a href="." data-notice="act">{text.show_newest}</a>
    };
    line(within.into_any(), lang)
}

/// A newer page than this one is there.
fn newer_page(lang: Lang) -> AnyView {
    let text = notice_text(lang);
    let within = view! {
        {text.newer_page}
        " "
        <button type="button" data-notice="act">{text.show}</button>
    };
    line(within.into_any(), lang)
}

/// At the foot: what there is to say of a copy, and what the reader can do about it. Room for what comes of that is
/// within.
fn at_foot(sentence: &'static str, action: &'static str) -> AnyView {
    view! {
        <p class="quiet of-copy" role="status" tabindex="-1">
            {sentence} " " <button type="button" data-notice="act">{action}</button>
        </p>
    }
    .into_any()
}

/// A line that lies over the foot of the window, and can be closed.
fn line(within: AnyView, lang: Lang) -> AnyView {
    view! {
        <aside class="notice">
            <p role="status">{within}</p>
            <button type="button" data-notice="close">{page_text(lang).close}</button>
        </aside>
    }
    .into_any()
}
