//! Links where the app is not on a page of the site: in somebody's page they lead to the site, in a page that is one
//! file to what that file shows.

use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, MouseEvent, Url};

use super::data_source::resolved;
use super::document::target;
use super::scope::Scope;
use crate::app::api::{Failure, FailureCode};

/// Lets links lead to the site, and those within the app to its parts, as long as the app is there.
pub fn follow(scope: &Scope) {
    if scope.surroundings().site.is_none() {
        return;
    }
    // Whatever may follow a link or copy it comes after one of these. A click made by a script or by what reads the
    // page aloud has no other before it.
    for name in ["pointerdown", "focusin", "keydown", "click"] {
        let here = scope.downgrade();
        let lead = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            if let (Some(scope), Some(link)) = (here.upgrade(), link_of(&event)) {
                let href = link.get_attribute("href").unwrap_or_default();
                if !href.starts_with('#') {
                    let _ = link.set_attribute("href", &scope.site_url(&href));
                }
            }
        });
        scope.keep_listener(scope.root().clone().into(), name, lead, true);
    }
    let here = scope.clone();
    scope.listen(scope.root(), "click", move |click: MouseEvent| {
        let href = link_of(&click).and_then(|link| link.get_attribute("href"));
        if let Some(id) = href.as_deref().and_then(|href| href.strip_prefix('#'))
            && !click.default_prevented()
        {
            // The address is the host's.
            click.prevent_default();
            here.reveal(id, true);
        }
    });
}

/// In a page that is one file there are no other pages: links to strikes and claims lead to the same page with them
/// open, as they do when they are opened in a new tab.
pub fn follow_in_one_file(scope: &Scope) {
    for name in ["pointerdown", "focusin"] {
        scope.listen(scope.root(), name, move |event: Event| {
            let Some(link) = link_of(&event) else { return };
            for name in ["event", "claim"] {
                if let Some(id) = link.get_attribute(&["data-", name].concat()) {
                    let _ = link.set_attribute("href", &["#", name, "=", &id].concat());
                }
            }
        });
    }
}

/// The folder of a site with this address, as a whole address.
pub fn folder_of_site(address: &str) -> Result<String, Failure> {
    let resolved = resolved(address)
        .map_err(|failure| Failure { code: FailureCode::BadOptions, ..failure })?;
    let page = resolved.split(['?', '#']).next().unwrap_or_default();
    Ok(match page.rsplit_once('/') {
        Some((folder, name)) if name.is_empty() || name.contains('.') => [folder, "/"].concat(),
        _ => [page, "/"].concat(),
    })
}

impl Scope {
    /// The address of a file that a link of the page names.
    pub fn site_url(&self, href: &str) -> String {
        let site = self.surroundings().site.as_deref();
        let url = site.and_then(|site| Url::new_with_base(href, site).ok());
        url.map_or_else(|| href.to_owned(), |url| url.href())
    }
}

fn link_of(event: &Event) -> Option<Element> {
    target(event)?.closest("a[href]").ok()?
}
