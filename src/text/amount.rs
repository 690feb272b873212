//! Amounts for readers: the qualifier before the number, never left out.

use super::Lang;
use super::number::number;
use crate::model::{Amount, Qualifier};

/// The qualifier as it stands before the number; empty for an exact one.
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

/// The number, range or word without its qualifier; `None` where nothing is stated.
pub fn figure(lang: Lang, amount: Amount) -> Option<String> {
    match (amount.qualifier, amount.min, amount.max) {
        (Qualifier::Several, ..) => Some(lang.pick("several", "кілька").to_owned()),
        (Qualifier::Dozens, ..) => Some(lang.pick("dozens", "десятки").to_owned()),
        (_, Some(min), Some(max)) if min < max => Some(range(lang, min, max)),
        (_, min, max) => min.or(max).map(|value| number(lang, value)),
    }
}

/// `61 to 64`, `61–64`; one number where both are the same.
pub fn range(lang: Lang, low: f64, high: f64) -> String {
    if low == high {
        return number(lang, low);
    }
    format!("{}{}{}", number(lang, low), lang.pick(" to ", "–"), number(lang, high))
}

/// The whole amount: `at least 60`; "not stated" where nothing is.
pub fn amount(lang: Lang, amount: Amount) -> String {
    let Some(figure) = figure(lang, amount) else {
        return lang.pick("number not stated", "число не названо").to_owned();
    };
    match qualifier(lang, amount) {
        "" => figure,
        word => format!("{word}\u{a0}{figure}"),
    }
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
        assert_eq!(read(Lang::En, of(Some(0.0), Some(0.0), Qualifier::Exactly)), "0");
        assert_eq!(read(Lang::Uk, of(Some(2.0), Some(4.0), Qualifier::About)), "близько 2–4");
    }
}
