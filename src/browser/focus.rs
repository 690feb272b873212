//! Where the reader is on the page: focus and scroll.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use super::document::{active_beside, all, child};
use super::scope::Scope;

/// Room between the head of a panel and the row that is shown below it.
const GAP_PX: f64 = 8.0;

/// So much of a panel must be within the window.
const SEEN_PX: f64 = 160.0;

/// How far the reader is taken to what is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guide {
    /// The reader opened it: the page scrolls to it where it is out of sight, and it has the focus.
    Reader,
    /// The page opens with it: the page scrolls, the focus stays.
    Start,
    /// Somebody else's script opened it: neither the page around it nor the focus moves.
    Host,
}

impl Scope {
    /// Scrolls the panel with an id to its top, and gives its heading the focus. The page moves only where the reader
    /// would not see the panel.
    pub fn show_top(&self, id: &str, guide: Guide) {
        let Some(panel) = self.by_id(id) else { return };
        panel.set_scroll_top(0);
        let articles = all(&panel, "article");
        articles.iter().for_each(|article| article.set_scroll_top(0));
        if guide == Guide::Host {
            return;
        }
        show_panel(&panel);
        if let Some(map) = self.by_id("map") {
            show_above(&map, &panel, guide == Guide::Start);
        }
        // Where two are compared, what was opened last comes last.
        let heading = articles.last().and_then(|article| child(article, "h2"));
        if guide == Guide::Reader
            && let Some(heading) = heading
        {
            let _ = heading.focus_with_options(&still());
        }
    }

    /// Scrolls a panel to the row with an id, and gives it the focus; unfolds what holds it.
    pub fn show_row(&self, panel: &HtmlElement, id: &str, guide: Guide) {
        let Some(row) = self.by_id(id) else { return };
        if let Ok(Some(details)) = row.closest("details") {
            let _ = details.set_attribute("open", "");
        }
        if guide == Guide::Reader {
            let _ = row.focus_with_options(&still());
        }
        // Where two are compared, each has a scroll of its own.
        let article: Option<HtmlElement> =
            row.closest("article").ok().flatten().and_then(|it| it.dyn_into().ok());
        let scrolls = |it: &HtmlElement| it.scroll_height() > it.client_height();
        let scrolled = article.filter(|it| scrolls(it) && all(panel, "article").len() > 1);
        let panel = scrolled.as_ref().unwrap_or(panel);
        // A panel without a scroll of its own is as high as what is in it.
        if scrolls(panel) {
            let [top, below] =
                [panel, &row].map(|element| element.get_bounding_client_rect().top());
            let head = child(panel, "header");
            let head = head.map_or(0.0, |head| head.get_bounding_client_rect().height());
            panel.set_scroll_top(panel.scroll_top() + (below - top - head - GAP_PX) as i32);
            if guide != Guide::Host {
                show_panel(panel);
            }
        } else if guide != Guide::Host {
            row.scroll_into_view();
        }
    }

    /// Brings the element with an id to the top of the screen, unfolds what holds it and gives it the
    /// focus.
    pub fn reveal(&self, id: &str, with_focus: bool) {
        let Some(element) = self.by_id(id) else { return };
        if let Ok(Some(details)) = element.closest("details") {
            let _ = details.set_attribute("open", "");
        }
        element.scroll_into_view();
        if with_focus {
            let _ = element.focus_with_options(&still());
        }
    }

    /// Gives the element with an id the focus if nothing has it any more.
    pub fn focus_if_lost(&self, id: &str) {
        if let (true, Some(element)) = (self.is_focus_lost(), self.by_id(id)) {
            let _ = element.focus();
        }
    }

    /// Gives the element with an id the focus if it is on the page; false where it is not, or has no room.
    pub fn focus_shown(&self, id: &str) -> bool {
        self.by_id(id).is_some_and(|element| {
            let has_room = element.offset_width() > 0;
            has_room && element.focus().is_ok()
        })
    }

    /// Whether nothing has the focus.
    pub fn is_focus_lost(&self) -> bool {
        self.active().is_none_or(|active| active.tag_name() == "BODY")
    }

    /// What has the focus.
    pub fn focused(&self) -> Option<HtmlElement> {
        self.active()?.dyn_into().ok()
    }

    /// Gives an element the focus again, without moving the page; false where it is gone or cannot have it.
    pub fn focus_again(&self, element: &HtmlElement) -> bool {
        let _ = element.focus_with_options(&still());
        element.is_connected()
            && self.focused().as_ref() == Some(element)
            && element.tag_name() != "BODY"
    }

    /// Gives the focus back to the link that opens an event.
    pub fn focus_link_of(&self, event_id: &str) {
        for link in all(self.root(), ":is(#list:not([hidden]), #table) a[data-event]") {
            if link.get_attribute("data-event").as_deref() == Some(event_id) {
                let _ = link.focus_with_options(&still());
                return;
            }
        }
    }
}

/// Scrolls the page so that all of an element is seen above a sheet, if there is room. Where it was not seen before, the
/// reader is elsewhere and stays there, unless `is_start`.
fn show_above(element: &HtmlElement, sheet: &HtmlElement, is_start: bool) {
    let style = web_sys::window().and_then(|window| window.get_computed_style(sheet).ok()?);
    let is_sheet = style.and_then(|style| style.get_property_value("position").ok());
    let (rect, free) = (element.get_bounding_client_rect(), sheet.get_bounding_client_rect().top());
    let fits = rect.height() > 0.0 && rect.height() + 2.0 * GAP_PX <= free;
    let is_seen = rect.bottom() > 0.0 && rect.top() < window_height();
    let is_whole = rect.top() >= 0.0 && rect.bottom() <= free;
    if is_sheet.as_deref() == Some("fixed") && fits && !is_whole && (is_seen || is_start) {
        let by = rect.bottom() - (free - GAP_PX);
        if let Some(window) = web_sys::window() {
            window.scroll_by_with_x_and_y(0.0, by);
        }
    }
}

/// Scrolls the page to a panel that is not within the window.
fn show_panel(panel: &HtmlElement) {
    let rect = panel.get_bounding_client_rect();
    if rect.top() > window_height() - SEEN_PX || rect.bottom() < SEEN_PX {
        panel.scroll_into_view();
    }
}

fn window_height() -> f64 {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    height.unwrap_or(f64::INFINITY)
}

/// A focus that does not scroll.
pub fn still() -> web_sys::FocusOptions {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    options
}

/// Whether the browser shows the focus beside `element`: it came by a key.
pub fn is_focus_visible(element: &HtmlElement) -> bool {
    active_beside(element).is_some_and(|active| active.matches(":focus-visible").unwrap_or(true))
}
