//! The frame of a live picture, with the picture that stands until that one is drawn.

use leptos::prelude::*;

use crate::model::Dataset;
use crate::render::svg::{Still, still};
use crate::scene::Scene;

/// The inside of such a frame, without controls.
pub(super) fn still_picture(scene: &Scene, dataset: &Dataset) -> AnyView {
    let Still { view_box, name, inside } = still(scene, dataset);
    view! {
        <svg class="still" viewBox=view_box role="group" aria-label=name inner_html=inside />
        <canvas aria-hidden="true"></canvas>
        <div class="marks"></div>
    }
    .into_any()
}

/// The frame of a picture that has a title and a description of its own.
pub(super) fn frame(id: &'static str, scene: &Scene, dataset: &Dataset) -> AnyView {
    let label = scene.accessible_name();
    view! {
        <div class=["frame ", id].concat() id=id role="group" aria-label=label>
            {still_picture(scene, dataset)}
        </div>
    }
    .into_any()
}
