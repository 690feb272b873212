//! Taking the data away, from the page and from the command line: the same bytes.

use std::process::Command;

use fantoccini::Locator;

use crate::ensure;
use crate::support::page::{Is, Page};
use crate::support::{Outcome, dist, root};

const FORMS: [(&str, &str); 3] = [("CSV", "csv"), ("GeoJSON", "geojson"), ("JSON-LD", "jsonld")];

/// What the command line writes for these words.
pub fn by_command(words: &[&str]) -> Outcome<String> {
    let program = std::env::var_os("STRIKEMAP_CLI")
        .map_or_else(|| root().join("target/debug/strikemap"), Into::into);
    let done =
        Command::new(&program).args(words).current_dir(root()).output().map_err(|error| {
            format!("{}: {error}; build it with `cargo build --features cli`", program.display())
        })?;
    ensure!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    Ok(String::from_utf8(done.stdout)?)
}

/// The data package of the page, as the command line is given it.
pub fn package() -> Outcome<String> {
    let folder = dist().join("data").canonicalize()?;
    Ok(folder.to_str().ok_or("a path that is no text")?.to_owned())
}

/// Presses the button of a form and reads what the page offers to save: its name and its text.
async fn press(page: &Page, button: &str, ending: &str) -> Outcome<(String, String)> {
    let button = page.named("button", Is(button)).await?;
    page.click(&button).await?;
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
        fetch(document.getElementById('exported').href).then((file) => file.arrayBuffer())
            .then((bytes) => { window.taken = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes); });
        return true")
        .await?;
    let text = page.until("the file can be read", "return window.taken").await?;
    let word = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    Ok((word(&name), word(&text)))
}

pub async fn page_and_command_write_the_same_bytes(page: &Page) -> Outcome {
    page.open("?lang=en&asof=2024-05-01&from=2024-01-01&to=2024-02-07").await?;
    let package = package()?;
    for (button, form) in FORMS {
        let (name, taken) = press(page, button, form).await?;
        ensure!(name.contains("asof-2024-05-01"), "the file is called {name}");
        let told = by_command(&[
            "export",
            form,
            &package,
            "--asof",
            "2024-05-01",
            "--from",
            "2024-01-01",
            "--to",
            "2024-02-07",
        ])?;
        // Excel asks for a mark of the encoding; commands that read the table do not.
        let (mark, taken) = match taken.strip_prefix('\u{feff}') {
            Some(rest) => (true, rest.to_owned()),
            None => (false, taken),
        };
        ensure!(mark == (form == "csv"), "{form}: byte order mark {mark}");
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
    let (again, whole) = (by_command(&["summary", path])?, by_command(&["summary", &package()?])?);
    let same = by_command(&["export", "csv", path])?;
    std::fs::remove_file(&file)?;
    ensure!(again == whole, "what was taken sums up to:\n{again}");
    ensure!(taken.strip_prefix('\u{feff}') == Some(&*same), "taken once more it differs");
    Ok(())
}

pub async fn a_file_that_cannot_be_written_is_told(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    page.click(&page.client.find(Locator::Id("export-csv")).await?).await?;
    page.until(
        "the reader is told",
        "return document.body.innerText.includes('Could not create the file')",
    )
    .await?;
    page.section("Where").await?;
    Ok(())
}

/// Presses the link of a picture and waits for the link to it: its name.
async fn press_picture(page: &Page, link: &str, ending: &str) -> Outcome<String> {
    page.click(&page.named("link", Is(link)).await?).await?;
    let ready = format!(
        "const link = document.getElementById('exported');
        return link?.download.endsWith('.{ending}') ? link.download : ''"
    );
    let name = page.until("the picture is ready", &ready).await?;
    Ok(name.as_str().unwrap_or_default().to_owned())
}

pub async fn pictures_are_taken_away(page: &Page) -> Outcome {
    page.open("?lang=en&theme=dark&asof=2024-05-01&map=6.2/49/33").await?;
    // A strict host does not let the page fetch what it has made, so it is looked at as it is made.
    page.js("const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => { window.made = blob; return make.call(URL, blob) };
        return true")
        .await?;
    let png = press_picture(page, "Map image: PNG", "png").await?;
    ensure!(png.starts_with("strikemap-map-"), "the picture is called {png}");
    ensure!(png.contains("asof-2024-05-01"), "the picture is called {png}");
    page.js("createImageBitmap(window.made).then((picture) => {
            const canvas = document.createElement('canvas');
            const context = canvas.getContext('2d');
            context.drawImage(picture, 0, 0);
            window.seen = [picture.width, ...context.getImageData(2, 2, 1, 1).data].join(' ');
        }); return true")
        .await?;
    let seen = page.until("the picture can be looked at", "return window.seen ?? ''").await?;
    // Twice the width of a sheet, and the dark ground in its corner.
    ensure!(seen == "2160 20 23 26 255", "the picture is {seen}");

    let svg = press_picture(page, "Chart image: SVG", "svg").await?;
    ensure!(svg.starts_with("strikemap-chart-"), "the picture is called {svg}");
    page.js("window.made.text().then((text) => { window.written = text }); return true").await?;
    let written = page.until("the picture can be read", "return window.written ?? ''").await?;
    let written = written.as_str().unwrap_or_default().replace('\u{a0}', " ");
    for wanted in
        ["<svg ", "official totals and individual strikes", "Known by 1 May 2024", "#14171A"]
    {
        ensure!(written.contains(wanted), "{wanted} is not in the picture");
    }
    Ok(())
}
