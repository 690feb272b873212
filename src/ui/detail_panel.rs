//! The panel beside the map: the open strike, with another beside it where they are compared, or the claims of the
//! measure to which an open claim belongs. On a phone it is a sheet.

use leptos::mount::mount_to;
use leptos::prelude::*;

use super::context::PageContext;
use super::effect::effect;
use super::event_detail::{ClaimTables, EventDetail, Marked};
use super::filter_panel::filter_panel;
use super::following::following;
use super::keyed_list::keyed_list;
use super::quote_menu::quote_button;
use super::shown::{Shown, nothing};
use crate::browser::focus::Guide;
use crate::browser::scope::Scope;
use crate::browser::{document, size};
use crate::model::{ClaimIx, EventIx, Measure};
use crate::render::site_pages::{SitePage, event_href};
use crate::text::event_page::event_text;
use crate::text::phrases::shown_of;
use crate::text::{Lang, page_text, words};

/// Says what has come of copying a link.
pub(super) const COPIED: &str = "copied";
/// Holds the address of a link that could not be copied.
pub(super) const LINK_ADDRESS: &str = "copied-address";

/// The room for the panel; empty while nothing is open.
const ROOM: &str = "detail";

/// What is open.
#[derive(Clone, Copy, PartialEq)]
enum Opened {
    Filters,
    Event(EventIx),
    Claims(Measure),
}

impl Opened {
    /// A number for each: events from zero upwards, measures below.
    fn key(self) -> i64 {
        match self {
            Self::Filters => i64::MIN,
            Self::Event(event) => i64::from(event.0),
            Self::Claims(measure) => -1 - measure as i64,
        }
    }

    fn of(key: i64) -> Option<Self> {
        match u32::try_from(key) {
            Ok(event) => Some(Self::Event(EventIx(event))),
            Err(_) if key == i64::MIN => Some(Self::Filters),
            Err(_) => {
                let measure = Measure::ALL.iter().find(|&&measure| key == -1 - measure as i64);
                measure.map(|&measure| Self::Claims(measure))
            }
        }
    }
}

/// Fills the panel as strikes and claims are opened, and takes the reader there.
pub(super) fn detail_panel(page: PageContext) {
    let Some(room) = page.scope().by_id(ROOM) else { return };
    let width = RwSignal::new(0.0);
    size::watch_width(&page.scope(), &room, move |px| width.set(px));
    let mounted = mount_to(room, move || view! { <DetailPanel page width /> });
    page.scope().on_gone(move || drop(mounted));
    // What opens after the start was asked for by the reader, who is taken there. A link that names an event shows it
    // too, but a frame in somebody's article does not scroll that article.
    let mut before = None;
    effect(move || {
        let chosen = page.chosen.get();
        let now = (chosen.event, chosen.claim, page.num_opened.get());
        let is_start = before.is_none();
        if (now.0.is_some() || now.1.is_some() || page.are_filters_open.get())
            && before != Some(now)
            && !(is_start && document::is_framed())
        {
            let row = page.row.try_update_value(Option::take).flatten();
            let scope = page.scope();
            let guide = match is_start {
                true if scope.is_page() => Guide::Start,
                true => Guide::Host,
                false => page.guide.get_value(),
            };
            page.scope().next_frame(move || match row {
                Some(id) => show_claim(&scope, &id, guide),
                None => scope.show_top(ROOM, guide),
            });
        }
        before = Some(now);
    });
}

/// Marks the row of a claim and takes the reader to it.
fn show_claim(scope: &Scope, id: &str, guide: Guide) {
    if let Some(room) = scope.by_id(ROOM) {
        document::mark_current(&room, "data-claim", Some(id));
        scope.show_row(&room, &["claim-", id].concat(), guide);
    }
}

/// What is open, if anything.
#[component]
fn DetailPanel(page: PageContext, width: RwSignal<f64>) -> impl IntoView {
    let opened = Memo::new(move |_| opened(page));
    // Keyed, so that nothing unfolded in one strike is unfolded in the next.
    let keys = move || opened.get().into_iter().map(Opened::key).collect();
    let panels = keyed_list(keys, move |key| {
        following(move || match Opened::of(key) {
            Some(Opened::Filters) => filter_panel(&page.reader()),
            Some(Opened::Event(event)) => of_event(page, event, width.get()),
            Some(Opened::Claims(measure)) => of_measure(page, measure),
            None => nothing(),
        })
    });
    let hint = following(move || {
        let chosen = page.chosen.get();
        match chosen.compare.is_some() && chosen.compare == chosen.event {
            true => {
                let text = event_text(page.lang).compare_next;
                view! { <p class="compare-next" role="status">{text}</p> }.into_any()
            }
            false => nothing(),
        }
    });
    view! { {panels} {hint} }
}

