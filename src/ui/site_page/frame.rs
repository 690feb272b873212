//! What stands around the content of a static page: the way to the map, the other language, the method, and
//! version and terms of the data.

use leptos::prelude::*;

use super::document::to_site;
use crate::render::site_pages::SitePage;
use crate::text::data::licence;
use crate::text::event_page::event_text;
use crate::text::{Lang, evidence, page_text};
use crate::ui::Shown;
use crate::ui::method::METHOD;

/// The page around its content.
pub(super) fn frame(shown: &Shown, page: SitePage<'_>, content: AnyView) -> AnyView {
    let (lang, text) = (shown.lang, event_text(shown.lang));
    let other = lang.pick(Lang::Uk, Lang::En);
    let in_other = [to_site(shown), page.folder(other)].concat();
    view! {
        <div class="page site-page">
            <header>
                <nav class="bar" aria-label="Strikemap">
                    <a href=shown.to_home>{text.all_strikes}</a>
                    <a class="other" href=in_other hreflang=other.code() lang=other.code()>
                        {other.name()}
                    </a>
                </nav>
            </header>
            <main>{content}</main>
            {footer(shown)}
        </div>
    }
    .into_any()
}

fn footer(shown: &Shown) -> AnyView {
    let (dataset, lang, page) = (&shown.dataset, shown.lang, page_text(shown.lang));
    let claims = [shown.to_home, &SitePage::Claims.folder(Lang::En)].concat();
    let data = [&to_site(shown), "data/datapackage.json"].concat();
    let version = format!("{} {}", page.data_head, dataset.text(dataset.version));
    let terms = licence(dataset);
    let terms = if terms.is_empty() { String::new() } else { format!(", {terms}") };
    view! {
        <footer>
            <p class="quiet">{format!("{} {}", page.method_text, page.content_note)}</p>
            <ul class="quiet">
                <li><a href=shown.method_href(METHOD)>{evidence::whole_method(lang)}</a></li>
                <li><a href=claims>{page.period_claims}</a></li>
                <li><a href=data>{version}</a>{terms}</li>
            </ul>
        </footer>
    }
    .into_any()
}
