//! The start of the page: read the address and the package, then bring the page to life or say what is wrong.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::Shown;
use super::faults::unreachable;
use super::home_page::{CHART_PX, PageParts};
use super::later;
use super::lazy_mount::is_other;
use super::part::{mount_by_id, mount_until_gone};
use super::run::Run;
use crate::app::command::LiveView;
use crate::app::url;
use crate::browser::page_handle::{PageFunction, ScreenSvg};
use crate::browser::scope::{Scope, Surroundings};
use crate::browser::{address_bar, document, files, links, size, task};
use crate::model::Dataset;
use crate::render::site_pages::to_site;
use crate::text::{Lang, data};

/// Where the site keeps its data package.
const FOLDER: &str = "data/";

/// The element at the top of the page that says what went wrong.
const ROOM: &str = "strikemap";

/// Brings the page to life. Returns what gives a view as it is on screen.
pub fn start_page(file: PageFunction, count: PageFunction) -> ScreenSvg {
    document::report_panics();
    let surroundings = Surroundings {
        file: file.into(),
        count: count.into(),
        has_history: true,
        ..Surroundings::default()
    };
    let run: Rc<RefCell<Option<Run>>> = Rc::default();
    let scope = Scope::of_page(surroundings);
    if let Some(scope) = &scope {
        start(scope, run.clone());
    }
    Box::new(move |kind| {
        // Where the start fails nothing else holds the scope, and what it says of faults would go with it.
        let run = scope.as_ref().map(|_| run.borrow());
        let live = run.and_then(|run| run.as_ref()?.page().live());
        live.zip(LiveView::parse(kind)).map(|(live, kind)| live.svg(kind)).unwrap_or_default()
    })
}

fn start(scope: &Scope, run: Rc<RefCell<Option<Run>>>) {
    let (query, hash) = address_bar::read();
    let lang = scope.lang();
    let url::Url { mut state, foreign, mut bad } = url::read(&query, &hash);
    state.lang = lang;
    let system_theme = document::preferred_theme();
    let is_forced = document::are_colours_forced();
    scope.set_theme(if is_forced { system_theme } else { state.theme.on(system_theme) });
    scope.set_view(state.panels.code());
    let chart_px = scope.by_id("chart").map_or(0.0, |frame| size::size_of(&frame)[0]);
    if !state.is_prerendered_view() || is_other(&state, chart_px, CHART_PX) {
        // It is needed at once, and fetched beside the tables.
        scope.spawn(async {
            let _ = later::fetch().await;
        });
    }
    let here = scope.clone();
    scope.spawn(async move {
        let held = here.surroundings().file.clone();
        match files::open(&[to_site(lang), FOLDER].concat(), held, lang == Lang::Uk).await {
            Ok(opened) if opened.report.num_errors() == 0 => {
                let files::Opened { dataset, mut files, .. } = opened;
                if here.is_one_file() {
                    links::follow_in_one_file(&here);
                    write_page(&here, &dataset, &mut files, lang).await;
                }
                // An id that the data do not have is reported like any other value that says nothing.
                bad.extend(state.drop_unknown_ids(&dataset));
                task::pause().await;
                run.replace(Some(Run::start(
                    here,
                    state,
                    dataset,
                    files,
                    &bad,
                    foreign,
                    Rc::new(drop),
                )));
            }
            Ok(opened) => show_faults(&here, opened.files, lang).await,
            Err(error) => fail(&here, move || unreachable(&error.0, lang)),
        }
    });
}

/// Writes the page of one file anew, in the language asked for and with its links: the one in the file is in English,
/// without links to files beside it.
async fn write_page(scope: &Scope, dataset: &Arc<Dataset>, files: &mut files::Files, lang: Lang) {
    let basemap = files.fetch_map().await.unwrap_or_default();
    let (Some(made), Ok(later)) = (document::detached(), later::fetch().await) else { return };
    let shown = Shown::all(dataset.clone(), lang);
    let view = move || (later.home_page)(&shown, &basemap, PageParts::default());
    mount_until_gone(scope, made.clone(), Box::new(view));
    scope.replace_page(data::title(dataset, lang).text, &made);
}

/// Says what is wrong with the files: with all of them, so that nobody mends one to hear of the next.
async fn show_faults(scope: &Scope, mut files: files::Files, lang: Lang) {
    // A file that cannot be had counts as missing.
    let _ = files.fetch_all().await;
    let report = files.read().report;
    match later::fetch().await {
        Ok(later) => fail(scope, move || (later.faults)(&report, lang)),
        Err(later::Unreachable) => {
            let counts: Vec<_> =
                report.counts().iter().map(|(code, n)| format!("{code} {n}")).collect();
            fail(scope, move || unreachable(&counts.join(", "), lang));
        }
    }
}

/// Says what is wrong above the page, which stays as it was written.
fn fail(scope: &Scope, problem: impl FnOnce() -> AnyView + 'static) {
    mount_by_id(scope, ROOM, problem);
    scope.set_progress("failed");
}
