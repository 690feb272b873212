//! The symbol of a strike beside text: the shapes of the map, in the page's own colours.

use leptos::prelude::*;

use crate::model::Grade;
use crate::query::Rating;
use crate::render::svg::number;
use crate::render::symbol::{shapes, symbol_scene};

/// The symbol of a strike of this rating.
pub(super) fn event_symbol(rating: Rating, size: f64) -> AnyView {
    symbol(rating.grade, rating.is_contested, size)
}

/// A symbol of `size` pixels in a box half as large again.
pub(super) fn symbol(grade: Grade, is_contested: bool, size: f64) -> AnyView {
    let scene = symbol_scene(grade, is_contested, size);
    let [width, height] = [scene.width, scene.height].map(number);
    let view_box = ["0 0 ", &*width, " ", &*height].concat();
    view! {
        <svg
            class="symbol"
            width=width
            height=height
            viewBox=view_box
            aria-hidden="true"
            inner_html=shapes(&scene)
        />
    }
    .into_any()
}
