//! The box in which a table is scrolled: which of its rows are in view, and which has the focus.

use web_sys::{Element, HtmlElement};

use super::document::{all, child};
use super::focus::still;
use super::scope::Scope;
use crate::render::svg;

/// The box of a table whose rows have their numbers in `data-row`.
pub struct TableBox {
    element: HtmlElement,
    focused: Option<Element>,
}

impl Scope {
    /// The table in the box with this id, once it is on the page.
    pub fn table_box(&self, id: &str) -> Option<TableBox> {
        Some(TableBox { element: self.by_id(id)?, focused: self.active() })
    }
}

impl TableBox {
    /// How high a row is, in pixels; `None` without rows.
    pub fn row_px(&self) -> Option<f64> {
        let row = child(&self.element, "tr[data-row]")?;
        Some(row.get_bounding_client_rect().height()).filter(|px| *px > 0.0)
    }

    /// How high the head is, which stays above the rows.
    fn head_px(&self) -> f64 {
        child(&self.element, "thead").map_or(0.0, |head| head.get_bounding_client_rect().height())
    }

    /// How far the rows are scrolled, and how much of them is in view, in pixels.
    pub fn view(&self) -> [f64; 2] {
        let height = f64::from(self.element.client_height()) - self.head_px();
        [f64::from(self.element.scroll_top()), height.max(0.0)]
    }

    /// Says how many rows there are, and leaves room for those above and below the ones in the page.
    pub fn set_rows(&self, number: usize, gaps: [f64; 2]) {
        let Some(table) = child(&self.element, "table") else { return };
        // The head is a row too.
        let _ = table.set_attribute("aria-rowcount", &(number + 1).to_string());
        for (name, px) in ["--above", "--below"].into_iter().zip(gaps) {
            let _ = table.style().set_property(name, &[&svg::number(px), "px"].concat());
        }
    }

    /// Scrolls the rows.
    pub fn scroll_to(&self, top: f64) {
        self.element.set_scroll_top(top as i32);
    }

    /// The number of the row that has the focus.
    pub fn focused_row(&self) -> Option<u32> {
        let focused = self.focused.as_ref().filter(|it| self.element.contains(Some(it)))?;
        focused.closest("tr[data-row]").ok()??.get_attribute("data-row")?.parse().ok()
    }

    /// Whether the box itself has the focus.
    pub fn is_focused(&self) -> bool {
        self.focused.as_ref() == Some(self.element.as_ref())
    }

    /// Gives the box the focus, without moving anything.
    pub fn focus(&self) {
        let _ = self.element.focus_with_options(&still());
    }

    /// Gives the link of a row the focus; false where the row is not in the page.
    pub fn focus_row(&self, row: u32) -> bool {
        let link = self.row(row).and_then(|row| child(&row, "a"));
        link.is_some_and(|link| link.focus().is_ok())
    }

    /// Tab reaches this row, or the first that is in the page; no other, or hundreds of rows would be passed one by one.
    pub fn set_stop(&self, row: Option<u32>) {
        let stop = row.and_then(|row| self.row(row));
        let Some(stop) = stop.or_else(|| child(&self.element, "tr[data-row]")) else { return };
        for control in all(&self.element, "tr[data-row] [tabindex='0']") {
            control.set_tab_index(-1);
        }
        for control in all(&stop, "a, button") {
            control.set_tab_index(0);
        }
    }

    fn row(&self, row: u32) -> Option<HtmlElement> {
        child(&self.element, &["tr[data-row='", &row.to_string(), "']"].concat())
    }
}
