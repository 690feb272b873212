//! The method, opened within the page. What it shows is a page of its own, made by the build.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::context::PageContext;
use super::part::Part;
use crate::browser::dialog;
use crate::render::html::method::{METHOD, method_bar, method_page};

const PANEL: &str = "method-panel";

#[component]
pub(super) fn MethodPanel(page: PageContext) -> impl IntoView {
    view! {
        <dialog id=PANEL aria-labelledby=METHOD>
            <Part class="" write=Box::new(move || method_bar(page.lang.get()))/>
            <div class="prose"></div>
        </dialog>
    }
}

/// Opens the method at one of its headings.
pub(super) fn open(page: PageContext, click: &MouseEvent, part: String) {
    dialog::open(click, PANEL, method_page(page.lang.get_untracked()), part);
}

/// Closes it.
pub(super) fn close() {
    dialog::close(PANEL);
}
