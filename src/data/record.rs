//! The rows of a CSV file, read by `csv-core`, the engine of the `csv` crate without its layers for
//! files, types and byte strings.

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

    /// There is no field.
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

/// Reads rows one after the other; empty lines are none.
pub struct Records<'t> {
    reader: Reader,
    rest: &'t [u8],
    is_over: bool,
}

impl<'t> Records<'t> {
    /// The rows of a text in UTF-8.
    pub fn new(text: &'t [u8]) -> Self {
        Self { reader: Reader::new(), rest: text, is_over: false }
    }

    /// Line ends that come before the next row, which the engine would count with that row.
    fn skip_line_ends(&mut self) {
        let num = self.rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let (blank, rest) = self.rest.split_at(num);
        let lines = blank.iter().filter(|&&byte| byte == b'\n').count() as u64;
        self.reader.set_line(self.reader.line() + lines);
        self.rest = rest;
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        self.skip_line_ends();
        let mut record = Record { line: self.reader.line(), ..Record::default() };
        let (mut bytes, mut ends) = (vec![0; 512], vec![0; 32]);
        let (mut num_bytes, mut num_ends) = (0, 0);
        while !self.is_over {
            let (result, read, written, ended) =
                self.reader.read_record(self.rest, &mut bytes[num_bytes..], &mut ends[num_ends..]);
            self.rest = self.rest.get(read..).unwrap_or_default();
            (num_bytes, num_ends) = (num_bytes + written, num_ends + ended);
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => bytes.resize(bytes.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => ends.resize(ends.len() * 2, 0),
                ReadRecordResult::End => self.is_over = true,
                ReadRecordResult::Record => {
                    bytes.truncate(num_bytes);
                    ends.truncate(num_ends);
                    record.text = String::from_utf8(bytes).ok()?;
                    record.ends = ends;
                    return Some(record);
                }
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_row_knows_the_line_on_which_it_starts() {
        let text = "a,b\r\n\r\n\"x\ny\",2\n\nlast,\"open";
        let records: Vec<_> = Records::new(text.as_bytes()).collect();
        let lines: Vec<_> = records.iter().map(|record| record.line).collect();
        assert_eq!(lines, [1, 3, 6]);
        assert_eq!(records[1].get(0), Some("x\ny"));
        assert_eq!(records[2].get(1), Some("open"));
    }

    proptest! {
        #[test]
        fn it_reads_as_the_csv_crate_does(text in "([a-c\"ж]|,|\n|\r\n| ){0,60}") {
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
