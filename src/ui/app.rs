//! The start: read the address, fetch the package, then show the page or say what is wrong.

use leptos::mount::mount_to;
use leptos::prelude::*;

use super::context::PageContext;
use super::page::Page;
use crate::app::address;
use crate::browser::{address_bar, desk, document, files, task};
use crate::render::html::faults::unreachable;
use crate::text::{Lang, messages};

/// Where the page keeps its data package.
const FOLDER: &str = "data/";

/// The element of the page that the app fills.
const ROOM: &str = "strikemap";

/// Mounts the app.
pub fn mount() {
    let Some(room) = document::by_id(ROOM) else { return };
    let (query, hash) = address_bar::read();
    let asked = address::read(&query, &hash);
    let system_theme = document::preferred_theme();
    document::set_theme(asked.state.theme.on(system_theme));
    let lang = asked.state.lang;
    task::spawn(async move {
        let with_ukrainian = lang == Lang::Uk;
        let opened = files::open(FOLDER, with_ukrainian).await;
        document::hide("before");
        match opened {
            Ok(opened) if opened.report.num_errors() == 0 => {
                let files::Opened { dataset, basemap, files, .. } = opened;
                let address::Address { mut state, foreign, mut bad } = asked;
                // An id that the data do not have is told like any other value that says nothing.
                bad.extend(state.drop_unknown_ids(&dataset));
                mount_to(room, move || {
                    let page = PageContext::new(state, dataset, basemap, system_theme);
                    page.bad_keys.set(bad);
                    view! { <Page page=page files=files foreign=foreign/> }
                })
                .forget();
            }
            Ok(opened) => tell_faults(opened.files, lang).await,
            Err(error) => fail(lang, &unreachable(&error.0, lang)),
        }
    });
}

/// Says what is wrong with the files: with all of them, so that nobody mends one to hear of the next.
pub(super) async fn tell_faults(mut files: files::Files, lang: Lang) {
    // A file that cannot be had is told as one that is missing.
    let _ = files.fetch_all().await;
    match desk::faults(&files, lang.code()).await {
        Ok(told) => fail(lang, &told),
        Err(error) => fail(lang, &unreachable(&error.0, lang)),
    }
}

/// Says what is wrong where the page would have been, or was.
fn fail(lang: Lang, body: &str) {
    document::set_lang(lang, messages(lang).failed);
    if let Some(room) = document::by_id(ROOM) {
        document::fill(&room, body);
    }
    document::set_progress("failed");
}