/// What is open; the strike that another is compared with comes first.
fn opened(page: PageContext) -> Vec<Opened> {
    if page.are_filters_open.get() {
        return vec![Opened::Filters];
    }
    let chosen = page.chosen.get();
    let measure = |claim: ClaimIx| page.dataset.with(|dataset| dataset.claim(claim).measure);
    match (chosen.event, chosen.claim) {
        (Some(event), _) => {
            let other = chosen.compare.filter(|other| *other != event);
            other.into_iter().chain([event]).map(Opened::Event).collect()
        }
        (None, Some(claim)) => vec![Opened::Claims(measure(claim))],
        (None, None) => Vec::new(),
    }
}

fn of_event(page: PageContext, event: EventIx, width: f64) -> AnyView {
    let (shown, _) = page.shown_at_rest();
    let chosen = page.chosen.get();
    let is_main = chosen.event == Some(event);
    let is_beside = chosen.compare.is_some_and(|other| chosen.event != Some(other));
    let width = if is_beside { width / 2.0 } else { width };
    let steps = if is_main { steps(page, &shown, event) } else { compared_head(&shown) };
    let timeline_px = if width > 0.0 { vec![width] } else { Vec::new() };
    view! { <EventDetail shown event timeline_px can_quote=true>{steps}</EventDetail> }.into_any()
}

/// What the reader can do with the open strike.
fn steps(page: PageContext, shown: &Shown, event: EventIx) -> AnyView {
    let (dataset, text) = (&shown.dataset, event_text(shown.lang));
    let events: Vec<EventIx> = shown.snapshot.events().collect();
    let at = events.iter().position(|other| *other == event);
    let step = |act: &'static str, sign: &'static str, name: &'static str, is_end: bool| {
        view! {
            <button type="button" data-act=act aria-label=name title=name disabled=is_end>
                {sign}
            </button>
        }
    };
    let href = [shown.to_home, &event_href(dataset, event)].concat();
    let is_comparing = move || if page.chosen.get().compare.is_some() { "true" } else { "false" };
    view! {
        <div class="steps">
            {step("step:previous", "‹", text.previous, at.is_none_or(|at| at == 0))}
            {at.map(|at| view! { <span>{shown_of(shown.lang, at + 1, events.len())}</span> })}
            {step("step:next", "›", text.next, at.is_none_or(|at| at + 1 == events.len()))}
            <a class="own-page" href=href>{text.own_page}</a>
            <button type="button" class="compare" data-act="compare" aria-pressed=is_comparing>
                {text.compare}
            </button>
            <button type="button" data-act="copy-link">{text.copy_link}</button>
            {quote_button(&["event:", dataset.event_id(event)].concat(), shown.lang, None)}
            {close(shown.lang)}
            <p class="copied">
                <span id=COPIED role="status"></span>
                <input
                    id=LINK_ADDRESS
                    type="text"
                    readonly
                    hidden
                    aria-label=page_text(shown.lang).link_address
                />
            </p>
        </div>
    }
    .into_any()
}

/// What the reader can do with the strike that the open one is compared with.
fn compared_head(shown: &Shown) -> AnyView {
    view! {
        <div class="steps">
            <button type="button" class="close-detail" data-act="compare">
                {page_text(shown.lang).close}
            </button>
        </div>
    }
    .into_any()
}

fn close(lang: Lang) -> AnyView {
    view! {
        <button type="button" class="close-detail" data-act="close-detail">
            {page_text(lang).close}
        </button>
    }
    .into_any()
}

/// The claims of a measure that belong to no single strike.
fn of_measure(page: PageContext, measure: Measure) -> AnyView {
    let ((shown, _), text) = (page.shown_at_rest(), page_text(page.lang));
    let all = shown.snapshot.ledger(&shown.dataset);
    let groups: Vec<_> = all.iter().filter(|group| group.measure == measure).cloned().collect();
    let href = [&*SitePage::Claims.folder(Lang::En), "#", measure.code()].concat();
    let steps = view! {
        <div class="steps">
            <a class="own-page" href=href>{event_text(page.lang).own_page}</a>
            {close(page.lang)}
        </div>
    };
    view! {
        <article class="event-detail" aria-label=words::measure(page.lang, measure)>
            <header class="detail-head">
                <div class="whole">
                    <h2 tabindex="-1">{words::measure(page.lang, measure)}</h2>
                    <p>{text.period_claims}</p>
                </div>
                {steps}
            </header>
            <ClaimTables shown here=None groups marked=Marked::default() level=3 can_quote=true />
        </article>
    }
    .into_any()
}
