//! String interning: each string is stored once, and a column of texts is a column of `u32`.

use super::direction::closed;

/// A handle to a string in [`Strings`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Text(u32);

impl Text {
    /// The empty string: "not stated" in the data.
    pub const EMPTY: Self = Self(0);

    /// Whether the string is not empty.
    pub fn is_stated(self) -> bool {
        self != Self::EMPTY
    }
}

/// All strings of a dataset in one buffer, each once.
///
/// Lookup is a hash table with open addressing (D. E. Knuth, The Art of Computer Programming 3, 6.4,
/// linear probing). It stores no second copy of a string, and its order cannot be observed.
#[derive(Clone, Debug)]
pub struct Strings {
    bytes: String,
    ends: Vec<u32>,
    /// Handles by hash; [`Text::EMPTY`] marks a free slot. Its length is a power of two.
    slots: Vec<Text>,
}

impl Default for Strings {
    fn default() -> Self {
        Self { bytes: String::new(), ends: vec![0], slots: vec![Text::EMPTY; 64] }
    }
}

impl Strings {
    /// The handle of `text`, which is added if it is new. A text that turns the direction of what follows is closed first
    /// (`base::direction`), so that wherever it stands it turns nothing but itself.
    pub fn intern(&mut self, text: &str) -> Text {
        let text = &*closed(text);
        if let Some(handle) = self.find(text) {
            return handle;
        }
        let handle = Text(self.ends.len() as u32);
        self.bytes.push_str(text);
        self.ends.push(self.bytes.len() as u32);
        if self.ends.len() * 2 > self.slots.len() {
            self.slots = vec![Text::EMPTY; self.slots.len() * 4];
            for number in 1..=handle.0 {
                self.insert_handle(Text(number));
            }
        } else {
            self.insert_handle(handle);
        }
        handle
    }

    /// The handle of `text`, if it was interned.
    pub fn find(&self, text: &str) -> Option<Text> {
        if text.is_empty() {
            return Some(Text::EMPTY);
        }
        let text = &*closed(text);
        let slot = self.probe(text, |handle| self.get(handle) == text);
        self.slots.get(slot).copied().filter(|handle| handle.is_stated())
    }

    /// Every string with its handle, the empty one first.
    pub fn iter(&self) -> impl Iterator<Item = (Text, &str)> {
        (0..self.ends.len() as u32).map(|at| (Text(at), self.get(Text(at))))
    }

    /// The number of different strings, including the empty one.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Only the empty string is interned.
    pub fn is_empty(&self) -> bool {
        self.ends.len() == 1
    }

    fn insert_handle(&mut self, handle: Text) {
        let slot = self.probe(self.get(handle), |_| false);
        if let Some(free) = self.slots.get_mut(slot) {
            *free = handle;
        }
    }

    /// The first slot, from the hash of `text` on, that is free or matches.
    fn probe(&self, text: &str, is_match: impl Fn(Text) -> bool) -> usize {
        // FNV-1a, 32 bits (Fowler, Noll, Vo).
        let hash = text
            .bytes()
            .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let mask = self.slots.len() - 1;
        let mut slot = (hash ^ (hash >> 15)) as usize & mask;
        while let Some(&handle) = self.slots.get(slot) {
            if !handle.is_stated() || is_match(handle) {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// The string of a handle; empty for a handle of another dataset.
    pub fn get(&self, handle: Text) -> &str {
        let at = handle.0 as usize;
        let end = self.ends.get(at).map_or(0, |&end| end as usize);
        let start = at.checked_sub(1).and_then(|i| self.ends.get(i)).map_or(0, |&end| end as usize);
        self.bytes.get(start..end).unwrap_or("")
    }
}

/// A map from interned strings to values, stored as a dense column.
#[derive(Clone, Debug)]
pub struct ByText<V> {
    values: Vec<Option<V>>,
}

impl<V> Default for ByText<V> {
    fn default() -> Self {
        Self { values: Vec::new() }
    }
}

impl<V: Copy> ByText<V> {
    /// Sets the value of a string.
    pub fn set(&mut self, text: Text, value: V) {
        let at = text.0 as usize;
        if at >= self.values.len() {
            self.values.resize(at + 1, None);
        }
        if let Some(slot) = self.values.get_mut(at) {
            *slot = Some(value);
        }
    }

    /// The value of a string, if it has one.
    pub fn get(&self, text: Text) -> Option<V> {
        self.values.get(text.0 as usize).copied().flatten()
    }

    /// No string has a value.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_strings_share_a_handle() {
        let mut strings = Strings::default();
        let kyiv = strings.intern("Київ");
        let kharkiv = strings.intern("Харків");
        assert_eq!(strings.intern("Київ"), kyiv);
        assert_eq!(strings.get(kyiv), "Київ");
        assert_eq!(strings.get(kharkiv), "Харків");
        assert_eq!(strings.intern(""), Text::EMPTY);
        assert_eq!(strings.get(Text::EMPTY), "");
    }

    #[test]
    fn thousands_of_strings_are_found() {
        let mut strings = Strings::default();
        let handles: Vec<_> = (0..5000).map(|n| strings.intern(&format!("text {n}"))).collect();
        for (n, handle) in handles.iter().enumerate() {
            assert_eq!(strings.find(&format!("text {n}")), Some(*handle));
            assert_eq!(strings.get(*handle), format!("text {n}"));
        }
        assert_eq!(strings.find("text 5000"), None);
        assert_eq!(strings.len(), 5001);
    }
}
