//! The start: read the address, fetch the package, then show the page or say what is wrong.

use leptos::mount::mount_to;
use leptos::prelude::*;

use super::context::PageContext;
use super::page::Page;
use crate::app::Panels;
use crate::app::address;
use crate::browser::{address_bar, document, files, task};
use crate::render::html::faults::{faults, unreachable};
use crate::text::{Lang, messages};

/// Where the page keeps its data package.
const FOLDER: &str = "data/";

/// Mounts the app in the element `strikemap`.
pub fn mount() {
    let Some(room) = document::by_id("strikemap") else { return };
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
                let panels = state.panels;
                mount_to(room, move || {
                    let page = PageContext::new(state, dataset, basemap, system_theme);
                    page.bad_keys.set(bad);
                    view! { <Page page=page files=files foreign=foreign/> }
                })
                .forget();
                if panels == Panels::List {
                    document::set_progress("ready");
                }
            }
            Ok(opened) => fail(room, lang, faults(&opened.report, lang)),
            Err(error) => fail(room, lang, unreachable(&error.0, lang)),
        }
    });
}

/// Says what is wrong where the page would have been.
fn fail(room: web_sys::HtmlElement, lang: Lang, body: String) {
    document::set_lang(lang, messages(lang).failed);
    document::fill(&room, &body);
    document::set_progress("failed");
}
