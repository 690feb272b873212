//! What follows from the state outside the page's own parts: address, language, theme, files, and how
//! far the page has come.

use std::sync::Arc;

use leptos::prelude::*;

use super::app::tell_faults;
use super::context::PageContext;
use crate::app::{ThemeChoice, address};
use crate::browser::files::Files;
use crate::browser::{address_bar, desk, document, task};
use crate::geo::basemap::FINE_ZOOM;
use crate::render::html::exports;
use crate::render::html::faults::no_sources;
use crate::text::Lang;

/// Address, language, title and theme follow the state.
pub(super) fn follow_state(page: PageContext, foreign: Vec<(String, String)>) {
    Effect::new(move |_| {
        page.state.with(|state| address_bar::write(address::write(state, &foreign)));
    });
    Effect::new(move |_| document::set_lang(page.lang.get(), page.text().title));
    Effect::new(move |_| document::set_theme(page.theme.get()));
    document::watch_preferred_theme(move |theme| page.system_theme.set(theme));
    // An event that was merged goes by the id of the other from here on.
    if let Some(event) = page.chosen.get_untracked().event {
        page.state.update(|state| state.event = Some(page.event_id(event)));
    }
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

/// Files that the first view does not need are fetched when something asks for them; the sources as
/// soon as the pictures stand.
pub(super) fn follow_files(page: PageContext, files: Files, drawn: Drawn) {
    let files = StoredValue::new(files);
    Effect::new(move |was_drawn: Option<bool>| {
        let is_drawn = drawn.map.get() && drawn.chart.get();
        if is_drawn && was_drawn != Some(true) {
            document::set_progress("drawn");
            task::spawn(fetch_evidence(page, files));
        }
        is_drawn || was_drawn == Some(true)
    });
    Effect::new(move |_| {
        if let Some(format) = page.export_wish.get() {
            page.export_wish.set(None);
            task::spawn(take_away(page, files, format));
        }
    });
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
                    files.update_value(|known| known.merge(all));
                    show(page, files).await;
                }
            });
        }
    });
    Effect::new(move |_| {
        if needs_fine.get() && page.fine_basemap.with_untracked(Option::is_none) {
            task::spawn(async move {
                let mut all = files.get_value();
                if let Ok(fine) = all.fetch_near_map().await
                    && !fine.countries.is_empty()
                {
                    page.fine_basemap.set(Some(Arc::new(fine)));
                }
            });
        }
    });
}

/// Shows what the files say now; where they turn out to have faults, says so in place of the page.
async fn show(page: PageContext, files: StoredValue<Files>) -> bool {
    let loaded = files.with_value(Files::read);
    let is_good = loaded.report.num_errors() == 0;
    if is_good {
        page.dataset.set(Arc::new(loaded.dataset));
    } else {
        tell_faults(files.get_value(), page.lang.get_untracked()).await;
    }
    is_good
}

/// Writes what is shown in the form asked for, `csv` or `map:png`; what is still missing of the tables is
/// fetched first.
async fn take_away(page: PageContext, files: StoredValue<Files>, format: String) {
    let lang = page.lang.get_untracked();
    let mut state = page.state.get_untracked();
    // A picture has the colours that the reader sees.
    state.theme = ThemeChoice::parse(page.theme.get_untracked().code()).unwrap_or(state.theme);
    page.exported.set(exports::preparing(lang));
    let mut all = files.get_value();
    if state.camera.is_some() && format.contains(':') {
        // Where they cannot be had, the picture has the coarse outlines.
        let _ = all.fetch_near_map().await;
    }
    let written = match all.fetch_all().await {
        Ok(()) => {
            let written = desk::take_away(&all, &address::write(&state, &[]), &format).await;
            files.update_value(|known| known.merge(all));
            // Sources that could not be had before are here now.
            if page.trouble.with_untracked(|trouble| !trouble.is_empty()) {
                page.trouble.set(String::new());
                show(page, files).await;
            }
            written
        }
        Err(error) => Err(error),
    };
    match written {
        Ok(file) => {
            page.exported.set(exports::ready(&file.name, &file.url, lang));
            document::next_frame(|| desk::save(exports::LINK));
        }
        Err(error) => page.exported.set(exports::failed(&error.0, lang)),
    }
}

/// Brings the sources. Data that turn out to have faults are not shown; where the sources cannot be
/// reached, the page says so and shows the rest.
async fn fetch_evidence(page: PageContext, files: StoredValue<Files>) {
    let mut all = files.get_value();
    let fetched = all.fetch_evidence().await;
    let lang = page.lang.get_untracked();
    match fetched {
        Ok(()) => {
            files.update_value(|known| known.merge(all));
            if !show(page, files).await {
                return;
            }
        }
        Err(error) => page.trouble.set(no_sources(&error.0, lang)),
    }
    document::set_progress("ready");
}

/// Which pictures have been drawn; a part that the page does not show counts as drawn.
#[derive(Clone, Copy)]
pub(super) struct Drawn {
    pub(super) map: RwSignal<bool>,
    pub(super) chart: RwSignal<bool>,
}

impl Drawn {
    pub(super) fn new(has_map: bool, has_chart: bool) -> Self {
        Self { map: RwSignal::new(!has_map), chart: RwSignal::new(!has_chart) }
    }
}
