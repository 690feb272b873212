//! Capitals and small letters of the scripts that the data are written in: Latin with the accents of Europe, and
//! Cyrillic.
//!
//! The standard library knows all scripts, by tables of 25 kilobytes that hardly compress.

/// The small letter for a capital; any other character as it is.
///
/// ```
/// use strikemap::base::letters::small;
/// assert_eq!(['K', 'É', 'Ї', 'Ґ', '5'].map(small), ['k', 'é', 'ї', 'ґ', '5']);
/// ```
pub fn small(sign: char) -> char {
    let code = sign as u32;
    let small = match sign {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'А'..='Я' => code + 0x20,
        'Ѐ'..='Џ' => code + 0x50,
        'Ÿ' => 'ÿ' as u32,
        'İ' | 'ı' | 'ĸ' | 'ŉ' | 'ſ' => code,
        // From here on a small letter follows its capital.
        'Ĺ'..='ň' | 'Ź'..='ž' => code + (code & 1),
        'Ā'..='ŷ' | 'Ѡ'..='ҁ' | 'Ҋ'..='ҿ' => code | 1,
        _ => code,
    };
    char::from_u32(small).unwrap_or(sign)
}

/// The capital for a small letter; any other character as it is.
///
/// ```
/// use strikemap::base::letters::capital;
/// assert_eq!(['k', 'é', 'ї', 'ґ', 'K'].map(capital), ['K', 'É', 'Ї', 'Ґ', 'K']);
/// ```
pub fn capital(sign: char) -> char {
    let before = |distance| char::from_u32((sign as u32).checked_sub(distance)?);
    let mut capitals = [0x20, 0x50, 1].into_iter().filter_map(before).chain(['Ÿ']);
    capitals.find(|&capital| capital != sign && small(capital) == sign).unwrap_or(sign)
}

/// Whether a character is a small letter that has a capital.
pub fn is_small(sign: char) -> bool {
    capital(sign) != sign
}

/// Whether a character is a capital.
pub fn is_capital(sign: char) -> bool {
    small(sign) != sign
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Latin, Latin-1, Latin Extended-A; Cyrillic up to its letters of other countries.
    fn our_letters() -> impl Iterator<Item = char> {
        ('\0'..'\u{180}').chain('\u{400}'..'\u{4c0}')
    }

    #[test]
    fn letters_are_those_of_the_standard_library() {
        for sign in our_letters().filter(|sign| !"İµßıŉſ".contains(*sign)) {
            assert!(small(sign).to_string() == sign.to_lowercase().to_string(), "{sign}");
            assert!(capital(sign).to_string() == sign.to_uppercase().to_string(), "{sign}");
        }
    }

    #[test]
    fn what_has_no_other_letter_stays() {
        for sign in "İµßıŉſ日5 ’ʼ\u{301}".chars() {
            assert_eq!((small(sign), capital(sign)), (sign, sign));
        }
    }
}
