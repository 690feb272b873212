//! The menu for quoting and citing: the text that is copied, and the forms in which it can be. One for the whole page,
//! made when it is opened.

use leptos::prelude::*;

use crate::export::quotation::{Form, Quotation, Subject};
use crate::text::citing::{CitingText, citing_text};
use crate::text::{Lang, page_text};

/// The id of the dialog.
pub const DIALOG: &str = "quote-dialog";
/// The id of the field with the text.
pub const FIELD: &str = "quote-text";
/// The id of the line that says what has become of it.
pub const SAID: &str = "quote-said";

/// The button that opens the menu, `tab_index` where Tab does not reach it by itself. `subject` is `view`, `event:…` or `claim:…`, with a permanent id. Only a page with a
/// program shows it.
pub(super) fn quote_button(subject: &str, lang: Lang, tab_index: Option<&'static str>) -> AnyView {
    let act = ["quote:", subject].concat();
    view! {
        <button type="button" class="quote" data-act=act aria-haspopup="dialog" tabindex=tab_index>
            {citing_text(lang).quote}
        </button>
    }
    .into_any()
}

/// The name of a form in the menu.
fn name(text: &CitingText, form: Form, subject: Subject) -> &'static str {
    match form {
        Form::Sentence if subject == Subject::View => text.with_sources,
        Form::Sentence => text.sentence,
        Form::Citation => text.citation,
        Form::Short => text.short,
        Form::BibTex => text.bibtex,
        Form::CslJson => text.csl,
        Form::Csv => text.csv,
        Form::Link => text.link,
    }
}

/// The menu, closed; who opens it writes the text into the field. `can_share`: whether the system has a way to share.
pub fn quote_menu(quotation: &Quotation<'_>, can_share: bool) -> AnyView {
    let (lang, text) = (quotation.lang, citing_text(quotation.lang));
    let is_linked = !quotation.address().is_empty();
    let mut buttons: Vec<AnyView> = Form::ALL
        .iter()
        .filter(|&&form| match form {
            Form::Link => is_linked,
            // All that is shown is exported as a file.
            Form::Csv => quotation.subject != Subject::View,
            _ => true,
        })
        .map(|&form| button(["copy:", form.code()].concat(), name(text, form, quotation.subject)))
        .collect();
    if can_share {
        buttons.push(button("share".to_owned(), text.share));
    }
    view! {
        <dialog id=DIALOG aria-labelledby="quote-head">
            <div>
                <button type="button" data-act="close-quote">{page_text(lang).close}</button>
            </div>
            <h2 id="quote-head">{text.heading}</h2>
            <textarea id=FIELD rows="7" readonly="readonly" spellcheck="false" aria-label=text.text></textarea>
            <div class="quote-forms">{buttons}</div>
            <p id=SAID role="status"></p>
        </dialog>
    }
    .into_any()
}

fn button(act: String, name: &'static str) -> AnyView {
    view! { <button type="button" data-act=act>{name}</button> }.into_any()
}
