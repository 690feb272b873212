//! The changelog of the data, and redirects of merged rows.

use super::{Dataset, EventIx};
use crate::base::intern::Text;
use crate::time::Day;

/// One row of `changes.csv`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The version.
    pub version: Text,
    /// The day of that version.
    pub day: Day,
    /// The row that changed, as `table/id`; empty for the version as a whole.
    pub row: Text,
    /// What changed; `merged into <id>` for a merged row.
    pub what: Text,
    /// Why.
    pub why: Text,
}

/// The limit that ends a circular chain of merges.
const MAX_MERGES: usize = 64;

/// The target id, if `what` describes a merge.
pub fn merged_into(what: &str) -> Option<&str> {
    what.strip_prefix("merged into ").filter(|id| !id.is_empty())
}

/// Parses a version `n.n.n` into comparable numbers.
///
/// ```
/// use strikemap::model::change::version_numbers;
/// assert!(version_numbers("1.10.0") > version_numbers("1.9.3"));
/// assert_eq!(version_numbers("next"), None);
/// ```
pub fn version_numbers(text: &str) -> Option<[u32; 3]> {
    // Digits only: `parse` would also accept a plus sign.
    let number =
        |part: &str| part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse().ok())?;
    let mut parts = text.split('.').map(number);
    let numbers = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(numbers)
}

impl Dataset {
    /// The redirects of a merged row of `table` (`events`, `claims`, `sources`, `places`), nearest first.
    /// A circular chain is cut off.
    pub fn redirects<'d>(
        &'d self,
        table: &'d str,
        id: &'d str,
    ) -> impl Iterator<Item = &'d str> + use<'d> {
        let mut at = id;
        std::iter::from_fn(move || {
            at = self.merge_of(table, at)?;
            Some(at)
        })
        .take(MAX_MERGES)
    }

    /// The last redirect; `None` for a row that was not merged, and for a circular chain.
    pub fn redirect(&self, table: &str, id: &str) -> Option<&str> {
        let mut last = self.merge_of(table, id)?;
        for _ in 0..MAX_MERGES {
            match self.merge_of(table, last) {
                Some(next) => last = next,
                None => return Some(last),
            }
        }
        None
    }

    /// The id that a row was merged into; the latest change counts.
    fn merge_of(&self, table: &str, id: &str) -> Option<&str> {
        let row = self.strings.find(&format!("{table}/{id}"))?;
        let of_row = |change: &&Change| change.row == row;
        self.changes
            .iter()
            .rev()
            .filter(of_row)
            .find_map(|change| merged_into(self.text(change.what)))
    }

    /// The event of a change: the changed event, or the event of the changed claim.
    pub fn event_of(&self, change: &Change) -> Option<EventIx> {
        match self.text(change.row).split_once('/')? {
            ("events", id) => self.find_event(id),
            ("claims", id) => {
                let id = self.strings.find(self.redirect("claims", id).unwrap_or(id))?;
                self.claims.event.of(self.claims.find(id)?)
            }
            _ => None,
        }
    }

    /// The changes after `version`; empty if it is not a valid version.
    pub fn changes_since(&self, version: &str) -> Vec<Change> {
        let Some(since) = version_numbers(version) else { return Vec::new() };
        let is_later = |change: &&Change| version_numbers(self.text(change.version)) > Some(since);
        self.changes.iter().filter(is_later).copied().collect()
    }
}
