//! The texts of the panels: titles, sums, nights and gaps.

use super::ChartRequest;
use super::direct_label::DirectLabel;
use super::layout::PanelKind;
use super::nightly_columns::{ColumnSpan, NightColumn};
use super::scales::DayScale;
use super::words::{dash_range, side_title};
use crate::model::{ChartMeasure, Dataset, Unit};
use crate::query::NightlyCounts;
use crate::query::nightly_counts::LABEL;
use crate::query::strike_by_strike::LowHigh;
use crate::scene::Token;
use crate::text::amount::number;
use crate::text::{Lang, date, measures, words};
use crate::time::{Day, Period};

/// The label of a sum of single strikes: by the day that is compared with a total, and to date.
pub(super) fn sum_forms(
    lang: Lang,
    sum: LowHigh,
    part: Option<(Day, LowHigh)>,
    (token, is_narrow): (Token, bool),
) -> Vec<DirectLabel> {
    let dash = |it: LowHigh| dash_range(lang, it.low, it.high);
    let is_named = token == Token::Doc;
    let long = match is_named {
        true => lang.pick("named North Korean", "названо північнокорейськими"),
        false => lang.pick(
            "strike by strike, with joint labels",
            "за окремими ударами, разом зі спільними назвами",
        ),
    };
    let short = match is_named {
        true => lang.pick("named North Korean", "північнокорейські"),
        false => lang.pick("with joint labels", "зі спільними назвами"),
    };
    let now = dash(sum);
    let parts = part.filter(|(_, part)| *part != sum).map(|(day, part)| {
        let (part, brief) = (dash(part), date::day_month(lang, day));
        let by = |day: &str| lang.pick(format!("{part} by {day}"), format!("{part} до {day}"));
        let to_date = lang.pick(format!("{now} to date"), format!("{now} дотепер"));
        let both = |day: &str| [&by(day), ", ", &to_date].concat();
        [both(&date::short(lang, day)), both(&brief), by(&brief)]
    });
    let label =
        |bold: &str, regular: &str| DirectLabel::new(bold.to_owned(), regular.to_owned(), token);
    match &parts {
        None => vec![label(&now, long), label(&now, short), label(&now, short).stacked()],
        Some([_, both, part]) if is_narrow => vec![
            label(both, short),
            label(both, short).stacked(),
            label(part, short),
            label(part, short).stacked(),
            label(&now, short).stacked(),
        ],
        Some([whole, both, part]) => vec![
            label(whole, long),
            label(whole, long).stacked(),
            label(whole, short).stacked(),
            label(both, short),
            label(both, short).stacked(),
            label(part, short),
        ],
    }
}

/// The forms of the title of a panel, the best first: what, and by whom.
pub(super) fn panel_title(
    request: &ChartRequest<'_>,
    kind: PanelKind,
    (days, num, is_millions): (DayScale, usize, bool),
) -> Vec<(String, String)> {
    let ChartRequest { lang, measure, .. } = *request;
    let forms = |what: &str, whom: &[&str], short: &str| {
        let of = |what: &str, whom: &str| (what.to_owned(), whom.to_owned());
        let mut forms: Vec<_> = whom.iter().map(|whom| of(what, whom)).collect();
        forms.extend([of(what, ""), of(short, "")]);
        forms
    };
    match kind {
        PanelKind::Nights => {
            let (label, span) = (words::weapon(lang, LABEL), span_name(lang, ColumnSpan::of(days)));
            let what = lang.pick(
                format!("Fired per {span} as “{label}”"),
                format!("Запущено за {span} як {label}"),
            );
            let whom = lang.pick(
                [
                    "by Air Force count; Russian or North Korean, not told apart",
                    "by Air Force count; may be Russian",
                    "by Air Force count",
                ],
                [
                    "за даними Повітряних сил; російські чи північнокорейські, не уточнено",
                    "за даними Повітряних сил; можливо, російські",
                    "за даними Повітряних сил",
                ],
            );
            let short = lang
                .pick(format!("Air Force count per {span}"), format!("Повітряні сили, за {span}"));
            forms(&what, &whom, &short)
        }
        PanelKind::Supply => forms(
            lang.pick("Missiles supplied to Russia", "Передано ракет Росії"),
            &[lang.pick("by official total", "за підрахунками посадовців")],
            lang.pick("Supplied to Russia", "Передано Росії"),
        ),
        PanelKind::Side(side) | PanelKind::Rows(Some(side), _) => {
            let (name, claims) = side_title(lang, side, num);
            forms(&name, &[&claims], &name)
        }
        _ if measure == ChartMeasure::MissilesLaunched && !request.is_split => forms(
            lang.pick(
                "Missiles fired, by official total",
                "Запущено ракет, за підрахунками посадовців",
            ),
            &[lang.pick("and strike by strike", "і за окремими ударами")],
            lang.pick("Missiles fired, by total", "Запущено ракет, підсумки"),
        ),
        _ => {
            let unit = measures::axis_unit(lang, measure, is_millions);
            let name = measures::measure_name(lang, measure);
            let each = lang.pick(
                "each claim at its own number and date",
                "кожне твердження — за своїм числом і днем",
            );
            // That missiles are counted in missiles goes without saying.
            if measure.unit() == Unit::Missiles && !is_millions {
                return forms(name, &[each], name);
            }
            let unit = ["(", unit, ")"].concat();
            forms(name, &[&[&unit, "; ", each].concat(), &unit], name)
        }
    }
}

