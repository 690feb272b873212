//! The version, its day and the numbers of rows, where they are told beside the data.

use super::super::facts::Facts;
use super::super::finding::Finding;
use super::super::tellings::{Release, differing};
use super::Files;

pub(super) fn check(facts: &Facts<'_>, file: Files<'_>, found: &mut Vec<Finding>) {
    let release = Release::of(&facts.held.texts.descriptor);
    for telling in differing(facts.held, &release, file) {
        let hint = "`strikemap check --fix` writes what the package says.";
        let (path, line) = (telling.path, Some(telling.line));
        found.push(Finding::of_file(telling.rule, path, line, telling.what, hint));
    }
}
