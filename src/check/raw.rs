//! A lossless CSV parser, which keeps the raw text of cells beside their values.
//!
//! [`crate::data::record`] gives only values. Fixing a file also needs the raw text, so that well-formatted
//! rows stay unchanged byte for byte.

use std::borrow::Cow;

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawCell<'t> {
    /// The raw text, including quotation marks.
    pub text: &'t str,
    /// The value.
    pub value: Cow<'t, str>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawRow<'t> {
    /// The line on which it starts, from 1.
    pub line: u64,
    /// The raw text, without the line end.
    pub text: &'t str,
    /// The cells.
    pub cells: Vec<RawCell<'t>>,
}

/// A whole file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawTable<'t> {
    /// Whether it starts with a byte order mark.
    pub has_bom: bool,
    /// The rows, starting with the header.
    pub rows: Vec<RawRow<'t>>,
    /// The line of the first row end that is not a lone LF.
    pub non_lf_end: Option<u64>,
    /// The first empty line.
    pub empty_line: Option<u64>,
    /// Whether the last row has a line end.
    pub is_ended: bool,
    /// Whether it ends inside quotation marks: rows may be missing.
    pub is_open: bool,
}

impl<'t> RawTable<'t> {
    /// Parses RFC 4180 CSV with any line ends.
    pub fn read(text: &'t str) -> Self {
        let body = text.strip_prefix('\u{feff}');
        let mut table = Self { has_bom: body.is_some(), ..Self::default() };
        let mut reader = Reader { text: body.unwrap_or(text), at: 0, line: 1, is_open: false };
        while reader.peek().is_some() {
            table.is_ended = table.skip_empty_lines(&mut reader) || table.is_ended;
            if reader.peek().is_some() {
                let row = reader.row();
                table.rows.push(row);
                table.is_ended = table.skip_line_end(&mut reader);
            }
        }
        table.is_open = reader.is_open;
        table
    }

    /// Whether every row has as many cells as the header, and none is cut off.
    pub fn is_whole(&self) -> bool {
        let num = self.rows.first().map_or(0, |header| header.cells.len());
        num > 0 && !self.is_open && self.rows.iter().all(|row| row.cells.len() == num)
    }

    fn skip_empty_lines(&mut self, reader: &mut Reader<'t>) -> bool {
        let before = reader.at;
        while let Some(end @ (b'\r' | b'\n')) = reader.peek() {
            self.empty_line = self.empty_line.or(Some(reader.line));
            if end == b'\r' {
                self.non_lf_end = self.non_lf_end.or(Some(reader.line));
            }
            reader.step();
        }
        reader.at > before
    }

    /// Skips the line end of a row, if there is one.
    fn skip_line_end(&mut self, reader: &mut Reader<'t>) -> bool {
        let line = reader.line;
        let has_return = reader.peek() == Some(b'\r');
        if has_return {
            self.non_lf_end = self.non_lf_end.or(Some(line));
            reader.step();
        }
        let has_feed = reader.peek() == Some(b'\n');
        if has_feed {
            reader.step();
        }
        has_return || has_feed
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    line: u64,
    is_open: bool,
}

impl<'t> Reader<'t> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn step(&mut self) {
        self.line += u64::from(self.peek() == Some(b'\n'));
        self.at += 1;
    }

    /// The text from `start` to here. Both are next to ASCII characters, so on character boundaries.
    fn since(&self, start: usize) -> &'t str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn row(&mut self) -> RawRow<'t> {
        let (start, line) = (self.at, self.line);
        let mut cells = vec![self.cell()];
        while self.peek() == Some(b',') {
            self.step();
            cells.push(self.cell());
        }
        RawRow { line, text: self.since(start), cells }
    }

    fn cell(&mut self) -> RawCell<'t> {
        let start = self.at;
        let mut value = match self.peek() {
            Some(b'"') => Cow::Owned(self.quoted()),
            _ => Cow::Borrowed(""),
        };
        let rest = self.at;
        while !matches!(self.peek(), None | Some(b',' | b'\r' | b'\n')) {
            self.step();
        }
        match self.since(rest) {
            "" => {}
            plain if value.is_empty() => value = Cow::Borrowed(plain),
            more => value.to_mut().push_str(more),
        }
        RawCell { text: self.since(start), value }
    }

    /// The value inside quotation marks; doubled ones are unescaped.
    fn quoted(&mut self) -> String {
        let mut value = String::new();
        self.step();
        loop {
            let start = self.at;
            while !matches!(self.peek(), None | Some(b'"')) {
                self.step();
            }
            value.push_str(self.since(start));
            if self.peek().is_none() {
                self.is_open = true;
                return value;
            }
            self.step();
            if self.peek() != Some(b'"') {
                return value;
            }
            value.push('"');
            self.step();
        }
    }
}

/// Trims a value, collapses double spaces and normalises line ends to LF.
pub fn tidy(value: &str) -> Cow<'_, str> {
    let trimmed = value.trim();
    if !trimmed.contains('\r') && !trimmed.contains("  ") {
        return Cow::Borrowed(trimmed);
    }
    let mut tidied = String::with_capacity(trimmed.len());
    for c in trimmed.replace("\r\n", "\n").replace('\r', "\n").chars() {
        if c != ' ' || !tidied.ends_with(' ') {
            tidied.push(c);
        }
    }
    Cow::Owned(tidied)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::csv_cell::csv_cell;
    use crate::data::record::Records;
    use proptest::prelude::*;

    #[test]
    fn irregularities_are_recorded() {
        let table = RawTable::read("\u{feff}a,b\r\n\n\"x\ny\",2\nlast,\"open");
        assert!(table.has_bom && table.is_open && !table.is_ended && !table.is_whole());
        assert_eq!((table.non_lf_end, table.empty_line), (Some(1), Some(2)));
        let lines: Vec<_> = table.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [1, 3, 5]);
        assert_eq!(table.rows[1].cells[0].text, "\"x\ny\"");
        assert_eq!(table.rows[1].cells[0].value, "x\ny");
    }

    proptest! {
        #[test]
        fn values_match_the_loader(text in "([a-c\"ж]|,|\n|\r\n|\r| ){0,60}") {
            let ours: Vec<(u64, Vec<String>)> = RawTable::read(&text)
                .rows
                .iter()
                .map(|row| (row.line, row.cells.iter().map(|cell| cell.value.to_string()).collect()))
                .collect();
            let theirs: Vec<(u64, Vec<String>)> = Records::new(text.as_bytes())
                .map(|record| (record.line, record.fields().map(str::to_owned).collect()))
                .collect();
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn quoting_round_trips(value in "([a-c\"ж]|,|\n|\r| ){1,20}") {
            let text = format!("{},x", csv_cell(&value));
            let table = RawTable::read(&text);
            prop_assert_eq!(&table.rows[0].cells[0].value, &value);
        }

        #[test]
        fn tidy_is_idempotent(value in "([a-c]|\u{a0}|\n|\r| ){0,20}") {
            let once = tidy(&value).into_owned();
            prop_assert_eq!(tidy(&once), once.clone());
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            prop_assert_eq!(words(&once), words(&value));
        }
    }
}
