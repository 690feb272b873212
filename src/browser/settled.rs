//! Whether the page is settled: the root of the document has `data-settled` exactly while nothing is pending. One
//! count for page and program, kept by the start script (`www/script/settled.js`).
//!
//! Whatever the reader, the network, the clock or the layout may begin holds a [`Pending`]: listeners
//! (`document::listen`), tasks (`task::spawn`), frames (`frames`, `document::next_frame`), observers (`size`).

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

/// What the start script keeps for us: a function that counts.
const HOOK: &str = "strikemapPending";

thread_local! {
    static COUNT: Option<Function> =
        Reflect::get(&js_sys::global(), &HOOK.into()).ok().and_then(|hook| hook.dyn_into().ok());
}

/// Something that has begun and has not ended: as long as it lives the page is not settled. What follows in the same
/// task or its microtasks need not be held: the page counts as settled only once a frame has been painted after the
/// last one ended.
#[derive(Debug)]
#[must_use = "what is dropped has ended"]
pub struct Pending(());

impl Pending {
    /// Something begins. The attribute goes at once.
    pub fn begin() -> Self {
        count(1);
        Self(())
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        count(-1);
    }
}

fn count(by: i32) {
    COUNT.with(|hook| {
        if let Some(hook) = hook {
            // It counts, and cannot fail.
            let _ = hook.call1(&JsValue::NULL, &by.into());
        }
    });
}
