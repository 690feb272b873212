//! Cross-checks: what rows that can be read say of each other.
//!
//! [`load`](super::load()) tells whether each row can be read; this tells whether the rows go together,
//! with the dictionary and with what stands beside the data. The page does not link it.
//! `data/CHECKS.md` describes every rule.

mod facts;
mod finding;
mod form;
mod held;
mod mend;
mod order;
mod raise;
pub mod raw;
mod rule;
mod rules;
mod sheet;
mod suggest;
mod tellings;
mod version;

pub use finding::Finding;
pub use mend::{Mended, mend};
pub use rule::Rule;

use super::load::{Loaded, load};
use super::{package, schema};
use facts::Facts;
use held::{Held, Texts};

/// A package that was loaded and checked.
#[derive(Debug)]
pub struct Checked {
    /// What loading says.
    pub loaded: Loaded,
    /// What the cross-checks found, rule by rule.
    pub findings: Vec<Finding>,
    /// For each diagnostic of loading what was probably meant, as one sentence, where that can be told:
    /// the nearest known id or word, a day turned round.
    pub meant: Vec<Option<String>>,
}

/// Loads the package whose files `file` gives by their path relative to the descriptor, and holds its
/// rows against every rule. Paths that start with `../` ask for files beside the folder of the
/// package: a citation file, a readme, a licence; there need be none.
pub fn check(file: &dyn Fn(&str) -> Option<Vec<u8>>) -> Checked {
    let loaded = load(file);
    let (mut findings, mut meant) = (Vec::new(), Vec::new());
    if let Some(texts) = Texts::read(file) {
        let held = Held::new(&texts, &loaded.report);
        findings = rules::run(&Facts::new(&held), file);
        form::check(&held, &mut findings);
        order::check(&held, &mut findings);
        meant = loaded.report.diagnostics.iter().map(|d| suggest::meant(&held, &d.fault)).collect();
    }
    Checked { loaded, findings, meant }
}
