//! A part of the page whose markup `render::html` writes, anew whenever what it shows changes.

use super::context::PageContext;
use super::effect::effect;
use crate::browser::fill::fill_by_id;

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
            fill_by_id(id, &body);
        }
        last = Some(body);
    });
}
