//! What stands in place of the page when the data cannot be shown.

use super::Html;
use crate::base::diagnostic::Report;
use crate::text::{Lang, fault, messages, page_text};

/// More faults than this are only counted, by kind.
const MOST: usize = 50;

/// The files have faults: each with its place and how to mend it.
pub fn faults(report: &Report, lang: Lang) -> String {
    let text = messages(lang);
    let mut html = Html::default();
    open(&mut html);
    html.element("h1", &[], text.failed).element("p", &[], page_text(lang).failed_note);
    html.open("ol", &[("class", "faults")]);
    for diagnostic in report.diagnostics.iter().take(MOST) {
        html.open("li", &[]).element("strong", &[], &fault::place(lang, diagnostic)).text(" ");
        let what = fault::what(lang, &diagnostic.fault);
        html.element("span", &[], &format!("{what} {}", fault::hint(lang, &diagnostic.fault)))
            .text(" ");
        html.element("code", &[], diagnostic.fault.code()).close("li");
    }
    html.close("ol");
    let more = report.diagnostics.len().saturating_sub(MOST);
    if more > 0 {
        let counts: Vec<_> =
            report.counts().iter().map(|(code, n)| format!("{code} {n}")).collect();
        html.element(
            "p",
            &[],
            &format!("{} {more} ({})", page_text(lang).and_more, counts.join(", ")),
        );
    }
    html.close("div");
    html.finish()
}

fn open(html: &mut Html) {
    html.open("div", &[("role", "alert"), ("class", "problem page")]);
}

/// One quiet sentence, shown where the program cannot run; the page stands as it is.
pub fn unable(lang: Lang) -> String {
    let mut html = Html::default();
    html.element("p", &[("class", "unable"), ("role", "alert")], page_text(lang).unable);
    html.finish()
}

/// The files could not be reached.
pub fn unreachable(detail: &str, lang: Lang) -> String {
    let text = messages(lang);
    let mut html = Html::default();
    open(&mut html);
    html.element("h1", &[], text.failed).element("p", &[], text.network);
    html.element("p", &[("class", "quiet")], detail).close("div");
    html.finish()
}
