//! Page and pictures with messages that may be late: whatever the reader does on either side, both end equal.

use std::collections::VecDeque;

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::app::state::tests::any_action;

/// The page, the pictures, and what is on its way between them.
struct World {
    page: State,
    pictures: SharedState,
    to_page: VecDeque<Vec<(&'static str, String)>>,
    to_pictures: VecDeque<String>,
    now_ms: f64,
}

#[derive(Clone, Debug)]
enum Step {
    OnPage(Action),
    OnPictures(Action),
    /// The oldest message is delivered.
    ToPage,
    ToPictures,
    /// A frame, so many milliseconds later.
    Frame(f64),
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        any_action().prop_map(Step::OnPage),
        any_action().prop_map(Step::OnPictures),
        Just(Step::ToPage),
        Just(Step::ToPictures),
        (1.0..150.0f64).prop_map(Step::Frame),
    ]
}

impl World {
    fn new() -> Self {
        Self {
            page: State::default(),
            pictures: SharedState::new(Lang::En),
            to_page: VecDeque::new(),
            to_pictures: VecDeque::new(),
            now_ms: 0.0,
        }
    }

    fn take(&mut self, step: Step) {
        match step {
            Step::OnPage(action) => {
                self.page.apply(action);
                self.to_pictures.push_back(url::write(&self.page, &[]));
            }
            Step::OnPictures(action) => self.pictures.apply(action),
            Step::ToPage => {
                if let Some(changes) = self.to_page.pop_front() {
                    for (key, value) in changes {
                        url::change(&mut self.page, key, &value);
                    }
                    self.to_pictures.push_back(url::write(&self.page, &[]));
                }
            }
            Step::ToPictures => {
                if let Some(keys) = self.to_pictures.pop_front() {
                    self.pictures.merge(&keys, None, Theme::Light);
                }
            }
            Step::Frame(ms) => {
                self.now_ms += ms;
                if let Flush::Due(changes) = self.pictures.flush(self.now_ms)
                    && !changes.is_empty()
                {
                    self.to_page.push_back(changes);
                }
            }
        }
    }

    /// Everything that is on its way is delivered, until nothing is.
    fn come_to_rest(&mut self) {
        self.take(Step::Frame(1_000.0));
        let mut rounds = 0;
        while !(self.to_page.is_empty() && self.to_pictures.is_empty()) {
            self.take(Step::ToPage);
            self.take(Step::ToPictures);
            self.take(Step::Frame(1_000.0));
            rounds += 1;
            assert!(rounds < 1_000, "they go on for ever");
        }
        assert_eq!(self.pictures.flush(self.now_ms + 1_000.0), Flush::Clean);
    }
}

proptest! {
    /// Whatever the reader does on either side, and however late it is heard on the other.
    #[test]
    fn both_sides_end_equal_once_all_is_delivered(steps in vec(any_step(), 0..60)) {
        let mut world = World::new();
        steps.into_iter().for_each(|step| world.take(step));
        world.come_to_rest();
        prop_assert_eq!(world.pictures.state(), &world.page);
    }

    /// As the programs do it: nothing is ever on its way for longer than a step.
    #[test]
    fn a_step_on_either_side_holds_where_nothing_is_delayed(
        steps in vec((any::<bool>(), any_action(), 1.0..150.0f64), 1..30),
    ) {
        let mut world = World::new();
        for (is_on_page, action, ms) in steps {
            let mut wanted = match is_on_page {
                true => world.page.clone(),
                false => world.pictures.state().clone(),
            };
            wanted.apply(action.clone());
            if is_on_page {
                world.take(Step::OnPage(action));
                world.take(Step::ToPictures);
                prop_assert_eq!(&world.page, &wanted);
            } else {
                world.take(Step::OnPictures(action));
                prop_assert_eq!(world.pictures.state(), &wanted);
            }
            world.take(Step::Frame(ms));
            world.take(Step::ToPage);
            world.take(Step::ToPictures);
            if !is_on_page {
                prop_assert_eq!(world.pictures.state(), &wanted, "it does not move back");
            }
        }
        world.come_to_rest();
        prop_assert_eq!(world.pictures.state(), &world.page);
    }

    #[test]
    fn no_message_is_too_strange(keys in "\\PC{0,60}", action in any_action()) {
        let mut pictures = SharedState::new(Lang::En);
        pictures.merge(&keys, None, Theme::Light);
        pictures.apply(action);
        prop_assert!(matches!(pictures.flush(1_000.0), Flush::Due(_)));
    }
}
