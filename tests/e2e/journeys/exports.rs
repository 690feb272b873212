//! Taking the data away, from the page and from the command line: the same bytes.

use std::process::Command;

use fantoccini::Locator;

use crate::ensure;
use crate::support::page::{Is, Page};
use crate::support::{Outcome, root};

const FORMS: [(&str, &str); 3] = [("CSV", "csv"), ("GeoJSON", "geojson"), ("JSON-LD", "jsonld")];

/// What the command line writes for these words.
fn by_command(words: &[&str]) -> Outcome<String> {
    let done = Command::new("cargo")
        .args(["run", "--locked", "--quiet", "--features", "cli", "--bin", "strikemap", "--"])
        .args(words)
        .current_dir(root())
        .output()?;
    ensure!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    Ok(String::from_utf8(done.stdout)?)
}

/// Presses the button of a form and reads what the page offers to save: its name and its text.
async fn press(page: &Page, button: &str, ending: &str) -> Outcome<(String, String)> {
    let button = page.named("button", Is(button)).await?;
    button.click().await?;
    let name = page
        .until(
            "the file is ready",
            &format!(
                "const link = document.getElementById('exported');
                return link?.download.endsWith('.{ending}') ? link.download : ''"
            ),
        )
        .await?;
    page.js("window.taken = undefined;
        fetch(document.getElementById('exported').href).then((file) => file.text())
            .then((text) => { window.taken = text; }); return true")
        .await?;
    let text = page.until("the file can be read", "return window.taken").await?;
    let word = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    Ok((word(&name), word(&text)))
}

pub async fn page_and_command_write_the_same_bytes(page: &Page) -> Outcome {
    page.open("?lang=en&asof=2024-05-01&from=2024-01-01&to=2024-02-07").await?;
    for (button, form) in FORMS {
        let (name, taken) = press(page, button, form).await?;
        ensure!(name.contains("asof-2024-05-01"), "the file is called {name}");
        let told = by_command(&[
            "export",
            form,
            "data",
            "--asof",
            "2024-05-01",
            "--from",
            "2024-01-01",
            "--to",
            "2024-02-07",
        ])?;
        ensure!(
            taken == told,
            "{form}: {} bytes from the page, {} by command",
            taken.len(),
            told.len()
        );
        ensure!(
            !taken.is_empty() && !taken.contains("2024-06-28-"),
            "{form} holds what was said later"
        );
    }
    Ok(())
}

pub async fn what_was_taken_opens_again(page: &Page) -> Outcome {
    page.open("?lang=uk").await?;
    let (_, taken) = press(page, "CSV", "csv").await?;
    // The same journey runs in the other browsers at the same time.
    let name = format!("strikemap-taken-{}-{}.csv", page.browser.name(), std::process::id());
    let file = std::env::temp_dir().join(name);
    std::fs::write(&file, &taken)?;
    let path = file.to_str().ok_or("a path that is no text")?;
    let (again, whole) = (by_command(&["summary", path])?, by_command(&["summary", "data"])?);
    let same = by_command(&["export", "csv", path])?;
    std::fs::remove_file(&file)?;
    ensure!(again == whole, "what was taken sums up to:\n{again}");
    ensure!(same == taken, "taken once more it differs");
    Ok(())
}

pub async fn a_file_that_cannot_be_written_is_told(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    page.client.find(Locator::Id("export-csv")).await?.click().await?;
    page.until(
        "the reader is told",
        "return document.body.innerText.includes('The file could not be written')",
    )
    .await?;
    page.section("Where").await?;
    Ok(())
}
