//! The start: read the address and the package, then bring the page to life or say what is wrong.

use leptos::mount::mount_to;

use super::context::PageContext;
use super::page::page;
use crate::app::url;
use crate::browser::fill::fill_by_id;
use crate::browser::{address_bar, document, files, task};
use crate::model::Dataset;
use crate::query::Snapshot;
use crate::render::html::controls::home;
use crate::render::html::faults::{faults, unable, unreachable};
use crate::render::html::page::page as written_page;
use crate::text::{Lang, data};

/// Where the site keeps its data package.
const FOLDER: &str = "data/";

/// The element at the top of the page that says what went wrong.
const ROOM: &str = "strikemap";

/// Brings the page to life.
pub fn mount() {
    let Some(room) = document::by_id(ROOM) else { return };
    let (query, hash) = address_bar::read();
    let lang = document::lang();
    let url::Url { mut state, foreign, mut bad } = url::read(&query, &hash);
    state.lang = lang;
    let system_theme = document::preferred_theme();
    document::set_theme(state.theme.on(system_theme));
    document::set_view(state.panels.code());
    task::spawn(async move {
        match files::open(&[home(lang), FOLDER].concat(), lang == Lang::Uk).await {
            Ok(opened) if opened.report.num_errors() == 0 => {
                let files::Opened { dataset, mut files, .. } = opened;
                if document::is_one_file() {
                    write_page(&dataset, &mut files, lang).await;
                }
                // An id that the data do not have is told like any other value that says nothing.
                bad.extend(state.drop_unknown_ids(&dataset));
                task::pause().await;
                let context = PageContext::new(state, foreign.clone(), dataset, system_theme);
                mount_to(room, move || page(context, files, &bad, foreign)).forget();
            }
            Ok(opened) => show_faults(opened.files, lang).await,
            Err(error) => fail(&unreachable(&error.0, lang)),
        }
    });
}

/// Writes the page of one file anew, whole and in the language asked for: the one in the file is shortened, and in
/// English.
async fn write_page(dataset: &Dataset, files: &mut files::Files, lang: Lang) {
    let basemap = files.fetch_map().await.unwrap_or_default();
    let page = written_page(dataset, &basemap, &Snapshot::of_all(dataset), lang);
    document::replace_page(data::title(dataset, lang).text, &[unable(lang), page].concat());
}

/// Says what is wrong with the files: with all of them, so that nobody mends one to hear of the next.
async fn show_faults(mut files: files::Files, lang: Lang) {
    // A file that cannot be had counts as missing.
    let _ = files.fetch_all().await;
    fail(&faults(&files.read().report, lang));
}

/// Says what is wrong above the page, which stays as it was written.
fn fail(body: &str) {
    fill_by_id(ROOM, body);
    document::set_progress("failed");
}
