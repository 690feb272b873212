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

/// Everything unfolded: reasons, totals, range and origin, claims about periods, what changed; then the
/// method within the page.
pub async fn axe_unfolded(page: &Page) -> Outcome {
    let ring = "&launch=voronezh-oblast&range=agg-2024-02-16-kostin-range";
    for (lang, theme) in [("en", "light"), ("uk", "dark")] {
        page.open(&format!("?lang={lang}&theme={theme}&event=2024-01-02-kharkiv{ring}")).await?;
        page.js("document.querySelectorAll('details').forEach((it) => { it.open = true; }); return true")
            .await?;
        let unfolded = page.axe().await?;
        ensure!(unfolded.is_empty(), "{lang} {theme}, unfolded:\n  {}", unfolded.join("\n  "));
        page.js("document.querySelector('.reasons a[data-method]').click(); return true").await?;
        page.until(
            "the method is shown",
            "return Boolean(document.querySelector('dialog[open] h2'))",
        )
        .await?;
        let method = page.axe().await?;
        ensure!(method.is_empty(), "{lang} {theme}, the method:\n  {}", method.join("\n  "));
    }
    Ok(())
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
