//! Headings whose level depends on where their part stands.

use leptos::prelude::*;

/// The heading of a strike, to which a program can move the focus.
pub(super) fn main_heading(level: u8, text: String) -> AnyView {
    match level {
        1 => view! { <h1 tabindex="-1">{text}</h1> }.into_any(),
        2 => view! { <h2 tabindex="-1">{text}</h2> }.into_any(),
        _ => view! { <h3 tabindex="-1">{text}</h3> }.into_any(),
    }
}

/// The heading of a part.
pub(super) fn heading(level: u8, text: String) -> AnyView {
    match level {
        2 => view! { <h2>{text}</h2> }.into_any(),
        3 => view! { <h3>{text}</h3> }.into_any(),
        _ => view! { <h4>{text}</h4> }.into_any(),
    }
}
