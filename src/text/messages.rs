//! Fixed texts that the live page writes. One struct: a text that is missing in a language does not
//! compile.

use super::Lang;

/// A struct of fixed texts, one of it in each language, and the function that gives it.
macro_rules! fixed_texts {
    ($(#[$doc:meta])* $texts:ident, $function:ident; $($name:ident: $en:literal, $uk:literal;)+) => {
        $(#[$doc])*
        #[derive(Debug)]
        #[expect(missing_docs, reason = "each text says what it is")]
        pub struct $texts { $(pub $name: &'static str),+ }

        static EN: $texts = $texts { $($name: $en),+ };
        static UK: $texts = $texts { $($name: $uk),+ };

        $(#[$doc])*
        pub fn $function(lang: Lang) -> &'static $texts {
            lang.pick(&EN, &UK)
        }
    };
}
pub(super) use fixed_texts;

fixed_texts! {
    /// The fixed texts of the live page in one language.
    Messages, messages;
    title: "North Korean missiles in Russia’s strikes on Ukraine: who said what, and when",
        "Північнокорейські ракети в ударах Росії по Україні: хто, що і коли сказав";
    theme: "Theme", "Тема";
    figures: "Figures", "Цифри";
    figure_events: "Events", "Події";
    figure_firmly: "How firmly identified", "Наскільки впевнено визначено";
    figure_launched: "Claimed launched", "Запущено, за заявами";
    figure_documented: "Documented in located strikes", "Задокументовано в ударах із названим місцем";
    figure_evidence: "Evidence", "Докази";
    where_: "Where", "Де";
    where_note: "Each symbol is one event, drawn no more closely than its source places it.",
        "Кожен знак — одна подія, показана не точніше, ніж її місце називає джерело.";
    events: "Events", "Події";
    how_many: "How many: claimed and documented", "Скільки: заявлено й задокументовано";
    days: "Days shown", "Показані дні";
    asof: "As known on", "Станом на";
    scroll_hint: "Hold Ctrl or ⌘ and scroll to zoom the map", "Щоб змінити масштаб, прокручуйте з Ctrl або ⌘";
    touch_hint: "Move the map with two fingers", "Рухайте карту двома пальцями";
    no_place: "No place named", "Місця не названо";
    missiles: "missiles", "ракети";
    only_period: "Only a period is known", "Відомий лише період";
    one_symbol: "one symbol, one event", "один знак — одна подія";
    named_nk: "named North Korean", "названо північнокорейськими";
    note: "Note", "Примітка";
    sources: "Sources", "Джерела";
    day_not_stated: "day not stated", "день не названо";
    in_words: "in words only", "лише словами";
    no_type: "no weapon named", "зброї не названо";
    denied: "Denied", "Заперечено";
    no_comment: "No comment, or not confirmed", "Без коментаря або не підтверджено";
    no_match: "No event lies within these days, or none was known yet.", "У ці дні немає жодної події, або про них ще не було відомо.";
    reset: "Show all days", "Показати всі дні";
    failed: "The data could not be read", "Не вдалося прочитати дані";
    network: "The file could not be fetched. Check the connection and load the page again.",
        "Не вдалося завантажити файл. Перевірте з’єднання й перезавантажте сторінку.";
    days_unwritten: "What was said of these days could not be fetched. Check the connection and choose the days again.",
        "Не вдалося завантажити сказане про ці дні. Перевірте з’єднання й виберіть дні знову.";
    preparing: "The file is being written…", "Файл готується…";
    saved: "Ready:", "Готово:";
    not_written: "The file could not be written. The tables above can be downloaded as they are.",
        "Не вдалося підготувати файл. Таблиці вище можна завантажити як є.";
    ignored: "Ignored in the address:", "Не враховано в адресі:";
    close_card: "Close", "Закрити";
    black_sea: "Black Sea", "Чорне море";
    crimea: "Crimea", "Крим";
    azov_sea: "Sea of Azov", "Азовське море";
}
