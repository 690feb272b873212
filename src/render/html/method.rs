//! Links to the method page, and the part of this page in which it opens.

use super::Html;
use crate::render::site_pages::METHOD as METHOD_PAGE;
use crate::text::{Lang, page_text};

/// The heading of the method page as a whole.
pub const METHOD: &str = "method";

/// The heading of the rule of the grades.
pub const GRADES: &str = "grades";

/// A link to the method at the heading with the id `part`, the same in both languages. A plain click
/// opens it within the page.
pub fn method_link(html: &mut Html, part: &str, text: &str) {
    let href = [METHOD_PAGE, "#", part].concat();
    html.element("a", &[("href", &href), ("data-method", part)], text);
}

/// The id of the dialog in which the method opens.
pub const DIALOG: &str = "method-panel";

/// That dialog: a button that closes it, and room for the method.
pub fn method_dialog(lang: Lang) -> String {
    let mut html = Html::default();
    html.open("dialog", &[("id", DIALOG), ("aria-label", page_text(lang).method)]).open("div", &[]);
    html.element(
        "button",
        &[("type", "button"), ("id", "close-method"), ("data-act", "close-method")],
        page_text(lang).close,
    );
    html.close("div").open("div", &[("class", "prose")]).close("div").close("dialog");
    html.finish()
}
