//! A page from beside this one, shown within it.

use wasm_bindgen::JsCast as _;
use web_sys::{DomParser, HtmlDialogElement, HtmlElement, MouseEvent, SupportedType};

use super::document::all;
use super::scope::Scope;
use super::{BrowserError, dialog_place, fetch};

/// Shows the `<main>` of the page `url`, a file of ours in the same folder, in the dialog `id`, whose
/// last child takes it, and moves the focus to its element `part`. Where that fails, goes there. The
/// browser closes the dialog on Escape and gives the focus back to the link, which takes it first:
/// not every browser gives it to a link that is clicked.
pub fn open(scope: &Scope, click: &MouseEvent, id: &'static str, url: &'static str, part: String) {
    let target = click.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let link = target.and_then(|target| target.closest("a").ok()?);
    let link = link.and_then(|link| link.dyn_into::<HtmlElement>().ok());
    if let Some(link) = &link {
        let _ = link.focus();
    }
    let here = scope.clone();
    scope.spawn(async move {
        let url = here.site_url(url);
        if show(&here, id, &url, &part, link.as_ref()).await.is_err()
            && let Some(window) = web_sys::window()
        {
            let _ = window.location().set_href(&format!("{url}#{part}"));
        }
    });
}

async fn show(
    scope: &Scope,
    id: &str,
    url: &str,
    part: &str,
    opener: Option<&HtmlElement>,
) -> Result<(), BrowserError> {
    let refused = || BrowserError(url.to_owned());
    let bytes = fetch::start(scope.surroundings().file.as_ref(), url)
        .ok_or_else(refused)?
        .bytes()
        .await?
        .ok_or_else(refused)?;
    let text = String::from_utf8(bytes).map_err(|_| refused())?;
    let parsed = DomParser::new()?.parse_from_string(&text, SupportedType::TextHtml)?;
    let main = parsed.query_selector("main")?.ok_or_else(refused)?;
    // Its links are relative to its own folder.
    let folder = url.rsplit_once('/').map_or("", |(folder, _)| folder);
    for link in all(&main, "a[href]") {
        let href = link.get_attribute("href").unwrap_or_default();
        if !folder.is_empty() && !href.starts_with('#') && !href.contains(':') {
            link.set_attribute("href", &[folder, "/", &href].concat())?;
        }
    }
    let dialog: HtmlDialogElement =
        scope.by_id(id).and_then(|it| it.dyn_into().ok()).ok_or_else(refused)?;
    dialog.last_element_child().ok_or_else(refused)?.set_inner_html(&main.inner_html());
    dialog.show_modal()?;
    if let Some(opener) = opener {
        dialog_place::place(&dialog, opener);
    }
    scope.reveal(part, true);
    Ok(())
}

/// Opens the dialog `id` with what is written in it, beside what has the focus.
pub fn open_written(scope: &Scope, id: &str) {
    let Some(dialog) = scope.by_id(id).and_then(|it| it.dyn_into::<HtmlDialogElement>().ok())
    else {
        return;
    };
    if dialog.show_modal().is_ok()
        && let Some(opener) = scope.focused()
    {
        dialog_place::place(&dialog, &opener);
    }
}

/// Whether a dialog is open.
pub fn is_open(scope: &Scope) -> bool {
    scope.root().query_selector("dialog[open]").is_ok_and(|found| found.is_some())
}

/// Closes the dialog `id`.
pub fn close(scope: &Scope, id: &str) {
    if let Some(dialog) = scope.by_id(id).and_then(|it| it.dyn_into::<HtmlDialogElement>().ok()) {
        dialog.close();
    }
}
