//! A text as a cell of CSV (RFC 4180).

use std::borrow::Cow;

/// A cell as it must be written: in quotation marks only where it needs them.
pub fn csv_cell(text: &str) -> Cow<'_, str> {
    let needs_marks = |sign: char| matches!(sign, ',' | '"' | '\n' | '\r');
    if !text.chars().any(needs_marks) {
        return Cow::Borrowed(text);
    }
    let mut cell = String::from('"');
    for sign in text.chars() {
        if sign == '"' {
            cell.push('"');
        }
        cell.push(sign);
    }
    cell.push('"');
    Cow::Owned(cell)
}
