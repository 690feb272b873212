//! URL parameters, one entry each in `params/table.rs`. The URL codec, `<strike-map>` attributes,
//! command-line options, names of exported files, help and documents are derived from that table.

mod codec;
mod table;

pub use codec::{ValueType, read_list, rounded, write_list};
pub use table::PARAMETERS;

use super::State;
use crate::text::Lang;

/// What a parameter affects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The data shown: totals, map, chart and exports.
    Data,
    /// The map only.
    Map,
    /// The chart only.
    Chart,
    /// Language, colours and parts of the page.
    Page,
}

/// Where a parameter is accepted besides the page's URL, which accepts all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taker {
    /// An attribute of `<strike-map>`.
    Embed,
    /// An option of the command line.
    CommandLine,
}

/// A parameter: a field of the state with its name and text form.
pub struct Parameter {
    /// The name.
    pub name: &'static str,
    /// The type of its value.
    pub value: ValueType,
    /// What it affects.
    pub scope: Scope,
    takers: &'static [Taker],
    read: fn(&mut State, &str) -> bool,
    write: fn(&State) -> String,
    reset: fn(&mut State),
    copy: fn(&State, &mut State),
}

/// The help of a parameter in one language.
#[derive(Clone, Copy, Debug)]
pub struct Help {
    /// Its effect.
    pub text: &'static str,
    /// The default in words, where it has no value of its own.
    pub without: &'static str,
}

/// The parameter with this name.
pub fn find(name: &str) -> Option<&'static Parameter> {
    PARAMETERS.iter().find(|parameter| parameter.name == name)
}

impl Parameter {
    /// Whether `taker` accepts it.
    pub fn is_for(&self, taker: Taker) -> bool {
        self.takers.contains(&taker)
    }

    /// Parses a value into the state; returns `false` and changes nothing where it is invalid.
    pub fn read(&self, state: &mut State, text: &str) -> bool {
        (self.read)(state, text)
    }

    /// The value where it is not the default.
    pub fn get(&self, state: &State) -> Option<String> {
        Some((self.write)(state)).filter(|text| *text != self.default_text())
    }

    /// Resets the field to the default.
    pub fn reset(&self, state: &mut State) {
        (self.reset)(state);
    }

    /// Copies the field from one state to another. First and last day count as one field.
    pub fn copy(&self, from: &State, to: &mut State) {
        (self.copy)(from, to);
    }

    /// The value of the default; empty where it has none.
    pub fn default_text(&self) -> String {
        (self.write)(&State::default())
    }

    /// The help.
    pub fn help(&self, lang: Lang) -> Help {
        // Help is separate from the table, so that the page's program does not contain it.
        let help = table::HELP.iter().find(|(name, ..)| *name == self.name);
        let (text, without) = help.map_or(("", ""), |(_, en, uk)| lang.pick(*en, *uk));
        Help { text, without }
    }
}
