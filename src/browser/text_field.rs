//! A field of several lines that shows a text to copy.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlTextAreaElement;

use super::scope::Scope;

impl Scope {
    /// Writes a text into the field with an id.
    pub fn set_text_field(&self, id: &str, text: &str) {
        if let Some(field) = self.text_field(id) {
            field.set_value(text);
        }
    }

    /// Selects all that stands in it, and moves the focus to it.
    pub fn select_text_field(&self, id: &str) {
        if let Some(field) = self.text_field(id) {
            let _ = field.focus();
            field.select();
        }
    }

    fn text_field(&self, id: &str) -> Option<HtmlTextAreaElement> {
        self.by_id(id)?.dyn_into().ok()
    }
}
