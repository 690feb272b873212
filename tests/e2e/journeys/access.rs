//! axe-core on every face of the page.

use std::collections::BTreeMap;

use super::Journey;
use crate::ensure;
use crate::support::Outcome;
use crate::support::page::Page;

/// Start and opened event, both languages, both themes, desk and phone.
pub fn matrix() -> Vec<Journey> {
    [("desk", None), ("phone", Some(390))]
        .into_iter()
        .map(|(name, width)| {
            Journey::new(format!("access::axe_{name}"), move |page| {
                Box::pin(every_face(page, width))
            })
        })
        .collect()
}

async fn every_face(page: &Page, width: Option<u32>) -> Outcome {
    if let Some(width) = width {
        page.width(width).await?;
    }
    // One fault tends to show on many faces: it is told once, with the faces that have it.
    let mut faults: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for keys in ["", "&event=2024-01-02-kharkiv", "&view=map", "&view=chart"] {
        for lang in ["en", "uk"] {
            for theme in ["light", "dark"] {
                let query = format!("?lang={lang}&theme={theme}{keys}");
                page.open(&query).await?;
                for fault in page.axe().await? {
                    faults.entry(fault).or_default().push(query.clone());
                }
            }
        }
    }
    let told: Vec<_> = faults
        .iter()
        .map(|(fault, faces)| format!("{fault}\n    on {}", faces.join(" ")))
        .collect();
    ensure!(told.is_empty(), "axe-core finds\n  {}", told.join("\n  "));
    Ok(())
}
