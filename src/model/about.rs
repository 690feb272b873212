//! What a data package says of itself.

use crate::base::intern::Text;
use crate::time::Day;

/// The title page of a package. What it does not say is empty.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct About {
    /// The title.
    pub title: Text,
    /// The day of this version.
    pub released: Option<Day>,
    /// Who made it, one after the other.
    pub creators: Text,
    /// The terms of the tables: their address, or their name where no address is given.
    pub licence: Text,
}
