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

/// A view for each key, in order. What has the same key stays.
pub(super) fn keyed_list(
    keys: impl Fn() -> Vec<i64> + Send + 'static,
    item: impl Fn(i64) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    of_boxes(Box::new(keys), Arc::new(item))
}

type Keys = Box<dyn Fn() -> Vec<i64> + Send>;

fn of_boxes(keys: Keys, item: Arc<dyn Fn(i64) -> AnyView + Send + Sync>) -> AnyView {
    view! { <For each=keys key=|key| *key children=move |key| item(key) /> }.into_any()
}
