//! Data packages with faults, served in place of the page's own: tests/fixtures. The reader is told
//! which file, line and field is wrong, and never sees a blank page.

use std::collections::BTreeMap;

use crate::ensure;
use crate::support::data::{Row, rows};
use crate::support::page::{ALERT, Page};
use crate::support::server::Site;
use crate::support::{Outcome, root};

/// Enough to see what is wrong; the page need not list hundreds of faults.
const SHOWN_OF_MANY: usize = 3;
/// A package without faults, one whose tables have some, one in which a file is not there, and one that cannot be
/// read at all. What each fault is called is tested without a browser, for every package (`tests/data.rs`).
const PACKAGES: [&str; 4] = ["good", "many-faults", "missing-file", "bad-json"];

pub fn fixtures(site: &mut Site) {
    site.fixtures = Some(root().join("tests/fixtures"));
}

pub async fn faults_are_named_or_the_page_works(page: &Page) -> Outcome {
    let mut expected: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for row in rows(&root().join("tests/fixtures/expected.csv"))? {
        expected.entry(row["folder"].clone()).or_default().push(row);
    }
    for name in PACKAGES {
        let faults = expected.remove(name).unwrap_or_default();
        one(page, name, &faults).await.map_err(|error| format!("{name}: {error}"))?;
    }
    Ok(())
}

async fn one(page: &Page, name: &str, faults: &[Row]) -> Outcome {
    page.goto(&format!("fixtures/{name}/?lang=en")).await?;
    if faults.is_empty() {
        return page.state("ready").await;
    }
    page.state("failed").await?;
    let alert = page.until("an alert is shown", ALERT).await?;
    let alert = alert.as_str().unwrap_or_default();
    let named = faults.iter().filter(|fault| names(alert, fault)).count();
    let wanted = faults.len().min(SHOWN_OF_MANY);
    ensure!(
        named >= wanted,
        "file, line and field of {named} faults instead of {wanted} in: {alert}"
    );
    Ok(())
}

/// Whether the text gives file, line and field, as far as this fault has them.
fn names(text: &str, fault: &Row) -> bool {
    let words: Vec<_> = text.split(|c: char| !(c.is_alphanumeric() || c == '_')).collect();
    text.contains(&fault["file"])
        && ["line", "field"]
            .iter()
            .map(|key| &fault[*key])
            .all(|value| value.is_empty() || words.contains(&value.as_str()))
}
