//! The table on the running page, in the place of the list. Nothing is made for it while the list is shown.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::{Event, KeyboardEvent};

use super::context::PageContext;
use super::effect::effect;
use super::following::{Reader, following};
use super::part::mount_part;
use super::shown::nothing;
use super::table::{BOX, MOST_ROWS, Part, TableState, TableView, table};
use super::table_bar::{AS_LIST, AS_TABLE, table_bar};
use crate::browser::table_box::TableBox;
use crate::browser::{document, size};
use crate::query::Snapshot;
use crate::query::table::{Sort, TableOf};
use crate::text::table::ordered;

/// The element that the table stands in.
const ROOM: &str = "table-part";

/// So many rows above and below those in view are in the page, so that scrolling meets no gap.
const BEYOND: usize = 16;
/// Rows come and go in groups: not each step of the wheel makes new ones.
const GROUP: usize = 8;
/// The height of a row before one has been measured.
const ROW_PX: f64 = 33.0;

/// The table and what it follows. Cheap to copy.
#[derive(Clone, Copy)]
struct TablePanel {
    page: PageContext,
    now: StoredValue<Now>,
    // Each counts changes of a part of `now`: a signal for each type would weigh.
    /// Whether there is a table, and of what.
    kind: RwSignal<u32>,
    columns: RwSignal<u32>,
    /// Rows, their order, and which are in view.
    rows: RwSignal<u32>,
    claims: RwSignal<u32>,
}

/// What the table shows.
#[derive(Clone)]
struct Now {
    table: Option<TableState>,
    snapshot: Arc<Snapshot>,
    row_px: f64,
    /// The row that Tab reaches.
    stop: Option<u32>,
    is_printed: bool,
}

/// Shows the table where the state asks for one.
pub(super) fn table_panel(page: PageContext) {
    let scope = page.scope();
    let Some(room) = scope.by_id(ROOM) else { return };
    let snapshot = page.snapshot.get_untracked();
    let [kind, columns, rows, claims] = [(); 4].map(|()| RwSignal::new(0));
    let panel = TablePanel {
        page,
        now: StoredValue::new(Now {
            table: None,
            snapshot,
            row_px: ROW_PX,
            stop: None,
            is_printed: false,
        }),
        kind,
        columns,
        rows,
        claims,
    };
    effect(move || panel.follow());
    mount_part(page, ROOM, move || {
        following(move || {
            kind.track();
            panel.table().map_or_else(nothing, |table| panel.view(table.of))
        })
    });
    scope.listen_within(&room, "scroll", move |_: Event| {
        page.scope().next_frame(move || panel.fit());
    });
    scope.listen(&room, "keydown", move |event: KeyboardEvent| panel.pressed(&event));
    size::watch_width(&scope, &room, move |_| panel.fit());
    // On paper all rows are there.
    if let Some(window) = document::window() {
        for name in ["beforeprint", "afterprint"] {
            scope.listen(&window, name, move |_: Event| {
                panel.now.update_value(|now| now.is_printed = name == "beforeprint");
                panel.fit();
            });
        }
    }
}

fn count(signal: RwSignal<u32>) {
    signal.update(|number| *number = number.wrapping_add(1));
}

impl TablePanel {
    fn table(self) -> Option<TableState> {
        self.now.with_value(|now| now.table.clone())
    }

    /// Follows state and snapshot.
    fn follow(self) {
        let page = self.page;
        let (of, sort, columns) =
            page.state.with(|state| (state.table, state.sort, state.columns.clone()));
        let before = self.now.get_value();
        let Some(of) = of else {
            if before.table.is_some() {
                self.now.update_value(|now| now.table = None);
                self.show_list(true);
            }
            return;
        };
        let snapshot = page.snapshot.get();
        let (sort, columns) = (of.sort(sort), of.shown(&columns));
        let same = before.table.filter(|table| table.of == of);
        let rows = match &same {
            Some(table) if table.sort == sort && Arc::ptr_eq(&before.snapshot, &snapshot) => {
                table.rows.clone()
            }
            _ => self.rows_of(&snapshot, (of, sort)),
        };
        let part = same.as_ref().map_or(Part { first: 0, number: 0, row_px: ROW_PX }, |it| it.part);
        let has_other_claims = !before.snapshot.has_same_claims(&snapshot);
        let table = TableState { of, sort, columns: columns.into(), rows, part };
        let is_sorted = same.as_ref().is_some_and(|before| before.sort != sort);
        let has_other_columns = same.as_ref().is_some_and(|before| before.columns != table.columns);
        let is_new = same.is_none();
        let is_other = same.as_ref() != Some(&table);
        // Without any row the list says why, and leads out.
        let is_empty = table.rows.is_empty();
        self.now.update_value(|now| (now.table, now.snapshot) = (Some(table), snapshot));
        if !is_other && !has_other_claims {
            return;
        }
        if is_sorted && let Some(table) = self.table_box() {
            // What was in view is elsewhere now.
            table.scroll_to(0.0);
        }
        self.fit();
        if has_other_claims {
            count(self.claims);
        }
        if has_other_columns {
            count(self.columns);
        }
        count(self.rows);
        match is_new {
            true => self.show_list(is_empty),
            false => self.set_list_hidden(!is_empty),
        }
    }

    fn rows_of(self, snapshot: &Snapshot, form: (TableOf, Sort)) -> Arc<[u32]> {
        let lang = self.page.lang;
        self.page.dataset.with_untracked(|dataset| ordered(dataset, snapshot, form, lang)).into()
    }

