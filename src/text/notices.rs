//! Lines that scripts of the page show: of newer data, of a newer page, of the copy that is kept.

use super::Lang;
use super::messages::fixed_texts;

fixed_texts! {
    /// The texts of these lines in one language.
    NoticeText, notice_text;
    newer_data: "Newer data are available:", "Є новіші дані:";
    stays: "This page does not change.", "Ця сторінка не змінюється.";
    show_newest: "Show the latest", "Показати найновіші";
    newer_page: "A newer version of this page is available.", "Є новіша версія цієї сторінки.";
    show: "Show it", "Показати";
    kept: "Saved for offline reading.", "Збережено для читання без мережі.";
    remove: "Remove", "Вилучити";
    removed: "Removed. This browser will not save it again.",
        "Вилучено. Цей браузер її більше не зберігатиме.";
}
