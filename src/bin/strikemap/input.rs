//! What a command is asked of: a folder or an exported file, and a part of it.

use std::path::{Path, PathBuf};

use lexopt::{Arg, Parser, ValueExt};
use strikemap::app::State;
use strikemap::app::params::Scope;
use strikemap::base::diagnostic::Report;
use strikemap::data::basemap::COARSE;
use strikemap::data::package::DESCRIPTOR;
use strikemap::data::{Loaded, load, load_flat, read_basemap, read_package};
use strikemap::geo::Basemap;
use strikemap::model::Dataset;

use super::options;

/// The arguments that several commands share.
pub(crate) struct Input {
    /// The folder of a package, or a file that `strikemap export csv` wrote.
    pub(crate) path: PathBuf,
    /// All that the parameters among the options ask for.
    pub(crate) state: State,
}

impl Input {
    /// Reads the arguments up to the end. Parameters of these scopes are options; what else there is goes to `own`,
    /// which says whether it is an option of the command.
    pub(crate) fn read(
        arguments: &mut Parser,
        scopes: &[Scope],
        own: &mut dyn FnMut(Own<'_>) -> Result<bool, String>,
    ) -> Result<Self, String> {
        let mut path = None;
        let mut state = State::default();
        while let Some(argument) = arguments.next().map_err(|error| error.to_string())? {
            match argument {
                Arg::Value(value) if path.is_none() => path = Some(PathBuf::from(value)),
                Arg::Value(value) => {
                    return Err(format!("one folder or file, not `{}` too", value.display()));
                }
                Arg::Long(name) => {
                    let name = name.to_owned();
                    if let Some(parameter) = options::of(scopes).find(|it| it.name == name) {
                        let text = value(arguments)?;
                        if !parameter.read(&mut state, &text) {
                            return Err(options::refusal(parameter, &text));
                        }
                    } else if !own(Own { name: &name, arguments })? {
                        return Err(format!("there is no option `--{name}`"));
                    }
                }
                Arg::Short(name) => {
                    let name = name.to_string();
                    if !own(Own { name: &name, arguments })? {
                        return Err(format!("there is no option `-{name}`"));
                    }
                }
            }
        }
        if state.filter.days.is_reversed() {
            return Err("--from is after --to".to_owned());
        }
        let path = path.unwrap_or_else(|| PathBuf::from("data"));
        Ok(Self { path, state })
    }

    /// Reads the data; where they have faults, or lack what is chosen, says so on standard error and gives nothing.
    pub(crate) fn load(&self) -> Option<Dataset> {
        let Loaded { dataset, report } = match load_path(&self.path) {
            Ok(loaded) => loaded,
            Err(message) => {
                eprintln!("strikemap: {message}");
                return None;
            }
        };
        if report.num_errors() > 0 {
            let (path, number) = (self.path.display(), report.num_errors());
            let noun = if number == 1 { "fault" } else { "faults" };
            eprintln!("{path}: {number} {noun}; `strikemap check {path}` shows them");
            return None;
        }
        let unknown = self.state.clone().drop_unknown_ids(&dataset);
        for (name, id) in &unknown {
            eprintln!("--{name}: {} has no `{id}`", self.path.display());
        }
        if !unknown.is_empty() {
            return None;
        }
        Some(dataset)
    }
}

/// An option that only one command knows.
pub(crate) struct Own<'a> {
    /// Its name without hyphens.
    pub(crate) name: &'a str,
    arguments: &'a mut Parser,
}

impl Own<'_> {
    /// The value that follows it.
    pub(crate) fn value(self) -> Result<PathBuf, String> {
        self.arguments.value().map(PathBuf::from).map_err(|error| error.to_string())
    }
}

/// Reads the package in a folder, or an exported file.
pub(crate) fn load_path(path: &Path) -> Result<Loaded, String> {
    let shown = path.display();
    // A pipe is read as a file.
    if path.is_dir() || !path.exists() {
        if !path.join(DESCRIPTOR).exists() {
            return Err(format!("there is no data package in `{shown}`: it has no {DESCRIPTOR}"));
        }
        return Ok(load(&|file| std::fs::read(path.join(file)).ok()));
    }
    let bytes = std::fs::read(path).map_err(|error| format!("{shown} cannot be read: {error}"))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    load_flat(&name, &bytes).ok_or_else(|| {
        format!("{shown} is neither the folder of a data package nor a table that `strikemap export csv` wrote")
    })
}

/// The ground of a map of the whole country, of the package in a folder.
pub(crate) fn load_basemap(folder: &Path) -> Result<Basemap, String> {
    let shown = folder.display();
    let read = |file: &str| std::fs::read(folder.join(file)).ok();
    let descriptor = read(DESCRIPTOR).ok_or_else(|| {
        format!("{shown} has no outlines; a map needs the folder of a data package")
    })?;
    let package = read_package(&descriptor, &mut Report::default()).unwrap_or_default();
    read_basemap(&package, COARSE, &read)
        .ok_or_else(|| format!("the outlines `{COARSE}` of {shown} cannot be read"))
}

fn value(arguments: &mut Parser) -> Result<String, String> {
    arguments.value().and_then(ValueExt::string).map_err(|error| error.to_string())
}
