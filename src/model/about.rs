//! Metadata of a data package.

use crate::base::intern::Text;
use crate::time::Day;

/// The metadata of a package; empty where not stated.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct About {
    /// The identifier.
    pub name: Text,
    /// The title.
    pub title: Text,
    /// A description of a few sentences.
    pub description: Text,
    /// The release day of this version.
    pub released: Option<Day>,
    /// The contributors.
    pub creators: Text,
    /// The licence: its URL, or its name if it has no URL.
    pub licence: Text,
    /// The paths of the tables, one on each line.
    pub tables: Text,
}
