//! The rows of a CSV file (RFC 4180), read as the `csv` crate reads them.

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
    text: &'t [u8],
    at: usize,
    line: u64,
}

impl<'t> Records<'t> {
    /// The rows of a text in UTF-8.
    pub fn new(text: &'t [u8]) -> Self {
        Self { text, at: 0, line: 1 }
    }

    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    /// The next byte, taken.
    fn take(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        self.line += u64::from(byte == b'\n');
        Some(byte)
    }

    /// A field; what follows a closing quotation mark belongs to it.
    fn field(&mut self, field: &mut Vec<u8>) {
        if self.peek() == Some(b'"') {
            self.take();
            while let Some(byte) = self.take() {
                if byte == b'"' {
                    // Two stand for one, one alone ends the quotation.
                    if self.peek() != Some(b'"') {
                        break;
                    }
                    self.take();
                }
                field.push(byte);
            }
        }
        while let Some(byte) = self.peek().filter(|byte| !matches!(byte, b',' | b'\r' | b'\n')) {
            field.push(byte);
            self.take();
        }
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        while let Some(b'\r' | b'\n') = self.peek() {
            self.take();
        }
        self.peek()?;
        let mut record = Record { line: self.line, ..Record::default() };
        let mut bytes = Vec::new();
        loop {
            self.field(&mut bytes);
            record.ends.push(bytes.len());
            if self.peek() != Some(b',') {
                break;
            }
            self.take();
        }
        record.text = String::from_utf8(bytes).ok()?;
        Some(record)
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
