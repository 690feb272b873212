//! The signals that the panels share. Each is made once, here.

mod later_parts;
mod panel;

use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::sync::Arc;

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::Shown;
use super::following::Reader;
use super::home_page::exports::Progress;
use super::later::with_later;
use crate::app::api::Notice;
use crate::app::command::Command;
use crate::app::{Action, Panels, State, ThemeChoice, story, url};
use crate::browser::files::Files;
use crate::browser::focus::Guide;
use crate::browser::scope::Scope;
use crate::browser::{address_bar, document};
use crate::export::quotation::Subject;
use crate::live::{Hint, Live};
use crate::model::{ClaimIx, Dataset, EventIx};
use crate::query::{RingChoice, Snapshot};
use crate::scene::Theme;
use crate::text::{Lang, Messages, date, messages};

/// What every panel may read and ask for.
#[derive(Clone, Copy)]
pub(super) struct PageContext {
    scope: StoredValue<Scope, LocalStorage>,
    /// The files of the package that are here.
    files: StoredValue<Rc<RefCell<Files>>, LocalStorage>,
    /// Whether the parts of the second module are here.
    has_later_parts: StoredValue<bool>,
    /// The live views, once there are some.
    live: StoredValue<Weak<Live>, LocalStorage>,
    /// Reports what happens to the page around a mount.
    notify: StoredValue<Rc<dyn Fn(Notice)>, LocalStorage>,
    /// What the reader has asked for.
    pub(super) state: RwSignal<State>,
    /// What had the focus when the open event was opened.
    opener: StoredValue<Option<HtmlElement>, LocalStorage>,
    /// Parameters of the address that are not ours.
    foreign: StoredValue<Vec<(String, String)>>,
    /// What the reader's system prefers.
    pub(super) system_theme: RwSignal<Theme>,
    /// Whether it forces its colours, whatever else was chosen.
    pub(super) is_theme_forced: RwSignal<bool>,
    /// The data.
    pub(super) dataset: RwSignal<Arc<Dataset>>,
    /// What the parts show that wait until the days are at rest.
    pub(super) rested: RwSignal<Rested>,
    /// Counts how often something was opened, so that a reader who opens it again is taken there again.
    pub(super) num_opened: RwSignal<u32>,
    /// How far the reader is taken to what was opened last.
    pub(super) guide: StoredValue<Guide>,
    /// The state of which the page around a mount was last notified.
    pub(super) reported: StoredValue<State>,
    /// The permanent id of the claim whose row the reader is taken to in what is opened.
    pub(super) row: StoredValue<Option<String>>,
    /// What controls ask of the views, in order.
    pub(super) view_commands: RwSignal<Vec<Command>>,
    /// Parameters of the address that said nothing.
    pub(super) bad: RwSignal<Vec<(String, String)>>,
    /// What the menu for quoting is about.
    pub(super) quoted: RwSignal<Option<Subject>>,
    /// Whether the panel of filters is open.
    pub(super) are_filters_open: RwSignal<bool>,
    /// The field whose date is not taken.
    pub(super) date_error: RwSignal<Option<String>>,
    /// How the map is moved, said to who tried otherwise.
    pub(super) hint: RwSignal<Option<Hint>>,
    /// What has come of the last download.
    pub(super) progress: RwSignal<Option<Progress>>,
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
    /// The event that it is compared with.
    pub(super) compare: Option<EventIx>,
    /// The open claim, of those that belong to no single event.
    pub(super) claim: Option<ClaimIx>,
    /// The launch area and the range to set against each other.
    pub(super) ring: RingChoice,
}

/// A snapshot and the range ring that is set against it.
#[derive(Clone)]
pub(super) struct Rested {
    pub(super) snapshot: Arc<Snapshot>,
    pub(super) ring: RingChoice,
}

impl Rested {
    /// Whether it shows the same.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.ring == other.ring && self.snapshot.filter() == other.snapshot.filter()
    }
}

/// A claim about an event is shown in that event. Returns the claim whose row the reader is taken to.
fn open_event_of_claim(state: &mut State, dataset: &Dataset) -> Option<String> {
    let id = state.claim.clone()?;
    let event = dataset.find_claim(&id).and_then(|claim| dataset.claim(claim).event);
    if let Some(event) = event {
        state.apply(Action::OpenEvent(dataset.event_id(event).to_owned()));
    }
    Some(id)
}

