//! The bar at the top: name, language, theme. A control names what it asks for in `data-act` (`lang:uk`).

use leptos::prelude::*;

use crate::render::site_pages::page_of;
use crate::text::{Lang, messages, page_text};

/// The inside of the bar.
pub(super) fn top_bar(lang: Lang) -> AnyView {
    let (text, page) = (messages(lang), page_text(lang));
    let languages: Vec<_> = Lang::ALL.iter().map(|&other| language(other, lang)).collect();
    let themes: Vec<_> =
        [("auto", page.theme_auto), ("light", page.theme_light), ("dark", page.theme_dark)]
            .into_iter()
            .map(theme)
            .collect();
    view! {
        <a class="skip" href="#events">{page.skip}</a>
        <strong>"Strikemap"</strong>
        <div class="controls">
            <nav class="segments" aria-label=page.language>{languages}</nav>
            <div class="segments" role="group" aria-label=text.theme>{themes}</div>
        </div>
    }
    .into_any()
}

/// A link to the page in a language.
fn language(other: Lang, lang: Lang) -> AnyView {
    let code = other.code();
    view! {
        <a
            href=page_of(other, lang)
            lang=code
            hreflang=code
            id=["lang-", code].concat()
            data-act=["lang:", code].concat()
            aria-current=(other == lang).then_some("page")
        >
            {other.name()}
        </a>
    }
    .into_any()
}

/// The button of a theme; that of the system's is pressed.
fn theme((code, name): (&'static str, &'static str)) -> AnyView {
    let is_pressed = if code == "auto" { "true" } else { "false" };
    view! {
        <button
            type="button"
            id=["theme-", code].concat()
            data-act=["theme:", code].concat()
            aria-pressed=is_pressed
        >
            {name}
        </button>
    }
    .into_any()
}
