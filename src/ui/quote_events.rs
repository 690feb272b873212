//! What the reader asks for through the menu for quoting.

use leptos::prelude::*;
use web_sys::MouseEvent;

use super::context::PageContext;
use super::following::following;
use super::part::mount_part;
use super::quote_menu::{DIALOG, FIELD, SAID, quote_menu};
use super::shown::nothing;
use crate::browser::{address_bar, clipboard, dialog, document, share};
use crate::export::quotation::{Form, Quotation, Subject};
use crate::render::site_pages::to_site;
use crate::text::citing::citing_text;
use crate::text::data::is_own;

/// Makes the menu whenever something is to be quoted.
pub(super) fn follow_quotes(page: PageContext) {
    mount_part(page, "quote-part", move || {
        following(move || match page.quoted.get() {
            Some(subject) => with_quotation(page, subject, &|quotation| {
                quote_menu(quotation, share::is_possible())
            }),
            None => nothing(),
        })
    });
}

/// Follows a control: `quote:claim:…` opens the menu, `copy:bibtex` is in it.
pub(super) fn chosen(page: PageContext, click: &MouseEvent, act: &str) {
    match act.split_once(':').unwrap_or((act, "")) {
        ("quote", subject) => {
            let Some(subject) = read_subject(page, subject) else { return };
            let Some(opener) = document::clicked_element(click, "[data-act]") else { return };
            page.quoted.set(Some(subject));
            let scope = page.scope();
            // Not every browser focuses a clicked button, to which the focus returns.
            page.scope().next_frame(move || {
                // The field keeps what was written into it last, whatever the menu is about now.
                let sentence = with_quotation(page, subject, &|it| it.text(Form::Sentence));
                scope.set_text_field(FIELD, &sentence);
                scope.write_text(SAID, "");
                scope.focus_again(&opener);
                dialog::open_written(&scope, DIALOG);
            });
        }
        ("copy", form) => {
            if let Some(form) = Form::parse(form) {
                page.scope().spawn(hand_over(page, Some(form)));
            }
        }
        ("share", _) => page.scope().spawn(hand_over(page, None)),
        _ => dialog::close(&page.scope(), DIALOG),
    }
}

fn read_subject(page: PageContext, subject: &str) -> Option<Subject> {
    page.dataset.with_untracked(|dataset| match subject.split_once(':').unwrap_or((subject, "")) {
        ("event", id) => dataset.find_event(id).map(Subject::Event),
        ("claim", id) => dataset.find_claim(id).map(Subject::Claim),
        _ => Some(Subject::View),
    })
}

/// Quotes from what is shown now. Follows nothing: what changes meanwhile must not close the menu.
fn with_quotation<T>(page: PageContext, subject: Subject, then: &dyn Fn(&Quotation<'_>) -> T) -> T {
    let (dataset, snapshot) = (page.dataset.get_untracked(), page.snapshot.get_untracked());
    let scope = page.scope();
    // A mount with somebody's own data has no page on the site.
    let site = match scope.is_page() || is_own(&dataset) {
        true => address_bar::site(&scope, to_site(page.lang)),
        false => String::new(),
    };
    page.state.with_untracked(|state| {
        then(&Quotation {
            dataset: &dataset,
            snapshot: &snapshot,
            state,
            lang: page.lang,
            site: &site,
            subject,
        })
    })
}

/// Copies what is quoted in a form, and shows it; where the browser does not allow that, it is selected. Without a form
/// the sentence goes to the ways of sharing of the system. That the reader shares with nobody needs no word.
async fn hand_over(page: PageContext, form: Option<Form>) {
    let Some(subject) = page.quoted.get_untracked() else { return };
    let (scope, words) = (page.scope(), citing_text(page.lang));
    let text = with_quotation(page, subject, &|it| it.text(form.unwrap_or(Form::Sentence)));
    scope.write_text(SAID, "");
    if form.is_none() {
        let is_refused = share::share(&text).await;
        return scope.write_text(SAID, if is_refused { words.not_shared } else { "" });
    }
    scope.set_text_field(FIELD, &text);
    let is_copied = clipboard::write(&text).await;
    if !is_copied {
        scope.select_text_field(FIELD);
    }
    scope.write_text(SAID, if is_copied { words.copied } else { words.selected });
}
