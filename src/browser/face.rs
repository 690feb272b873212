//! The face that this page's pictures are drawn in: its letters are measured, so that labels have just the room that
//! they need (`base/text_width.rs`).

use std::cell::RefCell;

use js_sys::Reflect;
use wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, Event, EventTarget, HtmlCanvasElement};

use super::canvas::font_of;
use super::scope::Scope;
use crate::base::text_width::{FaceWidths, use_face};
use crate::scene::Font;

/// Letters are measured in the size of most labels: some systems round widths to whole pixels.
const SIZE: f64 = 12.0;

/// Lays pictures out for the face of this page, and for another one when fonts have come; `on_change` is called after
/// that. A browser that measures nothing keeps the widest face, in which labels have room whatever it draws with.
pub fn follow_face(scope: &Scope, on_change: impl Fn() + 'static) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let Some(last) = measured() else { return };
    use_face(last.clone());
    let last = RefCell::new(last);
    let fonts = Reflect::get(&document, &"fonts".into());
    let Some(fonts) = fonts.ok().and_then(|fonts| fonts.dyn_into::<EventTarget>().ok()) else {
        return;
    };
    scope.listen(&fonts, "loadingdone", move |_: Event| {
        if let Some(now) = measured().filter(|now| *now != *last.borrow()) {
            last.replace(now.clone());
            use_face(now);
            on_change();
        }
    });
}

/// Each letter as a canvas sets it, regular and bold.
fn measured() -> Option<FaceWidths> {
    let canvas = web_sys::window()?.document()?.create_element("canvas").ok()?;
    let context = canvas.unchecked_into::<HtmlCanvasElement>().get_context("2d").ok()??;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    let mut weight = None;
    Some(FaceWidths::measured(|letter, is_bold| {
        // The browser is told of a font only where it is another one.
        if weight.replace(is_bold) != Some(is_bold) {
            let font = if is_bold { Font::bold(SIZE) } else { Font::regular(SIZE) };
            context.set_font(&font_of(font));
        }
        let text = context.measure_text(letter.encode_utf8(&mut [0; 4])).ok()?;
        Some(text.width() / SIZE)
    }))
}
