//! Text measurement without a browser.
//!
//! Advance widths of Liberation Sans (metric-compatible with Arial) in hundredths of an em, for
//! Latin and Cyrillic. System fonts differ by a few per cent; callers leave a margin.

#[rustfmt::skip]
const ASCII: [u8; 95] = [
    28, 28, 35, 56, 56, 89, 67, 19, 33, 33, 39, 58, 28, 33, 28, 28, 56, 56, 56, 56, 56, 56, 56, 56,
    56, 56, 28, 28, 58, 58, 58, 56, 102, 67, 67, 72, 72, 67, 61, 78, 72, 28, 50, 67, 56, 83, 72, 78,
    67, 78, 72, 67, 61, 72, 67, 94, 67, 67, 61, 28, 28, 28, 47, 56, 33, 56, 56, 50, 56, 56, 28, 56,
    56, 22, 22, 50, 22, 83, 56, 56, 56, 56, 33, 50, 28, 56, 50, 72, 50, 50, 50, 33, 26, 33, 58,
];

#[rustfmt::skip]
const CYRILLIC: [u8; 96] = [
    67, 67, 86, 54, 72, 67, 28, 28, 50, 106, 101, 85, 58, 72, 64, 72, 67, 66, 67, 54, 68, 67, 92, 60,
    72, 72, 58, 66, 83, 72, 78, 72, 67, 72, 61, 64, 76, 67, 74, 67, 92, 94, 79, 89, 66, 72, 101, 72,
    56, 57, 53, 36, 58, 56, 67, 46, 56, 56, 44, 58, 69, 55, 56, 54, 56, 50, 46, 50, 82, 50, 57, 52,
    80, 82, 62, 72, 52, 51, 75, 54, 56, 56, 56, 36, 51, 50, 22, 28, 22, 91, 81, 56, 44, 56, 50, 55,
];

const BOLD_FACTOR: f64 = 1.09;

fn advance(c: char) -> u8 {
    let code = c as usize;
    let table =
        |table: &[u8], first: usize| code.checked_sub(first).and_then(|i| table.get(i).copied());
    table(&ASCII, 0x20).or_else(|| table(&CYRILLIC, 0x400)).unwrap_or(match c {
        '\u{a0}' | '\u{202f}' | '·' => 28,
        '’' | '‘' => 22,
        '“' | '”' => 33,
        'ґ' => 41,
        'Ґ' => 49,
        '—' | '…' | '→' | '←' => 100,
        _ if code >= 0x2e80 => 100,
        _ => 56,
    })
}

/// The width of `text` in pixels at a font size of `size_px`.
///
/// ```
/// use strikemap::base::text_width::text_width;
/// let latin = text_width("Kyiv", 12.0, false);
/// let cyrillic = text_width("Київ", 12.0, false);
/// assert!((cyrillic / latin - 1.0).abs() < 0.25);
/// ```
pub fn text_width(text: &str, size_px: f64, is_bold: bool) -> f64 {
    let sum: u32 = text.chars().map(|c| u32::from(advance(c))).sum();
    f64::from(sum) / 100.0 * size_px * if is_bold { BOLD_FACTOR } else { 1.0 }
}
