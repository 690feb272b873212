//! What follows from the state outside the page's own parts: address, language, theme, files, and how
//! far the page has come.

use std::sync::Arc;

use leptos::prelude::*;

use super::context::PageContext;
use crate::app::address;
use crate::browser::files::Files;
use crate::browser::{address_bar, document, task};
use crate::text::Lang;

/// From this zoom on the coarse ground looks coarse.
pub(super) const FINE_ZOOM: f64 = 6.5;

/// Address, language, title and theme follow the state.
pub(super) fn follow_state(page: PageContext, foreign: Vec<(String, String)>) {
    Effect::new(move |_| {
        page.state.with(|state| address_bar::write(address::write(state, &foreign)));
    });
    Effect::new(move |_| document::set_lang(page.lang.get(), page.text().title));
    Effect::new(move |_| document::set_theme(page.theme.get()));
    document::watch_preferred_theme(move |theme| page.system_theme.set(theme));
}

/// The values of the date fields follow the state.
pub(super) fn follow_fields(page: PageContext) {
    Effect::new(move |_| {
        let selection = page.selection.get();
        page.lang.track();
        page.dataset.track();
        let values =
            [("from", selection.days.from), ("to", selection.days.to), ("asof", selection.asof)];
        document::next_frame(move || {
            for (id, day) in values {
                document::set_field(id, &day.map(|day| day.to_string()).unwrap_or_default());
            }
        });
    });
}

/// Files that the first view does not need are fetched when something asks for them.
pub(super) fn follow_files(page: PageContext, files: Files) {
    let files = StoredValue::new(files);
    let needs_uk = Memo::new(move |_| page.lang.get() == Lang::Uk);
    let needs_fine = Memo::new(move |_| {
        page.state.with(|state| state.camera.is_some_and(|camera| camera.zoom > FINE_ZOOM))
    });
    Effect::new(move |_| {
        let has_uk = page.dataset.with_untracked(|dataset| !dataset.translations_uk.is_empty());
        if needs_uk.get() && !has_uk {
            task::spawn(async move {
                let mut all = files.get_value();
                // Without the translation the page stays in English where it has no other words.
                if all.fetch_resource("translations_uk").await.is_ok() {
                    let loaded = all.read();
                    files.set_value(all);
                    if loaded.report.num_errors() == 0 {
                        page.dataset.set(Arc::new(loaded.dataset));
                    }
                }
            });
        }
    });
    Effect::new(move |_| {
        if needs_fine.get() && page.fine_basemap.with_untracked(Option::is_none) {
            task::spawn(async move {
                let mut all = files.get_value();
                if all.fetch_resource("basemap_fine").await.is_ok() {
                    let fine = all.basemap("basemap_fine");
                    if !fine.countries.is_empty() {
                        page.fine_basemap.set(Some(Arc::new(fine)));
                    }
                }
            });
        }
    });
}

/// Tells the page around the app when every picture has been drawn.
pub(super) fn watch_drawn(has_map: bool, has_chart: bool) -> Drawn {
    let drawn = Drawn { map: RwSignal::new(!has_map), chart: RwSignal::new(!has_chart) };
    Effect::new(move |was_ready: Option<bool>| {
        let is_ready = drawn.map.get() && drawn.chart.get();
        if is_ready && was_ready != Some(true) {
            document::set_progress("ready");
        }
        is_ready
    });
    drawn
}

/// Which pictures have been drawn.
#[derive(Clone, Copy)]
pub(super) struct Drawn {
    pub(super) map: RwSignal<bool>,
    pub(super) chart: RwSignal<bool>,
}
