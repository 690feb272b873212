//! The map of the site for search engines: every page with its address in the other language
//! (sitemaps.org, with alternates as search engines read them).

use crate::model::Dataset;
use crate::render::site_pages::SitePage;
use crate::render::svg::escape;
use crate::text::Lang;

/// The site map of these pages, for a site at `address`, which ends in a slash.
pub fn sitemap(dataset: &Dataset, pages: &[SitePage<'_>], address: &str) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let day = dataset.about.released.map(|day| day.to_string());
    let mut page = |places: &[(Lang, String)]| {
        for (_, place) in places {
            xml.push_str(&format!("<url><loc>{}</loc>", escape(&[address, place].concat())));
            xml.extend(day.iter().map(|day| format!("<lastmod>{day}</lastmod>")));
            for (lang, other) in places {
                xml.push_str(&format!(
                    "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
                    lang.code(),
                    escape(&[address, other].concat())
                ));
            }
            xml.push_str("</url>\n");
        }
    };
    for it in pages {
        page(&[Lang::En, Lang::Uk].map(|lang| (lang, it.folder(lang))));
    }
    xml.push_str("</urlset>\n");
    xml
}
