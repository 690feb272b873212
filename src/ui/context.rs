//! The signals that the panels share. Each is made once, here.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::app::command::Command;
use crate::app::{Action, Panels, State, url};
use crate::browser::{address_bar, focus};
use crate::model::{ClaimIx, Dataset, EventIx};
use crate::query::{RingChoice, Snapshot};
use crate::scene::Theme;
use crate::text::{Lang, Messages, date, messages};

/// What every panel may read and ask for.
#[derive(Clone, Copy)]
pub(super) struct PageContext {
    /// What the reader has asked for.
    pub(super) state: RwSignal<State>,
    /// What had the focus when the open event was opened.
    opener: StoredValue<Option<HtmlElement>, LocalStorage>,
    /// Parameters of the address that are not ours.
    foreign: StoredValue<Vec<(String, String)>>,
    /// What the reader's system prefers.
    pub(super) system_theme: RwSignal<Theme>,
    /// The data.
    pub(super) dataset: RwSignal<Arc<Dataset>>,
    /// The claim about no single strike that the reader opened on the chart.
    pub(super) opened_claim: RwSignal<Option<ClaimIx>>,
    /// Counts the wishes to see an event, so that one who asks again is taken there again.
    pub(super) num_opened: RwSignal<u32>,
    /// Whether the page was written for what it shows at the start: all days, as known today.
    pub(super) is_home: bool,
    /// What controls ask of the pictures, in order.
    pub(super) picture_commands: RwSignal<Vec<Command>>,
    /// The form of the file that the reader wants to download: `csv`, `map:png`.
    pub(super) download: RwSignal<Option<String>>,
    /// The language of the page; another language is another page.
    pub(super) lang: Lang,
    pub(super) theme: Memo<Theme>,
    pub(super) snapshot: Memo<Arc<Snapshot>>,
    pub(super) chosen: Memo<Chosen>,
}

/// What the reader has chosen, as rows of the data. One value, since every kind of memo weighs.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Chosen {
    /// The open event.
    pub(super) event: Option<EventIx>,
    /// The launch area and the range to set against each other.
    pub(super) ring: RingChoice,
}

/// A value made anew counts as changed: comparing would cost more than going on.
fn is_new<T>(_: Option<&T>, _: Option<&T>) -> bool {
    true
}

impl PageContext {
    pub(super) fn new(
        state: State,
        foreign: Vec<(String, String)>,
        dataset: Arc<Dataset>,
        system_theme: Theme,
    ) -> Self {
        let lang = state.lang;
        let is_home = state.filter.is_open();
        let state = RwSignal::new(state);
        let dataset = RwSignal::new(dataset);
        let system_theme = RwSignal::new(system_theme);
        let filter = Memo::new(move |_| state.with(|state| state.filter.clone()));
        let snapshot = Memo::new_with_compare(
            move |last: Option<&Arc<Snapshot>>| {
                let (dataset, filter) = (dataset.get(), filter.get());
                Arc::new(match last {
                    Some(last) => last.with(&dataset, &filter),
                    None => Snapshot::of(&dataset, &filter),
                })
            },
            is_new,
        );
        Self {
            state,
            opener: StoredValue::new_local(None),
            foreign: StoredValue::new(foreign),
            system_theme,
            dataset,
            opened_claim: RwSignal::new(None),
            num_opened: RwSignal::new(0),
            picture_commands: RwSignal::new(Vec::new()),
            download: RwSignal::new(None),
            is_home,
            lang,
            theme: Memo::new(move |_| state.with(|state| state.theme).on(system_theme.get())),
            snapshot,
            chosen: Memo::new(move |_| {
                let dataset = dataset.get();
                state.with(|state| {
                    let event = state.event.as_deref().and_then(|id| dataset.find_event(id));
                    Chosen { event, ring: state.ring_choice(&dataset) }
                })
            }),
        }
    }

    /// Asks for a step.
    pub(super) fn act(&self, action: Action) {
        let is_deliberate = matches!(action, Action::OpenEvent(_) | Action::CloseEvent);
        let before = self.parameters();
        if matches!(action, Action::OpenEvent(_)) {
            self.opener.set_value(focus::focused());
        }
        if is_deliberate {
            self.opened_claim.set(None);
            self.num_opened.update(|number| *number += 1);
            // The step back leads to what is shown now.
            address_bar::write(&before);
        }
        self.state.update(|state| state.apply(action));
        let after = self.parameters();
        if is_deliberate && after != before {
            address_bar::push(&after);
        }
    }

    /// Shows what an address says to which the reader went back or forward. Where that closes an event, its link has
    /// the focus again.
    pub(super) fn return_to(&self, query: &str, hash: &str) {
        let mut state = url::read(query, hash).state;
        self.dataset.with_untracked(|dataset| state.drop_unknown_ids(dataset));
        let before = self.state.get_untracked();
        // What the reader prefers is not a step.
        (state.lang, state.theme, state.panels) = (before.lang, before.theme, before.panels);
        let closed = before.event.clone().filter(|_| state.event.is_none());
        if state == before {
            return;
        }
        if state.event != before.event {
            self.opened_claim.set(None);
            self.num_opened.update(|number| *number += 1);
        }
        self.state.set(state);
        if let Some(id) = closed {
            self.return_focus(&id);
        }
    }

    /// Gives the focus back to what opened an event, or to its row in the list.
    pub(super) fn return_focus(&self, event_id: &str) {
        let opener = self.opener.try_update_value(Option::take).flatten();
        if !opener.is_some_and(|opener| focus::focus_again(&opener)) {
            focus::focus_link_of(event_id);
        }
    }

    /// The state as parameters of the address, with those that are not ours.
    fn parameters(&self) -> String {
        let foreign = self.foreign.get_value();
        self.state.with_untracked(|state| url::write(state, &foreign))
    }

    /// The day whose knowledge counts, as a sentence; empty where it is today.
    pub(super) fn as_known(&self) -> String {
        self.snapshot.get().filter().asof.map_or(String::new(), |day| {
            format!(" {}\u{a0}{}.", self.text().asof, date::long(self.lang, day))
        })
    }

    /// Whether all parts of the page are shown.
    pub(super) fn is_full(&self) -> bool {
        self.state.with_untracked(|state| state.panels == Panels::Full)
    }

    /// Has the pictures do something.
    pub(super) fn run(&self, command: Option<Command>) {
        self.picture_commands.update(|commands| commands.extend(command));
    }

    /// Asks for a step, if there is one.
    pub(super) fn act_on(&self, action: Option<Action>) {
        if let Some(action) = action {
            self.act(action);
        }
    }

    /// The permanent id of an event.
    pub(super) fn event_id(&self, event: EventIx) -> String {
        self.dataset.with_untracked(|dataset| dataset.event_id(event).to_owned())
    }

    /// The permanent id of a claim.
    pub(super) fn claim_id(&self, claim: ClaimIx) -> String {
        self.dataset.with_untracked(|dataset| dataset.text(dataset.claim(claim).id).to_owned())
    }

    /// Opens an event.
    pub(super) fn open(&self, event: EventIx) {
        self.act(Action::OpenEvent(self.event_id(event)));
    }

    /// The fixed texts, following the language.
    pub(super) fn text(&self) -> &'static Messages {
        messages(self.lang)
    }
}
