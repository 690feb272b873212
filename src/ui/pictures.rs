//! Map, time strip and chart: when they wake, what they are told, and what they tell. They live in a program of their own
//! (`live/`); here is what the page says around them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{Event, KeyboardEvent};

use super::awake::awake;
use super::context::PageContext;
use super::effect::effect;
use super::part::part;
use super::ring::ring_legend;
use super::wish;
use crate::app::framing::MapKey;
use crate::app::{Action, State, url};
use crate::browser::files::Files;
use crate::browser::fill::fill_by_id;
use crate::browser::live::LivePictures;
use crate::browser::{document, size, task};
use crate::model::Grade;
use crate::render::html::controls::{self, section_head};
use crate::render::html::legend::CONTESTED;
use crate::render::html::page::{CHART_PX, MAP_PX, STRIP_PX};
use crate::render::html::unplaced::unplaced;

/// The program, once it is asked for, and what is asked of it until it is here.
struct Pictures {
    page: PageContext,
    files: Rc<RefCell<Files>>,
    drawn: [RwSignal<bool>; 3],
    program: RefCell<Option<LivePictures>>,
    waiting: RefCell<Vec<String>>,
    is_asked: Cell<bool>,
    hints: RefCell<Vec<String>>,
}

/// Each picture, and the width for which it was written.
const ALL: [(&str, f64); 3] = [("map", MAP_PX), ("strip", STRIP_PX), ("chart", CHART_PX)];

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
        program: RefCell::default(),
        waiting: RefCell::default(),
        is_asked: Cell::default(),
        hints: RefCell::default(),
    });
    for ((name, written), (is_drawn, is_shown)) in ALL.into_iter().zip(drawn.into_iter().zip(shown))
    {
        let frame = document::by_id(name).filter(|_| is_shown);
        let Some(frame) = frame else {
            // A part that this view does not show is as good as drawn.
            is_drawn.set(true);
            continue;
        };
        let width = RwSignal::new(0.0);
        size::watch_width(&frame, move |px| width.set(px));
        let is_awake = awake(page, &frame, (width, written), is_drawn);
        // Where it could not be had it is asked for again.
        for turn in ["pointerover", "focusin"] {
            let pictures = pictures.clone();
            document::listen(&frame, turn, move |_: Event| {
                if is_awake.get_untracked() && !pictures.is_asked.get() {
                    pictures.ask(["wake:", name].concat());
                }
            });
        }
        let pictures = pictures.clone();
        effect(move || {
            if is_awake.get() {
                pictures.ask(["wake:", name].concat());
            }
        });
    }
    wake_for_playing(&pictures);
    keep_map_keys(&pictures);
    follow_page(&pictures);
    let asked = pictures.clone();
    effect(move || {
        if let Some(wish) = page.picture_wish.get() {
            page.picture_wish.set(None);
            asked.ask(wish);
        }
    });
    say_around(page);
}

impl Pictures {
    /// Asks the program for something; brings it first where it is not here yet.
    fn ask(self: &Rc<Self>, act: String) {
        if let Some(program) = &*self.program.borrow() {
            let _ = program.ask(&act);
            return;
        }
        if !self.waiting.borrow().contains(&act) || !act.starts_with("wake:") {
            self.waiting.borrow_mut().push(act);
        }
        if self.is_asked.replace(true) {
            return;
        }
        let (pictures, told) = (self.clone(), self.clone());
        task::spawn(async move {
            let files = pictures.files.borrow().clone();
            let tell = Box::new(move |what: String, value: String| told.hear(&what, &value));
            match LivePictures::start(&files, pictures.page.lang.code(), tell).await {
                Ok(program) => pictures.begin(program),
                Err(_) => {
                    // Who presses again means it once.
                    pictures.waiting.borrow_mut().retain(|act| act.starts_with("wake:"));
                    pictures.is_asked.set(false);
                    pictures.unreachable();
                }
            }
        });
    }

    fn begin(&self, program: LivePictures) {
        document::tell("trouble", "");
        self.tell(&program);
        for act in self.waiting.take() {
            let _ = program.ask(&act);
        }
        self.program.replace(Some(program));
    }

    /// Where they cannot be had the written pictures stay, and the page says so.
    fn unreachable(&self) {
        document::tell("trouble", self.page.text().network);
        self.drawn.iter().for_each(|drawn| drawn.set(true));
    }

