//! The parameters of a URL, one entry each in `params/table.rs`. What the URL says, what `<strike-map>` and the command
//! line take, names of exported files, help and documents are all derived from that table.

mod codec;
mod table;

pub use codec::{ValueType, read_list, rounded, write_list};
pub use table::PARAMETERS;

use super::State;
use crate::text::Lang;

/// What a parameter has an effect on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Which data are shown: all figures, the map, the chart and every export.
    Data,
    /// The map alone.
    Map,
    /// The chart alone.
    Chart,
    /// Language, colours and parts of the page.
    Page,
}

/// Who takes a parameter besides the page's URL and programs that set its state, which take all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taker {
    /// `<strike-map>`, as an attribute.
    Embed,
    /// The command line, as an option.
    CommandLine,
}

/// A parameter: a field of the state by the name and in the form in which a URL has it.
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// What its value looks like.
    pub value: ValueType,
    /// What it has an effect on.
    pub scope: Scope,
    takers: &'static [Taker],
    read: fn(&mut State, &str) -> bool,
    write: fn(&State) -> String,
    reset: fn(&mut State),
    copy: fn(&State, &mut State),
}

/// What a parameter is for, in one language.
#[derive(Clone, Copy, Debug)]
pub struct Help {
    /// What it does.
    pub text: &'static str,
    /// What is shown without it, where that is no word of its value.
    pub without: &'static str,
}

/// The parameter of a name.
pub fn find(name: &str) -> Option<&'static Parameter> {
    PARAMETERS.iter().find(|parameter| parameter.name == name)
}

impl Parameter {
    /// Whether `taker` takes it.
    pub fn is_for(&self, taker: Taker) -> bool {
        self.takers.contains(&taker)
    }

    /// Reads a value into the state; `false`, and nothing changed, where it is none.
    pub fn read(&self, state: &mut State, text: &str) -> bool {
        (self.read)(state, text)
    }

    /// Its value where it is not the default.
    pub fn get(&self, state: &State) -> Option<String> {
        Some((self.write)(state)).filter(|text| *text != self.default_text())
    }

    /// Sets the default.
    pub fn reset(&self, state: &mut State) {
        (self.reset)(state);
    }

    /// Copies its field from one state to another. First and last day are one field.
    pub fn copy(&self, from: &State, to: &mut State) {
        (self.copy)(from, to);
    }

    /// The value that stands for the default; empty where none does.
    pub fn default_text(&self) -> String {
        (self.write)(&State::default())
    }

    /// What it is for.
    pub fn help(&self, lang: Lang) -> Help {
        // Texts stand apart from the table: the programs of the page, which show none, then do not hold them.
        let help = table::HELP.iter().find(|(name, ..)| *name == self.name);
        let (text, without) = help.map_or(("", ""), |(_, en, uk)| lang.pick(*en, *uk));
        Help { text, without }
    }
}
