//! Reads `story.csv`. A step has a title in either language; what it shows is read when it is opened (`app/story.rs`).

use super::cell::Cells;
use super::schema::story::{CLAIMS, STATE, TEXT_EN, TEXT_UK, TITLE_EN, TITLE_UK};
use super::table::Table;
use crate::base::diagnostic::{Fault, Report};
use crate::model::{Dataset, StoryStep};

/// Reads the steps into the dataset, in the order of the file. Ids of claims are joined by `;`. Where claims could not
/// be read, an unknown one may be among them.
pub(super) fn read_story(
    tables: &[Table],
    dataset: &mut Dataset,
    report: &mut Report,
    are_claims_partial: bool,
) {
    for row in tables.iter().flat_map(Table::rows) {
        let mut cells = Cells { row, report };
        if row.get(TITLE_UK).is_empty() && cells.required(TITLE_EN).is_none() {
            continue;
        }
        let mut claims = Vec::new();
        for id in row.get(CLAIMS).split(';').filter(|id| !id.is_empty()) {
            match dataset.find_claim(id) {
                Some(claim) => claims.push(claim),
                None if are_claims_partial => {}
                None => {
                    let value = id.to_owned();
                    let fault = Fault::UnknownId { value, table: "claims.csv", merged_into: None };
                    cells.report_fault(CLAIMS, fault);
                }
            }
        }
        let mut text = |column| dataset.strings.intern(row.get(column));
        dataset.story.push(StoryStep {
            state: text(STATE),
            title: [TITLE_EN, TITLE_UK].map(&mut text),
            text: [TEXT_EN, TEXT_UK].map(&mut text),
            claims,
        });
    }
}
