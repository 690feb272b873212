//! What a browser refused, as text.

use wasm_bindgen::JsValue;

/// A refusal of the browser: the network, a missing feature, a sandbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrowserError(pub String);

impl From<JsValue> for BrowserError {
    fn from(value: JsValue) -> Self {
        let text = value.as_string().or_else(|| {
            let message = js_sys::Reflect::get(&value, &"message".into()).ok()?;
            message.as_string()
        });
        Self(text.unwrap_or_else(|| "refused by the browser".to_owned()))
    }
}
