//! The signals that the panels share. Each is made once, here.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{Action, Panels, State};
use crate::model::{ClaimIx, Dataset, EventIx};
use crate::query::{RingChoice, Snapshot};
use crate::scene::Theme;
use crate::text::{Lang, Messages, date, messages};

/// What every panel may read and ask for.
#[derive(Clone, Copy)]
pub(super) struct PageContext {
    /// What the reader has asked for.
    pub(super) state: RwSignal<State>,
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
    /// What a control asks of the pictures: `zoom:in`, `play:toggle`.
    pub(super) picture_wish: RwSignal<Option<String>>,
    /// The form in which the reader wants to take the data away.
    pub(super) export_wish: RwSignal<Option<String>>,
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
    pub(super) fn new(state: State, dataset: Arc<Dataset>, system_theme: Theme) -> Self {
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
            system_theme,
            dataset,
            opened_claim: RwSignal::new(None),
            num_opened: RwSignal::new(0),
            picture_wish: RwSignal::new(None),
            export_wish: RwSignal::new(None),
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
        if matches!(action, Action::OpenEvent(_) | Action::CloseEvent) {
            self.opened_claim.set(None);
            self.num_opened.update(|number| *number += 1);
        }
        self.state.update(|state| state.apply(action));
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
