//! Diagnostics as sentences, with hints.

use super::Lang;
use crate::base::diagnostic::{Diagnostic, Fault};

/// The fault as one sentence.
pub fn what(lang: Lang, fault: &Fault) -> String {
    match fault {
        Fault::MissingColumn { column } => lang.pick(
            format!("The header has no column {column}."),
            format!("У заголовку немає стовпця {column}."),
        ),
        Fault::UnknownId { value, table, .. } => lang.pick(
            format!("“{value}” is not an id in {table}."),
            format!("«{value}» — такого ідентифікатора немає в {table}."),
        ),
        Fault::BadDay { value } => lang.pick(
            format!("“{value}” is not a day of the calendar."),
            format!("«{value}» — такого дня немає в календарі."),
        ),
        Fault::BadTime { value } => lang.pick(
            format!("“{value}” is not a time of day."),
            format!("«{value}» — це не час доби."),
        ),
        Fault::OutOfRange { value, min, max } => lang.pick(
            format!("{value} is outside {min} to {max}."),
            format!("{value} — поза межами від {min} до {max}."),
        ),
        Fault::MinAboveMax { min, max } => lang.pick(
            format!("The lower value {min} is above the upper value {max}."),
            format!("Нижнє значення {min} більше за верхнє {max}."),
        ),
        Fault::PeriodReversed { from, to } => lang.pick(
            format!("The first day {from} is after the last day {to}."),
            format!("Перший день {from} пізніший за останній {to}."),
        ),
        Fault::UnknownValue { value, .. } => lang.pick(
            format!("“{value}” is not a word of this column."),
            format!("«{value}»: цей стовпець не має такого значення."),
        ),
        Fault::DuplicateId { value, first_line } => lang.pick(
            format!("The id “{value}” already stands on line {first_line}."),
            format!("Ідентифікатор «{value}» уже є в рядку {first_line}."),
        ),
        Fault::NotUtf8 { byte } => lang.pick(
            format!("The file is not UTF-8: byte {byte} does not belong to any sign."),
            format!("Файл не в UTF-8: байт {byte} не належить жодному знаку."),
        ),
        Fault::EmptyFile => lang.pick("The file is empty.", "Файл порожній.").to_owned(),
        Fault::ShortRow { found, expected } => lang.pick(
            format!("The row has {found} fields, the header {expected}."),
            format!("У рядку полів: {found}, у заголовку: {expected}."),
        ),
        Fault::MissingFile => lang.pick("The file is not there.", "Файлу немає.").to_owned(),
        Fault::BadJson { detail } => lang.pick(
            format!("Not a data package: {detail}."),
            format!("Це не опис пакета даних: {detail}."),
        ),
        Fault::BadLink { value } => lang.pick(
            format!("“{value}” is not a link to a page."),
            format!("«{value}» — це не посилання на сторінку."),
        ),
        Fault::BadNumber { value } => lang.pick(
            format!("“{value}” is not a number that can stand here."),
            format!("«{value}» не є числом, яке може тут стояти."),
        ),
        Fault::MissingValue => lang
            .pick("The cell is empty but must not be.", "Комірка порожня, а має бути заповнена.")
            .to_owned(),
        Fault::BadId { value } => lang.pick(
            format!("“{value}” cannot be an id."),
            format!("«{value}» не може бути ідентифікатором."),
        ),
        Fault::QualifierMismatch { qualifier } => lang.pick(
            format!("The values do not go with the qualifier “{qualifier}”."),
            format!("Значення не відповідають уточненню «{qualifier}»."),
        ),
        Fault::ConflictingValue { value, other, first_line } => lang.pick(
            format!("This row says “{value}”, the row on line {first_line} “{other}”, though both repeat the same cell."),
            format!("Тут «{value}», а в рядку {first_line} — «{other}», хоча обидва рядки повторюють ту саму комірку."),
        ),
    }
}

