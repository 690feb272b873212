//! Everything about URL parameters agrees with their table (`src/app/params/table.rs`).

use std::collections::BTreeSet;
use std::fs;

use strikemap::app::params::{PARAMETERS, Parameter, Scope, Taker, ValueType};
use strikemap::app::sync::SharedState;
use strikemap::app::{State, embedding, url};
use strikemap::export::{Format, figure_name, file_name, filter_parameters};
use strikemap::figure::Kind;
use strikemap::model::Dataset;
use strikemap::scene::Theme;
use strikemap::text::Lang;

use crate::support;
use crate::support::program::{printed, stderr_of, strikemap};

/// A value other than the default.
fn value_of(parameter: &Parameter) -> String {
    fn other(value: ValueType, default: &str) -> String {
        match value {
            ValueType::Word(words) => {
                words.iter().find(|word| **word != default).unwrap().to_string()
            }
            ValueType::Sort(columns) => format!("-{}", columns[0]),
            ValueType::Day => "2024-05-01".to_owned(),
            ValueType::Id | ValueType::Text => "some-id".to_owned(),
            ValueType::Camera => "6/49/31".to_owned(),
            ValueType::Number => "2".to_owned(),
            ValueType::List(of) => other(*of, ""),
        }
    }
    match parameter.name {
        // The command line takes only what the data have.
        "oblast" => "UA-63".to_owned(),
        "place" => "kyiv".to_owned(),
        "claimant" => "Kremlin".to_owned(),
        _ => other(parameter.value, &parameter.default_text()),
    }
}

fn pair(parameter: &Parameter) -> String {
    format!("{}={}", parameter.name, value_of(parameter))
}

fn state_with(parameter: &Parameter) -> State {
    let url = url::read(&pair(parameter), "");
    assert!(url.bad.is_empty() && url.foreign.is_empty(), "{}", parameter.name);
    url.state
}

/// All of them at once.
fn every() -> String {
    PARAMETERS.iter().map(pair).collect::<Vec<_>>().join("&")
}

fn names(is_one: impl Fn(&Parameter) -> bool) -> BTreeSet<&'static str> {
    PARAMETERS.iter().filter(|it| is_one(it)).map(|it| it.name).collect()
}

#[test]
fn each_is_read_written_changed_and_reset() {
    for parameter in PARAMETERS {
        let (name, value) = (parameter.name, value_of(parameter));
        let state = state_with(parameter);
        assert_eq!(url::write(&state, &[]), pair(parameter));
        assert_eq!(url::changes(&State::default(), &state), [(name, value.clone())]);
        let mut changed = State::default();
        url::change(&mut changed, name, &value);
        assert_eq!(changed, state, "{name}");
        url::change(&mut changed, name, "");
        assert_eq!(changed, State::default(), "{name}");
    }
    assert_eq!(names(|_| true).len(), PARAMETERS.len(), "each name once");
}

#[test]
fn every_field_of_the_state_is_a_parameter() {
    // The line of each field in the `Debug` output.
    let fields = |state: &State| -> Vec<String> {
        let lines = format!("{state:#?}");
        let fields = lines.split("\n    ").fold(Vec::<String>::new(), |mut fields, line| {
            match fields.last_mut() {
                Some(last) if line.starts_with([' ', '}', ')', ']']) => last.push_str(line),
                _ => fields.push(line.to_owned()),
            }
            fields
        });
        fields.into_iter().skip(1).collect()
    };
    let (default, set) = (State::default(), url::read(&every(), "").state);
    let (default, set) = (fields(&default), fields(&set));
    assert!(default.len() > 10 && default.len() == set.len(), "{default:?}");
    for (default, set) in default.iter().zip(&set) {
        assert_ne!(default, set, "the table has no parameter for this field");
    }
}

#[test]
fn map_and_chart_sync_each() {
    for parameter in PARAMETERS.iter().filter(|it| it.name != "lang") {
        let mut pictures = SharedState::new(Lang::En);
        pictures.merge(&state_with(parameter), None, Theme::Light);
        assert_eq!(*pictures.state(), state_with(parameter), "{}", parameter.name);
        pictures.merge(&State::default(), None, Theme::Light);
        assert_eq!(*pictures.state(), State::default(), "{}", parameter.name);
    }
}

#[test]
fn unknown_ids_are_dropped() {
    for parameter in PARAMETERS.iter().filter(|it| it.value == ValueType::Id) {
        let mut state = state_with(parameter);
        let dropped = state.drop_unknown_ids(&Dataset::default());
        assert_eq!(dropped, [(parameter.name.to_owned(), value_of(parameter))]);
        assert_eq!(state, State::default());
    }
}

#[test]
fn file_names_and_exports_contain_the_filter() {
    for parameter in PARAMETERS {
        let state = state_with(parameter);
        let (name, value, scope) = (parameter.name, value_of(parameter), parameter.scope);
        let filter = state.filter.clone();
        let expected_part =
            |applies: bool, part: &str| if applies { part.to_owned() } else { String::new() };
        let data = expected_part(scope == Scope::Data, &format!("-{name}-{value}"));
        let chart = expected_part(scope == Scope::Chart, &format!("-{value}"));
        assert_eq!(file_name("1.0.0", &filter, Format::Csv), format!("strikemap-1.0.0{data}.csv"));
        let picture = |kind| figure_name(kind, "1.0.0", &state);
        assert_eq!(picture(Kind::Map), format!("strikemap-map-1.0.0{data}"));
        assert_eq!(picture(Kind::Chart), format!("strikemap-chart{chart}-1.0.0{data}"));
        let written = expected_part(scope == Scope::Data, &pair(parameter));
        assert_eq!(filter_parameters(&filter), written);
    }
}

