//! Texts about versions of the data and of the page.

use super::Lang;
use super::messages::fixed_texts;

fixed_texts! {
    /// Notices of the page's scripts about newer data, a newer page and the offline copy.
    NoticeText, notice_text;
    newer_data: "Newer data are available:", "Є новіші дані:";
    stays: "This page does not change.", "Ця сторінка не змінюється.";
    show_newest: "Show the latest", "Показати найновіші";
    newer_page: "A newer version of this page is available.", "Є новіша версія цієї сторінки.";
    show: "Show it", "Показати";
    keep_offer: "Read this page without a network:", "Читати цю сторінку без мережі:";
    keep: "Save it in this browser", "Зберегти в цьому браузері";
    kept: "Saved for offline reading.", "Збережено для читання без мережі.";
    remove: "Remove", "Вилучити";
    removed: "Removed. This browser will not save it again.",
        "Вилучено. Цей браузер її більше не зберігатиме.";
}

/// The heading of the list of changes.
pub fn what_changed(lang: Lang) -> &'static str {
    lang.pick("What changed", "Що змінилося")
}

/// Before the feeds of changes.
pub fn follow_changes(lang: Lang) -> &'static str {
    lang.pick("Follow changes of the data:", "Стежити за змінами даних:")
}

/// `What changed since 1.0.0`
pub fn changed_since(lang: Lang, version: &str) -> String {
    lang.pick(format!("What changed since {version}"), format!("Що змінилося після {version}"))
}

/// The notice that a link was made with another version of the data.
pub fn other_version(lang: Lang, made_with: &str, shown: &str) -> String {
    lang.pick(
        format!("This link was made with data {made_with}; this page shows data {shown}."),
        format!("Це посилання створено за даними {made_with}; на сторінці — дані {shown}."),
    )
}

/// The notice that the event of a link was merged into another.
pub fn event_moved(lang: Lang, old: &str, new: &str) -> String {
    lang.pick(
        format!("Strike {old} was merged into {new}."),
        format!("Удар {old} об’єднано з {new}."),
    )
}

/// Before the id that another row was merged into.
pub fn merged_into(lang: Lang) -> &'static str {
    lang.pick("merged into", "об’єднано з")
}

/// The text of the link with the version of the data.
pub fn link_with_version(lang: Lang) -> &'static str {
    lang.pick("Link to this view and data version", "Посилання на цей вигляд і версію даних")
}
