//! What the reader asks for through the embed dialog.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::context::PageContext;
use super::embed_dialog::{DIALOG, embed_dialog};
use super::part::mount_at_end;
use crate::app::{embedding, url};
use crate::browser::{self, address_bar};
use crate::render::site_pages::to_site;

/// Opens the embed dialog for what is shown.
pub(super) fn open(page: PageContext, opener: &HtmlElement) {
    let version = page.dataset.with_untracked(|it| it.text(it.version).to_owned());
    let site = address_bar::site(&page.scope(), to_site(page.lang));
    let view = page.state.with_untracked(|state| url::write(state, &[]));
    let dialog = embedding::with_embed(&view, page.lang, &version, &site, |embed| {
        embed_dialog(embed, &version, page.lang)
    });
    let scope = page.scope();
    if let Some(before) = scope.by_id(DIALOG) {
        before.remove();
    }
    let mounted = Rc::new(Cell::new(Some(mount_at_end(scope.body(), Box::new(|| dialog)))));
    let closed = mounted.clone();
    scope.on_gone(move || drop(mounted.take()));
    let snippet = move |choices: &str| {
        embedding::snippet(&[&view, "&", choices].concat(), page.lang, &version, &site)
    };
    let on_close = move || drop(closed.take());
    browser::embed_dialog::open(&scope, DIALOG, opener, snippet, on_close);
}
