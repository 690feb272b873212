//! The page of a strike that was merged into another: permanent ids stay good.

use leptos::prelude::*;

use super::document::{Site, start, whole};
use crate::model::EventIx;
use crate::render::site_pages::SitePage;
use crate::text::Lang;
use crate::text::event_page::{event_heading, event_text, event_title};

/// The page of a merged id, which leads on to the strike that was kept.
pub fn redirect_page(site: &Site, kept: EventIx, lang: Lang) -> String {
    let dataset = &site.dataset;
    let id = dataset.event_id(kept);
    let href = format!("../{id}/");
    let canonical = (!site.address.is_empty())
        .then(|| [site.address.clone(), SitePage::Event(id).folder(lang)].concat());
    whole(|| {
        view! {
            <html lang=lang.code()>
                <head>
                    {start()}
                    <title>{event_title(dataset, kept, lang)}</title>
                    <meta name="robots" content="noindex" />
                    <meta http-equiv="refresh" content=format!("0; url={href}") />
                    {canonical.map(|href| view! { <link rel="canonical" href=href /> })}
                </head>
                <body>
                    <p>
                        {format!("{} ", event_text(lang).merged)}
                        <a href=href.clone()>{event_heading(dataset, kept, lang)}</a>
                    </p>
                </body>
            </html>
        }
        .into_any()
    })
}
