//! A table of strikes or of claims. A long one has only the rows in view in the page, between two gaps as high as the
//! rest: then each row is one line high.

use std::sync::Arc;

use leptos::prelude::*;

use super::Shown;
use super::following::{Reader, following, following_attribute};
use super::keyed_list::keyed_list;
use super::quote_menu::quote_button;
use super::shown::{nothing, other_lang};
use super::symbol::event_symbol;
use crate::query::Snapshot;
use crate::query::table::{Column, Row, Sort, TableOf};
use crate::render::site_pages::event_href;
use crate::text::Lang;
use crate::text::citing::citing_text;
use crate::text::data::Localized;
use crate::text::table::{Cell, cell, head, name, num_rows, table_text};

/// The id of the box in which the table is scrolled.
pub const BOX: &str = "table";

/// Of more rows only those in view are in the page.
pub const MOST_ROWS: usize = 300;

/// A line of a long table may cut off a text of more letters: pointing at it shows all of it.
const LONG_TEXT: usize = 20;

/// What a table shows. Cheap to copy.
#[derive(Clone, Debug, PartialEq)]
pub struct TableState {
    /// What it has rows for.
    pub of: TableOf,
    /// How it is sorted.
    pub sort: Sort,
    /// Its columns.
    pub columns: Arc<[Column]>,
    /// Its rows, sorted.
    pub rows: Arc<[u32]>,
    /// The rows that are in the page.
    pub part: Part,
}

/// What a table follows. Cheap to copy.
#[derive(Clone)]
pub struct TableView {
    /// What is shown.
    pub shown: Reader<Shown>,
    /// A snapshot of the same claims: cells are brought up to date only when it changes.
    pub known: Reader<Arc<Snapshot>>,
    /// Sort, rows and what is in view; another table or other columns make a table of their own.
    pub state: Reader<TableState>,
    /// The row that is open beside the map.
    pub open: Reader<Option<u32>>,
}

/// Rows that are in the page, with gaps for the others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// The first row.
    pub first: usize,
    /// How many there are.
    pub number: usize,
    /// How high a row is, in pixels.
    pub row_px: f64,
}

impl Part {
    /// All rows.
    pub const ALL: Self = Self { first: 0, number: usize::MAX, row_px: 0.0 };

    /// How high the rows above and below are, in pixels.
    pub fn gaps(self, num_rows: usize) -> [f64; 2] {
        let last = self.first.saturating_add(self.number);
        [self.first.min(num_rows), num_rows.saturating_sub(last)].map(|it| it as f64 * self.row_px)
    }
}

