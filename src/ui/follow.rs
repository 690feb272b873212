//! What follows from the state outside the page's own parts: address, theme, files, and how far the page
//! has come.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use super::context::PageContext;
use super::effect::{at_rest, effect};
use crate::app::{ThemeChoice, url};
use crate::browser::files::Files;
use crate::browser::fill::fill_by_id;
use crate::browser::{address_bar, desk, document, task};
use crate::render::html::exports;
use crate::text::date::period;

/// Address and theme follow the state.
pub(super) fn follow_state(page: PageContext, foreign: Vec<(String, String)>) {
    let keys = move || page.state.with(|state| url::write(state, &foreign));
    at_rest(Box::new(keys), |keys| address_bar::write(&keys));
    let mut before = None;
    effect(move || {
        let now = (page.theme.get(), page.state.with(|state| state.theme));
        if before.replace(now) != Some(now) {
            document::set_theme(now.0);
            document::press("theme", now.1.code());
        }
    });
    document::watch_preferred_theme(move |theme| page.system_theme.set(theme));
    // An event that was merged goes by the id of the other from here on.
    if let Some(event) = page.chosen.get_untracked().event {
        page.state.update(|state| state.event = Some(page.event_id(event)));
    }
}

/// The values of the date fields follow the state, and what is said of them where the fields are not shown.
pub(super) fn follow_fields(page: PageContext) {
    effect(move || {
        let snapshot = page.snapshot.get();
        let (days, asof) = (snapshot.filter().days, snapshot.filter().asof);
        let values = [("from", days.from), ("to", days.to), ("asof", asof)];
        for (id, day) in values {
            document::set_field(id, &day.map(|day| day.to_string()).unwrap_or_default());
        }
        if !page.is_full() {
            let days = match days.is_stated() {
                true => format!("{}: {}.", page.text().days, period(page.lang, days)),
                false => String::new(),
            };
            document::tell("days-shown", &[days, page.as_known()].concat());
        }
    });
}

/// The page is live once its parts respond, and ready when what must be drawn of the pictures is. What is needed
/// to take the data away is fetched when somebody does.
pub(super) fn follow_files(
    page: PageContext,
    files: Rc<RefCell<Files>>,
    [map, strip, chart]: [RwSignal<bool>; 3],
) {
    let mut was = [false; 2];
    effect(move || {
        let now = [chart.get(), chart.get() && map.get() && strip.get()];
        if now[0] && !was[0] {
            document::set_progress("live");
        }
        if now[1] && !was[1] {
            document::set_progress("ready");
        }
        was = now;
    });
    effect(move || {
        if let Some(format) = page.export_wish.get() {
            page.export_wish.set(None);
            task::spawn(take_away(page, files.clone(), format));
        }
    });
}

/// Writes what is shown in the form asked for, `csv` or `map:png`; what is still missing is fetched first.
async fn take_away(page: PageContext, files: Rc<RefCell<Files>>, form: String) {
    let lang = page.lang;
    let mut state = page.state.get_untracked();
    // A picture has the colours that the reader sees.
    state.theme = ThemeChoice::parse(page.theme.get_untracked().code()).unwrap_or(state.theme);
    let tell = |markup: &str| fill_by_id("taken", markup);
    tell(&exports::preparing(lang));
    let mut all = files.borrow().clone();
    let mut here = all.fetch_all().await;
    if here.is_ok() && form.starts_with("map:") {
        here = all.fetch_map().await.map(drop);
        if state.camera.is_some() {
            // Where they cannot be had, the picture has the coarse outlines.
            let _ = all.fetch_near_map().await;
        }
    }
    let written = match here {
        Ok(()) => {
            files.replace(all.clone());
            desk::take_away(&all, &url::write(&state, &[]), &form).await
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
