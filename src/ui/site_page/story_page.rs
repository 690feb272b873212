//! The page of the story: every step with its text, who said so, and the way to map and chart as they were then.

use leptos::prelude::*;

use super::document::{PageHead, Site, document};
use super::frame::frame;
use crate::base::percent;
use crate::model::StoryStep;
use crate::render::site_pages::SitePage;
use crate::text::Lang;
use crate::text::data::title;
use crate::text::story::{progress, story_text, text_in};
use crate::ui::Shown;
use crate::ui::shown::other_lang;
use crate::ui::story_said::story_said;

/// The page, for data with a story.
pub fn story_page(site: &Site, lang: Lang) -> String {
    let page = SitePage::Story;
    let (shown, text) = (site.shown(page, lang), story_text(lang));
    let head = PageHead {
        page,
        title: [text.story, ": ", title(&site.dataset, lang).text, " · Strikemap"].concat(),
        description: text.about.to_owned(),
        jsonld: None,
    };
    document(site, &shown, &head, || {
        let steps: Vec<_> =
            (1..).zip(&site.dataset.story).map(|(number, it)| step(&shown, number, it)).collect();
        let content = view! {
            <h1>{text.story}</h1>
            <p class="note">{text.about}</p>
            {steps}
        };
        frame(&shown, page, content.into_any())
    })
}

fn step(shown: &Shown, number: u32, step: &StoryStep) -> AnyView {
    let (dataset, lang) = (&shown.dataset, shown.lang);
    let [title, text] = [step.title, step.text].map(|it| text_in(dataset, it, lang));
    let id = ["step-", &number.to_string()].concat();
    let parameters = percent::write([("story", &*number.to_string())].into_iter());
    let see = [shown.to_home, "?", &parameters].concat();
    view! {
        <section class="step" id=id>
            <p class="note">{progress(lang, number, dataset.story.len())}</p>
            <h2 lang=other_lang(title, lang)>{title.text.to_owned()}</h2>
            <p class="text" lang=other_lang(text, lang)>{text.text.to_owned()}</p>
            {story_said(shown, step)}
            <p><a href=see>{story_text(lang).see}</a></p>
        </section>
    }
    .into_any()
}
