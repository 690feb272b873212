//! Sync with delayed messages: whatever changes on either side, both end with equal states.

use std::collections::VecDeque;

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::app::state::tests::any_action;

/// The page, the map and chart, and the messages between them.
struct Channel {
    page: State,
    shared: SharedState,
    to_page: VecDeque<Changes>,
    to_shared: VecDeque<State>,
    now_ms: f64,
}

#[derive(Clone, Debug)]
enum Step {
    OnPage(Action),
    OnShared(Action),
    /// Delivers the oldest message.
    ToPage,
    ToShared,
    /// A frame after these milliseconds.
    Frame(f64),
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        any_action().prop_map(Step::OnPage),
        any_action().prop_map(Step::OnShared),
        Just(Step::ToPage),
        Just(Step::ToShared),
        (1.0..150.0f64).prop_map(Step::Frame),
    ]
}

impl Channel {
    fn new() -> Self {
        Self {
            page: State::default(),
            shared: SharedState::new(Lang::En),
            to_page: VecDeque::new(),
            to_shared: VecDeque::new(),
            now_ms: 0.0,
        }
    }

    fn run(&mut self, step: Step) {
        match step {
            Step::OnPage(action) => {
                self.page.apply(action);
                self.to_shared.push_back(self.page.clone());
            }
            Step::OnShared(action) => self.shared.apply(action),
            Step::ToPage => {
                if let Some(changes) = self.to_page.pop_front() {
                    changes.apply(&mut self.page);
                    self.to_shared.push_back(self.page.clone());
                }
            }
            Step::ToShared => {
                if let Some(page) = self.to_shared.pop_front() {
                    self.shared.merge(&page, None, Theme::Light);
                }
            }
            Step::Frame(ms) => {
                self.now_ms += ms;
                if let Flush::Due(changes) = self.shared.flush(self.now_ms)
                    && !changes.is_empty()
                {
                    self.to_page.push_back(*changes);
                }
            }
        }
    }

    /// Delivers all messages until there are none.
    fn deliver_all(&mut self) {
        self.run(Step::Frame(1_000.0));
        let mut rounds = 0;
        while !(self.to_page.is_empty() && self.to_shared.is_empty()) {
            self.run(Step::ToPage);
            self.run(Step::ToShared);
            self.run(Step::Frame(1_000.0));
            rounds += 1;
            assert!(rounds < 1_000, "endless messages");
        }
        assert_eq!(self.shared.flush(self.now_ms + 1_000.0), Flush::Clean);
    }
}

proptest! {
    /// Any actions on either side, with any delays.
    #[test]
    fn states_are_equal_after_delivery(steps in vec(any_step(), 0..60)) {
        let mut channel = Channel::new();
        steps.into_iter().for_each(|step| channel.run(step));
        channel.deliver_all();
        prop_assert_eq!(channel.shared.state(), &channel.page);
    }

    /// As on the page: no message is delayed for longer than a step.
    #[test]
    fn actions_take_effect_without_delays(
        steps in vec((any::<bool>(), any_action(), 1.0..150.0f64), 1..30),
    ) {
        let mut channel = Channel::new();
        for (is_on_page, action, ms) in steps {
            let mut expected = match is_on_page {
                true => channel.page.clone(),
                false => channel.shared.state().clone(),
            };
            expected.apply(action.clone());
            if is_on_page {
                channel.run(Step::OnPage(action));
                channel.run(Step::ToShared);
                prop_assert_eq!(&channel.page, &expected);
            } else {
                channel.run(Step::OnShared(action));
                prop_assert_eq!(channel.shared.state(), &expected);
            }
            channel.run(Step::Frame(ms));
            channel.run(Step::ToPage);
            channel.run(Step::ToShared);
            if !is_on_page {
                prop_assert_eq!(channel.shared.state(), &expected, "the action is kept");
            }
        }
        channel.deliver_all();
        prop_assert_eq!(channel.shared.state(), &channel.page);
    }
}
