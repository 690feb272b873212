//! What the page and its live pictures send each other of the state. They are two programs, and each holds the whole
//! of it: pictures follow a drag in every frame, the page at intervals that leave it time. The page sends all that it
//! shows whenever any of it changes, the pictures send what changed under the pointer. Headless: who has a clock says
//! what time it is.

use super::params::PARAMETERS;
use super::state::ThemeChoice;
use super::{Action, State, url};
use crate::model::ClaimIx;
use crate::scene::Theme;
use crate::text::Lang;

/// From one flush to the next, at least.
const MIN_PAUSE_MS: f64 = 100.0;
/// Flushes may take one part in so many of the time of a drag: on a slow machine there are fewer, but they come
/// sooner than the page takes a pause for rest (`ui/effect.rs`).
const COST_SHARE: f64 = 5.0;
const MAX_PAUSE_MS: f64 = 200.0;

/// The state as the pictures show it, and as the page is known to have it.
#[derive(Clone, Debug)]
pub struct SharedState {
    /// What the page asked for, and what the reader has changed on the pictures since.
    state: State,
    /// What the page sent last, or was sent.
    last_synced: State,
    /// The reader has changed something since.
    is_dirty: bool,
    last_flush_ms: f64,
    flush_cost_ms: f64,
    claim: Option<ClaimIx>,
    theme: Theme,
}

/// What is to be sent to the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Flush {
    /// Nothing: the reader has changed nothing.
    Clean,
    /// Not yet: ask again after so many milliseconds.
    Wait(f64),
    /// These parameters, as the URL has them, each with its new value; an empty one is the default.
    Due(Vec<(&'static str, String)>),
}

/// What must be drawn anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Redraw {
    /// The page has moved the map.
    pub camera: bool,
    /// What both pictures show.
    pub content: bool,
    /// Another event is open, or none any more.
    pub event: bool,
    /// The colours.
    pub colours: bool,
}

impl SharedState {
    /// The default in a language, until the page sends what it shows.
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

    /// What is shown.
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

    /// Takes a step that the reader asked for on a picture.
    pub fn apply(&mut self, action: Action) {
        self.state.apply(action);
        self.is_dirty = true;
    }

