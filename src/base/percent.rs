//! Query strings of URLs.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but letters, digits and the punctuation that keeps URLs readable.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/')
    .remove(b':')
    .remove(b',');

/// Percent-encodes names and values and joins them with `&`.
///
/// ```
/// use strikemap::base::percent;
/// let written = percent::write([("map", "6/48/31"), ("event", "a&b=\"ї")].into_iter());
/// assert_eq!(written, "map=6/48/31&event=a%26b%3D%22%D1%97");
/// ```
pub fn write<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let encode = |text| utf8_percent_encode(text, ENCODED);
    let written: Vec<_> =
        pairs.map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
    written.join("&")
}
