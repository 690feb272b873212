//! `strikemap check`: all faults of a package, and with `--fix` the mending of what is mechanical.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use strikemap::data::check::{check, mend};
use strikemap::data::{Loaded, load};

use super::report::Report;

/// Reads a file of the package in a folder; `../` leads beside the folder.
fn read(folder: &Path, file: &str) -> Option<Vec<u8>> {
    std::fs::read(super::report::path(folder, file)).ok()
}

/// Reads the package in a folder.
pub(crate) fn load_folder(folder: &Path) -> Loaded {
    load(&|file| read(folder, file))
}

pub(crate) fn run(mut arguments: lexopt::Parser) -> Result<ExitCode, String> {
    let mut folder = PathBuf::from("data");
    let (mut is_fix, mut is_all) = (false, false);
    while let Some(argument) = arguments.next().map_err(|error| error.to_string())? {
        match argument {
            lexopt::Arg::Long("fix") => is_fix = true,
            lexopt::Arg::Long("all") => is_all = true,
            lexopt::Arg::Value(value) => folder = value.into(),
            other => return Err(other.unexpected().to_string()),
        }
    }
    if is_fix {
        fix(&folder)?;
    }
    let checked = check(&|file| read(&folder, file));
    let report = Report::new(&folder, &checked);
    print!("{}", report.text(is_all));
    Ok(ExitCode::from(report.exit_code()))
}

/// Mends what is mechanical and says what was done.
fn fix(folder: &Path) -> Result<(), String> {
    let mended = mend(&|file| read(folder, file));
    let mut is_changed = false;
    for file in &mended {
        let path = super::report::path(folder, &file.file);
        if let Some(bytes) = &file.bytes {
            std::fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))?;
            is_changed = true;
        }
        println!("{}: {}", path.display(), file.notes.join("; "));
    }
    if is_changed {
        println!("`git diff` shows what was changed.\n");
    } else {
        println!("{}: nothing to mend by machine\n", folder.display());
    }
    Ok(())
}
