//! On a phone: list, map or chart, one at a time.

use leptos::prelude::*;

use super::use_page::use_page;

/// The part of the page that a phone shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tab {
    List,
    Map,
    Chart,
}

impl Tab {
    const ALL: [Self; 3] = [Self::List, Self::Map, Self::Chart];

    pub(super) fn code(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Map => "map",
            Self::Chart => "chart",
        }
    }
}

#[component]
pub(super) fn Tabs(tab: RwSignal<Tab>) -> impl IntoView {
    let page = use_page();
    let button = move |choice: Tab| {
        let name = move || match choice {
            Tab::List => page.text().tab_list,
            Tab::Map => page.text().tab_map,
            Tab::Chart => page.text().tab_chart,
        };
        view! {
            <button type="button" aria-pressed=move || (tab.get() == choice).to_string() on:click=move |_| tab.set(choice)>
                {name}
            </button>
        }
    };
    view! {
        <div class="tabs" role="group" aria-label=page.say(|t| t.tabs)>
            {Tab::ALL.iter().map(|&choice| button(choice)).collect_view()}
        </div>
    }
}
