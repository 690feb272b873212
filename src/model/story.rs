//! The story: a walk through the data in steps, written by who made the package.

use super::ClaimIx;
use crate::base::intern::Text;

/// One row of `story.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct StoryStep {
    /// What the page shows, as parameters of a link: `asof=2024-02-16&measure=missiles_launched`.
    pub state: Text,
    /// The title in English and Ukrainian; empty where there is none.
    pub title: [Text; 2],
    /// The text in English and Ukrainian; empty where there is none.
    pub text: [Text; 2],
    /// The claims that the text is about, in its order.
    pub claims: Vec<ClaimIx>,
}
