//! The state as keys of an address: `?event=…&lang=uk` or `#event=…`, the hash winning.

use super::state::{Action, Panels, State, ThemeChoice};
use crate::base::{decimal, percent};
use crate::geo::LonLat;
use crate::geo::view::{Camera, MAX_ZOOM, MIN_ZOOM};
use crate::model::ChartMeasure;
use crate::text::Lang;
use crate::time::Day;

/// What a chart is split by: the side that speaks.
pub const BY_SIDE: &str = "side";

/// What an address says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    /// The state it asks for.
    pub state: State,
    /// Keys of somebody else's, kept as they are.
    pub foreign: Vec<(String, String)>,
    /// Keys of ours whose values say nothing; they are ignored.
    pub bad: Vec<(String, String)>,
}

/// Reads the part after `?` and the part after `#`.
///
/// ```
/// use strikemap::app::address::read;
/// let address = read("event=2024-01-02-kharkiv&utm=x", "lang=uk&from=2024-13-01");
/// assert_eq!(address.state.event.as_deref(), Some("2024-01-02-kharkiv"));
/// assert_eq!(address.state.lang.code(), "uk");
/// assert_eq!(address.foreign.len(), 1);
/// assert_eq!(address.bad, [("from".to_owned(), "2024-13-01".to_owned())]);
/// ```
pub fn read(query: &str, hash: &str) -> Address {
    let mut address = Address::default();
    let pairs = |part: &str| -> Vec<(String, String)> {
        form_urlencoded::parse(part.trim_start_matches(['?', '#']).as_bytes())
            .into_owned()
            .collect()
    };
    // A hash without a value names a part of the page, such as the article of an event.
    let part = hash.trim_start_matches('#');
    let (hash, part) = if hash.contains('=') { (hash, "") } else { ("", part) };
    let (query, hash) = (pairs(query), pairs(hash));
    let is_in_hash = |key: &str| hash.iter().any(|(known, _)| known == key);
    for (key, value) in query.iter().filter(|(key, _)| !is_in_hash(key)).chain(&hash).cloned() {
        match set(&mut address.state, &key, &value) {
            Some(true) => {}
            Some(false) => address.bad.push((key, value)),
            None => address.foreign.push((key, value)),
        }
    }
    if let Some(event) = part.strip_prefix("event-")
        && address.state.event.is_none()
    {
        address.state.event = read_id(event);
    }
    if address.state.days.is_reversed()
        && let Some(to) = address.state.days.to.take()
    {
        address.bad.push(("to".to_owned(), to.to_string()));
    }
    address
}

/// Takes a key into the state: `Some(false)` where the value says nothing, `None` where the key is not
/// ours.
fn set(state: &mut State, key: &str, value: &str) -> Option<bool> {
    /// Sets `target` where there is a value, and says whether there was.
    fn take<T>(target: &mut T, value: Option<T>) -> bool {
        let is_good = value.is_some();
        if let Some(value) = value {
            *target = value;
        }
        is_good
    }
    Some(match key {
        "view" => take(&mut state.panels, Panels::parse(value)),
        "lang" => take(&mut state.lang, Lang::parse(value)),
        "theme" => take(&mut state.theme, ThemeChoice::parse(value)),
        "from" => take(&mut state.days.from, Day::parse(value).map(Some)),
        "to" => take(&mut state.days.to, Day::parse(value).map(Some)),
        "asof" => take(&mut state.asof, Day::parse(value).map(Some)),
        "event" => take(&mut state.event, Some(read_id(value))),
        "launch" => take(&mut state.launch, Some(read_id(value))),
        "range" => take(&mut state.range, Some(read_id(value))),
        "measure" => take(&mut state.measure, ChartMeasure::parse(value)),
        "split" => take(&mut state.is_split, (value == BY_SIDE).then_some(true)),
        "v" => take(&mut state.version, Some(Some(value.to_owned()).filter(|v| !v.is_empty()))),
        "map" => take(&mut state.camera, read_camera(value).map(Some)),
        _ => return None,
    })
}

/// Changes what one key says; an empty value is the default, one that says nothing changes nothing. Days stay in
/// order, as when the reader sets them.
pub fn change(state: &mut State, key: &str, value: &str) {
    let default = State::default();
    let day = Day::parse(value);
    match key {
        "from" | "to" if day.is_none() && !value.is_empty() => {}
        "from" => state.apply(Action::SetFrom(day)),
        "to" => state.apply(Action::SetTo(day)),
        _ if !value.is_empty() => {
            set(state, key, value);
        }
        "view" => state.panels = default.panels,
        "lang" => state.lang = default.lang,
        "theme" => state.theme = default.theme,
        "asof" => state.asof = None,
        "event" => state.event = None,
        "launch" => state.launch = None,
        "range" => state.range = None,
        "measure" => state.measure = default.measure,
        "split" => state.is_split = false,
        "map" => state.camera = None,
        "v" => state.version = None,
        _ => {}
    }
}

