//! The clipboard of the reader's system.

use wasm_bindgen_futures::JsFuture;

/// Copies a text; false where the browser does not allow it.
pub async fn write(text: &str) -> bool {
    let clipboard = web_sys::window().map(|window| window.navigator().clipboard());
    // It is undefined without TLS, and refuses in frames.
    match clipboard.filter(|clipboard| !clipboard.is_undefined()) {
        Some(clipboard) => JsFuture::from(clipboard.write_text(text)).await.is_ok(),
        None => false,
    }
}
