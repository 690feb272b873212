//! The document around the home page: a template that has the addresses of styles and scripts, with room for the head
//! and for the page.

use leptos::prelude::*;

use super::home_page;
use crate::geo::Basemap;
use crate::render::site_pages::{SitePage, page_of, to_site};
use crate::text::{Lang, data};
use crate::ui::document_head::{DocumentHead, feed_of, structured_data};
use crate::ui::{Shown, html, page_parts};

/// What a document is made of.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    /// What the page shows: all of it, as known today.
    pub shown: &'a Shown,
    /// The outlines of its map.
    pub basemap: &'a Basemap,
    /// The address of the site's folder, ending in a slash; empty where nobody knows it yet.
    pub address: &'a str,
    /// The social card in words.
    pub card: &'a str,
    /// The data in the words of schema.org; their writer has escaped every `<`.
    pub jsonld: &'a str,
}

/// Where the template has room.
const SLOTS: [&str; 2] = ["<!--head-->", "<!--page-->"];

/// The document, from a template that stands in the site's folder. An error is the slot that the
/// template lacks.
pub fn document(template: &str, document: &Document<'_>) -> Result<String, &'static str> {
    let lang = document.shown.lang;
    if let Some(missing) = SLOTS.into_iter().find(|slot| !template.contains(slot)) {
        return Err(missing);
    }
    let mut template =
        template.replacen("<html lang=\"en\"", &format!("<html lang=\"{}\"", lang.code()), 1);
    if !to_site(lang).is_empty() {
        for name in ["href", "src"] {
            let (here, up) = (format!(" {name}=\"./"), format!(" {name}=\"{}", to_site(lang)));
            template = template.replace(&here, &up);
        }
    }
    let page = html(|| home_page(document.shown, document.basemap, page_parts(document.shown)));
    // The slots are filled from the last to the first: what fills one is not searched for others.
    let mut whole = template;
    for (slot, text) in SLOTS.into_iter().zip([html(|| head(document)), page]).rev() {
        whole = whole.replacen(slot, &text, 1);
    }
    Ok(whole)
}

fn head(document: &Document<'_>) -> AnyView {
    let Document { shown, address, card, jsonld, .. } = *document;
    let (dataset, lang) = (&*shown.dataset, shown.lang);
    let title = data::title(dataset, lang).text;
    let standfirst = data::standfirst(dataset, lang).text;
    let at = |path: &str| match address {
        "" => [to_site(lang), path].concat(),
        _ => [address, path].concat(),
    };
    let in_language = |other: Lang| match address {
        "" => page_of(other, lang).to_owned(),
        _ => at(&SitePage::Home.folder(other)),
    };
    let head = DocumentHead {
        lang,
        kind: "website",
        title,
        description: if standfirst.is_empty() { title } else { standfirst },
        site: address,
        address: (!address.is_empty()).then(|| in_language(lang)),
        in_languages: Lang::ALL.iter().map(|&other| (other, in_language(other))).collect(),
        card,
        feed: feed_of(dataset, &at(""), lang),
    };
    let oembed = at(lang.pick("oembed.json", "oembed-uk.json"));
    view! {
        {head.title()}
        {head.links()}
        <link
            rel="alternate"
            type="application/json+oembed"
            href=oembed
            title=title.to_owned()
        />
        {structured_data(jsonld.to_owned())}
    }
    .into_any()
}
