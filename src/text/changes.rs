//! What is said of versions of the data and of what changed in them.

use super::Lang;

/// The head of the list of changes.
pub fn what_changed(lang: Lang) -> &'static str {
    lang.pick("What changed", "Що змінилося")
}

/// `What changed since 1.0.0`
pub fn changed_since(lang: Lang, version: &str) -> String {
    lang.pick(format!("What changed since {version}"), format!("Що змінилося після {version}"))
}

/// The link was made with other data than the page shows.
pub fn other_version(lang: Lang, made_with: &str, shown: &str) -> String {
    lang.pick(
        format!("This link was made with data {made_with}; this page shows data {shown}."),
        format!("Це посилання створено за даними {made_with}; на сторінці — дані {shown}."),
    )
}

/// The link names an event that has gone into another.
pub fn event_moved(lang: Lang, old: &str, new: &str) -> String {
    lang.pick(
        format!("Strike {old} was merged into {new}."),
        format!("Удар {old} об’єднано з {new}."),
    )
}

/// Before the id of the row that another was merged into.
pub fn merged_into(lang: Lang) -> &'static str {
    lang.pick("merged into", "об’єднано з")
}

/// The words of the link that names the version of the data.
pub fn link_with_version(lang: Lang) -> &'static str {
    lang.pick("Link to this view and data version", "Посилання на цей вигляд і версію даних")
}
