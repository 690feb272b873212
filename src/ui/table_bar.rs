//! What stands above the table: its two kinds, the number of its rows, and the choice of columns. And the switch between
//! list and table.

use leptos::prelude::*;

use super::following::{Reader, following, following_attribute};
use super::shown::nothing;
use super::table::{MOST_ROWS, TableState};
use crate::query::table::{Column, TableOf};
use crate::text::Lang;
use crate::text::table::{head, name, num_rows, table_text};

/// The button that shows the list.
pub const AS_LIST: &str = "as-list";
/// The button that shows the table.
pub const AS_TABLE: &str = "as-table";

/// The switch between list and table, as written: with the list.
pub(super) fn form_switch(lang: Lang) -> AnyView {
    let text = table_text(lang);
    let buttons = [(AS_LIST, "table:", text.list), (AS_TABLE, "table:strikes", text.table)];
    let buttons =
        buttons.map(|(id, act, label)| button(id.to_owned(), act.to_owned(), id == AS_LIST, label));
    let buttons = Vec::from(buttons);
    view! { <div class="segments as-table" role="group" aria-label=text.form>{buttons}</div> }
        .into_any()
}

fn button(id: String, act: String, is_pressed: bool, label: &'static str) -> AnyView {
    let is_pressed = if is_pressed { "true" } else { "false" };
    view! {
        <button type="button" id=id data-act=act aria-pressed=is_pressed>
            {label}
        </button>
    }
    .into_any()
}

/// The line above the table of this kind.
pub fn table_bar(of: TableOf, state: &Reader<TableState>, lang: Lang) -> AnyView {
    let text = table_text(lang);
    let kinds: Vec<_> = TableOf::ALL
        .iter()
        .map(|&kind| {
            let [id, act] = ["table-", "table:"].map(|before| [before, kind.code()].concat());
            button(id, act, kind == of, name(lang, kind))
        })
        .collect();
    let rest = of.columns().get(1..).unwrap_or(&[]);
    let boxes: Vec<_> = rest.iter().map(|&column| column_box(column, state, lang)).collect();
    let counted = state.clone();
    // The search of the browser finds only the rows that are in the page.
    let said = following(move || {
        let number = counted().rows.len();
        let is_long = number > MOST_ROWS;
        // How many strikes are shown is said above already.
        if of == TableOf::Strikes && !is_long {
            return nothing();
        }
        let find = is_long.then(|| view! { " " <span>{text.find}</span> }.into_any());
        let find: Vec<_> = find.into_iter().collect();
        view! { {num_rows(lang, of, number)} "." {find} }.into_any()
    });
    view! {
        <div class="table-bar">
            <div class="segments" role="group" aria-label=text.rows>
                {kinds}
            </div>
            <p role="status">{said}</p>
            <details id="columns">
                <summary>{text.columns}</summary>
                <div role="group" aria-label=text.columns>
                    {boxes}
                </div>
            </details>
        </div>
    }
    .into_any()
}

/// A box to check for a column.
fn column_box(column: Column, state: &Reader<TableState>, lang: Lang) -> AnyView {
    let state = state.clone();
    let is_shown = following_attribute(move || state().columns.contains(&column));
    view! {
        <label>
            <input
                type="checkbox"
                data-act=["column:", column.code()].concat()
                prop:checked=is_shown
            />
            {head(lang, column)}
        </label>
    }
    .into_any()
}
