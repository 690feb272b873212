//! Work that waits for the network.

use std::future::Future;
use std::pin::Pin;

/// Starts work that goes on while the page is used.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    // In a box, so that the machinery around it is compiled once.
    let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    wasm_bindgen_futures::spawn_local(work);
}
