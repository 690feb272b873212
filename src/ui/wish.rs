//! What the reader asks for through the controls that `render::html` writes: links that open an event,
//! elements with a `data-act`, dates.

use leptos::prelude::*;
use web_sys::{Event, HtmlElement, KeyboardEvent, MouseEvent};

use super::context::PageContext;
use crate::app::command::Command;
use crate::app::{Action, State, ThemeChoice, embedding, url};
use crate::browser::{address_bar, dialog, document, embed_dialog, focus};
use crate::model::ChartMeasure;
use crate::render::html::controls::home;
use crate::render::html::method::{DIALOG, method_page};
use crate::render::html::reach::NOTHING;
use crate::text::Lang;
use crate::time::Day;

/// Follows a click.
pub(super) fn clicked(page: PageContext, click: &MouseEvent) {
    if let Some(id) = document::clicked(click, "a[data-event]", "data-event") {
        if is_plain(click) {
            click.prevent_default();
            page.act(Action::OpenEvent(id));
        }
        return;
    }
    if let Some(part) = document::clicked(click, "a[data-method]", "data-method") {
        if is_plain(click) {
            click.prevent_default();
            dialog::open(click, DIALOG, method_page(page.lang), part);
        }
        return;
    }
    let Some(act) = document::clicked(click, "[data-act]", "data-act") else { return };
    match act.split_once(':').unwrap_or((&act, "")) {
        // The other page, with what is shown here.
        ("lang", code) if is_plain(click) => {
            click.prevent_default();
            let lang = Lang::parse(code).unwrap_or(page.lang);
            let state = page.state.with_untracked(|state| State { lang, ..state.clone() });
            let (query, hash) = address_bar::read();
            let foreign = url::read(&query, &hash).foreign;
            document::follow_link(click, &url::write(&state, &foreign));
        }
        ("theme", code) => page.act_on(ThemeChoice::parse(code).map(Action::SetTheme)),
        ("zoom" | "play", _) => page.run(Command::parse(&act)),
        ("claim", id) if is_plain(click) => {
            click.prevent_default();
            open_claim(page, id);
        }
        ("all-days", _) => {
            page.act(Action::ShowAllDays);
            document::next_frame(|| focus::focus_if_lost("all-days"));
        }
        ("close-event", _) => close_event(page),
        ("split", _) => {
            page.act(Action::SetSplit(!page.state.with_untracked(|state| state.is_split)));
        }
        ("export", code) => page.download.set(Some(code.to_owned())),
        // In place of the picture of all days to which it leads.
        ("picture", code) if is_plain(click) => {
            click.prevent_default();
            page.download.set(Some(code.to_owned()));
        }
        ("embed", _) => {
            if let Some(opener) = document::clicked_element(click, "[data-act]") {
                embed(page, &opener);
            }
        }
        ("close-method", _) => dialog::close(DIALOG),
        _ => {}
    }
}

/// Escape closes the open event, unless something above it has used the key or a dialog takes it.
pub(super) fn pressed(page: PageContext, event: &KeyboardEvent) {
    let is_open = page.state.with_untracked(|state| state.event.is_some());
    if event.key() == "Escape" && is_open && !event.default_prevented() && !dialog::is_open() {
        close_event(page);
    }
}

fn close_event(page: PageContext) {
    let open = page.state.with_untracked(|state| state.event.clone());
    page.act(Action::CloseEvent);
    if let Some(id) = open {
        page.return_focus(&id);
    }
}

/// Opens the embed dialog for what is shown.
fn embed(page: PageContext, opener: &HtmlElement) {
    let version = page.dataset.with_untracked(|it| it.text(it.version).to_owned());
    let site = address_bar::site(home(page.lang));
    let view = page.state.with_untracked(|state| url::write(state, &[]));
    let markup = embedding::dialog(&view, page.lang, &version, &site);
    let snippet = move |choices: &str| {
        embedding::snippet(&[&view, "&", choices].concat(), page.lang, &version, &site)
    };
    embed_dialog::open(&markup, opener, snippet);
}

/// Takes the reader to a claim: in the open event, or among those about no single strike.
pub(super) fn open_claim(page: PageContext, id: &str) {
    let of_no_event = page.dataset.with_untracked(|dataset| {
        dataset.find_claim(id).filter(|&claim| dataset.claim(claim).event.is_none())
    });
    let event = page.dataset.with_untracked(|dataset| {
        dataset.find_claim(id).and_then(|claim| dataset.claim(claim).event)
    });
    if let Some(event) = event
        && page.chosen.get_untracked().event != Some(event)
    {
        page.open(event);
    }
    if of_no_event.is_some() {
        // Again, if it is the open one already.
        page.opened_claim.set(None);
        page.opened_claim.set(of_no_event);
    } else {
        focus::reveal(&format!("claim-{id}"), true);
    }
}

/// Follows a changed date or choice.
pub(super) fn changed(page: PageContext, event: &Event) {
    if let Some((id, value)) = document::changed(event) {
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
