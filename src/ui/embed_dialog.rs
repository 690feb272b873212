//! The dialog in which a reader chooses how the page is put into another.

use leptos::html::iframe;
use leptos::prelude::*;

use super::choice::option;
use crate::app::embed_code::Embed;
use crate::model::change::version_numbers;
use crate::text::{Lang, embed as text, messages, page_text};

/// The id of the dialog.
pub const DIALOG: &str = "embed-dialog";

/// The dialog, with `embed` chosen. `version` is that of the data; the snippet itself is filled in by who
/// shows the dialog. A page without a web address gets a sentence in place of the choices.
pub fn embed_dialog(embed: &Embed<'_>, version: &str, lang: Lang) -> AnyView {
    let mut parts: Vec<AnyView> = Vec::new();
    if embed.address.is_empty() {
        parts.extend([paragraph(text::on_disk(lang)), paragraph(text::whole_file(lang))]);
        parts.push(view! { <p role="status" data-embed="said"></p> }.into_any());
    } else {
        parts.push(paragraph(text::note(lang)));
        if embed.is_folder() {
            parts.push(paragraph(text::ways(lang)));
        }
        parts.extend([choices(embed, version, lang), result(lang)]);
    }
    view! {
        <dialog id=DIALOG aria-labelledby="embed-head">
            <div>
                <button type="button" data-embed="close">{page_text(lang).close}</button>
            </div>
            <div class="prose">
                <h2 id="embed-head" tabindex="-1" data-embed="head">{text::heading(lang)}</h2>
                {parts}
            </div>
        </dialog>
    }
    .into_any()
}

fn paragraph(words: &'static str) -> AnyView {
    view! { <p>{words}</p> }.into_any()
}

fn choices(embed: &Embed<'_>, version: &str, lang: Lang) -> AnyView {
    let (words, written) = (messages(lang), page_text(lang));
    let mut ways = vec![("frame", text::frame(lang)), ("element", text::element(lang))];
    ways.push(("link", text::link(lang)));
    // What `embed.js` and a pinned version need lies beside a page that is a folder.
    ways.retain(|(code, _)| embed.is_folder() || *code != "element");
    let languages: Vec<_> = Lang::ALL.iter().map(|lang| (lang.code(), lang.name())).collect();
    let themes = [
        ("auto", written.theme_auto),
        ("light", written.theme_light),
        ("dark", written.theme_dark),
    ];
    let theme = embed.parameter("theme").unwrap_or("auto");
    let mut all = vec![
        choice("way", text::way(lang), &ways, embed.way.code()),
        choice("view", text::view(lang), &text::views(lang), embed.view()),
        choice("lang", written.language, &languages, embed.lang.code()),
        choice("theme", words.theme, &themes, theme),
    ];
    // Only such a version has a folder of its own.
    if embed.is_folder() && version_numbers(version).is_some() {
        let pinned = [text::pinned(lang), " ", version].concat();
        let data = [("live", text::live(lang)), ("pinned", &*pinned)];
        let chosen = if embed.pinned.is_some() { "pinned" } else { "live" };
        all.push(choice("pin", text::data(lang), &data, chosen));
    }
    view! { <div class="choices">{all}</div> }.into_any()
}

fn choice(name: &'static str, label: &'static str, all: &[(&str, &str)], chosen: &str) -> AnyView {
    // By the label alone: some browsers count the options into a name that wraps them.
    let id = ["embed-", name].concat();
    let labelled = id.clone();
    let options: Vec<_> = all
        .iter()
        .map(|(code, word)| option((*code).to_owned(), (*word).to_owned(), *code == chosen))
        .collect();
    view! {
        <label>
            <span id=id>{label}</span>
            <select name=name aria-labelledby=labelled>
                {options}
            </select>
        </label>
    }
    .into_any()
}

/// The snippet, the button that copies it, and how it looks.
fn result(lang: Lang) -> AnyView {
    let preview = iframe()
        .attr("data-embed", "preview")
        .title(text::preview(lang))
        .width("100%")
        .height("460")
        .attr("frameborder", "0");
    view! {
        <h3 id="embed-code">{text::snippet(lang)}</h3>
        <p>
            <textarea
                data-embed="snippet"
                rows="6"
                readonly="readonly"
                spellcheck="false"
                aria-labelledby="embed-code"
            ></textarea>
        </p>
        <p>
            <button type="button" data-embed="copy">{text::copy(lang)}</button>
            " "
            <span
                role="status"
                data-embed="said"
                data-copied=text::copied(lang)
                data-selected=text::selected(lang)
            ></span>
        </p>
        <h3>{text::preview(lang)}</h3>
        {preview}
    }
    .into_any()
}

#[cfg(all(test, feature = "cli-svg"))]
mod tests {
    use super::*;
    use crate::app::embed_code::Way;
    use crate::ui::html;

    fn dialog(address: &str) -> String {
        let embed =
            Embed { way: Way::Frame, lang: Lang::En, parameters: &[], pinned: None, address };
        html(|| embed_dialog(&embed, "1.1.0", Lang::En))
    }

    #[test]
    fn a_page_on_a_disk_says_that_it_has_no_address() {
        let html = dialog("");
        assert!(html.contains("a file on your disk") && !html.contains("<select"), "{html}");
        assert!(!html.contains("<textarea"), "{html}");
        assert!(dialog("https://paper.example/map/").contains("<textarea"));
    }

    #[test]
    fn a_page_that_is_one_file_offers_what_works_with_it() {
        let html = dialog("https://paper.example/strikemap.html");
        assert!(!html.contains("value=\"element\"") && !html.contains("pinned"), "{html}");
    }
}
