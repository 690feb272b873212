//! Work that waits: for the network, or for the reader to have a turn.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// Lets the browser paint and answer the reader before the work goes on: a start in one piece would hold a
/// slow phone for half a second.
pub async fn pause() {
    rest(0).await;
}

/// Waits for so many milliseconds.
pub async fn rest(ms: i32) {
    let waited = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms);
        }
    });
    // It is never refused.
    let _ = JsFuture::from(waited).await;
}

/// Waits until the browser has nothing else to do, where it says so.
pub async fn idle() {
    let waited = Promise::new(&mut |resolve, _| {
        let Some(window) = web_sys::window() else { return };
        if window.request_idle_callback(&resolve).is_err() {
            let _ = window.set_timeout_with_callback(&resolve);
        }
    });
    // It is never refused.
    let _ = JsFuture::from(waited).await;
}
