//! What map, time strip and chart report to the page.

use crate::app::command::Picture;
use crate::app::sync::Changes;
use crate::model::{ClaimIx, EventIx};

/// A gesture that does not move the map, where the page says which one does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// The wheel without a key.
    Wheel,
    /// One finger.
    Touch,
}

/// A report.
#[derive(Debug)]
pub enum Report {
    /// A picture was drawn for the first time.
    Drawn(Picture),
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
    /// The reader changed what is shown.
    Changed(Box<Changes>),
}
