//! The state of the page and how it changes.

use super::story;
use crate::geo::view::Camera;
use crate::model::{ChartMeasure, Dataset};
use crate::query::range::RingChoice;
use crate::query::table::{Column, Sort, TableOf};
use crate::query::{Facet, Filter};
use crate::scene::Theme;
use crate::text::Lang;
use crate::time::{Day, Period};
use crate::vocabulary;

vocabulary! {
    /// The theme the reader chose.
    ThemeChoice {
        /// As set in the reader's system.
        Auto = "auto",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    }
}

impl ThemeChoice {
    /// The theme for a system that prefers `system`.
    pub fn on(self, system: Theme) -> Theme {
        match self {
            Self::Auto => system,
            Self::Light => Theme::Light,
            Self::Dark => Theme::Dark,
        }
    }
}

vocabulary! {
    /// Which parts of the page are shown.
    Panels {
        /// All.
        Full = "full",
        /// The map alone.
        Map = "map",
        /// The chart alone.
        Chart = "chart",
        /// The list alone.
        List = "list",
    }
}

/// Everything that the URL can express.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The visible parts of the page.
    pub panels: Panels,
    /// The language.
    pub lang: Lang,
    /// The theme.
    pub theme: ThemeChoice,
    /// Which events and claims are shown.
    pub filter: Filter,
    /// The permanent id of the open event.
    pub event: Option<String>,
    /// The permanent id of the event that the open one is compared with.
    pub compare: Option<String>,
    /// The permanent id of the open claim, of those that belong to no single event.
    pub claim: Option<String>,
    /// What the table has rows for; `None` shows the list in its place.
    pub table: Option<TableOf>,
    /// How the table is sorted; `None` as at first.
    pub sort: Option<Sort>,
    /// The columns chosen for the table; empty for those at first.
    pub columns: Vec<Column>,
    /// The permanent id of the launch area of the range ring.
    pub launch: Option<String>,
    /// The permanent id of the claim that states the range of the ring.
    pub range: Option<String>,
    /// What the chart counts.
    pub measure: ChartMeasure,
    /// One chart for each side.
    pub is_split: bool,
    /// The open step of the story, from 1.
    pub story: Option<u32>,
    /// The part of the map; `None` shows the whole country.
    pub camera: Option<Camera>,
    /// The version of the data the link was made with, as written.
    pub version: Option<String>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            panels: Panels::Full,
            lang: Lang::En,
            theme: ThemeChoice::Auto,
            filter: Filter::default(),
            event: None,
            compare: None,
            claim: None,
            table: None,
            sort: None,
            columns: Vec::new(),
            launch: None,
            range: None,
            measure: ChartMeasure::MissilesLaunched,
            is_split: false,
            story: None,
            camera: None,
            version: None,
        }
    }
}

/// An action of the reader.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Open an event by its permanent id.
    OpenEvent(String),
    /// Open a claim that belongs to no single event, by its permanent id.
    OpenClaim(String),
    /// Compare the open event with the one that is opened next; or no longer compare.
    ToggleCompare,
    /// Close the open event or claim.
    CloseDetail,
    /// Show a table in place of the list, or the list again.
    SetTable(Option<TableOf>),
    /// Sort the table by a column, or turn the direction where it is sorted by it.
    SortBy(Column),
    /// Show a column of the table, or hide it.
    ToggleColumn(Column),
    /// Change the theme.
    SetTheme(ThemeChoice),
    /// Show only days from this one.
    SetFrom(Option<Day>),
    /// Show only days up to this one.
    SetTo(Option<Day>),
    /// Show only these days.
    SetDays(Period),
    /// Show only what was known on this day.
    SetAsof(Option<Day>),
    /// Show all days, as known today.
    ShowAllDays,
    /// Choose the value of a facet with this code beside the others chosen, or leave it out again.
    Toggle(Facet, String),
    /// Leave out every choice of a facet.
    ClearFacet(Facet),
    /// Show only what has these words.
    SetText(String),
    /// Show events of all ratings.
    ShowAllGrades,
    /// Leave out every choice, but keep the days.
    ClearChoices,
    /// Show everything, as known today.
    ShowAll,
    /// Draw the range ring around this launch area, by permanent id.
    SetLaunch(Option<String>),
    /// Draw the ring with the range of this claim, by permanent id.
    SetRange(Option<String>),
    /// Change the measure of the chart.
    SetMeasure(ChartMeasure),
    /// Draw one chart for each side, or one for all.
    SetSplit(bool),
    /// Show another part of the map; `None` shows the whole country.
    MoveMap(Option<Camera>),
    /// Leave the story with what it shows.
    LeaveStory,
}

