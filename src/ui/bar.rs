//! The bar at the top: name, language, theme.

use leptos::prelude::*;

use super::use_page::use_page;
use crate::app::{Action, ThemeChoice};
use crate::text::Lang;

#[component]
pub(super) fn Bar() -> impl IntoView {
    let page = use_page();
    let lang = move |choice: Lang, name: &'static str| {
        view! {
            <button
                type="button"
                lang=choice.code()
                aria-pressed=move || (page.lang.get() == choice).to_string()
                on:click=move |_| page.act(Action::SetLang(choice))
            >
                {name}
            </button>
        }
    };
    let theme = move |choice: ThemeChoice| {
        let name = move || match choice {
            ThemeChoice::Auto => page.text().theme_auto,
            ThemeChoice::Light => page.text().theme_light,
            ThemeChoice::Dark => page.text().theme_dark,
        };
        view! {
            <button
                type="button"
                aria-pressed=move || (page.state.with(|state| state.theme) == choice).to_string()
                on:click=move |_| page.act(Action::SetTheme(choice))
            >
                {name}
            </button>
        }
    };
    view! {
        <header class="bar">
            <strong>"Strikemap"</strong>
            <div class="controls">
                <div class="segments" role="group" aria-label=page.say(|t| t.language)>
                    {lang(Lang::En, "English")} {lang(Lang::Uk, "Українська")}
                </div>
                <div class="segments" role="group" aria-label=page.say(|t| t.theme)>
                    {ThemeChoice::ALL.iter().map(|&choice| theme(choice)).collect_view()}
                </div>
            </div>
        </header>
    }
}
