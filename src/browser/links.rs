//! Links where the app is not on a page of the site: in somebody's page they lead to the site, in a page that is one
//! file to what that file shows.

use web_sys::{Element, Event, MouseEvent, Url};

use super::document::target;
use super::scope::Scope;

/// Lets links lead to the site, and those within the app to its parts, as long as the app is there.
pub fn follow(scope: &Scope) {
    if scope.surroundings().site.is_none() {
        return;
    }
    // Whatever may follow a link or copy it comes after one of these.
    for name in ["pointerdown", "focusin", "keydown"] {
        let here = scope.clone();
        scope.listen(scope.root(), name, move |event: Event| {
            if let Some(link) = link_of(&event) {
                let href = link.get_attribute("href").unwrap_or_default();
                if !href.starts_with('#') {
                    let _ = link.set_attribute("href", &here.site_url(&href));
                }
            }
        });
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
