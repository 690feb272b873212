//! Synchronises the state between the page and the live map and chart. Each has a full copy of the state: the
//! map and chart follow a drag in every frame, the page at intervals that leave it time to render. The page
//! sends its whole state after every change; the map and chart send the changed fields. Headless: the caller
//! passes the time.

use super::params::PARAMETERS;
use super::state::ThemeChoice;
use super::{Action, State};
use crate::model::ClaimIx;
use crate::scene::Theme;
use crate::text::Lang;

/// The least time between flushes.
const MIN_PAUSE_MS: f64 = 100.0;
/// Flushes take at most one part in this many of the time of a drag, so slow machines flush less often. The
/// limit stays below the pause after which the page counts as idle (`ui/effect.rs`).
const COST_SHARE: f64 = 5.0;
const MAX_PAUSE_MS: f64 = 200.0;

/// The state of the map and chart, with the last state known to be on the page.
#[derive(Clone, Debug)]
pub struct SharedState {
    /// The page's state with the changes made on map and chart since.
    state: State,
    /// The last state received from or sent to the page.
    last_synced: State,
    /// Whether there are changes to send.
    is_dirty: bool,
    last_flush_ms: f64,
    flush_cost_ms: f64,
    claim: Option<ClaimIx>,
    theme: Theme,
}

/// What to send to the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Flush {
    /// No changes.
    Clean,
    /// Too early: try again after these milliseconds.
    Wait(f64),
    /// What has changed.
    Due(Box<Changes>),
}

/// The fields in which one state differs from an earlier one.
#[derive(Clone, Debug, PartialEq)]
pub struct Changes {
    before: State,
    after: State,
}

impl Changes {
    /// Copies the changed fields into a state.
    pub fn apply(&self, state: &mut State) {
        for parameter in PARAMETERS {
            if parameter.get(&self.before) != parameter.get(&self.after) {
                parameter.copy(&self.after, state);
            }
        }
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.before == self.after
    }
}

/// What must be redrawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Redraw {
    /// The page moved the map.
    pub camera: bool,
    /// The content of map and chart.
    pub content: bool,
    /// The open event.
    pub event: bool,
    /// The colours.
    pub colours: bool,
}

impl SharedState {
    /// The default state in a language, until the page sends its own.
    pub fn new(lang: Lang) -> Self {
        let state = State { lang, ..State::default() };
        Self {
            last_synced: state.clone(),
            state,
            is_dirty: false,
            last_flush_ms: 0.0,
            flush_cost_ms: 0.0,
            claim: None,
            theme: Theme::Light,
        }
    }

    /// The current state.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The claim opened on the chart.
    pub fn claim(&self) -> Option<ClaimIx> {
        self.claim
    }

    /// The page's theme.
    pub fn theme(&self) -> Theme {
        self.theme
    }

    /// Applies an action made on the map or chart.
    pub fn apply(&mut self, action: Action) {
        self.state.apply(action);
        self.is_dirty = true;
    }

    /// What to send now. The first change after a rest is sent at once, those of a drag at intervals.
    pub fn flush(&mut self, now_ms: f64) -> Flush {
        if !self.is_dirty {
            return Flush::Clean;
        }
        let pause_ms = MIN_PAUSE_MS.max(self.flush_cost_ms * COST_SHARE).min(MAX_PAUSE_MS);
        let early_ms = self.last_flush_ms + pause_ms - now_ms;
        if early_ms > 0.0 {
            return Flush::Wait(early_ms);
        }
        self.last_flush_ms = now_ms;
        self.is_dirty = false;
        let after = self.state.clone();
        let before = std::mem::replace(&mut self.last_synced, after.clone());
        Flush::Due(Box::new(Changes { before, after }))
    }

    /// Sets the duration of the frame that sent the last flush; it determines the next interval.
    pub fn set_flush_cost(&mut self, ms: f64) {
        self.flush_cost_ms = ms;
    }

    /// Merges the state of the page, the claim opened on the chart and the theme. A field is taken over only
    /// where it differs from the last synced state, so that the echo of our own update does not undo a change
    /// made since.
    pub fn merge(&mut self, page: &State, claim: Option<ClaimIx>, theme: Theme) -> Redraw {
        let after = State { lang: self.state.lang, ..page.clone() };
        let synced = std::mem::replace(&mut self.last_synced, after.clone());
        let before = self.state.clone();
        Changes { before: synced, after }.apply(&mut self.state);
        // The chosen theme affects drawing only through `theme`.
        let content =
            |state: &State| State { camera: None, theme: ThemeChoice::Auto, ..state.clone() };
        let is_other_claim = std::mem::replace(&mut self.claim, claim) != claim;
        Redraw {
            camera: before.camera != self.state.camera,
            content: is_other_claim || content(&before) != content(&self.state),
            event: before.event != self.state.event,
            colours: std::mem::replace(&mut self.theme, theme) != theme,
        }
    }
}