    /// What is to be sent now. The first change after a rest goes at once, those of a drag at intervals.
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
        let before = std::mem::replace(&mut self.last_synced, self.state.clone());
        Flush::Due(url::changes(&before, &self.state))
    }

    /// How long the frame took in which the page was sent something: the next flushes come at intervals that leave it
    /// time.
    pub fn set_flush_cost(&mut self, ms: f64) {
        self.flush_cost_ms = ms;
    }

    /// Takes over what the page shows: the parameters of its URL, the claim opened on the chart, its theme. A field
    /// counts only where it differs from what was synced last: what comes back as it was sent changes nothing that
    /// the reader has moved on since.
    pub fn merge(&mut self, parameters: &str, claim: Option<ClaimIx>, theme: Theme) -> Redraw {
        let page = State { lang: self.state.lang, ..url::read(parameters, "").state };
        let synced = std::mem::replace(&mut self.last_synced, page.clone());
        let before = self.state.clone();
        for parameter in PARAMETERS {
            if parameter.get(&page) != parameter.get(&synced) {
                parameter.copy(&page, &mut self.state);
            }
        }
        // The choice of a theme draws nothing by itself; what it comes to is `theme`.
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
    use crate::app::params;
    use crate::geo::LonLat;
    use crate::geo::view::Camera;
    use crate::time::{Day, Period};

    const DRAG: f64 = 10_000.0;

    fn day(text: &str) -> Option<Day> {
        Some(Day::parse(text).unwrap())
    }

    fn days(from: &str, to: &str) -> Action {
        Action::SetDays(Period { from: day(from), to: day(to) })
    }

    fn pictures() -> SharedState {
        SharedState::new(Lang::En)
    }

    fn merge(pictures: &mut SharedState, parameters: &str) -> Redraw {
        pictures.merge(parameters, None, Theme::Light)
    }

    fn sent(flush: Flush) -> Vec<(&'static str, String)> {
        match flush {
            Flush::Due(changes) => changes,
            other => panic!("nothing is sent: {other:?}"),
        }
    }

    #[test]
    fn nothing_changed_sends_nothing() {
        let mut pictures = pictures();
        assert_eq!(pictures.flush(DRAG), Flush::Clean);
        merge(&mut pictures, "from=2024-01-02&event=a");
        assert_eq!(pictures.flush(DRAG), Flush::Clean, "what the page sent is not sent back");
    }

    #[test]
    fn what_was_changed_back_in_time_is_no_change() {
        let mut pictures = pictures();
        pictures.apply(Action::SetAsof(day("2024-01-02")));
        pictures.apply(Action::SetAsof(None));
        assert_eq!(sent(pictures.flush(DRAG)), []);
    }

    #[test]
    fn two_flushes_send_each_changed_parameter_once() {
        let mut pictures = pictures();
        pictures.apply(days("2024-01-02", "2024-02-03"));
        let first = [("from", "2024-01-02".to_owned()), ("to", "2024-02-03".to_owned())];
        assert_eq!(sent(pictures.flush(DRAG)), first);
        assert_eq!(pictures.flush(DRAG + 1.0), Flush::Clean);
        pictures.apply(days("2024-01-02", "2024-02-05"));
        pictures.apply(Action::SetAsof(day("2024-03-01")));
        let second = [("to", "2024-02-05".to_owned()), ("asof", "2024-03-01".to_owned())];
        assert_eq!(sent(pictures.flush(DRAG + 500.0)), second);
        pictures.apply(Action::SetAsof(None));
        assert_eq!(sent(pictures.flush(DRAG + 900.0)), [("asof", String::new())], "the default");
    }

    #[test]
    fn an_echo_of_our_own_update_changes_nothing() {
        let mut pictures = pictures();
        pictures.apply(days("2024-01-02", "2024-02-03"));
        sent(pictures.flush(DRAG));
        // The drag goes on before the page answers.
        pictures.apply(days("2024-01-02", "2024-02-09"));
        let before = pictures.state().clone();
        let redraw = merge(&mut pictures, "from=2024-01-02&to=2024-02-03");
        assert_eq!((redraw, pictures.state()), (Redraw::default(), &before));
        assert_eq!(sent(pictures.flush(DRAG + 500.0)), [("to", "2024-02-09".to_owned())]);
    }

    #[test]
    fn a_change_of_the_page_during_a_drag_keeps_the_dragged_field_and_takes_the_others() {
        let mut pictures = pictures();
        merge(&mut pictures, "measure=missiles_intercepted");
        pictures.apply(days("2024-01-02", "2024-02-03"));
        merge(&mut pictures, "event=a&asof=2024-05-01&theme=dark");
        let state = pictures.state();
        assert_eq!(state.filter.days, Period { from: day("2024-01-02"), to: day("2024-02-03") });
        assert_eq!((state.event.as_deref(), state.filter.asof), (Some("a"), day("2024-05-01")));
        assert_eq!(state.measure, State::default().measure, "the page says the default again");
        let days = [("from", "2024-01-02".to_owned()), ("to", "2024-02-03".to_owned())];
        assert_eq!(sent(pictures.flush(DRAG)), days);
    }

    /// First and last day are one field: what the page says of either is taken with the other.
    #[test]
    fn days_set_on_the_page_win_over_days_that_were_not_flushed() {
        let mut pictures = pictures();
        pictures.apply(Action::SetFrom(day("2024-06-01")));
        merge(&mut pictures, "to=2024-03-01");
        assert_eq!(pictures.state().filter.days, Period { from: None, to: day("2024-03-01") });
        assert_eq!(sent(pictures.flush(DRAG)), []);
    }

    #[test]
    fn the_first_change_goes_at_once_and_those_of_a_drag_at_intervals() {
        let mut pictures = pictures();
        pictures.apply(Action::SetSplit(true));
        assert_eq!(sent(pictures.flush(DRAG)).len(), 1);
        pictures.apply(Action::SetSplit(false));
        assert_eq!(pictures.flush(DRAG + 16.0), Flush::Wait(84.0));
        assert_eq!(pictures.flush(DRAG + 99.0), Flush::Wait(1.0));
        assert_eq!(sent(pictures.flush(DRAG + 100.0)).len(), 1);
        // After a rest.
        pictures.apply(Action::SetSplit(true));
        assert_eq!(sent(pictures.flush(DRAG + 5_000.0)).len(), 1);
    }

    #[test]
    fn the_pause_follows_the_cost_of_the_last_flush_within_its_limits() {
        let pause = |cost_ms: f64| {
            let mut pictures = pictures();
            pictures.apply(Action::SetSplit(true));
            sent(pictures.flush(DRAG));
            pictures.set_flush_cost(cost_ms);
            pictures.apply(Action::SetSplit(false));
            match pictures.flush(DRAG) {
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
        // A clock that was set back.
        for nonsense in [-70.0, f64::NAN] {
            assert_eq!(pause(nonsense), MIN_PAUSE_MS);
        }
    }

    #[test]
    fn what_the_page_changes_says_what_must_be_drawn() {
        let none = Redraw::default();
        let content = Redraw { content: true, ..none };
        let mut pictures = pictures();
        let mut after = |parameters: &str| merge(&mut pictures, parameters);
        assert_eq!(after(""), none, "nothing is new");
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
        let mut pictures = pictures();
        let claim = Some(ClaimIx(3));
        let content = Redraw { content: true, ..Redraw::default() };
        assert_eq!(pictures.merge("", claim, Theme::Light), content);
        let colours = Redraw { colours: true, ..Redraw::default() };
        assert_eq!(pictures.merge("theme=dark", claim, Theme::Dark), colours);
        assert_eq!((pictures.claim(), pictures.theme()), (claim, Theme::Dark));
        assert_eq!(pictures.merge("", None, Theme::Dark), content);
        // The choice of a theme, which the pictures do not make, is not sent back.
        pictures.apply(Action::SetSplit(true));
        assert_eq!(sent(pictures.flush(DRAG)), [("split", "side".to_owned())]);
    }

    #[test]
    fn parameters_that_say_nothing_change_nothing() {
        let mut pictures = pictures();
        let redraw = merge(&mut pictures, "from=never&map=99/1/1&measure=x&view=&event=&utm=a&&=");
        assert_eq!((redraw, pictures.state()), (Redraw::default(), &State::default()));
    }

    #[test]
    fn the_language_of_the_pictures_stays_and_is_not_sent() {
        let mut pictures = SharedState::new(Lang::Uk);
        merge(&mut pictures, "event=a");
        pictures.apply(Action::CloseEvent);
        assert_eq!(pictures.state().lang, Lang::Uk);
        assert_eq!(sent(pictures.flush(DRAG)), [("event", String::new())]);
    }

    #[test]
    fn a_camera_as_a_url_has_it_does_not_bounce() {
        let camera = Camera { zoom: 6.123_456, centre: LonLat::new(31.000_049, 48.5) };
        let mut pictures = pictures();
        pictures.apply(Action::MoveMap(Some(params::rounded(camera))));
        let changed = sent(pictures.flush(DRAG));
        let echo = format!("map={}", changed[0].1);
        assert_eq!(merge(&mut pictures, &echo), Redraw::default());
    }
}
