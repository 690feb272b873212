//! Components as HTML, without a browser.

use leptos::prelude::*;

/// What leptos writes between two texts, for a program that goes on with them. Texts cannot contain it.
const BETWEEN_TEXTS: &str = "<!>";

/// A view as HTML.
pub fn html(view: impl FnOnce() -> AnyView) -> String {
    Owner::new().with(|| view().to_html()).replace(BETWEEN_TEXTS, "")
}
