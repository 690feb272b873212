//! The command line: the same core as the page.
#![expect(clippy::print_stdout, reason = "a command line speaks on standard output")]

#[path = "strikemap/check.rs"]
mod check;
#[path = "strikemap/export.rs"]
mod export;
#[path = "strikemap/input.rs"]
mod input;
#[path = "strikemap/summary.rs"]
mod summary;

use std::process::ExitCode;

const HELP: &str = "\
strikemap: reads a data package of events, claims and sources

  strikemap check [DATA]             every fault with file, line, column, field and a hint
  strikemap summary [DATA] [--json] [--asof DAY] [--from DAY] [--to DAY]
                                     the figures at the head of the page
  strikemap export csv|geojson|jsonld [DATA] [--asof DAY] [--from DAY] [--to DAY] [-o FILE]
                                     the events and claims that the page would show, as a file

DATA is the folder of datapackage.json, or a table that `export csv` wrote; `data` where none is
given. --from and --to: events that may have happened in these days. --asof: only what was said by
the end of that day. -o: the file to write, or a folder for a file with a name of its own; without it,
standard output.

check ends with 0 where the data are clean, 1 where they have faults, 2 where they cannot be read;
summary and export end with 0, or with 2 where the data have faults or a file cannot be written.

Examples:
  strikemap check data
  strikemap summary --json
  strikemap summary --asof 2024-01-05
  strikemap export csv -o strikes.csv
  strikemap export geojson --from 2024-01-01 --to 2024-02-07 -o .
  strikemap export csv --asof 2024-01-05 | strikemap summary /dev/stdin
  strikemap summary strikes.csv --json
";

fn main() -> ExitCode {
    if std::env::args_os().skip(2).any(|word| word == "--help" || word == "-h") {
        print!("{HELP}");
        return ExitCode::SUCCESS;
    }
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
        "export" => export::run(arguments),
        other => Err(format!("there is no command `{other}`")),
    };
    outcome.unwrap_or_else(|message| misused(&message))
}

/// Says what is wrong with the words of the call.
fn misused(message: &str) -> ExitCode {
    eprintln!("strikemap: {message}\n\n{HELP}");
    ExitCode::from(2)
}
