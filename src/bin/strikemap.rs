//! The command line: the same core as the page.

#[path = "strikemap/check.rs"]
mod check;
#[path = "strikemap/export.rs"]
mod export;
#[cfg(feature = "cli")]
#[path = "strikemap/face/mod.rs"]
mod face;
#[path = "strikemap/help.rs"]
mod help;
#[path = "strikemap/input.rs"]
mod input;
#[path = "strikemap/notices.rs"]
mod notices;
#[path = "strikemap/options.rs"]
mod options;
#[path = "strikemap/parameters.rs"]
mod parameters;
#[path = "strikemap/picture.rs"]
mod picture;
#[cfg_attr(feature = "cli", path = "strikemap/png.rs")]
#[cfg_attr(not(feature = "cli"), path = "strikemap/no_png.rs")]
mod png;
#[path = "strikemap/prerender.rs"]
mod prerender;
#[path = "strikemap/report.rs"]
mod report;
#[path = "strikemap/site_pages.rs"]
mod site_pages;
#[path = "strikemap/summary.rs"]
mod summary;

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    run().unwrap_or_else(|message| {
        eprintln!("strikemap: {message}\nSee `strikemap --help`.");
        ExitCode::from(2)
    })
}

/// An error is a word of the call that is wrong.
fn run() -> Result<ExitCode, String> {
    if std::env::args_os().skip(2).any(|word| word == "--help" || word == "-h") {
        return say(&help::help()).map(|()| ExitCode::SUCCESS);
    }
    let mut arguments = lexopt::Parser::from_env();
    let first = arguments.next().map_err(|error| error.to_string())?;
    let command = match first.ok_or("which command?")? {
        lexopt::Arg::Value(command) => command.to_string_lossy().into_owned(),
        lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => {
            return say(&help::help()).map(|()| ExitCode::SUCCESS);
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
        "parameters" => parameters::run(arguments),
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
