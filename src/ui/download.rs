//! Downloads: what is shown as a table, or map and chart as figures. What is still missing is fetched first.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use super::context::PageContext;
use super::effect::effect;
use super::following::following;
use super::home_page::exports::{LINK, Progress, download_progress};
use super::part::mount_part;
use super::shown::nothing;
use crate::app::State;
use crate::base::math::log2;
use crate::browser::files::Files;
use crate::browser::save::{Download, png_file, save, text_file};
use crate::browser::scope::Scope;
use crate::browser::{BrowserError, size};
use crate::export::{Format, export, figure_name, file_name};
use crate::figure::{FIGURE_WIDTH, FigureRequest, INNER_WIDTH, Kind, figure};
use crate::geo::Basemap;
use crate::geo::basemap::FINE_ZOOM;
use crate::geo::view::Camera;
use crate::model::Dataset;
use crate::query::Snapshot;
use crate::render::svg::svg;
use crate::scene::Theme;

/// Writes a file whenever a control asks for one, and says what has come of it.
pub(super) fn follow_downloads(page: PageContext, files: Rc<RefCell<Files>>) {
    mount_part(page, "taken", move || {
        following(move || match page.progress.get() {
            Some(progress) => download_progress(&progress, page.lang),
            None => nothing(),
        })
    });
    effect(move || {
        if let Some(form) = page.download.get() {
            page.download.set(None);
            page.scope().spawn(download(page, files.clone(), form));
        }
    });
}

/// Writes what is shown in the form asked for: `csv`, `geojson`, `jsonld`, or a figure with its format: `map:png`.
async fn download(page: PageContext, files: Rc<RefCell<Files>>, form: String) {
    let say = |progress| page.progress.set(Some(progress));
    say(Progress::Preparing);
    match write(page, &files, &form).await {
        Ok(file) => {
            say(Progress::Ready { name: file.name, url: file.url });
            let scope = page.scope();
            page.scope().next_frame(move || save(&scope, LINK));
        }
        Err(error) => say(Progress::Failed(error.0)),
    }
}

async fn write(
    page: PageContext,
    files: &Rc<RefCell<Files>>,
    form: &str,
) -> Result<Download, BrowserError> {
    let state = page.state_with_colours();
    let mut all = files.borrow().clone();
    all.fetch_all().await?;
    let unknown = || BrowserError(form.to_owned());
    let Some((kind, format)) = form.split_once(':') else {
        files.replace(all.clone());
        let dataset = all.read_all()?;
        let format = Format::parse(form).ok_or_else(unknown)?;
        let name = file_name(dataset.text(dataset.version), &state.filter, format);
        let text = export(&dataset, &Snapshot::of(&dataset, &state.filter), format);
        // Without it Excel for Windows takes the table for one in the system's own letters.
        let mark = if format == Format::Csv { "\u{feff}" } else { "" };
        let text = [mark, &*text].concat();
        return text_file(&page.scope(), name, &text, format.media_type());
    };
    let kind = Kind::parse(kind).ok_or_else(unknown)?;
    let basemap = match kind {
        Kind::Map => basemap(&page.scope(), &mut all, &state).await?,
        Kind::Chart => Basemap::default(),
    };
    files.replace(all.clone());
    let dataset = all.read_all()?;
    let picture = figure_svg(&page.scope(), &dataset, &basemap, &state, kind);
    let name =
        |end| [&*figure_name(kind, dataset.text(dataset.version), &state), ".", end].concat();
    match format {
        "png" => png_file(&page.scope(), name("png"), &picture).await,
        _ => text_file(&page.scope(), name("svg"), &picture, "image/svg+xml"),
    }
}

/// The outlines of a figure. Where the fine ones cannot be had, it has the coarse ones.
async fn basemap(scope: &Scope, files: &mut Files, state: &State) -> Result<Basemap, BrowserError> {
    let coarse = files.fetch_map().await?;
    if coarse.countries.is_empty() {
        return Err(BrowserError("basemap".to_owned()));
    }
    if !camera(scope, state).is_some_and(|camera| camera.zoom > FINE_ZOOM) {
        return Ok(coarse);
    }
    let fine = files.fetch_near_map().await.ok().filter(|fine| !fine.countries.is_empty());
    Ok(fine.unwrap_or(coarse))
}

/// The same part of the Earth from left to right as on screen, whatever the width of the screen.
fn camera(scope: &Scope, state: &State) -> Option<Camera> {
    let camera = state.camera?;
    let shown = scope.by_id("map").map_or(0.0, |frame| size::size_of(&frame)[0]);
    let levels = if shown > 0.0 { log2(INNER_WIDTH / shown) } else { 0.0 };
    Some(Camera { zoom: camera.zoom + levels, ..camera })
}

pub(super) fn figure_svg(
    scope: &Scope,
    dataset: &Dataset,
    basemap: &Basemap,
    state: &State,
    kind: Kind,
) -> String {
    let snapshot = Snapshot::of(dataset, &state.filter);
    let scene = figure(&FigureRequest {
        kind,
        dataset,
        snapshot: &snapshot,
        lang: state.lang,
        basemap,
        camera: camera(scope, state),
        ring: state.ring_choice(dataset).ring(dataset, &snapshot),
        measure: state.measure,
        is_split: state.is_split,
        width: FIGURE_WIDTH,
        height: None,
    });
    svg(&scene, dataset, state.theme.on(Theme::Light))
}
