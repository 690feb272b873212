//! The rows of a CSV file (RFC 4180), read by `csv-core`, each with the line on which it starts.

use csv_core::{ReadRecordResult, Reader};

/// One row.
#[derive(Clone, Debug, Default)]
pub struct Record {
    /// The line on which it starts, from 1.
    pub line: u64,
    text: String,
    ends: Vec<usize>,
}

impl Record {
    /// The number of fields.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are no fields.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// A field.
    pub fn get(&self, at: usize) -> Option<&str> {
        let end = *self.ends.get(at)?;
        let start = at.checked_sub(1).and_then(|at| self.ends.get(at)).copied().unwrap_or(0);
        self.text.get(start..end)
    }

    /// All fields.
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|at| self.get(at))
    }
}

/// An iterator over rows; it skips empty lines.
pub struct Records<'t> {
    rest: &'t [u8],
    line: u64,
    reader: Reader,
    /// Buffers for the unquoted text of a row and the ends of its fields, grown on demand.
    text: Vec<u8>,
    ends: Vec<usize>,
}

impl<'t> Records<'t> {
    /// The rows of a text in UTF-8.
    pub fn new(text: &'t [u8]) -> Self {
        Self { rest: text, line: 1, reader: Reader::new(), text: vec![0; 512], ends: vec![0; 32] }
    }

    fn advance(&mut self, len: usize) {
        let (read, rest) = self.rest.split_at(len.min(self.rest.len()));
        self.line += read.iter().filter(|&&byte| byte == b'\n').count() as u64;
        self.rest = rest;
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        // The reader would skip these too, but does not report the line on which a row starts.
        let is_blank = |byte: &&u8| matches!(byte, b'\r' | b'\n');
        self.advance(self.rest.iter().take_while(is_blank).count());
        let line = self.line;
        let (mut len, mut num_fields) = (0, 0);
        loop {
            let (text, ends) = (self.text.get_mut(len..)?, self.ends.get_mut(num_fields..)?);
            let (state, read, written, ended) = self.reader.read_record(self.rest, text, ends);
            self.advance(read);
            len += written;
            num_fields += ended;
            match state {
                // Called again without input, the reader ends the last row.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.text.resize(2 * self.text.len(), 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(2 * self.ends.len(), 0),
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return None,
            }
        }
        let text = String::from_utf8(self.text.get(..len)?.to_vec()).ok()?;
        Some(Record { line, text, ends: self.ends.get(..num_fields)?.to_vec() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn rows_have_their_first_line_number() {
        let text = "a,b\r\n\r\n\"x\ny\",2\n\nlast,\"open";
        let records: Vec<_> = Records::new(text.as_bytes()).collect();
        let lines: Vec<_> = records.iter().map(|record| record.line).collect();
        assert_eq!(lines, [1, 3, 6]);
        assert_eq!(records[1].get(0), Some("x\ny"));
        assert_eq!(records[2].get(1), Some("open"));
    }

    proptest! {
        #[test]
        fn reads_like_the_csv_crate(text in "([a-c\"ж]|,|\n|\r\n| ){0,60}", times in 1..40usize) {
            let text = text.repeat(times);
            let ours: Vec<Vec<String>> = Records::new(text.as_bytes())
                .map(|record| record.fields().map(str::to_owned).collect())
                .collect();
            let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(text.as_bytes());
            let theirs: Vec<Vec<String>> = reader
                .records()
                .map(|record| record.unwrap().iter().map(str::to_owned).collect())
                .collect();
            prop_assert_eq!(ours, theirs);
        }
    }
}
