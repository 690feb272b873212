//! JSON parsing through `serde_json`. Errors keep their line and column.

pub use serde_json::Value;

/// A syntax error and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError {
    /// The line, from 1.
    pub line: u64,
    /// The byte of the line, from 1.
    pub column: usize,
    /// The message, without the place.
    pub message: String,
}

/// Parses JSON. Nesting deeper than 128 is an error, so that no file can exhaust the stack.
pub fn parse(text: &str) -> Result<Value, JsonError> {
    serde_json::from_str(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default();
        let message = message.replace("EOF while", "the file ends while");
        JsonError { line: line as u64, column: column.max(1), message }
    })
}

/// The items of an array; empty for any other value.
pub fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// A string member of an object; empty if it is missing or not a string.
pub fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// An object with these members, in this order where the parser keeps one.
///
/// Put in one by one: collected, they would be sorted first, by code that is compiled anew for each iterator.
pub fn object<N: Into<String>>(members: impl IntoIterator<Item = (N, Value)>) -> Value {
    let mut object = serde_json::Map::new();
    for (name, value) in members {
        object.insert(name.into(), value);
    }
    Value::Object(object)
}

/// A value as JSON.
pub fn write(value: &Value) -> String {
    value.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_has_line_column_and_message() {
        let error =
            |line, column, message: &str| JsonError { line, column, message: message.into() };
        assert_eq!(
            parse("{\n\"a\": 1,\n").unwrap_err(),
            error(3, 1, "the file ends while parsing a value")
        );
        assert_eq!(parse("[1,\n2\n3]").unwrap_err(), error(3, 1, "expected `,` or `]`"));
        assert_eq!(parse("").unwrap_err(), error(1, 1, "the file ends while parsing a value"));
    }

    #[test]
    fn number_syntax_follows_the_standard() {
        for text in ["01", "1.", "-.5", "+1", "1e", "NaN"] {
            assert!(parse(text).is_err(), "{text}");
        }
        for (text, number) in
            [("1e3", 1000.0), ("-2.5E-1", -0.25), ("12345678901234567890", 12345678901234567890.0)]
        {
            assert_eq!(parse(text).ok().and_then(|value| value.as_f64()), Some(number), "{text}");
        }
    }

    #[test]
    fn deep_nesting_is_an_error() {
        assert!(parse(&"[".repeat(100_000)).is_err());
        assert!(parse(&"{\"a\":".repeat(100_000)).is_err());
    }
}
