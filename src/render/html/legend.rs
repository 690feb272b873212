//! The keys to map and chart, in whole sentences, with counts.

use super::Html;
use super::method::{GRADES, method_link};
use super::symbol::grade_symbol;
use crate::map::place_legend;
use crate::query::Summary;
use crate::text::{Lang, evidence::the_rule, page_text, phrases, words};

/// The rating filter, which is the legend as well: all strikes, then each rating with its sign and the number of strikes,
/// then the contested ones. A chosen one is pressed.
pub fn grade_chips(summary: &Summary, lang: Lang) -> String {
    let text = page_text(lang);
    let mut html = Html::default();
    let all = summary.num_events;
    chip(&mut html, "grade:all", true, |html| {
        let shown = phrases::shown_or_all(lang, summary.tally.num_events, all);
        html.element("span", &[("id", "num-shown")], &shown);
    });
    for (grade, count) in summary.grades().rev() {
        chip(&mut html, &["grade:", grade.code()].concat(), false, |html| {
            grade_symbol(html, grade, false, 14.0);
            name_and_count(html, words::grade(lang, grade), (grade.code(), count));
        });
    }
    chip(&mut html, "contested:yes", false, |html| {
        html.element("span", &[("class", "symbol sign"), ("aria-hidden", "true")], "≠");
        name_and_count(html, text.contested, (CONTESTED, summary.tally.num_contested));
    });
    html.open("li", &[("class", "more")]);
    method_link(&mut html, GRADES, the_rule(lang));
    html.close("li");
    html.finish()
}

fn chip(html: &mut Html, act: &str, is_pressed: bool, write: impl FnOnce(&mut Html)) {
    let id = act.replace(':', "-");
    let pressed = if is_pressed { "true" } else { "false" };
    html.open("li", &[]).open(
        "button",
        &[("type", "button"), ("id", &id), ("data-act", act), ("aria-pressed", pressed)],
    );
    write(html);
    html.close("button").close("li");
}

fn name_and_count(html: &mut Html, name: &str, (code, count): (&str, usize)) {
    html.open("span", &[]).text(name).text(" ");
    html.element("b", &[("data-count", code)], &count.to_string()).close("span");
}

/// The key to the map: grades with their counts, the empty ones included, and precision. The live page
/// changes the counts alone, by their `data-count`. What it takes to read places and days is behind a summary.
pub fn map_legend(summary: &Summary, lang: Lang) -> String {
    let text = page_text(lang);
    let mut html = Html::default();
    html.open("div", &[]).element("h3", &[], text.legend_grade).open("ul", &[]);
    for (grade, count) in summary.grades().rev() {
        html.open("li", &[]);
        grade_symbol(&mut html, grade, false, 14.0);
        let meaning = words::grade_meaning(lang, grade);
        sentence(&mut html, words::grade(lang, grade), (grade.code(), count), meaning);
    }
    html.open("li", &[]).element("span", &[("class", "symbol sign"), ("aria-hidden", "true")], "≠");
    let contested = (CONTESTED, summary.tally.num_contested);
    sentence(&mut html, text.contested, contested, text.contested_meaning);
    html.close("ul").open("p", &[]);
    method_link(&mut html, GRADES, the_rule(lang));
    html.close("p").close("div");
    html.open("details", &[("class", "how-to-read")]).element(
        "summary",
        &[],
        text.places_and_dates,
    );
    html.element("h3", &[], text.legend_place).open("ul", &[]);
    for (sign, meaning) in place_legend(lang) {
        key(&mut html, sign.code(), "", meaning);
    }
    html.close("ul").close("details");
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
pub(super) fn key(html: &mut Html, name: &str, sign: &str, meaning: &str) {
    let class = ["key ", name].concat();
    html.open("li", &[]).element("span", &[("class", &class), ("aria-hidden", "true")], sign);
    html.element("span", &[], meaning).close("li");
}
