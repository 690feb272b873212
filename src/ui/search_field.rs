//! The field for words to search for, and the button that opens the filters.

use leptos::prelude::*;

use crate::text::Lang;
use crate::text::filters::filter_text;

/// The field beside the ratings.
pub const FIELD: &str = "find";
/// The field in the panel of filters, for narrow windows.
pub const FIELD_IN_PANEL: &str = "find-in-panel";
/// The button that opens the panel.
pub const BUTTON: &str = "filters-button";

/// A field for words.
pub(super) fn search_field(id: &'static str, lang: Lang, value: String) -> AnyView {
    let text = filter_text(lang);
    view! {
        <input
            type="search"
            id=id
            data-find=""
            value=value
            aria-label=text.find
            placeholder=text.find_example
            autocomplete="off"
            spellcheck="false"
        />
    }
    .into_any()
}

/// The sign of a search.
fn magnifier() -> AnyView {
    view! {
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <path
                d="M9 9l4 4M10.5 5.75a4.75 4.75 0 1 1-9.5 0 4.75 4.75 0 0 1 9.5 0z"
                fill="none"
                stroke="currentColor"
                stroke-width="1.6"
            />
        </svg>
    }
    .into_any()
}

/// Field and button.
pub fn search_and_filters(lang: Lang) -> AnyView {
    view! {
        <search class="find">
            {search_field(FIELD, lang, String::new())}
            <button type="button" id=BUTTON data-act="filters" aria-expanded="false">
                {magnifier()} {filter_text(lang).filters}
            </button>
        </search>
    }
    .into_any()
}
