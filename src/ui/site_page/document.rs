//! The document around a static page: what search engines and social networks read, and the style sheet.

use std::sync::Arc;

use leptos::html::meta;
use leptos::prelude::*;

use crate::figure::CARD_SIZE;
use crate::figure::site_files::{FOLDER, card_file};
use crate::model::Dataset;
use crate::query::Snapshot;
use crate::render::html::controls::home;
use crate::render::site_pages::SitePage;
use crate::render::svg::number;
use crate::text::Lang;
use crate::ui::{Shown, html};

/// What the static pages of a site share.
#[derive(Clone, Debug)]
pub struct Site {
    /// The data.
    pub dataset: Arc<Dataset>,
    /// All of them, as known today.
    pub snapshot: Arc<Snapshot>,
    /// The address of the site's folder, ending in a slash; empty where nobody knows it.
    pub address: String,
    /// The style sheets, as file names in the folder of the site.
    pub style_sheets: Vec<String>,
    /// The social card in words, in English and Ukrainian.
    pub cards: [String; 2],
}

impl Site {
    /// What components show on a page.
    pub(super) fn shown(&self, page: SitePage<'_>, lang: Lang) -> Shown {
        let (dataset, snapshot) = (self.dataset.clone(), self.snapshot.clone());
        Shown { dataset, snapshot, lang, to_home: page.up() }
    }

    /// The address of a page, relative where that of the site is not known.
    fn href(&self, from: &Shown, page: SitePage<'_>, lang: Lang) -> String {
        [self.home(from), page.folder(lang)].concat()
    }

    /// The folder of the site: its address, or the way there.
    pub(super) fn home(&self, from: &Shown) -> String {
        if self.address.is_empty() { to_site(from) } else { self.address.clone() }
    }
}

/// The way from a page to the folder of the whole site, where the files of both languages are.
pub(super) fn to_site(shown: &Shown) -> String {
    [shown.to_home, home(shown.lang)].concat()
}

/// What one page says about itself.
pub(super) struct PageHead<'p> {
    pub(super) page: SitePage<'p>,
    pub(super) title: String,
    pub(super) description: String,
    /// What it holds as a graph of schema.org types; its writer has escaped every `<`.
    pub(super) jsonld: Option<String>,
}

/// The document of a page.
pub(super) fn document(
    site: &Site,
    shown: &Shown,
    head: &PageHead<'_>,
    body: impl FnOnce() -> AnyView,
) -> String {
    let (lang, to_site) = (shown.lang, to_site(shown));
    whole(|| {
        let style_sheets: Vec<_> = site
            .style_sheets
            .iter()
            .map(|name| {
                view! { <link rel="stylesheet" href=[&*to_site, name].concat() /> }.into_any()
            })
            .collect();
        let alternates: Vec<_> = Lang::ALL
            .iter()
            .map(|&other| {
                let href = site.href(shown, head.page, other);
                view! { <link rel="alternate" hreflang=other.code() href=href /> }.into_any()
            })
            .collect();
        let jsonld = head.jsonld.clone().map(|jsonld| {
            view! { <script type="application/ld+json" inner_html=jsonld /> }
        });
        view! {
            <html lang=lang.code() data-view="full">
                <head>
                    {start()}
                    <title>{head.title.clone()}</title>
                    <meta name="description" content=head.description.clone() />
                    <link rel="icon" href=[&*to_site, "icon.svg"].concat() type="image/svg+xml" />
                    {style_sheets}
                    {alternates}
                    {social(site, shown, head)}
                    {jsonld}
                </head>
                <body>{body()}</body>
            </html>
        }
        .into_any()
    })
}

/// What every document starts with.
pub(super) fn start() -> AnyView {
    view! {
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
    }
    .into_any()
}

/// A view as a whole document.
pub(super) fn whole(view: impl FnOnce() -> AnyView) -> String {
    ["<!doctype html>\n", &html(view), "\n"].concat()
}

/// Canonical address and social card. The card needs an address: nobody follows a relative one.
fn social(site: &Site, shown: &Shown, head: &PageHead<'_>) -> AnyView {
    let lang = shown.lang;
    let mut properties = vec![
        ("og:type", "article".to_owned()),
        ("og:site_name", "Strikemap".to_owned()),
        ("og:locale", lang.pick("en_GB", "uk_UA").to_owned()),
        ("og:title", head.title.clone()),
        ("og:description", head.description.clone()),
    ];
    let has_address = !site.address.is_empty();
    let canonical = has_address.then(|| site.href(shown, head.page, lang));
    if let Some(address) = &canonical {
        let [width, height] = CARD_SIZE.map(number);
        let [en, uk] = &site.cards;
        properties.extend([
            ("og:url", address.clone()),
            ("og:image", [&site.address, FOLDER, card_file(lang), ".png"].concat()),
            ("og:image:type", "image/png".to_owned()),
            ("og:image:width", width),
            ("og:image:height", height),
            ("og:image:alt", lang.pick(en, uk).clone()),
        ]);
    }
    let properties: Vec<_> = properties
        .into_iter()
        .map(|(property, content)| meta().attr("property", property).content(content).into_any())
        .collect();
    let [en, uk] = site.cards.clone();
    let twitter = has_address.then(|| {
        view! {
            <meta name="twitter:card" content="summary_large_image" />
            <meta name="twitter:image:alt" content=lang.pick(en, uk) />
        }
    });
    view! {
        {canonical.map(|href| view! { <link rel="canonical" href=href /> })}
        {properties}
        {twitter}
    }
    .into_any()
}
