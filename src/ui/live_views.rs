//! Map, time strip and chart (`live/`): when the written view gives way to a live one, what controls ask of them,
//! what they report, and what the page says around them.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use leptos::prelude::*;
use web_sys::{Event, KeyboardEvent};

use super::context::PageContext;
use super::effect::effect;
use super::following::following;
use super::home_page::{CHART_PX, MAP_PX, STRIP_PX};
use super::keyed_list::keyed_list;
use super::later::{self, Later, with_later, with_later_or};
use super::lazy_mount::lazy_mount;
use super::part::{Mounted, mount_in, mount_part, part_that_keeps_its_height};
use super::tooltip::show_tooltip;
use super::unplaced::{unplaced, unplaced_events};
use crate::app::api::{Failure, FailureCode, Notice};
use crate::app::command::{Command, LiveView};
use crate::app::framing::MapKey;
use crate::app::playback::{NOW, TOGGLE};
use crate::browser::files::Files;
use crate::browser::{document, size};
use crate::live::{Hint, Live, OnReport, Report, ShowTooltip};
use crate::model::ChartMeasure;
use crate::query::Snapshot;
use crate::text::playback::{day_shown, toggle};

/// The views of the page, made when the first of them is asked for.
struct LiveViews {
    page: PageContext,
    files: Rc<RefCell<Files>>,
    drawn: [RwSignal<bool>; 3],
    live: RefCell<Option<Rc<Live>>>,
    hints: RefCell<Vec<Hint>>,
    /// The legend of the chart, once it is of another measure than the written one.
    legend: RefCell<Option<Mounted>>,
    /// Whether the chart must be live, as [`lazy_mount`] says.
    is_chart_needed: Cell<Option<RwSignal<bool>>>,
    this: Weak<Self>,
}

/// Each view, and the width for which it was written.
const ALL: [(LiveView, f64); 3] =
    [(LiveView::Map, MAP_PX), (LiveView::Strip, STRIP_PX), (LiveView::Chart, CHART_PX)];

/// Brings the views to life, each when pointer or focus come to it, and the strip with either of the others. `drawn` says
/// which are as they must be.
pub(super) fn live_views(
    page: PageContext,
    files: Rc<RefCell<Files>>,
    drawn: [RwSignal<bool>; 3],
    shown: [bool; 3],
) {
    let views = Rc::new_cyclic(|this| LiveViews {
        page,
        files,
        drawn,
        live: RefCell::default(),
        hints: RefCell::default(),
        legend: RefCell::default(),
        is_chart_needed: Cell::default(),
        this: this.clone(),
    });
    let ending = Rc::downgrade(&views);
    page.scope().on_gone(move || drop(ending.upgrade().map(|views| views.legend.take())));
    for ((picture, written), (is_drawn, is_shown)) in
        ALL.into_iter().zip(drawn.into_iter().zip(shown))
    {
        let frame = page.scope().by_id(picture.code()).filter(|_| is_shown);
        let Some(frame) = frame else {
            // A part that this view does not show is as good as drawn.
            is_drawn.set(true);
            continue;
        };
        let width = RwSignal::new(0.0);
        size::watch_width(&page.scope(), &frame, move |px| width.set(px));
        let is_mounted = lazy_mount(page, &frame, (width, written), is_drawn);
        if picture == LiveView::Chart {
            views.is_chart_needed.set(Some(is_mounted));
        }
        let views = views.clone();
        effect(move || {
            if is_mounted.get() {
                views.run(Command::Show(picture));
            }
        });
    }
    mount_before_playing(&views);
    follow_first_keys(&views);
    follow_page(&views);
    let asked = views.clone();
    effect(move || {
        let commands = page.view_commands.get();
        if !commands.is_empty() {
            page.view_commands.set(Vec::new());
            commands.into_iter().for_each(|command| asked.run(command));
        }
    });
    say_around(page);
}

impl LiveViews {
    /// Has the views do something.
    fn run(self: &Rc<Self>, command: Command) {
        let live = self.live.borrow().clone();
        let live = live.unwrap_or_else(|| self.begin());
        if command == Command::Show(LiveView::Chart) {
            self.show_chart(live.clone());
        }
        live.run(command);
    }

    /// Brings the chart to life. Where that fails the written one stays, until pointer or focus come to it again.
    fn show_chart(&self, live: Rc<Live>) {
        let ([_, _, drawn], needed) = (self.drawn, self.is_chart_needed.get());
        let or_else = move || {
            drawn.set(true);
            if let Some(needed) = needed {
                needed.set(false);
            }
        };
        with_later_or(self.page, move |later| live.show_chart(later.chart), or_else);
    }

    fn begin(self: &Rc<Self>) -> Rc<Live> {
        let (page, views) = (self.page, Rc::downgrade(self));
        let on_report: OnReport = Box::new(move |report| {
            if let Some(views) = views.upgrade() {
                views.receive(report);
            }
        });
        let files = self.files.borrow().clone();
        let around = (on_report, show_tooltip as ShowTooltip);
        let live = Live::new(&page.scope(), page.dataset.get_untracked(), files, page.lang, around);
        self.live.replace(Some(live.clone()));
        self.page.set_live(&live);
        self.follow(&live);
        live
    }

    /// Gives the views what the page shows.
    fn follow(&self, live: &Live) {
        let page = self.page;
        // Who calls says when: nothing is tracked here.
        let (claim, theme) = (page.chosen.get_untracked().claim, page.theme.get_untracked());
        let snapshot = page.snapshot.get_untracked();
        page.state.with_untracked(|state| live.follow((state, snapshot), claim, theme));
    }

