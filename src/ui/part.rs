//! Components in the place of the parts that were written before the program ran.

use std::cell::Cell;
use std::rc::Rc;

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::context::PageContext;
use crate::browser::exchange::ReaderPlace;
use crate::browser::scope::Scope;
use crate::browser::size;

/// A view in the page, until this is dropped.
pub(super) type Mounted = UnmountHandle<<AnyView as Render>::State>;

/// Mounts a view at the end of what an element holds. Every mount goes through here: leptos' machinery around each kind
/// of closure weighs more than most views do.
pub(super) fn mount_at_end(element: HtmlElement, view: Box<dyn FnOnce() -> AnyView>) -> Mounted {
    mount_to(element, view)
}

/// Mounts a view in place of what an element holds.
pub(super) fn mount_in(element: HtmlElement, view: Box<dyn FnOnce() -> AnyView>) -> Mounted {
    let place = ReaderPlace::empty(&element);
    let mounted = mount_at_end(element, view);
    place.restore();
    mounted
}

/// The same in the element with an id, if it is there, until the app goes.
pub(super) fn mount_by_id(scope: &Scope, id: &str, view: impl FnOnce() -> AnyView + 'static) {
    if let Some(element) = scope.by_id(id) {
        mount_until_gone(scope, element, Box::new(view));
    }
}

/// The same in an element, until the app goes.
pub(super) fn mount_until_gone(
    scope: &Scope,
    element: HtmlElement,
    view: Box<dyn FnOnce() -> AnyView>,
) {
    let mounted = mount_in(element, view);
    scope.on_gone(move || drop(mounted));
}

/// Mounts a view in place of what the element with this id holds.
pub(super) fn mount_part(page: PageContext, id: &str, view: impl FnOnce() -> AnyView + 'static) {
    mount_by_id(&page.scope(), id, view);
}

/// A part above the views. It stays as high as it has been: while days pass, nothing below it may move under
/// the pointer. In another width it is as high as it needs to be. Heights are those that the browser reports: to ask for
/// one would lay out the page in the middle of a change.
pub(super) fn part_that_keeps_its_height(
    page: PageContext,
    id: &'static str,
    view: impl FnOnce() -> AnyView + 'static,
) {
    if let Some(element) = page.scope().by_id(id) {
        // What was written gives way to the component.
        set_to_own_height(&element);
        keep_height(&page.scope(), element);
    }
    mount_part(page, id, view);
}

/// Makes an element as high as it needs to be, at least from now on. Returns that height.
fn set_to_own_height(element: &HtmlElement) -> f64 {
    size::set_least_height(element, None);
    let height = f64::from(element.client_height());
    size::set_least_height(element, Some(height));
    height
}

fn keep_height(scope: &Scope, element: HtmlElement) {
    let (kept, here) = (element.clone(), scope.clone());
    let known = Rc::new(Cell::new([0.0; 2]));
    size::watch_size(scope, &element, move |[width, height]| {
        let [known_width, highest] = known.get();
        if known_width > 0.0 && width != known_width {
            known.set([width, height]);
            let (kept, known) = (kept.clone(), known.clone());
            // What changes a size while sizes are being told is an error to some browsers.
            here.next_frame(move || known.set([width, set_to_own_height(&kept)]));
        } else if height > highest {
            known.set([width, height]);
            size::set_least_height(&kept, Some(height));
        }
    });
}
