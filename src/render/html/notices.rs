//! Lines that scripts of the page put into it (`www/script/newer.js`, `offline.js`). The build puts this
//! markup into them: it costs the page itself nothing.

use super::Html;
use crate::text::changes::notice_text;
use crate::text::{Lang, page_text};

/// Each line by its name. What a script fills in or listens to has a `data-notice`.
pub fn notices(lang: Lang) -> [(&'static str, String); 5] {
    let text = notice_text(lang);
    [
        ("newer", newer_data(lang)),
        ("update", newer_page(lang)),
        ("offer", at_foot(text.keep_offer, text.keep)),
        ("kept", at_foot(text.kept, text.remove)),
        ("removed", text.removed.to_owned()),
    ]
}

/// Newer data exist than those of this page.
fn newer_data(lang: Lang) -> String {
    let text = notice_text(lang);
    line(lang, &|html| {
        html.text(text.newer_data).text(" ");
        html.open("b", &[("data-notice", "version")]).close("b").text(". ");
        html.text(text.stays).text(" ");
        html.element("a", &[("href", "."), ("data-notice", "act")], text.show_newest);
    })
}

/// A newer page than this one is there.
fn newer_page(lang: Lang) -> String {
    let text = notice_text(lang);
    line(lang, &|html| {
        html.text(text.newer_page).text(" ");
        html.element("button", &[("type", "button"), ("data-notice", "act")], text.show);
    })
}

/// At the foot: what there is to say of a copy, and what the reader can do about it. Room for what comes of that is
/// within.
fn at_foot(sentence: &str, action: &str) -> String {
    let mut html = Html::default();
    html.open("p", &[("class", "quiet of-copy"), ("role", "status"), ("tabindex", "-1")]);
    html.text(sentence).text(" ");
    html.element("button", &[("type", "button"), ("data-notice", "act")], action);
    html.close("p");
    html.finish()
}

/// A line that lies over the foot of the window, and can be closed.
fn line(lang: Lang, within: &dyn Fn(&mut Html)) -> String {
    let mut html = Html::default();
    html.open("aside", &[("class", "notice")]).open("p", &[("role", "status")]);
    within(&mut html);
    html.close("p");
    let close = [("type", "button"), ("data-notice", "close")];
    html.element("button", &close, page_text(lang).close).close("aside");
    html.finish()
}
