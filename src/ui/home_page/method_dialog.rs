//! The part of the page in which the method opens.

use leptos::prelude::*;

use crate::text::{Lang, page_text};

/// The id of the dialog in which the method opens.
pub const DIALOG: &str = "method-panel";

/// That dialog: a button that closes it, and room for the method.
pub(super) fn method_dialog(lang: Lang) -> AnyView {
    let page = page_text(lang);
    view! {
        <dialog id=DIALOG aria-label=page.method>
            <div>
                <button type="button" id="close-method" data-act="close-method">
                    {page.close}
                </button>
            </div>
            <div class="prose"></div>
        </dialog>
    }
    .into_any()
}
