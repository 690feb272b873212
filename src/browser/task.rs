//! Work that waits for the network.

use std::future::Future;

/// Starts work that goes on while the page is used.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(work);
}
