//! The keys of the page, in a dialog that `?` opens.

use leptos::prelude::*;

use crate::text::keys::keys;
use crate::text::{Lang, page_text};

/// The id of the dialog.
pub const DIALOG: &str = "keys-panel";

/// The dialog: what each key does, by the part of the page where it does it.
pub(super) fn keys_dialog(lang: Lang) -> AnyView {
    let rows: Vec<_> = keys(lang)
        .iter()
        .map(|(place, names, what)| {
            view! {
                <tr>
                    <th scope="row">{*place}</th>
                    <td><kbd>{*names}</kbd></td>
                    <td>{*what}</td>
                </tr>
            }
        })
        .collect();
    let page = page_text(lang);
    view! {
        <dialog id=DIALOG aria-labelledby="keys-head">
            <div class="line">
                <h2 id="keys-head">{page.keys}</h2>
                <button type="button" data-act="close-keys">{page.close}</button>
            </div>
            <table class="keys"><tbody>{rows}</tbody></table>
        </dialog>
    }
    .into_any()
}

/// The button that opens it, for who does not know the key.
pub(super) fn keys_button(lang: Lang) -> AnyView {
    view! {
        <button type="button" class="keys-button" data-act="keys">
            {page_text(lang).keys}
        </button>
    }
    .into_any()
}