#[cfg(test)]
mod delay_tests;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::url;
    use crate::time::{Day, Period};

    const DRAG: f64 = 10_000.0;

    fn day(text: &str) -> Option<Day> {
        Some(Day::parse(text).unwrap())
    }

    fn days(from: &str, to: &str) -> Action {
        Action::SetDays(Period { from: day(from), to: day(to) })
    }

    fn shared() -> SharedState {
        SharedState::new(Lang::En)
    }

    fn merge(shared: &mut SharedState, parameters: &str) -> Redraw {
        shared.merge(&url::read(parameters, "").state, None, Theme::Light)
    }

    /// What is sent, as URL parameters.
    fn sent(flush: Flush) -> Vec<(&'static str, String)> {
        match flush {
            Flush::Due(changes) => url::changes(&changes.before, &changes.after),
            other => panic!("nothing is sent: {other:?}"),
        }
    }

    #[test]
    fn without_changes_there_is_no_flush() {
        let mut shared = shared();
        assert_eq!(shared.flush(DRAG), Flush::Clean);
        merge(&mut shared, "from=2024-01-02&event=a");
        assert_eq!(shared.flush(DRAG), Flush::Clean, "the page's own state is not sent back");
    }

    #[test]
    fn a_change_undone_before_the_flush_is_not_sent() {
        let mut shared = shared();
        shared.apply(Action::SetAsof(day("2024-01-02")));
        shared.apply(Action::SetAsof(None));
        assert_eq!(sent(shared.flush(DRAG)), []);
    }

    #[test]
    fn each_changed_parameter_is_sent_once() {
        let mut shared = shared();
        shared.apply(days("2024-01-02", "2024-02-03"));
        let first = [("from", "2024-01-02".to_owned()), ("to", "2024-02-03".to_owned())];
        assert_eq!(sent(shared.flush(DRAG)), first);
        assert_eq!(shared.flush(DRAG + 1.0), Flush::Clean);
        shared.apply(days("2024-01-02", "2024-02-05"));
        shared.apply(Action::SetAsof(day("2024-03-01")));
        let second = [("to", "2024-02-05".to_owned()), ("asof", "2024-03-01".to_owned())];
        assert_eq!(sent(shared.flush(DRAG + 500.0)), second);
        shared.apply(Action::SetAsof(None));
        assert_eq!(sent(shared.flush(DRAG + 900.0)), [("asof", String::new())], "the default");
    }

    #[test]
    fn an_echo_of_our_own_update_changes_nothing() {
        let mut shared = shared();
        shared.apply(days("2024-01-02", "2024-02-03"));
        sent(shared.flush(DRAG));
        // The drag continues before the echo arrives.
        shared.apply(days("2024-01-02", "2024-02-09"));
        let before = shared.state().clone();
        let redraw = merge(&mut shared, "from=2024-01-02&to=2024-02-03");
        assert_eq!((redraw, shared.state()), (Redraw::default(), &before));
        assert_eq!(sent(shared.flush(DRAG + 500.0)), [("to", "2024-02-09".to_owned())]);
    }

    #[test]
    fn a_page_change_during_a_drag_keeps_the_dragged_field() {
        let mut shared = shared();
        merge(&mut shared, "measure=missiles_intercepted");
        shared.apply(days("2024-01-02", "2024-02-03"));
        merge(&mut shared, "event=a&asof=2024-05-01&theme=dark");
        let state = shared.state();
        assert_eq!(state.filter.days, Period { from: day("2024-01-02"), to: day("2024-02-03") });
        assert_eq!((state.event.as_deref(), state.filter.asof), (Some("a"), day("2024-05-01")));
        assert_eq!(state.measure, State::default().measure, "the page sent the default again");
        let days = [("from", "2024-01-02".to_owned()), ("to", "2024-02-03".to_owned())];
        assert_eq!(sent(shared.flush(DRAG)), days);
    }

    /// First and last day are one field: a change of either takes over both.
    #[test]
    fn days_set_on_the_page_win_over_days_that_were_not_flushed() {
        let mut shared = shared();
        shared.apply(Action::SetFrom(day("2024-06-01")));
        merge(&mut shared, "to=2024-03-01");
        assert_eq!(shared.state().filter.days, Period { from: None, to: day("2024-03-01") });
        assert_eq!(sent(shared.flush(DRAG)), []);
    }

    #[test]
    fn the_first_change_is_sent_at_once_and_those_of_a_drag_at_intervals() {
        let mut shared = shared();
        shared.apply(Action::SetSplit(true));
        assert_eq!(sent(shared.flush(DRAG)).len(), 1);
        shared.apply(Action::SetSplit(false));
        assert_eq!(shared.flush(DRAG + 16.0), Flush::Wait(84.0));
        assert_eq!(shared.flush(DRAG + 99.0), Flush::Wait(1.0));
        assert_eq!(sent(shared.flush(DRAG + 100.0)).len(), 1);
        // After a pause.
        shared.apply(Action::SetSplit(true));
        assert_eq!(sent(shared.flush(DRAG + 5_000.0)).len(), 1);
    }

    #[test]
    fn the_pause_follows_the_cost_of_the_last_flush_within_its_limits() {
        let pause = |cost_ms: f64| {
            let mut shared = shared();
            shared.apply(Action::SetSplit(true));
            sent(shared.flush(DRAG));
            shared.set_flush_cost(cost_ms);
            shared.apply(Action::SetSplit(false));
            match shared.flush(DRAG) {
                Flush::Wait(ms) => ms,
                other => panic!("{cost_ms} ms: {other:?}"),
            }
        };
        assert_eq!(pause(0.0), MIN_PAUSE_MS);
        assert_eq!(pause(4.0), MIN_PAUSE_MS);
        assert_eq!(pause(30.0), 150.0);
        for much in [41.0, 5_000.0, f64::INFINITY] {
            assert_eq!(pause(much), MAX_PAUSE_MS);
        }
        // A clock set back.
        for nonsense in [-70.0, f64::NAN] {
            assert_eq!(pause(nonsense), MIN_PAUSE_MS);
        }
    }

    #[test]
    fn a_page_change_determines_what_is_redrawn() {
        let none = Redraw::default();
        let content = Redraw { content: true, ..none };
        let mut shared = shared();
        let mut after = |parameters: &str| merge(&mut shared, parameters);
        assert_eq!(after(""), none, "no change");
        assert_eq!(after("map=6/49/31"), Redraw { camera: true, ..none });
        assert_eq!(after("map=6/49/31&event=a"), Redraw { event: true, ..content });
        assert_eq!(after("map=6/49/31&event=b"), Redraw { event: true, ..content });
        assert_eq!(after("map=6/49/31"), Redraw { event: true, ..content });
        assert_eq!(after("view=chart"), Redraw { camera: true, ..content });
        assert_eq!(after("view=chart&asof=2024-01-02"), content);
        assert_eq!(after("view=chart&asof=2024-01-02"), none);
        assert_eq!(after("view=chart&asof=2024-01-02&launch=a&range=b"), content);
        assert_eq!(after("measure=missiles_intercepted&split=side"), content);
        assert_eq!(after("measure=missiles_intercepted&split=side&theme=dark&lang=uk"), none);
    }

    #[test]
    fn a_claim_is_content_and_the_theme_is_colours() {
        let mut shared = shared();
        let claim = Some(ClaimIx(3));
        let content = Redraw { content: true, ..Redraw::default() };
        let page = State::default();
        assert_eq!(shared.merge(&page, claim, Theme::Light), content);
        let colours = Redraw { colours: true, ..Redraw::default() };
        let dark = State { theme: ThemeChoice::Dark, ..page.clone() };
        assert_eq!(shared.merge(&dark, claim, Theme::Dark), colours);
        assert_eq!((shared.claim(), shared.theme()), (claim, Theme::Dark));
        assert_eq!(shared.merge(&page, None, Theme::Dark), content);
        // The chosen theme, which only the page changes, is not sent back.
        shared.apply(Action::SetSplit(true));
        assert_eq!(sent(shared.flush(DRAG)), [("split", "side".to_owned())]);
    }

    #[test]
    fn the_language_is_fixed_and_not_sent() {
        let mut shared = SharedState::new(Lang::Uk);
        merge(&mut shared, "event=a");
        shared.apply(Action::CloseDetail);
        assert_eq!(shared.state().lang, Lang::Uk);
        assert_eq!(sent(shared.flush(DRAG)), [("event", String::new())]);
    }
}