/// The keys whose values differ, each with its new value; an empty one is the default. [`change`] with each in turn
/// makes the one state of the other.
pub fn changes(before: &State, after: &State) -> Vec<(&'static str, String)> {
    let (before, after) = (keys(before), keys(after));
    let value = |keys: &[(&'static str, String)], name: &str| {
        keys.iter().find(|(key, _)| *key == name).map(|(_, value)| value.clone())
    };
    let mut changes: Vec<(&'static str, String)> = Vec::new();
    for (name, _) in before.iter().chain(&after) {
        let (old, new) = (value(&before, name), value(&after, name));
        if old != new && !changes.iter().any(|(known, _)| known == name) {
            changes.push((name, new.unwrap_or_default()));
        }
    }
    changes
}

/// A permanent id, or nothing; whether the data have it is for others to say.
fn read_id(value: &str) -> Option<String> {
    Some(value.to_owned()).filter(|id| !id.is_empty())
}

/// `zoom/lat/lon`
fn read_camera(value: &str) -> Option<Camera> {
    let mut parts = value.split('/').map(decimal::parse);
    let (zoom, lat, lon) = (parts.next()??, parts.next()??, parts.next()??);
    let is_known = parts.next().is_none()
        && (MIN_ZOOM..=MAX_ZOOM).contains(&zoom)
        && (-85.0..=85.0).contains(&lat)
        && (-180.0..=180.0).contains(&lon);
    is_known.then(|| Camera { zoom, centre: LonLat::new(lon, lat) })
}

/// A camera as near as an address says it.
pub fn rounded(camera: Camera) -> Camera {
    read_camera(&write_camera(camera)).unwrap_or(camera)
}

fn write_camera(camera: Camera) -> String {
    let Camera { zoom, centre } = camera;
    [decimal::write(zoom, 2), decimal::write(centre.lat, 4), decimal::write(centre.lon, 4)]
        .join("/")
}

/// The keys that differ from the default, in a fixed order.
pub fn keys(state: &State) -> Vec<(&'static str, String)> {
    let default = State::default();
    let mut pairs: Vec<(&str, String)> = Vec::new();
    let mut put = |key, value: Option<String>| pairs.extend(value.map(|value| (key, value)));
    let differs = |is_other: bool, code: &str| is_other.then(|| code.to_owned());
    put("view", differs(state.panels != default.panels, state.panels.code()));
    put("lang", differs(state.lang != default.lang, state.lang.code()));
    put("theme", differs(state.theme != default.theme, state.theme.code()));
    put("from", state.days.from.map(|day| day.to_string()));
    put("to", state.days.to.map(|day| day.to_string()));
    put("asof", state.asof.map(|day| day.to_string()));
    put("event", state.event.clone());
    put("launch", state.launch.clone());
    put("range", state.range.clone());
    put("measure", differs(state.measure != default.measure, state.measure.code()));
    put("split", differs(state.is_split, BY_SIDE));
    put("map", state.camera.map(write_camera));
    put("v", state.version.clone());
    pairs
}

/// The keys that differ from the default, in a fixed order, then those of somebody else; empty where
/// there are none.
pub fn write(state: &State, foreign: &[(String, String)]) -> String {
    let all = keys(state);
    let all = all.iter().map(|(key, value)| (*key, value.as_str()));
    let others = foreign.iter().map(|(key, value)| (key.as_str(), value.as_str()));
    percent::write(all.chain(others))
}

#[cfg(test)]
mod tests {
    use super::super::state::tests::any_state;
    use super::*;
    use crate::time::Period;
    use proptest::prelude::*;

    #[test]
    fn the_hash_wins_over_the_query() {
        let address = read("?lang=uk&event=a", "#lang=en");
        assert_eq!(address.state.lang, Lang::En);
        assert_eq!(address.state.event.as_deref(), Some("a"));
    }

    #[test]
    fn a_link_to_a_part_of_the_page_is_no_key() {
        assert_eq!(read("", "#events"), Address::default());
    }

    #[test]
    fn a_link_to_the_article_of_an_event_opens_it() {
        let event = |query, hash| read(query, hash).state.event;
        assert_eq!(event("", "#event-2024-01-02-kharkiv").as_deref(), Some("2024-01-02-kharkiv"));
        assert_eq!(event("event=a", "#event-b").as_deref(), Some("a"));
        assert_eq!(event("", "#event-"), None);
    }

    #[test]
    fn the_default_has_no_keys() {
        assert_eq!(write(&State::default(), &[]), "");
    }

    #[test]
    fn a_map_that_is_nowhere_is_reported() {
        for bad in ["6", "6/48", "6/48/31/2", "99/48/31", "6/95/31", "a/b/c", "6/NaN/31", ""] {
            assert_eq!(read(&format!("map={bad}"), "").bad.len(), 1, "{bad}");
        }
    }

    #[test]
    fn a_measure_that_the_chart_does_not_have_is_reported() {
        for bad in ["measure=range_km", "measure=", "split=weapon", "split=1"] {
            let address = read(bad, "");
            assert_eq!((address.bad.len(), address.state), (1, State::default()), "{bad}");
        }
    }

    #[test]
    fn a_camera_is_rounded_once() {
        let camera = Camera { zoom: 6.123_456, centre: LonLat::new(31.000_049, 48.123_45) };
        let near = rounded(camera);
        assert_eq!(near, Camera { zoom: 6.12, centre: LonLat::new(31.0, 48.1235) });
        assert_eq!(rounded(near), near);
        // One that no address can say stays as it is.
        let far = Camera { zoom: 99.0, ..camera };
        assert_eq!(rounded(far), far);
    }

    #[test]
    fn an_empty_value_is_the_default_and_one_that_says_nothing_changes_nothing() {
        let busy = read(
            "view=map&lang=uk&theme=dark&from=2024-01-02&to=2024-02-03&asof=2024-05-01&event=a&launch=b\
             &range=c&measure=missiles_intercepted&split=side&map=6/49/31&v=1.0.0",
            "",
        );
        assert_eq!((keys(&busy.state).len(), busy.bad.len()), (13, 0));
        for (key, _) in keys(&busy.state) {
            let mut state = busy.state.clone();
            change(&mut state, key, "");
            assert_eq!(keys(&state).len(), 12, "{key} is as by default");
            assert!(keys(&state).iter().all(|(known, _)| *known != key), "{key}");
        }
        for (key, bad) in [
            ("view", "all"),
            ("lang", "de"),
            ("theme", "grey"),
            ("from", "2024-13-01"),
            ("to", "never"),
            ("asof", "0"),
            ("measure", "range_km"),
            ("split", "1"),
            ("map", "99/0/0"),
            ("utm", "x"),
            ("", ""),
        ] {
            let mut state = busy.state.clone();
            change(&mut state, key, bad);
            assert_eq!(state, busy.state, "{key}={bad}");
        }
    }

    /// As when page and picture change them at once: no address can say days that end before they begin.
    #[test]
    fn a_day_that_comes_late_takes_the_other_along() {
        let days = |from, to| Period { from: Day::parse(from), to: Day::parse(to) };
        let mut state = State { days: days("", "2024-01-05"), ..State::default() };
        change(&mut state, "from", "2024-03-01");
        assert_eq!(state.days, days("2024-03-01", "2024-03-01"));
        change(&mut state, "to", "2024-02-01");
        assert_eq!(state.days, days("2024-02-01", "2024-02-01"));
    }

    #[test]
    fn days_in_the_wrong_order_are_reported() {
        let address = read("from=2024-05-01&to=2024-01-01", "");
        assert_eq!(address.bad, [("to".to_owned(), "2024-01-01".to_owned())]);
        assert_eq!(address.state.days.to, None);
    }

    proptest! {
        #[test]
        fn changes_make_the_one_state_of_the_other(before in any_state(), after in any_state()) {
            let changes = changes(&before, &after);
            let mut state = before;
            for (key, value) in &changes {
                change(&mut state, key, value);
            }
            prop_assert_eq!(&state, &after);
            let mut names: Vec<_> = changes.iter().map(|(name, _)| *name).collect();
            names.dedup();
            prop_assert_eq!(names.len(), changes.len(), "each once");
        }

        #[test]
        fn a_state_that_a_reader_can_come_to_is_read_back(state in any_state()) {
            prop_assert_eq!(read(&write(&state, &[]), ""), Address { state, ..Address::default() });
        }

        #[test]
        fn what_is_written_is_read_back(
            event in proptest::option::of("[a-z0-9-]{1,20}"),
            version in proptest::option::of("\\PC{1,12}"),
            launch in proptest::option::of("[a-z0-9-]{1,20}"),
            range in proptest::option::of("[a-z0-9-]{1,20}"),
            from in proptest::option::of(0..30_000i32),
            length in 0..500i32,
            zoom in 4.0..13.0f64, lat in -80.0..80.0f64, lon in -179.0..179.0f64,
            lang in 0..2usize, theme in 0..3usize, panels in 0..4usize,
            measure in 0..8usize, is_split: bool,
            foreign in proptest::collection::vec(("[x-z]{3}", "\\PC{0,12}"), 0..3),
        ) {
            let mut state = State {
                event,
                version,
                launch,
                range,
                lang: Lang::ALL[lang],
                theme: ThemeChoice::ALL[theme],
                panels: Panels::ALL[panels],
                measure: ChartMeasure::ALL[measure],
                is_split,
                ..State::default()
            };
            state.days.from = from.map(Day::from_number);
            state.days.to = from.map(|from| Day::from_number(from + length));
            state.camera = read_camera(&write_camera(Camera { zoom, centre: LonLat::new(lon, lat) }));
            let mut foreign = foreign;
            foreign.sort();
            let address = read("", &write(&state, &foreign));
            prop_assert_eq!(address.state, state);
            prop_assert_eq!(address.foreign, foreign);
            prop_assert_eq!(address.bad, vec![]);
        }

        #[test]
        fn no_address_is_too_strange(query in "\\PC{0,60}", hash in "\\PC{0,60}") {
            let address = read(&query, &hash);
            write(&address.state, &address.foreign);
        }
    }
}
