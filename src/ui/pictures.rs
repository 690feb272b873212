//! Map, time strip and chart (`live/`): when the written picture gives way to a live one, what controls ask of them,
//! what they report, and what the page says around them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{Event, KeyboardEvent};

use super::awake::awake;
use super::chart_legend::chart_legend;
use super::context::PageContext;
use super::effect::effect;
use super::following::following;
use super::home_page::{CHART_PX, MAP_PX, STRIP_PX};
use super::keyed_list::keyed_list;
use super::part::{Mounted, mount_in, mount_part, part_that_keeps_its_height};
use super::tooltip::show_tooltip;
use super::unplaced::{unplaced, unplaced_events};
use crate::app::api::{Failure, FailureCode, Notice};
use crate::app::command::{Command, Picture};
use crate::app::framing::MapKey;
use crate::app::playback::{NOW, TOGGLE};
use crate::browser::files::Files;
use crate::browser::{document, size};
use crate::live::{Hint, Live, OnReport, Report, ShowTooltip};
use crate::model::ChartMeasure;
use crate::query::Snapshot;
use crate::text::playback::{day_shown, toggle};

/// The pictures of the page, made when the first of them is asked for.
struct Pictures {
    page: PageContext,
    files: Rc<RefCell<Files>>,
    drawn: [RwSignal<bool>; 3],
    live: RefCell<Option<Rc<Live>>>,
    hints: RefCell<Vec<Hint>>,
    /// The legend of the chart, once it is of another measure than the written one.
    legend: RefCell<Option<Mounted>>,
}

/// Each picture, and the width for which it was written.
const ALL: [(Picture, f64); 3] =
    [(Picture::Map, MAP_PX), (Picture::Strip, STRIP_PX), (Picture::Chart, CHART_PX)];

/// Brings the pictures to life, each when the reader turns to it, and the strip with either of the others. `drawn` says
/// which are as they must be.
pub(super) fn pictures(
    page: PageContext,
    files: Rc<RefCell<Files>>,
    drawn: [RwSignal<bool>; 3],
    shown: [bool; 3],
) {
    let pictures = Rc::new(Pictures {
        page,
        files,
        drawn,
        live: RefCell::default(),
        hints: RefCell::default(),
        legend: RefCell::default(),
    });
    let ending = Rc::downgrade(&pictures);
    page.scope().on_gone(move || drop(ending.upgrade().map(|pictures| pictures.legend.take())));
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
        let is_awake = awake(page, &frame, (width, written), is_drawn);
        let pictures = pictures.clone();
        effect(move || {
            if is_awake.get() {
                pictures.run(Command::Show(picture));
            }
        });
    }
    wake_for_playing(&pictures);
    follow_first_keys(&pictures);
    follow_page(&pictures);
    let asked = pictures.clone();
    effect(move || {
        let commands = page.picture_commands.get();
        if !commands.is_empty() {
            page.picture_commands.set(Vec::new());
            commands.into_iter().for_each(|command| asked.run(command));
        }
    });
    say_around(page);
}

impl Pictures {
    /// Has the pictures do something.
    fn run(self: &Rc<Self>, command: Command) {
        let live = self.live.borrow().clone();
        let live = live.unwrap_or_else(|| self.begin());
        live.run(command);
    }

    fn begin(self: &Rc<Self>) -> Rc<Live> {
        let (page, pictures) = (self.page, Rc::downgrade(self));
        let on_report: OnReport = Box::new(move |report| {
            if let Some(pictures) = pictures.upgrade() {
                pictures.receive(report);
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

    /// Gives the pictures what the page shows.
    fn follow(&self, live: &Live) {
        let page = self.page;
        // Who calls says when: nothing is tracked here.
        let (claim, theme) = (page.chosen.get_untracked().claim, page.theme.get_untracked());
        page.state.with_untracked(|state| live.follow(state, claim, theme));
    }

    /// Does what follows from a report of the pictures.
    fn receive(&self, report: Report) {
        let page = self.page;
        match report {
            Report::Drawn(picture) => {
                let named = ALL.iter().zip(self.drawn).find(|((known, _), _)| *known == picture);
                if let Some((_, drawn)) = named {
                    drawn.set(true);
                }
                page.scope().write_text("trouble", "");
            }
            Report::Unreachable => {
                let message = "The outlines of the map cannot be fetched.";
                page.notify(Notice::Error(Failure::new(FailureCode::Unreachable, message)));
                // The written pictures stay, and the page says so.
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
                self.show_legend((measure, is_split), &everything);
            }
            Report::Changed(changes) => page.state.update(|state| changes.apply(state)),
        }
    }

    /// The legend of the chart of a measure.
    fn show_legend(&self, measure: (ChartMeasure, bool), everything: &Snapshot) {
        let page = self.page;
        let Some(element) = page.scope().by_id("chart-key") else { return };
        let view = page
            .dataset
            .with_untracked(|dataset| chart_legend(dataset, everything, measure, page.lang));
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

/// How the map is moved, said to who tried otherwise. Not for screen readers, whose hands do not.
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

/// Who turns to the controls that run through the days will want to see them run.
fn wake_for_playing(pictures: &Rc<Pictures>) {
    let Some(play) = pictures.page.scope().by_id("play") else { return };
    for turn in ["pointerover", "focusin"] {
        let (pictures, is_awake) = (pictures.clone(), Cell::new(false));
        pictures.page.scope().listen(&play, turn, move |_: Event| {
            if !is_awake.replace(true) {
                pictures.run(Command::Show(Picture::Map));
                pictures.run(Command::Show(Picture::Chart));
            }
        });
    }
}

/// A key pressed on the map in the moment in which it becomes live counts as any later one.
fn follow_first_keys(pictures: &Rc<Pictures>) {
    let Some(map) = pictures.page.scope().by_id(Picture::Map.code()) else { return };
    let (scope, pictures, frame) = (pictures.page.scope(), pictures.clone(), map.clone());
    scope.listen(&map, "keydown", move |event: KeyboardEvent| {
        let is_on_map = document::target(&event).as_ref() == Some(frame.as_ref());
        // There is nothing to leave yet.
        let key = MapKey::parse(&event.key()).filter(|&key| key != MapKey::Leave);
        if let Some(key) = key.filter(|_| is_on_map && !document::is_command(&event))
            && pictures.live.borrow().is_none()
        {
            event.prevent_default();
            pictures.run(Command::Key(key));
        }
    });
}

fn follow_page(pictures: &Rc<Pictures>) {
    let (page, pictures) = (pictures.page, pictures.clone());
    effect(move || {
        page.state.track();
        page.theme.track();
        let live = pictures.live.borrow().clone();
        if let Some(live) = live {
            pictures.follow(&live);
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

/// What the page says beside the pictures.
fn say_around(page: PageContext) {
    mount_part(page, "map-head", move || following(move || map_head(page)));
    mount_part(page, "hints", move || hints(page));
    // Most changes leave them as they are.
    let events = Memo::new(move |_| unplaced_events(&page.shown()));
    part_that_keeps_its_height(page, "unplaced-part", move || {
        following(move || {
            events.track();
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
