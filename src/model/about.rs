//! What a data package says of itself.

use crate::base::intern::Text;
use crate::time::Day;

/// The title page of a package. What it does not say is empty.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct About {
    /// The name by which machines know it.
    pub name: Text,
    /// The title.
    pub title: Text,
    /// What it holds, in a few sentences.
    pub description: Text,
    /// The day of this version.
    pub released: Option<Day>,
    /// Who made it, one after the other.
    pub creators: Text,
    /// The terms of the tables: their address, or their name where no address is given.
    pub licence: Text,
    /// The files of its tables, a line each.
    pub tables: Text,
}
