//! The part of the JavaScript interface that needs no browser: options, states and failures as plain JSON values.

mod failure;
mod input;
mod options;
mod state_object;
mod summary_object;

pub use failure::{Detail, Failure, FailureCode};
pub use input::{Input, read_input, rows_as_csv};
pub use options::{Options, read_options};
pub use state_object::{camera_text, change_state, change_state_of, state_object};
pub use summary_object::summary_object;

use super::State;
use crate::text::Lang;

/// What a mounted app reports to the page around it.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// Something else is shown.
    Change(Box<State>),
    /// Another event is open, or none.
    Select(Option<String>),
    /// The reader asks for another language.
    Lang(Lang),
    /// Something failed while the app ran.
    Error(Failure),
}
