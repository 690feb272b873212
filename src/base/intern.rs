//! Strings kept once: a column of texts is a column of `u32`.

use std::collections::BTreeMap;

/// A text kept in a [`Strings`]; the empty text is [`Text::EMPTY`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Text(u32);

impl Text {
    /// The empty text, "not stated" in the data.
    pub const EMPTY: Self = Self(0);

    /// Whether something is written.
    pub fn is_stated(self) -> bool {
        self != Self::EMPTY
    }
}

/// All texts of a data set, each once, one after the other in one buffer.
#[derive(Clone, Debug)]
pub struct Strings {
    bytes: String,
    ends: Vec<u32>,
    known: BTreeMap<Box<str>, Text>,
}

impl Default for Strings {
    fn default() -> Self {
        Self {
            bytes: String::new(),
            ends: vec![0],
            known: BTreeMap::from([("".into(), Text::EMPTY)]),
        }
    }
}

impl Strings {
    /// The handle of `text`, kept if it is new.
    pub fn intern(&mut self, text: &str) -> Text {
        if let Some(&handle) = self.known.get(text) {
            return handle;
        }
        let handle = Text(self.ends.len() as u32);
        self.bytes.push_str(text);
        self.ends.push(self.bytes.len() as u32);
        self.known.insert(text.into(), handle);
        handle
    }

    /// The handle of `text` if it is kept.
    pub fn find(&self, text: &str) -> Option<Text> {
        self.known.get(text).copied()
    }

    /// The text of a handle; empty for a handle of another data set.
    pub fn get(&self, handle: Text) -> &str {
        let at = handle.0 as usize;
        let end = self.ends.get(at).map_or(0, |&end| end as usize);
        let start = at.checked_sub(1).and_then(|i| self.ends.get(i)).map_or(0, |&end| end as usize);
        self.bytes.get(start..end).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kept_once_and_comes_back_whole() {
        let mut strings = Strings::default();
        let kyiv = strings.intern("Київ");
        let kharkiv = strings.intern("Харків");
        assert_eq!(strings.intern("Київ"), kyiv);
        assert_eq!(strings.get(kyiv), "Київ");
        assert_eq!(strings.get(kharkiv), "Харків");
        assert_eq!(strings.intern(""), Text::EMPTY);
        assert_eq!(strings.get(Text::EMPTY), "");
    }
}
