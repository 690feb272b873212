//! The state as URL parameters: `?event=…&lang=uk` or `#event=…`; the hash wins.

use super::params::{self, PARAMETERS};
use super::state::State;
use crate::base::percent;

/// A parsed URL.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Url {
    /// The state.
    pub state: State,
    /// Parameters that are not in the table, kept unchanged.
    pub foreign: Vec<(String, String)>,
    /// Parameters with invalid values, which are ignored.
    pub bad: Vec<(String, String)>,
}

/// Parses the part after `?` and the part after `#`.
///
/// ```
/// use strikemap::app::url::read;
/// let url = read("event=2024-01-02-kharkiv&utm=x", "lang=uk&from=2024-13-01");
/// assert_eq!(url.state.event.as_deref(), Some("2024-01-02-kharkiv"));
/// assert_eq!(url.state.lang.code(), "uk");
/// assert_eq!(url.foreign.len(), 1);
/// assert_eq!(url.bad, [("from".to_owned(), "2024-13-01".to_owned())]);
/// ```
pub fn read(query: &str, hash: &str) -> Url {
    let mut url = Url::default();
    let pairs = |part: &str| -> Vec<(String, String)> {
        form_urlencoded::parse(part.trim_start_matches(['?', '#']).as_bytes())
            .into_owned()
            .collect()
    };
    // A hash without a value is an anchor in the page, such as a heading.
    let part = hash.trim_start_matches('#');
    let (hash, part) = if hash.contains('=') { (hash, "") } else { ("", part) };
    let (query, hash) = (pairs(query), pairs(hash));
    let is_in_hash = |name: &str| hash.iter().any(|(known, _)| known == name);
    for (name, value) in query.iter().filter(|(name, _)| !is_in_hash(name)).chain(&hash).cloned() {
        match params::find(&name) {
            Some(parameter) if parameter.read(&mut url.state, &value) => {}
            Some(_) => url.bad.push((name, value)),
            None => url.foreign.push((name, value)),
        }
    }
    if let Some(event) = part.strip_prefix("event-").filter(|id| !id.is_empty())
        && url.state.event.is_none()
    {
        url.state.event = Some(event.to_owned());
    }
    if url.state.filter.days.is_reversed()
        && let Some(to) = url.state.filter.days.to.take()
    {
        url.bad.push(("to".to_owned(), to.to_string()));
    }
    url
}

/// Whether the part after `#` names a parameter.
pub fn is_stated(hash: &str, name: &str) -> bool {
    let hash = hash.trim_start_matches('#');
    form_urlencoded::parse(hash.as_bytes()).any(|(known, _)| hash.contains('=') && known == name)
}

/// Sets one parameter. An empty value is the default, an invalid one changes nothing. A day beyond the
/// other one moves it along.
pub fn change(state: &mut State, name: &str, value: &str) {
    let Some(parameter) = params::find(name) else { return };
    let before = state.filter.days;
    if value.is_empty() {
        parameter.reset(state);
    } else {
        parameter.read(state, value);
    }
    if state.filter.days.is_reversed() {
        if state.filter.days.from == before.from {
            state.filter.days.from = state.filter.days.to;
        } else {
            state.filter.days.to = state.filter.days.from;
        }
    }
}

/// The state that `options` ask for, where an address does not say otherwise.
pub fn over(options: &State, address: &State) -> State {
    let mut state = options.clone();
    for (name, value) in parameters(address) {
        change(&mut state, name, &value);
    }
    state
}

/// The parameters that differ, with their new values; empty for the default. Applying [`change`] with each
/// of them turns `before` into `after`.
pub fn changes(before: &State, after: &State) -> Vec<(&'static str, String)> {
    let changed = PARAMETERS.iter().filter_map(|parameter| {
        let value = parameter.get(after);
        (parameter.get(before) != value).then(|| (parameter.name, value.unwrap_or_default()))
    });
    changed.collect()
}

/// The parameters that differ from the default, in the order of the table.
pub fn parameters(state: &State) -> Vec<(&'static str, String)> {
    PARAMETERS.iter().filter_map(|it| it.get(state).map(|value| (it.name, value))).collect()
}

/// The parameters that differ from the default, in the order of the table, then the foreign ones.
pub fn write(state: &State, foreign: &[(String, String)]) -> String {
    let own = parameters(state);
    let own = own.iter().map(|(name, value)| (*name, value.as_str()));
    let foreign = foreign.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    percent::write(own.chain(foreign))
}

