//! The ways of sharing of the reader's system.

use js_sys::Reflect;
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

/// Whether there are some.
pub fn is_possible() -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    navigator.is_some_and(|it| Reflect::has(&it, &"share".into()).unwrap_or(false))
}

/// Offers a text to them. True where the browser does not allow it, as in a frame; not where the reader takes none.
pub async fn share(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return true };
    let data = ShareData::new();
    data.set_text(text);
    match JsFuture::from(window.navigator().share_with_data(&data)).await {
        Ok(_) => false,
        Err(error) => Reflect::get(&error, &"name".into()).is_ok_and(|name| name != "AbortError"),
    }
}
