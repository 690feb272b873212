//! The place of a mount: an element of its own in the host's, with a shadow root, so that neither page sees the
//! other's styles and ids.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

use super::document::{HOST, child};
use crate::app::api::{Failure, FailureCode};
use crate::text::Lang;

/// The element that holds a mount, within somebody's.
pub struct MountPlace {
    host: Element,
}

impl MountPlace {
    /// A place at the end of an element; a failure where there can be none.
    pub fn create(element: &JsValue) -> Result<Self, Failure> {
        let Some(element) = element.dyn_ref::<Element>() else {
            let message = "mount needs an element of the page as its first argument.";
            return Err(Failure::new(FailureCode::NoElement, message));
        };
        if !element.is_connected() {
            let message = "The element is in no document: insert it before mounting on it.";
            return Err(Failure::new(FailureCode::DetachedElement, message));
        }
        if child(element, &[":scope > [", HOST, "]"].concat()).is_some() {
            let message = "The element has a mount already: unmount that one first.";
            return Err(Failure::new(FailureCode::AlreadyMounted, message));
        }
        let refused = || Failure::new(FailureCode::NoElement, "The element takes no children.");
        let document = element.owner_document().ok_or_else(refused)?;
        let host = document.create_element("div").map_err(|_| refused())?;
        let _ = host.set_attribute(HOST, "");
        element.append_child(&host).map_err(|_| refused())?;
        Ok(Self { host })
    }

    /// Whether it is still in a document.
    pub fn is_connected(&self) -> bool {
        self.host.is_connected()
    }

    /// Makes the shadow root with a style sheet, and the element in it that holds the app.
    pub fn attach(&self, sheet: &JsValue) -> Option<(HtmlElement, ShadowRoot)> {
        let shadow = match self.host.shadow_root() {
            Some(shadow) => shadow,
            None => self.host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?,
        };
        let sheets = js_sys::Array::of1(sheet);
        js_sys::Reflect::set(&shadow, &"adoptedStyleSheets".into(), &sheets).ok()?;
        let root = self.host.owner_document()?.create_element("div").ok()?;
        let _ = root.set_attribute("class", "root");
        let _ = root.set_attribute("data-state", "loading");
        shadow.append_child(&root).ok()?;
        Some((root.unchecked_into(), shadow))
    }

    /// Removes it: the host’s element is as it was.
    pub fn remove(&self) {
        self.host.remove();
    }
}

/// Prepares the element of a mount for the page in a language.
pub fn begin_page(root: &HtmlElement, lang: Lang) {
    let _ = root.set_attribute("lang", lang.code());
    let _ = root.remove_attribute("data-stale");
}
