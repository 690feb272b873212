//! The embed dialog: shows the snippet for what is chosen, with a preview, and copies it.

use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, Event, HtmlDialogElement, HtmlElement, HtmlIFrameElement, HtmlSelectElement,
    HtmlTextAreaElement,
};

use super::clipboard;
use super::dialog_place;
use super::document::{all, child};
use super::scope::Scope;

/// Opens the dialog with an id, which is there already, for the button `opener`. `snippet` gives the snippet and the
/// address of its page for the choices, as parameters: `way=frame&view=map`. Calls `on_close` once it is closed.
pub fn open(
    scope: &Scope,
    id: &str,
    opener: &HtmlElement,
    snippet: impl Fn(&str) -> [String; 2] + 'static,
    on_close: impl Fn() + 'static,
) {
    let Some(dialog) = scope.by_id(id).and_then(|it| it.dyn_into::<HtmlDialogElement>().ok())
    else {
        return;
    };
    let closed = dialog.clone();
    if let Some(close) = part(&dialog, "close") {
        scope.listen(&close, "click", move |_: Event| closed.close());
    }
    scope.listen(&dialog, "close", move |_: Event| on_close());
    if part(&dialog, "snippet").is_some() {
        let snippet = Rc::new(snippet);
        write(&dialog, &*snippet);
        let changed = dialog.clone();
        scope.listen(&dialog, "change", move |_: Event| write(&changed, &*snippet));
        let copied = dialog.clone();
        if let Some(button) = part(&dialog, "copy") {
            let here = scope.clone();
            scope.listen(&button, "click", move |_: Event| here.spawn(copy(copied.clone())));
        }
    }
    // Not every browser focuses a clicked button, to which the focus returns.
    let _ = opener.focus();
    let _ = dialog.show_modal();
    dialog_place::place(&dialog, opener);
    if let Some(head) = part(&dialog, "head") {
        let _ = head.focus();
    }
}

fn part(dialog: &Element, name: &str) -> Option<HtmlElement> {
    child(dialog, &["[data-embed=", name, "]"].concat())
}

fn write(dialog: &Element, snippet: &dyn Fn(&str) -> [String; 2]) {
    let choices: Vec<_> = all(dialog, "select")
        .into_iter()
        .filter_map(|it| it.dyn_into::<HtmlSelectElement>().ok())
        .map(|it| [it.name(), it.value()].join("="))
        .collect();
    let [text, page] = snippet(&choices.join("&"));
    if let Some(field) = field(dialog) {
        field.set_value(&text);
    }
    // A new frame: one that is led elsewhere would add to the history of the browser.
    if let Some(old) = part(dialog, "preview")
        && let Ok(new) = old.clone_node()
        && let Ok(new) = new.dyn_into::<HtmlIFrameElement>()
    {
        new.set_src(&page);
        let _ = old.replace_with_with_node_1(&new);
    }
    say(dialog, "");
}

fn field(dialog: &Element) -> Option<HtmlTextAreaElement> {
    part(dialog, "snippet")?.dyn_into().ok()
}

/// Says what has become of copying: the text of an attribute of the line, or nothing.
fn say(dialog: &Element, attribute: &str) {
    if let Some(said) = part(dialog, "said") {
        let text = said.get_attribute(attribute).unwrap_or_default();
        said.set_text_content(Some(&text));
    }
}

async fn copy(dialog: HtmlDialogElement) {
    let Some(field) = field(&dialog) else { return };
    if clipboard::write(&field.value()).await {
        return say(&dialog, "data-copied");
    }
    field.select();
    say(&dialog, "data-selected");
}
