//! A part of the page whose markup `render::html` writes, anew whenever what it shows changes.

use leptos::html;
use leptos::prelude::*;

use crate::browser::document;

/// What writes the part. In a box, so that all parts are one component.
pub(super) type Write = Box<dyn Fn() -> String>;

/// An element of the class `class` that is filled by `write`; the same markup is not written twice.
#[component]
pub(super) fn Part(class: &'static str, write: Write) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    Effect::new(move |last: Option<String>| {
        let body = write();
        if let Some(node) = node.get()
            && last.as_ref() != Some(&body)
        {
            document::fill(&node, &body);
        }
        body
    });
    view! { <div class=class node_ref=node></div> }
}
