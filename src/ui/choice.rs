//! A choice of one among several, with its name before it.

use leptos::prelude::*;

/// A labelled field.
pub(super) fn choice(id: &'static str, label: &'static str, options: Vec<AnyView>) -> AnyView {
    view! { <label><span>{label}</span><select id=id>{options}</select></label> }.into_any()
}

/// An option. The attribute is for the written page; a field that was used follows the property alone.
pub(super) fn option(value: String, text: String, is_chosen: bool) -> AnyView {
    view! { <option value=value selected=is_chosen prop:selected=is_chosen>{text}</option> }
        .into_any()
}
