//! What the reader asks for through the controls of the page: links that open an event,
//! elements with a `data-act`, dates.

use leptos::prelude::*;
use web_sys::{Event, KeyboardEvent, MouseEvent};

use super::context::PageContext;
use super::detail_panel::{COPIED, LINK_ADDRESS};
use super::filter_events;
use super::follow::write_dates;
use super::home_page::{keys_dialog, method_dialog};
use super::later::with_later;
use super::range_tool::NOTHING;
use crate::app::api::Notice;
use crate::app::command::Command;
use crate::app::{Action, State, ThemeChoice, url};
use crate::browser::{address_bar, clipboard, dialog, document};
use crate::model::ChartMeasure;
use crate::query::table::{Column, TableOf};
use crate::render::site_pages::METHOD;
use crate::text::Lang;
use crate::text::event_page::event_text;
use crate::time::Day;

/// The fields for dates.
const DATES: [&str; 3] = ["from", "to", "asof"];

/// Follows a click.
pub(super) fn clicked(page: PageContext, click: &MouseEvent) {
    if let Some(id) = document::clicked(click, "a[data-event]", "data-event") {
        if is_plain(click) {
            click.prevent_default();
            page.act(Action::OpenEvent(id));
        }
        return;
    }
    if let Some(id) = document::clicked(click, "a[data-claim]", "data-claim") {
        if is_plain(click) {
            click.prevent_default();
            page.open_claim(&id);
        }
        return;
    }
    // On a site these claims have a page of their own.
    if page.scope().is_one_file()
        && let Some(code) = document::clicked(click, "a[data-measure]", "data-measure")
    {
        click.prevent_default();
        page.open_measure(&code);
        return;
    }
    if let Some(part) = document::clicked(click, "a[data-method]", "data-method") {
        if is_plain(click) {
            click.prevent_default();
            dialog::open(&page.scope(), click, method_dialog::DIALOG, METHOD, part);
        }
        return;
    }
    let Some(act) = document::clicked(click, "[data-act]", "data-act") else { return };
    match act.split_once(':').unwrap_or((&act, "")) {
        // The other page, with what is shown here.
        ("lang", code) if is_plain(click) => {
            click.prevent_default();
            let lang = Lang::parse(code).unwrap_or(page.lang);
            if !page.scope().is_page() {
                return page.notify(Notice::Lang(lang));
            }
            let state = page.state.with_untracked(|state| State { lang, ..state.clone() });
            let (query, hash) = address_bar::read();
            let foreign = url::read(&query, &hash).foreign;
            page.scope().follow_link(click, &url::write(&state, &foreign));
        }
        ("theme", code) => page.act_on(ThemeChoice::parse(code).map(Action::SetTheme)),
        ("zoom" | "play", _) => page.run(Command::parse(&act)),
        ("grade" | "filter" | "filters" | "find" | "leave-out" | "clear-choices" | "all", _) => {
            filter_events::chosen(page, &act);
        }
        ("all-days", _) => {
            page.act(Action::ShowAllDays);
            write_dates(page);
            let scope = page.scope();
            page.scope().next_frame(move || scope.focus_if_lost("all-days"));
        }
        ("table", of) => page.act(Action::SetTable(TableOf::parse(of))),
        ("sort", column) => page.act_on(Column::parse(column).map(Action::SortBy)),
        ("column", column) => page.act_on(Column::parse(column).map(Action::ToggleColumn)),
        ("close-detail", _) => page.close_detail(),
        ("compare", _) => page.act(Action::ToggleCompare),
        ("step", by) => page.step(if by == "previous" { -1 } else { 1 }),
        ("quote" | "copy" | "share" | "close-quote", _) => {
            let click = click.clone();
            with_later(page, move |later| (later.quote)(page, &click, &act));
        }
        ("story", what) if is_plain(click) => {
            click.prevent_default();
            let what = what.to_owned();
            with_later(page, move |later| (later.story)(page, &what));
        }
        ("copy-link", _) => page.scope().spawn(copy_link(page)),
        ("split", _) => {
            page.act(Action::SetSplit(!page.state.with_untracked(|state| state.is_split)));
        }
        ("export", code) => page.begin_download(code),
        // In place of the view of all days to which it leads.
        ("picture", code) if is_plain(click) => {
            click.prevent_default();
            page.begin_download(code);
        }
        ("embed", _) => {
            if let Some(opener) = document::clicked_element(click, "[data-act]") {
                with_later(page, move |later| (later.embed)(page, &opener));
            }
        }
        ("keys", _) => dialog::open_written(&page.scope(), keys_dialog::DIALOG),
        ("close-keys", _) => dialog::close(&page.scope(), keys_dialog::DIALOG),
        ("close-method", _) => dialog::close(&page.scope(), method_dialog::DIALOG),
        _ => {}
    }
}

