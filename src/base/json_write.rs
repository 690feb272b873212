//! A small JSON writer (RFC 8259) for exports.
//!
//! Its output is safe inside `<script>`: no string can end the element or open a comment.
//! A property test compares it with `serde_json`.

/// Writes values in sequence and adds the commas.
///
/// ```
/// use strikemap::base::json_write::JsonWriter;
/// let mut json = JsonWriter::default();
/// json.begin_object().name("a").begin_array().raw("1").text("</b>").end_array().end_object();
/// assert_eq!(json.finish(), r#"{"a":[1,"\u003c/b>"]}"#);
/// ```
#[derive(Debug, Default)]
pub struct JsonWriter {
    out: String,
    /// The next value needs a comma before it.
    needs_comma: bool,
    needs_line_break: bool,
}

impl JsonWriter {
    /// Opens an object.
    pub fn begin_object(&mut self) -> &mut Self {
        self.begin('{')
    }

    /// Closes an object.
    pub fn end_object(&mut self) -> &mut Self {
        self.end('}')
    }

    /// Opens an array.
    pub fn begin_array(&mut self) -> &mut Self {
        self.begin('[')
    }

    /// Closes an array.
    pub fn end_array(&mut self) -> &mut Self {
        self.end(']')
    }

    /// Writes the name of a member; its value must follow.
    pub fn name(&mut self, name: &str) -> &mut Self {
        self.separate();
        self.push_quoted(name);
        self.out.push(':');
        self.needs_comma = false;
        self
    }

    /// Writes a string.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.separate();
        self.push_quoted(text);
        self.needs_comma = true;
        self
    }

    /// Writes a number, `true`, `false` or `null`, unchanged.
    pub fn raw(&mut self, value: &str) -> &mut Self {
        self.separate();
        self.out.push_str(value);
        self.needs_comma = true;
        self
    }

    /// Writes a string, or `null` if it is empty.
    pub fn text_or_null(&mut self, text: &str) -> &mut Self {
        if text.is_empty() { self.raw("null") } else { self.text(text) }
    }

    /// Writes a number, or `null`.
    pub fn number_or_null(&mut self, number: Option<String>) -> &mut Self {
        self.raw(number.as_deref().unwrap_or("null"))
    }

    /// Puts the next value on a new line.
    pub fn new_line(&mut self) -> &mut Self {
        self.needs_line_break = true;
        self
    }

    /// The finished text.
    pub fn finish(self) -> String {
        self.out
    }

    fn begin(&mut self, bracket: char) -> &mut Self {
        self.separate();
        self.out.push(bracket);
        self.needs_comma = false;
        self
    }

    fn end(&mut self, bracket: char) -> &mut Self {
        self.needs_comma = false;
        self.separate();
        self.out.push(bracket);
        self.needs_comma = true;
        self
    }

    fn separate(&mut self) {
        if self.needs_comma {
            self.out.push(',');
        }
        if self.needs_line_break {
            self.out.push('\n');
            self.needs_line_break = false;
        }
    }

    fn push_quoted(&mut self, text: &str) {
        self.out.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => self.out.extend(['\\', c]),
                '\n' => self.out.push_str("\\n"),
                // `<` could end a script or open a comment; the separators end lines in old JavaScript.
                '\0'..' ' | '<' | '\u{2028}' | '\u{2029}' => self.push_escape(c as u32),
                _ => self.out.push(c),
            }
        }
        self.out.push('"');
    }

    fn push_escape(&mut self, code: u32) {
        self.out.push_str("\\u");
        for shift in [12, 8, 4, 0] {
            let digit = (code >> shift & 15) as u8;
            self.out.push(char::from(digit + if digit < 10 { b'0' } else { b'a' - 10 }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Map, Value};

    fn write(json: &mut JsonWriter, value: &Value) {
        match value {
            Value::String(text) => _ = json.text(text),
            Value::Array(items) => {
                json.begin_array();
                items.iter().for_each(|item| write(json.new_line(), item));
                json.new_line().end_array();
            }
            Value::Object(members) => {
                json.begin_object();
                for (name, value) in members {
                    write(json.name(name), value);
                }
                json.end_object();
            }
            other => _ = json.raw(&other.to_string()),
        }
    }

    fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
            "[<>!/\"\\\\\u{0}-\u{1f}\u{2028}\u{202e}a-]{0,9}".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 5, |inner| {
            let member = (any::<String>(), inner.clone());
            prop_oneof![
                proptest::collection::vec(inner, 0..5).prop_map(Value::from),
                proptest::collection::vec(member, 0..5)
                    .prop_map(|members| Value::Object(members.into_iter().collect::<Map<_, _>>())),
            ]
        })
    }

    proptest! {
        #[test]
        fn serde_json_reads_the_same_value(value in any_value()) {
            let mut json = JsonWriter::default();
            write(&mut json, &value);
            let written = json.finish();
            prop_assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), value);
            prop_assert!(!written.contains('<'));
        }
    }

    #[test]
    fn empty_values_become_null() {
        let mut json = JsonWriter::default();
        json.begin_array()
            .text_or_null("")
            .number_or_null(None)
            .number_or_null(Some("0".to_owned()))
            .end_array();
        assert_eq!(json.finish(), "[null,null,0]");
    }
}
