//! Cross-checks of a package, for the command line only.
//!
//! [`load`](load()) reports rows that cannot be read. This reports rows that contradict each other, the
//! codebook, or the documents beside the data. `data/CHECKS.md` describes every rule.

mod facts;
mod fix;
mod formatting;
mod mentions;
mod package_files;
pub mod raw;
mod release;
mod row_order;
mod rule;
mod rules;
mod sheet;
mod suggest;

pub use fix::{FixedFile, fix};
pub use rule::{Problem, Rule};

use crate::data::{Loaded, load};
use facts::Facts;
use package_files::{PackageFiles, PackageTexts, ReadFile};

/// A package that was loaded and checked.
#[derive(Debug)]
pub struct Checked {
    /// The result of loading.
    pub loaded: Loaded,
    /// The problems found, by rule.
    pub problems: Vec<Problem>,
    /// For each diagnostic of loading a suggestion, as one sentence, if there is one: the nearest known id or
    /// word, a reformatted day.
    pub suggestions: Vec<Option<String>>,
}

/// Loads a package and checks it against every rule. `file` reads a file by its path relative to the
/// descriptor. Paths that start with `../` are optional files of the parent folder: citation file, readme,
/// licence.
pub fn check(file: ReadFile<'_>) -> Checked {
    let loaded = load(file);
    let (mut problems, mut suggestions) = (Vec::new(), Vec::new());
    if let Some(texts) = PackageTexts::read(file) {
        let files = PackageFiles::new(&texts, &loaded.report);
        problems = rules::run(&Facts::new(&files), file);
        formatting::check(&files, &mut problems);
        row_order::check(&files, &mut problems);
        suggestions = loaded
            .report
            .diagnostics
            .iter()
            .map(|d| suggest::suggestion(&files, &d.fault))
            .collect();
    }
    Checked { loaded, problems, suggestions }
}
