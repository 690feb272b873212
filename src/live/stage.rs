//! What both pictures share: the data, what the page shows, and how the page is told.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use crate::app::{Action, State, address};
use crate::browser::files::Files;
use crate::browser::frames::{self, Frames};
use crate::browser::task;
use crate::model::{ClaimIx, Dataset, EventIx};
use crate::query::reach::Ring;
use crate::query::{Asked, Selection};
use crate::scene::Theme;
use crate::text::Lang;

/// From one telling to the next, at least.
const TELL_MS: f64 = 100.0;
/// The frames in which the page is told may take one part in so many of the time of a hand at work: on a slow machine
/// it is told less often, but sooner than the page takes a pause for rest (`ui/effect.rs`).
const TELL_SHARE: f64 = 5.0;
const TELL_MOST_MS: f64 = 200.0;

/// Tells the page what it is about, and a value.
pub type Tell = Box<dyn Fn(&str, &str)>;

/// What is shared.
pub(super) struct Stage {
    /// The data.
    pub(super) dataset: Arc<Dataset>,
    /// The language of the page.
    pub(super) lang: Lang,
    /// The files of the package that are here.
    pub(super) files: Files,
    /// What is shown: what the page asked for, and what the hand has changed since.
    state: RefCell<State>,
    /// What the page is known to know.
    told: RefCell<State>,
    /// The hand has changed more than that, and when the page was told last.
    is_untold: Cell<bool>,
    told_ms: Cell<f64>,
    /// How long the frame took, the last time, in which it was told.
    answer_ms: Rc<Cell<f64>>,
    /// The page's ground.
    pub(super) theme: Cell<Theme>,
    /// The claim opened on the chart.
    pub(super) claim: Cell<Option<ClaimIx>>,
    /// Asks for a frame in which what has changed is drawn.
    pub(super) frames: Frames,
    tell: Tell,
}

/// What of the pictures must be drawn anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Stale {
    /// The map's camera was moved by the page.
    pub(super) camera: bool,
    /// What both show.
    pub(super) content: bool,
    /// Another event is open.
    pub(super) event: bool,
    /// Their colours.
    pub(super) colours: bool,
}

impl Stage {
    pub(super) fn new(dataset: Arc<Dataset>, lang: Lang, files: Files, tell: Tell) -> Self {
        let state = State { lang, ..State::default() };
        Self {
            dataset,
            lang,
            files,
            told: RefCell::new(state.clone()),
            state: RefCell::new(state),
            is_untold: Cell::default(),
            told_ms: Cell::default(),
            answer_ms: Rc::default(),
            theme: Cell::new(Theme::Light),
            claim: Cell::default(),
            frames: Frames::default(),
            tell,
        }
    }

    /// What is shown.
    pub(super) fn state(&self) -> State {
        self.state.borrow().clone()
    }

    /// The events and claims shown.
    pub(super) fn selection(&self) -> Selection {
        self.state.borrow().selection()
    }

    /// The open event.
    pub(super) fn chosen(&self) -> Option<EventIx> {
        let state = self.state.borrow();
        state.event.as_deref().and_then(|id| self.dataset.find_event(id))
    }

    /// The range ring asked for, where its parts are known on the day asked for.
    pub(super) fn ring(&self) -> Option<Ring> {
        let asked: Asked = self.state.borrow().asked(&self.dataset);
        asked.ring(&self.dataset, &self.selection())
    }

    /// Tells the page something.
    pub(super) fn tell(&self, what: &str, value: &str) {
        (self.tell)(what, value);
    }

    /// Takes a step that the hand asked for. The page is told soon.
    pub(super) fn change(&self, action: Action) {
        self.state.borrow_mut().apply(action);
        self.is_untold.set(true);
        self.frames.ask();
    }

    /// Tells the page what the hand has changed: at once where it rested before, and while it is at work as often
    /// as a list can be read. The pictures themselves follow in every frame.
    pub(super) fn tell_changes(&self, now_ms: f64) {
        if !self.is_untold.get() {
            return;
        }
        let pause_ms = TELL_MS.max(self.answer_ms.get() * TELL_SHARE).min(TELL_MOST_MS);
        let early_ms = self.told_ms.get() + pause_ms - now_ms;
        if early_ms > 0.0 {
            return self.frames.ask_after(early_ms);
        }
        self.told_ms.set(now_ms);
        let (answer_ms, started_ms) = (self.answer_ms.clone(), frames::now_ms());
        task::spawn(async move {
            // Once the frame has been painted.
            task::pause().await;
            answer_ms.set(frames::now_ms() - started_ms);
        });
        self.is_untold.set(false);
        let after = self.state();
        let before = address::keys(&self.told.replace(after.clone()));
        let after = address::keys(&after);
        let value = |keys: &[(&'static str, String)], name: &str| {
            keys.iter().find(|(key, _)| *key == name).map(|(_, value)| value.clone())
        };
        let names = before.iter().chain(&after).map(|(name, _)| *name);
        let mut told: Vec<&str> = Vec::new();
        for name in names {
            let (old, new) = (value(&before, name), value(&after, name));
            if old != new && !told.contains(&name) {
                told.push(name);
                self.tell(name, &new.unwrap_or_default());
            }
        }
    }

    /// Takes over what the page shows now, but for what the hand has changed since the page was told.
    pub(super) fn follow(&self, keys: &str, claim: Option<ClaimIx>, theme: Theme) -> Stale {
        let page = State { lang: self.lang, ..address::read(keys, "").state };
        let told = self.told.replace(page.clone());
        let before = self.state();
        let mut state = self.state.borrow_mut();
        macro_rules! take {
            ($($field:ident),+) => { $( if page.$field != told.$field { state.$field = page.$field.clone(); } )+ };
        }
        take!(days, asof, event, launch, range, camera, panels, measure, is_split);
        let is_same = |old: &State, new: &State| {
            let content = |state: &State| State { camera: None, ..state.clone() };
            content(old) == content(new)
        };
        Stale {
            camera: before.camera != state.camera,
            content: !is_same(&before, &state) | (self.claim.replace(claim) != claim),
            event: before.event != state.event,
            colours: self.theme.replace(theme) != theme,
        }
    }
}