/// How to fix it; empty where the sentence suffices.
pub fn hint(lang: Lang, fault: &Fault) -> String {
    match fault {
        Fault::MissingColumn { .. } => lang
            .pick(
                "Add the column, empty where nothing is stated; check the spelling of the header.",
                "Додайте стовпець, порожній там, де нічого не названо; перевірте написання заголовка.",
            )
            .to_owned(),
        Fault::UnknownId { merged_into: Some(into), .. } => lang.pick(
            format!("The row was merged into “{into}”: write that id."),
            format!("Рядок об’єднано з «{into}»: пишіть цей ідентифікатор."),
        ),
        Fault::UnknownId { table, .. } => lang.pick(
            format!("Add the row to {table}, or correct the id."),
            format!("Додайте рядок до {table} або виправте ідентифікатор."),
        ),
        Fault::BadDay { .. } => {
            lang.pick("Write YYYY-MM-DD, such as 2024-01-02.", "Пишіть РРРР-ММ-ДД, наприклад 2024-01-02.").to_owned()
        }
        Fault::BadTime { .. } => lang.pick("Write HH:MM, such as 07:30.", "Пишіть ГГ:ХХ, наприклад 07:30.").to_owned(),
        Fault::UnknownValue { allowed, .. } => {
            format!("{} {}.", lang.pick("Known:", "Відомі:"), allowed.join(", "))
        }
        Fault::DuplicateId { .. } => {
            lang.pick("Give the row an id of its own.", "Дайте рядкові власний ідентифікатор.").to_owned()
        }
        Fault::NotUtf8 { .. } => lang
            .pick("Save the file as UTF-8 (in a spreadsheet: “CSV UTF-8”).", "Збережіть файл у UTF-8 (у таблиці: «CSV UTF-8»).")
            .to_owned(),
        Fault::EmptyFile | Fault::MissingFile => lang
            .pick("Put the file back, or take it out of datapackage.json.", "Поверніть файл або приберіть його з datapackage.json.")
            .to_owned(),
        Fault::ShortRow { .. } => lang
            .pick(
                "The file may be cut short, or a text with a comma or a line break stands without quotation marks.",
                "Файл може бути обрізаний, або текст із комою чи розривом рядка стоїть без лапок.",
            )
            .to_owned(),
        Fault::BadLink { .. } => {
            lang.pick("Only https: and http: are followed.", "Дозволено лише https: та http:.").to_owned()
        }
        Fault::BadNumber { .. } => lang
            .pick("Write digits (counts are whole numbers), or leave the cell empty.", "Пишіть цифри (кількість — ціле число) або лишіть комірку порожньою.")
            .to_owned(),
        Fault::BadId { .. } => lang
            .pick("Use lower-case letters, digits and hyphens.", "Малі латинські літери, цифри й дефіси.")
            .to_owned(),
        Fault::QualifierMismatch { .. } => lang
            .pick("The codebook (data/README.md) says which ends each qualifier has.", "Опис полів (data/README.md) каже, які межі має кожне уточнення.")
            .to_owned(),
        Fault::ConflictingValue { .. } => lang
            .pick("Write the same in every row that repeats it.", "Запишіть однаково в усіх рядках, які її повторюють.")
            .to_owned(),
        Fault::OutOfRange { .. } | Fault::MinAboveMax { .. } | Fault::PeriodReversed { .. }
        | Fault::BadJson { .. } | Fault::MissingValue => String::new(),
    }
}

/// The place for people: `claims.csv, line 12, column 4 (value_min), id agg-2024`.
pub fn place(lang: Lang, diagnostic: &Diagnostic) -> String {
    let mut text = diagnostic.file.clone();
    if let Some(line) = diagnostic.line {
        text.push_str(&format!(", {} {line}", lang.pick("line", "рядок")));
    }
    if let Some(column) = diagnostic.column {
        text.push_str(&format!(", {} {column}", lang.pick("column", "стовпець")));
    }
    if let Some(field) = &diagnostic.field {
        text.push_str(&format!(" ({field})"));
    }
    if let Some(row) = &diagnostic.row {
        text.push_str(&format!(", id {row}"));
    }
    text
}
