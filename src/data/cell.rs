//! One cell of a row → a value, or a diagnostic that says what is wrong with it.

use super::table::Row;
use crate::base::decimal;
use crate::base::diagnostic::{Fault, Report};
use crate::base::vocabulary::position;
use crate::time::Day;

/// Reads the cells of one row; what is wrong goes into the report.
pub struct Cells<'a> {
    /// The row.
    pub row: Row<'a>,
    /// Where faults go.
    pub report: &'a mut Report,
}

impl<'a> Cells<'a> {
    /// The text of a column.
    pub fn text(&self, at: usize) -> &'a str {
        self.row.get(at)
    }

    /// Notes a fault of a column.
    pub fn refuse(&mut self, at: usize, fault: Fault) {
        self.report.push(self.row.fault(at, fault));
    }

    /// A text that must not be empty.
    pub fn required(&mut self, at: usize) -> Option<&'a str> {
        let text = self.text(at);
        if text.is_empty() {
            self.refuse(at, Fault::MissingValue);
        }
        (!text.is_empty()).then_some(text)
    }

    /// An id: lower-case letters and digits, in parts joined by single hyphens.
    pub fn id(&mut self, at: usize) -> Option<&'a str> {
        let text = self.required(at)?;
        let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        if !text.split('-').all(|part| !part.is_empty() && part.bytes().all(allowed)) {
            self.refuse(at, Fault::BadId { value: text.to_owned() });
            return None;
        }
        Some(text)
    }

    /// A day that must be stated.
    pub fn day(&mut self, at: usize) -> Option<Day> {
        self.required(at)?;
        self.optional_day(at)?
    }

    /// A day, or nothing. The outer `None` is a fault.
    pub fn optional_day(&mut self, at: usize) -> Option<Option<Day>> {
        let text = self.text(at);
        if text.is_empty() {
            return Some(None);
        }
        let day = Day::parse(text);
        if day.is_none() {
            self.refuse(at, Fault::BadDay { value: text.to_owned() });
        }
        day.map(Some)
    }

    /// `HH:MM`, or nothing.
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
            self.refuse(at, Fault::BadTime { value: text.to_owned() });
            return None;
        }
        Some(text)
    }

    /// A finite number from `min` to `max`, or nothing. The outer `None` is a fault.
    pub fn optional_number(&mut self, at: usize, min: f64, max: f64) -> Option<Option<f64>> {
        let text = self.text(at);
        if text.is_empty() {
            return Some(None);
        }
        match decimal::parse(text) {
            None => {
                self.refuse(at, Fault::BadNumber { value: text.to_owned() });
                None
            }
            Some(number) if number < min || number > max => {
                let [min, max] = [min, max].map(|end| decimal::write(end, 0));
                self.refuse(at, Fault::OutOfRange { value: text.to_owned(), min, max });
                None
            }
            number => Some(number),
        }
    }

    /// A whole number from 0 on, or nothing. The outer `None` is a fault.
    pub fn optional_count(&mut self, at: usize) -> Option<Option<f64>> {
        const MOST: f64 = 1e12;
        let number = self.optional_number(at, 0.0, MOST)?;
        if number.is_some_and(|number| number.fract() != 0.0) {
            self.refuse(at, Fault::BadNumber { value: self.text(at).to_owned() });
            return None;
        }
        Some(number)
    }

    /// A number that must be stated.
    pub fn number(&mut self, at: usize, min: f64, max: f64) -> Option<f64> {
        self.required(at)?;
        self.optional_number(at, min, max)?
    }

    /// A word of a vocabulary that must be stated, as its place in the list.
    fn word_at(&mut self, at: usize, words: &'static [&'static str]) -> Option<usize> {
        self.required(at)?;
        self.optional_word_at(at, words)?
    }

    /// A word of a vocabulary, or nothing. The outer `None` is a fault.
    fn optional_word_at(
        &mut self,
        at: usize,
        words: &'static [&'static str],
    ) -> Option<Option<usize>> {
        let text = self.text(at);
        if text.is_empty() {
            return Some(None);
        }
        let place = position(words, text);
        if place.is_none() {
            self.refuse(at, Fault::UnknownValue { value: text.to_owned(), allowed: words });
        }
        place.map(Some)
    }

    /// A word that must be stated, as the value at its place.
    pub fn word<T: Copy>(
        &mut self,
        at: usize,
        words: &'static [&'static str],
        values: &[T],
    ) -> Option<T> {
        values.get(self.word_at(at, words)?).copied()
    }

    /// A word, or nothing, as the value at its place. The outer `None` is a fault.
    pub fn optional_word<T: Copy>(
        &mut self,
        at: usize,
        words: &'static [&'static str],
        values: &[T],
    ) -> Option<Option<T>> {
        self.optional_word_at(at, words)
            .map(|place| place.and_then(|place| values.get(place).copied()))
    }

    /// A link that may be followed: `https:` or `http:`.
    pub fn link(&mut self, at: usize) -> Option<&'a str> {
        let text = self.required(at)?;
        let is_web = text.starts_with("https://") || text.starts_with("http://");
        if !is_web || text.chars().any(|c| c.is_control() || c.is_whitespace()) {
            self.refuse(at, Fault::BadLink { value: text.to_owned() });
            return None;
        }
        Some(text)
    }
}
