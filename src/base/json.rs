//! A small reader of JSON (RFC 8259): descriptors and geometry, no more.
//!
//! A general library brings its own trees, numbers and writers, four times the bytes of what reading
//! two kinds of file needs. A property test holds this one against such a library.

use super::decimal;

/// A JSON value. An object keeps the order of its members.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number. Numbers with an exponent or more than fifteen digits are not read.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Self>),
    /// An object.
    Object(Vec<(String, Self)>),
}

/// Why a text is not JSON, and on which line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError {
    /// The line, from 1.
    pub line: u64,
    /// What was expected there.
    pub expected: &'static str,
}

/// Deeper nesting than this is refused, so that no file can exhaust the stack.
const MOST_DEPTH: u32 = 64;

impl Json {
    /// Reads a text.
    pub fn read(text: &str) -> Result<Self, JsonError> {
        let mut reader = Reader { text, at: 0 };
        let value = reader.value(0)?;
        reader.skip_space();
        if reader.at == text.len() { Ok(value) } else { Err(reader.expected("the end")) }
    }

    /// The member of an object.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => {
                members.iter().find(|(known, _)| known == name).map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// The items of an array; none for anything else.
    pub fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    /// A string.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A number.
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn expected(&self, expected: &'static str) -> JsonError {
        let before = self.text.as_bytes().get(..self.at).unwrap_or_default();
        let line = before.iter().filter(|&&byte| byte == b'\n').count() as u64 + 1;
        JsonError { line, expected }
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Skips white space and the sign, if it comes next.
    fn takes(&mut self, sign: u8) -> bool {
        self.skip_space();
        let is_next = self.peek() == Some(sign);
        self.at += usize::from(is_next);
        is_next
    }

    fn value(&mut self, depth: u32) -> Result<Json, JsonError> {
        if depth > MOST_DEPTH {
            return Err(self.expected("less nesting"));
        }
        self.skip_space();
        match self.peek() {
            Some(b'{') => self.object(depth),
            Some(b'[') => self.list(depth),
            Some(b'"') => self.string().map(Json::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => {
                let words = [
                    ("null", Json::Null),
                    ("true", Json::Bool(true)),
                    ("false", Json::Bool(false)),
                ];
                let rest = self.text.get(self.at..).unwrap_or_default();
                for (word, value) in words {
                    if rest.starts_with(word) {
                        self.at += word.len();
                        return Ok(value);
                    }
                }
                Err(self.expected("a value"))
            }
        }
    }

    fn list(&mut self, depth: u32) -> Result<Json, JsonError> {
        self.at += 1;
        let mut items = Vec::new();
        if self.takes(b']') {
            return Ok(Json::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            if self.takes(b']') {
                return Ok(Json::List(items));
            }
            if !self.takes(b',') {
                return Err(self.expected("a comma or the end of the list"));
            }
        }
    }

    fn object(&mut self, depth: u32) -> Result<Json, JsonError> {
        self.at += 1;
        let mut members = Vec::new();
        if self.takes(b'}') {
            return Ok(Json::Object(members));
        }
        loop {
            self.skip_space();
            if self.peek() != Some(b'"') {
                return Err(self.expected("a name in quotation marks"));
            }
            let name = self.string()?;
            if !self.takes(b':') {
                return Err(self.expected("a colon"));
            }
            members.push((name, self.value(depth + 1)?));
            if self.takes(b'}') {
                return Ok(Json::Object(members));
            }
            if !self.takes(b',') {
                return Err(self.expected("a comma or the end of the object"));
            }
        }
    }

    fn number(&mut self) -> Result<Json, JsonError> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let len = rest.bytes().take_while(|byte| matches!(byte, b'-' | b'.' | b'0'..=b'9')).count();
        let number = rest
            .get(..len)
            .and_then(decimal::parse)
            .ok_or_else(|| self.expected("a plain number"))?;
        self.at += len;
        Ok(Json::Number(number))
    }

    fn string(&mut self) -> Result<String, JsonError> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let plain =
                rest.bytes().take_while(|byte| !matches!(byte, b'"' | b'\\' | 0..0x20)).count();
            out.push_str(rest.get(..plain).unwrap_or_default());
            self.at += plain + 1;
            match rest.as_bytes().get(plain) {
                Some(b'"') => return Ok(out),
                Some(b'\\') => out.push(self.escaped()?),
                _ => {
                    self.at = (self.at - 1).min(self.text.len());
                    return Err(self.expected("the end of a string"));
                }
            }
        }
    }

