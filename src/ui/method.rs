//! Links to the method page.

use leptos::prelude::*;

use super::Shown;

/// The heading of the method page as a whole.
pub const METHOD: &str = "method";

/// The heading of the rule of the grades.
pub const GRADES: &str = "grades";

/// A link to the method at a heading, the same in both languages. A plain click opens it within the page.
pub(super) fn method_link(shown: &Shown, heading: &'static str, text: &'static str) -> AnyView {
    view! { <a href=shown.method_href(heading) data-method=heading>{text}</a> }.into_any()
}
