//! A list whose items are added and removed one by one.

use std::sync::Arc;

use leptos::prelude::*;

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
