//! What search engines and social networks read of a document: title, description, the page in the other language,
//! its address, and its social card. The home page and the static pages share it.

use leptos::html::meta;
use leptos::prelude::*;

use crate::export::feed::{atom_file, feed_title};
use crate::figure::CARD_SIZE;
use crate::figure::site_files::{FOLDER, card_file};
use crate::model::Dataset;
use crate::render::svg::number;
use crate::text::Lang;

/// What a document says about itself.
pub(super) struct DocumentHead<'h> {
    pub(super) lang: Lang,
    /// What it is to social networks: `website`, `article`.
    pub(super) kind: &'static str,
    pub(super) title: &'h str,
    pub(super) description: &'h str,
    /// The address of the site's folder, ending in a slash; empty where nobody knows it.
    pub(super) site: &'h str,
    /// Its own address; `None` where nobody knows that of the site.
    pub(super) address: Option<String>,
    /// The way to it in each language.
    pub(super) in_languages: Vec<(Lang, String)>,
    /// The social card in words.
    pub(super) card: &'h str,
    /// The address and the title of the feed of changes; `None` where there is none.
    pub(super) feed: Option<[String; 2]>,
}

/// The feed of changes in a language. `site` is the address of the site’s folder, or the way there.
pub(super) fn feed_of(dataset: &Dataset, site: &str, lang: Lang) -> Option<[String; 2]> {
    let is_written = !dataset.changes.is_empty();
    is_written.then(|| [[site, atom_file(lang)].concat(), feed_title(dataset, lang)])
}

impl DocumentHead<'_> {
    pub(super) fn title(&self) -> AnyView {
        view! {
            <title>{self.title.to_owned()}</title>
            <meta name="description" content=self.description.to_owned() />
        }
        .into_any()
    }

    /// The links, the feed and the social card. The card needs an address: nobody follows a relative one.
    pub(super) fn links(&self) -> AnyView {
        let alternates: Vec<_> = self
            .in_languages
            .iter()
            .map(|(lang, href)| {
                view! { <link rel="alternate" hreflang=lang.code() href=href.clone() /> }.into_any()
            })
            .collect();
        let mut properties = vec![
            ("og:type", self.kind.to_owned()),
            ("og:site_name", "Strikemap".to_owned()),
            ("og:locale", self.lang.pick("en_GB", "uk_UA").to_owned()),
            ("og:title", self.title.to_owned()),
            ("og:description", self.description.to_owned()),
        ];
        let canonical = self.address.clone();
        if let Some(address) = &canonical {
            let [width, height] = CARD_SIZE.map(number);
            properties.extend([
                ("og:url", address.clone()),
                ("og:image", [self.site, FOLDER, card_file(self.lang), ".png"].concat()),
                ("og:image:type", "image/png".to_owned()),
                ("og:image:width", width),
                ("og:image:height", height),
                ("og:image:alt", self.card.to_owned()),
            ]);
        }
        let properties: Vec<_> = properties
            .into_iter()
            .map(|(name, content)| meta().attr("property", name).content(content).into_any())
            .collect();
        let card = self.card.to_owned();
        let twitter = canonical.is_some().then(|| {
            view! {
                <meta name="twitter:card" content="summary_large_image" />
                <meta name="twitter:image:alt" content=card />
            }
        });
        let feed = self.feed.clone().map(|[href, title]| {
            view! { <link rel="alternate" type="application/atom+xml" href=href title=title /> }
        });
        view! {
            {alternates}
            {feed}
            {canonical.map(|href| view! { <link rel="canonical" href=href /> })}
            {properties}
            {twitter}
        }
        .into_any()
    }
}

/// What a document holds as a graph of schema.org types; its writer has escaped every `<`.
pub(super) fn structured_data(jsonld: String) -> AnyView {
    view! { <script type="application/ld+json" inner_html=jsonld /> }.into_any()
}
