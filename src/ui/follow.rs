//! What follows from the state outside the page's own parts: address, theme, files, and how far the page
//! has come.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::context::PageContext;
use super::effect::effect;
use crate::app::address;
use crate::browser::files::Files;
use crate::browser::{address_bar, desk, document, task};
use crate::export::selection_keys;
use crate::render::html::exports;

/// From this zoom on the coarse ground looks coarse.
pub(super) const FINE_ZOOM: f64 = 6.5;

/// Address and theme follow the state.
pub(super) fn follow_state(page: PageContext, foreign: Vec<(String, String)>) {
    effect(move || {
        page.state.with(|state| address_bar::write(address::write(state, &foreign)));
    });
    effect(move || {
        document::set_theme(page.theme.get());
        document::press("theme", page.state.with(|state| state.theme).code());
    });
    document::watch_preferred_theme(move |theme| page.system_theme.set(theme));
    // An event that was merged goes by the id of the other from here on.
    if let Some(event) = page.chosen.get_untracked().event {
        page.state.update(|state| state.event = Some(page.event_id(event)));
    }
}

/// The values of the date fields follow the state.
pub(super) fn follow_fields(page: PageContext) {
    effect(move || {
        let selection = page.selection.get();
        let values =
            [("from", selection.days.from), ("to", selection.days.to), ("asof", selection.asof)];
        for (id, day) in values {
            document::set_field(id, &day.map(|day| day.to_string()).unwrap_or_default());
        }
    });
}

/// The page is live once its chart is; then the ground of the map is fetched, and the page is ready when the
/// map is drawn on it. Finer borders are fetched when the reader goes closer, the rest when somebody takes
/// the data away.
pub(super) fn follow_files(
    page: PageContext,
    files: Rc<RefCell<Files>>,
    [map, chart]: [RwSignal<bool>; 2],
) {
    let all = files.clone();
    let mut was = [false; 2];
    effect(move || {
        let now = [chart.get(), chart.get() && map.get()];
        if now[0] && !was[0] {
            document::set_progress("live");
            if !map.get_untracked() {
                task::spawn(fetch_ground(page, all.clone(), map));
            }
        }
        if now[1] && !was[1] {
            document::set_progress("ready");
        }
        was = now;
    });
    let all = files.clone();
    effect(move || {
        if let Some(format) = page.export_wish.get() {
            page.export_wish.set(None);
            task::spawn(take_away(page, all.clone(), format));
        }
    });
    let needs_fine = Memo::new(move |_| {
        page.state.with(|state| state.camera.is_some_and(|camera| camera.zoom > FINE_ZOOM))
    });
    effect(move || {
        if needs_fine.get() && page.fine_basemap.with_untracked(Option::is_none) {
            let mut all = files.borrow().clone();
            task::spawn(async move {
                if let Ok(fine) = all.fetch_near_map().await
                    && !fine.countries.is_empty()
                {
                    page.fine_basemap.set(Some(Arc::new(fine)));
                }
            });
        }
    });
}

/// Brings the ground of the map. Where it is out of reach the written picture stays, and the page says so.
async fn fetch_ground(page: PageContext, files: Rc<RefCell<Files>>, map: RwSignal<bool>) {
    let mut all = files.borrow().clone();
    match all.fetch_map().await {
        Ok(ground) if !ground.countries.is_empty() => page.basemap.set(Some(Arc::new(ground))),
        _ => {
            document::tell("trouble", page.text().network);
            map.set(true);
        }
    }
}

/// Writes what is shown in the form asked for; what is still missing of the tables is fetched first.
async fn take_away(page: PageContext, files: Rc<RefCell<Files>>, format: String) {
    let lang = page.lang;
    let keys = selection_keys(&page.selection.get_untracked());
    let tell = |markup: &str| document::fill_by_id("taken", markup);
    tell(&exports::preparing(lang));
    let mut all = files.borrow().clone();
    let written = match all.fetch_all().await {
        Ok(()) => {
            files.replace(all.clone());
            desk::export(&all, &keys, &format).await
        }
        Err(error) => Err(error),
    };
    match written {
        Ok(file) => {
            tell(&exports::ready(&file.name, &file.url, lang));
            document::next_frame(|| desk::save(exports::LINK));
        }
        Err(error) => tell(&exports::failed(&error.0, lang)),
    }
}
