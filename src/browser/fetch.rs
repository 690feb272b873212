//! Files from beside the page.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::BrowserError;

/// A request that is under way.
pub struct Request(Promise);

/// Starts to fetch an address, relative to the page.
pub fn start(url: &str) -> Option<Request> {
    web_sys::window().map(|window| Request(window.fetch_with_str(url)))
}

impl Request {
    /// The bytes; `None` where there is no such file.
    pub async fn bytes(self) -> Result<Option<Vec<u8>>, BrowserError> {
        let response: Response = JsFuture::from(self.0).await?.unchecked_into();
        if matches!(response.status(), 404 | 410) {
            return Ok(None);
        }
        if !response.ok() {
            return Err(BrowserError(format!("{} {}", response.status(), response.url())));
        }
        let buffer = JsFuture::from(response.array_buffer()?).await?;
        Ok(Some(Uint8Array::new(&buffer).to_vec()))
    }
}