/// Follows what is typed into a field for words.
pub(super) fn typed(page: PageContext, event: &Event) {
    if let Some(words) = document::typed(event, "[data-find]") {
        filter_events::find(page, words);
    }
}

/// Escape closes what is open beside the map, unless something above it has used the key or a dialog takes it.
/// `/` leads to the search, `?` lists all keys.
pub(super) fn pressed(page: PageContext, event: &KeyboardEvent) {
    let is_free = !event.default_prevented()
        && !document::is_command(event)
        && !document::is_typed_into(event)
        && !dialog::is_open(&page.scope());
    match event.key().as_str() {
        "/" if is_free => {
            event.prevent_default();
            filter_events::go_to_search(page);
        }
        "?" if is_free => dialog::open_written(&page.scope(), keys_dialog::DIALOG),
        _ => {}
    }
    let is_open = page.is_panel_open();
    if event.key() == "Escape"
        && is_open
        && !event.default_prevented()
        && !dialog::is_open(&page.scope())
    {
        page.close_detail();
    }
}

/// Copies the address of the page of what is open, and says so. A frame, or a page without TLS, may not copy: then the
/// address is there to copy by hand.
async fn copy_link(page: PageContext) {
    let text = event_text(page.lang);
    let address = match page.scope().is_one_file() {
        true => address_bar::whole(),
        false => page
            .scope()
            .by_id("detail")
            .and_then(|room| page.scope().link_in(&room, ".own-page"))
            .unwrap_or_default(),
    };
    let is_copied = clipboard::write(&address).await;
    page.scope().write_text(COPIED, if is_copied { text.copied } else { text.not_copied });
    page.scope().offer_text(LINK_ADDRESS, (!is_copied).then_some(&*address));
}

/// Follows a changed date or choice.
pub(super) fn changed(page: PageContext, event: &Event) {
    if let Some(document::Change { id, value }) = document::changed(event) {
        if DATES.contains(&&*id) {
            page.set_date_error(&id, value.is_none());
        }
        let Some(value) = value else { return };
        let day = Day::parse(&value);
        let choice = Some(value).filter(|id| id != NOTHING);
        match id.as_str() {
            "from" => page.act(Action::SetFrom(day)),
            "to" => page.act(Action::SetTo(day)),
            "asof" => page.act(Action::SetAsof(day)),
            "launch" => page.act(Action::SetLaunch(choice)),
            "range" => page.act(Action::SetRange(choice)),
            "measure" => {
                page.act_on(choice.and_then(|it| ChartMeasure::parse(&it)).map(Action::SetMeasure));
            }
            "play-through" | "play-speed" => {
                let act = id.replacen('-', ":", 1) + ":" + &choice.unwrap_or_default();
                page.run(Command::parse(&act));
            }
            _ => {}
        }
    }
}

/// Not a click that opens a new tab or window: that is the browser's.
fn is_plain(event: &MouseEvent) -> bool {
    event.button() == 0
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}
