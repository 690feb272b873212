//! Texts of the chart for each measure: title, axis, what is drawn and what is left out.

use super::amount::number;
use super::{Lang, messages, phrases, words};
use crate::model::{ChartMeasure, Dataset, Unit};
use crate::query::{Counted, Snapshot, counted_on_chart};

/// The name of a measure in its menu.
pub fn measure_name(lang: Lang, measure: ChartMeasure) -> &'static str {
    match measure {
        ChartMeasure::DebrisExamined => {
            lang.pick("Missiles whose debris was examined", "Ракети, чиї уламки досліджено")
        }
        ChartMeasure::ShellsTransferred => lang
            .pick("Artillery shells supplied to Russia", "Передано артилерійських снарядів Росії"),
        _ => words::measure(lang, measure.measure()),
    }
}

/// The title of the chart.
pub fn chart_head(lang: Lang, measure: ChartMeasure) -> String {
    if measure == ChartMeasure::MissilesLaunched {
        return messages(lang).how_many.to_owned();
    }
    [measure_name(lang, measure), lang.pick(", as claimed", ", за заявами")].concat()
}

/// The unit of the axis; `is_millions` where its labels are millions.
pub fn axis_unit(lang: Lang, measure: ChartMeasure, is_millions: bool) -> &'static str {
    match (measure.unit(), is_millions) {
        (Unit::People, false) => lang.pick("people", "людей"),
        (Unit::People, true) => lang.pick("million people", "млн людей"),
        (Unit::Shells, false) => lang.pick("shells", "снарядів"),
        (Unit::Shells, true) => lang.pick("million shells", "млн снарядів"),
        (_, false) => messages(lang).missiles,
        (_, true) => lang.pick("million missiles", "млн ракет"),
    }
}

/// In place of an empty chart: `No number reported for these dates, or none known yet.`
pub fn nobody_counted(lang: Lang) -> &'static str {
    lang.pick(
        "No number reported for these dates, or none known yet.",
        "За ці дні числа не названо, або про нього ще не було відомо.",
    )
}

/// Below the title: what is drawn, and how to read it.
pub fn chart_about(lang: Lang, measure: ChartMeasure, is_split: bool) -> String {
    let about = about(lang, measure, is_split);
    if !is_split {
        return about.to_owned();
    }
    [about, " ", split_about(lang)].concat()
}

/// A note on charts by side.
pub fn split_about(lang: Lang) -> &'static str {
    lang.pick(
        "One chart for each side; dates and scale are the same in all.",
        "Окремий графік для кожної сторони; дні й шкала в усіх однакові.",
    )
}

fn about(lang: Lang, measure: ChartMeasure, is_split: bool) -> &'static str {
    match measure {
        ChartMeasure::MissilesLaunched if is_split => lang.pick(
            "Each bar is one count of missiles fired. Length: period covered. Height: number. Dot: date of statement.",
            "Кожна смуга — один підрахунок запущених ракет. Довжина — період, висота — число, точка — день заяви.",
        ),
        ChartMeasure::MissilesLaunched => lang.pick(
            "Three counts that are never added together, on one time axis: official totals beside single strikes, the Air Force’s counts of nights, missiles reportedly supplied to Russia.",
            "Три підрахунки на одній осі часу, яких ніколи не додають: офіційні підсумки поруч з окремими ударами; кількість за ніч за даними Повітряних сил; ракети, які, за заявами, передано Росії.",
        ),
        ChartMeasure::MissilesTransferred => lang.pick(
            "Each bar is one count of missiles supplied to Russia. Length: period covered. Height: number. Dot: date of statement. Forecasts are not shown.",
            "Кожна смуга — один підрахунок ракет, переданих Росії. Довжина — період, висота — число, точка — день заяви. Прогнозів не показано.",
        ),
        ChartMeasure::ShellsTransferred => lang.pick(
            "Each bar is one count of artillery shells supplied to Russia. Length: period covered. Height: number. Dot: date of statement. Containers and guns are not on this axis. Some counts are what containers could hold; the note in the list says so.",
            "Кожна смуга — один підрахунок артилерійських снарядів, переданих Росії. Довжина — період, висота — число, точка — день заяви. Контейнерів і гармат на цій осі немає. Деякі підрахунки — це те, скільки могли вмістити контейнери; про це сказано в примітці.",
        ),
        _ => lang.pick(
            "Each short mark is one claim about one strike, at its own date and number; claims about the same strike share an upright line. A long bar is a count over a period; its dot is the date of statement. Nothing is added up.",
            "Кожна коротка риска — одне твердження про один удар: за своїм днем і числом. Твердження про той самий удар стоять на одній вертикалі. Довга смуга — підрахунок за період, її точка — день заяви. Нічого не додано.",
        ),
    }
}

/// What is left out of a chart or drawn thin, as sentences.
fn left_out(lang: Lang, counted: &Counted, num_relays: usize) -> String {
    let mut sentences: Vec<String> = Vec::new();
    if num_relays > 0 {
        let num = number(lang, num_relays as f64);
        sentences.push(lang.pick(
            format!("Thin, because they repeat an earlier claim: {num}."),
            format!("Тонкі повторюють попереднє твердження: {num}."),
        ));
    }
    let reasons = [
        (
            counted.unofficial.len(),
            lang.pick(
                "repeats another count, or no named authority makes it",
                "повторює інший підрахунок або не від названого посадовця",
            ),
        ),
        (counted.num_single_days, lang.pick("about a single day", "про один день")),
        (counted.num_without_number, lang.pick("no number given", "числа не названо")),
        (counted.num_without_days, lang.pick("no period given", "періоду не названо")),
        (counted.num_forecasts, lang.pick("forecast", "прогноз")),
        (
            counted.num_other_units,
            lang.pick("other units, such as containers", "інші одиниці, як-от контейнери"),
        ),
    ];
    let stated: Vec<_> = reasons
        .iter()
        .filter(|(num, _)| *num > 0)
        .map(|(num, reason)| format!("{reason}:\u{a0}{}", number(lang, *num as f64)))
        .collect();
    if !stated.is_empty() {
        let head = lang.pick("Not shown: ", "Не показано: ");
        sentences.push([head, &stated.join("; "), "."].concat());
    }
    sentences.join(" ")
}

/// Below the chart: what is left out, and the meaning of a joint label for launches.
pub fn chart_note(
    dataset: &Dataset,
    snapshot: &Snapshot,
    (measure, is_split): (ChartMeasure, bool),
    lang: Lang,
) -> String {
    let found = counted_on_chart(dataset, snapshot, (measure, is_split));
    let relays = found.drawn().filter(|&ix| dataset.claim(ix).is_relay()).count();
    let note = left_out(lang, &found, relays);
    match measure {
        ChartMeasure::MissilesLaunched => [phrases::joint_label_note(lang), " ", &note].concat(),
        _ => note,
    }
}

/// The switch for one chart a side.
pub fn split_by_side(lang: Lang) -> &'static str {
    lang.pick("Split by who said it", "Розділити за тим, хто сказав")
}

/// The label of the measure menu.
pub fn counted_measure(lang: Lang) -> &'static str {
    lang.pick("Show", "Показати")
}
