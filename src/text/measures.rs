//! What the chart says of each measure: its title, what is drawn, what is not.

use super::number::number;
use super::{Lang, messages, phrases, words};
use crate::model::{ChartMeasure, Unit};
use crate::query::Counted;

/// The measure in the words of its switch.
pub fn measure_name(lang: Lang, measure: ChartMeasure) -> &'static str {
    match measure {
        ChartMeasure::MissilesFailed => {
            lang.pick("Missiles that failed in flight", "Ракети, що не долетіли")
        }
        ChartMeasure::MissilesTransferred => lang.pick("Missiles handed over", "Передано ракет"),
        ChartMeasure::DebrisExamined => {
            lang.pick("Missiles whose debris was examined", "Ракети, чиї уламки досліджено")
        }
        ChartMeasure::ShellsTransferred => {
            lang.pick("Artillery shells handed over", "Передано артилерійських снарядів")
        }
        _ => words::measure(lang, measure.measure()),
    }
}

/// The title of the chart.
pub fn chart_head(lang: Lang, measure: ChartMeasure) -> String {
    if measure == ChartMeasure::MissilesLaunched {
        return messages(lang).how_many.to_owned();
    }
    [measure_name(lang, measure), lang.pick(": as claimed", ": за заявами")].concat()
}

/// What the axis counts; `is_millions` where its labels are millions.
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

/// In the frame where nobody has counted: `Nobody has stated such a number for these days.`
pub fn nobody_counted(lang: Lang) -> &'static str {
    lang.pick(
        "For these days nobody has stated such a number, or none was known yet.",
        "За ці дні такого числа ніхто не назвав, або про нього ще не було відомо.",
    )
}

/// Under the title: what is drawn, and how it is read.
pub fn chart_about(lang: Lang, measure: ChartMeasure, is_split: bool) -> String {
    let about = about(lang, measure, is_split);
    if !is_split {
        return about.to_owned();
    }
    [about, " ", split_about(lang)].concat()
}

/// What there is to know of charts by side.
pub fn split_about(lang: Lang) -> &'static str {
    lang.pick(
        "Each chart has the claims of one side; all have the same days and the same scale.",
        "На кожному графіку — твердження однієї сторони; дні й шкала в усіх однакові.",
    )
}

fn about(lang: Lang, measure: ChartMeasure, is_split: bool) -> &'static str {
    match measure {
        ChartMeasure::MissilesLaunched if is_split => lang.pick(
            "Each blue bar is one count of missiles launched: its length is the period counted, its height the number, its dot the day it was said. The pale steps add up what single strikes document.",
            "Кожна синя смуга — один підрахунок запущених ракет: довжина — період, висота — число, точка — день, коли це сказано. Бліді сходинки — сума того, що задокументовано для окремих ударів.",
        ),
        ChartMeasure::MissilesLaunched => lang.pick(
            "Each blue bar is one count of missiles launched: its length is the period counted, its height the number, its dot the day it was said. Red and violet add up what single strikes document. Ochre, behind: missiles said to have been handed over to Russia.",
            "Кожна синя смуга — один підрахунок запущених ракет: довжина — період, висота — число, точка — день, коли це сказано. Червоне й фіолетове — сума того, що задокументовано для окремих ударів. Вохристе позаду — ракети, які, за заявами, передано Росії.",
        ),
        ChartMeasure::MissilesTransferred => lang.pick(
            "Each bar is one count of missiles handed over to Russia: its length is the period counted, its height the number, its dot the day it was said. What was only expected is left out.",
            "Кожна смуга — один підрахунок ракет, переданих Росії: довжина — період, висота — число, точка — день, коли це сказано. Того, чого лише очікували, тут немає.",
        ),
        ChartMeasure::ShellsTransferred => lang.pick(
            "Each bar is one count of artillery shells handed over to Russia: its length is the period counted, its height the number, its dot the day it was said. Containers and guns are other units and not on this axis. Some counts say what containers could hold; the remark in the list says so.",
            "Кожна смуга — один підрахунок артилерійських снарядів, переданих Росії: довжина — період, висота — число, точка — день, коли це сказано. Контейнери й гармати — інші одиниці, на цій осі їх немає. Деякі підрахунки кажуть, скільки могли вмістити контейнери; про це — примітка в переліку.",
        ),
        _ => lang.pick(
            "Each short bar is one claim about one strike, on its day and at the number stated; claims about one strike stand together, on one upright line. A long bar is a count over a period, its dot the day it was said. Nothing is added up.",
            "Кожна коротка риска — одне твердження про один удар: на його дні й на висоті названого числа; твердження про один удар стоять разом, на одній прямовисній лінії. Довга смуга — підрахунок за період, її точка — день, коли це сказано. Нічого не додано.",
        ),
    }
}

/// What is left out of a chart, and what is drawn thin, as sentences.
fn left_out(lang: Lang, counted: &Counted, num_relays: usize) -> String {
    let mut sentences: Vec<String> = Vec::new();
    if num_relays > 0 {
        let num = number(lang, num_relays as f64);
        sentences.push(lang.pick(
            format!("Drawn thin, because they repeat or reword another claim: {num}."),
            format!("Тонко — твердження, які повторюють або переказують інше: {num}."),
        ));
    }
    let reasons = [
        (counted.num_without_number, lang.pick("no number is stated", "числа не названо")),
        (counted.num_without_days, lang.pick("no period is stated", "періоду не названо")),
        (
            counted.num_forecasts,
            lang.pick("about days still to come when it was said", "про дні, які ще мали настати"),
        ),
        (
            counted.num_other_units,
            lang.pick(
                "counted in other units, such as containers",
                "пораховано в інших одиницях, як-от у контейнерах",
            ),
        ),
    ];
    let stated: Vec<_> = reasons
        .iter()
        .filter(|(num, _)| *num > 0)
        .map(|(num, reason)| format!("{reason}:\u{a0}{}", number(lang, *num as f64)))
        .collect();
    if !stated.is_empty() {
        let head = lang.pick("Not drawn: ", "Не показано: ");
        sentences.push([head, &stated.join("; "), "."].concat());
    }
    sentences.join(" ")
}

/// Below the chart: what it leaves out, and what is meant by a joint label where launches are counted.
pub fn chart_note(
    lang: Lang,
    measure: ChartMeasure,
    counted: &Counted,
    num_relays: usize,
) -> String {
    let note = left_out(lang, counted, num_relays);
    match measure {
        ChartMeasure::MissilesLaunched => [phrases::joint_label_note(lang), " ", &note].concat(),
        _ => note,
    }
}

/// The button that makes one chart for each side.
pub fn split_by_side(lang: Lang) -> &'static str {
    lang.pick("One chart for each side", "Окремий графік для кожної сторони")
}

/// The label of the measure switch.
pub fn counted_measure(lang: Lang) -> &'static str {
    lang.pick("What is counted", "Що рахуємо")
}
