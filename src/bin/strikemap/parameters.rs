//! `strikemap parameters`: the table of parameters, for the build and for docs/parameters.md.

use std::process::ExitCode;

use serde_json::{Value, json};
use strikemap::app::params::{PARAMETERS, Parameter, Scope, Taker, ValueType};
use strikemap::text::Lang;

pub(crate) fn run(mut arguments: lexopt::Parser) -> Result<ExitCode, String> {
    let mut is_markdown = false;
    while let Some(argument) = arguments.next().map_err(|error| error.to_string())? {
        match argument {
            lexopt::Arg::Long("markdown") => is_markdown = true,
            other => return Err(other.unexpected().to_string()),
        }
    }
    let printed = match is_markdown {
        true => [Lang::En, Lang::Uk].map(markdown).join("\n"),
        false => json() + "\n",
    };
    super::say(&printed)?;
    Ok(ExitCode::SUCCESS)
}

/// What scripts of the build need: the names, which of them are attributes, which change the data shown, and which
/// always have a value.
fn json() -> String {
    let all = PARAMETERS.iter().map(|parameter| {
        let words = match parameter.value {
            ValueType::Word(words) => words,
            _ => &[],
        };
        json!({
            "name": parameter.name,
            "isAttribute": parameter.is_for(Taker::Embed),
            "isAboutData": parameter.scope == Scope::Data,
            "hasDefault": !parameter.default_text().is_empty(),
            "words": words,
        })
    });
    Value::Array(all.collect()).to_string()
}

fn markdown(lang: Lang) -> String {
    let mut table = lang
        .pick(
            "| parameter | value | without it | `<strike-map>` | command line | meaning |\n",
            "| параметр | значення | без нього | `<strike-map>` | командний рядок | зміст |\n",
        )
        .to_owned();
    table.push_str("|---|---|---|---|---|---|\n");
    for parameter in PARAMETERS {
        let Parameter { name, value, .. } = parameter;
        let help = parameter.help(lang);
        let without = match parameter.default_text() {
            word if word.is_empty() => help.without.to_owned(),
            word => format!("`{word}`"),
        };
        let taken = |taker, as_what: String| {
            if parameter.is_for(taker) { as_what } else { String::new() }
        };
        let attribute = taken(Taker::Embed, format!("`{name}`"));
        let option = taken(Taker::CommandLine, format!("`--{name}`"));
        let (value, text) = (form(*value, lang), help.text);
        table.push_str(&format!(
            "| `{name}` | {value} | {without} | {attribute} | {option} | {text} |\n"
        ));
    }
    table
}

fn form(value: ValueType, lang: Lang) -> String {
    let named = |word: &str, form: &str| format!("{word}, `{form}`");
    match value {
        ValueType::Word(words) => format!("`{}`", words.join("`, `")),
        ValueType::Day => named(lang.pick("day", "дата"), "YYYY-MM-DD"),
        ValueType::Sort(columns) => {
            form(ValueType::Word(columns), lang)
                + lang
                    .pick("; `-` before it: the highest first", "; `-` перед ним: спершу найбільші")
        }
        ValueType::Id => lang.pick("id", "ідентифікатор").to_owned(),
        ValueType::Camera => "`zoom/lat/lon`".to_owned(),
        ValueType::Number => lang.pick("whole number from 1", "ціле число від 1").to_owned(),
        ValueType::Text => lang.pick("text", "текст").to_owned(),
        ValueType::List(of) => {
            form(*of, lang) + lang.pick("; several joined by `~`", "; кілька через `~`")
        }
    }
}
