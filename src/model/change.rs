//! What changed in the data from version to version, and where merged rows have gone.

use super::{Dataset, EventIx};
use crate::base::intern::Text;
use crate::time::Day;

/// One row of `changes.csv`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The version in which it changed.
    pub version: Text,
    /// The day of that version.
    pub day: Day,
    /// The row that changed, as `table/id`; empty for the version as a whole.
    pub row: Text,
    /// What changed; `merged into <id>` where the row has gone into another.
    pub what: Text,
    /// Why.
    pub why: Text,
}

/// A chain of merges that is longer than this comes back to itself, or is nobody's work.
const MOST_MERGES: usize = 64;

/// The id that a row was merged into, if `what` says that it was.
pub fn merged_into(what: &str) -> Option<&str> {
    what.strip_prefix("merged into ").filter(|id| !id.is_empty())
}

/// A version `n.n.n` as numbers that can be compared; `None` for anything else.
///
/// ```
/// use strikemap::model::change::version_numbers;
/// assert!(version_numbers("1.10.0") > version_numbers("1.9.3"));
/// assert_eq!(version_numbers("next"), None);
/// ```
pub fn version_numbers(text: &str) -> Option<[u32; 3]> {
    // Digits alone: a number in Rust may have a sign.
    let number =
        |part: &str| part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse().ok())?;
    let mut parts = text.split('.').map(number);
    let numbers = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(numbers)
}

impl Dataset {
    /// The ids that a merged row of `table` (`events`, `claims`, `sources`, `places`) leads to, the
    /// nearest first. A chain that comes back to itself is cut off.
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
        .take(MOST_MERGES)
    }

    /// The id at the end of that chain; `None` for a row that was not merged, and for a chain that
    /// comes back to itself.
    pub fn redirect(&self, table: &str, id: &str) -> Option<&str> {
        let mut last = self.merge_of(table, id)?;
        for _ in 0..MOST_MERGES {
            match self.merge_of(table, last) {
                Some(next) => last = next,
                None => return Some(last),
            }
        }
        None
    }

    /// What a row was merged into; the last word counts.
    fn merge_of(&self, table: &str, id: &str) -> Option<&str> {
        let row = self.strings.find(&format!("{table}/{id}"))?;
        let of_row = |change: &&Change| change.row == row;
        self.changes
            .iter()
            .rev()
            .filter(of_row)
            .find_map(|change| merged_into(self.text(change.what)))
    }

    /// The event that a change is about: itself or, for a claim, the event of the claim.
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

    /// The changes of versions later than `version`; none where that is no version.
    pub fn changes_since(&self, version: &str) -> Vec<Change> {
        let Some(since) = version_numbers(version) else { return Vec::new() };
        let is_later = |change: &&Change| version_numbers(self.text(change.version)) > Some(since);
        self.changes.iter().filter(is_later).copied().collect()
    }
}
