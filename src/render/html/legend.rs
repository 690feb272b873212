//! The keys to map and chart, in whole sentences, with counts.

use super::Html;
use super::method::{GRADES, method_link};
use super::symbol::grade_symbol;
use crate::query::Summary;
use crate::text::{Lang, evidence::the_rule, page_text, words};

/// The key to the map: grades with their counts, the empty ones included, and precision. The live page
/// changes the counts alone, by their `data-count`.
pub fn map_legend(summary: &Summary, lang: Lang) -> String {
    let text = page_text(lang);
    let mut html = Html::default();
    html.open("div", &[]).element("h3", &[], text.legend_grade).open("ul", &[]);
    for &(grade, count) in summary.grades.iter().rev() {
        html.open("li", &[]);
        grade_symbol(&mut html, grade, false, 14.0);
        let meaning = words::grade_meaning(lang, grade);
        sentence(&mut html, words::grade(lang, grade), (grade.code(), count), meaning);
    }
    html.open("li", &[]).element("span", &[("class", "symbol sign"), ("aria-hidden", "true")], "≠");
    let contested = (CONTESTED, summary.num_contested);
    sentence(&mut html, text.contested, contested, text.contested_meaning);
    html.close("ul").open("p", &[]);
    method_link(&mut html, lang, GRADES, the_rule(lang));
    html.close("p").close("div");
    html.open("div", &[]).element("h3", &[], text.legend_place).open("ul", &[]);
    let keys = [
        ("key disc", "", text.legend_disc),
        ("key town", "", text.legend_town),
        ("key raion", "", text.legend_raion),
        ("key oblast", "", text.legend_oblast),
        ("key count", "3", text.legend_box),
    ];
    for (class, sign, meaning) in keys {
        key(&mut html, class, sign, meaning);
    }
    html.close("ul").close("div");
    html.finish()
}

/// The key to the chart.
pub fn chart_key(lang: Lang) -> String {
    let text = page_text(lang);
    let keys = [
        ("key exactly", text.key_exactly),
        ("key at-least", text.key_at_least),
        ("key more-than", text.key_more_than),
        ("key about", text.key_about),
        ("key several", text.key_several),
        ("key open-end", text.key_open_end),
        ("key said", text.key_said),
        ("key relay", text.key_relay),
        ("key named", text.key_named),
        ("key joint", text.key_joint),
        ("key gap", text.key_gap),
    ];
    let mut html = Html::default();
    html.open("ul", &[("class", "chart-key"), ("aria-label", text.legend_chart)]);
    for (class, meaning) in keys {
        key(&mut html, class, "", meaning);
    }
    html.close("ul");
    html.finish()
}

/// The count that is no grade's.
pub const CONTESTED: &str = "contested";

fn sentence(html: &mut Html, name: &str, (code, count): (&str, usize), meaning: &str) {
    html.open("span", &[]).element("b", &[], name).text(" (");
    html.element("span", &[("data-count", code)], &count.to_string());
    html.text("): ").text(meaning).close("span").close("li");
}

/// A sign and what it means.
pub(super) fn key(html: &mut Html, class: &str, sign: &str, meaning: &str) {
    html.open("li", &[]).element("span", &[("class", class), ("aria-hidden", "true")], sign);
    html.element("span", &[], meaning).close("li");
}
