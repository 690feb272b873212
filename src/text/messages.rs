//! Fixed texts of the live page. A text without one of the languages does not compile.

use super::Lang;

/// Makes a struct of fixed texts with one value in each language, and the function that returns it.
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
    title: "North Korean missiles in Russia’s strikes on Ukraine: who says what",
        "Північнокорейські ракети в ударах Росії по Україні: хто що каже";
    theme: "Theme", "Тема";
    figures: "Key figures", "Головні цифри";
    figure_events: "Strikes", "Удари";
    figure_firmly: "Strength of identification", "Певність визначення";
    figure_launched: "Highest official total", "Найбільший офіційний підсумок";
    figure_documented: "Counted strike by strike", "Пораховано за окремими ударами";
    figure_evidence: "Claims", "Твердження";
    where_: "Where strikes were reported", "Де повідомляли про удари";
    where_note: "One symbol per strike, placed only as precisely as the source allows.",
        "Один знак — один удар; місце показано не точніше, ніж дозволяє джерело.";
    events: "Strikes", "Удари";
    how_many: "How many missiles",
        "Скільки ракет";
    days: "Dates shown", "Показані дні";
    asof: "Known by", "Відомо на";
    scroll_hint: "Hold Ctrl or ⌘ and scroll to zoom the map", "Щоб змінити масштаб, прокручуйте з Ctrl або ⌘";
    touch_hint: "Move the map with two fingers", "Рухайте карту двома пальцями";
    no_place: "No location given", "Місця не названо";
    city_only: "city only", "лише місто";
    missiles: "missiles", "ракети";
    only_period: "Exact date unknown", "Точна дата невідома";
    named_nk: "named North Korean", "названо північнокорейськими";
    note: "Note", "Примітка";
    sources: "Sources", "Джерела";
    day_not_stated: "undated", "без дати";
    in_words: "no number given", "числа не названо";
    no_type: "no weapon named", "зброї не названо";
    denied: "Denied", "Заперечено";
    no_comment: "No comment, or not confirmed", "Без коментаря або не підтверджено";
    no_match: "No strikes in these dates, or none known yet.",
        "За ці дні ударів немає, або про них ще не було відомо.";
    show_all: "Show all strikes", "Показати всі удари";
    reset: "Show all dates", "Показати всі дні";
    failed: "The data could not be read", "Не вдалося прочитати дані";
    network: "Could not load the file. Check your connection and reload the page.",
        "Не вдалося завантажити файл. Перевірте з’єднання й перезавантажте сторінку.";
    loading: "Loading…", "Завантаження…";
    days_unwritten: "Could not load the claims for these dates. Check your connection and select the dates again.",
        "Не вдалося завантажити твердження за ці дні. Перевірте з’єднання й виберіть дні ще раз.";
    preparing: "Preparing the file…", "Файл готується…";
    saved: "Ready:", "Готово:";
    not_written: "Could not create the file. The tables above can still be downloaded.",
        "Не вдалося створити файл. Таблиці вище можна завантажити й так.";
    ignored: "Ignored, not valid in a link:", "Не враховано, у посиланні помилка:";
    close_card: "Close", "Закрити";
    black_sea: "Black Sea", "Чорне море";
    crimea: "Crimea", "Крим";
    azov_sea: "Sea of Azov", "Азовське море";
}