impl From<Filter> for State {
    /// The state with this filter and defaults otherwise.
    fn from(filter: Filter) -> Self {
        Self { filter, ..Self::default() }
    }
}

impl State {
    /// The chosen launch area and range, where the data set contains them.
    pub fn ring_choice(&self, dataset: &Dataset) -> RingChoice {
        RingChoice {
            launch: self.launch.as_deref().and_then(|id| dataset.find_place(id)),
            range: self.range.as_deref().and_then(|id| dataset.find_claim(id)),
        }
    }

    /// Whether an event or a claim is open beside the map.
    pub fn is_detail_open(&self) -> bool {
        self.event.is_some() || self.claim.is_some()
    }

    /// Whether the state shows the content of the prerendered page, in any language, theme and panels.
    pub fn is_prerendered_view(&self) -> bool {
        let Self { lang, theme, panels, ref version, .. } = *self;
        *self == Self { lang, theme, panels, version: version.clone(), ..Self::default() }
    }

    /// Removes ids that the data set does not contain, and returns them as URL parameters. A step of the story without
    /// more shows what the step asks for.
    pub fn drop_unknown_ids(&mut self, dataset: &Dataset) -> Vec<(String, String)> {
        let mut dropped = Vec::new();
        let has_event = self.event.as_deref().and_then(|id| dataset.find_event(id)).is_some();
        let has_other = self.compare.as_deref().and_then(|id| dataset.find_event(id)).is_some();
        let has_claim = self.claim.as_deref().and_then(|id| dataset.find_claim(id)).is_some();
        let has_launch = self.launch.as_deref().and_then(|id| dataset.find_place(id)).is_some();
        let has_range = self.range.as_deref().and_then(|id| dataset.find_claim(id)).is_some();
        for (name, id, is_known) in [
            ("event", &mut self.event, has_event),
            ("compare", &mut self.compare, has_other),
            ("claim", &mut self.claim, has_claim),
            ("launch", &mut self.launch, has_launch),
            ("range", &mut self.range, has_range),
        ] {
            if let Some(unknown) = id.take_if(|_| !is_known) {
                dropped.push((name.to_owned(), unknown));
            }
        }
        self.filter.drop_unknown(dataset, &mut dropped);
        if let Some(number) = self.story {
            match story::step(dataset, number, self) {
                Some(step) if story::is_step_alone(self) => {
                    *self = step.state;
                    dropped.extend(step.bad);
                }
                Some(_) => {}
                None => {
                    self.story = None;
                    dropped.push(("story".to_owned(), number.to_string()));
                }
            }
        }
        dropped
    }

