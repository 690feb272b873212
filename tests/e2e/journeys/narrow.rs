//! A phone, 390 CSS pixels wide.

use crate::ensure;
use crate::support::Outcome;
use crate::support::page::Page;

pub async fn phone_has_no_sideways_scroll(page: &Page) -> Outcome {
    for query in [
        "?lang=en",
        "?lang=uk",
        "?lang=en&event=2024-01-02-kharkiv",
        "?lang=uk&view=map",
        "?lang=uk&view=chart",
    ] {
        page.width(390).await?;
        page.open(query).await?;
        let width = page.count("return innerWidth").await?;

        ensure!(width == 390, "the screen is {width} wide");
        let wide = page.strings(TOO_WIDE).await?;
        ensure!(wide.is_empty(), "{query}: the page scrolls sideways because of {wide:?}");
        let squeezed = page.strings(SQUEEZED).await?;
        ensure!(squeezed.is_empty(), "{query}: drawn for another shape: {squeezed:?}");
    }
    // All parts stand one below the other, the map first.
    page.open("?lang=en").await?;
    let tops = "return ['.where', '.when', '.how-many', '.events'].map((it) =>
        String(document.querySelector(it).getBoundingClientRect().top + scrollY))";
    let tops: Vec<f64> =
        page.strings(tops).await?.iter().filter_map(|it| it.parse().ok()).collect();
    ensure!(tops.len() == 4 && tops.is_sorted(), "the parts stand at {tops:?}");
    ensure!(tops[0] < 500.0, "the map begins at {}", tops[0]);
    Ok(())
}

const TOO_WIDE: &str = "const root = document.documentElement;
    if (root.scrollWidth <= innerWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1);
    return [`${root.scrollWidth} px`, ...wide.slice(0, 5).map((e) => e.outerHTML.slice(0, 100))]";

/// Canvases shown at another proportion than they were drawn for.
const SQUEEZED: &str = "return [...document.querySelectorAll('canvas')]
    .filter((e) => e.clientWidth && Math.abs(e.height * e.clientWidth / e.width - e.clientHeight) > 2)
    .map((e) => `${e.parentElement.id}: ${e.width} by ${e.height} in ${e.clientWidth} by ${e.clientHeight}`)";
