//! `strikemap check`: all faults of a package.

use std::path::PathBuf;
use std::process::ExitCode;

use strikemap::base::diagnostic::Severity;
use strikemap::data::Loaded;
use strikemap::text::{Lang, fault};

use super::input::load_path;

pub(crate) fn run(mut arguments: lexopt::Parser) -> Result<ExitCode, String> {
    let mut path = PathBuf::from("data");
    while let Some(argument) = arguments.next().map_err(|error| error.to_string())? {
        match argument {
            lexopt::Arg::Value(value) => path = value.into(),
            other => return Err(other.unexpected().to_string()),
        }
    }
    let Loaded { dataset, report } = load_path(&path)?;
    // Faults name their file relative to the folder of the package, or of the exported file.
    let is_file = path.exists() && !path.is_dir();
    let folder = if is_file { path.with_file_name("") } else { path.clone() };
    for diagnostic in &report.diagnostics {
        let severity = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let field = diagnostic.field.as_ref().map(|field| format!(" {field}:")).unwrap_or_default();
        let row = diagnostic.row.as_ref().map(|row| format!(" ({row})")).unwrap_or_default();
        let location = folder.join(diagnostic.location());
        let what = fault::what(Lang::En, &diagnostic.fault);
        println!(
            "{}:{field}{row} {severity}[{}]: {what}",
            location.display(),
            diagnostic.fault.code()
        );
        let hint = fault::hint(Lang::En, &diagnostic.fault);
        if !hint.is_empty() {
            println!("    hint: {hint}");
        }
    }
    if report.diagnostics.is_empty() {
        let (events, claims) = (dataset.events.len(), dataset.claims.len());
        let (sources, places) = (dataset.sources.len(), dataset.places.len());
        println!(
            "{}: clean ({events} events, {claims} claims, {sources} sources, {places} places)",
            path.display()
        );
        return Ok(ExitCode::SUCCESS);
    }
    let counts: Vec<_> = report.counts().iter().map(|(code, n)| format!("{code} {n}")).collect();
    println!("{}: faults: {} ({})", path.display(), report.diagnostics.len(), counts.join(", "));
    Ok(ExitCode::from(if report.is_fatal() { 2 } else { 1 }))
}