/// What follows the path of somebody's address, `query` and `hash`, once it says `parameters`. All that is theirs stays
/// as it is written: their parameters, of which those among `parameters` are older, and the anchor.
///
/// ```
/// use strikemap::app::url::beside;
/// assert_eq!(beside("event=b", "?page=7&event=a", "#map"), "?event=b&page=7#map");
/// ```
pub fn beside(parameters: &str, query: &str, hash: &str) -> String {
    let with_mark = |mark: &str, parts: &[&str]| match parts {
        [] => String::new(),
        _ => [mark, &parts.join("&")].concat(),
    };
    let query = [selected(parameters, true), selected(query.trim_start_matches('?'), false)];
    let part = hash.trim_start_matches('#');
    // A hash without a value is an anchor, whatever its name.
    let hash = match part.contains('=') && !selected(part, true).is_empty() {
        true => with_mark("#", &selected(part, false)),
        false => hash.to_owned(),
    };
    [with_mark("?", &query.concat()), hash].concat()
}

/// Those parameters of a part of an address, as written, that are ours, or those that are not.
fn selected(part: &str, are_ours: bool) -> Vec<&str> {
    let is_ours = |pair: &str| {
        form_urlencoded::parse(pair.as_bytes()).any(|(name, _)| params::find(&name).is_some())
    };
    part.split('&').filter(|it| !it.is_empty() && is_ours(it) == are_ours).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::tests::any_state;
    use crate::app::{Panels, ThemeChoice};
    use crate::geo::LonLat;
    use crate::geo::view::Camera;
    use crate::model::ChartMeasure;
    use crate::query::Filter;
    use crate::text::Lang;
    use crate::time::{Day, Period};
    use proptest::prelude::*;

    #[test]
    fn the_hash_wins_over_the_query() {
        let url = read("?lang=uk&event=a", "#lang=en");
        assert_eq!(url.state.lang, Lang::En);
        assert_eq!(url.state.event.as_deref(), Some("a"));
    }

    #[test]
    fn an_anchor_is_no_parameter() {
        assert_eq!(read("", "#events"), Url::default());
    }

    #[test]
    fn what_a_hash_states_is_told_from_what_it_leaves_open() {
        assert!(is_stated("#theme=dark&event=a", "theme"));
        assert!(!is_stated("#event=theme", "theme"));
        assert!(!is_stated("#theme", "theme"), "an anchor");
        assert!(!is_stated("", "theme"));
    }

    #[test]
    fn a_link_to_the_article_of_an_event_opens_it() {
        let event = |query, hash| read(query, hash).state.event;
        assert_eq!(event("", "#event-2024-01-02-kharkiv").as_deref(), Some("2024-01-02-kharkiv"));
        assert_eq!(event("event=a", "#event-b").as_deref(), Some("a"));
        assert_eq!(event("", "#event-"), None);
    }

    #[test]
    fn what_is_theirs_in_somebodys_address_stays_as_written() {
        for (parameters, query, hash, wanted) in [
            ("", "", "", ""),
            ("", "?event=a", "#lang=uk", ""),
            ("event=b", "", "#map", "?event=b#map"),
            ("", "?a=%20+x&event=a&b", "#event-a", "?a=%20+x&b#event-a"),
            (
                "from=2024-01-02&a=old",
                "?a=new",
                "#/route?tab=2",
                "?from=2024-01-02&a=new#/route?tab=2",
            ),
            ("event=b", "?%65vent=a", "#tab=2&event=a", "?event=b#tab=2"),
            ("", "?a&view", "#map", "?a#map"),
        ] {
            assert_eq!(beside(parameters, query, hash), wanted, "{query}{hash}");
        }
    }

    #[test]
    fn the_default_has_no_parameters() {
        assert_eq!(write(&State::default(), &[]), "");
    }

    #[test]
    fn a_map_position_out_of_bounds_is_reported() {
        for bad in ["6", "6/48", "6/48/31/2", "99/48/31", "6/95/31", "a/b/c", "6/NaN/31", ""] {
            assert_eq!(read(&format!("map={bad}"), "").bad.len(), 1, "{bad}");
        }
    }

    #[test]
    fn an_unknown_measure_is_reported() {
        for bad in ["measure=range_km", "measure=", "split=weapon", "split=1"] {
            let url = read(bad, "");
            assert_eq!((url.bad.len(), url.state), (1, State::default()), "{bad}");
        }
    }

    #[test]
    fn an_empty_value_is_the_default_and_an_invalid_one_is_ignored() {
        let busy = read(
            "view=map&lang=uk&theme=dark&from=2024-01-02&to=2024-02-03&asof=2024-05-01&event=a&launch=b\
             &range=c&measure=missiles_intercepted&split=side&map=6/49/31&v=1.0.0",
            "",
        );
        assert_eq!((parameters(&busy.state).len(), busy.bad.len()), (13, 0));
        for (name, _) in parameters(&busy.state) {
            let mut state = busy.state.clone();
            change(&mut state, name, "");
            assert_eq!(parameters(&state).len(), 12, "{name} is as by default");
            assert!(parameters(&state).iter().all(|(known, _)| *known != name), "{name}");
        }
        for (name, bad) in [
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
            change(&mut state, name, bad);
            assert_eq!(state, busy.state, "{name}={bad}");
        }
    }

    /// As when page and map change them at once: a URL never has reversed days.
    #[test]
    fn a_day_beyond_the_other_moves_it_along() {
        let days = |from, to| Period { from: Day::parse(from), to: Day::parse(to) };
        let mut state = State::from(Filter { days: days("", "2024-01-05"), ..Filter::default() });
        change(&mut state, "from", "2024-03-01");
        assert_eq!(state.filter.days, days("2024-03-01", "2024-03-01"));
        change(&mut state, "to", "2024-02-01");
        assert_eq!(state.filter.days, days("2024-02-01", "2024-02-01"));
    }

    #[test]
    fn days_in_the_wrong_order_are_reported() {
        let url = read("from=2024-05-01&to=2024-01-01", "");
        assert_eq!(url.bad, [("to".to_owned(), "2024-01-01".to_owned())]);
        assert_eq!(url.state.filter.days.to, None);
    }

    proptest! {
        #[test]
        fn changes_turn_one_state_into_the_other(before in any_state(), after in any_state()) {
            let changes = changes(&before, &after);
            let mut state = before;
            for (name, value) in &changes {
                change(&mut state, name, value);
            }
            prop_assert_eq!(&state, &after);
            let mut names: Vec<_> = changes.iter().map(|(name, _)| *name).collect();
            names.dedup();
            prop_assert_eq!(names.len(), changes.len(), "each once");
        }

        #[test]
        fn reachable_states_are_read_back(state in any_state()) {
            prop_assert_eq!(read(&write(&state, &[]), ""), Url { state, ..Url::default() });
        }

        #[test]
        fn what_is_written_beside_others_is_read_back(
            state in any_state(),
            old in any_state(),
            query in "[a-z=&%0-9+]{0,20}",
            hash in "[a-z=&%0-9+]{0,20}",
        ) {
            let query = [&query, "&", &write(&old, &[])].concat();
            let hash = ["#x=1&", &hash, "&", &write(&old, &[])].concat();
            let address = beside(&write(&state, &[]), &query, &hash);
            let (query_after, hash_after) = address.split_once('#').unwrap_or((&address, ""));
            let (before, after) = (read(&query, &hash), read(query_after, hash_after));
            prop_assert_eq!(after.state, state);
            prop_assert_eq!(after.foreign, before.foreign);
        }

        #[test]
        fn written_states_are_read_back(
            event in proptest::option::of("[a-z0-9-]{1,20}"),
            version in proptest::option::of("\\PC{1,12}"),
            launch in proptest::option::of("[a-z0-9-]{1,20}"),
            range in proptest::option::of("[a-z0-9-]{1,20}"),
            from in proptest::option::of(0..30_000i32),
            length in 0..500i32,
            zoom in 4.0..10.0f64, lat in -80.0..80.0f64, lon in -179.0..179.0f64,
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
            state.filter.days.from = from.map(Day::from_number);
            state.filter.days.to = from.map(|from| Day::from_number(from + length));
            state.camera = Some(params::rounded(Camera { zoom, centre: LonLat::new(lon, lat) }));
            let mut foreign = foreign;
            foreign.sort();
            let url = read("", &write(&state, &foreign));
            prop_assert_eq!(url.state, state);
            prop_assert_eq!(url.foreign, foreign);
            prop_assert_eq!(url.bad, vec![]);
        }

        #[test]
        fn any_url_can_be_read(query in "\\PC{0,60}", hash in "\\PC{0,60}") {
            let url = read(&query, &hash);
            write(&url.state, &url.foreign);
        }
    }
}
