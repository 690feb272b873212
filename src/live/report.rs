//! What map, time strip and chart report to the page.

use std::sync::Arc;

use crate::app::command::LiveView;
use crate::app::sync::Changes;
use crate::model::{ChartMeasure, ClaimIx, EventIx};
use crate::query::Snapshot;
use crate::query::playback_days::PlaybackOrder;
use crate::time::Day;

/// A gesture that does not move the map, where the page says which one does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// The wheel without a key.
    Wheel,
    /// One finger.
    Touch,
}

/// What the controls of playback say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlaybackShown {
    /// What it runs through.
    pub order: PlaybackOrder,
    /// The day that is shown; `None` where all are.
    pub day: Option<Day>,
    /// The days run.
    pub is_playing: bool,
}

/// A report.
#[derive(Debug)]
pub enum Report {
    /// A view was drawn for the first time.
    Drawn(LiveView),
    /// The outlines of the map could not be fetched.
    Unreachable,
    /// The reader opens an event.
    Event(EventIx),
    /// The reader opens a claim.
    Claim(ClaimIx),
    /// For who hears the page.
    Say(String),
    /// The reader tried to move the map in vain.
    Hint(Hint),
    /// Playback shows another day, or began or ended.
    Playback(PlaybackShown),
    /// The chart of another measure was drawn, one or one for each side, with its signs of all that is known.
    Measure(ChartMeasure, bool, Arc<Snapshot>),
    /// The reader changed what is shown.
    Changed(Box<Changes>),
}