/// A value made anew counts as changed: comparing would cost more than going on.
fn is_new<T>(_: Option<&T>, _: Option<&T>) -> bool {
    true
}

impl PageContext {
    pub(super) fn new(
        scope: Scope,
        notify: Rc<dyn Fn(Notice)>,
        mut state: State,
        foreign: Vec<(String, String)>,
        (dataset, files): (Arc<Dataset>, Rc<RefCell<Files>>),
        system_theme: Theme,
    ) -> Self {
        let lang = state.lang;
        let row = open_event_of_claim(&mut state, &dataset);
        let state = RwSignal::new(state);
        let dataset = RwSignal::new(dataset);
        let system_theme = RwSignal::new(system_theme);
        let is_theme_forced = RwSignal::new(document::are_colours_forced());
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
        let chosen = Memo::new(move |_| {
            let dataset = dataset.get();
            state.with(|state| {
                let event = state.event.as_deref().and_then(|id| dataset.find_event(id));
                let claim = state.claim.as_deref().and_then(|id| dataset.find_claim(id));
                let compare = state.compare.as_deref().and_then(|id| dataset.find_event(id));
                Chosen { event, compare, claim, ring: state.ring_choice(&dataset) }
            })
        });
        Self {
            scope: StoredValue::new_local(scope),
            files: StoredValue::new_local(files),
            has_later_parts: StoredValue::new(false),
            live: StoredValue::new_local(Weak::new()),
            notify: StoredValue::new_local(notify),
            state,
            opener: StoredValue::new_local(None),
            foreign: StoredValue::new(foreign),
            system_theme,
            is_theme_forced,
            dataset,
            rested: RwSignal::new(Rested {
                snapshot: snapshot.get_untracked(),
                ring: chosen.get_untracked().ring,
            }),
            num_opened: RwSignal::new(0),
            guide: StoredValue::new(Guide::Reader),
            reported: StoredValue::new(state.get_untracked()),
            row: StoredValue::new(row),
            view_commands: RwSignal::new(Vec::new()),
            bad: RwSignal::new(Vec::new()),
            quoted: RwSignal::new(None),
            are_filters_open: RwSignal::new(false),
            date_error: RwSignal::new(None),
            hint: RwSignal::new(None),
            progress: RwSignal::new(None),
            download: RwSignal::new(None),
            lang,
            theme: Memo::new(move |_| {
                let chosen = state.with(|state| state.theme).on(system_theme.get());
                if is_theme_forced.get() { system_theme.get() } else { chosen }
            }),
            snapshot,
            chosen,
        }
    }

    /// Where the app lives.
    pub(super) fn scope(&self) -> Scope {
        self.scope.get_value()
    }

    /// The files of the package that are here.
    pub(super) fn files(&self) -> Rc<RefCell<Files>> {
        self.files.get_value()
    }

    /// What components show.
    pub(super) fn shown(&self) -> Shown {
        self.showing(self.snapshot.get())
    }

    /// The same, for components that follow parts of it.
    pub(super) fn reader(self) -> Reader<Shown> {
        Arc::new(move || self.shown())
    }

    /// The same once the days are at rest, with the range ring.
    pub(super) fn shown_at_rest(&self) -> (Shown, RingChoice) {
        let Rested { snapshot, ring } = self.rested.get();
        (self.showing(snapshot), ring)
    }

    /// What they show once what is shown now has been at rest.
    pub(super) fn shown_now(&self) -> Rested {
        let (snapshot, ring) = (self.snapshot.get_untracked(), self.chosen.get_untracked().ring);
        Rested { snapshot, ring }
    }

    /// What components show of a snapshot.
    pub(super) fn showing(&self, snapshot: Arc<Snapshot>) -> Shown {
        Shown { dataset: self.dataset.get(), snapshot, lang: self.lang, to_home: "" }
    }

    /// The live views; `None` before.
    pub(super) fn live(&self) -> Option<Rc<Live>> {
        self.live.try_get_value()?.upgrade()
    }

    pub(super) fn set_live(&self, live: &Rc<Live>) {
        self.live.set_value(Rc::downgrade(live));
    }

