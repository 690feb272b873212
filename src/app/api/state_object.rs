//! A state as an object: URL parameters as properties.

use super::failure::{Detail, Failure, FailureCode};
use crate::app::params::{self, PARAMETERS, ValueType, rounded};
use crate::app::{State, story};
use crate::base::decimal;
use crate::base::json::{Value, object};
use crate::geo::LonLat;
use crate::geo::view::Camera;
use crate::model::Dataset;

/// Every parameter with its value; `null` where it has none.
pub fn state_object(state: &State) -> Value {
    let members = PARAMETERS.iter().map(|parameter| {
        let text = parameter.get(state).unwrap_or_else(|| parameter.default_text());
        let value = if text.is_empty() { Value::Null } else { text.into() };
        (parameter.name, value)
    });
    object(members)
}

/// Changes the properties that `changes` has and leaves the others. `null` and an empty text are the default, an
/// array is a list. All faults are found together; with any, nothing changes.
pub fn change_state(state: &State, changes: &Value) -> Result<State, Failure> {
    let Value::Object(members) = changes else {
        let message = "A state is an object with URL parameters as properties.";
        return Err(Failure::new(FailureCode::BadState, message));
    };
    let (mut next, mut details) = (state.clone(), Vec::new());
    for (name, value) in members {
        details.extend(change(&mut next, name, value));
    }
    if details.is_empty() && next.filter.days.is_reversed() {
        let message = "The day in \"to\" is before the one in \"from\".".to_owned();
        details.push(Detail::of_field("period-reversed", "to", message));
    }
    match details.is_empty() {
        true => Ok(next),
        false => Err(Failure::with(FailureCode::BadState, details)),
    }
}

/// The same, where the ids must be in the data.
pub fn change_state_of(
    state: &State,
    changes: &Value,
    dataset: &Dataset,
) -> Result<State, Failure> {
    let mut next = change_state(state, changes)?;
    let is_story_alone = State { story: state.story, ..next.clone() } == *state;
    let step = next.story.filter(|_| is_story_alone && next.story != state.story);
    // Who asks for a step and nothing else asks for what it shows.
    if let Some(step) = step.and_then(|step| story::step(dataset, step, state)) {
        next = step.state;
    }
    let unknown = next.drop_unknown_ids(dataset);
    if unknown.is_empty() {
        return Ok(next);
    }
    let detail = |(name, id): (String, String)| {
        let message = format!("The data have no \"{id}\" for \"{name}\".");
        Detail::of_field("unknown-id", &name, message)
    };
    Err(Failure::with(FailureCode::BadState, unknown.into_iter().map(detail).collect()))
}

/// Changes one property; the fault where it cannot be.
fn change(state: &mut State, name: &str, value: &Value) -> Option<Detail> {
    let Some(parameter) = params::find(name) else {
        let message = format!("There is no URL parameter \"{name}\".");
        return Some(Detail::of_field("unknown-parameter", name, message));
    };
    let text = text_of(value);
    match text.as_deref() {
        Some("") => parameter.reset(state),
        Some(text) if parameter.read(state, text) => {}
        _ => {
            let shown = text.unwrap_or_else(|| "value of this kind".to_owned());
            let message = format!("\"{name}\" cannot be {shown}: {}.", wanted(parameter.value));
            return Some(Detail::of_field("bad-value", name, message));
        }
    }
    None
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(items) => {
            let items: Option<Vec<_>> = items.iter().map(text_of).collect();
            Some(items?.join("~"))
        }
        Value::Bool(_) | Value::Object(_) => None,
    }
}

fn wanted(value: ValueType) -> String {
    match value {
        ValueType::Word(words) => ["one of ", &words.join(", ")].concat(),
        ValueType::Day => "a day, YYYY-MM-DD".to_owned(),
        ValueType::Sort(columns) => {
            ["one of ", &columns.join(", "), ", or with - before it"].concat()
        }
        ValueType::Id => "an id of the data".to_owned(),
        ValueType::Camera => "zoom/latitude/longitude".to_owned(),
        ValueType::Number => "a whole number from 1".to_owned(),
        ValueType::Text => "a text".to_owned(),
        ValueType::List(item) => ["a list, each ", &wanted(*item)].concat(),
    }
}

/// The value of the parameter `map` for an object with `lon`, `lat` and `zoom`.
pub fn camera_text(place: &Value) -> Result<String, Failure> {
    let number = |name: &str| place.get(name).and_then(Value::as_f64);
    let (Some(lon), Some(lat), Some(zoom)) = (number("lon"), number("lat"), number("zoom")) else {
        let message = "zoomTo takes an object with the numbers lon, lat and zoom.";
        return Err(Failure::new(FailureCode::BadState, message));
    };
    let camera = rounded(Camera { zoom, centre: LonLat::new(lon, lat) });
    let LonLat { lon, lat, .. } = camera.centre;
    let parts = [(camera.zoom, 2), (lat, 4), (lon, 4)];
    Ok(parts.map(|(number, digits)| decimal::write(number, digits)).join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::tests::any_state;
    use crate::base::json::parse;
    use proptest::prelude::*;

    fn changed(changes: &str) -> Result<State, Failure> {
        change_state(&State::default(), &parse(changes).unwrap())
    }

    #[test]
    fn properties_change_what_they_name() {
        let state = changed(r#"{"from": "2024-01-01", "measure": "killed", "split": "side"}"#);
        let state = state.unwrap();
        let object = state_object(&state);
        assert_eq!(object["from"], "2024-01-01");
        assert_eq!(object["measure"], "killed");
        assert_eq!(object["to"], Value::Null);
        let reset = change_state(&state, &parse(r#"{"from": null, "split": ""}"#).unwrap());
        assert_eq!(state_object(&reset.unwrap())["from"], Value::Null);
    }

    #[test]
    fn all_faults_are_found_together() {
        let failure =
            changed(r#"{"form": "x", "from": "2024-13-01", "lang": "de", "theme": true}"#);
        let failure = failure.unwrap_err();
        assert_eq!(failure.code, FailureCode::BadState);
        let mut found: Vec<_> =
            failure.details.iter().map(|it| (it.field.clone().unwrap(), &*it.code)).collect();
        found.sort();
        let wanted = [
            ("form", "unknown-parameter"),
            ("from", "bad-value"),
            ("lang", "bad-value"),
            ("theme", "bad-value"),
        ];
        assert_eq!(found, wanted.map(|(field, code)| (field.to_owned(), code)));
        let reversed = changed(r#"{"from": "2024-05-01", "to": "2024-01-01"}"#).unwrap_err();
        assert_eq!(reversed.details[0].code, "period-reversed");
    }

    #[test]
    fn what_is_no_object_is_no_state() {
        for bad in ["null", "[]", "1", "\"from=2024-01-01\""] {
            assert_eq!(changed(bad).unwrap_err().code, FailureCode::BadState, "{bad}");
        }
    }

    #[test]
    fn a_place_to_zoom_to_is_a_map_position() {
        let place = parse(r#"{"lon": 31, "lat": 48.5, "zoom": 7}"#).unwrap();
        assert_eq!(camera_text(&place).unwrap(), "7/48.5/31");
        assert!(camera_text(&parse(r#"{"lon": 31}"#).unwrap()).is_err());
    }

    proptest! {
        #[test]
        fn a_state_is_read_back(state in any_state(), other in any_state()) {
            prop_assert_eq!(change_state(&other, &state_object(&state)), Ok(state));
        }
    }
}
