//! Taking the map or the chart away as a picture that stands by itself.

use leptos::prelude::*;

use super::context::PageContext;
use super::follow::FINE_ZOOM;
use super::reach_panel::current_ring;
use crate::base::math::log2;
use crate::browser::{BrowserError, desk, document, picture as file};
use crate::chart::{ChartRequest, chart_scene};
use crate::export::picture_name;
use crate::geo::View;
use crate::geo::view::Camera;
use crate::map::{MapRequest, country_and_launch_area, map_scene, whole_country};
use crate::picture::{Kind, SHEET_WIDTH, SheetRequest, sheet};
use crate::render::html::exports;
use crate::render::svg;
use crate::scene::Scene;

/// Makes what `wish` asks for, `map:svg`, `chart:png`, of what is shown now, and offers it to be saved.
pub(super) async fn take_picture(page: PageContext, wish: String) {
    let Some((Some(kind), end)) = wish.split_once(':').map(|(it, end)| (Kind::parse(it), end))
    else {
        return;
    };
    let (lang, theme) = (page.lang.get_untracked(), page.theme.get_untracked());
    page.exported.set(exports::preparing(lang));
    let scene = draw_sheet(page, kind);
    let url: Result<String, BrowserError> = match end {
        "svg" => {
            file::svg_file(&page.dataset.with_untracked(|dataset| svg(&scene, dataset, theme)))
        }
        _ => file::png_file(&scene, theme).await,
    };
    match url {
        Ok(url) => {
            let selection = page.selection.get_untracked();
            let name = page.dataset.with_untracked(|dataset| {
                picture_name(kind.code(), dataset.text(dataset.version), &selection, end)
            });
            page.exported.set(exports::ready(&name, &url, lang));
            document::next_frame(|| desk::save(exports::LINK));
        }
        Err(error) => page.exported.set(exports::failed(&error.0, lang)),
    }
}

/// What is on screen now, as a sheet of the width that suits articles.
fn draw_sheet(page: PageContext, kind: Kind) -> Scene {
    let (selection, lang) = (page.selection.get_untracked(), page.lang.get_untracked());
    let ring = untrack(|| current_ring(page));
    let summary = page.summary.get_untracked();
    page.dataset.with_untracked(|dataset| {
        let request = SheetRequest {
            kind,
            dataset,
            summary: &summary,
            selection,
            lang,
            ring,
            width: SHEET_WIDTH,
            height: None,
        };
        sheet(&request, &|[width, height]| match kind {
            Kind::Map => {
                let view = match (page.state.with_untracked(|state| state.camera), &ring) {
                    (Some(camera), _) => as_wide_as_shown(camera, width, height),
                    (None, Some(ring)) => country_and_launch_area(dataset, ring, width, height),
                    (None, None) => whole_country(width, height),
                };
                let fine = page.fine_basemap.get_untracked().filter(|_| view.zoom() > FINE_ZOOM);
                let basemap = fine.unwrap_or_else(|| page.basemap.get_untracked());
                map_scene(&MapRequest {
                    dataset,
                    basemap: &basemap,
                    selection,
                    lang,
                    view,
                    chosen: None,
                    control: None,
                    ring,
                })
            }
            Kind::Chart => {
                chart_scene(&ChartRequest { dataset, selection, lang, width, height, chosen: None })
            }
        })
    })
}

/// The part of the Earth that the map on screen shows from left to right.
fn as_wide_as_shown(camera: Camera, width: f64, height: f64) -> View {
    let levels = file::map_width().map_or(0.0, |shown| log2(width / shown));
    View::new(Camera { zoom: camera.zoom + levels, ..camera }, width, height)
}
