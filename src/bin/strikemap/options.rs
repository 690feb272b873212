//! The options that stand for parameters of the URL.

use strikemap::app::State;
use strikemap::app::params::{PARAMETERS, Parameter, Scope, Taker, ValueType};
use strikemap::text::Lang;

/// A list of words longer than this stands in the help, not in the form of a call.
const FEW: usize = 3;

/// The options for parameters of these scopes, in the order of the table.
pub(crate) fn of(scopes: &[Scope]) -> impl Iterator<Item = &'static Parameter> {
    let all = PARAMETERS.iter().filter(|parameter| parameter.is_for(Taker::CommandLine));
    all.filter(|parameter| scopes.contains(&parameter.scope))
}

/// `--from, --to and --asof`
pub(crate) fn names(scope: Scope) -> String {
    let names: Vec<_> = of(&[scope]).map(|it| format!("--{}", it.name)).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => names.concat(),
    }
}

/// Whether a parameter of this scope has another value than the default.
pub(crate) fn is_set(state: &State, scope: Scope) -> bool {
    of(&[scope]).any(|parameter| parameter.get(state).is_some())
}

/// Why a value is refused.
pub(crate) fn refusal(parameter: &Parameter, text: &str) -> String {
    let name = parameter.name;
    match parameter.value {
        ValueType::Word(words) if words.len() < FEW => {
            format!("--{name} is {}, not `{text}`", words.join(" or "))
        }
        ValueType::Word(words) => {
            format!("--{name} is one of {}, not `{text}`", words.join(", "))
        }
        ValueType::Day => format!("`{text}` is not a day; write YYYY-MM-DD"),
        _ => format!("--{name} {} cannot be `{text}`", placeholder(name, parameter.value)),
    }
}

/// Lines for the help, an option each, with the second column at `column`.
pub(crate) fn lines(scope: Scope, column: usize) -> String {
    let mut lines = String::new();
    for parameter in of(&[scope]) {
        let option =
            format!("  --{} {}", parameter.name, placeholder(parameter.name, parameter.value));
        let help = parameter.help(Lang::En);
        let mut text = help.text.to_owned();
        if let ValueType::Word(words) = parameter.value
            && words.len() > FEW
        {
            text.push_str(": ");
            text.push_str(&words.join(", "));
        }
        let default = parameter.default_text();
        let without = if default.is_empty() { help.without } else { &default };
        text.push_str(&format!(" (without it: {without})"));
        lines.push_str(&wrapped(&option, &text, column));
    }
    lines
}

/// What stands for a value: `en|uk`, `DAY`.
fn placeholder(name: &str, value: ValueType) -> String {
    match value {
        ValueType::Word(words) if words.len() <= FEW => words.join("|"),
        ValueType::Word(_) | ValueType::Sort(_) => name.to_uppercase(),
        ValueType::Day => "DAY".to_owned(),
        ValueType::Id => "ID".to_owned(),
        ValueType::Camera => "ZOOM/LAT/LON".to_owned(),
        ValueType::Number => "NUMBER".to_owned(),
        ValueType::Text => "TEXT".to_owned(),
        ValueType::List(of) => format!("{0}~{0}", placeholder(name, *of)),
    }
}

/// Two columns, in lines of at most 100 characters.
fn wrapped(left: &str, right: &str, column: usize) -> String {
    const WIDTH: usize = 100;
    let mut lines = String::new();
    let mut line = format!("{left:<column$}");
    for word in right.split(' ') {
        let is_full = line.chars().count() + 1 + word.chars().count() > WIDTH;
        if is_full {
            lines.push_str(line.trim_end());
            lines.push('\n');
            line = " ".repeat(column);
        }
        if !line.ends_with(' ') {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines + line.trim_end() + "\n"
}
