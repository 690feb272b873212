//! The page in other people's pages.

mod article;
mod clients;
mod dialog;
mod element;
mod hosts;
mod sandbox;
mod stillness;

use serde_json::{Value, json};

use super::{FRAMES, Journey, STARTING, STORAGE};
use crate::support::Outcome;
use crate::support::browser::{Chromium, Firefox, WebKit};
use crate::support::page::{Page, key};
use crate::support::server::Site;

/// The frame of a host page with one.
const FRAME: &str = "theFrame()";

/// The page's part that has no pictures, so that what stands in it depends on nothing but width.
const LIST: &str = "?view=list";

/// What the browsers say themselves of a host that lets no other origin read its files.
const CLOSED: &[&str] = &["CORS", "ERR_FAILED", "Failed to fetch", "preload"];

/// What they say of a sandbox.
const BLOCKED: &[&str] = &["Blocked opening", "Download is disallowed", "sandbox"];

pub fn all() -> Vec<Journey> {
    let mut all = vec![
        journey!(clients::amp).served(open),
        journey!(clients::wordpress).served(open),
        journey!(element::in_a_strict_article).in_all(FRAMES),
        journey!(element::many_on_one_page).in_all(FRAMES),
        journey!(element::a_script_that_comes_late_asks),
        journey!(element::far_below_nothing_is_fetched),
        journey!(element::what_stands_between_the_tags_stays).expecting(&["ERR_", "refused"]),
        journey!(sandbox::on_an_open_host).served(open).in_all(FRAMES),
        journey!(sandbox::on_a_closed_host).expecting(CLOSED).in_all(FRAMES),
        journey!(sandbox::full_screen_is_the_browsers_own_or_none).in_all(FRAMES),
        // WebKit's driver gives a frame no focus that could come back to the link.
        journey!(sandbox::a_link_that_may_not_open_has_its_address_beside_it)
            .served(open)
            .expecting(BLOCKED)
            .only_in(&[Chromium, Firefox])
            .in_all(FRAMES),
        journey!(sandbox::a_static_page_tells_its_height_and_what_its_links_may_not_do)
            .expecting(BLOCKED)
            .in_all(FRAMES),
        journey!(sandbox::a_file_that_may_not_be_saved_has_an_address)
            .served(open)
            .expecting(BLOCKED)
            .in_all(FRAMES),
        journey!(sandbox::a_link_that_may_not_be_copied_is_there_to_copy_by_hand)
            .served(open)
            .expecting(&["Clipboard", "clipboard", "permissions policy"])
            .in_all(FRAMES),
        journey!(hosts::a_dialog_opens_beside_what_opened_it).in_all(FRAMES),
        journey!(hosts::the_element_is_as_dark_as_its_article).in_all(FRAMES),
        journey!(hosts::both_ways_are_found_in_shadow_roots).in_all(FRAMES),
        journey!(hosts::an_isolated_article_shows_the_page).only_in(&[Chromium]),
        journey!(hosts::a_page_that_may_not_be_framed_gives_way_to_its_picture).expecting(&[
            "X-Frame-Options",
            "Frame-Options",
            "ERR_BLOCKED",
        ]),
        journey!(hosts::scripts_sent_as_text_leave_the_written_page)
            .expecting(&["MIME type", "nosniff"])
            .in_all(STARTING),
        journey!(sandbox::nothing_may_be_kept)
            .without_storage()
            .only_in(&[Chromium, Firefox])
            .in_all(STORAGE),
        journey!(stillness::with_its_program).in_all(FRAMES),
        journey!(stillness::without_its_program).expecting(CLOSED),
        journey!(article::every_way).expecting(CLOSED),
        journey!(dialog::writes_what_is_shown).served(super::policy::strict),
    ];
    all.extend(clients::that_follow());
    for journey in &mut all {
        journey.name.insert_str(0, "embedding::");
    }
    all
}

/// A host that lets pages of any origin read its files.
fn open(site: &mut Site) {
    site.is_open = true;
}

/// The policy of an article with nothing inline: what embed.js needs, and pictures.
const STRICT: &str = "default-src 'none'; script-src 'self' http://127.0.0.1:*; \
    frame-src http://127.0.0.1:*; style-src 'none'; img-src data: http://127.0.0.1:*";

/// Opens an article of another site under that policy, with these elements (hosts/strict.js) and embed.js;
/// with `is_late` the script comes only after a frame has told its height.
async fn article(page: &Page, elements: Value, is_late: bool) -> Outcome {
    let site = page.neighbour(|site| site.csp = Some(STRICT))?;
    let about = json!([format!("{}embed.js", page.server.url), elements, is_late]);
    page.visit(&site, "strict.html", &about.to_string()).await
}

/// A plain frame that embed.js sizes.
fn plain(page: &Page, query: &str) -> Value {
    let src = format!("{}{query}", page.server.url);
    json!({ "title": "plain", "src": src, "width": "100%", "height": "150", "data-strikemap": "list" })
}

/// Presses Enter on the element of a frame that answers to `css`. WebKit's driver sends keys to the article: there it is
/// clicked by script.
async fn activate(page: &Page, css: &str) -> Outcome {
    let click = if page.browser == WebKit { "it.click();" } else { "" };
    page.js(&format!(
        "const it = document.querySelector(\"{css}\"); it.scrollIntoView({{ block: 'center' }}); it.focus(); {click} return true"
    ))
    .await?;
    if page.browser == WebKit { Ok(()) } else { page.press(key::ENTER).await }
}

/// The frame number `at` of an article with several, those of elements included.
fn frame_number(at: u64) -> String {
    let own = "it.shadowRoot?.querySelector('iframe') ?? it";
    format!("[...document.querySelectorAll('strike-map, iframe')].map((it) => {own})[{at}]")
}
