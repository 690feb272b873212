//! Buttons for downloads, and what has come of pressing one.

use leptos::prelude::*;

use crate::figure::Kind;
use crate::figure::site_files::{FOLDER, figure_file};
use crate::render::site_pages::to_site;
use crate::scene::Theme;
use crate::text::{Lang, embed, messages, page_text};

/// The id of the link that saves a file.
pub const LINK: &str = "exported";

/// One button for each form.
pub(super) fn buttons(lang: Lang) -> AnyView {
    let buttons: Vec<_> = [("csv", "CSV"), ("geojson", "GeoJSON"), ("jsonld", "JSON-LD")]
        .into_iter()
        .map(|(code, name)| {
            let [id, act] = ["export-", "export:"].map(|before| [before, code].concat());
            view! { " " <button type="button" id=id data-act=act>{name}</button> }.into_any()
        })
        .collect();
    view! { <p class="take-away">{page_text(lang).take_away}{buttons}</p> }.into_any()
}

/// The same for a picture with title, legend and sources: as SVG and as PNG. Each is a link to the one that the site
/// has of all days, in whose place the live page makes one of what is shown.
pub(super) fn picture_links(kind: Kind, lang: Lang) -> AnyView {
    let text = page_text(lang);
    let label = if kind == Kind::Map { text.take_map } else { text.take_chart };
    let links: Vec<_> = [("svg", "SVG"), ("png", "PNG")]
        .into_iter()
        .map(|(code, name)| {
            let file = [&figure_file(kind, lang, Theme::Light), ".", code].concat();
            view! {
                " "
                <a
                    href=[to_site(lang), FOLDER, &file].concat()
                    download=["strikemap-", &file].concat()
                    data-act=["picture:", kind.code(), ":", code].concat()
                    aria-label=[label, " ", name].concat()
                >
                    {name}
                </a>
            }
            .into_any()
        })
        .collect();
    view! { <p>{label}{links}</p> }.into_any()
}

/// The site as one file. That file has no such line: it is that file.
pub(super) fn one_file(lang: Lang) -> AnyView {
    const FILE: &str = "strikemap.html";
    view! {
        <p class="one-file">
            {page_text(lang).one_file} " "
            <a href=[to_site(lang), FILE].concat() download=FILE>{FILE}</a>
        </p>
    }
    .into_any()
}

/// The button that opens the dialog for embedding.
pub(super) fn embed_button(lang: Lang) -> AnyView {
    view! {
        <p class="take-away">
            <button type="button" id="embed" data-act="embed">{embed::button(lang)}</button>
        </p>
    }
    .into_any()
}

/// What has come of a download.
#[derive(Clone, Debug)]
pub enum Progress {
    /// The file is being written.
    Preparing,
    /// It is ready; a browser that did not save it by itself does so when the link is pressed.
    Ready {
        /// The name to save it under.
        name: String,
        /// Its address in the memory of the browser.
        url: String,
    },
    /// It could not be written, and why.
    Failed(String),
}

/// Says what has come of a download.
pub fn download_progress(progress: &Progress, lang: Lang) -> AnyView {
    let text = messages(lang);
    match progress {
        Progress::Preparing => quiet(text.preparing.to_owned()),
        Progress::Ready { name, url } => {
            // Made by the browser of this page, so it is no address of somebody else's.
            let href = url.starts_with("blob:").then(|| url.clone());
            view! {
                <p class="quiet">
                    {text.saved} " " <a id=LINK href=href download=name.clone()>{name.clone()}</a>
                </p>
            }
            .into_any()
        }
        Progress::Failed(detail) => {
            let said = [text.not_written, detail].into_iter().filter(|said| !said.is_empty());
            said.map(|said| quiet(said.to_owned())).collect::<Vec<_>>().into_any()
        }
    }
}

fn quiet(sentence: String) -> AnyView {
    view! { <p class="quiet">{sentence}</p> }.into_any()
}
