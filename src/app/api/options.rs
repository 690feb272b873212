//! The options of `mount`.

use super::failure::{Detail, Failure, FailureCode};
use super::state_object::change_state;
use crate::app::{State, url};
use crate::base::json::{Value, object};

/// Options of `mount`, except the data.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// What is shown first.
    pub state: State,
    /// The address of the page follows the state.
    pub has_history: bool,
    /// The address of a package that has the outlines of the map.
    pub basemap: Option<String>,
    /// The address of the published site, to which links lead.
    pub site: Option<String>,
}

/// Options that are URL parameters too; they win over `state`.
const PARAMETERS: [&str; 3] = ["lang", "theme", "view"];

/// Reads the options. All faults are found together.
pub fn read_options(options: &Value) -> Result<Options, Failure> {
    let mut read = Options::default();
    let members = match options {
        Value::Null => return Ok(read),
        Value::Object(members) => members,
        _ => return Err(Failure::new(FailureCode::BadOptions, "The options are an object.")),
    };
    let mut details = Vec::new();
    match members.get("state") {
        None | Some(Value::Null) => {}
        Some(Value::String(text)) => read.state = from_url(text, &mut details),
        Some(state) => match change_state(&read.state, state) {
            Ok(state) => read.state = state,
            Err(failure) if failure.details.is_empty() => {
                details.push(Detail::of_field("bad-value", "state", failure.message));
            }
            Err(failure) => details.extend(failure.details),
        },
    }
    for (name, value) in members {
        match (name.as_str(), value) {
            ("data" | "state", _) | (_, Value::Null) => {}
            (name, _) if PARAMETERS.contains(&name) => {
                let one = object([(name, value.clone())]);
                match change_state(&read.state, &one) {
                    Ok(state) => read.state = state,
                    Err(failure) => details.extend(failure.details),
                }
            }
            ("history", Value::Bool(has_history)) => read.has_history = *has_history,
            ("basemap", Value::String(address)) => read.basemap = Some(address.clone()),
            ("site", Value::String(address)) => read.site = Some(address.clone()),
            ("history", _) => details.push(bad_kind(name, "true or false")),
            ("basemap" | "site", _) => details.push(bad_kind(name, "an address")),
            _ => {
                let message = format!("There is no option \"{name}\".");
                details.push(Detail::of_field("unknown-option", name, message));
            }
        }
    }
    match details.is_empty() {
        true => Ok(read),
        false => Err(Failure::with(FailureCode::BadOptions, details)),
    }
}

fn bad_kind(name: &str, wanted: &str) -> Detail {
    Detail::of_field("bad-value", name, format!("\"{name}\" must be {wanted}."))
}

/// A state as in a link: `?from=2024-01-01`.
fn from_url(text: &str, details: &mut Vec<Detail>) -> State {
    let read = url::read(text, "");
    for (name, value) in read.bad {
        let message = format!("\"{name}\" cannot be {value}.");
        details.push(Detail::of_field("bad-value", &name, message));
    }
    for (name, _) in read.foreign {
        let message = format!("There is no URL parameter \"{name}\".");
        details.push(Detail::of_field("unknown-parameter", &name, message));
    }
    read.state
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::ThemeChoice;
    use crate::base::json::parse;
    use crate::text::Lang;

    fn read(options: &str) -> Result<Options, Failure> {
        read_options(&parse(options).unwrap())
    }

    #[test]
    fn options_win_over_the_state() {
        let options = read(
            r#"{"lang": "uk", "theme": "dark", "state": {"lang": "en", "from": "2024-01-01"}}"#,
        );
        let state = options.unwrap().state;
        assert_eq!((state.lang, state.theme), (Lang::Uk, ThemeChoice::Dark));
        assert!(state.filter.days.from.is_some());
        assert_eq!(read("null"), Ok(Options::default()));
        assert_eq!(read(r#"{"data": 1, "lang": null}"#), Ok(Options::default()));
    }

    #[test]
    fn a_state_may_be_the_parameters_of_a_link() {
        let options = read(r#"{"state": "?from=2024-01-01&lang=uk", "history": true}"#).unwrap();
        assert_eq!(options.state.lang, Lang::Uk);
        assert!(options.has_history);
        assert_eq!(read(r#"{"state": "?from=x&y=1"}"#).unwrap_err().details.len(), 2);
    }

    #[test]
    fn every_fault_of_the_options_is_named() {
        let failure = read(
            r#"{"them": "dark", "theme": "grey", "history": 1, "basemap": {}, "state": {"x": 1}}"#,
        );
        let failure = failure.unwrap_err();
        assert_eq!(failure.code, FailureCode::BadOptions);
        assert_eq!(failure.details.len(), 5, "{failure:?}");
        assert_eq!(read("3").unwrap_err().code, FailureCode::BadOptions);
        assert_eq!(read(r#"{"state": 3}"#).unwrap_err().details.len(), 1);
    }
}
