//! Bar, title and days. A control names what it asks for in `data-act` (`lang:uk`), and has an
//! id, so that it keeps the focus when its part is written anew.

use super::Html;
use crate::model::Dataset;
use crate::text::{Lang, data, messages, page_text};
use crate::time::Day;

/// The folder of the whole site, from the page in a language.
pub fn home(lang: Lang) -> &'static str {
    lang.pick("", "../")
}

/// The page in the language `to`, from the page in the language `from`.
pub fn page_of(to: Lang, from: Lang) -> &'static str {
    match (to, from) {
        (Lang::En, Lang::En) | (Lang::Uk, Lang::Uk) => "index.html",
        (Lang::Uk, Lang::En) => "uk/index.html",
        (Lang::En, Lang::Uk) => "../index.html",
    }
}

/// The bar at the top: name, language, theme (`auto`, `light`, `dark`).
pub fn bar(lang: Lang, theme: &str) -> String {
    let text = messages(lang);
    let mut html = Html::default();
    html.element("a", &[("class", "skip"), ("href", "#events")], page_text(lang).skip);
    html.element("strong", &[], "Strikemap").open("div", &[("class", "controls")]);
    html.open("nav", &[("class", "segments"), ("aria-label", page_text(lang).language)]);
    for (other, name) in [(Lang::En, "English"), (Lang::Uk, "Українська")] {
        let code = other.code();
        let is_here = if other == lang { "page" } else { "" };
        let act = format!("lang:{code}");
        html.element(
            "a",
            &[
                ("href", page_of(other, lang)),
                ("lang", code),
                ("hreflang", code),
                ("id", &format!("lang-{code}")),
                ("data-act", &act),
                ("aria-current", is_here),
            ],
            name,
        );
    }
    html.close("nav");
    let themes = [
        ("auto", page_text(lang).theme_auto),
        ("light", page_text(lang).theme_light),
        ("dark", page_text(lang).theme_dark),
    ];
    choices(&mut html, "segments", text.theme, "theme", &themes, theme);
    html.close("div");
    html.finish()
}

/// Buttons of which one is pressed.
fn choices(
    html: &mut Html,
    class: &str,
    name: &str,
    act: &str,
    all: &[(&str, &str)],
    chosen: &str,
) {
    html.open("div", &[("class", class), ("role", "group"), ("aria-label", name)]);
    for (code, label) in all {
        let is_pressed = if *code == chosen { "true" } else { "false" };
        html.element(
            "button",
            &[
                ("type", "button"),
                ("id", &format!("{act}-{code}")),
                ("data-act", &format!("{act}:{code}")),
                ("aria-pressed", is_pressed),
            ],
            label,
        );
    }
    html.close("div");
}

/// A choice of one among several, with its name before it.
pub(super) fn options(html: &mut Html, id: &str, name: &str, all: &[(&str, &str)], chosen: &str) {
    html.open("label", &[]).element("span", &[], name).open("select", &[("id", id)]);
    for (value, label) in all {
        let selected = if *value == chosen { "selected" } else { "" };
        html.element("option", &[("value", value), ("selected", selected)], label);
    }
    html.close("select").close("label");
}

/// The title.
pub fn head(dataset: &Dataset, lang: Lang) -> String {
    let mut html = Html::default();
    html.worded("h1", "", data::title(dataset, lang), lang);
    html.finish()
}

/// The head of a section: its title and what it shows.
pub fn section_head(id: &str, title: &str, note: &str) -> String {
    let mut html = Html::default();
    html.element("h2", &[("id", id)], title);
    if !note.is_empty() {
        html.element("p", &[("class", "note")], note);
    }
    html.finish()
}

/// Fields for the days shown and for the day whose knowledge counts, each with its first and last
/// possible day. Their values are set apart, so that a field in which somebody types is left alone.
pub fn day_fields(dataset: &Dataset, lang: Lang) -> String {
    let text = messages(lang);
    let code = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let (happened, said) = (dataset.events.extent(), dataset.claims.extent());
    let fields = [
        ("from", page_text(lang).from, happened),
        ("to", page_text(lang).to, happened),
        ("asof", text.asof, said),
    ];
    let mut html = Html::default();
    for (id, label, extent) in fields {
        html.open("label", &[]).element("span", &[], label);
        let (min, max) = (code(extent.from), code(extent.to));
        html.open("input", &[("type", "date"), ("id", id), ("min", &min), ("max", &max)]);
        html.close("label");
    }
    let act = [("type", "button"), ("id", "all-days"), ("data-act", "all-days")];
    html.element("button", &act, page_text(lang).all_days);
    html.finish()
}

/// Keys of the address that said nothing; nothing where there are none.
pub fn ignored(bad: &[(String, String)], lang: Lang) -> String {
    let mut html = Html::default();
    if !bad.is_empty() {
        let keys: Vec<_> = bad.iter().map(|(key, value)| format!("{key}={value}")).collect();
        let sentence = format!("{} {}", messages(lang).ignored, keys.join(", "));
        html.element("p", &[("class", "notice"), ("role", "status")], &sentence);
    }
    html.finish()
}

/// How the map is moved, said to who tried otherwise. Not for screen readers, whose hands do not.
pub fn hint(sentence: &str) -> String {
    let mut html = Html::default();
    html.element("p", &[("class", "hint"), ("aria-hidden", "true")], sentence);
    html.finish()
}

/// The buttons over the map: what each asks for, its name, and its sign as lines in a square of 16.
pub fn zoom(lang: Lang) -> String {
    const RING: &str = "M12 8a4 4 0 1 1-8 0a4 4 0 1 1 8 0M8 1v3M8 12v3M1 8h3M12 8h3";
    let text = page_text(lang);
    let mut html = Html::default();
    for (act, name, sign) in [
        ("in", text.zoom_in, "M3 8h10M8 3v10"),
        ("out", text.zoom_out, "M3 8h10"),
        ("all", text.whole_country, "M2 8l6-6 6 6M4 7v7h8V7"),
        ("fit", text.zoom_fit, RING),
        ("full", text.full_screen, "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4"),
    ] {
        let (id, act) = (["zoom-", act].concat(), ["zoom:", act].concat());
        let pressed = if act == "zoom:full" { "false" } else { "" };
        let named = [
            ("id", &*id),
            ("data-act", &*act),
            ("aria-label", name),
            ("title", name),
            ("aria-pressed", pressed),
        ];
        html.open("button", &[&[("type", "button")], &named[..]].concat());
        html.open("svg", &[("viewBox", "0 0 16 16"), ("aria-hidden", "true")]);
        html.open("path", &[("d", sign)]).close("path").close("svg").close("button");
    }
    html.finish()
}
