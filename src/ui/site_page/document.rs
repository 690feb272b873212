//! The document around a static page.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::Dataset;
use crate::query::Snapshot;
use crate::render::site_pages::{self, SitePage};
use crate::text::Lang;
use crate::ui::document_head::{DocumentHead, feed_of, structured_data};
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
    [shown.to_home, site_pages::to_site(shown.lang)].concat()
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
    let address = (!site.address.is_empty()).then(|| site.href(shown, head.page, lang));
    let [en, uk] = &site.cards;
    let in_languages = Lang::ALL.iter().map(|&other| (other, site.href(shown, head.page, other)));
    let about = DocumentHead {
        lang,
        kind: "article",
        title: &head.title,
        description: &head.description,
        site: &site.address,
        address,
        in_languages: in_languages.collect(),
        card: lang.pick(en, uk),
        feed: feed_of(
            &site.dataset,
            if site.address.is_empty() { &to_site } else { &site.address },
            lang,
        ),
    };
    whole(|| {
        let style_sheets: Vec<_> = site
            .style_sheets
            .iter()
            .map(|name| {
                view! { <link rel="stylesheet" href=[&*to_site, name].concat() /> }.into_any()
            })
            .collect();
        view! {
            <html lang=lang.code() data-view="full">
                <head>
                    {start()}
                    {about.title()}
                    <link rel="icon" href=[&*to_site, "icon.svg"].concat() type="image/svg+xml" />
                    {style_sheets}
                    {about.links()}
                    {head.jsonld.clone().map(structured_data)}
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