    /// Shows another table, or the list.
    fn show_list(self, is_list: bool) {
        let (scope, is_table) = (self.page.scope(), self.table().is_some());
        scope.set_pressed(AS_LIST, !is_table);
        scope.set_pressed(AS_TABLE, is_table);
        self.set_list_hidden(!is_list);
        count(self.kind);
    }

    fn set_list_hidden(self, is_hidden: bool) {
        if let Some(list) = self.page.scope().by_id("list") {
            list.set_hidden(is_hidden);
        }
    }

    fn view(self, of: TableOf) -> AnyView {
        let page = self.page;
        let shown = page.reader();
        let first = self.table();
        let state: Reader<TableState> = Arc::new(move || {
            self.rows.track();
            let table = self.table().or_else(|| first.clone());
            table.unwrap_or_else(|| TableState {
                of,
                sort: of.first_sort(),
                columns: Arc::from([]),
                rows: Arc::from([]),
                part: Part::ALL,
            })
        });
        let open = move || {
            let chosen = page.chosen.get();
            match of {
                TableOf::Strikes => chosen.event.map(|event| event.0),
                TableOf::Claims => chosen.claim.map(|claim| claim.0),
            }
        };
        let bar = table_bar(of, &state, page.lang);
        let made_again = following(move || {
            self.columns.track();
            table(&TableView {
                shown: shown.clone(),
                known: Arc::new(move || {
                    self.claims.track();
                    self.now.with_value(|now| now.snapshot.clone())
                }),
                state: state.clone(),
                open: Arc::new(open),
            })
        });
        view! { {bar} {made_again} }.into_any()
    }

    fn table_box(self) -> Option<TableBox> {
        self.page.scope().table_box(BOX)
    }

    /// Puts the rows in view into the page, and then looks again: their height is known only once there are some.
    fn fit(self) {
        if self.table().is_none() {
            return;
        }
        let table = self.table_box();
        let had_focus = table.as_ref().is_some_and(|table| table.focused_row().is_some());
        self.set_part(table.as_ref());
        self.page.scope().next_frame(move || {
            let Some(table) = self.table_box() else { return };
            if had_focus && self.page.scope().is_focus_lost() {
                table.focus();
            }
            table.set_stop(self.now.with_value(|now| now.stop));
            if let Some(row_px) = table.row_px() {
                self.now.update_value(|now| now.row_px = row_px);
            }
            self.set_part(Some(&table));
        });
    }

    fn set_part(self, table: Option<&TableBox>) {
        let Now { table: state, row_px, is_printed, .. } = self.now.get_value();
        let Some(state) = state else { return };
        let num_rows = state.rows.len();
        let part = if num_rows <= MOST_ROWS || is_printed {
            Part::ALL
        } else {
            let [top, height] = table.map_or([0.0; 2], TableBox::view);
            let first = ((top / row_px) as usize).saturating_sub(BEYOND) / GROUP * GROUP;
            let number = (height / row_px).ceil() as usize + 2 * BEYOND + GROUP;
            Part { first: first.min(num_rows), number, row_px }
        };
        if let Some(table) = table {
            table.set_rows(num_rows, part.gaps(num_rows));
        }
        if state.part != part {
            // Before the row that has the focus goes: not every browser says afterwards that it is lost.
            if let Some(table) = table
                && let Some(row) = table.focused_row()
                && !state.rows.iter().skip(part.first).take(part.number).any(|it| *it == row)
            {
                table.focus();
            }
            self.now.update_value(|now| now.table = Some(TableState { part, ..state }));
            count(self.rows);
        }
    }

    /// The arrows lead from row to row.
    fn pressed(self, event: &KeyboardEvent) {
        let Some(table) = self.table_box().filter(|_| !document::is_command(event)) else { return };
        let Now { table: Some(state), row_px, stop, .. } = self.now.get_value() else { return };
        let place = |row: Option<u32>| state.rows.iter().position(|other| Some(*other) == row);
        let page = (table.view()[1] / row_px) as usize;
        let to = match (event.key().as_str(), place(table.focused_row())) {
            ("ArrowDown", Some(at)) => at + 1,
            ("ArrowUp", Some(at)) => at.saturating_sub(1),
            ("PageDown", Some(at)) => at + page,
            ("PageUp", Some(at)) => at.saturating_sub(page),
            ("Home", Some(_)) => 0,
            ("End", Some(_)) => usize::MAX,
            ("ArrowDown" | "ArrowUp", None) if table.is_focused() => place(stop).unwrap_or(0),
            _ => return,
        };
        event.prevent_default();
        let to = to.min(state.rows.len().saturating_sub(1));
        if let Some(&row) = state.rows.get(to) {
            self.go_to(&table, to, row);
        }
    }

    /// Gives a row the focus; it is brought into the page where it is not.
    fn go_to(self, table: &TableBox, at: usize, row: u32) {
        self.now.update_value(|now| now.stop = Some(row));
        if table.focus_row(row) {
            return table.set_stop(Some(row));
        }
        let (row_px, [_, height]) = (self.now.with_value(|now| now.row_px), table.view());
        table.scroll_to((at as f64 + 0.5) * row_px - height / 2.0);
        self.fit();
        self.page.scope().next_frame(move || {
            if let Some(table) = self.table_box() {
                table.focus_row(row);
            }
        });
    }
}
