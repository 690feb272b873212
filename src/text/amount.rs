//! Numbers and amounts for readers; an amount always keeps its qualifier.

use super::Lang;
use crate::model::{Amount, Qualifier};

/// A number with grouped thousands: `2,000,000`, `2 000 000`; at most one decimal.
pub fn number(lang: Lang, value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    let whole = (rounded.abs().trunc() as u64).to_string();
    let separator = lang.pick(",", "\u{a0}");
    let mut text = String::new();
    // Ukrainian groups numbers of five digits and more.
    let is_grouped = whole.len() > lang.pick(3, 4);
    for (at, digit) in whole.chars().enumerate() {
        if is_grouped && at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    let tenths = (rounded.abs() * 10.0).round() as u64 % 10;
    if tenths > 0 {
        text.push(lang.pick('.', ','));
        text.push_str(&tenths.to_string());
    }
    if rounded < 0.0 { format!("−{text}") } else { text }
}

/// The qualifier before the number; empty for an exact one.
pub fn qualifier(lang: Lang, amount: Amount) -> &'static str {
    match amount.qualifier {
        Qualifier::AtLeast => lang.pick("at least", "щонайменше"),
        Qualifier::MoreThan => lang.pick("more than", "понад"),
        Qualifier::About => lang.pick("about", "близько"),
        Qualifier::UpTo => lang.pick("up to", "до"),
        Qualifier::Unspecified if amount.min.is_none() && amount.max.is_some() => {
            lang.pick("up to", "до")
        }
        Qualifier::Unspecified if amount.is_open_above() => lang.pick("at least", "щонайменше"),
        Qualifier::Exactly | Qualifier::Several | Qualifier::Dozens | Qualifier::Unspecified => "",
    }
}

/// The number, range or word without its qualifier; `None` for an amount not stated.
pub fn figure(lang: Lang, amount: Amount) -> Option<String> {
    match (amount.qualifier, amount.min, amount.max) {
        (Qualifier::Several, ..) => Some(lang.pick("several", "кілька").to_owned()),
        (Qualifier::Dozens, ..) => Some(lang.pick("dozens", "десятки").to_owned()),
        (_, Some(min), Some(max)) if min < max => Some(range(lang, min, max)),
        (_, min, max) => min.or(max).map(|value| number(lang, value)),
    }
}

/// `61 to 64`, `61–64`; one number where both are equal.
pub fn range(lang: Lang, low: f64, high: f64) -> String {
    if low == high {
        return number(lang, low);
    }
    format!("{}{}{}", number(lang, low), lang.pick(" to ", "–"), number(lang, high))
}

/// The whole amount: `at least 60`; "number not stated" where there is none.
pub fn amount(lang: Lang, amount: Amount) -> String {
    let Some(figure) = figure(lang, amount) else {
        return lang.pick("number not stated", "число не названо").to_owned();
    };
    match qualifier(lang, amount) {
        "" => figure,
        word => format!("{word}\u{a0}{figure}"),
    }
}

/// The shortest form of an amount, for labels on map and chart: `≥ 60`, `2–4`.
pub fn compact(lang: Lang, amount: Amount) -> String {
    let sign = match amount.qualifier {
        Qualifier::Several | Qualifier::Dozens => "",
        Qualifier::AtLeast => "≥",
        Qualifier::MoreThan => ">",
        Qualifier::About => "≈",
        Qualifier::UpTo => "≤",
        Qualifier::Exactly => "",
        Qualifier::Unspecified if amount.is_open_above() => "≥",
        Qualifier::Unspecified if amount.min.is_none() => "≤",
        Qualifier::Unspecified => "",
    };
    let figure = figure(lang, amount).unwrap_or_default().replace(" to ", "–");
    let space = if sign.is_empty() || figure.is_empty() { "" } else { "\u{a0}" };
    [sign, space, &figure].concat()
}

/// A short form of an amount, with millions as a word: `more than 12 million`.
pub fn amount_short(lang: Lang, amount: Amount) -> String {
    let is_even =
        |value: Option<f64>| value.is_none_or(|value| value >= 1e6 && (value / 1e5).fract() == 0.0);
    if !amount.is_stated() || !is_even(amount.min) || !is_even(amount.max) {
        return self::amount(lang, amount);
    }
    let divided = |value: Option<f64>| value.map(|value| value / 1e6);
    let millions = Amount { min: divided(amount.min), max: divided(amount.max), ..amount };
    [self::amount(lang, millions).as_str(), lang.pick("\u{a0}million", "\u{a0}млн")].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_qualifier_is_never_lost() {
        let of = |min, max, qualifier| Amount { min, max, qualifier };
        let read = |lang, it| amount(lang, it).replace('\u{a0}', " ");
        assert_eq!(read(Lang::En, of(Some(60.0), None, Qualifier::AtLeast)), "at least 60");
        assert_eq!(read(Lang::Uk, of(Some(20.0), None, Qualifier::MoreThan)), "понад 20");
        assert_eq!(read(Lang::En, of(Some(2.0), None, Qualifier::Several)), "several");
        assert_eq!(read(Lang::En, Amount::NOT_STATED), "number not stated");
        let short = |lang, it| compact(lang, it).replace('\u{a0}', " ");
        assert_eq!(short(Lang::En, of(Some(5.0), None, Qualifier::AtLeast)), "≥ 5");
        assert_eq!(short(Lang::Uk, of(Some(5.0), None, Qualifier::MoreThan)), "> 5");
        assert_eq!(short(Lang::En, of(None, Some(5.0), Qualifier::Unspecified)), "≤ 5");
        assert_eq!(short(Lang::En, of(Some(2.0), Some(4.0), Qualifier::About)), "≈ 2–4");
        assert_eq!(short(Lang::Uk, of(Some(2.0), None, Qualifier::Several)), "кілька");
        assert_eq!(read(Lang::En, of(Some(0.0), Some(0.0), Qualifier::Exactly)), "0");
        assert_eq!(read(Lang::Uk, of(Some(2.0), Some(4.0), Qualifier::About)), "близько 2–4");
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(number(Lang::En, 2_000_000.0), "2,000,000");
        assert_eq!(number(Lang::En, 148.0), "148");
        assert_eq!(number(Lang::En, 1.5), "1.5");
        assert_eq!(number(Lang::Uk, 13_000.0), "13\u{a0}000");
        assert_eq!(number(Lang::Uk, 6_700.0), "6700");
    }
}
