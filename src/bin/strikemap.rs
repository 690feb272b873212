//! The command line: the same core as the page.
#![expect(clippy::print_stdout, reason = "a command line speaks on standard output")]

#[path = "strikemap/check.rs"]
mod check;
#[path = "strikemap/report.rs"]
mod report;
#[path = "strikemap/summary.rs"]
mod summary;

use std::process::ExitCode;

const HELP: &str = "\
strikemap: reads a data package of events, claims and sources

  strikemap check [DIR] [--fix] [--all]
                                     every fault with file, line, column, field and a hint, the
                                     first 50 or --all; --fix first mends what is mechanical:
                                     order of rows, spaces, quotation marks, line ends, version
                                     and counts told beside the data
  strikemap summary [DIR] [--json] [--asof DAY] [--from DAY] [--to DAY]
                                     the figures at the head of the page

DIR is the folder of datapackage.json, `data` where none is given.
check ends with 0 where the package is clean, 1 where it has faults, be they errors or warnings, 2
where a file of it cannot be read. data/CHECKS.md describes every fault.

Examples:
  strikemap check data
  strikemap check --fix
  strikemap summary --json
  strikemap summary --asof 2024-01-05
";

fn main() -> ExitCode {
    let mut arguments = lexopt::Parser::from_env();
    let command = match arguments.next() {
        Ok(Some(lexopt::Arg::Value(command))) => command.to_string_lossy().into_owned(),
        Ok(Some(lexopt::Arg::Long("help") | lexopt::Arg::Short('h'))) => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Ok(Some(lexopt::Arg::Long("version") | lexopt::Arg::Short('V'))) => {
            println!("strikemap {}", env!("CARGO_PKG_VERSION"));
            return ExitCode::SUCCESS;
        }
        Ok(Some(other)) => return misused(&other.unexpected().to_string()),
        Ok(None) => return misused("which command?"),
        Err(error) => return misused(&error.to_string()),
    };
    let outcome = match command.as_str() {
        "check" => check::run(arguments),
        "summary" => summary::run(arguments),
        other => Err(format!("there is no command `{other}`")),
    };
    outcome.unwrap_or_else(|message| misused(&message))
}

/// Says what is wrong with the words of the call.
fn misused(message: &str) -> ExitCode {
    eprintln!("strikemap: {message}\n\n{HELP}");
    ExitCode::from(2)
}
