//! Parses cells into values, and reports faults.

use super::table::Row;
use crate::base::decimal;
use crate::base::diagnostic::{Fault, Report};
use crate::base::vocabulary::position;
use crate::time::Day;

/// Parses the cells of one row. Faults are added to the report.
pub struct Cells<'a> {
    /// The row.
    pub row: Row<'a>,
    /// The report to add faults to.
    pub report: &'a mut Report,
}

impl<'a> Cells<'a> {
    /// The text of a column.
    pub fn text(&self, at: usize) -> &'a str {
        self.row.get(at)
    }

    /// Reports a fault in a column.
    pub fn report_fault(&mut self, at: usize, fault: Fault) {
        self.report.push(self.row.fault(at, fault));
    }

    /// A non-empty text.
    pub fn required(&mut self, at: usize) -> Option<&'a str> {
        let text = self.text(at);
        if text.is_empty() {
            self.report_fault(at, Fault::MissingValue);
        }
        (!text.is_empty()).then_some(text)
    }

    /// An id: lower-case letters and digits, in parts joined by single hyphens.
    pub fn id(&mut self, at: usize) -> Option<&'a str> {
        let text = self.required(at)?;
        let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        if !text.split('-').all(|part| !part.is_empty() && part.bytes().all(allowed)) {
            self.report_fault(at, Fault::BadId { value: text.to_owned() });
            return None;
        }
        Some(text)
    }

    /// A day.
    pub fn day(&mut self, at: usize) -> Option<Day> {
        self.required(at)?;
        self.optional_day(at)?
    }

    /// A day, or empty. The outer `None` is a fault.
    pub fn optional_day(&mut self, at: usize) -> Option<Option<Day>> {
        let text = self.text(at);
        if text.is_empty() {
            return Some(None);
        }
        let day = Day::parse(text);
        if day.is_none() {
            self.report_fault(at, Fault::BadDay { value: text.to_owned() });
        }
        day.map(Some)
    }

    /// `HH:MM`, or empty.
    pub fn time(&mut self, at: usize) -> Option<&'a str> {
        let text = self.text(at);
        let part = |from, to| -> Option<u32> {
            let digits: &str = text.get(from..to)?;
            digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?
        };
        let is_time = text.len() == 5
            && text.as_bytes().get(2) == Some(&b':')
            && part(0, 2).is_some_and(|hour| hour < 24)
            && part(3, 5).is_some_and(|minute| minute < 60);
        if !text.is_empty() && !is_time {
            self.report_fault(at, Fault::BadTime { value: text.to_owned() });
            return None;
        }
        Some(text)
    }

    /// A number from `min` to `max`, or empty. The outer `None` is a fault.
    pub fn optional_number(&mut self, at: usize, min: f64, max: f64) -> Option<Option<f64>> {
        let text = self.text(at);
        if text.is_empty() {
            return Some(None);
        }
        match decimal::parse(text) {
            None => {
                self.report_fault(at, Fault::BadNumber { value: text.to_owned() });
                None
            }
            Some(number) if number < min || number > max => {
                let [min, max] = [min, max].map(|end| decimal::write(end, 0));
                self.report_fault(at, Fault::OutOfRange { value: text.to_owned(), min, max });
                None
            }
            number => Some(number),
        }
    }

    /// A non-negative integer, or empty. The outer `None` is a fault.
    pub fn optional_count(&mut self, at: usize) -> Option<Option<f64>> {
        const MAX: f64 = 1e12;
        let number = self.optional_number(at, 0.0, MAX)?;
        if number.is_some_and(|number| number.fract() != 0.0) {
            self.report_fault(at, Fault::BadNumber { value: self.text(at).to_owned() });
            return None;
        }
        Some(number)
    }

    /// A number.
    pub fn number(&mut self, at: usize, min: f64, max: f64) -> Option<f64> {
        self.required(at)?;
        self.optional_number(at, min, max)?
    }

    /// The position of a word in a vocabulary.
    fn word_position(&mut self, at: usize, words: &'static [&'static str]) -> Option<usize> {
        self.required(at)?;
        self.optional_word_position(at, words)?
    }

    /// The position of a word in a vocabulary, or empty. The outer `None` is a fault.
    fn optional_word_position(
        &mut self,
        at: usize,
        words: &'static [&'static str],
    ) -> Option<Option<usize>> {
        let text = self.text(at);
        if text.is_empty() {
            return Some(None);
        }
        let position = position(words, text);
        if position.is_none() {
            self.report_fault(at, Fault::UnknownValue { value: text.to_owned(), allowed: words });
        }
        position.map(Some)
    }

    /// A word of a vocabulary, as the value at its position in `values`.
    pub fn word<T: Copy>(
        &mut self,
        at: usize,
        words: &'static [&'static str],
        values: &[T],
    ) -> Option<T> {
        values.get(self.word_position(at, words)?).copied()
    }

    /// A word of a vocabulary as its value, or empty. The outer `None` is a fault.
    pub fn optional_word<T: Copy>(
        &mut self,
        at: usize,
        words: &'static [&'static str],
        values: &[T],
    ) -> Option<Option<T>> {
        self.optional_word_position(at, words)
            .map(|position| position.and_then(|position| values.get(position).copied()))
    }

    /// A web link: `https:` or `http:`.
    pub fn link(&mut self, at: usize) -> Option<&'a str> {
        self.required(at)?;
        self.optional_link(at)
    }

    /// A web link, or empty. `None` is a fault.
    pub fn optional_link(&mut self, at: usize) -> Option<&'a str> {
        let text = self.text(at);
        if text.is_empty() {
            return Some(text);
        }
        let is_web = text.starts_with("https://") || text.starts_with("http://");
        if !is_web || text.chars().any(|c| c.is_control() || c.is_whitespace()) {
            self.report_fault(at, Fault::BadLink { value: text.to_owned() });
            return None;
        }
        Some(text)
    }
}