    fn escaped(&mut self) -> Result<char, JsonError> {
        let sign = self.peek();
        self.at += 1;
        Ok(match sign {
            Some(sign @ (b'"' | b'\\' | b'/')) => char::from(sign),
            Some(b'n') => '\n',
            Some(b't') => '\t',
            Some(b'r') => '\r',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'u') => {
                let unit = self.unit()?;
                let is_pair = (0xd800..0xdc00).contains(&unit)
                    && self.text.get(self.at..).is_some_and(|rest| rest.starts_with("\\u"));
                let code = if is_pair {
                    self.at += 2;
                    0x10000 + ((unit - 0xd800) << 10) + self.unit()?.wrapping_sub(0xdc00) % 0x400
                } else {
                    unit
                };
                char::from_u32(code).unwrap_or('\u{fffd}')
            }
            _ => return Err(self.expected("an escape sign")),
        })
    }

    fn unit(&mut self) -> Result<u32, JsonError> {
        let hex = self
            .text
            .get(self.at..self.at + 4)
            .filter(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()));
        let unit = hex
            .and_then(|hex| u32::from_str_radix(hex, 16).ok())
            .ok_or_else(|| self.expected("four hexadecimal digits"))?;
        self.at += 4;
        Ok(unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn theirs(value: &serde_json::Value) -> Json {
        match value {
            serde_json::Value::Null => Json::Null,
            serde_json::Value::Bool(it) => Json::Bool(*it),
            serde_json::Value::Number(it) => Json::Number(it.as_f64().unwrap()),
            serde_json::Value::String(it) => Json::Text(it.clone()),
            serde_json::Value::Array(it) => Json::List(it.iter().map(theirs).collect()),
            serde_json::Value::Object(it) => {
                Json::Object(it.iter().map(|(name, value)| (name.clone(), theirs(value))).collect())
            }
        }
    }

    #[test]
    fn the_line_of_a_fault_is_told() {
        assert_eq!(Json::read("{\n\"a\": 1,\n").unwrap_err().line, 3);
        assert_eq!(
            Json::read("[1,\n2\n3]").unwrap_err(),
            JsonError { line: 3, expected: "a comma or the end of the list" }
        );
        assert!(Json::read(&"[".repeat(100_000)).is_err());
        assert!(Json::read("\"\\u12").is_err());
    }

    proptest! {
        #[test]
        fn what_another_library_reads_is_read_alike(text in "[\\[\\]{}:,\"a-c0-9.\\- ]{0,24}") {
            if let Ok(Json::Object(_) | Json::List(_) | Json::Text(_)) = Json::read(&text)
                && let Ok(value) = serde_json::from_str::<serde_json::Value>(&text) {
                    // An object of two members with one name has no one meaning.
                    if !text.contains(':') {
                        prop_assert_eq!(Json::read(&text).unwrap(), theirs(&value));
                    }
                }
        }

        #[test]
        fn strings_come_back(text in "\\PC{0,20}") {
            let written = serde_json::to_string(&text).unwrap();
            prop_assert_eq!(Json::read(&written).unwrap(), Json::Text(text));
        }

        #[test]
        fn no_text_is_too_strange(text in "\\PC{0,60}") {
            let _ = Json::read(&text);
        }
    }
}
