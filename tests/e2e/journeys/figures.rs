//! The figures in the head of the page against the files.

use crate::ensure;
use crate::support::Outcome;
use crate::support::data::Data;
use crate::support::page::Page;

pub async fn agree_with_the_files(page: &Page) -> Outcome {
    let data = Data::read()?;
    page.open("").await?;
    let rows = [
        ("events", data.events.len()),
        ("claims", data.claims.len()),
        ("sources", data.sources.len()),
    ];
    for (figure, rows) in rows {
        let script = format!(
            "return [...document.querySelectorAll('[data-figure={figure}]')].map((e) => e.textContent.trim())"
        );
        let shown = page.strings(&script).await?;
        ensure!(!shown.is_empty(), "no figure of {figure}");
        for text in shown {
            ensure!(text == rows.to_string(), "the page says {text} {figure}, the file has {rows}");
        }
    }
    let headings = page.count("return document.querySelectorAll('h1').length").await?;
    ensure!(headings == 1, "{headings} first-level headings instead of one");
    Ok(())
}
