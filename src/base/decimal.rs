//! Numbers in plain decimal notation.
//!
//! Coordinates and counts have few digits. The standard library's general parser would add fifteen
//! kilobytes of tables that hardly compress.

/// Parses digits with at most one point and an optional minus sign: `-12.345`. `None` for anything
/// else, and for more than fifteen digits, which a double cannot hold exactly.
///
/// Exact to the last bit: the digits and the power of ten are exact doubles, so the one division rounds
/// once (W. D. Clinger, How to Read Floating Point Numbers Accurately, 1990).
pub fn parse(text: &str) -> Option<f64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text),
    };
    let (mut value, mut num_digits, mut power) = (0u64, 0, None);
    for byte in digits.bytes() {
        match byte {
            b'0'..=b'9' => {
                value = value * 10 + u64::from(byte - b'0');
                num_digits += u32::from(value > 0);
                power = power.map(|power: u32| power + 1);
            }
            b'.' if power.is_none() => power = Some(0),
            _ => return None,
        }
        if num_digits > 15 || power > Some(15) {
            return None;
        }
    }
    let has_digit = digits.bytes().any(|byte| byte.is_ascii_digit());
    let scale = 10u64.pow(power.unwrap_or(0));
    has_digit.then(|| sign * (value as f64 / scale as f64))
}

/// Formats with at most `places` (0 to 6) decimals, identically on every machine; rounds half away from zero.
pub fn write(value: f64, places: u32) -> String {
    let scale = 10i64.pow(places.min(6));
    digits(libm::round(value * scale as f64) as i64, scale)
}

/// Formats with as many decimals as [`parse`] needs to return the same bits, or six if no number of
/// decimals is enough.
pub fn write_exact(value: f64) -> String {
    for places in 0..=15 {
        let scale = 10i64.pow(places);
        let scaled = libm::round(value * scale as f64);
        if scaled.abs() < 1e15 && scaled / scale as f64 == value {
            return digits(scaled as i64, scale);
        }
    }
    write(value, 6)
}

/// `scaled` divided by `scale`, a power of ten, without trailing zeros.
fn digits(scaled: i64, scale: i64) -> String {
    let mut text = if scaled < 0 { "-".to_owned() } else { String::new() };
    text.push_str(&(scaled.abs() / scale).to_string());
    let mut rest = scaled.abs() % scale;
    if rest > 0 {
        text.push('.');
        let mut unit = scale / 10;
        while rest > 0 {
            text.push(char::from(b'0' + (rest / unit) as u8));
            rest %= unit;
            unit = (unit / 10).max(1);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn rejects_anything_but_plain_decimals() {
        for text in [
            "",
            "-",
            ".",
            "1e3",
            "NaN",
            "inf",
            "1.2.3",
            "+1",
            " 1",
            "1_000",
            "1,5",
            "0x1",
            "1234567890123456",
        ] {
            assert_eq!(parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn numbers_are_short_and_exact() {
        for (value, text) in [
            (0.0, "0"),
            (-0.001, "0"),
            (1.5, "1.5"),
            (-2.345, "-2.35"),
            (10.05, "10.05"),
            (3.0, "3"),
        ] {
            assert_eq!(write(value, 2), text);
        }
        assert_eq!(write(48.01, 4), "48.01");
    }

    proptest! {
        #[test]
        fn exact_formatting_round_trips(text in "-?[0-9]{1,6}(\\.[0-9]{1,9})?") {
            let value = parse(&text).unwrap();
            let written = write_exact(value);
            prop_assert_eq!(parse(&written), Some(value));
            prop_assert!(written.len() <= text.len(), "{} became {}", text, written);
        }

        #[test]
        fn parses_like_the_standard_library(text in "-?[0-9]{1,9}(\\.[0-9]{1,6})?") {
            prop_assert_eq!(parse(&text), text.parse::<f64>().ok());
        }

        #[test]
        fn formatted_numbers_parse_again(value in -1e6..1e6f64) {
            let back = parse(&write(value, 6)).unwrap();
            prop_assert!((back - value).abs() < 1e-6);
        }
    }
}
