//! The keys of the page: where, which, what they do.

use super::Lang;

type Keys = [(&'static str, &'static str, &'static str); 11];

static EN: Keys = [
    ("Anywhere", "/", "search"),
    ("Anywhere", "Esc", "close what is open"),
    ("Anywhere", "?", "this list"),
    ("Map", "← → ↑ ↓", "move the map"),
    ("Map", "+ −", "zoom"),
    ("Map", "0, F", "whole country; the strikes shown"),
    ("Strikes on the map", "← → ↑ ↓", "west, east, earlier, later; Enter opens"),
    ("Chart", "← →", "by date, or from claim to claim"),
    ("Step by step", "← →, Esc", "step back, next step; leave"),
    ("Table", "↑ ↓ PgUp PgDn Home End", "from row to row; Enter opens"),
    ("Time strip", "← → ↑ ↓", "move a grip or the flag by a day"),
];

static UK: Keys = [
    ("Будь-де", "/", "пошук"),
    ("Будь-де", "Esc", "закрити відкрите"),
    ("Будь-де", "?", "цей перелік"),
    ("Карта", "← → ↑ ↓", "рухати карту"),
    ("Карта", "+ −", "масштаб"),
    ("Карта", "0, F", "уся країна; показані удари"),
    ("Удари на карті", "← → ↑ ↓", "на захід, схід, раніше, пізніше; Enter відкриває"),
    ("Графік", "← →", "за датою або від твердження до твердження"),
    ("Крок за кроком", "← →, Esc", "крок назад, наступний крок; вийти"),
    ("Таблиця", "↑ ↓ PgUp PgDn Home End", "від рядка до рядка; Enter відкриває"),
    ("Смуга часу", "← → ↑ ↓", "пересунути ручку чи прапорець на день"),
];

/// All of them.
pub fn keys(lang: Lang) -> &'static Keys {
    lang.pick(&EN, &UK)
}
