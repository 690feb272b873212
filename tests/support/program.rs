//! Running the command line.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use super::{FROZEN, path};

/// Runs the program in a folder whose `data` is the frozen package with our basemap.
pub(crate) fn strikemap(arguments: &[&str]) -> Output {
    static HOME: LazyLock<PathBuf> = LazyLock::new(|| {
        let home = scratch("home");
        copy_with_basemap(FROZEN, &home.join("data"));
        home
    });
    strikemap_in(&HOME, arguments)
}

/// Runs the program in another folder.
pub(crate) fn strikemap_in(folder: &Path, arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_strikemap"));
    program.args(arguments).current_dir(folder).output().unwrap()
}

/// The standard output of a successful run.
pub(crate) fn printed(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", stderr_of(output));
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// The standard error.
pub(crate) fn stderr_of(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// An empty folder to write in; each test uses its own name.
pub(crate) fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Copies the files of a folder of the repository, without subfolders.
pub(crate) fn copy(from: &str, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for file in fs::read_dir(path(from)).unwrap().map(|entry| entry.unwrap().path()) {
        if file.is_file() {
            fs::copy(&file, to.join(file.file_name().unwrap())).unwrap();
        }
    }
}

/// Copies a package and adds our basemap, as the build of the site does.
pub(crate) fn copy_with_basemap(from: &str, to: &Path) {
    copy(from, to);
    copy("data/basemap", &to.join("basemap"));
}
