//! Views that follow what they read. Each is one type for all of its uses: leptos' machinery around a closure weighs
//! more than what most closures do.

use std::sync::Arc;

use leptos::prelude::*;

/// Reads something that components follow.
pub type Reader<T> = Arc<dyn Fn() -> T + Send + Sync>;

/// A view that is brought up to date whenever something that `view` reads has changed.
pub(super) fn following(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let view: Box<dyn Fn() -> AnyView + Send> = Box::new(view);
    view.into_any()
}

/// What an attribute of an element follows.
pub(super) fn following_attribute<T>(
    value: impl Fn() -> T + Send + 'static,
) -> Box<dyn Fn() -> T + Send> {
    Box::new(value)
}
