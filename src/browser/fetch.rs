//! Files of the site: those that the page holds itself, and those beside it.

use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::BrowserError;

/// What the start script keeps for us: a function that gives the text of a file that the page holds, or a promise of
/// its bytes.
const HOOK: &str = "strikemapFile";

/// A request that is under way.
pub enum Request {
    /// The page holds the file.
    Held(Promise),
    /// It is fetched.
    Sent(Promise),
}

/// Starts to fetch an address, relative to the page.
pub fn start(url: &str) -> Option<Request> {
    let window = web_sys::window()?;
    let held =
        Reflect::get(&window, &HOOK.into()).ok().and_then(|it| it.dyn_into::<Function>().ok());
    let held = held.and_then(|hook| hook.call1(&JsValue::NULL, &url.into()).ok());
    Some(match held.filter(|held| !held.is_undefined()) {
        Some(held) => Request::Held(Promise::resolve(&held)),
        None => Request::Sent(window.fetch_with_str(url)),
    })
}

impl Request {
    /// The bytes; `None` where there is no such file.
    pub async fn bytes(self) -> Result<Option<Vec<u8>>, BrowserError> {
        let sent = match self {
            Self::Held(held) => {
                let held = JsFuture::from(held).await?;
                let text = held.as_string().map(String::into_bytes);
                return Ok(Some(text.unwrap_or_else(|| Uint8Array::new(&held).to_vec())));
            }
            Self::Sent(sent) => sent,
        };
        let response: Response = JsFuture::from(sent).await?.unchecked_into();
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
