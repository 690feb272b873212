//! Lines that scripts of the page show: of newer data, of a newer page, of the copy that is kept.

use super::Lang;
use super::messages::fixed_texts;

fixed_texts! {
    /// The texts of these lines in one language.
    NoticeText, notice_text;
    newer_data: "Newer data have been published:", "Опубліковано новіші дані:";
    stays: "This page stays as it is.", "Ця сторінка лишається такою, як є.";
    show_newest: "Show the newest", "Показати найновіші";
    newer_page: "A newer version of this page is here.", "Є новіша версія цієї сторінки.";
    show: "Show it", "Показати";
    kept: "This page is kept on this device, to be read without a network.",
        "Цю сторінку збережено на цьому пристрої, щоб її можна було читати без мережі.";
    remove: "Remove the copy", "Вилучити копію";
    removed: "The copy has been removed. This browser will keep none again.",
        "Копію вилучено. Надалі цей браузер її не зберігатиме.";
}
