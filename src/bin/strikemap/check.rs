//! `strikemap check`: all faults of a package.

use std::path::PathBuf;
use std::process::ExitCode;

use strikemap::base::diagnostic::Severity;
use strikemap::data::{Loaded, load};
use strikemap::text::{Lang, fault};

/// Reads the package in a folder.
pub(crate) fn load_folder(folder: &std::path::Path) -> Loaded {
    load(&|file| std::fs::read(folder.join(file)).ok())
}

pub(crate) fn run(mut arguments: lexopt::Parser) -> Result<ExitCode, String> {
    let mut folder = PathBuf::from("data");
    while let Some(argument) = arguments.next().map_err(|error| error.to_string())? {
        match argument {
            lexopt::Arg::Value(value) => folder = value.into(),
            other => return Err(other.unexpected().to_string()),
        }
    }
    let Loaded { dataset, report } = load_folder(&folder);
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
            folder.display()
        );
        return Ok(ExitCode::SUCCESS);
    }
    let counts: Vec<_> = report.counts().iter().map(|(code, n)| format!("{code} {n}")).collect();
    println!("{}: faults: {} ({})", folder.display(), report.diagnostics.len(), counts.join(", "));
    Ok(ExitCode::from(if report.is_fatal() { 2 } else { 1 }))
}
