//! Other content in an element of the page, with the reader where they were.

use web_sys::{Element, HtmlElement};

use super::document::{active_beside, all, child};
use super::focus::still;

/// Where the reader is in an element whose content is exchanged.
pub struct ReaderPlace {
    element: HtmlElement,
    focused: Option<Element>,
    unfolded: Vec<String>,
    top: i32,
}

impl ReaderPlace {
    /// Empties an element.
    pub fn empty(element: &HtmlElement) -> Self {
        let focused = active_beside(element).filter(|active| element.contains(Some(active)));
        let unfolded = all(element, "details[open][id]").iter().map(|it| it.id()).collect();
        let top = element.scroll_top();
        element.set_text_content(None);
        Self { element: element.clone(), focused, unfolded, top }
    }

    /// Brings the reader back, once the element is filled: what was unfolded is so again, and what had the focus has
    /// it, where it or another for the same event is there.
    pub fn restore(self) {
        for id in self.unfolded {
            if let Some(details) = child(&self.element, &["details[id=\"", &id, "\"]"].concat()) {
                let _ = details.set_attribute("open", "");
            }
        }
        self.element.set_scroll_top(self.top);
        let lost = self.focused.filter(|active| !self.element.contains(Some(active)));
        let again = lost.and_then(|lost| {
            ["id", "data-event"].into_iter().find_map(|name| {
                let value = lost.get_attribute(name)?;
                child(&self.element, &["[", name, "=\"", &value, "\"]"].concat())
            })
        });
        if let Some(again) = again {
            let _ = again.focus_with_options(&still());
        }
    }
}