#[test]
fn the_snippet_contains_each_attribute() {
    let asked = format!("{}&way=element&pin=pinned", every());
    let [markup, _] = embedding::snippet(&asked, Lang::En, "1.1.0", "https://paper.example/map/");
    for parameter in PARAMETERS {
        let value = if parameter.name == "v" { "1.1.0".to_owned() } else { value_of(parameter) };
        let attribute = format!(" {}=\"{value}\"", parameter.name);
        let has = markup.contains(&attribute);
        assert_eq!(has, parameter.is_for(Taker::Embed), "{attribute}: {markup}");
    }
}

#[test]
fn scripts_contain_no_lists_of_parameters() {
    let read = |path| fs::read_to_string(support::path(path)).unwrap();
    for (script, put_in) in
        [("www/embed.js", "ATTRIBUTES"), ("www/script/first.js", "DATA_PARAMETERS")]
    {
        let code = read(script);
        assert!(code.contains(put_in), "{script} has no {put_in}");
        for name in names(|it| it.scope == Scope::Data || it.scope == Scope::Chart) {
            assert!(!code.contains(&format!("\"{name}\"")), "{script} names {name}");
        }
    }
    let list: serde_json::Value =
        serde_json::from_str(&printed(&strikemap(&["parameters"]))).unwrap();
    let listed = |flag: &str| -> BTreeSet<String> {
        let all = list.as_array().unwrap().iter();
        let named = all.filter(|it| it[flag] == true);
        named.map(|it| it["name"].as_str().unwrap().to_owned()).collect()
    };
    let same = |names: BTreeSet<&str>| names.into_iter().map(str::to_owned).collect();
    let attributes: BTreeSet<String> = same(names(|it| it.is_for(Taker::Embed)));
    assert_eq!(listed("isAttribute"), attributes);
    let data: BTreeSet<String> = same(names(|it| it.scope == Scope::Data));
    assert_eq!(listed("isAboutData"), data);
}

#[test]
fn the_command_line_accepts_and_documents_its_options() {
    let help = printed(&strikemap(&["--help"]));
    let help_words = help.split_whitespace().collect::<Vec<_>>().join(" ");
    for parameter in PARAMETERS {
        let (option, value) = (format!("--{}", parameter.name), value_of(parameter));
        let output = strikemap(&["picture", "chart", &option, &value]);
        let is_option = parameter.is_for(Taker::CommandLine);
        assert_eq!(output.status.success(), is_option, "{option}: {}", stderr_of(&output));
        let text = parameter.help(Lang::En).text;
        assert_eq!(help_words.contains(&format!("{option} ")), is_option, "{option}");
        assert_eq!(help_words.contains(text), is_option, "{text}");
        if let (ValueType::Word(words), true) = (parameter.value, is_option) {
            assert!(words.iter().all(|word| help.contains(word)), "{option}: {words:?}");
        }
    }
    for parameter in PARAMETERS.iter().filter(|it| it.scope == Scope::Data) {
        let (option, value) = (format!("--{}", parameter.name), value_of(parameter));
        for command in [&["summary"][..], &["export", "csv"]] {
            printed(&strikemap(&[command, &[&option, &value]].concat()));
        }
    }
}

#[test]
fn documents_contain_the_table() {
    let read = |path| fs::read_to_string(support::path(path)).unwrap();
    let (tables, document) =
        (printed(&strikemap(&["parameters", "--markdown"])), read("docs/parameters.md"));
    for table in tables.split("\n\n").map(str::trim) {
        assert!(document.contains(table), "docs/parameters.md must have this table:\n{table}");
    }
    let guide = read("docs/embed.md");
    let rows = guide.split_once("| attribute |").unwrap().1.split("\n\n").next().unwrap();
    let first_cells = rows.lines().filter_map(|row| row.split('|').nth(1));
    let listed: BTreeSet<_> =
        first_cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).collect();
    // Attributes of the element that are no page parameters.
    let of_element = ["src", "height", "title", "sandbox"];
    let expected: BTreeSet<_> =
        names(|it| it.is_for(Taker::Embed)).into_iter().chain(of_element).collect();
    assert_eq!(listed, expected, "the attributes in docs/embed.md");
}

#[test]
fn every_parameter_has_help_in_both_languages() {
    for parameter in PARAMETERS {
        let [en, uk] = [Lang::En, Lang::Uk].map(|lang| parameter.help(lang));
        for help in [en, uk] {
            assert!(!help.text.is_empty(), "{}", parameter.name);
            // A default without a code of its own is described in words.
            let has_word = !parameter.default_text().is_empty();
            assert_eq!(help.without.is_empty(), has_word, "{}", parameter.name);
        }
        assert_ne!(en.text, uk.text, "{}", parameter.name);
    }
}
