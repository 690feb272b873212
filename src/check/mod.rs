//! Cross-checks of a package, for the command line: what rows that can be read say of each other.
//!
//! [`load`](load()) reports rows that cannot be read; this reports rows that do not go together,
//! with the dictionary and with what stands beside the data. The page does not link it.
//! `data/CHECKS.md` describes every rule.

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
    /// What loading says.
    pub loaded: Loaded,
    /// What the cross-checks found, rule by rule.
    pub problems: Vec<Problem>,
    /// For each diagnostic of loading what was probably meant, as one sentence, where it is known:
    /// the nearest known id or word, a day turned round.
    pub meant: Vec<Option<String>>,
}

/// Loads the package whose files `file` gives by their path relative to the descriptor, and holds its
/// rows against every rule. Paths that start with `../` ask for files beside the folder of the
/// package: a citation file, a readme, a licence; there need be none.
pub fn check(file: ReadFile<'_>) -> Checked {
    let loaded = load(file);
    let (mut problems, mut meant) = (Vec::new(), Vec::new());
    if let Some(texts) = PackageTexts::read(file) {
        let files = PackageFiles::new(&texts, &loaded.report);
        problems = rules::run(&Facts::new(&files), file);
        formatting::check(&files, &mut problems);
        row_order::check(&files, &mut problems);
        meant =
            loaded.report.diagnostics.iter().map(|d| suggest::meant(&files, &d.fault)).collect();
    }
    Checked { loaded, problems, meant }
}