/// The table in its box.
pub fn table(view: &TableView) -> AnyView {
    let (lang, TableState { of, columns, .. }) = untrack(|| ((view.shown)().lang, (view.state)()));
    let heads: Vec<_> = columns.iter().map(|&column| column_head(view, column, lang)).collect();
    let (counted, measured) = (view.state.clone(), view.state.clone());
    let caption = following(move || num_rows(lang, of, counted().rows.len()).into_any());
    let class = following_attribute(move || match measured().rows.len() > MOST_ROWS {
        true => Some("rows long"),
        false => Some("rows"),
    });
    view! {
        <div class="table-box" id=BOX tabindex="0" role="group" aria-label=name(lang, of)>
            <table class=class>
                <caption class="hidden">{name(lang, of)} ": " {caption}</caption>
                <thead>
                    <tr aria-rowindex="1">
                        {heads} <th scope="col" class="of-quote">
                            <span class="hidden">{citing_text(lang).quote}</span>
                        </th>
                    </tr>
                </thead>
                <tbody>{rows(view, columns)}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The head of a column: a button that sorts by it.
fn column_head(view: &TableView, column: Column, lang: Lang) -> AnyView {
    let state = view.state.clone();
    let direction = following_attribute(move || {
        let Sort { column: sorted, is_descending } = state().sort;
        (sorted == column).then_some(if is_descending { "descending" } else { "ascending" })
    });
    view! {
        <th scope="col" class=class_of(column) aria-sort=direction>
            <button type="button" data-act=["sort:", column.code()].concat()>
                {head(lang, column)}
            </button>
        </th>
    }
    .into_any()
}

fn class_of(column: Column) -> String {
    ["of-", column.code()].concat()
}

/// The key of a row has its number, and above it where it stands, from one; zero where all rows are in the page, which
/// then stay when others come or go.
const PLACE: i64 = 1 << 32;

fn rows(view: &TableView, columns: Arc<[Column]>) -> AnyView {
    let state = view.state.clone();
    let keys = move || {
        let TableState { rows, part, .. } = state();
        let place = |at: usize| if part == Part::ALL { 0 } else { (at as i64 + 1) * PLACE };
        let shown = rows.iter().enumerate().skip(part.first).take(part.number);
        shown.map(|(at, &row)| place(at) + i64::from(row)).collect()
    };
    let of_row = view.clone();
    let of = untrack(|| (view.state)()).of;
    keyed_list(keys, move |key| {
        row(&of_row, of.row((key % PLACE) as u32), columns.clone(), (key / PLACE) as usize)
    })
}

/// A row; `place` is zero where all rows are in the page.
fn row(view: &TableView, row: Row, columns: Arc<[Column]>, place: usize) -> AnyView {
    let TableView { known, open, .. } = view.clone();
    let shown = untrack(|| (view.shown)());
    let (number, kind, id) = match row {
        Row::Event(event) => (event.0, "event:", shown.dataset.event_id(event)),
        Row::Claim(claim) => (claim.0, "claim:", shown.dataset.text(shown.dataset.claim(claim).id)),
    };
    let (subject, lang) = ([kind, id].concat(), shown.lang);
    let is_current = following_attribute(move || (open() == Some(number)).then_some("true"));
    // The head of the table is the first row.
    let index = (place > 0).then(|| (place + 1).to_string());
    let cells = following(move || {
        let snapshot = known();
        let cells: Vec<_> = columns
            .iter()
            .enumerate()
            .map(|(at, &column)| cell_of(&shown, &snapshot, row, (column, at == 0)))
            .collect();
        cells.into_any()
    });
    view! {
        <tr data-row=number.to_string() aria-rowindex=index aria-current=is_current>
            {cells}
            <td class="of-quote">{quote_button(&subject, lang, Some("-1"))}</td>
        </tr>
    }
    .into_any()
}

fn cell_of(
    shown: &Shown,
    snapshot: &Snapshot,
    row: Row,
    (column, is_first): (Column, bool),
) -> AnyView {
    let Cell { text, lang } = cell(&shown.dataset, snapshot, shown.lang, row, column);
    let lang = other_lang(Localized { text: &text, lang }, shown.lang);
    let class = class_of(column);
    let whole = (text.chars().count() > LONG_TEXT).then(|| text.clone());
    if is_first {
        let link = link(shown, row, text);
        return view! { <th scope="row" class=class title=whole lang=lang>{link}</th> }.into_any();
    }
    let said = if text.is_empty() {
        let not_stated = table_text(shown.lang).not_stated;
        view! { <span aria-hidden="true">"–"</span><span class="hidden">{not_stated}</span> }
            .into_any()
    } else {
        text.into_any()
    };
    let sign = match (column, row) {
        (Column::Rating, Row::Event(event)) => event_symbol(snapshot.rating(event), 14.0),
        _ => nothing(),
    };
    view! { <td class=class title=whole lang=lang>{sign} {said}</td> }.into_any()
}

/// What the row is about, as a link that opens it.
fn link(shown: &Shown, row: Row, text: String) -> AnyView {
    let dataset = &shown.dataset;
    let (href, event, claim) = match row {
        Row::Event(event) => {
            (event_href(dataset, event), Some(dataset.event_id(event).to_owned()), None)
        }
        Row::Claim(claim) => {
            let id = dataset.text(dataset.claim(claim).id).to_owned();
            (shown.claim_href(claim, None), None, Some(id))
        }
    };
    view! {
        <a href=href data-event=event data-claim=claim tabindex="-1">
            {text}
        </a>
    }
    .into_any()
}
