//! The story: which step is open, and what a step shows. A step of a link alone shows what the step asks for; further
//! parameters are what the reader has changed since.

use super::State;
use super::url::{self, Url};
use crate::model::Dataset;

/// What a step shows, and what of its state says nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The state, in the language, colours and parts of the page of whoever goes there.
    pub state: State,
    /// Parameters that are unknown or have no such value; they are ignored.
    pub bad: Vec<(String, String)>,
}

/// The step with this number, from 1; `None` where the data have no such step.
///
/// Only what is shown is the step's to say: it changes neither language nor colours nor the form of the list nor which
/// parts of the page there are.
pub fn step(dataset: &Dataset, number: u32, before: &State) -> Option<Step> {
    let at = usize::try_from(number).ok()?.checked_sub(1)?;
    let row = dataset.story.get(at)?;
    let Url { state, foreign, mut bad } = url::read(dataset.text(row.state), "");
    bad.extend(foreign);
    let mut state = State {
        filter: state.filter,
        event: state.event,
        compare: state.compare,
        claim: state.claim,
        launch: state.launch,
        range: state.range,
        measure: state.measure,
        is_split: state.is_split,
        camera: state.camera,
        ..preferences(before)
    };
    bad.extend(state.drop_unknown_ids(dataset));
    state.story = Some(number);
    Some(Step { state, bad })
}

/// Whether a state says nothing but that a step is open: what it shows is then the step's to say.
pub fn is_step_alone(state: &State) -> bool {
    state.story.is_some() && *state == State { story: state.story, ..preferences(state) }
}

/// What of a state is the reader's own, whatever is shown.
fn preferences(state: &State) -> State {
    State {
        panels: state.panels,
        lang: state.lang,
        theme: state.theme,
        table: state.table,
        sort: state.sort,
        columns: state.columns.clone(),
        version: state.version.clone(),
        ..State::default()
    }
}

/// Parameters of the steps that are unknown or have no such value, each with the number of its step.
pub fn bad_parameters(dataset: &Dataset) -> Vec<(u32, String, String)> {
    let numbers = 1..=u32::try_from(dataset.story.len()).unwrap_or(u32::MAX);
    numbers
        .filter_map(|number| Some((number, step(dataset, number, &State::default())?)))
        .flat_map(|(number, step)| {
            step.bad.into_iter().map(move |(name, value)| (number, name, value))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::StoryStep;
    use crate::text::Lang;
    use crate::time::Day;

    fn with_steps(states: &[&str]) -> Dataset {
        let mut dataset = Dataset::default();
        for state in states {
            let state = dataset.strings.intern(state);
            let (title, text) = ([state; 2], [state; 2]);
            dataset.story.push(StoryStep { state, title, text, claims: Vec::new() });
        }
        dataset
    }

    fn read(parameters: &str) -> State {
        url::read(parameters, "").state
    }

    #[test]
    fn a_step_shows_its_state_and_nothing_else_of_what_was_shown() {
        let dataset =
            with_steps(&["asof=2024-02-16", "from=2024-08-11&measure=missiles_intercepted"]);
        let before = read(
            "from=2024-01-01&q=a&event=b&lang=uk&theme=dark&view=map&v=1.0.0&table=claims&story=1",
        );
        let step = step(&dataset, 2, &before).unwrap();
        assert_eq!(step.bad, []);
        assert_eq!(
            step.state,
            State {
                story: Some(2),
                ..read(
                    "from=2024-08-11&measure=missiles_intercepted&lang=uk&theme=dark&view=map&v=1.0.0&table=claims"
                )
            }
        );
    }

    #[test]
    fn what_a_step_says_wrongly_is_ignored_and_told() {
        let dataset =
            with_steps(&["asof=2024-02-30&from=2024-01-01&event=none&utm=1&lang=uk&story=7"]);
        let step = step(&dataset, 1, &State::default()).unwrap();
        let names: Vec<_> = step.bad.iter().map(|(name, _)| &**name).collect();
        assert_eq!(names, ["asof", "utm", "event"]);
        assert_eq!(step.state.filter.days.from, Day::parse("2024-01-01"));
        assert_eq!((step.state.lang, step.state.story), (Lang::En, Some(1)));
        assert_eq!(bad_parameters(&dataset).len(), 3);
    }

    #[test]
    fn numbers_that_no_step_has_are_refused() {
        let dataset = with_steps(&["", ""]);
        for number in [0, 3, u32::MAX] {
            assert_eq!(step(&dataset, number, &State::default()), None, "{number}");
        }
    }

    #[test]
    fn a_link_to_a_step_shows_what_the_step_asks_for_unless_it_says_more() {
        let dataset = with_steps(&["asof=2024-02-16"]);
        let opened = |parameters: &str| {
            let mut state = read(parameters);
            let bad = state.drop_unknown_ids(&dataset);
            (url::write(&state, &[]), bad.len())
        };
        assert_eq!(opened("story=1"), ("asof=2024-02-16&story=1".to_owned(), 0));
        assert_eq!(opened("story=1&lang=uk"), ("lang=uk&asof=2024-02-16&story=1".to_owned(), 0));
        assert_eq!(opened("story=1&from=2024-01-01"), ("from=2024-01-01&story=1".to_owned(), 0));
        assert_eq!(opened("story=2&from=2024-01-01"), ("from=2024-01-01".to_owned(), 1));
        assert_eq!(opened("story=2"), (String::new(), 1));
    }
}