    /// Asks for a step.
    pub(super) fn act(&self, action: Action) {
        let opens = matches!(action, Action::OpenEvent(_) | Action::OpenClaim(_));
        if opens && !self.has_later_parts() {
            // There is no panel yet in which it opens.
            let page = *self;
            return with_later(page, move |_| page.act(action));
        }
        let is_of_detail = opens || matches!(action, Action::CloseDetail | Action::ToggleCompare);
        let is_deliberate = is_of_detail
            || matches!(
                action,
                Action::Toggle(..)
                    | Action::ClearFacet(_)
                    | Action::ClearChoices
                    | Action::ShowAllGrades
                    | Action::ShowAll
            );
        if opens {
            self.opener.set_value(self.scope().focused());
        }
        if is_of_detail {
            self.are_filters_open.set(false);
            self.guide.set_value(Guide::Reader);
            self.num_opened.update(|number| *number += 1);
        }
        let apply = || self.state.update(|state| state.apply(action));
        if is_deliberate { self.as_a_step(apply) } else { apply() }
    }

    /// Changes what is shown as a step: the way back leads to what is shown now.
    pub(super) fn as_a_step(&self, change: impl FnOnce()) {
        let before = self.parameters();
        address_bar::write(&self.scope(), &before);
        change();
        let after = self.parameters();
        if after != before {
            address_bar::push(&self.scope(), &after);
        }
    }

    /// Shows what an address says to which the reader went back or forward. Where that closes an event, its link has
    /// the focus again.
    pub(super) fn return_to(&self, query: &str, hash: &str) {
        let url::Url { mut state, foreign, mut bad } = url::read(query, hash);
        bad.extend(self.dataset.with_untracked(|dataset| state.drop_unknown_ids(dataset)));
        self.foreign.set_value(foreign);
        self.bad.set(bad);
        let before = self.state.get_untracked();
        // What the reader prefers is not a step. Behind `#` somebody has asked for it on the open page.
        let asked = url::read("", hash).state;
        // A step of the story is followed whatever else the address has from before.
        let step = asked.story.filter(|_| story::is_step_alone(&asked)).and_then(|step| {
            self.dataset.with_untracked(|dataset| story::step(dataset, step, &state))
        });
        if let Some(step) = step {
            state = step.state;
            self.bad.set(step.bad);
        }
        let is_stated = |name: &str| url::is_stated(hash, name);
        let is_other_page = (is_stated("lang") && asked.lang != before.lang)
            || (is_stated("view") && asked.panels != before.panels);
        if is_other_page && self.scope().is_page() {
            return address_bar::reload();
        }
        let theme = if is_stated("theme") { asked.theme } else { before.theme };
        (state.lang, state.theme, state.panels) = (before.lang, theme, before.panels);
        let is_closed = before.is_detail_open() && !state.is_detail_open();
        if state == before {
            return;
        }
        self.show(state, Guide::Reader);
        if is_closed {
            self.return_focus(before.event.as_deref());
        }
    }

    /// Shows a state that nobody chose on the page.
    pub(super) fn show(&self, mut state: State, guide: Guide) {
        let before = self.state.get_untracked();
        let row = self.dataset.with_untracked(|dataset| open_event_of_claim(&mut state, dataset));
        if (&state.event, &state.compare, &state.claim)
            != (&before.event, &before.compare, &before.claim)
        {
            self.row.set_value(row);
            self.guide.set_value(guide);
            self.num_opened.update(|number| *number += 1);
        }
        if state != before {
            self.state.set(state);
            // What shows it may be in the second module.
            with_later(*self, |_| {});
        }
    }

    /// The state with the colours that the reader sees, for figures.
    pub(super) fn state_with_colours(&self) -> State {
        let state = self.state.get_untracked();
        let theme = ThemeChoice::parse(self.theme.get_untracked().code());
        State { theme: theme.unwrap_or(state.theme), ..state }
    }

    /// Reports something to the page around a mount.
    pub(super) fn notify(&self, notice: Notice) {
        (self.notify.get_value())(notice);
    }

    /// The state as parameters of the address, with those that are not ours.
    pub(super) fn parameters(&self) -> String {
        self.state.with_untracked(|state| self.parameters_of(state))
    }

    /// A state as such parameters.
    pub(super) fn parameters_of(&self, state: &State) -> String {
        self.foreign.with_value(|foreign| url::write(state, foreign))
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

    /// Has the views do something.
    pub(super) fn run(&self, command: Option<Command>) {
        self.view_commands.update(|commands| commands.extend(command));
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

    /// The fixed texts, following the language.
    pub(super) fn text(&self) -> &'static Messages {
        messages(self.lang)
    }
}
