//! `strikemap check --fix` beyond the tables: the package takes the version of its last change, and
//! what stands beside the data says what the package says.

use std::collections::BTreeMap;

use super::super::package::DESCRIPTOR;
use super::super::schema::changes;
use super::held::Held;
use super::mend::Mended;
use super::rules::Files;
use super::tellings::{Release, differing};
use crate::base::json;
use crate::model::change::version_numbers;
use crate::time::Day;

/// Raises the package where `changes.csv` is ahead of it, then mends every telling.
pub(super) fn raise(held: &Held<'_>, file: Files<'_>) -> Vec<Mended> {
    let mut mended = Vec::new();
    let raised = descriptor(held, file);
    let json = raised.as_deref().and_then(|text| json::parse(text).ok());
    let release = Release::of(json.as_ref().unwrap_or(&held.texts.descriptor));
    if let Some(text) = &raised {
        let note = format!("raised to version {}, the last in changes.csv", release.version);
        let (file, bytes) = (DESCRIPTOR.to_owned(), Some(text.clone().into_bytes()));
        mended.push(Mended { file, bytes, notes: vec![note] });
    }
    let mut by_file: BTreeMap<&str, Vec<_>> = BTreeMap::new();
    for telling in differing(held, &release, file) {
        by_file.entry(telling.path).or_default().push(telling);
    }
    for (path, mut tellings) in by_file {
        let Some(mut text) = file(path).and_then(|bytes| String::from_utf8(bytes).ok()) else {
            continue;
        };
        // From the end, so that what comes before keeps its place.
        tellings.sort_by_key(|telling| std::cmp::Reverse(telling.at.start));
        let mut notes = Vec::new();
        for telling in tellings {
            if let Some(told) = text.get(telling.at.clone()).map(str::to_owned) {
                notes.insert(0, format!("{told} made {}", telling.wanted));
                text.replace_range(telling.at, &telling.wanted);
            }
        }
        mended.push(Mended { file: path.to_owned(), bytes: Some(text.into_bytes()), notes });
    }
    mended
}

/// The descriptor with the version and the day of the last change, where that is above its own. Each
/// must stand in it once, so that nothing else is rewritten.
fn descriptor(held: &Held<'_>, file: Files<'_>) -> Option<String> {
    let last = held.rows("changes").last().filter(|_| held.is_whole("changes"))?;
    let (raised, day) = (last.get(changes::VERSION), Day::parse(last.get(changes::DAY))?);
    let (own, created) = (held.described("version"), held.described("created"));
    if version_numbers(raised)? <= version_numbers(own)? {
        return None;
    }
    let text = String::from_utf8(file(DESCRIPTOR)?).ok()?;
    let mut text =
        replaced(&text, &format!("\"version\": \"{own}\""), &format!("\"version\": \"{raised}\""))?;
    if let Some(time) = created.get(10..) {
        let (old, new) =
            (format!("\"created\": \"{created}\""), format!("\"created\": \"{day}{time}\""));
        text = replaced(&text, &old, &new)?;
    }
    Some(text)
}

fn replaced(text: &str, old: &str, new: &str) -> Option<String> {
    (text.matches(old).count() == 1).then(|| text.replace(old, new))
}
