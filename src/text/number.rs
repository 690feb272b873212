//! Numbers for readers.

use super::Lang;

/// A number with its thousands set apart: `2,000,000`, `2 000 000`; at most one decimal.
pub fn number(lang: Lang, value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    let whole = (rounded.abs().trunc() as u64).to_string();
    let separator = lang.pick(",", "\u{a0}");
    let mut text = String::new();
    // Ukrainian sets apart from five digits on.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(number(Lang::En, 2_000_000.0), "2,000,000");
        assert_eq!(number(Lang::En, 148.0), "148");
        assert_eq!(number(Lang::En, 1.5), "1.5");
        assert_eq!(number(Lang::Uk, 13_000.0), "13\u{a0}000");
        assert_eq!(number(Lang::Uk, 6_700.0), "6700");
    }
}
