//! The second module of the program: what the first picture does not need. It is fetched when something first needs
//! it, or when the browser is idle after the first picture.
//!
//! `wasm-split-cli` divides the compiled program at [`load`]: what only [`Later`] leads to, with all that only this
//! uses, is in the second module.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use wasm_bindgen::JsValue;
use web_sys::{HtmlElement, MouseEvent};

use super::chart_legend::chart_legend;
use super::context::PageContext;
use super::faults::faults;
use super::home_page::{PageParts, home_page};
use super::later_parts::later_parts;
use super::{Shown, embed_events, quote_events, story_events};
use crate::app::api::{Failure, FailureCode};
use crate::base::diagnostic::Report;
use crate::browser::api::App;
use crate::browser::task;
use crate::geo::Basemap;
use crate::live::{CHART, ChartMaker};
use crate::model::{ChartMeasure, Dataset};
use crate::query::Snapshot;
use crate::text::Lang;

/// What the second module does.
pub(super) struct Later {
    /// Brings the parts of the page that open, or that change once the days are at rest.
    pub(super) parts: fn(PageContext),
    /// Follows a control of the menu for quoting.
    pub(super) quote: fn(PageContext, &MouseEvent, &str),
    /// Follows a control of the story.
    pub(super) story: fn(PageContext, &str),
    /// Opens the embed dialog.
    pub(super) embed: fn(PageContext, &HtmlElement),
    /// The live chart.
    pub(super) chart: ChartMaker,
    /// The legend of the chart of another measure than the written one.
    pub(super) chart_legend: fn(&Dataset, &Snapshot, (ChartMeasure, bool), Lang) -> AnyView,
    /// What is wrong with the data.
    pub(super) faults: fn(&Report, Lang) -> AnyView,
    /// The whole page, written anew.
    pub(super) home_page: fn(&Shown, &Basemap, PageParts) -> AnyView,
    /// Mounts the app on an element of another page.
    pub(super) mount: fn(JsValue, JsValue, String, JsValue) -> Mounting,
}

/// An app that is being mounted.
pub(super) type Mounting = Pin<Box<dyn Future<Output = Result<App, Failure>>>>;

static LATER: Later = Later {
    parts: later_parts,
    quote: quote_events::chosen,
    story: story_events::chosen,
    embed: embed_events::open,
    chart: CHART,
    chart_legend,
    faults,
    home_page,
    mount: |element, options, home, sheet| {
        Box::pin(super::mount::mount(element, options, home, sheet))
    },
};

thread_local! {
    static HERE: Cell<Option<&'static Later>> = const { Cell::new(None) };
    /// Whether the page says that it is loading or cannot be fetched.
    static IS_SAID: Cell<bool> = const { Cell::new(false) };
}

/// After so many looks of so many milliseconds a wait is long enough for a word.
const NUM_LOOKS: u32 = 10;
const LOOK_MS: i32 = 100;

/// The second module cannot be fetched.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unreachable;

#[wasm_split(later, fallible, wasm_split_path = ::leptos::wasm_split)]
fn load() -> Result<&'static Later, SplitLoaderError> {
    Ok(&LATER)
}

/// The second module, where it is here.
pub(super) fn here() -> Option<&'static Later> {
    HERE.get()
}

/// Fetches it, once. After a failure the next call tries again.
pub(super) async fn fetch() -> Result<&'static Later, Unreachable> {
    let later = load().await.map_err(|_| Unreachable)?;
    HERE.set(Some(later));
    Ok(later)
}

/// Fetches it for a page and brings its parts. Where that fails, nothing is said: nobody has asked for it.
pub(super) async fn fetch_for(page: PageContext) -> Result<&'static Later, Unreachable> {
    let later = fetch().await?;
    page.bring_later_parts(later);
    if IS_SAID.replace(false) {
        page.scope().write_text("trouble", "");
    }
    Ok(later)
}

/// Does what the reader asks for and what needs it: at once where it is here. Where it cannot be fetched, the page says
/// so and stays as it is.
pub(super) fn with_later(page: PageContext, then: impl FnOnce(&'static Later) + 'static) {
    let is_waiting = Rc::new(Cell::new(here().is_none()));
    if is_waiting.get() {
        page.scope().spawn(say_loading(page, is_waiting.clone()));
    }
    let waited = is_waiting.clone();
    let then = move |later| {
        is_waiting.set(false);
        then(later);
    };
    with_later_or(page, then, move || waited.set(false));
}

/// The same for what nobody has asked for: no word while it is awaited. Where it cannot be fetched, does something else.
pub(super) fn with_later_or(
    page: PageContext,
    then: impl FnOnce(&'static Later) + 'static,
    or_else: impl FnOnce() + 'static,
) {
    match here() {
        Some(later) => {
            page.bring_later_parts(later);
            then(later);
        }
        None => wait(page, Box::new(then), Box::new(or_else)),
    }
}

fn wait(page: PageContext, then: Box<dyn FnOnce(&'static Later)>, or_else: Box<dyn FnOnce()>) {
    page.scope().spawn(async move {
        match fetch_for(page).await {
            Ok(later) => then(later),
            Err(Unreachable) => {
                say_unreachable(page);
                or_else();
            }
        }
    });
}

/// Says so where the reader waits for long.
async fn say_loading(page: PageContext, is_waiting: Rc<Cell<bool>>) {
    for _ in 0..NUM_LOOKS {
        task::rest(LOOK_MS).await;
        if !is_waiting.get() {
            return;
        }
    }
    say(page, page.text().loading);
}

/// Says that it cannot be fetched, until it can.
pub(super) fn say_unreachable(page: PageContext) {
    say(page, page.text().network);
}

/// Whether the page says that it is loading or cannot be fetched.
pub(super) fn is_said() -> bool {
    IS_SAID.get()
}

fn say(page: PageContext, sentence: &str) {
    IS_SAID.set(true);
    page.scope().write_text("trouble", sentence);
}

/// Mounts the app on an element of another page. `home` is the folder of the program, `sheet` its style sheet.
pub async fn mount(
    element: JsValue,
    options: JsValue,
    home: String,
    sheet: JsValue,
) -> Result<App, Failure> {
    let later = fetch().await.map_err(|Unreachable| {
        Failure::new(FailureCode::NoProgram, "The second part of the program cannot be loaded.")
    })?;
    (later.mount)(element, options, home, sheet).await
}
