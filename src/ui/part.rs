//! A part of the page whose markup `render::html` writes, anew whenever what it shows changes.

use leptos::prelude::*;

use super::context::PageContext;
use super::effect::effect;
use crate::browser::size;

/// What writes the part. In a box, so that all parts are one function.
pub(super) type Write = Box<dyn Fn() -> String>;

/// Keeps the element with this id filled by `write`; the same markup is not written twice. Where the
/// page was written for what is shown at the start, its own markup stands.
pub(super) fn part(page: PageContext, id: &'static str, write: Write) {
    let mut last = None;
    effect(move || {
        let body = write();
        let is_there = match &last {
            Some(last) => *last == body,
            None => page.is_home,
        };
        if !is_there {
            page.scope().fill_by_id(id, &body);
        }
        last = Some(body);
    });
}

/// Such a part above the pictures. It stays as high as it has been: while days pass, nothing below it may move under
/// the pointer. In another width it is as high as it needs to be.
pub(super) fn part_that_keeps_its_height(page: PageContext, id: &'static str, write: Write) {
    let width = RwSignal::new(0.0);
    if let Some(element) = page.scope().by_id(id) {
        let kept = element.clone();
        size::watch_width(&page.scope(), &element, move |px| {
            if px != width.get_untracked() {
                width.set(px);
                size::set_least_height(&kept, None);
            }
        });
    }
    let write = move || {
        if let Some(element) = page.scope().by_id(id) {
            size::set_least_height(&element, Some(f64::from(element.offset_height())));
        }
        write()
    };
    part(page, id, Box::new(write));
}