    /// Does what follows from a report of the views.
    fn receive(&self, report: Report) {
        let page = self.page;
        match report {
            Report::Drawn(picture) => {
                let named = ALL.iter().zip(self.drawn).find(|((known, _), _)| *known == picture);
                if let Some((_, drawn)) = named {
                    drawn.set(true);
                }
                if !later::is_said() {
                    page.scope().write_text("trouble", "");
                }
            }
            Report::Unreachable => {
                let message = "The outlines of the map cannot be fetched.";
                page.notify(Notice::Error(Failure::new(FailureCode::Unreachable, message)));
                // The written views stay, and the page says so.
                page.scope().write_text("trouble", page.text().network);
                self.drawn.iter().for_each(|drawn| drawn.set(true));
            }
            Report::Event(event) => page.open(event),
            Report::Claim(claim) => page.open_claim(&page.claim_id(claim)),
            Report::Say(text) => page.scope().write_text("said", &text),
            Report::Hint(hint) => self.hint(hint),
            Report::Playback(shown) => {
                let words = day_shown(shown.order, shown.day, page.lang);
                page.scope().write_text(NOW, &words);
                page.scope().set_toggle(TOGGLE, toggle(shown.is_playing, page.lang));
            }
            Report::Measure(measure, is_split, everything) => {
                let views = self.this.clone();
                with_later(page, move |later| {
                    if let Some(views) = views.upgrade() {
                        views.show_legend(later, (measure, is_split), &everything);
                    }
                });
            }
            Report::Changed(changes) => page.state.update(|state| changes.apply(state)),
        }
    }

    /// The legend of the chart of a measure.
    fn show_legend(&self, later: &Later, measure: (ChartMeasure, bool), everything: &Snapshot) {
        let page = self.page;
        let Some(element) = page.scope().by_id("chart-key") else { return };
        let view = page.dataset.with_untracked(|dataset| {
            (later.chart_legend)(dataset, everything, measure, page.lang)
        });
        let mounted = mount_in(element, Box::new(|| view));
        drop(self.legend.replace(Some(mounted)));
    }

    /// Says once how the map is moved, to who tried otherwise.
    fn hint(&self, hint: Hint) {
        let mut known = self.hints.borrow_mut();
        if !known.contains(&hint) {
            known.push(hint);
            self.page.hint.set(Some(hint));
        }
    }
}

/// How the map is moved, said to who tried otherwise. Not for screen readers, which do not move it.
fn hints(page: PageContext) -> AnyView {
    const ALL: [Hint; 2] = [Hint::Wheel, Hint::Touch];
    let text = page.text();
    // Keyed, so that another hint comes anew: what has faded stays faded.
    let shown = move || page.hint.get().into_iter().map(|hint| hint as i64).collect();
    keyed_list(shown, move |key| {
        let sentence = match ALL.into_iter().find(|hint| *hint as i64 == key) {
            Some(Hint::Touch) => text.touch_hint,
            _ => text.scroll_hint,
        };
        view! { <p class="hint" aria-hidden="true">{sentence}</p> }.into_any()
    })
}

/// Mounts map and chart when pointer or focus come to the playback controls.
fn mount_before_playing(views: &Rc<LiveViews>) {
    let Some(play) = views.page.scope().by_id("play") else { return };
    for turn in ["pointerover", "focusin"] {
        let (views, is_mounted) = (views.clone(), Cell::new(false));
        views.page.scope().listen(&play, turn, move |_: Event| {
            if !is_mounted.replace(true) {
                views.run(Command::Show(LiveView::Map));
                views.run(Command::Show(LiveView::Chart));
            }
        });
    }
}

/// A key pressed on the map in the moment in which it becomes live counts as any later one.
fn follow_first_keys(views: &Rc<LiveViews>) {
    let Some(map) = views.page.scope().by_id(LiveView::Map.code()) else { return };
    let (scope, views, frame) = (views.page.scope(), views.clone(), map.clone());
    scope.listen(&map, "keydown", move |event: KeyboardEvent| {
        let is_on_map = document::target(&event).as_ref() == Some(frame.as_ref());
        // There is nothing to leave yet.
        let key = MapKey::parse(&event.key()).filter(|&key| key != MapKey::Leave);
        if let Some(key) = key.filter(|_| is_on_map && !document::is_command(&event))
            && views.live.borrow().is_none()
        {
            event.prevent_default();
            views.run(Command::Key(key));
        }
    });
}

fn follow_page(views: &Rc<LiveViews>) {
    let (page, views) = (views.page, views.clone());
    effect(move || {
        page.state.track();
        page.theme.track();
        let live = views.live.borrow().clone();
        if let Some(live) = live {
            views.follow(&live);
        }
    });
}

/// The head of the map, and the day whose knowledge counts.
fn map_head(page: PageContext) -> AnyView {
    // A part alone says so below its title.
    let known = if page.is_full() { page.as_known() } else { String::new() };
    let known = (!known.is_empty()).then(|| view! { <p class="note">{known}</p> });
    view! { <h2 id="where-head">{page.text().where_}</h2>{known} }.into_any()
}

/// What the page says beside the views.
fn say_around(page: PageContext) {
    mount_part(page, "map-head", move || following(move || map_head(page)));
    mount_part(page, "hints", move || hints(page));
    // Most changes leave them as they are. `track` alone would never compute the memo.
    let events = Memo::new(move |_| unplaced_events(&page.shown()));
    part_that_keeps_its_height(page, "unplaced-part", move || {
        following(move || {
            events.with(|_| ());
            unplaced(&untrack(|| page.shown()))
        })
    });
    let mut before = None;
    effect(move || {
        let now = page.state.with(|state| (state.measure, state.is_split));
        if before.replace(now) != Some(now) {
            page.scope().choose("measure", now.0.code());
            page.scope().set_pressed("split-side", now.1);
        }
    });
}
