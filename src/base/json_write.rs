//! A small writer of JSON (RFC 8259): what is exported, no more.
//!
//! What it writes may stand inside `<script>`: no text in it can end the element or open a comment.
//! A property test holds it against a general library.

/// Writes values one after the other and sets the commas.
///
/// ```
/// use strikemap::base::json_write::JsonWriter;
/// let mut json = JsonWriter::default();
/// json.begin_object().name("a").begin_list().raw("1").text("</b>").end_list().end_object();
/// assert_eq!(json.finish(), r#"{"a":[1,"\u003c/b>"]}"#);
/// ```
#[derive(Debug, Default)]
pub struct JsonWriter {
    out: String,
    /// A value stands before: what comes next needs a comma.
    is_after_value: bool,
    starts_line: bool,
}

impl JsonWriter {
    /// The start of an object.
    pub fn begin_object(&mut self) -> &mut Self {
        self.begin('{')
    }

    /// The end of an object.
    pub fn end_object(&mut self) -> &mut Self {
        self.end('}')
    }

    /// The start of an array.
    pub fn begin_list(&mut self) -> &mut Self {
        self.begin('[')
    }

    /// The end of an array.
    pub fn end_list(&mut self) -> &mut Self {
        self.end(']')
    }

    /// The name of a member; its value comes next.
    pub fn name(&mut self, name: &str) -> &mut Self {
        self.lead();
        self.quoted(name);
        self.out.push(':');
        self.is_after_value = false;
        self
    }

    /// A string.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.lead();
        self.quoted(text);
        self.is_after_value = true;
        self
    }

    /// A number as it is written, `true`, `false` or `null`.
    pub fn raw(&mut self, value: &str) -> &mut Self {
        self.lead();
        self.out.push_str(value);
        self.is_after_value = true;
        self
    }

    /// A string; `null` where nothing is stated.
    pub fn stated(&mut self, text: &str) -> &mut Self {
        if text.is_empty() { self.raw("null") } else { self.text(text) }
    }

    /// A number as it is written; `null` where nothing is stated.
    pub fn number(&mut self, number: Option<String>) -> &mut Self {
        self.raw(number.as_deref().unwrap_or("null"))
    }

    /// What comes next stands on a line of its own.
    pub fn line(&mut self) -> &mut Self {
        self.starts_line = true;
        self
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.out
    }

    fn begin(&mut self, bracket: char) -> &mut Self {
        self.lead();
        self.out.push(bracket);
        self.is_after_value = false;
        self
    }

    fn end(&mut self, bracket: char) -> &mut Self {
        self.is_after_value = false;
        self.lead();
        self.out.push(bracket);
        self.is_after_value = true;
        self
    }

    fn lead(&mut self) {
        if self.is_after_value {
            self.out.push(',');
        }
        if self.starts_line {
            self.out.push('\n');
            self.starts_line = false;
        }
    }

    fn quoted(&mut self, text: &str) {
        self.out.push('"');
        for sign in text.chars() {
            match sign {
                '"' | '\\' => self.out.extend(['\\', sign]),
                '\n' => self.out.push_str("\\n"),
                // `<` could end a script or open a comment, the others end lines in old JavaScript.
                '\0'..' ' | '<' | '\u{2028}' | '\u{2029}' => self.escape(sign as u32),
                _ => self.out.push(sign),
            }
        }
        self.out.push('"');
    }

    fn escape(&mut self, code: u32) {
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
                json.begin_list();
                items.iter().for_each(|item| write(json.line(), item));
                json.line().end_list();
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
        fn another_library_reads_what_was_meant(value in any_value()) {
            let mut json = JsonWriter::default();
            write(&mut json, &value);
            let written = json.finish();
            prop_assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), value);
            prop_assert!(!written.contains('<'));
        }
    }

    #[test]
    fn nothing_stated_is_null() {
        let mut json = JsonWriter::default();
        json.begin_list().stated("").number(None).number(Some("0".to_owned())).end_list();
        assert_eq!(json.finish(), "[null,null,0]");
    }
}
