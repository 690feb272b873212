//! What a frame does not let a link do: said beside the link, with its address to read and to copy. A script shows
//! it (`www/script/frame-links.js`).

use leptos::prelude::*;

use crate::text::{Lang, embed, page_text};

/// The hidden note.
pub(super) fn link_note(lang: Lang) -> AnyView {
    let text = page_text(lang);
    view! {
        <div id="link-note" role="group" aria-label=text.link_address hidden>
            <p
                data-link-note="why"
                role="status"
                data-window=text.no_window
                data-file=text.no_file
            ></p>
            <div>
                // Long addresses are read in whole.
                <textarea
                    rows="2"
                    readonly
                    spellcheck="false"
                    data-link-note="address"
                    aria-label=text.link_address
                ></textarea>
                <button type="button" data-link-note="copy">{embed::copy(lang)}</button>
                <button type="button" data-link-note="close">{text.close}</button>
            </div>
            <p
                data-link-note="said"
                role="status"
                data-copied=embed::copied(lang)
                data-selected=text.address_selected
            ></p>
        </div>
    }
    .into_any()
}