fn span_name(lang: Lang, span: ColumnSpan) -> &'static str {
    match span {
        ColumnSpan::Night => lang.pick("night", "ніч"),
        ColumnSpan::Week => lang.pick("week", "тиждень"),
        ColumnSpan::Month => lang.pick("month", "місяць"),
    }
}

/// The sum of the Air Force's counts, and two remarks on it, the better first: `391–395 in 80 nights`, `(computed; …)`
pub(super) fn nights_sum(lang: Lang, nights: &NightlyCounts) -> (String, [String; 2]) {
    let sum = dash_range(lang, nights.sum.low, nights.sum.high);
    let num = number(lang, nights.num_nights as f64);
    let count = nights.num_nights as u64;
    let open =
        if nights.is_open_above { lang.pick(" or more", " або більше") } else { "" };
    let noun = match lang {
        Lang::En => lang.plural(count, "night", "nights", "nights"),
        Lang::Uk => lang.plural(count, "ніч", "ночі", "ночей"),
    };
    let text =
        lang.pick(format!("{sum}{open} in {num} {noun}"), format!("{sum}{open} за {num} {noun}"));
    let remarks = lang.pick(
        ["(computed; North Korean share unknown)", "(computed)"],
        ["(обчислено; частка північнокорейських невідома)", "(обчислено)"],
    );
    (text, remarks.map(str::to_owned))
}

/// Beside the ring of a night without a number.
pub(super) fn no_number(lang: Lang) -> &'static str {
    lang.pick("no number", "числа не названо")
}

/// Beside the outline of a count under another label, the better form first: `9 as “Iskander-M/KN-24”`, `9, other label`
pub(super) fn other_label(dataset: &Dataset, column: &NightColumn, lang: Lang) -> [String; 2] {
    let other = column.counts.iter().find(|it| it.is_other_label);
    let claim = other.and_then(|it| it.claims.first()).map(|ix| dataset.claim(*ix));
    let weapon = claim.and_then(|claim| claim.weapon).unwrap_or(LABEL);
    let (num, label) = (number(lang, column.other), words::weapon(lang, weapon));
    lang.pick(
        [format!("{num} as “{label}”"), format!("{num}, other label")],
        [format!("{num} як {label}"), format!("{num}, інша назва")],
    )
}

/// What stands in a period without the label: its days and the reason, the better form first.
pub(super) fn gap_forms(period: Period, lang: Lang) -> [Vec<String>; 3] {
    let reason = lang.pick("label not in use", "назви немає");
    let to = period.to.map(|day| format!("{}:", date::short(lang, day))).unwrap_or_default();
    let lines = |from: fn(Lang, Day) -> String| {
        let from = period.from.map(|day| format!("{} –", from(lang, day))).unwrap_or_default();
        vec![from, to.clone(), reason.to_owned()]
    };
    [lines(date::short), lines(date::day_month), vec![reason.to_owned()]]
}

/// The name of such a period.
pub(super) fn gap_name(period: Period, lang: Lang) -> String {
    let (label, days) = (words::weapon(lang, LABEL), date::period(lang, period));
    lang.pick(
        format!("Label “{label}” not in use, {days}. This is not zero."),
        format!("Назви {label} не вживали, {days}. Це не нуль."),
    )
}

/// The name of a column: its days, its sum, and each night with its count.
pub(super) fn nights_name(column: &NightColumn, lang: Lang) -> String {
    let last = column.to.plus(-1);
    let days = match column.from == last {
        true => date::long(lang, last),
        false => date::range(lang, column.from, last, true),
    };
    let nights: Vec<String> = column
        .counts
        .iter()
        .map(|night| {
            let count = night.count.map(|count| dash_range(lang, count.low, count.high));
            let count = count.unwrap_or_else(|| no_number(lang).to_owned());
            let other = if night.is_other_label {
                lang.pick(", another label", ", інша назва")
            } else {
                ""
            };
            format!("{}: {count}{other}", date::day_month(lang, night.day))
        })
        .collect();
    let nights = nights.join("; ");
    // The Air Force is not said to have used a label that it did not use.
    if column.counts.iter().all(|night| night.is_other_label) {
        return lang.pick(
            format!("Air Force count under another joint label, {days}. {nights}"),
            format!("Повітряні сили, інша спільна назва, {days}. {nights}"),
        );
    }
    let label = words::weapon(lang, LABEL);
    let sum = dash_range(lang, column.low, column.high);
    let sum = if column.high > 0.0 { sum } else { no_number(lang).to_owned() };
    lang.pick(
        format!("Air Force count as “{label}”, {days}: {sum}. {nights}"),
        format!("Повітряні сили, {label}, {days}: {sum}. {nights}"),
    )
}
