//! Keys and values as the part of an address after `?`.

/// Writes the pairs, percent-encoding all but the signs that addresses of ours need to stay readable.
///
/// ```
/// use strikemap::base::percent;
/// let written = percent::write([("map", "6/48/31"), ("event", "a&b=\"ї")].into_iter());
/// assert_eq!(written, "map=6/48/31&event=a%26b%3D%22%D1%97");
/// ```
pub fn write<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let written: Vec<_> =
        pairs.map(|(key, value)| format!("{}={}", encode(key), encode(value))).collect();
    written.join("&")
}

fn encode(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/:,".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
