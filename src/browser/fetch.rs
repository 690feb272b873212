//! Files of the site: those that the start script has or has asked for, and those beside the page.

use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::BrowserError;
use super::json_value::member;

/// A request that is under way.
pub enum Request {
    /// The start script has the file or has asked for it.
    Held(Promise),
    /// It is fetched.
    Sent(Promise),
}

/// Whether the reader has asked the browser to save data, where that says so.
pub fn saves_data() -> bool {
    let connection = web_sys::window().map(|window| member(&window.navigator(), "connection"));
    connection.is_some_and(|it| member(&it, "saveData").is_truthy())
}

/// Starts to fetch an address, relative to the page. `held` is [`Surroundings::file`](super::scope::Surroundings).
pub fn start(held: Option<&Function>, url: &str) -> Option<Request> {
    let window = web_sys::window()?;
    let held = held.and_then(|held| held.call1(&JsValue::NULL, &url.into()).ok());
    Some(match held.filter(|held| !held.is_undefined()) {
        Some(held) => Request::Held(Promise::resolve(&held)),
        None => Request::Sent(window.fetch_with_str(url)),
    })
}

impl Request {
    /// The bytes; `None` where there is no such file.
    pub async fn bytes(self) -> Result<Option<Vec<u8>>, BrowserError> {
        let (Self::Held(sent) | Self::Sent(sent)) = self;
        let response: Response = match JsFuture::from(sent).await?.dyn_into() {
            Ok(response) => response,
            Err(held) => return Ok(Some(Uint8Array::new(&held).to_vec())),
        };
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
