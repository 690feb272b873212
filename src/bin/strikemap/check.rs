//! `strikemap check`: all faults of a package, and with `--fix` the correction of what is mechanical.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use strikemap::check::{Checked, check};
use strikemap::data::package::DESCRIPTOR;

use super::input::load_path;
use super::report::{self, Report};

/// Reads a file of the package in a folder; `../` leads beside the folder.
fn read(folder: &Path, file: &str) -> Option<Vec<u8>> {
    std::fs::read(report::path(folder, file)).ok()
}

pub(crate) fn run(mut arguments: lexopt::Parser) -> Result<ExitCode, String> {
    let mut path = PathBuf::from("data");
    let (mut is_fix, mut is_all) = (false, false);
    while let Some(argument) = arguments.next().map_err(|error| error.to_string())? {
        match argument {
            lexopt::Arg::Long("fix") => is_fix = true,
            lexopt::Arg::Long("all") => is_all = true,
            lexopt::Arg::Value(value) => path = value.into(),
            other => return Err(other.unexpected().to_string()),
        }
    }
    // A table that was exported stands for itself: there are no other files to hold it against.
    if path.exists() && !path.is_dir() {
        if is_fix {
            return Err("--fix corrects the folder of a package, not an exported file".to_owned());
        }
        let checked =
            Checked { loaded: load_path(&path)?, problems: Vec::new(), suggestions: Vec::new() };
        return print(&Report::new(&path.with_file_name(""), &checked).named(&path), is_all);
    }
    if !path.join(DESCRIPTOR).exists() {
        return Err(format!(
            "there is no data package in `{}`: it has no {DESCRIPTOR}",
            path.display()
        ));
    }
    if is_fix {
        fix(&path)?;
    }
    let checked = check(&|file| read(&path, file));
    print(&Report::new(&path, &checked), is_all)
}

fn print(report: &Report<'_>, is_all: bool) -> Result<ExitCode, String> {
    super::say(&report.text(is_all))?;
    Ok(ExitCode::from(report.exit_code()))
}

/// Corrects what is mechanical and says what was done.
fn fix(folder: &Path) -> Result<(), String> {
    let corrected = strikemap::check::fix(&|file| read(folder, file));
    let mut is_changed = false;
    let mut said = String::new();
    for file in &corrected {
        let path = report::path(folder, &file.file);
        if let Some(bytes) = &file.bytes {
            std::fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))?;
            is_changed = true;
        }
        said.push_str(&format!("{}: {}\n", path.display(), file.notes.join("; ")));
    }
    said.push_str(&match is_changed {
        true => "`git diff` shows what was changed.\n\n".to_owned(),
        false => format!("{}: nothing to correct by machine\n\n", folder.display()),
    });
    super::say(&said)
}
