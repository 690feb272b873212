//! `strikemap export`: what is visible, as a file for other programs.

use std::path::Path;
use std::process::ExitCode;

use lexopt::ValueExt;
use strikemap::app::params::Scope;
use strikemap::export::{Format, export, file_name};
use strikemap::query::Snapshot;
use strikemap::text::{Lang, phrases};

use super::input::Input;

pub(crate) fn run(mut arguments: lexopt::Parser) -> Result<ExitCode, String> {
    let forms = Format::CODES.join(", ");
    let format = match arguments.value().and_then(ValueExt::string) {
        Ok(name) => Format::parse(&name)
            .ok_or_else(|| format!("export knows no form `{name}`; it knows {forms}"))?,
        Err(_) => return Err(format!("export in which form? {forms}")),
    };
    let mut to = None;
    let input = Input::read(&mut arguments, &[Scope::Data], &mut |option| match option.name {
        "o" | "output" => {
            to = Some(option.value()?);
            Ok(true)
        }
        _ => Ok(false),
    })?;
    let Some(dataset) = input.load() else { return Ok(ExitCode::from(2)) };
    let snapshot = Snapshot::of(&dataset, &input.state.filter);
    let text = export(&dataset, &snapshot, format);
    let name = file_name(dataset.text(dataset.version), &input.state.filter, format);
    let written = match to.filter(|path| path.as_os_str() != "-") {
        None => super::say(&text),
        Some(path) => {
            let path = if path.is_dir() { path.join(name) } else { path };
            write_file(&path, &text, &num_of(&snapshot))
        }
    };
    if let Err(message) = written {
        eprintln!("strikemap: {message}");
        return Ok(ExitCode::from(2));
    }
    Ok(ExitCode::SUCCESS)
}

/// `3 strikes, 36 claims`
fn num_of(snapshot: &Snapshot) -> String {
    let events = phrases::num_events(Lang::En, snapshot.tally().num_events);
    let claims = phrases::num_claims(Lang::En, snapshot.claims().len());
    format!("{events}, {claims}").replace('\u{a0}', " ")
}

fn write_file(path: &Path, text: &str, what: &str) -> Result<(), String> {
    let shown = path.display();
    std::fs::write(path, text).map_err(|error| format!("{shown} cannot be written: {error}"))?;
    eprintln!("{shown}: {what}");
    Ok(())
}
