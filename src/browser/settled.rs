//! Whether an app is settled: the pixels on screen show its state, and nothing is pending. The page's start script counts
//! along (`www/script/settled.js`), since it too begins things.
//!
//! Whatever the reader, the network, the clock or the layout may begin holds a [`Pending`]: listeners
//! (`Scope::listen`), tasks (`Scope::spawn`), frames (`frames`, `Scope::next_frame`), observers (`size`).

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

use super::scope::{Scope, WeakScope};
use super::task;

/// Something that has begun and has not ended: as long as it lives the app is not settled. What follows in the same
/// task or its microtasks need not be held: the app counts as settled only once a frame has been painted after the
/// last one ended.
#[must_use = "what is dropped has ended"]
pub struct Pending(WeakScope);

impl Pending {
    /// Something begins.
    pub fn begin(scope: &Scope) -> Self {
        scope.count(1);
        Self(scope.downgrade())
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        if let Some(scope) = self.0.upgrade() {
            scope.count(-1);
        }
    }
}

/// How long a frame may take where the page is hidden: then there are none.
const FRAME_MS: i32 = 250;

/// How often is looked whether what is pending has ended.
const LOOK_MS: i32 = 16;

/// Waits until the app is settled, or has gone.
pub async fn settled(scope: &Scope) {
    while !scope.is_gone() {
        let (pending, before) = scope.counted();
        if pending > 0 {
            task::rest(LOOK_MS).await;
            continue;
        }
        // The next frame paints the last change; what follows from its layout begins before the timer.
        frame().await;
        task::pause().await;
        if scope.counted() == (0, before) {
            return;
        }
    }
}

async fn frame() {
    let painted = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.request_animation_frame(&resolve);
            let _ =
                window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, FRAME_MS);
        }
    });
    // It is never refused.
    let _ = JsFuture::from(painted).await;
}
