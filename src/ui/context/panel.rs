//! What is open beside the map: the filters, a strike, claims.

use leptos::prelude::*;

use super::PageContext;
use crate::app::mark_navigation::{WalkOrder, walk};
use crate::app::{Action, State};
use crate::browser::focus::Guide;
use crate::model::EventIx;
use crate::ui::later::with_later;

impl PageContext {
    /// Opens the panel of filters, or closes it.
    pub(in crate::ui) fn toggle_filters(&self) {
        if self.are_filters_open.get_untracked() {
            return self.close_detail();
        }
        if !self.has_later_parts() {
            let page = *self;
            return with_later(page, move |_| page.toggle_filters());
        }
        self.opener.set_value(self.scope().focused());
        self.guide.set_value(Guide::Reader);
        self.are_filters_open.set(true);
        self.num_opened.update(|number| *number += 1);
    }

    /// Whether something is open beside the map.
    pub(in crate::ui) fn is_panel_open(&self) -> bool {
        self.are_filters_open.get_untracked() || self.state.with_untracked(State::is_detail_open)
    }

    /// Closes what is open beside the map.
    pub(in crate::ui) fn close_detail(&self) {
        if self.are_filters_open.get_untracked() {
            self.are_filters_open.set(false);
            return self.return_focus(None);
        }
        let event = self.state.with_untracked(|state| state.event.clone());
        self.act(Action::CloseDetail);
        self.return_focus(event.as_deref());
    }

    /// Takes the reader to a claim: in its event, or among those that belong to none.
    pub(in crate::ui) fn open_claim(&self, id: &str) {
        let found = self.dataset.with_untracked(|dataset| {
            dataset.find_claim(id).map(|claim| dataset.claim(claim).event)
        });
        let Some(event) = found else { return };
        self.row.set_value(Some(id.to_owned()));
        match event {
            Some(event) if self.chosen.get_untracked().event == Some(event) => {
                self.guide.set_value(Guide::Reader);
                self.num_opened.update(|number| *number += 1);
            }
            Some(event) => self.open(event),
            None => self.act(Action::OpenClaim(id.to_owned())),
        }
    }

    /// Opens the claims of a measure that belong to no single strike.
    pub(in crate::ui) fn open_measure(&self, code: &str) {
        let snapshot = self.snapshot.get_untracked();
        let first = self.dataset.with_untracked(|dataset| {
            let group = snapshot.ledger(dataset).iter().find(|it| it.measure.code() == code)?;
            group.answers.first()?.claims.first().copied()
        });
        if let Some(claim) = first {
            self.act(Action::OpenClaim(self.claim_id(claim)));
        }
    }

    /// Opens the strike so many after the open one, by day, of those visible.
    pub(in crate::ui) fn step(&self, by: i32) {
        let Some(open) = self.chosen.get_untracked().event else { return };
        let visible: Vec<EventIx> = self.snapshot.get_untracked().events().collect();
        let next = self
            .dataset
            .with_untracked(|dataset| walk(dataset, &visible, Some(open), WalkOrder::Time, by));
        if let Some(event) = next {
            self.open(event);
        }
    }

    /// Opens an event.
    pub(in crate::ui) fn open(&self, event: EventIx) {
        self.act(Action::OpenEvent(self.event_id(event)));
    }

    /// Gives the focus back to what opened the panel, or to the row of its event in the list.
    pub(super) fn return_focus(&self, event_id: Option<&str>) {
        let opener = self.opener.try_update_value(Option::take).flatten();
        if !opener.is_some_and(|opener| self.scope().focus_again(&opener))
            && let Some(id) = event_id
        {
            self.scope().focus_link_of(id);
        }
    }
}