    /// Applies an action. A first day after the last day moves the last day along, and vice versa, so that
    /// the days are never reversed.
    pub fn apply(&mut self, action: Action) {
        match action {
            Action::OpenEvent(id) => (self.event, self.claim) = (Some(id), None),
            Action::OpenClaim(id) => {
                (self.event, self.claim, self.compare) = (None, Some(id), None);
            }
            Action::ToggleCompare => {
                self.compare = match self.compare {
                    Some(_) => None,
                    None => self.event.clone(),
                };
            }
            Action::CloseDetail => (self.event, self.claim, self.compare) = (None, None, None),
            // The other table has other columns.
            Action::SetTable(table) if table != self.table => {
                (self.table, self.sort, self.columns) = (table, None, Vec::new());
            }
            Action::SetTable(_) => {}
            Action::SortBy(column) => {
                if let Some(table) = self.table {
                    let sort = table.sort(self.sort).pressed(column);
                    self.sort = Some(sort).filter(|sort| *sort != table.first_sort());
                }
            }
            Action::ToggleColumn(column) => {
                if let Some(table) = self.table {
                    self.columns = table.toggled(&self.columns, column);
                }
            }
            Action::SetTheme(theme) => self.theme = theme,
            Action::SetFrom(from) => {
                self.filter.days.from = from;
                if self.filter.days.is_reversed() {
                    self.filter.days.to = from;
                }
            }
            Action::SetTo(to) => {
                self.filter.days.to = to;
                if self.filter.days.is_reversed() {
                    self.filter.days.from = to;
                }
            }
            Action::SetDays(days) => self.filter.days = days,
            Action::SetAsof(asof) => self.filter.asof = asof,
            Action::ShowAllDays => (self.filter.days, self.filter.asof) = (Period::default(), None),
            Action::Toggle(facet, code) => self.filter.toggle(facet, &code),
            Action::ClearFacet(facet) => self.filter.clear(facet),
            Action::SetText(text) => self.filter.text = text,
            Action::ShowAllGrades => {
                (self.filter.grades, self.filter.contested) = (Vec::new(), None);
            }
            Action::ClearChoices => {
                let Filter { days, asof, .. } = self.filter;
                self.filter = Filter { days, asof, ..Filter::default() };
            }
            Action::ShowAll => self.filter = Filter::default(),
            Action::SetLaunch(launch) => self.launch = launch,
            Action::SetRange(range) => self.range = range,
            Action::SetMeasure(measure) => self.measure = measure,
            Action::SetSplit(is_split) => self.is_split = is_split,
            Action::MoveMap(camera) => self.camera = camera,
            Action::LeaveStory => self.story = None,
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::app::{params, url};
    use crate::geo::LonLat;
    use crate::model::{Grade, Measure, Side, Weapon};
    use proptest::collection::vec;
    use proptest::option::of;
    use proptest::prelude::*;
    use proptest::sample::select;

    fn any_day() -> impl Strategy<Value = Day> {
        (19_700..19_712i32).prop_map(Day::from_number)
    }

    fn any_period() -> impl Strategy<Value = Period> {
        (of(any_day()), of(any_day())).prop_map(|(from, to)| match (from, to) {
            (Some(from), Some(to)) => Period { from: Some(from.min(to)), to: Some(from.max(to)) },
            (from, to) => Period { from, to },
        })
    }

    /// Cameras as rounded in a URL.
    fn any_camera() -> impl Strategy<Value = Camera> {
        (4.0..13.0f64, 44.0..53.0f64, 22.0..40.0f64).prop_map(|(zoom, lat, lon)| {
            params::rounded(Camera { zoom, centre: LonLat::new(lon, lat) })
        })
    }

    fn any_id() -> impl Strategy<Value = String> {
        "[a-c]"
    }

    fn any_toggle() -> impl Strategy<Value = Action> {
        let codes = [
            Grade::CODES,
            Measure::CODES,
            Weapon::CODES,
            Side::CODES,
            &["yes", "no", "a", "Андрій Костін", "a b&c=d#e", "none"],
        ];
        (select(Facet::ALL.to_vec()), select(codes.concat()))
            .prop_map(|(facet, code)| Action::Toggle(facet, code.to_owned()))
    }

    /// All actions. Few days and ids, so that values repeat.
    pub(in crate::app) fn any_action() -> impl Strategy<Value = Action> {
        prop_oneof![
            any_id().prop_map(Action::OpenEvent),
            any_id().prop_map(Action::OpenClaim),
            Just(Action::ToggleCompare),
            Just(Action::CloseDetail),
            of(select(TableOf::ALL.to_vec())).prop_map(Action::SetTable),
            select(Column::ALL.to_vec()).prop_map(Action::SortBy),
            select(Column::ALL.to_vec()).prop_map(Action::ToggleColumn),
            select(ThemeChoice::ALL.to_vec()).prop_map(Action::SetTheme),
            of(any_day()).prop_map(Action::SetFrom),
            of(any_day()).prop_map(Action::SetTo),
            any_period().prop_map(Action::SetDays),
            of(any_day()).prop_map(Action::SetAsof),
            Just(Action::ShowAllDays),
            any_toggle(),
            select(Facet::ALL.to_vec()).prop_map(Action::ClearFacet),
            "[a-c ~&=#“‘]{0,3}".prop_map(Action::SetText),
            Just(Action::ClearChoices),
            Just(Action::ShowAllGrades),
            of(any_id()).prop_map(Action::SetLaunch),
            of(any_id()).prop_map(Action::SetRange),
            select(ChartMeasure::ALL.to_vec()).prop_map(Action::SetMeasure),
            any::<bool>().prop_map(Action::SetSplit),
            of(any_camera()).prop_map(Action::MoveMap),
            Just(Action::LeaveStory),
        ]
    }

    /// Reachable states that a URL can express.
    pub(in crate::app) fn any_state() -> impl Strategy<Value = State> {
        let page = (select(Panels::ALL.to_vec()), select(Lang::ALL.to_vec()));
        let more = (page, of("[0-9]\\.[0-9]"), of(1..100u32));
        (vec(any_action(), 0..12), more).prop_map(|(actions, ((panels, lang), version, story))| {
            let mut state = State { panels, lang, version, story, ..State::default() };
            actions.into_iter().for_each(|action| state.apply(action));
            state
        })
    }

    proptest! {
        #[test]
        fn no_action_reverses_the_days(state in any_state(), action in any_action()) {
            let mut state = state;
            state.apply(action);
            prop_assert!(!state.filter.days.is_reversed());
        }
    }

    #[test]
    fn an_action_changes_one_field_only() {
        let busy = State {
            event: Some("a".to_owned()),
            launch: Some("b".to_owned()),
            filter: Filter { asof: Day::parse("2024-02-01"), ..Filter::default() },
            is_split: true,
            ..State::default()
        };
        let after = |action| {
            let mut state = busy.clone();
            state.apply(action);
            state
        };
        assert_eq!(after(Action::CloseDetail), State { event: None, ..busy.clone() });
        assert_eq!(after(Action::SetLaunch(None)), State { launch: None, ..busy.clone() });
        assert_eq!(after(Action::SetSplit(false)), State { is_split: false, ..busy.clone() });
        assert_eq!(after(Action::ShowAllDays), State { filter: Filter::default(), ..busy.clone() });
    }

    #[test]
    fn only_parameters_of_content_differ_from_the_prerendered_view() {
        let read = |parameters| url::read(parameters, "").state;
        assert!(read("").is_prerendered_view());
        assert!(read("lang=uk&theme=dark&view=chart&v=1.0.0").is_prerendered_view());
        for parameters in [
            "from=2024-01-02",
            "asof=2024-01-02",
            "grade=examined~reported",
            "contested=yes",
            "oblast=UA-63",
            "place=a",
            "stated=killed",
            "weapon=KN-23",
            "side=ukraine",
            "claimant=a",
            "q=a",
            "event=a",
            "compare=a",
            "claim=a",
            "table=strikes",
            "sort=killed",
            "columns=killed",
            "launch=a",
            "range=a",
            "measure=missiles_intercepted",
            "split=side",
            "map=6/49/31",
            "story=2",
        ] {
            assert!(!read(parameters).is_prerendered_view(), "{parameters}");
        }
    }

    #[test]
    fn what_is_opened_next_is_compared_with_what_is_open() {
        let mut state = State::default();
        state.apply(Action::OpenEvent("a".to_owned()));
        state.apply(Action::ToggleCompare);
        state.apply(Action::OpenEvent("b".to_owned()));
        assert_eq!(url::write(&state, &[]), "event=b&compare=a");
        state.apply(Action::ToggleCompare);
        assert_eq!(url::write(&state, &[]), "event=b");
        state.apply(Action::ToggleCompare);
        state.apply(Action::CloseDetail);
        assert_eq!(state, State::default());
    }

    #[test]
    fn a_rating_is_chosen_with_others_and_again_left_out() {
        let mut state = State::default();
        for (grade, address) in [
            ("reported", "grade=reported"),
            ("confirmed", "grade=reported~confirmed"),
            ("reported", "grade=confirmed"),
            ("confirmed", ""),
        ] {
            state.apply(Action::Toggle(Facet::Grade, grade.to_owned()));
            assert_eq!(url::write(&state, &[]), address);
            assert_eq!(url::read(address, "").state, state);
        }
        state.apply(Action::Toggle(Facet::Grade, "examined".to_owned()));
        state.apply(Action::Toggle(Facet::Contested, "yes".to_owned()));
        assert_eq!(url::write(&state, &[]), "grade=examined&contested=yes");
        state.apply(Action::Toggle(Facet::Contested, "yes".to_owned()));
        assert_eq!(state.filter.contested, None);
        state.apply(Action::ShowAllGrades);
        assert_eq!(state, State::default());
    }

    #[test]
    fn a_table_with_its_sort_and_columns_is_a_link() {
        let mut state = State::default();
        for (action, address) in [
            (Action::SortBy(Column::Killed), ""),
            (Action::SetTable(Some(TableOf::Strikes)), "table=strikes"),
            (Action::SortBy(Column::Killed), "table=strikes&sort=killed"),
            (Action::SortBy(Column::Killed), "table=strikes&sort=-killed"),
            (Action::SortBy(Column::Day), "table=strikes"),
            (Action::SortBy(Column::Day), "table=strikes&sort=-day"),
            (
                Action::ToggleColumn(Column::Target),
                "table=strikes&sort=-day&columns=day~rating~launched~killed~injured~claims",
            ),
            (Action::ToggleColumn(Column::Target), "table=strikes&sort=-day"),
            (Action::SetTable(Some(TableOf::Strikes)), "table=strikes&sort=-day"),
            (Action::SetTable(Some(TableOf::Claims)), "table=claims"),
            (Action::SetTable(None), ""),
        ] {
            state.apply(action);
            assert_eq!(url::write(&state, &[]), address);
            assert_eq!(url::read(address, "").state, state);
        }
        let bad = url::read("table=places&sort=killed-&columns=day~nothing", "");
        assert_eq!((bad.state, bad.bad.len()), (State::default(), 3));
    }

    #[test]
    fn unknown_ids_are_removed_and_returned() {
        let id = |id: &str| Some(id.to_owned());
        let mut state = State {
            event: id("e"),
            compare: id("o"),
            claim: id("c"),
            launch: id("l"),
            range: id("r"),
            ..State::default()
        };
        let dropped = state.drop_unknown_ids(&Dataset::default());
        let pair = |name: &str, id: &str| (name.to_owned(), id.to_owned());
        assert_eq!(
            dropped,
            [
                pair("event", "e"),
                pair("compare", "o"),
                pair("claim", "c"),
                pair("launch", "l"),
                pair("range", "r")
            ]
        );
        assert_eq!(state, State::default());
        assert_eq!(state.drop_unknown_ids(&Dataset::default()), []);
    }

    #[test]
    fn a_day_beyond_the_other_moves_it_along() {
        let day = |text| Day::parse(text);
        let mut state = State::default();
        state.apply(Action::SetTo(day("2024-02-01")));
        state.apply(Action::SetFrom(day("2024-05-01")));
        assert_eq!(state.filter.days, Period { from: day("2024-05-01"), to: day("2024-05-01") });
        state.apply(Action::SetTo(day("2024-01-01")));
        assert_eq!(state.filter.days, Period { from: day("2024-01-01"), to: day("2024-01-01") });
    }
}