    /// Tells the program what the page shows.
    fn tell(&self, program: &LivePictures) {
        let page = self.page;
        // Who calls says when: nothing is tracked here.
        let keys = page
            .state
            .with_untracked(|state| url::write(&State { version: None, ..state.clone() }, &[]));
        let claim = page.opened_claim.get_untracked();
        let claim = claim.map(|claim| page.claim_id(claim)).unwrap_or_default();
        let _ = program.follow(&keys, &claim, page.theme.get_untracked().code());
    }

    /// Hears what the pictures tell.
    fn hear(&self, what: &str, value: &str) {
        let page = self.page;
        match what {
            "drawn" => {
                let named = ALL.iter().zip(self.drawn).find(|((name, _), _)| *name == value);
                if let Some((_, drawn)) = named {
                    drawn.set(true);
                }
            }
            "unreachable" => self.unreachable(),
            "open" => page.act(Action::OpenEvent(value.to_owned())),
            "claim" => wish::open_claim(page, value),
            "say" => document::tell("said", value),
            "hint" => self.hint(value),
            // A key of the address that the hand has changed.
            key => page.state.update(|state| url::change(state, key, value)),
        }
    }

    /// Says once how the map is moved, to who tried otherwise.
    fn hint(&self, hand: &str) {
        let text = self.page.text();
        let mut known = self.hints.borrow_mut();
        if !known.iter().any(|it| it == hand) {
            known.push(hand.to_owned());
            let sentence = if hand == "wheel" { text.scroll_hint } else { text.touch_hint };
            // Another hint comes anew: what has faded stays faded.
            fill_by_id("hints", "");
            fill_by_id("hints", &controls::hint(sentence));
        }
    }
}

/// Who turns to the controls that run through the days will want to see them run.
fn wake_for_playing(pictures: &Rc<Pictures>) {
    let Some(play) = document::by_id("play") else { return };
    for turn in ["pointerover", "focusin"] {
        let (pictures, is_awake) = (pictures.clone(), Cell::new(false));
        document::listen(&play, turn, move |_: Event| {
            if !is_awake.replace(true) {
                pictures.ask("wake:map".to_owned());
                pictures.ask("wake:chart".to_owned());
            }
        });
    }
}

/// Keeps the keys pressed on the map while its program is still being fetched: the map has the focus already, and on a
/// slow connection they would be lost.
fn keep_map_keys(pictures: &Rc<Pictures>) {
    let Some(map) = document::by_id("map") else { return };
    let (pictures, frame) = (pictures.clone(), map.clone());
    document::listen(&map, "keydown", move |event: KeyboardEvent| {
        let is_on_map = document::target(&event).as_ref() == Some(frame.as_ref());
        // There is nothing to leave yet.
        let key = MapKey::parse(&event.key()).filter(|&key| key != MapKey::Leave);
        if pictures.program.borrow().is_none()
            && is_on_map
            && key.is_some()
            && !document::is_command(&event)
        {
            event.prevent_default();
            pictures.ask(["key:", &event.key()].concat());
        }
    });
}

fn follow_page(pictures: &Rc<Pictures>) {
    let (page, pictures) = (pictures.page, pictures.clone());
    effect(move || {
        page.state.track();
        page.opened_claim.track();
        page.theme.track();
        if let Some(program) = &*pictures.program.borrow() {
            pictures.tell(program);
        }
    });
}

/// What the page says beside the pictures.
fn say_around(page: PageContext) {
    let mut counted = Vec::new();
    effect(move || {
        let tally = page.snapshot.get().tally();
        let grades = Grade::ALL.iter().map(|grade| grade.code()).zip(tally.num_of_grade);
        let counts: Vec<_> = grades.chain([(CONTESTED, tally.num_contested)]).collect();
        if counted != counts {
            for &(code, count) in &counts {
                document::set_count(code, count);
            }
            counted = counts;
        }
    });
    let head = move || {
        // A part alone says so below its title.
        let known = if page.is_full() { page.as_known() } else { String::new() };
        section_head("where-head", page.text().where_, &[page.text().where_note, &known].concat())
    };
    part(page, "ring-key", Box::new(move || ring_legend(page)));
    part(page, "map-head", Box::new(head));
    let tray = move || {
        let snapshot = page.snapshot.get();
        page.dataset.with(|dataset| unplaced(dataset, &snapshot, false, page.lang))
    };
    part(page, "unplaced-part", Box::new(tray));
    let mut before = None;
    effect(move || {
        let now = page.state.with(|state| (state.measure, state.is_split));
        if before.replace(now) != Some(now) {
            document::choose("measure", now.0.code());
            document::set_pressed("split-side", now.1);
        }
    });
}
