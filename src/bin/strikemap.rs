//! The command line: the same core as the page.

#[path = "strikemap/check.rs"]
mod check;
#[path = "strikemap/export.rs"]
mod export;
#[path = "strikemap/input.rs"]
mod input;
#[path = "strikemap/notices.rs"]
mod notices;
#[path = "strikemap/picture.rs"]
mod picture;
#[cfg_attr(feature = "cli", path = "strikemap/png.rs")]
#[cfg_attr(not(feature = "cli"), path = "strikemap/no_png.rs")]
mod png;
#[path = "strikemap/prerender.rs"]
mod prerender;
#[path = "strikemap/report.rs"]
mod report;
#[path = "strikemap/summary.rs"]
mod summary;

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

const HELP: &str = "\
strikemap: reads a data package of events, claims and sources

  strikemap check [DATA] [--fix] [--all]
                                     every fault with file, line, column, field and a hint, the
                                     first 50 or --all; --fix first mends what is mechanical:
                                     order of rows, spaces, quotation marks, line ends, version
                                     and counts told beside the data
  strikemap summary [DATA] [--json] [--asof DAY] [--from DAY] [--to DAY]
                                     the figures at the head of the page
  strikemap export csv|geojson|jsonld [DATA] [--asof DAY] [--from DAY] [--to DAY] [-o FILE]
                                     the events and claims that the page would show, as a file
  strikemap picture map|chart [DATA] [--asof DAY] [--from DAY] [--to DAY] [--lang en|uk]
            [--theme light|dark] [--size WxH] [--scale N] [--measure MEASURE] [--split side]
            [-o FILE.svg|FILE.png]   the map or the chart with title, key, sources and version
  strikemap picture card [DATA] [--lang en|uk] [--theme light|dark] [-o FILE.svg|FILE.png]
                                     the card for shared links, 1200x630
  strikemap picture all [DATA] -o FOLDER
                                     every picture of the published page, and each in words
  strikemap prerender [DATA] --template FILE [--url ADDRESS] -o FOLDER
                                     the pages index.html and uk/index.html, with everything that can
                                     be read without a program
  strikemap notices                  the lines that scripts of the page show, as JSON, for the build

DATA is the folder of datapackage.json, or a table that `export csv` wrote; `data` where none is
given. --from and --to: events that may have happened in these days. --asof: only what was said by
the end of that day. -o: the file to write, or a folder for a file with a name of its own; without it,
standard output. --size: width and height of the whole picture in pixels, 1080 and what it needs where
none is given. --scale: pixels of a PNG for one of these, 2 where none is given, for a card 1. A PNG needs
a font with Latin and Cyrillic on this machine. --measure: what the chart counts, missiles_launched where
none is given; else missiles_transferred, missiles_intercepted, missiles_failed, debris_examined, killed,
injured or shells_transferred. --split side: one chart for each side that speaks.

check ends with 0 where the data are clean, 1 where they have faults, be they errors or warnings, 2
where they cannot be read; data/CHECKS.md describes every fault;
summary, export and picture end with 0, or with 2 where the data have faults or a file cannot be written.

Examples:
  strikemap check data
  strikemap check --fix
  strikemap summary --json
  strikemap summary --asof 2024-01-05
  strikemap export csv -o strikes.csv
  strikemap export geojson --from 2024-01-01 --to 2024-02-07 -o .
  strikemap export csv --asof 2024-01-05 | strikemap summary /dev/stdin
  strikemap summary strikes.csv --json
  strikemap picture map -o map.png
  strikemap picture chart --asof 2024-05-01 --lang uk --theme dark --size 1280x900 -o chart.svg
  strikemap picture chart --measure killed --split side -o killed.png
  strikemap prerender --template dist/index.html --url https://example.org/strikes/ -o dist
";

fn main() -> ExitCode {
    run().unwrap_or_else(|message| {
        eprintln!("strikemap: {message}\n`strikemap --help` tells how it is called.");
        ExitCode::from(2)
    })
}

/// An error is a word of the call that is wrong.
fn run() -> Result<ExitCode, String> {
    if std::env::args_os().skip(2).any(|word| word == "--help" || word == "-h") {
        return say(HELP).map(|()| ExitCode::SUCCESS);
    }
    let mut arguments = lexopt::Parser::from_env();
    let first = arguments.next().map_err(|error| error.to_string())?;
    let command = match first.ok_or("which command?")? {
        lexopt::Arg::Value(command) => command.to_string_lossy().into_owned(),
        lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => {
            return say(HELP).map(|()| ExitCode::SUCCESS);
        }
        lexopt::Arg::Long("version") | lexopt::Arg::Short('V') => {
            let version = concat!("strikemap ", env!("CARGO_PKG_VERSION"), "\n");
            return say(version).map(|()| ExitCode::SUCCESS);
        }
        other => return Err(other.unexpected().to_string()),
    };
    match command.as_str() {
        "check" => check::run(arguments),
        "summary" => summary::run(arguments),
        "export" => export::run(arguments),
        "notices" => notices::run(arguments),
        "picture" => picture::run(arguments),
        "prerender" => prerender::run(arguments),
        other => Err(format!("there is no command `{other}`")),
    }
}

/// Writes to standard output. A reader that has seen enough, such as `head`, closes the pipe; that is
/// no fault.
fn say(text: &str) -> Result<(), String> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("standard output: {error}"))
        }
        _ => Ok(()),
    }
}
