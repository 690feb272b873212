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

pub fn fixtures(site: &mut Site) {
    site.fixtures = Some(root().join("tests/fixtures"));
}

pub async fn every_fixture(page: &Page) -> Outcome {
    let folder = root().join("tests/fixtures");
    let mut expected: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for entry in std::fs::read_dir(&folder)? {
        let entry = entry?;
        if entry.path().join("datapackage.json").exists() {
            expected.entry(entry.file_name().to_string_lossy().into_owned()).or_default();
        }
    }
    ensure!(expected.len() > 1, "no data packages in {}", folder.display());
    for row in rows(&folder.join("expected.csv"))? {
        expected.entry(row["folder"].clone()).or_default().push(row);
    }
    let mut wrong = Vec::new();
    for (name, faults) in &expected {
        if let Err(error) = one(page, name, faults).await {
            wrong.push(format!("{name}: {error}"));
        }
    }
    ensure!(
        wrong.is_empty(),
        "{} of {} data packages:\n  {}",
        wrong.len(),
        expected.len(),
        wrong.join("\n  ")
    );
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
